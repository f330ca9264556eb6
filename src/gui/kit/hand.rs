//! A hand on pointer and keys, for tests that drive a part of the window without a window.

use bevy_egui::egui::{Event, Key, Modifiers, PointerButton, Pos2};

/// The first pointer button goes down or comes up.
pub fn button(pos: Pos2, pressed: bool) -> Event {
    Event::PointerButton { pos, button: PointerButton::Primary, pressed, modifiers: Modifiers::NONE }
}

/// A key goes down or comes up.
pub fn key(key: Key, modifiers: Modifiers, pressed: bool) -> Event {
    Event::Key { key, physical_key: None, pressed, repeat: false, modifiers }
}
