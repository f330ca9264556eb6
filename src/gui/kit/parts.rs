//! Small pieces that several screens share: the paper, headings, buttons, dates.

use crate::base::date::HalfMonth;
use crate::gui::kit::theme;
use crate::i18n::{Language, Value, Words};
use crate::report::names;
use crate::scenario::Scenario;
use crate::scenario::model::Event;
use bevy_egui::egui::layers::PaintList;
use bevy_egui::egui::{
    Align2, Area, Button, Color32, Context, CursorIcon, Frame, Id, Key, LayerId, Margin, Modal,
    ModalResponse, Order, Pos2, Rect, Response, RichText, ScrollArea, Stroke, StrokeKind, TextEdit, Ui,
    UiBuilder, Vec2, pos2, vec2,
};

/// How far over the foot of the game's window one stands on its line, as a part of the height.
const BELOW: f32 = 0.08;

/// A page is not pressed on purpose sooner after it came, in seconds.
const SETTLES: f64 = 0.6;

/// A `Ui` over the whole window, for panels to share out.
pub fn root_ui(ctx: &Context) -> Ui {
    let place = UiBuilder::new().layer_id(LayerId::background()).max_rect(ctx.content_rect());
    Ui::new(ctx.clone(), "window".into(), place)
}

/// A sheet of paper with the double edge of an old map.
pub fn paper() -> Frame {
    Frame::new()
        .fill(theme::paper())
        .stroke(Stroke::new(1.5, theme::ink_faint()))
        .inner_margin(Margin::same(18))
        .corner_radius(2)
        .shadow(bevy_egui::egui::Shadow {
            offset: [2, 4],
            blur: 14,
            spread: 0,
            color: theme::faint(Color32::BLACK, 0.35),
        })
}

/// Shows content on a sheet of paper, with the inner line of its double edge.
pub fn on_paper<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    let shown = paper().show(ui, content);
    inner_edge(ui, shown.response.rect);
    shown.inner
}

/// A window over everything else, on paper; what lies below rests while it is open.
pub fn window<R>(ctx: &Context, id: &str, content: impl FnOnce(&mut Ui) -> R) -> ModalResponse<R> {
    over_all(ctx, Modal::default_area(Id::new(id)), content)
}

/// The same, standing on one line however high it is, so that the button at its foot stays where it is: who presses
/// once too often must not press something else.
pub fn window_on_a_line<R>(ctx: &Context, id: &str, content: impl FnOnce(&mut Ui) -> R) -> ModalResponse<R> {
    let below = -BELOW * ctx.content_rect().height();
    let area = Modal::default_area(Id::new(id)).anchor(Align2::CENTER_BOTTOM, vec2(0.0, below));
    over_all(ctx, area, content)
}

fn over_all<R>(ctx: &Context, area: Area, content: impl FnOnce(&mut Ui) -> R) -> ModalResponse<R> {
    hush(ctx);
    let modal = Modal::new(Id::NULL).area(area);
    modal.frame(Frame::NONE).show(ctx, |ui| on_paper(ui, content))
}

/// Takes away the tooltips that were painted up to now: egui keeps one open while the pointer rests on what it belongs to,
/// and it would lie over the window that came up.
fn hush(ctx: &Context) {
    let tooltips: Vec<LayerId> =
        ctx.memory(|memory| memory.layer_ids().filter(|layer| layer.order == Order::Tooltip).collect());
    ctx.graphics_mut(|painted| {
        tooltips.into_iter().for_each(|layer| *painted.entry(layer) = PaintList::default());
    });
}

/// Content of a window that scrolls only where it is higher than this. A window remembers how high the one
/// before it was; the content must not be squeezed into that.
pub fn page(most: f32) -> ScrollArea {
    ScrollArea::vertical().max_height(most).min_scrolled_height(most).auto_shrink([false, true])
}

/// The inner line of a double edge.
pub fn inner_edge(ui: &Ui, rect: Rect) {
    ui.painter().rect_stroke(rect.shrink(5.0), 0, Stroke::new(0.8, theme::rule()), StrokeKind::Inside);
}

/// A heading that is read first.
pub fn large(ui: &mut Ui, words: impl Into<String>) -> Response {
    ui.label(RichText::new(words).heading().size(theme::size::LARGE).color(theme::ink()))
}

