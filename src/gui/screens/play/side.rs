//! The side panel: what is chosen, orders, fund, supply, strength, and the report of the last turn.

use crate::gui::kit::look::{Look, Outbox, Pick};
use crate::gui::kit::{parts, theme, widgets};
use crate::gui::panels;
use crate::gui::screens::play::state::{Play, Side};
use crate::report::{names, numbers};
use bevy_egui::egui::{Button, Panel, Rect, ScrollArea, Sense, TextWrapMode, Ui, vec2};

/// The panel never takes more of the window than this.
const MOST_PART: f32 = 0.48;
/// Tabs in a row.
const ROW: usize = 3;

/// Shows the side panel.
pub fn show(ui: &mut Ui, play: &mut Play) {
    let part = MOST_PART * ui.available_width();
    let widths = theme::size::SIDE_LEAST.min(part)..=theme::size::SIDE_MOST.min(part);
    let side = Panel::right("side").default_size(theme::size::SIDE.min(part)).size_range(widths);
    side.show(ui, |ui| {
        ui.add_space(theme::size::GAP);
        tabs(ui, play);
        ui.separator();
        panel(ui, play);
    });
}

fn tabs(ui: &mut Ui, play: &mut Play) {
    let gap = ui.spacing().item_spacing;
    let size = vec2(
        (ui.available_width() - gap.x * (ROW as f32 - 1.0)) / ROW as f32,
        ui.spacing().interact_size.y + theme::size::GAP,
    );
    let rows = Side::ALL.len().div_ceil(ROW) as f32;
    let (all, _) = ui.allocate_exact_size(
        vec2(ui.available_width(), rows * size.y + (rows - 1.0) * gap.y),
        Sense::hover(),
    );
    for (number, side) in Side::ALL.into_iter().enumerate() {
        let name = play.words.get(side.key());
        let cell = vec2((number % ROW) as f32, (number / ROW) as f32);
        let rect = Rect::from_min_size(all.min + cell * (size + gap), size);
        // The first nine have a digit; the others are chosen by pointer or Tab.
        let label = if number < 9 { format!("{} {name}", number + 1) } else { name.clone() };
        let button = Button::new(label).selected(play.side == side);
        let button = button.wrap_mode(TextWrapMode::Truncate);
        if ui.put(rect, button).on_hover_text(name).clicked() {
            play.side = side;
        }
    }
}

fn panel(ui: &mut Ui, play: &mut Play) {
    let look = Look { campaign: &play.campaign, words: &play.words, chosen: play.chosen.as_ref() };
    let (states, out) = (&mut play.states, &mut play.out);
    match play.side {
        Side::Chosen => {
            if chosen(ui, look, states, out) {
                play.chosen = None;
            }
        }
        Side::Affairs => panels::affairs::show(ui, look, &mut states.affairs, out),
        Side::Orders => panels::orders::show(ui, look, &play.refused, out),
        Side::Fund => panels::fund::show(ui, look, &mut states.fund, out),
        Side::Supply => panels::supply::show(ui, look, out),
        Side::Fronts => panels::fronts::show(ui, look, out),
        Side::Powers => panels::powers::show(ui, look, &mut states.powers, out),
        Side::People => panels::people::show(ui, look, &mut states.people, out),
        Side::Strength => panels::strength::show(ui, look, &mut states.strength, out),
        Side::Report => panels::report::show(ui, look, out),
        Side::Entries => panels::entries::show(ui, look, &mut states.entries, out),
    }
}

/// What is chosen; true when the list of all things is wanted instead.
fn chosen(ui: &mut Ui, look: Look<'_>, states: &mut panels::States, out: &mut Outbox) -> bool {
    let Some(pick) = look.chosen else {
        let page = ScrollArea::vertical().id_salt("all things").auto_shrink(false);
        page.show(ui, |ui| list(ui, look, states, out));
        return false;
    };
    let back = ui.small_button(look.words.get("screen-all-things")).clicked();
    match pick {
        Pick::Unit(_) => panels::unit::show(ui, look, &mut states.unit, &mut states.books, out),
        Pick::Place(_) => panels::place::show(ui, look, &mut states.place, out),
        Pick::Route(_) => panels::route::show(ui, look, &mut states.route, out),
        Pick::Uezd(_) => panels::uezd::show(ui, look, &mut states.muster, out),
    }
    back
}

/// Everything that can be chosen, for those who would rather read than point.
fn list(ui: &mut Ui, look: Look<'_>, states: &mut panels::States, out: &mut Outbox) {
    ui.label(look.words.get("screen-nothing-chosen"));
    panels::muster::show(ui, look, &mut states.muster, out);
    units(ui, look, out);
    let (words, scenario) = (look.words, look.campaign.scenario());
    ui.collapsing(words.get("screen-list-places"), |ui| {
        for place in scenario.places.iter().filter(|place| place.in_play) {
            choice(ui, look, names::place(words, scenario, place.id), Pick::Place(place.id.to_string()), out);
        }
    });
    ui.collapsing(words.get("screen-list-roads"), |ui| {
        for route in scenario.routes.iter().filter(|route| route.in_play) {
            choice(ui, look, names::route(words, scenario, route.id), Pick::Route(route.id.to_string()), out);
        }
    });
}

fn units(ui: &mut Ui, look: Look<'_>, out: &mut Outbox) {
    let (words, view) = (look.words, look.campaign.view());
    widgets::heading(ui, words.get("screen-list-units"));
    for unit in view.units() {
        ui.horizontal(|ui| {
            choice(ui, look, names::unit(words, unit.id), Pick::Unit(unit.id.to_string()), out);
            let men = numbers::men(words, unit.roll.enrolled());
            parts::note(ui, words.with("screen-list-men", &[("men", parts::text(men))]));
        });
    }
}

fn choice(ui: &mut Ui, look: Look<'_>, name: String, pick: Pick, out: &mut Outbox) {
    let hint = look.words.get("panel-choose");
    if widgets::link(ui, &name, &format!("{name}. {hint}"), &hint).clicked() {
        out.choose = Some(pick);
    }
}
