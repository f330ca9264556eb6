//! Loading one class of goods after another: what stands ready, what money buys, and what sets out.

use crate::base::id::{OblastId, UnitId};
use crate::base::math::{floor_heads, round};
use crate::base::quantity::Kopeks;
use crate::orders::{ByGoods, Goods};
use crate::scenario::Scenario;
use crate::sim::phases::transport::hauls::{Leg, fodder, is_base};
use crate::sim::state::control::Control;
use crate::sim::state::event::Event;
use crate::sim::state::fund::{Fund, Treasury};
use crate::sim::state::index::Chronicle;
use crate::sim::state::ledger::{Account, Cause, Commodity, Ledger};
use crate::sim::state::network::{Network, TURN_TENTHS};
use crate::sim::state::prices::{buys, price_of, price_per_kg};
use crate::sim::state::store::Shipment;
use crate::sim::state::supply_report::SupplyReport;
use crate::supply::{self, Offer, Plan, Want};

/// Everything that loading one class after another needs.
pub(in crate::sim) struct Loading<'w> {
    pub scenario: &'w Scenario,
    pub turn: u16,
    pub control: &'w Control,
    pub network: &'w mut Network,
    pub legs: Vec<Leg>,
    /// Arcs of the legs that carry something this turn.
    pub open: Vec<u32>,
    /// How many legs eat of the depot at each node.
    pub setting_out: Vec<u32>,
    /// Stocks by node, as in [`crate::sim::state::store::Store::stock`].
    pub stocks: Vec<ByGoods<u64>>,
    /// Targets of depots by node.
    pub targets: Vec<ByGoods<u64>>,
    /// Nodes that hold something of the class that is loaded.
    pub stocked: Vec<u32>,
    pub report: &'w mut SupplyReport,
    pub ledger: &'w mut Ledger,
    pub chronicle: &'w mut Chronicle,
    pub shipments: Vec<Shipment>,
}

