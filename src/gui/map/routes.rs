//! Railways, roads, tracks and steamer lines, and what flows along them.
//!
//! Draws each as a General Staff map does; closed ones pale, scenery fainter still. Takes loads
//! and widths as given: what they mean is worked out elsewhere.

use crate::gui::kit::theme;
use crate::gui::map::camera::Viewport;
use crate::gui::map::lines::on_screen;
use crate::gui::map::model::{MapModel, MapRoute, RouteMode};
use crate::gui::map::pen;
use crate::gui::map::plane::Bounds;
use bevy_egui::egui::{Color32, Painter, Pos2, Stroke};

/// Paints all routes, the greater over the lesser, with their flows under them.
pub fn paint(painter: &Painter, view: &Viewport, model: &MapModel) {
    let seen = view.bounds();
    let mut routes: Vec<(&MapRoute, Vec<Pos2>)> = model
        .routes
        .iter()
        .filter(|route| Bounds::around(&route.line).meets(&seen))
        .map(|route| (route, on_screen(view, &route.line)))
        .collect();
    routes.sort_by_key(|(route, _)| (route.active, route.mode));
    for (route, points) in &routes {
        flow(painter, route, points);
    }
    for (route, points) in &routes {
        let scale = if route.active { 1.0 } else { 0.72 };
        way(painter, route.mode, strength(route), points, view.sign() * scale);
        if route.bottleneck {
            bottleneck(painter, points, route.width);
        }
    }
}

/// How strongly a route is drawn, 0 to 1.
fn strength(route: &MapRoute) -> f32 {
    match (route.active, route.open) {
        (true, true) => 1.0,
        (true, false) => 0.4,
        (false, _) => 0.8,
    }
}

/// One way in the manner of its kind.
pub fn way(painter: &Painter, mode: RouteMode, strength: f32, points: &[Pos2], sign: f32) {
    let ink = |colour: Color32| theme::faint(colour, strength);
    match mode {
        RouteMode::Rail => {
            let (bed, gap) = (3.6 * sign, 1.7 * sign);
            pen::line(painter, points, Stroke::new(bed, ink(theme::ink())));
            pen::broken(painter, points, &[7.0 * sign, 7.0 * sign], Stroke::new(gap, ink(theme::paper())));
        }
        RouteMode::PostRoad => {
            pen::line(painter, points, Stroke::new(3.0 * sign, ink(theme::faint(theme::paper(), 0.45))));
            pen::line(painter, points, Stroke::new(1.35 * sign, ink(theme::road())));
        }
        RouteMode::Track => {
            pen::broken(painter, points, &[1.6 * sign, 3.2], Stroke::new(1.5 * sign, ink(theme::road())));
        }
        RouteMode::River => {
            pen::broken(painter, points, &[6.0 * sign, 3.6], Stroke::new(1.9 * sign, ink(theme::steamer())));
        }
    }
}

/// The flow: width as given, colour by how full the route is.
fn flow(painter: &Painter, route: &MapRoute, points: &[Pos2]) {
    let Some(load) = route.load.filter(|_| route.width > 0.0) else {
        return;
    };
    let colour = theme::load(load);
    pen::line(painter, points, Stroke::new(route.width + 5.0, theme::faint(theme::paper(), 0.55)));
    pen::line(painter, points, Stroke::new(route.width + 2.4, theme::faint(colour, 0.62)));
}

fn bottleneck(painter: &Painter, points: &[Pos2], width: f32) {
    let width = width.max(2.0) + 2.4;
    pen::broken(painter, points, &[9.0, 7.0], Stroke::new(width, theme::accent()));
}

/// A route that is chosen or under the pointer.
pub fn highlight(painter: &Painter, view: &Viewport, route: &MapRoute, colour: Color32) {
    let points = on_screen(view, &route.line);
    pen::line(painter, &points, Stroke::new(route.width + 9.0, theme::faint(colour, 0.35)));
}
