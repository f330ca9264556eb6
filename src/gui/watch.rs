//! Looks now and then, beside the frames, whether the files of a scenario changed on disk.
//!
//! The window sleeps on meanwhile, and is woken where something did change. What is done with what was read is the
//! desk's business.

use crate::run::guard::guarded;
use crate::saves::watch::{self, Change};
use crate::scenario::{Library, Scenario};
use bevy_egui::egui::Context;
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

/// How often files are looked at.
const EVERY: Duration = Duration::from_millis(500);

/// A scenario that is watched.
pub struct Watch {
    /// What is looked at from the first frame on.
    files: Option<watch::Watch>,
    /// What the thread says that looks; it ends when nobody listens to it any more. Locked only because the window
    /// wants everything to be fit for any thread.
    changes: Option<Mutex<Receiver<Change>>>,
    /// Nothing is ever said: the thread is woken by it when it is gone.
    end: Option<Sender<()>>,
}

impl Watch {
    /// Watches the files that a scenario was read from; none where it has none on disk.
    #[must_use]
    pub fn of(library: &Library, scenario: &Scenario) -> Option<Self> {
        let files = watch::Watch::of(library, scenario)?;
        Some(Self { files: Some(files), changes: None, end: None })
    }

    /// What changed last since this was asked; a frame is asked for when something does.
    pub fn look(&mut self, ctx: &Context) -> Option<Change> {
        if let Some(files) = self.files.take() {
            self.begin(ctx.clone(), files);
        }
        self.changes.as_mut()?.get_mut().ok()?.try_iter().last()
    }

    fn begin(&mut self, ctx: Context, files: watch::Watch) {
        let ((told, changes), (end, ended)) = (channel(), channel());
        let tell = move |change| told.send(change).map(|()| ctx.request_repaint()).is_ok();
        // Without the thread a changed file is played from the next start on.
        let _ = thread::Builder::new().name("files".to_owned()).spawn(move || look(files, &ended, tell));
        (self.changes, self.end) = (Some(Mutex::new(changes)), Some(end));
    }
}

/// Looks until nobody wants to know.
fn look(mut files: watch::Watch, ended: &Receiver<()>, tell: impl Fn(Change) -> bool) {
    while ended.recv_timeout(EVERY) == Err(RecvTimeoutError::Timeout) {
        // One that cannot be read at all is looked at again with its next change.
        if guarded(|| files.changed()).ok().flatten().is_some_and(|change| !tell(change)) {
            return;
        }
    }
}
