//! What is true of a scenario that loaded: ids resolved, units fixed, invariants held.
//!
//! Nothing here is read from or written to a file; lists are sorted by id. Plain enums that read in a file as they
//! are stand there and are named here.

mod affairs;
mod aims;
mod answers;
mod figures;
mod fronts;
mod land;
mod lesson;
mod powers;
mod reckoning;
mod record;
mod units;

pub use crate::orders::Gift;
pub use crate::scenario::file::{
    Area, Class, Condition, Confidence, Draws, EntryKind, EventKind, Evidence, Holder, Kind, Lever, Measure,
    Metric, Mode, Page, Skill, Status, Step, Style, Truth, Vignette, Want, When,
};
pub use affairs::{Choice, Effect, Event, Leaving, Sway, Swayed, Whereabouts};
pub use aims::{Act, Aim, Bound, Lost};
pub use answers::{Amount, Answer, Field, Growth, held_against, later};
pub use figures::{Checkpoint, DatedOrder, Doubtful, Ground, LeverRange};
pub use fronts::{Front, Strength};
pub use land::{Hold, Market, Oblast, Place, Route, Uezd};
pub use lesson::{Asks, Assumption, Foretold, Hint, Lesson, Question};
pub use powers::{Delivery, Person, School, Sponsor};
pub use reckoning::{Fate, Grades, Honour, Promise};
pub use record::{Cited, Claim, Entry, Origin, Pedigree, Quantity, Source};
pub use units::{Force, Unit};

use crate::base::date::{Date, HalfMonth};
use crate::base::digest::Digest;
use crate::base::id::{
    ClaimId, DeliveryId, EventId, Id, OblastId, PersonId, PlaceId, RouteId, SponsorId, UezdId, UnitId,
};
use crate::scenario::histories::HistoriesFile;
use crate::scenario::reading::Reading;
use crate::scenario::rules::Rules;
use crate::scenario::sets::ParameterSets;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::OnceLock;

/// What a mod has in a scenario.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Modded {
    /// The mod.
    pub id: Id,
    /// Its version.
    pub version: String,
    /// Digest of its files that the scenario is made of.
    pub hash: Digest,
}

/// A checked scenario.
#[derive(Clone, Debug, Default)]
pub struct Scenario {
    /// Id: the folder's name.
    pub id: Id,
    /// Its folder, for messages.
    pub folder: String,
    /// The folders of what mods change in it, lowest first.
    pub patches: Vec<String>,
    /// This scenario and those it is based on, itself first.
    pub lineage: Vec<Id>,
    /// The mods that it is made of in part, in the order in which they lie on one another.
    pub mods: Vec<Modded>,
    /// The reading it is played by; none for its own.
    pub reading: Option<Id>,
    /// The readings by which it can be played instead.
    pub readings: Vec<Reading>,
    /// First turn.
    pub first: HalfMonth,
    /// Number of turns.
    pub turns: u16,
    /// Every parameter of the rules.
    pub rules: Rules,
    /// Oblasts under command.
    pub oblasts: Vec<Oblast>,
    /// Uezds of the oblasts under command.
    pub uezds: Vec<Uezd>,
    /// All places of the theatre, halts included.
    pub places: Vec<Place>,
    /// All legs of the theatre.
    pub routes: Vec<Route>,
    /// Who holds which place from when, by date.
    pub holds: Vec<Hold>,
    /// What can be bought where.
    pub markets: Vec<Market>,
    /// Powers that give and take.
    pub sponsors: Vec<Sponsor>,
    /// Where news comes to and orders leave from.
    pub seat: PlaceId,
    /// Units that may be raised.
    pub units: Vec<Unit>,
    /// What units have on the first day.
    pub forces: Vec<Force>,
    /// People who can be given a post.
    pub people: Vec<Person>,
    /// Cadet schools that may be opened.
    pub schools: Vec<School>,
    /// What sponsors promise.
    pub deliveries: Vec<Delivery>,
    /// Fronts.
    pub fronts: Vec<Front>,
    /// What happens on which day, by date.
    pub events: Vec<Event>,
    /// Recorded figures to compare with, by date.
    pub checkpoints: Vec<Checkpoint>,
    /// How far levers were moved by what is known of the time, by lever.
    pub lever_ranges: Vec<LeverRange>,
    /// What is to be reached.
    pub aims: Vec<Aim>,
    /// How many aims reached are success.
    pub success: u32,
    /// What ends the campaign early.
    pub lost: Vec<Lost>,
    /// Parts of a long campaign, by date.
    pub acts: Vec<Act>,
    /// What was promised, by oblast.
    pub promises: Vec<Promise>,
    /// The battles that the militia is credited with, as they are listed.
    pub honours: Vec<Honour>,
    /// What became of people, by person.
    pub fates: Vec<Fate>,
    /// How far beyond its limit an aim is reached well, and when it is hollow.
    pub grades: Grades,
    /// What it teaches, where it is a lesson.
    pub lesson: Option<Lesson>,
    /// The encyclopedia.
    pub entries: Vec<Entry>,
    /// Claims that something rests on which is no number: what it is, and the claims.
    pub citations: Vec<(Cited, Vec<ClaimId>)>,
    /// What was done, by date.
    pub history: Vec<DatedOrder>,
    /// Sets of parameters that fit the record about equally well; none where nobody calibrated.
    pub sets: ParameterSets,
    /// What possible histories of it had; none where nobody played them since its files were changed.
    pub histories: Option<HistoriesFile>,
    /// The record.
    pub claims: BTreeMap<ClaimId, Claim>,
    /// Works cited.
    pub sources: Vec<Source>,
    /// Where every number comes from.
    pub pedigrees: Vec<Pedigree>,
    /// Language files of all layers: (language, file name, text), later ones override.
    pub words: Vec<(String, String, String)>,
    /// Digest of all files it was read from, as they are written.
    pub hash: Digest,
    /// The same of each folder that it stands on, lowest first.
    pub folders: Vec<(Id, Digest)>,
    /// Digest of what is played, once it was asked for ([`Scenario::meaning`]).
    pub(in crate::scenario) meant: OnceLock<Digest>,
}

