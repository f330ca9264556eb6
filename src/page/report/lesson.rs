//! A lesson in the report: what was asked and answered, what is right, and what to talk about.

use crate::i18n::Value;
use crate::page::html::Html;
use crate::page::parts::{Section, note, paragraph};
use crate::page::report::told::Told;
use crate::report::lesson::{ask, choice, lesson_key, told as right};
use crate::run::answers;
use crate::scenario::model::Question;
use crate::study::lesson::{Marks, Named};

/// The section; none where it is no lesson.
#[must_use]
pub fn section(told: Told<'_>) -> Option<Section> {
    let (scenario, marks) = (told.campaign.scenario(), told.marks()?);
    let questions = &scenario.lesson.as_ref()?.questions;
    let answered = questions.iter().flat_map(|question| of_question(told, question, &marks));
    let list = Html::of("dl", &[], answered.collect::<Vec<_>>());
    let mut inside = match marks.named.is_empty() {
        true => vec![paragraph(&told.get("lesson-brier-none"))],
        false => vec![list],
    };
    // Whoever still has to answer is not told what comes of it.
    if told.campaign.is_over() && answers::open(told.campaign).next().is_none() {
        inside.push(Html::line("h3", &told.get("lesson-debrief")));
        inside.push(paragraph(&told.get(&lesson_key(scenario.id, "debrief"))));
    } else {
        inside.push(note(&told.get("lesson-answer-first")));
    }
    Some(Section { id: "lesson".into(), heading: told.get("lesson-questions"), inside })
}

/// A question that was answered: what was said, what is right, and why.
fn of_question(told: Told<'_>, question: &Question, marks: &Marks) -> Vec<Html> {
    let (words, scenario) = (told.words, told.campaign.scenario());
    let answered = |named: &&Named| named.question == question.id;
    let Some(named) = marks.named.iter().find(answered) else { return Vec::new() };
    let said = Value::Text(choice(words, scenario.id, question.id, named.choice));
    let said = words.with("lesson-you-said", &[("choice", said)]);
    let lines = std::iter::once(said).chain(right(words, scenario, question, named));
    let asked = Html::line("dt", &ask(words, scenario.id, question.id));
    std::iter::once(asked).chain(lines.map(|line| Html::line("dd", &line))).collect()
}
