//! The forecast of the campaign on show, made beside the frames.
//!
//! It is begun anew when an order or a turn changes it; what was begun before is stopped.

use crate::gui::kit::threads;
use crate::orders::Order;
use crate::run::Campaign;
use crate::run::forecast::{Forecast, forecast};
use bevy_egui::egui::Context;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

/// The forecasts that are shown, and the one that is being made.
#[derive(Default)]
pub struct Futures {
    of: Option<(u16, Vec<Order>)>,
    found: Arc<Mutex<Option<Arc<Forecast>>>>,
    stop: Arc<AtomicBool>,
    shown: Option<Arc<Forecast>>,
    /// That of this turn without its orders.
    before: Option<Arc<Forecast>>,
    /// Whether nothing is forecast, for tests that must not depend on when a forecast is there.
    #[cfg(test)]
    pub still: bool,
}

impl Futures {
    /// Begins a forecast where orders or turn are others than before, and takes the one that is done; whether what is
    /// shown may be another now.
    pub fn renew(&mut self, campaign: &Campaign, ctx: &Context) -> bool {
        #[cfg(test)]
        if self.still {
            return false;
        }
        let found = held(&self.found).take();
        let fresh = found.is_some();
        if let Some(found) = found {
            if self.of.as_ref().is_some_and(|(_, orders)| orders.is_empty()) {
                self.before = Some(Arc::clone(&found));
            }
            self.shown = Some(found);
        }
        if campaign.is_over() {
            *self = Self::default();
            return true;
        }
        let (turn, orders) = (campaign.view().turn(), campaign.orders_now());
        if self.of.as_ref().is_some_and(|(at, of)| *at == turn && of == orders) {
            return fresh;
        }
        self.begin(campaign, ctx);
        fresh
    }

    /// Begins a forecast and stops the one that is being made.
    fn begin(&mut self, campaign: &Campaign, ctx: &Context) {
        let (turn, orders) = (campaign.view().turn(), campaign.orders_now());
        if self.of.as_ref().is_none_or(|(at, _)| *at != turn) {
            (self.shown, self.before) = (None, None);
        }
        self.stop.store(true, Ordering::Relaxed);
        self.of = Some((turn, orders.to_vec()));
        (self.found, self.stop) = (Arc::default(), Arc::default());
        let (found, stop, ctx) = (Arc::clone(&self.found), Arc::clone(&self.stop), ctx.clone());
        let (scenario, now) = (Arc::clone(campaign.scenario()), campaign.snapshot());
        let aims = campaign.aims().clone();
        let work = move || {
            let tell = |told| {
                *held(&found) = Some(Arc::new(told));
                ctx.request_repaint();
            };
            match threads::pool() {
                Some(pool) => pool.install(|| forecast(&scenario, &now, &aims, &stop, tell)),
                None => forecast(&scenario, &now, &aims, &stop, tell),
            }
        };
        // Without the thread nothing is forecast; nothing worth stopping for.
        let _ = thread::Builder::new().name("forecast".to_owned()).spawn(work);
    }

    /// The last forecast of this turn.
    #[must_use]
    pub fn shown(&self) -> Option<&Arc<Forecast>> {
        self.shown.as_ref()
    }

    /// The same, where it is of the turn that comes next in a campaign: one that has just ended is forecast no more.
    #[must_use]
    pub fn of(&self, campaign: &Campaign) -> Option<&Arc<Forecast>> {
        let of_now = self.of.as_ref().is_some_and(|(turn, _)| *turn == campaign.view().turn());
        self.shown.as_ref().filter(|_| of_now)
    }

    /// That without the orders of this turn, where there are any, and as many futures are told of both: of fewer the
    /// chance would differ by itself.
    #[must_use]
    pub fn before(&self) -> Option<&Arc<Forecast>> {
        let ordered = self.of.as_ref().is_some_and(|(_, orders)| !orders.is_empty());
        let as_many = |before: &&Arc<Forecast>| {
            self.shown.as_ref().is_some_and(|shown| shown.futures == before.futures)
        };
        self.before.as_ref().filter(|_| ordered).filter(as_many)
    }
}

/// What lies in the tray between the threads; one that panicked left a whole forecast or none.
fn held(tray: &Mutex<Option<Arc<Forecast>>>) -> std::sync::MutexGuard<'_, Option<Arc<Forecast>>> {
    tray.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Drop for Futures {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}
