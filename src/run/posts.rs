//! Who has no post and could be given one.

use crate::base::id::OblastId;
use crate::orders::{Office, Order};
use crate::run::Campaign;
use crate::run::ranked::largest_first;
use crate::scenario::Scenario;
use crate::scenario::model::Person;

/// Who has no post and could be given one, with the order: where nobody of his skill is yet, among units that with most
/// men, among oblasts that where he is.
pub fn posts_to_give(campaign: &Campaign) -> Vec<(&Person, Order)> {
    let (view, scenario) = (campaign.view(), campaign.scenario());
    let now = view.now();
    let units: Vec<Office> = largest_first(view).iter().map(|unit| Office::Unit(unit.id)).collect();
    let mut given: Vec<(&Person, Order)> = Vec::new();
    let here = scenario.people.iter().filter(|person| person.serves(now));
    for person in here.filter(|person| view.staff().post_of(person.id) == Office::Home) {
        let mut posts = if person.skill.is_of_a_unit() { units.clone() } else { oblasts(scenario, person) };
        let served = |post: &Office| {
            let there = |one: &&Person| one.skill == person.skill && view.staff().post_of(one.id) == *post;
            let soon = |(one, order): &(&Person, Order)| {
                one.skill == person.skill && matches!(order, Order::Appoint { to, .. } if to == post)
            };
            scenario.people.iter().any(|one| there(&one)) || given.iter().any(soon)
        };
        posts.sort_by_key(served);
        let mut orders = posts.iter().map(|to| Order::Appoint { person: person.id, to: *to });
        given.extend(orders.find(|order| campaign.check(order).is_ok()).map(|order| (person, order)));
    }
    given
}

/// Oblasts by id, that where somebody is before the others.
fn oblasts(scenario: &Scenario, person: &Person) -> Vec<Office> {
    let home = scenario.oblast_of_place(person.at);
    let mut oblasts: Vec<OblastId> = scenario.oblasts.iter().map(|oblast| oblast.id).collect();
    oblasts.sort_by_key(|oblast| Some(*oblast) != home);
    oblasts.into_iter().map(Office::Oblast).collect()
}
