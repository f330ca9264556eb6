//! What a scenario means to those who play: a digest that no comment, reason or order of fields changes.
//!
//! Saves stand on it. What is only told or compared (words, pedigrees, the record, the reckoning) is no part of it.

use crate::base::digest::Digest;
use crate::scenario::model::{Event, Scenario};
use crate::scenario::text::Position;

impl Scenario {
    /// Digest of what is played: rules, land, powers, units, events and aims, as they were understood. Found when it is
    /// first asked for, since only saves ask.
    #[must_use]
    pub fn meaning(&self) -> Digest {
        *self.meant.get_or_init(|| self.understood())
    }

    fn understood(&self) -> Digest {
        let frame = (&self.first, &self.turns, &self.rules, &self.seat);
        let land = (&self.oblasts, &self.uezds, &self.places, &self.routes, &self.holds, &self.markets);
        let powers = (&self.sponsors, &self.deliveries, &self.people, &self.schools);
        let arms = (&self.units, &self.forces, &self.fronts);
        let ends = (&self.aims, &self.success, &self.lost, &self.acts);
        let events: Vec<Event> = self.events.iter().map(unplaced).collect();
        let history: Vec<_> = self.history.iter().map(|order| (order.turn, &order.order)).collect();
        let played = (frame, land, powers, arms, ends, events, history);
        let digest = Digest::of(format!("{played:?}").as_bytes());
        // What a lesson opens is part of what is played, what it asks of what a save keeps.
        self.lesson.as_ref().map_or(digest, |lesson| digest.then(format!("{lesson:?}").as_bytes()))
    }
}

/// An event wherever it is written.
fn unplaced(event: &Event) -> Event {
    Event { position: Position::default(), ..event.clone() }
}
