//! The map: the ground, what the campaign puts on it, and what the player picks.
//!
//! [`show`] is the only door: it takes plain data and gives back what was picked. The map knows no
//! rules; every word and every number on it is given.
//!
//! Glossary: *plane* is kilometres around 66.5° E 48° N; *sheet* is the part of it that is drawn;
//! *points* are egui's, as large on every screen; *sign* is how a place is drawn.

pub mod base;
pub mod camera;
pub mod counters;
pub mod cutout;
pub mod edges;
pub mod figures;
pub mod fronts;
pub mod grab;
pub mod ground;
pub mod labels;
pub mod legend;
pub mod lines;
pub mod model;
pub mod modes;
pub mod motion;
pub mod nodes;
pub mod overview;
pub mod pen;
pub mod pick;
pub mod places;
pub mod plane;
pub mod regions;
pub mod routes;
pub mod snow;
pub mod steer;
#[cfg(test)]
mod tests;
pub mod traces;
pub mod water;
pub mod ways;

pub use base::BaseMap;
pub use camera::{Camera, Viewport};
pub use grab::Dragged;
pub use model::{
    Counter, Hold, MapFront, MapModel, MapPlace, MapRoute, PlaceMark, RouteMode, Side, UezdTint, UnitKind,
};
pub use modes::MapMode;
pub use motion::Motion;
pub use plane::{Bounds, Km};

use crate::gui::kit::look::Pick;
use crate::gui::kit::theme;
use crate::gui::map::counters::Placed;
use crate::gui::map::nodes::Heard;
use bevy_egui::egui::{
    Color32, CursorIcon, Id, Painter, Popup, Rect, Response, Sense, Stroke, StrokeKind, Ui, pos2,
};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// What the player did on the map in this frame.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MapReply {
    /// What was picked.
    pub pick: Option<Pick>,
    /// What is under the pointer, or else holds the keyboard's focus.
    pub hovered: Option<Pick>,
    /// Of what it was asked, by the second button, which orders apply.
    pub asked: Option<Pick>,
    /// The unit that is dragged.
    pub dragged: Option<Dragged>,
    /// The units around which a frame was drawn, once it is.
    pub framed: Option<Vec<String>>,
}

/// Shows the map in all the room that is left, and answers what was picked.
pub fn show(
    ui: &mut Ui,
    camera: &mut Camera,
    base: &BaseMap,
    model: &MapModel,
    motion: Option<&Motion>,
    chosen: Option<&Pick>,
    group: &BTreeSet<String>,
) -> MapReply {
    let rect = ui.available_rect_before_wrap();
    let map = ui.allocate_rect(rect, Sense::click_and_drag() - Sense::FOCUSABLE);
    let keys = keys_are_ours(ui, model);
    let painter = ui.painter_at(rect);
    let before = camera.settle(rect);
    let held = grab::held(ui, &map, &counters::placed(&painter, &before, model));
    let frame = grab::frame(ui, &map).filter(|_| held.is_none());
    steer::camera(ui, &map, camera, rect, keys, held.is_some() || frame.is_some());
    let view = camera.settle(rect);
    let mut counters = counters::placed(&painter, &view, model);
    let mut fronts = Cow::from(&model.fronts);
    if let Some(motion) = motion {
        motion.shift_counters(&view, model, &mut counters);
        fronts = motion.shifted(&fronts).into();
    }
    let spots = fronts::spots(&painter, &view, &fronts);
    let heard = nodes::lay(ui, &view, model, (&counters, &spots), chosen);
    let card = legend::card(&painter, &view, model);
    let pointed = pointed_at(&map, &view, base, model, (&counters, &spots), card);
    paint(&painter, &view, base, model, &fronts, &counters);
    // What is marked of the land lies under the counters.
    let marked = [pointed.as_ref().or(heard.focused.as_ref()), chosen];
    let (units, land) =
        (marked.map(|pick| pick.filter(is_unit)), marked.map(|pick| pick.filter(|one| !is_unit(one))));
    marks(&painter, &view, base, model, &counters, land);
    counters::paint(&painter, &view, &counters);
    match motion {
        Some(motion) => motion.paint(&painter, &view, model, &counters),
        None => counters::changes(&painter, &counters),
    }
    marks(&painter, &view, base, model, &counters, units);
    counters.iter().filter(|one| group.contains(&one.counter.id)).for_each(|one| {
        counters::frame(&painter, one.rect, theme::chosen());
    });
    let framed = frame.and_then(|frame| grab::framed(&painter, &map, &counters, frame));
    legend::paint(&painter, &view, model, card);
    let walked = keys.then(|| walk(ui, &view, model, chosen, &heard)).flatten();
    follow(camera, &view, model, &heard, walked.as_ref());
    let clicked = pointed.clone().filter(|_| map.clicked());
    let asked = pointed.clone().filter(|_| map.secondary_clicked());
    let dragged = held.and_then(|unit| grab::lead(&painter, &map, &view, model, &counters, unit));
    tooltip(map, &heard, model, pointed.as_ref());
    let pick = clicked.or(walked).or(heard.chosen);
    MapReply { pick, hovered: pointed.or(heard.focused), asked, dragged, framed }
}

