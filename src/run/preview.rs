//! What would come of posting a unit, or of other orders, tried out on luck that is not the campaign's own.

use crate::base::date::Date;
use crate::base::id::{OblastId, PlaceId, UezdId, UnitId};
use crate::base::quantity::Men;
use crate::orders::{Goods, Order, Pace};
use crate::record::aims;
use crate::run::Campaign;
use crate::run::luck::Luck;
use crate::scenario::Scenario;
use crate::scenario::model::Metric;
use crate::sim::{Game, Refusal, View};
use std::collections::BTreeMap;

/// Turns that are looked ahead.
pub const TURNS: u16 = 4;
/// The luck that orders are tried on.
const LUCK: Luck = Luck { futures: 3, turns: TURNS };
/// The part of a future in a mean.
const PART: f64 = 1.0 / LUCK.futures as f64;

/// What a posting would come to, on the mean of some futures.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Preview {
    /// Men on the roll.
    pub roll: f64,
    /// Men of it who would be kept there.
    pub there: f64,
    /// The part of its needs that would come, 0 to 1.
    pub supply: f64,
    /// Food and fodder that would be asked for there in half a month, kg.
    pub asked: f64,
    /// How far from home it would stand, km.
    pub km: f64,
    /// Chance of a raid in half a month on the uezd in which it is at home, 0 to 1; and what it would be without the posting.
    pub danger: [f64; 2],
    /// After how many turns it is there in most futures; none where it is not.
    pub arrives: Option<u16>,
}

/// What would come of posting a unit to a place.
///
/// # Errors
/// Why it cannot be posted there.
pub fn of_posting(campaign: &Campaign, unit: UnitId, place: PlaceId, pace: Pace) -> Result<Preview, Refusal> {
    let order = Order::Post { unit, place, pace };
    campaign.check(&order)?;
    let (now, mut came, mut ridden) = (campaign.snapshot(), Vec::new(), Vec::new());
    let mut game = Game::from_snapshot(campaign.scenario(), &now);
    let mut arrived = None;
    LUCK.follow(&mut game, &now, &[order], |turn, view| {
        arrived = arrived.or(is_there(view, unit, place).then_some(turn));
        if turn == LUCK.turns {
            ridden.push(arrived.take().unwrap_or(u16::MAX));
            came.push(Preview::of(view, unit, place));
        }
    });
    ridden.sort_unstable();
    let arrives = Some(ridden[ridden.len() / 2]).filter(|turns| *turns <= LUCK.turns);
    let mut stayed = 0.0;
    try_out(campaign, &[], |view| stayed += PART * danger(view, unit));
    let mean = Preview::mean(&came);
    Ok(Preview { arrives, danger: [mean.danger[0], stayed], ..mean })
}

fn is_there(view: View<'_>, unit: UnitId, place: PlaceId) -> bool {
    view.unit(unit).is_some_and(|unit| unit.station.at() == place && unit.station.march().is_none())
}

/// What some orders would bring, on the mean of some futures.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Expected {
    /// Men under arms or scattered, by the uezd they are from.
    pub men: BTreeMap<UezdId, f64>,
    /// What lies in each treasury, roubles.
    pub roubles: BTreeMap<OblastId, f64>,
    /// How far each oblast obeys, 0 to 1.
    pub obeyed: BTreeMap<OblastId, f64>,
}

/// Until which day [`of_orders`] looks.
#[must_use]
pub fn until(campaign: &Campaign) -> Date {
    let last = campaign.scenario().turns.min(campaign.view().turn() + LUCK.turns).saturating_sub(1);
    campaign.scenario().half_month(last).last_day()
}

/// What some orders would bring; those that cannot be given are left out.
#[must_use]
pub fn of_orders(campaign: &Campaign, orders: &[Order]) -> Expected {
    let mut mean = Expected::default();
    try_out(campaign, orders, |view| mean.add(view));
    mean
}

