//! Units as counters: kind, men present, a short name, a bar of readiness, a mark of supply.
//!
//! Counters stand above their place, several in a stack, and beside it where another stack is in the way. Where they
//! stand is worked out first, as names keep off them and the pointer asks for them.

use crate::gui::kit::theme::{self, Got};
use crate::gui::map::camera::Viewport;
use crate::gui::map::model::{Counter, MapModel, Side, UnitKind};
use crate::gui::map::pen::{self, Letters};
use crate::gui::map::places::reach;
use bevy_egui::egui::{Color32, Painter, Pos2, Rect, Stroke, StrokeKind, Vec2, pos2, vec2};

/// The sign of cavalry on a counter, in points.
const SIGN: Vec2 = vec2(22.0, 16.0);
/// The mark of supply, from its middle to its edge, in points.
const MARK: f32 = 5.0;
/// Height of the bar of readiness, in points.
const BAR: f32 = 4.0;
/// Around what is written on a counter, in points.
const PAD: Vec2 = vec2(4.0, 2.5);
/// Below this zoom the lower counters of a stack show their upper half only.
const SPREAD_FROM: f32 = 2.4;
/// Of a half-covered counter this much is seen, in points.
const PEEK: f32 = 22.0;

/// A counter and where it stands.
pub struct Placed<'a> {
    /// The counter.
    pub counter: &'a Counter,
    /// Its block on the screen.
    pub rect: Rect,
    /// Where its place is.
    pub foot: Pos2,
}

/// Where every counter stands: those of one place above each other, in the model's order from the top.
pub fn placed<'a>(painter: &Painter, view: &Viewport, model: &'a MapModel) -> Vec<Placed<'a>> {
    let mut all: Vec<Placed<'a>> = Vec::new();
    for place in &model.places {
        let here: Vec<&Counter> =
            model.counters.iter().filter(|counter| counter.at_place == place.id).collect();
        let sizes: Vec<Vec2> = here.iter().map(|counter| size(painter, counter)).collect();
        let foot = view.screen(place.at) - vec2(0.0, reach(place, view.sign()) + 5.0);
        let rects = stack(foot, &sizes, view.zoom() >= SPREAD_FROM);
        let by = aside(&rects, &all);
        let placed = |(counter, rect): (_, Rect)| Placed { counter, rect: rect.translate(by), foot };
        all.extend(here.into_iter().zip(rects).map(placed));
    }
    all
}

/// How far a stack steps aside from those that stand already; not at all where no side is free.
fn aside(stack: &[Rect], others: &[Placed]) -> Vec2 {
    let Some(first) = stack.first() else { return Vec2::ZERO };
    let (wide, high) = (first.width() * 0.75, first.height() * 0.6);
    let free = |by: &Vec2| {
        stack.iter().all(|rect| others.iter().all(|other| !other.rect.intersects(rect.translate(*by))))
    };
    let steps = [
        vec2(0.0, 0.0),
        vec2(wide, 0.0),
        vec2(-wide, 0.0),
        vec2(wide, -high),
        vec2(-wide, -high),
        vec2(0.0, -2.0 * high),
    ];
    steps.into_iter().find(free).map(Vec2::round).unwrap_or_default()
}

/// Blocks above a foot point; the first stands highest and is the hindmost.
fn stack(foot: Pos2, sizes: &[Vec2], spread: bool) -> Vec<Rect> {
    let mut bottom = foot.y;
    let mut rects: Vec<Rect> = Vec::with_capacity(sizes.len());
    for size in sizes.iter().rev() {
        rects.push(Rect::from_min_size(pen::crisp(pos2(foot.x - size.x / 2.0, bottom - size.y)), *size));
        bottom -= if spread { size.y + 2.0 } else { PEEK };
    }
    rects.reverse();
    rects
}

fn strength_letters(counter: &Counter) -> Letters {
    Letters {
        strong: true,
        ..Letters::plain(theme::size::STRENGTH, ink(counter, theme::ink()), Color32::TRANSPARENT)
    }
}

fn label_letters(counter: &Counter) -> Letters {
    Letters::plain(theme::size::COUNTER, ink(counter, theme::ink()), Color32::TRANSPARENT)
}

