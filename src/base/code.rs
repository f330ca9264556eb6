//! A code to type: a scenario and a seed in a few letters that look like no others.
//!
//! A class that types one code plays one scenario on one set of dice. The code does not name the scenario, it tells
//! whether it is the one that was meant.

use crate::base::dice::Seed;
use crate::base::digest::Digest;

/// Letters and digits that look like no other of them, by hand or in print, the letters first. Their number is a prime, so
/// that the letter that checks finds every wrong letter and every two that changed places.
const SIGNS: &[u8; 23] = b"ACDEFGHJKMNPQRTWXY34679";
/// How many of them are letters: a code begins with one, so that no number is a code.
const LETTERS: u64 = 18;
/// Their number.
const BASE: u64 = SIGNS.len() as u64;
/// Cyrillic letters that look like one of them: who copies a code from the board has the keys of his own language.
const ALIKE: [(char, char); 10] = [
    ('А', 'A'),
    ('С', 'C'),
    ('Е', 'E'),
    ('Н', 'H'),
    ('К', 'K'),
    ('М', 'M'),
    ('Р', 'P'),
    ('Т', 'T'),
    ('Х', 'X'),
    ('У', 'Y'),
];
/// Letters that stand for the scenario.
const NAME: usize = 3;
/// Letters that stand for the seed, at least.
const SEED: usize = 3;
/// Letters of the largest seed.
const LONGEST_SEED: usize = 15;

/// What a code says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Code {
    name: [u8; NAME],
    /// The seed.
    pub seed: Seed,
}

/// Why a text is no code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadCode {
    /// It has too few signs or too many.
    Length,
    /// A sign that no code has.
    Sign(char),
    /// The last letter does not fit the others.
    Check,
}

impl std::fmt::Display for BadCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Length => {
                f.write_str("expected a code of seven signs or more, as `alash lesson-code` gives it")
            }
            Self::Sign(sign) => write!(f, "no code has the sign `{sign}`"),
            Self::Check => f.write_str("a letter of the code is wrong, or two have changed places"),
        }
    }
}

impl std::error::Error for BadCode {}

impl Code {
    /// The code of a scenario, by its id, and a seed.
    #[must_use]
    pub fn new(scenario: &str, seed: Seed) -> Self {
        Self { name: name_of(scenario), seed }
    }

    /// Reads a code; small letters, blanks, dashes of any length and letters of another alphabet that look alike do not matter.
    ///
    /// # Errors
    /// Why it is none.
    pub fn read(text: &str) -> Result<Self, BadCode> {
        let signs = text.chars().filter(|sign| !sign.is_whitespace() && !matches!(sign, '-' | '–' | '—'));
        let values = signs.map(value_of).collect::<Result<Vec<u8>, BadCode>>()?;
        if !(NAME + SEED + 1..=NAME + LONGEST_SEED + 1).contains(&values.len()) {
            return Err(BadCode::Length);
        }
        if u64::from(values[0]) >= LETTERS || weighed(&values) != 0 {
            return Err(BadCode::Check);
        }
        let (name, rest) = values.split_at(NAME);
        let digits = &rest[..rest.len() - 1];
        let seed = digits.iter().try_fold(0u64, |seed, &digit| {
            seed.checked_mul(BASE).and_then(|seed| seed.checked_add(digit.into())).ok_or(BadCode::Length)
        })?;
        Ok(Self { name: [name[0], name[1], name[2]], seed: Seed(seed) })
    }

    /// Whether it was given for the scenario of that id.
    #[must_use]
    pub fn is_of(&self, scenario: &str) -> bool {
        self.name == name_of(scenario)
    }
}

impl std::fmt::Display for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (mut digits, mut rest) = (Vec::new(), self.seed.0);
        while rest > 0 || digits.len() < SEED {
            digits.push((rest % BASE) as u8);
            rest /= BASE;
        }
        let mut values: Vec<u8> =
            self.name.iter().copied().chain(digits.into_iter().rev()).chain([0]).collect();
        let check = (BASE - weighed(&values)) % BASE;
        if let Some(last) = values.last_mut() {
            *last = check as u8;
        }
        for (place, value) in values.iter().enumerate() {
            let dash = if place == NAME { "-" } else { "" };
            write!(f, "{dash}{}", char::from(SIGNS[usize::from(*value)]))?;
        }
        Ok(())
    }
}

