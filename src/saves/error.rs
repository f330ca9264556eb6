//! Why a save cannot be used, in English; `report` says it in every language.

use crate::base::id::Id;
use crate::orders::Order;
use crate::run::guard::Panic;
use crate::saves::{FORMAT, MOST, PROGRAM, RULES_VERSION};
use crate::scenario::model::Modded;
use crate::sim::marks::Part;
use std::path::{Path, PathBuf};

/// In what way a save is damaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// It does not begin as a save does.
    FirstLine,
    /// It ends after its first line.
    Head,
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
            Self::Checksum => "its checksum is wrong: it was cut short or edited",
            Self::Utf8 => "it is not UTF-8 text",
            Self::Syntax => "it does not say what a save says",
            Self::Predictions => "its predictions are of nothing in its scenario",
            Self::Turns => "it has more turns than its scenario",
            Self::Orders => "its orders are not those of its turns",
        })
    }
}

/// A turn that the program fails at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Which one, from 1.
    pub turn: usize,
    /// The order that was being carried out; none where the turn itself was.
    pub trying: Option<Order>,
    /// What the program said, and where.
    pub panic: Panic,
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
    /// It is no crash report.
    NoReport(PathBuf),
    /// The file to be written over is no save.
    NotOurs(PathBuf),
    /// It is of another format, of this version of the program where it says so.
    Format(PathBuf, u32, String),
    /// It was played by other rules, of this version of the program where it says so.
    Rules(PathBuf, u32, String),
    /// Its scenario, or one that it is based on, is not to be found.
    NoScenario(PathBuf, Id),
    /// It is of another scenario than the one that was named.
    NotThisScenario(PathBuf, Id, String),
    /// Its scenario has no such reading.
    NoReading(PathBuf, Id),
    /// Its scenario says something else now: the folders that were changed.
    OtherScenario(PathBuf, Vec<Id>),
    /// Mods that it was begun with are not here, or at fault.
    NoMods(PathBuf, Vec<Modded>),
    /// Mods that it was begun with, as they were then, say something else now.
    OtherMods(PathBuf, Vec<Modded>),
    /// Played again, it goes another way from this turn on (from 1), in these parts where the save tells.
    Differs(PathBuf, usize, Vec<Part>),
    /// An order in it is refused in this turn (from 1).
    Refused(PathBuf, usize),
    /// An answer in it was not given in the time of its question, or twice.
    Answer(PathBuf, Id),
    /// The program fails when it plays it again.
    Fails(PathBuf, Box<Fault>),
}

impl Error {
    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        match self {
            Self::Io(path, _)
            | Self::TooLarge(path)
            | Self::Damaged(path, _)
            | Self::NoReport(path)
            | Self::NotOurs(path)
            | Self::Format(path, ..)
            | Self::Rules(path, ..)
            | Self::NoScenario(path, _)
            | Self::NotThisScenario(path, ..)
            | Self::NoReading(path, _)
            | Self::OtherScenario(path, _)
            | Self::NoMods(path, _)
            | Self::OtherMods(path, _)
            | Self::Differs(path, ..)
            | Self::Refused(path, _)
            | Self::Answer(path, _)
            | Self::Fails(path, _) => path,
        }
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Io(path, error) => write!(f, "{}: {error}", path.display()),
            Self::TooLarge(path) => write!(f, "{}: more than {MOST} bytes, so no save", path.display()),
            Self::Damaged(path, why) => write!(f, "{}: not a whole save: {why}", path.display()),
            Self::NoReport(path) => write!(f, "{}: not a whole crash report", path.display()),
            Self::NotOurs(path) => {
                write!(f, "{}: the file is there and is no save, so it is not written over", path.display())
            }
            Self::Format(path, format, by) => {
                write!(f, "{}: save format {format}{}, expected {FORMAT} or older", path.display(), of(by))
            }
            Self::Rules(path, version, by) => {
                let (path, by) = (path.display(), of(by));
                write!(
                    f,
                    "{path}: played by rules {version}{by}, this is {PROGRAM} with rules {RULES_VERSION}; "
                )?;
                f.write_str("the version that wrote it opens it, and `alash orders` prints its orders")
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
            Self::OtherScenario(path, changed) => {
                let list = listed(changed);
                write!(f, "{}: the files of its scenario {list} have changed since", path.display())
            }
            Self::NoMods(path, mods) => {
                write!(f, "{}: it was begun with {}, not here or at fault", path.display(), called(mods))
            }
            Self::OtherMods(path, mods) => {
                write!(f, "{}: it was begun with {}, changed since", path.display(), called(mods))
            }
            Self::Differs(path, turn, parts) => {
                write!(f, "{}: played again it goes another way in turn {turn}", path.display())?;
                let parts: Vec<_> = parts.iter().map(|part| format!("{part:?}").to_lowercase()).collect();
                if parts.is_empty() { Ok(()) } else { write!(f, ", in {}", parts.join(", ")) }
            }
            Self::Refused(path, turn) => {
                write!(f, "{}: an order of turn {turn} is refused when played again", path.display())
            }
            Self::Answer(path, question) => {
                let path = path.display();
                write!(f, "{path}: the answer to `{question}` was not given in its time, or twice")
            }
            Self::Fails(path, fault) => {
                let (path, turn, Panic { message, place, .. }) = (path.display(), fault.turn, &fault.panic);
                write!(f, "{path}: turn {turn} fails by a fault of the program, at {place}: {message}")
            }
        }
    }
}

impl std::error::Error for Error {}

/// The version of a program, where it is known.
fn of(program: &str) -> String {
    if program.is_empty() { String::new() } else { format!(" of version {program}") }
}

/// Ids as a sentence lists them.
#[must_use]
pub fn listed(ids: &[Id]) -> String {
    ids.iter().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", ")
}

/// Mods with their versions as a sentence lists them.
#[must_use]
pub fn called(mods: &[Modded]) -> String {
    let one = |one: &Modded| format!("`{}` {}", one.id, one.version).trim_end().to_owned();
    mods.iter().map(one).collect::<Vec<_>>().join(", ")
}
