//! What each event of a turn and the answer to it brought or took, as far as postings tell it.
//!
//! Postings name no event, but they stand in the order of the events, and an effect moves only what it is about. Where
//! both leave one event alone the posting is its own; what could be of several is told of them together.

use crate::base::id::{EventId, Id, OblastId};
use crate::scenario::Scenario;
use crate::scenario::model::{Effect, Growth};
use crate::sim::state::ledger::{Account, Cause, Commodity, Posting};
use crate::sim::{Event, View};
use std::collections::BTreeMap;

/// An event of a turn, the answer to it, and what both brought or took, the most telling first; of money kopeks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Happened {
    /// The event.
    pub event: EventId,
    /// The answer; none where nothing was asked.
    pub choice: Option<Id>,
    /// What came of both.
    pub brought: Vec<Moved>,
}

/// Which way something was moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// Into our hands.
    Came,
    /// Home, by discharge.
    Home,
    /// Dead, taken or lost.
    Fell,
    /// Out of our hands otherwise.
    Went,
}

/// So much of something that was moved one way; below zero what left us. What comes and what goes of the same thing are
/// told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moved {
    /// What.
    pub what: Commodity,
    /// Which way.
    pub way: Way,
    /// How much; of money kopeks.
    pub amount: i64,
}

/// Sums by what was moved and which way.
type Sums = BTreeMap<(Commodity, Way), i64>;

/// What the events of the last turn brought or took each, and what several did together. Events that asked nothing
/// and moved nothing are left out.
pub fn of(view: View<'_>) -> (Vec<Happened>, Vec<Moved>) {
    let events = events(view);
    let effects: Vec<Vec<Effect>> =
        events.iter().map(|(event, choice)| effects(view.scenario(), *event, *choice)).collect();
    let may = |event: usize, posting: &Posting| {
        effects[event].iter().any(|effect| moves(view.scenario(), effect, posting))
    };
    let postings = view.postings().iter().filter(|posting| posting.cause == Cause::Event);
    let postings: Vec<&Posting> = postings.collect();
    let (mut own, mut together) = (vec![Sums::new(); events.len()], Sums::new());
    for (posting, event) in postings.iter().zip(owners(&postings, events.len(), may)) {
        add(event.map_or(&mut together, |event| &mut own[event]), posting);
    }
    let told = |((event, choice), sums)| Happened { event, choice, brought: listed(sums) };
    let mut happened: Vec<Happened> = events.into_iter().zip(own).map(told).collect();
    happened.retain(|one| one.choice.is_some() || !one.brought.is_empty());
    (happened, listed(together))
}

/// The dated events of the last turn with the answers to them.
fn events(view: View<'_>) -> Vec<(EventId, Option<Id>)> {
    let mut events: Vec<(EventId, Option<Id>)> = Vec::new();
    for told in view.events() {
        match *told {
            Event::Scripted(event) => events.push((event, None)),
            Event::Chosen { event, choice } => {
                events
                    .iter_mut()
                    .filter(|(id, _)| *id == event)
                    .for_each(|(_, answer)| *answer = Some(choice));
            }
            _ => {}
        }
    }
    events
}

/// All that comes of an event and of the answer to it.
fn effects(scenario: &Scenario, event: EventId, choice: Option<Id>) -> Vec<Effect> {
    let Some(event) = scenario.event(event) else { return Vec::new() };
    let chosen = choice.and_then(|choice| event.choice(choice));
    let grown = |grow: &[Growth]| grow.iter().flat_map(|growth| growth.effects.clone()).collect::<Vec<_>>();
    let own = [event.effects.clone(), grown(&event.grow)];
    let answered = chosen.map(|choice| [choice.effects.clone(), grown(&choice.grow)]);
    own.into_iter().chain(answered.into_iter().flatten()).flatten().collect()
}

/// Of which event each posting is: the first that it may be of, going forward, where that is also the last, going back.
fn owners(postings: &[&Posting], events: usize, may: impl Fn(usize, &Posting) -> bool) -> Vec<Option<usize>> {
    let (mut first, mut last) = (0, events);
    let forward: Vec<Option<usize>> = postings
        .iter()
        .map(|posting| (first..events).find(|event| may(*event, posting)).inspect(|event| first = *event))
        .collect();
    let mut back: Vec<Option<usize>> = postings
        .iter()
        .rev()
        .map(|posting| (0..last).rev().find(|event| may(*event, posting)).inspect(|event| last = event + 1))
        .collect();
    back.reverse();
    forward.into_iter().zip(back).map(|(one, other)| one.filter(|_| one == other)).collect()
}

