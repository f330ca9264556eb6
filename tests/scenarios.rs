//! Every shipped scenario loads without a problem or a warning.

use alash::base::id::EventId;
use alash::doctor;
use alash::scenario::{Library, folder::Folder};
use alash::study::choices::try_choices;
use std::collections::BTreeSet;
use std::sync::Arc;

#[test]
fn shipped_scenarios_load_without_a_problem() {
    let library = Library::default();
    let ids = library.ids();
    assert!(ids.contains(&"semey-1918".to_owned()), "{ids:?}");
    for id in ids {
        let folder = Folder::shipped(&id).expect("a listed scenario is there");
        let loaded = library.load(&folder);
        let problems: Vec<String> = loaded.problems.iter().map(ToString::to_string).collect();
        assert!(loaded.scenario.is_some() && problems.is_empty(), "{id}:\n{}", problems.join("\n"));
    }
}

#[test]
fn shipped_scenarios_check_clean_and_every_choice_of_theirs_changes_something() {
    let library = Library::default();
    for id in library.all() {
        let folder = Folder::shipped(&id).expect("a listed scenario is there");
        let problems: Vec<String> = doctor::examine(&folder, &library, &doctor::Play::Campaigns(60, &|| ()))
            .iter()
            .map(ToString::to_string)
            .collect();
        assert!(problems.is_empty(), "{id}:\n{}", problems.join("\n"));
    }
}

/// `alash check` tells of a folder's own questions only, and nothing is played in the folder that others stand on.
#[test]
fn every_question_that_scenarios_inherit_is_asked_in_one_of_them() {
    let library = Library::default();
    let (mut asked, mut unasked) = (BTreeSet::new(), BTreeSet::new());
    for scenario in library.ids().iter().filter_map(|id| library.load(&Folder::shipped(id)?).scenario) {
        let scenario = Arc::new(scenario);
        let of: BTreeSet<EventId> = try_choices(&scenario).unasked.into_iter().collect();
        let questions = scenario.events.iter().filter(|event| event.choices.len() > 1).map(|event| event.id);
        asked.extend(questions.filter(|event| !of.contains(event)));
        unasked.extend(of);
    }
    assert!(asked.len() > 20, "{asked:?}");
    assert_eq!(unasked.difference(&asked).collect::<Vec<_>>(), Vec::<&EventId>::new());
}

#[test]
fn the_worlds_beside_a_scenario_load_without_a_problem_and_are_not_listed() {
    let library = Library::default();
    let worlds: Vec<Folder> = library
        .ids()
        .iter()
        .filter_map(|id| Folder::shipped(id))
        .flat_map(|folder| folder.worlds())
        .collect();
    assert!(!worlds.is_empty(), "`quota-1917` has one");
    for world in worlds {
        let loaded = library.load(&world);
        let problems: Vec<String> = loaded.problems.iter().map(ToString::to_string).collect();
        assert!(loaded.scenario.is_some() && problems.is_empty(), "{}:\n{}", world.id(), problems.join("\n"));
        assert!(!library.ids().contains(&world.id()));
    }
}
