//! Do the postings of a turn explain every stock? What came and went, against what is there.

use crate::orders::{Gift, Goods};
use crate::sim::View;
use crate::sim::state::ledger::{Account, Commodity};
use serde::Serialize;
use std::collections::BTreeMap;

/// What every account that is a stock holds.
pub type Stocks = BTreeMap<(Account, Commodity), i64>;

/// The stocks of a campaign, carried on by its postings.
pub struct Audit(Stocks);

/// A stock that the postings do not explain, or that is less than nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Unexplained {
    /// Whose.
    pub account: Account,
    /// Of what.
    pub what: Commodity,
    /// What there should be by the postings.
    pub expected: i64,
    /// What there is.
    pub found: i64,
}

impl Audit {
    /// Begins with what is there now.
    #[must_use]
    pub fn open(view: View<'_>) -> Self {
        Self(stocks(view))
    }

    /// Carries the stocks on by the postings of the turn that was played; what these do not explain is told, and what
    /// is there is gone on with.
    pub fn turn(&mut self, view: View<'_>) -> Vec<Unexplained> {
        for posting in view.postings() {
            let amount = i64::try_from(posting.amount).unwrap_or(i64::MAX);
            for (account, amount) in [(posting.from, -amount), (posting.to, amount)] {
                if is_stock(account, posting.what) {
                    let stock = self.0.entry((account, posting.what)).or_default();
                    *stock = stock.saturating_add(amount);
                }
            }
        }
        let expected = std::mem::replace(&mut self.0, stocks(view));
        let all = expected.keys().chain(self.0.keys()).collect::<std::collections::BTreeSet<_>>();
        let of = |stocks: &Stocks, key| stocks.get(key).copied().unwrap_or_default();
        let compared = all.into_iter().map(|key| (key, of(&expected, key), of(&self.0, key)));
        let wrong = compared.filter(|(_, expected, found)| expected != found || *found < 0);
        wrong
            .map(|(&(account, what), expected, found)| Unexplained { account, what, expected, found })
            .collect()
    }
}

/// What every account that is a stock holds, as the state shows it.
fn stocks(view: View<'_>) -> Stocks {
    let mut stocks = Stocks::new();
    let mut put = |account, what, amount: i64| {
        if amount != 0 {
            *stocks.entry((account, what)).or_default() += amount;
        }
    };
    of_units(view, &mut put);
    for uezd in view.uezds() {
        put(Account::Auls(uezd.id()), Commodity::Horses, uezd.herd().0.into());
    }
    for consignment in &view.consignments().road {
        put(Account::Transit, commodity(consignment.what), consignment.amount.into());
    }
    for goods in Goods::ALL {
        let what = Commodity::from(goods);
        for store in view.stores() {
            put(Account::Store(store.place()), what, store.stock(goods) as i64);
        }
        let on_the_way = view.transit().shipments().iter().filter(|shipment| shipment.goods == goods);
        put(Account::Transit, what, on_the_way.map(|shipment| shipment.amount as i64).sum());
    }
    for (oblast, treasury) in view.fund().branches() {
        put(Account::Treasury(oblast), Commodity::Money, treasury.balance.0);
    }
    stocks
}

fn of_units(view: View<'_>, put: &mut impl FnMut(Account, Commodity, i64)) {
    for unit in view.units() {
        let (roll, outfit, account) = (unit.roll, unit.outfit, Account::Unit(unit.id));
        put(account, Commodity::Men, roll.enrolled().0.into());
        put(Account::Scattered(unit.id), Commodity::Men, roll.scattered().0.into());
        put(account, Commodity::Horses, outfit.horses().0.into());
        put(account, Commodity::Rifles, outfit.rifles().into());
        put(account, Commodity::Rounds, outfit.rounds().into());
        put(account, Commodity::Officers, outfit.officers().into());
        put(account, Commodity::Instructors, outfit.instructors().into());
        put(account, Commodity::MachineGuns, outfit.machine_guns().into());
        put(account, Commodity::Kit, outfit.kit().into());
    }
}

/// The ledger's name for a gift, by its goods where it is some.
fn commodity(what: Gift) -> Commodity {
    match what {
        Gift::Rifles => Commodity::from(Goods::Weapons),
        Gift::Rounds => Commodity::from(Goods::Ammunition),
        Gift::Kit => Commodity::from(Goods::Kit),
        Gift::MachineGuns => Commodity::MachineGuns,
        Gift::Officers => Commodity::Officers,
        Gift::Instructors => Commodity::Instructors,
        Gift::Roubles => Commodity::Money,
    }
}

/// Whether what an account holds is part of the state. Auls are one of horses only: men and money come from all
/// that lives there.
fn is_stock(account: Account, what: Commodity) -> bool {
    if matches!(what, Commodity::Trained | Commodity::Sick) {
        return false;
    }
    (matches!(account, Account::Auls(_)) && what == Commodity::Horses) || account.is_held()
}
