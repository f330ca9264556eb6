//! No recorded figure is called held out that somebody knew while setting a number or supposing an order.

use crate::base::id::ClaimId;
use crate::scenario::model::{Checkpoint, Class, Ground, Pedigree, Scenario};
use crate::scenario::reader::Reader;
use crate::scenario::reading::Change;

/// What is compared with the record and moves nothing in a campaign, by the beginning of its field path.
const YARDSTICKS: [&str; 3] = ["checkpoints", "aims", "readings"];

/// Notes held-out figures that were known.
pub(in crate::scenario) fn check(scenario: &Scenario, reader: &mut Reader) {
    for point in figures(scenario).filter(|point| point.class == Class::HeldOut) {
        let known = point.claims.iter().find_map(|&claim| Some((claim, knower(scenario, reader, claim)?)));
        let Some((claim, knower)) = known else { continue };
        let message = format!("`{claim}` was known when {knower} was set, so its figure is not held out");
        reader.breach(&point.position, "known_figure", message, Some("looked_at".into()));
    }
}

/// The figures of the scenario and of its readings.
fn figures(scenario: &Scenario) -> impl Iterator<Item = &Checkpoint> {
    let changes = scenario.readings.iter().flat_map(|reading| &reading.changes);
    let read = changes.filter_map(|change| match change {
        Change::Figure { to, .. } => to.as_deref(),
        _ => None,
    });
    scenario.checkpoints.iter().chain(read)
}

/// The first number or order that was set knowing a claim.
fn knower(scenario: &Scenario, reader: &Reader, claim: ClaimId) -> Option<String> {
    let number = reader.pedigrees.iter().find(|pedigree| knew(pedigree, claim));
    let number = number.map(|pedigree| format!("`{}` of {}", pedigree.position.path, pedigree.position.file));
    let order = || {
        scenario.history.iter().position(|order| {
            let ground = matches!(&order.ground, Ground::Doc(claims) if claims.contains(&claim));
            ground || order.known().any(|known| known == claim)
        })
    };
    number.or_else(|| order().map(|i| format!("order {} of history", i + 1)))
}

fn knew(pedigree: &Pedigree, claim: ClaimId) -> bool {
    let judges = YARDSTICKS.iter().any(|start| pedigree.position.path.starts_with(start));
    !judges && (pedigree.origin.claims().contains(&claim) || pedigree.known().any(|known| known == claim))
}
