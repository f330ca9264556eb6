//! The cadet school: its course is paid and passed out, or lost with the place, the money or the help.

use crate::base::id::UnitId;
use crate::base::math::floor_heads;
use crate::scenario::Scenario;
use crate::sim::phases::turn::{Turn, TurnPhase};
use crate::sim::state::control::Control;
use crate::sim::state::event::{Closure, Event};
use crate::sim::state::find::found;
use crate::sim::state::fund::{Fund, Goodwill};
use crate::sim::state::index::{Chart, Chronicle, Clock, Index};
use crate::sim::state::ledger::{Account, Cause, Commodity, Ledger};
use crate::sim::state::prices::at_today;
use crate::sim::state::staff::{Cadets, Staff};
use crate::sim::state::tally::Tally;
use crate::sim::state::unit::{Outfit, Roll};
use bevy_app::App;
use bevy_ecs::prelude::*;

pub(in crate::sim) fn plugin(app: &mut App) {
    app.add_systems(Turn, school.in_set(TurnPhase::School));
}

/// Pays the running course; passes the cadets out, or loses them with the place, the money or the help.
fn school(
    chart: Res<Chart>,
    clock: Res<Clock>,
    control: Res<Control>,
    index: Res<Index>,
    goodwill: Res<Goodwill>,
    mut staff: ResMut<Staff>,
    mut fund: ResMut<Fund>,
    mut tally: ResMut<Tally>,
    mut units: Query<(&Roll, &mut Outfit)>,
    mut ledger: ResMut<Ledger>,
    mut chronicle: ResMut<Chronicle>,
) {
    let scenario = &*chart.0;
    let Some(mut course) = staff.school else { return };
    let Some(plan) = scenario.school(course.place) else { return };
    let keep = at_today(scenario, clock.0, plan.keep.roubles());
    let treasury = fund.0.entry(course.oblast).or_default();
    let helped = !goodwill.crossed.contains(&plan.sponsor);
    let why = if !control.held(course.place) {
        Some(Closure::Taken)
    } else if !helped {
        Some(Closure::Crossed)
    } else {
        (treasury.balance < keep).then_some(Closure::Unpaid)
    };
    if let Some(why) = why {
        staff.school = None;
        chronicle.0.push(Event::SchoolClosed { place: course.place, why });
        return;
    }
    let paid = treasury.pay(keep).0.unsigned_abs();
    let from = Account::Treasury(course.oblast);
    ledger.post(Commodity::Money, from, Account::Market, paid, Cause::School);
    course.left = course.left.saturating_sub(1);
    if course.left > 0 {
        staff.school = Some(course);
        return;
    }
    staff.school = None;
    tally.cadets += course.seats;
    pass_out(scenario, &course, &index, &mut units, &mut ledger);
    chronicle.0.push(Event::CadetsPassed { place: course.place, officers: course.seats });
}

/// Officers go one by one to the unit of the oblast that has most men for each officer.
fn pass_out(
    scenario: &Scenario,
    course: &Cadets,
    index: &Index,
    units: &mut Query<(&Roll, &mut Outfit)>,
    ledger: &mut Ledger,
) {
    let own: Vec<UnitId> = scenario.units_of(course.oblast).map(|unit| unit.id).collect();
    for _ in 0..course.seats {
        let need = |unit: &&UnitId| {
            let (roll, outfit) = found(units.get(index.units[*unit]));
            floor_heads(1000.0 * f64::from(roll.enrolled().0) / f64::from(outfit.officers + 1))
        };
        let Some(&unit) = own.iter().rev().max_by_key(need) else { return };
        let (_, mut outfit) = found(units.get_mut(index.units[&unit]));
        outfit.officers += 1;
        ledger.post(Commodity::Officers, Account::Outside, Account::Unit(unit), 1u32, Cause::School);
    }
}
