//! Reads the record: sources and claims.

use crate::base::id::ClaimId;
use crate::scenario::file::ClaimFile;
use crate::scenario::layer::Layer;
use crate::scenario::layers::stacked;
use crate::scenario::model::{Claim, Evidence, Quantity, Scenario, Source};
use crate::scenario::reader::Reader;

/// Reads claims and works cited.
pub(in crate::scenario) fn read(layers: &[Layer], reader: &mut Reader, scenario: &mut Scenario) {
    let no_bases = &layers[0].scenario.basis;
    let sources = layers.iter().map(|layer| (layer.record.sources.as_slice(), no_bases));
    scenario.sources = stacked(reader, sources, |source| &source.id)
        .into_iter()
        .map(|record| Source { id: record.id, url: record.file.url.clone() })
        .collect();
    let claims = layers.iter().map(|layer| (layer.record.claims.as_slice(), no_bases));
    let claims = stacked(reader, claims, |claim| &claim.id);
    reader.claims = claims
        .iter()
        .map(|record| (record.id, *record.file.evidence.value.as_ref().unwrap_or(&Evidence::Seed)))
        .collect();
    for record in claims {
        if let Some(claim) = claim(reader, record.id, record.file, &scenario.sources) {
            scenario.claims.insert(record.id, claim);
        }
    }
}

fn claim(reader: &mut Reader, id: ClaimId, file: &ClaimFile, sources: &[Source]) -> Option<Claim> {
    let conflicts = reader.claims(&file.conflicts);
    let source = reader.known(&file.source, "source", sources.iter().map(|source| source.id));
    let quantity = match &file.quantity {
        Some(spot) => reader.value(spot).map(|quantity| Quantity {
            value: quantity.value,
            low: quantity.low,
            high: quantity.high,
            unit: quantity.unit,
        }),
        None => None,
    };
    let finite = |number: Option<f64>| number.is_none_or(f64::is_finite);
    if let (Some(spot), Some(quantity)) = (&file.quantity, &quantity)
        && !(finite(Some(quantity.value)) && finite(quantity.low) && finite(quantity.high))
    {
        reader.problem(spot.address, "not_a_number", "expected numbers here".into(), None);
    }
    Some(Claim {
        id,
        topic: *reader.value(&file.topic)?,
        date: reader.value(&file.date)?.clone(),
        style: *reader.value(&file.style)?,
        place: file.place.clone(),
        quantity,
        who: file.who.clone(),
        source: source?,
        evidence: *reader.value(&file.evidence)?,
        confidence: *reader.value(&file.confidence)?,
        status: *reader.value(&file.status)?,
        conflicts,
        position: reader.texts().position(file.id.address),
    })
}
