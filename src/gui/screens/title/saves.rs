//! The list of saved games: what each is, whether it opens, and its name.
//!
//! Saves are read when the title is come to, and not played: that is done when one is opened.

use crate::gui::kit::{parts, theme, widgets};
use crate::gui::screens::Ask;
use crate::gui::screens::title::shelf::{self, Shelf};
use crate::i18n::{Value, Words};
use crate::report::{names, saves as sentences};
use crate::saves::{self, Ahead, Error, Lookout, Save, rolling};
use bevy_egui::egui::{Id, Key, RichText, Ui};
use std::path::PathBuf;

/// A saved game.
pub struct Kept {
    /// Where.
    pub path: PathBuf,
    /// What is in it, or why it cannot be read; none where it was not looked into.
    pub save: Option<Result<Box<Save>, Error>>,
    /// What can be said of it before it is opened, or why it cannot be; none where nothing of it could be read.
    pub ahead: Option<Result<Ahead, Error>>,
    /// Its last turns, kept beside it: how many are played in each, and where.
    pub earlier: Vec<(u16, PathBuf)>,
}

impl Kept {
    /// Reads a save.
    #[must_use]
    pub fn of(path: PathBuf, lookout: &mut Lookout) -> Self {
        let read = saves::read(&path).map(Box::new);
        let earlier = rolling::of(&path);
        // A game that is damaged does not say what it is of; its turns do.
        let newest = || earlier.first().and_then(|(_, path)| saves::read(path).ok());
        let ahead = match &read {
            Ok(save) => Some(lookout.look(save, &path)),
            Err(_) => newest().map(|save| lookout.look(&save, &path)),
        };
        Self { path, save: Some(read), ahead, earlier }
    }

    /// A save by its name alone, which is all that there is time for where there are very many.
    #[must_use]
    pub fn named(path: PathBuf) -> Self {
        Self { path, save: None, ahead: None, earlier: Vec::new() }
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
            if let Some(changed) = changed(kept) {
                let note = sentences::reason(words, &changed);
                ui.label(RichText::new(note).size(theme::size::SMALL).color(theme::bad()));
            }
            opened.then(|| Ask::Open(kept.path.clone()))
        }
        Err(why) => {
            ui.label(&name);
            ui.label(RichText::new(why).size(theme::size::SMALL).color(theme::bad()));
            anew(ui, words, kept)
        }
    };
    let earlier = earlier(ui, words, kept);
    let done = ui.horizontal_wrapped(|ui| actions(ui, words, kept, &name, state)).inner;
    opened.or(earlier).or(done)
}

/// Offers to give the orders of a game anew that cannot go on as it was.
fn anew(ui: &mut Ui, words: &Words, kept: &Kept) -> Option<Ask> {
    let is_other = matches!(kept.save, Some(Err(Error::Rules(..))));
    (is_other && ui.link(words.get("screen-saved-anew")).clicked()).then(|| Ask::Anew(kept.path.clone()))
}

/// Offers the last turns of a game that were kept beside it.
fn earlier(ui: &mut Ui, words: &Words, kept: &Kept) -> Option<Ask> {
    if kept.earlier.is_empty() {
        return None;
    }
    let summary = &kept.ahead.as_ref()?.as_ref().ok()?.summary;
    let (first, turns) = (summary.first?, summary.turns?);
    let mut ask = None;
    ui.horizontal_wrapped(|ui| {
        parts::note(ui, words.get("screen-saved-earlier"));
        for (turn, path) in &kept.earlier {
            let turn = (*turn).min(turns.saturating_sub(1));
            let date = parts::half_month(words, first.plus(turn));
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

/// That mods of a save are not as they were, so that it may not open.
fn changed(kept: &Kept) -> Option<Error> {
    let changed = &kept.ahead.as_ref()?.as_ref().ok()?.changed;
    (!changed.is_empty()).then(|| Error::OtherMods(kept.path.clone(), changed.clone()))
}

/// Which scenario a save is of and how far it is played, where it was looked into; or why it does not open.
fn told(words: &Words, shelf: &Shelf, kept: &Kept) -> Result<String, String> {
    let Some(save) = &kept.save else { return Ok(String::new()) };
    let reason = |error: &Error| sentences::reason(words, error);
    let save = save.as_ref().map_err(reason)?;
    let Some(ahead) = &kept.ahead else { return Ok(String::new()) };
    let summary = &ahead.as_ref().map_err(reason)?.summary;
    let book = shelf.book(save.scenario.as_str());
    if let Some(fault) = book.and_then(|book| book.scenario.as_ref().err()) {
        return Err(fault.clone());
    }
    let fault = || summary.problems.first().map(ToString::to_string).unwrap_or_default();
    let (first, turns) = summary.first.zip(summary.turns).ok_or_else(fault)?;
    let turn = (save.digests.len() as u16).min(turns.saturating_sub(1));
    let name = shelf.words(save.scenario.as_str()).unwrap_or(words);
    let values = [
        ("scenario", Value::Text(names::scenario(name, save.scenario))),
        ("date", Value::Text(parts::half_month(words, first.plus(turn)))),
        ("turn", Value::Count(i64::from(turn) + 1)),
        ("turns", Value::Count(turns.into())),
    ];
    Ok(words.with("screen-saved-row", &values))
}
