//! What can be asked, as plain data.
//!
//! A panel, a policy, a replay and a test all make these values and hand them to the same check. This
//! module knows neither who asks nor whether it can be done.

mod goods;
mod kind;
mod stances;
mod subject;

use crate::base::id::{EventId, Id, OblastId, PersonId, PlaceId, RouteId, SponsorId, UezdId, UnitId};
use serde::{Deserialize, Serialize};

pub use goods::{ByGoods, Goods};
pub use kind::Kind;
pub use stances::{Pace, Posture};

/// One request. Levers stand until they are changed; the others (choices, gifts, postings, requisitions and the
/// like) are done once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Order {
    /// Call men up in a uezd.
    Levy {
        /// Where.
        uezd: UezdId,
        /// How they are found.
        manner: Manner,
        /// How many, in thousandths of the uezd's quota: 0 to 1000.
        share: u16,
        /// Of every thousand called, how many are detailed to the oblast's regiment; the rest serve at home.
        detail: u16,
    },
    /// Send elders round the volosts of a uezd to win authority, or call them back.
    Agitate {
        /// Where.
        uezd: UezdId,
        /// Whether they go.
        on: bool,
    },
    /// Collect the kibitka tax.
    Tax {
        /// Of which oblast.
        oblast: OblastId,
        /// In thousandths of the full rate: 0 to 1000.
        rate: u16,
    },
    /// Set the pay of a rider.
    Pay {
        /// Kopeks a man a turn at base prices: 0 to 10,000.
        kopeks: u32,
    },
    /// Say what is paid first when money is short.
    Spend {
        /// Bread and fodder, or pay.
        first: Spending,
    },
    /// Hand money to a sponsor, once.
    Gift {
        /// To whom.
        sponsor: SponsorId,
        /// From whose treasury.
        oblast: OblastId,
        /// How much, in roubles.
        roubles: u32,
    },
    /// Buy arms for the men of a unit, once.
    Buy {
        /// For which unit.
        unit: UnitId,
        /// What kind.
        arms: Arms,
        /// How many.
        number: u16,
    },
    /// Keep hired instructors with a unit.
    Instructors {
        /// With which unit.
        unit: UnitId,
        /// How many: 0 to 100.
        number: u16,
    },
    /// Set how a unit is trained.
    Train {
        /// Which unit.
        unit: UnitId,
        /// The course.
        course: Course,
    },
    /// Send a unit to a place, where it stays until posted elsewhere.
    Post {
        /// Which unit.
        unit: UnitId,
        /// Where to.
        place: PlaceId,
        /// How fast; steadily unless said.
        #[serde(default)]
        pace: Pace,
    },
    /// Say what a unit does where it stands.
    Posture {
        /// Which unit.
        unit: UnitId,
        /// What it does.
        posture: Posture,
    },
    /// Keep an étape depot with these target stocks; zeros give it up.
    Depot {
        /// Where.
        place: PlaceId,
        /// Food to hold, tonnes.
        food: u16,
        /// Grain to hold, tonnes.
        grain: u16,
        /// Hay to hold, tonnes.
        hay: u16,
    },
    /// Hire carriers for a leg of road.
    Carriers {
        /// Which leg.
        route: RouteId,
        /// One-horse carts (sledges in winter).
        carts: u16,
        /// Camels.
        camels: u16,
    },
    /// Say in which order goods are loaded. Goods left out follow in their usual order.
    Goods {
        /// First to last.
        first: Vec<Goods>,
    },
    /// Say which units are supplied and armed first. Units left out follow by id.
    Precedence {
        /// First to last.
        units: Vec<UnitId>,
    },
    /// Leave something routine to the staff, or take it back.
    Routine {
        /// What.
        what: Routine,
        /// Whether the staff sees to it.
        on: bool,
    },
    /// Answer an event that is open in this turn.
    Choose {
        /// Which event.
        event: EventId,
        /// Which of its choices.
        choice: Id,
        /// The numbers that this choice asks for, in the order in which it asks; none unless it does.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        numbers: Vec<u32>,
    },
    /// Accept the terms of a sponsor, or refuse them.
    Terms {
        /// Whose.
        sponsor: SponsorId,
        /// Whether they are accepted.
        accept: bool,
    },
    /// Ask a sponsor for something, for some of its goodwill.
    Ask {
        /// Whom.
        sponsor: SponsorId,
        /// For what.
        what: Gift,
        /// For which unit.
        unit: UnitId,
    },
    /// Ask a sponsor to carry a unit on its railways and rivers for some turns, for some of its goodwill.
    Passage {
        /// Whom.
        sponsor: SponsorId,
        /// Which unit.
        unit: UnitId,
    },
    /// Take grain, hay, horses and carts from the auls of a uezd.
    Requisition {
        /// Where.
        uezd: UezdId,
    },
    /// Send money from one branch of the fund to another.
    Lend {
        /// From whose treasury.
        from: OblastId,
        /// To whose.
        to: OblastId,
        /// How much, in roubles.
        roubles: u32,
    },
    /// Post officers from one unit to another.
    Detach {
        /// From which unit.
        from: UnitId,
        /// To which.
        to: UnitId,
        /// How many.
        officers: u16,
    },
    /// Send goods from one store to another under escort, past the usual order.
    Convoy {
        /// What.
        goods: Goods,
        /// From where.
        from: PlaceId,
        /// To where.
        to: PlaceId,
        /// How much, in the goods' unit.
        amount: u32,
    },
    /// Open the cadet school of a place for an oblast, or close it.
    School {
        /// Where.
        place: PlaceId,
        /// Who pays and gets the officers.
        oblast: OblastId,
        /// Whether a course begins.
        on: bool,
    },
    /// Give somebody an office.
    Appoint {
        /// Whom.
        person: PersonId,
        /// Where.
        to: Office,
    },
    /// Award a unit's riders for a fight that was won.
    Award {
        /// Which unit.
        unit: UnitId,
    },
    /// Send an inspector to count the men present.
    Inspect {
        /// Which unit.
        unit: UnitId,
    },
    /// Discharge a unit: men go home, arms go into the store where it stands.
    Disband {
        /// Which unit.
        unit: UnitId,
    },
    /// Move men with their part of horses, arms, kit, officers and instructors to a unit at the same place, or to a
    /// detachment that is raised by this. When all men go the units are joined.
    Transfer {
        /// From which unit.
        from: UnitId,
        /// To which.
        to: UnitId,
        /// How many men.
        men: u32,
    },
    /// Call a unit by a name of one's own; without letters it has its old name again.
    Rename {
        /// Which unit.
        unit: UnitId,
        /// Its name: up to 40 letters.
        name: String,
    },
    /// Join a unit to another that stands at the same place.
    Join {
        /// Which unit.
        unit: UnitId,
        /// Into which.
        into: UnitId,
    },
}

