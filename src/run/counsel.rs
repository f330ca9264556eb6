//! Counsel: what could be ordered so that an aim is reached, tried out in futures.
//!
//! Each piece is a set of ordinary orders. All are played to the aim's day, or as far as is looked ahead, beside the
//! same turns without them; the best are played again in the futures of the forecast, by themselves and together, and
//! only that is told, with what becomes of the other aims.

use crate::base::math::thousandths;
use crate::orders::{Arms, Office, Order, Posture};
use crate::record::{Aims, aims};
use crate::run::Campaign;
use crate::run::ranked::largest_first;
use crate::run::{forecast, fronts, luck, remedy, served};
use crate::scenario::Scenario;
use crate::scenario::model::{Aim, Metric};
use crate::sim::{Game, Snapshot, View};
use rayon::prelude::*;
use std::ops::Range;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Most turns that are looked ahead: a year.
pub const TURNS: u16 = 24;
/// Units for which everything is tried; what many can be told at once is tried for all.
const UNITS: usize = 3;
/// A chance, or a part of what is asked, by less than which nothing is worth telling.
const WORTH: f64 = 0.03;
/// What other aims may lose in chance, together, beyond what is gained.
const BORNE: f64 = 0.1;
/// A part of what is asked by which something must be nearer to be told whatever it costs the others.
const FAR: f64 = 0.25;
/// The best of the first round, which are played again.
const BEST: usize = 6;
/// Futures of the first round: none of the second, or what is best by luck would be judged by the same luck.
const FIRST: Range<u64> = 1000..1005;
/// Futures of the second round: those of the forecast, so that both say the same of an aim.
const SECOND: Range<u64> = 0..forecast::STAGES[2] as u64;

/// What an aim comes to in the middle one of the futures.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Prospect {
    /// What it measures.
    pub value: f64,
    /// The part of the futures in which it is reached, 0 to 1.
    pub chance: f64,
    /// The same of every aim of the scenario whose day has come by then, in their order.
    pub chances: Vec<Option<f64>>,
    /// Roubles in the treasuries.
    pub roubles: f64,
}

/// Orders, and what the aim comes to with them.
#[derive(Clone, Debug, PartialEq)]
pub struct Counsel {
    /// What is ordered.
    pub orders: Vec<Order>,
    /// With the orders.
    pub with: Prospect,
}

/// What was found out for an aim.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// Turns that were looked ahead.
    pub turns: u16,
    /// Without a further order.
    pub without: Prospect,
    /// What brings it nearer, the best first.
    pub counsel: Vec<Counsel>,
}

/// What is to be tried for an aim: the state it is tried from, and sets of orders that can be given in it.
pub struct Trial {
    scenario: Arc<Scenario>,
    now: Snapshot,
    kept: Aims,
    /// The number of the aim.
    aim: usize,
    /// Turns to the aim's day, or as far as is looked ahead.
    turns: u16,
    candidates: Vec<Vec<Order>>,
}

impl Trial {
    /// For an aim of a campaign, by its number, whose day is to come; none for one that is weighed against histories.
    #[must_use]
    pub fn new(campaign: &Campaign, number: usize) -> Option<Self> {
        let (scenario, view, now) = (campaign.scenario(), campaign.view(), campaign.snapshot());
        let aim = scenario.aims.get(number)?;
        let turns = (aim.turn + 1).checked_sub(view.turn()).filter(|turns| *turns > 0)?.min(TURNS);
        let game = Game::from_snapshot(scenario, &now);
        let mut distinct: Vec<Vec<Order>> = Vec::new();
        for mut orders in candidates(view, aim) {
            orders.retain(|order| game.check(order).is_ok());
            if !orders.is_empty() && !distinct.contains(&orders) {
                distinct.push(orders);
            }
        }
        let told = !matches!(aim.metric, Metric::History { .. });
        told.then(|| Self {
            scenario: Arc::clone(scenario),
            now,
            kept: campaign.aims().clone(),
            aim: number,
            turns,
            candidates: distinct,
        })
    }

