//! The readiness waterfall as a value, and the strength returns of a unit that are made of it.

use crate::base::quantity::Men;
use crate::scenario::model::Step;
use bevy_ecs::prelude::Component;
use serde::{Deserialize, Serialize};
use std::ops::{Index, IndexMut};

/// Men at each step, in the order of [`Step`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Waterfall(pub [Men; 8]);

impl Waterfall {
    /// The step where most men drop out; none where nobody does.
    #[must_use]
    pub fn largest_drop(&self) -> Option<Step> {
        let drops = self.0.windows(2).map(|pair| pair[0].less(pair[1]));
        let (step, drop) = Step::ALL.into_iter().skip(1).zip(drops).rev().max_by_key(|(_, drop)| *drop)?;
        (drop > Men::ZERO).then_some(step)
    }
}

impl Index<Step> for Waterfall {
    type Output = Men;

    fn index(&self, step: Step) -> &Men {
        &self.0[step as usize]
    }
}

impl IndexMut<Step> for Waterfall {
    fn index_mut(&mut self, step: Step) -> &mut Men {
        &mut self.0[step as usize]
    }
}

/// The strength return of a unit: men at each step of the readiness waterfall, establishment first.
#[derive(Component, Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Return {
    pub(in crate::sim) steps: Waterfall,
    /// The returns of the three turns before, the newest first: what is known far away.
    pub(in crate::sim) past: [Waterfall; 3],
}

impl Return {
    /// Men at each step, in the order of [`crate::scenario::model::Step`].
    #[must_use]
    pub fn steps(&self) -> &Waterfall {
        &self.steps
    }

    /// The return as of some turns ago, three at most.
    #[must_use]
    pub fn ago(&self, turns: u16) -> &Waterfall {
        match usize::from(turns) {
            0 => &self.steps,
            turns => &self.past[turns.min(self.past.len()) - 1],
        }
    }
}
