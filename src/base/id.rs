//! Ids: short lower-case names that files, orders, saves and the simulation share.
//!
//! They are plain copied values that sort by their letters, so "walked by id" means the same order everywhere.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The longest id, in bytes.
pub const LONGEST: usize = 32;

/// Why a text is not an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadId {
    /// Nothing between the quotes.
    Empty,
    /// More than [`LONGEST`] bytes.
    TooLong,
    /// A character that is not allowed.
    Character(char),
}

impl std::error::Error for BadId {}

impl std::fmt::Display for BadId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Empty => write!(f, "an id must not be empty"),
            Self::TooLong => write!(f, "an id has at most {LONGEST} characters"),
            Self::Character(c) => {
                write!(f, "an id is made of a-z, 0-9, _ and -, or a claim's capital letter; found `{c}`")
            }
        }
    }
}

/// What an id can keep of a name: small letters, dashes for what an id has not, so many characters at most.
#[must_use]
pub fn slug(name: &str, most: usize) -> String {
    let letter = |c: char| if c.is_ascii_alphanumeric() || c == '_' { c.to_ascii_lowercase() } else { '-' };
    let letters: String = name.chars().map(letter).collect();
    let parts: Vec<&str> = letters.split('-').filter(|part| !part.is_empty()).collect();
    parts.join("-").chars().take(most).collect::<String>().trim_end_matches('-').to_owned()
}

/// Any id, before it is known what it names. Its letters, filled up with zeros: so ids sort by their letters when
/// they are compared eight bytes at a time, which every lookup of the simulation does.
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
#[repr(align(8))]
pub struct Id([[u8; 8]; LONGEST / 8]);

impl Id {
    /// Reads an id.
    ///
    /// # Errors
    /// When the text is empty, too long, or has a character outside `[A-Za-z0-9_-]`.
    pub fn new(text: &str) -> Result<Self, BadId> {
        if text.is_empty() {
            return Err(BadId::Empty);
        }
        if let Some(c) = text.chars().find(|c| !c.is_ascii_alphanumeric() && !matches!(c, '_' | '-')) {
            return Err(BadId::Character(c));
        }
        let mut id = Self::default();
        let letters = id.0.as_flattened_mut().get_mut(..text.len()).ok_or(BadId::TooLong)?;
        letters.copy_from_slice(text.as_bytes());
        Ok(id)
    }

    /// The letters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(self.letters()).unwrap_or_default()
    }

    /// The letters, one byte each.
    #[must_use]
    pub fn letters(&self) -> &[u8] {
        let letters = self.0.as_flattened();
        let end = letters.iter().position(|letter| *letter == 0).unwrap_or(LONGEST);
        &letters[..end]
    }

    /// The first eight letters, the first one heaviest: so they sort as the letters do, and quickly.
    #[inline]
    fn head(&self) -> u64 {
        u64::from_be_bytes(self.0[0])
    }
}

impl Ord for Id {
    #[inline]
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        // Most ids differ in the first eight.
        let order = self.head().cmp(&other.head());
        if order.is_ne() { order } else { self.0[1..].cmp(&other.0[1..]) }
    }
}

impl PartialOrd for Id {
    #[inline]
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl std::fmt::Display for Id {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}

impl std::fmt::Debug for Id {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "`{}`", self.as_str())
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        Self::new(&text).map_err(serde::de::Error::custom)
    }
}

/// Makes one kind of id that cannot be taken for another.
macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Id);

        impl $name {
            /// Reads an id of this kind.
            ///
            /// # Errors
            /// As [`Id::new`].
            pub fn new(text: &str) -> Result<Self, BadId> {
                Id::new(text).map(Self)
            }

            /// The letters.
            #[must_use]
            pub fn as_str(&self) -> &str {
                self.0.as_str()
            }

            /// The letters, one byte each.
            #[must_use]
            pub fn letters(&self) -> &[u8] {
                self.0.letters()
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl From<Id> for $name {
            fn from(id: Id) -> Self {
                Self(id)
            }
        }
    };
}

id!(
    /// An oblast, and the branch of the fund that it is.
    OblastId
);
id!(
    /// A uezd.
    UezdId
);
id!(
    /// A town, village, station, pier or halt.
    PlaceId
);
id!(
    /// A leg between two places, named `from-to`.
    RouteId
);
id!(
    /// A hundred, a regiment.
    UnitId
);
id!(
    /// A power that gives or takes.
    SponsorId
);
id!(
    /// A claim of the record.
    ClaimId
);
id!(
    /// Something that happens on a date.
    EventId
);
id!(
    /// A delivery promised by a sponsor.
    DeliveryId
);
id!(
    /// Somebody who can be given a post.
    PersonId
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_sort_by_their_letters() {
        let mut ids = ["zaisan", "alash", "pavlodar"].map(|text| Id::new(text).ok());
        ids.sort();
        assert_eq!(
            ids.map(|id| id.map(|id| id.to_string())),
            ["alash", "pavlodar", "zaisan"].map(|s| Some(s.into()))
        );
    }

    #[test]
    fn paths_and_quotes_are_no_ids() {
        for text in ["", "../etc", "a b", "ұзын", "a/b", &"x".repeat(33)] {
            assert!(Id::new(text).is_err(), "{text}");
        }
    }
}
