//! Which letters the window can show: those that its typefaces draw, held to them by a test of the window.

use std::sync::LazyLock;

/// From the first to the last of a row of letters.
type Row = (u32, u32);

/// The rows of the letters, in order.
static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| {
    let number = |text: &str| u32::from_str_radix(text, 16).unwrap_or_default();
    let row = |text: &str| {
        let (first, last) = text.split_once('-').unwrap_or((text, text));
        (number(first), number(last))
    };
    include_str!("../../assets/lang/letters.txt").split_whitespace().map(row).collect()
});

/// Whether a letter is shown, and not a box in its place. What nobody sees is always shown.
#[must_use]
pub fn is_drawn(letter: char) -> bool {
    let number = u32::from(letter);
    let at = ROWS.partition_point(|(first, _)| *first <= number);
    letter.is_whitespace()
        || letter.is_control()
        || at.checked_sub(1).is_some_and(|row| number <= ROWS[row].1)
}

#[cfg(test)]
mod tests {
    use super::is_drawn;

    #[test]
    fn cyrillic_and_latin_letters_are_drawn_and_those_of_india_are_not() {
        for letter in "Қазақша Татарча ҡәһӨө Åé ñ — « » 13 500\n".chars() {
            assert!(is_drawn(letter), "{letter:?}");
        }
        assert!(!is_drawn('क') && !is_drawn('漢') && !is_drawn('\u{10ffff}'));
    }
}
