//! Which part of the plane is seen, and how large.
//!
//! A [`Camera`] is remembered from frame to frame; a [`Viewport`] is a camera together with the part of
//! the screen it fills, and turns kilometres into points and back. Knows nothing of mice or keys.

use crate::base::projection::WINDOW;
use crate::gui::map::plane::{Bounds, Km};
use bevy_egui::egui::{Pos2, Rect, Vec2, pos2};

/// How much closer than the whole map one can look.
pub const CLOSEST: f32 = 12.0;

/// What part of the plane is looked at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// The point of the plane in the middle of the view.
    pub centre: Km,
    /// Kilometres to one point of the screen; too large a number means as much as fills the view.
    pub km_per_point: f32,
    /// What the next frame shall show, once it knows how large the view is.
    wanted: Option<Wish>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Wish {
    /// All of this part of the plane; where it does not fit, what lies about the point.
    All(Bounds, Km),
    /// As much of the sheet as fills the view.
    FullView,
}

impl Default for Camera {
    /// The sheet as large as fills the view: nothing but map is seen, and little of it is missing.
    fn default() -> Self {
        Self { centre: sheet().centre(), km_per_point: f32::MAX, wanted: Some(Wish::FullView) }
    }
}

impl Camera {
    /// Shows this part of the plane as large as it fits, from the next frame on. The sheet ends where there is no map:
    /// of a part that is too long for a narrow view, what lies about `heart` is seen.
    pub fn focus_on(&mut self, bounds: Bounds, heart: Km) {
        self.wanted = Some(Wish::All(bounds, heart));
    }

    /// Moves by a number of points on a screen of this view's scale.
    pub fn pan(&mut self, by: Vec2) {
        self.centre.0 -= by.x * self.km_per_point;
        self.centre.1 += by.y * self.km_per_point;
    }

    /// Comes closer by `factor` while the point of the plane under `at` stays where it is.
    pub fn zoom(&mut self, factor: f32, at: Pos2, rect: Rect) {
        let before = self.view(rect).km(at);
        self.km_per_point = limit(self.km_per_point / factor, rect);
        let after = self.view(rect).km(at);
        self.centre.0 += before.0 - after.0;
        self.centre.1 += before.1 - after.1;
    }

    /// Keeps the camera on the sheet, carries out what [`Camera::focus_on`] asked, and gives the view.
    pub fn settle(&mut self, rect: Rect) -> Viewport {
        match self.wanted.take() {
            None => {}
            Some(Wish::All(bounds, heart)) => {
                let (across, down) = scales(&bounds, rect);
                self.km_per_point = limit(across.max(down), rect);
                let half = rect.size() * self.km_per_point / 2.0;
                self.centre.0 = keep(heart.0, half.x, bounds.min.0, bounds.max.0);
                self.centre.1 = keep(heart.1, half.y, bounds.min.1, bounds.max.1);
            }
            Some(Wish::FullView) => self.km_per_point = whole(rect),
        }
        self.km_per_point = limit(self.km_per_point, rect);
        let half = rect.size() * self.km_per_point / 2.0;
        let sheet = sheet();
        self.centre.0 = keep(self.centre.0, half.x, sheet.min.0, sheet.max.0);
        self.centre.1 = keep(self.centre.1, half.y, sheet.min.1, sheet.max.1);
        self.view(rect)
    }

    fn view(&self, rect: Rect) -> Viewport {
        Viewport { rect, centre: self.centre, km_per_point: self.km_per_point }
    }
}

/// The whole sheet of the map.
pub fn sheet() -> Bounds {
    Bounds { min: (WINDOW.0, WINDOW.1), max: (WINDOW.2, WINDOW.3) }
}

/// The scale at which the sheet just fills the view: nothing but map is seen, and little of it is missing.
fn whole(rect: Rect) -> f32 {
    let (across, down) = scales(&sheet(), rect);
    across.min(down)
}

/// The scales at which a part of the plane just fits across and down.
fn scales(bounds: &Bounds, rect: Rect) -> (f32, f32) {
    let size = (bounds.max.0 - bounds.min.0, bounds.max.1 - bounds.min.1);
    (size.0 / rect.width().max(1.0), size.1 / rect.height().max(1.0))
}

fn limit(km_per_point: f32, rect: Rect) -> f32 {
    let whole = whole(rect);
    km_per_point.clamp(whole / CLOSEST, whole)
}

/// Keeps a centre so far from both edges that nothing beyond them is seen; the middle if it must be.
fn keep(centre: f32, half: f32, low: f32, high: f32) -> f32 {
    if 2.0 * half >= high - low { (low + high) / 2.0 } else { centre.clamp(low + half, high - half) }
}

