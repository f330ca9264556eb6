//! The kibitka tax: what comes in, what the auls sell for it, and how it wears on authority.
//!
//! It knows nothing of what the money is spent on.

use crate::base::math::round_heads;
use crate::base::quantity::{Horses, Kopeks, PerMille};
use crate::orders::Office;
use crate::scenario::model::{Skill, Swayed};
use crate::scenario::rules::Rules;
use crate::sim::phases::turn::{Turn, TurnPhase};
use crate::sim::state::affairs::Affairs;
use crate::sim::state::event::Event;
use crate::sim::state::find::found;
use crate::sim::state::fund::Fund;
use crate::sim::state::index::{Chart, Chronicle, Clock, Index};
use crate::sim::state::ledger::{Account, Cause, Commodity, Ledger};
use crate::sim::state::levers::Levers;
use crate::sim::state::prices::price_level;
use crate::sim::state::staff::Staff;
use crate::sim::state::tally::Tally;
use crate::sim::state::uezd::Uezd;
use bevy_app::App;
use bevy_ecs::prelude::*;

pub(in crate::sim) fn plugin(app: &mut App) {
    app.add_systems(Turn, tax.in_set(TurnPhase::Tax));
}

/// What the households give, what they sell for it, and how it wears.
fn tax(
    chart: Res<Chart>,
    clock: Res<Clock>,
    levers: Res<Levers>,
    affairs: Res<Affairs>,
    staff: Res<Staff>,
    index: Res<Index>,
    mut uezds: Query<&mut Uezd>,
    mut tally: ResMut<Tally>,
    mut fund: ResMut<Fund>,
    mut ledger: ResMut<Ledger>,
    mut chronicle: ResMut<Chronicle>,
) {
    let (scenario, rules) = (&*chart.0, &chart.0.rules);
    let (prices, purses) = (price_level(scenario, clock.0), staff.skilled(scenario, clock.0, Skill::Purse));
    for oblast in &scenario.oblasts {
        let rate = levers.tax.get(&oblast.id).map_or(0.0, |rate| rate.share());
        let purse = 1.0 + purses.at(Office::Oblast(oblast.id));
        let full = rules.kibitka_tax * rules.collected * purse * rate;
        let mut income = Kopeks::ZERO;
        for (plan, entity) in index.uezds_of(scenario).filter(|(plan, _)| plan.oblast == oblast.id) {
            let mut uezd = found(uezds.get_mut(entity));
            let swayed = affairs.factor(Swayed::Tax, plan.id, oblast.id);
            let base = full * uezd.reach.share() * swayed * f64::from(plan.households);
            let part = Kopeks::from_roubles(base * prices);
            let auls = Account::Auls(plan.id);
            ledger.post(
                Commodity::Money,
                auls,
                Account::Treasury(oblast.id),
                part.0.unsigned_abs(),
                Cause::Tax,
            );
            let sold = sell(rules, &mut uezd, base);
            ledger.post(Commodity::Horses, auls, Account::Market, sold.0, Cause::Tax);
            uezd.weary = wearied(rules, uezd.weary, rate);
            income += part;
            tally.taken += Kopeks::from_roubles(base);
        }
        if let Some(treasury) = fund.0.get_mut(&oblast.id) {
            treasury.balance += income;
        }
        if !income.is_zero() {
            chronicle.0.push(Event::Taxed { oblast: oblast.id, income });
        }
    }
}

/// Horses that go to market for the money of the tax.
fn sell(rules: &Rules, uezd: &mut Uezd, roubles: f64) -> Horses {
    let wanted = round_heads(roubles * rules.tax_in_horses / rules.horse_price.max(1.0));
    let sold = Horses(wanted.min(uezd.herd.0));
    uezd.herd = uezd.herd.less(sold);
    sold
}

/// Part of those who obeyed whom the tax has estranged after a turn at a rate.
/// What is asked beyond the rate that is borne adds to it; below that rate it heals as fast.
fn wearied(rules: &Rules, before: PerMille, rate: f64) -> PerMille {
    let beyond = (rate - rules.tax_borne) / (1.0 - rules.tax_borne);
    let after = before.share() + rules.tax_weariness * beyond.max(-1.0);
    PerMille::of(after.clamp(0.0, rules.tax_weariness_most))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(before: u32, rate: f64, after: u32) {
        let rules =
            Rules { tax_borne: 0.5, tax_weariness: 0.01, tax_weariness_most: 0.1, ..Rules::default() };
        assert_eq!(wearied(&rules, PerMille(before), rate), PerMille(after));
    }

    #[test]
    fn a_full_tax_wears_a_borne_one_does_not_and_none_heals() {
        check(40, 1.0, 50);
        check(40, 0.75, 45);
        check(40, 0.5, 40);
        check(40, 0.0, 30);
        check(5, 0.0, 0);
        check(98, 1.0, 100);
    }
}
