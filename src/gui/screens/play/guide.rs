//! The guide of the first turns: tasks that tick themselves off by what the player does.
//!
//! It gives no order and stops nobody; it can be closed, and begun anew from the menu.

use crate::gui::kit::look::Pick;
use crate::gui::kit::{parts, theme, widgets};
use crate::gui::screens::Ask;
use crate::gui::screens::play::state::{Play, Side};
use crate::gui::screens::play::tasks::{self, Task};
use crate::gui::settings::Settings;
use bevy_egui::egui::{Frame, Label, RichText, Ui};

/// So many turns are the first ones.
const FIRST: u16 = 10;
/// Width of the slip.
const WIDTH: f32 = 320.0;
/// Room that the list of all tasks wants, in points.
const LIST: f32 = 400.0;

/// The words of a task.
fn key(task: Task) -> &'static str {
    match task {
        Task::Answer => "guide-answer",
        Task::Call => "guide-call",
        Task::End => "guide-end",
        Task::Stops => "guide-stops",
        Task::Remedy => "guide-remedy",
        Task::Present => "guide-present",
        Task::Supply => "guide-supply",
        Task::Post => "guide-post",
        Task::March => "guide-march",
        Task::Stock => "guide-stock",
    }
}

/// The page where a task is done; none where a button does it.
fn page(task: Task) -> Option<Side> {
    match task {
        Task::Answer => Some(Side::Affairs),
        Task::Call | Task::Stops | Task::Remedy => Some(Side::Muster),
        Task::End => None,
        Task::Post => Some(Side::People),
        Task::Present | Task::March => Some(Side::Units),
        Task::Supply => Some(Side::Supply),
        Task::Stock => Some(Side::Places),
    }
}

/// Notes what is being looked at.
fn note_looks(play: &mut Play) {
    let after = play.campaign.view().turn() > 0;
    let seen = match (&play.chosen, play.side) {
        (Some(Pick::Uezd(_)), _) if play.looking => Task::Stops,
        (Some(Pick::Unit(_)), _) if play.looking && after => Task::Present,
        (_, Side::Supply) if !play.looking => Task::Supply,
        _ => return,
    };
    play.looked.insert(seen);
}

/// Shows the guide; asks to be closed for good.
pub fn show(ui: &mut Ui, play: &mut Play) -> Option<Ask> {
    note_looks(play);
    if play.campaign.view().turn() > FIRST && !play.guided {
        return None;
    }
    let tasks = tasks::of(&play.campaign, &play.looked);
    let next = tasks.iter().position(|(_, done)| !done);
    let mut to = None;
    let closed = Frame::popup(ui.style()).show(ui, |ui| {
        let words = &play.words;
        ui.set_max_width(WIDTH);
        ui.label(RichText::new(words.get("guide")).heading().size(theme::size::HEADING - 2.0));
        match next {
            None => {
                parts::note(ui, words.get("guide-done"));
            }
            // Beside what came of a turn, or on a small map, there is room for one task.
            Some(next) => {
                let short = play.tidings.is_some() || !play.roomy || ui.clip_rect().height() < LIST;
                for (number, &(task, done)) in tasks.iter().enumerate() {
                    if number == next {
                        to = one(ui, play, task).or(to);
                    } else if !short {
                        other(ui, play, task, done);
                    }
                }
            }
        }
        ui.small_button(words.get("guide-close")).clicked()
    });
    if let Some(side) = to {
        play.turn_to(side);
    }
    closed.inner.then(|| Ask::Set(Box::new(Settings { guide: false, ..play.settings.clone() })))
}

/// The task that comes next, what it is for, and the way to it.
fn one(ui: &mut Ui, play: &Play, task: Task) -> Option<Side> {
    let (words, said) = (&play.words, play.words.get(key(task)));
    ui.add(Label::new(RichText::new(format!("▸ {said}")).strong()).wrap());
    parts::note(ui, words.get(&format!("{}-why", key(task))));
    let show = words.get("turn-show-me");
    let page = page(task)?;
    widgets::link(ui, &show, &format!("{show}: {said}"), &show).clicked().then_some(page)
}

/// A task that is done, or comes later.
fn other(ui: &mut Ui, play: &Play, task: Task, done: bool) {
    let (mark, colour) = if done { ("✔", theme::good()) } else { ("·", theme::ink_faint()) };
    let said = format!("{mark} {}", play.words.get(key(task)));
    ui.add(Label::new(RichText::new(said).color(colour)).wrap());
}
