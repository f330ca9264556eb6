//! What the title has to offer: scenarios found, the last campaign, and saved games.
//!
//! Looked at when the title is come to, never while it is shown. Mods are read beside that, so that many of them
//! do not keep the title waiting; one whose files are as they were is not read again.

use crate::base::id::Id;
use crate::gui::screens::title::saves::Kept;
use crate::i18n::{Language, Words};
use crate::report::words_of;
use crate::run::Campaign;
use crate::saves::watch::Stamp;
use crate::saves::{self, Lookout, Results, Slot};
use crate::scenario::folder::{embedded, lessons};
use crate::scenario::mods::Unused;
use crate::scenario::problem::Severity;
use crate::scenario::summary::Summary;
use crate::scenario::{Library, Scenario};
use bevy_egui::egui::Context;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// Most saved games that are looked into; the others are listed by name.
const MOST_SAVES: usize = 200;
/// How often what was read is looked for.
const SOON: Duration = Duration::from_millis(100);
/// How often it is looked whether a broken scenario was mended.
const MENDED: Duration = Duration::from_secs(1);

/// Scenarios and games to choose from.
pub struct Shelf {
    language: Language,
    /// The languages to choose from.
    pub languages: Vec<Language>,
    /// Ids of all scenarios, in the order one should play them.
    order: Vec<String>,
    /// Scenarios that were read, in this order.
    pub books: Vec<Book>,
    /// Scenarios of mods of which the frame alone was read.
    frames: Vec<Frame>,
    /// Folders of mods that are not used, and why.
    pub unused: Vec<(PathBuf, Unused)>,
    /// The campaign that was played last; none where nothing was kept.
    pub last: Option<Last>,
    /// What campaigns came to at best.
    pub results: Results,
    /// Saved games, the newest first.
    pub saved: Vec<Kept>,
    /// Mods as they are read; locked only because the window wants everything to be fit for any thread.
    coming: Option<Mutex<Receiver<Frame>>>,
    /// When broken scenarios were looked at last.
    renewed: Option<Instant>,
}

/// The campaign that was played last.
pub struct Last {
    /// It, or why it cannot be opened.
    pub campaign: Result<Box<Campaign>, String>,
    /// Where it is kept.
    pub slot: Slot,
}

/// A scenario found.
pub struct Book {
    /// Its id.
    pub id: String,
    /// The scenario, or the first of its problems.
    pub scenario: Result<Arc<Scenario>, String>,
    /// The words of the language chosen, with its own laid over them.
    pub words: Words,
    /// Other worlds that stand beside it.
    pub worlds: Vec<Id>,
    /// How its files were when they were read.
    stamp: Stamp,
}

/// A scenario of a mod before it is chosen: what its frame says.
pub struct Frame {
    /// What it says.
    pub summary: Summary,
    /// The words of the language chosen, with its own laid over them.
    pub words: Words,
    /// How its files were when they were read.
    stamp: Stamp,
}

/// A scenario on the title.
pub enum Shown<'s> {
    /// One that was read.
    Book(&'s Book),
    /// One of which the frame was read.
    Frame(&'s Frame),
}

impl Shown<'_> {
    /// Its id.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Book(book) => &book.id,
            Self::Frame(frame) => frame.summary.id.as_str(),
        }
    }

    /// Whether it is a lesson.
    #[must_use]
    pub fn is_lesson(&self) -> bool {
        match self {
            Self::Book(book) => book.is_lesson(),
            Self::Frame(frame) => frame.summary.is_lesson,
        }
    }
}

impl Shelf {
    /// Looks at what there is.
    #[must_use]
    pub fn of(library: &Library, language: Language) -> Self {
        let (languages, order, books, frames, unused, saved, results) = Default::default();
        let (last, coming, renewed) = (None, None, None);
        let mut shelf =
            Self { language, languages, order, books, frames, unused, last, saved, results, coming, renewed };
        shelf.look_again(library);
        shelf
    }

