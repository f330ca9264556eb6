//! The levy, a stock adjustment under four ceilings.
//!
//! Each half-month a fraction of the gap between what can be supported and what is under arms turns up. The
//! ceilings are authority, arms, cadre and money; the smallest is what stops the uezd. Rifles, officers and
//! money belong to the oblast and are promised to its uezds in the proportion of their quotas.

use crate::base::dice::{Dice, Seed};
use crate::base::id::{OblastId, UnitId};
use crate::base::math::{binomial, floor_heads, round_heads};
use crate::base::quantity::{Horses, Men, PerMille};
use crate::orders::{Gift, Goods, Manner};
use crate::scenario::Scenario;
use crate::scenario::model::{Draws, Swayed, Uezd as UezdPlan, Unit as UnitPlan, Whereabouts};
use crate::sim::phases::turn::{Turn, TurnPhase};
use crate::sim::state::affairs::Affairs;
use crate::sim::state::consignments::{Consignments, Goal};
use crate::sim::state::event::Event;
use crate::sim::state::find::found;
use crate::sim::state::fund::Fund;
use crate::sim::state::index::{Chart, Chronicle, Clock, Fate, Index};
use crate::sim::state::ledger::{Account, Cause, Commodity, Ledger};
use crate::sim::state::levers::{Levers, Levy};
use crate::sim::state::network::Network;
use crate::sim::state::prices::at_today;
use crate::sim::state::store::{Store, Transit};
use crate::sim::state::tally::Tally;
use crate::sim::state::uezd::{Muster, Uezd};
use crate::sim::state::unit::{Outfit, Roll, Station};
use bevy_app::App;
use bevy_ecs::prelude::*;
use std::collections::BTreeMap;

pub(in crate::sim) fn plugin(app: &mut App) {
    app.add_systems(Turn, (ceilings, call_up).chain().in_set(TurnPhase::Muster));
}

/// What an oblast can promise its levy.
struct Means {
    rifles: u64,
    officers: u64,
    balance: f64,
    pay: f64,
    arrears: PerMille,
}

/// Works out the four ceilings and the show-up of every uezd.
fn ceilings(
    chart: Res<Chart>,
    clock: Res<Clock>,
    levers: Res<Levers>,
    index: Res<Index>,
    fund: Res<Fund>,
    affairs: Res<Affairs>,
    coming: Coming,
    stores: Query<&Store>,
    units: Query<(&Roll, &Outfit, &Station)>,
    mut uezds: Query<&mut Uezd>,
) {
    let scenario = &*chart.0;
    let mut men = vec![0; scenario.uezds.len()];
    for (roll, ..) in index.units.values().map(|&entity| found(units.get(entity))) {
        for (uezd, number) in &roll.origins {
            index.uezds.number(uezd).into_iter().for_each(|uezd| men[uezd] += number);
        }
    }
    let armouries = armouries(&index, &coming, &stores);
    let means: BTreeMap<OblastId, Means> = scenario
        .oblasts
        .iter()
        .map(|o| {
            let own = means(scenario, clock.0, o.id, &levers, &index, &fund, &coming, &armouries, &units);
            let swayed = affairs.factor_at(Swayed::Pay, Whereabouts::Oblast(o.id));
            (o.id, Means { pay: own.pay * swayed, ..own })
        })
        .collect();
    for ((plan, entity), men) in index.uezds_of(scenario).zip(men) {
        let mut uezd = found(uezds.get_mut(entity));
        let Some(means) = means.get(&plan.oblast) else { continue };
        let men = Men(men);
        let levy = levers.levy.get(&plan.id).copied();
        let quota = affairs.quota(plan);
        let part = f64::from(quota.0) / f64::from(affairs.quota_of(scenario, plan.oblast).0.max(1));
        uezd.muster.men = men;
        uezd.muster.ceilings = four(scenario, quota, uezd.reach, levy, means, part, men);
        let elders = levers.agitation.contains(&plan.id);
        let swayed = affairs.factor(Swayed::ShowUp, plan.id, plan.oblast);
        uezd.muster.show_up = show_up(scenario, clock.0, uezd.temper, levy, elders, &levers, means, swayed);
    }
}

/// What is on its way.
#[derive(bevy_ecs::system::SystemParam)]
struct Coming<'w> {
    transit: Res<'w, Transit>,
    consignments: Res<'w, Consignments>,
    network: Res<'w, Network>,
}

/// Rifles in the stores of places and on the way there.
struct Armouries {
    /// At each place in play, by its number in the index.
    at: Vec<u64>,
    /// In the places of each oblast.
    within: BTreeMap<OblastId, u64>,
}

