//! Where each claim is used in a scenario: numbers that rest on it, checkpoints, aims, events, orders,
//! entries, and what else cites it.

use crate::base::id::ClaimId;
use crate::scenario::Scenario;
use crate::scenario::model::Ground;
use std::collections::BTreeMap;

/// For each claim of the record, the places that use it, as `file: path` or `checkpoint …`.
#[must_use]
pub fn uses(scenario: &Scenario) -> BTreeMap<ClaimId, Vec<String>> {
    let mut uses: BTreeMap<ClaimId, Vec<String>> =
        scenario.claims.keys().map(|id| (*id, Vec::new())).collect();
    let mut add = |claims: &[ClaimId], place: String| {
        for id in claims {
            uses.entry(*id).or_default().push(place.clone());
        }
    };
    for pedigree in &scenario.pedigrees {
        let file = pedigree.position.file.rsplit(['/', '\\']).next().unwrap_or_default();
        add(pedigree.origin.claims(), format!("{file}: {}", pedigree.position.path));
    }
    for reading in &scenario.readings {
        add(&reading.claims, format!("reading {}", reading.id));
        for pedigree in &reading.pedigrees {
            add(pedigree.origin.claims(), format!("reading {}: {}", reading.id, pedigree.position.path));
        }
    }
    for checkpoint in &scenario.checkpoints {
        add(&checkpoint.claims, format!("checkpoint {}", checkpoint.name()));
    }
    for event in &scenario.events {
        add(&event.claims, format!("event {}", event.id));
    }
    for (i, order) in scenario.history.iter().enumerate() {
        if let Ground::Doc(claims) = &order.ground {
            add(claims, format!("historical order {}", i + 1));
        }
    }
    for aim in &scenario.aims {
        add(&aim.claims, format!("aim {}", aim.id));
    }
    for entry in &scenario.entries {
        add(&entry.claims, format!("entry {}", entry.id));
    }
    for (what, claims) in &scenario.citations {
        add(claims, what.clone());
    }
    for places in uses.values_mut() {
        places.sort();
        places.dedup();
    }
    uses
}
