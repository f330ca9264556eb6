//! Reads readings: what each would change in the scenario as it was built.

use crate::base::id::{ClaimId, Id, OblastId};
use crate::base::quantity::Men;
use crate::scenario::build::{affairs, atlas::Atlas, checkpoints, history, play};
use crate::scenario::file::{Bases, CheckpointFile, ReadingFile};
use crate::scenario::layer::Layer;
use crate::scenario::layers::{Record, stacked};
use crate::scenario::model::{Checkpoint, Oblast, Scenario};
use crate::scenario::reader::Reader;
use crate::scenario::reading::{Change, DEFAULT, Reading};

/// Reads the readings of the sources.
pub(in crate::scenario) fn read(
    layers: &[Layer],
    reader: &mut Reader,
    atlas: &Atlas,
    scenario: &mut Scenario,
) {
    let lists = layers.iter().map(|layer| (layer.readings.readings.as_slice(), &layer.readings.basis));
    for record in stacked(reader, lists, |reading| &reading.id) {
        // The numbers of a reading are not among those that the scenario itself rests on.
        let (before, wrong) = (reader.pedigrees.len(), reader.problems.len());
        let of = Of { layers, atlas, scenario, bases: record.bases, own: record.own };
        let (claims, changes) = (claims(reader, &record), of.changes(reader, record.file));
        let pedigrees = reader.pedigrees.split_off(before);
        if !changes.is_empty() {
            let hash = scenario.hash;
            let (id, opening) = (record.id, record.file.opening);
            scenario.readings.push(Reading { id, claims, opening, changes, pedigrees, hash });
        } else if record.own && reader.problems.len() == wrong {
            let message = "this reading changes nothing in the scenario".into();
            reader.problem(record.file.id.address, "bad_reading", message, None);
        }
    }
}

fn claims(reader: &mut Reader, record: &Record<'_, Id, ReadingFile>) -> Vec<ClaimId> {
    let file = record.file;
    if record.id.as_str() == DEFAULT {
        let message = format!("`{DEFAULT}` is what the scenario's own reading is called");
        reader.problem(file.id.address, "bad_reading", message, None);
    }
    if file.claims.is_empty() {
        let message = "a reading needs at least one claim that it reads".into();
        reader.problem(file.id.address, "bad_reading", message, None);
    }
    reader.claims(&file.claims)
}

/// What a reading is read against.
struct Of<'a> {
    layers: &'a [Layer],
    atlas: &'a Atlas,
    scenario: &'a Scenario,
    bases: &'a Bases,
    /// Whether the scenario itself states the reading; what lies outside it is a problem then.
    own: bool,
}

