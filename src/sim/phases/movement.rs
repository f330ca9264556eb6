//! Units ride, or give way to the enemy.
//!
//! The share of a unit that can be kept d km from home is exp(−d / D). D is the longer, the more of the way
//! is kept by étapes that really hold something.

use crate::base::quantity::{Men, Metres};
use crate::orders::Pace;
use crate::scenario::model::Holder;
use crate::sim::phases::turn::{Turn, TurnPhase};
use crate::sim::script::marching::pace;
use crate::sim::state::control::Control;
use crate::sim::state::event::Event;
use crate::sim::state::find::found;
use crate::sim::state::index::{Chart, Chronicle, Clock, Index};
use crate::sim::state::network::Network;
use crate::sim::state::unit::{March, Roll, Station};
use bevy_app::App;
use bevy_ecs::prelude::*;

pub(in crate::sim) fn plugin(app: &mut App) {
    app.add_systems(Turn, (give_way, ride).chain().in_set(TurnPhase::Movement));
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
    for (plan, entity) in index.units_of(&chart.0) {
        let (roll, mut station) = found(units.get_mut(entity));
        let away = station.is_away();
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
    for (plan, entity) in index.units_of(scenario) {
        let mut station = found(stations.get_mut(entity));
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
