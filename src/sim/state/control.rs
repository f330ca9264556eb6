//! Who holds which place now, and how many days a courier rides from the seat of the committee.
//!
//! Both follow from the record, the lines of the fronts and the season; they are worked out anew whenever the
//! state changes and are not part of it.

use crate::base::date::HalfMonth;
use crate::base::id::PlaceId;
use crate::base::math::round_turns;
use crate::scenario::Scenario;
use crate::scenario::model::Holder;
use crate::sim::state::fronts::Fronts;
use crate::sim::state::index::{Chart, Clock};
use crate::sim::state::network::Network;
use bevy_ecs::prelude::{Mut, Resource, World};

/// Who holds which place in play, and how far it is for news.
#[derive(Resource, Clone, Debug, Default)]
pub struct Control {
    /// Places in play, sorted.
    places: Vec<PlaceId>,
    /// Who holds each by the record, turn by turn.
    record: Vec<Vec<Holder>>,
    /// Who holds each now.
    now: Vec<Holder>,
    /// Whether the telegraph reaches each.
    wired: Vec<bool>,
    /// Days a courier rides to each over the roads that are open; none where none is.
    ridden: Vec<Option<u16>>,
    /// Days news needs to each: none at all over the telegraph, else those of a courier.
    courier: Vec<Option<u16>>,
    /// Turns that news takes where no road is open.
    lost_news: u16,
}

impl Control {
    /// The table of the record; nothing is held until the first refresh.
    pub(in crate::sim) fn of(scenario: &Scenario) -> Self {
        let places: Vec<PlaceId> =
            scenario.places.iter().filter(|place| place.in_play).map(|place| place.id).collect();
        let mut holders = vec![Holder::Nobody; places.len()];
        let mut holds = scenario.holds.iter().peekable();
        let mut record = Vec::with_capacity(usize::from(scenario.turns) + 1);
        for turn in 0..=scenario.turns {
            let now = scenario.half_month(turn);
            while let Some(hold) = holds.next_if(|hold| hold.from <= now) {
                if let Ok(node) = places.binary_search(&hold.place) {
                    holders[node] = hold.holder;
                }
            }
            record.push(holders.clone());
        }
        let in_play = scenario.places.iter().filter(|place| place.in_play);
        let wired = in_play.map(|place| place.telegraph).collect();
        let ridden = vec![None; places.len()];
        let lost_news = round_turns(scenario.rules.lost_news_turns);
        Self { now: holders, places, record, wired, courier: ridden.clone(), ridden, lost_news }
    }

    /// Who holds a place now; nobody where it is not in play.
    #[must_use]
    pub fn holder(&self, place: PlaceId) -> Holder {
        self.places.binary_search(&place).map_or(Holder::Nobody, |node| self.now[node])
    }

    /// Who holds the place at a node of the network now.
    pub(in crate::sim) fn at(&self, node: usize) -> Holder {
        self.now.get(node).copied().unwrap_or(Holder::Nobody)
    }

    /// Whether our own or a friendly power holds a place.
    #[must_use]
    pub fn held(&self, place: PlaceId) -> bool {
        matches!(self.holder(place), Holder::Own | Holder::Friendly)
    }

    /// Days a courier rides from the seat to a place; 0 over the telegraph, none where no road is open.
    #[must_use]
    pub fn courier_days(&self, place: PlaceId) -> Option<u16> {
        self.places.binary_search(&place).ok().and_then(|node| self.courier[node])
    }

    /// Whole turns that news and orders take between the seat and a place.
    #[must_use]
    pub fn courier_turns(&self, place: PlaceId) -> u16 {
        self.courier_days(place).map_or(self.lost_news, |days| days / HalfMonth::DAYS)
    }

    /// Who is to hold a place in a turn to come, by the record and the fronts as they stand.
    pub(in crate::sim) fn holder_in(
        &self,
        scenario: &Scenario,
        turn: u16,
        fronts: &Fronts,
        place: PlaceId,
    ) -> Holder {
        let mut then = self.clone();
        then.refresh(scenario, turn, fronts);
        then.holder(place)
    }

    fn refresh(&mut self, scenario: &Scenario, turn: u16, fronts: &Fronts) {
        self.now.clone_from(&self.record[usize::from(turn.min(scenario.turns))]);
        let now = scenario.half_month(turn);
        for front in scenario.fronts.iter().filter(|front| front.active(now)) {
            let (from, to) = (usize::from(front.line(now)), fronts.line(front, now));
            let moved = from.min(to) + 1..=from.max(to);
            let holder = if to > from { Holder::Friendly } else { Holder::Hostile };
            for place in front.places.iter().enumerate().filter(|(i, _)| moved.contains(i)).map(|(_, p)| p) {
                if let Ok(node) = self.places.binary_search(place) {
                    self.now[node] = holder;
                }
            }
        }
    }

    /// Works out how long couriers ride, once the roads are known.
    fn ride(&mut self, scenario: &Scenario, network: &mut Network) {
        let days = |metres: i64| {
            let days = metres as f64 / 1000.0 / scenario.rules.courier_km;
            crate::base::math::round(days.ceil()).clamp(0, 1000) as u16
        };
        self.ridden.clear();
        self.ridden.extend(network.distances(scenario.seat).into_iter().map(|metres| metres.map(days)));
    }

    /// Works out how long news takes: where we hold the seat and a place, it goes by telegraph.
    fn wire(&mut self, scenario: &Scenario) {
        let ours = |node: usize| self.wired[node] && matches!(self.now[node], Holder::Own | Holder::Friendly);
        let seat = self.places.binary_search(&scenario.seat).is_ok_and(ours);
        for node in 0..self.places.len() {
            self.courier[node] = if seat && ours(node) { Some(0) } else { self.ridden[node] };
        }
    }
}

/// Works out control, roads and couriers for the turn that comes next.
pub(in crate::sim) fn refresh(world: &mut World) {
    let scenario = std::sync::Arc::clone(&world.resource::<Chart>().0);
    let turn = world.resource::<Clock>().0;
    let now: HalfMonth = scenario.half_month(turn);
    world.resource_scope(|world, mut control: Mut<Control>| {
        control.refresh(&scenario, turn, world.resource::<Fronts>());
        let mut network = world.resource_mut::<Network>();
        if network.open_roads(&scenario, now, &control) {
            control.ride(&scenario, &mut network);
        }
        control.wire(&scenario);
    });
}
