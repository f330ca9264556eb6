//! Files of a scenario that are edited under an open game, a thousand times: it goes on, and nothing ordered is lost.

mod common;

use alash::base::dice::{Dice, Seed};
use alash::base::digest::Digest;
use alash::orders::Order;
use alash::players::Policy;
use alash::run::guard::guarded;
use alash::run::{Campaign, Withheld};
use alash::saves::watch::{Change, Watch};
use alash::scenario::folder::Folder;
use alash::scenario::problem::Problem;
use alash::scenario::{Library, Scenario};
use common::Mutations;
use rand::Rng;
use std::ops::Range;
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
/// Every so many looks it is seen that the game stands on what lies there: all is read again for that.
const SEEN: usize = 6;
/// What editors leave beside a file while it is open, `@` for its name.
const BESIDE: [&str; 5] = [".@.swp", "@~", "#@#", ".@.tmp", "4913"];
/// What is left of a number by who is about to type another, `@` for the old one.
const HALF_TYPED: [&str; 6] = ["", "-", "@.", "@_", "@e", "0x"];

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
    /// Whether the files are broken, as they were looked at last.
    is_broken: bool,
    looks: usize,
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
        let (withheld, came, is_broken, looks) = (Withheld::default(), [0; 2], false, 0);
        Self {
            mods,
            files,
            library,
            watch,
            campaign,
            withheld,
            given,
            dice,
            mutations,
            came,
            is_broken,
            looks,
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.mods.path().join("touched").join(name)
    }

    fn below(&mut self, most: usize) -> usize {
        (self.dice.next_u64() % most as u64) as usize
    }

    /// One edit of one file, as an editor or a person makes it or leaves it half done; what was done, for a failure.
    fn edit(&mut self) -> String {
        let number = self.below(self.files.len());
        let (name, was) = self.files[number].clone();
        let kind = self.below(16);
        match kind {
            0 => self.write(&name, &was),
            1 => drop(std::fs::remove_file(self.path(&name))),
            2 | 3 => {
                let bytes = self.mutations.of(was.as_bytes());
                self.write(&name, &String::from_utf8_lossy(&bytes));
            }
            4 => {
                let at = self.below(was.len());
                self.write(&name, &was[..was.floor_char_boundary(at)]);
            }
            5 => self.write(&name, ""),
            6 | 7 => {
                let text = self.half_typed(&was);
                self.write(&name, &text);
            }
            8 => self.away_and_back(&name),
            9 => self.renamed_over(&name, &was),
            10 => self.beside(&name),
            _ => {
                let text = self.renumbered(&was);
                self.write(&name, &text);
            }
        }
        format!("edit {kind} of {name}")
    }

    fn write(&self, name: &str, text: &str) {
        std::fs::write(self.path(name), text).expect("a file can be written");
    }

    /// A file is gone for a moment, as while a program that synchronises folders is at it: all is as it was afterwards.
    fn away_and_back(&mut self, name: &str) {
        let Ok(text) = std::fs::read(self.path(name)) else { return };
        let before = self.state();
        std::fs::remove_file(self.path(name)).expect("it is there");
        self.look(&format!("{name} is away"));
        std::fs::write(self.path(name), text).expect("a file can be written");
        self.look(&format!("{name} is back"));
        assert_eq!(self.is_broken, before.1, "{name} was away");
        // A game that stood on the last good data may stand on better ones since.
        assert!(before.1 || self.state() == before, "{name} was away");
    }

    /// The new text is written into a file of another name first, which then takes the place of the old one.
    fn renamed_over(&mut self, name: &str, was: &str) {
        let (before, text) = (self.state(), self.renumbered(was));
        let beside = self.name_beside(name);
        self.write(&beside, &text);
        self.look(&format!("{beside} lies beside {name}"));
        assert_eq!(self.state(), before, "{beside} is none of the files");
        std::fs::rename(self.path(&beside), self.path(name)).expect("it can take its place");
    }

    /// An editor keeps a file of its own beside one that is open, and takes it away in the end.
    fn beside(&mut self, name: &str) {
        let (before, beside) = (self.state(), self.name_beside(name));
        std::fs::write(self.path(&beside), b"b0VIM 9.1\0\xff\xfe(\0").expect("a file can be written");
        self.look(&format!("{beside} lies beside {name}"));
        assert_eq!(self.state(), before, "{beside} is none of the files");
        std::fs::remove_file(self.path(&beside)).expect("it is there");
    }

    fn name_beside(&mut self, name: &str) -> String {
        let (folder, file) = name.rsplit_once('/').map_or(("", name), |(folder, file)| (folder, file));
        let beside = BESIDE[self.below(BESIDE.len())].replace('@', file);
        if folder.is_empty() { beside } else { format!("{folder}/{beside}") }
    }

    /// What the game stands on, and whether the files are broken.
    fn state(&self) -> (Digest, bool) {
        (self.campaign.scenario().meaning(), self.is_broken)
    }

    /// A text with one of its numbers a little larger or smaller.
    fn renumbered(&mut self, text: &str) -> String {
        let Some(at) = self.number_in(text) else { return format!("{text} ") };
        let number: u64 = text[at.clone()].parse().unwrap_or_default();
        let number = (number + [1, 0, 3][self.below(3)]).saturating_sub([0, 1, 2][self.below(3)]);
        format!("{}{number}{}", &text[..at.start], &text[at.end..])
    }

    /// A text with one of its numbers half typed.
    fn half_typed(&mut self, text: &str) -> String {
        let Some(at) = self.number_in(text) else { return format!("{text}=") };
        let left = HALF_TYPED[self.below(HALF_TYPED.len())].replace('@', &text[at.clone()]);
        format!("{}{left}{}", &text[..at.start], &text[at.end..])
    }

    /// Where a number stands in a text.
    fn number_in(&mut self, text: &str) -> Option<Range<usize>> {
        let is_digit = |at: usize| text.as_bytes()[at].is_ascii_digit();
        let starts: Vec<usize> = (1..text.len())
            .filter(|at| is_digit(*at) && matches!(text.as_bytes()[at - 1], b' ' | b'('))
            .collect();
        if starts.is_empty() {
            return None;
        }
        let at = starts[self.below(starts.len())];
        Some(at..(at..text.len()).find(|end| !is_digit(*end)).unwrap_or(text.len()))
    }

    /// Takes up what is there now, as the window does, and sees that the game is where it should be.
    fn look(&mut self, what: &str) {
        let before = (self.campaign.digest(), Arc::clone(self.campaign.scenario()));
        self.looks += 1;
        let is_seen = self.looks.is_multiple_of(SEEN);
        match self.watch.changed() {
            // The same text was written again within a tick of the clock, or what is not there was removed.
            None => {}
            Some(Change::Read(scenario)) => {
                let again = guarded(|| self.campaign.on_with(Arc::clone(&scenario), &self.withheld));
                let again = again.unwrap_or_else(|panic| panic!("{what}: {panic:?}"));
                (self.campaign, self.withheld) = (again.campaign, again.withheld);
                assert!(Arc::ptr_eq(self.campaign.scenario(), &scenario), "{what}");
                let is_there = is_seen.then(|| self.load().map(|now| now.meaning()));
                assert!(is_there.is_none_or(|now| now == Some(scenario.meaning())), "{what}");
                self.is_broken = false;
                self.came[0] += 1;
            }
            Some(Change::Broken(problems)) => {
                assert!(
                    !problems.is_empty() && problems.iter().all(|one| !one.file.is_empty()),
                    "{what}: {problems:?}"
                );
                assert!(!is_seen || self.load().is_none(), "{what}");
                self.is_broken = true;
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
        self.files.iter().for_each(|(name, text)| self.write(name, text));
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
    let mut edit = 0;
    // A file that is away and back is two of them.
    while desk.looks < EDITS / GAMES {
        edit += 1;
        // Every so often all is mended, as one who gives up an edit does.
        let what = if edit % 20 == 0 {
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

/// What somebody leaves of a file who is called away, and a program that is stopped.
fn half_done(text: &str) -> [String; 3] {
    let half = text[..text.floor_char_boundary(text.len() / 2)].to_owned();
    let is_field = |at: &usize| text[..*at].lines().next_back().is_some_and(|line| !line.starts_with("//"));
    let number = text.match_indices(": ").map(|(at, _)| at).find(is_field).expect("a field") + 2;
    [half, String::new(), format!("{}={}", &text[..number], &text[number..])]
}

#[test]
fn a_file_left_half_done_is_told_at_its_place_until_it_is_mended() {
    let mut desk = Desk::new(GAMES + 1);
    let untouched = desk.campaign.digest();
    for name in ["scenario.ron", "rules.ron", "events.ron"] {
        let (_, was) = desk.files.iter().find(|(file, _)| file == name).cloned().expect("it is copied");
        for text in half_done(&was) {
            desk.write(name, &text);
            let Some(Change::Broken(problems)) = desk.watch.changed() else { panic!("{name}: {text}") };
            // An empty file has no line.
            let (first, lines) = (text.len().min(1), text.lines().count());
            let here = |one: &Problem| one.file.ends_with(name) && (first..=lines).contains(&one.line);
            assert!(
                problems.iter().any(here) && problems.iter().all(|one| one.file.contains(name)),
                "{name}: {problems:?}"
            );
            desk.restore();
            desk.look(name);
            assert_eq!(desk.campaign.digest(), untouched, "{name}");
        }
    }
}
