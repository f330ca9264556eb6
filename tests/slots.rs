//! Where saves are written: whole or not at all, one file for each game, and how they are listed.

mod common;
#[path = "common/kept.rs"]
mod kept;

use alash::run::Campaign;
use alash::saves::{self, Save, Slot};
use kept::{Kept, campaign};
use std::path::Path;

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
