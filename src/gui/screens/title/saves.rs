//! The list of saved games: what each is, whether it opens, and its name.
//!
//! Saves are read when the title is come to, and not played: that is done when one is opened.

use crate::gui::kit::{parts, theme, widgets};
use crate::gui::screens::Ask;
use crate::gui::screens::title::shelf::{self, Shelf};
use crate::i18n::{Value, Words};
use crate::report::{names, saves as sentences};
use crate::saves::{self, Error, Save, rolling};
use bevy_egui::egui::{Id, Key, RichText, Ui};
use std::path::PathBuf;

/// A saved game.
pub struct Kept {
    /// Where.
    pub path: PathBuf,
    /// What is in it, or why it cannot be read; none where it was not looked into.
    pub save: Option<Result<Box<Save>, Error>>,
    /// Its last turns, kept beside it: how many are played in each, and where.
    pub earlier: Vec<(u16, PathBuf)>,
}

impl Kept {
    /// Reads a save.
    #[must_use]
    pub fn of(path: PathBuf) -> Self {
        let save = Some(saves::read(&path).map(Box::new));
        let earlier = rolling::of(&path);
        Self { path, save, earlier }
    }

    /// A save by its name alone, which is all that there is time for where there are very many.
    #[must_use]
    pub fn named(path: PathBuf) -> Self {
        Self { path, save: None, earlier: Vec::new() }
    }
}

/// What is done with the list between two frames.
#[derive(Clone, Debug, Default)]
struct State {
    /// The save that is given a name, and the name so far.
    named: Option<(PathBuf, String)>,
    /// The save that is to be removed, once that is said again.
    doomed: Option<PathBuf>,
}

/// Shows the list, folded.
pub fn show(ui: &mut Ui, words: &Words, shelf: &Shelf) -> Option<Ask> {
    if shelf.saved.is_empty() {
        return None;
    }
    let id = Id::new("saved games");
    let mut state: State = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let mut ask = None;
    ui.collapsing(words.get("screen-saved-games"), |ui| {
        for kept in &shelf.saved {
            ask = row(ui, words, shelf, kept, &mut state).or(ask.take());
            ui.add_space(theme::size::GAP / 2.0);
        }
    });
    ui.data_mut(|data| data.insert_temp(id, state));
    ask
}

fn row(ui: &mut Ui, words: &Words, shelf: &Shelf, kept: &Kept, state: &mut State) -> Option<Ask> {
    if state.named.as_ref().is_some_and(|(path, _)| *path == kept.path) {
        return naming(ui, words, state);
    }
    let name = shelf::name(&kept.path);
    let told = told(words, shelf, kept);
    let opened = match &told {
        Ok(told) => {
            let opened = ui.link(&name).clicked();
            if !told.is_empty() {
                parts::note(ui, told);
            }
            opened.then(|| Ask::Open(kept.path.clone()))
        }
        Err(why) => {
            ui.label(&name);
            ui.label(RichText::new(why).size(theme::size::SMALL).color(theme::bad()));
            anew(ui, words, kept)
        }
    };
    let earlier = earlier(ui, words, shelf, kept);
    let done = ui.horizontal_wrapped(|ui| actions(ui, words, kept, &name, state)).inner;
    opened.or(earlier).or(done)
}

/// Offers to give the orders of a game anew that cannot go on as it was.
fn anew(ui: &mut Ui, words: &Words, kept: &Kept) -> Option<Ask> {
    let is_other = matches!(kept.save, Some(Err(Error::Rules(..))));
    (is_other && ui.link(words.get("screen-saved-anew")).clicked()).then(|| Ask::Anew(kept.path.clone()))
}

/// Offers the last turns of a game that were kept beside it.
fn earlier(ui: &mut Ui, words: &Words, shelf: &Shelf, kept: &Kept) -> Option<Ask> {
    let (_, newest) = kept.earlier.first()?;
    // A game that is damaged does not say what it is of; its turns do.
    let scenario = match &kept.save {
        Some(Ok(save)) => save.scenario,
        _ => saves::read(newest).ok()?.scenario,
    };
    let book = shelf.book(scenario.as_str())?;
    let scenario = book.scenario.as_ref().ok()?;
    let mut ask = None;
    ui.horizontal_wrapped(|ui| {
        parts::note(ui, words.get("screen-saved-earlier"));
        for (turn, path) in &kept.earlier {
            let turn = (*turn).min(scenario.turns.saturating_sub(1));
            let date = parts::half_month(&book.words, scenario.half_month(turn));
            let name = format!("{date}: {}", shelf::name(&kept.path));
            if widgets::link(ui, &date, &name, &date).clicked() {
                ask = Some(Ask::Open(path.clone()));
            }
        }
    });
    ask
}

fn actions(ui: &mut Ui, words: &Words, kept: &Kept, name: &str, state: &mut State) -> Option<Ask> {
    let mut button = |key: &str| {
        let shown = words.get(key);
        widgets::link(ui, &shown, &format!("{shown}: {name}"), &shown).clicked()
    };
    let wants_name = button("branches-name");
    match state.doomed.as_ref() == Some(&kept.path) {
        false if button("branches-remove") => state.doomed = Some(kept.path.clone()),
        true if button("branches-remove-sure") => return Some(Ask::Remove(kept.path.clone())),
        true if button("branches-keep") => state.doomed = None,
        _ => {}
    }
    if wants_name {
        state.named = Some((kept.path.clone(), name.to_owned()));
        ui.memory_mut(|memory| memory.request_focus(parts::naming_id()));
    }
    None
}

/// A field for the name of a save.
fn naming(ui: &mut Ui, words: &Words, state: &mut State) -> Option<Ask> {
    let (path, name) = state.named.as_mut()?;
    if ui.input(|input| input.key_pressed(Key::Escape)) {
        state.named = None;
        return None;
    }
    if !parts::naming(ui, words, name) {
        return None;
    }
    let ask = Ask::Rename(path.clone(), name.clone());
    state.named = None;
    Some(ask)
}

/// Which scenario a save is of and how far it is played, where it was looked into; or why it does not open.
fn told(words: &Words, shelf: &Shelf, kept: &Kept) -> Result<String, String> {
    let Some(save) = &kept.save else { return Ok(String::new()) };
    let save = save.as_ref().map_err(|error| sentences::reason(words, error))?;
    let book = shelf.book(save.scenario.as_str());
    let missing = || sentences::reason(words, &Error::NoScenario(kept.path.clone(), save.scenario));
    let book = book.ok_or_else(missing)?;
    let scenario = book.scenario.as_ref().map_err(Clone::clone)?;
    let turn = save.digests.len() as u16;
    let last = scenario.turns.saturating_sub(1);
    let values = [
        ("scenario", Value::Text(names::scenario(&book.words, save.scenario))),
        ("date", Value::Text(parts::half_month(&book.words, scenario.half_month(turn.min(last))))),
        ("turn", Value::Count(i64::from(turn.min(last)) + 1)),
        ("turns", Value::Count(scenario.turns.into())),
    ];
    Ok(words.with("screen-saved-row", &values))
}
