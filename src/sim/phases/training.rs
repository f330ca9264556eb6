//! Training. Instructors are a flow: each takes fifty men one turn further, wherever they came from.
//!
//! Who rests is not drilled.

use crate::base::math::{floor_heads, round_heads};
use crate::orders::{Course, Office, Posture};
use crate::scenario::model::Skill;
use crate::sim::phases::turn::{Turn, TurnPhase};
use crate::sim::state::find::found;
use crate::sim::state::index::{Chart, Clock, Index};
use crate::sim::state::ledger::{Account, Cause, Commodity, Ledger};
use crate::sim::state::staff::Staff;
use crate::sim::state::unit::{COURSE_TURNS, Outfit, Roll, Station};
use bevy_app::App;
use bevy_ecs::prelude::*;

pub(in crate::sim) fn plugin(app: &mut App) {
    app.add_systems(Turn, train.in_set(TurnPhase::Training));
}

fn train(
    chart: Res<Chart>,
    clock: Res<Clock>,
    staff: Res<Staff>,
    index: Res<Index>,
    mut units: Query<(&mut Roll, &mut Outfit, &Station)>,
    mut ledger: ResMut<Ledger>,
) {
    let rules = &chart.0.rules;
    let drills = staff.skilled(&chart.0, clock.0, Skill::Drill);
    for (unit, &entity) in &index.units {
        let (mut roll, mut outfit, station) = found(units.get_mut(entity));
        if station.posture == Posture::Rest {
            continue;
        }
        // Drill alone takes a man half way; the second half is firing.
        let last = match outfit.course {
            Course::None => continue,
            Course::Drill => COURSE_TURNS / 2,
            Course::Fire => COURSE_TURNS,
        };
        let drill = 1.0 + drills.at(Office::Unit(*unit));
        let teachers = drill
            * (f64::from(outfit.instructors) * rules.instructor_norm
                + f64::from(outfit.officers) * rules.officer_teaches);
        let rounds_a_turn = rules.course_rounds / (COURSE_TURNS / 2) as f64;
        let mut places = floor_heads(teachers).min(outfit.horses.0);
        for age in (0..last).rev() {
            let firing = age >= COURSE_TURNS / 2;
            let mut moved = roll.ages[age].min(places);
            if firing && rounds_a_turn > 0.0 {
                moved = moved.min(floor_heads(f64::from(outfit.rounds) / rounds_a_turn));
                let fired = round_heads(f64::from(moved) * rounds_a_turn).min(outfit.rounds);
                outfit.rounds -= fired;
                ledger.post(Commodity::Rounds, Account::Unit(*unit), Account::Used, fired, Cause::Training);
            }
            roll.ages[age] -= moved;
            roll.ages[age + 1] += moved;
            places -= moved;
            ledger.post(Commodity::Trained, Account::Used, Account::Unit(*unit), moved, Cause::Training);
        }
    }
}
