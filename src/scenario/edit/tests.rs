//! What is made of changed numbers says what was meant and nothing else.

use super::*;
use crate::scenario::edit;
use crate::scenario::library::shipped;
use crate::scenario::model::Pedigree;

fn edit(one: &Pedigree, value: f64) -> Edit {
    let (low, high) = (value - value.abs(), value + value.abs());
    let (file, path) = (one.position.file.clone(), one.position.path.clone());
    Edit { file, path, value, low, high, why: "what if \"so\"?".into() }
}

/// The number of that path.
#[track_caller]
fn number(library: &Library, scenario: &Scenario, path: &str) -> Pedigree {
    let mut found = offered(library, scenario);
    found.retain(|one| one.position.path == path);
    // A row of the same number may stand in a file that it is based on.
    let own = found.iter().position(|one| scenario.owns(&one.position.file));
    found.into_iter().nth(own.unwrap_or(0)).unwrap_or_else(|| panic!("{path} is offered"))
}

fn made_of(library: &Library, scenario: &Scenario, edits: &[Edit]) -> Result<Files, Failed> {
    let id = Id::new("what-if").expect("an id");
    files(library, scenario, edits, id, "What if {it} were \"so\"")
}

fn made(scenario: &Scenario, edits: &[Edit]) -> Result<Files, Failed> {
    made_of(&Library::default(), scenario, edits)
}

fn value(one: &Pedigree) -> f64 {
    one.value.parse().expect("what is offered is a number")
}

#[test]
fn a_parameter_changed_is_stated_alone() {
    let (library, scenario) = (Library::default(), shipped("semey-1918"));
    let files =
        made(&scenario, &[edit(&number(&library, &scenario, "show_up"), 0.25)]).expect("it can be made");
    assert_eq!(
        files["rules.ron"],
        "(\n    show_up: assumed(value: 0.25, low: 0, high: 0.5, why: \"what if \\\"so\\\"?\"),\n)\n"
    );
    assert_eq!(files["scenario.ron"], "(\n    base: \"semey-1918\",\n)\n");
    // What its card says else is found in what it is based on.
    assert_eq!(files["lang/kk.ftl"], "scenario-what-if = { \"What if {it} were \\\"so\\\"\" }\n");
    assert!(!files["mod.ron"].contains("needs"), "{}", files["mod.ron"]);
}

#[test]
fn a_number_of_a_record_takes_the_record_and_its_bases_along() {
    let (library, scenario) = (Library::default(), shipped("semey-1918"));
    let path = format!("uezds[{}].population", scenario.uezds[0].id);
    let files =
        made(&scenario, &[edit(&number(&library, &scenario, &path), 99_000.0)]).expect("it can be made");
    let text = &files["districts.ron"];
    assert!(text.contains("value: 99000") && text.contains("basis: {"), "{text}");
    assert_eq!(text.matches("id: ").count(), 1, "{text}");
}

#[test]
fn every_number_that_is_offered_can_be_stated_anew_and_changes_nothing_else() {
    let library = Library::default();
    for id in library.ids() {
        let scenario = shipped(&id);
        let offered = offered(&library, &scenario);
        assert!(offered.len() > 300, "{id}: {}", offered.len());
        // What is not found, not in play or cut badly would fail here: all are set to what they are.
        let edits: Vec<Edit> = offered.iter().map(|one| edit(one, value(one))).collect();
        if let Err(failed) = made(&scenario, &edits) {
            let list =
                |edit: &Edit| (edit.file.clone(), edit.path.split(['[', '.']).next().map(str::to_owned));
            let mut lists: BTreeMap<_, Vec<Edit>> = BTreeMap::new();
            edits.into_iter().for_each(|edit| lists.entry(list(&edit)).or_default().push(edit));
            let alone = lists.iter().filter_map(|(list, edits)| Some((list, made(&scenario, edits).err()?)));
            panic!("{id}: {failed:?}; by lists: {:#?}", alone.collect::<Vec<_>>());
        }
    }
}

