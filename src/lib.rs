//! 13,500: raise, arm, feed and pay the Alash militia of 1917–1920 against the record.
//!
//! The modules stand in layers, bottom to top; `ARCHITECTURE.md` has the table and
//! `tests/architecture.rs` keeps it true.

pub mod base;
pub mod orders;
pub mod scenario;
pub mod sim;
pub mod supply;
pub mod i18n;
pub mod players;
pub mod record;
pub mod run;
#[cfg(feature = "gui")]
pub mod gui;
pub mod report;
pub mod saves;
pub mod cli;
pub mod doctor;
