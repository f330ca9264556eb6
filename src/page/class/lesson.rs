//! A lesson in the class report: what each pupil's orders moved, and what each chose.

use crate::base::id::Id;
use crate::page::class::Told;
use crate::page::class::pupil::Pupil;
use crate::page::html::Html;
use crate::page::parts::{Cell, Section, note, table};
use crate::report::lesson::{ask, choice};
use crate::report::numbers;
use crate::scenario::Scenario;
use crate::scenario::model::{Asks, Question};
use crate::study::lesson::Named;

/// The questions of a lesson for a count of men.
pub fn men(scenario: &Scenario) -> impl Iterator<Item = Id> {
    let questions = scenario.lesson.iter().flat_map(|lesson| &lesson.questions);
    questions.filter(|question| matches!(question.asks, Asks::Men(_))).map(|question| question.id)
}

/// The questions of a lesson with choices.
pub fn choices(scenario: &Scenario) -> impl Iterator<Item = &Question> {
    let questions = scenario.lesson.iter().flat_map(|lesson| &lesson.questions);
    questions.filter(|question| matches!(question.asks, Asks::Choice { .. }))
}

/// What a pupil chose.
pub fn chosen(pupil: &Pupil, question: Id) -> Option<&Named> {
    pupil.marks.as_ref()?.named.iter().find(|named| named.question == question)
}

/// What each game came to, beside the same dice without an order.
pub(super) fn results(told: Told<'_>) -> Section {
    let (words, scenario) = (told.words, &told.games.scenario);
    let mut inside = vec![note(&words.get("class-moved-how"))];
    for question in men(scenario) {
        let row = |pupil: &Pupil| {
            let moved = pupil.marks.as_ref()?.moved.iter().find(|moved| moved.question == question)?;
            let number = |men: u32| Cell::Number(words.number(men.into()));
            let by = i64::from(moved.came) - i64::from(moved.idle);
            let by = crate::report::three::signed(words, by);
            Some(vec![
                Cell::Words(pupil.name.clone()),
                number(moved.came),
                number(moved.idle),
                Cell::Number(by),
            ])
        };
        let rows = told.games.pupils.iter().filter_map(row).collect();
        let heads = told.heads(&["class-player", "class-came", "class-idle", "class-moved"]);
        inside.push(table(&ask(words, scenario.id, question), &heads, rows));
    }
    Section { id: "results".into(), heading: told.get("class-results"), inside }
}

/// What each chose, and what was right; a table for each question.
pub(super) fn named(told: Told<'_>) -> Vec<Html> {
    choices(&told.games.scenario).filter_map(|question| of_question(told, question)).collect()
}

fn of_question(told: Told<'_>, question: &Question) -> Option<Html> {
    let (words, lesson) = (told.words, told.games.scenario.id);
    let row = |pupil: &Pupil| {
        let named = chosen(pupil, question.id)?;
        let word = |id: Id| choice(words, lesson, question.id, id);
        Some(vec![
            Cell::Words(pupil.name.clone()),
            Cell::Words(word(named.choice)),
            Cell::Number(numbers::percent(named.sure)),
            Cell::Words(named.came.map(word).unwrap_or_default()),
            Cell::Number(named.score.map_or_else(|| "–".to_owned(), |score| numbers::short(words, score))),
        ])
    };
    let rows: Vec<_> = told.games.pupils.iter().filter_map(row).collect();
    let heads = told.heads(&["class-player", "class-named", "class-sure", "class-right", "class-brier"]);
    (!rows.is_empty()).then(|| table(&ask(words, lesson, question.id), &heads, rows))
}
