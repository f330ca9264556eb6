//! The phases of a turn in their order, each a plugin in a file or folder of its own.
//!
//! A phase reads and changes `state`; no phase calls another.

mod accounts;
mod calendar;
mod deliveries;
mod fights;
mod health;
mod hiring;
mod issue;
mod money;
mod movement;
mod muster;
mod raids;
mod school;
mod tax;
mod training;
mod transport;
pub mod turn;
mod winter;

use bevy_app::App;

/// The whole turn as a plugin.
pub(in crate::sim) fn plugin(app: &mut App) {
    turn::plugin(app);
    app.add_plugins((
        calendar::plugin,
        winter::plugin,
        raids::plugin,
        hiring::plugin,
        tax::plugin,
        money::plugin,
    ));
    app.add_plugins((
        deliveries::plugin,
        muster::plugin,
        transport::plugin,
        issue::plugin,
        school::plugin,
        training::plugin,
        movement::plugin,
        fights::plugin,
        health::plugin,
        accounts::plugin,
    ));
}
