//! Plots over time: months across, numbers upwards as the language writes them.
//!
//! Owns the axes and the frame; what is drawn inside is the caller's.

use crate::base::date::{Date, HalfMonth};
use crate::gui::kit::theme::{self, size};
use crate::i18n::Words;
use bevy_egui::egui::{FontId, Rangef};
use egui_plot::{AxisHints, GridMark, Plot};
use std::ops::RangeInclusive;

/// A month of the axis: its first day, counted from the first of the plot, and its name.
pub type Month = (f64, String);

/// How many months have room below a plot.
#[derive(Clone, Copy, Debug)]
pub struct Room {
    /// By their short names alone.
    pub short: usize,
    /// With their years, where there are more than that.
    pub with_years: usize,
}

/// The months that begin in some half-months, as many as have room.
#[must_use]
pub fn months(words: &Words, halves: impl Iterator<Item = HalfMonth>, start: Date, room: Room) -> Vec<Month> {
    let firsts: Vec<Date> =
        halves.filter(|half| half.of_year() % 2 == 0).map(|half| half.first_day()).collect();
    let crowded = firsts.len() > room.short;
    let each = if crowded { firsts.len().div_ceil(room.with_years) } else { 1 };
    let name = |date: Date| {
        let (year, month, _) = date.parts();
        let name = words.get(&format!("panel-month-{month}"));
        if crowded { format!("{name} {year}") } else { name }
    };
    firsts.into_iter().step_by(each).map(|date| (f64::from(date.days_since(start)), name(date))).collect()
}

/// An empty plot with its axes, which stays where it is; its marks stand at least so many days apart.
#[must_use]
pub fn framed<'l>(name: &str, words: &'l Words, months: Vec<Month>, apart: f64) -> Plot<'l> {
    let [across, upwards] = axes(words, months.clone());
    Plot::new(name)
        .custom_x_axes(vec![across])
        .custom_y_axes(vec![upwards])
        .x_grid_spacer(move |_| {
            let apart = apart.max(months.get(1).map_or(0.0, |second| second.0 - months[0].0));
            months.iter().map(|(day, _)| GridMark { value: *day, step_size: apart }).collect()
        })
        .allow_drag(false)
        .allow_zoom(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_axis_zoom_drag(false)
        .show_x(false)
        .show_y(false)
        .include_y(0.0)
        .grid_color(theme::rule())
}

fn axes(words: &Words, months: Vec<Month>) -> [AxisHints<'_>; 2] {
    let across = AxisHints::new_x().formatter(move |mark: GridMark, _: &RangeInclusive<f64>| {
        let found = months.iter().find(|(day, _)| (day - mark.value).abs() < 0.5);
        found.map(|(_, name)| name.clone()).unwrap_or_default()
    });
    let upwards = AxisHints::new_y()
        .formatter(|mark: GridMark, _: &RangeInclusive<f64>| words.number(mark.value.round() as i64));
    let font = FontId::proportional(size::SMALL);
    [across.label_spacing(Rangef::new(8.0, 16.0)), upwards]
        .map(|axis| axis.tick_label_color(theme::ink()).tick_label_font(font.clone()))
}
