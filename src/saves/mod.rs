//! Saves: a save is a short replay. Scenario, seed, the orders of every turn, the digest after each.
//!
//! Opening a save plays it again; the first turn whose digest differs is named. Saves are
//! RON text with a checksum, written to a neighbour file and then moved into place.

pub mod file;
mod verify;

use crate::base::dice::Seed;
use crate::base::digest::Digest;
use crate::base::id::Id;
use crate::orders::Order;
use crate::run::{Campaign, Predictions};
use crate::scenario::Library;
use serde::{Deserialize, Serialize};
use std::io::Read;
use std::path::{Path, PathBuf};

pub use verify::{Verdict, verify};

/// The version of the rules; a change that moves a digest raises it.
pub const RULES_VERSION: u32 = 7;
/// The format of saves; 1 had no predictions.
pub const FORMAT: u32 = 2;
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
    /// Version of the rules it was played by.
    pub rules_version: u32,
    /// Scenario. Only an id: a save never says where to read from.
    pub scenario: Id,
    /// The reading of the sources it was played by; none for the scenario's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reading: Option<Id>,
    /// Digest of the scenario's files.
    pub scenario_hash: Digest,
    /// Seed.
    pub seed: Seed,
    /// What the player expected before the first turn.
    #[serde(default)]
    pub predictions: Predictions,
    /// Orders by turn; the last entry is the turn not yet played.
    pub orders: Vec<Vec<Order>>,
    /// Digest after each turn played.
    pub digests: Vec<Digest>,
}

/// What every format of saves has in common.
#[derive(Deserialize)]
struct Head {
    format: u32,
}

/// In what way a save is damaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// It does not begin as a save does.
    FirstLine,
    /// It ends after its first line.
    Head,
    /// Its end is missing.
    End,
    /// Its checksum is that of another text.
    Checksum,
    /// It is no text.
    Utf8,
    /// What it says is not what a save says.
    Syntax,
    /// Its predictions are of nothing in its scenario.
    Predictions,
    /// It has more turns than its scenario.
    Turns,
    /// It has orders for other turns than it has.
    Orders,
}

impl std::fmt::Display for Damage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::FirstLine => "its first line is not that of a save",
            Self::Head => "it ends after its first line",
            Self::End => "its end is missing",
            Self::Checksum => "its checksum is wrong: it was cut short or edited",
            Self::Utf8 => "it is not UTF-8 text",
            Self::Syntax => "it does not say what a save says",
            Self::Predictions => "its predictions are of nothing in its scenario",
            Self::Turns => "it has more turns than its scenario",
            Self::Orders => "its orders are not those of its turns",
        })
    }
}

/// Why a save cannot be used. The file is left as it is.
#[derive(Debug)]
pub enum Error {
    /// The file cannot be read or written.
    Io(PathBuf, std::io::Error),
    /// It is larger than any save.
    TooLarge(PathBuf),
    /// It is no save, or cut short or edited.
    Damaged(PathBuf, Damage),
    /// The file to be written over is no save.
    NotOurs(PathBuf),
    /// It is of another format.
    Format(PathBuf, u32),
    /// It was played by other rules.
    Rules(PathBuf, u32),
    /// Its scenario is not to be found.
    NoScenario(PathBuf, Id),
    /// It is of another scenario than the one that was named.
    NotThisScenario(PathBuf, Id, String),
    /// Its scenario has no such reading.
    NoReading(PathBuf, Id),
    /// Its scenario has other files now.
    OtherScenario(PathBuf, Id),
    /// Played again, it goes another way from this turn on (from 1).
    Differs(PathBuf, usize),
    /// An order in it is refused in this turn (from 1).
    Refused(PathBuf, usize),
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Io(path, error) => write!(f, "{}: {error}", path.display()),
            Self::TooLarge(path) => write!(f, "{}: more than {MOST} bytes, so no save", path.display()),
            Self::Damaged(path, why) => write!(f, "{}: not a whole save: {why}", path.display()),
            Self::NotOurs(path) => {
                write!(f, "{}: the file is there and is no save, so it is not written over", path.display())
            }
            Self::Format(path, format) => {
                write!(f, "{}: save format {format}, expected {FORMAT} or older", path.display())
            }
            Self::Rules(path, version) => {
                write!(
                    f,
                    "{}: played by rules {version}, this program has rules {RULES_VERSION}",
                    path.display()
                )
            }
            Self::NoScenario(path, id) => {
                write!(f, "{}: its scenario `{id}` is not here or does not load", path.display())
            }
            Self::NotThisScenario(path, id, given) => {
                write!(f, "{}: its scenario is `{id}`, not `{given}`", path.display())
            }
            Self::NoReading(path, id) => {
                write!(f, "{}: its scenario has no reading `{id}`", path.display())
            }
            Self::OtherScenario(path, id) => {
                write!(f, "{}: the files of its scenario `{id}` have changed since", path.display())
            }
            Self::Differs(path, turn) => {
                write!(f, "{}: played again it goes another way in turn {turn}", path.display())
            }
            Self::Refused(path, turn) => {
                write!(f, "{}: an order of turn {turn} is refused when played again", path.display())
            }
        }
    }
}

