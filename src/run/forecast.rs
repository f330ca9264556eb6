//! What is to be expected from here on: futures of a campaign on other luck, by its standing orders alone.
//!
//! It tests the model against itself and not against history: what a band holds is what the rules would do.

use crate::base::date::Date;
use crate::base::dice::Seed;
use crate::record::{Aims, series};
use crate::scenario::Scenario;
use crate::scenario::model::{Aim, Measure, Metric, Step};
use crate::sim::{Game, Snapshot};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Turns that are looked ahead: half a year.
pub const TURNS: usize = 12;
/// Futures that are played.
pub const FUTURES: u64 = 100;

/// Men in the middle future, and in those between which eight in ten lie.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Band {
    /// One in ten has fewer.
    pub low: u32,
    /// Half have fewer.
    pub middle: u32,
    /// One in ten has more.
    pub high: u32,
}

/// What is to be expected.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Forecast {
    /// The last days of the turns looked at.
    pub dates: Vec<Date>,
    /// For the whole and each measure of the series the men present, turn by turn.
    pub present: Vec<(Measure, Vec<Band>)>,
    /// The share of futures in which each aim is reached; none where its day is further off, or it is weighed at the end.
    pub chances: Vec<Option<f64>>,
}

/// What one future had.
#[derive(Default)]
struct Future {
    dates: Vec<Date>,
    /// Men present, by turn and measure.
    present: Vec<Vec<u32>>,
    /// Which aims it reached; none of those whose day did not come, or that are weighed against histories.
    reached: Vec<Option<bool>>,
}

/// Plays futures from a state on; none where it is told to stop before they are done.
#[must_use]
pub fn forecast(
    scenario: &Arc<Scenario>,
    now: &Snapshot,
    kept: &Aims,
    stop: &AtomicBool,
) -> Option<Forecast> {
    let mut game = Game::from_snapshot(scenario, now);
    game.be_brief();
    let measures: Vec<Measure> = std::iter::once(Measure::All)
        .chain(series::measures(game.view()).into_iter().map(|(_, measure)| measure))
        .collect();
    let mut futures = Vec::new();
    for number in 1..=FUTURES {
        if stop.load(Ordering::Relaxed) {
            return None;
        }
        game.restore_on(now, Seed(now.seed.0.wrapping_add(number << 32)));
        futures.push(play_on(&mut game, scenario, kept.clone(), &measures));
    }
    let dates = futures.first().map(|future| future.dates.clone()).unwrap_or_default();
    let band =
        |measure: usize, turn: usize| banded(futures.iter().map(|one| one.present[turn][measure]).collect());
    let bands = |measure| (0..dates.len()).map(|turn| band(measure, turn)).collect();
    let present = measures.iter().enumerate().map(|(number, measure)| (*measure, bands(number))).collect();
    let chances = (0..scenario.aims.len()).map(|aim| chance(&futures, aim)).collect();
    Some(Forecast { dates, present, chances })
}

/// Plays one future to the horizon or the end.
fn play_on(game: &mut Game, scenario: &Scenario, mut kept: Aims, measures: &[Measure]) -> Future {
    let mut future = Future::default();
    let first = game.view().turn();
    while future.dates.len() < TURNS && !game.view().is_over() {
        game.end_turn();
        let view = game.view();
        kept.keep(view);
        future.dates.extend(view.known_until());
        future.present.push(view.counts(measures).iter().map(|counted| counted[Step::Present].0).collect());
    }
    let due = first..game.view().turn();
    let reached = |(number, aim): (usize, &Aim)| {
        let told = due.contains(&aim.turn) && !matches!(aim.metric, Metric::History { .. });
        told.then(|| kept.values[number].is_some_and(|value| aim.bound.holds(value)) && kept.also[number])
    };
    future.reached = scenario.aims.iter().enumerate().map(reached).collect();
    future
}

fn banded(mut men: Vec<u32>) -> Band {
    men.sort_unstable();
    let at = |share: f64| men[((men.len() - 1) as f64 * share).round() as usize];
    Band { low: at(0.1), middle: at(0.5), high: at(0.9) }
}

fn chance(futures: &[Future], aim: usize) -> Option<f64> {
    let told: Vec<bool> = futures.iter().filter_map(|future| future.reached[aim]).collect();
    let won = told.iter().filter(|reached| **reached).count();
    (!told.is_empty()).then(|| won as f64 / told.len() as f64)
}

impl Forecast {
    /// The bands of a measure.
    #[must_use]
    pub fn of(&self, measure: Measure) -> Option<&Vec<Band>> {
        self.present.iter().find(|(one, _)| *one == measure).map(|(_, bands)| bands)
    }
}

#[cfg(test)]
mod tests {
    use super::{TURNS, forecast};
    use crate::base::dice::Seed;
    use crate::players::Policy;
    use crate::run::Campaign;
    use crate::scenario::library::shipped;
    use crate::scenario::model::{Measure, Step};
    use std::sync::atomic::AtomicBool;

    fn campaign(seed: u64, turns: u16) -> Campaign {
        let scenario = shipped("semey-1918");
        let mut campaign = Campaign::new(scenario, Seed(seed));
        campaign.play(Policy::Historical, turns);
        campaign
    }

    #[test]
    fn a_band_holds_eight_campaigns_in_ten() {
        let (campaigns, ahead) = (60, 4);
        let mut held = 0;
        for seed in 0..campaigns {
            let mut campaign = campaign(seed, 8);
            let told =
                forecast(campaign.scenario(), &campaign.snapshot(), campaign.aims(), &AtomicBool::new(false));
            let band = told.expect("nobody stopped it").of(Measure::All).expect("it is forecast")[ahead - 1];
            (0..ahead).for_each(|_| campaign.end_turn());
            let men = campaign.view().count(Measure::All, Step::Present).0;
            held += u64::from((band.low..=band.high).contains(&men));
        }
        // Two in a hundred of such tests would leave 66 to 94 % by chance.
        assert!((40..=56).contains(&held), "{held} of {campaigns}");
    }

    #[test]
    fn a_forecast_ends_with_the_campaign_and_stops_when_told() {
        let campaign = campaign(1, 15);
        let told =
            forecast(campaign.scenario(), &campaign.snapshot(), campaign.aims(), &AtomicBool::new(false));
        let told = told.expect("nobody stopped it");
        assert_eq!(told.dates.len(), 6, "of {TURNS}");
        assert!(told.chances.iter().any(Option::is_some), "{:?}", told.chances);
        assert_eq!(
            forecast(campaign.scenario(), &campaign.snapshot(), campaign.aims(), &AtomicBool::new(true)),
            None
        );
    }
}
