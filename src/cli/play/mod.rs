//! `alash play`: the one place where the command line names the window.

#[cfg(not(feature = "gui"))]
mod disabled;
#[cfg(feature = "gui")]
mod enabled;

#[cfg(not(feature = "gui"))]
pub use disabled::play;
#[cfg(feature = "gui")]
pub use enabled::play;
