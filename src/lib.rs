//! 13,500: raise, arm, feed and pay the Alash militia of 1917–1920 against the record.
//!
//! The modules stand in layers, bottom to top; `ARCHITECTURE.md` has the table and
//! `tests/architecture.rs` keeps it true.

pub mod base;
pub mod cli;
pub mod doctor;
#[cfg(feature = "gui")]
pub mod gui;
pub mod i18n;
pub mod orders;
pub mod page;
pub mod players;
pub mod record;
pub mod report;
pub mod run;
pub mod saves;
pub mod scenario;
pub mod sim;
pub mod study;
pub mod supply;