/// Whether keys are for the map: no window lies over it, no list is open, no text is written, and no panel holds the focus.
fn keys_are_ours(ui: &Ui, model: &MapModel) -> bool {
    let focused: Option<Id> = ui.memory(|memory| memory.focused());
    let ours = |id: Id| {
        let places = model.places.iter().map(|place| nodes::id(&Pick::Place(place.id.clone())));
        places
            .chain(model.counters.iter().map(|one| nodes::id(&Pick::Unit(one.id.clone()))))
            .chain(model.fronts.iter().map(|one| nodes::id(&Pick::Front(one.id.clone()))))
            .any(|node| node == id)
    };
    let uppermost = ui.memory(|memory| memory.allows_interaction(ui.layer_id()));
    uppermost && !ui.ctx().text_edit_focused() && !Popup::is_any_open(ui.ctx()) && focused.is_none_or(ours)
}

fn pointed_at(
    map: &Response,
    view: &Viewport,
    base: &BaseMap,
    model: &MapModel,
    (counters, fronts): (&[Placed], &[Rect]),
    card: Option<Rect>,
) -> Option<Pick> {
    let at = map.hover_pos().filter(|at| !map.dragged() && card.is_none_or(|card| !card.contains(*at)))?;
    pick::under(view, base, model, counters, fronts, at)
}

fn paint(
    painter: &Painter,
    view: &Viewport,
    base: &BaseMap,
    model: &MapModel,
    fronts: &[MapFront],
    counters: &[Placed],
) {
    painter.rect_filled(view.rect, 0, theme::table());
    base.ground.paint(painter, view);
    snow::paint(painter, view, model.snow, !model.tints.is_empty());
    tints(painter, view, base, model);
    water::paint(painter, view, base, model.ice);
    lines::rivers(painter, view, base);
    lines::bands(painter, view, base);
    lines::borders(painter, view, base);
    let mut taken: Vec<Rect> = counters.iter().map(|one| one.rect.expand(1.0)).collect();
    taken.extend(fronts::taken(painter, view, fronts));
    let signs = traces::signs(view, model, &taken);
    taken.extend(signs.iter().map(|sign| sign.rect));
    let slips = figures::slips(painter, view, model, &taken);
    taken.extend(slips.iter().map(|slip| slip.rect));
    let names = places::names(painter, view, model, &taken);
    taken.extend(names.iter().map(|name| name.spot));
    regions::paint(painter, view, base, model, &taken);
    routes::paint(painter, view, model);
    ways::paint(painter, view, &model.ways);
    traces::ways(painter, view, model);
    sheet_edge(painter, view);
    places::paint(painter, view, model, &names);
    traces::paint(painter, view, &signs);
    figures::paint(painter, &slips);
    fronts::paint(painter, view, fronts);
}

fn tints(painter: &Painter, view: &Viewport, base: &BaseMap, model: &MapModel) {
    let seen = view.bounds();
    for tint in &model.tints {
        let uezd = base.uezds.iter().find(|uezd| uezd.id == tint.uezd && uezd.land.bounds.meets(&seen));
        if let Some(uezd) = uezd {
            uezd.land.fill(painter, view, tint.colour);
        }
    }
}

/// The frame around the sheet, and the table beyond it, which covers what sticks out.
fn sheet_edge(painter: &Painter, view: &Viewport) {
    let sheet = camera::sheet();
    let edge = Rect::from_two_pos(view.screen(sheet.min), view.screen(sheet.max));
    let (all, inner) = (view.rect, edge);
    for strip in [
        Rect::from_min_max(all.min, pos2(all.right(), inner.top())),
        Rect::from_min_max(pos2(all.left(), inner.bottom()), all.max),
        Rect::from_min_max(all.min, pos2(inner.left(), all.bottom())),
        Rect::from_min_max(pos2(inner.right(), all.top()), all.max),
    ] {
        if strip.is_positive() {
            painter.rect_filled(strip, 0, theme::table());
        }
    }
    painter.rect_stroke(edge, 0, Stroke::new(5.0, theme::paper()), StrokeKind::Inside);
    painter.rect_stroke(edge, 0, Stroke::new(1.5, theme::ink()), StrokeKind::Inside);
    painter.rect_stroke(edge.shrink(5.0), 0, Stroke::new(1.0, theme::ink()), StrokeKind::Inside);
}

