//! Files of a scenario that are edited under an open game, a thousand times: it goes on, and nothing ordered is lost.

mod common;

use alash::base::dice::{Dice, Seed};
use alash::orders::Order;
use alash::players::Policy;
use alash::run::guard::guarded;
use alash::run::{Campaign, Withheld};
use alash::saves::watch::{Change, Watch};
use alash::scenario::folder::Folder;
use alash::scenario::{Library, Scenario};
use common::Mutations;
use rand::Rng;
use std::path::PathBuf;
use std::sync::Arc;
use tempfile::TempDir;

/// Edits in all.
const EDITS: usize = 1000;
/// Games that are edited side by side.
const GAMES: usize = 4;
/// Turns played before the first edit.
const TURNS: u16 = 5;
/// The scenario that is copied.
const OF: &str = "semey-1918";

/// A game and the files under it.
struct Desk {
    mods: TempDir,
    /// The files as they were, by name.
    files: Vec<(String, String)>,
    library: Library,
    watch: Watch,
    campaign: Campaign,
    withheld: Withheld,
    /// The orders as they were given.
    given: Vec<Vec<Order>>,
    dice: Dice,
    mutations: Mutations,
    /// What came of edits: on new data, on the last good data.
    came: [usize; 2],
}

impl Desk {
    fn new(number: usize) -> Self {
        let mods = tempfile::tempdir().expect("a temporary folder");
        let files = files();
        let library = Library::with_mods(mods.path());
        for (name, text) in &files {
            let path = mods.path().join("touched").join(name);
            std::fs::create_dir_all(path.parent().expect("it lies in a folder"))
                .expect("a folder can be made");
            std::fs::write(path, text).expect("a file can be written");
        }
        let loaded = library.load(&library.find_id("touched").expect("it is there"));
        let scenario = loaded.scenario.unwrap_or_else(|| panic!("{:?}", loaded.problems));
        let watch = Watch::of(&library, &scenario).expect("it lies on disk");
        let mut campaign = Campaign::new(Arc::new(scenario), Seed(number as u64));
        campaign.play(Policy::Balanced, TURNS);
        campaign.follow(Policy::Balanced);
        let given = campaign.orders().to_vec();
        let dice = Seed(number as u64).dice("edits", 0, "touched");
        let mutations = Mutations::new(number as u64, "touched");
        let (withheld, came) = (Withheld::default(), [0; 2]);
        Self { mods, files, library, watch, campaign, withheld, given, dice, mutations, came }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.mods.path().join("touched").join(name)
    }

    fn below(&mut self, most: usize) -> usize {
        (self.dice.next_u64() % most as u64) as usize
    }

    /// One edit of one file; what was done, for a failure.
    fn edit(&mut self) -> String {
        let number = self.below(self.files.len());
        let (name, was) = self.files[number].clone();
        let path = self.path(&name);
        let kind = self.below(8);
        let text = match kind {
            0 => Some(was),
            1 => None,
            2 | 3 => Some(String::from_utf8_lossy(&self.mutations.of(was.as_bytes())).into_owned()),
            _ => Some(self.renumbered(&was)),
        };
        match text {
            Some(text) => std::fs::write(path, text).expect("a file can be written"),
            None => drop(std::fs::remove_file(path)),
        }
        format!("edit {kind} of {name}")
    }

    /// A text with one of its numbers a little larger or smaller.
    fn renumbered(&mut self, text: &str) -> String {
        let is_digit = |at: usize| text.as_bytes()[at].is_ascii_digit();
        let starts: Vec<usize> = (1..text.len())
            .filter(|at| is_digit(*at) && matches!(text.as_bytes()[at - 1], b' ' | b'('))
            .collect();
        if starts.is_empty() {
            return format!("{text} ");
        }
        let at = starts[self.below(starts.len())];
        let end = (at..text.len()).find(|end| !is_digit(*end)).unwrap_or(text.len());
        let number: u64 = text[at..end].parse().unwrap_or_default();
        let number = (number + [1, 0, 3][self.below(3)]).saturating_sub([0, 1, 2][self.below(3)]);
        format!("{}{number}{}", &text[..at], &text[end..])
    }

