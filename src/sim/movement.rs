//! Phase 8: units ride; and, at the end of the turn, men gather at the front as far as distance lets them.
//!
//! The share of a unit that can be kept d km from home is exp(−d / D). D is the longer, the more of the way
//! is kept by étapes that really hold something.

use crate::base::math::{exp, floor_heads, round_heads};
use crate::base::quantity::{Men, Metres};
use crate::orders::Pace;
use crate::scenario::model::Holder;
use crate::scenario::rules::Rules;
use crate::sim::control::Control;
use crate::sim::event::Event;
use crate::sim::issue::DAYS;
use crate::sim::network::Network;
use crate::sim::store::Store;
use crate::sim::turn::{Chart, Chronicle, Clock, Index, Turn, TurnPhase};
use crate::sim::unit::{March, Roll, Station};
use bevy_app::App;
use bevy_ecs::prelude::*;

pub(in crate::sim) fn plugin(app: &mut App) {
    app.add_systems(Turn, (give_way, ride).chain().in_set(TurnPhase::Movement));
}

/// Metres that riders go in a turn at a pace, in a half-month of the year.
#[must_use]
pub fn pace(rules: &Rules, half_of_year: u8, pace: Pace) -> Metres {
    let season = rules.ride_season[usize::from(half_of_year % 24)];
    let rested = match pace {
        Pace::Steady => rules.marching_share,
        Pace::Forced => rules.forced_pace,
    };
    Metres(round_heads(rules.rider_km * rested * season * DAYS * 1000.0))
}

/// Units that stand where the enemy has come ride to the nearest place he has not.
fn give_way(
    chart: Res<Chart>,
    index: Res<Index>,
    control: Res<Control>,
    network: Res<Network>,
    mut units: Query<(&Roll, &mut Station)>,
    mut chronicle: ResMut<Chronicle>,
) {
    for plan in &chart.0.units {
        let Ok((roll, mut station)) = units.get_mut(index.units[&plan.id]) else { continue };
        let away = !station.from_home.is_zero();
        if !away || roll.enrolled() == Men::ZERO || control.holder(station.at) != Holder::Hostile {
            continue;
        }
        match network.refuge(&chart.0, &control, station.at) {
            Some((to, left)) => {
                let kept =
                    station.march.as_ref().is_some_and(|march| control.holder(march.to) != Holder::Hostile);
                if !kept {
                    station.march = Some(March { to, left, pace: Pace::Forced });
                    chronicle.0.push(Event::FellBack { unit: plan.id, place: to });
                }
            }
            None => chronicle.0.push(Event::CutOff(plan.id)),
        }
    }
}

fn ride(
    chart: Res<Chart>,
    clock: Res<Clock>,
    index: Res<Index>,
    network: Res<Network>,
    mut stations: Query<&mut Station>,
    mut chronicle: ResMut<Chronicle>,
) {
    let scenario = &*chart.0;
    let now = scenario.half_month(clock.0).of_year();
    for plan in &scenario.units {
        let Ok(mut station) = stations.get_mut(index.units[&plan.id]) else { continue };
        let Some(march) = &mut station.march else { continue };
        let pace = pace(&scenario.rules, now, march.pace);
        march.left = march.left.less(pace);
        if !march.left.is_zero() {
            continue;
        }
        let to = march.to;
        let way = network.ride(plan.home, to);
        let (length, between) = way.unwrap_or((station.from_home + pace, Vec::new()));
        station.at = to;
        station.march = None;
        station.from_home = if to == plan.home { Metres::ZERO } else { length };
        station.way = between;
        chronicle.0.push(Event::Arrived { unit: plan.id, place: to });
    }
}

/// Sets how many men are kept where each unit stands, of those who are left at the end of the turn.
pub(in crate::sim) fn gather(
    chart: Res<Chart>,
    index: Res<Index>,
    stores: Query<&Store>,
    mut units: Query<(&Roll, &mut Station)>,
) {
    for &entity in index.units.values() {
        let Ok((roll, mut station)) = units.get_mut(entity) else { continue };
        let kept = station.way.iter().chain([&station.at]).map(|place| {
            let store = index.stores.get(place).and_then(|&entity| stores.get(entity).ok());
            store.map_or(0.0, |store| if store.is_depot() { store.filled() } else { 0.0 })
        });
        let (places, filled) = kept.fold((0.0, 0.0), |(n, sum), part| (n + 1.0, sum + part));
        let share = kept_share(&chart.0.rules, station.from_home, filled / places);
        station.there = Men(floor_heads(f64::from(roll.enrolled().0) * share));
    }
}

/// Share of a unit that can be kept that far from home, when `étapes` of the way are kept (0 to 1).
#[must_use]
pub fn kept_share(rules: &Rules, from_home: Metres, kept: f64) -> f64 {
    let constant = rules.distance_bare_km + (rules.distance_kept_km - rules.distance_bare_km) * kept;
    exp(-from_home.km() / constant)
}
