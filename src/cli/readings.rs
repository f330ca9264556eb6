//! `alash readings`: what each reading of a scenario changes, or two of them played side by side.

use crate::base::dice::Seed;
use crate::base::id::{ClaimId, Id};
use crate::cli::args::{Format, Readings};
use crate::cli::{End, Failed, by, load, output};
use crate::i18n::{Language, Value, Words};
use crate::players::Policy;
use crate::report::{names, numbers, readings, verdicts, words_of};
use crate::run::Ensemble;
use crate::run::ensemble::{Scored, ensemble};
use crate::scenario::reading::{DEFAULT, Reading};
use crate::scenario::{Library, Scenario};
use serde::Serialize;
use std::sync::Arc;

/// Answers `alash readings`.
pub fn readings(args: &Readings, language: Language, library: &mut Library) -> Result<End, Failed> {
    let scenario = load(&args.scenario, library)?;
    let words = words_of(language, &scenario);
    match (&args.a, &args.b) {
        (Some(a), Some(b)) => compare(args, &words, [by(&scenario, a, library)?, by(&scenario, b, library)?]),
        _ => list(args.answer.format, &words, &scenario, &library.worlds(scenario.id.as_str())),
    }
}

#[derive(Serialize)]
struct Listed {
    id: String,
    name: String,
    text: String,
    opening: bool,
    claims: Vec<ClaimId>,
    changes: Vec<String>,
}

fn list(format: Format, words: &Words, scenario: &Scenario, worlds: &[Id]) -> Result<End, Failed> {
    let own = listed(words, scenario, None);
    let worlds = worlds.iter().map(|world| named(words, Some(*world)));
    let others = scenario.readings.iter().map(|reading| listed(words, scenario, Some(reading)));
    let rows: Vec<Listed> = std::iter::once(own).chain(others).chain(worlds).collect();
    match format {
        Format::Json => output::json(&rows)?,
        Format::Text => output::text(&rows.iter().map(|row| paragraph(words, row)).collect::<String>())?,
    }
    Ok(End::Fine)
}

fn listed(words: &Words, scenario: &Scenario, reading: Option<&Reading>) -> Listed {
    Listed {
        opening: reading.is_some_and(|reading| reading.opening),
        claims: reading.map(|reading| reading.claims.clone()).unwrap_or_default(),
        changes: reading.map(|reading| readings::changes(words, scenario, reading)).unwrap_or_default(),
        ..named(words, reading.map(|reading| reading.id))
    }
}

fn named(words: &Words, id: Option<Id>) -> Listed {
    Listed {
        id: id.map_or_else(|| DEFAULT.to_owned(), |id| id.to_string()),
        name: readings::name(words, id),
        text: readings::text(words, id),
        opening: false,
        claims: Vec::new(),
        changes: Vec::new(),
    }
}

fn paragraph(words: &Words, row: &Listed) -> String {
    let mark = if row.opening { format!(" ({})", words.get("opening-mark")) } else { String::new() };
    let mut text = format!("{}: {}{mark}\n    {}\n", row.id, row.name, row.text);
    if !row.claims.is_empty() {
        let claims: Vec<String> = row.claims.iter().map(ToString::to_string).collect();
        text += &format!("    [{}]\n", claims.join(", "));
    }
    row.changes.iter().for_each(|change| text += &format!("    → {change}\n"));
    text
}

/// What came of both readings, the first one first.
#[derive(Serialize)]
struct Document {
    scenario: String,
    policy: &'static str,
    #[serde(serialize_with = "output::seed")]
    seed: u64,
    runs: usize,
    readings: [String; 2],
    checkpoints: Vec<Point>,
    aims: Vec<Aim>,
    success: [f64; 2],
    lost: [f64; 2],
}

/// A recorded figure under both; none where a reading does not compare it.
#[derive(Serialize)]
struct Point {
    claim: String,
    date: String,
    by: [Option<Side>; 2],
}

#[derive(Clone, Serialize)]
struct Side {
    agrees: bool,
    #[serde(flatten)]
    scored: Scored,
}

/// An aim under both: how often it was reached.
#[derive(Serialize)]
struct Aim {
    aim: Id,
    reached: [f64; 2],
}

