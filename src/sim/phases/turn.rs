//! The turn: its phases in order.
//!
//! Phases are chained, and two systems of one phase that touch
//! the same state without a stated order stop the program in its first turn.

use bevy_app::App;
use bevy_ecs::prelude::*;
use bevy_ecs::schedule::{LogLevel, ScheduleBuildSettings, ScheduleLabel, SingleThreadedExecutor};

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
    /// Tax comes in.
    Tax,
    /// Instructors, carriers, depots, elders and riders are paid.
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

/// The schedule: its phases in a chain.
pub(in crate::sim) fn plugin(app: &mut App) {
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
                TurnPhase::Tax,
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
}
