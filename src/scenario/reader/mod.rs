//! Takes values out of files: numbers with their pedigree, dates, names; keeps every problem on the way.
//!
//! A bad value becomes a problem and a harmless stand-in, so that reading goes on. Whoever asked must look
//! at [`Reader::problems`] before using what was read.

mod hints;
mod mend;
mod pedigree;
mod syntax;
mod tokens;
mod whole;

use crate::base::date::{Date, HalfMonth};
use crate::base::id::ClaimId;
use crate::scenario::file::{Bases, Number, Sourced, Table};
use crate::scenario::model::{Evidence, Pedigree};
use crate::scenario::problem::{Problem, Severity, closest};
use crate::scenario::spot::{Spot, SpotError};
use crate::scenario::text::{Position, Texts};
use std::collections::{BTreeMap, BTreeSet};

/// How many problems are looked into at length; whoever has more has lost count of them.
const LOOKED_INTO: usize = 100;

/// What is wrong with a text, and where.
struct Fault {
    code: &'static str,
    offset: usize,
    message: String,
    suggestion: Option<String>,
}

/// Reads values of one scenario.
pub(in crate::scenario) struct Reader<'t> {
    texts: &'t Texts,
    /// Evidence of every claim of the record.
    pub claims: BTreeMap<ClaimId, Evidence>,
    /// What was wrong.
    pub problems: Vec<Problem>,
    /// Where every number came from.
    pub pedigrees: Vec<Pedigree>,
    /// Ids of records that could not be read: nobody is to blame who names them.
    unread: BTreeSet<String>,
    /// Whether records were left out of a file that is broken.
    pub left_out: bool,
}

impl<'t> Reader<'t> {
    /// A reader of these texts.
    pub fn new(texts: &'t Texts) -> Self {
        Self {
            texts,
            claims: BTreeMap::new(),
            problems: Vec::new(),
            pedigrees: Vec::new(),
            unread: BTreeSet::new(),
            left_out: false,
        }
    }

