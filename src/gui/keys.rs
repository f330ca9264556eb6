//! The keys of the game, all in one place: what each does, and the list that the help shows.
//!
//! Keys that move about the map are heard by the map itself ([`crate::gui::map`]); they stand in the
//! list all the same. Space goes on to what asks for a decision, and ends a turn where nothing does; Enter alone
//! never does, as it also closes windows. Both rest where a control has the focus.

use bevy_egui::egui::{Context, Event, Key, Modifiers, Popup};

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Go on to the next thing that asks for a decision; where there is none, end the turn.
    Next,
    /// End the turn.
    EndTurn,
    /// Take the last order back.
    TakeBack,
    /// Save the game.
    Save,
    /// Write the report of the game as a page.
    Report,
    /// Close what is uppermost, or open the menu.
    Back,
    /// Search by name.
    Seek,
    /// Show the keys.
    Help,
    /// Show or hide the legend of the map.
    Legend,
    /// Colour the map by this mode, from 0.
    Mode(usize),
    /// Show this side of the side panel, from 0.
    Side(usize),
}

/// The keys of the help, with the words for what they do.
pub const LIST: [(&str, &str); 15] = [
    ("Space", "turn-key-next"),
    ("Ctrl+Enter", "screen-key-end-turn"),
    ("Ctrl+Z", "screen-key-take-back"),
    ("1 – 6", "screen-key-side"),
    ("← ↑ → ↓", "screen-key-walk"),
    ("W A S D", "screen-key-pan"),
    ("+ −", "screen-key-zoom"),
    ("●→○, ◑", "turn-key-drag"),
    ("F2 – F5", "map-key-mode"),
    ("/, Ctrl+F", "seek-key"),
    ("L", "screen-key-legend"),
    ("Tab, Shift+Tab", "screen-key-focus"),
    ("Ctrl+S", "screen-key-save"),
    ("Ctrl +, −, 0", "screen-key-scale"),
    ("Esc, F1", "screen-key-menu"),
];

/// The digits of the sides of the side panel.
const DIGITS: [Key; 6] = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6];

/// The keys of the modes of the map, in their order; the same keys in every layout.
pub const MODES: [Key; 4] = [Key::F2, Key::F3, Key::F4, Key::F5];

/// What the keys of this frame ask for. `focused` says whether a control had the focus before the
/// frame; egui itself takes it away by Escape. Where a list is open, letters and digits are for it.
#[must_use]
pub fn heard(ctx: &Context, focused: bool) -> Option<Act> {
    let open = Popup::is_any_open(ctx);
    let (focused, writing) = (focused || open, ctx.text_edit_focused() || open);
    ctx.input(|input| input.events.iter().find_map(|event| act(event, focused, writing)))
}

/// Whether the key that closes a window was pressed.
#[must_use]
pub fn closes(ctx: &Context) -> bool {
    ctx.input(|input| input.key_pressed(Key::Escape))
}

/// Whether the key that opens the list of keys was pressed, which also closes it.
#[must_use]
pub fn closes_help(ctx: &Context) -> bool {
    ctx.input(|input| input.key_pressed(Key::F1))
}

/// A wish for another size of everything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// Larger.
    Larger,
    /// Smaller.
    Smaller,
    /// The usual one.
    Usual,
}

/// What the keys of this frame ask of the size of everything. Held keys count as often as they repeat.
#[must_use]
pub fn size(ctx: &Context) -> Option<Size> {
    ctx.input(|input| input.events.iter().find_map(wish))
}

fn wish(event: &Event) -> Option<Size> {
    let Event::Key { key, pressed: true, modifiers, .. } = event else { return None };
    match key {
        _ if !modifiers.command || modifiers.alt => None,
        Key::Plus | Key::Equals => Some(Size::Larger),
        Key::Minus => Some(Size::Smaller),
        Key::Num0 => Some(Size::Usual),
        _ => None,
    }
}

fn act(event: &Event, focused: bool, writing: bool) -> Option<Act> {
    let Event::Key { key, pressed: true, repeat: false, modifiers, .. } = event else { return None };
    match (*key, *modifiers) {
        (Key::F1, _) => Some(Act::Help),
        (Key::Escape, Modifiers::NONE) => (!focused).then_some(Act::Back),
        (Key::S, held) if held.command_only() => Some(Act::Save),
        (Key::Z, held) if held.command_only() => (!writing).then_some(Act::TakeBack),
        (Key::Space, Modifiers::NONE) => (!focused).then_some(Act::Next),
        (Key::Enter, held) if held.command_only() => Some(Act::EndTurn),
        (Key::Slash, Modifiers::NONE) => (!writing).then_some(Act::Seek),
        (Key::F, held) if held.command_only() => Some(Act::Seek),
        (Key::L, Modifiers::NONE) => (!writing).then_some(Act::Legend),
        (key, Modifiers::NONE) => {
            let at = |keys: &[Key]| keys.iter().position(|one| *one == key);
            at(&MODES).map(Act::Mode).or(at(&DIGITS).filter(|_| !writing).map(Act::Side))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Act, Size, act, wish};
    use bevy_egui::egui::{Event, Key, Modifiers};

    fn press(key: Key, modifiers: Modifiers, repeat: bool) -> Event {
        Event::Key { key, physical_key: None, pressed: true, repeat, modifiers }
    }

    #[test]
    fn space_goes_on_only_where_nothing_has_the_focus_and_enter_alone_never() {
        let space = |focused, repeat| act(&press(Key::Space, Modifiers::NONE, repeat), focused, false);
        assert_eq!(space(false, false), Some(Act::Next));
        assert_eq!(space(true, false), None);
        assert_eq!(space(false, true), None, "a held key");
        let enter = |held| act(&press(Key::Enter, held, false), false, false);
        assert_eq!(enter(Modifiers::NONE), None);
        assert_eq!(enter(Modifiers::COMMAND), Some(Act::EndTurn));
    }

    #[test]
    fn ctrl_with_plus_minus_and_nought_is_for_the_size_of_everything() {
        let asked = |key, held| wish(&press(key, held, false));
        let held = Modifiers::CTRL | Modifiers::COMMAND;
        assert_eq!(asked(Key::Equals, held), Some(Size::Larger));
        assert_eq!(asked(Key::Plus, held | Modifiers::SHIFT), Some(Size::Larger));
        assert_eq!(asked(Key::Minus, held), Some(Size::Smaller));
        assert_eq!(asked(Key::Num0, held), Some(Size::Usual));
        assert_eq!(asked(Key::Minus, Modifiers::NONE), None, "that is for the map");
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
