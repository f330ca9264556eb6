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
use crate::page::parts::{Section, list, note, paragraph};
use crate::page::whole;
use crate::report::{mods, names, readings};
use crate::run::histories::Late;
use crate::saves::called;
use crate::scenario::Scenario;
use crate::scenario::model::Page;
use pupil::Pupil;
use std::collections::BTreeSet;
use std::sync::Arc;

/// What a class played.
pub struct Class {
    /// Its games by the world that they were played in, most games first: what differs between worlds is no work of orders,
    /// so they are told apart. One at least.
    pub worlds: Vec<Games>,
    /// Those that do not count, and why.
    pub left_out: Vec<LeftOut>,
}

/// Games of one scenario.
pub struct Games {
    /// The scenario, by the reading or as the world that was played.
    pub scenario: Arc<Scenario>,
    /// Its possible histories.
    pub histories: Late,
    /// The games that count, by name.
    pub pupils: Vec<Pupil>,
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
    games: &'a Games,
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
    let name = class.worlds.first().map(|games| names::scenario(words, games.scenario.id));
    let title = words.with("class-title", &[("scenario", Value::Text(name.unwrap_or_default()))]);
    let told = |games| Told { words, games };
    let all = match class.worlds.as_slice() {
        [games] => sections(told(games)),
        worlds => worlds.iter().zip(1..).map(|(games, number)| world(told(games), number)).collect(),
    };
    whole(words.language().code(), &title, heading(words, class), &words.get("page-contents"), all)
}

/// All that is told of games of one scenario.
fn sections(told: Told<'_>) -> Vec<Section> {
    let (lesson, differ) = (told.games.scenario.lesson.as_ref(), curves::differ(told.games));
    // A lesson has what it is about: where its orders move no roll or no load, nothing would be to be seen.
    let carries = lesson.is_none_or(|lesson| lesson.pages.contains(&Page::Supply));
    let sections = [
        (lesson.is_none() || differ).then(|| curves::section(told)),
        Some(if lesson.is_some() { lesson::results(told) } else { results::section(told) }),
        Some(tried::section(told)),
        Some(expected::section(told)),
        carries.then(|| tried::swings(told)),
    ];
    sections.into_iter().flatten().collect()
}

/// The same in one section, where games of other worlds stand beside it.
fn world(told: Told<'_>, number: usize) -> Section {
    let inside = by(told).into_iter().chain(sections(told).into_iter().map(Section::within)).collect();
    Section { id: format!("world-{number}").into(), heading: world_name(told), inside }
}

/// How a world is called, with the mods that it is made of in part.
fn world_name(told: Told<'_>) -> String {
    let (words, scenario) = (told.words, &told.games.scenario);
    let own = scenario.reading.is_none() && scenario.lesson.is_some();
    let name = if own { words.get("lesson-world-own") } else { readings::name(words, scenario.reading) };
    if scenario.mods.is_empty() { name } else { format!("{name}, {}", called(&scenario.mods)) }
}

/// What a scenario was played by.
fn by(told: Told<'_>) -> Vec<Html> {
    let (words, scenario) = (told.words, &told.games.scenario);
    let lines = [mods::line(words, scenario), readings::line(words, scenario)];
    lines.iter().filter(|line| !line.is_empty()).map(|line| paragraph(line.trim_end())).collect()
}

/// How many games there are, in which worlds and on which seeds, and which are left out.
fn heading(words: &Words, class: &Class) -> Vec<Html> {
    let number = |number: usize| Value::Count(number as i64);
    let pupils = || class.worlds.iter().flat_map(|games| &games.pupils);
    let values = [("counted", number(pupils().count())), ("left", number(class.left_out.len()))];
    let mut inside = vec![paragraph(&words.with("class-games", &values))];
    match class.worlds.as_slice() {
        [games] => inside.extend(by(Told { words, games })),
        worlds => inside.push(apart(words, worlds)),
    }
    let seeds: BTreeSet<u64> = pupils().map(|pupil| pupil.seed).collect();
    let seeds: Vec<String> = seeds.iter().map(ToString::to_string).collect();
    let key = match (seeds.len(), class.worlds.len()) {
        (1, 1) => "class-one-seed",
        (1, _) => "class-one-seed-worlds",
        _ => "class-many-seeds",
    };
    inside.push(paragraph(&words.with(key, &[("list", Value::Text(seeds.join(", ")))])));
    let left: Vec<String> =
        class.left_out.iter().map(|one| format!("{}: {}", one.name, one.reason)).collect();
    if !left.is_empty() {
        inside.push(warning([paragraph(&words.get("class-left-out")), list(&left)]));
    }
    inside.push(note(&words.get("class-verified")));
    inside
}

/// That games of several worlds are told apart, and how many each has.
fn apart(words: &Words, worlds: &[Games]) -> Html {
    let line = |games: &Games| {
        let values = [
            ("world", Value::Text(world_name(Told { words, games }))),
            ("games", Value::Count(games.pupils.len() as i64)),
        ];
        words.with("class-world", &values)
    };
    let lines: Vec<String> = worlds.iter().map(line).collect();
    warning([paragraph(&words.get("class-worlds")), list(&lines)])
}

fn warning(inside: [Html; 2]) -> Html {
    Html::of("div", &[("class", "warning"), ("role", "note")], inside)
}
