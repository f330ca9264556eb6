//! The tree of games that began as this one: where each parts, what it came to, and its name.
//!
//! Games are played again beside the frames when two are compared.

use crate::gui::kit::look::Look;
use crate::gui::kit::plot::{self, Room};
use crate::gui::kit::{parts, theme, widgets};
use crate::gui::screens::Ask;
use crate::gui::screens::after::aims;
use crate::gui::screens::play::kin::Branches;
use crate::gui::screens::play::state::Play;
use crate::gui::screens::title::shelf;
use crate::i18n::{Value, Words};
use crate::record::series::StrengthRow;
use crate::report::{names, numbers};
use crate::run::Campaign;
use crate::saves;
use crate::saves::branches::{self, Node};
use crate::scenario::model::Step;
use bevy_egui::egui::{Context, Grid, Label, RichText, Ui};
use egui_plot::Line;
use std::path::PathBuf;

/// Width of the sheet, and of the names of what is compared, in points.
const WIDTH: f32 = 1.35 * theme::size::COLUMN;
const NAMES: f32 = 0.55 * theme::size::COLUMN;
/// Below the name of a game it hangs from, in points.
const INDENT: f32 = 18.0;
/// Height of the drawing against its width.
const FLATNESS: f32 = 0.34;
/// About a month, in days.
const MONTH: f64 = 30.0;

/// What is wanted with one of the games.
enum Wish {
    Name(usize, String),
    Rename(usize, String),
    Compare(usize),
    Doom(Option<usize>),
    Remove(usize),
}

/// Shows the tree, and below it the game that is compared.
pub fn show(ui: &mut Ui, play: &mut Play) -> Option<Ask> {
    ui.set_width(WIDTH);
    let branches = std::mem::take(&mut play.branches);
    let words = &play.words;
    parts::large(ui, words.get("branches"));
    parts::note(ui, words.get("branches-note"));
    let (mut wish, mut ask) = (None, None);
    for node in &branches.nodes {
        ui.horizontal_wrapped(|ui| {
            ui.add_space(INDENT * node.depth as f32);
            row(ui, play, &branches, *node, &mut wish, &mut ask);
        });
    }
    if let Some(fault) = &branches.fault {
        ui.colored_label(theme::bad(), fault);
    }
    if let Some((number, beside)) = &branches.beside {
        ui.separator();
        compared(ui, play, &title(words, &branches, *number), beside.get());
    }
    ui.separator();
    if parts::close_button(ui, words.get("screen-close")) {
        play.sheet = None;
    }
    play.branches = branches;
    if let Some(wish) = wish {
        carry_out(ui.ctx(), play, wish);
    }
    ask
}

/// What a game is called: this one, or the name of its file.
fn title(words: &Words, branches: &Branches, game: usize) -> String {
    game.checked_sub(1).map_or_else(|| words.get("branches-this"), |at| shelf::name(&branches.kept[at].path))
}

fn row(
    ui: &mut Ui,
    play: &Play,
    branches: &Branches,
    node: Node,
    wish: &mut Option<Wish>,
    ask: &mut Option<Ask>,
) {
    let (words, game) = (&play.words, node.game);
    if let Some((number, name)) = branches.named.as_ref().filter(|(number, _)| *number == game) {
        return *wish = naming(ui, words, *number, name).or(wish.take());
    }
    let name = title(words, branches, game);
    ui.label(RichText::new(&name).strong());
    parts::note(ui, parting(play, branches, node));
    let mut button = |key: &str| {
        let shown = words.get(key);
        widgets::link(ui, &shown, &format!("{shown}: {name}"), &shown).clicked()
    };
    if button("branches-name") {
        *wish = Some(Wish::Name(game, if game == 0 { String::new() } else { name.clone() }));
    }
    let Some(at) = game.checked_sub(1) else { return };
    if button("branches-compare") {
        *wish = Some(Wish::Compare(game));
    }
    if button("branches-open") {
        *ask = Some(Ask::Open(branches.kept[at].path.clone()));
    }
    match branches.doomed == Some(game) {
        false if button("branches-remove") => *wish = Some(Wish::Doom(Some(game))),
        true if button("branches-remove-sure") => *wish = Some(Wish::Remove(game)),
        true if button("branches-keep") => *wish = Some(Wish::Doom(None)),
        _ => {}
    }
}

/// A field for a name; what is typed is kept until it is taken by Enter or left.
fn naming(ui: &mut Ui, words: &Words, game: usize, name: &str) -> Option<Wish> {
    let mut text = name.to_owned();
    let taken = parts::naming(ui, words, &mut text);
    if taken { Some(Wish::Rename(game, text)) } else { (text != name).then_some(Wish::Name(game, text)) }
}

/// Where a game parts from the one above it, and how far it is played.
fn parting(play: &Play, branches: &Branches, node: Node) -> String {
    let (words, scenario) = (&play.words, play.campaign.scenario());
    let half = |turn: usize| Value::Text(parts::half_month(words, scenario.half_month(turn as u16)));
    let played = match node.game.checked_sub(1) {
        None => usize::from(play.campaign.view().turn()),
        Some(at) => branches.kept[at].save.digests.len(),
    };
    let last = usize::from(scenario.turns).saturating_sub(1);
    let values = [("from", half(node.common.min(last))), ("to", half(played.min(last)))];
    match node.depth {
        0 => words.with("branches-played", &values[1..]),
        _ if node.common == played => words.with("branches-earlier", &values[1..]),
        _ => words.with("branches-parts", &values),
    }
}