/// A camera and the part of the screen it fills.
#[derive(Clone, Copy, Debug)]
pub struct Viewport {
    /// The part of the screen.
    pub rect: Rect,
    centre: Km,
    /// Kilometres to one point.
    pub km_per_point: f32,
}

impl Viewport {
    /// Where a point of the plane is on the screen.
    pub fn screen(&self, at: Km) -> Pos2 {
        let middle = self.rect.center();
        pos2(
            middle.x + (at.0 - self.centre.0) / self.km_per_point,
            middle.y - (at.1 - self.centre.1) / self.km_per_point,
        )
    }

    /// The point of the plane that is under a point of the screen.
    pub fn km(&self, at: Pos2) -> Km {
        let off = at - self.rect.center();
        (self.centre.0 + off.x * self.km_per_point, self.centre.1 - off.y * self.km_per_point)
    }

    /// The part of the plane that is seen.
    pub fn bounds(&self) -> Bounds {
        Bounds::around(&[self.km(self.rect.left_bottom()), self.km(self.rect.right_top())])
    }

    /// How close: 1 is the sheet as it fills the view, [`CLOSEST`] is the closest.
    pub fn zoom(&self) -> f32 {
        whole(self.rect) / self.km_per_point
    }

    /// How much larger signs and names are drawn here than on the whole map; grows slowly.
    pub fn sign(&self) -> f32 {
        (0.72 + 0.28 * self.zoom().sqrt()).min(1.35)
    }
}

#[cfg(test)]
mod tests {
    use super::{Bounds, CLOSEST, Camera, sheet};
    use bevy_egui::egui::{Rect, pos2, vec2};

    fn screen() -> Rect {
        Rect::from_min_size(pos2(40.0, 20.0), vec2(1200.0, 800.0))
    }

    #[test]
    fn what_goes_to_the_screen_comes_back() {
        let mut camera = Camera::default();
        camera.zoom(3.0, pos2(700.0, 300.0), screen());
        let view = camera.settle(screen());
        for at in [(0.0, 0.0), (812.5, -310.0), (-1500.0, 900.0)] {
            let back = view.km(view.screen(at));
            assert!((back.0 - at.0).abs() < 0.01 && (back.1 - at.1).abs() < 0.01, "{at:?} became {back:?}");
        }
        assert!(view.screen((0.0, 10.0)).y < view.screen((0.0, 0.0)).y, "north is up");
    }

    #[test]
    fn the_point_under_the_pointer_stays_there() {
        let mut camera = Camera::default();
        camera.settle(screen());
        camera.zoom(4.0, pos2(640.0, 420.0), screen());
        let pointer = pos2(500.0, 350.0);
        let before = camera.settle(screen()).km(pointer);
        camera.zoom(1.7, pointer, screen());
        let after = camera.settle(screen()).km(pointer);
        assert!((before.0 - after.0).abs() < 0.1 && (before.1 - after.1).abs() < 0.1);
    }

    #[test]
    fn nothing_beyond_the_sheet_is_reached() {
        let mut camera = Camera::default();
        camera.settle(screen());
        camera.zoom(1000.0, pos2(600.0, 400.0), screen());
        assert!((camera.settle(screen()).zoom() - CLOSEST).abs() < 0.01);
        camera.pan(vec2(1.0e7, -1.0e7));
        let seen = camera.settle(screen()).bounds();
        assert!(seen.min.0 >= sheet().min.0 - 0.1 && seen.min.1 >= sheet().min.1 - 0.1);
    }

    #[test]
    fn the_whole_of_what_is_focused_on_is_seen() {
        let mut camera = Camera::default();
        let wanted = Bounds { min: (300.0, -200.0), max: (1100.0, 300.0) };
        camera.focus_on(wanted, wanted.centre());
        let seen = camera.settle(screen()).bounds();
        assert!(seen.holds(wanted.min) && seen.holds(wanted.max));
    }

    #[test]
    fn of_what_is_too_long_for_the_view_the_heart_is_seen() {
        let mut camera = Camera::default();
        let narrow = Rect::from_min_size(pos2(0.0, 0.0), vec2(400.0, 700.0));
        for x in [sheet().min.0 + 20.0, 0.0, sheet().max.0 - 20.0] {
            camera.focus_on(sheet(), (x, 100.0));
            assert!(camera.settle(narrow).bounds().holds((x, 100.0)), "{x}");
        }
    }
}
