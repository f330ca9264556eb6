//! A unit beside others: officers and men handed over, detachments raised, units joined, a name given.

use crate::base::id::UnitId;
use crate::gui::kit::fields::field;
use crate::gui::kit::look::{Look, Outbox};
use crate::gui::kit::widgets::{heading, note, order_button};
use crate::orders::{Kind, Order};
use crate::report::names;
use crate::sim::orders::check_deeds::LONGEST_NAME;
use crate::sim::view::UnitView;
use bevy_egui::egui::{ComboBox, TextEdit, Ui, WidgetInfo, WidgetType};

/// What is being set for a unit and another.
#[derive(Clone, Debug, Default)]
pub struct RegroupState {
    other: Option<UnitId>,
    officers: u32,
    men: u32,
    /// A name being written, and for which unit.
    name: Option<(UnitId, String)>,
}

/// Shows what a unit may give to another, and how it is called.
pub(super) fn show(
    ui: &mut Ui,
    look: Look<'_>,
    unit: &UnitView<'_>,
    state: &mut RegroupState,
    out: &mut Outbox,
) {
    let gives = [Kind::Detach, Kind::Transfer, Kind::Join].into_iter().any(|kind| look.opens(kind));
    if gives && let Some(other) = other(ui, look, unit, state) {
        hand_over(ui, look, unit, other, state, out);
    }
    if look.opens(Kind::Rename) {
        name(ui, look, unit, state, out);
    }
}

/// The other unit, chosen from those that are there and the detachments that this one may raise.
fn other(ui: &mut Ui, look: Look<'_>, unit: &UnitView<'_>, state: &mut RegroupState) -> Option<UnitId> {
    let (words, view) = (look.words, look.campaign.view());
    let there = view.units().map(|other| other.id).filter(|id| *id != unit.id);
    let ids: Vec<UnitId> = view.unraised(unit.id).chain(there).collect();
    let first = *ids.first()?;
    let other = state.other.filter(|other| ids.contains(other)).unwrap_or(first);
    heading(ui, words.get("panel-others"));
    let combo = ComboBox::from_id_salt(("other", unit.id.as_str())).width(ui.available_width()).truncate();
    combo.selected_text(names::unit(words, other)).show_ui(ui, |ui| {
        for id in ids {
            ui.selectable_value(&mut state.other, Some(id), names::unit(words, id));
        }
    });
    Some(other)
}

/// Officers, men or all to the other unit.
fn hand_over(
    ui: &mut Ui,
    look: Look<'_>,
    unit: &UnitView<'_>,
    other: UnitId,
    state: &mut RegroupState,
    out: &mut Outbox,
) {
    let words = look.words;
    field(ui, &words.get("panel-officers"), &mut state.officers, unit.outfit.officers().max(1), 0.1);
    let officers = state.officers as u16;
    let order = Order::Detach { from: unit.id, to: other, officers };
    order_button(ui, look, words.get("panel-detach"), order, false, out);
    field(ui, &words.get("panel-men-handed"), &mut state.men, unit.roll.enrolled().0.max(1), 1.0);
    note(ui, words.get("panel-transfer-note"));
    let order = Order::Transfer { from: unit.id, to: other, men: state.men };
    order_button(ui, look, words.get("panel-transfer"), order, false, out);
    order_button(ui, look, words.get("panel-join"), Order::Join { unit: unit.id, into: other }, false, out);
}

/// A name of the player's own.
fn name(ui: &mut Ui, look: Look<'_>, unit: &UnitView<'_>, state: &mut RegroupState, out: &mut Outbox) {
    let words = look.words;
    heading(ui, words.get("panel-name"));
    let written = state.name.take().filter(|(of, _)| *of == unit.id);
    let mut name = written.map_or_else(|| names::unit(words, unit.id), |(_, name)| name);
    let edit = TextEdit::singleline(&mut name).char_limit(LONGEST_NAME as usize);
    let response = ui.add(edit.desired_width(f32::INFINITY));
    let label = words.get("panel-name");
    response.widget_info(|| WidgetInfo::labeled(WidgetType::TextEdit, true, label.clone()));
    let same = name.trim() == names::unit(words, unit.id) || name.trim().is_empty();
    let order = Order::Rename { unit: unit.id, name: name.clone() };
    if !order_button(ui, look, words.get("panel-rename"), order, same, out) && !same {
        state.name = Some((unit.id, name));
    }
    if look.campaign.view().staff().name(unit.id).is_some() {
        let order = Order::Rename { unit: unit.id, name: String::new() };
        order_button(ui, look, words.get("panel-name-back"), order, false, out);
    }
}
