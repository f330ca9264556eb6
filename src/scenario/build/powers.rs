//! Reads who holds what, how far orders are obeyed, the sponsors with what they promise, people and schools.

use crate::base::id::{PersonId, SponsorId};
use crate::base::quantity::{Kopeks, PerMille};
use crate::orders::Gift;
use crate::scenario::build::affairs::condition;
use crate::scenario::build::atlas::Atlas;
use crate::scenario::file::{Bases, DeliveryFile, PersonFile, SchoolFile, SponsorFile};
use crate::scenario::layer::Layer;
use crate::scenario::layers::{Record, lists, merged, stacked};
use crate::scenario::model::{Cited, Delivery, Hold, Person, Scenario, School, Sponsor, Want};
use crate::scenario::reader::Reader;

/// Reads the powers, people and schools.
pub(in crate::scenario) fn read(
    layers: &[Layer],
    reader: &mut Reader,
    atlas: &Atlas,
    scenario: &mut Scenario,
) {
    holds(layers, reader, atlas, scenario);
    reach(layers, reader, atlas, scenario);
    let lists = layers.iter().map(|layer| (layer.sponsors.sponsors.as_slice(), &layer.sponsors.basis));
    for record in stacked(reader, lists, |sponsor| &sponsor.id) {
        let found = sponsor(reader, &record, atlas, scenario);
        scenario.sponsors.extend(found);
    }
    let lists = layers.iter().map(|layer| (layer.people.people.as_slice(), &layer.people.basis));
    for record in stacked(reader, lists, |person| &person.id) {
        let found = person(reader, &record, atlas, scenario);
        scenario.people.extend(found);
    }
    schools(layers, reader, atlas, scenario);
}

fn holds(layers: &[Layer], reader: &mut Reader, atlas: &Atlas, scenario: &mut Scenario) {
    let rows = merged(reader, lists(layers, |layer| layer.scenario.holds.as_ref()), |hold| &hold.place);
    for row in rows {
        let claims = reader.claims(&row.file.claims);
        scenario.citations.push((Cited::Holder(row.id), claims));
        let place = reader.known(&row.file.place, "place", atlas.places.iter().copied());
        let from = reader.half_month(&row.file.from);
        let holder = reader.value(&row.file.holder).copied();
        if let (Some(place), Some(from), Some(holder)) = (place, from, holder) {
            if scenario.holds.iter().any(|hold| (hold.from, hold.place) == (from, place)) {
                let message = format!("`{place}` has another holder from {} on already", from.first_day());
                reader.problem(row.file.place.address, "overlapping_holds", message, None);
            }
            scenario.holds.push(Hold { from, place, holder });
        }
    }
    scenario.holds.sort_by_key(|hold| (hold.from, hold.place));
}

