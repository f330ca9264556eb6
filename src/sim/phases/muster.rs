//! The levy, a stock adjustment under four ceilings.
//!
//! Each half-month a fraction of the gap between what can be supported and what is under arms turns up. The
//! ceilings are authority, arms, cadre and money; the smallest is what stops the uezd. Arms and officers count where
//! they are: with the uezd's own unit, and with the oblast's regiment for the part that is detailed to it. Money belongs
//! to the branch. Who comes is lost to the pool of those who are eligible.

use crate::base::dice::{Dice, Streams};
use crate::base::id::{OblastId, UnitId};
use crate::base::math::{binomial, floor_heads, round_heads};
use crate::base::quantity::{Men, PerMille};
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
use crate::sim::state::ledger::{Cause, Ledger};
use crate::sim::state::levers::{Levers, Levy};
use crate::sim::state::prices::at_today;
use crate::sim::state::recruits::{Books, Recruits};
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

/// What a branch can promise its levy.
struct Purse {
    balance: f64,
    pay: f64,
    arrears: PerMille,
}

/// Arms of all kinds and officers that a levy can count on.
#[derive(Clone, Copy, Default)]
struct Outlay {
    arms: f64,
    officers: f64,
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
    let held = held(scenario, &index, &coming, &stores, &units);
    let parts = parts(scenario, &index, &levers, &affairs);
    let purses: BTreeMap<OblastId, Purse> = scenario
        .oblasts
        .iter()
        .map(|o| {
            let treasury = fund.branch(o.id);
            let swayed = affairs.factor_at(Swayed::Pay, Whereabouts::Oblast(o.id));
            let pay = at_today(scenario, clock.0, levers.pay.roubles()).roubles() * swayed;
            (o.id, Purse { balance: treasury.balance.roubles(), pay, arrears: treasury.arrears })
        })
        .collect();
    for (((plan, entity), men), part) in index.uezds_of(scenario).zip(men).zip(parts) {
        let mut uezd = found(uezds.get_mut(entity));
        let Some(purse) = purses.get(&plan.oblast) else { continue };
        let men = Men(men);
        let levy = levers.levy.get(&plan.id).copied();
        let quota = affairs.quota(plan);
        let local = local(scenario, &index, plan, &held, part.regiment);
        uezd.muster.men = men;
        let there = [men, uezd.pool];
        uezd.muster.ceilings = four(scenario, quota, uezd.reach, levy, purse, local, part.money, there);
        let elders = levers.agitation.contains(&plan.id);
        let swayed = affairs.factor(Swayed::ShowUp, plan.id, plan.oblast);
        let pool = uezd.pool_left();
        let share = show_up(scenario, clock.0, uezd.temper, levy, elders, &levers, purse, swayed * pool);
        uezd.muster.show_up = share;
    }
}

/// What is on its way.
#[derive(bevy_ecs::system::SystemParam)]
struct Coming<'w> {
    transit: Res<'w, Transit>,
    consignments: Res<'w, Consignments>,
}

/// What each unit has, and what lies or is on its way where it stands; shared by those who stand together. Where nobody
/// stands a store serves the units at home there.
fn held(
    scenario: &Scenario,
    index: &Index,
    coming: &Coming,
    stores: &Query<&Store>,
    units: &Query<(&Roll, &Outfit, &Station)>,
) -> Vec<Outlay> {
    let stock = |&entity| found(stores.get(entity)).stock(Goods::Weapons);
    let mut rifles: Vec<u64> = index.stores.values().map(stock).collect();
    for shipment in coming.transit.shipments().iter().filter(|s| s.goods == Goods::Weapons) {
        index.stores.number(&shipment.to).into_iter().for_each(|place| rifles[place] += shipment.amount);
    }
    let mut held = vec![Outlay::default(); scenario.units.len()];
    let mut here = vec![Vec::new(); rifles.len()];
    for (i, entity) in index.units.values().enumerate() {
        let (roll, outfit, station) = found(units.get(*entity));
        held[i].arms = f64::from(outfit.rifles + roll.sabres() + roll.lances());
        held[i].officers = f64::from(outfit.officers);
        index.stores.number(&station.at).into_iter().for_each(|place| here[place].push(i));
    }
    for (i, unit) in scenario.units.iter().enumerate() {
        let home = index.stores.number(&unit.home).filter(|&home| here[home].is_empty());
        home.into_iter().for_each(|home| here[home].push(i));
    }
    for (here, rifles) in here.iter().zip(rifles) {
        here.iter().for_each(|&i| held[i].arms += rifles as f64 / here.len() as f64);
    }
    for consignment in &coming.consignments.road {
        let Goal::Unit(unit) = consignment.to else { continue };
        let Some(i) = index.units.number(&unit) else { continue };
        match consignment.what {
            Gift::Rifles => held[i].arms += f64::from(consignment.amount),
            Gift::Officers => held[i].officers += f64::from(consignment.amount),
            Gift::Rounds | Gift::MachineGuns | Gift::Instructors | Gift::Kit | Gift::Roubles => {}
        }
    }
    held
}

/// What is a uezd's of what belongs to its oblast.
struct Part {
    /// Of the money, by its quota.
    money: f64,
    /// Of the regiment: by its quota and what is detailed of it, where it is called up; by its quota where nobody is.
    regiment: f64,
}

