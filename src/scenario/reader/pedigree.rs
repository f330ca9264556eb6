//! Takes the pedigree of a number out of a file: claims, arithmetic or reason, and the range of a guess.

use crate::base::id::ClaimId;
use crate::scenario::file::{Bases, BasisFile, Sourced};
use crate::scenario::model::{Evidence, Origin, Pedigree};
use crate::scenario::problem::closest;
use crate::scenario::reader::{Reader, trimmed};
use crate::scenario::spot::Spot;

impl Reader<'_> {
    /// Keeps where a number came from; notes what is wrong with it.
    pub(in crate::scenario::reader) fn pedigree<T>(
        &mut self,
        address: usize,
        sourced: &Sourced<T>,
        bases: &Bases,
        value: f64,
        text: String,
    ) where
        T: Copied,
    {
        let origin = match sourced {
            Sourced::Doc(_, claims) => self.documented(address, claims),
            Sourced::Derived { from, how, .. } => self.derived(address, from, how),
            Sourced::Assumed { low, high, pct, why, .. } => {
                let range = (low.as_ref().and_then(Copied::number), high.as_ref().and_then(Copied::number));
                self.assumed(address, value, range, *pct, why)
            }
            Sourced::By(_, name) => self.by(name, bases, value),
        };
        let knowing = self.known_to(sourced, bases);
        if let Some(origin) = origin {
            let position = self.texts.position(address);
            self.pedigrees.push(Pedigree { position, value: text, origin, knowing });
        }
    }

    /// The claims that were known when a number was set.
    fn known_to<T>(&mut self, sourced: &Sourced<T>, bases: &Bases) -> Vec<ClaimId> {
        match sourced {
            Sourced::Doc(..) => Vec::new(),
            Sourced::Derived { knowing, .. } | Sourced::Assumed { knowing, .. } => self.claims(knowing),
            Sourced::By(_, name) => match name.value.as_ref().ok().and_then(|name| bases.get(name)) {
                Some(BasisFile::Derived { knowing, .. } | BasisFile::Assumed { knowing, .. }) => {
                    self.claims(knowing)
                }
                Some(BasisFile::Doc(_)) | None => Vec::new(),
            },
        }
    }

    fn documented(&mut self, address: usize, claims: &[Spot<ClaimId>]) -> Option<Origin> {
        if claims.is_empty() {
            self.problem(address, "no_pedigree", "a documented number needs at least one claim".into(), None);
        }
        let mut ids = Vec::new();
        for spot in claims {
            let Some(&id) = self.claims(std::slice::from_ref(spot)).first() else { continue };
            ids.push(id);
            match self.claims.get(&id) {
                Some(Evidence::Background) => {
                    let message =
                        format!("`{id}` is general knowledge, not a source: write `assumed(…)` instead");
                    self.problem(spot.address, "background_claim", message, None);
                }
                Some(Evidence::Derived) => {
                    let message =
                        format!("`{id}` is worked out from other claims: write `derived(…)` instead");
                    self.problem(spot.address, "derived_claim", message, None);
                }
                Some(Evidence::Seed | Evidence::Excerpt) | None => {}
            }
        }
        Some(Origin::Documented(ids))
    }

    fn derived(&mut self, address: usize, from: &[Spot<ClaimId>], how: &str) -> Option<Origin> {
        if from.is_empty() || how.trim().is_empty() {
            let message = "a derived number needs the claims it comes from and the arithmetic".into();
            self.problem(address, "no_pedigree", message, None);
        }
        Some(Origin::Derived { from: self.claims(from), how: how.to_owned() })
    }

    fn assumed(
        &mut self,
        address: usize,
        value: f64,
        (low, high): (Option<f64>, Option<f64>),
        pct: Option<f64>,
        why: &str,
    ) -> Option<Origin> {
        if why.trim().is_empty() {
            self.problem(address, "no_pedigree", "an assumed number needs a reason in `why`".into(), None);
        }
        let range = match (low, high, pct) {
            (Some(low), Some(high), None) => (low, high),
            (None, None, Some(pct)) if pct.is_finite() && pct >= 0.0 => {
                let part = value.abs() * pct / 100.0;
                (value - part, value + part)
            }
            _ => {
                let message = "an assumed number needs its range: `low` and `high`, or `pct`".into();
                self.problem(address, "no_range", message, None);
                return None;
            }
        };
        if !range.0.is_finite() || !range.1.is_finite() {
            if value.is_finite() {
                self.problem(address, "not_a_number", "the ends of a range must be numbers".into(), None);
            }
            // Tables and lines have a percentage and no ends.
            if !value.is_nan() {
                return None;
            }
        }
        if range.0 > range.1 {
            let (low, high) = (trimmed(range.0), trimmed(range.1));
            let message =
                format!("`low` is {low}, above `high`, which is {high}; the two stand the wrong way round");
            self.problem(address, "low_above_high", message, None);
        } else if value.is_finite() && (range.0 > value || value > range.1) {
            let message = format!("{} lies outside its own range", trimmed(value));
            self.problem(address, "outside_range", message, None);
        }
        Some(Origin::Assumed { low: range.0, high: range.1, why: why.to_owned() })
    }

    fn by(&mut self, name: &Spot<String>, bases: &Bases, value: f64) -> Option<Origin> {
        let key = self.value(name)?.clone();
        let Some(basis) = bases.get(&key) else {
            let suggestion = closest(&key, bases.keys().map(String::as_str));
            let message = format!("no basis is called `{key}` at the head of this file");
            self.problem(name.address, "unknown_basis", message, suggestion);
            return None;
        };
        match basis {
            BasisFile::Doc(claims) => self.documented(name.address, claims),
            BasisFile::Derived { from, how, .. } => self.derived(name.address, from, how),
            BasisFile::Assumed { pct, why, .. } => {
                self.assumed(name.address, value, (None, None), Some(*pct), why)
            }
        }
    }
}

/// What a range can be made of: numbers can, tables and points only by percentage.
pub(in crate::scenario::reader) trait Copied {
    /// The number, when it is one.
    fn number(&self) -> Option<f64>;
}

impl Copied for f64 {
    fn number(&self) -> Option<f64> {
        Some(*self)
    }
}

impl Copied for (f64, f64) {
    fn number(&self) -> Option<f64> {
        None
    }
}

impl<T> Copied for Vec<T> {
    fn number(&self) -> Option<f64> {
        None
    }
}

impl<T> Sourced<T> {
    /// The number itself.
    pub(in crate::scenario) fn value(&self) -> &T {
        match self {
            Self::Doc(value, _)
            | Self::By(value, _)
            | Self::Derived { value, .. }
            | Self::Assumed { value, .. } => value,
        }
    }
}
