//! Which of Ctrl, Shift and Alt were held when a key came down.
//!
//! `bevy_egui` tells of every key of a frame what is held when the frame begins. In a window that sleeps, a quick
//! Ctrl+Z is over by then, and would be a Z, written into a field at that. Here each key gets what was held at its own
//! moment, and the letter of a chord is not written.

use bevy::ecs::message::MessageReader;
use bevy::input::keyboard::{Key, KeyboardFocusLost, KeyboardInput};
use bevy::prelude::*;
use bevy_egui::helpers::{bevy_to_egui_key, bevy_to_egui_physical_key};
use bevy_egui::{EguiInput, egui};

/// Sets right what the keys of this frame say.
pub fn set_right(
    mut typed: MessageReader<KeyboardInput>,
    mut lost: MessageReader<KeyboardFocusLost>,
    mut inputs: Query<&mut EguiInput>,
    mut held: Local<egui::Modifiers>,
) {
    if lost.read().count() > 0 {
        *held = egui::Modifiers::NONE;
    }
    let right: Vec<egui::Modifiers> = typed.read().filter_map(|one| hear(one, &mut held)).collect();
    for mut input in &mut inputs {
        correct(&mut input.events, &right);
    }
}

/// What was held at a key that egui knows; keeps what is held from then on.
fn hear(typed: &KeyboardInput, held: &mut egui::Modifiers) -> Option<egui::Modifiers> {
    let down = typed.state.is_pressed();
    match typed.logical_key {
        Key::Shift => held.shift = down,
        Key::Alt => held.alt = down,
        Key::Control => {
            held.ctrl = down;
            held.command = if cfg!(target_os = "macos") { held.command } else { down };
        }
        Key::Super | Key::Meta if cfg!(target_os = "macos") => {
            (held.mac_cmd, held.command) = (down, down);
        }
        _ => {}
    }
    let known = bevy_to_egui_key(&typed.logical_key).or(bevy_to_egui_physical_key(&typed.key_code));
    known.map(|_| *held)
}

/// Keys come in the order in which they were typed, each behind its letter.
fn correct(events: &mut Vec<egui::Event>, right: &[egui::Modifiers]) {
    let keys = events.iter_mut().filter_map(|event| match event {
        egui::Event::Key { modifiers, .. } => Some(modifiers),
        _ => None,
    });
    keys.zip(right).for_each(|(modifiers, right)| *modifiers = *right);
    events.dedup_by(|after, before| {
        let written = is_letter(before) && is_chord(after);
        if written {
            std::mem::swap(before, after);
        }
        written
    });
}

fn is_letter(event: &egui::Event) -> bool {
    matches!(event, egui::Event::Text(text) if text.chars().count() == 1)
}

fn is_chord(event: &egui::Event) -> bool {
    matches!(event, egui::Event::Key { pressed: true, modifiers, .. } if modifiers.command && !modifiers.alt)
}

#[cfg(test)]
mod tests {
    use super::{correct, hear};
    use bevy::input::ButtonState;
    use bevy::input::keyboard::{Key, KeyCode, KeyboardInput};
    use bevy::prelude::Entity;
    use bevy_egui::egui::{self, Event, Modifiers};

    fn typed(key_code: KeyCode, logical_key: Key, state: ButtonState) -> KeyboardInput {
        let (repeat, text, window) = (false, None, Entity::PLACEHOLDER);
        KeyboardInput { key_code, logical_key, state, text, repeat, window }
    }

    #[test]
    fn a_chord_that_is_over_within_a_frame_is_still_a_chord() {
        use ButtonState::{Pressed, Released};
        let control = |state| typed(KeyCode::ControlLeft, Key::Control, state);
        let z = |state| typed(KeyCode::KeyZ, Key::Character("z".into()), state);
        let mut held = Modifiers::NONE;
        let all = [control(Pressed), z(Pressed), z(Released), control(Released), z(Pressed)];
        let right: Vec<Modifiers> = all.iter().filter_map(|one| hear(one, &mut held)).collect();
        let key = |pressed, modifiers| Event::Key {
            key: egui::Key::Z,
            physical_key: None,
            pressed,
            repeat: false,
            modifiers,
        };
        let letter = || Event::Text("z".to_owned());
        let none = |pressed| key(pressed, Modifiers::NONE);
        let mut events = vec![letter(), none(true), none(false), letter(), none(true)];
        correct(&mut events, &right);
        let chord =
            if cfg!(target_os = "macos") { Modifiers::CTRL } else { Modifiers::CTRL | Modifiers::COMMAND };
        assert_eq!(events, [key(true, chord), key(false, chord), letter(), none(true)]);
    }
}
