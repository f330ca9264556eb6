//! The uezds of an oblast must share out its quota exactly, or men would be owed by nobody.

use crate::base::quantity::Men;
use crate::scenario::folder::whole_file;
use crate::scenario::model::Scenario;
use crate::scenario::reader::Reader;

/// Notes oblasts whose uezds share out another quota.
pub(in crate::scenario) fn check(scenario: &Scenario, reader: &mut Reader) {
    for oblast in &scenario.oblasts {
        let uezds = scenario.uezds.iter().filter(|uezd| uezd.oblast == oblast.id);
        let sum: Men = uezds.map(|uezd| uezd.quota).sum();
        if sum != oblast.quota {
            let message =
                format!("the quotas of the uezds of `{}` sum to {sum}, expected {}", oblast.id, oblast.quota);
            reader.problems.push(whole_file("districts.ron", "quota_sum", message));
        }
    }
    if scenario.oblasts.is_empty() {
        let message = "no oblast is under command: expected `oblasts: [\"…\"]`".into();
        reader.problems.push(whole_file("scenario.ron", "no_oblast", message));
    }
}
