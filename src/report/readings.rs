//! Readings in words: their names, what each says, and what it changes.

use crate::base::id::{Id, OblastId};
use crate::base::quantity::{Kopeks, PerMille};
use crate::i18n::{Value, Words};
use crate::orders::Gift;
use crate::report::names::{self, key};
use crate::report::{numbers, orders};
use crate::scenario::Scenario;
use crate::scenario::model::{Checkpoint, Effect, Force, Sway, Swayed, Unit, Whereabouts};
use crate::scenario::reading::{Change, DEFAULT, Reading};
use std::collections::BTreeMap;

/// The name of a reading; of the scenario's own where there is none.
#[must_use]
pub fn name(words: &Words, reading: Option<Id>) -> String {
    words.get(&words_of(reading))
}

/// What a reading takes for true, in one sentence.
#[must_use]
pub fn text(words: &Words, reading: Option<Id>) -> String {
    words.get(&format!("{}-text", words_of(reading)))
}

fn words_of(reading: Option<Id>) -> String {
    key("reading", reading.as_ref().map_or(DEFAULT, Id::as_str))
}

/// The keys of what a world, a beginning or a version of the sources is called, and of what stands above what it changes.
#[must_use]
pub fn kind(scenario: &Scenario) -> [&'static str; 2] {
    match scenario.its_reading() {
        None => ["page-world"; 2],
        Some(reading) if reading.opening => ["opening-kind", "opening-changes"],
        Some(_) => ["page-reading", "reading-changes"],
    }
}

/// A line that names the reading or the world a scenario is played by; empty for its own.
#[must_use]
pub fn line(words: &Words, scenario: &Scenario) -> String {
    let Some(reading) = scenario.reading else { return String::new() };
    let name = name(words, Some(reading));
    let means = scenario.its_reading().map_or_else(String::new, |reading| means(words, reading));
    let named = match scenario.its_reading() {
        None => format!("{name}."),
        Some(reading) => {
            let key = if reading.opening { "opening-named" } else { "reading-named" };
            words.with(key, &[("name", Value::Text(name))])
        }
    };
    format!("{named} {} {means}", text(words, Some(reading))).trim_end().to_owned() + "\n"
}

/// What a reading supposes to have been there that the record knows nothing of: the sum of all that its events bring.
#[must_use]
pub fn means(words: &Words, reading: &Reading) -> String {
    let events = reading.changes.iter().filter_map(|change| match change {
        Change::Event(event) => Some(&event.effects),
        _ => None,
    });
    let effects: Vec<Effect> = events.flatten().copied().collect();
    means_line(words, Means::of(&effects).list(words))
}

fn means_line(words: &Words, list: Vec<String>) -> String {
    if list.is_empty() {
        return String::new();
    }
    words.with("reading-means", &[("list", Value::Text(list.join(", ")))])
}

/// Sums of what events bring.
#[derive(Default)]
struct Means {
    force: Force,
    money: Kopeks,
    /// Where authority rises for good, by how many thousandths.
    obeyed: BTreeMap<i32, Vec<OblastId>>,
}

impl Means {
    fn of(effects: &[Effect]) -> Self {
        let mut sum = Self::default();
        for effect in effects {
            match *effect {
                Effect::Reinforce(force) => sum.add(&force),
                Effect::Money(_, kopeks) => sum.money += kopeks,
                Effect::Sway(Sway {
                    what: Swayed::Authority,
                    at: Whereabouts::Oblast(oblast),
                    by,
                    turns: 0,
                }) => sum.obeyed.entry(by).or_default().push(oblast),
                _ => {}
            }
        }
        sum
    }

    fn add(&mut self, force: &Force) {
        self.force.men += force.men;
        self.force.horses += force.horses;
        self.force.rifles += force.rifles;
        self.force.rounds += force.rounds;
        self.force.officers += force.officers;
        self.force.instructors += force.instructors;
        self.force.machine_guns += force.machine_guns;
    }

