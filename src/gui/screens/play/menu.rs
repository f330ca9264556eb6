//! The menu, and the list of keys.

use crate::gui::keys::{self, Act};
use crate::gui::kit::{parts, theme};
use crate::gui::screens::Ask;
use crate::gui::screens::play::kin::Branches;
use crate::gui::screens::play::over::Sheet;
use crate::gui::screens::play::state::Play;
use crate::gui::screens::play::{back, branches, edited, needs, seek};
use crate::gui::settings::Settings;
use bevy_egui::egui::{Context, Grid, RichText, Ui};

/// Shows what is open of the menu.
pub fn show(ctx: &Context, play: &mut Play) -> Option<Ask> {
    let sheet = play.sheet?;
    let clear = play.news.is_empty() && play.why.is_empty();
    let shown = parts::window(ctx, "sheet", |ui| {
        let most = 0.8 * ui.ctx().content_rect().height();
        let page = parts::page(most).auto_shrink(true);
        let content = |ui: &mut Ui| match sheet {
            Sheet::Menu => menu(ui, play, clear),
            Sheet::Keys => help(ui, play, clear),
            Sheet::Undone => needs::warning(ui, play),
            Sheet::Seek => {
                seek::show(ui, play);
                None
            }
            Sheet::Back(turn) => back::show(ui, play, turn),
            Sheet::Branches => branches::show(ui, play),
            Sheet::Edited => {
                edited::show(ui, play);
                None
            }
        };
        page.show(ui, content).inner
    });
    if shown.backdrop_response.clicked() {
        play.sheet = None;
    }
    shown.inner
}

fn menu(ui: &mut Ui, play: &mut Play, clear: bool) -> Option<Ask> {
    ui.set_width(theme::size::COLUMN / 1.6);
    parts::large(ui, play.words.get("screen-menu"));
    let resume = parts::wide_button(ui, play.words.get("screen-resume"), true);
    if clear && ui.memory(|memory| memory.focused().is_none()) {
        resume.request_focus();
    }
    if resume.clicked() {
        play.sheet = None;
    }
    if parts::wide_button(ui, play.words.get("screen-save"), true).clicked() {
        play.act = Some(Act::Save);
        play.sheet = None;
    }
    let report = parts::wide_button(ui, play.words.get("report-read"), true).clicked();
    if parts::wide_button(ui, play.words.get("menu-report"), true).clicked() {
        play.act = Some(Act::Report);
        play.sheet = None;
    }
    if parts::wide_button(ui, play.words.get("screen-legend"), true).clicked() {
        play.act = Some(Act::Legend);
        play.sheet = None;
    }
    if parts::wide_button(ui, play.words.get("seek-heading"), true).clicked() {
        play.sheet = Some(Sheet::Seek);
    }
    if parts::wide_button(ui, play.words.get("screen-keys"), true).clicked() {
        play.sheet = Some(Sheet::Keys);
    }
    let last = play.campaign.view().turn().checked_sub(1);
    if parts::wide_button(ui, play.words.get("back-menu"), last.is_some()).clicked() {
        play.sheet = last.map(Sheet::Back);
    }
    if parts::wide_button(ui, play.words.get("branches"), true).clicked() {
        play.branches = Branches::look(&play.campaign, play.kept_in());
        play.sheet = Some(Sheet::Branches);
    }
    let guide = parts::wide_button(ui, play.words.get("guide-again"), true).clicked();
    if guide {
        play.guided = true;
        play.looked.clear();
        play.sheet = None;
    }
    let settings = parts::wide_button(ui, play.words.get("settings"), true).clicked();
    ui.add_space(theme::size::GAP);
    let title = parts::wide_button(ui, play.words.get("screen-to-title"), true).clicked();
    let quit = parts::wide_button(ui, play.words.get("screen-quit"), true).clicked();
    parts::note(ui, play.words.get("screen-menu-kept"));
    let set = || Ask::Set(Box::new(Settings { guide: true, ..play.settings.clone() }));
    guide
        .then(set)
        .or(report.then_some(Ask::Report))
        .or(settings.then_some(Ask::Settings))
        .or(title.then_some(Ask::Title))
        .or(quit.then_some(Ask::Quit))
}

fn help(ui: &mut Ui, play: &mut Play, clear: bool) -> Option<Ask> {
    parts::large(ui, play.words.get("screen-keys"));
    ui.add_space(theme::size::GAP);
    Grid::new("keys").num_columns(2).striped(true).spacing([3.0 * theme::size::GAP, theme::size::GAP]).show(
        ui,
        |ui| {
            for (key, does) in keys::list(&play.settings.keys, &play.words) {
                ui.label(RichText::new(key).monospace().strong());
                ui.label(does);
                ui.end_row();
            }
        },
    );
    ui.add_space(theme::size::GAP);
    let close = ui.button(play.words.get("screen-close"));
    if clear && ui.memory(|memory| memory.focused().is_none()) {
        close.request_focus();
    }
    if close.clicked() {
        play.sheet = None;
    }
    None
}
