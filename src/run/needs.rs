//! What needs the player before a turn ends: questions, troubles, low stores, idle levers.
//!
//! Told from what he can know. Whether a lever can be used is asked of the one check. Knows no words and no window.

use crate::base::date::Date;
use crate::base::id::{EventId, OblastId, PlaceId, UnitId};
use crate::orders::{Arms, Course, Gift, Manner, Order};
use crate::run::Campaign;
use crate::run::forecast::Forecast;
use crate::run::posts::posts_to_give;
use crate::run::served;
use crate::run::tidings::fell_by_a_third;
use crate::scenario::model::{Aim, Person, Sponsor, Step, Uezd};
use crate::sim::state::levers::Levy;
use crate::sim::view::UnitView;
use crate::sim::{Event, View};
use std::mem::discriminant;

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
    /// A unit away from home gets less than it needs while others are served before it.
    ServedLate(UnitId),
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
    /// A branch has money for half a year, and takes more tax than the auls bear.
    Overtaxed(OblastId),
    /// Men of a unit lack arms that could be bought for them.
    ForSale(UnitId),
    /// Of a unit's men none is present for duty.
    OnPaper(UnitId),
    /// By the orders that stand pay will be a month behind by some day.
    WillOwe(OblastId, Date),
    /// By the orders that stand an aim whose day is near is hardly to be reached; its number.
    Slipping(usize),
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
            | Self::ForSale(_)
            | Self::ServedLate(_)
            | Self::Overtaxed(_)
            | Self::NoTax(_) => true,
            Self::CutOff(_)
            | Self::Fallen(_)
            | Self::Hungry(_)
            | Self::Unpaid(_)
            | Self::Low(_)
            | Self::OnPaper(_)
            | Self::WillOwe(..)
            | Self::Slipping(_) => false,
        }
    }

    /// Whether it is to be expected by the orders that stand, and told once a forecast is there.
    #[must_use]
    pub fn is_expected(self) -> bool {
        matches!(self, Self::WillOwe(..) | Self::Slipping(_))
    }

    /// Whether it is the same matter as another; the day of what is to be expected may have moved.
    #[must_use]
    pub fn is_as(self, other: Self) -> bool {
        match (self, other) {
            (Self::WillOwe(one, _), Self::WillOwe(other, _)) => one == other,
            _ => self == other,
        }
    }

    /// Whether who was told of one need not be told of the other: the same lever left idle, wherever. Each question is
    /// one of its own.
    #[must_use]
    pub fn is_of_one_kind_with(self, other: Self) -> bool {
        match (self, other) {
            (Self::Question(one), Self::Question(other)) => one == other,
            _ => discriminant(&self) == discriminant(&other),
        }
    }

    /// Whether it lasts until something is done about it and is told for as long: who knows it need not be led there
    /// turn by turn.
    #[must_use]
    pub fn is_standing(self) -> bool {
        matches!(
            self,
            Self::ForSale(_)
                | Self::ServedLate(_)
                | Self::Overtaxed(_)
                | Self::OnPaper(_)
                | Self::WillOwe(..)
                | Self::Slipping(_)
        )
    }
}

/// Supply below which a unit is in trouble, thousandths.
const HUNGRY: u32 = 500;
/// Arrears from which on a branch is in trouble, thousandths of a month.
pub(in crate::run) const BEHIND: u32 = 1000;
/// A chance below this is hardly one.
pub const SMALL: f64 = 0.2;
/// So many turns before its day a small chance is alarming.
const NEAR: u16 = 12;
/// Turns within which an order is given of late, the one that comes next among them.
const LATELY: usize = 4;
/// Turns.
const HALF_A_YEAR: f64 = 12.0;
/// Men: a unit of so many of whom none is present is one on paper, arms for so many are worth a word.
const MANY: u32 = 30;
/// Turns in which it is told that somebody has no post, or that there is no tax.
const FRESH: i32 = 4;
/// A way-station less full than this runs low.
const LOW: f64 = 0.25;

/// All that needs the player: questions, then trouble that is there or to be expected, then what is left undone.
#[must_use]
pub fn all(campaign: &Campaign, told: Option<&Forecast>) -> Vec<Need> {
    let mut needs = of(campaign);
    needs.extend(told.map(|told| ahead(campaign, told)).unwrap_or_default());
    needs.sort_by_key(|need| match need {
        Need::Question(_) => 0,
        need => 1 + u8::from(need.is_undone()),
    });
    needs
}

