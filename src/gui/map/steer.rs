//! How mouse and keys move the camera and walk from place to place.
//!
//! Map keys act only while no text is being written and no panel holds the focus. Paints nothing.

use crate::gui::map::camera::Camera;
use crate::gui::map::pick::Way;
use bevy_egui::egui::{Event, Key, PointerButton, Rect, Response, Ui, Vec2, vec2};

/// Points per second while a key is held.
const PACE: f32 = 900.0;
/// How much closer one press of plus comes.
const STEP: f32 = 1.35;
/// Points of wheel for one step of zoom.
const NOTCH: f32 = 160.0;

/// Moves the camera as mouse and keys ask. The first button moves the map only where it holds nothing else.
pub fn camera(ui: &Ui, map: &Response, camera: &mut Camera, rect: Rect, keys: bool, holds: bool) {
    if map.dragged_by(PointerButton::Primary) && !holds || map.dragged_by(PointerButton::Middle) {
        camera.pan(map.drag_delta());
    }
    if let Some(at) = map.hover_pos().filter(|_| map.contains_pointer()) {
        let (wheel, pinch) = ui.input(|input| (input.smooth_scroll_delta.y, input.zoom_delta()));
        let factor = pinch * libm::expf(wheel / NOTCH * libm::logf(STEP));
        if (factor - 1.0).abs() > 1.0e-4 {
            camera.zoom(factor, at, rect);
        }
    }
    if keys {
        by_keys(ui, camera, rect);
    }
}

fn by_keys(ui: &Ui, camera: &mut Camera, rect: Rect) {
    let (held, pressed, dt) = ui.input(|input| {
        let plain = !input.modifiers.any() || input.modifiers.shift_only();
        let down = |key| f32::from(plain && input.key_down(key));
        let held = vec2(down(Key::A) - down(Key::D), down(Key::W) - down(Key::S));
        // The keys held when a key came down count, not those held by now.
        let pressed = |keys: &[Key]| input.events.iter().any(|event| plainly(event, keys));
        let pressed = (pressed(&[Key::Plus, Key::Equals]), pressed(&[Key::Minus]));
        (held, pressed, input.stable_dt.min(0.1))
    });
    if held != Vec2::ZERO {
        camera.pan(held * PACE * dt);
        ui.ctx().request_repaint();
    }
    match pressed {
        (true, _) => camera.zoom(STEP, rect.center(), rect),
        (_, true) => camera.zoom(1.0 / STEP, rect.center(), rect),
        _ => {}
    }
}

/// Whether one of these keys came down with no other held but Shift.
fn plainly(event: &Event, keys: &[Key]) -> bool {
    let Event::Key { key, physical_key, pressed: true, modifiers, .. } = event else { return false };
    // A French keyboard has its minus on the 6, which opens a side of the panel.
    let is_digit = physical_key.is_some_and(|place| (Key::Num0..=Key::Num9).contains(&place));
    !is_digit && keys.contains(key) && (modifiers.is_none() || modifiers.shift_only())
}

/// The arrow pressed in this frame.
pub fn arrow(ui: &Ui) -> Option<Way> {
    let arrows = [
        (Key::ArrowUp, Way::North),
        (Key::ArrowRight, Way::East),
        (Key::ArrowDown, Way::South),
        (Key::ArrowLeft, Way::West),
    ];
    ui.input(|input| {
        let plain = !input.modifiers.any();
        arrows.into_iter().find(|(key, _)| plain && input.key_pressed(*key)).map(|(_, way)| way)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use bevy_egui::egui::Modifiers;

    #[test]
    fn a_sign_on_a_digit_is_the_digit() {
        let minus = |place| {
            let (modifiers, physical_key) = (Modifiers::NONE, Some(place));
            let event = Event::Key { key: Key::Minus, physical_key, pressed: true, repeat: false, modifiers };
            plainly(&event, &[Key::Minus])
        };
        assert!(minus(Key::Minus) && !minus(Key::Num6));
    }
}
