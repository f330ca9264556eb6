//! What could be ordered for a front: who goes there, and what is laid up for him on the way.

use crate::base::id::{PlaceId, UnitId};
use crate::orders::{Order, Pace};
use crate::run::ranked::largest_first;
use crate::run::remedy;
use crate::scenario::model::Front;
use crate::sim::View;

/// For each front that is fought at: all who can go there, and the largest unit with way-stations on its road.
pub(in crate::run) fn candidates(view: View<'_>) -> Vec<Vec<Order>> {
    goals(view).flat_map(|place| to(view, place)).collect()
}

/// Whether somebody can be sent to a front now.
#[must_use]
pub fn can_be_reached(view: View<'_>) -> bool {
    let posts = |place| view.units().map(move |unit| post(unit.id, place));
    goals(view).flat_map(posts).any(|order| view.check(&order).is_ok())
}

/// Where to at each front that is fought at and of which something is held.
fn goals(view: View<'_>) -> impl Iterator<Item = PlaceId> {
    let fronts = view.scenario().fronts.iter().filter(move |front| front.active(view.now()));
    fronts.filter_map(move |front| foremost(view, front))
}

fn post(unit: UnitId, place: PlaceId) -> Order {
    Order::Post { unit, place, pace: Pace::Steady }
}

/// The place of a front that is nearest to the enemy and held.
fn foremost(view: View<'_>, front: &Front) -> Option<PlaceId> {
    let ours = &front.places[..=view.fronts().line(front, view.now())];
    ours.iter().rev().copied().find(|place| view.control().held(*place))
}

fn to(view: View<'_>, place: PlaceId) -> Vec<Vec<Order>> {
    let all = view.units().map(|unit| post(unit.id, place)).collect();
    let provided = largest_first(view).first().map(|unit| {
        let way = view.between(unit.station.at(), place);
        std::iter::once(post(unit.id, place)).chain(remedy::stations(place, &way)).collect()
    });
    std::iter::once(all).chain(provided).collect()
}

#[cfg(test)]
mod tests {
    use super::{can_be_reached, candidates};
    use crate::base::dice::Seed;
    use crate::orders::Order;
    use crate::players::Policy;
    use crate::run::Campaign;
    use crate::scenario::library::shipped;

    #[test]
    fn who_goes_to_a_front_goes_to_a_place_that_is_held_and_finds_food_on_the_way() {
        let mut campaign = Campaign::new(shipped("semey-1918"), Seed(1));
        assert!(candidates(campaign.view()).is_empty(), "nothing of the front is held in April");
        assert!(!can_be_reached(campaign.view()));
        campaign.play(Policy::Historical, 10);
        let found = candidates(campaign.view());
        let place = found.iter().flatten().find_map(|order| match order {
            Order::Post { place, .. } => Some(*place),
            _ => None,
        });
        assert!(place.is_some_and(|place| campaign.view().control().held(place)), "{found:?}");
        assert!(can_be_reached(campaign.view()));
        let laid_up = |orders: &&Vec<Order>| orders.iter().any(|order| matches!(order, Order::Depot { .. }));
        let provided = found.iter().find(laid_up).expect("one has way-stations");
        assert!(provided.iter().any(|order| matches!(order, Order::Post { .. })), "{provided:?}");
        assert!(provided.iter().all(|order| campaign.check(order).is_ok()), "{provided:?}");
    }
}
