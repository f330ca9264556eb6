//! How events, their conditions, choices and effects are written.

use crate::base::id::{EventId, Id, OblastId, PlaceId, SponsorId, UezdId, UnitId};
use crate::orders::Gift;
use crate::scenario::file::{AnswerFile, Bases, ClaimList, ForceFile, GrowthFile, Measure, Number, Vignette};
use crate::scenario::spot::Spot;
use serde::{Deserialize, Serialize};

/// `events.ron`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct EventsFile {
    /// Bases of the numbers below.
    pub basis: Bases,
    /// The events.
    pub events: Vec<Spot<EventFile>>,
}

/// Something that happens on a day; its words are `event-…` and `event-…-text` of the language files.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EventFile {
    /// Id.
    pub id: Spot<EventId>,
    /// The day; only a battle that does nothing may have none.
    #[serde(default)]
    pub on: Option<Spot<String>>,
    /// The last day on which it may still happen, once, in any half-month from the first on; the first day unless said.
    #[serde(default)]
    pub until: Option<Spot<String>>,
    /// How likely it is in each of these half-months, drawn by the dice; certain unless said.
    #[serde(default)]
    pub chance: Option<Number>,
    /// Where, if somewhere.
    #[serde(default)]
    pub place: Option<Spot<PlaceId>>,
    /// What kind of event; `affair` unless said.
    #[serde(default)]
    pub kind: Option<Spot<EventKind>>,
    /// What is drawn beside its text; crossed sabres for a battle and nothing for anything else unless said.
    #[serde(default)]
    pub picture: Option<Spot<Vignette>>,
    /// The claims it rests on.
    pub claims: ClaimList,
    /// Why it is supposed, where no source that was read says so.
    #[serde(default)]
    pub assumed: Option<Spot<String>>,
    /// What must hold, all of it, or nothing happens.
    #[serde(default)]
    pub when: Vec<Spot<Condition>>,
    /// What happens whatever is chosen.
    #[serde(default)]
    pub effects: Vec<Spot<EffectFile>>,
    /// What grows with a number, whatever is chosen.
    #[serde(default)]
    pub grow: Vec<Spot<GrowthFile>>,
    /// What can be chosen: none, or two to four.
    #[serde(default)]
    pub choices: Vec<Spot<ChoiceFile>>,
    /// The choice that counts when nobody chooses in that turn.
    #[serde(default)]
    pub unanswered: Option<Spot<Id>>,
}

/// What kind of event it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum EventKind {
    /// Anything that is no battle.
    #[default]
    Affair,
    /// A battle of which something is known.
    Battle,
    /// A battle known by name only.
    UnknownBattle,
}

/// One answer to an event; its words are `choice-EVENT-CHOICE` and `choice-EVENT-CHOICE-text`. `alash check` plays it
/// against the others on the same dice and warns where nothing that a player can see differs.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChoiceFile {
    /// Id within the event.
    pub id: Spot<Id>,
    /// What the player fills in himself; nothing unless said.
    #[serde(default)]
    pub answer: Option<Spot<AnswerFile>>,
    /// What comes of it. Money that it takes must be there, or it cannot be chosen; the choice that counts when nobody
    /// chooses takes what there is.
    #[serde(default)]
    pub effects: Vec<Spot<EffectFile>>,
    /// What grows with a number, such as that of the answer.
    #[serde(default)]
    pub grow: Vec<Spot<GrowthFile>>,
}

/// Something that holds or does not.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Condition {
    /// An effect has set this flag.
    Flag(Id),
    /// No effect has set this flag.
    NoFlag(Id),
    /// An event was answered so.
    Chose(EventId, Id),
    /// The terms of a sponsor are accepted.
    Terms(SponsorId),
    /// The terms of a sponsor are not accepted.
    NoTerms(SponsorId),
    /// A sponsor thinks at least so well of Alash, 0 to 1.
    Standing {
        /// Which sponsor.
        of: SponsorId,
        /// How well.
        at_least: f64,
    },
    /// Our own or a friendly power holds the place.
    Held(PlaceId),
    /// Nobody or a hostile power holds the place.
    NotHeld(PlaceId),
    /// So many men are on the rolls.
    Men {
        /// Whose.
        of: Measure,
        /// How many.
        at_least: u32,
    },
    /// In the last half-month a branch lost so many of its men present that it was a collapse (`collapse_share`).
    Collapse,
    /// A branch is behind with pay.
    Arrears {
        /// Which branch.
        oblast: OblastId,
        /// By more than so many months.
        above: f64,
    },
    /// A branch has money.
    Money {
        /// Which branch.
        oblast: OblastId,
        /// So many roubles.
        at_least: u32,
    },
    /// A branch asks more tax than this.
    Tax {
        /// Which branch.
        oblast: OblastId,
        /// Share of the full rate, 0 to 1.
        above: f64,
    },
    /// The oblast is under command in this scenario.
    Command(OblastId),
}

/// Where an effect on authority, show-up or raids is felt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Area {
    /// In all uezds of an oblast.
    Oblast(OblastId),
    /// In one uezd.
    Uezd(UezdId),
}

