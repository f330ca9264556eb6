//! A uezd: its call-up, who holds its seat and how far it obeys, its people and its land.

use crate::base::id::UezdId;
use crate::gui::kit::look::{Look, Outbox, Pick};
use crate::gui::kit::terms::{self, Term};
use crate::gui::kit::theme;
use crate::gui::kit::widgets::{
    fact, folded, note, number, order_button, row, scrolled_anew, title, warning,
};
use crate::gui::panels::levy::{self, LevyState};
use crate::gui::panels::place::holder;
use crate::gui::panels::unit::place_link;
use crate::i18n::Value;
use crate::orders::{Kind, Order};
use crate::report::{names, numbers};
use crate::sim::state::uezd::Uezd;
use bevy_egui::egui::{RichText, Ui};

/// Shows the chosen uezd with its call-up.
pub fn show(ui: &mut Ui, look: Look<'_>, state: &mut LevyState, out: &mut Outbox) {
    scrolled_anew(ui, ("uezd", look.chosen), |ui| match levy::chosen(look) {
        Some(uezd) => {
            title(ui, names::uezd(look.words, uezd.id()));
            whose(ui, look, uezd);
            levy::contents(ui, look, uezd, state, out);
            authority(ui, look, uezd, out);
            folded(ui, look.words.get("panel-people"), |ui| people(ui, look, uezd, out));
            folded(ui, look.words.get("panel-land"), |ui| land(ui, look, uezd, out));
        }
        None => foreign(ui, look),
    });
}

/// A uezd that no order of ours reaches.
fn foreign(ui: &mut Ui, look: Look<'_>) {
    if let Some(Pick::Uezd(id)) = look.chosen
        && let Ok(id) = UezdId::new(id)
    {
        title(ui, names::uezd(look.words, id));
    }
    note(ui, look.words.get("panel-uezd-not-ours"));
}

/// What it is, and of which oblast.
fn whose(ui: &mut Ui, look: Look<'_>, uezd: &Uezd) {
    let Some(plan) = look.campaign.scenario().uezd(uezd.id()) else { return };
    let small = |words: String| RichText::new(words).small().color(theme::ink_faint());
    ui.horizontal_wrapped(|ui| {
        terms::line(ui, look.words, small(Term::Uezd.word(look.words)), Term::Uezd);
        terms::line(ui, look.words, small(names::oblast(look.words, plan.oblast)), Term::Oblast);
    });
}

fn people(ui: &mut Ui, look: Look<'_>, uezd: &Uezd, out: &mut Outbox) {
    let Some(plan) = look.campaign.scenario().uezd(uezd.id()) else { return };
    let words = look.words;
    let quota = look.campaign.view().affairs().quota(plan);
    let numbers = [
        ("panel-population", plan.population, "population"),
        ("panel-kazakhs", plan.kazakhs, "kazakhs"),
        ("panel-households", plan.households, "households"),
        ("panel-volosts", plan.volosts, "volosts"),
        ("panel-herd", plan.herd.0, "herd"),
        ("panel-quota", quota.0, "quota"),
    ];
    let (left, all) = (words.number(uezd.pool().0.into()), words.number(uezd.eligible().0.into()));
    let values = [("left", Value::Text(left)), ("all", Value::Text(all))];
    fact(ui, words.get("panel-eligible"), words.with("panel-eligible-left", &values));
    for (key, value, field) in numbers {
        row(ui, look.words.get(key), |ui| {
            let path = format!("uezds[{}].{field}", plan.id);
            number(ui, look, &look.words.number(value.into()), &path, out);
        });
    }
}

fn authority(ui: &mut Ui, look: Look<'_>, uezd: &Uezd, out: &mut Outbox) {
    let (words, view) = (look.words, look.campaign.view());
    let Some(plan) = look.campaign.scenario().uezd(uezd.id()) else { return };
    terms::heading(ui, words, Term::Reach);
    row(ui, words.get("panel-seat"), |ui| place_link(ui, look, plan.seat, out));
    fact(ui, words.get("panel-held-by"), holder(look, plan.seat));
    if view.known_until().is_some() {
        fact(ui, words.get("panel-obeyed"), numbers::percent(uezd.reach()));
        let obeyed = RichText::new(words.get("panel-obeyed-note")).small().color(theme::ink_faint());
        terms::line(ui, words, obeyed, Term::Volost);
        if !uezd.weary().is_zero() {
            fact(ui, words.get("panel-weary"), numbers::percent(uezd.weary()));
            note(ui, words.get("panel-weary-note"));
        }
    }
}

/// Raids, herds, jut, and what can be taken.
fn land(ui: &mut Ui, look: Look<'_>, uezd: &Uezd, out: &mut Outbox) {
    let words = look.words;
    fact(ui, words.get("panel-raid-danger"), numbers::percent(uezd.danger()));
    let raided = RichText::new(words.get("panel-raid-note")).small().color(theme::ink_faint());
    terms::line(ui, words, raided, Term::Aul);
    fact(ui, words.get("panel-herd-now"), words.number(uezd.herd().0.into()));
    if uezd.jut() > 0 {
        warning(ui, words.get("panel-jut"));
    }
    if look.opens(Kind::Requisition) {
        let order = Order::Requisition { uezd: uezd.id() };
        order_button(ui, look, words.get("panel-requisition"), order, false, out);
        note(ui, words.get("panel-requisition-note"));
    }
}
