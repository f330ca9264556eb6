//! Men who come, and what they bring along: horses with saddles, rifles, sabres and lances.

use crate::base::dice::Dice;
use crate::base::id::{UezdId, UnitId};
use crate::base::math::binomial;
use crate::base::quantity::{Horses, Men};
use crate::scenario::rules::Rules;
use crate::sim::state::ledger::{Account, Cause, Commodity, Ledger};
use crate::sim::state::tally::Tally;
use crate::sim::state::uezd::Uezd;
use crate::sim::state::unit::{Outfit, Roll};

/// Recruits of a uezd for a unit.
#[derive(Clone, Copy)]
pub(in crate::sim) struct Recruits {
    pub men: u32,
    pub by_lot: bool,
    pub cause: Cause,
}

/// Where they are written down.
pub(in crate::sim) struct Books<'b> {
    pub roll: &'b mut Roll,
    pub outfit: &'b mut Outfit,
    pub uezd: &'b mut Uezd,
    pub tally: &'b mut Tally,
    pub ledger: &'b mut Ledger,
}

impl Recruits {
    /// Puts them on the roll, with what they bring as luck has it.
    pub(in crate::sim) fn join(
        self,
        rules: &Rules,
        dice: &mut Dice,
        uezd: UezdId,
        unit: UnitId,
        books: Books<'_>,
    ) {
        let Books { roll, outfit, uezd: home, tally, ledger } = books;
        let men = self.men;
        roll.enlist(uezd, men, self.by_lot);
        let horses = binomial(dice, men, rules.mounted_share).min(home.herd.0);
        let rifles = binomial(dice, men, rules.own_rifles);
        roll.sabres += binomial(dice, men, rules.own_sabres);
        roll.lances += binomial(dice, men, rules.own_lances);
        outfit.horses.0 += horses;
        outfit.rifles += rifles;
        home.herd = home.herd.less(Horses(horses));
        home.pool = home.pool.less(Men(men));
        home.muster.came += Men(men);
        tally.enlist(uezd, men);
        let (from, to) = (Account::Auls(uezd), Account::Unit(unit));
        ledger.post(Commodity::Men, from, to, men, self.cause);
        ledger.post(Commodity::Horses, from, to, horses, Cause::Brought);
        ledger.post(Commodity::Rifles, from, to, rifles, Cause::Brought);
    }
}
