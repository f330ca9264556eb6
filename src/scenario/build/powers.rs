//! Reads who holds what, how far orders are obeyed, and the sponsors with what they promise.

use crate::base::id::PlaceId;
use crate::base::quantity::{Kopeks, PerMille};
use crate::scenario::file::{Bases, DeliveryFile, GiftFile, SponsorFile};
use crate::scenario::layers::{Layer, stacked};
use crate::scenario::model::{Delivery, Hold, Scenario, Sponsor};
use crate::scenario::reader::Reader;

pub(in crate::scenario) fn read(layers: &[Layer], reader: &mut Reader, scenario: &mut Scenario) {
    holds(layers, reader, scenario);
    reach(layers, reader, scenario);
    let lists = layers.iter().map(|layer| (layer.sponsors.sponsors.as_slice(), &layer.sponsors.basis));
    scenario.sponsors = stacked(reader, lists, |sponsor| &sponsor.id)
        .into_iter()
        .filter_map(|record| sponsor(reader, record.file, record.bases, scenario))
        .collect();
}

fn holds(layers: &[Layer], reader: &mut Reader, scenario: &mut Scenario) {
    let (list, _) = crate::scenario::build::stated_list(layers, |layer| layer.scenario.holds.as_ref());
    let known: Vec<PlaceId> = scenario.places.iter().map(|place| place.id).collect();
    for spot in list {
        let Some(file) = reader.value(spot) else { continue };
        reader.claims(&file.claims);
        let place = reader.known(&file.place, "place", known.iter().copied());
        let from = reader.half_month(&file.from);
        let holder = reader.value(&file.holder).copied();
        if let (Some(place), Some(from), Some(holder)) = (place, from, holder) {
            scenario.holds.push(Hold { from, place, holder });
        }
    }
    scenario.holds.sort_by_key(|hold| (hold.from, hold.place));
}

fn reach(layers: &[Layer], reader: &mut Reader, scenario: &mut Scenario) {
    let (list, bases) = crate::scenario::build::stated_list(layers, |layer| layer.scenario.reach.as_ref());
    for spot in list {
        let Some(file) = reader.value(spot) else { continue };
        let id = reader.known(&file.uezd, "uezd", scenario.uezds.iter().map(|uezd| uezd.id));
        let from = reader.half_month(&file.from);
        let share = PerMille(reader.whole(&file.share, bases, 1000.0, 1.0));
        if let (Some(id), Some(from)) = (id, from)
            && let Some(uezd) = scenario.uezds.iter_mut().find(|uezd| uezd.id == id)
        {
            uezd.reach.push((from, share));
        }
    }
    for uezd in &mut scenario.uezds {
        uezd.reach.sort_by_key(|(from, _)| *from);
    }
}

fn sponsor(reader: &mut Reader, file: &SponsorFile, bases: &Bases, scenario: &Scenario) -> Option<Sponsor> {
    reader.claims(&file.claims);
    let seat = reader.known(&file.seat, "place", scenario.places.iter().map(|place| place.id));
    let (from, to) = (reader.half_month(&file.from), reader.half_month(&file.to));
    let standing = PerMille(reader.whole(&file.standing, bases, 1000.0, 1.0));
    let per_tenth = reader.whole(&file.roubles_per_tenth, bases, 100.0, 10_000_000.0);
    let (from, to) = (from?, to?);
    if to < from {
        reader.problem(file.to.address, "bad_period", "the last day lies before the first".into(), None);
    }
    let per_tenth = (per_tenth > 0).then_some(Kopeks(i64::from(per_tenth)));
    Some(Sponsor { id: *reader.value(&file.id)?, seat: seat?, from, to, standing, per_tenth })
}

/// Reads one delivery; called once units are known.
pub(in crate::scenario) fn delivery(
    reader: &mut Reader,
    file: &DeliveryFile,
    bases: &Bases,
    scenario: &Scenario,
) -> Option<Delivery> {
    let sponsor = reader.known(&file.sponsor, "sponsor", scenario.sponsors.iter().map(|sponsor| sponsor.id));
    let at = reader.known(&file.at, "place", scenario.places.iter().map(|place| place.id));
    let unit = reader.known(&file.unit, "unit", scenario.units.iter().map(|unit| unit.id));
    let on = reader.half_month(&file.on);
    let what = reader.value(&file.what).copied();
    let scale = if what == Some(GiftFile::Roubles) { 100.0 } else { 1.0 };
    let amount = reader.whole(&file.amount, bases, scale, 40_000_000.0);
    let standing = PerMille(reader.whole(&file.standing, bases, 1000.0, 1.0));
    let id = *reader.value(&file.id)?;
    Some(Delivery { id, sponsor: sponsor?, on: on?, at: at?, what: what?, amount, unit: unit?, standing })
}
