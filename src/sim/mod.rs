//! The simulation: what is true, and what a turn of half a month makes of it.
//!
//! [`Game`] is the front door: orders go in through [`Game::order`], which checks them with [`check()`];
//! [`Game::end_turn`] runs the [`Turn`] schedule; events and postings come out, and a [`Snapshot`] holds all
//! that is true. The simulation reads no file, no clock, no window and no language, and does not know who
//! gives the orders.

mod accounts;
pub mod affairs;
pub mod affairs_check;
mod calendar;
pub mod check;
pub mod control;
mod deeds;
pub mod deliveries;
mod discharge;
mod effects;
pub mod event;
mod fights;
mod find;
pub mod fronts;
pub mod fund;
mod game;
mod health;
mod issue;
pub mod ledger;
pub mod levers;
mod money;
mod movement;
mod muster;
mod network;
mod obey;
mod politics;
mod raids;
pub mod refusal;
pub mod routine;
pub mod snapshot;
pub mod staff;
mod start;
pub mod store;
pub mod tally;
mod training;
mod transport;
pub mod turn;
pub mod uezd;
pub mod unit;
pub mod view;
mod winter;

pub use check::check;
pub use event::Event;
pub use game::Game;
pub use refusal::Refusal;
pub use snapshot::Snapshot;
pub use transport::{Haul, Stuck, SupplyReport, payload_share};
pub use turn::{Turn, TurnPhase};
pub use view::View;
