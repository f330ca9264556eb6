//! The battles of the list: what is known of each, how well, and who of ours was there.

use crate::base::date::Date;
use crate::base::id::{ClaimId, Id};
use crate::record::{Presence, Stood};
use crate::run::Campaign;
use crate::scenario::Scenario;
use crate::scenario::model::{Confidence, Evidence, Honour};
use serde::Serialize;

/// A battle of the list.
#[derive(Clone, Debug, Serialize)]
pub struct Card {
    /// Which.
    pub honour: Id,
    /// The claim that credits the militia with it.
    pub listed: ClaimId,
    /// First and last day.
    pub days: (Date, Date),
    /// Whether the days are supposed.
    pub days_assumed: bool,
    /// What is known of the battle.
    pub battle: Known,
    /// What is known of the part of Alash in it.
    pub part: Known,
    /// Claims that say otherwise than one of these.
    pub conflicts: Vec<ClaimId>,
    /// Who of ours was there.
    pub ours: Ours,
}

/// How well something is known.
#[derive(Clone, Debug, Serialize)]
pub struct Known {
    /// By what kind of evidence at the best.
    pub ground: Grounds,
    /// How far the best of it is trusted.
    pub confidence: Option<Confidence>,
    /// Works that tell it.
    pub sources: Vec<Id>,
    /// The claims.
    pub claims: Vec<ClaimId>,
}

/// By what something is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Grounds {
    /// A work that was read tells of it.
    Read,
    /// Nothing but one of the two documents that the game is made from.
    Document,
    /// Nothing that was read.
    Nothing,
}

/// Who of ours was there.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Ours {
    /// The place or the days lie outside this campaign.
    Outside,
    /// Its days have not come.
    Ahead,
    /// Nobody.
    Nobody,
    /// These, so far.
    Stood {
        /// The units, each on the day when most of its men were present.
        units: Vec<Stood>,
        /// Fights of ours there in those days.
        fought: u32,
        /// Those won.
        won: u32,
    },
}

/// The cards of a campaign, as they are listed.
#[must_use]
pub fn cards(campaign: &Campaign) -> Vec<Card> {
    let scenario = campaign.scenario();
    let kept = scenario.honours.iter().zip(campaign.presence());
    kept.map(|(honour, presence)| card(scenario, honour, ours(campaign, honour, presence))).collect()
}

fn card(scenario: &Scenario, honour: &Honour, ours: Ours) -> Card {
    Card {
        honour: honour.id,
        listed: honour.listed,
        days: (honour.from, honour.until),
        days_assumed: honour.assumed,
        battle: known(scenario, &honour.known),
        part: known(scenario, &honour.part),
        conflicts: conflicts(scenario, honour),
        ours,
    }
}

/// How well some claims tell it. General knowledge is no evidence, and what the list itself says is none either.
fn known(scenario: &Scenario, claims: &[ClaimId]) -> Known {
    let told = claims.iter().filter_map(|id| scenario.claims.get(id));
    let told: Vec<_> = told.filter(|claim| claim.evidence != Evidence::Background).collect();
    let read = told.iter().any(|claim| claim.evidence != Evidence::Seed);
    let ground = match (told.is_empty(), read) {
        (true, _) => Grounds::Nothing,
        (false, true) => Grounds::Read,
        (false, false) => Grounds::Document,
    };
    let mut sources: Vec<Id> = told.iter().map(|claim| claim.source).collect();
    sources.sort();
    sources.dedup();
    let confidence = told.iter().map(|claim| claim.confidence).min_by_key(|confidence| *confidence as u8);
    Known { ground, confidence, sources, claims: claims.to_vec() }
}

/// Claims that say otherwise than one that the card rests on.
fn conflicts(scenario: &Scenario, honour: &Honour) -> Vec<ClaimId> {
    let own = || std::iter::once(&honour.listed).chain(&honour.known).chain(&honour.part);
    let against = own().filter_map(|id| scenario.claims.get(id)).flat_map(|claim| &claim.conflicts);
    let mut found: Vec<ClaimId> = against.copied().collect();
    found.sort();
    found.dedup();
    found
}

fn ours(campaign: &Campaign, honour: &Honour, presence: &Presence) -> Ours {
    let scenario = campaign.scenario();
    let last = scenario.half_month(scenario.turns - 1).last_day();
    let in_days = honour.from <= last && scenario.first.first_day() <= honour.until;
    let in_play = |id| scenario.place(id).is_some_and(|place| place.in_play);
    if !in_days || !honour.places.iter().any(|id| in_play(*id)) {
        return Ours::Outside;
    }
    if !presence.stood.is_empty() {
        let units = presence.stood.values().copied().collect();
        return Ours::Stood { units, fought: presence.fought, won: presence.won };
    }
    let come = campaign.view().known_until().is_some_and(|known| honour.from <= known);
    if come { Ours::Nobody } else { Ours::Ahead }
}
