//! The turn: its phases in order, and the resources that every phase may ask for.
//!
//! Each phase is a plugin in a file of its own. Phases are chained, and two systems of one phase that touch
//! the same state without a stated order stop the program in its first turn.

use crate::base::dice::Seed;
use crate::base::id::{OblastId, PlaceId, UezdId, UnitId};
use crate::scenario::Scenario;
use crate::scenario::model::Draws;
use bevy_app::{App, Plugin};
use bevy_ecs::prelude::*;
use bevy_ecs::schedule::{LogLevel, ScheduleBuildSettings, ScheduleLabel, SingleThreadedExecutor};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The schedule of one turn.
#[derive(ScheduleLabel, Clone, Debug, PartialEq, Eq, Hash)]
pub struct Turn;

/// What happens in a turn, in this order.
#[derive(SystemSet, Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TurnPhase {
    /// Dated events; how far orders are obeyed now.
    Calendar,
    /// Jut, and grass under ice.
    Winter,
    /// Raiders come where nobody guards.
    Raids,
    /// The staff hires carriers and keeps way-stations.
    Staff,
    /// Tax comes in; instructors, carriers, depots, elders and riders are paid.
    Money,
    /// Sponsors weigh what they got, and send what they promised.
    Deliveries,
    /// Men are called up under the four ceilings.
    Muster,
    /// Goods are bought and sent, class by class, over the network; what is due arrives.
    Transport,
    /// Rifles, rounds, rations and fodder are issued and used up.
    Issue,
    /// Cadets are taught.
    School,
    /// Men are trained.
    Training,
    /// Units ride, or give way to the enemy.
    Movement,
    /// Fights at the fronts.
    Fights,
    /// Sickness, desertion, scattering, horses.
    Health,
    /// Men gather where their units stand, as far as distance lets them; strength returns.
    Accounts,
}

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
pub struct Chronicle(pub Vec<crate::sim::event::Event>);

/// Where to find things by id. Whatever depends on order walks these maps, never a query.
#[derive(Resource, Clone, Debug, Default)]
pub struct Index {
    /// Units.
    pub units: BTreeMap<UnitId, Entity>,
    /// Uezds under command.
    pub uezds: BTreeMap<UezdId, Entity>,
    /// Stores of places in play.
    pub stores: BTreeMap<PlaceId, Entity>,
    /// Units of each oblast, as positions in the scenario's list.
    pub of_oblast: BTreeMap<OblastId, Vec<usize>>,
    /// The unit that draws from a uezd or an oblast, as a position in the scenario's list; the first of several.
    pub drawing: BTreeMap<Draws, usize>,
}

/// The whole simulation as a plugin.
pub struct TurnPlugin;

impl Plugin for TurnPlugin {
    fn build(&self, app: &mut App) {
        app.init_schedule(Turn);
        app.edit_schedule(Turn, |turn| {
            turn.set_executor(SingleThreadedExecutor::new());
            turn.set_build_settings(ScheduleBuildSettings {
                ambiguity_detection: LogLevel::Error,
                ..Default::default()
            });
            turn.configure_sets(
                (
                    TurnPhase::Calendar,
                    TurnPhase::Winter,
                    TurnPhase::Raids,
                    TurnPhase::Staff,
                    TurnPhase::Money,
                    TurnPhase::Deliveries,
                    TurnPhase::Muster,
                    TurnPhase::Transport,
                    TurnPhase::Issue,
                    TurnPhase::School,
                    TurnPhase::Training,
                    TurnPhase::Movement,
                    TurnPhase::Fights,
                    TurnPhase::Health,
                    TurnPhase::Accounts,
                )
                    .chain(),
            );
        });
        app.add_plugins((
            crate::sim::calendar::plugin,
            crate::sim::winter::plugin,
            crate::sim::raids::plugin,
            crate::sim::routine::plugin,
            crate::sim::money::plugin,
            crate::sim::deliveries::plugin,
            crate::sim::muster::plugin,
            crate::sim::transport::plugin,
            crate::sim::issue::plugin,
            crate::sim::training::plugin,
            crate::sim::movement::plugin,
            crate::sim::fights::plugin,
            crate::sim::staff::plugin,
            crate::sim::health::plugin,
            crate::sim::accounts::plugin,
        ));
    }
}
