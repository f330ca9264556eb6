//! Arms of a unit's men, by kind, and what can be bought of each in this half-month.

use crate::base::id::UnitId;
use crate::gui::kit::fields::field;
use crate::gui::kit::look::{Look, Outbox};
use crate::gui::kit::widgets::{Drafts, fact, heading, note, order_button};
use crate::i18n::Value;
use crate::orders::{Arms, Kind, Order};
use crate::report::{names, numbers};
use crate::sim::view::UnitView;
use bevy_egui::egui::Ui;

/// How many of each kind are about to be bought.
pub type Basket = Drafts<(UnitId, Arms), u32>;

/// What the men have in their hands.
pub fn held(ui: &mut Ui, look: Look<'_>, unit: &UnitView<'_>) {
    let count = |number: u32| look.words.number(number.into());
    for (key, number) in [
        ("panel-rifles", unit.outfit.rifles()),
        ("panel-sabres", unit.roll.sabres()),
        ("panel-lances", unit.roll.lances()),
    ] {
        fact(ui, look.words.get(key), count(number));
    }
    let allied = unit.station.allied();
    if allied.0 > 0 {
        let values = [("share", Value::Text(numbers::percent(allied)))];
        note(ui, look.words.with("panel-allied", &values));
    }
}

/// What can be bought.
pub fn market(ui: &mut Ui, look: Look<'_>, unit: &UnitView<'_>, basket: &mut Basket, out: &mut Outbox) {
    if !look.opens(Kind::Buy) {
        return;
    }
    let (words, view) = (look.words, look.campaign.view());
    heading(ui, words.get("panel-arms"));
    for arms in Arms::ALL {
        let left = view.arms_for_sale(unit.id, arms);
        let price = numbers::roubles(words, view.arms_price(arms));
        let values =
            [("arms", Value::Text(names::arms(words, arms, left.into()))), ("price", Value::Text(price))];
        note(ui, words.with("panel-arms-left", &values));
        let mut number = basket.get(&(unit.id, arms), left).min(left);
        field(ui, &words.get("panel-arms-buy"), &mut number, left, 0.5);
        basket.put((unit.id, arms), left, number);
        let order = Order::Buy { unit: unit.id, arms, number: u16::try_from(number).unwrap_or(u16::MAX) };
        order_button(ui, look, words.get("panel-arms-buy"), order, false, out);
    }
}
