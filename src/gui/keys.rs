//! The keys of the game, all in one place: what each does, and the list that the help shows.
//!
//! Keys that move about the map are heard by the map itself ([`crate::gui::map`]); they stand in the
//! list all the same. Space and Enter end a turn only where no control has the focus.

use bevy_egui::egui::{Context, Event, Key, Modifiers};

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// End the turn.
    EndTurn,
    /// Take the last order back.
    TakeBack,
    /// Save the game.
    Save,
    /// Close what is uppermost, or open the menu.
    Back,
    /// Show the keys.
    Help,
    /// Show or hide the legend of the map.
    Legend,
    /// Show this side of the side panel, from 0.
    Side(usize),
}

/// The keys of the help, with the words for what they do.
pub const LIST: [(&str, &str); 11] = [
    ("Space, Enter", "screen-key-end-turn"),
    ("Ctrl+Z", "screen-key-take-back"),
    ("1 – 9", "screen-key-side"),
    ("← ↑ → ↓", "screen-key-walk"),
    ("W A S D", "screen-key-pan"),
    ("+ −", "screen-key-zoom"),
    ("L", "screen-key-legend"),
    ("Tab, Shift+Tab", "screen-key-focus"),
    ("Ctrl+S", "screen-key-save"),
    ("Ctrl +, Ctrl −", "screen-key-scale"),
    ("Esc, F1", "screen-key-menu"),
];

/// The digits of the sides of the side panel.
const DIGITS: [Key; 9] =
    [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];

/// What the keys of this frame ask for. `focused` says whether a control had the focus before the
/// frame; egui itself takes it away by Escape.
#[must_use]
pub fn heard(ctx: &Context, focused: bool) -> Option<Act> {
    let writing = ctx.text_edit_focused();
    ctx.input(|input| input.events.iter().find_map(|event| act(event, focused, writing)))
}

/// Whether the key that closes a window was pressed.
#[must_use]
pub fn closes(ctx: &Context) -> bool {
    ctx.input(|input| input.key_pressed(Key::Escape))
}

fn act(event: &Event, focused: bool, writing: bool) -> Option<Act> {
    let Event::Key { key, pressed: true, repeat: false, modifiers, .. } = event else { return None };
    match (*key, *modifiers) {
        (Key::F1, _) => Some(Act::Help),
        (Key::Escape, Modifiers::NONE) => (!focused).then_some(Act::Back),
        (Key::S, held) if held.command_only() => Some(Act::Save),
        (Key::Z, held) if held.command_only() => (!writing).then_some(Act::TakeBack),
        (Key::Space | Key::Enter, Modifiers::NONE) => (!focused).then_some(Act::EndTurn),
        (Key::L, Modifiers::NONE) => (!writing).then_some(Act::Legend),
        (key, Modifiers::NONE) if !writing => DIGITS.iter().position(|digit| *digit == key).map(Act::Side),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Act, act};
    use bevy_egui::egui::{Event, Key, Modifiers};

    fn press(key: Key, modifiers: Modifiers, repeat: bool) -> Event {
        Event::Key { key, physical_key: None, pressed: true, repeat, modifiers }
    }

    #[test]
    fn a_turn_ends_only_where_nothing_has_the_focus() {
        for key in [Key::Space, Key::Enter] {
            assert_eq!(act(&press(key, Modifiers::NONE, false), false, false), Some(Act::EndTurn));
            assert_eq!(act(&press(key, Modifiers::NONE, false), true, false), None);
            assert_eq!(act(&press(key, Modifiers::NONE, true), false, false), None, "a held key");
        }
    }

    #[test]
    fn a_text_keeps_its_digits_and_its_own_undo() {
        assert_eq!(act(&press(Key::Num3, Modifiers::NONE, false), true, false), Some(Act::Side(2)));
        assert_eq!(act(&press(Key::Num3, Modifiers::NONE, false), true, true), None);
        assert_eq!(act(&press(Key::Z, Modifiers::COMMAND, false), true, true), None);
        assert_eq!(act(&press(Key::Z, Modifiers::COMMAND, false), true, false), Some(Act::TakeBack));
    }

    #[test]
    fn escape_first_leaves_a_control() {
        assert_eq!(act(&press(Key::Escape, Modifiers::NONE, false), true, false), None);
        assert_eq!(act(&press(Key::Escape, Modifiers::NONE, false), false, false), Some(Act::Back));
    }
}
