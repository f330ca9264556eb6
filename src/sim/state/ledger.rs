//! The double-entry ledger: every change of a stock is a posting from one account to another, with its cause.
//!
//! What leaves the game (eaten, dead, deserted) and what enters it (from auls, markets, sponsors) has its
//! account too, so that nothing is created or lost. The ledger holds one turn; whoever wants more keeps it.

use crate::base::id::{OblastId, PlaceId, SponsorId, UezdId, UnitId};
use crate::orders::{Gift, Goods};
use crate::sim::state::unit::Learnt;
use bevy_ecs::prelude::Resource;
use serde::Serialize;

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Commodity {
    /// Men.
    Men,
    /// Officers.
    Officers,
    /// Instructors.
    Instructors,
    /// Machine guns.
    MachineGuns,
    /// Horses.
    Horses,
    /// Rifles.
    Rifles,
    /// Rounds.
    Rounds,
    /// Food, kg.
    Food,
    /// Grain, kg.
    Grain,
    /// Hay, kg.
    Hay,
    /// Sets of kit.
    Kit,
    /// Steps of training taken; a memorandum beside the men themselves.
    Trained,
    /// Men sick; a memorandum beside the men themselves.
    Sick,
    /// Kopeks.
    Money,
}

impl From<Goods> for Commodity {
    fn from(goods: Goods) -> Self {
        match goods {
            Goods::Ammunition => Self::Rounds,
            Goods::Food => Self::Food,
            Goods::Weapons => Self::Rifles,
            Goods::Grain => Self::Grain,
            Goods::Hay => Self::Hay,
            Goods::Kit => Self::Kit,
        }
    }
}

impl From<Gift> for Commodity {
    fn from(gift: Gift) -> Self {
        match gift {
            Gift::Rifles => Self::Rifles,
            Gift::Rounds => Self::Rounds,
            Gift::MachineGuns => Self::MachineGuns,
            Gift::Officers => Self::Officers,
            Gift::Instructors => Self::Instructors,
            Gift::Kit => Self::Kit,
            Gift::Roubles => Self::Money,
        }
    }
}

/// Where it is, came from or went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Account {
    /// A unit.
    Unit(UnitId),
    /// Men of a unit scattered over the steppe.
    Scattered(UnitId),
    /// The store of a place.
    Store(PlaceId),
    /// On the way.
    Transit,
    /// A branch of the fund.
    Treasury(OblastId),
    /// Auls of a uezd: men, horses, tax.
    Auls(UezdId),
    /// Sellers, hirers, people who are paid.
    Market,
    /// A sponsor.
    Sponsor(SponsorId),
    /// Eaten, fired, worn out.
    Used,
    /// Dead.
    Dead,
    /// Gone with deserters, taken, or lost in the steppe.
    Lost,
    /// At home by discharge.
    Home,
    /// At home by amnesty.
    Amnestied,
    /// In the Red Army.
    Serving,
    /// The world outside: what events bring and take.
    Outside,
}

impl Account {
    /// Whether what it holds is ours: with units, scattered, in stores, on the way or in a treasury.
    #[must_use]
    pub fn is_held(self) -> bool {
        matches!(
            self,
            Self::Unit(_) | Self::Scattered(_) | Self::Store(_) | Self::Transit | Self::Treasury(_)
        )
    }
}

/// Why it moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// What was there on the first day.
    Opening,
    /// Call-up.
    Levy,
    /// What recruits bring along.
    Brought,
    /// A sponsor's delivery.
    Delivery,
    /// A gift to a sponsor.
    Gift,
    /// Kibitka tax.
    Tax,
    /// Pay of riders.
    Pay,
    /// Pay of instructors, and their coming and going.
    Instruction,
    /// Hire of carriers.
    Hire,
    /// Keep of depots.
    Keep,
    /// Elders on their rounds.
    Agitation,
    /// Bought.
    Purchase,
    /// Sent on its way, or arrived.
    Shipment,
    /// Eaten by convoys out of a depot.
    Convoy,
    /// Issued to a unit.
    Issue,
    /// Eaten.
    Ration,
    /// Fired in training.
    Training,
    /// Sickness.
    Sickness,
    /// Desertion.
    Desertion,
    /// Scattering and coming back.
    Scattering,
    /// Hunger and work.
    Wear,
    /// Replaced by aul societies.
    Remount,
    /// An event or the answer to it.
    Event,
    /// A raid on auls.
    Raid,
    /// Ice on the grass.
    Jut,
    /// A fight.
    Fight,
    /// Requisition.
    Requisition,
    /// The cadet school.
    School,
    /// Sent from branch to branch, or from unit to unit.
    Exchange,
    /// Discharge.
    Discharge,
    /// Awards.
    Award,
}

/// One entry: `amount` of `what` went from `from` to `to`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Posting {
    /// What.
    pub what: Commodity,
    /// From here.
    pub from: Account,
    /// To there.
    pub to: Account,
    /// How much.
    pub amount: u64,
    /// Why.
    pub cause: Cause,
}

/// The postings of the last turn and, after them, of the orders given since.
#[derive(Resource, Debug, Default)]
pub struct Ledger(Vec<Posting>, usize);

impl Ledger {
    /// Enters what goes with men struck off a unit's roll.
    pub(in crate::sim) fn note_gone(&mut self, unit: UnitId, gone: Learnt, cause: Cause) {
        self.post(Commodity::Trained, Account::Unit(unit), Account::Used, gone.training, cause);
        self.post(Commodity::Sick, Account::Unit(unit), Account::Used, gone.sick, cause);
    }

    /// Enters what comes with men put on a unit's roll.
    pub(in crate::sim) fn note_come(&mut self, unit: UnitId, come: Learnt, cause: Cause) {
        self.post(Commodity::Trained, Account::Used, Account::Unit(unit), come.training, cause);
        self.post(Commodity::Sick, Account::Used, Account::Unit(unit), come.sick, cause);
    }

    /// Enters a change; nothing is entered for nothing.
    pub(in crate::sim) fn post(
        &mut self,
        what: Commodity,
        from: Account,
        to: Account,
        amount: impl Into<u64>,
        cause: Cause,
    ) {
        let amount = amount.into();
        if amount > 0 {
            self.0.push(Posting { what, from, to, amount, cause });
        }
    }

    pub(in crate::sim) fn clear(&mut self) {
        self.0.clear();
        self.1 = 0;
    }

    /// Marks all postings so far as made by orders given before the turn runs, and drops those of the turn before.
    pub(in crate::sim) fn keep_orders(&mut self) {
        self.0.drain(..self.1);
        self.1 = 0;
    }

    /// Drops what was posted by orders since the books were closed.
    pub(in crate::sim) fn drop_orders(&mut self) {
        self.0.truncate(self.1);
    }

    /// Closes the turn's books: what is posted from now on belongs to the next turn.
    pub(in crate::sim) fn close(&mut self) {
        self.1 = self.0.len();
    }

    /// The postings of the last turn, the orders before it included, as they were made.
    #[must_use]
    pub fn postings(&self) -> &[Posting] {
        &self.0[..self.1]
    }
}
