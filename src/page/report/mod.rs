//! The after-action report of a campaign: its sections in their order, each to be had by itself.

pub mod aims;
pub mod decisions;
pub mod ledger;
pub mod saddle;
pub mod sources;
pub mod stops;
pub mod story;
pub mod strength;
pub mod supply;
pub mod told;
pub mod turns;

use crate::i18n::{Value, Words};
use crate::page::html::Html;
use crate::page::parts::{self, Section};
use crate::page::whole;
use crate::report::{call_units, names, readings, saves, three};
use crate::run::Campaign;
use crate::saves::Error;
use crate::study::{Numbers, WhatBinds};
use told::Told;

/// The report of a campaign as one page; `faults` is what does not hold of the save that it was read from. The words
/// call units afterwards as they are called at the end. Plays the campaign again, and possible histories where they
/// are not known.
#[must_use]
pub fn page(words: &mut Words, campaign: &Campaign, faults: &[Error]) -> String {
    let turns = turns::turns(words, campaign);
    call_units(words, campaign.view());
    let words = &*words;
    let bound = WhatBinds::of(campaign);
    let told = Told { words, campaign, turns: &turns, bound: &bound };
    let name = Value::Text(names::scenario(words, campaign.scenario().id));
    let title = words.with("page-title", &[("scenario", name)]);
    let before = warning(words, faults).into_iter().chain(heading(told)).collect();
    whole(words.language().code(), &title, before, &words.get("page-contents"), sections(told))
}

/// All sections in their order.
#[must_use]
pub fn sections(told: Told<'_>) -> Vec<Section> {
    vec![
        story::section(told),
        strength::section(told),
        saddle::section(told),
        stops::section(told),
        aims::section(told),
        decisions::section(told),
        supply::section(told),
        ledger::section(told),
        sources::section(told),
    ]
}

/// What does not hold of the save; none where all does.
fn warning(words: &Words, faults: &[Error]) -> Option<Html> {
    let reasons: Vec<String> = faults.iter().map(|fault| saves::reason(words, fault)).collect();
    let inside = [parts::paragraph(&words.get("page-edited")), parts::list(&reasons)];
    (!faults.is_empty()).then(|| Html::of("div", &[("class", "warning"), ("role", "note")], inside))
}

/// What was played and what it came to, in short.
fn heading(told: Told<'_>) -> Vec<Html> {
    let (words, campaign) = (told.words, told.campaign);
    let scenario = campaign.scenario();
    let day = |date| Value::Text(words.date(date));
    let values = [
        ("from", day(scenario.first.first_day())),
        ("until", day(campaign.view().known_until().unwrap_or(scenario.first.first_day()))),
        ("played", Value::Count(campaign.digests().len() as i64)),
        ("all", Value::Count(scenario.turns.into())),
        ("seed", Value::Text(campaign.seed().0.to_string())),
        ("digest", Value::Text(campaign.digest().to_string())),
    ];
    let reading = readings::line(words, scenario);
    let numbers = three::parts(words, scenario, &Numbers::of(campaign, Some(told.bound)));
    let lines = numbers.iter().map(|part| format!("{}: {}", part.heading, part.sentences.join(" ")));
    let reading = (!reading.is_empty()).then(|| parts::paragraph(reading.trim_end()));
    let played = parts::paragraph(&words.with("page-played", &values));
    let rest = [parts::list(&lines.collect::<Vec<_>>()), parts::note(&words.get("page-model"))];
    reading.into_iter().chain([played]).chain(rest).collect()
}
