//! Saves: what is kept of a game is the game, and a scenario that changed is told from one that means the same.

mod common;
#[path = "common/kept.rs"]
mod kept;

use alash::base::dice::Seed;
use alash::base::digest::Digest;
use alash::base::id::Id;
use alash::orders::{Manner, Order};
use alash::players::Policy;
use alash::run::Campaign;
use alash::saves::{self, Save, Verdict};
use alash::scenario::Library;
use common::{Orders, scenario};
use kept::{Kept, campaign, edited, library};
use tempfile::TempDir;

#[test]
fn a_save_reads_back_as_written() {
    for turns in [0, 1, 6, 21] {
        let campaign = campaign(turns);
        let save = Save::of(&campaign);
        let kept = Kept::new(&save);
        assert_eq!(saves::read(&kept.path()).expect("the save is whole"), save);
        let opened = saves::open(&kept.path(), &library()).expect("the save holds");
        assert_eq!(opened.digests(), campaign.digests());
        assert_eq!(opened.orders(), campaign.orders());
        assert_eq!(opened.snapshot(), campaign.snapshot());
        match saves::verify(&kept.path(), &library(), None) {
            Verdict::Holds(count) => assert_eq!(count, usize::from(turns)),
            other => panic!("expected a save that holds, found {other:?}"),
        }
    }
}

#[test]
fn orders_of_every_kind_read_back_as_written() {
    let mut campaign = Campaign::new(scenario("semey-1918"), Seed(7));
    let scenario = campaign.scenario().clone();
    let mut orders = Orders::new(&scenario, 7);
    for _ in 0..8 {
        for _ in 0..40 {
            // Many are refused; those are not kept.
            let _ = campaign.order(orders.next());
        }
        campaign.end_turn();
    }
    let kept = Kept::new(&Save::of(&campaign));
    let opened = saves::open(&kept.path(), &library()).expect("the save holds");
    assert_eq!(opened.orders(), campaign.orders());
    assert_eq!(opened.digests(), campaign.digests());
}

#[test]
fn orders_given_this_turn_are_kept_before_the_turn_is_played() {
    let mut campaign = campaign(8);
    let uezd = campaign.scenario().uezds[0].id;
    let order = Order::Levy { uezd, manner: Manner::Lot, share: 500, detail: 0 };
    campaign.order(order.clone()).expect("a levy can be ordered");
    let kept = Kept::new(&Save::of(&campaign));
    let opened = saves::open(&kept.path(), &library()).expect("the save holds");
    assert_eq!(opened.orders_now(), [order]);
    assert_eq!(opened.snapshot(), campaign.snapshot());
}

#[test]
fn playing_on_after_opening_equals_playing_straight_through() {
    let straight = campaign(21);
    for turns in [0, 1, 5, 12, 20] {
        let kept = Kept::new(&Save::of(&campaign(turns)));
        let mut opened = saves::open(&kept.path(), &library()).expect("the save holds");
        opened.play(Policy::Historical, 21);
        assert_eq!(opened.digests(), straight.digests(), "saved after {turns} turns");
        assert_eq!(opened.series().counts(), straight.series().counts(), "saved after {turns} turns");
    }
}

#[test]
fn a_plain_game_of_the_quota_by_a_careful_staff_takes_under_ten_kilobytes() {
    let mut campaign = Campaign::new(scenario("quota-1917"), Seed(1));
    campaign.play(Policy::Balanced, u16::MAX);
    let text = Save::of(&campaign).text();
    assert!(campaign.orders().concat().len() > 500 && campaign.is_over(), "it is a whole game");
    assert!(text.len() < 10_000, "{} bytes", text.len());
    let kept = Kept::of_text(text);
    assert_eq!(saves::read(&kept.path()).expect("it is whole").orders, campaign.orders());
}

#[test]
fn a_save_of_other_scenario_files_is_refused() {
    let other = |save: &mut Save| {
        (save.scenario_hash, save.meaning) = (Digest::of(b"other files"), Some(Digest::of(b"other words")));
    };
    edited(other, "the files of its scenario `semey-1918` have changed");
}

