//! The scale bar and the legend in the corners of the map.
//!
//! Words come from the model under the keys of [`ROWS`] and [`KM`], and with the colours of the map mode; a row without
//! words is left out, so that a caller may show no legend at all.

use crate::gui::kit::theme;
use crate::gui::map::camera::Viewport;
use crate::gui::map::model::{Hold, MapModel, RouteMode};
use crate::gui::map::pen::{self, Letters};
use crate::gui::map::traces::{self, Mark};
use crate::gui::map::{fronts, places, routes, ways};
use bevy_egui::egui::{Align2, Color32, FontId, Galley, Painter, Pos2, Rect, Stroke, StrokeKind, pos2, vec2};
use std::sync::Arc;

/// The key of the word for kilometres beside the scale bar.
pub const KM: &str = "legend_km";
/// The keys of the rows, from the top.
pub const ROWS: [&str; 15] = [
    "legend_railway",
    "legend_post_road",
    "legend_track",
    "legend_steamer",
    "legend_bottleneck",
    "legend_depot",
    "legend_oblast_border",
    "legend_uezd_border",
    "legend_ours",
    "legend_march",
    "legend_front",
    "legend_ridden",
    "legend_raid",
    "legend_fight",
    "legend_taken",
];

/// Height of a row in points.
const ROW: f32 = 17.0;
/// Length of a sample in points.
const SAMPLE: f32 = 38.0;
/// Space around the legend's words in points.
const PAD: f32 = 9.0;
/// From the edge of the map in points.
const MARGIN: f32 = 14.0;

/// The box the legend fills, if there is one.
pub fn card(painter: &Painter, view: &Viewport, model: &MapModel) -> Option<Rect> {
    let rows = rows(painter, model);
    let widest = rows.iter().map(|(_, galley)| galley.size().x).fold(0.0, f32::max);
    let size = vec2(SAMPLE + widest + 3.0 * PAD, ROW * rows.len() as f32 + 1.3 * PAD);
    (!rows.is_empty())
        .then(|| Rect::from_min_size(view.rect.right_bottom() - size - vec2(MARGIN, MARGIN), size))
}

/// Paints the scale bar, and the legend in its box.
pub fn paint(painter: &Painter, view: &Viewport, model: &MapModel, card: Option<Rect>) {
    scale_bar(painter, view, model.words(KM).unwrap_or("km"));
    let Some(card) = card else {
        return;
    };
    painter.rect_filled(card.translate(vec2(1.5, 2.0)), 2, theme::faint(Color32::BLACK, 0.25));
    painter.rect(
        card,
        2,
        theme::faint(theme::paper(), 0.94),
        Stroke::new(1.0, theme::ink_faint()),
        StrokeKind::Inside,
    );
    painter.rect_stroke(card.shrink(3.0), 0, Stroke::new(0.7, theme::rule()), StrokeKind::Inside);
    for (row, (shown, galley)) in rows(painter, model).iter().enumerate() {
        let y = card.top() + 0.65 * PAD + ROW * (row as f32 + 0.5);
        let left = pos2(card.left() + PAD, y);
        match shown {
            Sample::Sign(key) => sample(painter, key, left),
            Sample::Land(colour) => land(painter, *colour, left),
        }
        let middle = pos2(card.left() + 2.0 * PAD + SAMPLE + galley.size().x / 2.0, y);
        letters().write(painter, middle, galley, 0.0);
    }
}

fn letters() -> Letters {
    Letters::plain(theme::size::SMALL, theme::ink(), Color32::TRANSPARENT)
}

