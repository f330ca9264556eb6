//! The readiness waterfall as a value: men at each step from the establishment to those present for duty.

use crate::base::quantity::Men;
use crate::scenario::model::Step;
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
