//! What was promised beside what came: men, officers, instructors and roubles, by oblast and in all.

use crate::base::date::Date;
use crate::base::id::OblastId;
use crate::base::quantity::Kopeks;
use crate::record::gathered::{Cadre, Collected, cadres};
use crate::run::Campaign;
use crate::scenario::model::{Measure, Promise, Step};
use serde::Serialize;
use std::collections::BTreeMap;

/// The board of promises of a campaign, as it stands.
#[derive(Clone, Debug, Serialize)]
pub struct Board {
    /// By oblast under command.
    pub oblasts: Vec<Row>,
    /// All of them.
    pub all: Row,
}

/// One line of the board.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Row {
    /// The oblast; none for all of them.
    pub oblast: Option<OblastId>,
    /// What was promised.
    pub promised: Promised,
    /// The quota in force.
    pub quota: u32,
    /// Men on the roll.
    pub men: Came,
    /// Men present for duty.
    pub present: u32,
    /// Officers.
    pub officers: Came,
    /// Instructors.
    pub instructors: Came,
    /// Tax collected.
    pub roubles: Collected,
}

/// What was promised.
#[derive(Clone, Copy, Debug, Default, Serialize)]
pub struct Promised {
    /// Men.
    pub men: u32,
    /// Officers.
    pub officers: u32,
    /// Instructors.
    pub instructors: u32,
    /// Roubles.
    pub roubles: f64,
}

/// What came: now, and when there were most.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Came {
    /// Now.
    pub now: u32,
    /// When there were most.
    pub most: u32,
    /// The first day on which there were; none where there were never any.
    pub most_on: Option<Date>,
}

impl Board {
    /// The board of a campaign; none where nothing was promised of the oblasts under command.
    #[must_use]
    pub fn of(campaign: &Campaign) -> Option<Self> {
        let scenario = campaign.scenario();
        let under = |promise: &&Promise| scenario.oblast(promise.oblast).is_some();
        let promises: Vec<&Promise> = scenario.promises.iter().filter(under).collect();
        if promises.is_empty() {
            return None;
        }
        let now = cadres(campaign.view());
        let row = |promises: &[&Promise]| row(campaign, &now, promises);
        let oblasts = promises.iter().map(|promise| row(&[promise])).collect();
        Some(Self { oblasts, all: Row { oblast: None, ..row(&promises) } })
    }
}

fn row(campaign: &Campaign, now: &BTreeMap<OblastId, Cadre>, promises: &[&Promise]) -> Row {
    let (view, scenario) = (campaign.view(), campaign.scenario());
    let oblasts: Vec<OblastId> = promises.iter().map(|promise| promise.oblast).collect();
    let quota = oblasts.iter().map(|id| view.affairs().quota_of(scenario, *id).0).sum();
    let present = oblasts.iter().map(|id| view.count(Measure::Oblast(*id), Step::Present).0).sum();
    Row {
        oblast: oblasts.first().copied(),
        promised: promised(promises),
        quota,
        men: came(campaign, now, &oblasts, |cadre| cadre.men),
        present,
        officers: came(campaign, now, &oblasts, |cadre| cadre.officers),
        instructors: came(campaign, now, &oblasts, |cadre| cadre.instructors),
        roubles: collected(campaign, &oblasts),
    }
}

fn promised(promises: &[&Promise]) -> Promised {
    let money: Kopeks = promises.iter().map(|promise| promise.money).sum();
    Promised {
        men: promises.iter().map(|promise| promise.men.0).sum(),
        officers: promises.iter().map(|promise| promise.officers).sum(),
        instructors: promises.iter().map(|promise| promise.instructors).sum(),
        roubles: money.roubles(),
    }
}

/// How many of one kind there are now, and when there were most.
fn came(
    campaign: &Campaign,
    now: &BTreeMap<OblastId, Cadre>,
    oblasts: &[OblastId],
    of: fn(&Cadre) -> u32,
) -> Came {
    let sum = |all: &BTreeMap<OblastId, Cadre>| oblasts.iter().filter_map(|id| all.get(id)).map(of).sum();
    let now = sum(now);
    let turns: Vec<u32> = campaign.gathered().turns.iter().map(sum).collect();
    let Some(most) = turns.iter().copied().max() else { return Came { now, most: now, most_on: None } };
    let when = turns.iter().position(|held| *held == most).filter(|_| most > 0);
    Came { now, most, most_on: when.map(|turn| campaign.scenario().half_month(turn as u16).last_day()) }
}

fn collected(campaign: &Campaign, oblasts: &[OblastId]) -> Collected {
    let came = oblasts.iter().filter_map(|id| campaign.gathered().collected.get(id));
    came.fold(Collected::default(), |sum, one| Collected {
        roubles: sum.roubles + one.roubles,
        at_first_prices: sum.at_first_prices + one.at_first_prices,
    })
}