fn compare(args: &Readings, words: &Words, both: [Arc<Scenario>; 2]) -> Result<End, Failed> {
    let policy = Policy::from(args.policy);
    let seeds = Seed(args.seed).runs(args.runs.into());
    let played = both.each_ref().map(|scenario| ensemble(scenario, policy, &seeds, &|| ()));
    let document = Document {
        scenario: both[0].id.to_string(),
        policy: policy.name(),
        seed: args.seed,
        runs: seeds.len(),
        readings: both.each_ref().map(|s| s.reading.map_or_else(|| DEFAULT.to_owned(), |id| id.to_string())),
        checkpoints: points([0, 1].map(|i| sides(&both[i], &played[i]))),
        aims: aims(&played),
        success: played.each_ref().map(|ensemble| ensemble.success),
        lost: played.each_ref().map(|ensemble| ensemble.lost),
    };
    match args.answer.format {
        Format::Json => output::json(&document)?,
        Format::Text => output::text(&text(words, &both, policy, &document))?,
    }
    Ok(End::Fine)
}

fn sides(scenario: &Scenario, played: &Ensemble) -> Vec<Side> {
    let both = scenario.checkpoints.iter().zip(&played.checkpoints);
    both.map(|(point, scored)| Side { agrees: point.agrees(scored.spread.median), scored: scored.clone() })
        .collect()
}

/// Every figure that either compares, by day and claim.
fn points([a, b]: [Vec<Side>; 2]) -> Vec<Point> {
    let key = |side: &Side| (side.scored.figure.date, side.scored.figure.claim.clone());
    let mut keys: Vec<_> = a.iter().chain(&b).map(key).collect();
    keys.sort();
    keys.dedup();
    let find = |sides: &[Side], wanted: &_| sides.iter().find(|side| key(side) == *wanted).cloned();
    keys.into_iter()
        .map(|wanted| {
            let by = [find(&a, &wanted), find(&b, &wanted)];
            Point { date: wanted.0.to_string(), claim: wanted.1, by }
        })
        .collect()
}

fn aims([a, b]: &[Ensemble; 2]) -> Vec<Aim> {
    let both = a.aims.iter().zip(&b.aims);
    both.map(|(a, b)| Aim { aim: a.aim, reached: [a.reached, b.reached] }).collect()
}

fn text(words: &Words, both: &[Arc<Scenario>; 2], policy: Policy, document: &Document) -> String {
    let heading = words.with(
        "reading-compared",
        &[
            ("scenario", Value::Text(names::scenario(words, both[0].id))),
            ("policy", Value::Text(names::policy(words, policy))),
            ("runs", Value::Count(document.runs as i64)),
        ],
    );
    let named = |i: usize| format!("{}: {}\n", i + 1, readings::name(words, both[i].reading));
    let figures = match document.checkpoints.as_slice() {
        [] => String::new(),
        points => output::table(&figures(words, points)) + "\n",
    };
    let aims = output::table(&reached(words, document));
    format!("{heading}\n{}{}\n{figures}{aims}", named(0), named(1))
}

/// A heading for each of the two columns of a thing.
fn heads(name: &str) -> [String; 2] {
    [1, 2].map(|number| format!("{name} {number}"))
}

fn figures(words: &Words, points: &[Point]) -> Vec<Vec<String>> {
    let mut head = vec![words.get("cli-claim"), words.get("cli-date")];
    let things = ["cli-recorded", "cli-median"].map(|key| words.get(key));
    let things = things.into_iter().chain(["CRPS".to_owned(), words.get("cli-verdict")]);
    head.extend(things.flat_map(|name| heads(&name)));
    let mut rows = vec![head];
    for point in points {
        let mut row = vec![point.claim.clone(), point.date.clone()];
        for cell in [recorded, median, crps, verdict] {
            let shown = |side: &Option<Side>| side.as_ref().map(|side| cell(words, side));
            row.extend(point.by.iter().map(|side| shown(side).unwrap_or_else(|| "–".to_owned())));
        }
        rows.push(row);
    }
    rows
}

fn recorded(words: &Words, side: &Side) -> String {
    numbers::range(words, side.scored.figure.low, side.scored.figure.high)
}

fn median(words: &Words, side: &Side) -> String {
    words.number(side.scored.spread.median.into())
}

fn crps(_: &Words, side: &Side) -> String {
    side.scored.crps.map_or_else(String::new, |crps| format!("{crps:.0}"))
}

fn verdict(words: &Words, side: &Side) -> String {
    verdicts::verdict(words, Some(side.agrees))
}

fn reached(words: &Words, document: &Document) -> Vec<Vec<String>> {
    let share = |share: f64| format!("{:.0} %", 100.0 * share);
    let row = |name: String, [a, b]: [f64; 2]| vec![name, share(a), share(b)];
    let mut head = vec![words.get("cli-aim")];
    head.extend(heads(&words.get("cli-reached")));
    let mut rows = vec![head];
    rows.extend(document.aims.iter().map(|aim| row(names::aim(words, aim.aim), aim.reached)));
    rows.push(row(words.get("cli-success"), document.success));
    rows.push(row(words.get("cli-lost"), document.lost));
    rows
}
