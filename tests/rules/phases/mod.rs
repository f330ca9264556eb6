//! One file a phase of the turn, in their order: small worlds, and the figures that must come out.

mod accounts;
mod calendar;
mod deeds;
pub mod deliveries;
pub mod effects;
pub mod fights;
mod health;
mod issue;
mod money;
mod movement;
pub mod muster;
mod raids;
pub mod regroup;
pub mod school;
mod sponsors;
pub mod staff;
mod training;
pub mod transport;
mod winter;
