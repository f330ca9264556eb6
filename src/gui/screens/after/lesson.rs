//! A lesson after its last turn: what is asked then, the three numbers, what to talk about.

use crate::gui::kit::{parts, threads, widgets};
use crate::gui::screens::play::slip;
use crate::gui::screens::play::state::Play;
use crate::i18n::Value;
use crate::report::lesson::{self, lesson_key};
use crate::run::answers;
use crate::study::lesson::{self as study, Marks};
use bevy_egui::egui::{RichText, Ui};

/// What is asked at the end, and, once that is answered, what came of all.
pub fn show(ui: &mut Ui, play: &mut Play) {
    slip::asked(ui, play);
    let (words, campaign) = (&play.words, &play.campaign);
    // What the orders moved is found by playing; what was answered changes while one looks.
    let coming = play.marks.get_or_insert_with(|| {
        let recipe = campaign.recipe();
        threads::beside(ui.ctx(), move || Marks::of(&recipe.play()).unwrap_or_default())
    });
    let Some(found) = coming.get() else {
        parts::note(ui, words.get("lesson-counting"));
        return;
    };
    let named = study::answered(campaign, found.bound.as_deref());
    let marks = Marks { named, ..found.clone() };
    for part in lesson::parts(words, campaign.scenario(), &marks) {
        parts::section(ui, part.heading);
        part.sentences.into_iter().for_each(|sentence| widgets::text(ui, sentence));
    }
    if answers::open(campaign).next().is_some() {
        parts::note(ui, words.get("lesson-answer-first"));
        return;
    }
    answered(ui, play, &marks);
    parts::section(ui, words.get("lesson-debrief"));
    widgets::text(ui, words.get(&lesson_key(campaign.scenario().id, "debrief")));
}

/// Every question that was answered, with what is right.
fn answered(ui: &mut Ui, play: &Play, marks: &Marks) {
    let (words, scenario) = (&play.words, play.campaign.scenario());
    parts::section(ui, words.get("lesson-questions"));
    let lesson = scenario.lesson.iter().flat_map(|lesson| &lesson.questions);
    for question in lesson {
        let Some(named) = marks.named.iter().find(|named| named.question == question.id) else { continue };
        ui.label(RichText::new(lesson::ask(words, scenario.id, question.id)).strong());
        let said = lesson::choice(words, scenario.id, question.id, named.choice);
        parts::note(ui, words.with("lesson-you-said", &[("choice", Value::Text(said))]));
        let told = lesson::told(words, scenario, question, named);
        told.into_iter().for_each(|line| widgets::text(ui, line));
    }
}
