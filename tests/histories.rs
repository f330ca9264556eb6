//! The histories kept beside each shipped scenario are those that its files and the rules give.

mod common;

use alash::run::Histories;
use std::path::Path;

#[test]
fn kept_histories_are_those_that_are_played() {
    for id in alash::scenario::folder::embedded() {
        let scenario = common::scenario(id);
        let text = Histories::played(&scenario).file(&scenario).text();
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios").join(id).join("histories.ron");
        if std::env::var_os("ALASH_ACCEPT_HISTORIES").is_some() {
            std::fs::write(&path, &text).expect("the file can be written");
        }
        assert!(
            std::fs::read_to_string(&path).unwrap_or_default() == text,
            "{id}: histories.ron is stale: run `ALASH_ACCEPT_HISTORIES=1 cargo test --test histories`"
        );
        // What was played by other files than these says nothing of a scenario.
        let scenario = common::scenario(id);
        assert!(scenario.histories.is_some() && scenario.to_be_changed().histories.is_none(), "{id}");
        let by = scenario.readings.iter().filter_map(|reading| scenario.by(reading.id));
        assert!(by.into_iter().all(|by| by.histories.is_none()), "{id}");
    }
}