    fn list(&self, words: &Words) -> Vec<String> {
        let Self { force, money, obeyed } = self;
        let mut list = Vec::new();
        if !force.men.is_zero() {
            list.push(numbers::men(words, force.men));
        }
        if !force.horses.is_zero() {
            list.push(words.with("reading-horses", &[("number", Value::Count(force.horses.0.into()))]));
        }
        let gifts = [
            (Gift::Officers, force.officers),
            (Gift::Instructors, force.instructors),
            (Gift::Rifles, force.rifles),
            (Gift::MachineGuns, force.machine_guns),
            (Gift::Rounds, force.rounds),
        ];
        let brought = gifts.into_iter().filter(|(_, number)| *number > 0);
        list.extend(brought.map(|(gift, number)| names::gift(words, gift, number.into())));
        if money.0 > 0 {
            list.push(names::gift(words, Gift::Roubles, money.0 / 100));
        }
        list.extend(obeyed.iter().map(|(by, oblasts)| {
            let where_: Vec<String> = oblasts.iter().map(|oblast| names::oblast(words, *oblast)).collect();
            let by = Value::Text(numbers::percent(PerMille(by.unsigned_abs())));
            words.with("reading-authority", &[("by", by), ("list", Value::Text(where_.join(", ")))])
        }));
        list
    }
}

/// A sentence for each thing that a reading changes.
#[must_use]
pub fn changes(words: &Words, scenario: &Scenario, reading: &Reading) -> Vec<String> {
    reading.changes.iter().map(|change| sentence(words, scenario, change)).collect()
}

fn sentence(words: &Words, scenario: &Scenario, change: &Change) -> String {
    let number = |n: u32| Value::Count(n.into());
    match change {
        Change::Quota { oblast, from, to } => {
            let oblast = Value::Text(names::oblast(words, *oblast));
            words.with("reading-quota", &[("oblast", oblast), ("from", number(from.0)), ("to", number(to.0))])
        }
        Change::Treasury { oblast, from, to } => {
            let oblast = Value::Text(names::oblast(words, *oblast));
            let [from, to] = [from, to].map(|money| Value::Text(numbers::roubles(words, *money)));
            words.with("reading-treasury", &[("oblast", oblast), ("from", from), ("to", to)])
        }
        Change::Figure { from, to } => figure(words, scenario, from.as_deref(), to.as_deref()),
        Change::Force { from, to, .. } => force(words, from.as_ref(), to),
        Change::Unit { from, to } => {
            let room = |unit: Option<&Unit>| number(unit.map_or(0, |unit| unit.establishment.0));
            let unit = Value::Text(names::unit(words, to.id));
            words.with(
                "reading-unit",
                &[("unit", unit), ("from", room(from.as_ref())), ("to", room(Some(to)))],
            )
        }
        Change::Event(event) => {
            let means = means_line(words, Means::of(&event.effects).list(words));
            let (date, name) = (words.date(event.on), names::event(words, event.id));
            let values = [("date", date), ("event", name), ("means", means)];
            words.with("reading-event", &values.map(|(key, text)| (key, Value::Text(text))))
        }
        Change::Order(dated) => {
            let date = words.date(scenario.half_month(dated.turn).first_day());
            let values = [("date", date), ("order", orders::sentence(words, scenario, &dated.order))];
            words.with("reading-order", &values.map(|(key, text)| (key, Value::Text(text))))
        }
        Change::Guns { front, number: guns, .. } => {
            let front = Value::Text(names::front(words, *front));
            words.with("reading-guns", &[("front", front), ("number", number(*guns))])
        }
    }
}

fn figure(words: &Words, scenario: &Scenario, from: Option<&Checkpoint>, to: Option<&Checkpoint>) -> String {
    let (key, point) = match (from, to) {
        (Some(_), Some(to)) => ("reading-figure", to),
        (None, Some(to)) => ("reading-figure-new", to),
        (Some(from), None) => ("reading-figure-gone", from),
        (None, None) => return String::new(),
    };
    let recorded = |point: Option<&Checkpoint>| {
        Value::Text(point.map_or_else(String::new, |point| numbers::range(words, point.low, point.high)))
    };
    words.with(
        key,
        &[
            ("who", Value::Text(names::measure(words, scenario, point.measure))),
            ("date", Value::Text(words.date(point.date))),
            ("claim", Value::Text(point.name())),
            ("from", recorded(from)),
            ("to", recorded(to)),
        ],
    )
}

/// What a unit has on the first day, beside what it had.
fn force(words: &Words, from: Option<&Force>, to: &Force) -> String {
    let beside = |of: fn(&Force) -> u32| {
        let (from, to) = (from.map_or(0, of), of(to));
        Value::Text(format!("{} → {}", words.number(from.into()), words.number(to.into())))
    };
    words.with(
        "reading-force",
        &[
            ("unit", Value::Text(names::unit(words, to.unit))),
            ("men", beside(|force| force.men.0)),
            ("horses", beside(|force| force.horses.0)),
            ("rifles", beside(|force| force.rifles)),
            ("guns", beside(|force| force.machine_guns)),
        ],
    )
}
