//! What would come of posting a unit, tried out on luck that is not the campaign's own.

use crate::base::dice::Seed;
use crate::base::id::{PlaceId, UnitId};
use crate::orders::{Goods, Order, Pace};
use crate::run::Campaign;
use crate::sim::{Game, Refusal, View};

/// Turns that a posting is given.
pub const TURNS: u16 = 4;
/// Seeds it is tried on.
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
    let now = campaign.snapshot();
    let mut game = Game::from_snapshot(campaign.scenario(), &now);
    let mut mean = Preview::default();
    for seed in 0..SEEDS {
        let mut state = now.clone();
        state.seed = Seed(now.seed.0.wrapping_add(0x9057_0000).wrapping_add(seed));
        game.restore(&state);
        let _ = game.order(&order);
        (0..TURNS).for_each(|_| game.end_turn());
        mean.add(game.view(), unit, place);
    }
    Ok(mean)
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
    use super::of_posting;
    use crate::base::dice::Seed;
    use crate::base::id::{PlaceId, UnitId};
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
}
