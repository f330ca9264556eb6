//! A crash report: what is kept of a turn that could not be played, so that it can be played again elsewhere.
//!
//! A text that a person can read and send: program, scenario and mods, seed, turn, orders, what the panic said and the
//! way there. It holds the save itself and needs no other file but those of its scenario.

use crate::orders::Order;
use crate::run::Campaign;
use crate::run::guard::{Panic, guarded, is_guarded};
use crate::saves::{Error, PROGRAM, Save, file, read, read_of_any_rules, replay, text_of};
use crate::scenario::Library;
use serde::{Deserialize, Serialize};
use std::panic::{PanicHookInfo, set_hook, take_hook};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, Once, PoisonError};

/// Head of every report.
const HEAD: &str = "// A crash report of 13,500. `alash replay-crash FILE` plays it again.\n";
/// More reports of one name than anybody keeps.
const MOST: u32 = 1000;

/// A turn that could not be played.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Crash {
    /// Version of the program.
    pub version: String,
    /// The turn, from 1.
    pub turn: usize,
    /// Orders given in it.
    #[serde(default)]
    pub orders: Vec<Order>,
    /// The order that was being carried out; none where the turn itself was.
    #[serde(default)]
    pub trying: Option<Order>,
    /// What the program said, and where.
    pub panic: Panic,
    /// The campaign before that turn, with the orders given in it.
    pub save: Save,
}

/// What came of playing a report again.
#[derive(Debug)]
pub enum Replayed {
    /// It still happens.
    Happens(Panic),
    /// The turn can be played now.
    Passes,
}

/// Does something with a campaign that plays turns of it.
///
/// # Errors
/// The report, where it panics. The campaign is to be given up then; [`recovered`] makes another.
pub fn safely<T>(campaign: &mut Campaign, play: impl FnOnce(&mut Campaign) -> T) -> Result<T, Box<Crash>> {
    // Orders and digests are entered when a turn has been played: what is there is of whole turns.
    guarded(|| play(campaign)).map_err(|panic| Box::new(Crash::of(campaign, panic)))
}

/// The campaign as it stood before the turn that failed, with the orders given in it, or without them where they cannot
/// be given; none where it cannot be played again at all.
#[must_use]
pub fn recovered(campaign: &Campaign) -> Option<Campaign> {
    let again = || {
        let mut again = campaign.again(u16::MAX, |_| {});
        let given = campaign.orders_now().iter().all(|order| again.order(order.clone()).is_ok());
        given.then_some(again)
    };
    guarded(again).ok().flatten().or_else(|| guarded(|| campaign.again(u16::MAX, |_| {})).ok())
}

/// Writes a report beside a save that fails when it is opened, and answers where; none of any other error.
#[must_use]
pub fn reported(error: &Error) -> Option<Result<PathBuf, Error>> {
    Crash::of_error(error).map(|crash| crash.write_beside(error.path()))
}

/// The save of the game that is being played.
static WATCHED: Mutex<Option<PathBuf>> = Mutex::new(None);

/// Has a report written beside this save where the program fails elsewhere than in a turn, and told by a function.
pub fn watch(save: &Path, tell: fn(&Path)) {
    static WATCHES: Once = Once::new();
    *WATCHED.lock().unwrap_or_else(PoisonError::into_inner) = Some(save.to_owned());
    WATCHES.call_once(|| {
        let before = take_hook();
        set_hook(Box::new(move |info| {
            before(info);
            if let Some(report) = of_watched(info) {
                tell(&report);
            }
        }));
    });
}

/// No game is being played any more.
pub fn unwatch() {
    *WATCHED.lock().unwrap_or_else(PoisonError::into_inner) = None;
}

/// Writes a report of the game that is being played, as it was kept last; none where the panic is caught.
fn of_watched(info: &PanicHookInfo<'_>) -> Option<PathBuf> {
    // A second panic meanwhile finds the lock taken, and is not waited for.
    let path = if is_guarded() { None } else { WATCHED.try_lock().ok()?.clone() }?;
    let save = read(&path).ok()?;
    Crash::of_save(save, Panic::of(info)).write_beside(&path).ok()
}

