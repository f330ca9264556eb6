//! The books of a campaign: all postings, turn by turn, and the ones behind any number of a strength return.

use crate::base::id::{PlaceId, UnitId};
use crate::scenario::model::Step;
use crate::sim::View;
use crate::sim::state::ledger::{Account, Cause, Commodity, Posting};
use crate::sim::view::UnitView;
use serde::Serialize;
use std::collections::BTreeMap;

/// All postings of a campaign so far.
#[derive(Clone, Debug, Default)]
pub struct Books {
    /// What was there on the first day.
    opening: Vec<Posting>,
    /// Postings of the turns played.
    turns: Vec<Vec<Posting>>,
}

/// What one cause came to in one turn: in (+) or out (−) of what is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Line {
    /// The turn, from 0.
    pub turn: u16,
    /// What.
    pub what: Commodity,
    /// Why.
    pub cause: Cause,
    /// How much came, less what went.
    pub amount: i64,
}

impl Books {
    /// Books that begin with what the units have on the first day.
    #[must_use]
    pub fn open(first_day: View<'_>) -> Self {
        Self { opening: first_day.units().flat_map(opening).collect(), turns: Vec::new() }
    }

    /// Keeps the postings of a turn.
    pub fn keep(&mut self, postings: &[Posting]) {
        self.turns.push(postings.to_vec());
    }

    /// Postings of the turns played, one list a turn.
    #[must_use]
    pub fn turns(&self) -> &[Vec<Posting>] {
        &self.turns
    }

    /// What moved some commodities in and out of some accounts, by turn and cause; what moves between two of the
    /// accounts is left out.
    #[must_use]
    pub fn lines(&self, accounts: &[Account], commodities: &[Commodity]) -> Vec<Line> {
        let mut sums: BTreeMap<(u16, Commodity, Cause), i64> = BTreeMap::new();
        let opening = std::iter::once((0, &self.opening));
        for (turn, postings) in opening.chain((0u16..).zip(&self.turns)) {
            for posting in postings.iter().filter(|posting| commodities.contains(&posting.what)) {
                let (from, to) = (accounts.contains(&posting.from), accounts.contains(&posting.to));
                let amount = posting.amount as i64 * (i64::from(to) - i64::from(from));
                if amount != 0 {
                    *sums.entry((turn, posting.what, posting.cause)).or_default() += amount;
                }
            }
        }
        let lines = sums.into_iter().filter(|(_, amount)| *amount != 0);
        lines.map(|((turn, what, cause), amount)| Line { turn, what, cause, amount }).collect()
    }

    /// The postings behind a step of a unit's strength return, by turn and cause.
    #[must_use]
    pub fn behind(&self, unit: UnitId, at: PlaceId, step: Step) -> Vec<Line> {
        let unit = Account::Unit(unit);
        match step {
            Step::Quota => Vec::new(),
            Step::Supplied => {
                let stores = [Account::Store(at)];
                self.lines(&stores, &[Commodity::Food, Commodity::Grain, Commodity::Hay])
            }
            step => self.lines(&[unit], commodities(step)),
        }
    }

    /// What is left of a commodity in some accounts, by the postings alone.
    #[must_use]
    pub fn balance(&self, accounts: &[Account], what: Commodity) -> i64 {
        self.lines(accounts, &[what]).iter().map(|line| line.amount).sum::<i64>()
    }
}

/// What a unit has on the first day, as postings from the world outside.
fn opening(unit: UnitView<'_>) -> impl Iterator<Item = Posting> + use<> {
    let (from, to) = (Account::Outside, Account::Unit(unit.id));
    let (roll, outfit) = (unit.roll, unit.outfit);
    let has = [
        (Commodity::Men, roll.enrolled().0),
        (Commodity::Trained, roll.training()),
        (Commodity::Sick, roll.sick().0),
        (Commodity::Horses, outfit.horses().0),
        (Commodity::Rifles, outfit.rifles()),
        (Commodity::Rounds, outfit.rounds()),
        (Commodity::Officers, outfit.officers()),
        (Commodity::Instructors, outfit.instructors()),
        (Commodity::MachineGuns, outfit.machine_guns()),
        (Commodity::Kit, outfit.kit()),
    ];
    let held = has.into_iter().filter(|(_, amount)| *amount > 0);
    held.map(move |(what, amount)| Posting { what, from, to, amount: amount.into(), cause: Cause::Opening })
}

/// What a step counts.
fn commodities(step: Step) -> &'static [Commodity] {
    match step {
        Step::Quota | Step::Supplied => &[],
        Step::Enrolled | Step::Kept => &[Commodity::Men],
        Step::Mounted => &[Commodity::Horses],
        Step::Armed => &[Commodity::Rifles],
        Step::Officered => &[Commodity::Officers],
        Step::Trained => &[Commodity::Trained],
        Step::Present | Step::Fit => &[Commodity::Sick, Commodity::Men],
    }
}
