//! Phase 5: goods are bought and sent, class by class in the order of loading, over the network.
//!
//! Each class is one flow with its own optimum; it takes what the classes before it left of every leg. What
//! a convoy eats beyond its base is eaten out of the étape depots it passes ([`hauls`]).

mod hauls;
mod report;
mod wants;

use crate::base::id::OblastId;
use crate::base::quantity::Kopeks;
use crate::orders::Goods;
use crate::scenario::Scenario;
use crate::sim::control::Control;
use crate::sim::event::Event;
use crate::sim::fund::Fund;
use crate::sim::ledger::{Account, Cause, Commodity, Ledger};
use crate::sim::levers::Levers;
use crate::sim::money::{buys, price_level, price_of};
use crate::sim::network::{Network, TURN_TENTHS};
use crate::sim::routine::Hired;
use crate::sim::store::{Shipment, Store, Transit};
use crate::sim::turn::{Chart, Chronicle, Clock, Index, Turn, TurnPhase};
use crate::sim::unit::{Outfit, Roll, Station};
use crate::supply::{self, Offer, Plan, Want};
use bevy_app::App;
use bevy_ecs::prelude::*;
use hauls::Leg;
use wants::Asked;

pub(in crate::sim) use hauls::Carrier;
pub use hauls::{carried_by_cart, payload_share};
pub use report::{Haul, Row, Stuck, SupplyReport};

pub(in crate::sim) fn plugin(app: &mut App) {
    app.add_systems(Turn, (arrive, send).chain().in_set(TurnPhase::Transport));
}

/// What a kilogram from market costs in tenths of a day: a store at hand is used before money is spent.
const MARKET_COST: i64 = 5;

/// Puts what is due into the stores.
fn arrive(
    clock: Res<Clock>,
    index: Res<Index>,
    mut transit: ResMut<Transit>,
    mut stores: Query<&mut Store>,
    mut ledger: ResMut<Ledger>,
) {
    let (due, later) = transit.0.drain(..).partition(|shipment| shipment.due <= clock.0);
    transit.0 = later;
    for shipment in due {
        unload(shipment, &index, &mut stores, &mut ledger);
    }
}

fn unload(shipment: Shipment, index: &Index, stores: &mut Query<&mut Store>, ledger: &mut Ledger) {
    if let Ok(mut store) = stores.get_mut(index.stores[&shipment.to]) {
        store.stock[shipment.goods as usize] += shipment.amount;
        let (what, to) = (commodity(shipment.goods), Account::Store(shipment.to));
        ledger.post(what, Account::Transit, to, shipment.amount, Cause::Shipment);
    }
}

/// The ledger's name for goods.
pub(in crate::sim) fn commodity(goods: Goods) -> Commodity {
    match goods {
        Goods::Ammunition => Commodity::Rounds,
        Goods::Food => Commodity::Food,
        Goods::Weapons => Commodity::Rifles,
        Goods::Grain => Commodity::Grain,
        Goods::Hay => Commodity::Hay,
        Goods::Kit => Commodity::Kit,
    }
}

/// Everything that loading one class after another needs.
struct Loading<'w> {
    scenario: &'w Scenario,
    turn: u16,
    control: &'w Control,
    network: &'w mut Network,
    legs: Vec<Leg>,
    /// How many legs eat of the depot at each node.
    setting_out: Vec<u32>,
    /// Stocks by node, as in [`Store::stock`].
    stocks: Vec<[u64; 6]>,
    /// Targets of depots by node.
    targets: Vec<[u64; 6]>,
    report: &'w mut SupplyReport,
    ledger: &'w mut Ledger,
    chronicle: &'w mut Chronicle,
    shipments: Vec<Shipment>,
}

