//! The map as a picture behind a title, a card or a sheet.

use crate::gui::kit::theme;
use crate::gui::map::{BaseMap, Camera, MapModel, lines, regions, water};
use crate::i18n::Words;
use bevy_egui::egui::Ui;

/// Shows it, under a veil that keeps what lies on it easy to read.
pub fn show(ui: &Ui, base: &BaseMap, words: &Words) {
    let rect = ui.max_rect();
    let view = Camera::default().settle(rect);
    let painter = ui.painter_at(rect);
    base.ground.paint(&painter, &view);
    water::paint(&painter, &view, base, 0.0);
    lines::rivers(&painter, &view, base);
    lines::bands(&painter, &view, base);
    lines::borders(&painter, &view, base);
    let key = |label: &str| crate::report::names::key("map", label);
    let labels = base.labels.iter().map(|label| (label.key.clone(), words.get(&key(&label.key)))).collect();
    regions::paint(&painter, &view, base, &MapModel { labels, ..MapModel::default() }, &[]);
    painter.rect_filled(rect, 0, theme::faint(theme::table(), 0.42));
}
