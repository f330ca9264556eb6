//! The table of the branches' money: what is in hand and would be, how far pay is behind, and the tax.
//!
//! All that is set in it is ordered at once.

use crate::base::id::OblastId;
use crate::base::quantity::{Kopeks, PerMille};
use crate::gui::kit::look::{Look, Outbox};
use crate::gui::kit::rows::{captions, cell, line, percent};
use crate::gui::kit::terms::{self, Term};
use crate::gui::kit::trial::Trial;
use crate::gui::kit::widgets::{Drafts, note, orders_button, text, warning};
use crate::i18n::Value;
use crate::orders::Order;
use crate::record::aims;
use crate::report::{names, numbers};
use crate::run::preview::Expected;
use crate::scenario::model::Metric;
use bevy_egui::egui::Ui;

/// Widths of the money in hand, of that expected, and of the tax.
const COLUMNS: [f32; 3] = [78.0, 78.0, 60.0];
/// Pay that is behind by less than so many thousandths of a month is not told of.
const TOLD: u32 = 50;

/// Rates being set, and what they would bring.
#[derive(Clone, Debug, Default)]
pub struct TaxState {
    rates: Drafts<OblastId, PerMille>,
    trial: Trial,
}

/// Shows the table.
pub fn show(ui: &mut Ui, look: Look<'_>, state: &mut TaxState, out: &mut Outbox) {
    let words = look.words;
    let branches: Vec<OblastId> = look.campaign.scenario().oblasts.iter().map(|oblast| oblast.id).collect();
    let TaxState { rates, trial } = state;
    let orders = changed(look, &branches, rates);
    let expected = trial.of(look.campaign, orders.clone());
    terms::heading_of(ui, words, words.get("panel-tax"), Term::Kibitka);
    captions(ui, look, &COLUMNS, &["panel-balance", "panel-in-two-months", "panel-tax-short"]);
    for &oblast in &branches {
        branch(ui, look, oblast, rates, expected);
    }
    note(ui, words.get("panel-tax-note"));
    let borne = PerMille::of(look.campaign.scenario().rules.tax_borne);
    note(ui, words.with("panel-tax-borne", &[("share", Value::Text(numbers::percent(borne)))]));
    if orders_button(ui, look, orders, out) {
        branches.iter().for_each(|oblast| rates.drop(oblast));
    }
}

/// The rate that stands.
fn standing(look: Look<'_>, oblast: OblastId) -> PerMille {
    look.campaign.view().levers().tax.get(&oblast).copied().unwrap_or_default()
}

fn changed(look: Look<'_>, branches: &[OblastId], rates: &Drafts<OblastId, PerMille>) -> Vec<Order> {
    let set = branches.iter().map(|&oblast| (oblast, rates.get(&oblast, standing(look, oblast))));
    let set = set.filter(|&(oblast, rate)| rate != standing(look, oblast));
    set.map(|(oblast, rate)| Order::Tax { oblast, rate: rate.0 as u16 }).collect()
}

fn branch(
    ui: &mut Ui,
    look: Look<'_>,
    oblast: OblastId,
    rates: &mut Drafts<OblastId, PerMille>,
    expected: &Expected,
) {
    let (words, stands) = (look.words, standing(look, oblast));
    let name = names::oblast(words, oblast);
    let treasury = look.campaign.view().fund().branch(oblast);
    let then = expected.roubles.get(&oblast).copied().unwrap_or(0.0);
    let mut rate = rates.get(&oblast, stands);
    let money = |ui: &mut Ui, width: f32, sum: Kopeks| {
        cell(ui, width, |ui| text(ui, words.number((sum.roubles().round()) as i64)));
    };
    let controls = |ui: &mut Ui| {
        money(ui, COLUMNS[0], treasury.balance);
        money(ui, COLUMNS[1], Kopeks::from_roubles(then));
        percent(ui, COLUMNS[2], &format!("{name}: {}", words.get("panel-tax-rate")), &mut rate);
    };
    line(ui, &COLUMNS, |ui| text(ui, &name), controls);
    rates.put(oblast, stands, rate);
    let now = aims::measure(look.campaign.view(), &Metric::Authority(oblast)).unwrap_or_default();
    let [now, then] = [now, expected.obeyed.get(&oblast).copied().unwrap_or(now)]
        .map(|share| Value::Text(numbers::percent(PerMille::of(share))));
    note(ui, words.with("panel-tax-obeyed", &[("now", now), ("then", then)]));
    if treasury.arrears.0 >= TOLD {
        let months = Value::Text(numbers::months(words, treasury.arrears));
        warning(ui, words.with("panel-behind", &[("months", months)]));
    }
}