/// What the staff can see to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Routine {
    /// Hire the carriers that supply would need and the fund can pay.
    Hire,
    /// Keep way-stations on the ways to posted units.
    Restock,
    /// Rest units at a front whose supply is low.
    Rest,
}

impl Routine {
    /// All routines.
    pub const ALL: [Self; 3] = [Self::Hire, Self::Restock, Self::Rest];
}

/// What a sponsor gives, or may be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Gift {
    /// Rifles.
    Rifles,
    /// Rifle rounds.
    Rounds,
    /// Machine guns, with crews who know them.
    MachineGuns,
    /// Officers.
    Officers,
    /// Instructors.
    Instructors,
    /// Sets of kit.
    Kit,
    /// Money.
    Roubles,
}

/// What a rider is armed with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Arms {
    /// A rifle, from the bazaar or from a soldier who goes home.
    Rifles,
    /// A sabre.
    Sabres,
    /// A lance, forged by a smith of the auls.
    Lances,
}

impl Arms {
    /// All kinds.
    pub const ALL: [Self; 3] = [Self::Rifles, Self::Sabres, Self::Lances];
}

/// An office that somebody can be given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Office {
    /// None.
    #[default]
    Home,
    /// With a unit.
    Unit(UnitId),
    /// In the administration of an oblast.
    Oblast(OblastId),
}

/// How men are found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Manner {
    /// No call-up.
    #[default]
    Off,
    /// Volunteers of each volost.
    Volunteers,
    /// By lot: more come, and more leave again.
    Lot,
}

/// What a short treasury pays first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Spending {
    /// Bread and fodder before pay.
    #[default]
    Bread,
    /// Pay before bread and fodder.
    Pay,
}

/// How a unit is trained.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Course {
    /// Not at all.
    None,
    /// Drill without firing: takes men half way.
    Drill,
    /// Drill and firing: the whole course, for rounds.
    #[default]
    Fire,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_order_reads_back_as_written() {
        let text = r#"levy(uezd:"zaisan",manner:volunteers,share:1000,detail:300)"#;
        let order: Order = ron::from_str(text).expect("an order of this test");
        assert_eq!(ron::to_string(&order).expect("orders can be written"), text);
    }
}
