//! The table of the branches' money: what is in hand and would be, how far pay is behind, and the tax.
//!
//! All that is set in it is ordered at once.

use crate::base::id::OblastId;
use crate::base::quantity::Kopeks;
use crate::gui::kit::look::{Look, Outbox};
use crate::gui::kit::rows::{cell, line};
use crate::gui::kit::trial::Trial;
use crate::gui::kit::widgets::{Drafts, heading, note, orders_button, text, warning};
use crate::i18n::Value;
use crate::orders::Order;
use crate::report::{names, numbers};
use crate::run::preview::Expected;
use bevy_egui::egui::{DragValue, Ui, WidgetInfo, vec2};

/// Widths of the money in hand, of that expected, and of the tax.
const COLUMNS: [f32; 3] = [78.0, 78.0, 60.0];
/// Pay that is behind by less than so many thousandths of a month is not told of.
const TOLD: u32 = 50;
/// The tax is set in steps of this many per cent.
const STEP: f64 = 1.0;

/// Rates being set, thousandths, and what they would bring.
#[derive(Clone, Debug, Default)]
pub struct TaxState {
    rates: Drafts<OblastId, u32>,
    trial: Trial,
}

/// Shows the table.
pub fn show(ui: &mut Ui, look: Look<'_>, state: &mut TaxState, out: &mut Outbox) {
    let words = look.words;
    let branches: Vec<OblastId> = look.campaign.scenario().oblasts.iter().map(|oblast| oblast.id).collect();
    let orders = changed(look, &branches, state);
    let expected = state.trial.of(look.campaign, orders.clone()).clone();
    heading(ui, words.get("panel-tax"));
    captions(ui, look);
    for &oblast in &branches {
        branch(ui, look, oblast, state, &expected);
    }
    note(ui, words.get("panel-tax-note"));
    if orders_button(ui, look, orders, out) {
        branches.iter().for_each(|oblast| state.rates.drop(oblast));
    }
}

/// The rate that stands.
fn standing(look: Look<'_>, oblast: OblastId) -> u32 {
    look.campaign.view().levers().tax.get(&oblast).map_or(0, |rate| rate.0)
}

fn changed(look: Look<'_>, branches: &[OblastId], state: &TaxState) -> Vec<Order> {
    let set = branches.iter().map(|&oblast| (oblast, state.rates.get(&oblast, standing(look, oblast))));
    let set = set.filter(|&(oblast, rate)| rate != standing(look, oblast));
    set.map(|(oblast, rate)| Order::Tax { oblast, rate: rate as u16 }).collect()
}

fn captions(ui: &mut Ui, look: Look<'_>) {
    let keys = ["panel-balance", "panel-in-two-months", "panel-tax-short"];
    let captions = |ui: &mut Ui| {
        for (key, width) in keys.into_iter().zip(COLUMNS) {
            cell(ui, width, |ui| note(ui, look.words.get(key)));
        }
    };
    line(ui, &COLUMNS, |_| {}, captions);
}

fn branch(ui: &mut Ui, look: Look<'_>, oblast: OblastId, state: &mut TaxState, expected: &Expected) {
    let (words, stands) = (look.words, standing(look, oblast));
    let name = names::oblast(words, oblast);
    let treasury = look.campaign.view().fund().branch(oblast);
    let then = expected.roubles.get(&oblast).copied().unwrap_or(0.0);
    let mut rate = state.rates.get(&oblast, stands);
    let money = |ui: &mut Ui, width: f32, sum: Kopeks| {
        cell(ui, width, |ui| text(ui, words.number((sum.roubles().round()) as i64)));
    };
    let controls = |ui: &mut Ui| {
        money(ui, COLUMNS[0], treasury.balance);
        money(ui, COLUMNS[1], Kopeks::from_roubles(then));
        share(ui, &format!("{name}: {}", words.get("panel-tax-rate")), &mut rate);
    };
    line(ui, &COLUMNS, |ui| text(ui, &name), controls);
    state.rates.put(oblast, stands, rate);
    if treasury.arrears.0 >= TOLD {
        let months = Value::Text(numbers::months(words, treasury.arrears));
        warning(ui, words.with("panel-behind", &[("months", months)]));
    }
}

/// The field of a rate.
fn share(ui: &mut Ui, says: &str, rate: &mut u32) {
    let mut percent = *rate / 10;
    let field = DragValue::new(&mut percent).range(0..=100).speed(STEP).suffix(" %");
    let response = ui.add_sized(vec2(COLUMNS[2], ui.spacing().interact_size.y), field).on_hover_text(says);
    response.widget_info(|| WidgetInfo {
        label: Some(says.to_owned()),
        ..WidgetInfo::drag_value(true, f64::from(percent))
    });
    if percent != *rate / 10 {
        *rate = percent * 10;
    }
}