#[test]
fn a_number_that_is_changed_is_what_it_was_changed_to_and_is_played() {
    let library = Library::default();
    let (mut changed, mut refused) = (0, Vec::new());
    for id in ["semey-1918", "quota-1917"] {
        let scenario = shipped(id);
        let offered = offered(&library, &scenario);
        for one in offered.iter().step_by(offered.len() / 12 + 1) {
            let now = value(one);
            let other = if now.fract() == 0.0 { now + 1.0 } else { now * 1.05 };
            match made(&scenario, &[edit(one, other)]) {
                Ok(files) => {
                    let trial = trial(&library, &files, Id::new("what-if").expect("an id"));
                    let played = trial.expect("it is read").scenario.expect("it loads");
                    assert!(sense(&played) != sense(&scenario), "{:?} is not played", one.position);
                    changed += 1;
                }
                // One of several that must sum up, or at the end of its range.
                Err(Failed::Wrong(problems)) => refused.push((one.position.clone(), problems)),
                Err(failed) => panic!("{:?}: {failed:?}", one.position),
            }
        }
    }
    assert!(changed > 16, "{changed}; {refused:#?}");
}

/// A scenario of a mod with these markets.
fn with_markets(mods: &Path, markets: &str) -> (Library, Scenario) {
    let folder = mods.join("mine");
    std::fs::create_dir_all(&folder).expect("a folder can be made");
    let text =
        format!("(base: \"semey-1918\", basis: {{\"all\": assumed(pct: 30, why: \"guess\")}}, {markets})");
    std::fs::write(folder.join("scenario.ron"), text).expect("a file can be written");
    let library = Library::with_mods(mods);
    let loaded = library.load(&library.find_id("mine").expect("it is there"));
    let scenario = loaded.scenario.unwrap_or_else(|| panic!("{:?}", loaded.problems));
    (library, scenario)
}

#[test]
fn a_row_is_known_by_what_it_is_about_and_keeps_the_comment_behind_it() {
    let mods = tempfile::tempdir().expect("a temporary folder");
    let market = |place: &str, food: u32| {
        format!("(food: by({food}, \"all\"), place: \"{place}\", grain: by(7, \"all\"), hay: by(8, \"all\"))")
    };
    let rows = format!(
        "markets: [\n{}, // of Semipalatinsk\n{} // of Zaysan\n]",
        market("semipalatinsk", 5),
        market("zaisan", 5)
    );
    let (library, scenario) = with_markets(mods.path(), &rows);
    for (row, of, other) in [(0, "Semipalatinsk", "Zaysan"), (1, "Zaysan", "Semipalatinsk")] {
        let path = format!("markets[{row}].food");
        let now = number(&library, &scenario, &path);
        let text =
            made_of(&library, &scenario, &[edit(&now, 6.0)]).expect("it can be made")["scenario.ron"].clone();
        assert!(
            text.contains("food: assumed(value: 6,") && text.contains(&format!("), // of {of}\n")),
            "{text}"
        );
        assert!(!text.contains(other), "{text}");
    }
}

#[test]
fn what_is_elsewhere_or_replaced_or_added_is_not_offered() {
    let (library, scenario) = (Library::default(), shipped("semey-1918"));
    let offered = offered(&library, &scenario);
    let elsewhere = |one: &&Pedigree| {
        let uezd = one.position.path.strip_prefix("uezds[").and_then(|rest| rest.split(']').next());
        uezd.is_some_and(|uezd| scenario.uezds.iter().all(|one| one.id.as_str() != uezd))
    };
    assert!(scenario.pedigrees.iter().any(|one| elsewhere(&one)), "the theatre has others");
    assert!(!offered.iter().any(|one| elsewhere(&one)));
    assert!(offered.iter().all(|one| !one.position.file.ends_with("orders.ron")));
    let mods = tempfile::tempdir().expect("a temporary folder");
    let (library, scenario) = with_markets(
        mods.path(),
        "markets: [(place: \"semipalatinsk\", food: by(5, \"all\"), grain: by(7, \"all\"), hay: by(8, \"all\"))]",
    );
    let is_food =
        |one: &Pedigree| one.position.path.starts_with("markets[") && one.position.path.ends_with(".food");
    let foods = edit::offered(&library, &scenario).into_iter().filter(is_food);
    let of_place: Vec<String> = foods.map(|one| one.position.file).collect();
    let own = of_place.iter().filter(|file| scenario.owns(file)).count();
    assert_eq!((own, of_place.len()), (1, scenario.markets.len()), "{of_place:?}");
}

