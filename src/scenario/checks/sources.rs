//! Conflicts between claims are mutual: if A contradicts B, then B contradicts A.

use crate::scenario::model::Scenario;
use crate::scenario::reader::Reader;

/// Notes conflicts that only one of two claims knows of.
pub(in crate::scenario) fn check(scenario: &Scenario, reader: &mut Reader) {
    for claim in scenario.claims.values() {
        for other in &claim.conflicts {
            let mutual = scenario.claims.get(other).is_some_and(|other| other.conflicts.contains(&claim.id));
            if !mutual {
                let message = format!("`{}` contradicts `{other}`, but not the other way round", claim.id);
                reader.breach(&claim.position, "one_sided_conflict", message, None);
            }
        }
    }
}
