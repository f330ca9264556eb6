//! The game: bars above and below, the side panel, the map in the middle, and windows over them.

pub mod apply;
pub mod back;
mod beside;
pub mod bottom;
pub mod branches;
pub mod bulletin;
pub mod edited;
pub mod futures;
pub mod game;
pub mod goals;
pub mod guide;
mod kin;
pub mod menu;
pub mod modes;
pub mod needs;
pub mod news;
pub mod offers;
pub mod outcome;
pub mod over;
pub mod seek;
pub mod side;
pub mod slip;
pub mod state;
pub mod tasks;
#[cfg(test)]
mod tests;
pub mod timeline;
pub mod top;
pub mod undo;