fn armouries(index: &Index, coming: &Coming, stores: &Query<&Store>) -> Armouries {
    let stock = |&entity| found(stores.get(entity)).stock(Goods::Weapons);
    let mut at: Vec<u64> = index.stores.values().map(stock).collect();
    for shipment in coming.transit.shipments().iter().filter(|s| s.goods == Goods::Weapons) {
        index.stores.number(&shipment.to).into_iter().for_each(|place| at[place] += shipment.amount);
    }
    let mut within = BTreeMap::new();
    for (rifles, oblast) in at.iter().zip(&coming.network.oblasts).filter(|(rifles, _)| **rifles > 0) {
        oblast.iter().for_each(|oblast| *within.entry(*oblast).or_default() += rifles);
    }
    Armouries { at, within }
}

/// Rifles and officers of an oblast: with its units, in stores of its places and where its units stand, and on the
/// way there; and what its branch can pay.
fn means(
    scenario: &Scenario,
    turn: u16,
    oblast: OblastId,
    levers: &Levers,
    index: &Index,
    fund: &Fund,
    coming: &Coming,
    armouries: &Armouries,
    units: &Query<(&Roll, &Outfit, &Station)>,
) -> Means {
    let own = index.of_oblast.get(&oblast).map_or(&[][..], Vec::as_slice);
    let mut rifles = armouries.within.get(&oblast).copied().unwrap_or(0);
    let (mut officers, mut abroad) = (0, Vec::new());
    for &i in own {
        let (_, outfit, station) = found(units.get(*index.units.at(i)));
        rifles += u64::from(outfit.rifles);
        officers += u64::from(outfit.officers);
        abroad.extend(
            [scenario.units[i].home, station.at].iter().filter_map(|place| index.stores.number(place)),
        );
    }
    abroad.sort_unstable();
    abroad.dedup();
    abroad.retain(|&place| coming.network.oblasts[place] != Some(oblast));
    rifles += abroad.iter().map(|&place| armouries.at[place]).sum::<u64>();
    for consignment in &coming.consignments.road {
        let Goal::Unit(unit) = consignment.to else { continue };
        if own.iter().any(|&i| scenario.units[i].id == unit) {
            match consignment.what {
                Gift::Rifles => rifles += u64::from(consignment.amount),
                Gift::Officers => officers += u64::from(consignment.amount),
                Gift::Rounds | Gift::MachineGuns | Gift::Instructors | Gift::Kit | Gift::Roubles => {}
            }
        }
    }
    let treasury = fund.branch(oblast);
    let pay = at_today(scenario, turn, levers.pay.roubles()).roubles();
    Means { rifles, officers, balance: treasury.balance.roubles(), pay, arrears: treasury.arrears }
}

/// Men that authority, arms, cadre and money would each allow.
fn four(
    scenario: &Scenario,
    quota: Men,
    reach: PerMille,
    levy: Option<Levy>,
    means: &Means,
    part: f64,
    men: Men,
) -> [Men; 4] {
    let rules = &scenario.rules;
    let share = levy.map_or(1.0, |levy| levy.share.share());
    let authority = reach.share() * f64::from(quota.0) * (1.0 + rules.over_quota) * share;
    let arms = means.rifles as f64 * part / rules.rifles_per_man;
    let cadre = means.officers as f64 * part * rules.officer_norm;
    let money = if means.pay > 0.0 {
        means.balance * part / means.pay + f64::from(men.0) * rules.money_serving
    } else {
        f64::from(u32::MAX)
    };
    [authority, arms, cadre, money].map(|men| Men(floor_heads(men)))
}

/// Share of those summoned who come; every factor is a parameter of its own.
fn show_up(
    scenario: &Scenario,
    turn: u16,
    temper: PerMille,
    levy: Option<Levy>,
    elders: bool,
    levers: &Levers,
    means: &Means,
    swayed: f64,
) -> PerMille {
    let rules = &scenario.rules;
    let manner = levy.map_or(Manner::Off, |levy| levy.manner);
    let mut share = match manner {
        Manner::Off => 0.0,
        Manner::Volunteers => rules.show_up,
        Manner::Lot => rules.show_up * rules.show_up_lot,
    };
    share *= temper.share() * swayed;
    if means.arrears.share() < rules.arrears_honoured {
        let pay = (levers.pay.roubles() / rules.rider_pay.max(0.01)).min(1.0);
        share *= 1.0 + (rules.show_up_paid - 1.0) * pay;
    } else if means.arrears.share() >= rules.arrears_felt {
        share *= rules.show_up_arrears;
    }
    if rules.busy_season[usize::from(scenario.half_month(turn).of_year())] > 0.5 {
        share *= rules.show_up_season;
    }
    if elders {
        share *= rules.show_up_elders;
    }
    PerMille::of(share.min(1.0))
}

