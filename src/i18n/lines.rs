//! The line that a byte of a text stands in.
//!
//! A long text with many faults is gone through once, and not once for each of them.

/// Counts lines along a text once, however many are asked for.
pub(in crate::i18n) struct Lines<'t> {
    text: &'t [u8],
    at: usize,
    line: usize,
}

impl<'t> Lines<'t> {
    /// Of a text, from its first line.
    pub fn of(text: &'t str) -> Self {
        Self { text: text.as_bytes(), at: 0, line: 1 }
    }

    /// The line of a byte, from 1.
    pub fn at(&mut self, byte: usize) -> usize {
        let byte = byte.min(self.text.len());
        if byte < self.at {
            (self.at, self.line) = (0, 1);
        }
        self.line += self.text[self.at..byte].iter().filter(|&&one| one == b'\n').count();
        self.at = byte;
        self.line
    }
}