#[test]
fn a_save_of_an_unknown_scenario_is_refused() {
    let other = Id::new("verny-1919").expect("this is an id");
    edited(|save| save.scenario = other, "its scenario `verny-1919` is not here");
}

/// A mods folder with a mod in it, and a save of the mod.
struct Modded {
    mods: TempDir,
    kept: Kept,
}

impl Modded {
    fn new() -> Self {
        let this = Self { mods: tempfile::tempdir().expect("a temporary folder"), kept: Kept::empty() };
        this.write("base/scenario.ron", "(format: 1, base: \"semey-1918\")\n");
        this.write("mine/scenario.ron", "(format: 1, base: \"base\")\n");
        this.write(
            "mine/rules.ron",
            "(\n    ration_kg: assumed(value: 1.5, pct: 30, why: \"a guess\"),\n)\n",
        );
        saves::write(&this.kept.path(), &Save::of(&this.campaign("mine"))).expect("a save can be written");
        this
    }

    fn write(&self, name: &str, text: &str) {
        let path = self.mods.path().join(name);
        std::fs::create_dir_all(path.parent().expect("a file lies in a folder"))
            .expect("a folder can be made");
        std::fs::write(path, text).expect("a file can be written");
    }

    fn library(&self) -> Library {
        Library::with_mods(self.mods.path())
    }

    fn campaign(&self, id: &str) -> Campaign {
        let library = self.library();
        let folder = library.find_id(id).expect("the mod is found");
        let scenario = library.load(&folder).scenario.expect("the mod loads");
        let mut campaign = Campaign::new(std::sync::Arc::new(scenario), Seed(1));
        campaign.play(Policy::Historical, 2);
        campaign
    }

    /// Why the save is refused; nothing where it opens.
    fn refused(&self) -> Option<String> {
        saves::open(&self.kept.path(), &self.library()).err().map(|error| error.to_string())
    }
}

#[test]
fn what_means_the_same_keeps_its_saves() {
    let modded = Modded::new();
    for rules in [
        "(\r\n    ration_kg: assumed(value: 1.5, pct: 30, why: \"a guess\"),\r\n)\r\n",
        "// A comment.\n(ration_kg: assumed(why: \"a better reason\", value: 1.50, pct: 30))",
        "(ration_kg: assumed(value: 1.5, low: 1, high: 2, why: \"another range\"))",
    ] {
        modded.write("mine/rules.ron", rules);
        assert_eq!(modded.refused(), None, "{rules}");
    }
}

#[test]
fn a_mod_that_changed_or_is_gone_is_named() {
    let modded = Modded::new();
    modded.write("mine/rules.ron", "(ration_kg: assumed(value: 1.4, pct: 30, why: \"a guess\"))");
    let said = modded.refused().expect("it is another scenario");
    assert!(said.contains("the files of its scenario `mine` have changed"), "{said}");
    modded.write("base/rules.ron", "(depot_fodder_kg: assumed(value: 600, pct: 30, why: \"a guess\"))");
    let said = modded.refused().expect("it is another scenario");
    assert!(said.contains("`mine`, `base`"), "{said}");
    std::fs::remove_dir_all(modded.mods.path().join("base")).expect("a folder can be removed");
    let said = modded.refused().expect("what it is based on is gone");
    assert!(said.contains("its scenario `base` is not here"), "{said}");
}

#[cfg(unix)]
#[test]
fn a_linked_mod_has_the_name_of_the_link() {
    let modded = Modded::new();
    let far = tempfile::tempdir().expect("a temporary folder");
    // Its own name would be that of a shipped scenario.
    let target = far.path().join("semey-1918");
    std::fs::create_dir(&target).expect("a folder can be made");
    std::fs::write(target.join("scenario.ron"), "(format: 1, base: \"semey-1918\")")
        .expect("a file can be written");
    std::os::unix::fs::symlink(&target, modded.mods.path().join("cool")).expect("a link can be made");
    let campaign = modded.campaign("cool");
    assert_eq!(campaign.scenario().id.as_str(), "cool");
    let kept = Kept::new(&Save::of(&campaign));
    saves::open(&kept.path(), &modded.library()).expect("the save holds");
}