impl Scenario {
    /// The half-month of a turn, from 0.
    #[must_use]
    pub fn half_month(&self, turn: u16) -> HalfMonth {
        self.first.plus(turn)
    }

    /// The turn that contains `date`, if it is played.
    #[must_use]
    pub fn turn_of(&self, date: Date) -> Option<u16> {
        let turn = HalfMonth::containing(date).since(self.first);
        u16::try_from(turn).ok().filter(|&turn| turn < self.turns)
    }

    /// Whether a file lies in its own folder or in a mod's that changes it, not in one that it is based on.
    #[must_use]
    pub fn owns(&self, file: &str) -> bool {
        self.patches.iter().chain([&self.folder]).any(|folder| Path::new(file).starts_with(folder))
    }

    /// The uezd of that id.
    #[must_use]
    pub fn uezd(&self, id: UezdId) -> Option<&Uezd> {
        find(&self.uezds, id, |uezd| uezd.id)
    }

    /// The oblast of that id.
    #[must_use]
    pub fn oblast(&self, id: OblastId) -> Option<&Oblast> {
        find(&self.oblasts, id, |oblast| oblast.id)
    }

    /// The place of that id.
    #[must_use]
    pub fn place(&self, id: PlaceId) -> Option<&Place> {
        find(&self.places, id, |place| place.id)
    }

    /// The leg of that id.
    #[must_use]
    pub fn route(&self, id: RouteId) -> Option<&Route> {
        find(&self.routes, id, |route| route.id)
    }

    /// The unit of that id.
    #[must_use]
    pub fn unit(&self, id: UnitId) -> Option<&Unit> {
        find(&self.units, id, |unit| unit.id)
    }

    /// The sponsor of that id.
    #[must_use]
    pub fn sponsor(&self, id: SponsorId) -> Option<&Sponsor> {
        find(&self.sponsors, id, |sponsor| sponsor.id)
    }

    /// The front of that id.
    #[must_use]
    pub fn front(&self, id: Id) -> Option<&Front> {
        find(&self.fronts, id, |front| front.id)
    }

    /// The person of that id.
    #[must_use]
    pub fn person(&self, id: PersonId) -> Option<&Person> {
        find(&self.people, id, |person| person.id)
    }

    /// The delivery of that id.
    #[must_use]
    pub fn delivery(&self, id: DeliveryId) -> Option<&Delivery> {
        find(&self.deliveries, id, |delivery| delivery.id)
    }

    /// The documented range of a lever.
    #[must_use]
    pub fn range_of(&self, lever: Lever) -> Option<&LeverRange> {
        find(&self.lever_ranges, lever, |range| range.lever)
    }

    /// The school at a place.
    #[must_use]
    pub fn school(&self, place: PlaceId) -> Option<&School> {
        self.schools.iter().find(|school| school.place == place)
    }

    /// The event of that id.
    #[must_use]
    pub fn event(&self, id: EventId) -> Option<&Event> {
        self.events.iter().find(|event| event.id == id)
    }

    /// Who holds a place in a half-month by the record; nobody where it is silent.
    #[must_use]
    pub fn holder(&self, place: PlaceId, when: HalfMonth) -> Holder {
        let earlier = |hold: &&Hold| hold.place == place && hold.from <= when;
        self.holds.iter().rfind(earlier).map_or(Holder::Nobody, |hold| hold.holder)
    }

    /// Units of an oblast, by id.
    pub fn units_of(&self, oblast: OblastId) -> impl Iterator<Item = &Unit> {
        self.units.iter().filter(move |unit| unit.oblast == oblast)
    }

    /// Whose men serve in a unit; in a detachment those of the unit that it was detached from.
    #[must_use]
    pub fn draws_of(&self, unit: &Unit) -> Draws {
        match unit.draws {
            Draws::Unit(of) => self.unit(of).map_or(unit.draws, |of| of.draws),
            draws => draws,
        }
    }

    /// The uezds whose men serve in a unit, with their quotas.
    pub fn homes_of(&self, unit: &Unit) -> impl Iterator<Item = (UezdId, u32)> {
        let draws = self.draws_of(unit);
        let serves = move |uezd: &&Uezd| match draws {
            Draws::Uezd(id) => uezd.id == id,
            Draws::Oblast(id) => uezd.oblast == id,
            Draws::Unit(_) => false,
        };
        self.uezds.iter().filter(serves).map(|uezd| (uezd.id, uezd.quota.0.max(1)))
    }

    /// The oblast under command in which a place lies.
    #[must_use]
    pub fn oblast_of_place(&self, place: PlaceId) -> Option<OblastId> {
        self.place(place)?.oblast
    }

    /// The front that a place belongs to.
    #[must_use]
    pub fn front_at(&self, place: PlaceId) -> Option<&Front> {
        self.fronts.iter().find(|front| front.places.contains(&place))
    }
}

fn find<T, I: Ord>(list: &[T], id: I, key: impl Fn(&T) -> I) -> Option<&T> {
    list.binary_search_by(|item| key(item).cmp(&id)).ok().map(|index| &list[index])
}
