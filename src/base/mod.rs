//! Units, dates, ids, languages, dice, mathematics, texts and the digest that all other modules stand on.
//!
//! Knows nothing of the game: no oblast, no rule, no file.

pub mod code;
pub mod date;
pub mod dice;
pub mod digest;
pub mod id;
pub mod language;
pub mod math;
pub mod projection;
pub mod quantity;
pub mod spoken;
pub mod text;
