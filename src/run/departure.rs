//! When to set out for a front: the same march begun in one turn after another.
//!
//! Each is played in futures until all aims are told; nothing else is ordered. It sends whom [`fronts::way_there`] would
//! send.

use crate::base::date::Date;
use crate::base::id::{PlaceId, UnitId};
use crate::orders::{Order, Pace};
use crate::record::Aims;
use crate::run::Campaign;
use crate::run::fronts::{self, WayThere};
use crate::run::luck::{self, Reached};
use crate::scenario::Scenario;
use crate::sim::{Game, Snapshot};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

/// Futures in which each turn is tried.
const FUTURES: u64 = 40;
/// Turns that are tried, the last ones in which one can be there in time.
const MOST: u16 = 8;

/// What setting out in one turn comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Departure {
    /// The first day of the turn.
    pub date: Date,
    /// The share of futures in which each aim of the scenario is reached; none of those whose day is past, or that are
    /// weighed against histories.
    pub chances: Vec<Option<f64>>,
}

/// What was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// Who goes, and where to.
    pub march: (UnitId, PlaceId),
    /// What setting out comes to, turn by turn.
    pub departures: Vec<Departure>,
}

/// Departures to be tried.
pub struct Trial {
    scenario: Arc<Scenario>,
    now: Snapshot,
    kept: Aims,
    march: (UnitId, PlaceId),
    /// The turns in which he sets out.
    turns: Vec<u16>,
    /// The last turn that is played.
    last: u16,
}

impl Trial {
    /// What there is to try for an aim, by its number; nothing where it asks for no front, somebody is there, or nobody can be
    /// there in time.
    #[must_use]
    pub fn new(campaign: &Campaign, number: usize) -> Option<Self> {
        let (scenario, view) = (campaign.scenario(), campaign.view());
        let aim = &scenario.aims[number];
        if campaign.is_over() || aim.turn < view.turn() {
            return None;
        }
        let way = fronts::way_there(campaign, aim.metric.front()?)?;
        let WayThere::Open { unit, place, turns: Some(turns), .. } = way else { return None };
        let latest = (aim.from() + 1).checked_sub(turns).filter(|latest| *latest >= view.turn())?;
        let turns = view.turn().max(latest.saturating_sub(MOST - 1))..=latest;
        Some(Self {
            scenario: Arc::clone(scenario),
            now: campaign.snapshot(),
            kept: campaign.aims().clone(),
            march: (unit, place),
            turns: turns.collect(),
            // An aim of the last turn is told with the others, so that what the march costs is seen.
            last: scenario.aims.iter().map(|aim| aim.turn).max().unwrap_or(aim.turn),
        })
    }

    /// Tries them, on the current rayon pool; none when it is told to stop.
    #[must_use]
    pub fn run(&self, stop: &AtomicBool) -> Option<Found> {
        let tried = (FUTURES, self.scenario.aims.len());
        let game = || Game::brief_at(&self.scenario, &self.now);
        let chances = luck::each_in(&self.turns, tried, stop, game, |game, future, turn| {
            self.play(game, future, *turn)
        })?;
        let date = |turn: &u16| self.scenario.half_month(*turn).first_day();
        let departures = self.turns.iter().zip(chances);
        let departures = departures.map(|(turn, chances)| Departure { date: date(turn), chances }).collect();
        Some(Found { march: self.march, departures })
    }

    /// One future in which the march begins in a turn: which aims are reached.
    fn play(&self, game: &mut Game, future: u64, turn: u16) -> Reached {
        luck::begin(game, &self.now, future, &[]);
        luck::reached(game, &self.now, &self.kept, self.last, |game| {
            if game.view().turn() == turn {
                let (unit, place) = self.march;
                let _ = game.order(&Order::Post { unit, place, pace: Pace::Steady });
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Trial;
    use crate::base::dice::Seed;
    use crate::orders::{Order, Pace};
    use crate::players::Policy;
    use crate::run::Campaign;
    use crate::scenario::library::shipped;
    use std::sync::atomic::AtomicBool;

    #[test]
    fn each_turn_in_which_one_could_set_out_has_its_chances() {
        let mut campaign = Campaign::new(shipped("semey-1918"), Seed(3));
        let front = campaign.scenario().aims.iter().position(|aim| aim.metric.front().is_some());
        let front = front.expect("it asks for a front");
        assert!(Trial::new(&campaign, front).is_none(), "nothing of it is held in April");
        campaign.play(Policy::Historical, 6);
        let open = (7..12).find_map(|turns| {
            campaign.play(Policy::None, turns);
            Trial::new(&campaign, front)
        });
        let all = open.expect("Sergiopol is taken, and somebody can ride there");
        let go = AtomicBool::new(false);
        let found = all.run(&go).expect("nobody stopped it");
        let departures = &found.departures;
        assert!(departures.len() > 2 && departures.is_sorted_by_key(|one| one.date), "{found:?}");
        let chances: Vec<f64> = departures.iter().filter_map(|one| one.chances[front]).collect();
        assert_eq!(chances.len(), departures.len(), "its day comes in all of them");
        let one = rayon::ThreadPoolBuilder::new().num_threads(1).build().expect("a thread starts");
        assert_eq!(one.install(|| all.run(&go)), Some(found), "on any number of threads");
        assert_eq!(all.run(&AtomicBool::new(true)), None);
        let (unit, place) = all.march;
        campaign.order(Order::Post { unit, place, pace: Pace::Steady }).expect("it can go");
        campaign.end_turn();
        assert!(Trial::new(&campaign, front).is_none(), "somebody rides");
    }
}