    /// The position of an address.
    pub fn texts(&self) -> &'t Texts {
        self.texts
    }

    /// Where a file of that name says the first of some things, the highest file first; the file as a whole where none does.
    pub fn mention(&self, file: &str, said: &[String]) -> Position {
        let files = || self.texts.all().iter().rev().filter(|text| text.name.ends_with(file));
        let found = files().find_map(|text| {
            let at = said.iter().find_map(|said| text.text.find(said))?;
            Some(text.text.as_ptr() as usize + at)
        });
        let whole = || files().next().map_or_else(|| file.to_owned(), |text| text.name.clone());
        found.map_or_else(
            || Position { file: whole(), ..Position::default() },
            |address| self.texts.position(address),
        )
    }

    /// Notes a problem at an address.
    pub fn problem(
        &mut self,
        address: usize,
        code: &'static str,
        message: String,
        suggestion: Option<String>,
    ) {
        self.note(Severity::Error, address, code, message, suggestion);
    }

    /// Notes something at an address that somebody should look at.
    pub fn warning(
        &mut self,
        address: usize,
        code: &'static str,
        message: String,
        suggestion: Option<String>,
    ) {
        self.note(Severity::Warning, address, code, message, suggestion);
    }

    fn note(
        &mut self,
        severity: Severity,
        address: usize,
        code: &'static str,
        message: String,
        suggestion: Option<String>,
    ) {
        let at = self.texts.position(address);
        self.note_at(severity, at, code, message, suggestion);
    }

    /// Notes something wrong at a place that was kept from reading.
    pub fn breach(&mut self, at: &Position, code: &'static str, message: String, suggestion: Option<String>) {
        self.note_at(Severity::Error, at.clone(), code, message, suggestion);
    }

    fn note_at(
        &mut self,
        severity: Severity,
        at: Position,
        code: &'static str,
        message: String,
        suggestion: Option<String>,
    ) {
        let of_unread = || self.unread.iter().any(|id| message.contains(&format!("`{id}`")));
        if code == "unknown_id" && of_unread() {
            return;
        }
        let Position { file, line, column, path } = at;
        self.problems.push(Problem { file, line, column, path, severity, code, message, suggestion });
    }

    /// The value of a spot, or a problem.
    pub fn value<'s, T>(&mut self, spot: &'s Spot<T>) -> Option<&'s T> {
        match &spot.value {
            Ok(value) => Some(value),
            Err(error) => {
                self.syntax(error);
                self.unread
                    .extend(self.texts.around(spot.address).and_then(|(text, at)| whole::id(&text[at..])));
                None
            }
        }
    }

    /// The value of a spot where a number with its pedigree is due, or a problem that says how to write one.
    fn sourced<'s, T>(&mut self, spot: &'s Spot<Sourced<T>>) -> Option<&'s Sourced<T>> {
        use ron::Error as E;
        match &spot.value {
            Ok(value) => Some(value),
            Err(SpotError {
                error:
                    E::ExpectedIdentifier
                    | E::SuggestRawIdentifier(_)
                    | E::InvalidIdentifier(_)
                    | E::UnderscoreAtBeginning,
                address,
            }) if *address == spot.address => {
                let message = "expected a number with its pedigree: `doc(5, [\"S075\"])`, \
                               `derived(value: 5, from: [\"S075\"], how: \"…\")` or \
                               `assumed(value: 5, low: 3, high: 8, why: \"…\")`";
                self.problem(spot.address, "syntax", message.into(), None);
                None
            }
            Err(error) => {
                self.syntax(error);
                None
            }
        }
    }

    /// Turns what ron says into a problem.
    pub fn syntax(&mut self, error: &SpotError) {
        let found = self.texts.around(error.address).map(|(text, offset)| {
            let fault = self.fault(text, &error.error, offset);
            (text.as_ptr() as usize + fault.offset, fault)
        });
        if let Some((address, fault)) = found {
            self.problem(address, fault.code, fault.message, fault.suggestion);
        }
    }

    /// What is wrong with a text of which ron says something at an offset.
    fn fault(&self, text: &str, error: &ron::Error, offset: usize) -> Fault {
        if let Some(hint) = hints::hint(text, error, offset, self.problems.len() < LOOKED_INTO) {
            return Fault { code: hint.code, offset: hint.offset, message: hint.message, suggestion: None };
        }
        let (code, message, suggestion) = syntax::explain(error);
        Fault { code, offset, message, suggestion }
    }

    /// A number between `low` and `high`.
    pub fn number(&mut self, spot: &Number, bases: &Bases, low: f64, high: f64) -> f64 {
        let Some(sourced) = self.sourced(spot) else { return low };
        let value = *sourced.value();
        self.in_range(spot.address, value, low, high);
        self.pedigree(spot.address, sourced, bases, value, trimmed(value));
        if value.is_finite() { value.clamp(low, high) } else { low }
    }

    /// A whole number between 0 and `high`, of things that `scale` makes out of one of the file's units.
    pub fn whole(&mut self, spot: &Number, bases: &Bases, scale: f64, high: f64) -> u32 {
        let value = self.number(spot, bases, 0.0, high);
        let scaled = value * scale;
        if (scaled - scaled.round()).abs() > 1e-6 {
            let message = format!("{} is not exact to 1/{scale} of the unit", trimmed(value));
            self.problem(spot.address, "inexact", message, None);
        }
        scaled.round().clamp(0.0, f64::from(u32::MAX)) as u32
    }

    /// A table of the year.
    pub fn table(&mut self, spot: &Table, bases: &Bases, low: f64, high: f64) -> [f64; 24] {
        let mut table = [low; 24];
        let Some(sourced) = self.sourced(spot) else { return table };
        let numbers = sourced.value();
        if numbers.len() != table.len() {
            let message =
                format!("expected 24 numbers, one for each half-month from January, found {}", numbers.len());
            self.problem(spot.address, "table_length", message, None);
        }
        for (slot, &value) in table.iter_mut().zip(numbers) {
            self.in_range(spot.address, value, low, high);
            *slot = if value.is_finite() { value.clamp(low, high) } else { low };
        }
        let text = numbers.iter().map(|&value| trimmed(value)).collect::<Vec<_>>().join(" ");
        self.pedigree(spot.address, sourced, bases, f64::NAN, text);
        table
    }

    /// A pair of numbers, each between its bounds.
    pub fn pair(
        &mut self,
        spot: &Spot<Sourced<(f64, f64)>>,
        bases: &Bases,
        x: [f64; 2],
        y: [f64; 2],
    ) -> (f64, f64) {
        let Some(sourced) = self.sourced(spot) else { return (x[0], y[0]) };
        let pair = *sourced.value();
        self.in_range(spot.address, pair.0, x[0], x[1]);
        self.in_range(spot.address, pair.1, y[0], y[1]);
        self.pedigree(
            spot.address,
            sourced,
            bases,
            f64::NAN,
            format!("{}, {}", trimmed(pair.0), trimmed(pair.1)),
        );
        pair
    }

    /// A line of points on the map.
    pub fn line(&mut self, spot: &Spot<Sourced<Vec<(f64, f64)>>>, bases: &Bases) -> Vec<(f64, f64)> {
        let Some(sourced) = self.sourced(spot) else { return Vec::new() };
        let points = sourced.value().clone();
        for &(x, y) in &points {
            self.in_range(spot.address, x, -180.0, 180.0);
            self.in_range(spot.address, y, -90.0, 90.0);
        }
        self.pedigree(spot.address, sourced, bases, f64::NAN, format!("{} points", points.len()));
        points
    }

    /// A half-month from a day.
    pub fn half_month(&mut self, spot: &Spot<String>) -> Option<HalfMonth> {
        self.date(spot).map(HalfMonth::containing)
    }

    /// A day.
    pub fn date(&mut self, spot: &Spot<String>) -> Option<Date> {
        let text = self.value(spot)?;
        let date = Date::parse(text);
        if let Err(error) = date {
            self.problem(spot.address, "bad_date", format!("`{text}` is no date: {error}"), None);
        }
        date.ok()
    }

    /// An id that must be among `known`.
    pub fn known<I: Copy + Ord + std::fmt::Display>(
        &mut self,
        spot: &Spot<I>,
        what: &str,
        known: impl IntoIterator<Item = I>,
    ) -> Option<I> {
        let id = *self.value(spot)?;
        let known: Vec<I> = known.into_iter().collect();
        if known.contains(&id) {
            return Some(id);
        }
        let names: Vec<String> = known.iter().map(ToString::to_string).collect();
        let suggestion = closest(&id.to_string(), names.iter().map(String::as_str));
        self.problem(spot.address, "unknown_id", format!("no {what} is called `{id}`"), suggestion);
        None
    }

    /// An id that must be among `known`, for one that has no spot of its own.
    pub fn named<I: Copy + Ord + std::fmt::Display>(
        &mut self,
        address: usize,
        id: I,
        what: &str,
        known: impl IntoIterator<Item = I>,
    ) -> bool {
        self.known(&Spot { value: Ok(id), address }, what, known).is_some()
    }

    /// Claims that must stand in the record.
    pub fn claims(&mut self, spots: &[Spot<ClaimId>]) -> Vec<ClaimId> {
        spots.iter().filter_map(|spot| self.claim(spot)).collect()
    }

    /// A claim of the record.
    fn claim(&mut self, spot: &Spot<ClaimId>) -> Option<ClaimId> {
        let id = *self.value(spot)?;
        if self.claims.contains_key(&id) {
            return Some(id);
        }
        // To suggest another takes a look at all of them.
        let known: Vec<ClaimId> = self.claims.keys().copied().collect();
        self.known(spot, "claim", known)
    }

    /// Notes a number that is none, or not between `low` and `high`.
    pub fn in_range(&mut self, address: usize, value: f64, low: f64, high: f64) {
        if !value.is_finite() {
            self.problem(address, "not_a_number", format!("expected a number, found {value}"), None);
        } else if !(low..=high).contains(&value) {
            let message =
                format!("{} is out of range, expected {} to {}", trimmed(value), trimmed(low), trimmed(high));
            self.problem(address, "out_of_range", message, None);
        }
    }
}

/// A number without needless digits.
#[must_use]
pub(in crate::scenario) fn trimmed(value: f64) -> String {
    format!("{value}")
}
