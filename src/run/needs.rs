//! What needs the player before a turn ends: questions, troubles, low stores, idle levers.
//!
//! Told from what he can know. Whether a lever can be used is asked of the one check. Knows no words and no window.

use crate::base::id::{EventId, OblastId, PlaceId, UnitId};
use crate::orders::{Course, Manner, Office, Order};
use crate::run::Campaign;
use crate::run::tidings::fell_by_a_third;
use crate::scenario::model::{Person, Step, Uezd};
use crate::sim::state::levers::Levy;
use crate::sim::view::UnitView;
use crate::sim::{Event, View};

/// Something that needs the player.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Need {
    /// An event waits for an answer.
    Question(EventId),
    /// A unit is cut off in a place that the enemy holds.
    CutOff(UnitId),
    /// A third of the men of a unit who were present are so no more.
    Fallen(UnitId),
    /// A unit away from home gets less than half of what it needs.
    Hungry(UnitId),
    /// A branch is a month or more behind with pay.
    Unpaid(OblastId),
    /// A way-station is less than a quarter full.
    Low(PlaceId),
    /// Nobody is called up in a branch whose quota is not full.
    NobodyCalled(OblastId),
    /// Men of a unit learn nothing, though they could.
    Untrained(UnitId),
    /// Somebody who could serve has no post.
    NoPost,
    /// No tax is collected in a branch.
    NoTax(OblastId),
}

impl Need {
    /// Whether the player has left something undone; else it is trouble that has come upon him.
    #[must_use]
    pub fn is_undone(self) -> bool {
        match self {
            Self::Question(_)
            | Self::NobodyCalled(_)
            | Self::Untrained(_)
            | Self::NoPost
            | Self::NoTax(_) => true,
            Self::CutOff(_) | Self::Fallen(_) | Self::Hungry(_) | Self::Unpaid(_) | Self::Low(_) => false,
        }
    }
}

/// Supply below which a unit is in trouble, thousandths.
const HUNGRY: u32 = 500;
/// Arrears from which on a branch is in trouble, thousandths of a month.
const BEHIND: u32 = 1000;
/// Turns in which it is told that somebody has no post, or that there is no tax.
const FRESH: i32 = 4;
/// A way-station less full than this runs low.
const LOW: f64 = 0.25;

/// All that needs the player now, the most urgent first; nothing once the campaign is over.
#[must_use]
pub fn of(campaign: &Campaign) -> Vec<Need> {
    if campaign.is_over() {
        return Vec::new();
    }
    let view = campaign.view();
    let answered = |event: EventId| view.affairs().answers.contains_key(&event);
    let questions = view.open_now().map(|event| event.id).filter(|id| !answered(*id)).map(Need::Question);
    let mut needs: Vec<Need> = questions.collect();
    needs.extend(view.units().filter_map(|unit| trouble(view, &unit)));
    let behind = view.fund().branches().filter(|(_, branch)| branch.arrears.0 >= BEHIND);
    needs.extend(behind.map(|(oblast, _)| Need::Unpaid(oblast)));
    let low = view.stores().filter(|store| store.is_depot() && store.filled() < LOW);
    needs.extend(low.map(|store| Need::Low(store.place())));
    needs.extend(idle(campaign));
    needs
}

/// The worst trouble of a unit of which there is fresh news.
fn trouble(view: View<'_>, unit: &UnitView<'_>) -> Option<Need> {
    if view.events().contains(&Event::CutOff(unit.id)) {
        return Some(Need::CutOff(unit.id));
    }
    if unit.roll.enrolled().is_zero() || view.control().courier_turns(unit.station.at()) > 0 {
        return None;
    }
    let present = |turns| i64::from(unit.strength.ago(turns)[Step::Present].0);
    if fell_by_a_third(present(1), present(0)) {
        return Some(Need::Fallen(unit.id));
    }
    let hungry = unit.station.is_away() && unit.station.supply().0 < HUNGRY;
    hungry.then_some(Need::Hungry(unit.id))
}

/// Levers that lie idle though they could be used.
fn idle(campaign: &Campaign) -> Vec<Need> {
    let (view, scenario) = (campaign.view(), campaign.scenario());
    let branches = scenario.oblasts.iter().filter(move |oblast| nobody_called(campaign, oblast.id));
    let untrained = view.units().filter(move |unit| {
        let order = Order::Train { unit: unit.id, course: Course::Drill };
        let raw = unit.roll.ages().first().is_some_and(|men| *men > 0);
        raw && unit.outfit.course() == Course::None && campaign.check(&order).is_ok()
    });
    let branches = branches.map(|oblast| Need::NobodyCalled(oblast.id));
    let idle = branches.chain(untrained.map(|unit| Need::Untrained(unit.id)));
    let untaxed = scenario.oblasts.iter().filter(|oblast| is_untaxed(campaign, oblast.id));
    let untaxed = untaxed.map(|oblast| Need::NoTax(oblast.id));
    idle.chain(anybody_free(campaign).then_some(Need::NoPost)).chain(untaxed).collect()
}