fn send(
    chart: Res<Chart>,
    clock: Res<Clock>,
    levers: Res<Levers>,
    hired: Res<Hired>,
    control: Res<Control>,
    index: Res<Index>,
    mut network: ResMut<Network>,
    mut fund: ResMut<Fund>,
    mut transit: ResMut<Transit>,
    units: Query<(&Roll, &Outfit, &Station)>,
    mut stores: Query<&mut Store>,
    mut ledger: ResMut<Ledger>,
    mut chronicle: ResMut<Chronicle>,
    mut report: ResMut<SupplyReport>,
) {
    let scenario = &*chart.0;
    report.clear();
    let held = |entity| stores.get(entity).map(|store| (store.stock, *store.targets())).unwrap_or_default();
    let (stocks, targets): (Vec<_>, Vec<_>) = index.stores.values().map(|&entity| held(entity)).unzip();
    let legs = hauls::legs(scenario, clock.0, &hired, &control, &network, &stocks, &targets);
    let mut loading = Loading {
        scenario,
        turn: clock.0,
        control: &control,
        network: &mut network,
        setting_out: hauls::setting_out(&legs, stocks.len()),
        legs,
        stocks,
        targets,
        report: &mut report,
        ledger: &mut ledger,
        chronicle: &mut chronicle,
        shipments: Vec::new(),
    };
    let served = levers.served(index.units.keys());
    for goods in levers.goods {
        let asked = wants::of(&loading, goods, &served, &index, &units, &transit);
        let mut kept = kept(&asked, loading.stocks.len());
        for (owner, asked) in loading.shares(goods, asked) {
            loading.class(goods, owner, asked, &mut kept, &mut fund);
        }
    }
    loading.finish();
    let (stocks, shipments) = (loading.stocks, loading.shipments);
    for (&entity, stock) in index.stores.values().zip(stocks) {
        if let Ok(mut store) = stores.get_mut(entity) {
            store.stock = stock;
        }
    }
    for shipment in shipments {
        if shipment.due <= clock.0 {
            unload(shipment, &index, &mut stores, &mut ledger);
        } else {
            transit.0.push(shipment);
        }
    }
    transit.0.sort();
}

