//! Scenarios: what is written in files, what is true of them, and the one road between.
//!
//! This is the only module that reads scenario files. It yields a checked [`Scenario`] or a list of all
//! problems, each with its place. It knows the rules' parameters but no rule.

pub mod alone;
mod build;
mod checks;
pub mod codes;
pub mod drawn;
pub mod edit;
pub mod file;
pub mod folder;
pub mod histories;
mod layer;
mod layers;
pub mod library;
mod meaning;
pub mod model;
pub mod mods;
pub mod plan;
pub mod problem;
mod quick;
mod reader;
pub mod reading;
mod remove;
pub mod rules;
pub mod sets;
pub mod spot;
pub mod summary;
pub mod text;
mod wordfiles;
mod written;

pub use build::Loaded;
pub use library::Library;
pub use model::Scenario;
pub use mods::Mods;