impl Crash {
    /// The report of a campaign whose next turn panicked.
    #[must_use]
    pub fn of(campaign: &Campaign, panic: Panic) -> Self {
        Self { trying: campaign.trying().cloned(), ..Self::of_save(Save::of(campaign), panic) }
    }

    /// The report of a save that fails where it is played again; none of any other error.
    #[must_use]
    pub fn of_error(error: &Error) -> Option<Self> {
        let Error::Fails(path, fault) = error else { return None };
        let mut save = read_of_any_rules(path).ok()?;
        save.digests.truncate(fault.turn - 1);
        save.orders.truncate(fault.turn);
        Some(Self { trying: fault.trying.clone(), ..Self::of_save(save, fault.panic.clone()) })
    }

    fn of_save(save: Save, panic: Panic) -> Self {
        let (turn, orders) = (save.digests.len() + 1, save.orders.last().cloned().unwrap_or_default());
        Self { version: PROGRAM.to_owned(), turn, orders, trying: None, panic, save }
    }

    /// The text of the report.
    #[must_use]
    pub fn text(&self) -> String {
        let pretty = ron::ser::PrettyConfig::new().depth_limit(4).indentor("  ").escape_strings(false);
        let body = ron::ser::to_string_pretty(self, pretty).expect("plain data can always be written");
        format!("{HEAD}{body}\n")
    }

    /// Reads a report.
    ///
    /// # Errors
    /// When the file cannot be read or is no report.
    pub fn read(path: &Path) -> Result<Self, Error> {
        let text = text_of(path)?.replace("\r\n", "\n");
        ron::from_str(text.trim_start_matches('\u{feff}')).map_err(|_| Error::NoReport(path.to_owned()))
    }

    /// Writes the report beside a save, under a name that nothing has yet.
    ///
    /// # Errors
    /// When the folder or file cannot be written.
    pub fn write_beside(&self, save: &Path) -> Result<PathBuf, Error> {
        let folder = file::folder_of(save);
        let stem = save.file_stem().unwrap_or_default().to_string_lossy();
        let failed = |error| Error::Io(folder.to_owned(), error);
        std::fs::create_dir_all(folder).map_err(failed)?;
        for number in 1..MOST {
            let mark = if number == 1 { String::new() } else { format!("-{number}") };
            // No save, and not to be listed among them.
            let path = folder.join(format!("crash-{stem}-{}{mark}.txt", self.turn));
            if file::create(&path, self.text().as_bytes()).map_err(failed)? {
                return Ok(path);
            }
        }
        Err(failed(std::io::ErrorKind::AlreadyExists.into()))
    }

    /// Plays the campaign again up to the turn that failed, and that turn.
    ///
    /// # Errors
    /// When its scenario is not what it was, or an earlier turn goes another way.
    pub fn replay(&self, path: &Path, library: &Library) -> Result<Replayed, Error> {
        self.replay_by(path, library, Campaign::end_turn)
    }

    /// The same, where the turn is played by a function.
    ///
    /// # Errors
    /// As there.
    pub fn replay_by(
        &self,
        path: &Path,
        library: &Library,
        play: impl FnOnce(&mut Campaign),
    ) -> Result<Replayed, Error> {
        let mut campaign = match replay(&self.save.clone().by_these_rules(path)?, path, library) {
            Ok(campaign) => campaign,
            // An earlier turn, or an order, may be what fails now.
            Err(Error::Fails(_, fault)) => return Ok(Replayed::Happens(fault.panic)),
            Err(error) => return Err(error),
        };
        let tried = |campaign: &mut Campaign| {
            if let Some(order) = &self.trying {
                let _ = campaign.order(order.clone());
            }
            play(campaign);
        };
        Ok(match safely(&mut campaign, tried) {
            Ok(()) => Replayed::Passes,
            Err(crash) => Replayed::Happens(crash.panic),
        })
    }
}
