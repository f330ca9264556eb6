//! What would come of posting a unit, and by when one must leave for a front; tried out once for each.

use crate::base::id::{Id, PlaceId, UnitId};
use crate::base::quantity::PerMille;
use crate::gui::kit::look::Look;
use crate::i18n::Value;
use crate::orders::{Order, Pace};
use crate::report::{names, numbers, refusals};
use crate::run::fronts::{self, WayThere};
use crate::run::preview::{self, Preview};
use crate::scenario::model::{Aim, Measure, Metric};
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

/// By when one must leave for the front that an aim asks for: for each, in which turn and after how many orders it was
/// worked out.
#[derive(Clone, Debug, Default)]
pub struct Departures(BTreeMap<Id, (u16, usize, Option<String>)>);

impl Departures {
    /// By when one must leave to be counted on the day of an aim; nothing for aims of no front, or where somebody is.
    pub fn told(&mut self, look: Look<'_>, aim: &Aim) -> Option<&str> {
        let Metric::Men { of: Measure::Front(front), .. } = aim.metric else { return None };
        let campaign = look.campaign;
        if campaign.is_over() || aim.turn < campaign.view().turn() {
            return None;
        }
        let of = (campaign.view().turn(), campaign.orders_now().len());
        let known = self.0.entry(front).or_insert_with(|| (of.0, usize::MAX, None));
        if (known.0, known.1) != of {
            *known = (of.0, of.1, departure(look, aim, front));
        }
        known.2.as_deref()
    }
}

fn departure(look: Look<'_>, aim: &Aim, front: Id) -> Option<String> {
    let (words, scenario) = (look.words, look.campaign.scenario());
    let WayThere::Open { unit, turns } = fronts::way_there(look.campaign, front)? else {
        return Some(words.get("panel-front-closed"));
    };
    let unit = ("unit", Value::Text(names::unit(words, unit)));
    let latest =
        |turns: u16| (aim.turn + 1).checked_sub(turns).filter(|last| *last >= look.campaign.view().turn());
    let Some(last) = latest(turns?) else { return Some(words.with("panel-front-late", &[unit])) };
    let day = ("date", Value::Text(words.date(scenario.half_month(last).last_day())));
    Some(words.with("panel-front-leave", &[unit, ("turns", Value::Count(turns?.into())), day]))
}

fn told(look: Look<'_>, unit: UnitId, place: PlaceId, pace: Pace) -> Result<String, String> {
    let worded = |preview| worded(look, place, preview);
    preview::of_posting(look.campaign, unit, place, pace).map(worded).map_err(|why| {
        let order = Order::Post { unit, place, pace };
        refusals::sentence(look.words, look.campaign.scenario(), &order, &why)
    })
}

fn worded(look: Look<'_>, place: PlaceId, preview: Preview) -> String {
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
    said.push(arrival(look, turns));
    said.join(" ")
}

/// By when it would be there.
fn arrival(look: Look<'_>, turns: u16) -> String {
    let (view, scenario) = (look.campaign.view(), look.campaign.scenario());
    let day = scenario.half_month(view.turn() + turns - 1).last_day();
    look.words.with("turn-preview-there", &[("date", Value::Text(look.words.date(day)))])
}

#[cfg(test)]
mod tests {
    use super::Tried;
    use crate::base::dice::Seed;
    use crate::base::id::{PlaceId, UnitId};
    use crate::gui::kit::look::Look;
    use crate::i18n::Language;
    use crate::orders::Pace;
    use crate::players::Policy;
    use crate::report::words_of;
    use crate::run::Campaign;
    use crate::scenario::library::shipped;

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
}