/// What comes of an event or a choice. What concerns an oblast, unit or place that is not in play is left out.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[allow(clippy::large_enum_variant, reason = "read once, and few of them")]
pub enum EffectFile {
    /// Money comes to a branch of the fund, or leaves it.
    Money {
        /// Which branch.
        oblast: OblastId,
        /// How much; below zero it leaves.
        roubles: Number,
    },
    /// What a branch holds is multiplied.
    TreasuryShare {
        /// Which branch.
        oblast: OblastId,
        /// By this: 0 to 1.
        times: Number,
    },
    /// A sponsor thinks better or worse of Alash.
    Standing {
        /// Which sponsor.
        of: SponsorId,
        /// By how much: −1 to 1.
        by: Number,
    },
    /// Authority rises or falls.
    Authority {
        /// Where.
        at: Area,
        /// By how much: −1 to 1.
        by: Number,
        /// For so many turns; 0 for good.
        turns: u16,
    },
    /// More or fewer of those summoned come.
    ShowUp {
        /// Where.
        at: Area,
        /// Factor.
        times: Number,
        /// For so many turns; 0 for good.
        turns: u16,
    },
    /// Raiders come more or less often.
    Danger {
        /// Where.
        at: Area,
        /// Factor.
        times: Number,
        /// For so many turns; 0 for good.
        turns: u16,
    },
    /// More or fewer men desert.
    Desertion {
        /// Of which oblast.
        oblast: OblastId,
        /// Factor.
        times: Number,
        /// For so many turns; 0 for good.
        turns: u16,
    },
    /// A unit is given something; rifles, rounds and kit go into the store where it stands.
    Give {
        /// What.
        what: Gift,
        /// Which unit.
        unit: UnitId,
        /// How much.
        amount: Number,
    },
    /// A unit loses something, as far as it has it.
    Lose {
        /// What.
        what: Gift,
        /// Which unit.
        unit: UnitId,
        /// How much.
        amount: Number,
    },
    /// Men join a unit, or go home.
    Men {
        /// Which unit.
        unit: UnitId,
        /// How many; below zero they go.
        by: Number,
    },
    /// Volunteers of a uezd ride at once, without a call-up: a share of what its quota still lacks, as luck has it.
    Summon {
        /// Where they live.
        uezd: UezdId,
        /// The unit they join.
        unit: UnitId,
        /// Which share of them comes: 0 to 1.
        share: Number,
    },
    /// A body of men joins a unit where that stands, as far as it has room, with all that it brings; arms and cadre may
    /// also come without men.
    Reinforce(ForceFile),
    /// Men of a unit are killed or lost.
    Losses {
        /// Which unit.
        unit: UnitId,
        /// Which share.
        share: Number,
    },
    /// Goods come into a store.
    Goods {
        /// Where.
        place: PlaceId,
        /// Food, tonnes.
        #[serde(default)]
        food: Option<Number>,
        /// Grain, tonnes.
        #[serde(default)]
        grain: Option<Number>,
        /// Hay, tonnes.
        #[serde(default)]
        hay: Option<Number>,
    },
    /// Arrears of pay grow or shrink.
    Arrears {
        /// Of which branch.
        oblast: OblastId,
        /// By so many months.
        by: Number,
    },
    /// Something becomes so that a later condition, a want or a red line asks for; one that nothing asks for is warned of.
    Flag(Id),
    /// It is so no more.
    Unflag(Id),
    /// The line of a front moves.
    Push {
        /// Which front.
        front: Id,
        /// One place forward (1) or back (-1).
        by: i8,
    },
    /// An oblast owes another number of men; its uezds share it as they shared the first.
    Quota {
        /// Which oblast.
        oblast: OblastId,
        /// How many.
        men: Number,
    },
    /// A unit that has men rides to a place, as by an order to post it there.
    March {
        /// Which unit.
        unit: UnitId,
        /// Where to.
        to: PlaceId,
    },
    /// A branch owes its men more or less pay, since another pays a part.
    Pay {
        /// Which branch.
        oblast: OblastId,
        /// Factor.
        times: Number,
        /// For so many turns; 0 for good.
        turns: u16,
    },
    /// More or less tax comes in than is asked.
    Tax {
        /// Where.
        at: Area,
        /// Factor.
        times: Number,
        /// For so many turns; 0 for good.
        turns: u16,
    },
    /// The enemy at a front is stronger or weaker.
    Foes {
        /// Which front.
        front: Id,
        /// Factor.
        times: Number,
        /// For so many turns; 0 for good.
        turns: u16,
    },
    /// Only a share of the officers stays.
    OfficersShare {
        /// Of which oblast.
        oblast: OblastId,
        /// Which share: 0 to 1.
        times: Number,
    },
    /// Men are amnestied and go home.
    Amnesty {
        /// Of which oblast.
        oblast: OblastId,
        /// Which share: 0 to 1.
        share: Number,
    },
    /// Men pass into the Red Army with horse and rifle.
    Serve {
        /// Of which oblast.
        oblast: OblastId,
        /// Which share: 0 to 1.
        share: Number,
    },
    /// Men go home by discharge; their rifles stay in the store where they stood.
    Release {
        /// Of which oblast.
        oblast: OblastId,
        /// Which share: 0 to 1.
        share: Number,
    },
    /// Men are arrested and lost.
    Arrests {
        /// Of which oblast.
        oblast: OblastId,
        /// Which share: 0 to 1.
        share: Number,
    },
    /// The cadets of a running course are lost to the militia.
    SchoolLost,
}
