//! What the staff was asked, and what it found, worked out beside the frames.

use crate::base::quantity::PerMille;
use crate::gui::kit::look::Look;
use crate::gui::kit::threads::{self, Coming};
use crate::i18n::Words;
use crate::report::{metrics, numbers};
use bevy_egui::egui::{Context, Spinner, Ui};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Of which aim something was asked, by its number, in which turn and after how many orders.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The aim.
    pub aim: usize,
    /// The turn.
    pub turn: u16,
    /// Orders given in it.
    pub orders: usize,
}

impl Asked {
    /// As of now.
    pub fn now(look: Look<'_>, aim: usize) -> Self {
        Self { aim, turn: look.campaign.view().turn(), orders: look.campaign.orders_now().len() }
    }
}

/// What was asked last, and what was found.
#[derive(Clone, Debug)]
pub struct Sought<T, K = Asked> {
    of: Option<K>,
    found: Coming<Option<T>>,
    /// Ends the work on what was asked before.
    stop: Arc<Stop>,
}

/// Ends work that nobody waits for any more.
#[derive(Debug, Default)]
struct Stop(Arc<AtomicBool>);

impl Drop for Stop {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

impl<T, K> Default for Sought<T, K> {
    fn default() -> Self {
        Self { of: None, found: Coming::default(), stop: Arc::default() }
    }
}

impl<T: Send + Sync + 'static, K> Sought<T, K> {
    /// What was asked last.
    pub fn of(&self) -> Option<&K> {
        self.of.as_ref()
    }

    /// Begins to find it, and lets go what was asked before.
    pub fn ask(
        &mut self,
        ctx: &Context,
        of: K,
        find: impl FnOnce(&AtomicBool) -> Option<T> + Send + 'static,
    ) {
        let stop = Stop::default();
        let until = Arc::clone(&stop.0);
        // Those who were asked before go with it.
        *self = Self { of: Some(of), found: Coming::default(), stop: Arc::new(stop) };
        self.found = threads::beside(ctx, move || find(&until));
    }

    /// Ends the work on what was asked.
    pub fn end(&self) {
        self.stop.0.store(true, Ordering::Relaxed);
    }

    /// What was found; none until then.
    pub fn found(&self) -> Option<&T> {
        self.found.get()?.as_ref()
    }
}

/// The aims whose chances differ by so much among courses that were tried.
pub fn moved<'c>(courses: impl Iterator<Item = &'c Vec<Option<f64>>> + Clone, by: f64) -> Vec<usize> {
    let of = |aim: usize| courses.clone().filter_map(move |chances| chances[aim]);
    let spread = |aim: usize| of(aim).fold(0.0, f64::max) - of(aim).fold(1.0, f64::min);
    let aims = courses.clone().next().map_or(0, Vec::len);
    (0..aims).filter(|aim| spread(*aim) >= by).collect()
}

/// The chances of these aims, each under its short name.
pub fn chances(look: Look<'_>, aims: &[usize], chances: &[Option<f64>]) -> String {
    let scenario = look.campaign.scenario();
    let told = aims.iter().filter_map(|aim| {
        let chance = numbers::percent(PerMille::of((*chances.get(*aim)?)?));
        Some(format!("{} {chance}", metrics::short(look.words, scenario, scenario.aims.get(*aim)?)))
    });
    told.collect::<Vec<_>>().join(" · ")
}

/// Says that the staff is at work.
pub fn waiting(ui: &mut Ui, words: &Words) {
    ui.horizontal(|ui| {
        ui.add(Spinner::new());
        ui.label(words.get("counsel-tries"));
    });
}