    /// Takes up what is there now, as the window does, and sees that the game is where it should be.
    fn look(&mut self, what: &str) {
        let before = (self.campaign.digest(), Arc::clone(self.campaign.scenario()));
        match self.watch.changed() {
            // The same text was written again within a tick of the clock, or what is not there was removed.
            None => {}
            Some(Change::Read(scenario)) => {
                let again = guarded(|| self.campaign.on_with(Arc::clone(&scenario), &self.withheld));
                let again = again.unwrap_or_else(|panic| panic!("{what}: {panic:?}"));
                (self.campaign, self.withheld) = (again.campaign, again.withheld);
                assert!(Arc::ptr_eq(self.campaign.scenario(), &scenario), "{what}");
                let is_there = self.load().map(|now| now.meaning());
                assert_eq!(is_there, Some(scenario.meaning()), "{what}");
                self.came[0] += 1;
            }
            Some(Change::Broken(problems)) => {
                assert!(
                    !problems.is_empty() && problems.iter().all(|one| !one.file.is_empty()),
                    "{what}: {problems:?}"
                );
                assert!(self.load().is_none(), "{what}");
                assert_eq!(self.campaign.digest(), before.0, "{what}");
                assert!(Arc::ptr_eq(self.campaign.scenario(), &before.1), "{what}");
                self.came[1] += 1;
            }
        }
        assert_eq!(self.withheld.given(&self.campaign), self.given, "{what}: as they were given");
    }

    fn load(&self) -> Option<Scenario> {
        self.library.load(&self.library.find_id("touched")?).scenario
    }

    fn restore(&mut self) {
        for (name, text) in &self.files {
            std::fs::write(self.path(name), text).expect("a file can be written");
        }
    }
}

/// The files of a short scenario that stands on the theatre alone, and some that only change a little.
fn files() -> Vec<(String, String)> {
    let shipped = Folder::shipped(OF).expect("it is shipped").texts().0;
    let own = shipped.into_iter().filter_map(|text| {
        let name = text.name.split_once(&format!("{OF}/"))?.1.to_owned();
        let is_played = ["scenario.ron", "events.ron", "orders.ron"].contains(&name.as_str());
        is_played.then_some((name, text.text))
    });
    let rules = "(\n    show_up: assumed(value: 0.5, low: 0.1, high: 0.9, why: \"a guess\"),\n    ration_kg: assumed(value: 1.25, pct: 30, why: \"a guess\"),\n)\n";
    let words = "scenario-touched = Touched\nscenario-touched-text = By many hands.\n";
    let more = [("rules.ron", rules), ("lang/en.ftl", words)];
    own.chain(more.map(|(name, text)| (name.to_owned(), text.to_owned()))).collect()
}

/// Edits one game many times; how often it went on and stayed.
fn edited(number: usize) -> [usize; 2] {
    let mut desk = Desk::new(number);
    let untouched = desk.campaign.digest();
    for edit in 0..EDITS / GAMES {
        // Every so often all is mended, as one who gives up an edit does.
        let what = if edit % 25 == 24 {
            desk.restore();
            "all restored".to_owned()
        } else {
            desk.edit()
        };
        desk.look(&format!("game {number}, edit {edit}: {what}"));
    }
    desk.restore();
    desk.look("the last restore");
    assert_eq!(desk.campaign.digest(), untouched, "game {number}");
    assert_eq!(desk.campaign.orders(), desk.given, "game {number}");
    desk.came
}

#[test]
fn a_thousand_edits_under_an_open_game_lose_nothing_of_it() {
    let games: Vec<_> = (1..=GAMES).map(|number| std::thread::spawn(move || edited(number))).collect();
    let came: Vec<_> = games.into_iter().map(|game| game.join().expect("no edit ends it")).collect();
    let [read, broken] = [0, 1].map(|of| came.iter().map(|came| came[of]).sum::<usize>());
    assert!(read > EDITS / 10 && broken > EDITS / 10, "{read} {broken}");
}
