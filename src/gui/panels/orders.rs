//! This turn's orders as sentences, each with a button that takes it back, and those that were refused.

use crate::gui::kit::look::{Look, Outbox};
use crate::gui::kit::widgets::{heading, note, scrolled, text, warning};
use crate::i18n::Value;
use crate::orders::Order;
use crate::report::{orders, refusals};
use crate::sim::Refusal;
use bevy_egui::egui::{Button, Ui, WidgetInfo, WidgetType};

/// Shows the orders given for the turn that comes next, and those last refused with their reason.
pub fn show(ui: &mut Ui, look: Look<'_>, refused: &[(Order, Refusal)], out: &mut Outbox) {
    scrolled(ui, "orders", |ui| {
        given(ui, look, out);
        if !refused.is_empty() {
            turned_down(ui, look, refused);
        }
    });
}

fn given(ui: &mut Ui, look: Look<'_>, out: &mut Outbox) {
    heading(ui, look.words.get("panel-orders"));
    let orders = look.campaign.orders_now();
    if orders.is_empty() {
        note(ui, look.words.get("panel-orders-none"));
    }
    for (number, order) in orders.iter().enumerate() {
        let sentence = orders::sentence(look.words, look.campaign.scenario(), order);
        ui.horizontal_top(|ui| {
            if take_back(ui, look, &sentence) {
                out.take_back = Some(number);
            }
            text(ui, sentence);
        });
    }
    if !orders.is_empty() {
        note(ui, look.words.get("panel-orders-stand"));
    }
}

fn take_back(ui: &mut Ui, look: Look<'_>, sentence: &str) -> bool {
    let hint = look.words.get("panel-take-back");
    let says = look.words.with("panel-take-back-what", &[("order", Value::Text(sentence.to_owned()))]);
    let response = ui.add(Button::new("×")).on_hover_text(hint);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, ui.is_enabled(), &says));
    response.clicked()
}

fn turned_down(ui: &mut Ui, look: Look<'_>, refused: &[(Order, Refusal)]) {
    heading(ui, look.words.get("panel-orders-refused"));
    let scenario = look.campaign.scenario();
    for (order, why) in refused {
        text(ui, orders::sentence(look.words, scenario, order));
        warning(ui, refusals::sentence(look.words, scenario, order, why));
    }
}
