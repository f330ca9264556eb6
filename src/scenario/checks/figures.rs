//! Recorded figures that nothing can reach, since the units counted may not have so many men.

use crate::base::quantity::Men;
use crate::scenario::model::{Checkpoint, Measure, Scenario, Unit};
use crate::scenario::problem::Problem;
use crate::scenario::reader::Reader;

/// Notes checkpoints with more men than the units that they count may have.
pub(in crate::scenario) fn check(scenario: &Scenario, reader: &mut Reader) {
    for point in &scenario.checkpoints {
        let least = point.low.min(point.recorded.unwrap_or(point.low)).saturating_sub(point.tolerance);
        let Some(most) = most(scenario, point).filter(|most| *most < least) else { continue };
        let message = format!(
            "the record has {least} men at least on {}, and the units counted may have {most} between them",
            point.date
        );
        reader.problems.push(Problem::warning(point.position.clone(), "unreachable_figure", message));
    }
}

/// Men that the units counted may have; nothing where any unit may be among them.
fn most(scenario: &Scenario, point: &Checkpoint) -> Option<u32> {
    let counted = |of: &dyn Fn(&Unit) -> bool| -> Men {
        scenario.units.iter().filter(|unit| of(unit)).map(|unit| unit.establishment).sum()
    };
    Some(match point.measure {
        Measure::Unit(id) => counted(&|unit| unit.id == id).0,
        Measure::Place(home) => counted(&|unit| unit.home == home).0,
        Measure::Oblast(oblast) | Measure::Fronts(oblast) => counted(&|unit| unit.oblast == oblast).0,
        Measure::All | Measure::Front(_) | Measure::At(_) => counted(&|_| true).0,
        Measure::Serving => return None,
    })
}
