//! A folder with a save in it, and what is said of a save that does not hold.

#![allow(dead_code, reason = "each test binary uses its own part")]

use crate::common::scenario;
use alash::base::dice::Seed;
use alash::players::Policy;
use alash::run::Campaign;
use alash::saves::{self, Save, Verdict};
use alash::scenario::Library;
use std::path::PathBuf;
use tempfile::TempDir;

/// A folder with one save in it.
pub struct Kept {
    /// The folder.
    pub folder: TempDir,
}

impl Kept {
    pub fn new(save: &Save) -> Self {
        let this = Self::empty();
        saves::write(&this.path(), save).expect("a save can be written");
        this
    }

    pub fn of_text(text: impl AsRef<[u8]>) -> Self {
        let this = Self::empty();
        std::fs::write(this.path(), text).expect("a file can be written");
        this
    }

    pub fn empty() -> Self {
        Self { folder: tempfile::tempdir().expect("a temporary folder") }
    }

    pub fn path(&self) -> PathBuf {
        self.folder.path().join("save.ron")
    }

    /// Names of all files in the folder.
    pub fn files(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.folder.path()).expect("the folder is there").flatten();
        entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
    }
}

/// The historical campaign, some turns of it.
pub fn campaign(turns: u16) -> Campaign {
    let mut campaign = Campaign::new(scenario("semey-1918"), Seed(1));
    campaign.play(Policy::Historical, turns);
    campaign
}

pub fn library() -> Library {
    Library::default()
}

/// A save without its first line.
pub fn body_of(text: &str) -> &str {
    text.split_once('\n').expect("a save has lines").1.trim_end()
}

/// A save that says this, with the right checksum.
pub fn sealed(body: &str) -> String {
    format!("// A save of 13,500. Checksum: {}\n{body}\n", blake3::hash(body.as_bytes()).to_hex())
}

/// Opening and verifying both refuse this text, with a reason that names the file and says this; the file
/// stays as it is.
#[track_caller]
pub fn check(text: impl AsRef<[u8]>, reason: &str) {
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
pub fn edited(edit: impl FnOnce(&mut Save), reason: &str) {
    let mut save = Save::of(&campaign(6));
    edit(&mut save);
    check(save.text(), reason);
}

/// The text of a save with lists in the place of letters, for whoever wants to look at its orders, or to change them.
pub fn plain(save: &Save) -> String {
    let digests: Vec<String> = save.digests.iter().map(|digest| format!("{:?}", digest.in_full())).collect();
    let orders = ron::to_string(&save.orders).expect("orders can be written");
    let text = listed(&save.text(), "orders", &orders);
    listed(&text, "digests", &format!("[{}]", digests.join(", ")))
}

/// A save with a list in the place of the letters of a field.
fn listed(text: &str, field: &str, list: &str) -> String {
    let (before, rest) = text.split_once(&format!("  {field}: \"")).expect("it has the field");
    let (_, after) = rest.split_once('"').expect("its letters end");
    format!("{before}  {field}: {list}{after}")
}
