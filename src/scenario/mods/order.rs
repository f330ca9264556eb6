//! The order in which mods are loaded, and which are not: two of one id, what they need, circles.

use crate::base::id::Id;
use crate::scenario::folder::{MOD, embedded, lessons, whole_file};
use crate::scenario::mods::list::List;
use crate::scenario::mods::unused::is_shipped;
use crate::scenario::mods::{Mod, name_of};
use crate::scenario::problem::{Problem, Severity, closest};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Codes of what hinders a mod only beside others.
const BESIDE_OTHERS: [&str; 3] = ["needs", "duplicate_scenario", "duplicate_language"];

/// Whether a problem hinders a mod in any company.
pub(in crate::scenario) fn hinders_always(problem: &Problem) -> bool {
    problem.severity == Severity::Error && !BESIDE_OTHERS.contains(&problem.code)
}

/// Notes what mods do to one another and gives those that are loaded their places.
pub(in crate::scenario) fn arrange(mods: &mut [Mod], list: &List) {
    twice(mods);
    unknown(mods);
    let order = in_order(mods, list);
    for (place, id) in (1..).zip(&order) {
        for one in mods.iter_mut().filter(|one| one.id == *id) {
            one.place = Some(place);
        }
    }
    mods.sort_by_key(|one| (one.place.unwrap_or(usize::MAX), one.id, one.path.clone()));
}

/// Notes mods of one id, scenarios of one id and languages of one code, all with their places; of them none is used.
fn twice(mods: &mut [Mod]) {
    let mut of_id: BTreeMap<Id, Vec<usize>> = BTreeMap::new();
    let mut of_scenario: BTreeMap<Id, Vec<usize>> = BTreeMap::new();
    let mut of_language: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (number, one) in mods.iter().enumerate() {
        of_id.entry(one.id).or_default().push(number);
        // What is off stands in nobody's way.
        for added in one.adds.iter().filter(|_| one.enabled) {
            of_scenario.entry(added.id).or_default().push(number);
        }
        for language in one.languages.iter().filter(|_| one.enabled) {
            of_language.entry(language.code()).or_default().push(number);
        }
    }
    let copies: BTreeSet<usize> = of_id.values().filter(|all| all.len() > 1).flatten().copied().collect();
    for (id, numbers) in of_id.iter().filter(|(_, all)| all.len() > 1) {
        note(mods, numbers, "duplicate_mod", &|others| {
            format!("the mod `{id}` is here twice, also in {others}; neither is used until one is removed")
        });
    }
    let apart = |numbers: &[usize]| -> Vec<usize> {
        numbers.iter().copied().filter(|number| !copies.contains(number)).collect()
    };
    for (id, numbers) in of_scenario.iter().map(|(id, all)| (id, apart(all))).filter(|(_, all)| all.len() > 1)
    {
        note(mods, &numbers, "duplicate_scenario", &|others| {
            format!("the scenario `{id}` is also added by {others}; neither is used until one is off")
        });
    }
    for (code, numbers) in
        of_language.iter().map(|(code, all)| (code, apart(all))).filter(|(_, all)| all.len() > 1)
    {
        note(mods, &numbers, "duplicate_language", &|others| {
            format!("the language `{code}` is also added by {others}; neither is used until one is off")
        });
    }
}

fn note(mods: &mut [Mod], numbers: &[usize], code: &'static str, message: &dyn Fn(&str) -> String) {
    for &number in numbers {
        let others = numbers.iter().filter(|&&other| other != number);
        let others: Vec<String> = others.map(|&other| mods[other].path.display().to_string()).collect();
        let problem = whole_file(&place_of(&mods[number]), code, message(&others.join(", ")));
        mods[number].problems.push(problem);
    }
}

/// The file that a problem of a mod as a whole is told of.
fn place_of(one: &Mod) -> String {
    let path: &Path = &one.path;
    if one.is_bare { path.display().to_string() } else { path.join(MOD).display().to_string() }
}

/// Notes patches of scenarios that nobody has.
fn unknown(mods: &mut [Mod]) {
    let added: BTreeSet<Id> = mods.iter().flat_map(|one| &one.adds).map(|added| added.id).collect();
    let shipped = embedded().chain(lessons());
    let known: Vec<String> =
        added.iter().map(ToString::to_string).chain(shipped.map(str::to_owned)).collect();
    for one in mods.iter_mut() {
        for (id, folder) in &one.changes {
            if is_shipped(id.as_str()) || added.contains(id) {
                continue;
            }
            let message = format!("no scenario is called `{id}`, which this folder changes");
            let suggestion = closest(id.as_str(), known.iter().map(String::as_str));
            let problem = whole_file(&folder.display(""), "unknown_scenario", message);
            // Another mod may bring it some day; the rest of this one is none the worse.
            one.problems.push(Problem { suggestion, severity: Severity::Warning, ..problem });
        }
    }
}

/// Ids of those that are loaded: what a mod needs before it, else as the list has them, else by id.
fn in_order(mods: &mut [Mod], list: &List) -> Vec<Id> {
    let rank = |id: Id| (list.order.iter().position(|one| *one == id).unwrap_or(usize::MAX), id);
    let mut order: Vec<Id> = Vec::new();
    loop {
        let is_ready = |one: &&Mod| {
            one.enabled
                && !one.is_faulty()
                && !order.contains(&one.id)
                && one.needs.iter().all(|need| order.contains(need))
        };
        match mods.iter().filter(is_ready).map(|one| one.id).min_by_key(|id| rank(*id)) {
            Some(next) => order.push(next),
            None => break,
        }
    }
    let states: BTreeMap<Id, bool> = mods.iter().map(|one| (one.id, one.enabled)).collect();
    let left_out = |one: &&mut Mod| one.enabled && !one.is_faulty() && !order.contains(&one.id);
    let known: Vec<String> = states.keys().map(ToString::to_string).collect();
    for one in mods.iter_mut().filter(left_out) {
        let missing: Vec<Id> = one.needs.iter().copied().filter(|need| !order.contains(need)).collect();
        for need in missing {
            let (why, suggestion) = match states.get(&need) {
                None => ("is not here", closest(need.as_str(), known.iter().map(String::as_str))),
                Some(false) => ("is off", None),
                Some(true) => ("is not loaded itself", None),
            };
            let message = format!("`{}` needs the mod `{need}`, which {why}", name_of(&one.path));
            let problem = whole_file(&place_of(one), "needs", message);
            one.problems.push(Problem { suggestion, ..problem });
        }
    }
    order
}
