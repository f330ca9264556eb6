//! A short mark for each part of a state, so that two states that differ can say in which parts.
//!
//! One letter a part: a save keeps them for every turn. A mark says nothing by itself, and one part in 64 that differs
//! bears the same letter as the other; the digest decides whether anything does.

use crate::sim::snapshot::Snapshot;
use serde::{Deserialize, Serialize};
use siphasher::sip::SipHasher13;
use std::hash::Hasher;

/// A part of a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// Standing orders, people in posts, orders on their way.
    Orders,
    /// Treasuries.
    Money,
    /// Sponsors, and what they promised and sent.
    Sponsors,
    /// Uezds: people, recruits, herds.
    Uezds,
    /// Men of the units.
    Men,
    /// Arms, horses, officers and kit of the units.
    Outfit,
    /// Where the units are.
    Stations,
    /// Stores and what is on its way between them.
    Stores,
    /// Events and what they changed.
    Events,
    /// Fronts.
    Fronts,
    /// Sums so far.
    Sums,
}

impl Part {
    /// All parts, in the order of their marks.
    pub const ALL: [Self; 11] = [
        Self::Orders,
        Self::Money,
        Self::Sponsors,
        Self::Uezds,
        Self::Men,
        Self::Outfit,
        Self::Stations,
        Self::Stores,
        Self::Events,
        Self::Fronts,
        Self::Sums,
    ];
}

/// The letters that a mark may be.
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The marks of a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marks([u8; Part::ALL.len()]);

impl Marks {
    /// The parts whose marks are others; none where `text` is no marks.
    #[must_use]
    pub fn other_than(&self, text: &str) -> Vec<Part> {
        let same_kind = text.len() == self.0.len();
        let pairs = Part::ALL.into_iter().zip(self.0).zip(text.bytes()).filter(|_| same_kind);
        pairs.filter(|((_, ours), theirs)| ours != theirs).map(|((part, _), _)| part).collect()
    }
}

impl std::fmt::Display for Marks {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.iter().try_for_each(|letter| write!(f, "{}", char::from(*letter)))
    }
}

/// Writes the canonical bytes of a state, and hashes each part of them on the way.
struct Marker {
    bytes: Vec<u8>,
    parts: [SipHasher13; Part::ALL.len()],
}

impl Marker {
    fn add(&mut self, part: Part, value: &impl Serialize) {
        let start = self.bytes.len();
        let bytes = std::mem::take(&mut self.bytes);
        self.bytes = postcard::to_extend(value, bytes)
            .expect("plain data of whole numbers and texts can always be written");
        self.parts[part as usize].write(&self.bytes[start..]);
    }

    fn marks(&self) -> Marks {
        Marks(self.parts.each_ref().map(|part| LETTERS[(part.finish() % 64) as usize]))
    }
}

impl Snapshot {
    /// The bytes that the digest is of, and the marks of their parts.
    #[must_use]
    pub fn marked(&self) -> (Vec<u8>, Marks) {
        let parts = std::array::from_fn(|_| SipHasher13::new());
        let mut marker = Marker { bytes: Vec::new(), parts };
        // In the order in which the fields are declared: these are the canonical bytes.
        marker.add(Part::Orders, &(self.turn, self.seed));
        marker.add(Part::Orders, &self.levers);
        marker.add(Part::Money, &self.fund);
        marker.add(Part::Sponsors, &self.goodwill);
        marker.add(Part::Uezds, &self.uezds);
        marker.add(Part::Men, &self.units.len());
        for unit in &self.units {
            marker.add(Part::Men, &(&unit.id, &unit.roll));
            marker.add(Part::Outfit, &unit.outfit);
            marker.add(Part::Stations, &unit.station);
            marker.add(Part::Men, &unit.strength);
        }
        marker.add(Part::Stores, &self.stores);
        marker.add(Part::Stores, &self.transit);
        marker.add(Part::Sponsors, &self.consignments);
        marker.add(Part::Events, &self.affairs);
        marker.add(Part::Fronts, &self.fronts);
        marker.add(Part::Orders, &self.staff);
        marker.add(Part::Sums, &self.tally);
        let marks = marker.marks();
        (marker.bytes, marks)
    }
}
