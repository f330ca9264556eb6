//! Texts that others wrote, without what a terminal or a reader of a page would obey.

use std::borrow::Cow;

/// A text without what a terminal or a browser would obey; a mod or a player may have put it there.
#[must_use]
pub fn harmless(text: &str) -> Cow<'_, str> {
    if text.contains(is_obeyed) { text.replace(is_obeyed, "\u{fffd}").into() } else { text.into() }
}

/// Whether a character is obeyed: controls but the end of a line, and marks that turn the order of letters.
#[must_use]
pub fn is_obeyed(c: char) -> bool {
    (c.is_control() && c != '\n') || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