fn is_unit(pick: &&Pick) -> bool {
    matches!(pick, Pick::Unit(_))
}

/// Marks what is under the pointer, and what is chosen.
fn marks(
    painter: &Painter,
    view: &Viewport,
    base: &BaseMap,
    model: &MapModel,
    counters: &[Placed],
    marked: [Option<&Pick>; 2],
) {
    for (pick, colour) in marked.into_iter().zip([theme::ink(), theme::chosen()]) {
        if let Some(pick) = pick {
            mark(painter, view, base, model, counters, pick, colour);
        }
    }
}

fn mark(
    painter: &Painter,
    view: &Viewport,
    base: &BaseMap,
    model: &MapModel,
    counters: &[Placed],
    pick: &Pick,
    colour: Color32,
) {
    match pick {
        Pick::Place(id) => {
            if let Some(place) = model.places.iter().find(|place| place.id == *id) {
                places::ring(painter, view, place, colour);
            }
        }
        Pick::Unit(id) => {
            if let Some(one) = counters.iter().find(|one| one.counter.id == *id) {
                counters::frame(painter, one.rect, colour);
            }
        }
        Pick::Front(id) => {
            if let Some(front) = model.fronts.iter().find(|front| front.id == *id) {
                fronts::highlight(painter, view, front, colour);
            }
        }
        Pick::Route(id) => {
            if let Some(route) = model.routes.iter().find(|route| route.id == *id) {
                routes::highlight(painter, view, route, colour);
            }
        }
        Pick::Uezd(id) => {
            if let Some(uezd) = base.uezds.iter().find(|uezd| uezd.id == *id) {
                for outline in uezd.land.outlines(view) {
                    let share = if colour == theme::chosen() { 1.0 } else { 0.35 };
                    pen::band(painter, &pen::coarse(&outline, 4.0), 7.0, theme::faint(colour, 0.4 * share));
                    pen::line(painter, &outline, Stroke::new(1.8, theme::faint(colour, share)));
                }
            }
        }
    }
}

/// Goes to the next place in the direction of the arrow pressed, and takes the focus along.
fn walk(ui: &Ui, view: &Viewport, model: &MapModel, chosen: Option<&Pick>, heard: &Heard) -> Option<Pick> {
    let way = steer::arrow(ui)?;
    let from = heard.focused.as_ref().or(chosen).and_then(|pick| pick::seat(model, pick));
    let next = match from {
        Some(place) => pick::next_place(model, place.at, way),
        None => pick::nearest(model, view.km(view.rect.center())),
    }?;
    let pick = Pick::Place(next.id.clone());
    ui.memory_mut(|memory| memory.request_focus(nodes::id(&pick)));
    Some(pick)
}

/// Keeps in sight what the keyboard has come to.
fn follow(camera: &mut Camera, view: &Viewport, model: &MapModel, heard: &Heard, walked: Option<&Pick>) {
    let came_to = walked.or(heard.focused.as_ref().filter(|_| heard.arrived));
    if let Some(place) = came_to.and_then(|pick| pick::seat(model, pick))
        && !view.rect.shrink(30.0).contains(view.screen(place.at))
    {
        camera.centre = place.at;
    }
}

fn tooltip(map: Response, heard: &Heard, model: &MapModel, pointed: Option<&Pick>) {
    if let Some(words) = pointed.and_then(|pick| words(model, pick)) {
        map.on_hover_cursor(CursorIcon::PointingHand).on_hover_text_at_pointer(words);
    } else if heard.focused.is_none() {
        map.on_hover_and_drag_cursor(CursorIcon::Grab);
    }
}

fn note_of(place: &MapPlace) -> &str {
    if place.note.is_empty() { &place.name } else { &place.note }
}

/// What a tooltip says of something.
fn words<'a>(model: &'a MapModel, pick: &'a Pick) -> Option<&'a str> {
    match pick {
        Pick::Place(id) => model.places.iter().find(|place| place.id == *id).map(note_of),
        Pick::Route(id) => model.routes.iter().find(|route| route.id == *id).map(|route| route.name.as_str()),
        Pick::Unit(id) => model.counters.iter().find(|one| one.id == *id).map(|one| one.note.as_str()),
        Pick::Uezd(id) => model.words(&format!("uezd_{id}")),
        Pick::Front(id) => model.fronts.iter().find(|front| front.id == *id).map(|front| front.note.as_str()),
    }
    .filter(|words| !words.is_empty())
}
