//! A theatre many times over: copies of a scenario side by side, under ids of their own.

use alash::base::id::{Id, OblastId, PlaceId, RouteId, UezdId, UnitId};
use alash::orders::Order;
use alash::scenario::Scenario;
use alash::scenario::model::Draws;

/// `id` of the `n`th copy.
fn copy(id: Id, n: usize) -> Id {
    if n == 0 {
        return id;
    }
    let tail = format!("_{n}");
    let head: String = id.as_str().chars().take(32 - tail.len()).collect();
    Id::new(&format!("{head}{tail}")).expect("letters of an id and a number")
}

/// A scenario `times` over. Places, roads, oblasts, uezds, units, holders and markets are copied; sponsors, fronts,
/// events and aims stay those of the first copy. Roads get short ids, since their names would run out of letters.
pub fn theatre(scenario: &Scenario, times: usize) -> Scenario {
    let mut many = scenario.to_be_changed();
    many.routes.iter_mut().enumerate().for_each(|(i, route)| route.id = road(i, 0));
    for n in 1..times {
        let place = |id: PlaceId| PlaceId(copy(id.0, n));
        many.places.extend(scenario.places.iter().cloned().map(|mut one| {
            one.id = place(one.id);
            one.uezd = one.uezd.map(|id| UezdId(copy(id.0, n)));
            one.oblast = one.oblast.map(|id| OblastId(copy(id.0, n)));
            one
        }));
        many.routes.extend(scenario.routes.iter().cloned().enumerate().map(|(i, mut one)| {
            (one.id, one.from, one.to) = (road(i, n), place(one.from), place(one.to));
            one
        }));
        many.oblasts.extend(scenario.oblasts.iter().cloned().map(|mut one| {
            (one.id, one.seat) = (OblastId(copy(one.id.0, n)), place(one.seat));
            one
        }));
        many.uezds.extend(scenario.uezds.iter().cloned().map(|mut one| {
            one.id = UezdId(copy(one.id.0, n));
            (one.oblast, one.seat) = (OblastId(copy(one.oblast.0, n)), place(one.seat));
            one
        }));
        many.units.extend(scenario.units.iter().copied().map(|mut one| {
            (one.id, one.home) = (UnitId(copy(one.id.0, n)), place(one.home));
            one.oblast = OblastId(copy(one.oblast.0, n));
            one.draws = match one.draws {
                Draws::Uezd(id) => Draws::Uezd(UezdId(copy(id.0, n))),
                Draws::Oblast(id) => Draws::Oblast(OblastId(copy(id.0, n))),
                Draws::Unit(id) => Draws::Unit(UnitId(copy(id.0, n))),
            };
            one
        }));
        many.holds.extend(scenario.holds.iter().copied().map(|mut one| {
            one.place = place(one.place);
            one
        }));
        many.markets.extend(scenario.markets.iter().copied().map(|mut one| {
            one.place = place(one.place);
            one
        }));
    }
    many.places.sort_by_key(|one| one.id);
    many.routes.sort_by_key(|one| one.id);
    many.oblasts.sort_by_key(|one| one.id);
    many.uezds.sort_by_key(|one| one.id);
    many.units.sort_by_key(|one| one.id);
    many.holds.sort_by_key(|one| (one.from, one.place));
    many
}

fn road(i: usize, n: usize) -> RouteId {
    RouteId::new(&format!("road_{n}_{i}")).expect("letters and numbers")
}

/// What every copy of a uezd and unit is ordered, so that the copies do something.
pub fn orders(many: &Scenario) -> Vec<Order> {
    use alash::orders::Manner;
    let taxes = many.oblasts.iter().map(|oblast| Order::Tax { oblast: oblast.id, rate: 1000 });
    let levies = many.uezds.iter().map(|uezd| Order::Levy {
        uezd: uezd.id,
        manner: Manner::Volunteers,
        share: 1000,
        detail: 300,
    });
    taxes.chain(levies).collect()
}