/// Whether a branch could collect the tax and does not, in the first turns; later it is meant so.
fn is_untaxed(campaign: &Campaign, oblast: OblastId) -> bool {
    let view = campaign.view();
    let rate = view.levers().tax.get(&oblast).is_none_or(|rate| rate.is_zero());
    let could = campaign.check(&Order::Tax { oblast, rate: 500 }).is_ok();
    rate && could && i32::from(view.turn()) < FRESH
}

/// Whether somebody who has no post can be given one.
fn anybody_free(campaign: &Campaign) -> bool {
    let (view, scenario) = (campaign.view(), campaign.scenario());
    let now = view.now();
    let free = |person: &&Person| view.staff().post_of(person.id) == Office::Home;
    // Who has been left without one for long is meant to be.
    let new = |person: &&Person| now.since(person.from.max(scenario.first)) < FRESH;
    let here = scenario.people.iter().filter(|person| person.from <= now && now <= person.to).filter(new);
    here.filter(free).any(|person| {
        let units = view.units().map(|unit| Office::Unit(unit.id));
        let oblasts = scenario.oblasts.iter().map(|oblast| Office::Oblast(oblast.id));
        let appoint = |to| campaign.check(&Order::Appoint { person: person.id, to }).is_ok();
        if person.skill.is_of_a_unit() {
            units.into_iter().any(appoint)
        } else {
            oblasts.into_iter().any(appoint)
        }
    })
}

fn nobody_called(campaign: &Campaign, oblast: OblastId) -> bool {
    let (view, scenario) = (campaign.view(), campaign.scenario());
    let full = view.waterfall(oblast)[Step::Enrolled].0 >= view.affairs().quota_of(scenario, oblast).0;
    let own = || scenario.uezds.iter().filter(|plan| plan.oblast == oblast);
    let called = |levy: &Levy| levy.manner != Manner::Off;
    let any = own().any(|plan| view.levers().levy.get(&plan.id).is_some_and(called));
    let could = |plan: &Uezd| {
        let order = Order::Levy { uezd: plan.id, manner: Manner::Volunteers, share: 1000, detail: 500 };
        campaign.check(&order).is_ok()
    };
    !full && !any && own().any(could)
}

#[cfg(test)]
mod tests {
    use super::{Need, of};
    use crate::base::dice::Seed;
    use crate::orders::{Manner, Order};
    use crate::players::Policy;
    use crate::run::Campaign;
    use crate::scenario::library::shipped;

    fn campaign(turns: u16) -> Campaign {
        let scenario = shipped("semey-1918");
        let mut campaign = Campaign::new(scenario, Seed(1));
        campaign.play(Policy::Historical, turns);
        campaign
    }

    #[test]
    fn who_calls_nobody_is_told_so_until_he_does() {
        let mut campaign = campaign(5);
        let idle =
            |campaign: &Campaign| of(campaign).iter().any(|need| matches!(need, Need::NobodyCalled(_)));
        let called: Vec<_> = campaign.scenario().uezds.iter().map(|plan| plan.id).collect();
        let levy = |uezd, manner| Order::Levy { uezd, manner, share: 1000, detail: 500 };
        for uezd in &called {
            // One that is in nobody's reach has none to take back.
            let _ = campaign.order(levy(*uezd, Manner::Off));
        }
        assert!(idle(&campaign), "{:?}", of(&campaign));
        let given = called.iter().any(|uezd| campaign.order(levy(*uezd, Manner::Volunteers)).is_ok());
        assert!(given && !idle(&campaign), "{:?}", of(&campaign));
    }

    #[test]
    fn a_question_needs_the_player_until_it_is_answered() {
        let mut campaign = campaign(0);
        while campaign.view().open_now().next().is_none() {
            campaign.end_turn();
        }
        let event = campaign.view().open_now().next().cloned().expect("there is one");
        assert_eq!(of(&campaign).first(), Some(&Need::Question(event.id)));
        let choice = &event.choices[0];
        let numbers = choice.answer.as_ref().map(|answer| answer.usual()).unwrap_or_default();
        campaign
            .order(Order::Choose { event: event.id, choice: choice.id, numbers })
            .expect("it can be chosen");
        assert!(!of(&campaign).contains(&Need::Question(event.id)));
    }

    #[test]
    fn nothing_is_needed_once_all_is_over() {
        assert_eq!(of(&campaign(21)), []);
    }
}