#[test]
fn a_number_that_breaks_a_rule_is_refused_with_the_problem() {
    let (library, scenario) = (Library::default(), shipped("semey-1918"));
    let failed = made(&scenario, &[edit(&number(&library, &scenario, "show_up"), 7.0)]);
    assert!(matches!(&failed, Err(Failed::Wrong(problems)) if !problems.is_empty()), "{failed:?}");
}

#[test]
fn the_mods_that_it_stands_on_are_needed() {
    let mods = tempfile::tempdir().expect("a temporary folder");
    let file = |path: &str, text: &str| {
        let path = mods.path().join(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder can be made");
        std::fs::write(path, text).expect("a file can be written");
    };
    for id in ["hungry", "other"] {
        file(&format!("{id}/mod.ron"), &format!("(id: \"{id}\")"));
    }
    let rules = "(ration_kg: assumed(value: 1.5, pct: 30, why: \"a guess\"))";
    file("hungry/patches/semey-1918/rules.ron", rules);
    file("other/patches/ural-1918/rules.ron", rules);
    let (library, scenario) = with_markets(mods.path(), "");
    let rations = number(&library, &scenario, "ration_kg");
    assert_eq!(value(&rations), 1.5);
    let files = made_of(&library, &scenario, &[edit(&rations, 1.25)]).expect("it can be made");
    assert!(files["mod.ron"].contains("needs: [\"hungry\", \"mine\"]"), "{}", files["mod.ron"]);
}

#[test]
fn what_cannot_be_written_leaves_all_as_it_was() {
    let mods = tempfile::tempdir().expect("a temporary folder");
    let folder = mods.path().join("made");
    let files = |names: &[&str]| -> Files {
        names.iter().map(|name| ((*name).to_owned(), "()".to_owned())).collect()
    };
    let there = || {
        let entries = std::fs::read_dir(mods.path()).expect("it is there").flatten();
        entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect::<Vec<_>>()
    };
    // Where a file lies no folder can be made.
    let bad = files(&["a", "a/b"]);
    assert!(matches!(write(&folder, &bad), Err(Failed::Unwritten(..))));
    assert_eq!(there(), [""; 0]);
    write(&folder, &files(&["mod.ron", "rules.ron"])).expect("it can be written");
    assert!(write(&folder, &bad).is_err());
    assert_eq!((there(), folder.join("rules.ron").exists()), (vec!["made".to_owned()], true));
    write(&folder, &files(&["mod.ron"])).expect("it can be written again");
    assert_eq!((there(), folder.join("rules.ron").exists()), (vec!["made".to_owned()], false));
}

#[test]
fn a_name_makes_an_id_that_nothing_has() {
    let base = Id::new("semey-1918").expect("an id");
    let id = |name: &str| id_for(name, base, |id| id == "dry-year").map(|id| id.to_string());
    assert_eq!(id("Dry year!").as_deref(), Some("dry-year-2"));
    assert!(
        id("Semipalatinsk 1918: raising the first regiment, changed")
            .is_some_and(|id| id.starts_with("semi"))
    );
    assert_eq!(id("Құрғақ жыл").as_deref(), Some("semey-1918-changed"));
}
