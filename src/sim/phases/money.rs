//! What is owed.
//!
//! Instructors, carriers, depots and elders first, who leave when they are not paid; then riders, who stay and are owed.
//! What is left buys goods. What comes in is the tax's.

use crate::base::id::OblastId;
use crate::base::math::{floor_heads, round_heads};
use crate::base::quantity::{Kopeks, PerMille};
use crate::orders::{ByGoods, Office, Spending};
use crate::scenario::Scenario;
use crate::scenario::model::{Skill, Swayed, Whereabouts};
use crate::scenario::rules::Rules;
use crate::sim::phases::turn::{Turn, TurnPhase};
use crate::sim::state::affairs::Affairs;
use crate::sim::state::event::Event;
use crate::sim::state::find::found;
use crate::sim::state::fund::{Fund, pay_of};
use crate::sim::state::index::{Chart, Chronicle, Clock, Index};
use crate::sim::state::ledger::{Account, Cause, Commodity, Ledger};
use crate::sim::state::levers::{Carriers, Hired, Levers};
use crate::sim::state::needs::needs;
use crate::sim::state::network::Network;
use crate::sim::state::prices::{at_today, price_level};
use crate::sim::state::staff::Staff;
use crate::sim::state::store::Store;
use crate::sim::state::unit::{Outfit, Roll, Station};
use bevy_app::App;
use bevy_ecs::prelude::*;

pub(in crate::sim) fn plugin(app: &mut App) {
    app.add_systems(Turn, (instructors, upkeep, pay).chain().in_set(TurnPhase::Money));
}

/// Hires instructors up to what is ordered and can be paid, and lets the others go.
fn instructors(
    chart: Res<Chart>,
    clock: Res<Clock>,
    levers: Res<Levers>,
    index: Res<Index>,
    mut units: Query<&mut Outfit>,
    mut fund: ResMut<Fund>,
    mut ledger: ResMut<Ledger>,
) {
    let scenario = &*chart.0;
    let wage = at_today(scenario, clock.0, scenario.rules.instructor_pay);
    for (plan, entity) in index.units_of(scenario) {
        let (mut outfit, oblast) = (found(units.get_mut(entity)), plan.oblast);
        let Some(treasury) = fund.0.get_mut(&oblast) else { continue };
        let wanted = levers.instructors.get(&plan.id).copied().map_or(outfit.instructors, u32::from);
        let affordable = treasury.balance.0.checked_div(wage.0).unwrap_or(i64::MAX).max(0);
        let kept = wanted.min(u32::try_from(affordable).unwrap_or(u32::MAX));
        let paid = treasury.pay(Kopeks(wage.0.saturating_mul(i64::from(kept))));
        let (unit, market) = (Account::Unit(plan.id), Account::Market);
        let (come, go) = (kept.saturating_sub(outfit.instructors), outfit.instructors.saturating_sub(kept));
        outfit.instructors = kept;
        ledger.post(Commodity::Instructors, market, unit, come, Cause::Instruction);
        ledger.post(Commodity::Instructors, unit, market, go, Cause::Instruction);
        let amount = paid.0.unsigned_abs();
        ledger.post(Commodity::Money, Account::Treasury(oblast), market, amount, Cause::Instruction);
    }
}

/// Pays carriers, depots and elders; each branch pays what lies in its oblast, and all together what lies in none.
/// What cannot be paid is given up.
fn upkeep(
    chart: Res<Chart>,
    clock: Res<Clock>,
    index: Res<Index>,
    network: Res<Network>,
    staff: Res<Staff>,
    mut stores: Query<&mut Store>,
    mut levers: ResMut<Levers>,
    mut hired: ResMut<Hired>,
    mut fund: ResMut<Fund>,
    mut ledger: ResMut<Ledger>,
    mut chronicle: ResMut<Chronicle>,
) {
    let (scenario, rules) = (&*chart.0, &chart.0.rules);
    if !hire(scenario, clock.0, &staff, &mut hired, &mut fund, &mut ledger) {
        chronicle.0.push(Event::CarriersLeft);
    }
    let keep = at_today(scenario, clock.0, rules.depot_keep);
    for ((&place, &entity), &payer) in index.stores.iter().zip(&network.oblasts) {
        let mut store = found(stores.get_mut(entity));
        if store.is_depot() && !pay_whole(&mut fund, &mut ledger, payer, keep, Cause::Keep) {
            if store.is_ordered() {
                chronicle.0.push(Event::DepotGivenUp(place));
            }
            store.target = ByGoods::default();
            store.routine = ByGoods::default();
        }
    }
    let cost = at_today(scenario, clock.0, rules.agitation_cost);
    for uezd in levers.agitation.clone() {
        let payer = scenario.uezd(uezd).map(|plan| plan.oblast);
        if !pay_whole(&mut fund, &mut ledger, payer, cost, Cause::Agitation) {
            levers.agitation.remove(&uezd);
            chronicle.0.push(Event::EldersLeft(uezd));
        }
    }
}