impl Loading<'_> {
    /// What is asked of a class, apart for each oblast where each has its own: rifles, rounds and kit of one are not
    /// carried off to another. Food and fodder are one for all who pay.
    fn shares(&self, goods: Goods, asked: Vec<Asked>) -> Vec<(Option<OblastId>, Vec<Asked>)> {
        let all = matches!(goods, Goods::Food | Goods::Grain | Goods::Hay) || self.scenario.oblasts.len() < 2;
        let mut shares: std::collections::BTreeMap<Option<OblastId>, Vec<Asked>> =
            std::collections::BTreeMap::new();
        for asked in asked {
            let owner = if all { None } else { self.payer(&asked) };
            shares.entry(owner).or_default().push(asked);
        }
        shares.retain(|_, asked| asked.iter().any(|asked| asked.amount > 0));
        shares.into_iter().collect()
    }

    /// Whether what lies at a node may be sent to the units of an oblast.
    fn is_open_to(&self, owner: Option<OblastId>, node: usize) -> bool {
        let lies_in = self.network.oblasts.get(node).copied().flatten();
        owner.is_none() || lies_in.is_none() || lies_in == owner
    }

    /// Buys and sends one class of goods.
    fn class(
        &mut self,
        goods: Goods,
        owner: Option<OblastId>,
        mut asked: Vec<Asked>,
        kept: &mut [u64],
        fund: &mut Fund,
    ) {
        let price = price_per_kg(self.scenario, self.turn, goods);
        if price.is_none() && self.offers(goods, owner, kept, 0).is_empty() {
            return self.tell_none_left(goods, &asked);
        }
        hauls::open(self, goods);
        if let Some(price) = price {
            self.ration_by_purse(goods, price, &mut asked, fund);
        }
        self.open_markets(goods, price.map_or(0, |price| buys(for_goods(fund), price)));
        if let Some(price) = price {
            self.buy_on_the_spot(goods, price, &mut asked, kept, fund);
        }
        let left: i64 = asked.iter().map(|asked| (asked.ration - asked.bought) as i64).sum();
        let budget = price.map_or(0, |price| buys(for_goods(fund), price));
        let offers = if left > 0 { self.offers(goods, owner, kept, budget) } else { Vec::new() };
        let want = |asked: &Asked| Want {
            node: asked.node,
            amount: (asked.ration - asked.bought) as i64,
            rank: asked.rank,
        };
        let wants: Vec<Want> = asked.iter().map(want).collect();
        // Without anything to send there is nothing to solve.
        let plan = if !offers.is_empty() {
            let network = &mut *self.network;
            network.solvers[goods as usize].solve(&network.freight, &offers, &wants)
        } else {
            Plan { met: vec![0; wants.len()], ..Plan::default() }
        };
        if !offers.is_empty() {
            self.dispatch(goods, price, &offers, &wants, &asked, &plan, fund);
            hauls::use_up(self, goods, &plan);
        }
        self.tell(goods, &asked, &offers, &wants, &plan);
    }

    /// A town's market serves first those who stand in the town, in the order they are served: that needs no carrier.
    fn buy_on_the_spot(
        &mut self,
        goods: Goods,
        price: f64,
        asked: &mut [Asked],
        kept: &mut [u64],
        fund: &mut Fund,
    ) {
        for market in 0..self.network.markets.len() {
            let arc = self.network.market_arc(market);
            let (node, mut plenty) = {
                let arc = self.network.freight.arcs()[arc as usize];
                (arc.to, arc.capacity.max(0).unsigned_abs())
            };
            for asked in asked.iter_mut().filter(|asked| asked.node == node && asked.ration > 0) {
                let payer = self.payer(asked);
                let purse = payer.map_or_else(|| for_goods(fund), |oblast| fund.branch(oblast).for_goods);
                let affordable = buys(purse, price).max(0).unsigned_abs();
                let amount = asked.ration.min(plenty).min(affordable);
                if amount == 0 {
                    continue;
                }
                plenty -= amount;
                asked.bought = amount;
                kept[node as usize] += amount;
                self.stocks[node as usize][goods as usize] += amount;
                self.pay(payer, price_of(amount as i64, price), fund);
                let to = Account::Store(asked.place);
                self.ledger.post(commodity(goods), Account::Market, to, amount, Cause::Purchase);
            }
            self.network.open(arc, plenty as i64);
        }
    }

    /// Cuts what is asked down to what its branch can pay, beside what lies in stores.
    fn ration_by_purse(&self, goods: Goods, price: f64, asked: &mut [Asked], fund: &Fund) {
        let spare: u64 = self.stocks.iter().map(|stock| stock[goods as usize]).sum();
        let mut left: std::collections::BTreeMap<OblastId, u64> = fund
            .branches()
            .map(|(oblast, branch)| {
                let affordable = buys(branch.for_goods.min(branch.balance), price).max(0);
                (oblast, spare.saturating_add(affordable.unsigned_abs()))
            })
            .collect();
        for asked in asked.iter_mut() {
            let Some(branch) = self.payer(asked) else { continue };
            let left = left.entry(branch).or_default();
            asked.ration = asked.amount.min(*left);
            *left -= asked.ration;
        }
    }

    /// The branch that pays for what is asked; none where all pay.
    fn payer(&self, asked: &Asked) -> Option<OblastId> {
        let of_unit = asked.unit.and_then(|id| self.scenario.unit(id));
        match of_unit {
            Some(unit) => Some(unit.oblast),
            None => self.scenario.oblast_of_place(asked.place),
        }
    }

    /// Lets the common seller sell what each market has, in places that are not hostile.
    fn open_markets(&mut self, goods: Goods, budget: i64) {
        let now = self.scenario.half_month(self.turn);
        let season = self.scenario.rules.market_season[usize::from(now.of_year())];
        for i in 0..self.network.markets.len() {
            let market = self.scenario.markets[self.network.markets[i]];
            let plenty = match goods {
                Goods::Food => market.food,
                Goods::Grain => market.grain,
                Goods::Hay => market.hay,
                Goods::Ammunition | Goods::Weapons | Goods::Kit => 0,
            };
            let node = self.network.freight.arcs()[self.network.market_arc(i) as usize].to;
            let hostile = self.control.at(node as usize) == crate::scenario::model::Holder::Hostile;
            let sold = if hostile { 0.0 } else { f64::from(plenty) * season };
            let units = i64::from(crate::base::math::floor_heads(sold)).min(budget);
            self.network.open(self.network.market_arc(i), units);
        }
    }

    /// What stands ready: stocks beyond what is needed where they lie, and what money buys.
    fn offers(&self, goods: Goods, owner: Option<OblastId>, kept: &[u64], budget: i64) -> Vec<Offer> {
        let mut offers: Vec<Offer> = (0u32..)
            .zip(&self.stocks)
            .filter_map(|(node, stock)| {
                if stock[goods as usize] == 0 || !self.is_open_to(owner, node as usize) {
                    return None;
                }
                // Fodder of a depot that convoys set out from is theirs: it is not sent on as well.
                if matches!(goods, Goods::Grain | Goods::Hay) && self.setting_out[node as usize] > 0 {
                    return None;
                }
                let target = self.targets[node as usize][goods as usize];
                let spare = stock[goods as usize].saturating_sub(target.max(kept[node as usize]));
                let amount = i64::try_from(spare).unwrap_or(i64::MAX).min(supply::MAX_AMOUNT);
                (amount > 0).then_some(Offer { node, amount, cost: 0 })
            })
            .collect();
        if budget > 0 {
            let most = budget.min(supply::MAX_AMOUNT);
            offers.push(Offer { node: self.network.seller(), amount: most, cost: MARKET_COST });
        }
        offers
    }

    /// Takes goods out of stores and markets and puts them on their way; who asked pays for what was bought.
    fn dispatch(
        &mut self,
        goods: Goods,
        price: Option<f64>,
        offers: &[Offer],
        wants: &[Want],
        asked: &[Asked],
        plan: &Plan,
        fund: &mut Fund,
    ) {
        for path in supply::paths(&self.network.freight, offers, wants, plan) {
            let offer = offers[path.offer];
            let tenths: i64 =
                path.arcs.iter().map(|&arc| self.network.freight.arcs()[arc as usize].cost).sum();
            let turns = ((tenths + TURN_TENTHS - 1) / TURN_TENTHS).max(1);
            let to = self.network.places[wants[path.want].node as usize];
            let amount = path.amount.unsigned_abs();
            let (from, account) = if offer.node == self.network.seller() {
                let arc = path.arcs.first().map_or(0, |&arc| arc as usize);
                let payer = asked.get(path.want).and_then(|asked| self.payer(asked));
                self.pay(payer, price_of(path.amount, price.unwrap_or(0.0)), fund);
                (self.network.places[self.network.freight.arcs()[arc].to as usize], Account::Market)
            } else {
                let from = self.network.places[offer.node as usize];
                self.stocks[offer.node as usize][goods as usize] -= amount;
                (from, Account::Store(from))
            };
            let cause = if account == Account::Market { Cause::Purchase } else { Cause::Shipment };
            self.ledger.post(commodity(goods), account, Account::Transit, amount, cause);
            let due = self.turn + turns as u16 - 1;
            self.shipments.push(Shipment { due, to, goods, from, amount });
        }
    }

    /// Pays for what was bought out of what the branch set aside; what it lacks the others pay.
    fn pay(&mut self, payer: Option<OblastId>, cost: Kopeks, fund: &mut Fund) {
        let mut left = cost;
        let first = payer.into_iter();
        let branches: Vec<OblastId> = first.chain(fund.0.keys().copied()).collect();
        for oblast in branches {
            let Some(treasury) = fund.0.get_mut(&oblast) else { continue };
            let part = left.min(treasury.for_goods).min(treasury.balance);
            treasury.balance = treasury.balance.less(part);
            treasury.for_goods = treasury.for_goods.less(part);
            left = left.less(part);
            let (from, amount) = (Account::Treasury(oblast), part.0.unsigned_abs());
            self.ledger.post(Commodity::Money, from, Account::Market, amount, Cause::Purchase);
        }
    }

    /// Notes that nothing lies anywhere of what is asked.
    fn tell_none_left(&mut self, goods: Goods, asked: &[Asked]) {
        let nothing = Plan { met: vec![0; asked.len()], ..Plan::default() };
        let want = |asked: &Asked| Want { node: asked.node, amount: asked.amount as i64, rank: asked.rank };
        let wants: Vec<Want> = asked.iter().map(want).collect();
        self.tell(goods, asked, &[], &wants, &nothing);
    }

    /// Notes what was asked and sent, and for what fell short where it stuck.
    fn tell(&mut self, goods: Goods, asked: &[Asked], offers: &[Offer], wants: &[Want], plan: &Plan) {
        for (asked, &met) in asked.iter().zip(&plan.met) {
            let sent = asked.bought + met.unsigned_abs();
            self.report.rows.push(Row {
                goods,
                place: asked.place,
                unit: asked.unit,
                asked: asked.amount,
                sent,
            });
            if asked.unit.is_some() && sent < asked.amount {
                let short = asked.amount - sent;
                self.chronicle.0.push(Event::Stuck { goods, place: asked.place, short });
            }
        }
        let unpaid = asked.iter().filter(|asked| asked.ration < asked.amount).map(|asked| asked.place);
        let places: Vec<_> = unpaid.collect();
        if !places.is_empty() {
            self.report.stuck.push(Stuck::no_money(goods, places));
        }
        if plan.met.iter().zip(wants).all(|(met, want)| *met == want.amount) {
            return;
        }
        if offers.is_empty() {
            let short = wants.iter().filter(|want| want.amount > 0).map(|want| want.node);
            let places = short.map(|node| self.network.places[node as usize]).collect();
            self.report.stuck.push(Stuck::none_left(goods, places));
            return;
        }
        if self.report.brief {
            return;
        }
        for cut in supply::cuts(&self.network.freight, offers, wants, plan) {
            let stuck = report::stuck(self.scenario, self.network, goods, offers, wants, &cut);
            self.report.stuck.push(stuck);
        }
    }

    /// Notes the loads of the legs.
    fn finish(&mut self) {
        for leg in self.legs.iter().filter(|leg| leg.capacity > 0) {
            let (route, loaded, capacity) = (leg.route, leg.loaded, leg.capacity);
            self.report.hauls.push(Haul { route, from: leg.from, loaded, capacity, share: leg.share });
        }
    }
}

/// What of the stock at each node the units that stand there count on, guests among them.
fn kept(asked: &[Asked], nodes: usize) -> Vec<u64> {
    let mut kept = vec![0; nodes];
    for asked in asked {
        let kept = &mut kept[asked.node as usize];
        *kept = asked.kept.max(*kept);
    }
    kept
}

/// What the branches set aside for goods, together.
fn for_goods(fund: &Fund) -> Kopeks {
    fund.0.values().map(|treasury| treasury.for_goods.min(treasury.balance)).sum()
}

/// Today's price of a kilogram; none for what no market sells.
fn price_per_kg(scenario: &Scenario, turn: u16, goods: Goods) -> Option<f64> {
    let rules = &scenario.rules;
    let base = match goods {
        Goods::Food => rules.food_price,
        Goods::Grain => rules.grain_price,
        Goods::Hay => rules.hay_price,
        Goods::Ammunition | Goods::Weapons | Goods::Kit => return None,
    };
    Some(base * price_level(scenario, turn))
}