    /// Plays all that is to be tried, on the current rayon pool; what is found does not depend on the number of threads.
    /// It ends early, and finds nothing, when it is told to stop.
    #[must_use]
    pub fn run(&self, stop: &AtomicBool) -> Option<Found> {
        let mut first = self.round(&FIRST, self.turns, self.candidates.iter().collect(), stop)?;
        // On so little luck a gain may not show: the best are looked at, gain or none.
        self.best_first(&mut first, |one| one.with.chance);
        first.truncate(BEST);
        let (nothing, joined) = (Vec::new(), joined(&first, || self.game()));
        let single = first.iter().map(|counsel| &counsel.orders);
        let orders = std::iter::once(&nothing).chain(single).chain(&joined);
        let mut second = self.round(&SECOND, self.horizon(), orders.collect(), stop)?;
        let without = second.remove(0).with;
        let mut found = self.better(&without, second);
        self.keep_worthy(&mut found, &joined);
        Some(Found { turns: self.turns, counsel: found, without })
    }

    /// Of what is joined of several the best is kept, where it comes to more than each part of it does by itself.
    fn keep_worthy(&self, found: &mut Vec<Counsel>, joined: &[Vec<Order>]) {
        let parts = found.clone();
        let has_all = |whole: &[Order], part: &[Order]| part.iter().all(|order| whole.contains(order));
        let mut kept = false;
        found.retain(|one| {
            if !joined.contains(&one.orders) {
                return true;
            }
            let within =
                |part: &&Counsel| part.orders.len() < one.orders.len() && has_all(&one.orders, &part.orders);
            let worthy = parts.iter().filter(within).all(|part| self.gains(&part.with, &one.with));
            let best = worthy && !kept;
            kept |= worthy;
            best
        });
    }

    /// Whether an outlook is better than another by enough to be told.
    fn gains(&self, without: &Prospect, with: &Prospect) -> bool {
        let enough = WORTH * self.aim().bound.limit().abs();
        with.chance > without.chance + WORTH
            || with.chance >= without.chance && self.near(with) > self.near(without) + enough
    }

    /// What the other aims lose in chance, together.
    fn harm(&self, without: &Prospect, with: &Prospect) -> f64 {
        let chances = without.chances.iter().zip(&with.chances).enumerate();
        let others = chances.filter(|(number, _)| *number != self.aim);
        let lost =
            |(_, (was, is)): (usize, (&Option<f64>, &Option<f64>))| was.zip(*is).map(|(was, is)| was - is);
        others.filter_map(lost).map(|lost| lost.max(0.0)).sum()
    }

    /// Plays each set of orders in each of the futures, as far as the horizon; none when it is told to stop.
    fn round(
        &self,
        futures: &Range<u64>,
        horizon: u16,
        tried: Vec<&Vec<Order>>,
        stop: &AtomicBool,
    ) -> Option<Vec<Counsel>> {
        let all = tried.iter().flat_map(|orders| futures.clone().map(move |future| (*orders, future)));
        let all: Vec<_> = all.collect();
        let play = |game: &mut Game, (orders, future): (&Vec<Order>, u64)| {
            (!stop.load(Ordering::Relaxed)).then(|| self.play(game, future, orders, horizon))
        };
        let played = all.into_par_iter().with_min_len(4).map_init(|| self.game(), play);
        let came: Vec<Prospect> = played.collect::<Option<_>>()?;
        let of =
            |(orders, came): (&Vec<Order>, &[Prospect])| Counsel { orders: orders.clone(), with: mean(came) };
        Some(tried.into_iter().zip(came.chunks(futures.clone().count())).map(of).collect())
    }

    /// Turns that are played to tell of all aims: as far as the forecast looks.
    fn horizon(&self) -> u16 {
        self.turns.max(forecast::turns(&self.scenario) as u16)
    }

    fn game(&self) -> Game {
        Game::brief_at(&self.scenario, &self.now)
    }

    fn aim(&self) -> &Aim {
        &self.scenario.aims[self.aim]
    }

    /// One future with the orders: the aim on its day, and all whose day comes within the horizon.
    fn play(&self, game: &mut Game, future: u64, orders: &[Order], horizon: u16) -> Prospect {
        luck::begin(game, &self.now, future, orders);
        let (mut kept, mut came) = (self.kept.clone(), Prospect::default());
        let first = game.view().turn();
        for turn in 1..=horizon {
            if game.view().is_over() {
                break;
            }
            luck::play_turn(game, &self.now);
            let view = game.view();
            kept.keep(view);
            if turn == self.turns {
                let value = kept.so_far(view, self.aim);
                let reached = value.is_some_and(|value| self.aim().bound.holds(value));
                came.value = value.unwrap_or_default();
                came.chance = f64::from(u8::from(reached && aims::holds_beside(view, self.aim())));
                came.roubles = view.fund().roubles();
            }
        }
        let due = first..game.view().turn();
        let reached =
            kept.reached(&self.scenario, &due).map(|reached| reached.map(|one| f64::from(u8::from(one))));
        came.chances = reached.collect();
        // Where its day has come, as the forecast has it: of a campaign that is lost before, nothing is reached.
        came.chance = came.chances[self.aim].unwrap_or(came.chance);
        came
    }

