//! The panels beside the map. Each looks at the campaign and puts what it wants into the outbox.
//!
//! A panel changes nothing and reckons nothing: names, sentences and numbers come from `report`, refusals
//! from the one check. What a panel must remember between two frames stands in [`States`].

pub mod affairs;
pub mod aims;
mod answers;
pub mod arms;
pub mod books;
pub mod conduct;
pub mod counsel;
pub mod departure;
pub mod entries;
pub mod fronts;
pub mod fund;
pub mod honours;
pub mod levy;
mod limits;
pub mod muster;
mod narrow;
pub mod orders;
pub mod people;
pub mod place;
pub mod posting;
pub mod powers;
pub mod promises;
pub mod regroup;
pub mod report;
pub mod route;
pub mod strength;
pub mod supply;
pub mod taxes;
pub mod uezd;
pub mod unit;
pub mod units;
pub mod weighing;
pub mod why;

#[cfg(test)]
mod tests;

/// What all panels remember between frames: values being set and not yet ordered.
#[derive(Clone, Debug, Default)]
pub struct States {
    /// How far to go on.
    pub affairs: affairs::AffairsState,
    /// Call-ups being set in the table of a branch.
    pub muster: muster::MusterState,
    /// The call-up being set in one uezd.
    pub levy: levy::LevyState,
    /// Postings and instructors being set.
    pub unit: unit::UnitState,
    /// What is being set for all units of the table.
    pub units: units::UnitsState,
    /// Tax, pay and gifts being set.
    pub fund: fund::FundState,
    /// Way-stations being set.
    pub place: place::PlaceState,
    /// Carriers being set.
    pub route: route::RouteState,
    /// Whose strength is drawn.
    pub strength: strength::StrengthState,
    /// Which postings are looked behind, and remedies found.
    pub books: books::BooksState,
    /// For whom a power is asked.
    pub powers: powers::PowersState,
    /// For whom the school is opened.
    pub people: people::PeopleState,
    /// What is looked for in the encyclopedia.
    pub entries: entries::EntriesState,
}
