//! `alash run`: one campaign, compared with the record.

use crate::base::dice::Seed;
use crate::cli::args::{Format, Run};
use crate::cli::{End, Failed, load, output, predict, say};
use crate::i18n::{Language, Value, Words};
use crate::orders::Order;
use crate::players::Policy;
use crate::record::{Binding, Comparison, SeriesRow, StrengthRow};
use crate::report::{names, orders, refusals, three, words_of};
use crate::run::Campaign;
use crate::run::judge::Judgement;
use crate::saves::{self, Save};
use crate::scenario::model::Step;
use crate::scenario::{Library, plan};
use crate::sim::Refusal;
use crate::study::Numbers;
use serde::Serialize;

#[derive(Serialize)]
struct Document<'a> {
    scenario: String,
    policy: &'static str,
    seed: u64,
    turns: u16,
    digest: String,
    strength: &'a [StrengthRow],
    checkpoints: Vec<Comparison>,
    #[serde(flatten)]
    judgement: Judgement,
    numbers: Numbers,
    binding: &'a [Binding],
    binding_uezds: &'a [crate::record::series::UezdBinding],
    series: &'a [SeriesRow],
    refused: &'a [Refused],
}

#[derive(Serialize)]
struct Refused {
    turn: u16,
    order: Order,
    reason: Refusal,
}

pub fn run(args: &Run, language: Language, library: &mut Library) -> Result<End, Failed> {
    let scenario = load(&args.scenario, library)?;
    let planned = match &args.orders {
        Some(path) => plan::read(path, &scenario)
            .map_err(|problems| Failed(problems.iter().map(ToString::to_string).collect()))?,
        None => Vec::new(),
    };
    let silent = if args.orders.is_some() { Policy::None } else { Policy::Historical };
    let policy = args.policy.map_or(silent, Policy::from);
    let turns = args.turns.unwrap_or(scenario.turns).min(scenario.turns);
    let mut campaign = Campaign::new(scenario, Seed(args.seed));
    campaign.predict(predict::together(&args.predict)).map_err(|why| Failed::new(why.to_string()))?;
    let refused = play(&mut campaign, policy, &planned, turns);
    let words = words_of(language, campaign.scenario());
    for refusal in &refused {
        let sentence = orders::sentence(&words, campaign.scenario(), &refusal.order);
        let reason = refusals::sentence(&words, campaign.scenario(), &refusal.reason);
        say(&format!("{} {}: {sentence} – {reason}", words.get("cli-refused-in-turn"), refusal.turn));
    }
    if let Some(path) = &args.save {
        saves::write(path, &Save::of(&campaign)).map_err(|error| Failed::new(error.to_string()))?;
    }
    match args.format {
        Format::Json => output::json(&document(&campaign, policy, &refused))?,
        Format::Text => output::text(&text(&campaign, policy, &words))?,
    }
    Ok(End::Fine)
}

fn play(campaign: &mut Campaign, policy: Policy, planned: &[(u16, Order)], turns: u16) -> Vec<Refused> {
    let mut refused = Vec::new();
    while !campaign.is_over() && campaign.view().turn() < turns {
        let now = campaign.view().turn();
        let mine = planned.iter().filter(|(turn, _)| *turn == now).map(|(_, order)| order.clone());
        let given: Vec<Order> = policy.orders(campaign.view()).into_iter().chain(mine).collect();
        for order in given {
            if let Err(reason) = campaign.order(order.clone()) {
                refused.push(Refused { turn: now + 1, order, reason });
            }
        }
        campaign.end_turn();
    }
    refused
}

fn document<'a>(campaign: &'a Campaign, policy: Policy, refused: &'a [Refused]) -> Document<'a> {
    let series = campaign.series();
    Document {
        scenario: campaign.scenario().id.to_string(),
        policy: policy.name(),
        seed: campaign.seed().0,
        turns: campaign.view().turn(),
        digest: campaign.digest().to_string(),
        strength: &series.strength,
        checkpoints: campaign.comparisons(),
        judgement: campaign.judgement(),
        numbers: Numbers::of(campaign),
        binding: &series.binding,
        binding_uezds: &series.binding_uezds,
        series: &series.rows,
        refused,
    }
}

