//! A question with choices: a button for each, and how sure one is of it.

use crate::base::id::Id;
use crate::gui::kit::theme;
use crate::i18n::Words;
use crate::report::lesson;
use crate::scenario::model::{Asks, Question};
use bevy_egui::egui::{Button, RichText, Slider, Ui};
use std::collections::BTreeMap;

/// How sure somebody is who has not said so, per cent.
const UNSAID: u32 = 50;

/// Shows a question that is asked before the first turn; one that asks for men is on the chart.
pub fn show(ui: &mut Ui, words: &Words, of: Id, question: &Question, chosen: &mut BTreeMap<Id, (Id, u32)>) {
    let Asks::Choice { choices, truth } = &question.asks else { return };
    let now = chosen.get(&question.id).copied();
    if let Some(choice) = buttons(ui, words, of, question, now.map(|(choice, _)| choice)) {
        chosen.insert(question.id, (choice, now.map_or(UNSAID, |(_, sure)| sure)));
    }
    // Nobody is asked how sure he is of what cannot be right or wrong.
    if let (Some((_, sure)), true) = (chosen.get_mut(&question.id), truth.is_some()) {
        let least = 100u32.div_ceil(choices.len() as u32);
        ui.horizontal(|ui| {
            let label = ui.label(words.get("predict-sure"));
            ui.add(Slider::new(sure, least..=100).suffix(" %")).labelled_by(label.id);
        });
    }
}

/// The question and its choices; the one that was pressed.
pub fn buttons(ui: &mut Ui, words: &Words, of: Id, question: &Question, now: Option<Id>) -> Option<Id> {
    let Asks::Choice { choices, .. } = &question.asks else { return None };
    ui.add_space(theme::size::GAP);
    ui.label(RichText::new(lesson::ask(words, of, question.id)).strong());
    let mut pressed = None;
    ui.horizontal_wrapped(|ui| {
        for &choice in choices {
            let name = lesson::choice(words, of, question.id, choice);
            if ui.add(Button::new(name).selected(now == Some(choice)).wrap()).clicked() {
                pressed = Some(choice);
            }
        }
    });
    pressed
}
