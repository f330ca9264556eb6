//! The class report: the games of a class beside each other and beside the record, on one page.

mod curves;
mod expected;
pub mod known;
pub mod lesson;
pub mod pupil;
mod results;
mod tried;

use crate::i18n::{Value, Words};
use crate::page::html::Html;
use crate::page::parts::{list, note, paragraph};
use crate::page::whole;
use crate::report::{mods, names, readings};
use crate::run::histories::Late;
use crate::scenario::Scenario;
use crate::scenario::model::Page;
use pupil::Pupil;
use std::collections::BTreeSet;
use std::sync::Arc;

/// What a class played.
pub struct Class {
    /// The scenario of its games.
    pub scenario: Arc<Scenario>,
    /// Its possible histories.
    pub histories: Late,
    /// The games that count, by name.
    pub pupils: Vec<Pupil>,
    /// Those that do not, and why.
    pub left_out: Vec<LeftOut>,
}

/// A save that is not counted.
pub struct LeftOut {
    /// How it is called.
    pub name: String,
    /// Why.
    pub reason: String,
    /// The same in English, for tables that are to be the same everywhere.
    pub english: String,
}

/// What sections are made of.
#[derive(Clone, Copy)]
struct Told<'a> {
    words: &'a Words,
    class: &'a Class,
}

impl Told<'_> {
    fn get(&self, key: &str) -> String {
        self.words.get(key)
    }

    fn heads(&self, keys: &[&str]) -> Vec<String> {
        keys.iter().map(|key| self.words.get(key)).collect()
    }
}

/// The report as one page. Plays possible histories where they are not known.
#[must_use]
pub fn page(words: &Words, class: &Class) -> String {
    let told = Told { words, class };
    let name = Value::Text(names::scenario(words, class.scenario.id));
    let title = words.with("class-title", &[("scenario", name)]);
    let (lesson, differ) = (class.scenario.lesson.as_ref(), curves::differ(class));
    // A lesson has what it is about: where its orders move no roll or no load, nothing would be to be seen.
    let carries = lesson.is_none_or(|lesson| lesson.pages.contains(&Page::Supply));
    let sections = [
        (lesson.is_none() || differ).then(|| curves::section(told)),
        Some(if lesson.is_some() { lesson::results(told) } else { results::section(told) }),
        Some(tried::section(told)),
        Some(expected::section(told)),
        carries.then(|| tried::swings(told)),
    ];
    let sections = sections.into_iter().flatten().collect();
    whole(words.language().code(), &title, heading(told), &words.get("page-contents"), sections)
}

/// How many games there are, on which seeds, and which are left out.
fn heading(told: Told<'_>) -> Vec<Html> {
    let (words, class) = (told.words, told.class);
    let number = |number: usize| Value::Count(number as i64);
    let values = [("counted", number(class.pupils.len())), ("left", number(class.left_out.len()))];
    let mut inside = vec![paragraph(&words.with("class-games", &values))];
    let lines = [mods::line(words, &class.scenario), readings::line(words, &class.scenario)];
    inside.extend(lines.iter().filter(|line| !line.is_empty()).map(|line| paragraph(line.trim_end())));
    let seeds: BTreeSet<u64> = class.pupils.iter().map(|pupil| pupil.seed).collect();
    let seeds: Vec<String> = seeds.iter().map(ToString::to_string).collect();
    let key = if seeds.len() == 1 { "class-one-seed" } else { "class-many-seeds" };
    inside.push(paragraph(&words.with(key, &[("list", Value::Text(seeds.join(", ")))])));
    let left: Vec<String> =
        class.left_out.iter().map(|one| format!("{}: {}", one.name, one.reason)).collect();
    if !left.is_empty() {
        let warning = [paragraph(&told.get("class-left-out")), list(&left)];
        inside.push(Html::of("div", &[("class", "warning"), ("role", "note")], warning));
    }
    inside.push(note(&told.get("class-verified")));
    inside
}