    /// What brings the aim nearer and does not do the others more harm than that: the likeliest first, less what the
    /// others lose, then the nearest.
    fn better(&self, without: &Prospect, mut found: Vec<Counsel>) -> Vec<Counsel> {
        let harm = |one: &Counsel| self.harm(without, &one.with);
        found.retain(|one| {
            let nearer = self.near(&one.with) - self.near(without) > FAR * self.aim().bound.limit().abs();
            let cheap = harm(one) <= one.with.chance - without.chance + BORNE;
            self.gains(without, &one.with) && (cheap || nearer)
        });
        self.best_first(&mut found, |one| one.with.chance - harm(one));
        found
    }

    /// By what each is worth, then the nearest.
    fn best_first(&self, all: &mut [Counsel], worth: impl Fn(&Counsel) -> f64) {
        all.sort_by(|one, other| {
            worth(other).total_cmp(&worth(one)).then(self.near(&other.with).total_cmp(&self.near(&one.with)))
        });
    }

    /// How near the aim is, the more the nearer.
    fn near(&self, one: &Prospect) -> f64 {
        if self.aim().bound.is_least() { one.value } else { -one.value }
    }
}

/// The best with the next ones: what helps by itself may help more together. Sets that gainsay each other, or cannot
/// be ordered together, are not joined.
fn joined(best: &[Counsel], game: impl Fn() -> Game) -> Vec<Vec<Order>> {
    let sets: [&[usize]; 4] = [&[0, 1], &[0, 2], &[1, 2], &[0, 1, 2]];
    let there = sets.into_iter().filter(|set| set.iter().all(|number| *number < best.len()));
    let mut all: Vec<Vec<Order>> = Vec::new();
    for set in there {
        let orders: Vec<Order> = set.iter().flat_map(|number| best[*number].orders.clone()).collect();
        let agree = orders
            .iter()
            .enumerate()
            .all(|(number, order)| orders[..number].iter().all(|before| before.subject() != order.subject()));
        let mut game = game();
        if agree && orders.iter().all(|order| game.order(order).is_ok()) {
            all.push(orders);
        }
    }
    all
}

/// What futures come to together; they tell of the same aims.
fn mean(futures: &[Prospect]) -> Prospect {
    let part = 1.0 / futures.len().max(1) as f64;
    let of = |what: fn(&Prospect) -> f64| part * futures.iter().map(what).sum::<f64>();
    let chance = |aim: usize| futures.iter().map(|one| one.chances[aim].map(|came| part * came)).sum();
    let aims = futures.first().map_or(0, |one| one.chances.len());
    Prospect {
        value: luck::middle(futures.iter().map(|one| one.value)).unwrap_or_default(),
        chance: of(|one| one.chance),
        chances: (0..aims).map(chance).collect(),
        roubles: of(|one| one.roubles),
    }
}

/// What could be ordered: all that helps the largest units, and what many can be told at once.
fn candidates(view: View<'_>, aim: &Aim) -> Vec<Vec<Order>> {
    let units = largest_first(view);
    let mut all: Vec<Vec<Order>> =
        units.iter().take(UNITS).flat_map(|unit| remedy::candidates(view, unit.id)).collect();
    for arms in Arms::ALL {
        let wanted = units.iter().map(|unit| (unit.id, view.arms_wanted(unit, arms)));
        let wanted = wanted.filter(|(_, number)| *number > 0);
        all.push(wanted.map(|(unit, number)| Order::Buy { unit, arms, number }).collect());
    }
    let stations = units.iter().filter(|unit| unit.station.is_away()).flat_map(remedy::way_stations);
    all.push(stations.collect());
    all.push(units.iter().map(|unit| Order::Posture { unit: unit.id, posture: Posture::Rest }).collect());
    all.extend(fronts::candidates(view));
    all.extend(offices(view));
    all.extend(served::away_first(view, &units));
    // The full tax is among what helps a unit.
    let rates = [0, thousandths(view.scenario().rules.tax_borne) as u16];
    let oblasts = view.scenario().oblasts.iter();
    all.extend(oblasts.flat_map(|one| rates.map(|rate| vec![Order::Tax { oblast: one.id, rate }])));
    // Who sends his men home loses none of them: an answer only where they are to be saved.
    if aim.metric == Metric::Saved {
        all.extend(units.iter().map(|unit| vec![Order::Disband { unit: unit.id }]));
    }
    all
}

