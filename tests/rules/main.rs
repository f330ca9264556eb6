//! What the rules say: worlds of a few places built by hand, and what must come of them.
//!
//! One binary, so that whoever changes a rule (or lets a tool change it) builds and links once.

mod door;
mod events;
mod parameters;
mod phases;
mod record;
mod refusals;
mod world;
