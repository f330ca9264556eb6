//! What came of a turn in short: men gained and lost with the causes, and what was decided.
//!
//! Read from the postings and events of the last turn. Knows no words and no window.

use crate::run::Campaign;
use crate::run::brought::{self, Happened, Moved};
use crate::scenario::model::Step;
use crate::sim::Event;
use crate::sim::state::ledger::{Account, Cause, Commodity};
use crate::sim::state::waterfall::Waterfall;
use std::collections::BTreeMap;

/// What came of the last turn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tidings {
    /// Men who came, by cause, most first.
    pub gained: Vec<(Cause, u64)>,
    /// Men who went, by cause, most first.
    pub lost: Vec<(Cause, u64)>,
    /// Men present for duty now, and how many more or fewer than half a month before.
    pub present: (u32, i64),
    /// Where most of those who are present no more drop out now.
    pub fell_at: Step,
    /// Events that asked something or brought or took something, as they came.
    pub happened: Vec<Happened>,
    /// What else weighs, the most telling first: answers of powers, what was lost or withheld, raids, and what came.
    pub told: Vec<Event>,
    /// What several of them brought or took that cannot be told apart.
    pub together: Vec<Moved>,
}

impl Tidings {
    /// Whether a third or more of those who were present for duty are so no more.
    #[must_use]
    pub fn is_alarming(&self) -> bool {
        let (now, more) = self.present;
        fell_by_a_third(i64::from(now) - more, now.into())
    }
}

/// Fewer men than these are not worth an alarm.
const FEW: i64 = 30;

/// Whether a third or more of those who were present are so no more, and they were more than a few.
pub(in crate::run) fn fell_by_a_third(before: i64, now: i64) -> bool {
    before >= FEW && 3 * now <= 2 * before
}

/// What came of the last turn of a campaign.
#[must_use]
pub fn of(campaign: &Campaign) -> Tidings {
    let view = campaign.view();
    let (mut gained, mut lost) = (BTreeMap::new(), BTreeMap::new());
    for posting in view.postings().iter().filter(|posting| posting.what == Commodity::Men) {
        match (is_ours(posting.from), is_ours(posting.to)) {
            (false, true) => *gained.entry(posting.cause).or_default() += posting.amount,
            (true, false) => *lost.entry(posting.cause).or_default() += posting.amount,
            _ => {}
        }
    }
    let (happened, together) = brought::of(view);
    Tidings {
        gained: most_first(gained),
        lost: most_first(lost),
        present: present(campaign),
        fell_at: ago(campaign, 0).worst_since(&ago(campaign, 1)),
        happened,
        told: told(view.events()),
        together,
    }
}

/// What is told beside men and answers, the most telling first.
fn told(events: &[Event]) -> Vec<Event> {
    let mut told: Vec<(u8, &Event)> =
        events.iter().filter_map(|event| Some((place(event)?, event))).collect();
    told.sort_by_key(|(place, _)| *place);
    told.into_iter().map(|(_, event)| *event).collect()
}

/// The place of an event in what is told; none of what is not.
fn place(event: &Event) -> Option<u8> {
    match event {
        Event::Favour { .. } => Some(0),
        Event::LostOnTheWay(_) | Event::Withheld(_) => Some(1),
        Event::Raided { horses, .. } if horses.0 > 0 => Some(2),
        Event::Delivered(_) => Some(3),
        _ => None,
    }
}

/// Men on the roll of a unit; those scattered over the steppe are not with it.
fn is_ours(account: Account) -> bool {
    matches!(account, Account::Unit(_))
}

fn most_first(causes: BTreeMap<Cause, u64>) -> Vec<(Cause, u64)> {
    let mut causes: Vec<_> = causes.into_iter().collect();
    causes.sort_by_key(|(cause, men)| (std::cmp::Reverse(*men), *cause));
    causes
}

/// The strength of all units together, so many turns ago.
fn ago(campaign: &Campaign, turns: u16) -> Waterfall {
    Waterfall::sum(campaign.view().units().map(|unit| unit.strength.ago(turns)))
}

fn present(campaign: &Campaign) -> (u32, i64) {
    let [now, before] = [0, 1].map(|turns| ago(campaign, turns)[Step::Present].0);
    (now, i64::from(now) - i64::from(before))
}

#[cfg(test)]
mod tests {
    use super::{Tidings, of};
    use crate::base::dice::Seed;
    use crate::players::Policy;
    use crate::run::Campaign;
    use crate::scenario::library::shipped;
    use crate::scenario::model::Step;

    #[test]
    fn the_loss_of_a_third_of_those_present_is_an_alarm() {
        let told = |now, more| Tidings { present: (now, more), ..Tidings::default() }.is_alarming();
        assert!(told(157, -397) && told(200, -100));
        assert!(!told(201, -99) && !told(300, 100) && !told(5, -20), "a few men are none");
    }

    #[test]
    fn men_gained_less_men_lost_is_how_the_rolls_changed() {
        let scenario = shipped("semey-1918");
        let mut campaign = Campaign::new(scenario, Seed(1));
        let rolls = |campaign: &Campaign| {
            campaign.view().units().map(|unit| i64::from(unit.roll.enrolled().0)).sum::<i64>()
        };
        let (mut came, mut went) = (0, 0);
        for _ in 0..12 {
            let before = rolls(&campaign);
            campaign.follow(Policy::Historical);
            campaign.end_turn();
            let told = of(&campaign);
            let sum = |list: &[(_, u64)]| list.iter().map(|(_, men)| *men as i64).sum::<i64>();
            assert_eq!(sum(&told.gained) - sum(&told.lost), rolls(&campaign) - before, "{told:?}");
            (came, went) = (came + sum(&told.gained), went + sum(&told.lost));
            let present = campaign.view().waterfall_of_all()[Step::Present].0;
            assert_eq!(told.present.0, present);
        }
        assert!(came > 0 && went > 0, "{came} came, {went} went");
    }
}