impl std::error::Error for Error {}

impl Save {
    /// The save of a campaign.
    #[must_use]
    pub fn of(campaign: &Campaign) -> Self {
        Self {
            format: FORMAT,
            rules_version: RULES_VERSION,
            scenario: campaign.scenario().id,
            reading: campaign.scenario().reading,
            scenario_hash: campaign.scenario().hash,
            seed: campaign.seed(),
            predictions: campaign.predictions().clone(),
            orders: campaign.orders().to_vec(),
            digests: campaign.digests().to_vec(),
        }
    }

    /// The text of the save, checksum first.
    #[must_use]
    pub fn text(&self) -> String {
        let pretty = ron::ser::PrettyConfig::new().depth_limit(4).indentor("  ");
        let body = ron::ser::to_string_pretty(self, pretty).expect("plain data can always be written");
        format!("{HEAD}{}\n{body}\n", checksum(&body))
    }

    /// Reads the text of a save.
    ///
    /// # Errors
    /// When it is damaged or of another format or version; `path` is named in the error.
    pub fn parse(text: &str, path: &Path) -> Result<Self, Error> {
        let damaged = |why| Error::Damaged(path.to_owned(), why);
        let rest = text.strip_prefix(HEAD).ok_or_else(|| damaged(Damage::FirstLine))?;
        let (sum, body) = rest.split_once('\n').ok_or_else(|| damaged(Damage::Head))?;
        let body = body.strip_suffix('\n').ok_or_else(|| damaged(Damage::End))?;
        if checksum(body) != sum {
            return Err(damaged(Damage::Checksum));
        }
        let head: Head = ron::from_str(body).map_err(|_| damaged(Damage::Syntax))?;
        if !(1..=FORMAT).contains(&head.format) {
            return Err(Error::Format(path.to_owned(), head.format));
        }
        let save: Self = ron::from_str(body).map_err(|_| damaged(Damage::Syntax))?;
        if save.rules_version != RULES_VERSION {
            return Err(Error::Rules(path.to_owned(), save.rules_version));
        }
        Ok(save)
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
    let failed = |error| Error::Io(path.to_owned(), error);
    let file = std::fs::File::open(path).map_err(failed)?;
    let mut bytes = Vec::new();
    file.take(MOST + 1).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() as u64 > MOST {
        return Err(Error::TooLarge(path.to_owned()));
    }
    let text = String::from_utf8(bytes);
    let text = text.map_err(|_| Error::Damaged(path.to_owned(), Damage::Utf8))?;
    Save::parse(&text, path)
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
    let missing = || Error::NoScenario(path.to_owned(), save.scenario);
    let folder = library.find_id(save.scenario.as_str()).ok_or_else(missing)?;
    let mut scenario = library.load(&folder).scenario.ok_or_else(missing)?;
    if let Some(reading) = save.reading {
        scenario = scenario.by(reading).ok_or_else(|| Error::NoReading(path.to_owned(), reading))?;
    }
    if scenario.hash != save.scenario_hash {
        return Err(Error::OtherScenario(path.to_owned(), save.scenario));
    }
    let turns = save.digests.len();
    let damaged = |why| Err(Error::Damaged(path.to_owned(), why));
    if turns > usize::from(scenario.turns) {
        return damaged(Damage::Turns);
    }
    if save.orders.len() != turns + 1 {
        return damaged(Damage::Orders);
    }
    let mut campaign = Campaign::new(std::sync::Arc::new(scenario), save.seed);
    if campaign.predict(save.predictions.clone()).is_err() {
        return damaged(Damage::Predictions);
    }
    for (turn, orders) in save.orders.iter().enumerate() {
        for order in orders {
            campaign.order(order.clone()).map_err(|_| Error::Refused(path.to_owned(), turn + 1))?;
        }
        if turn < turns {
            campaign.end_turn();
            if campaign.digest() != save.digests[turn] {
                return Err(Error::Differs(path.to_owned(), turn + 1));
            }
        }
    }
    Ok(campaign)
}

/// The user's folder for saves.
#[must_use]
pub fn folder() -> Option<PathBuf> {
    directories::ProjectDirs::from("", "", "alash").map(|dirs| dirs.data_dir().join("saves"))
}

/// Where the autosave lies.
#[must_use]
pub fn autosave_path() -> Option<PathBuf> {
    folder().map(|folder| folder.join("autosave.ron"))
}

/// A name for a save of a campaign: scenario, reading, date and seed.
#[must_use]
pub fn name_for(campaign: &Campaign) -> String {
    let id: Id = campaign.scenario().id;
    let reading = campaign.scenario().reading.map_or_else(String::new, |reading| format!("-{reading}"));
    format!("{id}{reading}-{}-{}.ron", campaign.view().now().first_day(), campaign.seed().0)
}
