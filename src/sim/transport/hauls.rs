//! What a leg can carry: the wagon that eats its load.
//!
//! A carrier sets out from a base (a market, or a depot that holds fodder) and eats of its load all the way
//! out and back; the further it is from the base, the less of the load is payload. A depot that is passed
//! hands over fodder from its store and so makes the next leg begin anew; when its store is empty it is no
//! base. Hired carriers are fed by their owners as far as the base is a market: that is in the hire.

use crate::base::id::{PlaceId, RouteId};
use crate::base::math::round;
use crate::base::quantity::Metres;
use crate::orders::Goods;
use crate::scenario::Scenario;
use crate::scenario::model::{Holder, Mode};
use crate::scenario::rules::Rules;
use crate::sim::control::Control;
use crate::sim::event::Event;
use crate::sim::issue::DAYS;
use crate::sim::ledger::{Account, Cause, Commodity};
use crate::sim::levers::Carriers;
use crate::sim::network::{Network, carted};
use crate::sim::routine::Hired;
use crate::sim::transport::Loading;
use crate::supply::{Plan, range};

/// Fodder below which a depot is no base, kilograms.
const LEAST_FODDER: u64 = 500;

/// One direction of a leg this turn.
pub(in crate::sim) struct Leg {
    pub route: RouteId,
    pub from: PlaceId,
    /// Payload of the whole turn, kilograms.
    pub capacity: i64,
    /// Payload loaded so far, grams.
    pub loaded: i64,
    /// Share of a hired carrier's load that arrives.
    pub share: f64,
    /// Fodder that a kilogram of payload costs the depot it set out from, kilograms.
    pub eats: f64,
    /// Node of that depot; none where the base is a market.
    pub depot: Option<u32>,
}

/// A kind of carrier in a season: load (kg), march (km a day) and what it eats of the load (kg a day).
#[derive(Clone, Copy)]
pub(in crate::sim) struct Carrier {
    load: f64,
    march: f64,
    eats: f64,
}

impl Carrier {
    pub fn cart(rules: &Rules, half: usize) -> Self {
        let eats = rules.cart_feed_kg * (1.0 - rules.grazing_march[half]) + rules.driver_kg;
        Self { load: rules.cart_load_kg, march: rules.cart_km, eats }
    }

    /// Camels browse where horses graze easily and do not dig under snow; one driver leads six of them.
    fn camel(rules: &Rules, half: usize) -> Self {
        let browse = (2.0 * rules.grazing_rest[half] - 1.0).clamp(0.0, 1.0);
        let eats = rules.camel_feed_kg * (1.0 - browse) + rules.driver_kg / 6.0;
        Self { load: rules.camel_load_kg, march: rules.camel_km, eats }
    }

    /// Share of the load left for payload `km` from the base, out and back.
    pub fn share(self, km: f64) -> f64 {
        (1.0 - 2.0 * km * self.eats / (self.march * self.load)).max(0.0)
    }

    /// Payload that one carrier takes over a leg in a turn.
    pub fn payload(self, km: f64, share: f64) -> f64 {
        self.load * share * DAYS * self.march / (2.0 * km)
    }

    /// What it eats on the leg for each kilogram of payload.
    fn eats_per_kg(self, km: f64, share: f64) -> f64 {
        if share > 0.0 { 2.0 * km * self.eats / (self.march * self.load * share) } else { 0.0 }
    }
}

/// Share of a cart's load that is left `way` from its base in a half-month of the year (0 to 23).
#[must_use]
pub fn payload_share(rules: &Rules, half_of_year: u8, way: Metres) -> f64 {
    Carrier::cart(rules, usize::from(half_of_year % 24)).share(way.km())
}

/// Kilograms that one cart brings over a whole way in a turn, its fodder for the way out and back taken along.
#[must_use]
pub fn carried_by_cart(rules: &Rules, half_of_year: u8, way: Metres) -> f64 {
    let cart = Carrier::cart(rules, usize::from(half_of_year % 24));
    cart.payload(way.km().max(1.0), cart.share(way.km()))
}

/// Capacity of every leg in both directions, in the order of the network's arcs.
pub(in crate::sim) fn legs(
    scenario: &Scenario,
    turn: u16,
    hired: &Hired,
    control: &Control,
    network: &Network,
    stocks: &[[u64; 6]],
    targets: &[[u64; 6]],
) -> Vec<Leg> {
    let now = scenario.half_month(turn);
    let depots: Vec<u32> = (0..stocks.len())
        .filter(|&node| {
            targets[node].iter().any(|&target| target > 0) && fodder(&stocks[node]) >= LEAST_FODDER
        })
        .map(|node| node as u32)
        .collect();
    let markets: Vec<u32> = network
        .markets
        .iter()
        .map(|&i| scenario.markets[i].place)
        .filter(|&place| control.holder(place) != Holder::Hostile)
        .filter_map(|place| network.node(place))
        .collect();
    let bases: Vec<u32> = markets.iter().chain(&depots).copied().collect();
    let nearest = range::nearest(&network.hauls, &bases);
    let half = usize::from(now.of_year());
    let mut legs = Vec::with_capacity(2 * network.legs.len());
    for (leg, &i) in network.legs.iter().enumerate() {
        let route = &scenario.routes[i];
        let open = network.open[leg];
        let hired = hired.on(route.id);
        for (from, arc) in [(route.from, 2 * leg), (route.to, 2 * leg + 1)] {
            let node = network.freight.arcs()[arc].from;
            let base = nearest[node as usize].as_ref();
            let way = base.map(|base| base.distance as f64 / 1000.0);
            let depot = base.filter(|base| base.origin >= markets.len()).map(|base| bases[base.origin]);
            let mut leg = Leg { route: route.id, from, capacity: 0, loaded: 0, share: 1.0, eats: 0.0, depot };
            if open {
                fill(&mut leg, &scenario.rules, half, route.mode, route.length.km(), way, hired);
            }
            legs.push(leg);
        }
    }
    legs
}

