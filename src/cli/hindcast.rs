//! `alash hindcast`: how well the record is given back, and which doubts matter.

use crate::base::date::Date;
use crate::base::dice::Seed;
use crate::cli::args::{Format, Hindcast as Asked};
use crate::cli::{End, Failed, ensemble, load, output, svg, work};
use crate::i18n::{Language, Value, Words};
use crate::report::{charts, markdown, numbers, studies, verdicts, words_of};
use crate::scenario::drawn::{Draw, draws};
use crate::scenario::model::Class;
use crate::scenario::{Library, Scenario};
use crate::study::hindcast::{Day, Figure, Hindcast, hindcast as play, last_fitted};
use crate::study::parameters::{doubts, rounded};
use crate::study::sensitivity::{Swing, sensitivity, trials};
use crate::study::trial::Bench;
use serde::Serialize;
use std::sync::Arc;

/// Campaigns of each set of parameters that a sensitivity is measured by.
const CAMPAIGNS: u64 = 4;

#[derive(Serialize)]
struct Document<'a> {
    scenario: String,
    #[serde(serialize_with = "output::seed")]
    seed: u64,
    #[serde(flatten)]
    hindcast: &'a Hindcast,
    /// The checkpoint whose mean the sensitivities move.
    sensitivity_of: Option<String>,
    sensitivity: &'a [Swing],
}

/// Answers `alash hindcast`.
pub fn hindcast(args: &Asked, language: Language, library: &mut Library) -> Result<End, Failed> {
    output::can_write(args.svg.as_deref())?;
    let scenario = load(&args.scenario, library)?;
    if scenario.checkpoints.is_empty() {
        let id = scenario.id;
        return Err(Failed::new(format!("`{id}` has no recorded figure to compare with")));
    }
    let draws = drawn(args, &scenario)?;
    let seeds = Seed(args.seed).runs(args.runs.into());
    let (result, swings) = work::long(args.threads.jobs, seeds.len() + screened(args, &scenario), |step| {
        (play(&scenario, &draws, &seeds, step), swings(args, &scenario, step))
    })?;
    let of = last_fitted(&scenario).filter(|_| paths(args) > 0);
    let sensitivity_of = of.map(|number| scenario.checkpoints[number].name());
    let words = words_of(language, &scenario);
    if let Some(file) = &args.svg {
        let mut charts = charts::fans(&words, &scenario, &result);
        charts.push(charts::pits(&words, &result));
        charts.extend(sensitivity_of.as_ref().and_then(|of| charts::sensitivities(&words, of, &swings)));
        svg::write(file, &charts)?;
    }
    match args.answer.format {
        _ if args.markdown => output::text(&markdown::figures(&words, &scenario, &result.figures))?,
        Format::Json => output::json(&Document {
            scenario: scenario.id.to_string(),
            seed: args.seed,
            hindcast: &result,
            sensitivity_of,
            sensitivity: &swings,
        })?,
        Format::Text => output::text(&text(&result, sensitivity_of, &swings, &words))?,
    }
    Ok(End::Fine)
}

/// The scenario's sets of parameters, or its own rules when it has none or they were asked for.
fn drawn(args: &Asked, scenario: &Scenario) -> Result<Vec<Draw>, Failed> {
    match &args.parameters {
        Some(file) => ensemble::drawn(scenario, Some(file)),
        None if args.own_rules => Ok(Vec::new()),
        None => Ok(draws(scenario, &scenario.sets)),
    }
}

/// Paths of the screening: a table of recorded figures needs none.
fn paths(args: &Asked) -> u16 {
    if args.markdown { 0 } else { args.paths }
}

fn screened(args: &Asked, scenario: &Scenario) -> usize {
    if paths(args) == 0 || last_fitted(scenario).is_none() {
        return 0;
    }
    trials(doubts(scenario).len(), usize::from(paths(args)))
}

