//! What could be ordered for a front: who goes there, and what is laid up for him on the way.

use crate::base::id::{Id, PlaceId, UnitId};
use crate::orders::{Order, Pace};
use crate::run::ranked::largest_first;
use crate::run::{Campaign, preview, remedy};
use crate::scenario::model::Front;
use crate::sim::View;
use crate::sim::view::UnitView;

/// Units that are sent to a front where it is tried what that would have come to.
const SENT: usize = 2;

/// How somebody gets to a front at which nobody is yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WayThere {
    /// It is not fought at, or nothing of it is held.
    Closed,
    /// A unit can be sent there.
    Open {
        /// The largest one.
        unit: UnitId,
        /// Where to: the nearest place of the front that is held.
        place: PlaceId,
        /// After how many turns it would be there in most futures; none where that is longer than is looked ahead.
        turns: Option<u16>,
        /// Men on its roll two months from now, and those of them who would be kept there.
        men: [u32; 2],
    },
}

/// How the largest unit that can be sent gets to a front; none where somebody is there or rides there, or nobody can be
/// sent.
#[must_use]
pub fn way_there(campaign: &Campaign, front: Id) -> Option<WayThere> {
    let view = campaign.view();
    let plan = view.scenario().front(front)?;
    if view.units().any(|unit| is_bound_for(&unit, plan)) {
        return None;
    }
    let Some(place) = open(view, plan) else { return Some(WayThere::Closed) };
    let unit = largest_first(view)
        .iter()
        .map(|unit| unit.id)
        .find(|unit| view.check(&post(*unit, place)).is_ok())?;
    let preview = preview::of_posting(campaign, unit, place, Pace::Steady).ok()?;
    let men = [preview.roll, preview.there].map(|men| men.round() as u32);
    Some(WayThere::Open { unit, place, turns: preview.arrives, men })
}

/// Whether men of a unit stand at a front or ride there.
fn is_bound_for(unit: &UnitView<'_>, front: &Front) -> bool {
    let goes = unit.station.goal();
    !unit.roll.enrolled().is_zero() && front.places.contains(&goes)
}

/// The largest units that could be sent to a front now, each to where it is nearest.
#[must_use]
pub fn marches(view: View<'_>, front: Id) -> Vec<Order> {
    let place = view.scenario().front(front).and_then(|plan| open(view, plan));
    let post = |place| largest_first(view).iter().take(SENT).map(|unit| post(unit.id, place)).collect();
    let mut orders: Vec<Order> = place.map_or_else(Vec::new, post);
    orders.retain(|order| view.check(order).is_ok());
    orders
}

/// For each front that is fought at, to its foremost place and to the one that is nearest to home: all who can go there, and
/// the largest unit with way-stations on its road.
pub(in crate::run) fn candidates(view: View<'_>) -> Vec<Vec<Order>> {
    goals(view).flat_map(|place| to(view, place)).collect()
}

/// Whether somebody can be sent to a front now.
#[must_use]
pub fn can_be_reached(view: View<'_>) -> bool {
    let posts = |place| view.units().map(move |unit| post(unit.id, place));
    goals(view).flat_map(posts).any(|order| view.check(&order).is_ok())
}

/// Where to at each front that is fought at and of which something is held: where more is risked, and where more are kept.
fn goals(view: View<'_>) -> impl Iterator<Item = PlaceId> {
    let fronts = view.scenario().fronts.iter().filter(move |front| front.active(view.now()));
    fronts.flat_map(move |front| {
        let (far, near) = (foremost(view, front), open(view, front));
        far.into_iter().chain(near.filter(|near| Some(*near) != far))
    })
}

fn post(unit: UnitId, place: PlaceId) -> Order {
    Order::Post { unit, place, pace: Pace::Steady }
}

/// The place of a front that is nearest to the enemy and held.
fn foremost(view: View<'_>, front: &Front) -> Option<PlaceId> {
    held(view, front).next_back()
}

/// The place of a front that is fought at which is held and furthest from the enemy: who stands there serves at it.
fn open(view: View<'_>, front: &Front) -> Option<PlaceId> {
    held(view, front).next().filter(|_| front.active(view.now()))
}

/// The places of a front that are held, on our side of its line.
fn held<'v>(view: View<'v>, front: &'v Front) -> impl DoubleEndedIterator<Item = PlaceId> + 'v {
    let ours = &front.places[..=view.fronts().line(front, view.now())];
    ours.iter().copied().filter(move |place| view.control().held(*place))
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
    use super::{WayThere, can_be_reached, candidates, foremost, is_bound_for, post, way_there};
    use crate::base::dice::Seed;
    use crate::base::id::Id;
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

    #[test]
    fn the_way_to_a_front_is_closed_then_open_and_no_question_once_somebody_rides() {
        let mut campaign = Campaign::new(shipped("semey-1918"), Seed(1));
        let front = Id::new("semirechye").expect("an id");
        assert_eq!(way_there(&campaign, front), Some(WayThere::Closed));
        campaign.play(Policy::Historical, 6);
        let opens = (7..11).find_map(|turns| {
            campaign.play(Policy::None, turns);
            let Some(WayThere::Open { unit, turns, .. }) = way_there(&campaign, front) else { return None };
            Some((unit, turns))
        });
        let (unit, turns) = opens.expect("Sergiopol is taken before anybody rides there");
        assert!(turns.is_some_and(|turns| (1..4).contains(&turns)), "{turns:?}");
        let scenario = campaign.scenario().clone();
        let plan = scenario.front(front).expect("it is in the theatre");
        let place = foremost(campaign.view(), plan).expect("some of it is held");
        campaign.order(post(unit, place)).expect("it can go");
        campaign.end_turn();
        assert!(is_bound_for(&campaign.view().unit(unit).expect("it is there"), plan), "it rides");
        assert_eq!(way_there(&campaign, front), None);
    }
}
