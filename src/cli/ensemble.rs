//! `alash ensemble`: many campaigns.

use crate::base::dice::Seed;
use crate::base::id::Id;
use crate::cli::args::{Ensemble as Asked, Format};
use crate::cli::{End, Failed, csv, load_by, output, work};
use crate::i18n::{Language, Value, Words};
use crate::players::Policy;
use crate::report::{mods, names, numbers, readings, verdicts, words_of};
use crate::run::Ensemble;
use crate::run::ensemble::ensemble_over as play;
use crate::scenario::drawn::{Draw, draws};
use crate::scenario::folder::plain_text;
use crate::scenario::model::Step;
use crate::scenario::sets::ParameterSets;
use crate::scenario::{Library, Scenario};
use serde::Serialize;
use std::path::Path;

/// What stands beside a count of the record.
const BESIDE: [Step; 3] = [Step::Enrolled, Step::Kept, Step::Fit];

#[derive(Serialize)]
struct Document<'a> {
    scenario: String,
    reading: Option<Id>,
    policy: &'static str,
    #[serde(serialize_with = "output::seed")]
    seed: u64,
    #[serde(flatten)]
    ensemble: &'a Ensemble,
}

/// Answers `alash ensemble`.
pub fn ensemble(args: &Asked, language: Language, library: &mut Library) -> Result<End, Failed> {
    csv::is_one(args.out.as_deref())?;
    csv::is_one(args.series.as_deref())?;
    let scenario = load_by(&args.scenario, &args.by, library)?;
    let policy = Policy::from(args.policy);
    let seeds = seeds(args)?;
    let draws = match &args.parameters {
        Some(file) => drawn(&scenario, file.as_deref())?,
        None => Vec::new(),
    };
    let result =
        work::long(args.threads.jobs, seeds.len(), |step| play(&scenario, &draws, policy, &seeds, step))?;
    if let Some(out) = &args.out {
        output::to_file_or_text(Some(out), &csv_text(&seeds, &result)?)?;
    }
    if let Some(out) = &args.series {
        output::to_file_or_text(Some(out), &csv::bands(&result)?)?;
    }
    let words = words_of(language, &scenario);
    match args.answer.format {
        Format::Json => output::json(&Document {
            scenario: scenario.id.to_string(),
            reading: scenario.reading,
            policy: policy.name(),
            seed: args.seed,
            ensemble: &result,
        })?,
        Format::Text => output::text(&text(&scenario, policy, &result, &words))?,
    }
    Ok(End::Fine)
}

/// The draws of the scenario's own sets of parameters, or by those of a file.
pub fn drawn(scenario: &Scenario, file: Option<&Path>) -> Result<Vec<Draw>, Failed> {
    let sets = match file {
        None => scenario.sets.clone(),
        Some(file) => {
            let failed = |error: String| Failed::new(format!("{}: {error}", file.display()));
            ParameterSets::parse(&plain_text(file).map_err(failed)?).map_err(failed)?
        }
    };
    if sets.rows.is_empty() {
        let id = scenario.id;
        return Err(Failed::new(format!("`{id}` has no sets of parameters (`alash calibrate` makes them)")));
    }
    Ok(draws(scenario, &sets))
}

/// The seeds of the part that was asked for.
fn seeds(args: &Asked) -> Result<Vec<Seed>, Failed> {
    let (k, n) = args.shard.unwrap_or((1, 1));
    let runs = u64::from(args.runs);
    let (from, to) = (runs * u64::from(k - 1) / u64::from(n), runs * u64::from(k) / u64::from(n));
    if from == to {
        return Err(Failed::new(format!("part {k}/{n} of {runs} runs is empty")));
    }
    Ok(Seed(args.seed.wrapping_add(from)).runs(to - from))
}

/// One row a run: seed, the count at each checkpoint, then the roll, the kept and the fit at each.
fn csv_text(seeds: &[Seed], result: &Ensemble) -> Result<String, Failed> {
    let claims = || result.checkpoints.iter().map(|checkpoint| checkpoint.figure.claim.clone());
    let beside = claims().flat_map(|claim| ["enrolled", "kept", "fit"].map(|men| format!("{claim} {men}")));
    let mut rows = vec![std::iter::once("seed".to_owned()).chain(claims()).chain(beside).collect::<Vec<_>>()];
    rows.extend(seeds.iter().zip(&result.told).map(|(seed, told)| {
        let counts = told.iter().map(|told| told.simulated);
        let beside = told.iter().flat_map(|told| told.beside());
        let counts = counts.chain(beside).map(|men| men.to_string());
        std::iter::once(seed.0.to_string()).chain(counts).collect()
    }));
    csv::text(rows)
}

/// The aims: how often each was reached, and the middle of what runs came to.
fn aims(result: &Ensemble, words: &Words) -> Vec<Vec<String>> {
    let heads = ["cli-aim", "cli-limit", "cli-median", "cli-reached"];
    let mut rows = vec![heads.map(|key| words.get(key)).to_vec()];
    let share = |share: f64| format!("{:.0} %", 100.0 * share);
    for aim in &result.aims {
        let [median, limit] = verdicts::against(words, Some(aim.median), aim.limit, aim.at_least);
        rows.push(vec![names::aim(words, aim.aim), limit, median, share(aim.reached)]);
    }
    rows.push(vec![words.get("cli-success"), String::new(), String::new(), share(result.success)]);
    rows.push(vec![words.get("cli-lost"), String::new(), String::new(), share(result.lost)]);
    rows
}

fn text(scenario: &Scenario, policy: Policy, result: &Ensemble, words: &Words) -> String {
    let heading = words.with(
        "cli-ensemble-heading",
        &[
            ("scenario", Value::Text(names::scenario(words, scenario.id))),
            ("policy", Value::Text(names::policy(words, policy))),
            ("runs", Value::Count(result.runs as i64)),
        ],
    );
    let heads = ["cli-claim", "cli-date", "cli-recorded", "cli-median", "cli-band"];
    let mut head = heads.map(|key| words.get(key)).to_vec();
    head.extend(BESIDE.map(|step| names::step(words, step)));
    head.extend(["CRPS".to_owned(), "PIT".to_owned(), words.get("cli-verdict")]);
    let mut rows = vec![head];
    for (scored, checkpoint) in result.checkpoints.iter().zip(&scenario.checkpoints) {
        let hit = checkpoint.agrees(scored.spread.median);
        rows.push(vec![
            scored.figure.claim.clone(),
            scored.figure.date.to_string(),
            numbers::range(words, scored.figure.low, scored.figure.high),
            words.number(scored.spread.median.into()),
            format!("{}–{}", words.number(scored.spread.p05.into()), words.number(scored.spread.p95.into())),
            words.number(scored.enrolled.into()),
            words.number(scored.kept.into()),
            words.number(scored.fit.into()),
            scored.crps.map_or_else(String::new, |crps| format!("{crps:.0}")),
            scored.pit.map_or_else(String::new, |pit| numbers::decimal(words, pit, 2)),
            verdicts::verdict(words, Some(hit)) + &verdicts::class(words, scored.class),
        ]);
    }
    let reading = mods::line(words, scenario) + &readings::line(words, scenario);
    let mut text = format!("{heading}\n{reading}\n{}", output::table(&rows));
    if !result.aims.is_empty() {
        text += &format!("\n{}", output::table(&aims(result, words)));
    }
    text
}
