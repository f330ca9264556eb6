//! The three numbers at the end, never made one: place among histories, plausibility, understanding.

use crate::run::Campaign;
use crate::study::binding::WhatBinds;
use crate::study::place::AmongHistories;
use crate::study::plausibility::Plausibility;
use crate::study::understanding::Understanding;
use serde::Serialize;

/// What is said of a campaign beside its aims.
#[derive(Clone, Debug, Serialize)]
pub struct Numbers {
    /// Where it falls among possible histories.
    pub place: AmongHistories,
    /// How far its orders left what is documented.
    pub plausibility: Plausibility,
    /// What was expected, and what came.
    pub understanding: Understanding,
}

impl Numbers {
    /// The numbers of a campaign; `bound` is what binds in it, where that is known. Plays historical runs the first time.
    #[must_use]
    pub fn of(campaign: &Campaign, bound: Option<&WhatBinds>) -> Self {
        Self {
            place: AmongHistories::of(campaign),
            plausibility: Plausibility::of(campaign),
            understanding: Understanding::of(campaign, bound),
        }
    }

    /// The same; what binds is found where somebody predicted it.
    #[must_use]
    pub fn found(campaign: &Campaign) -> Self {
        let bound = campaign.predictions().stops.map(|_| WhatBinds::of(campaign));
        Self::of(campaign, bound.as_ref())
    }
}
