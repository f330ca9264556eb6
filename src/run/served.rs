//! Who is served first: whether a unit comes too late, and what could be ordered.

use crate::base::id::UnitId;
use crate::orders::Order;
use crate::sim::View;
use crate::sim::view::UnitView;

/// Supply below which it matters who is served first, thousandths.
const FED: u32 = 800;

/// Whether less than most of what a unit away from home needs comes to it, though units at home with men of their own are
/// served before it.
#[must_use]
pub(in crate::run) fn is_late(view: View<'_>, unit: &UnitView<'_>) -> bool {
    if !unit.station.is_away() || unit.station.supply().0 >= FED || unit.station.there().is_zero() {
        return false;
    }
    let ids: Vec<UnitId> = view.units().map(|unit| unit.id).collect();
    let before = view.levers().served(ids.iter()).into_iter().take_while(|id| *id != unit.id);
    let mut before = before.filter_map(|id| view.unit(id));
    before.any(|other| !other.station.is_away() && !other.roll.enrolled().is_zero())
}

/// The units that stand away from home are served first, the largest before the others.
#[must_use]
pub(in crate::run) fn away_first(view: View<'_>, units: &[UnitView<'_>]) -> Option<Vec<Order>> {
    let away = units.iter().filter(|unit| unit.station.is_away() || unit.station.march().is_some());
    let first: Vec<UnitId> = away.map(|unit| unit.id).collect();
    let others = units.iter().map(|unit| unit.id).filter(|unit| !first.contains(unit));
    let units: Vec<UnitId> = first.iter().copied().chain(others).collect();
    let stands = view.levers().served(units.iter());
    (!first.is_empty() && stands != units).then(|| vec![Order::Precedence { units }])
}
