//! Men gather where their units stand, as far as distance lets them; strength returns.

use crate::base::math::{exp, floor_heads};
use crate::base::quantity::{Men, Metres};
use crate::scenario::model::Step;
use crate::scenario::rules::Rules;
use crate::sim::phases::turn::{Turn, TurnPhase};
use crate::sim::state::event::Event;
use crate::sim::state::find::found;
use crate::sim::state::index::{Chart, Chronicle, Index};
use crate::sim::state::ledger::Ledger;
use crate::sim::state::store::Store;
use crate::sim::state::unit::{Outfit, Roll, Station};
use crate::sim::state::waterfall::{Return, collapses, waterfall};
use bevy_app::App;
use bevy_ecs::prelude::*;

pub(in crate::sim) fn plugin(app: &mut App) {
    app.add_systems(Turn, (gather, strength).chain().in_set(TurnPhase::Accounts));
}

fn strength(
    chart: Res<Chart>,
    index: Res<Index>,
    mut units: Query<(&Roll, &Outfit, &Station, &mut Return)>,
    mut ledger: ResMut<Ledger>,
    mut chronicle: ResMut<Chronicle>,
) {
    for (plan, entity) in index.units_of(&chart.0) {
        let (roll, outfit, station, mut strength) = found(units.get_mut(entity));
        let last = strength.steps;
        strength.past.rotate_right(1);
        strength.past[0] = last;
        let there = !plan.is_detachment() || roll.is_kept();
        let establishment = if there { plan.establishment } else { Men::ZERO };
        strength.steps = waterfall(&chart.0.rules, establishment, roll, outfit, station);
    }
    let returns = index.units_of(&chart.0).map(|(plan, entity)| (plan.oblast, found(units.get(entity)).3));
    for (oblast, [before, now]) in collapses(&chart.0.rules, returns) {
        let step = now.worst_since(&before);
        let [before, now] = [before, now].map(|count| count[Step::Present]);
        chronicle.0.push(Event::Collapsed { oblast, before, now, step });
    }
    ledger.close();
}

/// Sets how many men are kept where each unit stands, of those who are left at the end of the turn.
pub(in crate::sim) fn gather(
    chart: Res<Chart>,
    index: Res<Index>,
    stores: Query<&Store>,
    mut units: Query<(&Roll, &mut Station)>,
) {
    for &entity in index.units.values() {
        let (roll, mut station) = found(units.get_mut(entity));
        if !station.is_away() {
            station.there = roll.enrolled();
            continue;
        }
        let kept = station.way.iter().chain([&station.at]).map(|place| {
            let store = index.stores.get(place).map(|&entity| found(stores.get(entity)));
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
