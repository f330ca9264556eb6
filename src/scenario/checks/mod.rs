//! What must hold between the parts of a scenario: one file per check.
//!
//! Each check notes every breach and goes on; none changes the scenario.

mod dates;
mod figures;
mod flags;
mod held_out;
mod markets;
mod officers;
mod quotas;
mod reach;
mod sources;
mod ways;

use crate::scenario::model::Scenario;
use crate::scenario::reader::Reader;

/// Runs all checks.
pub(in crate::scenario) fn run(scenario: &Scenario, reader: &mut Reader) {
    quotas::check(scenario, reader);
    reach::check(scenario, reader);
    markets::check(scenario, reader);
    sources::check(scenario, reader);
    held_out::check(scenario, reader);
    flags::check(scenario, reader);
    dates::check(scenario, reader);
    officers::check(scenario, reader);
    figures::check(scenario, reader);
    ways::check(scenario, reader);
}
