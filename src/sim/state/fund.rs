//! The fund: a treasury per branch; and what sponsors think.

use crate::base::id::{OblastId, SponsorId, UnitId};
use crate::base::math::{apportion, floor_heads, round, thousandths};
use crate::base::quantity::{Kopeks, PerMille};
use crate::orders::Gift;
use crate::scenario::rules::Rules;
use crate::sim::state::ledger::{Account, Cause, Commodity, Ledger};
use bevy_ecs::prelude::Resource;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The branches of the fund.
#[derive(Resource, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fund(pub(in crate::sim) BTreeMap<OblastId, Treasury>);

impl Fund {
    /// The treasury of a branch; an empty one where there is none.
    #[must_use]
    pub fn branch(&self, oblast: OblastId) -> Treasury {
        self.0.get(&oblast).copied().unwrap_or_default()
    }

    /// Money in hand of all branches, roubles.
    #[must_use]
    pub fn roubles(&self) -> f64 {
        self.0.values().map(|treasury| treasury.balance.roubles()).sum()
    }

    /// Branches and their treasuries, by id.
    pub fn branches(&self) -> impl Iterator<Item = (OblastId, &Treasury)> {
        self.0.iter().map(|(id, treasury)| (*id, treasury))
    }
}

/// One branch.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Treasury {
    /// Money in hand; never below zero.
    pub balance: Kopeks,
    /// Arrears of pay, thousandths of a month.
    pub arrears: PerMille,
    /// What this turn's purchases may still cost.
    pub for_goods: Kopeks,
}

impl Treasury {
    /// Pays what it can of `due` and returns that.
    pub(in crate::sim) fn pay(&mut self, due: Kopeks) -> Kopeks {
        let paid = due.min(self.balance);
        self.balance = self.balance.less(paid);
        paid
    }
}

/// What sponsors think of Alash, whose terms are accepted, and what they remember.
#[derive(Resource, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Goodwill {
    /// Standing of Alash with each sponsor.
    pub standing: BTreeMap<SponsorId, PerMille>,
    /// Sponsors whose terms are accepted.
    pub terms: BTreeSet<SponsorId>,
    /// Sponsors whose red line was crossed.
    pub crossed: BTreeSet<SponsorId>,
    /// The last answers each had, the newest last.
    pub memory: BTreeMap<SponsorId, Vec<Answer>>,
    /// The turn of the last gift of money.
    pub(in crate::sim) gifts: BTreeMap<SponsorId, u16>,
    /// The turn in which something was last asked.
    pub(in crate::sim) asked: BTreeMap<SponsorId, u16>,
    /// What is asked for and not answered yet.
    pub(in crate::sim) requests: Vec<Request>,
    /// Units that are carried by trains and steamers, by whose and how long.
    pub(in crate::sim) carried: BTreeMap<UnitId, Carried>,
}

/// What a sponsor was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Favour {
    /// Something to send.
    Gift(Gift),
    /// Room in its trains and steamers.
    Passage,
}

/// Who carries a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Carried {
    /// Whose trains and steamers.
    pub(in crate::sim) by: SponsorId,
    /// The first turn in which they do no more.
    pub(in crate::sim) until: u16,
}

/// Something a sponsor was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// Who was asked.
    pub(in crate::sim) sponsor: SponsorId,
    /// For what.
    pub(in crate::sim) what: Favour,
    /// For which unit.
    pub(in crate::sim) unit: UnitId,
    /// The chance that it is granted: what the sponsor thought when asked.
    pub(in crate::sim) chance: PerMille,
}

impl Rules {
    /// What a power and its rival think better of us at once when its terms are accepted, or refused; thousandths.
    #[must_use]
    pub fn terms_shift(&self, accept: bool) -> [i32; 2] {
        let (step, loss) = (thousandths(self.terms_step), thousandths(self.rival_loss));
        if accept {
            return [step, -loss];
        }
        let refused = round(f64::from(step) * self.terms_refusal) as i32;
        [-refused, floor_heads(f64::from(loss) * self.rival_gain) as i32]
    }
}

