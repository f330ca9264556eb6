//! A key with what is held with it, as it is written in the settings and shown: `Ctrl+Shift+F`.

use bevy_egui::egui::{Event, Key, Modifiers};
use serde::{Deserialize, Serialize};
use std::fmt::{Display, Formatter};
use std::str::FromStr;

/// A key and what is held with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Chord {
    key: Key,
    ctrl: bool,
    alt: bool,
    shift: bool,
}

/// The digits, which some layouts write only with Shift.
const DIGITS: [Key; 10] = [
    Key::Num0,
    Key::Num1,
    Key::Num2,
    Key::Num3,
    Key::Num4,
    Key::Num5,
    Key::Num6,
    Key::Num7,
    Key::Num8,
    Key::Num9,
];

impl Chord {
    /// The chord that came down in this event; none where it is no key, or only held on. Letters are meant as they are
    /// written and, where the layout writes no Latin ones, by their place; digits always by their place.
    #[must_use]
    pub fn pressed(event: &Event) -> Option<Self> {
        let Event::Key { key, physical_key, pressed: true, repeat: false, modifiers } = event else {
            return None;
        };
        let key = physical_key.filter(|place| DIGITS.contains(place)).unwrap_or(*key);
        let Modifiers { alt, shift, command, .. } = *modifiers;
        Some(Self { key, ctrl: command, alt, shift })
    }

    /// Its key.
    #[must_use]
    pub fn key(self) -> Key {
        self.key
    }

    /// Whether it writes something, or would, in a field for text.
    #[must_use]
    pub fn writes(self) -> bool {
        let edits = [Key::A, Key::C, Key::V, Key::X, Key::Y, Key::Z];
        if self.ctrl || self.alt { self.ctrl && edits.contains(&self.key) } else { !self.is_function() }
    }

    /// Whether it works a control that has the focus.
    #[must_use]
    pub fn works_controls(self) -> bool {
        !self.ctrl && !self.alt && matches!(self.key, Key::Space | Key::Enter)
    }

    /// Whether nothing but Shift is held with it, or it is for the size of everything.
    #[must_use]
    pub fn is_plain_or_sized(self) -> bool {
        let sizes = [Key::Plus, Key::Equals, Key::Minus, Key::Num0];
        !self.ctrl && !self.alt
            || sizes.contains(&self.key)
            || matches!(self.key, Key::Escape | Key::Tab | Key::F11)
    }

    fn is_function(self) -> bool {
        (Key::F1..=Key::F35).contains(&self.key)
    }
}

impl Display for Chord {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        for (held, name) in [(self.ctrl, "Ctrl+"), (self.alt, "Alt+"), (self.shift, "Shift+")] {
            if held {
                f.write_str(name)?;
            }
        }
        f.write_str(self.key.symbol_or_name())
    }
}

impl FromStr for Chord {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let mut parts: Vec<&str> = text.split('+').collect();
        let named = parts.pop().and_then(Key::from_name);
        let key = named.ok_or_else(|| format!("`{text}` names no key"))?;
        let held = |name: &str| parts.contains(&name);
        let [ctrl, alt, shift] = ["Ctrl", "Alt", "Shift"].map(held);
        if parts.len() != [ctrl, alt, shift].into_iter().filter(|held| *held).count() {
            return Err(format!("`{text}`: only Ctrl, Alt and Shift, once each, stand before a key"));
        }
        Ok(Self { key, ctrl, alt, shift })
    }
}

impl TryFrom<String> for Chord {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}

impl From<Chord> for String {
    fn from(chord: Chord) -> Self {
        chord.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::Chord;
    use bevy_egui::egui::{Event, Key, Modifiers};

    #[test]
    fn a_chord_is_read_as_it_is_written() {
        for text in ["Space", "Ctrl+Enter", "Ctrl+Alt+Shift+F12", "/", "1", "Alt+−"] {
            assert_eq!(text.parse::<Chord>().map(|chord| chord.to_string()), Ok(text.to_owned()), "{text}");
        }
        for text in ["", "+", "Ctrl+", "Ctrl", "Hyper+A", "Ctrl+Ctrl+A", "Ж"] {
            assert!(text.parse::<Chord>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_digit_is_meant_by_its_place_and_a_letter_as_it_is_written() {
        let pressed = |key, place| {
            let (modifiers, physical_key) = (Modifiers::NONE, Some(place));
            Chord::pressed(&Event::Key { key, physical_key, pressed: true, repeat: false, modifiers })
        };
        assert_eq!(
            pressed(Key::Minus, Key::Num6).map(Chord::key),
            Some(Key::Num6),
            "French: the key of - and 6"
        );
        assert_eq!(pressed(Key::A, Key::Q).map(Chord::key), Some(Key::A), "French: what is written as A");
    }
}