/// Whether a posting may come of an effect.
fn moves(scenario: &Scenario, effect: &Effect, posting: &Posting) -> bool {
    let Posting { what, from, to, .. } = *posting;
    let of_oblast = |oblast: OblastId| {
        let mut units = scenario.units_of(oblast);
        units.any(|unit| from == Account::Unit(unit.id))
    };
    match *effect {
        Effect::Money(oblast, kopeks) => (if kopeks.0 < 0 { from } else { to }) == Account::Treasury(oblast),
        Effect::TreasuryShare(oblast, _) => from == Account::Treasury(oblast),
        Effect::Give(..) => from == Account::Outside,
        Effect::Lose(_, unit, _) => from == Account::Unit(unit) && to == Account::Lost,
        Effect::Men(unit, by) => (if by < 0 { from } else { to }) == Account::Unit(unit),
        Effect::Summon(uezd, unit, _) => to == Account::Unit(unit) || from == Account::Auls(uezd),
        Effect::Reinforce(force) => to == Account::Unit(force.unit) || from == Account::Outside,
        Effect::Losses(unit, _) => from == Account::Unit(unit),
        Effect::Goods(place, _) => from == Account::Outside && to == Account::Store(place),
        Effect::OfficersShare(oblast, _) => what == Commodity::Officers && of_oblast(oblast),
        Effect::Leave(oblast, ..) => of_oblast(oblast),
        Effect::Standing(..)
        | Effect::Sway(_)
        | Effect::Arrears(..)
        | Effect::Flag(..)
        | Effect::Push(..)
        | Effect::Quota(..)
        | Effect::March(..)
        | Effect::SchoolLost => false,
    }
}

/// Adds what came into our hands or left them; what men learnt and who is sick are memoranda beside the men.
pub(in crate::run) fn add(sums: &mut Sums, posting: &Posting) {
    let amount = i64::try_from(posting.amount).unwrap_or(i64::MAX);
    match (posting.from.is_held(), posting.to.is_held()) {
        _ if matches!(posting.what, Commodity::Trained | Commodity::Sick) => {}
        (false, true) => *sums.entry((posting.what, Way::Came)).or_default() += amount,
        (true, false) => *sums.entry((posting.what, left(posting.to))).or_default() -= amount,
        _ => {}
    }
}

/// Which way something left us that went there.
fn left(to: Account) -> Way {
    match to {
        Account::Home => Way::Home,
        Account::Dead | Account::Lost => Way::Fell,
        _ => Way::Went,
    }
}

/// What was moved at all.
pub(in crate::run) fn listed(sums: Sums) -> Vec<Moved> {
    let moved = sums.into_iter().filter(|(_, amount)| *amount != 0);
    moved.map(|((what, way), amount)| Moved { what, way, amount }).collect()
}

#[cfg(test)]
mod tests {
    use super::{add, of, owners};
    use crate::base::dice::Seed;
    use crate::base::id::OblastId;
    use crate::players::Policy;
    use crate::run::Campaign;
    use crate::scenario::library::shipped;
    use crate::sim::state::ledger::{Account, Cause, Commodity, Posting};
    use std::collections::BTreeMap;

    #[test]
    fn a_posting_is_of_the_one_event_that_order_and_effects_leave_it() {
        let treasury = Account::Treasury(OblastId::new("ural").expect("an id"));
        let post = |amount, to_us: bool| {
            let (from, to) = if to_us { (Account::Outside, treasury) } else { (treasury, Account::Outside) };
            Posting { what: Commodity::Money, from, to, amount, cause: Cause::Event }
        };
        let (gain, loss) = (post(5, true), post(7, false));
        // The first event gives, the second takes, the third gives.
        let may = |event: usize, posting: &Posting| (event == 1) == posting.from.is_held();
        assert_eq!(owners(&[&gain, &loss, &gain], 3, may), [Some(0), Some(1), Some(2)]);
        assert_eq!(owners(&[&gain, &gain], 3, may), [None, None], "either may be of the first or the third");
        assert_eq!(owners(&[&loss, &loss], 1, may), [None, None], "of nothing that happened");
    }

    #[test]
    fn all_that_events_moved_is_told_once() {
        let mut campaign = Campaign::new(shipped("semey-1918"), Seed(1));
        let (mut own, mut shared) = (0, 0);
        for _ in 0..14 {
            campaign.follow(Policy::Historical);
            campaign.end_turn();
            let mut all = BTreeMap::new();
            let postings = campaign.view().postings().iter().filter(|one| one.cause == Cause::Event);
            postings.for_each(|posting| add(&mut all, posting));
            let (happened, together) = of(campaign.view());
            (own, shared) = (
                own + happened.iter().filter(|one| !one.brought.is_empty()).count(),
                shared + together.len(),
            );
            for moved in happened.iter().flat_map(|one| &one.brought).chain(&together) {
                *all.entry((moved.what, moved.way)).or_default() -= moved.amount;
            }
            assert!(all.values().all(|left| *left == 0), "{all:?} of {happened:?}, {together:?}");
        }
        assert!(own > 5 && shared <= own, "{own} told by event, {shared} together");
    }
}
