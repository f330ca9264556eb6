//! Reads what comes of events and choices.
//!
//! An effect on something that is not in play is left out when it comes from a base, or when the thing exists in
//! the theatre: one event may then stand in scenarios of different extent.

use crate::base::id::{Id, OblastId, PlaceId, SponsorId, UezdId, UnitId};
use crate::base::math::{round, round_heads};
use crate::base::quantity::{Kopeks, Men};
use crate::orders::Gift;
use crate::scenario::build::{atlas::Atlas, play};
use crate::scenario::file::{Bases, EffectFile, ForceFile, Number};
use crate::scenario::model::{Area, Effect, Leaving, Scenario, Sway, Swayed, Whereabouts};
use crate::scenario::reader::Reader;
use crate::scenario::spot::Spot;

/// Longest that an effect lasts, turns: the longest campaign.
const LONGEST: u16 = 72;

/// Reads effects and keeps those that concern this scenario.
pub(in crate::scenario) fn effects(
    reader: &mut Reader,
    spots: &[Spot<EffectFile>],
    bases: &Bases,
    atlas: &Atlas,
    scenario: &Scenario,
) -> Vec<Effect> {
    let mut effects = Vec::new();
    for spot in spots {
        let Some(file) = reader.value(spot) else { continue };
        let mut scribe = Scribe { reader: &mut *reader, bases, atlas, scenario, address: spot.address };
        effects.extend(scribe.effect(file));
    }
    effects
}

/// Reads the numbers and ids of one effect.
struct Scribe<'r, 't> {
    reader: &'r mut Reader<'t>,
    bases: &'r Bases,
    atlas: &'r Atlas,
    scenario: &'r Scenario,
    address: usize,
}

impl Scribe<'_, '_> {
    fn effect(&mut self, file: &EffectFile) -> Option<Effect> {
        use EffectFile as E;
        match file {
            E::Money { oblast, roubles } => self.money(*oblast, roubles),
            E::TreasuryShare { oblast, times } => {
                let times = self.number(times, 0.0, 1.0);
                self.oblast(*oblast).then_some(Effect::TreasuryShare(*oblast, times))
            }
            E::Standing { of, by } => self.standing(*of, by),
            E::Authority { at, by, turns } => self.authority(*at, by, *turns),
            E::ShowUp { at, times, turns } => self.factor(Swayed::ShowUp, *at, times, *turns),
            E::Tax { at, times, turns } => self.factor(Swayed::Tax, *at, times, *turns),
            E::Danger { at, times, turns } => self.factor(Swayed::Danger, *at, times, *turns),
            E::Desertion { oblast, times, turns } => {
                self.factor(Swayed::Desertion, Area::Oblast(*oblast), times, *turns)
            }
            E::Foes { front, times, turns } => self.foes(*front, times, *turns),
            E::Give { what, unit, amount } => {
                let amount = self.amount(*what, amount);
                self.unit(*unit).then_some(Effect::Give(*what, *unit, amount))
            }
            E::Lose { what, unit, amount } => {
                let amount = self.amount(*what, amount);
                self.unit(*unit).then_some(Effect::Lose(*what, *unit, amount))
            }
            E::Men { unit, by } => self.men(*unit, by),
            E::Summon { uezd, unit, share } => {
                let share = self.number(share, 0.0, 1.0);
                let (uezd_is, unit_is) = (self.uezd(*uezd), self.unit(*unit));
                (uezd_is && unit_is).then_some(Effect::Summon(*uezd, *unit, share))
            }
            E::Reinforce(force) => self.reinforce(force),
            E::Losses { unit, share } => {
                let share = self.number(share, 0.0, 1.0);
                self.unit(*unit).then_some(Effect::Losses(*unit, share))
            }
            E::Goods { place, food, grain, hay } => self.goods(*place, [food, grain, hay]),
            E::Arrears { oblast, by } => {
                let by = self.thousandths(by, -6.0, 6.0);
                self.oblast(*oblast).then_some(Effect::Arrears(*oblast, by))
            }
            E::Flag(id) => Some(Effect::Flag(*id, true)),
            E::Unflag(id) => Some(Effect::Flag(*id, false)),
            E::Push { front, by } => self.push(*front, *by),
            E::Quota { oblast, men } => {
                let men = Men(round_heads(self.number(men, 0.0, 100_000.0)));
                self.oblast(*oblast).then_some(Effect::Quota(*oblast, men))
            }
            E::March { unit, to } => {
                let (unit_is, place_is) = (self.unit(*unit), self.place(*to));
                (unit_is && place_is).then_some(Effect::March(*unit, *to))
            }
            E::Pay { oblast, times, turns } => self.factor(Swayed::Pay, Area::Oblast(*oblast), times, *turns),
            E::OfficersShare { oblast, times } => {
                let times = self.number(times, 0.0, 1.0);
                self.oblast(*oblast).then_some(Effect::OfficersShare(*oblast, times))
            }
            E::Amnesty { oblast, share } => self.leave(*oblast, Leaving::Amnestied, share),
            E::Serve { oblast, share } => self.leave(*oblast, Leaving::Serving, share),
            E::Release { oblast, share } => self.leave(*oblast, Leaving::Discharged, share),
            E::Arrests { oblast, share } => self.leave(*oblast, Leaving::Arrested, share),
            E::SchoolLost => Some(Effect::SchoolLost),
        }
    }

