//! `alash explain`: why the quota was not filled, and which of two worlds it was.

use crate::base::date::Date;
use crate::base::dice::Seed;
use crate::cli::args::{Explain as Asked, Format};
use crate::cli::{End, Failed, load, load_folder, output, svg, work};
use crate::i18n::{Language, Value, Words};
use crate::orders::Gift;
use crate::players::Policy;
use crate::report::{charts, names, studies, words_of};
use crate::scenario::{Library, Scenario};
use crate::study::explain::{Combination, Explained, OblastSplit, Split, explain as study};
use crate::study::part::Part;
use crate::study::worlds::{Experiment, World, with_officers, world};
use crate::study::{explain, worlds};
use serde::Serialize;
use std::sync::Arc;

#[derive(Serialize)]
struct Document {
    scenario: String,
    policy: Policy,
    date: Date,
    #[serde(serialize_with = "output::seed")]
    seed: u64,
    seeds: u32,
    #[serde(flatten)]
    explained: Explained,
    experiment: Option<Experiment>,
    worlds: Vec<World>,
}

/// Answers `alash explain`.
pub fn explain(args: &Asked, language: Language, library: &mut Library) -> Result<End, Failed> {
    let scenario = load(&args.scenario, library)?;
    let turn = turn_of(&scenario, args.date)?;
    output::can_write(args.svg.as_deref())?;
    let rivals = rivals(args, &scenario, library)?;
    let document = play(args, &scenario, &rivals, turn)?;
    let words = words_of(language, &scenario);
    if let Some(file) = &args.svg {
        svg::write(file, &[charts::gap(&words, &document.explained)])?;
    }
    match args.answer.format {
        Format::Json => output::json(&document)?,
        Format::Text => output::text(&text(&scenario, &document, &words))?,
    }
    Ok(End::Fine)
}

/// The turn of the day that was asked for.
fn turn_of(scenario: &Scenario, date: Date) -> Result<u16, Failed> {
    scenario.turn_of(date).ok_or_else(|| {
        let first = scenario.first.first_day();
        let last = scenario.half_month(scenario.turns.saturating_sub(1)).last_day();
        Failed::new(format!("{date} is not in the period of `{}`: {first} to {last}", scenario.id))
    })
}

/// The scenario and the worlds beside it; nothing where it stands alone.
fn rivals(
    args: &Asked,
    scenario: &Arc<Scenario>,
    library: &mut Library,
) -> Result<Vec<Arc<Scenario>>, Failed> {
    let others = library.find(&args.scenario).map(|folder| folder.worlds()).unwrap_or_default();
    if others.is_empty() {
        return Ok(Vec::new());
    }
    if with_officers(scenario, experiment(args)).is_none() {
        let message = format!("`{}` is no oblast of `{}` with units", args.to, scenario.id);
        return Err(Failed::new(message));
    }
    let mut rivals = vec![Arc::clone(scenario)];
    for other in &others {
        rivals.push(load_folder(other, library)?);
    }
    Ok(rivals)
}

fn experiment(args: &Asked) -> Experiment {
    Experiment { officers: args.officers, to: args.to }
}

/// Plays everything that is asked for.
fn play(
    args: &Asked,
    scenario: &Arc<Scenario>,
    rivals: &[Arc<Scenario>],
    turn: u16,
) -> Result<Document, Failed> {
    let (policy, experiment) = (Policy::from(args.policy), experiment(args));
    let seeds = Seed(args.seed).runs(args.seeds.into());
    let campaigns = u64::from(args.seeds) * (explain::RUNS + worlds::RUNS * rivals.len() as u64);
    let (explained, worlds) = work::long(args.threads.jobs, campaigns as usize, |done| {
        let worlds = rivals.iter().filter_map(|rival| world(rival, experiment, policy, &seeds, turn, done));
        (study(scenario, policy, &seeds, turn, done), worlds.collect::<Vec<_>>())
    })?;
    Ok(Document {
        scenario: scenario.id.to_string(),
        policy,
        date: scenario.half_month(turn).last_day(),
        seed: args.seed,
        seeds: args.seeds,
        explained,
        experiment: (!worlds.is_empty()).then_some(experiment),
        worlds,
    })
}

fn text(scenario: &Scenario, document: &Document, words: &Words) -> String {
    let explained = &document.explained;
    let heading = studies::gap(words, scenario, document.policy, document.date, explained);
    let tables = [
        combinations(&explained.combinations, words),
        split(&explained.whole, words),
        oblasts(&explained.oblasts, words),
    ];
    let [combinations, split, oblasts] = tables.map(|rows| output::table(&rows));
    let note = words.get("explain-other-note");
    let mut text = format!("{heading}\n\n{combinations}\n{split}\n{oblasts}\n{note}\n");
    if let Some(experiment) = document.experiment {
        text += &told_apart(scenario, experiment, &document.worlds, words);
    }
    text
}

/// Men, rounded.
fn men(words: &Words, men: f64) -> String {
    words.number(men.round() as i64)
}

/// Where nine in ten runs lie.
fn band(words: &Words, part: &Part) -> String {
    format!("{} … {}", men(words, part.p05), men(words, part.p95))
}

fn head(words: &Words, keys: &[&str]) -> Vec<String> {
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
fn told_apart(scenario: &Scenario, experiment: Experiment, worlds: &[World], words: &Words) -> String {
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
                names::scenario(words, world.scenario)
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