/// The part of each uezd.
fn parts(scenario: &Scenario, index: &Index, levers: &Levers, affairs: &Affairs) -> Vec<Part> {
    let quota = |uezd: &UezdPlan| f64::from(affairs.quota(uezd).0);
    // Called up, and detailed of it; nothing where nobody is called.
    let called = |uezd: &UezdPlan| {
        let levy = levers.levy.get(&uezd.id).filter(|levy| levy.manner != Manner::Off)?;
        let alone = !index.drawing.contains_key(&Draws::Uezd(uezd.id));
        Some([quota(uezd), quota(uezd) * if alone { 1.0 } else { levy.detail.share() }])
    };
    let mut sums: BTreeMap<OblastId, [f64; 3]> = BTreeMap::new();
    for uezd in &scenario.uezds {
        let sum = sums.entry(uezd.oblast).or_default();
        let [all, detailed] = called(uezd).unwrap_or_default();
        *sum = [sum[0] + quota(uezd), sum[1] + all, sum[2] + detailed];
    }
    let part = |uezd: &UezdPlan| {
        let [whole, all, detailed] = sums[&uezd.oblast];
        let [mine, of] = if all > 0.0 {
            [called(uezd).map_or(0.0, |[_, mine]| mine), detailed]
        } else {
            [quota(uezd), whole]
        };
        Part { money: quota(uezd) / whole.max(1.0), regiment: if of > 0.0 { mine / of } else { 0.0 } }
    };
    scenario.uezds.iter().map(part).collect()
}

/// What a uezd can count on: what its own unit has, and its part of what the oblast's regiment has.
fn local(scenario: &Scenario, index: &Index, plan: &UezdPlan, held: &[Outlay], part: f64) -> Outlay {
    let of = |draws: Draws| index.drawing.get(&draws).map_or(Outlay::default(), |&i| held[i]);
    let (own, regiment) = (of(Draws::Uezd(plan.id)), of(Draws::Oblast(plan.oblast)));
    let led = if index.drawing.contains_key(&Draws::Uezd(plan.id)) { f64::from(plan.volosts) } else { 0.0 };
    let led = led * scenario.rules.led_by_elders / scenario.rules.officer_norm.max(1.0);
    Outlay { arms: own.arms + part * regiment.arms, officers: own.officers + part * regiment.officers + led }
}

/// Men that authority, arms, cadre and money would each allow. What those who never came would bring counts as arms.
fn four(
    scenario: &Scenario,
    quota: Men,
    reach: PerMille,
    levy: Option<Levy>,
    purse: &Purse,
    local: Outlay,
    part: f64,
    [men, pool]: [Men; 2],
) -> [Men; 4] {
    let rules = &scenario.rules;
    let share = levy.map_or(1.0, |levy| levy.share.share());
    let authority = reach.share() * f64::from(quota.0) * (1.0 + rules.over_quota) * share;
    let brought = rules.own_rifles + rules.own_sabres + rules.own_lances;
    let arms = (local.arms + brought * f64::from(pool.0)) / rules.arms_per_man;
    let cadre = local.officers * rules.officer_norm;
    let money = if purse.pay > 0.0 {
        purse.balance * part / purse.pay + f64::from(men.0) * rules.money_serving
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
    purse: &Purse,
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
    if purse.arrears.share() < rules.arrears_honoured {
        let pay = (levers.pay.roubles() / rules.rider_pay.max(0.01)).min(1.0);
        share *= 1.0 + (rules.show_up_paid - 1.0) * pay;
    } else if purse.arrears.share() >= rules.arrears_felt {
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
    let [comes, brings] = ["levy", "brought"].map(|purpose| fate.0.streams(purpose, clock.0));
    for (plan, entity) in index.uezds_of(scenario) {
        let Some(levy) = levers.levy.get(&plan.id).filter(|levy| levy.manner != Manner::Off) else {
            continue;
        };
        let mut uezd = found(uezds.get_mut(entity));
        let gap = uezd.muster.smallest().1.less(uezd.muster.men).0.min(uezd.pool.0);
        for (unit, part) in split(scenario, &index, plan, gap, levy.detail).filter(|(_, part)| *part > 0) {
            let (mut roll, mut outfit, station) = found(units.get_mut(index.units[&unit.id]));
            let away = station.is_away() && scenario.front_at(station.at).is_some();
            let mut p = uezd.muster.show_up.share() * if away { scenario.rules.show_up_away } else { 1.0 };
            if matches!(unit.draws, Draws::Uezd(_)) && !away {
                p *= affairs.factor(Swayed::HomeShowUp, plan.id, plan.oblast);
            }
            let drawn = binomial(&mut stream(comes, plan, unit.id), part, p.min(1.0));
            let room = unit.establishment.less(roll.enrolled() + roll.scattered()).0;
            let came = drawn.min(room);
            if came == 0 {
                continue;
            }
            if roll.enrolled() == Men::ZERO {
                chronicle.0.push(Event::Formed(unit.id));
            }
            let recruits = Recruits { men: came, by_lot: levy.manner == Manner::Lot, cause: Cause::Levy };
            let dice = &mut stream(brings, plan, unit.id);
            let books = Books {
                roll: &mut roll,
                outfit: &mut outfit,
                uezd: &mut uezd,
                tally: &mut tally,
                ledger: &mut ledger,
            };
            recruits.join(&scenario.rules, dice, plan.id, unit.id, books);
            chronicle.0.push(Event::Levied { uezd: plan.id, unit: unit.id, men: Men(came) });
        }
    }
}

fn stream(streams: Streams, plan: &UezdPlan, unit: UnitId) -> Dice {
    streams.of_parts(&[plan.id.letters(), b" ", unit.letters()])
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
