//! What the title has to offer: scenarios found, the autosave, and saved games.
//!
//! Read when the title is come to, never while it is shown.

use crate::i18n::{Language, Words};
use crate::report::words_of;
use crate::run::Campaign;
use crate::saves;
use crate::scenario::problem::Severity;
use crate::scenario::{Library, Scenario};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Saved games listed at most.
const MOST_SAVED: usize = 30;

/// Scenarios and games to choose from.
pub struct Shelf {
    /// Scenarios by id.
    pub books: Vec<Book>,
    /// The campaign of the autosave, or why it cannot be opened; none where there is no autosave.
    pub last: Option<Result<Box<Campaign>, String>>,
    /// Saved games, the newest first.
    pub saved: Vec<PathBuf>,
}

/// A scenario found.
pub struct Book {
    /// Its id.
    pub id: String,
    /// The scenario, or the first of its problems.
    pub scenario: Result<Arc<Scenario>, String>,
    /// The words of the language chosen, with its own laid over them.
    pub words: Words,
}

impl Shelf {
    /// Looks at what there is.
    #[must_use]
    pub fn of(library: &Library, language: Language) -> Self {
        let books = library.ids().into_iter().filter_map(|id| Book::of(library, id, language)).collect();
        let path = saves::autosave_path().filter(|path| path.is_file());
        let own = Words::new(language, []);
        let told = |error| crate::report::saves::sentence(&own, &error);
        let last = path.map(|path| saves::open(&path, library).map(Box::new).map_err(told));
        Self { books, last, saved: saved() }
    }

    /// The scenario of an id.
    #[must_use]
    pub fn book(&self, id: &str) -> Option<&Book> {
        self.books.iter().find(|book| book.id == id)
    }

    /// Finds the words of another language.
    pub fn speak(&mut self, language: Language) {
        for book in &mut self.books {
            book.words = words(language, &book.scenario);
        }
    }
}

impl Book {
    /// The scenario of that name; none where there is no folder of it.
    #[must_use]
    pub fn of(library: &Library, id: String, language: Language) -> Option<Self> {
        let loaded = library.load(&library.find_id(&id)?);
        let fault = loaded.problems.iter().find(|problem| problem.severity == Severity::Error);
        let fault = fault.map(ToString::to_string).unwrap_or_default();
        let scenario = loaded.scenario.map(Arc::new).ok_or(fault);
        Some(Self { id, words: words(language, &scenario), scenario })
    }
}

fn words(language: Language, scenario: &Result<Arc<Scenario>, String>) -> Words {
    scenario.as_ref().map_or_else(|_| Words::new(language, []), |scenario| words_of(language, scenario))
}

/// What a saved game is called in the list.
#[must_use]
pub fn name(path: &Path) -> String {
    path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}

fn saved() -> Vec<PathBuf> {
    let autosave = saves::autosave_path();
    let entries = saves::folder().and_then(|folder| std::fs::read_dir(folder).ok()).into_iter().flatten();
    let mut found: Vec<_> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|end| end == "ron") && Some(path) != autosave.as_ref())
        .map(|path| (std::fs::metadata(&path).and_then(|meta| meta.modified()).ok(), path))
        .collect();
    found.sort_by(|a, b| b.cmp(a));
    found.into_iter().map(|(_, path)| path).take(MOST_SAVED).collect()
}
