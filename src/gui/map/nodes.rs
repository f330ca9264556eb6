//! What the keyboard and a screen reader find on the map: one named node for every active place,
//! every counter and every front, in the model's order.
//!
//! The nodes are never seen; who holds the focus is shown by a ring elsewhere. Clicks are not taken
//! here, so that the pointer means what it points at.

use crate::gui::kit::look::Pick;
use crate::gui::map::camera::Viewport;
use crate::gui::map::counters::Placed;
use crate::gui::map::model::MapModel;
use bevy_egui::egui::{
    EventFilter, Id, Key, Rect, Response, Sense, Ui, Vec2, WidgetInfo, WidgetType, accesskit,
};

/// What the nodes heard in this frame.
#[derive(Default)]
pub struct Heard {
    /// Who holds the focus.
    pub focused: Option<Pick>,
    /// Whether it has only now got it.
    pub arrived: bool,
    /// What was chosen by Enter, space or a screen reader.
    pub chosen: Option<Pick>,
}

/// The node of something that can be chosen.
pub fn id(pick: &Pick) -> Id {
    match pick {
        Pick::Place(id) => Id::new(("map place", id)),
        Pick::Unit(id) => Id::new(("map unit", id)),
        Pick::Route(id) => Id::new(("map route", id)),
        Pick::Uezd(id) => Id::new(("map uezd", id)),
        Pick::Front(id) => Id::new(("map front", id)),
    }
}

/// Lays out the nodes.
pub fn lay(
    ui: &Ui,
    view: &Viewport,
    model: &MapModel,
    (counters, fronts): (&[Placed], &[Rect]),
    chosen: Option<&Pick>,
) -> Heard {
    let mut heard = Heard::default();
    let mut node = |pick: Pick, rect: Rect, words: &str| {
        let response = ui.interact(rect, id(&pick), Sense::focusable_noninteractive());
        let is_chosen = chosen == Some(&pick);
        response.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, is_chosen, words));
        // No click of the pointer is taken here, but a screen reader's is.
        ui.ctx().accesskit_node_builder(response.id, |node| node.add_action(accesskit::Action::Click));
        listen(ui, &response, pick, &mut heard);
    };
    for place in model.places.iter().filter(|place| place.active) {
        let rect = Rect::from_center_size(view.screen(place.at), Vec2::splat(16.0));
        let words = if place.note.is_empty() { &place.name } else { &place.note };
        node(Pick::Place(place.id.clone()), rect, words);
    }
    for one in counters {
        let words = if one.counter.note.is_empty() { &one.counter.label } else { &one.counter.note };
        node(Pick::Unit(one.counter.id.clone()), one.rect, words);
    }
    for (front, spot) in model.fronts.iter().zip(fronts) {
        node(Pick::Front(front.id.clone()), *spot, &front.note);
    }
    heard
}

fn listen(ui: &Ui, response: &Response, pick: Pick, heard: &mut Heard) {
    let asked = ui.input(|input| input.has_accesskit_action_request(response.id, accesskit::Action::Click));
    if response.has_focus() {
        // Arrows walk the map here instead of leaving it.
        let arrows = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
        if asked || ui.input(|input| input.key_pressed(Key::Enter)) {
            heard.chosen = Some(pick.clone());
        }
        heard.arrived = response.gained_focus();
        heard.focused = Some(pick);
    } else if asked {
        heard.chosen = Some(pick);
    }
}