impl Goodwill {
    /// What a sponsor thinks.
    #[must_use]
    pub fn standing(&self, sponsor: SponsorId) -> PerMille {
        self.standing.get(&sponsor).copied().unwrap_or(PerMille::ZERO)
    }

    /// Whose trains and steamers carry a unit in a turn.
    #[must_use]
    pub fn carrier(&self, unit: UnitId, turn: u16) -> Option<SponsorId> {
        self.carried.get(&unit).filter(|carried| turn < carried.until).map(|carried| carried.by)
    }

    /// Moves a standing by thousandths; one whose red line was crossed stays where it is.
    pub(in crate::sim) fn shift(&mut self, sponsor: SponsorId, by: i32) {
        if self.crossed.contains(&sponsor) {
            return;
        }
        let standing = self.standing.entry(sponsor).or_default();
        *standing = PerMille((i64::from(standing.0) + i64::from(by)).clamp(0, 1000) as u32);
    }

    /// Remembers an answer and forgets all but the last few.
    pub(in crate::sim) fn remember(&mut self, rules: &Rules, sponsor: SponsorId, answer: Answer) {
        let memory = self.memory.entry(sponsor).or_default();
        memory.push(answer);
        while memory.len() as f64 > rules.memory_answers.round() {
            memory.remove(0);
        }
    }
}

/// What a sponsor remembers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Its terms were accepted.
    Accepted,
    /// Its terms were refused, or given up.
    Refused,
    /// It was given money.
    Gave,
    /// It was asked for something.
    Asked,
    /// Its red line was crossed.
    Crossed,
}

impl Answer {
    /// Good (1), bad (−1) or neither.
    #[must_use]
    pub fn worth(self) -> i8 {
        match self {
            Self::Accepted | Self::Gave => 1,
            Self::Asked => 0,
            Self::Refused | Self::Crossed => -1,
        }
    }
}

/// How much more or less readily men go home at a rate of pay than at the one that was promised, as a factor. Beyond
/// twice the promise nothing more is gained; nor is anything by a rate above it on which the branch is behind.
#[must_use]
pub fn restlessness(rules: &Rules, pay: Kopeks, arrears: PerMille) -> f64 {
    if rules.rider_pay <= 0.0 {
        return 1.0;
    }
    let most = if arrears.share() < rules.arrears_honoured { 2.0 } else { 1.0 };
    1.0 + rules.desertion_pay * (1.0 - (pay.roubles() / rules.rider_pay).min(most))
}

/// Pays what can be paid of `due` out of one branch, or of all in proportion to what they hold.
pub(in crate::sim) fn pay_of(
    fund: &mut Fund,
    ledger: &mut Ledger,
    payer: Option<OblastId>,
    due: Kopeks,
    cause: Cause,
) -> Kopeks {
    let Some(oblast) = payer else { return pay_jointly(fund, ledger, due, cause) };
    let Some(treasury) = fund.0.get_mut(&oblast) else { return Kopeks::ZERO };
    let paid = treasury.pay(due);
    let from = Account::Treasury(oblast);
    ledger.post(Commodity::Money, from, Account::Market, paid.0.unsigned_abs(), cause);
    paid
}

/// Pays `due` out of all branches in proportion to what they hold; returns what could be paid.
fn pay_jointly(fund: &mut Fund, ledger: &mut Ledger, due: Kopeks, cause: Cause) -> Kopeks {
    let held: Vec<u64> = fund.0.values().map(|treasury| treasury.balance.0.max(0).unsigned_abs()).collect();
    let whole = due.0.max(0).unsigned_abs().min(held.iter().sum());
    let branches: Vec<OblastId> = fund.0.keys().copied().collect();
    let parts = apportion(whole, &held);
    let paid = branches.into_iter().zip(parts);
    paid.map(|(oblast, part)| pay_of(fund, ledger, Some(oblast), Kopeks(part as i64), cause)).sum()
}
