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

#[cfg(test)]
mod tests {
    use super::{EVERY, Watch, look};
    use crate::saves::watch::{self, Change};
    use crate::scenario::{Library, Scenario};
    use bevy_egui::egui::Context;
    use std::path::Path;
    use std::sync::mpsc::channel;
    use std::thread;

    fn write(mods: &Path, turns: u8) {
        let file = mods.join("tried/scenario.ron");
        std::fs::create_dir_all(file.parent().expect("it lies in a folder")).expect("a folder can be made");
        std::fs::write(&file, format!("(base: \"semey-1918\", turns: {turns})")).expect("it is written");
    }

    fn read(mods: &Path) -> (Library, Scenario) {
        write(mods, 12);
        let library = Library::with_mods(mods);
        let loaded = library.load(&library.find_id("tried").expect("it is there"));
        (library, loaded.scenario.expect("it loads"))
    }

    #[test]
    fn a_changed_file_asks_for_a_frame_and_is_told_once() {
        let mods = tempfile::tempdir().expect("a temporary folder");
        let (library, scenario) = read(mods.path());
        let (ctx, (asked, wish)) = (Context::default(), channel());
        ctx.set_request_repaint_callback(move |_| asked.send(()).unwrap_or_default());
        let mut watched = Watch::of(&library, &scenario).expect("it lies on disk");
        assert!(watched.look(&ctx).is_none());
        assert!(wish.recv_timeout(3 * EVERY).is_err(), "nothing changed, and no frame is asked for");
        write(mods.path(), 9);
        wish.recv_timeout(60 * EVERY).expect("a frame is asked for");
        let Some(Change::Read(read)) = watched.look(&ctx) else { panic!("it can be read") };
        assert_eq!(read.turns, 9);
        assert!(watched.look(&ctx).is_none());
    }

    #[test]
    fn who_looks_ends_when_nobody_listens() {
        let mods = tempfile::tempdir().expect("a temporary folder");
        let (library, scenario) = read(mods.path());
        let files = watch::Watch::of(&library, &scenario).expect("it lies on disk");
        let (end, ended) = channel();
        let looking = thread::spawn(move || look(files, &ended, |_| true));
        drop(end);
        looking.join().expect("it ends");
    }
}
