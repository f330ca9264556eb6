//! Dated events, how far orders are obeyed, and which units an ally keeps.

use crate::base::math::round_heads;
use crate::base::quantity::PerMille;
use crate::orders::Office;
use crate::scenario::Scenario;
use crate::scenario::model::{Holder, Skill, Swayed};
use crate::sim::orders::courier::errands;
use crate::sim::phases::turn::{Turn, TurnPhase};
use crate::sim::script::effects::settle;
use crate::sim::state::affairs::Affairs;
use crate::sim::state::control::Control;
use crate::sim::state::find::found;
use crate::sim::state::fund::Goodwill;
use crate::sim::state::index::{Chart, Chronicle, Clock, Index};
use crate::sim::state::ledger::Ledger;
use crate::sim::state::levers::Levers;
use crate::sim::state::staff::Staff;
use crate::sim::state::uezd::{Muster, Uezd};
use crate::sim::state::unit::Station;
use bevy_app::App;
use bevy_ecs::prelude::*;

pub(in crate::sim) fn plugin(app: &mut App) {
    app.add_systems(
        Turn,
        (open_books, errands, settle, authority, patronage).chain().in_set(TurnPhase::Calendar),
    );
}

/// Clears the last turn's chronicle and ledger.
fn open_books(mut chronicle: ResMut<Chronicle>, mut ledger: ResMut<Ledger>) {
    chronicle.0.clear();
    // Gifts are posted while orders are given, before the turn runs: they belong to this turn.
    ledger.keep_orders();
}

/// Sets each uezd's authority: the scenario's for the date times the campaign's luck, plus what elders and a paid
/// administration won, plus what events did, capped by who holds the seat. Of all who would obey so, the part that the
/// tax estranged does not: elders win others, and do not make up for it.
fn authority(
    chart: Res<Chart>,
    clock: Res<Clock>,
    levers: Res<Levers>,
    control: Res<Control>,
    affairs: Res<Affairs>,
    staff: Res<Staff>,
    index: Res<Index>,
    mut uezds: Query<&mut Uezd>,
) {
    let (scenario, now) = (&*chart.0, chart.0.half_month(clock.0));
    let administered = staff.skilled(scenario, clock.0, Skill::Authority);
    for (plan, entity) in index.uezds_of(scenario) {
        let mut uezd = found(uezds.get_mut(entity));
        uezd.muster = Muster::default();
        uezd.won = won(scenario, uezd.won, levers.agitation.contains(&plan.id));
        let swayed = affairs.sum(Swayed::Authority, plan.id, plan.oblast);
        let person = administered.at(Office::Oblast(plan.oblast));
        let said = plan.reach.iter().rfind(|(from, _)| *from <= now);
        let said = said.map_or(0.0, |(_, share)| share.share());
        let base = said * uezd.luck.share();
        let cap = cap(scenario, control.holder(plan.seat));
        let own = base + swayed + if base > 0.0 { person } else { 0.0 };
        let reach = with_elders(own, uezd.won.share(), cap, swayed.min(0.0));
        uezd.reach = PerMille::of(reach * (1.0 - uezd.weary.share()));
    }
}

/// Notes which units an ally feeds and pays: those that stand at a front under his command, while he thinks well
/// enough of Alash.
fn patronage(
    chart: Res<Chart>,
    clock: Res<Clock>,
    goodwill: Res<Goodwill>,
    index: Res<Index>,
    mut stations: Query<&mut Station>,
) {
    let (scenario, rules) = (&*chart.0, &chart.0.rules);
    let now = scenario.half_month(clock.0);
    for (_, entity) in index.units_of(scenario) {
        let mut station = found(stations.get_mut(entity));
        let front = if station.is_away() { scenario.front_at(station.at) } else { None };
        let front = front.filter(|front| front.active(now));
        let commander = front.and_then(|front| front.commander(now));
        let gives = commander.is_some_and(|by| goodwill.standing(by).share() >= rules.allied_standing);
        station.allied = if gives { PerMille::of(rules.allied_share) } else { PerMille::ZERO };
    }
}

/// Authority with what elders won, as shares of those asked. They win others than those whom events estranged: where
/// these did more `harm` than good (below zero), so much of the cap is out of their reach.
fn with_elders(own: f64, won: f64, cap: f64, harm: f64) -> f64 {
    own.min(cap).max((own + won).min(cap + harm)).max(0.0)
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

#[cfg(test)]
mod tests {
    use super::with_elders;

    #[track_caller]
    fn check(own: f64, won: f64, cap: f64, harm: f64, reach: f64) {
        let found = with_elders(own, won, cap, harm);
        assert!((found - reach).abs() < 1e-9, "{found} for {own}, {won}, {cap}, {harm}");
    }

    #[test]
    fn elders_win_others_than_those_whom_events_estranged() {
        // 0.8 of themselves, a tenth of all estranged.
        check(0.8, 0.0, 1.0, 0.0, 0.8);
        check(0.8, 0.1, 1.0, 0.0, 0.9);
        check(0.8, 0.4, 1.0, 0.0, 1.0);
        check(0.7, 0.1, 1.0, -0.1, 0.8);
        check(0.7, 0.5, 1.0, -0.1, 0.9);
        // Who is obeyed more than fully loses of that first.
        check(1.2, 0.0, 1.0, -0.1, 1.0);
        check(0.95, 0.2, 1.0, -0.1, 0.95);
        // Where others sit there is less to win.
        check(0.7, 0.2, 0.3, 0.0, 0.3);
        check(0.1, 0.4, 0.3, -0.1, 0.2);
        check(-0.5, 0.2, 0.3, -0.6, 0.0);
    }
}
