//! Saves: played on they go the same way, and whatever was cut, edited or made elsewhere is refused with its
//! reason while the file stays as it is.

mod common;

use alash::base::dice::Seed;
use alash::base::digest::Digest;
use alash::base::id::Id;
use alash::orders::{Manner, Order, Spending};
use alash::players::Policy;
use alash::run::Campaign;
use alash::saves::{self, Error, Save, Slot, Verdict};
use alash::scenario::Library;
use alash::sim::marks::Part;
use common::{Mutations, Orders, scenario};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A folder with one save in it.
struct Kept {
    folder: TempDir,
}

impl Kept {
    fn new(save: &Save) -> Self {
        let this = Self::empty();
        saves::write(&this.path(), save).expect("a save can be written");
        this
    }

    fn of_text(text: impl AsRef<[u8]>) -> Self {
        let this = Self::empty();
        std::fs::write(this.path(), text).expect("a file can be written");
        this
    }

    fn empty() -> Self {
        Self { folder: tempfile::tempdir().expect("a temporary folder") }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("save.ron")
    }

    /// Names of all files in the folder.
    fn files(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.folder.path()).expect("the folder is there").flatten();
        entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
    }
}

/// The historical campaign, some turns of it.
fn campaign(turns: u16) -> Campaign {
    let mut campaign = Campaign::new(scenario("semey-1918"), Seed(1));
    campaign.play(Policy::Historical, turns);
    campaign
}

fn library() -> Library {
    Library::default()
}

/// A save without its first line.
fn body_of(text: &str) -> &str {
    text.split_once('\n').expect("a save has lines").1.trim_end()
}

/// A save that says this, with the right checksum.
fn sealed(body: &str) -> String {
    format!("// A save of 13,500. Checksum: {}\n{body}\n", blake3::hash(body.as_bytes()).to_hex())
}

/// Opening and verifying both refuse this text, with a reason that names the file and says this; the file
/// stays as it is.
#[track_caller]
fn check(text: impl AsRef<[u8]>, reason: &str) {
    let kept = Kept::of_text(&text);
    let opened = saves::open(&kept.path(), &library()).err().map(|error| error.to_string());
    let opened = opened.expect("the save is refused");
    assert!(opened.contains(reason), "expected “{reason}”, found “{opened}”");
    assert!(opened.contains("save.ron"), "the file is named: {opened}");
    match saves::verify(&kept.path(), &library(), None) {
        Verdict::Fails(error) => assert_eq!(error.to_string(), opened),
        other => panic!("expected a save that does not hold, found {other:?}"),
    }
    assert_eq!(std::fs::read(kept.path()).expect("the file is there"), text.as_ref(), "the file was touched");
    assert_eq!(kept.files(), ["save.ron"]);
}

/// A save that was edited and given the right checksum again is refused for this reason.
#[track_caller]
fn edited(edit: impl FnOnce(&mut Save), reason: &str) {
    let mut save = Save::of(&campaign(6));
    edit(&mut save);
    check(save.text(), reason);
}

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

// --- Damage.

#[test]
fn a_save_cut_short_is_refused_at_every_length() {
    let text = Save::of(&campaign(3)).text();
    let kept = Kept::empty();
    for length in 0..text.len() {
        std::fs::write(kept.path(), &text.as_bytes()[..length]).expect("a file can be written");
        match saves::read(&kept.path()) {
            Err(Error::Damaged(path, _)) => assert_eq!(path, kept.path()),
            other => panic!("cut to {length} bytes: expected damage, found {other:?}"),
        }
    }
}

#[test]
fn each_way_of_being_cut_short_has_its_reason() {
    let text = Save::of(&campaign(3)).text();
    let first = text.find('\n').expect("a save has lines");
    check("", "its first line is not that of a save");
    check(&text[..10], "its first line is not that of a save");
    check(&text[..first], "it ends after its first line");
    check(&text[..text.len() - 1], "its end is missing");
    check(&text[..=first], "not a whole save");
    check(&text[..text.rfind("\n  digests").expect("a save has digests") + 1], "it was cut short or edited");
    check(format!("{text}\n"), "it was cut short or edited");
    check(b"\xff\xfe(\x00", "it is not UTF-8 text");
}

