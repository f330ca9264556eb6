//! `alash ensemble`: many campaigns.

use crate::base::dice::Seed;
use crate::base::id::Id;
use crate::cli::args::{Ensemble as Asked, Format};
use crate::cli::{End, Failed, load_by, output};
use crate::i18n::{Language, Value, Words};
use crate::players::Policy;
use crate::report::{names, readings, words_of};
use crate::run::{Ensemble, ensemble as play};
use crate::scenario::{Library, Scenario};
use indicatif::{ProgressBar, ProgressStyle};
use serde::Serialize;
use std::path::Path;

#[derive(Serialize)]
struct Document<'a> {
    scenario: String,
    reading: Option<Id>,
    policy: &'static str,
    seed: u64,
    #[serde(flatten)]
    ensemble: &'a Ensemble,
}

pub fn ensemble(args: &Asked, language: Language, library: &mut Library) -> Result<End, Failed> {
    if let Some(out) = args.out.as_ref().filter(|out| out.extension().is_none_or(|kind| kind != "csv")) {
        return Err(Failed::new(format!("{}: expected a name that ends in .csv", out.display())));
    }
    let scenario = load_by(&args.scenario, &args.by, library)?;
    let policy = Policy::from(args.policy);
    let seeds = seeds(args)?;
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(args.jobs.map_or(0, usize::from))
        .build()
        .map_err(|error| Failed::new(error.to_string()))?;
    let bar = ProgressBar::new(seeds.len() as u64);
    if let Ok(style) = ProgressStyle::with_template("{bar:40} {pos}/{len} {eta}") {
        bar.set_style(style);
    }
    let result = pool.install(|| play(&scenario, policy, &seeds, &|| bar.inc(1)));
    bar.finish_and_clear();
    if let Some(out) = &args.out {
        write_csv(out, &seeds, &result)?;
    }
    let words = words_of(language, &scenario);
    match args.format {
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

/// The seeds of the part that was asked for.
fn seeds(args: &Asked) -> Result<Vec<Seed>, Failed> {
    let (k, n) = args.shard.unwrap_or((1, 1));
    let runs = u64::from(args.runs);
    let (from, to) = (runs * u64::from(k - 1) / u64::from(n), runs * u64::from(k) / u64::from(n));
    if from == to {
        return Err(Failed::new(format!("part {k}/{n} of {runs} runs is empty")));
    }
    Ok((from..to).map(|i| Seed(args.seed.wrapping_add(i))).collect())
}

/// One row a run: seed, then the count at each checkpoint. Written beside the place and moved there.
fn write_csv(path: &Path, seeds: &[Seed], result: &Ensemble) -> Result<(), Failed> {
    let failed = |error: String| Failed::new(format!("{}: {error}", path.display()));
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let file = tempfile::NamedTempFile::new_in(folder).map_err(|error| failed(error.to_string()))?;
    let mut writer = csv::Writer::from_writer(&file);
    let heads = result.checkpoints.iter().map(|checkpoint| checkpoint.claim.clone());
    let mut rows = vec![std::iter::once("seed".to_owned()).chain(heads).collect::<Vec<_>>()];
    rows.extend(seeds.iter().zip(&result.counts).map(|(seed, counts)| {
        std::iter::once(seed.0.to_string()).chain(counts.iter().map(ToString::to_string)).collect()
    }));
    for row in rows {
        writer.write_record(row).map_err(|error| failed(error.to_string()))?;
    }
    writer.flush().map_err(|error| failed(error.to_string()))?;
    drop(writer);
    file.persist(path).map_err(|error| failed(error.error.to_string()))?;
    Ok(())
}

/// The aims: how often each was reached, and the middle of what runs came to.
fn aims(result: &Ensemble, words: &Words) -> Vec<Vec<String>> {
    let heads = ["cli-aim", "cli-limit", "cli-median", "cli-reached"];
    let mut rows = vec![heads.map(|key| words.get(key)).to_vec()];
    for aim in &result.aims {
        rows.push(vec![
            names::aim(words, aim.aim),
            output::short(aim.limit),
            output::short(aim.median),
            format!("{:.0} %", 100.0 * aim.reached),
        ]);
    }
    let share = |share: f64| format!("{:.0} %", 100.0 * share);
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
            ("runs", Value::Text(words.number(result.runs as i64))),
        ],
    );
    let heads = ["cli-claim", "cli-date", "cli-recorded", "cli-median", "cli-band"];
    let mut head = heads.map(|key| words.get(key)).to_vec();
    head.extend(["CRPS".to_owned(), "PIT".to_owned(), words.get("cli-verdict")]);
    let mut rows = vec![head];
    for (scored, checkpoint) in result.checkpoints.iter().zip(&scenario.checkpoints) {
        let recorded = match scored.recorded {
            Some(figure) => words.number(figure.into()),
            None => format!("{}–{}", scored.low, scored.high),
        };
        let hit = checkpoint.agrees(scored.spread.median);
        let fitted = if scored.fitted { format!(" {}", words.get("cli-fitted")) } else { String::new() };
        rows.push(vec![
            scored.claim.clone(),
            scored.date.to_string(),
            recorded,
            words.number(scored.spread.median.into()),
            format!("{}–{}", words.number(scored.spread.p05.into()), words.number(scored.spread.p95.into())),
            scored.crps.map_or_else(String::new, |crps| format!("{crps:.0}")),
            scored.pit.map_or_else(String::new, |pit| format!("{pit:.2}")),
            words.get(if hit { "cli-hit" } else { "cli-miss" }) + &fitted,
        ]);
    }
    let reading = readings::line(words, scenario);
    let mut text = format!("{heading}\n{reading}\n{}", output::table(&rows));
    if !result.aims.is_empty() {
        text += &format!("\n{}", output::table(&aims(result, words)));
    }
    text
}
