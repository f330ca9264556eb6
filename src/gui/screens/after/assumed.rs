//! The assumed numbers of a lesson, to be changed within their ranges and played again.

use crate::gui::kit::threads::{self, Coming};
use crate::gui::kit::{parts, theme, widgets};
use crate::i18n::{Value, Words};
use crate::report::{lesson, numbers};
use crate::run::Campaign;
use crate::scenario::Scenario;
use crate::scenario::model::Assumption;
use crate::study::assumptions::{Changed, play_again};
use bevy_egui::egui::{Slider, Ui};
use std::collections::BTreeMap;

/// Assumed numbers as they are being set, and what came of them.
#[derive(Clone, Debug, Default)]
pub struct Assumed {
    values: BTreeMap<&'static str, f64>,
    changed: Option<Coming<Vec<Changed>>>,
}

/// Shows every assumed number on which the lesson hangs, and what other ones moved.
pub fn show(ui: &mut Ui, words: &Words, campaign: &Campaign, state: &mut Assumed) {
    let scenario = campaign.scenario();
    let assumptions = scenario.lesson.iter().flat_map(|lesson| &lesson.assumptions);
    let assumptions: Vec<&Assumption> = assumptions.collect();
    if assumptions.is_empty() {
        return;
    }
    parts::section(ui, words.get("lesson-assumptions"));
    widgets::note(ui, words.get("lesson-assumptions-note"));
    for assumption in assumptions {
        number(ui, words, scenario, assumption, state);
    }
    if ui.button(words.get("lesson-again")).clicked() {
        let values: Vec<(&'static str, f64)> =
            state.values.iter().map(|(name, value)| (*name, *value)).collect();
        let recipe = campaign.recipe();
        state.changed = Some(threads::beside(ui.ctx(), move || play_again(&recipe.play(), &values)));
    }
    let found = state.changed.as_ref().map(|coming| coming.get());
    if found == Some(None) {
        parts::note(ui, words.get("lesson-counting"));
    }
    for changed in found.flatten().into_iter().flatten() {
        let values = [
            ("what", Value::Text(lesson::ask(words, scenario.id, changed.question))),
            ("came", Value::Count(changed.came.into())),
            ("now", Value::Count(changed.now.into())),
        ];
        widgets::text(ui, words.with("lesson-again-moved", &values));
    }
    ui.add_space(theme::size::GAP);
}

/// An assumed number with its range.
fn number(ui: &mut Ui, words: &Words, scenario: &Scenario, assumption: &Assumption, state: &mut Assumed) {
    let Assumption { name, low, high } = *assumption;
    let own = scenario.rules.get(name).unwrap_or(low);
    let mut value = state.values.get(name).copied().unwrap_or(own);
    let label = ui.label(words.get(&lesson::assumed_key(scenario.id, name)));
    // Written and read as people of the language write numbers.
    let slider = Slider::new(&mut value, low.min(own)..=high.max(own))
        .max_decimals(2)
        .custom_formatter(|number, _| numbers::short(words, number))
        .custom_parser(|text| numbers::read(words, text));
    if ui.add(slider).labelled_by(label.id).changed() {
        state.values.insert(name, value);
        state.changed = None;
    }
}
