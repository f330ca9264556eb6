//! A campaign as a text for people: its news, its men, the record beside them, its aims and its money.

use super::{Refused, Story, reckoning};
use crate::cli::output;
use crate::i18n::{Value, Words};
use crate::players::Policy;
use crate::record::Comparison;
use crate::record::series::COLUMNS;
use crate::report::{
    events, lesson, mods, names, numbers, orders, readings, reckoning as said, refusals, three, verdicts,
};
use crate::run::Campaign;
use crate::run::judge::Judgement;
use crate::run::until::Played;
use crate::scenario::Scenario;
use crate::scenario::model::Step;
use crate::sim::Event;
use crate::study::Numbers;
use crate::study::lesson::Marks;

/// The whole text; `all` news, or only what weighs.
pub(super) fn text(story: &Story, all: bool, words: &mut Words) -> String {
    let campaign = &story.campaign;
    let news = news(story, all, words);
    let words = &*words;
    let judgement = campaign.judgement();
    // Promises, battles and fates are what a whole campaign is held against, and no lesson.
    let of_campaign = |told: fn(&Campaign, &Words) -> String| {
        let is_lesson = campaign.scenario().lesson.is_some();
        if is_lesson { String::new() } else { told(campaign, words) }
    };
    let parts = [
        heading(story, words)
            + &mods::line(words, campaign.scenario())
            + &readings::line(words, campaign.scenario()),
        news,
        output::table(&strength(campaign, words)),
        output::table(&figures(&campaign.comparisons(), words)),
        aims(&judgement, words, campaign.is_over()),
        three_numbers(campaign, words),
        output::table(&treasuries(campaign, words)),
        of_campaign(reckoning::board),
        of_campaign(reckoning::battles),
        of_campaign(reckoning::fates),
        format!("{} {}\n", words.get("cli-digest"), campaign.digest()),
    ];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n")
}

/// The three numbers, each under its heading.
fn three_numbers(campaign: &Campaign, words: &Words) -> String {
    let scenario = campaign.scenario();
    let parts = match Marks::of(campaign) {
        Some(marks) => lesson::parts(words, scenario, &marks),
        None => three::parts(words, scenario, &Numbers::found(campaign)),
    };
    parts.iter().map(|part| format!("{}\n  {}\n", part.heading, part.sentences.join("\n  "))).collect()
}

fn heading(story: &Story, words: &Words) -> String {
    let values = [
        ("scenario", Value::Text(names::scenario(words, story.campaign.scenario().id))),
        ("policy", Value::Text(who_orders(story, words))),
        ("seed", Value::Text(story.campaign.seed().0.to_string())),
    ];
    words.with("cli-run-heading", &values) + "\n"
}

fn who_orders(story: &Story, words: &Words) -> String {
    match story.policy {
        Policy::None if story.by_file => words.get("cli-run-orders-of-a-file"),
        policy => names::policy(words, policy),
    }
}

/// A refused order, with the reason.
pub(super) fn refused(words: &Words, scenario: &Scenario, refused: &Refused) -> String {
    let order = orders::sentence(words, scenario, &refused.order);
    let reason = refusals::sentence(words, scenario, &refused.order, &refused.reason);
    words.with("cli-refused", &[("order", Value::Text(order)), ("reason", Value::Text(reason))])
}

/// What happened, under the last day of each turn, with units called as they were called then.
fn news(story: &Story, all: bool, words: &mut Words) -> String {
    let mut text = String::new();
    for ((played, turn), called) in story.turns.iter().zip(1..).zip(&story.called) {
        words.give(called.clone());
        let date = played.half.last_day().to_string();
        for (i, line) in of_turn(story, played, turn, all, words).into_iter().enumerate() {
            let head = if i == 0 { date.clone() } else { " ".repeat(date.len()) };
            text += &format!("{head}  {line}\n");
        }
    }
    text
}

fn of_turn(story: &Story, played: &Played, turn: u16, all: bool, words: &Words) -> Vec<String> {
    let scenario = story.campaign.scenario();
    let orders = story.refused.iter().filter(|refused| refused.turn == turn);
    let mut lines: Vec<String> = orders.map(|order| refused(words, scenario, order)).collect();
    // An answer names its event.
    let answered =
        |id| played.events.iter().any(|e| matches!(e, Event::Chosen { event, .. } if *event == id));
    let weighs = |event: &&Event| match event {
        Event::Scripted(id) => !answered(*id),
        other => events::is_weighty(other),
    };
    let told = played.events.iter().filter(|event| all || weighs(event));
    lines.extend(told.map(|event| events::sentence(words, scenario, event)));
    lines
}

