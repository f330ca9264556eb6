//! What kind of order one is, without whom it concerns: by this a lesson opens some and closes the others.

use crate::orders::Order;
use serde::{Deserialize, Serialize};

/// A kind of order, named as the order is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "each is told where its order is")]
pub enum Kind {
    Levy,
    Agitate,
    Tax,
    Pay,
    Spend,
    Gift,
    Buy,
    Instructors,
    Train,
    Post,
    Posture,
    Depot,
    Carriers,
    Goods,
    Precedence,
    Routine,
    Choose,
    Terms,
    Ask,
    Passage,
    Requisition,
    Lend,
    Detach,
    Convoy,
    School,
    Appoint,
    Award,
    Inspect,
    Disband,
    Transfer,
    Rename,
    Join,
}

impl Order {
    /// Its kind.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self {
            Self::Levy { .. } => Kind::Levy,
            Self::Agitate { .. } => Kind::Agitate,
            Self::Tax { .. } => Kind::Tax,
            Self::Pay { .. } => Kind::Pay,
            Self::Spend { .. } => Kind::Spend,
            Self::Gift { .. } => Kind::Gift,
            Self::Buy { .. } => Kind::Buy,
            Self::Instructors { .. } => Kind::Instructors,
            Self::Train { .. } => Kind::Train,
            Self::Post { .. } => Kind::Post,
            Self::Posture { .. } => Kind::Posture,
            Self::Depot { .. } => Kind::Depot,
            Self::Carriers { .. } => Kind::Carriers,
            Self::Goods { .. } => Kind::Goods,
            Self::Precedence { .. } => Kind::Precedence,
            Self::Routine { .. } => Kind::Routine,
            Self::Choose { .. } => Kind::Choose,
            Self::Terms { .. } => Kind::Terms,
            Self::Ask { .. } => Kind::Ask,
            Self::Passage { .. } => Kind::Passage,
            Self::Requisition { .. } => Kind::Requisition,
            Self::Lend { .. } => Kind::Lend,
            Self::Detach { .. } => Kind::Detach,
            Self::Convoy { .. } => Kind::Convoy,
            Self::School { .. } => Kind::School,
            Self::Appoint { .. } => Kind::Appoint,
            Self::Award { .. } => Kind::Award,
            Self::Inspect { .. } => Kind::Inspect,
            Self::Disband { .. } => Kind::Disband,
            Self::Transfer { .. } => Kind::Transfer,
            Self::Rename { .. } => Kind::Rename,
            Self::Join { .. } => Kind::Join,
        }
    }
}
