//! `alash ensemble`: many campaigns.

use crate::base::dice::Seed;
use crate::base::id::Id;
use crate::cli::args::{Answer, Ensemble as Asked, Format};
use crate::cli::runs::{self, Origin};
use crate::cli::{End, Failed, load_by, output, series, table, work};
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
    table::is_one(args.out.as_deref())?;
    table::is_one(args.series.as_deref())?;
    let scenario = load_by(&args.scenario, &args.by, library)?;
    let policy = Policy::from(args.policy);
    let seeds = seeds(args)?;
    let sets = args.parameters.as_ref().map(|file| sets(&scenario, file.as_deref())).transpose()?;
    let mut draws = sets.as_ref().map(|sets| draws(&scenario, sets)).unwrap_or_default();
    // The first run of a part goes on where the part before it stopped.
    let played_before = seeds.first().map_or(0, |first| first.0.wrapping_sub(args.seed)) as usize;
    let turned = played_before.checked_rem(draws.len()).unwrap_or_default();
    draws.rotate_left(turned);
    let result =
        work::long(args.threads.jobs, seeds.len(), |step| play(&scenario, &draws, policy, &seeds, step))?;
    if let Some(out) = &args.out {
        let origin = Origin::new(&scenario, policy.name(), sets.as_ref(), args.seed, args.runs);
        table::write(out, &runs::table(&scenario, &origin, &seeds, &result))?;
    }
    if let Some(out) = &args.series {
        table::write(out, &series::of_ensemble(&result))?;
    }
    answer(args.answer, language, &scenario, policy, args.seed, &result)?;
    Ok(End::Fine)
}

/// Prints what an ensemble came to.
pub fn answer(
    answer: Answer,
    language: Language,
    scenario: &Scenario,
    policy: Policy,
    seed: u64,
    ensemble: &Ensemble,
) -> Result<(), Failed> {
    match answer.format {
        Format::Json => output::json(&Document {
            scenario: scenario.id.to_string(),
            reading: scenario.reading,
            policy: policy.name(),
            seed,
            ensemble,
        }),
        Format::Text => output::text(&text(scenario, policy, ensemble, &words_of(language, scenario))),
    }
}

/// The draws of the scenario's own sets of parameters, or by those of a file.
pub fn drawn(scenario: &Scenario, file: Option<&Path>) -> Result<Vec<Draw>, Failed> {
    Ok(draws(scenario, &sets(scenario, file)?))
}

/// The scenario's own sets of parameters, or those of a file.
fn sets(scenario: &Scenario, file: Option<&Path>) -> Result<ParameterSets, Failed> {
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
    Ok(sets)
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