/// What a row explains.
enum Sample {
    /// A sign, by the key of its words.
    Sign(&'static str),
    /// A colour of the land.
    Land(Color32),
}

fn rows(painter: &Painter, model: &MapModel) -> Vec<(Sample, Arc<Galley>)> {
    let row = |key| model.words(key).map(|words| (Sample::Sign(key), letters().lay(painter, words)));
    let land = |(colour, words): &(Color32, String)| (Sample::Land(*colour), letters().lay(painter, words));
    model.meaning.iter().map(land).chain(ROWS.into_iter().filter_map(row)).collect()
}

fn land(painter: &Painter, colour: Color32, left: Pos2) {
    let patch = Rect::from_center_size(left + vec2(SAMPLE / 2.0, 0.0), vec2(SAMPLE - 8.0, ROW - 5.0));
    painter.rect(patch, 1, theme::land(), Stroke::new(1.0, theme::ink_faint()), StrokeKind::Inside);
    painter.rect_filled(patch, 1, colour);
}

fn sample(painter: &Painter, key: &str, left: Pos2) {
    let line = [left, left + vec2(SAMPLE, 0.0)];
    let sign = |mark| traces::sign(painter, mark, left + vec2(SAMPLE / 2.0, 0.0), 0.85);
    match key {
        "legend_railway" => routes::way(painter, RouteMode::Rail, 1.0, &line, 0.95),
        "legend_post_road" => routes::way(painter, RouteMode::PostRoad, 1.0, &line, 1.0),
        "legend_track" => routes::way(painter, RouteMode::Track, 1.0, &line, 1.0),
        "legend_steamer" => routes::way(painter, RouteMode::River, 1.0, &line, 1.0),
        "legend_bottleneck" => pen::broken(painter, &line, &[8.0, 6.0], Stroke::new(5.0, theme::accent())),
        "legend_oblast_border" => {
            pen::broken(painter, &line, &[9.0, 3.0, 1.6, 3.0], Stroke::new(1.45, theme::border()));
        }
        "legend_uezd_border" => pen::broken(painter, &line, &[4.0, 3.0], Stroke::new(0.9, theme::border())),
        "legend_depot" => places::store(painter, left + vec2(SAMPLE / 2.0, 1.5), 0.6, 0.8),
        "legend_ours" => block(painter, left),
        "legend_ridden" => traces::ridden(painter, line, 0.8),
        "legend_raid" => sign(Mark::Raid),
        "legend_fight" => sign(Mark::Fight { won: true }),
        "legend_taken" => sign(Mark::Taken(Hold::Own)),
        "legend_march" => ways::paint_one(painter, &line, 0.8),
        _ => fronts::lines(painter, left + vec2(SAMPLE / 2.0, 0.0), vec2(1.0, 0.0), 6.0),
    }
}

fn block(painter: &Painter, left: Pos2) {
    let sign = Rect::from_center_size(left + vec2(SAMPLE / 2.0, 0.0), vec2(19.0, 12.0));
    painter.rect(sign, 0, theme::ours(), Stroke::new(1.3, theme::ours()), StrokeKind::Inside);
    let sign = sign.shrink(1.0);
    painter.line_segment([sign.left_bottom(), sign.right_top()], Stroke::new(1.4, theme::paper()));
}

/// A bar of a round length, in four parts of ink and paper.
fn scale_bar(painter: &Painter, view: &Viewport, unit: &str) {
    let km = round_length(150.0 * view.km_per_point);
    let part = km / view.km_per_point / 4.0;
    let origin = pen::crisp(view.rect.left_bottom() + vec2(MARGIN + 10.0, -MARGIN - 12.0));
    let card = Rect::from_min_max(origin - vec2(10.0, 22.0), origin + vec2(4.0 * part + 44.0, 14.0));
    painter.rect(
        card,
        2,
        theme::faint(theme::paper(), 0.85),
        Stroke::new(1.0, theme::ink_faint()),
        StrokeKind::Inside,
    );
    for quarter in 0..4 {
        let left = origin.x + part * quarter as f32;
        let bar = Rect::from_min_max(pos2(left, origin.y), pos2(left + part, origin.y + 5.0));
        let fill = if quarter % 2 == 0 { theme::ink() } else { theme::paper() };
        painter.rect(bar, 0, fill, Stroke::new(1.0, theme::ink()), StrokeKind::Middle);
    }
    let font = FontId::proportional(theme::size::SMALL);
    let write = |share: f32, words: String, align| {
        painter.text(
            pos2(origin.x + 4.0 * part * share, origin.y - 3.0),
            align,
            words,
            font.clone(),
            theme::ink(),
        );
    };
    write(0.0, "0".to_owned(), Align2::CENTER_BOTTOM);
    write(0.5, format!("{}", km / 2.0), Align2::CENTER_BOTTOM);
    write(1.0, format!("{km} {unit}"), Align2::CENTER_BOTTOM);
}

/// The largest of 1, 2, 4 times a power of ten that is not longer.
fn round_length(most: f32) -> f32 {
    let mut step = 1.0;
    while step * 10.0 <= most {
        step *= 10.0;
    }
    [4.0, 2.0, 1.0].into_iter().map(|times| times * step).find(|km| *km <= most).unwrap_or(step)
}

#[cfg(test)]
mod tests {
    use super::round_length;

    #[test]
    fn the_bar_has_a_round_length() {
        assert_eq!([330.0, 99.0, 25.0, 10.0].map(round_length), [200.0, 40.0, 20.0, 10.0]);
    }
}
