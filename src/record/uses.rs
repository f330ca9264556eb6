//! Where each claim is used in a scenario: numbers that rest on it or were set knowing it, checkpoints, aims,
//! events, orders, entries, and what else cites it.

use crate::base::id::{ClaimId, EventId, Id};
use crate::scenario::Scenario;
use crate::scenario::model::{Cited, Ground};
use std::collections::BTreeMap;
use std::fmt;

/// One use of a claim.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Use {
    /// A number of a file, by its field path.
    Number(String, String),
    /// A recorded figure that runs are compared with.
    Checkpoint(String),
    /// An event.
    Event(EventId),
    /// An order of history, by its number from 1.
    Order(usize),
    /// An aim.
    Aim(Id),
    /// An entry of the encyclopedia.
    Entry(Id),
    /// A reading of the sources.
    Reading(Id),
    /// A number or an order that was set knowing it, though it does not rest on it.
    Knowing(Box<Use>),
    /// Something else.
    Cited(Cited),
}

/// As programs read it; for people there is `report::uses`.
impl fmt::Display for Use {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(file, path) => write!(f, "{file}: {path}"),
            Self::Checkpoint(name) => write!(f, "checkpoint {name}"),
            Self::Event(id) => write!(f, "event {id}"),
            Self::Order(number) => write!(f, "historical order {number}"),
            Self::Aim(id) => write!(f, "aim {id}"),
            Self::Reading(id) => write!(f, "reading {id}"),
            Self::Entry(id) => write!(f, "entry {id}"),
            Self::Knowing(number) => write!(f, "set knowing it: {number}"),
            Self::Cited(Cited::Holder(id)) => write!(f, "holder of {id}"),
            Self::Cited(Cited::Sponsor(id)) => write!(f, "sponsor {id}"),
            Self::Cited(Cited::Delivery(id)) => write!(f, "delivery {id}"),
            Self::Cited(Cited::Line(id)) => write!(f, "line of front {id}"),
            Self::Cited(Cited::Command(id)) => write!(f, "command at front {id}"),
            Self::Cited(Cited::Strength(id)) => write!(f, "strength at front {id}"),
            Self::Cited(Cited::Honour(id)) => write!(f, "battle of the list {id}"),
            Self::Cited(Cited::Fate(id)) => write!(f, "fate of {id}"),
        }
    }
}

/// For each claim of the record, what uses it.
#[must_use]
pub fn uses(scenario: &Scenario) -> BTreeMap<ClaimId, Vec<Use>> {
    let mut uses: BTreeMap<ClaimId, Vec<Use>> = scenario.claims.keys().map(|id| (*id, Vec::new())).collect();
    let mut add = |claims: &[ClaimId], place: Use| {
        for id in claims {
            uses.entry(*id).or_default().push(place.clone());
        }
    };
    // A reason is prose: not all that looks like a claim is one.
    let of_record = |known: &mut dyn Iterator<Item = ClaimId>| -> Vec<ClaimId> {
        known.filter(|id| scenario.claims.contains_key(id)).collect()
    };
    for pedigree in &scenario.pedigrees {
        let file = pedigree.position.file.rsplit(['/', '\\']).next().unwrap_or_default();
        let number = Use::Number(file.to_owned(), pedigree.position.path.clone());
        add(&of_record(&mut pedigree.known()), Use::Knowing(number.clone().into()));
        add(pedigree.origin.claims(), number);
    }
    // A beginning that no source tells reads none otherwise.
    for reading in scenario.readings.iter().filter(|reading| !reading.opening) {
        add(&reading.claims, Use::Reading(reading.id));
        for pedigree in &reading.pedigrees {
            add(pedigree.origin.claims(), Use::Reading(reading.id));
        }
    }
    for checkpoint in &scenario.checkpoints {
        add(&checkpoint.claims, Use::Checkpoint(checkpoint.name()));
    }
    for event in &scenario.events {
        add(&event.claims, Use::Event(event.id));
    }
    for (i, order) in scenario.history.iter().enumerate() {
        if let Ground::Doc(claims) = &order.ground {
            add(claims, Use::Order(i + 1));
        }
        add(&of_record(&mut order.known()), Use::Knowing(Use::Order(i + 1).into()));
    }
    for aim in &scenario.aims {
        add(&aim.claims, Use::Aim(aim.id));
    }
    for entry in &scenario.entries {
        add(&entry.claims, Use::Entry(entry.id));
    }
    for (what, claims) in &scenario.citations {
        add(claims, Use::Cited(*what));
    }
    for places in uses.values_mut() {
        places.sort();
        places.dedup();
    }
    uses
}