fn swings(args: &Asked, scenario: &Arc<Scenario>, step: &(dyn Fn() + Sync)) -> Vec<Swing> {
    let Some(number) = last_fitted(scenario).filter(|_| paths(args) > 0) else { return Vec::new() };
    let bench = Bench { scenario, checkpoints: vec![number], seeds: Seed(args.seed).runs(CAMPAIGNS) };
    sensitivity(&bench, usize::from(paths(args)), Seed(args.seed), step)
}

fn text(result: &Hindcast, of: Option<String>, swings: &[Swing], words: &Words) -> String {
    let mut text = studies::histories(words, result) + "\n";
    for class in Class::ALL {
        let key = match class {
            Class::Fitted => "study-fitted",
            Class::LookedAt => "study-looked-at",
            Class::HeldOut => "study-held-out",
        };
        let ours: Vec<&Figure> = result.figures.iter().filter(|figure| figure.class == class).collect();
        if !ours.is_empty() {
            text += &format!("\n{}\n{}", words.get(key), output::table(&figures(&ours, words)));
        } else if class == Class::HeldOut {
            text += &format!("\n{}\n", words.get("study-none-held-out"));
        }
    }
    text += &format!("\n{}\n{}", words.get("study-days"), output::table(&days(&result.days, words)));
    if let Some(claim) = of {
        let heading = words.with("study-sensitivity", &[("claim", Value::Text(claim))]);
        text += &format!("\n{heading}\n{}", output::table(&sensitivities(swings, words)));
    }
    text
}

fn figures(figures: &[&Figure], words: &Words) -> Vec<Vec<String>> {
    let heads = ["cli-claim", "cli-date", "cli-recorded", "cli-median", "cli-band"];
    let mut head = heads.map(|key| words.get(key)).to_vec();
    head.extend(["CRPS".to_owned(), "%".to_owned(), "PIT".to_owned(), words.get("study-hit")]);
    let mut rows = vec![head];
    let number = |men: u32| words.number(men.into());
    for figure in figures {
        rows.push(vec![
            figure.claim.clone(),
            figure.date.to_string(),
            numbers::range(words, figure.low, figure.high),
            number(figure.spread.median),
            format!("{}–{}", number(figure.spread.p05), number(figure.spread.p95)),
            format!("{:.0}", figure.crps),
            format!("{:.1}", 100.0 * figure.crps_share),
            format!("{:.2}", figure.pit),
            verdicts::verdict(words, Some(figure.hit)),
        ]);
    }
    rows
}

fn days(days: &[Day], words: &Words) -> Vec<Vec<String>> {
    let heads = ["cli-claim", "study-men", "cli-recorded", "cli-median", "cli-band", "study-never"];
    let mut rows = vec![heads.map(|key| words.get(key)).to_vec()];
    let day = |date: Option<Date>| date.map_or_else(|| "–".to_owned(), |date| date.to_string());
    for one in days {
        rows.push(vec![
            one.claim.clone(),
            words.number(one.men.into()),
            one.recorded.to_string(),
            day(one.median),
            format!("{} … {}", day(one.p05), day(one.p95)),
            format!("{:.0} %", 100.0 * one.never),
        ]);
    }
    rows
}

/// The parameters that move most.
fn sensitivities(swings: &[Swing], words: &Words) -> Vec<Vec<String>> {
    let heads = ["study-parameter", "study-range", "study-at-low", "study-at-high"];
    let mut head = heads.map(|key| words.get(key)).to_vec();
    head.extend(["μ*".to_owned(), "σ".to_owned()]);
    let mut rows = vec![head];
    for swing in swings.iter().take(20) {
        rows.push(vec![
            swing.doubt.name.clone().into_owned(),
            format!("{}–{}", rounded(swing.doubt.low), rounded(swing.doubt.high)),
            words.number(swing.at_low.round() as i64),
            words.number(swing.at_high.round() as i64),
            words.number(swing.effect.round() as i64),
            words.number(swing.interaction.round() as i64),
        ]);
    }
    rows
}
