//! The keys of the game, all in one place: what each does, and how it is given another one.
//!
//! Keys that move about the map are heard by the map itself ([`crate::gui::map`]); they stand in the
//! list all the same. Space goes on to what asks for a decision, and ends a turn where nothing does; Enter alone
//! never does, as it also closes windows. Both rest where a control has the focus.

mod chord;

pub use chord::Chord;

use crate::i18n::{Value, Words};
use bevy_egui::egui::{Context, Event, Key, Popup};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

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

/// What can be given another key: its name in the settings, the key of its words, what it asks for, its usual chord.
pub struct Binding {
    /// Its name in the settings.
    pub name: &'static str,
    /// The key of the words for what it is one of; none where it stands for itself.
    pub group: Option<&'static str>,
    /// The key of the words for it.
    pub words: &'static str,
    act: Act,
    usual: &'static str,
}

const fn binding(name: &'static str, words: &'static str, act: Act, usual: &'static str) -> Binding {
    let group = match act {
        Act::Mode(_) => Some("settings-key-map"),
        Act::Side(_) => Some("settings-key-side"),
        _ => None,
    };
    Binding { name, group, words, act, usual }
}

impl Binding {
    /// What it does, in words.
    #[must_use]
    pub fn does(&self, words: &Words) -> String {
        let own = words.get(self.words);
        self.group
            .map_or_else(|| own.clone(), |group| words.with(group, &[("name", Value::Text(own.clone()))]))
    }
}

/// All of them, in the order they are shown.
pub const BINDINGS: [Binding; 22] = [
    binding("next", "turn-key-next", Act::Next, "Space"),
    binding("end-turn", "screen-key-end-turn", Act::EndTurn, "Ctrl+Enter"),
    binding("take-back", "screen-key-take-back", Act::TakeBack, "Ctrl+Z"),
    binding("seek", "seek-key", Act::Seek, "/"),
    binding("other-seek", "seek-key", Act::Seek, "Ctrl+F"),
    binding("save", "screen-key-save", Act::Save, "Ctrl+S"),
    binding("report", "menu-report", Act::Report, "Ctrl+P"),
    binding("legend", "screen-key-legend", Act::Legend, "L"),
    binding("help", "screen-key-help", Act::Help, "F1"),
    binding("map-1", "map-mode-authority", Act::Mode(0), "F2"),
    binding("map-2", "map-mode-men", Act::Mode(1), "F3"),
    binding("map-3", "map-mode-supply", Act::Mode(2), "F4"),
    binding("map-4", "map-mode-arms", Act::Mode(3), "F5"),
    binding("map-5", "map-mode-season", Act::Mode(4), "F6"),
    binding("map-6", "map-mode-fronts", Act::Mode(5), "F7"),
    binding("map-7", "map-mode-record", Act::Mode(6), "F8"),
    binding("side-1", "turn-tab-needs", Act::Side(0), "1"),
    binding("side-2", "turn-tab-men", Act::Side(1), "2"),
    binding("side-3", "turn-tab-supply", Act::Side(2), "3"),
    binding("side-4", "turn-tab-war", Act::Side(3), "4"),
    binding("side-5", "turn-tab-powers", Act::Side(4), "5"),
    binding("side-6", "turn-tab-record", Act::Side(5), "6"),
];

/// Keys that nothing else can have, with the words for what they do.
pub const FIXED: [(&str, &str); 9] = [
    ("Esc", "screen-key-menu"),
    ("← ↑ → ↓", "screen-key-walk"),
    ("W A S D", "screen-key-pan"),
    ("+ −", "screen-key-zoom"),
    ("●→○, ◑", "turn-key-drag"),
    ("Shift+●→", "screen-key-frame"),
    ("Tab, Shift+Tab", "screen-key-focus"),
    ("Ctrl +, −, 0", "screen-key-scale"),
    ("F11", "screen-key-fills"),
];

/// Keys with a meaning of their own: alone, and some whatever is held with them.
const TAKEN: [Key; 15] = [
    Key::F11,
    Key::Escape,
    Key::Tab,
    Key::ArrowUp,
    Key::ArrowDown,
    Key::ArrowLeft,
    Key::ArrowRight,
    Key::W,
    Key::A,
    Key::S,
    Key::D,
    Key::Plus,
    Key::Equals,
    Key::Minus,
    Key::Num0,
];

/// Which keys ask for what, as the player wants them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Keys {
    /// Those that are not the usual ones, by the name of what they ask for.
    changed: BTreeMap<String, Chord>,
}

/// Why a chord cannot be given to something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taken;

impl Keys {
    /// The chord of a binding.
    #[must_use]
    pub fn chord(&self, of: &Binding) -> Option<Chord> {
        self.changed.get(of.name).copied().or_else(|| of.usual.parse().ok())
    }

    /// The chord of what it asks for, as it is shown; empty where it has none.
    #[must_use]
    pub fn name(&self, act: Act) -> String {
        let of = BINDINGS.iter().find(|one| one.act == act);
        of.and_then(|of| self.chord(of)).map(|chord| chord.to_string()).unwrap_or_default()
    }

