//! What would come of posting a unit, and by when one must leave for a front; tried out once for each.

use crate::base::digest::Digest;
use crate::base::id::{Id, PlaceId, UnitId};
use crate::base::quantity::PerMille;
use crate::gui::kit::look::Look;
use crate::i18n::Value;
use crate::orders::{Order, Pace};
use crate::report::{names, numbers, refusals};
use crate::run::fronts::{self, WayThere};
use crate::run::preview::{self, Preview};
use crate::scenario::model::Aim;
use std::collections::BTreeMap;

/// Where fewer than this part of the men are kept it is told why.
const MOST: f64 = 0.8;

/// The posting that was tried out last, in which turn and after how many orders, and what it would come to.
#[derive(Clone, Debug, Default)]
pub struct Tried {
    of: Option<(UnitId, PlaceId, Pace, u16, usize)>,
    told: Option<Result<String, String>>,
}

impl Tried {
    /// What would come of it, or why it cannot be.
    pub fn told(
        &mut self,
        look: Look<'_>,
        unit: UnitId,
        place: PlaceId,
        pace: Pace,
    ) -> &Result<String, String> {
        let campaign = look.campaign;
        let of = Some((unit, place, pace, campaign.view().turn(), campaign.orders_now().len()));
        if self.of != of {
            (self.of, self.told) = (of, None);
        }
        self.told.get_or_insert_with(|| told(look, unit, place, pace))
    }
}

/// How one gets to each front that an aim asks for: after which turns and orders it was worked out, and the way.
#[derive(Clone, Debug, Default)]
pub struct Departures(BTreeMap<Id, (Digest, Vec<Order>, Option<WayThere>)>);

impl Departures {
    /// By when one must leave to be counted on the day of an aim; nothing for aims of no front, or where somebody is.
    pub fn told(&mut self, look: Look<'_>, aim: &Aim) -> Option<String> {
        let front = aim.metric.front()?;
        let campaign = look.campaign;
        if campaign.is_over() || aim.turn < campaign.view().turn() {
            return None;
        }
        let (turns, orders) = (campaign.digest(), campaign.orders_now());
        let known = self.0.get(&front).filter(|known| known.0 == turns && known.1 == orders);
        let way = known.map_or_else(|| fronts::way_there(campaign, front), |known| known.2);
        if known.is_none() {
            self.0.insert(front, (turns, orders.to_vec(), way));
        }
        departure(look, aim, way?)
    }

    /// Whether, as it was told last, somebody who leaves now would be there in time.
    #[must_use]
    pub fn in_time(&self, look: Look<'_>, aim: &Aim) -> bool {
        let way = aim.metric.front().and_then(|front| self.0.get(&front)?.2);
        matches!(way, Some(WayThere::Open { turns: Some(turns), .. }) if turns <= left(look, aim))
    }
}

/// The turns that are left until somebody must be at the front of an aim, this one among them.
fn left(look: Look<'_>, aim: &Aim) -> u16 {
    (aim.from() + 1).saturating_sub(look.campaign.view().turn())
}

fn departure(look: Look<'_>, aim: &Aim, way: WayThere) -> Option<String> {
    let (words, scenario) = (look.words, look.campaign.scenario());
    let WayThere::Open { unit, place, turns, men: [roll, there] } = way else {
        return Some(words.get("panel-front-closed"));
    };
    let unit = ("unit", Value::Text(names::unit(words, unit)));
    let left = left(look, aim);
    match turns {
        Some(turns) if turns <= left => {
            let last = scenario.half_month(aim.from() + 1 - turns).first_day();
            let count = |number: u32| Value::Count(number.into());
            let values = [
                unit,
                ("place", Value::Text(names::place(words, scenario, place))),
                ("turns", count(turns.into())),
                ("date", Value::Text(words.date(last))),
                ("roll", count(roll)),
                ("there", count(there)),
            ];
            Some(words.with("panel-front-leave", &values))
        }
        None if left > preview::TURNS => Some(words.with("panel-front-long", &[unit])),
        _ => Some(words.with("panel-front-late", &[unit])),
    }
}

fn told(look: Look<'_>, unit: UnitId, place: PlaceId, pace: Pace) -> Result<String, String> {
    let worded = |preview| worded(look, (unit, place), preview);
    preview::of_posting(look.campaign, unit, place, pace).map(worded).map_err(|why| {
        let order = Order::Post { unit, place, pace };
        refusals::sentence(look.words, look.campaign.scenario(), &order, &why)
    })
}