fn text(campaign: &Campaign, policy: Policy, words: &Words) -> String {
    let scenario = campaign.scenario();
    let heading = words.with(
        "cli-run-heading",
        &[
            ("scenario", Value::Text(names::scenario(words, scenario.id))),
            ("policy", Value::Text(names::policy(words, policy))),
            ("seed", Value::Text(campaign.seed().0.to_string())),
        ],
    );
    let judgement = campaign.judgement();
    format!(
        "{heading}\n\n{}\n{}\n{}{}\n\n{}\n{} {}\n",
        output::table(&strength(campaign, words)),
        output::table(&figures(&campaign.comparisons(), words)),
        output::table(&aims(&judgement, words)),
        success(&judgement, words),
        three_numbers(campaign, words),
        words.get("cli-digest"),
        campaign.digest()
    )
}

/// The three numbers, each under its heading.
fn three_numbers(campaign: &Campaign, words: &Words) -> String {
    let parts = three::parts(words, campaign.scenario(), &Numbers::of(campaign));
    parts.iter().map(|part| format!("{}\n  {}\n", part.heading, part.sentences.join("\n  "))).collect()
}

fn strength(campaign: &Campaign, words: &Words) -> Vec<Vec<String>> {
    let mut heading = vec![words.get("cli-date")];
    heading.extend(Step::ALL.map(|step| names::step(words, step)));
    heading.extend([words.get("cli-stops"), words.get("cli-largest-drop")]);
    let mut rows = vec![heading];
    for row in &campaign.series().strength {
        let men = [
            row.quota,
            row.enrolled,
            row.mounted,
            row.armed,
            row.officered,
            row.trained,
            row.supplied,
            row.present,
        ];
        let mut cells = vec![row.date.to_string()];
        cells.extend(men.map(|men| words.number(men.0.into())));
        let binding = campaign.series().binding.iter().find(|binding| binding.date == row.date);
        cells.push(binding.map_or_else(String::new, |b| names::constraint(words, b.constraint)));
        let step = binding.and_then(|binding| binding.step);
        cells.push(step.map_or_else(String::new, |step| names::step(words, step)));
        rows.push(cells);
    }
    rows
}

/// The aims and what came of them; what all was lost by, if it was.
/// Whether it is a success, and how many aims that took.
fn success(judgement: &Judgement, words: &Words) -> String {
    if judgement.aims.is_empty() {
        return String::new();
    }
    let key = if judgement.is_success() { "screen-after-success" } else { "screen-after-no-success" };
    let number = |n: usize| Value::Text(n.to_string());
    let values = [
        ("reached", number(judgement.reached as usize)),
        ("all", number(judgement.aims.len())),
        ("needed", number(judgement.success as usize)),
    ];
    words.with(key, &values)
}

fn aims(judgement: &Judgement, words: &Words) -> Vec<Vec<String>> {
    let heads = ["cli-aim", "cli-date", "cli-limit", "cli-here", "cli-reached"];
    let mut rows = vec![heads.map(|key| words.get(key)).to_vec()];
    for aim in &judgement.aims {
        let verdict = match aim.reached {
            None => "cli-not-reached",
            Some(true) => "cli-hit",
            Some(false) => "cli-miss",
        };
        let sign = if aim.at_least { "≥" } else { "≤" };
        rows.push(vec![
            names::aim(words, aim.aim),
            aim.date.to_string(),
            format!("{sign} {}", output::short(aim.limit)),
            aim.value.map_or_else(String::new, output::short),
            words.get(verdict),
        ]);
    }
    if let Some(lost) = &judgement.lost {
        let by = names::lost(words, lost.by);
        rows.push(vec![by, lost.date.to_string(), String::new(), String::new(), words.get("cli-lost")]);
    }
    rows
}

fn figures(comparisons: &[Comparison], words: &Words) -> Vec<Vec<String>> {
    let heads = ["cli-claim", "cli-date", "cli-recorded", "cli-here", "cli-difference", "cli-verdict"];
    let mut rows = vec![heads.map(|key| words.get(key)).to_vec()];
    for comparison in comparisons {
        let number = |n: i64| words.number(n);
        let recorded = match comparison.recorded {
            Some(figure) => number(figure.into()),
            None => format!("{}–{}", comparison.low, comparison.high),
        };
        let verdict = match comparison.difference {
            None => "cli-not-reached",
            Some(off) if off.unsigned_abs() <= u64::from(comparison.tolerance) => "cli-hit",
            Some(_) => "cli-miss",
        };
        let fitted = if comparison.fitted { format!(" {}", words.get("cli-fitted")) } else { String::new() };
        rows.push(vec![
            comparison.claim.clone(),
            comparison.date.to_string(),
            recorded,
            comparison.simulated.map_or_else(String::new, |men| number(men.into())),
            comparison.difference.map_or_else(String::new, number),
            words.get(verdict) + &fitted,
        ]);
    }
    rows
}
