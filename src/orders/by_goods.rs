//! Something for each kind of goods, found by its name.

use crate::orders::Goods;
use serde::{Deserialize, Serialize};
use std::ops::{Index, IndexMut};

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
