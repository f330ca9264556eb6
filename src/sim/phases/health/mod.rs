//! What becomes of men and horses in a turn: sickness, scattering, desertion, and the horses.

mod desertion;
mod horses;
mod scattering;
mod sickness;

use crate::sim::phases::turn::{Turn, TurnPhase};
use bevy_app::App;
use bevy_ecs::prelude::*;

pub(in crate::sim) fn plugin(app: &mut App) {
    app.add_systems(
        Turn,
        (sickness::sickness, scattering::scattering, desertion::desertion, horses::horses)
            .chain()
            .in_set(TurnPhase::Health),
    );
}
