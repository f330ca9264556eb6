//! What is written in scenario files: names as text, every number with its pedigree.
//!
//! These types say only how a file reads. What is true of a scenario is [`crate::scenario::Scenario`];
//! the one road between is [`crate::scenario::build`]. `scenarios/FORMAT.md` is generated from the comments below.

mod affairs;
mod aims;
mod answers;
mod checkpoints;
mod fronts;
mod lesson;
mod levers;
mod mods;
mod orders;
mod pedigree;
mod powers;
mod readings;
mod reckoning;
mod record;
mod remove;
mod scenario;
mod theatre;
mod units;
mod vignette;

pub use affairs::{Area, ChoiceFile, Condition, EffectFile, EventFile, EventKind, EventsFile};
pub use aims::{ActFile, AimFile, AlsoFile, LostFile, Metric};
pub use answers::{AmountFile, AnswerFile, GrowthFile, PartFile};
pub use checkpoints::{CheckpointFile, Class, Measure, Step};
pub use fronts::{FrontFile, LineFile, StrengthFile};
pub use lesson::{HintFile, LessonFile, MenFile, Page, QuestionFile, Truth, When};
pub use levers::{Lever, LeverRangeFile};
pub use mods::{LanguageFile, ModFile, ModsFile};
pub use orders::{DatedOrderFile, GroundFile, OrdersFile};
pub use pedigree::{Bases, BasisFile, ClaimList, Number, Sourced, Table};
pub use powers::{
    DeliveryFile, FavourFile, PeopleFile, PersonFile, SchoolFile, Skill, SponsorFile, SponsorsFile, Want,
};
pub use readings::{ReadGunsFile, ReadQuotaFile, ReadingFile, ReadingsFile};
pub use reckoning::{FateFile, GradesFile, HonourFile, PromiseFile, ReckoningFile};
pub use record::{
    ClaimFile, Confidence, EntriesFile, EntryFile, EntryKind, Evidence, QuantityFile, RecordFile, SourceFile,
    Status, Style,
};
pub use remove::RemoveFile;
pub use scenario::{ForceFile, HoldFile, Holder, MarketFile, ReachFile, ScenarioFile, TreasuryFile};
pub use theatre::{
    DistrictsFile, Kind, Mode, OblastFile, PlaceFile, PlacesFile, RouteFile, RoutesFile, UezdFile,
};
pub use units::{Draws, UnitFile, UnitsFile};
pub use vignette::Vignette;