/// A heading of a section.
pub fn section(ui: &mut Ui, words: impl Into<String>) -> Response {
    ui.add_space(theme::size::GAP);
    ui.label(RichText::new(words).heading())
}

/// A note.
pub fn note(ui: &mut Ui, words: impl Into<String>) -> Response {
    ui.label(RichText::new(words).size(theme::size::SMALL).color(theme::ink_faint()))
}

/// A button that stands alone in its column; the whole width of it.
pub fn wide_button(ui: &mut Ui, words: impl Into<String>, enabled: bool) -> Response {
    let text = RichText::new(words).size(theme::size::HEADING - 2.0);
    ui.add_enabled(enabled, Button::new(text).min_size(vec2(ui.available_width(), 0.0)).wrap())
}

/// A button that closes a window; it has the focus until another control takes it.
pub fn close_button(ui: &mut Ui, words: String) -> bool {
    let button = ui.button(RichText::new(words).size(theme::size::HEADING - 2.0));
    if ui.memory(|memory| memory.focused().is_none()) {
        button.request_focus();
    }
    button.clicked()
}

/// Words that can be pressed: an edge around them under the pointer and where the focus is.
pub fn pressable(ui: &Ui, response: Response) -> Response {
    let colour = match (response.has_focus(), response.hovered()) {
        (true, _) => theme::chosen(),
        (false, true) => theme::rule(),
        (false, false) => return response,
    };
    let around = response.rect.expand(2.0);
    ui.painter().rect_stroke(around, 2, Stroke::new(1.0, colour), StrokeKind::Outside);
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// Whether a page has been in sight long enough to be pressed on purpose: a press that was meant for what lay over it
/// comes sooner. Asked in every frame in which the page is shown.
pub fn has_settled(ctx: &Context, page: &str) -> bool {
    let (pass, now) = (ctx.cumulative_pass_nr(), ctx.input(|input| input.time));
    ctx.data_mut(|data| {
        let shown = data.get_temp_mut_or(Id::new(("settled", page)), (pass, now));
        if pass > shown.0 + 1 {
            shown.1 = now;
        }
        shown.0 = pass;
        now - shown.1 >= SETTLES
    })
}

/// The languages, each by its own name; answers the one chosen.
pub fn languages(ui: &mut Ui, all: &[Language], now: Language) -> Option<Language> {
    let mut chosen = None;
    ui.horizontal_wrapped(|ui| {
        for &language in all {
            let button = Button::new(language.own_name()).selected(language == now);
            if ui.add(button).clicked() && language != now {
                chosen = Some(language);
            }
        }
    });
    chosen
}

/// The one field for a name, which gets the keyboard's focus when it is opened.
pub fn naming_id() -> Id {
    Id::new("the name of a game")
}

/// A field for a name; true once the name is taken.
pub fn naming(ui: &mut Ui, words: &Words, name: &mut String) -> bool {
    let field = TextEdit::singleline(name).id(naming_id()).hint_text(words.get("branches-name-hint"));
    let field = ui.add(field);
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    ui.button(words.get("branches-name-take")).clicked() || entered
}

/// A half-month as people write it.
pub fn half_month(words: &Words, half: HalfMonth) -> String {
    let (year, month, from) = half.first_day().parts();
    let (_, _, to) = half.last_day().parts();
    words.with(
        "screen-half-month",
        &[
            ("from", Value::Plain(from.into())),
            ("to", Value::Plain(to.into())),
            ("month", Value::Text(words.get(&format!("month-{month}")))),
            ("year", Value::Plain(year.into())),
        ],
    )
}

/// The day of an event; of one that may come on any day from then on, the half-month in which it came.
#[must_use]
pub fn day(words: &Words, event: &Event, came: HalfMonth) -> String {
    let on_any_day = !event.when.is_empty() || event.chance.is_some();
    if HalfMonth::containing(event.on) < came && on_any_day {
        return half_month(words, came);
    }
    words.date(event.on)
}

/// The day of an event, and where it was.
#[must_use]
pub fn day_and_place(words: &Words, scenario: &Scenario, event: &Event, came: HalfMonth) -> String {
    let day = day(words, event, came);
    event.place.map_or(day.clone(), |place| format!("{day} · {}", names::place(words, scenario, place)))
}

/// From when to when a scenario is played, and in how many turns.
pub fn period(words: &Words, scenario: &Scenario) -> String {
    span(words, scenario.first, scenario.turns)
}

/// From when to when so many turns are, and their number.
pub fn span(words: &Words, first: HalfMonth, turns: u16) -> String {
    let last = first.plus(turns.saturating_sub(1)).last_day();
    words.with(
        "screen-period",
        &[
            ("from", text(words.date(first.first_day()))),
            ("to", text(words.date(last))),
            ("turns", Value::Count(turns.into())),
        ],
    )
}

/// A text value.
pub fn text(words: impl Into<String>) -> Value {
    Value::Text(words.into())
}

/// A part of the window for a column of the given width and greatest height.
pub fn column<R>(ui: &mut Ui, at: Pos2, size: Vec2, content: impl FnOnce(&mut Ui) -> R) -> R {
    let rect = Rect::from_min_size(at, size);
    ui.scope_builder(UiBuilder::new().max_rect(rect), content).inner
}

/// A bar that is filled in parts, each in its colour.
pub fn bar(ui: &mut Ui, parts: &[(f32, Color32)]) -> Response {
    let size = vec2(ui.available_width(), theme::size::SMALL);
    let (rect, response) = ui.allocate_exact_size(size, bevy_egui::egui::Sense::hover());
    let total: f32 = parts.iter().map(|(part, _)| part).sum();
    let mut left = rect.left();
    for (part, colour) in parts.iter().filter(|_| total > 0.0) {
        let right = left + rect.width() * part / total;
        let piece = Rect::from_min_max(pos2(left, rect.top()), pos2(right, rect.bottom()));
        ui.painter().rect_filled(piece, 0, *colour);
        left = right;
    }
    ui.painter().rect_stroke(rect, 0, Stroke::new(1.0, theme::ink_faint()), StrokeKind::Inside);
    response
}

#[cfg(test)]
mod tests {
    use super::{has_settled, window};
    use bevy_egui::egui::{Context, Event, LayerId, Order, Pos2, RawInput, Rect, pos2, vec2};

    #[test]
    fn no_tooltip_lies_over_a_window() {
        let ctx = Context::default();
        // Whether a tooltip is painted in a frame, with a window over it or without.
        let shows = |time: f64, covered: bool| {
            let screen_rect = Some(Rect::from_min_size(Pos2::ZERO, vec2(300.0, 200.0)));
            let events = if time < 1.0 { vec![Event::PointerMoved(pos2(15.0, 10.0))] } else { Vec::new() };
            let mut painted = false;
            let input = RawInput { screen_rect, time: Some(time), events, ..RawInput::default() };
            let frame = |ui: &mut bevy_egui::egui::Ui| {
                let button = ui.button("what it belongs to").on_hover_text("a tooltip");
                if covered {
                    window(ui.ctx(), "over", |ui| ui.label("news"));
                }
                let layer = LayerId::new(Order::Tooltip, button.id.with(0_usize));
                painted =
                    ui.ctx().graphics(|all| all.get(layer).is_some_and(|list| list.all_entries().len() > 0));
            };
            ctx.run_ui(input, frame).drop_without_applying_deltas();
            painted
        };
        assert!((0..30).any(|frame| shows(f64::from(frame), false)), "it is shown first");
        assert!((30..40).all(|frame| !shows(f64::from(frame), true)), "then a window comes up");
    }

    #[test]
    fn a_page_that_has_just_come_is_not_pressed() {
        let ctx = bevy_egui::egui::Context::default();
        let frame = |time: f64, shown: bool| {
            let mut settled = false;
            let input = bevy_egui::egui::RawInput { time: Some(time), ..Default::default() };
            let output = ctx.run_ui(input, |ui| settled = shown && has_settled(ui.ctx(), "page"));
            output.drop_without_applying_deltas();
            settled
        };
        assert!(!frame(1.0, true) && !frame(1.3, true) && frame(1.7, true));
        assert!(!frame(1.8, false) && !frame(1.9, true) && frame(2.6, true), "it came again");
    }
}
