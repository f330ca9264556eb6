//! How the documented ranges of levers are written.

use crate::scenario::file::Number;
use crate::scenario::spot::Spot;
use serde::{Deserialize, Serialize};

/// How far a lever was moved by what is known of the time. Orders beyond it are counted at the end, never refused.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LeverRangeFile {
    /// The lever.
    pub lever: Spot<Lever>,
    /// Lowest.
    pub low: Number,
    /// Highest.
    pub high: Number,
}

/// A lever whose range is documented, and its unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Lever {
    /// Kibitka tax, share of the full rate.
    Tax,
    /// Pay of a rider, roubles a turn at base prices.
    Pay,
    /// A call-up, share of the uezd's quota.
    LevyShare,
    /// Share of those called who are detailed to the regiment.
    LevyDetail,
    /// A gift to a sponsor, roubles.
    Gift,
    /// Instructors for a thousand men of a unit's establishment.
    Instructors,
    /// Uezds where elders go round at once.
    Agitation,
    /// Requisitions, this one included.
    Requisitions,
    /// Carts hired for one leg.
    Carts,
    /// Camels hired for one leg.
    Camels,
    /// Target stocks of a depot, tonnes in all.
    Depot,
}

impl Lever {
    /// Its name in files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Tax => "tax",
            Self::Pay => "pay",
            Self::LevyShare => "levy_share",
            Self::LevyDetail => "levy_detail",
            Self::Gift => "gift",
            Self::Instructors => "instructors",
            Self::Agitation => "agitation",
            Self::Requisitions => "requisitions",
            Self::Carts => "carts",
            Self::Camels => "camels",
            Self::Depot => "depot",
        }
    }
}

impl std::fmt::Display for Lever {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name())
    }
}
