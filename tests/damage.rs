//! Saves that were cut, edited or made elsewhere: refused with the reason, and the file stays as it is.

mod common;
#[path = "common/kept.rs"]
mod kept;

use alash::saves::{self, Error, Save, Verdict};
use common::Mutations;
use kept::{Kept, body_of, campaign, check, library, sealed};
use std::path::Path;

#[test]
fn a_save_cut_short_is_refused_at_every_length() {
    let text = Save::of(&campaign(3)).text();
    let kept = Kept::empty();
    // But for the end of its last line, which a mail may take or double.
    for length in 0..text.len() - 1 {
        std::fs::write(kept.path(), &text.as_bytes()[..length]).expect("a file can be written");
        match saves::read(&kept.path()) {
            Err(Error::Damaged(path, _)) => assert_eq!(path, kept.path()),
            other => panic!("cut to {length} bytes: expected damage, found {other:?}"),
        }
    }
}

#[test]
fn what_a_mail_does_to_the_ends_of_lines_is_no_damage() {
    let text = Save::of(&campaign(3)).text();
    let crlf = text.replace('\n', "\r\n");
    for mailed in [text.trim_end(), &format!("{text}\n \n"), &crlf, &format!("\u{feff}{crlf}")] {
        let kept = Kept::of_text(mailed.as_bytes());
        assert!(saves::read(&kept.path()).is_ok(), "{:?}", &mailed[mailed.len() - 20..]);
    }
}

#[test]
fn each_way_of_being_cut_short_has_its_reason() {
    let text = Save::of(&campaign(3)).text();
    let first = text.find('\n').expect("a save has lines");
    check("", "its first line is not that of a save");
    check(&text[..10], "its first line is not that of a save");
    check(&text[..first], "it ends after its first line");
    check(&text[..=first], "not a whole save");
    check(&text[..text.rfind("\n  digests").expect("a save has digests") + 1], "it was cut short or edited");
    check(format!("{text})"), "it was cut short or edited");
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
    check(text.replacen("seed: 1", "seed: 2", 1), "its checksum is wrong: it was cut short or edited");
    check(text.replacen("Checksum: ", "Checksum: 0", 1), "its checksum is wrong: it was cut short or edited");
    check(text.replacen("A save", "A slave", 1), "its first line is not that of a save");
    check("(orders: [])\n", "its first line is not that of a save");
}

#[test]
fn two_hundred_broken_saves_never_stop_the_reader() {
    let text = Save::of(&campaign(4)).text();
    let mut mutations = Mutations::new(1918, "saves");
    for _ in 0..200 {
        let broken = mutations.of(text.as_bytes());
        // Ends of lines are no damage, and two equal bytes may have changed places.
        if broken.trim_ascii_end() == text.trim_end().as_bytes() {
            continue;
        }
        let kept = Kept::of_text(broken);
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