/// Works out capacity, share and fodder of an open leg. `way` is the distance from the nearest base to
/// where the leg begins; without any base nothing hired can set out.
fn fill(leg: &mut Leg, rules: &Rules, half: usize, mode: Mode, km: f64, way: Option<f64>, hired: Carriers) {
    let free = match mode {
        Mode::Rail => rules.rail_tonnes,
        Mode::Steamer => rules.steamer_tonnes,
        Mode::PostRoad => rules.post_road_tonnes,
        Mode::Track => rules.track_tonnes,
    } * 1000.0;
    leg.capacity = round(free);
    let Some(way) = way.filter(|_| carted(mode)) else { return };
    let kinds = [(Carrier::cart(rules, half), hired.carts), (Carrier::camel(rules, half), hired.camels)];
    leg.share = kinds[0].0.share(way + km);
    let (mut payload, mut eaten) = (0.0, 0.0);
    for (carrier, number) in kinds {
        let share = carrier.share(way + km);
        let part = f64::from(number) * carrier.payload(km, share);
        payload += part;
        eaten += part * carrier.eats_per_kg(km, share);
    }
    leg.eats = eaten / (payload + free);
    leg.capacity += round(payload);
}

fn fodder(stock: &[u64; 6]) -> u64 {
    stock[Goods::Grain as usize] + stock[Goods::Hay as usize]
}

/// How many legs eat of the depot at each node.
pub(in crate::sim) fn setting_out(legs: &[Leg], nodes: usize) -> Vec<u32> {
    let mut setting_out = vec![0; nodes];
    for leg in legs.iter().filter(|leg| leg.capacity > 0 && leg.eats > 0.0) {
        if let Some(depot) = leg.depot {
            setting_out[depot as usize] += 1;
        }
    }
    setting_out
}

/// Opens every leg for what is left of its capacity, and of the fodder of the depot it sets out from.
pub(in crate::sim) fn open(loading: &mut Loading, goods: Goods) {
    for arc in loading.legs.len()..loading.network.freight.arcs().len() {
        loading.network.open(arc as u32, 0);
    }
    let per_unit = goods.grams();
    for (arc, leg) in (0u32..).zip(&loading.legs) {
        let mut grams = leg.capacity * 1000 - leg.loaded;
        if let (Some(depot), true) = (leg.depot, leg.eats > 0.0) {
            let depot = depot as usize;
            // Each leg of a depot may count on its part of the fodder only, so that none is promised twice.
            let part = fodder(&loading.stocks[depot]) as f64 / f64::from(loading.setting_out[depot].max(1));
            grams = grams.min(round(1000.0 * part / leg.eats));
        }
        loading.network.open(arc, if leg.capacity > 0 { grams / per_unit } else { 0 });
    }
}

/// Notes what a class loaded, and feeds its carriers out of the depots.
pub(in crate::sim) fn use_up(loading: &mut Loading, goods: Goods, plan: &Plan) {
    for arc in 0..loading.legs.len() {
        let leg = &mut loading.legs[arc];
        let grams = plan.flow[arc] * goods.grams();
        leg.loaded += grams;
        let Some(depot) = leg.depot.filter(|_| grams > 0 && leg.eats > 0.0) else { continue };
        let eaten = round(leg.eats * grams as f64 / 1000.0).unsigned_abs();
        let stock = &mut loading.stocks[depot as usize];
        let place = loading.network.places[depot as usize];
        let hay = eaten.min(stock[Goods::Hay as usize]);
        let grain = (eaten - hay).min(stock[Goods::Grain as usize]);
        stock[Goods::Hay as usize] -= hay;
        stock[Goods::Grain as usize] -= grain;
        let from = Account::Store(place);
        loading.ledger.post(Commodity::Hay, from, Account::Used, hay, Cause::Convoy);
        loading.ledger.post(Commodity::Grain, from, Account::Used, grain, Cause::Convoy);
        if fodder(stock) < LEAST_FODDER {
            loading.chronicle.0.push(Event::DepotEmpty(place));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A cart whose horse and driver eat 11.5 kg a day, all of it from the load.
    fn winter_cart() -> Carrier {
        Carrier { load: 400.0, march: 30.0, eats: 11.5 }
    }

    #[test]
    fn a_winter_cart_delivers_179_of_400_kg_over_288_km_and_17_over_500() {
        assert_eq!((400.0 * winter_cart().share(288.0)).round(), 179.0);
        assert_eq!((400.0 * winter_cart().share(500.0)).round(), 17.0);
    }

    #[test]
    fn three_legs_from_full_depots_deliver_more_than_one() {
        let third = winter_cart().share(500.0 / 3.0);
        assert!((third * third * third - 0.31).abs() < 0.01);
        assert!(winter_cart().share(500.0) < 0.05);
    }

    #[test]
    fn beyond_its_range_a_cart_brings_nothing() {
        assert_eq!(winter_cart().share(600.0), 0.0);
        assert_eq!(winter_cart().eats_per_kg(600.0, 0.0), 0.0);
    }
}