/// All that needs the player now; nothing once the campaign is over.
#[must_use]
pub fn of(campaign: &Campaign) -> Vec<Need> {
    if campaign.is_over() {
        return Vec::new();
    }
    let view = campaign.view();
    let mut needs: Vec<Need> = view.open_events().map(|event| Need::Question(event.id)).collect();
    needs.extend(view.units().filter_map(|unit| trouble(view, &unit)));
    let behind = view.fund().branches().filter(|(_, branch)| branch.arrears.0 >= BEHIND);
    needs.extend(behind.map(|(oblast, _)| Need::Unpaid(oblast)));
    // What was ordered of late, or is on its way, need not be ordered again.
    let ordered = |place| {
        let mut late = campaign.orders().iter().rev().take(LATELY).flatten();
        late.any(|order| matches!(order, Order::Depot { place: at, .. } if *at == place))
    };
    let coming = |place| view.transit().shipments().iter().any(|shipment| shipment.to == place);
    let low = view.stores().filter(|store| store.is_depot() && store.filled() < LOW);
    let low = low.filter(|store| !ordered(store.place()) && !coming(store.place()));
    needs.extend(low.map(|store| Need::Low(store.place())));
    needs.extend(idle(campaign));
    needs
}

/// Whether the day of an aim is to come, and so near that a small chance is alarming.
#[must_use]
pub fn is_near(view: View<'_>, aim: &Aim) -> bool {
    view.turn() <= aim.turn && aim.from() <= view.turn() + NEAR
}

/// What is to be expected by the orders that stand and needs the player now.
#[must_use]
pub fn ahead(campaign: &Campaign, told: &Forecast) -> Vec<Need> {
    if campaign.is_over() {
        return Vec::new();
    }
    let (view, scenario) = (campaign.view(), campaign.scenario());
    let unpaid = told.unpaid.iter().filter(|(oblast, _)| view.fund().branch(*oblast).arrears.0 < BEHIND);
    let owing = unpaid.filter_map(|(oblast, from)| Some(Need::WillOwe(*oblast, (*from)?)));
    let aims = scenario.aims.iter().zip(&told.chances).enumerate();
    let slipping =
        aims.filter(|(_, (aim, chance))| is_near(view, aim) && chance.is_some_and(|chance| chance < SMALL));
    owing.chain(slipping.map(|(number, _)| Need::Slipping(number))).collect()
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
    if unit.station.is_away() && unit.station.supply().0 < HUNGRY {
        return Some(Need::Hungry(unit.id));
    }
    let on_paper = unit.roll.enrolled().0 >= MANY && present(0) == 0;
    (on_paper && could_be_led(view, unit)).then_some(Need::OnPaper(unit.id))
}

/// Whether more than officers is lacking, or a power can be asked for them. Nobody is led again and again to a unit
/// for which none will give any.
fn could_be_led(view: View<'_>, unit: &UnitView<'_>) -> bool {
    let lacks_officers = unit.strength.steps().narrowest() == Some(Step::Officered);
    let ask = |sponsor: &Sponsor| Order::Ask { sponsor: sponsor.id, what: Gift::Officers, unit: unit.id };
    !lacks_officers || view.scenario().sponsors.iter().any(|sponsor| view.check(&ask(sponsor)).is_ok())
}

/// Whether many men have no arms at all, and as many are for sale and can be paid for.
fn could_buy(campaign: &Campaign, unit: &UnitView<'_>) -> bool {
    let armed = unit.outfit.rifles() + unit.roll.sabres() + unit.roll.lances();
    let bare = unit.roll.enrolled().0.saturating_sub(armed);
    let buys = |arms| {
        let order = Order::Buy { unit: unit.id, arms, number: MANY as u16 };
        campaign.view().arms_for_sale(unit.id, arms) >= MANY && campaign.check(&order).is_ok()
    };
    // Where officers are what is lacking arms help nobody.
    let lacks_arms = unit.strength.steps().narrowest() == Some(Step::Armed);
    bare >= MANY && lacks_arms && Arms::ALL.into_iter().any(buys)
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
    let for_sale = view.units().filter(|unit| could_buy(campaign, unit)).map(|unit| Need::ForSale(unit.id));
    let overtaxed = scenario.oblasts.iter().filter(|oblast| is_overtaxed(view, oblast.id));
    let idle = idle.chain(overtaxed.map(|oblast| Need::Overtaxed(oblast.id)));
    let late = view.units().filter(|unit| served::is_late(view, unit)).map(|unit| Need::ServedLate(unit.id));
    idle.chain(for_sale)
        .chain(late)
        .chain(anybody_free(campaign).then_some(Need::NoPost))
        .chain(untaxed)
        .collect()
}