#[test]
fn a_save_with_one_character_edited_is_refused() {
    let text = Save::of(&campaign(3)).text().into_bytes();
    let kept = Kept::empty();
    for at in 0..text.len() {
        let mut edited = text.clone();
        edited[at] = if edited[at] == b'7' { b'8' } else { b'7' };
        std::fs::write(kept.path(), &edited).expect("a file can be written");
        match saves::read(&kept.path()) {
            Err(Error::Damaged(path, _)) => assert_eq!(path, kept.path()),
            other => panic!("edited at byte {at}: expected damage, found {other:?}"),
        }
    }
}

#[test]
fn an_edited_character_is_told_from_a_strange_file() {
    let text = Save::of(&campaign(3)).text();
    check(
        text.replacen("share: 1000", "share: 1001", 1),
        "its checksum is wrong: it was cut short or edited",
    );
    check(text.replacen("Checksum: ", "Checksum: 0", 1), "its checksum is wrong: it was cut short or edited");
    check(text.replacen("A save", "A slave", 1), "its first line is not that of a save");
    check("(orders: [])\n", "its first line is not that of a save");
}

#[test]
fn two_hundred_broken_saves_never_stop_the_reader() {
    let text = Save::of(&campaign(4)).text();
    let mut mutations = Mutations::new(1918, "saves");
    for _ in 0..200 {
        let kept = Kept::of_text(mutations.of(text.as_bytes()));
        assert!(saves::open(&kept.path(), &library()).is_err());
    }
}

#[test]
fn broken_saves_with_the_right_checksum_never_stop_the_reader() {
    let text = Save::of(&campaign(2)).text();
    let body = body_of(&text);
    let mut mutations = Mutations::new(1919, "saves");
    let library = library();
    for _ in 0..200 {
        let Ok(broken) = String::from_utf8(mutations.of(body.as_bytes())) else { continue };
        let kept = Kept::of_text(sealed(&broken));
        // Some still hold: a changed blank, or an order written another way.
        let _ = saves::open(&kept.path(), &library);
    }
}

#[test]
fn a_file_larger_than_any_save_is_not_read() {
    let kept = Kept::of_text("");
    let file = std::fs::OpenOptions::new().write(true).open(kept.path()).expect("the file is there");
    file.set_len(9 << 20).expect("a file can be stretched");
    match saves::verify(&kept.path(), &library(), None) {
        Verdict::Unreadable(error @ Error::TooLarge(_)) => assert!(error.to_string().contains("save.ron")),
        other => panic!("expected a file that is too large, found {other:?}"),
    }
}

#[test]
fn a_missing_save_and_a_folder_are_unreadable() {
    let kept = Kept::empty();
    for path in [kept.path(), kept.folder.path().to_owned()] {
        match saves::verify(&path, &library(), None) {
            Verdict::Unreadable(error) => {
                assert!(error.to_string().contains(&path.display().to_string()), "{error}");
            }
            other => panic!("expected a file that cannot be read, found {other:?}"),
        }
    }
}

// --- Saves of another format, version, scenario; saves that were doctored.

/// A save as format 3 had it, without marks.
fn third() -> String {
    let save = Save { marks: String::new(), ..Save::of(&campaign(6)) };
    save.text().replacen("format: 4", "format: 3", 1)
}

#[test]
fn a_save_of_the_third_format_is_opened() {
    let kept = Kept::of_text(sealed(body_of(&third())));
    let opened = saves::open(&kept.path(), &library()).expect("the save holds");
    assert_eq!(opened.digests(), campaign(6).digests());
}

/// A save as format 2 had it, which knew its scenario by the bytes of its files alone.
fn older() -> String {
    let text = third().replacen("format: 3", "format: 2", 1);
    let (before, rest) = text.split_once("  meaning: ").expect("a save has a meaning");
    let (_, after) = rest.split_once("\n  ],\n").expect("its folders end");
    format!("{before}{}", after.trim_start_matches('\n'))
}

#[test]
fn a_save_of_the_second_format_is_opened() {
    let kept = Kept::of_text(sealed(body_of(&older())));
    let opened = saves::open(&kept.path(), &library()).expect("the save holds");
    assert_eq!(opened.digests(), campaign(6).digests());
    let other = older().replacen("scenario_hash: \"", "scenario_hash: \"0", 1);
    let (head, rest) = other.split_once("scenario_hash: \"").expect("it has a hash");
    let wrong = format!("{head}scenario_hash: \"{}{}", &rest[..64], &rest[65..]);
    check(sealed(body_of(&wrong)), "the files of its scenario `semey-1918` have changed");
}

