//! Fights: odds, losses, tolerance. At most one a front and turn.
//!
//! Both sides at a front meet: the allied men of the record with ours, against the enemy of the record less what
//! we wore down. Who has lost more than he stands gives way; a better-armed side stands more. The line moves a
//! place only where ours are fed, in season, and only as far as a force of this size can move it.

mod field;
mod outcome;
mod sides;

use crate::base::date::HalfMonth;
use crate::base::math::floor_heads;
use crate::base::quantity::PerMille;
use crate::scenario::Scenario;
use crate::scenario::model::{Skill, Swayed, Whereabouts};
use crate::scenario::rules::Rules;
use crate::sim::phases::fights::field::Field;
use crate::sim::phases::fights::sides::{Units, ours};
use crate::sim::phases::turn::{Turn, TurnPhase};
use crate::sim::state::affairs::Affairs;
use crate::sim::state::fronts::Fronts;
use crate::sim::state::index::{Chart, Chronicle, Clock, Fate, Index};
use crate::sim::state::ledger::Ledger;
use crate::sim::state::levers::Levers;
use crate::sim::state::staff::Staff;
use crate::sim::state::tally::Tally;
use bevy_app::App;
use bevy_ecs::prelude::*;

pub(in crate::sim) fn plugin(app: &mut App) {
    app.add_systems(Turn, fight.in_set(TurnPhase::Fights));
}

fn fight(
    chart: Res<Chart>,
    clock: Res<Clock>,
    fate: Res<Fate>,
    levers: Res<Levers>,
    staff: Res<Staff>,
    affairs: Res<Affairs>,
    index: Res<Index>,
    mut fronts: ResMut<Fronts>,
    mut tally: ResMut<Tally>,
    mut units: Units,
    mut ledger: ResMut<Ledger>,
    mut chronicle: ResMut<Chronicle>,
) {
    let scenario = &*chart.0;
    let now = scenario.half_month(clock.0);
    let command = staff.skilled(scenario, clock.0, Skill::Command);
    end_old(scenario, now, &mut fronts);
    for front in scenario.fronts.iter().filter(|front| front.active(now)) {
        let mut state = fronts.of(front.id);
        state.worn = healed(&scenario.rules, state.worn);
        let ours = ours(scenario, clock.0, front, &fronts, &index, &levers, &command, &units);
        if !ours.is_empty() || state.shift != 0 {
            let mut field = Field {
                scenario,
                turn: clock.0,
                now,
                front,
                fate: &fate,
                ledger: &mut ledger,
                chronicle: &mut chronicle,
                tally: &mut tally,
            };
            let swayed = affairs.factor_at(Swayed::Foes, Whereabouts::Front(front.id));
            field.play(&mut state, &ours, swayed, &index, &mut units);
        }
        fronts.keep(front.id, state);
    }
}

/// What is left of the wear of an enemy after a turn.
fn healed(rules: &Rules, worn: PerMille) -> PerMille {
    PerMille(floor_heads(f64::from(worn.0) * (1.0 - rules.worn_heals)))
}

/// Where a front has ended, all lies again where the record says.
fn end_old(scenario: &Scenario, now: HalfMonth, fronts: &mut Fronts) {
    for front in scenario.fronts.iter().filter(|front| !front.active(now)) {
        if let Some(state) = fronts.0.get_mut(&front.id) {
            (state.shift, state.worn) = (0, PerMille::ZERO);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wear_heals_by_a_tenth_in_whole_thousandths() {
        let rules = Rules { worn_heals: 0.1, ..Rules::default() };
        for worn in 0..=1000 {
            assert_eq!(healed(&rules, PerMille(worn)), PerMille(worn * 9 / 10));
        }
    }
}
