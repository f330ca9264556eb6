//! Reads a whole file, also where it is broken: each fault is noted and made harmless, up to the last one.

use crate::scenario::quick;
use crate::scenario::reader::Reader;
use crate::scenario::reader::mend::mend;
use crate::scenario::spot::{SpotError, options};
use crate::scenario::text::Text;
use serde::de::DeserializeOwned;

/// Faults of one file that are told; whoever has more mends these first.
const MOST_FAULTS: usize = 20;
/// Bytes that are read again for that: in a long file fewer faults are told at once.
const MOST_READ: usize = 8 << 20;
/// How far from its beginning a record says its id.
const HEAD: usize = 100;

impl Reader<'_> {
    /// A file as far as it can be read. Of a broken `scenario.ron` nothing is, since it says what the others are based on.
    pub fn file<T: DeserializeOwned + Default>(&mut self, text: &Text) -> T {
        if let Some(file) = quick::read(&text.text) {
            return file;
        }
        match options().from_str(&text.text) {
            Ok(file) => file,
            Err(error) => {
                let file = self.broken(&text.text, SpotError::new(&text.text, error));
                file.filter(|_| !text.name.ends_with("scenario.ron")).unwrap_or_default()
            }
        }
    }

    /// Notes the faults of a text one after the other; what is left of it, where something is.
    fn broken<T: DeserializeOwned>(&mut self, original: &str, mut error: SpotError) -> Option<T> {
        let (mut text, mut past, start) = (original.to_owned(), 0, original.as_ptr() as usize);
        let mut offset = error.address - start;
        for _ in 0..(MOST_READ / original.len().max(1)).clamp(1, MOST_FAULTS) {
            let fault = self.fault(&text, &error.error, text.floor_char_boundary(offset));
            // What is missing may be what was left out.
            let known =
                past > 0 && (offset < past || matches!(error.error, ron::Error::MissingStructField { .. }));
            if known {
                return None;
            }
            self.problem(start + fault.offset, fault.code, fault.message, fault.suggestion);
            let mended = mend(&text, &error.error, fault.code, fault.offset)?;
            self.left_out |= mended.left_out;
            self.unread.extend(mended.lost);
            (text, past) = (mended.text, mended.past);
            match options().from_str(&text) {
                Ok(file) => {
                    self.texts().keep(start, text);
                    return Some(file);
                }
                Err(next) => error = SpotError::new(&text, next),
            }
            offset = error.address - text.as_ptr() as usize;
        }
        None
    }
}

/// The id that a record says at its beginning.
pub(in crate::scenario::reader) fn id(record: &str) -> Option<String> {
    let head = &record[..record.floor_char_boundary(HEAD)];
    let (_, rest) = head.strip_prefix('(')?.split_once("id:")?;
    let (id, _) = rest.trim_start().strip_prefix('"')?.split_once('"')?;
    Some(id.to_owned())
}
