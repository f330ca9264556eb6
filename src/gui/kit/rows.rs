//! Rows of a table whose right columns are as wide as they must be and whose left one takes the rest.

use bevy_egui::egui::{Align, Layout, Ui, vec2};

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
