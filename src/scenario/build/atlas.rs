//! All ids that the files of a stack define, in play or not.
//!
//! So a wrong id can be told from one that this scenario merely leaves out.

use crate::base::id::{Id, OblastId, PlaceId, SponsorId, UezdId, UnitId};
use crate::scenario::file::MeasureFile;
use crate::scenario::layers::Layer;
use crate::scenario::reader::Reader;
use crate::scenario::spot::Spot;

/// The ids.
#[derive(Debug, Default)]
pub(in crate::scenario) struct Atlas {
    pub places: Vec<PlaceId>,
    pub oblasts: Vec<OblastId>,
    pub uezds: Vec<UezdId>,
    pub units: Vec<UnitId>,
    pub sponsors: Vec<SponsorId>,
    pub fronts: Vec<Id>,
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
        }
    }

    /// Notes a measure of something that no file defines.
    pub fn measure(&self, reader: &mut Reader, address: usize, measure: MeasureFile) {
        match measure {
            MeasureFile::Unit(id) => reader.named(address, id, "unit", self.units.iter().copied()),
            MeasureFile::Place(id) => reader.named(address, id, "place", self.places.iter().copied()),
            MeasureFile::Front(id) => reader.named(address, id, "front", self.fronts.iter().copied()),
            MeasureFile::Oblast(id) => reader.named(address, id, "oblast", self.oblasts.iter().copied()),
            MeasureFile::All | MeasureFile::Serving => true,
        };
    }
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
