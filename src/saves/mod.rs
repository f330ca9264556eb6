//! Saves: a save is a short replay. Scenario, seed, the orders of every turn, the digest after each.
//!
//! Opening a save plays it again; the first turn whose digest differs is named. Saves are
//! RON text with a checksum, written to a neighbour file and then moved into place.

mod ahead;
mod anew;
pub mod branches;
pub mod crash;
mod edited;
mod error;
pub mod file;
mod many;
mod packed;
mod place;
mod results;
pub mod rolling;
mod slot;
mod steps;
mod verify;
pub mod watch;

use crate::base::dice::Seed;
use crate::base::digest::Digest;
use crate::base::id::Id;
use crate::orders::Order;
use crate::run::guard::guarded;
use crate::run::{Answer, Campaign, Predictions};
use crate::scenario::model::Modded;
use crate::scenario::{Library, Scenario};
use serde::{Deserialize, Serialize};
use std::io::Read;
use std::path::Path;
use std::sync::Arc;

pub use ahead::{Ahead, Lookout};
pub use anew::{Anew, anew};
pub use edited::{Opened, open_edited};
pub use error::{Damage, Error, Fault, called, listed};
pub use many::Many;
pub use place::{autosave_name, autosaves, folder, is_autosave, kept, kept_in, name_for};
pub use results::{Best, Results};
pub use slot::Slot;
pub use verify::{Verdict, verify};

/// The version of the rules; a change that moves a digest raises it.
pub const RULES_VERSION: u32 = 14;
/// The version of the program.
pub const PROGRAM: &str = env!("CARGO_PKG_VERSION");
/// The format of saves; 1 had no predictions, 2 knew its scenario by the bytes of its files alone, 3 had neither marks nor
/// answers, 4 had orders and digests as lists and no version of the program.
pub const FORMAT: u32 = 5;
/// Largest save, bytes.
pub const MOST: u64 = 8 << 20;
/// Head of every save.
const HEAD: &str = "// A save of 13,500. Checksum: ";

/// A campaign as it is saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Save {
    /// Format of the save.
    pub format: u32,
    /// Version of the program that wrote it; empty where it does not say.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub program: String,
    /// Version of the rules it was played by.
    pub rules_version: u32,
    /// Scenario. Only an id: a save never says where to read from.
    pub scenario: Id,
    /// The reading of the sources it was played by; none for the scenario's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reading: Option<Id>,
    /// Digest of the scenario's files.
    pub scenario_hash: Digest,
    /// Digest of what they say, which a comment does not change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meaning: Option<Digest>,
    /// Digest of each folder that the scenario stands on, by id.
    #[serde(default)]
    pub folders: Vec<(Id, Digest)>,
    /// The mods that the scenario was made of in part, in their order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mods: Vec<Modded>,
    /// Seed.
    pub seed: Seed,
    /// What the player expected before the first turn.
    #[serde(default, skip_serializing_if = "is_default")]
    pub predictions: Predictions,
    /// What a pupil answered to the questions of a lesson.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<Answer>,
    /// Orders by turn; the last entry is the turn not yet played.
    #[serde(with = "packed")]
    pub orders: Vec<Vec<Order>>,
    /// Digest after each turn played.
    #[serde(with = "packed")]
    pub digests: Vec<Digest>,
    /// Marks of the parts of the state after each turn played, with blanks between: what differs in the first turn
    /// that differs.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub marks: String,
}

/// What every format of saves has in common.
#[derive(Deserialize)]
struct Head {
    format: u32,
    #[serde(default)]
    program: String,
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

impl Save {
    /// The save of a campaign.
    #[must_use]
    pub fn of(campaign: &Campaign) -> Self {
        Self {
            format: FORMAT,
            program: PROGRAM.to_owned(),
            rules_version: RULES_VERSION,
            scenario: campaign.scenario().id,
            reading: campaign.scenario().reading,
            scenario_hash: campaign.scenario().hash,
            meaning: Some(campaign.scenario().meaning()),
            folders: campaign.scenario().folders.clone(),
            mods: campaign.scenario().mods.clone(),
            seed: campaign.seed(),
            predictions: campaign.predictions().clone(),
            answers: campaign.answers().to_vec(),
            orders: campaign.orders().to_vec(),
            digests: campaign.digests().to_vec(),
            marks: packed::lines(&campaign.marks().iter().map(ToString::to_string).collect::<Vec<_>>(), 8),
        }
    }

    /// The text of the save, checksum first.
    #[must_use]
    pub fn text(&self) -> String {
        let pretty = ron::ser::PrettyConfig::new().depth_limit(3).indentor("  ").escape_strings(false);
        let body = ron::ser::to_string_pretty(self, pretty).expect("plain data can always be written");
        format!("{HEAD}{}\n{body}\n", checksum(&body))
    }

    /// Reads the text of a save.
    ///
    /// # Errors
    /// When it is damaged or of another format or version; `path` is named in the error.
    pub fn parse(text: &str, path: &Path) -> Result<Self, Error> {
        let (body, whole) = Self::body(text, path)?;
        if !whole {
            return Err(Error::Damaged(path.to_owned(), Damage::Checksum));
        }
        Self::of_body(&body, path)?.by_these_rules(path)
    }

