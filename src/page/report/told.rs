//! What all sections are made of: the words, the campaign, and its turns in words.

use crate::i18n::Words;
use crate::page::report::turns::Turn;
use crate::run::Campaign;
use crate::study::lesson::Marks;
use crate::study::{Attribution, WhatBinds};
use std::sync::Arc;

/// What is found by playing a campaign again otherwise, which takes its time.
pub struct Found {
    /// What binds in it.
    pub bound: WhatBinds,
    /// What its decisions moved; none where nobody found out.
    pub moved: Option<Attribution>,
    /// How the save is called; none where there is none.
    pub name: Option<String>,
}

/// What sections are made of.
#[derive(Clone, Copy)]
pub struct Told<'a> {
    /// The words, with units called as they are called at the end.
    pub words: &'a Words,
    /// The campaign.
    pub campaign: &'a Campaign,
    /// Its turns in words.
    pub turns: &'a [Turn],
    /// What was found by playing it again otherwise.
    pub found: &'a Found,
}

impl Told<'_> {
    /// What came of a lesson; none where it is none.
    #[must_use]
    pub fn marks(&self) -> Option<Marks> {
        Marks::by(self.campaign, Some(Arc::new(self.found.bound.clone())))
    }

    /// The words for a key.
    #[must_use]
    pub fn get(&self, key: &str) -> String {
        self.words.get(key)
    }

    /// The words for some keys, as heads of columns.
    #[must_use]
    pub fn heads(&self, keys: &[&str]) -> Vec<String> {
        keys.iter().map(|key| self.words.get(key)).collect()
    }
}
