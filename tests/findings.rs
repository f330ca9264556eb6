//! What a fuzzer found, or might have, in `tests/findings/`: every input is refused or read, and nothing fails.

#[path = "../fuzz/src/lib.rs"]
mod bytes;

use std::path::Path;
use std::time::{Duration, Instant};

/// Longer than any input may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(20);

/// Has every input of a kind read.
#[track_caller]
fn are_read(kind: &str, read: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/findings").join(kind);
    let mut inputs = std::fs::read_dir(folder).expect("there are some").flatten().peekable();
    assert!(inputs.peek().is_some(), "no input of {kind}");
    for input in inputs {
        let begun = Instant::now();
        read(&std::fs::read(input.path()).expect("it can be read"));
        assert!(begun.elapsed() < PATIENCE, "{} takes {:?}", input.path().display(), begun.elapsed());
    }
}

#[test]
fn files_of_a_scenario_are_read() {
    are_read("scenario", bytes::scenario);
}

#[test]
fn folders_of_mods_are_read() {
    are_read("mod", bytes::mods);
}

#[test]
fn saves_are_read() {
    are_read("save", bytes::save);
}

#[test]
fn files_of_orders_are_read() {
    are_read("orders", bytes::orders);
}

#[test]
fn files_of_words_are_read() {
    are_read("language", bytes::language);
}