/// Draws who comes and puts them on the rolls.
fn call_up(
    chart: Res<Chart>,
    clock: Res<Clock>,
    fate: Res<Fate>,
    levers: Res<Levers>,
    index: Res<Index>,
    affairs: Res<Affairs>,
    mut uezds: Query<&mut Uezd>,
    mut units: Query<(&mut Roll, &mut Outfit, &Station)>,
    mut tally: ResMut<Tally>,
    mut ledger: ResMut<Ledger>,
    mut chronicle: ResMut<Chronicle>,
) {
    let scenario = &*chart.0;
    for (plan, entity) in index.uezds_of(scenario) {
        let Some(levy) = levers.levy.get(&plan.id).filter(|levy| levy.manner != Manner::Off) else {
            continue;
        };
        let mut uezd = found(uezds.get_mut(entity));
        let gap = uezd.muster.smallest().1.less(uezd.muster.men).0;
        for (unit, part) in split(scenario, &index, plan, gap, levy.detail) {
            let (mut roll, mut outfit, station) = found(units.get_mut(index.units[&unit.id]));
            let away = station.is_away() && scenario.front_at(station.at).is_some();
            let mut p = uezd.muster.show_up.share() * if away { scenario.rules.show_up_away } else { 1.0 };
            if matches!(unit.draws, Draws::Uezd(_)) && !away {
                p *= affairs.factor(Swayed::HomeShowUp, plan.id, plan.oblast);
            }
            let drawn = binomial(&mut stream(fate.0, "levy", clock.0, plan, unit.id), part, p.min(1.0));
            let room = unit.establishment.less(roll.enrolled() + roll.scattered()).0;
            let came = drawn.min(room);
            if came == 0 {
                continue;
            }
            if roll.enrolled() == Men::ZERO {
                chronicle.0.push(Event::Formed(unit.id));
            }
            roll.enlist(plan.id, came, levy.manner == Manner::Lot);
            ledger.post(Commodity::Men, Account::Auls(plan.id), Account::Unit(unit.id), came, Cause::Levy);
            let dice = &mut stream(fate.0, "brought", clock.0, plan, unit.id);
            let horses = binomial(dice, came, scenario.rules.mounted_share).min(uezd.herd.0);
            let rifles = binomial(dice, came, scenario.rules.own_rifles);
            bring(&mut outfit, &mut ledger, plan, unit.id, horses, rifles);
            uezd.herd = uezd.herd.less(Horses(horses));
            tally.enlist(plan.id, came);
            uezd.muster.came += Men(came);
            chronicle.0.push(Event::Levied { uezd: plan.id, unit: unit.id, men: Men(came) });
        }
    }
}

fn stream(seed: Seed, purpose: &str, turn: u16, plan: &UezdPlan, unit: UnitId) -> Dice {
    seed.dice(purpose, turn, [plan.id.letters(), b" ", unit.letters()].concat())
}

/// What recruits bring along: horses with saddles, and rifles found since the war.
fn bring(outfit: &mut Outfit, ledger: &mut Ledger, plan: &UezdPlan, unit: UnitId, horses: u32, rifles: u32) {
    outfit.horses.0 += horses;
    outfit.rifles += rifles;
    let (from, to) = (Account::Auls(plan.id), Account::Unit(unit));
    ledger.post(Commodity::Horses, from, to, horses, Cause::Brought);
    ledger.post(Commodity::Rifles, from, to, rifles, Cause::Brought);
}

/// Shares a uezd's gap between the oblast's regiment and the uezd's own unit; where one of them does not
/// exist the other takes all.
fn split<'s>(
    scenario: &'s Scenario,
    index: &Index,
    plan: &UezdPlan,
    gap: u32,
    detail: PerMille,
) -> impl Iterator<Item = (&'s UnitPlan, u32)> {
    let drawing = |draws: Draws| index.drawing.get(&draws).map(|&i| &scenario.units[i]);
    let (regiment, own) = (drawing(Draws::Oblast(plan.oblast)), drawing(Draws::Uezd(plan.id)));
    let detailed = match (regiment, own) {
        (Some(_), Some(_)) => round_heads(f64::from(gap) * detail.share()).min(gap),
        (Some(_), None) => gap,
        (None, _) => 0,
    };
    regiment.map(|unit| (unit, detailed)).into_iter().chain(own.map(|unit| (unit, gap - detailed)))
}

impl Muster {
    /// Men that could be under arms here: the smallest ceiling.
    #[must_use]
    pub fn ceiling(&self) -> Men {
        self.smallest().1
    }
}
