//! `alash explain`: why the quota was not filled, and which of two worlds it was.

mod binds;
mod saved;
mod wholly;

use crate::base::date::Date;
use crate::base::dice::Seed;
use crate::cli::args::{Explain as Asked, Format};
use crate::cli::{End, Failed, load, load_folder, output, svg, work};
use crate::i18n::{Language, Words};
use crate::players::Policy;
use crate::report::{charts, studies, words_of};
use crate::scenario::{Library, Scenario};
use crate::study::binding::{self, Lifting, what_binds};
use crate::study::explain::{Explained, explain as study};
use crate::study::player::Player;
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
    /// What binds on that day.
    binding: Lifting,
    #[serde(flatten)]
    explained: Explained,
    experiment: Option<Experiment>,
    worlds: Vec<World>,
}

/// Seeds that a scenario is played on unless somebody asks for fewer or more.
const SEEDS: u32 = 40;

/// Answers `alash explain`.
pub fn explain(args: &Asked, language: Language, library: &mut Library) -> Result<End, Failed> {
    output::can_write(args.svg.as_deref())?;
    if library.find(&args.of).is_none() && std::path::Path::new(&args.of).is_file() {
        return saved::explain(args, language, library);
    }
    let scenario = load(&args.of, library)?;
    let Some(date) = args.date else {
        let message = format!("`{}` is a scenario: say by which day, as --date 1918-08-12", scenario.id);
        return Err(Failed::new(message));
    };
    let turn = turn_of(&scenario, date)?;
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
    let others = library.find(&args.of).map(|folder| folder.worlds()).unwrap_or_default();
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
    let policy = args.policy.map_or(Policy::Historical, Policy::from);
    let (experiment, number) = (experiment(args), args.seeds.unwrap_or(SEEDS));
    let seed = args.seed.unwrap_or(1);
    let seeds = Seed(seed).runs(number.into());
    let each = explain::RUNS + binding::RUNS + worlds::RUNS * rivals.len() as u64;
    let (bound, explained, worlds) =
        work::long(args.threads.jobs, (u64::from(number) * each) as usize, |done| {
            let worlds =
                rivals.iter().filter_map(|rival| world(rival, experiment, policy, &seeds, turn, done));
            let bound = what_binds(scenario, Player::Policy(policy), &seeds, turn + 1, done);
            (bound, study(scenario, policy, &seeds, turn, done), worlds.collect::<Vec<_>>())
        })?;
    let binding = bound.whole.last().copied().ok_or_else(|| Failed::new("no turn was played"))?;
    Ok(Document {
        scenario: scenario.id.to_string(),
        policy,
        date: scenario.half_month(turn).last_day(),
        seed,
        seeds: number,
        binding,
        explained,
        experiment: (!worlds.is_empty()).then_some(experiment),
        worlds,
    })
}

fn text(scenario: &Scenario, document: &Document, words: &Words) -> String {
    let heading = studies::gap(words, scenario, document.policy, document.date, &document.explained);
    let binds = binds::day(words, &document.binding, document.seeds);
    let mut text = format!("{heading}\n\n{binds}\n{}", wholly::wholly(&document.explained, words));
    if let Some(experiment) = document.experiment {
        text += &wholly::told_apart(scenario, experiment, &document.worlds, words);
    }
    text
}
