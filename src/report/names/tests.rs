//! Names that are looked for in more than one place.

use super::*;
use crate::i18n::Language;

#[test]
fn a_card_says_what_the_nearest_says_that_has_words() {
    let texts = ["scenario-my-own-learn = Mine\nscenario-low-learn = Low\nscenario-low-sources = Weak\n"];
    let words = Words::new(Language::En, texts);
    let lineage = ["top", "my_own", "low", "theatre"].map(|id| Id::new(id).expect("an id"));
    let said = |part: &str| card(&words, &lineage, part);
    assert_eq!(said("learn").as_deref(), Some("Mine"), "in words an id has dashes");
    assert_eq!(said("sources").as_deref(), Some("Weak"));
    assert_eq!(said("text"), None, "a key is nothing to read");
}