fn carry_out(ctx: &Context, play: &mut Play, wish: Wish) {
    play.branches.fault = None;
    match wish {
        Wish::Name(game, name) => {
            if play.branches.named.as_ref().is_none_or(|(named, _)| *named != game) {
                ctx.memory_mut(|memory| memory.request_focus(parts::naming_id()));
            }
            play.branches.named = Some((game, name));
        }
        Wish::Doom(game) => play.branches.doomed = game,
        Wish::Compare(game) => play.branches.compare(ctx, &play.campaign, game),
        Wish::Rename(0, name) => {
            let kept = play.save_as(&name);
            look_again(play, kept.err());
        }
        Wish::Rename(game, name) => {
            let Some(path) = path_of(play, game) else { return };
            let done = branches::rename(&path, &name);
            look_again(play, done.err());
        }
        Wish::Remove(game) => {
            let Some(path) = path_of(play, game) else { return };
            let done = branches::remove(&path);
            look_again(play, done.err());
        }
    }
}

fn path_of(play: &Play, game: usize) -> Option<PathBuf> {
    Some(play.branches.kept.get(game.checked_sub(1)?)?.path.clone())
}

fn look_again(play: &mut Play, fault: Option<saves::Error>) {
    let fault = fault.map(|error| crate::report::saves::sentence(&play.words, &error));
    let fresh = Branches::look(&play.campaign, play.kept_in());
    play.branches = Branches { fault, ..fresh };
}

/// This game and another one beside each other: men present by time, counts today, and the aims.
fn compared(ui: &mut Ui, play: &Play, name: &str, other: Option<&Option<Campaign>>) {
    let words = &play.words;
    let other = match other {
        None => return widgets::note(ui, words.get("branches-playing")),
        Some(None) => return widgets::note(ui, words.get("branches-differs")),
        Some(Some(other)) => other,
    };
    let both = [(words.get("branches-this"), &play.campaign), (name.to_owned(), other)];
    drawing(ui, words, &both);
    Grid::new("branches").num_columns(3).striped(true).show(ui, |ui| {
        ui.label("");
        both.iter().for_each(|(name, _)| drop(ui.label(RichText::new(name).strong())));
        ui.end_row();
        figures(ui, words, both.each_ref().map(|(_, campaign)| *campaign));
        for aim in 0..play.campaign.scenario().aims.len() {
            let look = |campaign| Look { campaign, words, chosen: None };
            ui.scope(|ui| {
                ui.set_max_width(NAMES);
                let name = names::aim(words, play.campaign.scenario().aims[aim].id);
                ui.add(Label::new(name).wrap());
            });
            both.iter().for_each(|(_, campaign)| {
                aims::stands(ui, look(campaign), aim);
            });
            ui.end_row();
        }
    });
}

fn figures(ui: &mut Ui, words: &Words, both: [&Campaign; 2]) {
    let last = |campaign: &Campaign| campaign.series().strength.last().map(|row| (row.date, row.steps()));
    let rows = [Step::Enrolled, Step::Present];
    ui.label(words.get("branches-until"));
    for campaign in both {
        ui.label(last(campaign).map(|(date, _)| words.date(date)).unwrap_or_default());
    }
    ui.end_row();
    for step in rows {
        ui.label(names::step(words, step));
        for campaign in both {
            ui.label(last(campaign).map(|(_, steps)| numbers::men(words, steps[step])).unwrap_or_default());
        }
        ui.end_row();
    }
    ui.label(words.get("screen-treasury"));
    for campaign in both {
        let balances = campaign.view().fund().branches().map(|(_, treasury)| treasury.balance);
        ui.label(numbers::roubles(words, balances.sum()));
    }
    ui.end_row();
}

fn drawing(ui: &mut Ui, words: &Words, both: &[(String, &Campaign); 2]) {
    let scenario = both[0].1.scenario();
    let start = scenario.first.first_day();
    let played = both.iter().map(|(_, campaign)| campaign.view().turn()).max().unwrap_or_default();
    let halves = (0..=played).map(|turn| scenario.half_month(turn));
    let months = plot::months(words, halves, start, Room { short: 12, with_years: 8 });
    let plot = plot::framed("branches plot", words, months, MONTH).height(ui.available_width() * FLATNESS);
    let plot = plot.label_formatter(|_| None).include_x(0.0);
    plot.show(ui, |plot| {
        for ((name, campaign), (colour, width)) in
            both.iter().zip([(theme::ours(), 2.5), (theme::bad(), 2.0)])
        {
            let at = |row: &StrengthRow| {
                [f64::from(row.date.days_since(start)), f64::from(row.steps()[Step::Present].0)]
            };
            let line: Vec<[f64; 2]> = campaign.series().strength.iter().map(at).collect();
            plot.line(Line::new(name, line).color(colour).width(width));
        }
    });
    ui.horizontal_wrapped(|ui| {
        for ((name, _), colour) in both.iter().zip([theme::ours(), theme::bad()]) {
            ui.label(RichText::new(format!("■ {name}")).color(colour).size(theme::size::SMALL));
        }
        parts::note(ui, names::step(words, Step::Present));
    });
}
