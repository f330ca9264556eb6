//! The turns of a campaign in words, with units called as they were called then.

use crate::base::date::HalfMonth;
use crate::base::id::{ClaimId, RouteId};
use crate::i18n::Words;
use crate::orders::Goods;
use crate::report::{call_units, events, names, orders, supply, tidings};
use crate::run::{Campaign, tidings as came};
use crate::sim::{Event, View};
use std::collections::BTreeSet;

/// Grams of a kilogram.
const GRAMS: i64 = 1000;

/// A turn in words.
pub struct Turn {
    /// Its half-month.
    pub half: HalfMonth,
    /// What was ordered.
    pub ordered: Vec<String>,
    /// What happened and weighs.
    pub happened: Vec<Happened>,
    /// What came of it: men gained and lost, those present, what was decided.
    pub came: Vec<String>,
    /// What units asked for and what was sent, in each good's unit.
    pub supplied: Vec<(Goods, u64, u64)>,
    /// Where goods stuck.
    pub stuck: Vec<String>,
    /// What was loaded on each leg, both ways, kilograms.
    pub hauls: Vec<(RouteId, i64)>,
    /// Legs that were full while somebody behind them went short.
    pub full: Vec<RouteId>,
}

/// Something that happened.
pub struct Happened {
    /// It in a sentence.
    pub said: String,
    /// More about it; empty where there is no more.
    pub more: String,
    /// The claims it rests on.
    pub claims: Vec<ClaimId>,
}

/// All turns played, found by playing them again.
#[must_use]
pub fn turns(words: &mut Words, campaign: &Campaign) -> Vec<Turn> {
    let mut turns = Vec::new();
    campaign.again(u16::MAX, |again| {
        call_units(words, again.view());
        turns.push(turn(words, again));
    });
    turns
}

fn turn(words: &Words, campaign: &Campaign) -> Turn {
    let (view, scenario) = (campaign.view(), campaign.scenario());
    let number = campaign.digests().len() - 1;
    let ordered = campaign.orders()[number].iter().map(|order| orders::sentence(words, scenario, order));
    // An answer is told with what came of it.
    let told_later = |event: &Event| matches!(event, Event::Chosen { .. });
    let weighty = view.events().iter().filter(|event| events::is_weighty(event) && !told_later(event));
    let full: BTreeSet<RouteId> = view.supply().stuck.iter().flat_map(|stuck| &stuck.legs).copied().collect();
    let stuck = view.supply().stuck.iter().map(|stuck| supply::reason(words, scenario, stuck));
    Turn {
        half: scenario.half_month(number as u16),
        ordered: ordered.collect(),
        happened: weighty.map(|event| happened(words, view, event)).collect(),
        came: tidings::sentences(words, &came::of(campaign)),
        supplied: Goods::ALL.map(|goods| supplied(view, goods)).to_vec(),
        stuck: stuck.collect(),
        hauls: view.supply().hauls.iter().map(|haul| (haul.route, haul.loaded / GRAMS)).collect(),
        full: full.into_iter().collect(),
    }
}

fn happened(words: &Words, view: View<'_>, event: &Event) -> Happened {
    let said = events::sentence(words, view.scenario(), event);
    let dated = match event {
        Event::Scripted(id) => view.scenario().event(*id),
        _ => None,
    };
    let more = dated.map_or_else(String::new, |event| names::event_text(words, event.id));
    Happened { said, more, claims: dated.map_or_else(Vec::new, |event| event.claims.clone()) }
}

/// What units asked for of some goods and what was sent to them; what depots ask for comes to units later.
fn supplied(view: View<'_>, goods: Goods) -> (Goods, u64, u64) {
    let own = view.supply().rows.iter().filter(|row| row.goods == goods && row.unit.is_some());
    own.fold((goods, 0, 0), |(goods, asked, sent), row| (goods, asked + row.asked, sent + row.sent))
}