fn reach(layers: &[Layer], reader: &mut Reader, atlas: &Atlas, scenario: &mut Scenario) {
    let rows = merged(reader, lists(layers, |layer| layer.scenario.reach.as_ref()), |reach| &reach.uezd);
    for row in rows {
        let known = atlas.uezds.iter().copied().filter(|id| !row.own || scenario.uezd(*id).is_some());
        let id = reader.known(&row.file.uezd, "uezd", known);
        let from = reader.half_month(&row.file.from);
        let share = PerMille(reader.whole(&row.file.share, row.bases, 1000.0, 1.0));
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

fn sponsor(
    reader: &mut Reader,
    record: &Record<SponsorId, SponsorFile>,
    atlas: &Atlas,
    scenario: &mut Scenario,
) -> Option<Sponsor> {
    let (file, bases) = (record.file, record.bases);
    let claims = reader.claims(&file.claims);
    scenario.citations.push((Cited::Sponsor(record.id), claims));
    let seat = reader.known(&file.seat, "place", atlas.places.iter().copied());
    let (from, to) = (reader.half_month(&file.from), reader.half_month(&file.to));
    let standing = PerMille(reader.whole(&file.standing, bases, 1000.0, 1.0));
    let per_tenth = reader.whole(&file.roubles_per_tenth, bases, 100.0, 10_000_000.0);
    let wants = wants(reader, file, atlas, record.own);
    let red_line = file.red_line.as_ref().and_then(|spot| condition(reader, spot, atlas, record.own));
    let others = || atlas.sponsors.iter().copied().filter(|id| *id != record.id);
    let rival = file.rival.as_ref().and_then(|spot| reader.known(spot, "other sponsor", others()));
    let gives = favours(reader, file, bases);
    let picture = file.picture.as_ref().and_then(|spot| reader.value(spot).copied());
    let carries = file.carries.iter().filter_map(|spot| reader.value(spot).copied()).collect();
    let (from, to) = (from?, to?);
    if to < from {
        reader.problem(file.to.address, "bad_period", "the last day lies before the first".into(), None);
    }
    let per_tenth = (per_tenth > 0).then_some(Kopeks(i64::from(per_tenth)));
    let id = record.id;
    let seat = seat?;
    Some(Sponsor { id, seat, from, to, picture, standing, per_tenth, wants, red_line, rival, gives, carries })
}

/// Most wants of a sponsor: as many as a player keeps in mind.
const MOST_WANTS: usize = 3;

fn wants(reader: &mut Reader, file: &SponsorFile, atlas: &Atlas, own: bool) -> Vec<Want> {
    let mut wants = Vec::new();
    for spot in &file.wants {
        let Some(&want) = reader.value(spot) else { continue };
        match want {
            Want::MenAt { front, .. } => {
                reader.named(spot.address, front, "front", atlas.fronts.iter().copied());
            }
            Want::NoTerms(id) => {
                reader.named(spot.address, id, "sponsor", atlas.sponsors.iter().copied());
            }
            Want::Flag(id) => atlas.flag(reader, spot.address, id, own),
            Want::Money | Want::Quiet | Want::NoRequisition => {}
        }
        wants.push(want);
    }
    if wants.len() > MOST_WANTS {
        let message = format!("expected at most {MOST_WANTS} wants, found {}", wants.len());
        reader.problem(file.id.address, "wants", message, None);
    }
    wants
}

fn favours(reader: &mut Reader, file: &SponsorFile, bases: &Bases) -> Vec<(Gift, u32)> {
    let mut gives = Vec::new();
    for spot in &file.gives {
        let Some(favour) = reader.value(spot) else { continue };
        let Some(&what) = reader.value(&favour.what) else { continue };
        let scale = if what == Gift::Roubles { 100.0 } else { 1.0 };
        let amount = reader.whole(&favour.amount, bases, scale, 1_000_000.0);
        gives.push((what, amount));
    }
    gives
}

fn person(
    reader: &mut Reader,
    record: &Record<PersonId, PersonFile>,
    atlas: &Atlas,
    scenario: &mut Scenario,
) -> Option<Person> {
    let file = record.file;
    let claims = reader.claims(&file.claims);
    scenario.entries.push(crate::scenario::model::Entry {
        id: record.id.0,
        kind: crate::scenario::model::EntryKind::Person,
        words: format!("person-{}", record.id),
        unknown: false,
        claims,
    });
    let (from, to) = (reader.half_month(&file.from), reader.half_month(&file.to));
    let at = reader.known(&file.at, "place", atlas.places.iter().copied());
    let skill = reader.value(&file.skill).copied();
    let size = PerMille(reader.whole(&file.size, record.bases, 1000.0, 1.0));
    let picture = file.picture.as_ref().and_then(|spot| reader.value(spot).copied());
    Some(Person { id: record.id, from: from?, to: to?, at: at?, picture, skill: skill?, size })
}

fn schools(layers: &[Layer], reader: &mut Reader, atlas: &Atlas, scenario: &mut Scenario) {
    let lists = lists(layers, |layer| layer.scenario.schools.as_ref());
    for record in stacked(reader, lists, |school: &SchoolFile| &school.place) {
        let (file, bases) = (record.file, record.bases);
        let place = reader.known(&file.place, "place", atlas.places.iter().copied());
        let sponsor = reader.known(&file.sponsor, "sponsor", atlas.sponsors.iter().copied());
        let seats = reader.whole(&file.seats, bases, 1.0, 1000.0);
        let mut money = |number| Kopeks(i64::from(reader.whole(number, bases, 100.0, 10_000_000.0)));
        let (open, keep) = (money(&file.open), money(&file.keep));
        if let (Some(place), Some(sponsor)) = (place, sponsor)
            && scenario.place(place).is_some_and(|place| place.in_play)
        {
            scenario.schools.push(School { place, sponsor, seats, open, keep });
        }
    }
}

/// Reads what sponsors promise; called once units are known.
pub(in crate::scenario) fn deliveries(
    layers: &[Layer],
    reader: &mut Reader,
    atlas: &Atlas,
    scenario: &mut Scenario,
) {
    let lists = layers.iter().flat_map(|layer| {
        let stated = layer.scenario.deliveries.as_ref().map_or(&[][..], Vec::as_slice);
        let mut both =
            [(layer.sponsors.deliveries.as_slice(), &layer.sponsors.basis), (stated, &layer.scenario.basis)];
        // The last list is what is asked for itself: not one in which nothing stands.
        both.sort_by_key(|(list, _)| !list.is_empty());
        both
    });
    for record in stacked(reader, lists, |delivery| &delivery.id) {
        let found = delivery(reader, &record, atlas, scenario);
        scenario.citations.extend(record_claims(reader, record.file));
        scenario.deliveries.extend(found);
    }
}

fn record_claims(reader: &mut Reader, file: &DeliveryFile) -> Option<(Cited, Vec<crate::base::id::ClaimId>)> {
    let id = *reader.value(&file.id)?;
    Some((Cited::Delivery(id), reader.claims(&file.claims)))
}

/// A delivery, when its unit and place are in play and its day is.
fn delivery(
    reader: &mut Reader,
    record: &Record<crate::base::id::DeliveryId, DeliveryFile>,
    atlas: &Atlas,
    scenario: &Scenario,
) -> Option<Delivery> {
    let (file, bases) = (record.file, record.bases);
    let sponsor = reader.known(&file.sponsor, "sponsor", atlas.sponsors.iter().copied());
    let at = reader.known(&file.at, "place", atlas.places.iter().copied());
    let unit = reader.known(&file.unit, "unit", atlas.units.iter().copied());
    let on = reader.half_month(&file.on);
    let what = reader.value(&file.what).copied();
    let scale = if what == Some(Gift::Roubles) { 100.0 } else { 1.0 };
    let amount = reader.whole(&file.amount, bases, scale, 40_000_000.0);
    let standing = PerMille(reader.whole(&file.standing, bases, 1000.0, 1.0));
    let after = file.after.as_ref().and_then(|spot| condition(reader, spot, atlas, record.own));
    let (id, at, unit, on) = (*reader.value(&file.id)?, at?, unit?, on?);
    let in_play = scenario.unit(unit).is_some() && scenario.place(at).is_some_and(|place| place.in_play);
    let in_time = on >= scenario.first && on <= scenario.half_month(scenario.turns - 1);
    if record.own && !in_time {
        let message = format!("{} is not in the period that is played", on.first_day());
        reader.problem(file.on.address, "not_in_period", message, None);
    }
    (in_play && in_time).then_some(Delivery {
        id,
        sponsor: sponsor?,
        on,
        at,
        what: what?,
        amount,
        unit,
        standing,
        after,
    })
}