    /// Looks at what there is now.
    pub fn look_again(&mut self, library: &Library) {
        library.look_again();
        self.languages = library.languages();
        self.results = Results::of_user();
        self.order = library.in_order().into_iter().chain(library.lessons()).collect();
        let as_it_was = |book: &Book| book.stamp == Stamp::of(library, &book.lineage());
        // What was broken may have been mended in what it is based on.
        let good = |book: &Book| book.scenario.is_ok() && as_it_was(book);
        self.books.retain(|book| self.order.contains(&book.id) && good(book));
        let is_same = |frame: &Frame| frame.stamp == Stamp::of(library, &frame.lineage());
        self.frames.retain(|frame| self.order.contains(&frame.id()) && is_same(frame));
        let new = self.order.iter().filter(|id| self.shown(id).is_none()).cloned();
        let (shipped, mods): (Vec<_>, Vec<_>) =
            new.partition(|id| embedded().chain(lessons()).any(|one| one == id));
        let language = self.language;
        let books = shipped.into_iter().filter_map(|id| Book::of(library, id, language));
        books.for_each(|book| self.put(book));
        let read = || Mutex::new(read_beside(library.clone(), mods.clone(), language));
        self.coming = (!mods.is_empty()).then(read);
        self.unused = library.unused();
        let newest = saves::autosaves().into_iter().next();
        self.last = newest.as_ref().map(|path| self.opened(path, library));
        // The last game stands above the list, unless it cannot be opened: its last turns may be.
        let above = newest.filter(|_| self.last.as_ref().is_some_and(|last| last.campaign.is_ok()));
        let others = saves::kept().into_iter().filter(|path| Some(path) != above.as_ref());
        let mut lookout = Lookout::of(library);
        let kept =
            |(at, path)| if at < MOST_SAVES { Kept::of(path, &mut lookout) } else { Kept::named(path) };
        self.saved = others.enumerate().map(kept).collect();
    }

    fn opened(&self, path: &Path, library: &Library) -> Last {
        let told = |error| crate::report::saves::sentence(&Words::new(self.language, []), &error);
        let campaign = saves::open(path, library).map(Box::new).map_err(told);
        Last { campaign, slot: Slot::opened(path) }
    }

    /// Takes what was read meanwhile.
    pub fn fill(&mut self, ctx: &Context) {
        let Some(coming) = self.coming.take().and_then(|coming| coming.into_inner().ok()) else { return };
        loop {
            match coming.try_recv() {
                Ok(frame) => self.frames.push(frame),
                Err(TryRecvError::Disconnected) => return,
                Err(TryRecvError::Empty) => break,
            }
        }
        self.coming = Some(Mutex::new(coming));
        ctx.request_repaint_after(SOON);
    }

    /// Reads scenarios that could not be read once more when their files changed.
    pub fn renew(&mut self, ctx: &Context, library: &Library) {
        let is_faulty = |frame: &Frame| frame.summary.first.is_none();
        if self.books.iter().all(|book| book.scenario.is_ok()) && !self.frames.iter().any(is_faulty) {
            return;
        }
        ctx.request_repaint_after(MENDED);
        if self.renewed.is_some_and(|at| at.elapsed() < MENDED) {
            return;
        }
        self.renewed = Some(Instant::now());
        for book in self.books.iter_mut().filter(|book| book.scenario.is_err()) {
            if book.stamp != Stamp::of(library, &book.lineage())
                && let Some(fresh) = Book::of(library, book.id.clone(), self.language)
            {
                *book = fresh;
            }
        }
        for frame in self.frames.iter_mut().filter(|frame| is_faulty(frame)) {
            if frame.stamp != Stamp::of(library, &frame.lineage())
                && let Some(fresh) = Frame::of(library, &frame.id(), self.language)
            {
                *frame = fresh;
            }
        }
    }

    /// Whether mods are still being read.
    #[must_use]
    pub fn is_filling(&self) -> bool {
        self.coming.is_some()
    }

    /// The scenario of an id.
    #[must_use]
    pub fn book(&self, id: &str) -> Option<&Book> {
        self.books.iter().find(|book| book.id == id)
    }

    /// A scenario as far as it was read.
    fn shown(&self, id: &str) -> Option<Shown<'_>> {
        let frame = || self.frames.iter().find(|frame| frame.summary.id.as_str() == id).map(Shown::Frame);
        self.book(id).map(Shown::Book).or_else(frame)
    }

    /// All scenarios as far as they were read, in their order.
    pub fn all(&self) -> impl Iterator<Item = Shown<'_>> {
        let listed = self.order.iter().filter_map(|id| self.shown(id));
        let named = self.books.iter().filter(|book| !self.order.contains(&book.id));
        listed.chain(named.map(Shown::Book))
    }

    /// The words of a scenario.
    #[must_use]
    pub fn words(&self, id: &str) -> Option<&Words> {
        self.shown(id).map(|shown| match shown {
            Shown::Book(book) => &book.words,
            Shown::Frame(frame) => &frame.words,
        })
    }

    /// Puts a scenario in its place, unless it is there.
    pub fn put(&mut self, mut book: Book) {
        let place = |id: &str| self.order.iter().position(|one| one == id).unwrap_or(usize::MAX);
        if self.book(&book.id).is_none() {
            let at = self.books.partition_point(|one| place(&one.id) <= place(&book.id));
            if book.words.language() != self.language {
                book.words = words(self.language, &book.scenario);
            }
            self.books.insert(at, book);
        }
    }

    /// Finds the words of another language.
    pub fn speak(&mut self, language: Language) {
        self.language = language;
        for book in &mut self.books {
            book.words = words(language, &book.scenario);
        }
        for frame in &mut self.frames {
            frame.words = words_in(language, &frame.summary);
        }
    }
}

