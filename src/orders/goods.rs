//! What is shipped, and something for each kind of it. Knows no prices and no needs.

use serde::{Deserialize, Serialize};
use std::ops::{Index, IndexMut};

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

/// One value for each kind of goods, in the order of [`Goods::ALL`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ByGoods<T>(pub [T; Goods::ALL.len()]);

impl<T> ByGoods<T> {
    /// The values in their order.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.0.iter()
    }
}

impl<T> Index<Goods> for ByGoods<T> {
    type Output = T;

    fn index(&self, goods: Goods) -> &T {
        &self.0[goods as usize]
    }
}

impl<T> IndexMut<Goods> for ByGoods<T> {
    fn index_mut(&mut self, goods: Goods) -> &mut T {
        &mut self.0[goods as usize]
    }
}
