//! The code of a class on the title: whoever types it is at the question of his lesson.

use crate::base::code::{BadCode, Code};
use crate::gui::kit::{parts, theme};
use crate::gui::screens::Ask;
use crate::gui::screens::title::shelf::{Shelf, Shown};
use crate::i18n::Words;
use bevy_egui::egui::{Button, Id, Key, TextEdit, Ui};

/// Shows the field; nothing where there are no lessons.
pub fn show(ui: &mut Ui, words: &Words, shelf: &Shelf) -> Option<Ask> {
    if !shelf.all().any(|shown| shown.is_lesson()) {
        return None;
    }
    parts::section(ui, words.get("lesson-code"));
    let why = parts::note(ui, words.get("lesson-code-board"));
    let id = field();
    let mut typed: String = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let asked = ui.horizontal(|ui| {
        let field = TextEdit::singleline(&mut typed).desired_width(theme::size::WIDE_BUTTON / 2.0);
        let field = ui.add(field.char_limit(24)).labelled_by(why.id);
        let lesson = Code::read(&typed).ok().and_then(|code| lesson_of(shelf, code));
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let button = Button::new(words.get("lesson-code-open"));
        let pressed = ui.add_enabled(lesson.is_some(), button).clicked();
        (lesson.is_some(), lesson.filter(|_| pressed || entered))
    });
    let (is_one, asked) = asked.inner;
    // A code that is still being typed is no mistake.
    match Code::read(&typed) {
        Err(BadCode::Length) => {}
        Err(_) => drop(ui.colored_label(theme::bad(), words.get("lesson-code-wrong"))),
        Ok(_) if is_one => {}
        Ok(_) => drop(parts::note(ui, words.get("lesson-code-unknown"))),
    }
    let asked = asked.map(|lesson| Ask::Lesson(lesson, typed.trim().to_owned()));
    if asked.is_some() {
        typed.clear();
    }
    ui.data_mut(|data| data.insert_temp(id, typed));
    asked
}

/// Where what is typed stays from frame to frame.
#[must_use]
pub fn field() -> Id {
    Id::new("code of a class")
}

/// The lesson that a code was given for.
fn lesson_of(shelf: &Shelf, code: Code) -> Option<String> {
    shelf
        .all()
        .filter(Shown::is_lesson)
        .find(|shown| code.is_of(shown.id()))
        .map(|shown| shown.id().to_owned())
}