/// Whether a branch could collect the tax and does not, in the first turns; later it is meant so.
fn is_untaxed(campaign: &Campaign, oblast: OblastId) -> bool {
    let view = campaign.view();
    let rate = view.levers().tax.get(&oblast).is_none_or(|rate| rate.is_zero());
    let could = campaign.check(&Order::Tax { oblast, rate: 500 }).is_ok();
    rate && could && i32::from(view.turn()) < FRESH
}

/// Whether a branch takes more tax than is borne and has the pay of half a year.
fn is_overtaxed(view: View<'_>, oblast: OblastId) -> bool {
    let borne = view.scenario().rules.tax_borne;
    let taxed = view.levers().tax.get(&oblast).is_some_and(|rate| rate.share() > borne);
    taxed && view.pay_lasts(oblast).is_some_and(|lasts| lasts > HALF_A_YEAR)
}

/// Whether somebody who has had no post for a short time only can be given one: who is left without for long is meant
/// to be.
fn anybody_free(campaign: &Campaign) -> bool {
    let (now, scenario) = (campaign.view().now(), campaign.scenario());
    let new = |person: &Person| now.since(person.from.max(scenario.first)) < FRESH;
    posts_to_give(campaign).iter().any(|(person, _)| new(person))
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
    !full && !any && !was_stopped(campaign, oblast) && own().any(could)
}

/// Whether the last order of earlier turns about a call-up of a branch ended one: then nobody is meant to be called.
fn was_stopped(campaign: &Campaign, oblast: OblastId) -> bool {
    let scenario = campaign.scenario();
    let manner = |order: &Order| match order {
        Order::Levy { uezd, manner, .. } => {
            scenario.uezd(*uezd).filter(|plan| plan.oblast == oblast).map(|_| *manner)
        }
        _ => None,
    };
    let earlier = campaign.orders().iter().take(campaign.view().turn().into());
    earlier.flatten().filter_map(manner).next_back() == Some(Manner::Off)
}

#[cfg(test)]
mod tests {
    use super::{Need, ahead, of};
    use crate::base::dice::Seed;
    use crate::orders::{Manner, Order};
    use crate::players::Policy;
    use crate::run::Campaign;
    use crate::run::forecast::forecast;
    use crate::scenario::library::shipped;
    use crate::sim::state::ledger::Cause;
    use std::sync::atomic::{AtomicBool, Ordering};

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
    fn what_is_hardly_to_be_reached_is_told_before_its_day() {
        let mut campaign = Campaign::new(shipped("semey-1918"), Seed(1));
        let told = |campaign: &Campaign| {
            let mut last = None;
            let (now, go) = (campaign.snapshot(), AtomicBool::new(false));
            forecast(campaign.scenario(), &now, campaign.aims(), &go, |told| {
                last = Some(told);
                go.store(true, Ordering::Relaxed);
            });
            last.expect("the first stage is told")
        };
        let slipping = |campaign: &Campaign, named: &str| {
            let aim = campaign.scenario().aims.iter().position(|aim| aim.id.as_str() == named);
            Need::Slipping(aim.expect("there is such an aim"))
        };
        let idle = told(&campaign);
        let august = slipping(&campaign, "august_figures");
        assert!(ahead(&campaign, &idle).contains(&august), "nobody is called up: {:?}", idle.chances);
        campaign.play(Policy::Balanced, 5);
        let careful = told(&campaign);
        let june = slipping(&campaign, "riders_in_june");
        assert!(!ahead(&campaign, &careful).contains(&june), "{:?}", careful.chances);
        let by = |cause| careful.fallen.iter().find(|(one, _)| *one == cause).map(|(_, men)| *men);
        assert!(
            by(Cause::Sickness).is_some_and(|men| men > 1.0),
            "men sicken in a winter: {:?}",
            careful.fallen
        );
        assert_eq!(by(Cause::Desertion), None, "who deserts neither died nor was lost");
    }

    #[test]
    fn nothing_is_needed_once_all_is_over() {
        assert_eq!(of(&campaign(21)), []);
    }
}