impl Frame {
    /// What the frame of the scenario of that id says; none where there is none of it.
    fn of(library: &Library, id: &str, language: Language) -> Option<Self> {
        let summary = library.summary(id)?;
        let words = words_in(language, &summary);
        let mut frame = Self { summary, words, stamp: Stamp::default() };
        frame.stamp = Stamp::of(library, &frame.lineage());
        Some(frame)
    }

    fn id(&self) -> String {
        self.summary.id.to_string()
    }

    fn lineage(&self) -> Vec<String> {
        self.summary.lineage.iter().map(ToString::to_string).collect()
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
        let words = words(language, &scenario);
        let mut book = Self { worlds: library.worlds(&id), id, words, scenario, stamp: Stamp::default() };
        book.stamp = Stamp::of(library, &book.lineage());
        Some(book)
    }

    /// Whether it is a lesson.
    #[must_use]
    pub fn is_lesson(&self) -> bool {
        self.scenario.as_ref().is_ok_and(|scenario| scenario.lesson.is_some())
    }

    /// The folders that it was read from, by id.
    fn lineage(&self) -> Vec<String> {
        match &self.scenario {
            Ok(scenario) => scenario.lineage.iter().map(ToString::to_string).collect(),
            Err(_) => vec![self.id.clone()],
        }
    }
}

/// Reads the frames of mods on a thread of its own, which ends when nobody asks any more.
fn read_beside(library: Library, mods: Vec<String>, language: Language) -> Receiver<Frame> {
    let (read, coming) = channel();
    std::thread::spawn(move || {
        let mut frames = mods.iter().filter_map(|id| Frame::of(&library, id, language));
        while frames.next().is_some_and(|frame| read.send(frame).is_ok()) {}
    });
    coming
}

fn words_in(language: Language, summary: &Summary) -> Words {
    let texts = summary.words.iter().filter(|(code, _, _)| code == language.code());
    Words::new(language, texts.map(|(_, _, text)| text.as_str()))
}

fn words(language: Language, scenario: &Result<Arc<Scenario>, String>) -> Words {
    scenario.as_ref().map_or_else(|_| Words::new(language, []), |scenario| words_of(language, scenario))
}

/// What a saved game is called in the list.
#[must_use]
pub fn name(path: &Path) -> String {
    path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mods_are_read_beside_and_one_that_is_as_it_was_is_kept() {
        let mods = tempfile::tempdir().expect("a temporary folder");
        let file = |id: &str| mods.path().join(id).join("scenario.ron");
        let write = |id: &str, text: &str| std::fs::write(file(id), text).expect("a file can be written");
        for id in ["zmod", "amod"] {
            std::fs::create_dir(mods.path().join(id)).expect("a folder can be made");
            write(id, "(format: 1, base: \"semey-1918\")");
        }
        let library = Library::with_mods(mods.path());
        let mut shelf = Shelf::of(&library, Language::En);
        assert!(shelf.is_filling() && shelf.book("amod").is_none() && shelf.book("semey-1918").is_some());
        let patience = Instant::now();
        while shelf.is_filling() && patience.elapsed().as_secs() < 60 {
            std::thread::sleep(SOON);
            shelf.fill(&Context::default());
        }
        let id = |shown: Shown| match shown {
            Shown::Book(book) => book.id.clone(),
            Shown::Frame(frame) => frame.id(),
        };
        let ids: Vec<String> = shelf.all().map(id).collect();
        assert_eq!(ids, library.in_order().into_iter().chain(library.lessons()).collect::<Vec<_>>());
        write("zmod", "(format: 1, base: \"semey-1918\", turns: 5)");
        shelf.look_again(&library);
        assert!(shelf.shown("amod").is_some() && shelf.shown("zmod").is_none() && shelf.is_filling());
        assert!(shelf.book("amod").is_none(), "no mod is read wholly before it is chosen");
    }

    #[test]
    fn a_scenario_that_was_broken_from_the_start_is_read_once_it_is_mended() {
        let mods = tempfile::tempdir().expect("a temporary folder");
        std::fs::create_dir(mods.path().join("tried")).expect("a folder can be made");
        let write = |text: &str| {
            std::fs::write(mods.path().join("tried/scenario.ron"), text).expect("a file can be written");
        };
        write("(base: \"semey-1918\", turns: )");
        let library = Library::with_mods(mods.path());
        let mut shelf = Shelf::of(&library, Language::En);
        let book = Book::of(&library, "tried".into(), Language::En).expect("the folder is there");
        assert!(book.scenario.is_err());
        shelf.put(book);
        write("(base: \"semey-1918\", turns: 9)");
        shelf.renew(&Context::default(), &library);
        assert!(shelf.book("tried").is_some_and(|book| book.scenario.is_ok()));
    }
}
