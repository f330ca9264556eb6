//! Phase 1: dated events, and how far orders are obeyed.

use crate::base::math::round_heads;
use crate::base::quantity::PerMille;
use crate::scenario::Scenario;
use crate::scenario::model::Holder;
use crate::sim::event::Event;
use crate::sim::ledger::Ledger;
use crate::sim::levers::Levers;
use crate::sim::turn::{Chart, Chronicle, Clock, Index, Turn, TurnPhase};
use crate::sim::uezd::{Muster, Uezd};
use bevy::app::App;
use bevy::ecs::prelude::*;

pub(in crate::sim) fn plugin(app: &mut App) {
    app.add_systems(Turn, (open_books, authority).chain().in_set(TurnPhase::Calendar));
}

/// Clears the last turn's chronicle and ledger and enters this turn's dated events.
fn open_books(
    chart: Res<Chart>,
    clock: Res<Clock>,
    mut chronicle: ResMut<Chronicle>,
    mut ledger: ResMut<Ledger>,
) {
    chronicle.0.clear();
    // Gifts are posted while orders are given, before the turn runs: they belong to this turn.
    ledger.keep_orders();
    let now = chart.0.half_month(clock.0);
    let today =
        |event: &&crate::scenario::model::Event| crate::base::date::HalfMonth::containing(event.on) == now;
    chronicle.0.extend(chart.0.events.iter().filter(today).map(|event| Event::Scripted(event.id)));
}

/// Sets each uezd's authority: the scenario's for the date, times the campaign's luck, plus what elders won,
/// capped by who holds the seat.
fn authority(
    chart: Res<Chart>,
    clock: Res<Clock>,
    levers: Res<Levers>,
    index: Res<Index>,
    mut uezds: Query<&mut Uezd>,
) {
    let scenario = &*chart.0;
    for (id, &entity) in &index.uezds {
        let (Ok(mut uezd), Some(plan)) = (uezds.get_mut(entity), scenario.uezd(*id)) else { continue };
        let now = scenario.half_month(clock.0);
        uezd.muster = Muster::default();
        uezd.won = won(scenario, uezd.won, levers.agitation.contains(id));
        let said = plan.reach.iter().rfind(|(from, _)| *from <= now);
        let base = said.map_or(0.0, |(_, share)| share.share()) * uezd.luck.share();
        let cap = cap(scenario, scenario.holder(plan.seat, now));
        uezd.reach = PerMille(round_heads(1000.0 * (base + uezd.won.share()).min(cap)));
    }
}

/// Authority won by elders after a turn with or without them; what is won is lost as slowly.
fn won(scenario: &Scenario, before: PerMille, going: bool) -> PerMille {
    let step = round_heads(1000.0 * scenario.rules.agitation_gain);
    let most = round_heads(1000.0 * scenario.rules.agitation_most);
    if going { PerMille((before.0 + step).min(most)) } else { before.less(PerMille(step)) }
}

fn cap(scenario: &Scenario, holder: Holder) -> f64 {
    match holder {
        Holder::Own | Holder::Friendly => 1.0,
        Holder::Nobody => scenario.rules.reach_nobody,
        Holder::Hostile => scenario.rules.reach_hostile,
    }
}
