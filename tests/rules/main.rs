//! What the rules say: worlds of a few places built by hand, and what must come of them.
//!
//! One binary, so that whoever changes a rule (or lets a tool change it) builds and links once.

#![allow(
    clippy::disallowed_methods,
    reason = "what must come out is worked out by other means than the rules use"
)]
#![allow(clippy::bool_assert_comparison, reason = "a row states what must come out, true and false alike")]

mod door;
mod events;
mod parameters;
mod phases;
mod record;
mod refusals;
mod world;
