//! What a unit does where it stands: what can be chosen there, and what each would mean.

use crate::gui::kit::look::{Look, Outbox};
use crate::gui::kit::widgets::{OneOf, note, order_choice};
use crate::orders::{Kind, Order};
use crate::report::conduct::means;
use crate::report::names;
use crate::run::conduct;
use crate::sim::view::UnitView;
use bevy_egui::egui::Ui;

/// Shows what a unit can do, and says of what it was told what that means.
pub fn show(ui: &mut Ui, look: Look<'_>, unit: &UnitView<'_>, out: &mut Outbox) {
    if !look.opens(Kind::Posture) {
        return;
    }
    let (can, stands) = conduct::of(look.campaign.view(), unit);
    let rules = &look.campaign.scenario().rules;
    let choices = can.into_iter().map(|posture| {
        let order = Order::Posture { unit: unit.id, posture };
        let one = OneOf::new(names::posture(look.words, posture), posture == stands, order);
        OneOf { means: means(look.words, rules, posture), ..one }
    });
    order_choice(ui, look, choices.collect(), out);
    note(ui, means(look.words, rules, stands));
}
