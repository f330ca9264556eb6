//! What a campaign has come to so far, in sums that aims and reports ask for.

use crate::base::id::UezdId;
use crate::base::quantity::{Kopeks, Men};
use crate::scenario::model::Leaving;
use bevy_ecs::prelude::Resource;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The sums.
#[derive(Resource, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// Men ever put on a roll; one who was discharged and comes again is counted once.
    pub enrolled: u32,
    /// Men who died of sickness or in fights.
    pub dead: u32,
    /// Men lost in the steppe, taken or arrested.
    pub lost: u32,
    /// Men who deserted.
    pub deserted: u32,
    /// Men discharged who are still at home.
    pub discharged: u32,
    /// Men amnestied.
    pub amnestied: u32,
    /// Men who serve on in the Red Army.
    pub serving: u32,
    /// Requisitions.
    pub requisitions: u32,
    /// What households gave in tax and requisitions, at base prices.
    pub taken: Kopeks,
    /// Raids that came through.
    pub raids: u32,
    /// Officers passed out of the cadet school.
    pub cadets: u32,
    /// Awards given.
    pub awards: u32,
    /// Discharged men at home, by uezd.
    pub(in crate::sim) home: BTreeMap<UezdId, u32>,
}

impl Tally {
    /// Notes men of a uezd put on a roll. Those who had been discharged there are the first to come again.
    pub(in crate::sim) fn enlist(&mut self, uezd: UezdId, men: u32) {
        let home = self.home.entry(uezd).or_default();
        let again = men.min(*home);
        *home -= again;
        self.discharged -= again;
        self.enrolled += men - again;
    }

    /// Notes men who left for good, and which uezds they are from.
    pub(in crate::sim) fn left(&mut self, how: Leaving, men: Men, homes: &[(UezdId, u32)]) {
        match how {
            Leaving::Discharged => {
                // Only who is counted at a home can come from it again.
                for (uezd, part) in homes {
                    *self.home.entry(*uezd).or_default() += part;
                }
                self.discharged += men.0;
            }
            Leaving::Amnestied => self.amnestied += men.0,
            Leaving::Serving => self.serving += men.0,
            Leaving::Arrested => self.lost += men.0,
        }
    }

    /// Men who came home, were amnestied or serve on.
    #[must_use]
    pub fn saved(&self) -> u32 {
        self.discharged + self.amnestied + self.serving
    }
}
