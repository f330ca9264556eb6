//! The tasks of the guide, and which of them a campaign and what was looked at have done.

use crate::orders::{Kind, Manner, Office, Order};
use crate::run::{Campaign, fronts};
use crate::scenario::model::Person;
use crate::sim::view::UnitView;
use std::collections::BTreeSet;

/// What the guide asks for, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Task {
    /// Answer a question.
    Answer,
    /// Call men up.
    Call,
    /// End the turn.
    End,
    /// See what stops the call-up.
    Stops,
    /// Do something about it.
    Remedy,
    /// Give somebody a post.
    Post,
    /// See how many of a unit are present.
    Present,
    /// See what feeds them.
    Supply,
    /// Send a unit somewhere.
    March,
    /// Lay up food for those who are away.
    Stock,
}

impl Task {
    /// All tasks.
    pub const ALL: [Self; 10] = [
        Self::Answer,
        Self::Call,
        Self::End,
        Self::Stops,
        Self::Remedy,
        Self::Post,
        Self::Present,
        Self::Supply,
        Self::March,
        Self::Stock,
    ];
}

/// The tasks that are done or can be done now, each with whether it is done; some are done by looking.
#[must_use]
pub fn of(campaign: &Campaign, looked: &BTreeSet<Task>) -> Vec<(Task, bool)> {
    let view = campaign.view();
    let done = |task| is_done(campaign, looked, task);
    let opens = |kind| campaign.scenario().opens(kind);
    let away = |unit: UnitView<'_>| unit.station.is_away() || unit.station.march().is_some();
    let serves = |person: &Person| person.serves(view.now());
    let can = |task: &Task| match task {
        Task::Answer => view.open_now().next().is_some(),
        Task::Call => opens(Kind::Levy) && view.uezds().next().is_some(),
        Task::Stops | Task::Remedy => view.uezds().next().is_some(),
        Task::Post => opens(Kind::Appoint) && campaign.scenario().people.iter().any(serves),
        Task::March => opens(Kind::Post) && fronts::can_be_reached(view),
        Task::Stock => opens(Kind::Depot) && view.units().any(away),
        Task::End | Task::Present | Task::Supply => true,
    };
    let there_is = |task: &Task| done(*task) || can(task);
    Task::ALL.into_iter().filter(there_is).map(|task| (task, done(task))).collect()
}

fn is_done(campaign: &Campaign, looked: &BTreeSet<Task>, task: Task) -> bool {
    let given =
        |of: fn(&Order) -> bool| campaign.orders().iter().flatten().chain(campaign.orders_now()).any(of);
    match task {
        Task::Answer => given(|order| matches!(order, Order::Choose { .. })),
        Task::Call => given(|order| matches!(order, Order::Levy { manner, .. } if *manner != Manner::Off)),
        Task::End => campaign.view().turn() > 0,
        Task::Remedy => given(is_remedy),
        Task::Post => given(|order| matches!(order, Order::Appoint { to, .. } if *to != Office::Home)),
        Task::March => given(|order| matches!(order, Order::Post { .. })),
        Task::Stock => given(|order| matches!(order, Order::Depot { .. })),
        Task::Stops | Task::Present | Task::Supply => looked.contains(&task),
    }
}

/// Whether an order does something about what stops a call-up.
fn is_remedy(order: &Order) -> bool {
    matches!(
        order,
        Order::Agitate { on: true, .. }
            | Order::Tax { rate: 1.., .. }
            | Order::Ask { .. }
            | Order::Buy { .. }
            | Order::Detach { .. }
    )
}
