//! Reads events: their conditions, choices and effects.
//!
//! An effect on something that is not in play is left out when it comes from a base, or when the thing exists in
//! the theatre: one event may then stand in scenarios of different extent.

use crate::base::id::Id;
use crate::base::quantity::Kopeks;
use crate::orders::Gift;
use crate::scenario::build::atlas::Atlas;
use crate::scenario::file::{AreaFile, Bases, ConditionFile, EffectFile, EventFile};
use crate::scenario::layers::{Layer, Record, stacked};
use crate::scenario::model::{
    Choice, Effect, Entry, EntryKind, Event, EventKind, Leaving, Scenario, Sway, Swayed, Whereabouts,
};
use crate::scenario::reader::Reader;
use crate::scenario::spot::Spot;

pub(in crate::scenario) fn read(
    layers: &[Layer],
    reader: &mut Reader,
    atlas: &Atlas,
    scenario: &mut Scenario,
) {
    let lists = layers.iter().map(|layer| (layer.events.events.as_slice(), &layer.events.basis));
    let records = stacked(reader, lists, |event| &event.id);
    for record in &records {
        if let Some(event) = event(reader, record, atlas, scenario) {
            scenario.events.push(event);
        }
    }
    scenario.events.sort_by_key(|event| (event.on, event.id));
}

fn event(
    reader: &mut Reader,
    record: &Record<crate::base::id::EventId, EventFile>,
    atlas: &Atlas,
    scenario: &mut Scenario,
) -> Option<Event> {
    let file = record.file;
    let kind = file.kind.as_ref().and_then(|spot| reader.value(spot).copied()).unwrap_or_default();
    let claims = reader.claims(&file.claims);
    if kind != EventKind::Affair {
        scenario.entries.push(Entry {
            id: record.id.0,
            kind: EntryKind::Battle,
            words: format!("event-{}", record.id),
            unknown: kind == EventKind::UnknownBattle,
            claims: claims.clone(),
        });
    }
    let place = match &file.place {
        Some(spot) => Some(reader.known(spot, "place", atlas.places.iter().copied())?),
        None => None,
    };
    let assumed = file.assumed.as_ref().is_some_and(|spot| reader.value(spot).is_some());
    let when = conditions(reader, &file.when, atlas, record.own);
    let effects = effects(reader, &file.effects, record.bases, atlas, scenario);
    let choices = choices(reader, file, record.bases, atlas, scenario);
    let unanswered = unanswered(reader, file, &choices);
    let Some(spot) = &file.on else {
        let idle = when.is_empty() && effects.is_empty() && choices.is_empty();
        if kind == EventKind::Affair || !idle {
            let message =
                "only a battle that does nothing may have no day: expected `on: \"1918-06-18\"`".into();
            reader.problem(file.id.address, "missing_field", message, None);
        }
        return None;
    };
    let on = reader.date(spot)?;
    let here = place.is_none_or(|id| scenario.places.iter().any(|place| place.id == id && place.in_play));
    let Some(turn) = scenario.turn_of(on) else {
        if record.own {
            let message = format!("{on} is not in the period that is played");
            reader.problem(spot.address, "not_in_period", message, None);
        }
        return None;
    };
    if !here {
        return None;
    }
    Some(Event { id: record.id, on, turn, place, kind, claims, assumed, when, effects, choices, unanswered })
}

fn choices(
    reader: &mut Reader,
    file: &EventFile,
    bases: &Bases,
    atlas: &Atlas,
    scenario: &Scenario,
) -> Vec<Choice> {
    let mut choices: Vec<Choice> = Vec::new();
    for spot in &file.choices {
        let Some(choice) = reader.value(spot) else { continue };
        let Some(&id) = reader.value(&choice.id) else { continue };
        if choices.iter().any(|other| other.id == id) {
            reader.problem(choice.id.address, "duplicate_id", format!("the id `{id}` stands twice"), None);
        }
        let effects = effects(reader, &choice.effects, bases, atlas, scenario);
        choices.push(Choice { id, effects });
    }
    if choices.len() == 1 || choices.len() > 3 {
        let message = format!("expected two or three choices, or none, found {}", choices.len());
        reader.problem(file.id.address, "choices", message, None);
    }
    choices
}

fn unanswered(reader: &mut Reader, file: &EventFile, choices: &[Choice]) -> Id {
    match &file.unanswered {
        Some(spot) => {
            reader.known(spot, "choice of this event", choices.iter().map(|choice| choice.id));
            reader.value(spot).copied().unwrap_or_default()
        }
        None if choices.is_empty() => Id::default(),
        None => {
            let message = "an event with choices says which counts when nobody chooses: expected \
                           `unanswered: \"…\"`"
                .into();
            reader.problem(file.id.address, "missing_field", message, None);
            Id::default()
        }
    }
}

