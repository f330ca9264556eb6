//! What every phase may ask for: scenario, seed, turn, what happened, and where to find things by id.

use crate::base::dice::Seed;
use crate::base::id::{OblastId, PlaceId, UezdId, UnitId};
use crate::scenario::Scenario;
use crate::scenario::model::{Draws, Uezd, Unit};
use crate::sim::state::dense::Dense;
use bevy_ecs::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The scenario that is played.
#[derive(Resource, Clone, Debug)]
pub struct Chart(pub Arc<Scenario>);

/// The seed of the campaign.
#[derive(Resource, Clone, Copy, Debug)]
pub struct Fate(pub Seed);

/// The turn that is played or, between turns, comes next; from 0.
#[derive(Resource, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Clock(pub u16);

/// What happened in the turn.
#[derive(Resource, Debug, Default)]
pub struct Chronicle(pub Vec<crate::sim::state::event::Event>);

/// Where to find things by id. Whatever depends on order walks these maps, never a query.
#[derive(Resource, Clone, Debug, Default)]
pub struct Index {
    /// Units.
    pub units: Dense<UnitId, Entity>,
    /// Uezds under command.
    pub uezds: Dense<UezdId, Entity>,
    /// Stores of places in play.
    pub stores: Dense<PlaceId, Entity>,
    /// Units of each oblast, as positions in the scenario's list.
    pub of_oblast: BTreeMap<OblastId, Vec<usize>>,
    /// The unit that draws from a uezd or an oblast, as a position in the scenario's list; the first of several.
    pub drawing: BTreeMap<Draws, usize>,
}

impl Index {
    /// The units of the scenario by id, each with where it is found.
    pub fn units_of<'a>(&'a self, scenario: &'a Scenario) -> impl Iterator<Item = (&'a Unit, Entity)> {
        scenario.units.iter().zip(self.units.values().copied())
    }

    /// The uezds of the scenario by id, each with where it is found.
    pub fn uezds_of<'a>(&'a self, scenario: &'a Scenario) -> impl Iterator<Item = (&'a Uezd, Entity)> {
        scenario.uezds.iter().zip(self.uezds.values().copied())
    }
}
