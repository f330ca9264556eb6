//! The staff: who has which post, the cadet course, inspections, and orders still on their way.

use crate::base::date::HalfMonth;
use crate::base::id::{OblastId, PersonId, PlaceId, UezdId, UnitId};
use crate::orders::{Office, Order};
use crate::scenario::Scenario;
use crate::scenario::model::Skill;
use bevy_ecs::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// People in posts and what is under way.
#[derive(Resource, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Staff {
    /// Who is posted where, and from which turn on.
    pub posts: BTreeMap<PersonId, Assignment>,
    /// The running course of the cadet school.
    pub school: Option<Cadets>,
    /// Orders on their way.
    pub errands: Vec<Errand>,
    /// The turn in which a unit's men were last counted by an inspector.
    pub inspected: BTreeMap<UnitId, u16>,
    /// Arms that a unit bought last.
    pub(in crate::sim) bought: BTreeMap<UnitId, Bought>,
    /// The turn of the last requisition in each uezd.
    pub(in crate::sim) requisitioned: BTreeMap<UezdId, u16>,
    /// The turn of the last requisition of all.
    pub last_requisition: Option<u16>,
    /// Names that units were given.
    pub(in crate::sim) names: BTreeMap<UnitId, String>,
}

/// Arms that a unit bought in a turn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bought {
    /// The turn.
    pub turn: u16,
    /// How many of each kind, in the order of [`crate::orders::Arms`].
    pub arms: [u32; 3],
}

/// A post and since when it is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assignment {
    /// The post.
    pub to: Office,
    /// The first turn in which he is there.
    pub from: u16,
}

/// A course of the cadet school.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cadets {
    /// Where.
    pub place: PlaceId,
    /// Who pays and gets the officers.
    pub oblast: OblastId,
    /// How many.
    pub seats: u32,
    /// Turns until they pass out.
    pub left: u16,
}

/// An order on its way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Errand {
    /// The turn it arrives in.
    pub due: u16,
    /// The order.
    pub order: Order,
}

impl Staff {
    /// Where somebody serves, or is riding to serve; at home where nobody gave him a post.
    #[must_use]
    pub fn post_of(&self, person: PersonId) -> Office {
        self.posts.get(&person).map(|post| post.to).unwrap_or_default()
    }

    /// The name that a unit was given by order.
    #[must_use]
    pub fn name(&self, unit: UnitId) -> Option<&str> {
        self.names.get(&unit).map(String::as_str)
    }

    /// Names that units were given by order.
    pub fn names(&self) -> impl Iterator<Item = (UnitId, &str)> {
        self.names.iter().map(|(&unit, name)| (unit, name.as_str()))
    }

    /// What people with a skill bring in a turn to where they serve.
    #[must_use]
    pub fn skilled(&self, scenario: &Scenario, turn: u16, skill: Skill) -> Skilled {
        let now = scenario.half_month(turn);
        let there = self.posts.iter().filter(|(_, assignment)| assignment.from <= turn);
        let worth =
            there.filter_map(|(id, assignment)| Some((assignment.to, known(scenario, *id, skill, now)?)));
        Skilled(worth.collect())
    }
}

/// What people with a skill bring to each unit or oblast: who serves where, and what he brings. They are few.
pub struct Skilled(Vec<(Office, f64)>);

impl Skilled {
    /// What they bring to a post, as a share.
    #[must_use]
    pub fn at(&self, post: Office) -> f64 {
        self.0.iter().filter(|(office, _)| *office == post).map(|(_, worth)| worth).sum()
    }
}

/// How good somebody is at something, when he is there at all.
fn known(scenario: &Scenario, id: PersonId, skill: Skill, now: HalfMonth) -> Option<f64> {
    let person = scenario.person(id)?;
    let there = person.serves(now) && person.skill == skill;
    there.then(|| person.size.share())
}
