//! What happened in a turn, as plain data for whoever shows or counts it.
//!
//! The words are found by `report`; nothing in the simulation reads events back.

use crate::base::id::{DeliveryId, EventId, Id, OblastId, PlaceId, SponsorId, UezdId, UnitId};
use crate::base::quantity::{Horses, Kopeks, Men, PerMille};
use crate::orders::{Gift, Goods};
use crate::scenario::model::{Leaving, Step};
use serde::Serialize;

/// One thing that happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// A dated event of the scenario.
    Scripted(EventId),
    /// Men came up.
    Levied {
        /// From where.
        uezd: UezdId,
        /// To which unit.
        unit: UnitId,
        /// How many.
        men: Men,
    },
    /// The first men of a unit came together.
    Formed(UnitId),
    /// An event was answered, or left unanswered.
    Chosen {
        /// Which.
        event: EventId,
        /// With which choice.
        choice: Id,
    },
    /// A sponsor promised something.
    Promised(DeliveryId),
    /// What a sponsor had promised is on its way.
    Loaded(DeliveryId),
    /// What a sponsor had promised was lost on the way.
    LostOnTheWay(DeliveryId),
    /// A sponsor answered what it was asked for.
    Favour {
        /// Who.
        sponsor: SponsorId,
        /// For what: goods or people; none where it was trains and steamers.
        what: Option<Gift>,
        /// Whether it sends it.
        granted: bool,
    },
    /// A sponsor's red line was crossed.
    RedLine(SponsorId),
    /// What a sponsor had promised arrived.
    Delivered(DeliveryId),
    /// A sponsor kept back what it had promised.
    Withheld(DeliveryId),
    /// Tax came in.
    Taxed {
        /// To which branch.
        oblast: OblastId,
        /// How much.
        income: Kopeks,
    },
    /// Pay fell short.
    Unpaid {
        /// Of which branch.
        oblast: OblastId,
        /// By how much.
        short: Kopeks,
    },
    /// Goods stuck on the way or were not to be had.
    Stuck {
        /// What.
        goods: Goods,
        /// For whom.
        place: PlaceId,
        /// How much was wanting, counted units of the goods.
        short: u64,
    },
    /// A unit arrived.
    Arrived {
        /// Which.
        unit: UnitId,
        /// Where.
        place: PlaceId,
    },
    /// Men deserted.
    Deserted {
        /// From which unit.
        unit: UnitId,
        /// How many.
        men: Men,
    },
    /// Men died of sickness.
    Died {
        /// Of which unit.
        unit: UnitId,
        /// How many.
        men: Men,
    },
    /// A hungry unit scattered.
    Scattered {
        /// Which unit.
        unit: UnitId,
        /// How many men.
        men: Men,
    },
    /// Scattered men came back.
    Returned {
        /// To which unit.
        unit: UnitId,
        /// How many.
        men: Men,
    },
    /// Horses were lost to hunger and work.
    HorsesLost {
        /// Of which unit.
        unit: UnitId,
        /// How many.
        horses: Horses,
    },
    /// Some carriers could not be paid and went home.
    CarriersLeft,
    /// A depot could not be paid and was given up.
    DepotGivenUp(PlaceId),
    /// The elders of a uezd could not be paid and went home.
    EldersLeft(UezdId),
    /// A depot ran dry of fodder, so that convoys pass it as if it were not there.
    DepotEmpty(PlaceId),
    /// Raiders came to auls.
    Raided {
        /// Where.
        uezd: UezdId,
        /// How many horses they took.
        horses: Horses,
    },
    /// Ice locks the grass.
    Jut(OblastId),
    /// Far fewer men of a branch are present than half a month before.
    Collapsed {
        /// Whose.
        oblast: OblastId,
        /// How many were.
        before: Men,
        /// How many are.
        now: Men,
        /// The step of the strength return at which most of the difference was lost.
        step: Step,
    },
    /// A courier's order to hand men over was carried out.
    Regrouped {
        /// From which unit.
        from: UnitId,
        /// To which.
        to: UnitId,
        /// How many.
        men: Men,
    },
    /// Men joined a unit without a call-up.
    Joined {
        /// Which unit.
        unit: UnitId,
        /// How many.
        men: Men,
    },
    /// Men left a unit for good.
    Left {
        /// Which unit.
        unit: UnitId,
        /// How.
        how: Leaving,
        /// How many.
        men: Men,
    },
    /// There was a fight.
    Fought(Fight),
    /// A unit gave up its place to the enemy.
    FellBack {
        /// Which unit.
        unit: UnitId,
        /// Where to.
        place: PlaceId,
    },
    /// A unit is cut off in a place the enemy holds.
    CutOff(UnitId),
    /// An order reached a unit too late to be carried out.
    OrderFailed(UnitId),
    /// A cadet course ended without officers.
    SchoolClosed {
        /// Where.
        place: PlaceId,
        /// Why.
        why: Closure,
    },
    /// Cadets passed out.
    CadetsPassed {
        /// From which school.
        place: PlaceId,
        /// How many.
        officers: u32,
    },
}

/// A fight, as a report tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Fight {
    /// At which front.
    pub front: Id,
    /// Where.
    pub place: PlaceId,
    /// Whether we attacked.
    pub attacking: bool,
    /// Whether we won.
    pub won: bool,
    /// Our men.
    pub ours: Men,
    /// Men beside us.
    pub friends: Men,
    /// The enemy's.
    pub foes: Men,
    /// Our side's power against theirs, thousandths.
    pub odds: PerMille,
    /// Days of fighting.
    pub days: u8,
    /// Our men hit.
    pub lost: Men,
    /// Our men killed.
    pub dead: Men,
    /// Rounds fired by ours.
    pub rounds: u32,
    /// What became of the line.
    pub end: FightEnd,
    /// Fewer than half of our men had a rifle.
    pub short_of_rifles: bool,
    /// Some of ours had hardly any rounds.
    pub short_of_rounds: bool,
    /// Some of ours were badly fed.
    pub hungry: bool,
}

/// What became of the line after a fight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FightEnd {
    /// It stands where it stood.
    Held,
    /// A place forward.
    Advanced,
    /// A place back.
    FellBack,
    /// It was won, but ours outran their supply.
    Culminated,
}

/// Why a cadet course ends without officers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Closure {
    /// The town is lost.
    Taken,
    /// The money for a half-month is not there.
    Unpaid,
    /// The power whose help it needs has turned away.
    Crossed,
}
