//! Saves as every release wrote them, in `tests/saves/`: each opens with the same digests, or says exactly why not.

use alash::saves::{self, Error, FORMAT, PROGRAM, RULES_VERSION, Save};
use alash::scenario::Library;
use std::collections::BTreeSet;
use std::path::PathBuf;

/// The samples, with what is in them.
fn samples() -> Vec<(PathBuf, Save)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/saves");
    let paths = saves::kept_in(&folder).into_iter();
    paths
        .map(|path| (path.clone(), saves::read_of_any_rules(&path).expect("a sample is a whole save")))
        .collect()
}

#[test]
fn there_are_samples_of_every_format_and_of_older_rules() {
    let samples = samples();
    let formats: BTreeSet<u32> = samples.iter().map(|(_, save)| save.format).collect();
    assert_eq!(
        formats,
        (1..=FORMAT).collect(),
        "a release that changes the format leaves a save in tests/saves"
    );
    assert!(samples.iter().any(|(_, save)| save.rules_version < RULES_VERSION));
}

/// Whether the scenario still says what it said when the save was written.
fn is_as_it_was(save: &Save, library: &Library) -> bool {
    let folder = library.find_id(save.scenario.as_str()).expect("its scenario is shipped");
    let scenario = library.load(&folder).scenario.expect("its scenario loads");
    save.scenario_hash == scenario.hash || save.meaning == Some(scenario.meaning())
}

#[test]
fn every_sample_opens_as_it_was_or_says_why_not() {
    let library = Library::default();
    for (path, save) in samples() {
        let name = path.display();
        match saves::open(&path, &library) {
            Ok(opened) => {
                assert_eq!(
                    (opened.digests(), opened.orders()),
                    (&save.digests[..], &save.orders[..]),
                    "{name}"
                );
                let upgraded = Save::of(&opened);
                assert_eq!((upgraded.format, upgraded.program.as_str()), (FORMAT, PROGRAM), "{name}");
                assert_eq!(upgraded.predictions, save.predictions, "{name}");
            }
            Err(error @ Error::Rules(..)) => {
                assert_ne!(save.rules_version, RULES_VERSION, "{name}");
                let said = error.to_string();
                assert!(said.contains(&format!("played by rules {}", save.rules_version)), "{said}");
                assert!(said.contains("the version that wrote it opens it"), "{said}");
            }
            Err(error @ Error::OtherScenario(..)) => {
                assert!(!is_as_it_was(&save, &library), "{error}");
                assert_eq!(save.rules_version, RULES_VERSION, "{error}");
            }
            Err(error) => panic!("{error}"),
        }
    }
}

#[test]
fn the_orders_of_every_sample_can_be_given_anew() {
    let library = Library::default();
    for (path, save) in samples() {
        let anew = saves::anew(&path, &library).expect("its orders can be read");
        let orders: usize = save.orders.iter().map(Vec::len).sum();
        assert_eq!(anew.orders, orders);
        assert_eq!(anew.campaign.digests().len(), save.digests.len(), "{}", path.display());
        assert_eq!(anew.campaign.orders().concat().len() + anew.refused, orders);
        // Where it opens, giving its orders anew is playing it again.
        if saves::open(&path, &library).is_ok() {
            assert_eq!((anew.campaign.digests(), anew.refused), (&save.digests[..], 0), "{}", path.display());
        }
    }
}
