//! A lesson in words: its names, its questions, and the three numbers at its end.

use crate::base::id::Id;
use crate::i18n::{Value, Words};
use crate::report::names::key;
use crate::report::numbers;
use crate::report::three::{Part, signed};
use crate::scenario::Scenario;
use crate::scenario::model::{Asks, Question, Truth};
use crate::study::lesson::{Marks, Moved, Named};
use crate::study::understanding::Expected;

/// The key of what is said of a lesson as a whole: its `question`, its `hand`, its `debrief`.
#[must_use]
pub fn lesson_key(lesson: Id, what: &str) -> String {
    format!("{}-{what}", key("lesson", lesson.as_str()))
}

/// The key of a question.
#[must_use]
pub fn ask_key(lesson: Id, question: Id) -> String {
    key("ask", &format!("{lesson}-{question}"))
}

/// The key of a choice of a question.
#[must_use]
pub fn choice_key(lesson: Id, question: Id, choice: Id) -> String {
    key("ask", &format!("{lesson}-{question}-{choice}"))
}

/// The key of why a choice is the right one.
#[must_use]
pub fn why_key(lesson: Id, question: Id) -> String {
    format!("{}-why", ask_key(lesson, question))
}

/// The key of a hint.
#[must_use]
pub fn hint_key(lesson: Id, hint: Id) -> String {
    key("hint", &format!("{lesson}-{hint}"))
}

/// The key of an assumed number.
#[must_use]
pub fn assumed_key(lesson: Id, name: &str) -> String {
    key("assume", &format!("{lesson}-{name}"))
}

/// Every key of a lesson's words.
#[must_use]
pub fn keys(scenario: &Scenario) -> Vec<String> {
    let Some(lesson) = &scenario.lesson else { return Vec::new() };
    let id = scenario.id;
    let mut keys: Vec<String> = ["question", "hand", "debrief"].map(|what| lesson_key(id, what)).to_vec();
    keys.extend(lesson.hints.iter().map(|hint| hint_key(id, hint.id)));
    keys.extend(lesson.assumptions.iter().map(|one| assumed_key(id, one.name)));
    for question in &lesson.questions {
        keys.push(ask_key(id, question.id));
        if let Asks::Choice { choices, truth } = &question.asks {
            keys.extend(choices.iter().map(|choice| choice_key(id, question.id, *choice)));
            keys.extend(matches!(truth, Some(Truth::Known(_))).then(|| why_key(id, question.id)));
        }
    }
    keys
}

/// A question as it is asked.
#[must_use]
pub fn ask(words: &Words, lesson: Id, question: Id) -> String {
    words.get(&ask_key(lesson, question))
}

/// A choice of a question.
#[must_use]
pub fn choice(words: &Words, lesson: Id, question: Id, choice: Id) -> String {
    words.get(&choice_key(lesson, question, choice))
}

/// What was right about a question that was answered, and why; nothing where there is no right answer.
#[must_use]
pub fn told(words: &Words, scenario: &Scenario, question: &Question, named: &Named) -> Vec<String> {
    let id = scenario.id;
    let Some(came) = named.came else { return Vec::new() };
    let values = [("choice", Value::Text(choice(words, id, question.id, came)))];
    let key = if came == named.choice { "lesson-right" } else { "lesson-wrong" };
    let why = why_key(id, question.id);
    let why = words.has(&why).then(|| words.get(&why));
    std::iter::once(words.with(key, &values)).chain(why).collect()
}

/// The three numbers, each under its heading.
#[must_use]
pub fn parts(words: &Words, scenario: &Scenario, marks: &Marks) -> [Part; 3] {
    let part = |heading: &str, none: &str, mut sentences: Vec<String>| {
        if sentences.is_empty() {
            sentences.push(words.get(none));
        }
        Part { heading: words.get(heading), sentences }
    };
    let moved = marks.moved.iter().map(|one| moved(words, scenario.id, one, marks.ordered)).collect();
    let mut intervals: Vec<String> =
        marks.intervals.iter().map(|one| expected(words, scenario, one)).collect();
    intervals.extend(marks.interval().map(|_| words.get("lesson-interval-means")));
    let scored = marks.named.iter().filter(|one| one.score.is_some());
    let mut named: Vec<String> = scored.map(|one| said(words, scenario.id, one)).collect();
    named.extend(marks.brier().map(|_| words.get("lesson-brier-means")));
    [
        part("lesson-moved-title", "lesson-moved-none", moved),
        part("lesson-interval-title", "lesson-interval-none", intervals),
        part("lesson-brier-title", "lesson-brier-none", named),
    ]
}

fn moved(words: &Words, lesson: Id, one: &Moved, ordered: bool) -> String {
    let by = i64::from(one.came) - i64::from(one.idle);
    let values = [
        ("what", Value::Text(ask(words, lesson, one.question))),
        ("came", Value::Count(one.came.into())),
        ("idle", Value::Count(one.idle.into())),
        ("by", Value::Text(signed(words, by))),
    ];
    let key = match (ordered, by) {
        (false, _) => "lesson-moved-unordered",
        (true, 0) => "lesson-moved-nothing",
        (true, _) => "lesson-moved",
    };
    words.with(key, &values)
}

fn expected(words: &Words, scenario: &Scenario, one: &Expected) -> String {
    let question = Id::new(&one.interval.checkpoint).unwrap_or_default();
    let what = match scenario.foretold(&one.interval.checkpoint) {
        Some(_) => ask(words, scenario.id, question),
        None => crate::report::three::what(words, scenario, Some(&one.interval.checkpoint)),
    };
    let mut values = vec![
        ("what", Value::Text(what)),
        ("low", Value::Count(one.interval.low.into())),
        ("high", Value::Count(one.interval.high.into())),
    ];
    let Some((came, score)) = one.came.zip(one.score) else {
        return words.with("lesson-interval-open", &values);
    };
    values.push(("came", Value::Count(came.into())));
    values.push(("width", Value::Count((one.interval.high - one.interval.low).into())));
    values.push(("score", Value::Count(score.round() as i64)));
    let key = if one.holds() == Some(true) { "lesson-interval-held" } else { "lesson-interval-missed" };
    words.with(key, &values)
}

fn said(words: &Words, lesson: Id, one: &Named) -> String {
    let of = |id| Value::Text(choice(words, lesson, one.question, id));
    let score = one.score.unwrap_or_default();
    let values = [
        ("what", Value::Text(ask(words, lesson, one.question))),
        ("named", of(one.choice)),
        ("sure", Value::Text(numbers::percent(one.sure))),
        ("came", of(one.came.unwrap_or_default())),
        ("score", Value::Text(numbers::short(words, score))),
    ];
    words
        .with(if one.came == Some(one.choice) { "lesson-named-right" } else { "lesson-named-wrong" }, &values)
}
