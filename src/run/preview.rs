//! What would come of posting a unit, or of other orders, tried out on luck that is not the campaign's own.

use crate::base::dice::Seed;
use crate::base::id::{OblastId, PlaceId, UezdId, UnitId};
use crate::base::quantity::Men;
use crate::orders::{Goods, Order, Pace};
use crate::run::Campaign;
use crate::sim::{Game, Refusal, View};
use std::collections::BTreeMap;

/// Turns that orders are given to show.
pub const TURNS: u16 = 4;
/// Seeds they are tried on.
const SEEDS: u64 = 3;

/// What a posting would come to, on the mean of the seeds.
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
}

/// What would come of posting a unit to a place.
///
/// # Errors
/// Why it cannot be posted there.
pub fn of_posting(campaign: &Campaign, unit: UnitId, place: PlaceId) -> Result<Preview, Refusal> {
    let order = Order::Post { unit, place, pace: Pace::Steady };
    campaign.check(&order)?;
    let mut mean = Preview::default();
    try_out(campaign, &[order], |view| mean.add(view, unit, place));
    Ok(mean)
}

/// What some orders would bring, on the mean of the seeds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Expected {
    /// Men under arms or scattered, by the uezd they are from.
    pub men: BTreeMap<UezdId, f64>,
    /// What lies in each treasury, roubles.
    pub roubles: BTreeMap<OblastId, f64>,
}

/// What some orders would bring; those that cannot be given are left out.
#[must_use]
pub fn of_orders(campaign: &Campaign, orders: &[Order]) -> Expected {
    let mut mean = Expected::default();
    try_out(campaign, orders, |view| mean.add(view));
    mean
}

/// Gives orders on each of the seeds, plays on, and shows what came.
fn try_out(campaign: &Campaign, orders: &[Order], mut came: impl FnMut(View<'_>)) {
    let now = campaign.snapshot();
    let mut game = Game::from_snapshot(campaign.scenario(), &now);
    for seed in 0..SEEDS {
        let mut state = now.clone();
        state.seed = Seed(now.seed.0.wrapping_add(0x9057_0000).wrapping_add(seed));
        game.restore(&state);
        for order in orders {
            let _ = game.order(order);
        }
        (0..TURNS).for_each(|_| game.end_turn());
        came(game.view());
    }
}

impl Expected {
    fn add(&mut self, view: View<'_>) {
        let part = 1.0 / SEEDS as f64;
        for uezd in view.uezds() {
            let men: Men = view.units().map(|unit| unit.roll.from_uezd(uezd.id())).sum();
            *self.men.entry(uezd.id()).or_default() += part * f64::from(men.0);
        }
        for (oblast, treasury) in view.fund().branches() {
            *self.roubles.entry(oblast).or_default() += part * treasury.balance.roubles();
        }
    }
}

fn is_eaten(goods: Goods) -> bool {
    matches!(goods, Goods::Food | Goods::Grain | Goods::Hay)
}

impl Preview {
    fn add(&mut self, view: View<'_>, unit: UnitId, place: PlaceId) {
        let part = 1.0 / SEEDS as f64;
        if let Some(unit) = view.unit(unit) {
            let roll = f64::from(unit.roll.enrolled().0);
            self.roll += part * roll;
            self.there += part * f64::from(unit.station.there().0).min(roll);
            self.supply += part * unit.station.supply().share();
        }
        let eaten = view.supply().rows.iter().filter(|row| row.place == place && is_eaten(row.goods));
        self.asked += part * eaten.map(|row| row.asked as f64).sum::<f64>();
    }
}

#[cfg(test)]
mod tests {
    use super::{of_orders, of_posting};
    use crate::base::dice::Seed;
    use crate::base::id::{PlaceId, UezdId, UnitId};
    use crate::orders::{Manner, Order};
    use crate::players::Policy;
    use crate::run::Campaign;
    use crate::scenario::Library;
    use crate::scenario::folder::Folder;
    use std::sync::Arc;

    #[test]
    fn a_posting_is_tried_out_and_moves_nothing() {
        let folder = Folder::shipped("semey-1918").expect("it is shipped");
        let scenario = Library::default().load(&folder).scenario.expect("it has no faults");
        let mut campaign = Campaign::new(Arc::new(scenario), Seed(1));
        campaign.play(Policy::Historical, 8);
        let before = campaign.snapshot();
        let regiment = UnitId::new("regiment_1").expect("an id");
        let at = |place| of_posting(&campaign, regiment, PlaceId::new(place).expect("an id"));
        let away = at("sergiopol").expect("it can be posted there");
        assert!(away.roll > 100.0 && away.there > 0.0 && away.there <= away.roll, "{away:?}");
        assert!(away.asked > 0.0, "it eats there: {away:?}");
        assert!(at("nowhere").is_err());
        assert_eq!(campaign.snapshot(), before);
    }

    #[test]
    fn a_call_up_is_tried_out_beside_doing_nothing() {
        let folder = Folder::shipped("semey-1918").expect("it is shipped");
        let scenario = Library::default().load(&folder).scenario.expect("it has no faults");
        let mut campaign = Campaign::new(Arc::new(scenario), Seed(1));
        campaign.play(Policy::None, 6);
        let uezd = UezdId::new("semipalatinsk").expect("an id");
        let levy = Order::Levy { uezd, manner: Manner::Volunteers, share: 1000, detail: 1000 };
        let (nothing, called) = (of_orders(&campaign, &[]), of_orders(&campaign, &[levy]));
        assert!(called.men[&uezd] > nothing.men[&uezd] + 10.0, "{called:?} beside {nothing:?}");
        assert_eq!(campaign.orders_now(), []);
    }
}
