//! A map by id that is made once: keys and values in two lists, in the order of the keys.
//!
//! The place of a key in it is its number as long as the world lasts; who has the number looks for nothing.

use std::ops::Index;

/// Values by key.
#[derive(Clone, Debug)]
pub struct Dense<K, V> {
    keys: Vec<K>,
    values: Vec<V>,
}

impl<K: Ord, V> Dense<K, V> {
    /// The number of a key.
    #[inline]
    pub fn number(&self, key: &K) -> Option<usize> {
        self.keys.binary_search(key).ok()
    }

    /// The value of a key.
    #[inline]
    pub fn get(&self, key: &K) -> Option<&V> {
        self.number(key).map(|number| &self.values[number])
    }

    /// The value of the key with a number.
    #[inline]
    pub fn at(&self, number: usize) -> &V {
        &self.values[number]
    }

    /// The keys, in order.
    pub fn keys(&self) -> std::slice::Iter<'_, K> {
        self.keys.iter()
    }

    /// The values, in the order of their keys.
    pub fn values(&self) -> std::slice::Iter<'_, V> {
        self.values.iter()
    }

    /// Keys and values, in order.
    pub fn iter(&self) -> std::iter::Zip<std::slice::Iter<'_, K>, std::slice::Iter<'_, V>> {
        self.keys.iter().zip(&self.values)
    }
}

impl<K, V> Default for Dense<K, V> {
    fn default() -> Self {
        Self { keys: Vec::new(), values: Vec::new() }
    }
}

impl<K: Ord, V> FromIterator<(K, V)> for Dense<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(pairs: I) -> Self {
        let mut pairs: Vec<(K, V)> = pairs.into_iter().collect();
        pairs.sort_by(|one, other| one.0.cmp(&other.0));
        let (keys, values) = pairs.into_iter().unzip();
        Self { keys, values }
    }
}

impl<K: Ord, V> Index<&K> for Dense<K, V> {
    type Output = V;

    #[inline]
    fn index(&self, key: &K) -> &V {
        self.get(key).expect("whoever asks for a key has it from here or from the scenario")
    }
}

impl<'d, K: Ord, V> IntoIterator for &'d Dense<K, V> {
    type Item = (&'d K, &'d V);
    type IntoIter = std::iter::Zip<std::slice::Iter<'d, K>, std::slice::Iter<'d, V>>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_walked_by_key_and_found_by_key() {
        let dense: Dense<&str, u32> = [("zaisan", 1), ("alash", 2), ("pavlodar", 3)].into_iter().collect();
        assert_eq!(dense.keys().copied().collect::<Vec<_>>(), ["alash", "pavlodar", "zaisan"]);
        assert_eq!(dense.values().copied().collect::<Vec<_>>(), [2, 3, 1]);
        assert_eq!((dense[&"zaisan"], dense.get(&"semey"), dense.number(&"pavlodar")), (1, None, Some(1)));
    }
}
