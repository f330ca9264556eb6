//! What an answer would do at once, read off a trial of it.
//!
//! It is carried out as things stand, on luck that is not the campaign's own. What lasts of it for a while is not told
//! here, nor what it leads to later.

use crate::base::id::{Id, OblastId, PlaceId, SponsorId, UnitId};
use crate::base::quantity::{Men, PerMille};
use crate::run::brought::{self, Moved};
use crate::run::{Campaign, luck};
use crate::scenario::model::{Choice, Effect, Event};
use crate::sim::state::ledger::Cause;
use crate::sim::{Game, View};
use std::collections::BTreeMap;

/// What an answer would do at once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AtOnce {
    /// What comes into our hands or leaves them, all branches together; of money kopeks.
    pub brought: Vec<Moved>,
    /// How much better or worse powers think of us, thousandths.
    pub regard: Vec<(SponsorId, i32)>,
    /// How much more or less pay is owed, thousandths of a month.
    pub arrears: Vec<(OblastId, i32)>,
    /// New quotas.
    pub quotas: Vec<(OblastId, Men)>,
    /// Units that set out, and where to.
    pub marches: Vec<(UnitId, PlaceId)>,
    /// By how many places lines move.
    pub lines: Vec<(Id, i32)>,
    /// Whether a course of cadets is lost.
    pub school_lost: bool,
    /// Whether luck has a part in it, so that this is about what comes.
    pub by_lot: bool,
}

/// What an answer with these numbers would do at once.
#[must_use]
pub fn of(campaign: &Campaign, event: &Event, choice: &Choice, numbers: &[u32]) -> AtOnce {
    let now = campaign.snapshot();
    let mut game = Game::brief_at(campaign.scenario(), &now);
    luck::begin(&mut game, &now, 0, &[]);
    game.try_event(event);
    let before = Standing::of(game.view());
    let posted = game.view().postings().len();
    game.try_answer(event, choice, numbers);
    let view = game.view();
    let mut sums = BTreeMap::new();
    let postings = view.postings()[posted..].iter().filter(|posting| posting.cause == Cause::Event);
    postings.for_each(|posting| brought::add(&mut sums, posting));
    let after = Standing::of(view);
    let by_lot = choice.effects.iter().any(|effect| matches!(effect, Effect::Summon(..)));
    AtOnce { brought: brought::listed(sums), by_lot, ..before.until(&after) }
}

/// What no posting tells.
struct Standing {
    regard: BTreeMap<SponsorId, i32>,
    arrears: BTreeMap<OblastId, i32>,
    quotas: BTreeMap<OblastId, Men>,
    lines: BTreeMap<Id, i32>,
    marches: BTreeMap<UnitId, PlaceId>,
    school: bool,
}

impl Standing {
    fn of(view: View<'_>) -> Self {
        let scenario = view.scenario();
        let thousandths = |share: PerMille| i32::try_from(share.0).unwrap_or(i32::MAX);
        let marching = view.units().filter_map(|unit| Some((unit.id, unit.station.march()?.to)));
        let quota = |oblast| view.affairs().quota_of(scenario, oblast);
        Self {
            regard: scenario
                .sponsors
                .iter()
                // Of a power that does not rule yet nothing is known.
                .filter(|one| one.rules(view.now()))
                .map(|one| (one.id, thousandths(view.goodwill().standing(one.id))))
                .collect(),
            arrears: view.fund().branches().map(|(id, branch)| (id, thousandths(branch.arrears))).collect(),
            quotas: scenario.oblasts.iter().map(|one| (one.id, quota(one.id))).collect(),
            lines: scenario
                .fronts
                .iter()
                .map(|one| (one.id, view.fronts().of(one.id).shift.into()))
                .collect(),
            marches: marching.collect(),
            school: view.staff().school.is_some(),
        }
    }

    /// What is otherwise afterwards.
    fn until(&self, after: &Self) -> AtOnce {
        AtOnce {
            regard: by(&self.regard, &after.regard),
            arrears: by(&self.arrears, &after.arrears),
            lines: by(&self.lines, &after.lines),
            quotas: new(&self.quotas, &after.quotas),
            marches: new(&self.marches, &after.marches),
            school_lost: self.school && !after.school,
            ..AtOnce::default()
        }
    }
}

/// By how much each is more or less.
fn by<K: Ord + Copy>(before: &BTreeMap<K, i32>, after: &BTreeMap<K, i32>) -> Vec<(K, i32)> {
    let differs = |(key, now): (&K, &i32)| {
        let by = now - before.get(key).copied().unwrap_or_default();
        (by != 0).then_some((*key, by))
    };
    after.iter().filter_map(differs).collect()
}

/// What each is now that was otherwise before.
fn new<K: Ord + Copy, V: PartialEq + Copy>(before: &BTreeMap<K, V>, after: &BTreeMap<K, V>) -> Vec<(K, V)> {
    after.iter().filter(|(key, now)| before.get(key) != Some(now)).map(|(key, now)| (*key, *now)).collect()
}

#[cfg(test)]
mod tests {
    use super::of;
    use crate::base::dice::Seed;
    use crate::orders::Order;
    use crate::players::Policy;
    use crate::run::{Campaign, brought};
    use crate::scenario::library::shipped;

    /// Answers whose effect at once was held against what the turn told of them, in one campaign.
    fn held(scenario: &str, policy: Policy) -> usize {
        let mut campaign = Campaign::new(shipped(scenario), Seed(3));
        let mut held = 0;
        while !campaign.is_over() {
            campaign.follow(policy);
            let asked: Vec<_> = campaign.view().open_now().cloned().collect();
            let answers = campaign.orders_now().iter().filter_map(|order| match order {
                Order::Choose { event, choice, numbers } => Some((*event, *choice, numbers.clone())),
                _ => None,
            });
            let told: Vec<_> = answers
                .filter_map(|(id, choice, numbers)| {
                    let event = asked.iter().find(|event| event.id == id)?;
                    Some((
                        id,
                        of(&campaign, event, event.choice(choice)?, &numbers),
                        event.effects.is_empty(),
                    ))
                })
                .collect();
            campaign.end_turn();
            let (happened, together) = brought::of(campaign.view());
            // Several events of a turn may take from each other; what an event brings by itself is told with the answer.
            let alone = happened.len() == 1 && together.is_empty();
            for (id, at_once, is_bare) in told.into_iter().filter(|_| alone) {
                let came = happened.iter().find(|one| one.event == id);
                if let (Some(came), true, false) = (came, is_bare, at_once.by_lot) {
                    assert_eq!(came.brought, at_once.brought, "{id} of {scenario}");
                    held += 1;
                }
            }
        }
        held
    }

    #[test]
    fn what_an_answer_is_said_to_do_at_once_is_what_the_turn_tells_of_it() {
        for (scenario, least) in [("semey-1918", 5), ("isolation-1919", 1), ("ural-1918", 1)] {
            let held = held(scenario, Policy::Balanced) + held(scenario, Policy::Historical);
            assert!(held >= least, "{held} answers of {scenario}");
        }
    }
}