fn worded(look: Look<'_>, (unit, place): (UnitId, PlaceId), preview: Preview) -> String {
    let count = |number: f64| Value::Count(number.round() as i64);
    let supply = PerMille((1000.0 * preview.supply).round() as u32);
    let values = [
        ("place", Value::Text(names::place(look.words, look.campaign.scenario(), place))),
        ("there", count(preview.there)),
        ("men", count(preview.roll)),
        ("supply", Value::Text(numbers::percent(supply))),
        ("asked", Value::Text(numbers::tonnes(look.words, preview.asked.round() as u64))),
        ("km", count(preview.km)),
    ];
    // What is known of who has not arrived is of where he set out.
    let Some(turns) = preview.arrives else { return look.words.with("turn-preview-not-there", &values[..1]) };
    let mut said = vec![look.words.with("turn-preview", &values)];
    if preview.there < MOST * preview.roll {
        said.push(look.words.get("turn-preview-far"));
    }
    said.extend(raids(look, unit, preview.danger));
    said.push(arrival(look, turns));
    said.join(" ")
}

/// What the posting makes of the danger of a raid at the unit's home; none where that is as it would be without.
fn raids(look: Look<'_>, unit: UnitId, danger: [f64; 2]) -> Option<String> {
    let uezd = preview::at_home(look.campaign.scenario(), unit)?;
    let [with, without] = danger.map(|danger| numbers::percent(PerMille::of(danger)));
    let differs = with != without;
    let values = [
        ("uezd", Value::Text(names::uezd(look.words, uezd))),
        ("without", Value::Text(without)),
        ("with", Value::Text(with)),
    ];
    differs.then(|| look.words.with("turn-preview-raids", &values))
}

/// By when it would be there.
fn arrival(look: Look<'_>, turns: u16) -> String {
    let (view, scenario) = (look.campaign.view(), look.campaign.scenario());
    let day = scenario.half_month(view.turn() + turns - 1).last_day();
    look.words.with("turn-preview-there", &[("date", Value::Text(look.words.date(day)))])
}

#[cfg(test)]
mod tests {
    use super::{Departures, Tried, departure};
    use crate::base::dice::Seed;
    use crate::base::id::{PlaceId, UnitId};
    use crate::gui::kit::look::Look;
    use crate::i18n::Language;
    use crate::orders::Pace;
    use crate::players::Policy;
    use crate::report::words_of;
    use crate::run::Campaign;
    use crate::run::fronts::WayThere;
    use crate::scenario::library::shipped;
    use crate::scenario::model::Aim;

    #[test]
    fn what_a_posting_would_come_to_is_told_before_it_is_ordered() {
        let mut campaign = Campaign::new(shipped("semey-1918"), Seed(1));
        campaign.play(Policy::Historical, 8);
        let words = words_of(Language::En, campaign.scenario());
        let look = Look { campaign: &campaign, words: &words, chosen: None };
        let regiment = UnitId::new("regiment_1").expect("an id");
        let mut tried = Tried::default();
        let mut told =
            |place| tried.told(look, regiment, PlaceId::new(place).expect("an id"), Pace::Steady).clone();
        let there = told("sergiopol").expect("it can be posted there");
        assert!(there.starts_with("Sergiopol in two months"), "{there}");
        assert!(told("nowhere").is_err(), "another place is tried anew");
    }
    #[test]
    fn by_when_one_must_leave_is_told_and_once_it_is_late_that() {
        let mut campaign = Campaign::new(shipped("semey-1918"), Seed(1));
        let words = words_of(Language::En, campaign.scenario());
        let scenario = campaign.scenario().clone();
        let at_a_front = |aim: &&Aim| aim.metric.front().is_some();
        let aim = scenario.aims.iter().find(at_a_front).expect("one asks for men at a front");
        let mut departures = Departures::default();
        let mut told = |campaign: &Campaign, aim: &Aim| {
            departures.told(Look { campaign, words: &words, chosen: None }, aim).unwrap_or_default()
        };
        assert!(told(&campaign, aim).starts_with("Nobody can be sent"), "{}", told(&campaign, aim));
        campaign.play(Policy::Historical, 6);
        campaign.play(Policy::None, 9);
        let open = told(&campaign, aim);
        assert!(
            open.starts_with("1st Alash") && open.ends_with("The last day to set out is 1 January 1919."),
            "{open}"
        );
        let soon = Aim { turn: campaign.view().turn() + 1, ..aim.clone() };
        let far = WayThere::Open {
            unit: UnitId::new("regiment_1").expect("an id"),
            place: PlaceId::new("sergiopol").expect("an id"),
            turns: Some(3),
            men: [0; 2],
        };
        let look = Look { campaign: &campaign, words: &words, chosen: None };
        let late = departure(look, &soon, far).expect("it is told");
        assert!(late.ends_with("would no longer be there on the day."), "{late}");
    }
}
