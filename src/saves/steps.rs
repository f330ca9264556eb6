//! The steps in which a file is written whole; a test can stop the program, or fail, before each.

/// A step that is about to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A neighbour of the file is made.
    Make,
    /// It is filled.
    Fill,
    /// It is safely on the disk.
    Sync,
    /// It takes the place of the file.
    Move,
    /// The folder is safely on the disk.
    SyncFolder,
}

/// Says which step is about to be done.
#[cfg(not(test))]
#[allow(clippy::unnecessary_wraps, reason = "it fails in tests alone")]
pub fn before(_: Step) -> std::io::Result<()> {
    Ok(())
}

#[cfg(test)]
pub use tests::before;

#[cfg(test)]
mod tests {
    use super::Step;
    use crate::base::dice::Seed;
    use crate::players::Policy;
    use crate::run::Campaign;
    use crate::saves::{self, Save, Slot};
    use crate::scenario::Library;
    use crate::scenario::library::shipped;
    use std::cell::Cell;
    use std::io::Error;
    use std::path::Path;
    use std::process::Command;

    const ALL: [Step; 5] = [Step::Make, Step::Fill, Step::Sync, Step::Move, Step::SyncFolder];
    /// Says to a program that is started for it before which step it ends, and where it writes.
    const KILLED: &str = "ALASH_TEST_KILLED_BEFORE";
    const PLACE: &str = "ALASH_TEST_WRITES";

    thread_local! {
        /// Before which step writing fails in this test.
        static FAILS: Cell<Option<Step>> = const { Cell::new(None) };
    }

    pub fn before(step: Step) -> std::io::Result<()> {
        if std::env::var(KILLED).is_ok_and(|killed| killed == format!("{step:?}")) {
            // Nothing is tidied up, as nothing is where the power fails.
            std::process::abort();
        }
        if FAILS.get() == Some(step) { Err(Error::other("the disk is full")) } else { Ok(()) }
    }

    fn save(turns: u16) -> Save {
        let mut campaign = Campaign::new(shipped("semey-1918"), Seed(1));
        campaign.play(Policy::Historical, turns);
        Save::of(&campaign)
    }

    /// How many turns the save there has, which opens.
    fn turns(path: &Path) -> usize {
        saves::open(path, &Library::default()).expect("the last good save opens").digests().len()
    }

    #[test]
    fn killed_before_any_step_the_last_good_save_opens() {
        // This very test is the program that is killed.
        if let Ok(path) = std::env::var(PLACE) {
            return Slot::opened(Path::new(&path)).keep(&save(3)).expect("it is killed before");
        }
        for step in ALL {
            let folder = tempfile::tempdir().expect("a temporary folder");
            let path = folder.path().join("autosave.ron");
            saves::write(&path, &save(2)).expect("it can be kept");
            let mut program = Command::new(std::env::current_exe().expect("it runs"));
            program.args(["--exact", "saves::steps::tests::killed_before_any_step_the_last_good_save_opens"]);
            let ended = program.env(KILLED, format!("{step:?}")).env(PLACE, &path).output();
            let ended = ended.expect("it can be started");
            assert_eq!(ended.status.code(), None, "killed before {step:?}: {ended:?}");
            assert_eq!(turns(&path), if step == Step::SyncFolder { 3 } else { 2 }, "{step:?}");
            // What was left half written harms nothing, and is no game.
            assert_eq!(saves::kept_in(folder.path()), std::slice::from_ref(&path), "{step:?}");
            Slot::opened(&path).keep(&save(4)).expect("the game goes on");
            assert_eq!(turns(&path), 4);
        }
    }

    #[test]
    fn failing_at_any_step_the_last_good_save_opens_and_nothing_stays_behind() {
        for step in ALL {
            let folder = tempfile::tempdir().expect("a temporary folder");
            let path = folder.path().join("autosave.ron");
            let mut slot = Slot::new(path.clone());
            slot.keep(&save(2)).expect("it can be kept");
            FAILS.set(Some(step));
            let kept = slot.keep(&save(3));
            let fresh = Slot::new(folder.path().join("fresh.ron")).keep(&save(3));
            FAILS.set(None);
            // That a folder cannot be synced is not the end: some systems cannot.
            assert_eq!([kept.is_ok(), fresh.is_ok()], [step == Step::SyncFolder; 2], "{step:?}");
            assert_eq!(turns(&path), if step == Step::SyncFolder { 3 } else { 2 }, "{step:?}");
            let files = std::fs::read_dir(folder.path()).expect("it is there").count();
            assert_eq!(files, if step == Step::SyncFolder { 2 } else { 1 }, "{step:?}");
            slot.keep(&save(4)).expect("once there is room the game is kept");
            assert_eq!((slot.path(), turns(&path)), (path.as_path(), 4));
        }
    }
}