#[test]
fn a_save_of_the_first_format_is_opened() {
    let text = older().replacen("format: 2", "format: 1", 1);
    let (before, rest) = text.split_once("  predictions: (").expect("a save has predictions");
    let (_, after) = rest.split_once("\n  ),\n").expect("they end");
    let kept = Kept::of_text(sealed(body_of(&format!("{before}{after}"))));
    let opened = saves::open(&kept.path(), &library()).expect("the save holds");
    assert_eq!(opened.digests(), campaign(6).digests());
    assert!(opened.predictions().is_empty());
}

#[test]
fn a_save_of_another_format_is_refused() {
    edited(|save| save.format = 5, "save format 5, expected 4");
}

#[test]
fn a_save_of_other_rules_is_refused() {
    let here = saves::RULES_VERSION;
    edited(
        |save| save.rules_version = here + 1,
        &format!("played by rules {}, this program has rules {here}", here + 1),
    );
}

#[test]
fn a_save_of_a_later_format_is_told_so_even_with_fields_we_do_not_know() {
    let text = Save::of(&campaign(1)).text().replacen("format: 4", "format: 5,\n  weather: fine", 1);
    check(sealed(body_of(&text)), "save format 5, expected 4");
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

#[test]
fn a_save_never_says_where_to_read_from() {
    let text = Save::of(&campaign(1)).text().replacen("\"semey-1918\"", "\"../semey-1918\"", 1);
    check(sealed(body_of(&text)), "not a whole save");
}

#[test]
fn an_edited_order_is_refused_with_its_turn() {
    let change = |save: &mut Save| match &mut save.orders[0][0] {
        Order::Levy { share, .. } => *share = 700,
        other => panic!("the first order of the campaign is a levy, not {other:?}"),
    };
    edited(change, "played again it goes another way in turn 1");
}

#[test]
fn what_differs_in_the_first_turn_is_named() {
    let differs = |change: &dyn Fn(&mut Save)| {
        let mut save = Save::of(&campaign(6));
        change(&mut save);
        let kept = Kept::new(&save);
        match saves::verify(&kept.path(), &library(), None) {
            Verdict::Fails(Error::Differs(_, turn, parts)) => (turn, parts),
            other => panic!("it goes another way: {other:?}"),
        }
    };
    let pay = |save: &mut Save| save.orders[3].push(Order::Spend { first: Spending::Pay });
    let (turn, parts) = differs(&pay);
    assert_eq!(turn, 4);
    assert!(parts.contains(&Part::Orders) && !parts.contains(&Part::Events), "{parts:?}");
    let agitated = |save: &mut Save| {
        let uezd = campaign(0).scenario().uezds[0].id;
        save.orders[1].insert(0, Order::Levy { uezd, manner: Manner::Off, share: 0, detail: 0 });
    };
    let (turn, parts) = differs(&agitated);
    assert_eq!(turn, 2);
    assert!(parts.contains(&Part::Uezds) && !parts.contains(&Part::Stations), "{parts:?}");
    // Marks that are none of this kind, or the same in all: that it differs is told, and nothing more.
    let forged = |save: &mut Save| save.digests[2] = Digest::of(b"wishes");
    assert_eq!(differs(&forged), (3, vec![]));
    let unmarked = |save: &mut Save| {
        forged(save);
        save.marks = "ұзын  x".to_owned();
    };
    assert_eq!(differs(&unmarked), (3, vec![]));
}

#[test]
fn marks_are_of_the_bytes_that_the_digest_is_of_and_take_few() {
    let campaign = campaign(20);
    let state = campaign.snapshot();
    let (bytes, marks) = state.marked();
    assert_eq!(bytes, state.canonical());
    assert_eq!(campaign.marks().last(), Some(&marks));
    assert_eq!(Save::of(&campaign).marks.len(), 20 * (Part::ALL.len() + 1) - 1);
    for part in Part::ALL {
        let mut other = marks.to_string().into_bytes();
        other[part as usize] = b'*';
        assert_eq!(marks.other_than(&String::from_utf8_lossy(&other)), [part]);
    }
}

#[test]
fn an_order_added_later_is_refused_with_its_turn() {
    let tax = |save: &mut Save| {
        let oblast = campaign(0).scenario().oblasts[0].id;
        save.orders[3].push(Order::Tax { oblast, rate: 10 });
    };
    edited(tax, "in turn 4");
}

#[test]
fn an_order_that_cannot_be_given_is_refused_with_its_turn() {
    let gift = |save: &mut Save| {
        let scenario = scenario("semey-1918");
        let (sponsor, oblast) = (scenario.sponsors[0].id, scenario.oblasts[0].id);
        save.orders[4].push(Order::Gift { sponsor, oblast, roubles: 90_000_000 });
    };
    edited(gift, "an order of turn 5 is refused when played again");
}

#[test]
fn an_edited_digest_is_refused_with_its_turn() {
    edited(|save| save.digests[2] = Digest::of(b"wishes"), "played again it goes another way in turn 3");
}

#[test]
fn an_edited_seed_is_refused_with_a_turn() {
    edited(|save| save.seed = Seed(2), "played again it goes another way in turn");
}

#[test]
fn a_save_with_more_turns_than_its_scenario_is_refused() {
    edited(|save| save.digests.resize(22, Digest::default()), "more turns than its scenario");
    edited(|save| save.orders.resize(30, Vec::new()), "not a whole save");
}

#[test]
fn a_save_with_orders_of_fewer_turns_than_it_has_digests_is_refused() {
    edited(|save| save.orders.truncate(3), "not a whole save");
    edited(|save| save.orders.clear(), "not a whole save");
}

// --- Writing.

#[test]
fn writing_makes_the_folder() {
    let kept = Kept::empty();
    let path = kept.folder.path().join("a/b/save.ron");
    let save = Save::of(&campaign(1));
    saves::write(&path, &save).expect("the folders are made");
    assert_eq!(saves::read(&path).expect("the save is whole"), save);
}

#[test]
fn writing_again_replaces_the_save_and_leaves_nothing_else() {
    let kept = Kept::new(&Save::of(&campaign(1)));
    let later = Save::of(&campaign(2));
    saves::write(&kept.path(), &later).expect("a save can be written over");
    assert_eq!(saves::read(&kept.path()).expect("the save is whole"), later);
    assert_eq!(kept.files(), ["save.ron"], "the file it was written to first does not stay");
}

/// Writing there fails with the place named, and `folder` holds what it held.
#[track_caller]
fn cannot_write(path: &Path, folder: &Path) {
    let names = || -> Vec<_> {
        let mut names: Vec<_> = std::fs::read_dir(folder)
            .expect("the folder is there")
            .flatten()
            .map(|e| e.file_name())
            .collect();
        names.sort();
        names
    };
    let before = names();
    let error = saves::write(path, &Save::of(&campaign(1))).expect_err("this place cannot be written");
    assert!(error.to_string().contains(&path.display().to_string()), "{error}");
    assert_eq!(names(), before, "nothing stays behind");
}

#[test]
fn a_save_cannot_replace_a_folder() {
    let kept = Kept::empty();
    std::fs::create_dir_all(kept.path().join("inside")).expect("a folder can be made");
    cannot_write(&kept.path(), kept.folder.path());
}

#[test]
fn a_save_cannot_lie_inside_a_file() {
    let kept = Kept::new(&Save::of(&campaign(2)));
    let before = std::fs::read(kept.path()).expect("the file is there");
    cannot_write(&kept.path().join("deeper.ron"), kept.folder.path());
    assert_eq!(std::fs::read(kept.path()).expect("the file is there"), before);
}

#[cfg(unix)]
#[test]
fn a_read_only_folder_keeps_the_old_save() {
    use std::os::unix::fs::PermissionsExt;
    let kept = Kept::new(&Save::of(&campaign(2)));
    let before = std::fs::read(kept.path()).expect("the file is there");
    let allow = |mode| {
        let permissions = std::fs::Permissions::from_mode(mode);
        std::fs::set_permissions(kept.folder.path(), permissions).expect("permissions can be set");
    };
    allow(0o555);
    // Root may write anyway.
    if std::fs::write(kept.folder.path().join("probe"), "").is_err() {
        cannot_write(&kept.path(), kept.folder.path());
    }
    allow(0o755);
    assert_eq!(std::fs::read(kept.path()).expect("the file is there"), before);
}

#[test]
fn a_save_is_named_by_scenario_date_and_seed() {
    assert_eq!(saves::name_for(&campaign(3)), "semey-1918-1918-05-16-1.ron");
}

// --- Scenarios that change, mods that move.

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

// --- Slots: one file for each game.

#[test]
fn another_game_of_the_same_name_gets_a_file_of_its_own() {
    let kept = Kept::empty();
    let of = |campaign: &Campaign| Save::of(campaign);
    let (mut first, mut second) = (Slot::new(kept.path()), Slot::new(kept.path()));
    let (one, other, later) = (of(&campaign(1)), of(&campaign(0)), of(&campaign(3)));
    first.keep(&one).expect("it can be kept");
    second.keep(&other).expect("it can be kept");
    first.keep(&later).expect("it can be kept again");
    assert_eq!(saves::read(first.path()).expect("it is whole"), later, "a game replaces itself");
    assert_eq!(saves::read(second.path()).expect("it is whole"), other);
    let mut files = kept.files();
    files.sort();
    assert_eq!(files, ["save-2.ron", "save.ron"]);
}

#[test]
fn two_windows_that_go_on_from_one_file_part() {
    let kept = Kept::new(&Save::of(&campaign(1)));
    let (mut one, mut other) = (Slot::opened(&kept.path()), Slot::opened(&kept.path()));
    one.keep(&Save::of(&campaign(2))).expect("it can be kept");
    other.keep(&Save::of(&campaign(3))).expect("it can be kept");
    assert_eq!(saves::read(one.path()).expect("it is whole").digests.len(), 2);
    assert_eq!(saves::read(other.path()).expect("it is whole").digests.len(), 3);
    assert_ne!(one.path(), other.path());
}

#[test]
fn a_slot_never_takes_what_is_no_save() {
    let kept = Kept::of_text("a letter");
    let mut slot = Slot::new(kept.path());
    slot.keep(&Save::of(&campaign(1))).expect("it can be kept beside");
    assert_eq!(std::fs::read(kept.path()).expect("the letter is there"), b"a letter");
    assert_eq!(slot.path(), kept.folder.path().join("save-2.ron"));
}

#[test]
fn what_an_editor_does_to_the_ends_of_lines_is_no_damage() {
    let text = Save::of(&campaign(2)).text();
    for touched in [format!("\u{feff}{text}"), text.replace('\n', "\r\n")] {
        let kept = Kept::of_text(touched);
        saves::open(&kept.path(), &library()).expect("the save holds");
    }
}

#[cfg(unix)]
#[test]
fn a_device_is_no_save_and_is_not_read_without_end() {
    for device in ["/dev/zero", "/dev/tty"] {
        match saves::verify(Path::new(device), &library(), None) {
            Verdict::Unreadable(_) => {}
            other => panic!("expected a file that cannot be read, found {other:?}"),
        }
    }
}

#[test]
fn every_save_of_a_folder_is_listed_the_newest_first() {
    let kept = Kept::empty();
    let day = std::time::Duration::from_secs(86_400);
    for number in 0..60 {
        let path = kept.folder.path().join(format!("s{number}.ron"));
        let file = std::fs::File::create(path).expect("a file can be made");
        // One from before 1970, one from a time to come.
        let moment = match number {
            7 => std::time::UNIX_EPOCH - day,
            9 => std::time::UNIX_EPOCH + 40_000 * day,
            _ => std::time::UNIX_EPOCH + (10_000 + number) * day,
        };
        file.set_modified(moment).expect("its time can be set");
    }
    std::fs::write(kept.folder.path().join(".tmpX"), "").expect("a file can be written");
    let listed = saves::kept_in(kept.folder.path());
    let names: Vec<_> =
        listed.iter().map(|path| path.file_stem().unwrap_or_default().to_string_lossy()).collect();
    assert_eq!(names.len(), 60);
    assert_eq!([0, 1, 58, 59].map(|at| &*names[at]), ["s9", "s59", "s0", "s7"]);
}