/// Pays the carriers leg by leg; those who cannot be paid go home. Says whether all stayed.
fn hire(
    scenario: &Scenario,
    turn: u16,
    staff: &Staff,
    hired: &mut Hired,
    fund: &mut Fund,
    ledger: &mut Ledger,
) -> bool {
    let (rules, level) = (&scenario.rules, price_level(scenario, turn));
    let carting = staff.skilled(scenario, turn, Skill::Carting);
    let mut all_stayed = true;
    for (route, carriers) in &mut hired.0 {
        let payer = scenario
            .route(*route)
            .and_then(|leg| scenario.oblast_of_place(leg.from).or_else(|| scenario.oblast_of_place(leg.to)));
        let skill = payer.map_or(0.0, |oblast| carting.at(Office::Oblast(oblast)));
        let each =
            f64::from(carriers.carts) * rules.cart_hire + f64::from(carriers.camels) * rules.camel_hire;
        let due = Kopeks::from_roubles(each * (1.0 - skill).max(rules.hire_floor) * level);
        let paid = pay_of(fund, ledger, payer, due, Cause::Hire);
        if paid < due {
            all_stayed = false;
            let kept = paid.0 as f64 / due.0 as f64;
            let stay = |number: u16| u16::try_from(floor_heads(f64::from(number) * kept)).unwrap_or(number);
            *carriers = Carriers { carts: stay(carriers.carts), camels: stay(carriers.camels) };
        }
    }
    all_stayed
}

/// Pays `due` out of one branch, or of all where no branch is named, or nothing when they hold less. Says whether
/// it was paid.
fn pay_whole(
    fund: &mut Fund,
    ledger: &mut Ledger,
    payer: Option<OblastId>,
    due: Kopeks,
    cause: Cause,
) -> bool {
    let held: Kopeks = match payer {
        Some(oblast) => fund.branch(oblast).balance,
        None => fund.0.values().map(|treasury| treasury.balance).sum(),
    };
    held >= due && pay_of(fund, ledger, payer, due, cause) >= due
}

/// Pays the riders of each branch, keeping back the price of bread and fodder where that comes first.
fn pay(
    chart: Res<Chart>,
    clock: Res<Clock>,
    levers: Res<Levers>,
    affairs: Res<Affairs>,
    index: Res<Index>,
    units: Query<(&Roll, &Outfit, &Station)>,
    mut fund: ResMut<Fund>,
    mut ledger: ResMut<Ledger>,
    mut chronicle: ResMut<Chronicle>,
) {
    let scenario = &*chart.0;
    let prices = price_level(scenario, clock.0);
    for oblast in &scenario.oblasts {
        let swayed = affairs.factor_at(Swayed::Pay, Whereabouts::Oblast(oblast.id));
        let rate = at_today(scenario, clock.0, levers.pay.roubles() * swayed);
        let own = index.of_oblast.get(&oblast.id).map_or(&[][..], Vec::as_slice).iter();
        let own = own.map(|&i| found(units.get(index.units[&scenario.units[i].id])));
        let (mut men, mut bread) = (0.0, 0.0);
        for (roll, outfit, station) in own {
            men += f64::from(roll.enrolled().0) * (1.0 - station.allied.share());
            bread += bread_cost(scenario, clock.0, roll, outfit, station) * prices;
        }
        let due = Kopeks(rate.0.saturating_mul(i64::from(round_heads(men))));
        let Some(treasury) = fund.0.get_mut(&oblast.id) else { continue };
        let kept_back = match levers.spending {
            Spending::Bread => Kopeks::from_roubles(bread).min(treasury.balance),
            Spending::Pay => Kopeks::ZERO,
        };
        let paid = due.min(treasury.balance.less(kept_back));
        treasury.balance = treasury.balance.less(paid);
        treasury.arrears = arrears_after(&scenario.rules, treasury.arrears, paid, due);
        treasury.for_goods = treasury.balance;
        let (from, amount) = (Account::Treasury(oblast.id), paid.0.unsigned_abs());
        ledger.post(Commodity::Money, from, Account::Market, amount, Cause::Pay);
        if paid < due {
            chronicle.0.push(Event::Unpaid { oblast: oblast.id, short: due.less(paid) });
        }
    }
}

/// What a unit eats in a turn, at base prices, roubles.
fn bread_cost(scenario: &Scenario, turn: u16, roll: &Roll, outfit: &Outfit, station: &Station) -> f64 {
    let need = needs(scenario, turn, roll, outfit, station);
    let rules = &scenario.rules;
    let [food, grain, hay] = need.all().map(|kilograms| kilograms as f64);
    food * rules.food_price + grain * rules.grain_price + hay * rules.hay_price
}

/// Arrears grow by the unpaid part of half a month and fall by half a month when all is paid.
fn arrears_after(rules: &Rules, before: PerMille, paid: Kopeks, due: Kopeks) -> PerMille {
    if due.is_zero() {
        return before;
    }
    if paid >= due {
        return before.less(PerMille(500));
    }
    let unpaid = 1.0 - paid.0 as f64 / due.0 as f64;
    PerMille(before.0 + round_heads(500.0 * unpaid)).min(PerMille::of(rules.arrears_most))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrears_grow_with_what_is_not_paid_and_stop_at_six_months() {
        let rules = Rules { arrears_most: 6.0, ..Rules::default() };
        let after = |before, paid, due| arrears_after(&rules, before, Kopeks(paid), Kopeks(due));
        let month = PerMille(1000);
        assert_eq!(after(month, 0, 100), PerMille(1500));
        assert_eq!(after(month, 50, 100), PerMille(1250));
        assert_eq!(after(month, 100, 100), PerMille(500));
        assert_eq!(after(month, 0, 0), month);
        assert_eq!(after(PerMille(5900), 0, 100), PerMille(6000));
    }
}
