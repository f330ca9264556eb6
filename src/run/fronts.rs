//! What could be ordered for a front: who goes there, and what is laid up for him on the way.

use crate::base::id::PlaceId;
use crate::orders::{Order, Pace};
use crate::run::remedy;
use crate::scenario::model::Front;
use crate::sim::View;

/// For each front that is fought at: all who can go there, and the largest unit with way-stations on its road.
pub(in crate::run) fn candidates(view: View<'_>) -> Vec<Vec<Order>> {
    let now = view.now();
    let fronts = view.scenario().fronts.iter().filter(|front| front.active(now));
    fronts.filter_map(|front| foremost(view, front)).flat_map(|place| to(view, place)).collect()
}

/// The place of a front that is nearest to the enemy and held.
fn foremost(view: View<'_>, front: &Front) -> Option<PlaceId> {
    let ours = &front.places[..=view.fronts().line(front, view.now())];
    ours.iter().rev().copied().find(|place| view.control().held(*place))
}

fn to(view: View<'_>, place: PlaceId) -> Vec<Vec<Order>> {
    let post = |unit| Order::Post { unit, place, pace: Pace::Steady };
    let all = view.units().map(|unit| post(unit.id)).collect();
    let largest = view.units().max_by_key(|unit| unit.roll.enrolled());
    let provided = largest.map(|unit| {
        let way = view.between(unit.station.at(), place);
        std::iter::once(post(unit.id)).chain(remedy::stations(place, &way)).collect()
    });
    std::iter::once(all).chain(provided).collect()
}

#[cfg(test)]
mod tests {
    use super::candidates;
    use crate::base::dice::Seed;
    use crate::orders::Order;
    use crate::players::Policy;
    use crate::run::Campaign;
    use crate::scenario::library::shipped;

    #[test]
    fn who_goes_to_a_front_goes_to_a_place_that_is_held_and_finds_food_on_the_way() {
        let mut campaign = Campaign::new(shipped("semey-1918"), Seed(1));
        assert!(candidates(campaign.view()).is_empty(), "nothing of the front is held in April");
        campaign.play(Policy::Historical, 10);
        let found = candidates(campaign.view());
        let place = found.iter().flatten().find_map(|order| match order {
            Order::Post { place, .. } => Some(*place),
            _ => None,
        });
        assert!(place.is_some_and(|place| campaign.view().control().held(place)), "{found:?}");
        let laid_up = |orders: &&Vec<Order>| orders.iter().any(|order| matches!(order, Order::Depot { .. }));
        let provided = found.iter().find(laid_up).expect("one has way-stations");
        assert!(provided.iter().any(|order| matches!(order, Order::Post { .. })), "{provided:?}");
        assert!(provided.iter().all(|order| campaign.check(order).is_ok()), "{provided:?}");
    }
}
