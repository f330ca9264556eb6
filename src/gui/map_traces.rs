//! What the last half-month left on the map, and the words for it.
//!
//! Compares a campaign with what was noted of it before the turn; gives plain data and paints nothing.

use crate::base::id::{PlaceId, UnitId};
use crate::gui::kit::look::Look;
use crate::gui::map::traces::{Mark, Trace};
use crate::gui::map_model::{hold, km};
use crate::report::events;
use crate::scenario::Scenario;
use crate::scenario::model::Holder;
use crate::sim::{Event, View};
use std::collections::BTreeMap;

/// Where units stood and who held which place, before turns were played.
#[derive(Clone, Debug, Default)]
pub struct Past {
    stations: BTreeMap<UnitId, PlaceId>,
    holders: BTreeMap<PlaceId, Holder>,
}

impl Past {
    /// As it is now.
    #[must_use]
    pub fn of(view: View<'_>) -> Self {
        let stations = view.units().map(|unit| (unit.id, unit.station.at()));
        let places = view.scenario().places.iter().filter(|place| place.in_play);
        let holders = places.map(|place| (place.id, view.control().holder(place.id)));
        Self { stations: stations.collect(), holders: holders.collect() }
    }

    /// Who held a place; nobody where it is not in play.
    #[must_use]
    pub fn holder(&self, place: PlaceId) -> Holder {
        self.holders.get(&place).copied().unwrap_or(Holder::Nobody)
    }
}

/// What was left behind since then.
#[must_use]
pub fn of(view: View<'_>, past: &Past) -> Vec<Trace> {
    let scenario = view.scenario();
    let at = |place: PlaceId| scenario.place(place).map(|place| km(place.at));
    let rode = view.units().filter(|unit| !unit.roll.enrolled().is_zero()).filter_map(|unit| {
        let (from, to) = (*past.stations.get(&unit.id)?, unit.station.at());
        (from != to).then_some(Trace { at: at(to)?, mark: Mark::Rode { from: at(from)? } })
    });
    let taken = past.holders.iter().filter_map(|(place, before)| {
        let now = view.control().holder(*place);
        (now != *before).then_some(Trace { at: at(*place)?, mark: Mark::Taken(hold(now)) })
    });
    let happened = view.events().iter().filter_map(|event| {
        let (place, mark) = sign(scenario, event)?;
        Some(Trace { at: at(place)?, mark })
    });
    let mut all: Vec<Trace> = rode.collect();
    // What happened twice at one place has one sign; the note of the place tells both.
    for trace in happened.chain(taken) {
        if !all.contains(&trace) {
            all.push(trace);
        }
    }
    all
}

/// What happened at a place in the last half-month, a sentence each.
#[must_use]
pub fn told(look: Look<'_>, place: PlaceId) -> Vec<String> {
    let scenario = look.campaign.scenario();
    let here = |event: &&Event| sign(scenario, event).is_some_and(|(at, _)| at == place);
    let events = look.campaign.view().events().iter().filter(here);
    events.map(|event| events::sentence(look.words, scenario, event)).collect()
}

/// The sign of an event and its place, where it leaves one.
fn sign(scenario: &Scenario, event: &Event) -> Option<(PlaceId, Mark)> {
    match event {
        Event::Raided { uezd, .. } => Some((scenario.uezd(*uezd)?.seat, Mark::Raid)),
        Event::Fought(fight) => Some((fight.place, Mark::Fight { won: fight.won })),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Past, of, told};
    use crate::base::dice::Seed;
    use crate::gui::kit::look::Look;
    use crate::gui::map::traces::Mark;
    use crate::gui::map_model::km;
    use crate::i18n::Language;
    use crate::players::Policy;
    use crate::report::words_of;
    use crate::run::Campaign;
    use crate::scenario::library::shipped;
    use crate::sim::Event;

    #[test]
    fn raids_rides_and_places_taken_are_left_on_the_map_for_one_turn() {
        let mut campaign = Campaign::new(shipped("semey-1918"), Seed(1));
        let words = words_of(Language::En, campaign.scenario());
        let (mut raids, mut rides, mut taken) = (0, 0, 0);
        while !campaign.is_over() {
            campaign.follow(Policy::Historical);
            let past = Past::of(campaign.view());
            assert!(
                of(campaign.view(), &past).iter().all(|trace| trace.mark.alarms()),
                "nothing has moved yet"
            );
            campaign.end_turn();
            let (view, scenario) = (campaign.view(), campaign.scenario());
            let traces = of(view, &past);
            for event in view.events() {
                let Event::Raided { uezd, .. } = event else { continue };
                let seat = scenario.uezd(*uezd).expect("a uezd").seat;
                let at = km(scenario.place(seat).expect("a place").at);
                assert!(traces.iter().any(|trace| trace.at == at && trace.mark == Mark::Raid));
                let look = Look { campaign: &campaign, words: &words, chosen: None };
                assert!(!told(look, seat).is_empty(), "the sign is explained");
                raids += 1;
            }
            rides += traces.iter().filter(|trace| matches!(trace.mark, Mark::Rode { .. })).count();
            taken += traces.iter().filter(|trace| matches!(trace.mark, Mark::Taken(_))).count();
        }
        assert!(raids > 0 && rides > 0 && taken > 0, "{raids} raids, {rides} rides, {taken} taken");
    }
}
