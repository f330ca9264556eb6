//! What can be asked, as plain data.
//!
//! A panel, a policy, a replay and a test all make these values and hand them to the same check. This
//! module knows neither who asks nor whether it can be done.

use crate::base::id::{OblastId, PlaceId, RouteId, SponsorId, UezdId, UnitId};
use serde::{Deserialize, Serialize};

/// One request. All but [`Order::Gift`] and [`Order::Post`] set a lever that stands until it is changed.
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

/// What is shipped, in the usual order of loading. Men and horses move themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Goods {
    /// Rifle rounds, counted.
    Ammunition,
    /// Flour, groats, meat: kilograms.
    Food,
    /// Rifles, counted.
    Weapons,
    /// Oats and barley: kilograms.
    Grain,
    /// Hay: kilograms.
    Hay,
    /// Greatcoats, boots, saddlery: sets for a man and horse.
    Kit,
}

impl Goods {
    /// All goods in the usual order of loading.
    pub const ALL: [Self; 6] =
        [Self::Ammunition, Self::Food, Self::Weapons, Self::Grain, Self::Hay, Self::Kit];

    /// Weight of one counted unit, grams: a packed round, a rifle with bayonet and sling in its crate
    /// (`rules.ron` could not change these without changing physics).
    #[must_use]
    pub fn grams(self) -> i64 {
        match self {
            Self::Ammunition => 25,
            Self::Weapons => 5_000,
            Self::Food | Self::Grain | Self::Hay => 1_000,
            Self::Kit => 8_000,
        }
    }
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
