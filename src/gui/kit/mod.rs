//! The kit that map, panels and screens are made with: colours and sizes, small pieces, terms, plots.
//!
//! Knows neither a page nor the map. What both map and panels speak of, as what is chosen, stands here.

pub mod bars;
pub mod fields;
#[cfg(test)]
pub mod hand;
pub mod keep;
pub mod look;
pub mod parts;
pub mod picture;
pub mod plot;
pub mod rows;
pub mod sought;
pub mod table;
pub mod terms;
pub mod theme;
pub mod threads;
pub mod trial;
pub mod vignettes;
pub mod widgets;
