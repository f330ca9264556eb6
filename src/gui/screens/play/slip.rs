//! The slip of a lesson on the map: its question, what is asked in this turn, and hints.

use crate::base::quantity::PerMille;
use crate::gui::kit::{parts, theme, widgets};
use crate::gui::screens::lesson::buttons;
use crate::gui::screens::play::state::Play;
use crate::report::lesson::{self, lesson_key};
use crate::run::{Answer, answers};
use crate::scenario::model::{Lesson, Question, When};
use crate::study::lesson::answered as answered_so_far;
use bevy_egui::egui::{Frame, Label, RichText, Ui};

/// Width of the slip.
const WIDTH: f32 = 320.0;

/// Shows the slip. It asks for nothing but answers.
pub fn show(ui: &mut Ui, play: &mut Play) {
    let scenario = play.campaign.scenario().clone();
    let Some(lesson) = &scenario.lesson else { return };
    Frame::popup(ui.style()).show(ui, |ui| {
        ui.set_width(WIDTH.min(ui.available_width()));
        let say = |what: &str| play.words.get(&lesson_key(scenario.id, what));
        ui.add(Label::new(RichText::new(say("question")).strong()).wrap());
        widgets::folded(ui, play.words.get("lesson-hand"), |ui| widgets::text(ui, say("hand")));
        asked(ui, play);
        answered(ui, play, lesson);
        hints(ui, play, lesson);
    });
}

/// What is asked now, in a turn or after the last one.
pub fn asked(ui: &mut Ui, play: &mut Play) {
    let of = play.campaign.scenario().id;
    let open: Vec<Question> = answers::open(&play.campaign).cloned().collect();
    for question in open {
        if let Some(choice) = buttons(ui, &play.words, of, &question, None) {
            let answer = Answer { question: question.id, choice, sure: PerMille::ALL };
            // Only what is asked now is shown.
            play.unkept |= play.campaign.answer(answer).is_ok();
        }
    }
}

/// What was answered in the turns so far, and what is right: of this turn at once, of others folded.
fn answered(ui: &mut Ui, play: &Play, lesson: &Lesson) {
    let campaign = &play.campaign;
    let now = lesson.questions.iter().filter(|question| {
        campaign.view().turn() > 0
            && answers::is_open(campaign, question)
            && campaign.answer_to(question.id).is_some()
    });
    let named = answered_so_far(campaign, None);
    for question in now {
        let Some(named) = named.iter().find(|named| named.question == question.id) else { continue };
        let told = lesson::told(&play.words, campaign.scenario(), question, named);
        let tell = |ui: &mut Ui| told.iter().for_each(|line| widgets::text(ui, line.clone()));
        match question.when {
            When::Turn(turn) if campaign.view().turn() + 1 > turn => {
                widgets::folded(ui, lesson::ask(&play.words, campaign.scenario().id, question.id), tell);
            }
            _ => tell(ui),
        }
    }
}

/// The hints of the turns so far, each folded until somebody wants it.
fn hints(ui: &mut Ui, play: &Play, lesson: &Lesson) {
    let of = play.campaign.scenario().id;
    let turn = play.campaign.view().turn();
    for (number, hint) in lesson.hints_in(turn).enumerate() {
        let values = [("number", crate::i18n::Value::Plain(number as i64 + 1))];
        widgets::folded(ui, play.words.with("lesson-hint", &values), |ui| {
            parts::note(ui, play.words.get(&lesson::hint_key(of, hint.id)));
        });
    }
    ui.add_space(theme::size::GAP);
}
