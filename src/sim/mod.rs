//! The simulation: what is true, and what a turn of half a month makes of it.
//!
//! [`Game`] is the front door: orders go in through [`Game::order`], which checks them with [`check()`];
//! [`Game::end_turn`] runs the [`Turn`] schedule; events and postings come out, and a [`Snapshot`] holds all
//! that is true. The simulation reads no file, no clock, no window and no language, and does not know who
//! gives the orders.

mod bargains;
mod game;
pub mod marks;
pub mod orders;
mod pay;
pub mod phases;
mod postures;
mod script;
pub mod snapshot;
mod start;
pub mod state;
pub mod view;
mod ways;

pub use game::Game;
pub use orders::check::check;
pub use orders::refusal::Refusal;
pub use phases::turn::{Turn, TurnPhase};
pub use snapshot::Snapshot;
pub use state::carriers::payload_share;
pub use state::event::{Closure, Event};
pub use state::supply_report::{Haul, Stuck, SupplyReport};
pub use view::View;
