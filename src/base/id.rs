//! Ids: short lower-case names that files, orders, saves and the simulation share.
//!
//! They are plain copied values that sort by their letters, so "walked by id" means the same order everywhere.

use arrayvec::ArrayString;
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

/// Any id, before it is known what it names.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Id(ArrayString<LONGEST>);

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
        ArrayString::from(text).map(Self).map_err(|_| BadId::TooLong)
    }

    /// The letters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for Id {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(&self.0)
    }
}

impl std::fmt::Debug for Id {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "`{}`", self.0)
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
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
