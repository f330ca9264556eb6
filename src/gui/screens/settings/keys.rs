//! Giving keys: a row for each thing that has one, which waits for another when it is asked to.

use crate::gui::keys::{BINDINGS, Chord, FIXED, Keys};
use crate::gui::kit::{parts, theme};
use crate::i18n::Words;
use bevy_egui::egui::{Button, Context, Grid, Key, Label, RichText, Ui, WidgetInfo, WidgetType};

/// Width that the name of a key may take, in points.
const KEY: f32 = 150.0;

/// Which of the rows waits for a key, and what came of the last one.
#[derive(Clone, Debug, Default)]
pub struct Waiting {
    row: Option<usize>,
    /// A chord that could not be given.
    refused: Option<Chord>,
}

impl Waiting {
    /// Gives the row that waits the key of this frame; Escape leaves it as it is.
    pub fn hear(&mut self, ctx: &Context, keys: &mut Keys) {
        let Some(row) = self.row.filter(|_| !ctx.will_discard()) else { return };
        let Some(chord) = ctx.input(|input| input.events.iter().find_map(Chord::pressed)) else { return };
        self.row = None;
        let given = chord.key() == Key::Escape || keys.give(&BINDINGS[row], chord).is_ok();
        self.refused = (!given).then_some(chord);
        // What is pressed for the row is for nothing else.
        ctx.input_mut(|input| input.events.retain(|event| Chord::pressed(event).is_none()));
    }
}

/// Shows the rows.
pub fn show(ui: &mut Ui, words: &Words, waiting: &mut Waiting, keys: &mut Keys) {
    parts::section(ui, words.get("screen-keys"));
    parts::note(ui, words.get("settings-keys-note"));
    if let Some(chord) = waiting.refused {
        let told = words.with("settings-key-fixed", &[("key", parts::text(chord.to_string()))]);
        ui.colored_label(theme::bad(), told);
    }
    let most = ui.available_width() - KEY;
    let told = |ui: &mut Ui, does: String| {
        ui.scope(|ui| {
            ui.set_max_width(most);
            ui.add(Label::new(does).wrap());
        });
    };
    Grid::new("keys").num_columns(2).striped(true).show(ui, |ui| {
        for (row, of) in BINDINGS.iter().enumerate() {
            let name = match keys.chord(of) {
                _ if waiting.row == Some(row) => words.get("settings-key-waits"),
                chord => chord.map(|chord| chord.to_string()).unwrap_or_default(),
            };
            let does = of.does(words);
            let button =
                ui.add(Button::new(RichText::new(&name).monospace()).selected(waiting.row == Some(row)));
            button.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, format!("{name}: {does}")));
            if button.clicked() {
                (waiting.row, waiting.refused) = (Some(row), None);
            }
            told(ui, does);
            ui.end_row();
        }
        for (key, does) in FIXED {
            ui.label(RichText::new(key).monospace());
            told(ui, words.get(does));
            ui.end_row();
        }
    });
    if ui.add_enabled(!keys.are_usual(), Button::new(words.get("settings-keys-usual"))).clicked() {
        *keys = Keys::default();
    }
}
