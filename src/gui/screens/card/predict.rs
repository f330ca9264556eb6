//! The form on a scenario's card for what a player expects before the first turn.

use crate::base::quantity::PerMille;
use crate::gui::kit::theme;
use crate::i18n::Words;
use crate::report::names;
use crate::run::Predictions;
use crate::run::predictions::{Interval, MOST, Stops};
use crate::scenario::Scenario;
use crate::scenario::model::Checkpoint;
use crate::sim::state::uezd::Constraint;
use bevy_egui::egui::{Button, RichText, Slider, TextEdit, Ui};

/// Width of a field for men.
const FIELD: f32 = 70.0;
/// Digits of the largest number of men.
const DIGITS: usize = 6;

/// What stands in the form.
#[derive(Clone, Debug)]
pub struct Form {
    /// The ends of an interval for each checkpoint that is asked about.
    ends: [[String; 2]; MOST],
    stops: Option<Constraint>,
    /// How sure, per cent.
    sure: u32,
}

impl Default for Form {
    fn default() -> Self {
        Self { ends: Default::default(), stops: None, sure: 50 }
    }
}

impl Form {
    /// What is predicted; fields left empty or crossed are left out.
    #[must_use]
    pub fn predictions(&self, scenario: &Scenario) -> Predictions {
        let points = asked(scenario).into_iter().zip(&self.ends);
        let interval = |(point, ends): (&Checkpoint, &[String; 2])| {
            let (low, high) = interval(ends).filter(|(low, high)| low <= high)?;
            Some(Interval { checkpoint: point.name(), low, high })
        };
        let probability = PerMille(self.sure * 10);
        let stops = self.stops.map(|constraint| Stops { constraint, probability });
        Predictions { intervals: points.filter_map(interval).collect(), stops }
    }
}

/// The checkpoints that are asked about: those at which the record has most men, by their days.
fn asked(scenario: &Scenario) -> Vec<&Checkpoint> {
    let mut points: Vec<&Checkpoint> = scenario.checkpoints.iter().collect();
    points.sort_by_key(|point| std::cmp::Reverse((point.high, point.turn)));
    points.truncate(MOST);
    points.sort_by_key(|point| point.turn);
    points
}

fn interval([low, high]: &[String; 2]) -> Option<(u32, u32)> {
    Some((low.parse().ok()?, high.parse().ok()?))
}

/// Shows the form.
pub fn show(ui: &mut Ui, words: &Words, scenario: &Scenario, form: &mut Form) {
    ui.label(words.get("predict-note"));
    for (point, ends) in asked(scenario).into_iter().zip(&mut form.ends) {
        let what = names::measure(words, scenario, point.measure);
        ui.horizontal_wrapped(|ui| {
            ui.label(format!("{what}, {}:", words.date(point.date)));
            for (key, end) in ["predict-from", "predict-to"].into_iter().zip(ends.iter_mut()) {
                field(ui, words.get(key), end);
            }
        });
        if interval(ends).is_some_and(|(low, high)| low > high) {
            ui.label(RichText::new(words.get("predict-crossed")).color(theme::bad()));
        }
    }
    stops(ui, words, form);
}

fn field(ui: &mut Ui, label: String, text: &mut String) {
    let label = ui.label(label);
    ui.add(TextEdit::singleline(text).desired_width(FIELD)).labelled_by(label.id);
    text.retain(|letter| letter.is_ascii_digit());
    text.truncate(DIGITS);
}

/// What will stop the levy, and how surely.
fn stops(ui: &mut Ui, words: &Words, form: &mut Form) {
    ui.label(words.get("predict-stops"));
    ui.horizontal_wrapped(|ui| {
        let all = Constraint::ALL.map(Some);
        for one in std::iter::once(None).chain(all) {
            let name = match one {
                None => words.get("predict-none"),
                one => names::constraint(words, one),
            };
            if ui.add(Button::new(name).selected(form.stops == one)).clicked() {
                form.stops = one;
            }
        }
    });
    ui.horizontal(|ui| {
        let label = ui.label(words.get("predict-sure"));
        let slider = Slider::new(&mut form.sure, 25..=100).suffix(" %");
        ui.add_enabled(form.stops.is_some(), slider).labelled_by(label.id);
    });
}
