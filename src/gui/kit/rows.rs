//! Rows of a table whose right columns are as wide as they must be and whose left one takes the rest.

use crate::base::quantity::PerMille;
use crate::gui::kit::look::Look;
use crate::gui::kit::widgets::note;
use bevy_egui::egui::{Align, DragValue, Layout, Ui, WidgetInfo, vec2};

/// A name, and at the right edge what is set beside it, in columns of these widths.
pub fn line(ui: &mut Ui, columns: &[f32], name: impl FnOnce(&mut Ui), controls: impl FnOnce(&mut Ui)) {
    ui.horizontal_top(|ui| {
        let gaps = columns.len() as f32 * ui.spacing().item_spacing.x;
        let right = columns.iter().sum::<f32>() + gaps;
        let least = columns.first().copied().unwrap_or_default();
        cell(ui, (ui.available_width() - right).max(least), name);
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
pub fn captions<const N: usize>(ui: &mut Ui, look: Look<'_>, columns: [f32; N], keys: [&str; N]) {
    let captions = |ui: &mut Ui| {
        for (key, width) in keys.into_iter().zip(columns) {
            cell(ui, width, |ui| note(ui, look.words.get(key)));
        }
    };
    line(ui, &columns, |_| {}, captions);
}

/// A field for a share in whole per cent. `says` is what a screen reader hears and the pointer shows.
pub fn percent(ui: &mut Ui, width: f32, says: &str, share: &mut PerMille) {
    let mut percent = share.0 / 10;
    let field = DragValue::new(&mut percent).range(0..=100).suffix(" %");
    let response = ui.add_sized(vec2(width, ui.spacing().interact_size.y), field).on_hover_text(says);
    response.widget_info(|| WidgetInfo {
        label: Some(says.to_owned()),
        ..WidgetInfo::drag_value(true, f64::from(percent))
    });
    if percent != share.0 / 10 {
        *share = PerMille(percent * 10);
    }
}
