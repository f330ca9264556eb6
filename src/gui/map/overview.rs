//! A small map of the whole sheet: what part of it is seen, and a way to any other.

use crate::gui::kit::theme;
use crate::gui::map::base::BaseMap;
use crate::gui::map::camera::{Camera, Viewport, sheet};
use crate::gui::map::model::{MapModel, Side};
use crate::gui::map::{tints, water};
use bevy_egui::egui::{Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2};

/// Its width, in points; it is as flat as the sheet.
const WIDTH: f32 = 172.0;
/// A unit, from its middle to its edge, in points.
const DOT: f32 = 2.4;

/// How large it is.
#[must_use]
pub fn size() -> Vec2 {
    let sheet = sheet();
    vec2(WIDTH, WIDTH * (sheet.max.1 - sheet.min.1) / (sheet.max.0 - sheet.min.0))
}

/// Shows it; where it is pressed, the camera looks there. `rect` is the part of the screen that the map fills.
pub fn show(ui: &mut Ui, camera: &mut Camera, base: &BaseMap, model: &MapModel, rect: Rect, name: &str) {
    let (here, response) = ui.allocate_exact_size(size(), Sense::click_and_drag());
    let view = Camera::default().settle(here);
    if let Some(at) = response.interact_pointer_pos() {
        camera.centre = view.km(at);
        ui.ctx().request_repaint();
    }
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, name));
    let painter = ui.painter_at(here);
    base.ground.paint(&painter, &view);
    tints(&painter, &view, base, model);
    water::paint(&painter, &view, base, model.ice);
    for counter in &model.counters {
        if let Some(place) = model.places.iter().find(|place| place.id == counter.at_place) {
            let colour = if counter.side == Side::Ours { theme::ours() } else { theme::hostile() };
            painter.circle(view.screen(place.at), DOT, colour, Stroke::new(0.8, theme::paper()));
        }
    }
    for front in &model.fronts {
        painter.circle_filled(view.screen(front.theirs), DOT, theme::hostile());
    }
    let seen = seen(&view, &camera.settle(rect));
    painter.rect_stroke(seen, 0, Stroke::new(3.0, theme::halo()), StrokeKind::Inside);
    painter.rect_stroke(seen, 0, Stroke::new(1.5, theme::ink()), StrokeKind::Inside);
}

/// The part of the sheet that is seen on the map, as it lies on the small one.
fn seen(small: &Viewport, map: &Viewport) -> Rect {
    let bounds = map.bounds();
    let (low, high) = (small.screen(bounds.min), small.screen(bounds.max));
    Rect::from_min_max(pos2(low.x, high.y), pos2(high.x, low.y)).intersect(small.rect)
}

#[cfg(test)]
mod tests {
    use super::{Camera, Rect, seen, size};
    use bevy_egui::egui::{pos2, vec2};

    #[test]
    fn the_frame_is_what_the_map_shows() {
        let rect = Rect::from_min_size(pos2(0.0, 80.0), vec2(1000.0, 650.0));
        let small = Camera::default().settle(Rect::from_min_size(pos2(10.0, 600.0), size()));
        let mut camera = Camera::default();
        let wide = seen(&small, &camera.settle(rect));
        assert!(
            (wide.height() - small.rect.height()).abs() < 0.5
                || (wide.width() - small.rect.width()).abs() < 0.5
        );
        camera.zoom(4.0, rect.center(), rect);
        let close = seen(&small, &camera.settle(rect));
        assert!((close.width() * 4.0 - wide.width()).abs() < 1.0, "{close:?} of {wide:?}");
        assert!(small.rect.contains_rect(close));
    }
}
