//! The tables of what was lifted wholly, and of two worlds.

use crate::cli::output;
use crate::i18n::{Value, Words};
use crate::orders::Gift;
use crate::report::{names, readings};
use crate::scenario::Scenario;
use crate::study::explain::{Combination, Explained, OblastSplit, Split};
use crate::study::part::Part;
use crate::study::worlds::{Experiment, World};

/// The sixteen sets, how the gap is shared out, and the same for each oblast.
pub fn wholly(explained: &Explained, words: &Words) -> String {
    let tables = [
        combinations(&explained.combinations, words),
        split(&explained.whole, words),
        oblasts(&explained.oblasts, words),
    ];
    let [combinations, split, oblasts] = tables.map(|rows| output::table(&rows));
    let note = words.get("explain-other-note");
    format!("{combinations}\n{split}\n{oblasts}\n{note}\n")
}

/// Men, rounded.
fn men(words: &Words, men: f64) -> String {
    words.number(men.round() as i64)
}

/// Where nine in ten runs lie.
fn band(words: &Words, part: &Part) -> String {
    format!("{} … {}", men(words, part.p05), men(words, part.p95))
}

pub fn head(words: &Words, keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| words.get(key)).collect()
}

/// What comes of each of the sixteen sets.
fn combinations(all: &[Combination], words: &Words) -> Vec<Vec<String>> {
    let heads = ["explain-lifted", "explain-enrolled", "cli-band", "explain-counted", "cli-band"];
    let row = |one: &Combination| {
        let limits: Vec<String> =
            one.lifted.limits().map(|limit| names::constraint(words, Some(limit))).collect();
        let lifted = if limits.is_empty() { words.get("explain-none") } else { limits.join(" + ") };
        let [enrolled, counted] = [&one.enrolled, &one.counted];
        vec![
            lifted,
            men(words, enrolled.median),
            band(words, enrolled),
            men(words, counted.median),
            band(words, counted),
        ]
    };
    let mut singly: Vec<&Combination> = all.iter().collect();
    singly.sort_by_key(|one| one.lifted.limits().count());
    std::iter::once(head(words, &heads)).chain(singly.into_iter().map(row)).collect()
}

/// The gap and its parts; means, since they add up.
fn split(whole: &Split, words: &Words) -> Vec<Vec<String>> {
    let gap = (f64::from(whole.quota) - whole.counted.mean).max(1.0);
    let row = |name: String, part: &Part, of_gap: bool| {
        let share = if of_gap { format!("{:.0} %", 100.0 * part.mean / gap) } else { String::new() };
        vec![name, men(words, part.mean), band(words, part), share]
    };
    let heads = ["explain-part", "explain-mean", "cli-band", "explain-share"];
    let mut rows = vec![head(words, &heads), row(words.get("explain-counted"), &whole.counted, false)];
    rows.extend(
        whole.limits.iter().map(|part| row(names::constraint(words, Some(part.limit)), &part.men, true)),
    );
    rows.push(row(words.get("explain-other"), &whole.other, true));
    rows.push(vec![words.get("explain-quota"), words.number(whole.quota.into())]);
    rows
}

/// The same for each oblast.
fn oblasts(all: &[OblastSplit], words: &Words) -> Vec<Vec<String>> {
    let mut heads = head(words, &["explain-oblast", "explain-quota", "explain-counted"]);
    let limits = crate::sim::state::uezd::Constraint::ALL;
    heads.extend(limits.map(|limit| names::constraint(words, Some(limit))));
    heads.push(words.get("explain-other"));
    let row = |one: &OblastSplit| {
        let split = &one.split;
        let mut row = vec![names::oblast(words, one.oblast), words.number(split.quota.into())];
        row.push(men(words, split.counted.mean));
        row.extend(split.limits.iter().map(|part| men(words, part.men.mean)));
        row.push(men(words, split.other.mean));
        row
    };
    std::iter::once(heads).chain(all.iter().map(row)).collect()
}

/// The worlds, and what the experiment does in each.
pub fn told_apart(scenario: &Scenario, experiment: Experiment, worlds: &[World], words: &Words) -> String {
    let values = [
        ("officers", Value::Text(names::gift(words, Gift::Officers, experiment.officers.into()))),
        ("oblast", Value::Text(names::oblast(words, experiment.to))),
    ];
    let heads =
        ["explain-world", "explain-enrolled", "cli-band", "cli-verdict", "explain-gained", "cli-band"];
    let verdict = |agrees| words.get(if agrees { "cli-hit" } else { "cli-miss" });
    let row = |world: &World| {
        let [enrolled, gained] = [&world.enrolled, &world.gained_there];
        let as_it_stands = world.scenario == scenario.id;
        vec![
            if as_it_stands {
                words.get("explain-as-it-stands")
            } else {
                readings::name(words, Some(world.scenario))
            },
            men(words, enrolled.median),
            band(words, enrolled),
            world.agrees.map_or_else(String::new, verdict),
            men(words, gained.mean),
            band(words, gained),
        ]
    };
    let rows: Vec<_> = std::iter::once(head(words, &heads)).chain(worlds.iter().map(row)).collect();
    format!("\n{}\n\n{}", words.with("explain-experiment", &values), output::table(&rows))
}