/// Most arrears of pay, months.
const MOST_ARREARS: f64 = 6.0;
/// Longest that an effect lasts, turns: the longest campaign.
const LONGEST: u16 = 72;

/// Conditions whose ids all exist; what they ask of something out of play simply does not hold.
pub(in crate::scenario) fn conditions(
    reader: &mut Reader,
    spots: &[Spot<ConditionFile>],
    atlas: &Atlas,
    own: bool,
) -> Vec<ConditionFile> {
    spots.iter().filter_map(|spot| condition(reader, spot, atlas, own)).collect()
}

/// One condition; `own` where it stands in what is asked for and not in what that is based on.
pub(in crate::scenario) fn condition(
    reader: &mut Reader,
    spot: &Spot<ConditionFile>,
    atlas: &Atlas,
    own: bool,
) -> Option<ConditionFile> {
    use ConditionFile as C;
    let condition = *reader.value(spot)?;
    let at = spot.address;
    match condition {
        C::Standing { at_least, .. } => reader.in_range(at, at_least, 0.0, 1.0),
        C::Arrears { above, .. } => reader.in_range(at, above, 0.0, MOST_ARREARS),
        _ => {}
    }
    match condition {
        C::Terms(id) | C::NoTerms(id) | C::Standing { of: id, .. } => {
            reader.named(at, id, "sponsor", atlas.sponsors.iter().copied());
        }
        C::Held(id) | C::NotHeld(id) => {
            reader.named(at, id, "place", atlas.places.iter().copied());
        }
        C::Arrears { oblast, .. } | C::Money { oblast, .. } | C::Command(oblast) => {
            reader.named(at, oblast, "oblast", atlas.oblasts.iter().copied());
        }
        C::Men { of, .. } => atlas.measure(reader, at, of),
        C::Flag(id) | C::NoFlag(id) => atlas.flag(reader, at, id, own),
        C::Chose(event, choice) => atlas.choice(reader, at, event, choice),
    }
    Some(condition)
}

