//! The uezds of an oblast share out its quota exactly, and have men enough, or men would be owed by nobody.

use crate::base::math::floor_heads;
use crate::base::quantity::Men;
use crate::scenario::model::Scenario;
use crate::scenario::problem::Problem;
use crate::scenario::reader::Reader;

/// Notes oblasts whose uezds share out another quota, and uezds that owe more men than they have.
pub(in crate::scenario) fn check(scenario: &Scenario, reader: &mut Reader) {
    for oblast in &scenario.oblasts {
        let uezds = || scenario.uezds.iter().filter(|uezd| uezd.oblast == oblast.id);
        let sum: Men = uezds().map(|uezd| uezd.quota).sum();
        if sum != oblast.quota {
            let message =
                format!("the quotas of the uezds of `{}` sum to {sum}, expected {}", oblast.id, oblast.quota);
            let ids = std::iter::once(oblast.id.to_string()).chain(uezds().map(|uezd| uezd.id.to_string()));
            let said: Vec<String> = ids.map(|id| format!("id: \"{id}\"")).collect();
            let at = reader.mention("districts.ron", &said);
            reader.breach(&at, "quota_sum", message, None);
        }
    }
    if scenario.oblasts.is_empty() {
        let message = "no oblast is under command: expected `oblasts: [\"…\"]`".into();
        let at = reader.mention("scenario.ron", &["oblasts:".to_owned()]);
        reader.breach(&at, "no_oblast", message, None);
    }
    let rules = &scenario.rules;
    let willing = rules.eligible_share * rules.fit_share * rules.spared_share;
    for uezd in &scenario.uezds {
        let men = floor_heads(f64::from(uezd.kazakhs) * willing);
        if uezd.quota.0 > men {
            let message =
                format!("`{}` owes {} men, expected at most the {men} who can serve", uezd.id, uezd.quota);
            let at = reader.mention("districts.ron", &[format!("id: \"{}\"", uezd.id)]);
            reader.problems.push(Problem::warning(at, "quota_above_men", message));
        }
    }
}
