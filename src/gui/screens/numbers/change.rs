//! One number: where it comes from, and what it is to be instead.

use crate::gui::kit::{parts, theme};
use crate::i18n::{Value, Words};
use crate::report::{names, pedigree};
use crate::scenario::Scenario;
use crate::scenario::edit::Edit;
use crate::scenario::model::{Origin, Pedigree};
use crate::scenario::rules::PARAMETERS;
use bevy_egui::egui::{DragValue, TextEdit, Ui};

/// What a number is to be, its range and the reason.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The value.
    pub value: f64,
    low: f64,
    high: f64,
    why: String,
}

impl Change {
    /// A number as it is. One that is no guess gets half as much again to either side.
    pub fn of(one: &Pedigree) -> Self {
        let value: f64 = one.value.parse().unwrap_or_default();
        let (low, high) = match one.origin {
            Origin::Assumed { low, high, .. } if low.is_finite() && high.is_finite() => (low, high),
            _ => (value - 0.5 * value.abs(), value + 0.5 * value.abs()),
        };
        Self { value, low, high, why: String::new() }
    }

    /// The change to be made; none where the number stays as it is. Its range takes it in.
    pub fn edit(&self, one: &Pedigree) -> Option<Edit> {
        let was: f64 = one.value.parse().ok()?;
        let (low, high) = (self.low.min(self.value), self.high.max(self.value));
        let why = if self.why.trim().is_empty() {
            format!("tried instead of {}", one.value)
        } else {
            self.why.clone()
        };
        let (file, path) = (one.position.file.clone(), one.position.path.clone());
        (was != self.value).then_some(Edit { file, path, value: self.value, low, high, why })
    }
}

/// Shows a number and its change; false where the change is taken back.
pub fn show(ui: &mut Ui, words: &Words, scenario: &Scenario, one: &Pedigree, change: &mut Change) -> bool {
    parts::section(ui, pedigree::field_name(words, &one.position.path));
    if let Some(parameter) = PARAMETERS.iter().find(|parameter| parameter.name == one.position.path) {
        parts::note(ui, pedigree::measure(words, parameter));
    }
    ui.label(words.with("numbers-is", &[("value", Value::Text(pedigree::written(words, &one.value)))]));
    ui.label(pedigree::sentence(words, &one.origin));
    for claim in one.origin.claims().iter().filter(|id| scenario.claims.contains_key(id)) {
        parts::note(ui, format!("{claim} · {}", names::claim(words, *claim)));
    }
    let at = &one.position;
    parts::note(
        ui,
        format!("{}:{} · {}", at.file.rsplit(['/', '\\']).next().unwrap_or_default(), at.line, at.path),
    );
    ui.add_space(theme::size::GAP);
    // As fine as the number itself.
    let speed = (change.value.abs() / 200.0).max(0.001);
    let field = |ui: &mut Ui, key: &str, value: &mut f64| {
        ui.horizontal(|ui| {
            let label = ui.label(words.get(key));
            ui.add(DragValue::new(value).speed(speed).max_decimals(9)).labelled_by(label.id);
        });
    };
    field(ui, "numbers-to-be", &mut change.value);
    field(ui, "numbers-low", &mut change.low);
    field(ui, "numbers-high", &mut change.high);
    let label = ui.label(words.get("numbers-why"));
    ui.add(TextEdit::singleline(&mut change.why).char_limit(300).desired_width(f32::INFINITY))
        .labelled_by(label.id);
    !ui.button(words.get("numbers-as-it-is")).clicked()
}
