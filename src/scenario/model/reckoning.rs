//! What a campaign is held against: promises, the list of battles, fates, grades.

use crate::base::date::Date;
use crate::base::id::{ClaimId, Id, OblastId, PersonId, PlaceId};
use crate::base::quantity::{Kopeks, Men};

/// What was promised of an oblast.
#[derive(Clone, Copy, Debug, Default)]
pub struct Promise {
    /// The oblast.
    pub oblast: OblastId,
    /// Men.
    pub men: Men,
    /// Officers for them.
    pub officers: u32,
    /// Instructors for them.
    pub instructors: u32,
    /// Money to be collected.
    pub money: Kopeks,
}

/// A battle that the militia is credited with.
#[derive(Clone, Debug)]
pub struct Honour {
    /// Id.
    pub id: Id,
    /// The claim that credits the militia with it.
    pub listed: ClaimId,
    /// Where it was fought.
    pub places: Vec<PlaceId>,
    /// First day.
    pub from: Date,
    /// Last day.
    pub until: Date,
    /// Whether the days are supposed.
    pub assumed: bool,
    /// What is told of the battle.
    pub known: Vec<ClaimId>,
    /// What is told of the part of Alash in it.
    pub part: Vec<ClaimId>,
}

/// What became of somebody.
#[derive(Clone, Debug)]
pub struct Fate {
    /// Who.
    pub person: PersonId,
    /// The claims that tell it.
    pub claims: Vec<ClaimId>,
}

/// How far beyond its limit an aim is reached well, and when it is hollow.
#[derive(Clone, Copy, Debug, Default)]
pub struct Grades {
    /// Margin from which on an aim is reached well.
    pub well: f64,
    /// Margin from which on it is reached brilliantly.
    pub brilliantly: f64,
    /// Share of the listed men who must be present for duty.
    pub present: f64,
}
