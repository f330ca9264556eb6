//! The side panel: six tabs, each a question the player has; over them what is chosen on the map.

use crate::gui::kit::look::{Look, Outbox, Pick};
use crate::gui::kit::{theme, widgets};
use crate::gui::panels;
use crate::gui::screens::play::state::{Play, Side, Tab};
use crate::report::names;
use bevy_egui::egui::{Button, Panel, Rect, Sense, TextWrapMode, Ui, vec2};

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
        pages(ui, play);
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
    let shown = play.tabs();
    let rows = shown.len().div_ceil(ROW) as f32;
    let (all, _) = ui.allocate_exact_size(
        vec2(ui.available_width(), rows * size.y + (rows - 1.0) * gap.y),
        Sense::hover(),
    );
    for (place, (number, tab)) in shown.into_iter().enumerate() {
        let name = play.words.get(tab.key());
        let cell = vec2((place % ROW) as f32, (place / ROW) as f32);
        let rect = Rect::from_min_size(all.min + cell * (size + gap), size);
        let waiting = Some(play.needs.len()).filter(|waiting| tab == Tab::Needs && *waiting > 0);
        let waiting = waiting.map_or_else(String::new, |waiting| format!(" · {waiting}"));
        let button = Button::new(format!("{} {name}{waiting}", number + 1));
        let button =
            button.selected(play.side.tab() == tab && !play.looking).wrap_mode(TextWrapMode::Truncate);
        if ui.put(rect, button).on_hover_text(name).clicked() {
            play.turn_to(play.pages(tab)[0]);
        }
    }
}

/// The pages of the tab. One page by itself has its row, too, or what lies below would shift from tab to tab.
fn pages(ui: &mut Ui, play: &mut Play) {
    let pages = play.pages(play.side.tab());
    ui.horizontal_wrapped(|ui| {
        // As high with a page that is chosen as with none.
        ui.set_min_height(ui.spacing().interact_size.y + theme::size::GAP);
        for page in pages {
            let chosen = page == play.side && !play.looking;
            if ui.selectable_label(chosen, play.words.get(page.key())).clicked() {
                play.turn_to(page);
            }
        }
    });
}

fn panel(ui: &mut Ui, play: &mut Play) {
    let look = Look { campaign: &play.campaign, words: &play.words, chosen: play.chosen.as_ref() };
    let (states, out) = (&mut play.states, &mut play.out);
    if let Some(pick) = look.chosen.filter(|_| play.looking) {
        play.looking = !chosen(ui, look, pick, states, out);
        return;
    }
    match play.side {
        Side::Affairs => panels::affairs::show(ui, look, &mut states.affairs, &play.needs, out),
        Side::Orders => panels::orders::show(ui, look, &play.refused, out),
        Side::Muster => panels::muster::show(ui, look, &mut states.muster, out),
        Side::Units => panels::units::show(ui, look, &mut states.units, out),
        Side::People => panels::people::show(ui, look, &mut states.people, out),
        Side::Supply => panels::supply::show(ui, look, out),
        Side::Fund => panels::fund::show(ui, look, &mut states.fund, out),
        Side::Places => widgets::scrolled(ui, "places", |ui| places(ui, look, out)),
        Side::Fronts => panels::fronts::show(ui, look, out),
        Side::Powers => panels::powers::show(ui, look, &mut states.powers, out),
        Side::Strength => panels::strength::show(ui, look, &mut states.strength, out),
        Side::Report => panels::report::show(ui, look, out),
        Side::Entries => panels::entries::show(ui, look, &mut states.entries, out),
    }
}

/// What is chosen; true when the page below it is wanted back.
fn chosen(ui: &mut Ui, look: Look<'_>, pick: &Pick, states: &mut panels::States, out: &mut Outbox) -> bool {
    let back = ui.small_button(look.words.get("screen-all-things")).clicked();
    match pick {
        Pick::Unit(_) => panels::unit::show(ui, look, &mut states.unit, &mut states.books, out),
        Pick::Place(_) => panels::place::show(ui, look, &mut states.place, out),
        Pick::Route(_) => panels::route::show(ui, look, &mut states.route, out),
        Pick::Uezd(_) => panels::uezd::show(ui, look, &mut states.levy, out),
        Pick::Front(_) => panels::fronts::chosen(ui, look, out),
    }
    back
}

/// Places and roads, for those who would rather read than point.
fn places(ui: &mut Ui, look: Look<'_>, out: &mut Outbox) {
    let (words, scenario) = (look.words, look.campaign.scenario());
    ui.label(words.get("screen-nothing-chosen"));
    widgets::heading(ui, words.get("screen-list-places"));
    for place in scenario.places.iter().filter(|place| place.in_play && place.halt.is_none()) {
        choice(ui, look, names::place(words, scenario, place.id), Pick::Place(place.id.to_string()), out);
    }
    widgets::folded(ui, words.get("screen-list-roads"), |ui| {
        for route in scenario.routes.iter().filter(|route| route.in_play) {
            choice(ui, look, names::route(words, scenario, route.id), Pick::Route(route.id.to_string()), out);
        }
    });
}

fn choice(ui: &mut Ui, look: Look<'_>, name: String, pick: Pick, out: &mut Outbox) {
    let hint = look.words.get("panel-choose");
    if widgets::link(ui, &name, &format!("{name}. {hint}"), &hint).clicked() {
        out.choose = Some(pick);
    }
}
