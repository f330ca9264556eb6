//! Events, their choices and what comes of them.

use crate::base::date::Date;
use crate::base::id::{ClaimId, EventId, Id, OblastId, PlaceId, SponsorId, UezdId, UnitId};
use crate::base::quantity::{Kopeks, Men};
use crate::orders::Gift;
use crate::scenario::file::{Condition, EventKind, Vignette};
use crate::scenario::model::units::Force;
use crate::scenario::model::{Answer, Growth};
use crate::scenario::text::Position;

/// Something that happens on a day.
#[derive(Clone, Debug)]
pub struct Event {
    /// Id.
    pub id: EventId,
    /// The day.
    pub on: Date,
    /// The turn that contains it.
    pub turn: u16,
    /// The last turn in which it may happen; no matter where it lies before the first.
    pub until: u16,
    /// How likely it is in each turn in which it may happen; certain unless drawn.
    pub chance: Option<f64>,
    /// Where.
    pub place: Option<PlaceId>,
    /// What kind.
    pub kind: EventKind,
    /// What is drawn beside its text.
    pub picture: Option<Vignette>,
    /// The claims it rests on.
    pub claims: Vec<ClaimId>,
    /// Whether it is supposed.
    pub assumed: bool,
    /// What must hold.
    pub when: Vec<Condition>,
    /// What happens whatever is chosen.
    pub effects: Vec<Effect>,
    /// What grows with a number, whatever is chosen.
    pub grow: Vec<Growth>,
    /// What can be chosen.
    pub choices: Vec<Choice>,
    /// The choice that counts when nobody chooses.
    pub unanswered: Id,
    /// Where it is written.
    pub position: Position,
}

impl Event {
    /// The choice of that id.
    #[must_use]
    pub fn choice(&self, id: Id) -> Option<&Choice> {
        self.choices.iter().find(|choice| choice.id == id)
    }
}

/// One answer to an event.
#[derive(Clone, Debug, Default)]
pub struct Choice {
    /// Id within the event.
    pub id: Id,
    /// What the player fills in himself.
    pub answer: Option<Answer>,
    /// What comes of it.
    pub effects: Vec<Effect>,
    /// What grows with a number.
    pub grow: Vec<Growth>,
}

impl Choice {
    /// The numbers of an answer to which nobody gave any.
    #[must_use]
    pub fn usual(&self) -> Vec<u32> {
        self.answer.as_ref().map(Answer::usual).unwrap_or_default()
    }

    /// Numbers to try this choice with: low, usual and high, or none where it asks for none.
    #[must_use]
    pub fn tries(&self) -> Vec<Vec<u32>> {
        self.answer.as_ref().map_or_else(|| vec![Vec::new()], Answer::tries)
    }
}

/// What comes of an event: only what concerns this scenario.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Effect {
    /// Money comes to a branch, or leaves it.
    Money(OblastId, Kopeks),
    /// What a branch holds is multiplied.
    TreasuryShare(OblastId, f64),
    /// A sponsor thinks better or worse, thousandths.
    Standing(SponsorId, i32),
    /// For a while, or for good, something is otherwise.
    Sway(Sway),
    /// A unit is given something; kopeks for money.
    Give(Gift, UnitId, u32),
    /// A unit loses something.
    Lose(Gift, UnitId, u32),
    /// Men join, or go home.
    Men(UnitId, i32),
    /// A share of what a uezd's quota lacks rides at once.
    Summon(UezdId, UnitId, f64),
    /// Men join with all that they bring.
    Reinforce(Force),
    /// A share of the men is killed or lost.
    Losses(UnitId, f64),
    /// Kilograms of food, grain and hay come into a store.
    Goods(PlaceId, [u32; 3]),
    /// Arrears change, thousandths of a month.
    Arrears(OblastId, i32),
    /// A flag is set or cleared.
    Flag(Id, bool),
    /// The line moves.
    Push(Id, i8),
    /// An oblast owes another number of men.
    Quota(OblastId, Men),
    /// A unit rides to a place.
    March(UnitId, PlaceId),
    /// Only this share of the officers stays.
    OfficersShare(OblastId, f64),
    /// This share of the men leaves, so.
    Leave(OblastId, Leaving, f64),
    /// The cadets of a running course are lost.
    SchoolLost,
}

/// How men leave for good.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Leaving {
    /// Amnestied, home.
    Amnestied,
    /// Into the Red Army, with horse and rifle.
    Serving,
    /// Discharged, home; rifles stay.
    Discharged,
    /// Arrested.
    Arrested,
}

/// Something that is otherwise for a while.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sway {
    /// What is otherwise.
    pub what: Swayed,
    /// Where.
    pub at: Whereabouts,
    /// By how much: thousandths to add for authority, a factor in thousandths for the others.
    pub by: i32,
    /// For so many turns; 0 for good.
    pub turns: u16,
}

/// What a sway changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Swayed {
    /// Authority, added.
    Authority,
    /// Show-up, a factor.
    ShowUp,
    /// Show-up of those who are to serve in their own uezd, a factor beside that.
    HomeShowUp,
    /// Raids, a factor.
    Danger,
    /// Desertion, a factor.
    Desertion,
    /// The enemy's strength, a factor.
    Foes,
    /// Tax that comes in, a factor.
    Tax,
    /// Pay that a branch owes its men, a factor.
    Pay,
}

/// Where a sway is felt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Whereabouts {
    /// In all uezds of an oblast.
    Oblast(OblastId),
    /// In one uezd.
    Uezd(UezdId),
    /// At a front.
    Front(Id),
}
