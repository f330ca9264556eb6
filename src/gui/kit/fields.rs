//! Numbers that are set by hand: on a rail, or in a field.

use crate::gui::kit::theme;
use crate::gui::kit::widgets::{row, text};
use bevy_egui::egui::{
    Align, DragValue, Label, Layout, PointerButton, Response, RichText, Slider, Ui, WidgetInfo, vec2,
};
use std::ops::RangeInclusive;

/// A slider under its name and worded value; arrow keys move it by a step.
pub fn slider(ui: &mut Ui, name: &str, shown: &str, value: &mut u32, range: RangeInclusive<u32>, step: u32) {
    row(ui, name, |ui| text(ui, shown));
    ui.scope(|ui| {
        ui.spacing_mut().slider_width = ui.available_width();
        let slider = Slider::new(value, range.clone()).step_by(f64::from(step)).show_value(false);
        let response = ui.add(slider);
        tapped(ui, &response, value, range, step);
        let now = f64::from(*value);
        response.widget_info(|| WidgetInfo::slider(ui.is_enabled(), now, format!("{name}: {shown}")));
    });
}

/// Moves the knob to where the rail was pressed and let go within one frame: egui takes a rail to be pressed only where a
/// frame comes between, and a slow screen has none.
fn tapped(ui: &Ui, rail: &Response, value: &mut u32, range: RangeInclusive<u32>, step: u32) {
    let at = ui.input(|input| {
        let tap = input.pointer.button_pressed(PointerButton::Primary)
            && input.pointer.button_released(PointerButton::Primary);
        tap.then(|| input.pointer.interact_pos()).flatten()
    });
    let Some(at) = at.filter(|_| rail.enabled() && rail.contains_pointer()) else { return };
    // The knob's middle goes from end to end of the rail, less its half at either.
    let ends = rail.rect.x_range().shrink(rail.rect.height() / 2.5);
    let share = f64::from(((at.x - ends.min) / ends.span().max(1.0)).clamp(0.0, 1.0));
    let (least, most) = (*range.start(), *range.end());
    let steps = (share * f64::from(most - least) / f64::from(step.max(1))).round() as u32;
    *value = least.saturating_add(steps.saturating_mul(step.max(1))).min(most);
}

/// A field for a whole number beside its name.
pub fn field(ui: &mut Ui, name: &str, value: &mut u32, most: u32, speed: f64) {
    ui.horizontal(|ui| {
        let half = ui.available_width() / 2.0;
        ui.allocate_ui_with_layout(vec2(half, 0.0), Layout::top_down(Align::LEFT), |ui| {
            ui.set_width(half);
            ui.add(Label::new(RichText::new(name).color(theme::ink_faint())).wrap());
        });
        let response = ui.add(DragValue::new(value).range(0..=most).speed(speed));
        let now = f64::from(*value);
        response
            .widget_info(|| WidgetInfo { label: Some(name.to_owned()), ..WidgetInfo::drag_value(true, now) });
    });
}

#[cfg(test)]
mod tests {
    use super::slider;
    use bevy_egui::egui::{Context, Event, Modifiers, PointerButton, Pos2, RawInput, Rect, pos2, vec2};

    /// The value after the frames of these events.
    fn after(frames: &[Vec<Event>]) -> u32 {
        let (ctx, mut value) = (Context::default(), 600);
        for events in frames {
            let screen_rect = Some(Rect::from_min_size(Pos2::ZERO, vec2(300.0, 200.0)));
            let input = RawInput { screen_rect, events: events.clone(), ..RawInput::default() };
            let shown = |ui: &mut bevy_egui::egui::Ui| slider(ui, "share", "60 %", &mut value, 0..=1000, 10);
            ctx.run_ui(input, shown).drop_without_applying_deltas();
        }
        value
    }

    #[test]
    fn the_knob_goes_where_the_rail_is_clicked_however_quickly() {
        let rail = (0..200).map(|y| y as f32).find(|&y| after(&taps(pos2(40.0, y), true)) != 600);
        let y = rail.expect("there is a rail") + 4.0;
        for slowly in [true, false] {
            assert_eq!(after(&taps(pos2(2.0, y), slowly)), 0, "slowly: {slowly}");
            assert_eq!(after(&taps(pos2(298.0, y), slowly)), 1000, "slowly: {slowly}");
            let middle = after(&taps(pos2(150.0, y), slowly));
            assert!((450..=550).contains(&middle) && middle.is_multiple_of(10), "{middle}, slowly: {slowly}");
        }
    }

    /// A click, in one frame or with a frame between.
    fn taps(at: Pos2, slowly: bool) -> Vec<Vec<Event>> {
        let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
        let [down, up] =
            [true, false].map(|pressed| Event::PointerButton { pos: at, button, pressed, modifiers });
        let (rest, over) = (vec![], vec![Event::PointerMoved(at)]);
        let click = if slowly { vec![vec![down], vec![up]] } else { vec![vec![down, up]] };
        [vec![rest.clone(), over], click, vec![rest]].concat()
    }
}