    /// The save where it was played by the rules of this program.
    pub(in crate::saves) fn by_these_rules(self, path: &Path) -> Result<Self, Error> {
        if self.rules_version == RULES_VERSION {
            return Ok(self);
        }
        Err(Error::Rules(path.to_owned(), self.rules_version, self.program))
    }

    /// What follows the first line of a save, and whether it is what the checksum there is of.
    fn body(text: &str, path: &Path) -> Result<(String, bool), Error> {
        let damaged = |why| Error::Damaged(path.to_owned(), why);
        // What an editor or a mail program does to the ends of lines is no damage.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n");
        let rest = text.strip_prefix(HEAD).ok_or_else(|| damaged(Damage::FirstLine))?;
        let (sum, body) = rest.split_once('\n').ok_or_else(|| damaged(Damage::Head))?;
        // Nor is a last line without an end, or with some more: so it comes out of a mail.
        let body = body.trim_end();
        Ok((body.to_owned(), checksum(body) == sum))
    }

    fn of_body(body: &str, path: &Path) -> Result<Self, Error> {
        let damaged = |why| Error::Damaged(path.to_owned(), why);
        let head: Head = ron::from_str(body).map_err(|_| damaged(Damage::Syntax))?;
        if !(1..=FORMAT).contains(&head.format) {
            return Err(Error::Format(path.to_owned(), head.format, head.program));
        }
        ron::from_str(body).map_err(|_| damaged(Damage::Syntax))
    }
}

fn checksum(body: &str) -> String {
    blake3::hash(body.as_bytes()).to_hex().to_string()
}

/// Writes a save so that the old file stays whole until the new one is.
///
/// # Errors
/// When the folder or file cannot be written; the old file is untouched then.
pub fn write(path: &Path, save: &Save) -> Result<(), Error> {
    let failed = |error| Error::Io(path.to_owned(), error);
    // A device or a folder is not replaced by a file.
    if std::fs::metadata(path).is_ok_and(|meta| !meta.is_file()) {
        return Err(failed(std::io::Error::other("expected a plain file or a new name")));
    }
    if !is_free(path).map_err(failed)? {
        return Err(Error::NotOurs(path.to_owned()));
    }
    std::fs::create_dir_all(file::folder_of(path)).map_err(failed)?;
    file::replace(path, save.text().as_bytes()).map_err(failed)
}

/// Whether a save may be written there: nothing is there, or nothing is in it, or it begins as a save does.
fn is_free(path: &Path) -> std::io::Result<bool> {
    let file = match std::fs::File::open(path) {
        Ok(file) => file,
        // Whether the folder can be written will be seen.
        Err(error) if error.kind() == std::io::ErrorKind::PermissionDenied => return Err(error),
        Err(_) => return Ok(true),
    };
    let mut head = Vec::new();
    file.take(HEAD.len() as u64).read_to_end(&mut head)?;
    Ok(head.is_empty() || head == HEAD.as_bytes())
}

/// Reads a save without playing it.
///
/// # Errors
/// When it cannot be read or is damaged.
pub fn read(path: &Path) -> Result<Save, Error> {
    Save::parse(&text_of(path)?, path)
}

/// Reads a whole save, played by whatever rules: not to be played on, but for its orders.
///
/// # Errors
/// When it cannot be read or is damaged.
pub fn read_of_any_rules(path: &Path) -> Result<Save, Error> {
    let (body, whole) = Save::body(&text_of(path)?, path)?;
    let checksum = || Error::Damaged(path.to_owned(), Damage::Checksum);
    if whole { Save::of_body(&body, path) } else { Err(checksum()) }
}

/// The text of a file that may be a save.
fn text_of(path: &Path) -> Result<String, Error> {
    let failed = |error| Error::Io(path.to_owned(), error);
    // A pipe would be waited for, a device read without end.
    if !std::fs::metadata(path).map_err(failed)?.is_file() {
        return Err(failed(std::io::Error::other("expected a plain file")));
    }
    let file = std::fs::File::open(path).map_err(failed)?;
    let mut bytes = Vec::new();
    file.take(MOST + 1).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() as u64 > MOST {
        return Err(Error::TooLarge(path.to_owned()));
    }
    String::from_utf8(bytes).map_err(|_| Error::Damaged(path.to_owned(), Damage::Utf8))
}

/// Opens a save: reads it, finds its scenario and plays it again.
///
/// # Errors
/// When any of that fails, with the reason.
pub fn open(path: &Path, library: &Library) -> Result<Campaign, Error> {
    replay(&read(path)?, path, library)
}

/// Plays a save again.
pub(in crate::saves) fn replay(save: &Save, path: &Path, library: &Library) -> Result<Campaign, Error> {
    let scenario = Arc::new(scenario_of(save, path, library)?);
    let (campaign, faults) = replay_on(save, path, scenario)?;
    faults.into_iter().next().map_or(Ok(campaign), Err)
}

/// Plays a save again to its end, and names the first place where it goes another way or an order is refused, and answers
/// that were not given in their time.
pub(in crate::saves) fn replay_on(
    save: &Save,
    path: &Path,
    scenario: Arc<Scenario>,
) -> Result<(Campaign, Vec<Error>), Error> {
    let turns = save.digests.len();
    let damaged = |why| Err(Error::Damaged(path.to_owned(), why));
    if turns > usize::from(scenario.turns) {
        return damaged(Damage::Turns);
    }
    if save.orders.len() != turns + 1 {
        return damaged(Damage::Orders);
    }
    let mut campaign = Campaign::new(scenario, save.seed);
    if campaign.predict(save.predictions.clone()).is_err() {
        return damaged(Damage::Predictions);
    }
    let faults = unfailing(&mut campaign, path, |campaign| played(campaign, save, path))?;
    Ok((campaign, faults))
}

/// Plays again; a fault of the program on the way is why a save does not open, and not the end of the program.
fn unfailing<T>(
    campaign: &mut Campaign,
    path: &Path,
    play: impl FnOnce(&mut Campaign) -> T,
) -> Result<T, Error> {
    guarded(|| play(campaign)).map_err(|panic| {
        let fault = Fault { turn: campaign.digests().len() + 1, trying: campaign.trying().cloned(), panic };
        Error::Fails(path.to_owned(), Box::new(fault))
    })
}

/// Gives the orders and answers of a save and plays its turns; what does not come out as it was.
fn played(campaign: &mut Campaign, save: &Save, path: &Path) -> Vec<Error> {
    let (mut fault, marks) = (None, save.marks.split_whitespace().collect::<Vec<_>>());
    let mut answers = save.answers.clone();
    for (turn, orders) in save.orders.iter().enumerate() {
        campaign.recall(&mut answers);
        for order in orders {
            if campaign.order(order.clone()).is_err() {
                fault.get_or_insert_with(|| Error::Refused(path.to_owned(), turn + 1));
            }
        }
        let Some(digest) = save.digests.get(turn) else { continue };
        campaign.end_turn();
        if campaign.digest() != *digest {
            let now = campaign.marks().get(turn);
            let parts = now.map(|now| now.other_than(marks.get(turn).unwrap_or(&""))).unwrap_or_default();
            fault.get_or_insert_with(|| Error::Differs(path.to_owned(), turn + 1, parts));
        }
    }
    let untimely = answers.into_iter().map(|answer| Error::Answer(path.to_owned(), answer.question));
    fault.into_iter().chain(untimely).collect()
}

/// The library with the mods that a save was begun with and no others, whatever is on now.
fn begun_with(save: &Save, path: &Path, library: &Library) -> Result<Library, Error> {
    let library = library.of_game(&save.mods.iter().map(|one| one.id).collect::<Vec<_>>());
    let mods = library.all_mods();
    let gone: Vec<Modded> = save.mods.iter().filter(|one| mods.mod_of(one.id).is_none()).cloned().collect();
    if gone.is_empty() { Ok(library) } else { Err(Error::NoMods(path.to_owned(), gone)) }
}

/// The scenario of a save by its reading, whatever it says now.
fn as_it_is(save: &Save, path: &Path, library: &Library) -> Result<Scenario, Error> {
    let missing = || Error::NoScenario(path.to_owned(), save.scenario);
    let folder = library.find_id(save.scenario.as_str()).ok_or_else(missing)?;
    let scenario = library.load(&folder).scenario.ok_or_else(missing)?;
    let Some(reading) = save.reading else { return Ok(scenario) };
    library.by(&scenario, reading).ok_or_else(|| Error::NoReading(path.to_owned(), reading))
}

/// The scenario of a save with the mods it was begun with, whatever is on now, if it still is what it was.
fn scenario_of(save: &Save, path: &Path, library: &Library) -> Result<Scenario, Error> {
    let library = begun_with(save, path, library)?;
    let gone = |id: &&Id| library.find_id(id.as_str()).is_none();
    if let Some(id) = save.folders.iter().map(|(id, _)| id).find(gone) {
        return Err(Error::NoScenario(path.to_owned(), *id));
    }
    let scenario = as_it_is(save, path, &library)?;
    if scenario.hash == save.scenario_hash || save.meaning == Some(scenario.meaning()) {
        return Ok(scenario);
    }
    let other = save.mods.iter().filter(|one| !scenario.mods.iter().any(|now| now.hash == one.hash));
    let other: Vec<Modded> = other.cloned().collect();
    if !other.is_empty() {
        return Err(Error::OtherMods(path.to_owned(), other));
    }
    let changed = save.folders.iter().rev().filter(|folder| !scenario.folders.contains(folder));
    let mut changed: Vec<Id> = changed.map(|(id, _)| *id).collect();
    if changed.is_empty() {
        changed.push(save.scenario);
    }
    Err(Error::OtherScenario(path.to_owned(), changed))
}
