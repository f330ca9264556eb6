//! The record as one page: claims, their numbers, sources and conflicts, and where the game uses each.
//!
//! All of it can be read without the search, which is the only script of any page.

use crate::base::id::ClaimId;
use crate::i18n::Words;
use crate::page::html::Html;
use crate::page::parts::{Section, list, note, paragraph};
use crate::page::whole;

/// A claim in words.
pub struct Entry {
    /// Its id.
    pub id: ClaimId,
    /// What kind of statement it is.
    pub status: String,
    /// What it says.
    pub text: String,
    /// The day it is of; empty when unknown.
    pub date: String,
    /// The number it gives; none when it gives none.
    pub number: Option<String>,
    /// The work it stands in.
    pub source: String,
    /// Claims that say otherwise.
    pub conflicts: Vec<ClaimId>,
    /// Where the game uses it.
    pub used: Vec<String>,
}

/// The page of some claims.
#[must_use]
pub fn page(words: &Words, entries: &[Entry]) -> String {
    let title = words.get("page-record-title");
    let before = vec![note(&words.get("page-record-how")), search(words)];
    let conflicts = entries.iter().filter(|entry| !entry.conflicts.is_empty());
    let conflicts: Vec<Html> = conflicts.map(|entry| conflict(words, entry, entries)).collect();
    let claims = Section {
        id: "claims".into(),
        heading: words.get("page-claims"),
        inside: entries.iter().map(|entry| article(words, entry)).collect(),
    };
    let conflicts = (!conflicts.is_empty()).then(|| Section {
        id: "conflicts".into(),
        heading: words.get("page-conflicts"),
        inside: vec![note(&words.get("page-conflicts-how")), Html::of("ul", &[], conflicts)],
    });
    let sections = [claims].into_iter().chain(conflicts).collect();
    whole(words.language().code(), &title, before, &words.get("page-contents"), sections)
}

/// The search: not seen where scripts do not run.
fn search(words: &Words) -> Html {
    let field = Html::empty("input", &[("type", "search"), ("id", "sought")]);
    let label = [Html::text(&words.get("page-search")), Html::text(" "), field];
    let label = Html::of("label", &[], label);
    let found = Html::of("output", &[("for", "sought")], []);
    let box_of = Html::of("p", &[("id", "search"), ("hidden", "hidden")], [label, Html::text(" "), found]);
    Html::all([box_of, Html::search_script()])
}

/// A claim and those that say otherwise.
fn conflict(words: &Words, entry: &Entry, all: &[Entry]) -> Html {
    let against = entry.conflicts.iter().map(|id| linked(*id, all));
    let against = against.flat_map(|link| [Html::text(" "), link]);
    let head = [linked(entry.id, all), Html::text(&format!(" {}", words.get("page-against")))];
    Html::of("li", &[], head.into_iter().chain(against))
}

/// A claim as a link, where it stands on the page.
fn linked(id: ClaimId, all: &[Entry]) -> Html {
    let text = Html::text(&format!("[{id}]"));
    match all.iter().any(|entry| entry.id == id) {
        true => Html::of("a", &[("href", &format!("#claim-{id}"))], [text]),
        false => text,
    }
}

fn article(words: &Words, entry: &Entry) -> Html {
    let fact = |key: &str, value: &str| {
        let known = [Html::line("dt", &words.get(key)), Html::line("dd", value)];
        if value.is_empty() { Html::default() } else { Html::all(known) }
    };
    let conflicts: Vec<String> = entry.conflicts.iter().map(ToString::to_string).collect();
    let facts = [
        fact("panel-claim-number", entry.number.as_deref().unwrap_or_default()),
        fact("panel-claim-date", &entry.date),
        fact("panel-claim-source", &entry.source),
        fact("page-conflicts", &conflicts.join(", ")),
    ];
    let uses = [Html::line("summary", &words.get("page-used")), list(&entry.used)];
    let uses = if entry.used.is_empty() { Html::default() } else { Html::of("details", &[], uses) };
    let head = Html::line("h3", &format!("{} ({})", entry.id, entry.status));
    let inside = [head, paragraph(&entry.text), Html::of("dl", &[], facts), uses];
    Html::of("article", &[("id", &format!("claim-{}", entry.id))], inside)
}