/// Of how many on the roll, where not all of ours are present.
fn of_roll(counter: &Counter) -> String {
    let told = counter.side == Side::Ours && counter.roll > counter.present;
    if told { format!("/{}", counter.roll) } else { String::new() }
}

fn size(painter: &Painter, counter: &Counter) -> Vec2 {
    let strength = strength_letters(counter).lay(painter, &counter.present.to_string()).size();
    let [roll, label] = [of_roll(counter), counter.label.clone()]
        .map(|said| label_letters(counter).lay(painter, &said).size());
    let upper = SIGN.x + 5.0 + strength.x + roll.x + 5.0 + 2.0 * MARK;
    vec2(upper.max(label.x) + 2.0 * PAD.x, SIGN.y + label.y + BAR + 2.0 * PAD.y + 2.0).ceil()
}

/// Paints the counters, the hindmost first, each stack on a staff from its place.
pub fn paint(painter: &Painter, view: &Viewport, placed: &[Placed]) {
    let seen = || placed.iter().filter(|one| one.rect.expand(20.0).intersects(view.rect));
    for one in seen().filter(|one| !one.rect.expand(8.0).contains(one.foot)) {
        let staff = [one.rect.center(), one.foot];
        painter.line_segment(staff, Stroke::new(3.0, theme::halo()));
        painter.line_segment(staff, Stroke::new(1.3, ink(one.counter, theme::ink())));
    }
    for one in seen() {
        block(painter, one);
    }
}

/// Men more or fewer, with their sign and its colour.
pub fn change(counter: &Counter) -> (String, Color32) {
    match counter.more {
        more if more < 0 => (format!("−{}", more.abs()), theme::bad()),
        more => (format!("+{more}"), theme::good()),
    }
}

/// How many men more or fewer are present than half a month before: a tag at the corner of each counter.
pub fn changes(painter: &Painter, placed: &[Placed]) {
    for one in placed.iter().filter(|one| one.counter.more != 0) {
        let (said, colour) = change(one.counter);
        let letters = Letters {
            strong: true,
            ..Letters::plain(theme::size::COUNTER, theme::paper(), Color32::TRANSPARENT)
        };
        let galley = letters.lay(painter, &said);
        let tag = Rect::from_center_size(one.rect.right_top(), galley.size() + vec2(7.0, 1.0));
        painter.rect(tag, 4, colour, Stroke::new(1.2, theme::paper()), StrokeKind::Outside);
        letters.write(painter, tag.center(), &galley, 0.0);
    }
}

fn ink(counter: &Counter, colour: Color32) -> Color32 {
    if counter.faded { theme::faint(colour, 0.62) } else { colour }
}

fn side_colour(counter: &Counter) -> Color32 {
    match counter.side {
        Side::Ours => theme::ours(),
        Side::Hostile => theme::hostile(),
    }
}

fn block(painter: &Painter, one: &Placed) {
    let (counter, rect) = (one.counter, one.rect);
    let edge = ink(counter, side_colour(counter));
    staff(painter, one, edge);
    painter.rect_filled(rect.translate(vec2(1.5, 2.0)), 2, theme::faint(Color32::BLACK, 0.28));
    painter.rect(rect, 2, theme::paper(), Stroke::new(1.6, edge), StrokeKind::Inside);
    let sign = Rect::from_min_size(rect.min + PAD + vec2(0.0, 0.5), SIGN);
    cavalry(painter, sign, counter);
    let strength = strength_letters(counter);
    let galley = strength.lay(painter, &counter.present.to_string());
    let middle = pos2(sign.right() + 5.0 + galley.size().x / 2.0, sign.center().y);
    strength.write(painter, middle, &galley, 0.0);
    let (label, end) = (label_letters(counter), middle.x + galley.size().x / 2.0);
    let roll = label.lay(painter, &of_roll(counter));
    let base = sign.center().y + (galley.size().y - roll.size().y) / 2.0 - 1.0;
    label.write(painter, pos2(end + roll.size().x / 2.0, base), &roll, 0.0);
    supply(painter, pos2(rect.right() - PAD.x - MARK, sign.center().y), counter);
    let galley = label.lay(painter, &counter.label);
    let bottom = rect.bottom() - PAD.y - BAR - 1.0;
    label.write(painter, pos2(rect.center().x, bottom - galley.size().y / 2.0 + 1.0), &galley, 0.0);
    readiness(painter, rect, counter);
}

