//! Rows of a table whose right columns are as wide as they must be and whose left one takes the rest.

use crate::base::quantity::PerMille;
use crate::gui::kit::look::Look;
use crate::gui::kit::widgets::note;
use bevy_egui::egui::{Align, DragValue, Layout, Ui, WidgetInfo, vec2};

/// A name, and at the right edge what is set beside it, in columns of these widths; where they leave no room for the name
/// it stands above them.
pub fn line(ui: &mut Ui, columns: &[f32], name: impl FnOnce(&mut Ui), controls: impl FnOnce(&mut Ui)) {
    let gaps = columns.len() as f32 * ui.spacing().item_spacing.x;
    let room = ui.available_width() - columns.iter().sum::<f32>() - gaps;
    if room < columns.first().copied().unwrap_or_default() {
        name(ui);
        ui.horizontal_top(controls);
        return;
    }
    ui.horizontal_top(|ui| {
        cell(ui, room, name);
        controls(ui);
    });
}

/// A cell of some width.
pub fn cell(ui: &mut Ui, width: f32, contents: impl FnOnce(&mut Ui)) {
    ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::LEFT), |ui| {
        ui.set_width(width);
        contents(ui);
    });
}

/// What the right columns are called, by the keys of their words.
pub fn captions(ui: &mut Ui, look: Look<'_>, columns: &[f32], keys: &[&str]) {
    let captions = |ui: &mut Ui| {
        for (key, &width) in keys.iter().zip(columns) {
            cell(ui, width, |ui| note(ui, look.words.get(key)));
        }
    };
    line(ui, columns, |_| {}, captions);
}

/// A field for a share in whole per cent. `says` is what a screen reader hears and the pointer shows.
pub fn percent(ui: &mut Ui, width: f32, says: &str, share: &mut PerMille) {
    if let Some(set) = percent_of(ui, width, says, (*share, false)) {
        *share = set;
    }
}

/// The same for several shares at once: their mean, and whether they differ, which a sign tells until something is
/// set; gives what was set for all of them.
pub fn percent_of(ui: &mut Ui, width: f32, says: &str, (share, mixed): (PerMille, bool)) -> Option<PerMille> {
    // Half a per cent more than a whole number stands for several: whatever is set, dragged or typed, differs from it.
    let before = f64::from(share.0 / 10) + if mixed { 0.5 } else { 0.0 };
    let mut percent = before;
    let shown = |number: f64, _| if number.fract() > 0.0 { "…".to_owned() } else { format!("{number:.0}") };
    let field = DragValue::new(&mut percent).range(0.0..=100.0).speed(0.25).max_decimals(0);
    let field = field.suffix(" %").custom_formatter(shown);
    let response = ui.add_sized(vec2(width, ui.spacing().interact_size.y), field).on_hover_text(says);
    let value = (percent.fract() == 0.0).then_some(percent);
    response.widget_info(|| WidgetInfo {
        label: Some(says.to_owned()),
        value,
        ..WidgetInfo::drag_value(true, percent)
    });
    if percent == before {
        return None;
    }
    // What stands above has been painted with what was before.
    ui.ctx().request_repaint();
    Some(PerMille(10 * percent.round() as u32))
}