fn strength(campaign: &Campaign, words: &Words) -> Vec<Vec<String>> {
    let mut heading = vec![words.get("cli-date")];
    heading.extend(COLUMNS.map(|step| names::step(words, step)));
    heading.extend([words.get("cli-ceiling"), words.get("cli-largest-drop")]);
    let mut rows = vec![heading];
    for row in &campaign.series().strength {
        let counts = row.steps();
        let mut cells = vec![row.date.to_string()];
        cells.extend(COLUMNS.map(|step| words.number(counts[step].0.into())));
        let binding = campaign.series().binding.iter().find(|binding| binding.date == row.date);
        cells.push(binding.map_or_else(String::new, |b| names::constraint(words, b.constraint)));
        let step = binding.and_then(|binding| binding.step);
        cells.push(step.map_or_else(String::new, |step| names::step(words, step)));
        rows.push(cells);
    }
    rows
}

fn figures(comparisons: &[Comparison], words: &Words) -> Vec<Vec<String>> {
    let mut head = ["cli-claim", "cli-date", "cli-recorded", "cli-here"].map(|key| words.get(key)).to_vec();
    head.extend([Step::Enrolled, Step::Kept, Step::Fit].map(|step| names::step(words, step)));
    head.extend(["cli-difference", "cli-verdict"].map(|key| words.get(key)));
    let mut rows = vec![head];
    let men = |men: Option<u32>| men.map_or_else(String::new, |men| words.number(men.into()));
    for comparison in comparisons {
        let number = |n: i64| words.number(n);
        let agrees = |off: i64| off.unsigned_abs() <= u64::from(comparison.figure.tolerance);
        rows.push(vec![
            comparison.figure.claim.clone(),
            comparison.figure.date.to_string(),
            numbers::range(words, comparison.figure.low, comparison.figure.high),
            men(comparison.simulated),
            men(comparison.enrolled),
            men(comparison.kept),
            men(comparison.fit),
            comparison.difference.map_or_else(String::new, number),
            verdicts::verdict(words, comparison.difference.map(agrees))
                + &verdicts::class(words, comparison.class),
        ]);
    }
    rows
}

/// The aims and what came of them, and whether that is a success; nothing where there are none and all goes on.
fn aims(judgement: &Judgement, words: &Words, is_over: bool) -> String {
    if judgement.aims.is_empty() && judgement.lost.is_none() {
        return String::new();
    }
    let success = match judgement.aims.is_empty() {
        true => String::new(),
        false => verdicts::success(words, judgement, is_over) + "\n",
    };
    output::table(&aim_rows(judgement, words)) + &success
}

/// The aims and what came of them; what all was lost by, if it was.
fn aim_rows(judgement: &Judgement, words: &Words) -> Vec<Vec<String>> {
    let heads = ["cli-aim", "cli-date", "cli-limit", "cli-here", "cli-reached"];
    let mut rows = vec![heads.map(|key| words.get(key)).to_vec()];
    for aim in &judgement.aims {
        let [value, limit] = verdicts::against(words, aim.value, aim.limit, aim.at_least);
        let mut beside = if aim.beside { String::new() } else { format!(" {}", words.get("cli-not-beside")) };
        beside.extend(said::worth(words, aim).map(|worth| format!(", {worth}")));
        rows.push(vec![
            names::aim(words, aim.aim),
            aim.date.to_string(),
            limit,
            value,
            verdicts::verdict(words, aim.reached) + &beside,
        ]);
    }
    if let Some(lost) = &judgement.lost {
        let by = names::lost(words, lost.by);
        rows.push(vec![by, lost.date.to_string(), String::new(), String::new(), words.get("cli-lost")]);
    }
    rows
}

/// What each branch has at the end, and how far it is behind with pay.
fn treasuries(campaign: &Campaign, words: &Words) -> Vec<Vec<String>> {
    let heads = ["cli-treasury", "cli-money", "cli-arrears"];
    let mut rows = vec![heads.map(|key| words.get(key)).to_vec()];
    for (oblast, branch) in campaign.view().fund().branches() {
        rows.push(vec![
            names::oblast(words, oblast),
            numbers::roubles(words, branch.balance),
            numbers::months(words, branch.arrears),
        ]);
    }
    rows
}
