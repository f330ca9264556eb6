//! Looks whether the files of a scenario changed on disk, now and then, and reads them anew when they did.
//!
//! What is done with what was read is the desk's business.

use crate::base::id::Id;
use crate::gui::screens::title::stamp::Stamp;
use crate::scenario::problem::Severity;
use crate::scenario::{Library, Scenario};
use bevy_egui::egui::Context;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// How often files are looked at.
const EVERY: Duration = Duration::from_millis(500);
/// Problems that are told at once.
const MOST_TOLD: usize = 5;

/// A scenario that is watched.
pub struct Watch {
    /// Where it is read from: with the mods that the game was begun with, whatever is on now.
    library: Library,
    id: Id,
    reading: Option<Id>,
    lineage: Vec<String>,
    /// How its files were when they were read last.
    stamp: Stamp,
    next: Instant,
}

/// What a changed file came to.
pub enum Change {
    /// It can be played.
    Read(Arc<Scenario>),
    /// It cannot: the problems, each with its place.
    Broken(String),
}

impl Watch {
    /// Watches the files that a scenario was read from; none where it has none on disk.
    #[must_use]
    pub fn of(library: &Library, scenario: &Scenario) -> Option<Self> {
        let lineage: Vec<String> = scenario.lineage.iter().map(ToString::to_string).collect();
        let library = library.of_game(&scenario.mods.iter().map(|one| one.id).collect::<Vec<_>>());
        let stamp = Stamp::of(&library, &lineage);
        let next = Instant::now() + EVERY;
        let (id, reading) = (scenario.id, scenario.reading);
        (stamp != Stamp::default()).then_some(Self { library, id, reading, lineage, stamp, next })
    }

    /// What changed since it was looked at last; asks for a frame when it is time to look again.
    pub fn look(&mut self, ctx: &Context) -> Option<Change> {
        let now = Instant::now();
        ctx.request_repaint_after(self.next.saturating_duration_since(now).max(Duration::from_millis(1)));
        if now < self.next {
            return None;
        }
        self.next = now + EVERY;
        ctx.request_repaint_after(EVERY);
        self.changed()
    }

    fn changed(&mut self) -> Option<Change> {
        let stamp = Stamp::of(&self.library, &self.lineage);
        if std::mem::replace(&mut self.stamp, stamp) == stamp {
            return None;
        }
        let Some(folder) = self.library.find_id(self.id.as_str()) else {
            return Some(Change::Broken(self.id.to_string()));
        };
        let loaded = self.library.load(&folder);
        let errors = loaded.problems.iter().filter(|problem| problem.severity == Severity::Error);
        let said: Vec<String> = errors.take(MOST_TOLD).map(ToString::to_string).collect();
        let read = loaded.scenario.map(Arc::new);
        let read = read.and_then(|scenario| match self.reading {
            Some(reading) => self.library.by(&scenario, reading).map(Arc::new),
            None => Some(scenario),
        });
        Some(read.map_or_else(|| Change::Broken(said.join("\n")), Change::Read))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    fn library(mods: &Path) -> Library {
        Library::with_mods(mods)
    }

    #[test]
    fn a_broken_file_is_told_and_a_mended_one_read() {
        let mods = tempfile::tempdir().expect("a temporary folder");
        let file = mods.path().join("tried/scenario.ron");
        std::fs::create_dir(mods.path().join("tried")).expect("a folder can be made");
        let write = |text: &str| std::fs::write(&file, text).expect("a file can be written");
        write("(base: \"semey-1918\", turns: 12)");
        let library = library(mods.path());
        let load =
            || library.load(&library.find_id("tried").expect("it is there")).scenario.expect("it loads");
        let mut watch = Watch::of(&library, &load()).expect("it lies on disk");
        assert!(watch.changed().is_none());
        write("(base: \"semey-1918\", turns: twelve)");
        let Some(Change::Broken(said)) = watch.changed() else { panic!("it is broken") };
        assert!(said.contains("scenario.ron:1:"), "{said}");
        assert!(watch.changed().is_none(), "told once");
        write("(base: \"semey-1918\", turns: 9)");
        let Some(Change::Read(scenario)) = watch.changed() else { panic!("it is mended") };
        assert_eq!(scenario.turns, 9);
    }
}
