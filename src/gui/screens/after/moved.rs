//! What decisions moved and what binds: found beside the frames, and shown when it is there.

use crate::base::digest::Digest;
use crate::gui::kit::look::Look;
use crate::gui::kit::{parts, theme};
use crate::gui::screens::Ask;
use crate::i18n::Value;
use crate::page::report::told::Found;
use crate::report::{moved, three};
use crate::run::Campaign;
use crate::study::attribution::{Effect, attribute_orders};
use crate::study::better::better_orders;
use crate::study::binding::{self, seeds, what_binds};
use crate::study::player::Player;
use crate::study::{Attribution, Better, WhatBinds};
use bevy_egui::egui::{Context, RichText, Ui};
use std::sync::{Arc, OnceLock};
use std::thread;

/// How many decisions are shown.
const SHOWN: usize = 10;

/// What is being found, and of which campaign.
#[derive(Clone, Default)]
pub struct Finding {
    of: Option<Digest>,
    /// Whether it is being found.
    begun: bool,
    found: Arc<OnceLock<Attribution>>,
    bound: Arc<OnceLock<WhatBinds>>,
    better: Arc<OnceLock<Option<Better>>>,
}

impl Finding {
    /// Begins to find what the decisions of a campaign moved, unless that is begun already.
    pub fn begin(&mut self, campaign: &Campaign, ctx: &Context) {
        self.claim(campaign);
        if std::mem::replace(&mut self.begun, true) {
            return;
        }
        let Self { found, bound, better, .. } = self.clone();
        let ctx = ctx.clone();
        let (scenario, seed) = (Arc::clone(campaign.scenario()), campaign.seed());
        let orders = campaign.orders()[..campaign.digests().len()].to_vec();
        let histories = campaign.late_histories();
        let work = move || {
            let played = histories.get();
            ctx.request_repaint();
            let own = seeds(seed, binding::SEEDS);
            let turns = orders.len() as u16;
            let _ = bound.set(what_binds(&scenario, Player::Orders(&orders), &own, turns, &|| ()));
            ctx.request_repaint();
            // A page may have found it meanwhile.
            if found.get().is_none() {
                let _ = found.set(attribute_orders(&scenario, seed, &orders, played, &|| ()));
            }
            ctx.request_repaint();
            let _ = better.set(better_orders(&scenario, seed, &orders, played));
            ctx.request_repaint();
        };
        // Without the thread this part of the report stays empty; nothing worth stopping for.
        let _ = thread::Builder::new().name("attribution".to_owned()).spawn(work);
    }

    /// What a page is told of a campaign: what binds, found now if need be, and what decisions moved, if that is found.
    #[must_use]
    pub fn told_of(&self, campaign: &Campaign) -> Found {
        let is_it = self.of == Some(campaign.digest());
        let bound = self.bound().filter(|_| is_it).cloned();
        let moved = self.found.get().filter(|_| is_it).cloned();
        Found { bound: bound.unwrap_or_else(|| WhatBinds::of(campaign)), moved, name: None }
    }

    /// Notes of which campaign something is sought; what was found of another is let go.
    pub fn claim(&mut self, campaign: &Campaign) {
        let of = Some(campaign.digest());
        if self.of != of {
            *self = Self { of, ..Self::default() };
        }
    }

    /// Keeps what a page found of a campaign, so that it is not sought again.
    pub fn keep(&self, campaign: &Campaign, moved: &Attribution) {
        if self.of == Some(campaign.digest()) {
            let _ = self.found.set(moved.clone());
        }
    }

    /// What binds, once it is found.
    #[must_use]
    pub fn bound(&self) -> Option<&WhatBinds> {
        self.bound.get()
    }
}

/// Shows the one decision that would have gained most, and leads to its turn; nothing where all aims are reached.
pub fn better(ui: &mut Ui, look: Look<'_>, finding: &Finding) -> Option<Ask> {
    let (words, scenario) = (look.words, look.campaign.scenario());
    let judgement = look.campaign.judgement_now();
    let better = finding.better.get()?;
    if judgement.reached as usize == judgement.aims.len() {
        return None;
    }
    parts::section(ui, words.get("better-title"));
    let Some(better) = better else {
        ui.label(words.get("better-none"));
        return None;
    };
    for line in moved::better(words, scenario, better) {
        ui.label(line);
    }
    ui.button(words.get("better-back")).clicked().then_some(Ask::Branch(better.turn))
}

/// Shows what decisions moved most.
pub fn show(ui: &mut Ui, look: Look<'_>, finding: &Finding) {
    let (words, scenario) = (look.words, look.campaign.scenario());
    parts::section(ui, words.get("moved-title"));
    let Some(found) = finding.found.get() else {
        parts::note(ui, words.get("moved-waiting"));
        return;
    };
    let told = found.decisions.iter().filter(|effect| effect.moved());
    let number = told.clone().count();
    if number == 0 {
        ui.label(words.get("moved-none"));
        return;
    }
    ui.label(moved::headline(words, scenario, found));
    told.take(SHOWN).for_each(|effect| entry(ui, look, effect));
    if number > SHOWN {
        let number = Value::Count(number as i64);
        parts::note(ui, words.with("moved-more", &[("number", number)]));
    }
}

/// A decision: what it moved, what was ordered, and what history ordered instead.
fn entry(ui: &mut Ui, look: Look<'_>, effect: &Effect) {
    let (words, scenario) = (look.words, look.campaign.scenario());
    ui.add_space(theme::size::GAP / 2.0);
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(three::signed(words, effect.men)).strong());
        ui.label(moved::way(words, effect.way));
        parts::note(ui, words.date(effect.date));
    });
    ui.label(moved::yours(words, scenario, effect));
    parts::note(ui, moved::instead(words, scenario, effect));
    let beside = moved::beside(words, scenario, effect);
    if !beside.is_empty() {
        ui.label(beside);
    }
}