impl Of<'_> {
    /// The oblasts that may be named: those in play where the scenario itself states the reading.
    fn oblasts(&self) -> Vec<OblastId> {
        match self.own {
            true => self.scenario.oblasts.iter().map(|oblast| oblast.id).collect(),
            false => self.atlas.oblasts.clone(),
        }
    }

    /// The fronts that may be named, in the same way.
    fn fronts(&self) -> Vec<Id> {
        match self.own {
            true => self.scenario.fronts.iter().map(|front| front.id).collect(),
            false => self.atlas.fronts.clone(),
        }
    }

    fn changes(&self, reader: &mut Reader, file: &ReadingFile) -> Vec<Change> {
        let mut changes = self.quotas(reader, file);
        changes.extend(self.treasuries(reader, file));
        changes.extend(self.units(reader, file));
        changes.extend(self.events(reader, file));
        changes.extend(self.orders(reader, file));
        changes.extend(self.without(reader, file));
        changes.extend(self.checkpoints(reader, file));
        changes.extend(self.forces(reader, file));
        changes.extend(self.guns(reader, file));
        // The means of a base's reading come where something of what it reads is played; a beginning reads nothing.
        let reads = |change: &Change| {
            matches!(change, Change::Quota { .. } | Change::Figure { .. } | Change::Force { .. })
        };
        if self.own || file.opening || changes.iter().any(reads) { changes } else { Vec::new() }
    }

    fn quotas(&self, reader: &mut Reader, file: &ReadingFile) -> Vec<Change> {
        let mut changes = Vec::new();
        for spot in &file.quotas {
            let Some(row) = reader.value(spot) else { continue };
            let id = reader.known(&row.oblast, "oblast", self.oblasts());
            let to = Men(reader.whole(&row.quota, self.bases, 1.0, 1_000_000.0));
            let oblast = id.and_then(|id| self.scenario.oblast(id));
            changes.extend(oblast.map(|oblast| Change::Quota { oblast: oblast.id, from: oblast.quota, to }));
        }
        changes
    }

    fn treasuries(&self, reader: &mut Reader, file: &ReadingFile) -> Vec<Change> {
        let mut changes = Vec::new();
        for spot in &file.treasuries {
            let Some(row) = reader.value(spot) else { continue };
            let id = reader.known(&row.oblast, "oblast", self.oblasts());
            let to = play::treasury(reader, row, self.bases);
            let oblast = id.and_then(|id| self.scenario.oblast(id));
            let change = |oblast: &Oblast| Change::Treasury { oblast: oblast.id, from: oblast.treasury, to };
            changes.extend(oblast.map(change));
        }
        changes
    }

    fn without(&self, reader: &mut Reader, file: &ReadingFile) -> Vec<Change> {
        let mut changes = Vec::new();
        for spot in &file.without {
            let Some(claims) = reader.value(spot).map(|claims| reader.claims(claims)) else { continue };
            if !claims.is_empty() && !checkpoints::stated(self.layers).any(|known| known == claims) {
                let message = "no checkpoint has these claims".into();
                reader.problem(spot.address, "unknown_checkpoint", message, None);
            }
            changes.extend(self.figure(&claims).map(|from| Change::Figure { from: Some(from), to: None }));
        }
        changes
    }

    fn checkpoints(&self, reader: &mut Reader, file: &ReadingFile) -> Vec<Change> {
        let mut changes = Vec::new();
        for spot in &file.checkpoints {
            let Some(row) = reader.value(spot) else { continue };
            // Where it concerns nothing in play its claims would not be looked at.
            reader.claims(&row.claims);
            let to = self.checkpoint(reader, row, spot.address);
            changes
                .extend(to.map(|to| Change::Figure { from: self.figure(&to.claims), to: Some(to.into()) }));
        }
        changes
    }

    fn checkpoint(&self, reader: &mut Reader, row: &CheckpointFile, address: usize) -> Option<Checkpoint> {
        checkpoints::checkpoint(reader, row, address, self.bases, self.atlas, self.scenario, self.own)
    }

    /// The checkpoint of these claims as it stands.
    fn figure(&self, claims: &[ClaimId]) -> Option<Box<Checkpoint>> {
        self.scenario.checkpoints.iter().find(|old| old.claims == claims).cloned().map(Box::new)
    }

    fn units(&self, reader: &mut Reader, file: &ReadingFile) -> Vec<Change> {
        let mut changes = Vec::new();
        for spot in &file.units {
            let Some(row) = reader.value(spot) else { continue };
            let to = play::unit(reader, row, self.bases, self.atlas, self.scenario);
            let from = |id| self.scenario.unit(id).copied();
            changes.extend(to.map(|to| Change::Unit { from: from(to.id), to }));
        }
        changes
    }

    fn events(&self, reader: &mut Reader, file: &ReadingFile) -> Vec<Change> {
        let mut changes = Vec::new();
        for spot in &file.events {
            let Some(row) = reader.value(spot) else { continue };
            let Some(&id) = reader.value(&row.id) else { continue };
            let record = Record { id, file: row, bases: self.bases, own: self.own };
            let event = affairs::event(reader, &record, self.atlas, self.scenario);
            // What touches nothing in play brings nothing here.
            let event = event.filter(|event| !event.effects.is_empty() || !event.choices.is_empty());
            changes.extend(event.map(|event| Change::Event(Box::new(event))));
        }
        changes
    }

    fn orders(&self, reader: &mut Reader, file: &ReadingFile) -> Vec<Change> {
        let mut changes = Vec::new();
        for spot in &file.orders {
            let Some(row) = reader.value(spot) else { continue };
            let order = history::order(reader, row, self.bases, self.scenario, self.own);
            changes.extend(order.map(|order| Change::Order(Box::new(order))));
        }
        changes
    }

    fn forces(&self, reader: &mut Reader, file: &ReadingFile) -> Vec<Change> {
        let mut changes = Vec::new();
        for spot in &file.forces {
            let Some(row) = reader.value(spot) else { continue };
            let unit = reader.known(&row.unit, "unit", self.atlas.units.iter().copied());
            let left_out = !self.own && unit.is_none_or(|unit| self.scenario.unit(unit).is_none());
            let to = (!left_out).then(|| play::force(reader, row, self.bases, self.scenario)).flatten();
            let had = |unit| self.scenario.forces.iter().find(|old| old.unit == unit).copied();
            changes.extend(to.map(|to| Change::Force { unit: to.unit, from: had(to.unit), to }));
        }
        changes
    }

    fn guns(&self, reader: &mut Reader, file: &ReadingFile) -> Vec<Change> {
        let mut changes = Vec::new();
        for spot in &file.guns {
            let Some(row) = reader.value(spot) else { continue };
            let id = reader.known(&row.front, "front", self.fronts());
            let number = reader.whole(&row.number, self.bases, 1.0, 1_000.0);
            let from = row.from.as_ref().and_then(|spot| reader.half_month(spot));
            let last = self.scenario.half_month(self.scenario.turns - 1);
            let played = from.is_none_or(|from| from <= last);
            let front = id.and_then(|id| self.scenario.front(id)).filter(|_| played);
            changes.extend(front.map(|front| Change::Guns { front: front.id, from, number }));
        }
        changes
    }
}
