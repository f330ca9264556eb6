//! All ids that the files of a stack define, in play or not.
//!
//! So a wrong id can be told from one that this scenario merely leaves out.

use crate::base::id::{EventId, Id, OblastId, PlaceId, SponsorId, UezdId, UnitId};
use crate::scenario::file::{AnswerFile, EffectFile, EventFile};
use crate::scenario::layer::Layer;
use crate::scenario::model::Measure;
use crate::scenario::problem::closest;
use crate::scenario::reader::Reader;
use crate::scenario::spot::Spot;
use std::collections::BTreeMap;

/// The ids.
#[derive(Debug, Default)]
pub(in crate::scenario) struct Atlas {
    /// Places.
    pub places: Vec<PlaceId>,
    /// Oblasts.
    pub oblasts: Vec<OblastId>,
    /// Uezds.
    pub uezds: Vec<UezdId>,
    /// Units.
    pub units: Vec<UnitId>,
    /// Sponsors.
    pub sponsors: Vec<SponsorId>,
    /// Fronts.
    pub fronts: Vec<Id>,
    /// Events that can be answered, with their choices.
    pub choices: BTreeMap<EventId, Vec<Id>>,
    /// Events with a choice that asks for a number.
    pub numbers: Vec<EventId>,
    /// Flags that some effect sets.
    pub flags: Vec<Id>,
}

impl Atlas {
    /// The ids of a stack.
    pub fn of(layers: &[Layer]) -> Self {
        let fronts = layers.iter().filter_map(|layer| layer.scenario.fronts.as_ref()).flatten();
        Self {
            places: ids(layers.iter().flat_map(|layer| &layer.places.places), |place| &place.id),
            oblasts: ids(layers.iter().flat_map(|layer| &layer.districts.oblasts), |oblast| &oblast.id),
            uezds: ids(layers.iter().flat_map(|layer| &layer.districts.uezds), |uezd| &uezd.id),
            units: ids(layers.iter().flat_map(|layer| &layer.units.units), |unit| &unit.id),
            sponsors: ids(layers.iter().flat_map(|layer| &layer.sponsors.sponsors), |sponsor| &sponsor.id),
            fronts: ids(fronts, |front| &front.id),
            choices: choices(layers),
            numbers: numbers(layers),
            flags: flags(layers),
        }
    }

    /// Notes an answer that no event offers.
    pub fn choice(&self, reader: &mut Reader, address: usize, event: EventId, choice: Id) {
        if reader.named(address, event, "event with choices", self.choices.keys().copied()) {
            reader.named(address, choice, "choice of this event", self.choices[&event].iter().copied());
        }
    }

    /// Warns of a flag that no effect sets. One that a base asks for may be set in another scenario.
    pub fn flag(&self, reader: &mut Reader, address: usize, flag: Id, own: bool) {
        if own && !self.flags.contains(&flag) {
            let known: Vec<String> = self.flags.iter().map(ToString::to_string).collect();
            let suggestion = closest(flag.as_str(), known.iter().map(String::as_str));
            reader.warning(address, "unset_flag", format!("no effect sets the flag `{flag}`"), suggestion);
        }
    }

    /// Notes a measure of something that no file defines.
    pub fn measure(&self, reader: &mut Reader, address: usize, measure: Measure) {
        match measure {
            Measure::Unit(id) => reader.named(address, id, "unit", self.units.iter().copied()),
            Measure::Place(id) | Measure::At(id) => {
                reader.named(address, id, "place", self.places.iter().copied())
            }
            Measure::Front(id) => reader.named(address, id, "front", self.fronts.iter().copied()),
            Measure::Oblast(id) | Measure::Fronts(id) => {
                reader.named(address, id, "oblast", self.oblasts.iter().copied())
            }
            Measure::All | Measure::Serving => true,
        };
    }
}

/// What can be read of the events of all layers.
fn events(layers: &[Layer]) -> impl Iterator<Item = &EventFile> {
    layers.iter().flat_map(|layer| &layer.events.events).filter_map(|spot| spot.value.as_ref().ok())
}

fn choices(layers: &[Layer]) -> BTreeMap<EventId, Vec<Id>> {
    let of = |event: &EventFile| -> Option<(EventId, Vec<Id>)> {
        let ids = ids(event.choices.iter(), |choice| &choice.id);
        Some((*event.id.value.as_ref().ok()?, ids))
    };
    events(layers).filter_map(of).filter(|(_, choices)| !choices.is_empty()).collect()
}

fn numbers(layers: &[Layer]) -> Vec<EventId> {
    let asks = |event: &&EventFile| {
        let choices = event.choices.iter().filter_map(|spot| spot.value.as_ref().ok());
        let mut answers = choices.filter_map(|choice| choice.answer.as_ref()?.value.as_ref().ok());
        answers.any(|answer| matches!(answer, AnswerFile::Number { .. }))
    };
    events(layers).filter(asks).filter_map(|event| event.id.value.as_ref().ok().copied()).collect()
}

fn flags(layers: &[Layer]) -> Vec<Id> {
    let effects = events(layers).flat_map(|event| {
        let choices = event.choices.iter().filter_map(|spot| spot.value.as_ref().ok());
        event.effects.iter().chain(choices.flat_map(|choice| &choice.effects))
    });
    let set = effects.filter_map(|spot| match spot.value.as_ref().ok()? {
        EffectFile::Flag(id) => Some(*id),
        _ => None,
    });
    set.collect()
}

fn ids<'l, R: 'l, I: Copy + Ord + 'l>(
    spots: impl Iterator<Item = &'l Spot<R>>,
    id: impl Fn(&'l R) -> &'l Spot<I>,
) -> Vec<I> {
    let mut ids: Vec<I> =
        spots.filter_map(|spot| id(spot.value.as_ref().ok()?).value.as_ref().ok().copied()).collect();
    ids.sort();
    ids.dedup();
    ids
}
