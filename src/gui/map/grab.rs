//! A unit that is dragged over the map to where it shall go, and a frame that is drawn around several.

use crate::gui::kit::look::Pick;
use crate::gui::kit::theme;
use crate::gui::map::camera::Viewport;
use crate::gui::map::counters::Placed;
use crate::gui::map::model::MapModel;
use crate::gui::map::{pick, places};
use bevy_egui::egui::{Id, Painter, PointerButton, Pos2, Rect, Response, Stroke, StrokeKind, Ui};

/// A place this near to the pointer is meant, in points.
const NEAR: f32 = 16.0;

/// A unit being dragged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dragged {
    /// The unit.
    pub unit: String,
    /// The place under the pointer.
    pub over: Option<String>,
    /// Whether it was let go in this frame.
    pub dropped: bool,
}

/// The unit that is dragged: the one under the pointer when the drag began.
pub fn held(ui: &Ui, map: &Response, counters: &[Placed]) -> Option<String> {
    let id = Id::new("map grab");
    if map.drag_started_by(PointerButton::Primary) {
        let units = counters.iter().map(|one| (one.counter.id.as_str(), one.rect));
        let from = ui.input(|input| input.pointer.press_origin());
        if let Some(Pick::Unit(unit)) = from.and_then(|at| pick::unit(units, at)) {
            ui.data_mut(|data| data.insert_temp(id, unit));
        }
    }
    let held = ui.data(|data| data.get_temp(id));
    if !map.dragged() {
        ui.data_mut(|data| data.remove::<String>(id));
    }
    held
}

/// Where a dragged unit is led to, with a line from where it stands.
pub fn lead(
    painter: &Painter,
    map: &Response,
    view: &Viewport,
    model: &MapModel,
    counters: &[Placed],
    unit: String,
) -> Option<Dragged> {
    let at = map.interact_pointer_pos()?;
    let from = counters.iter().find(|one| one.counter.id == unit)?.rect.center();
    let far = |place: &&crate::gui::map::MapPlace| view.screen(place.at).distance(at);
    let active = model.places.iter().filter(|place| place.active && far(place) <= NEAR);
    let over = active.min_by(|a, b| far(a).total_cmp(&far(b)));
    painter.line_segment([from, at], Stroke::new(5.0, theme::faint(theme::paper(), 0.8)));
    painter.line_segment([from, at], Stroke::new(2.4, theme::ours()));
    if let Some(place) = over {
        places::ring(painter, view, place, theme::ours());
    }
    Some(Dragged { unit, over: over.map(|place| place.id.clone()), dropped: map.drag_stopped() })
}

/// The frame that is drawn with Shift held, from where the drag began.
pub fn frame(ui: &Ui, map: &Response) -> Option<Rect> {
    let id = Id::new("map frame");
    if map.drag_started_by(PointerButton::Primary) && ui.input(|input| input.modifiers.shift_only()) {
        let from = ui.input(|input| input.pointer.press_origin());
        ui.data_mut(|data| data.insert_temp(id, from));
    }
    let from: Option<Pos2> = ui.data(|data| data.get_temp(id).flatten());
    if !map.dragged() {
        ui.data_mut(|data| data.remove::<Option<Pos2>>(id));
    }
    Some(Rect::from_two_pos(from?, map.interact_pointer_pos()?))
}

/// Paints the frame, and answers the units in it once it is let go.
pub fn framed(painter: &Painter, map: &Response, counters: &[Placed], frame: Rect) -> Option<Vec<String>> {
    painter.rect(
        frame,
        0,
        theme::faint(theme::chosen(), 0.12),
        Stroke::new(1.5, theme::chosen()),
        StrokeKind::Inside,
    );
    let inside = counters.iter().filter(|one| frame.contains(one.rect.center()));
    map.drag_stopped().then(|| inside.map(|one| one.counter.id.clone()).collect())
}
