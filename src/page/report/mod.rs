//! The after-action report of a campaign: its sections in their order, each to be had by itself.

pub mod aims;
mod land;
pub mod ledger;
mod lesson;
mod map;
pub mod moved;
pub mod saddle;
pub mod sources;
pub mod stops;
pub mod story;
pub mod strength;
mod summary;
pub mod supply;
pub mod told;
pub mod turns;

use crate::i18n::{Value, Words};
use crate::page::html::Html;
use crate::page::parts::{self, Section};
use crate::page::whole;
use crate::report::{call_units, mods, names, saves};
use crate::run::Campaign;
use crate::saves::Error;
use told::{Found, Told};

/// Half-months that are played again to find what decisions moved: some seconds, and more than a game of the careful
/// staff of the whole steppe wants. The page says where that is not enough.
pub const MOVED: usize = 20_000;

/// The report of a campaign as one page; `faults` is what does not hold of the save that it was read from. The words
/// call units afterwards as they are called at the end. Plays the campaign again, and possible histories where they
/// are not known.
#[must_use]
pub fn page(words: &mut Words, campaign: &Campaign, faults: &[Error], found: &Found) -> String {
    let turns = turns::turns(words, campaign);
    call_units(words, campaign.view());
    let words = &*words;
    let told = Told { words, campaign, turns: &turns, found };
    let name = Value::Text(names::scenario(words, campaign.scenario().id));
    let title = words.with("page-title", &[("scenario", name)]);
    let mods = Some(mods::line(words, campaign.scenario())).filter(|line| !line.is_empty());
    let mods = mods.map(|line| parts::paragraph(line.trim_end()));
    let before = warning(words, faults).into_iter().chain(mods).chain(summary::summary(told)).collect();
    whole(words.language().code(), &title, before, &words.get("page-contents"), sections(told))
}

/// All sections in their order: what a reader asks first, first. A lesson has those that it is about.
#[must_use]
pub fn sections(told: Told<'_>) -> Vec<Section> {
    let scenario = told.campaign.scenario();
    let is_lesson = scenario.lesson.is_some();
    let sections = [
        lesson::section(told),
        (!is_lesson).then(|| aims::section(told)),
        Some(strength::section(told)),
        Some(saddle::section(told)),
        scenario.is_of_limits().then(|| stops::section(told)),
        // What the orders of a lesson moved is told beside what it asks for.
        (!is_lesson).then(|| moved::section(told)),
        Some(supply::section(told)),
        Some(ledger::section(told)),
        sources::section(told),
        Some(story::section(told)),
    ];
    sections.into_iter().flatten().collect()
}

/// What does not hold of the save; none where all does.
fn warning(words: &Words, faults: &[Error]) -> Option<Html> {
    let reasons: Vec<String> = faults.iter().map(|fault| saves::reason(words, fault)).collect();
    let inside = [parts::paragraph(&words.get("page-edited")), parts::list(&reasons)];
    (!faults.is_empty()).then(|| Html::of("div", &[("class", "warning"), ("role", "note")], inside))
}