    /// Gives a chord to something; what had it gets in exchange what that had before.
    ///
    /// # Errors
    /// When the chord has a fixed meaning.
    pub fn give(&mut self, to: &Binding, chord: Chord) -> Result<(), Taken> {
        if chord.is_plain_or_sized() && TAKEN.contains(&chord.key()) {
            return Err(Taken);
        }
        let before = self.chord(to);
        let other = BINDINGS.iter().find(|one| one.name != to.name && self.chord(one) == Some(chord));
        if let (Some(other), Some(before)) = (other, before) {
            self.set(other, before);
        }
        self.set(to, chord);
        Ok(())
    }

    /// The same without what names nothing, has a fixed meaning or stands twice, as a file may say.
    #[must_use]
    pub fn checked(&self) -> Self {
        let mut keys = Self::default();
        for (name, chord) in &self.changed {
            if let Some(of) = BINDINGS.iter().find(|one| one.name == name) {
                // What cannot be given keeps its usual key.
                let _ = keys.give(of, *chord);
            }
        }
        keys
    }

    fn set(&mut self, of: &Binding, chord: Chord) {
        if of.usual.parse() == Ok(chord) {
            self.changed.remove(of.name);
        } else {
            self.changed.insert(of.name.to_owned(), chord);
        }
    }

    /// Whether all are the usual ones.
    #[must_use]
    pub fn are_usual(&self) -> bool {
        self.changed.is_empty()
    }

    /// What the keys of this frame ask for. `focused` says whether a control had the focus before the
    /// frame; egui itself takes it away by Escape. Where a list is open, letters and digits are for it.
    #[must_use]
    pub fn heard(&self, ctx: &Context, focused: bool) -> Option<Act> {
        let open = Popup::is_any_open(ctx);
        let (focused, writing) = (focused || open, ctx.text_edit_focused() || open);
        ctx.input(|input| input.events.iter().find_map(|event| self.act(event, focused, writing)))
    }

    fn act(&self, event: &Event, focused: bool, writing: bool) -> Option<Act> {
        let chord = Chord::pressed(event)?;
        if chord.key() == Key::Escape {
            return (!focused).then_some(Act::Back);
        }
        let free = !(writing && chord.writes() || focused && chord.works_controls());
        let of = BINDINGS.iter().find(|one| self.chord(one) == Some(chord));
        of.filter(|_| free).map(|of| of.act)
    }

    /// Whether the key that opens the list of keys was pressed, which also closes it.
    #[must_use]
    pub fn closes_help(&self, ctx: &Context) -> bool {
        ctx.input(|input| input.events.iter().any(|event| self.act(event, true, true) == Some(Act::Help)))
    }
}

/// Whether the key that closes a window was pressed.
#[must_use]
pub fn closes(ctx: &Context) -> bool {
    ctx.input(|input| input.key_pressed(Key::Escape))
}

/// All keys as they are now, each with what it does.
pub fn list(keys: &Keys, words: &Words) -> Vec<(String, String)> {
    let bound = BINDINGS
        .iter()
        .map(|of| (keys.chord(of).map(|one| one.to_string()).unwrap_or_default(), of.does(words)));
    bound.chain(FIXED.iter().map(|(key, does)| ((*key).to_owned(), words.get(does)))).collect()
}

/// Whether the key was pressed that fills the screen with the window, or no longer does.
#[must_use]
pub fn fills(ctx: &Context) -> bool {
    ctx.input(|input| input.key_pressed(Key::F11))
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

#[cfg(test)]
mod tests {
    use super::{Act, BINDINGS, Binding, Chord, Keys, Size, Taken, wish};
    use bevy_egui::egui::{Event, Key, Modifiers};

    fn act(event: &Event, focused: bool, writing: bool) -> Option<Act> {
        Keys::default().act(event, focused, writing)
    }

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

    fn of(name: &str) -> &'static Binding {
        BINDINGS.iter().find(|one| one.name == name).expect("a binding of that name")
    }

    #[test]
    fn every_binding_has_a_key_of_its_own_that_nothing_else_has() {
        for (at, one) in BINDINGS.iter().enumerate() {
            let chord: Chord = one.usual.parse().expect(one.name);
            assert_eq!(chord.to_string(), one.usual);
            assert!(BINDINGS[..at].iter().all(|before| before.usual != one.usual && before.name != one.name));
            assert_eq!(Keys::default().give(one, chord), Ok(()), "{}", one.name);
        }
    }

    #[test]
    fn a_key_that_is_given_away_is_exchanged_and_a_fixed_one_is_not_given() {
        let mut keys = Keys::default();
        let chord = |text: &str| text.parse::<Chord>().expect("a chord");
        assert_eq!(keys.give(of("end-turn"), chord("Space")), Ok(()));
        assert_eq!([Act::EndTurn, Act::Next].map(|act| keys.name(act)), ["Space", "Ctrl+Enter"]);
        assert_eq!(keys.give(of("legend"), chord("W")), Err(Taken));
        assert_eq!(keys.give(of("legend"), chord("Escape")), Err(Taken));
        let text = ron::to_string(&keys).expect("keys can be written");
        assert_eq!(ron::from_str(&text), Ok(keys.clone()));
        assert_eq!(keys.give(of("next"), chord("Space")), Ok(()));
        assert!(keys.are_usual(), "{keys:?}");
    }
}
