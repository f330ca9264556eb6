//! Reads the documented ranges of levers.

use crate::scenario::layer::Layer;
use crate::scenario::layers::{lists, stacked};
use crate::scenario::model::{LeverRange, Scenario};
use crate::scenario::reader::Reader;

/// The largest end of a range, in any unit.
const MOST: f64 = 1e8;

/// Reads the documented ranges of levers.
pub(in crate::scenario) fn read(layers: &[Layer], reader: &mut Reader, scenario: &mut Scenario) {
    let lists = lists(layers, |layer| layer.scenario.lever_ranges.as_ref());
    for record in stacked(reader, lists, |range| &range.lever) {
        let [low, high] =
            [&record.file.low, &record.file.high].map(|end| reader.number(end, record.bases, 0.0, MOST));
        if low > high {
            let message = format!("the range of `{}` ends below where it begins", record.id);
            reader.problem(record.file.high.address, "bad_range", message, None);
        }
        scenario.lever_ranges.push(LeverRange { lever: record.id, low, high });
    }
}
