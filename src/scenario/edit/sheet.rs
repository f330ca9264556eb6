//! A data file as a sheet of values: which field or row a number stands in, and what that row is about.

use crate::scenario::edit::brackets::{around, items, named, quotes};
use crate::scenario::mods::values;
use crate::scenario::spot::skip_blank;
use crate::scenario::text::{Text, field_paths};
use std::collections::BTreeMap;
use std::ops::Range;

/// Whose rows are added to those of what is below, so that none can be stated anew.
const ADDED: &str = "orders.ron";

/// How a number with a pedigree begins.
const PEDIGREES: [&str; 4] = ["doc(", "derived(", "assumed(", "by("];

/// A data file.
pub(super) struct Sheet<'t> {
    /// Its name, without the folder's.
    pub file: &'t str,
    /// What it says.
    pub text: &'t str,
    /// Its fields with the places of their values.
    pub fields: Vec<(&'t str, Range<usize>)>,
    /// The first byte of the value of each path.
    first: BTreeMap<String, usize>,
    /// Where the number of each path is stated, which may be within another word: `fixed(by(5, "guess"))`.
    numbers: BTreeMap<String, usize>,
    /// The rows of each field.
    rows: Vec<Vec<Range<usize>>>,
}

/// Where a number stands.
pub(super) struct Spotted {
    /// Its first byte.
    pub start: usize,
    /// The number of its field.
    pub field: usize,
    /// The number of its row; none where the field is no list.
    pub row: Option<usize>,
}

impl<'t> Sheet<'t> {
    /// Looks through a text.
    pub fn of(text: &'t Text) -> Self {
        let (file, text) = (text.name.rsplit(['/', '\\']).next().unwrap_or_default(), text.text.as_str());
        let open = text.len() - skip_blank(text).len();
        let fields: Vec<_> = items(text, open).into_iter().filter_map(|item| named(text, item)).collect();
        let is_list = |value: &Range<usize>| text[value.clone()].starts_with('[');
        let rows = |value: &Range<usize>| if is_list(value) { items(text, value.start) } else { Vec::new() };
        let rows = fields.iter().map(|(_, value)| rows(value)).collect();
        let (mut first, mut numbers) = (BTreeMap::new(), BTreeMap::new());
        for (at, path) in field_paths(text) {
            if PEDIGREES.iter().any(|word| text[at..].starts_with(word)) {
                numbers.entry(path.clone()).or_insert(at);
            }
            first.entry(path).or_insert(at);
        }
        Self { file, text, fields, first, numbers, rows }
    }

    /// Where the number of a path stands.
    pub fn find(&self, path: &str) -> Option<Spotted> {
        let start = *self.numbers.get(path)?;
        let field = self.fields.iter().position(|(_, value)| value.contains(&start))?;
        let row = self.rows(field).iter().position(|row| row.contains(&start));
        Some(Spotted { start, field, row })
    }

    /// The rows of a field; none where it is no list.
    pub fn rows(&self, field: usize) -> &[Range<usize>] {
        &self.rows[field]
    }

    /// What a row is about; none where it does not say.
    pub fn about(&self, field: usize, row: usize) -> Option<String> {
        let list = self.fields[field].0;
        values::about(list, &format!("{list}[{row}]"), &self.first, self.text)
    }

    /// Whether the rows of a field each replace those about the same thing, and the others stay.
    pub fn is_by_row(&self, field: usize) -> bool {
        values::is_rows(self.file, self.fields[field].0)
    }

    /// What is named, between quotes, in the record that a number is a field of, each with the word before it.
    pub fn named_beside(&self, at: &Spotted) -> Vec<(&'t str, &'t str)> {
        let row = at.row.map(|row| &self.rows[at.field][row]);
        let piece = row.unwrap_or(&self.fields[at.field].1).clone();
        quotes(self.text, around(self.text, piece, at.start))
    }

    /// Whether what it says is added to what is below, and replaces nothing.
    pub fn is_added(&self) -> bool {
        self.file == ADDED
    }

    /// What is replaced as one where the number is stated anew: a field, or the rows about one thing.
    pub fn value_of(&self, at: &Spotted) -> String {
        let list = self.fields[at.field].0;
        let about = at.row.filter(|_| self.is_by_row(at.field)).and_then(|row| self.about(at.field, row));
        about
            .map_or_else(|| format!("{} {list}", self.file), |about| format!("{} {list}[{about}]", self.file))
    }
}
