//! Looks now and then whether the files of a scenario changed on disk.
//!
//! What is done with what was read is the desk's business.

use crate::saves::watch::{self, Change};
use crate::scenario::{Library, Scenario};
use bevy_egui::egui::Context;
use std::time::{Duration, Instant};

/// How often files are looked at.
const EVERY: Duration = Duration::from_millis(500);

/// A scenario that is watched.
pub struct Watch {
    files: watch::Watch,
    next: Instant,
}

impl Watch {
    /// Watches the files that a scenario was read from; none where it has none on disk.
    #[must_use]
    pub fn of(library: &Library, scenario: &Scenario) -> Option<Self> {
        watch::Watch::of(library, scenario).map(|files| Self { files, next: Instant::now() + EVERY })
    }

    /// What changed since it was looked at last; asks for a frame when it is time to look again.
    pub fn look(&mut self, ctx: &Context) -> Option<Change> {
        let now = Instant::now();
        ctx.request_repaint_after(self.next.saturating_duration_since(now).max(Duration::from_millis(1)));
        if now < self.next {
            return None;
        }
        self.next = now + EVERY;
        ctx.request_repaint_after(EVERY);
        self.files.changed()
    }
}