/// What a block stands on: a point towards its place, or a line where it has stepped aside.
fn staff(painter: &Painter, one: &Placed, colour: Color32) {
    let foot = one.rect.center_bottom();
    if (foot.x - one.foot.x).abs() > 2.0 {
        painter.line_segment([foot, one.foot], Stroke::new(1.6, colour));
    }
    painter.add(bevy_egui::egui::Shape::convex_polygon(
        vec![foot + vec2(-4.0, -0.5), foot + vec2(4.0, -0.5), foot + vec2(0.0, 4.5)],
        colour,
        Stroke::NONE,
    ));
}

/// How many of the roll are present: a bar along the lower edge.
fn readiness(painter: &Painter, rect: Rect, counter: &Counter) {
    let share = counter.present as f32 / counter.roll.max(1) as f32;
    let bar = Rect::from_min_max(
        rect.left_bottom() + vec2(PAD.x, -PAD.y - BAR),
        rect.right_bottom() - vec2(PAD.x, PAD.y),
    );
    let colour = if share < 0.5 { theme::bad() } else { theme::good() };
    painter.rect_filled(bar, 0, theme::rule());
    let full = pos2(bar.left() + bar.width() * share.clamp(0.0, 1.0), bar.bottom());
    painter.rect_filled(Rect::from_min_max(bar.min, full), 0, ink(counter, colour));
}

/// How much of what it needs a unit gets: a full blue mark, a half ochre one, an empty orange one.
fn supply(painter: &Painter, middle: Pos2, counter: &Counter) {
    let Some(share) = counter.supply else { return };
    let got = Got::of(share);
    let colour = ink(counter, got.colour());
    let edge = Stroke::new(1.6, colour);
    match got {
        Got::Enough => painter.circle(middle, MARK - 1.0, colour, edge),
        Got::Half => {
            painter.circle(middle, MARK - 1.0, theme::paper(), edge);
            painter.circle_filled(middle, 2.0, colour)
        }
        Got::Little => painter.circle(middle, MARK - 1.0, theme::paper(), edge),
    };
}

/// Ours are a filled block with a light diagonal, a regiment with a cross of them, what is detached with none; hostile
/// ones a hollow block: told apart without colour.
fn cavalry(painter: &Painter, sign: Rect, counter: &Counter) {
    let colour = ink(counter, side_colour(counter));
    let (fill, line) = match counter.side {
        Side::Ours => (colour, theme::paper()),
        Side::Hostile => (theme::paper(), colour),
    };
    painter.rect(sign, 0, fill, Stroke::new(1.3, colour), StrokeKind::Inside);
    let sign = sign.shrink(1.0);
    if counter.kind != UnitKind::Detachment {
        painter.line_segment([sign.left_bottom(), sign.right_top()], Stroke::new(1.6, line));
    }
    if counter.kind == UnitKind::Regiment {
        painter.line_segment([sign.left_top(), sign.right_bottom()], Stroke::new(1.6, line));
    }
}

/// A frame around a counter.
pub fn frame(painter: &Painter, rect: Rect, colour: Color32) {
    painter.rect_stroke(rect.expand(1.5), 3, Stroke::new(2.4, colour), StrokeKind::Outside);
}

#[cfg(test)]
mod tests {
    use super::{PEEK, stack};
    use bevy_egui::egui::{pos2, vec2};

    #[test]
    fn each_counter_of_a_stack_can_be_reached() {
        let sizes = [vec2(50.0, 30.0); 3];
        let tight = stack(pos2(100.0, 300.0), &sizes, false);
        assert!(
            tight[0].top() + PEEK <= tight[1].top() + 0.5 && tight[1].top() + PEEK <= tight[2].top() + 0.5
        );
        assert!(tight[2].bottom() <= 300.0);
        let wide = stack(pos2(100.0, 300.0), &sizes, true);
        assert!(!wide[0].intersects(wide[1]));
    }
}