/// Tries orders out from the campaign's state on.
fn try_out(campaign: &Campaign, orders: &[Order], came: impl FnMut(View<'_>)) {
    let now = campaign.snapshot();
    let mut game = Game::from_snapshot(campaign.scenario(), &now);
    LUCK.try_out(&mut game, &now, orders, came);
}

impl Expected {
    fn add(&mut self, view: View<'_>) {
        for uezd in view.uezds() {
            let men: Men = view.units().map(|unit| unit.roll.from_uezd(uezd.id())).sum();
            *self.men.entry(uezd.id()).or_default() += PART * f64::from(men.0);
        }
        for (oblast, treasury) in view.fund().branches() {
            *self.roubles.entry(oblast).or_default() += PART * treasury.balance.roubles();
            let obeyed = aims::measure(view, &Metric::Authority(oblast)).unwrap_or_default();
            *self.obeyed.entry(oblast).or_default() += PART * obeyed;
        }
    }
}

/// The uezd in which a unit is at home.
#[must_use]
pub fn at_home(scenario: &Scenario, unit: UnitId) -> Option<UezdId> {
    scenario.place(scenario.unit(unit)?.home)?.uezd
}

/// Chance of a raid on the uezd in which a unit is at home.
fn danger(view: View<'_>, unit: UnitId) -> f64 {
    let home = at_home(view.scenario(), unit).and_then(|uezd| view.uezd(uezd));
    home.map_or(0.0, |uezd| uezd.danger().share())
}

fn is_eaten(goods: Goods) -> bool {
    matches!(goods, Goods::Food | Goods::Grain | Goods::Hay)
}

impl Preview {
    /// How a unit fares, and what is asked for at a place.
    fn of(view: View<'_>, unit: UnitId, place: PlaceId) -> Self {
        let eaten = view.supply().rows.iter().filter(|row| row.place == place && is_eaten(row.goods));
        let asked = eaten.map(|row| row.asked as f64).sum();
        let Some(unit) = view.unit(unit) else { return Self { asked, ..Self::default() } };
        let roll = f64::from(unit.roll.enrolled().0);
        Self {
            roll,
            there: f64::from(unit.station.there().0).min(roll),
            supply: unit.station.supply().share(),
            asked,
            km: unit.station.from_home().km(),
            danger: [danger(view, unit.id), 0.0],
            arrives: None,
        }
    }

    fn mean(all: &[Self]) -> Self {
        let of = |what: fn(&Self) -> f64| all.iter().map(what).sum::<f64>() / all.len().max(1) as f64;
        Self {
            roll: of(|one| one.roll),
            there: of(|one| one.there),
            supply: of(|one| one.supply),
            asked: of(|one| one.asked),
            km: of(|one| one.km),
            danger: [of(|one| one.danger[0]), 0.0],
            arrives: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{of_orders, of_posting};
    use crate::base::dice::Seed;
    use crate::base::id::{PlaceId, UezdId, UnitId};
    use crate::orders::{Manner, Order, Pace};
    use crate::players::Policy;
    use crate::run::Campaign;
    use crate::scenario::library::shipped;

    #[test]
    fn a_posting_is_tried_out_and_moves_nothing() {
        let scenario = shipped("semey-1918");
        let mut campaign = Campaign::new(scenario, Seed(1));
        campaign.play(Policy::Historical, 8);
        let before = campaign.snapshot();
        let regiment = UnitId::new("regiment_1").expect("an id");
        let at = |place| of_posting(&campaign, regiment, PlaceId::new(place).expect("an id"), Pace::Steady);
        let away = at("sergiopol").expect("it can be posted there");
        assert!(away.roll > 100.0 && away.there > 0.0 && away.there <= away.roll, "{away:?}");
        assert!(away.asked > 0.0, "it eats there: {away:?}");
        assert!(away.arrives.is_some_and(|turns| turns <= 4) && away.km > 200.0, "{away:?}");
        assert!(away.danger[0] > away.danger[1], "its auls are left alone: {away:?}");
        assert!(at("nowhere").is_err());
        assert_eq!(campaign.snapshot(), before);
    }

    #[test]
    fn a_call_up_is_tried_out_beside_doing_nothing() {
        let scenario = shipped("semey-1918");
        let mut campaign = Campaign::new(scenario, Seed(1));
        campaign.play(Policy::None, 6);
        let uezd = UezdId::new("semipalatinsk").expect("an id");
        let levy = Order::Levy { uezd, manner: Manner::Volunteers, share: 1000, detail: 1000 };
        let (nothing, called) = (of_orders(&campaign, &[]), of_orders(&campaign, &[levy]));
        assert!(called.men[&uezd] > nothing.men[&uezd] + 10.0, "{called:?} beside {nothing:?}");
        assert_eq!(campaign.orders_now(), []);
    }
}