impl Loading<'_> {
    /// What is asked of a class, apart for each oblast where each has its own: rifles, rounds and kit of one are not
    /// carried off to another. Food and fodder are one for all who pay.
    pub fn shares<'a>(
        &self,
        goods: Goods,
        asked: &'a mut [Asked],
    ) -> Vec<(Option<OblastId>, &'a mut [Asked])> {
        if matches!(goods, Goods::Food | Goods::Grain | Goods::Hay) || self.scenario.oblasts.len() < 2 {
            return vec![(None, asked)];
        }
        asked.sort_by_key(|asked| asked.payer);
        let shares = asked.chunk_by_mut(|one, next| one.payer == next.payer);
        let asking = shares.filter(|share| share.iter().any(|asked| asked.amount > 0));
        asking.map(|share| (share[0].payer, share)).collect()
    }

    /// Finds where something of a class lies.
    pub fn find_stocks(&mut self, goods: Goods) {
        self.stocked.clear();
        let stocks = (0u32..).zip(&self.stocks).filter(|(_, stock)| stock[goods] > 0);
        self.stocked.extend(stocks.map(|(node, _)| node));
    }

    /// Whether what lies at a node may be sent to the units of an oblast.
    fn is_open_to(&self, owner: Option<OblastId>, node: usize) -> bool {
        let lies_in = self.network.oblasts.get(node).copied().flatten();
        owner.is_none() || lies_in.is_none() || lies_in == owner
    }

    /// Buys and sends one class of goods.
    pub fn class(
        &mut self,
        goods: Goods,
        owner: Option<OblastId>,
        asked: &mut [Asked],
        kept: &mut [u64],
        fund: &mut Fund,
    ) {
        let price = price_per_kg(self.scenario, self.turn, goods);
        let stored = if price.is_none() { self.offers(goods, owner, kept, 0) } else { Vec::new() };
        if price.is_none() && stored.is_empty() {
            return self.tell_none_left(goods, asked);
        }
        self.open_legs(goods);
        if let Some(price) = price {
            self.ration_by_purse(goods, price, asked, fund);
        }
        self.open_markets(goods, price.map_or(0, |price| buys(for_goods(fund), price)));
        if let Some(price) = price {
            self.buy_on_the_spot(goods, price, asked, kept, fund);
        }
        let left: i64 = asked.iter().map(|asked| (asked.ration - asked.bought) as i64).sum();
        let offers = match price {
            Some(price) if left > 0 => self.offers(goods, owner, kept, buys(for_goods(fund), price)),
            _ => stored,
        };
        let want = |asked: &Asked| Want {
            node: asked.node,
            amount: (asked.ration - asked.bought) as i64,
            rank: asked.rank,
        };
        let wants: Vec<Want> = asked.iter().map(want).collect();
        let plan = self.network.solve(goods, &offers, &wants);
        if !offers.is_empty() {
            self.dispatch(goods, price, &offers, &wants, asked, &plan, fund);
            self.feed_carriers(goods, &plan);
        }
        self.tell(goods, asked, &offers, &wants, &plan);
        self.network.plan = plan;
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
        let mut asking = vec![false; self.stocks.len()];
        asked.iter().for_each(|asked| asking[asked.node as usize] |= asked.ration > 0);
        for market in 0..self.network.markets.len() {
            if !asking[self.network.market_node(market) as usize] {
                continue;
            }
            let arc = self.network.market_arc(market);
            let (node, mut plenty) = {
                let arc = self.network.freight.arcs()[arc as usize];
                (arc.to, arc.capacity.max(0).unsigned_abs())
            };
            for asked in asked.iter_mut().filter(|asked| asked.node == node && asked.ration > 0) {
                let payer = asked.payer;
                let purse = payer.map_or_else(|| for_goods(fund), |oblast| fund.branch(oblast).for_goods);
                let affordable = buys(purse, price).max(0).unsigned_abs();
                let amount = asked.ration.min(plenty).min(affordable);
                if amount == 0 {
                    continue;
                }
                plenty -= amount;
                asked.bought = amount;
                kept[node as usize] += amount;
                self.stocks[node as usize][goods] += amount;
                self.pay(payer, price_of(amount as i64, price), fund);
                let to = Account::Store(self.network.places[asked.node as usize]);
                self.ledger.post(goods.into(), Account::Market, to, amount, Cause::Purchase);
            }
            self.network.open(arc, plenty as i64);
        }
    }

    /// Cuts what is asked down to what its branch can pay, beside what lies in stores.
    fn ration_by_purse(&self, goods: Goods, price: f64, asked: &mut [Asked], fund: &Fund) {
        let spare: u64 = self.stocks.iter().map(|stock| stock[goods]).sum();
        let mut purses: Vec<(OblastId, u64)> = fund
            .branches()
            .map(|(oblast, branch)| {
                let affordable = buys(branch.for_goods.min(branch.balance), price).max(0);
                (oblast, spare.saturating_add(affordable.unsigned_abs()))
            })
            .collect();
        for asked in asked.iter_mut() {
            let Some(branch) = asked.payer else { continue };
            let purse = purses.iter_mut().find(|(oblast, _)| *oblast == branch);
            let mut none = 0;
            let left = purse.map_or(&mut none, |(_, left)| left);
            asked.ration = asked.amount.min(*left);
            *left -= asked.ration;
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
            let node = self.network.market_node(i);
            let hostile = self.control.at(node as usize) == crate::scenario::model::Holder::Hostile;
            let sold = if hostile { 0.0 } else { f64::from(plenty) * season };
            let units = i64::from(floor_heads(sold)).min(budget);
            self.network.open(self.network.market_arc(i), units);
        }
    }

    /// What stands ready: stocks beyond what is needed where they lie, and what money buys.
    fn offers(&self, goods: Goods, owner: Option<OblastId>, kept: &[u64], budget: i64) -> Vec<Offer> {
        let mut offers: Vec<Offer> = self
            .stocked
            .iter()
            .filter_map(|&node| {
                if !self.is_open_to(owner, node as usize) {
                    return None;
                }
                // Fodder of a depot that convoys set out from is theirs: it is not sent on as well.
                if matches!(goods, Goods::Grain | Goods::Hay) && self.setting_out[node as usize] > 0 {
                    return None;
                }
                let target = self.targets[node as usize][goods];
                let stock = self.stocks[node as usize][goods];
                let spare = stock.saturating_sub(target.max(kept[node as usize]));
                let amount = i64::try_from(spare).unwrap_or(i64::MAX).min(supply::MAX_AMOUNT);
                (amount > 0).then_some(Offer { node, amount, cost: 0 })
            })
            .collect();
        if budget > 0 {
            let most = budget.min(supply::MAX_AMOUNT);
            // A store at hand is used before money is spent; costs are tenths of a day.
            let cost = round(10.0 * self.scenario.rules.market_cost);
            offers.push(Offer { node: self.network.seller(), amount: most, cost });
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
                let payer = asked.get(path.want).and_then(|asked| asked.payer);
                self.pay(payer, price_of(path.amount, price.unwrap_or(0.0)), fund);
                (self.network.places[self.network.freight.arcs()[arc].to as usize], Account::Market)
            } else {
                let from = self.network.places[offer.node as usize];
                self.stocks[offer.node as usize][goods] -= amount;
                (from, Account::Store(from))
            };
            let cause = if account == Account::Market { Cause::Purchase } else { Cause::Shipment };
            self.ledger.post(goods.into(), account, Account::Transit, amount, cause);
            let due = self.turn + turns as u16 - 1;
            self.shipments.push(Shipment { due, to, goods, from, amount });
        }
    }

    /// Opens every leg for what is left of its capacity, and of the fodder of the depot it sets out from.
    fn open_legs(&mut self, goods: Goods) {
        let per_unit = goods.grams();
        for &arc in &self.open {
            let leg = &self.legs[arc as usize];
            let mut grams = leg.capacity * 1000 - leg.loaded;
            if let (Some(depot), true) = (leg.depot, leg.eats > 0.0) {
                let depot = depot as usize;
                // Each leg of a depot may count on its part of the fodder only, so that none is promised twice.
                let part = fodder(&self.stocks[depot]) as f64 / f64::from(self.setting_out[depot].max(1));
                grams = grams.min(round(1000.0 * part / leg.eats));
            }
            self.network.open(arc, grams / per_unit);
        }
    }

    /// Notes what a class loaded, and feeds its carriers out of the depots.
    fn feed_carriers(&mut self, goods: Goods, plan: &Plan) {
        for &arc in &self.open {
            let (leg, units) = (&mut self.legs[arc as usize], plan.flow[arc as usize]);
            if units == 0 {
                continue;
            }
            let grams = units * goods.grams();
            leg.loaded += grams;
            let Some(depot) = leg.depot.filter(|_| leg.eats > 0.0) else { continue };
            let eaten = round(leg.eats * grams as f64 / 1000.0).unsigned_abs();
            let stock = &mut self.stocks[depot as usize];
            let place = self.network.places[depot as usize];
            let hay = eaten.min(stock[Goods::Hay]);
            let grain = (eaten - hay).min(stock[Goods::Grain]);
            stock[Goods::Hay] -= hay;
            stock[Goods::Grain] -= grain;
            let from = Account::Store(place);
            self.ledger.post(Commodity::Hay, from, Account::Used, hay, Cause::Convoy);
            self.ledger.post(Commodity::Grain, from, Account::Used, grain, Cause::Convoy);
            if !is_base(&self.scenario.rules, stock) {
                self.chronicle.0.push(Event::DepotEmpty(place));
            }
        }
    }

    /// Pays for what was bought out of what the branch set aside; what it lacks the others pay.
    fn pay(&mut self, payer: Option<OblastId>, cost: Kopeks, fund: &mut Fund) {
        let Some(oblast) = payer else { return self.pay_in_turn(cost, fund) };
        let left = fund.0.get_mut(&oblast).map_or(cost, |treasury| self.draw(oblast, treasury, cost));
        if !left.is_zero() {
            self.pay_in_turn(left, fund);
        }
    }

    /// Pays out of what each branch set aside, one after another.
    fn pay_in_turn(&mut self, cost: Kopeks, fund: &mut Fund) {
        let mut left = cost;
        for (&oblast, treasury) in &mut fund.0 {
            left = self.draw(oblast, treasury, left);
        }
    }

    /// Pays out of one branch; returns what it lacks.
    fn draw(&mut self, oblast: OblastId, treasury: &mut Treasury, cost: Kopeks) -> Kopeks {
        let part = cost.min(treasury.for_goods).min(treasury.balance);
        treasury.balance = treasury.balance.less(part);
        treasury.for_goods = treasury.for_goods.less(part);
        let (from, amount) = (Account::Treasury(oblast), part.0.unsigned_abs());
        self.ledger.post(Commodity::Money, from, Account::Market, amount, Cause::Purchase);
        cost.less(part)
    }
}

/// What of the stock at each node the units that stand there count on, guests among them.
pub(in crate::sim) fn kept(asked: &[Asked], nodes: usize) -> Vec<u64> {
    let mut kept = vec![0; nodes];
    for asked in asked {
        let kept = &mut kept[asked.node as usize];
        *kept = asked.kept.max(*kept);
    }
    kept
}

/// What the branches set aside for goods, together.
pub(in crate::sim) fn for_goods(fund: &Fund) -> Kopeks {
    fund.0.values().map(|treasury| treasury.for_goods.min(treasury.balance)).sum()
}

/// One request of goods.
pub(in crate::sim) struct Asked {
    /// The node of the place.
    pub node: u32,
    /// The unit that asks; none for a depot.
    pub unit: Option<UnitId>,
    /// The branch that pays for it; none where all pay.
    pub payer: Option<OblastId>,
    /// What is lacking, in the goods' unit.
    pub amount: u64,
    /// What of it the branch that pays can have.
    pub ration: u64,
    /// What of it was bought at the place's own market.
    pub bought: u64,
    /// What of the stock at the place this and earlier requests already count on.
    pub kept: u64,
    /// Who is served first: lower.
    pub rank: u8,
}