/// The letters that stand for a scenario.
fn name_of(scenario: &str) -> [u8; NAME] {
    let digest = Digest::of(scenario.as_bytes()).in_full();
    let number = u64::from_str_radix(digest.get(..12).unwrap_or_default(), 16).unwrap_or_default();
    let (first, rest) = (number % LETTERS, number / LETTERS);
    [first as u8, (rest % BASE) as u8, (rest / BASE % BASE) as u8]
}

fn value_of(sign: char) -> Result<u8, BadCode> {
    let upper = sign.to_uppercase().next().unwrap_or(sign);
    let upper = ALIKE.iter().find(|(cyrillic, _)| *cyrillic == upper).map_or(upper, |(_, latin)| *latin);
    let at = SIGNS.iter().position(|known| char::from(*known) == upper);
    at.map(|at| at as u8).ok_or(BadCode::Sign(sign))
}

/// The sum of all signs, each times its place from the end, from 1: nothing in a whole code.
fn weighed(values: &[u8]) -> u64 {
    values.iter().rev().zip(1u64..).map(|(&value, place)| place * u64::from(value)).sum::<u64>() % BASE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_gives_back_what_it_was_made_of() {
        for seed in [0, 1, 7, 1917, 12_166, 12_167, 1_000_000, u64::MAX] {
            let code = Code::new("officers", Seed(seed));
            let text = code.to_string();
            assert_eq!(Code::read(&text), Ok(code), "{text}");
            assert_eq!(Code::read(&text.to_lowercase().replace('-', " ")), Ok(code));
            assert!(text.parse::<u64>().is_err() && code.is_of("officers") && !code.is_of("fodder"));
        }
        assert_eq!(Code::new("officers", Seed(1917)).to_string().len(), 8, "short enough to be called out");
    }

    #[test]
    fn letters_of_another_alphabet_that_look_alike_are_read_as_what_they_look_like() {
        let code = Code { name: [0; NAME], seed: Seed(1917) };
        let text = code.to_string();
        let typed: String = text
            .chars()
            .map(|sign| {
                ALIKE.iter().find(|(_, latin)| *latin == sign).map_or(sign, |(cyrillic, _)| *cyrillic)
            })
            .collect();
        assert!(typed.starts_with("ААА-"), "{typed}");
        assert_eq!(Code::read(&typed), Ok(code));
        assert_eq!(Code::read(&typed.to_lowercase().replace('-', " – ")), Ok(code));
        assert!(Code::read("Ж").is_err());
    }

    #[test]
    fn one_wrong_letter_and_two_that_changed_places_are_found() {
        let text = Code::new("officers", Seed(1917)).to_string().replace('-', "");
        for at in 0..text.len() {
            for sign in SIGNS.iter().map(|sign| char::from(*sign)) {
                let mut wrong: Vec<char> = text.chars().collect();
                if std::mem::replace(&mut wrong[at], sign) != sign {
                    assert!(Code::read(&wrong.iter().collect::<String>()).is_err());
                }
            }
            let mut crossed: Vec<char> = text.chars().collect();
            crossed.swap(at, (at + 1).min(text.len() - 1));
            let crossed: String = crossed.into_iter().collect();
            assert!(crossed == text || Code::read(&crossed).is_err(), "{crossed}");
        }
    }

    #[test]
    fn other_texts_are_no_codes() {
        assert_eq!(Code::read(""), Err(BadCode::Length));
        assert_eq!(Code::read("1917"), Err(BadCode::Sign('1')));
        assert_eq!(Code::read("OIL-ZSB8"), Err(BadCode::Sign('O')));
        assert_eq!(Code::read("ёж"), Err(BadCode::Sign('ё')));
        assert_eq!(Code::read(&"A".repeat(40)), Err(BadCode::Length));
    }
}
