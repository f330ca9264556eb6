//! The historical policy: the dated orders of the scenario, given in their turns.

use crate::orders::Order;
use crate::sim::View;

/// Orders whose date lies in the turn that comes next. Those that a lesson closes are given without it.
pub(in crate::players) fn orders(view: View<'_>) -> Vec<Order> {
    let dated = view.scenario().history.iter();
    let dated = dated.filter(|dated| dated.turn == view.turn()).map(|dated| dated.order.clone());
    dated.filter(|order| view.scenario().opens(order.kind())).collect()
}
