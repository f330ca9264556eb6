//! Parameters: each has a name and a unit in every language, the English ones are those of the documents.

use crate::{files, root};
use alash::i18n::{Language, Words, keys};
use alash::report::{pedigree, words_of};
use alash::scenario::Library;
use alash::scenario::edit::offered;
use alash::scenario::rules::{PARAMETERS, Parameter, TABLES};
use std::collections::BTreeSet;

fn all() -> impl Iterator<Item = &'static Parameter> {
    PARAMETERS.iter().chain(TABLES)
}

#[test]
fn every_parameter_has_a_name_of_its_own_and_a_unit_in_every_language() {
    for language in Language::ALL {
        let words = Words::new(language, []);
        let mut names = BTreeSet::new();
        for parameter in all() {
            let keys = [pedigree::parameter_key(parameter.name), pedigree::measure_key(parameter)];
            assert!(keys.iter().all(|key| words.has(key)), "{}: no words for {keys:?}", language.code());
            let name = pedigree::parameter(&words, parameter.name);
            assert!(!name.ends_with('.') && name.chars().count() <= 110, "{}: {name}", language.code());
            // By it one is found in a table.
            assert!(names.insert(name.clone()), "{}: two are called `{name}`", language.code());
        }
    }
}

#[test]
fn documents_and_screens_call_a_parameter_the_same() {
    let words = Words::new(Language::En, []);
    for parameter in all() {
        let meaning = parameter.meaning.trim_end_matches('.');
        assert_eq!(pedigree::parameter(&words, parameter.name), meaning, "{}", parameter.name);
        assert_eq!(pedigree::measure(&words, parameter), parameter.unit, "{}", parameter.name);
    }
}

#[test]
fn no_words_are_left_of_a_parameter_that_is_gone() {
    let asked: BTreeSet<String> =
        all().flat_map(|one| [pedigree::parameter_key(one.name), pedigree::measure_key(one)]).collect();
    let texts = files(&root().join("assets/lang")).remove("en").unwrap_or_default();
    let own = texts.iter().find(|(path, _)| path.ends_with("en-parameters.ftl"));
    let keys = keys(&own.expect("the names of parameters").1);
    let of_rules = keys.into_iter().filter(|key| !key.starts_with("field-"));
    let idle: Vec<String> = of_rules.filter(|key| !asked.contains(key)).collect();
    assert!(idle.is_empty(), "nothing asks for {idle:?}");
}

#[test]
fn every_number_that_can_be_changed_has_a_name_in_every_language() {
    let library = Library::default();
    let folder = library.find_id("quota-1917").expect("it is shipped");
    let scenario = library.load(&folder).scenario.expect("it loads");
    let offered = offered(&library, &scenario);
    for language in Language::ALL {
        let words = words_of(language, &scenario);
        let bare: BTreeSet<&str> = offered
            .iter()
            .filter_map(|one| one.position.path.rsplit('.').next())
            .filter(|field| pedigree::field_name(&words, field) == **field)
            .filter(|field| language != Language::En || field.contains('_'))
            .collect();
        assert!(bare.is_empty(), "{}: no name for {bare:?}", language.code());
    }
}
