//! `alash run`: one campaign, compared with the record.

mod reckoning;
mod text;

use crate::base::date::Date;
use crate::base::dice::Seed;
use crate::base::id::{Id, OblastId, UnitId};
use crate::cli::args::{Format, Run, TypedSeed};
use crate::cli::{End, Failed, crash, load_by, output, predict, say, series, table};
use crate::i18n::{Language, Words};
use crate::orders::Order;
use crate::players::Policy;
use crate::record::series::UezdBinding;
use crate::record::{Binding, Comparison, SeriesRow, StrengthRow};
use crate::report::{unit_names, words_of};
use crate::run::fates::{self, Held};
use crate::run::honours::{self, Card};
use crate::run::judge::Judgement;
use crate::run::predictions::Unfit;
use crate::run::promises::Board;
use crate::run::until::Played;
use crate::run::{Answer, Campaign};
use crate::saves::crash::{Crash, safely};
use crate::saves::{self, Save};
use crate::scenario::model::Modded;
use crate::scenario::{Library, Scenario, plan};
use crate::sim::{Event, Refusal};
use crate::study::Numbers;
use crate::study::lesson::Marks;
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Serialize)]
struct Document<'a> {
    scenario: String,
    reading: Option<Id>,
    #[serde(skip_serializing_if = "<[Modded]>::is_empty")]
    mods: &'a [Modded],
    policy: &'static str,
    #[serde(serialize_with = "output::seed")]
    seed: u64,
    turns: u16,
    digest: String,
    strength: &'a [StrengthRow],
    checkpoints: Vec<Comparison>,
    #[serde(flatten)]
    judgement: Judgement,
    numbers: Numbers,
    #[serde(skip_serializing_if = "Option::is_none")]
    lesson: Option<Marks>,
    binding: &'a [Binding],
    binding_uezds: &'a [UezdBinding],
    series: &'a [SeriesRow],
    events: Vec<Happened>,
    refused: &'a [Refused],
    treasuries: Vec<Treasury>,
    promises: Option<Board>,
    honours: Vec<Card>,
    fates: Vec<Held>,
    units: Vec<Named>,
}

/// A unit, and the name that the player gave it. Names in a language are not for programs.
#[derive(Serialize)]
struct Named {
    id: UnitId,
    name: Option<String>,
}

/// An event, and in which turn it happened.
#[derive(Serialize)]
struct Happened {
    turn: u16,
    date: Date,
    event: Event,
}

#[derive(Serialize)]
struct Refused {
    turn: u16,
    order: Order,
    reason: Refusal,
}

/// What a branch of the fund has at the end.
#[derive(Serialize)]
struct Treasury {
    oblast: OblastId,
    roubles: f64,
    arrears_months: f64,
}

/// All that was played.
struct Story {
    campaign: Campaign,
    policy: Policy,
    /// Whether a file gives orders as well.
    by_file: bool,
    turns: Vec<Played>,
    /// How units were called after each turn, where that was not as at first.
    called: Vec<Vec<(String, String)>>,
    refused: Vec<Refused>,
}

/// Answers `alash run`.
pub fn run(args: &Run, language: Language, library: &mut Library) -> Result<End, Failed> {
    table::is_one(args.series.as_deref())?;
    let scenario = load_by(&args.scenario, &args.by, library)?;
    let planned = planned(args, &scenario)?;
    let silent = if args.orders.is_some() { Policy::None } else { Policy::Historical };
    let policy = args.policy.map_or(silent, Policy::from);
    let turns = args.turns.unwrap_or(scenario.turns).min(scenario.turns);
    let seed = seed_of(args, &scenario)?;
    let mut campaign = Campaign::new(scenario, seed);
    let mut answers = expect(&mut campaign, args).map_err(|why| Failed::new(why.to_string()))?;
    let mut words = words_of(language, campaign.scenario());
    let story = match play(campaign, policy, &planned, turns, &mut answers, &words) {
        Ok(story) => story,
        Err(failed) => return crash::kept(args, &failed, &words),
    };
    unasked(&answers, story.turns.len())?;
    if let Some(path) = &args.save {
        saves::write(path, &Save::of(&story.campaign))
            .map_err(|error| Failed::new(crate::report::saves::sentence(&words, &error)))?;
    }
    if let Some(out) = &args.series {
        table::write(out, &series::of_campaign(story.campaign.series()))?;
    }
    match args.output.format {
        Format::Json => {
            warn(&story, &mut words);
            output::json(&document(&story))?;
        }
        Format::Text => output::text(&text::text(&story, args.news, &mut words))?,
    }
    Ok(End::Fine)
}

/// The seed that was typed, or that of the lesson.
fn seed_of(args: &Run, scenario: &Scenario) -> Result<Seed, Failed> {
    match args.seed {
        None => Ok(scenario.lesson.as_ref().map_or(Seed(1), |lesson| lesson.seed)),
        Some(TypedSeed::Number(number)) => Ok(Seed(number)),
        Some(TypedSeed::Code(code)) if code.is_of(scenario.id.as_str()) => Ok(code.seed),
        Some(TypedSeed::Code(code)) => {
            Err(Failed::new(format!("the code {code} was not given for `{}`", scenario.id)))
        }
    }
}

