//! What is done with bytes of each kind, by a fuzzer or by a test that plays its findings again.
//!
//! The same file is a module of `tests/findings.rs`, so that what was found here is held by `cargo test`.

use alash::base::dice::Seed;
use alash::i18n::messages::messages;
use alash::i18n::{Language, Value, Words, keys, problems};
use alash::players::Policy;
use alash::run::Campaign;
use alash::saves;
use alash::scenario::folder::{DATA_FILES, Folder};
use alash::scenario::{Library, Scenario, alone, plan};
use std::path::{Component, Path};
use std::sync::{Arc, OnceLock};

/// The scenario that files are laid over and orders are given in.
const BASE: &str = "semey-1918";
/// Most files of a folder that an input may ask for.
const MOST_FILES: usize = 40;
/// One of so many broken files is laid on a scenario.
const BROKEN: u8 = 32;
/// What stands before the name of a file within a folder written as one text.
const FILE: &str = "=== ";

/// One data file laid over a scenario: its first line is its name. What loads is played. Most of what a fuzzer makes is
/// broken; since all that the file is laid on takes a hundred times as long, of these only some are laid on it.
pub fn scenario(bytes: &[u8]) {
    let Some((name, text)) = first_line(bytes) else { return };
    let Some(name) = DATA_FILES.iter().find(|known| known.as_bytes() == name) else { return };
    let is_broken = std::str::from_utf8(text).is_ok_and(|text| !alone::faults(name, text).is_empty());
    let sum = bytes.iter().fold(0_u8, |sum, byte| sum.wrapping_add(*byte));
    if is_broken && !sum.is_multiple_of(BROKEN) {
        return;
    }
    let mods = folder();
    write(mods.path(), "mine/scenario.ron", based_on_it().as_bytes());
    write(mods.path(), &format!("mine/{name}"), text);
    let library = Library::with_mods(mods.path());
    let loaded = library.load(&Folder::Disk(mods.path().join("mine")));
    assert!(loaded.problems.iter().all(|problem| !problem.file.is_empty() && !problem.message.is_empty()));
    loaded.scenario.into_iter().for_each(plays);
}

/// A folder of mods: each file after a line `=== NAME`. It is listed, and whatever can be found in it loaded.
pub fn mods(bytes: &[u8]) {
    let mods = folder();
    let text = String::from_utf8_lossy(bytes);
    let files = text.split(FILE).skip(1).take(MOST_FILES);
    for (name, text) in files.filter_map(|file| file.split_once('\n')) {
        write(mods.path(), name.trim(), text.as_bytes());
    }
    let library = Library::with_mods(mods.path());
    let _ = (library.unused(), library.in_order(), library.lessons());
    let entries = std::fs::read_dir(mods.path()).into_iter().flatten().flatten();
    for entry in entries.filter(|entry| entry.path().is_dir()) {
        let loaded = library.load(&Folder::Disk(entry.path()));
        assert!(loaded.problems.iter().all(|problem| problem.to_string().len() < 20_000));
    }
}

/// A save, whole or with its checksum mended, opened as a game and as an account of one.
pub fn save(bytes: &[u8]) {
    let folder = folder();
    let path = folder.path().join("save.ron");
    let head = format!("// A save of 13,500. Checksum: {}\n", blake3::hash(bytes).to_hex());
    for text in [bytes.to_vec(), [head.as_bytes(), bytes, b"\n"].concat()] {
        write(folder.path(), "save.ron", &text);
        let Ok(save) = saves::read(&path) else { continue };
        // Reading is what is tried here; a long game would only be played again.
        if save.digests.len() <= 3 && save.orders.iter().map(Vec::len).sum::<usize>() <= 200 {
            let library = Library::default();
            let fault = saves::open_edited(&path, &library).err();
            assert!(fault.is_none_or(|error| error.path() == path));
        }
    }
}

/// A file of dated orders; those that are read are given.
pub fn orders(bytes: &[u8]) {
    let scenario = base();
    match plan::parse(&String::from_utf8_lossy(bytes), "orders.ron", scenario) {
        Err(found) => assert!(found.iter().all(|problem| !problem.message.is_empty())),
        Ok(planned) => {
            let mut campaign = Campaign::new(Arc::clone(scenario), Seed(1));
            for (_, order) in planned.into_iter().take(200) {
                let _ = campaign.order(order);
            }
            campaign.end_turn();
        }
    }
}

/// A file of words; every message of it is formatted.
pub fn language(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let lines = text.matches('\n').count() + 1;
    assert!(problems(&text).iter().all(|bad| (1..=lines).contains(&bad.line) && !bad.message.is_empty()));
    assert!(messages(&text).iter().all(|message| (1..=lines).contains(&message.line)));
    let words = Words::new(Language::Kk, [&*text]);
    for key in keys(&text).iter().take(40) {
        let values = ["men", "place", "unit", "n"].map(|name| (name, Value::Count(7)));
        assert!(words.with(key, &values).len() < 1_000_000, "{key}");
    }
}

fn plays(scenario: Scenario) {
    let mut campaign = Campaign::new(Arc::new(scenario), Seed(1));
    campaign.play(Policy::Balanced, 1);
    campaign.play(Policy::Random, 3);
}

fn base() -> &'static Arc<Scenario> {
    static LOADED: OnceLock<Arc<Scenario>> = OnceLock::new();
    LOADED.get_or_init(|| {
        let library = Library::default();
        let folder = library.find_id(BASE).expect("the scenario is shipped");
        Arc::new(library.load(&folder).scenario.expect("the scenario loads"))
    })
}

fn based_on_it() -> String {
    format!("(format: 1, base: {BASE:?})\n")
}

fn first_line(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let end = bytes.iter().position(|byte| *byte == b'\n')?;
    Some((&bytes[..end], &bytes[end + 1..]))
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a temporary folder")
}

/// Writes a file into the folder, and never beside it; a name that no file can have is passed over.
fn write(folder: &Path, name: &str, text: &[u8]) {
    let inside = Path::new(name).components().all(|part| matches!(part, Component::Normal(_)));
    let path = folder.join(name);
    if inside && !name.is_empty() && path.parent().is_some_and(|above| std::fs::create_dir_all(above).is_ok())
    {
        let _ = std::fs::write(path, text);
    }
}