/// Courses of cadets, and posts for those who have none.
fn offices(view: View<'_>) -> Vec<Vec<Order>> {
    let scenario = view.scenario();
    let schools = scenario.schools.iter().flat_map(|school| {
        let by = |oblast| vec![Order::School { place: school.place, oblast, on: true }];
        scenario.oblasts.iter().map(move |oblast| by(oblast.id))
    });
    let idle = scenario.people.iter().filter(|person| view.staff().post_of(person.id) == Office::Home);
    let largest = largest_first(view).first().map(|unit| unit.id);
    let posts = idle.filter_map(|person| {
        let to = match person.skill.is_of_a_unit() {
            true => Office::Unit(largest?),
            false => Office::Oblast(scenario.oblasts.first()?.id),
        };
        Some(vec![Order::Appoint { person: person.id, to }])
    });
    schools.chain(posts).collect()
}

#[cfg(test)]
mod tests {
    use super::{Counsel, Trial, forecast};
    use crate::base::dice::Seed;
    use crate::orders::Order;
    use crate::players::Policy;
    use crate::run::Campaign;
    use crate::scenario::library::shipped;
    use crate::scenario::model::Metric;
    use std::sync::atomic::AtomicBool;

    #[test]
    fn what_is_counselled_brings_the_aim_nearer_on_dice_of_its_own() {
        let campaign = Campaign::new(shipped("semey-1918"), Seed(1));
        let aim = campaign.scenario().aims.iter().position(|aim| matches!(aim.metric, Metric::Men { .. }));
        let trial = Trial::new(&campaign, aim.expect("it asks for men")).expect("its day is to come");
        let go = AtomicBool::new(false);
        let found = trial.run(&go).expect("nobody stopped it");
        let called = |one: &&Counsel| one.orders.iter().any(|order| matches!(order, Order::Levy { .. }));
        let levy = found.counsel.iter().find(called).expect("nobody comes unless somebody calls");
        assert!(levy.with.value > found.without.value + 10.0, "{found:?}");
        assert!(found.counsel.iter().all(|one| one.with.chance >= found.without.chance), "{found:?}");
        let one = rayon::ThreadPoolBuilder::new().num_threads(1).build().expect("a thread starts");
        assert_eq!(one.install(|| trial.run(&go)), Some(found), "on any number of threads");
        assert_eq!(trial.run(&AtomicBool::new(true)), None);
    }

    #[test]
    fn counsel_and_forecast_say_the_same_of_what_nobody_orders_more_for() {
        let mut campaign = Campaign::new(shipped("semey-1918"), Seed(3));
        campaign.play(Policy::Balanced, 12);
        let (mut found, now) = (None, campaign.snapshot());
        let aims = campaign.aims();
        forecast::forecast(campaign.scenario(), &now, aims, &AtomicBool::new(false), |told| {
            found = Some(told)
        });
        let forecast = found.expect("nobody stopped it");
        let told = &forecast.chances;
        let ahead = told.iter().position(Option::is_some).expect("an aim is to come");
        let trial = Trial::new(&campaign, ahead).expect("its day is to come");
        let without = trial.run(&AtomicBool::new(false)).expect("nobody stopped it").without;
        let near = |one: &Option<f64>, other: &Option<f64>| match (one, other) {
            (Some(one), Some(other)) => (one - other).abs() < 1e-9,
            _ => one == other,
        };
        assert!(
            told.iter().zip(&without.chances).all(|(one, other)| near(one, other)),
            "{told:?} {without:?}"
        );
        assert!(near(&Some(without.chance), &told[ahead]));
        assert!(near(&Some(without.value), &forecast.expected[ahead]), "{without:?}");
    }

    #[test]
    fn there_is_no_counsel_for_what_is_past() {
        let mut campaign = Campaign::new(shipped("semey-1918"), Seed(1));
        campaign.play(Policy::Historical, 20);
        let past = campaign.scenario().aims.iter().position(|aim| aim.turn < 19);
        assert!(Trial::new(&campaign, past.expect("one is due early")).is_none());
    }
}
