//! The tree of games that began as this one: where each parts, what it came to, and its name.
//!
//! Games are played again beside the frames when two are compared.

use crate::gui::kit::{parts, theme, widgets};
use crate::gui::screens::Ask;
use crate::gui::screens::play::beside;
use crate::gui::screens::play::kin::Branches;
use crate::gui::screens::play::state::Play;
use crate::gui::screens::title::shelf;
use crate::i18n::{Value, Words};
use crate::run::Campaign;
use crate::saves;
use crate::saves::branches::{self, Node};
use bevy_egui::egui::{Context, RichText, Ui};
use std::path::PathBuf;

/// Width of the sheet, in points.
const WIDTH: f32 = 1.35 * theme::size::COLUMN;
/// Below the name of a game it hangs from, in points.
const INDENT: f32 = 18.0;

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
    beside::show(ui, words, &[(words.get("branches-this"), &play.campaign), (name.to_owned(), other)]);
}