/// Reads effects and keeps those that concern this scenario.
fn effects(
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
            E::Money { oblast, roubles } => {
                let kopeks = crate::base::math::round(100.0 * self.number(roubles, -1e8, 1e8));
                self.oblast(*oblast).then_some(Effect::Money(*oblast, Kopeks(kopeks)))
            }
            E::TreasuryShare { oblast, times } => {
                let times = self.number(times, 0.0, 1.0);
                self.oblast(*oblast).then_some(Effect::TreasuryShare(*oblast, times))
            }
            E::Standing { of, by } => {
                let by = self.thousandths(by, -1.0, 1.0);
                let known = self.named(*of, "sponsor", &self.atlas.sponsors);
                known.then_some(Effect::Standing(*of, by))
            }
            E::Authority { at, by, turns } => {
                let by = self.thousandths(by, -1.0, 1.0);
                let at = self.area(*at)?;
                self.sway(Swayed::Authority, at, by, *turns)
            }
            E::ShowUp { at, times, turns } => {
                let by = self.thousandths(times, 0.0, 10.0);
                let at = self.area(*at)?;
                self.sway(Swayed::ShowUp, at, by, *turns)
            }
            E::Danger { at, times, turns } => {
                let by = self.thousandths(times, 0.0, 10.0);
                let at = self.area(*at)?;
                self.sway(Swayed::Danger, at, by, *turns)
            }
            E::Desertion { oblast, times, turns } => {
                let by = self.thousandths(times, 0.0, 10.0);
                let here = self.oblast(*oblast);
                let at = Whereabouts::Oblast(*oblast);
                here.then(|| self.sway(Swayed::Desertion, at, by, *turns))?
            }
            E::Foes { front, times, turns } => {
                let by = self.thousandths(times, 0.0, 10.0);
                let here = self.front(*front);
                here.then(|| self.sway(Swayed::Foes, Whereabouts::Front(*front), by, *turns))?
            }
            E::Give { what, unit, amount } => {
                let amount = self.amount(*what, amount);
                self.unit(*unit).then_some(Effect::Give(*what, *unit, amount))
            }
            E::Lose { what, unit, amount } => {
                let amount = self.amount(*what, amount);
                self.unit(*unit).then_some(Effect::Lose(*what, *unit, amount))
            }
            other => self.of_men_and_places(other),
        }
    }

    fn of_men_and_places(&mut self, file: &EffectFile) -> Option<Effect> {
        use EffectFile as E;
        match file {
            E::Men { unit, by } => {
                let by = crate::base::math::round(self.number(by, -20_000.0, 20_000.0)) as i32;
                self.unit(*unit).then_some(Effect::Men(*unit, by))
            }
            E::Losses { unit, share } => {
                let share = self.number(share, 0.0, 1.0);
                self.unit(*unit).then_some(Effect::Losses(*unit, share))
            }
            E::Goods { place, food, grain, hay } => {
                let kilograms = [food, grain, hay].map(|number| {
                    number.as_ref().map_or(0, |number| {
                        crate::base::math::round_heads(1000.0 * self.number(number, 0.0, 10_000.0))
                    })
                });
                self.place(*place).then_some(Effect::Goods(*place, kilograms))
            }
            E::Arrears { oblast, by } => {
                let by = self.thousandths(by, -6.0, 6.0);
                self.oblast(*oblast).then_some(Effect::Arrears(*oblast, by))
            }
            E::Flag(id) => Some(Effect::Flag(*id, true)),
            E::Unflag(id) => Some(Effect::Flag(*id, false)),
            E::Push { front, by } => {
                if ![-1, 1].contains(by) {
                    let message = format!("{by} is out of range, expected 1 (forward) or -1 (back)");
                    self.reader.problem(self.address, "out_of_range", message, None);
                }
                self.front(*front).then_some(Effect::Push(*front, (*by).clamp(-1, 1)))
            }
            E::OfficersShare { oblast, times } => {
                let times = self.number(times, 0.0, 1.0);
                self.oblast(*oblast).then_some(Effect::OfficersShare(*oblast, times))
            }
            E::Amnesty { oblast, share } => self.leave(*oblast, Leaving::Amnestied, share),
            E::Serve { oblast, share } => self.leave(*oblast, Leaving::Serving, share),
            E::Release { oblast, share } => self.leave(*oblast, Leaving::Discharged, share),
            E::Arrests { oblast, share } => self.leave(*oblast, Leaving::Arrested, share),
            E::SchoolLost => Some(Effect::SchoolLost),
            _ => None,
        }
    }

    fn number(&mut self, spot: &crate::scenario::file::Number, low: f64, high: f64) -> f64 {
        self.reader.number(spot, self.bases, low, high)
    }

    fn thousandths(&mut self, spot: &crate::scenario::file::Number, low: f64, high: f64) -> i32 {
        crate::base::math::round(1000.0 * self.number(spot, low, high)) as i32
    }

    fn amount(&mut self, what: Gift, spot: &crate::scenario::file::Number) -> u32 {
        let scale = if what == Gift::Roubles { 100.0 } else { 1.0 };
        self.reader.whole(spot, self.bases, scale, 10_000_000.0)
    }

    fn leave(
        &mut self,
        oblast: crate::base::id::OblastId,
        how: Leaving,
        share: &crate::scenario::file::Number,
    ) -> Option<Effect> {
        let share = self.number(share, 0.0, 1.0);
        self.oblast(oblast).then_some(Effect::Leave(oblast, how, share))
    }

    fn sway(&mut self, what: Swayed, at: Whereabouts, by: i32, turns: u16) -> Option<Effect> {
        self.reader.in_range(self.address, f64::from(turns), 0.0, f64::from(LONGEST));
        Some(Effect::Sway(Sway { what, at, by, turns }))
    }

    fn named<I: Copy + Ord + std::fmt::Display>(&mut self, id: I, what: &str, known: &[I]) -> bool {
        self.reader.named(self.address, id, what, known.iter().copied())
    }

    fn oblast(&mut self, id: crate::base::id::OblastId) -> bool {
        self.named(id, "oblast", &self.atlas.oblasts) && self.scenario.oblast(id).is_some()
    }

    fn unit(&mut self, id: crate::base::id::UnitId) -> bool {
        self.named(id, "unit", &self.atlas.units) && self.scenario.unit(id).is_some()
    }

    fn place(&mut self, id: crate::base::id::PlaceId) -> bool {
        self.named(id, "place", &self.atlas.places) && self.scenario.place(id).is_some_and(|p| p.in_play)
    }

    fn front(&mut self, id: Id) -> bool {
        self.named(id, "front", &self.atlas.fronts) && self.scenario.front(id).is_some()
    }

    fn area(&mut self, area: AreaFile) -> Option<Whereabouts> {
        match area {
            AreaFile::Oblast(id) => self.oblast(id).then_some(Whereabouts::Oblast(id)),
            AreaFile::Uezd(id) => {
                let known = self.named(id, "uezd", &self.atlas.uezds);
                (known && self.scenario.uezd(id).is_some()).then_some(Whereabouts::Uezd(id))
            }
        }
    }
}