/// Keeps what is expected, and what is to be answered, each in its time.
fn expect(campaign: &mut Campaign, args: &Run) -> Result<Vec<Answer>, Unfit> {
    campaign.predict(predict::together(&args.predict))?;
    let answers: Vec<Answer> = args.answer.iter().map(|answered| answered.0).collect();
    for (number, answer) in answers.iter().enumerate() {
        answer.check(campaign.scenario())?;
        if answers[..number].iter().any(|earlier| earlier.question == answer.question) {
            return Err(Unfit::NotAsked(answer.question));
        }
    }
    Ok(answers)
}

/// Fails where a question that was to be answered was not asked in what was played.
fn unasked(answers: &[Answer], turns: usize) -> Result<(), Failed> {
    let line = |answer: &Answer| format!("the question `{}` is not asked in {turns} turns", answer.question);
    if answers.is_empty() { Ok(()) } else { Err(Failed(answers.iter().map(line).collect())) }
}

fn planned(args: &Run, scenario: &Scenario) -> Result<Vec<(u16, Order)>, Failed> {
    let Some(path) = &args.orders else { return Ok(Vec::new()) };
    plan::read(path, scenario).map_err(|problems| Failed(problems.iter().map(ToString::to_string).collect()))
}

/// Says which orders were refused, for whoever reads a document for programs; a text has them among its news.
fn warn(story: &Story, words: &mut Words) {
    for refused in &story.refused {
        words.give(story.called[usize::from(refused.turn - 1)].clone());
        let date = story.campaign.scenario().half_month(refused.turn - 1).first_day();
        say(&format!("{date}: {}", text::refused(words, story.campaign.scenario(), refused)));
    }
}

fn play(
    mut campaign: Campaign,
    policy: Policy,
    planned: &[(u16, Order)],
    turns: u16,
    answers: &mut Vec<Answer>,
    words: &Words,
) -> Result<Story, Box<Crash>> {
    let (mut refused, mut played, mut called) = (Vec::new(), Vec::new(), Vec::new());
    campaign.recall(answers);
    while !campaign.is_over() && campaign.view().turn() < turns {
        let turn = safely(&mut campaign, |campaign| a_turn(campaign, policy, planned, &mut refused))?;
        campaign.recall(answers);
        played.push(turn);
        called.push(unit_names(words, campaign.view()));
    }
    Ok(Story { campaign, policy, by_file: !planned.is_empty(), turns: played, called, refused })
}

/// Gives the orders of a turn, those of the file after the policy's, and plays it.
fn a_turn(
    campaign: &mut Campaign,
    policy: Policy,
    planned: &[(u16, Order)],
    refused: &mut Vec<Refused>,
) -> Played {
    let now = campaign.view().turn();
    let mine = planned.iter().filter(|(turn, _)| *turn == now).map(|(_, order)| order.clone());
    let given: Vec<Order> = policy.orders(campaign.view()).into_iter().chain(mine).collect();
    for order in given {
        if let Err(reason) = campaign.order(order.clone()) {
            refused.push(Refused { turn: now + 1, order, reason });
        }
    }
    Played::turn_of(campaign)
}

fn document(story: &Story) -> Document<'_> {
    let campaign = &story.campaign;
    let series = campaign.series();
    Document {
        scenario: campaign.scenario().id.to_string(),
        reading: campaign.scenario().reading,
        mods: &campaign.scenario().mods,
        policy: story.policy.name(),
        seed: campaign.seed().0,
        turns: campaign.view().turn(),
        digest: campaign.digest().to_string(),
        strength: &series.strength,
        checkpoints: campaign.comparisons(),
        judgement: campaign.judgement(),
        numbers: Numbers::found(campaign),
        lesson: Marks::of(campaign),
        binding: &series.binding,
        binding_uezds: &series.binding_uezds,
        series: &series.rows,
        events: happened(story),
        refused: &story.refused,
        treasuries: treasuries(campaign),
        promises: Board::of(campaign),
        honours: honours::cards(campaign),
        fates: fates::held(campaign),
        units: units(campaign),
    }
}

fn happened(story: &Story) -> Vec<Happened> {
    let turns = story.turns.iter().zip(1..);
    let of = |(played, turn): (&Played, u16)| {
        let date = played.half.last_day();
        played.events.iter().map(move |&event| Happened { turn, date, event }).collect::<Vec<_>>()
    };
    turns.flat_map(of).collect()
}

fn units(campaign: &Campaign) -> Vec<Named> {
    let given: BTreeMap<UnitId, &str> = campaign.view().staff().names().collect();
    let units = campaign.scenario().units.iter();
    units.map(|unit| Named { id: unit.id, name: given.get(&unit.id).map(|&name| name.to_owned()) }).collect()
}

fn treasuries(campaign: &Campaign) -> Vec<Treasury> {
    let branches = campaign.view().fund().branches();
    branches
        .map(|(oblast, branch)| Treasury {
            oblast,
            roubles: branch.balance.roubles(),
            arrears_months: branch.arrears.share(),
        })
        .collect()
}
