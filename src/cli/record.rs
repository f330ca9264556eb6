//! `alash record`: claims, conflicts, and the numbers that rest on them.

use crate::base::id::ClaimId;
use crate::cli::args::{Format, Record};
use crate::cli::{End, Failed, did_you_mean, load, output};
use crate::i18n::{Language, Words};
use crate::page::record::{Entry, page};
use crate::record::uses::uses as uses_of;
use crate::report::{claims as said, names, uses, words_of};
use crate::scenario::Library;
use crate::scenario::model::{Claim, Status};
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::Path;

#[derive(Serialize)]
struct Document {
    claims: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    id: ClaimId,
    text: String,
    status: Status,
    date: String,
    source: String,
    conflicts: Vec<ClaimId>,
    used_by: Vec<String>,
    /// The same in words, for people.
    #[serde(skip)]
    used: Vec<String>,
    /// The number in words, for people.
    #[serde(skip)]
    number: Option<String>,
}

/// Answers `alash record`.
pub fn record(args: &Record, language: Language, library: &mut Library) -> Result<End, Failed> {
    output::can_write(args.out.as_deref())?;
    let names: Vec<String> = match &args.scenario {
        Some(name) => vec![name.clone()],
        None => crate::scenario::folder::embedded().map(str::to_owned).collect(),
    };
    let mut rows: BTreeMap<ClaimId, Row> = BTreeMap::new();
    for name in &names {
        let scenario = load(name, library)?;
        let words = words_of(language, &scenario);
        for (id, used) in uses_of(&scenario) {
            let Some(claim) = scenario.claims.get(&id) else { continue };
            let row = rows.entry(id).or_insert_with(|| row(claim, &words));
            let place = |used: String| if names.len() > 1 { format!("{name}: {used}") } else { used };
            row.used_by.extend(used.iter().map(ToString::to_string).map(place));
            row.used.extend(used.iter().map(|used| uses::sentence(&words, &scenario, used)).map(place));
        }
    }
    let mut claims: Vec<Row> = rows.into_values().collect();
    if let Some(id) = &args.id {
        let hint = did_you_mean(id, claims.iter().map(|row| row.id.as_str()));
        claims.retain(|row| row.id.as_str() == id);
        if claims.is_empty() {
            return Err(Failed::new(format!("no claim is called `{id}`{hint}")));
        }
    }
    let own = Words::new(language, []);
    let text = match args.answer.format {
        Format::Json => output::json_text(&Document { claims })?,
        Format::Text if is_page(args.out.as_deref()) => page(&own, &entries(&own, claims)),
        Format::Text => claims.iter().map(|row| paragraph(row, &own)).collect(),
    };
    output::to_file_or_text(args.out.as_deref(), &text)?;
    Ok(End::Fine)
}

/// Whether a file is to be read in a browser, by the end of its name.
fn is_page(file: Option<&Path>) -> bool {
    file.and_then(Path::extension).is_some_and(|end| end.eq_ignore_ascii_case("html"))
}

fn entries(words: &Words, claims: Vec<Row>) -> Vec<Entry> {
    let entry = |row: Row| Entry {
        id: row.id,
        status: names::status(words, row.status),
        text: row.text,
        date: said::date(&row.date),
        number: row.number,
        source: row.source,
        conflicts: row.conflicts,
        used: row.used,
    };
    claims.into_iter().map(entry).collect()
}

fn row(claim: &Claim, words: &Words) -> Row {
    Row {
        id: claim.id,
        text: names::claim(words, claim.id),
        status: claim.status,
        date: claim.date.clone(),
        source: names::source(words, claim.source),
        conflicts: claim.conflicts.clone(),
        used_by: Vec::new(),
        used: Vec::new(),
        number: claim.quantity.as_ref().map(|quantity| said::number(words, quantity)),
    }
}

fn paragraph(row: &Row, words: &Words) -> String {
    let status = names::status(words, row.status);
    let mut text = format!("{} ({status}) {}\n    {}\n    [{}]\n", row.id, row.date, row.text, row.source);
    if !row.conflicts.is_empty() {
        let list: Vec<String> = row.conflicts.iter().map(ToString::to_string).collect();
        text += &format!("    ≠ {}\n", list.join(", "));
    }
    for used in &row.used {
        text += &format!("    → {used}\n");
    }
    text
}