    fn money(&mut self, oblast: OblastId, roubles: &Number) -> Option<Effect> {
        let kopeks = round(100.0 * self.number(roubles, -1e8, 1e8));
        self.oblast(oblast).then_some(Effect::Money(oblast, Kopeks(kopeks)))
    }

    fn standing(&mut self, sponsor: SponsorId, by: &Number) -> Option<Effect> {
        let by = self.thousandths(by, -1.0, 1.0);
        self.named(sponsor, "sponsor", &self.atlas.sponsors).then_some(Effect::Standing(sponsor, by))
    }

    fn authority(&mut self, at: Area, by: &Number, turns: u16) -> Option<Effect> {
        let by = self.thousandths(by, -1.0, 1.0);
        let at = self.area(at)?;
        self.sway(Swayed::Authority, at, by, turns)
    }

    fn factor(&mut self, what: Swayed, at: Area, times: &Number, turns: u16) -> Option<Effect> {
        let by = self.thousandths(times, 0.0, 10.0);
        let at = self.area(at)?;
        self.sway(what, at, by, turns)
    }

    fn foes(&mut self, front: Id, times: &Number, turns: u16) -> Option<Effect> {
        let by = self.thousandths(times, 0.0, 10.0);
        let here = self.front(front);
        here.then(|| self.sway(Swayed::Foes, Whereabouts::Front(front), by, turns))?
    }

    fn men(&mut self, unit: UnitId, by: &Number) -> Option<Effect> {
        let by = round(self.number(by, -20_000.0, 20_000.0)) as i32;
        self.unit(unit).then_some(Effect::Men(unit, by))
    }

    fn reinforce(&mut self, file: &ForceFile) -> Option<Effect> {
        if let Some(at) = &file.at {
            let message = "who joins a unit joins it where it stands: `at` has no place here".into();
            self.reader.problem(at.address, "bad_effect", message, None);
        }
        let unit = *self.reader.value(&file.unit)?;
        let known = self.unit(unit);
        known.then(|| play::force(self.reader, file, self.bases, self.scenario))?.map(Effect::Reinforce)
    }

    fn goods(&mut self, place: PlaceId, tonnes: [&Option<Number>; 3]) -> Option<Effect> {
        let kilograms = tonnes.map(|number| {
            number.as_ref().map_or(0, |number| round_heads(1000.0 * self.number(number, 0.0, 10_000.0)))
        });
        self.place(place).then_some(Effect::Goods(place, kilograms))
    }

    fn push(&mut self, front: Id, by: i8) -> Option<Effect> {
        if ![-1, 1].contains(&by) {
            let message = format!("{by} is out of range, expected 1 (forward) or -1 (back)");
            self.reader.problem(self.address, "out_of_range", message, None);
        }
        self.front(front).then_some(Effect::Push(front, by.clamp(-1, 1)))
    }

    fn leave(&mut self, oblast: OblastId, how: Leaving, share: &Number) -> Option<Effect> {
        let share = self.number(share, 0.0, 1.0);
        self.oblast(oblast).then_some(Effect::Leave(oblast, how, share))
    }

    fn sway(&mut self, what: Swayed, at: Whereabouts, by: i32, turns: u16) -> Option<Effect> {
        self.reader.in_range(self.address, f64::from(turns), 0.0, f64::from(LONGEST));
        Some(Effect::Sway(Sway { what, at, by, turns }))
    }

    fn number(&mut self, spot: &Number, low: f64, high: f64) -> f64 {
        self.reader.number(spot, self.bases, low, high)
    }

    fn thousandths(&mut self, spot: &Number, low: f64, high: f64) -> i32 {
        round(1000.0 * self.number(spot, low, high)) as i32
    }

    fn amount(&mut self, what: Gift, spot: &Number) -> u32 {
        let scale = if what == Gift::Roubles { 100.0 } else { 1.0 };
        self.reader.whole(spot, self.bases, scale, 10_000_000.0)
    }

    fn named<I: Copy + Ord + std::fmt::Display>(&mut self, id: I, what: &str, known: &[I]) -> bool {
        self.reader.named(self.address, id, what, known.iter().copied())
    }

    fn oblast(&mut self, id: OblastId) -> bool {
        self.named(id, "oblast", &self.atlas.oblasts) && self.scenario.oblast(id).is_some()
    }

    fn unit(&mut self, id: UnitId) -> bool {
        self.named(id, "unit", &self.atlas.units) && self.scenario.unit(id).is_some()
    }

    fn uezd(&mut self, id: UezdId) -> bool {
        self.named(id, "uezd", &self.atlas.uezds) && self.scenario.uezd(id).is_some()
    }

    fn place(&mut self, id: PlaceId) -> bool {
        self.named(id, "place", &self.atlas.places) && self.scenario.place(id).is_some_and(|p| p.in_play)
    }

    fn front(&mut self, id: Id) -> bool {
        self.named(id, "front", &self.atlas.fronts) && self.scenario.front(id).is_some()
    }

    fn area(&mut self, area: Area) -> Option<Whereabouts> {
        match area {
            Area::Oblast(id) => self.oblast(id).then_some(Whereabouts::Oblast(id)),
            Area::Uezd(id) => self.uezd(id).then_some(Whereabouts::Uezd(id)),
        }
    }
}
