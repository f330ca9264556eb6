//! Files that changed under the game: the same orders played again on them, or why they cannot be read.
//!
//! When they are looked at is the desk's business.

use crate::gui::kit::{parts, theme};
use crate::gui::map_traces::Past;
use crate::gui::screens::play::beside;
use crate::gui::screens::play::over::{Edited, Sheet};
use crate::gui::screens::play::state::Play;
use crate::i18n::Value;
use crate::report::{names, orders, refusals, words_of};
use crate::run::guard::guarded;
use crate::run::{Again, Refused};
use crate::saves::{self, Slot};
use crate::scenario::Scenario;
use bevy_egui::egui::{Frame, Ui};
use std::sync::Arc;

/// Width of the sheet, in points.
const WIDTH: f32 = 1.35 * theme::size::COLUMN;
/// Refused orders that are listed.
const MOST_REFUSED: usize = 8;

impl Play {
    /// Goes on with the same orders on the files as they are now. Orders of the turn that are refused are left out.
    pub fn play_on(&mut self, scenario: Arc<Scenario>) {
        let again = guarded(|| self.campaign.on_with(scenario, &self.edited.withheld));
        let Ok(Again { campaign, refused, withheld }) = again else {
            self.edited.trouble = Some(self.words.get("edited-failed"));
            return;
        };
        let before = std::mem::replace(&mut self.campaign, campaign);
        self.words = words_of(self.words.language(), self.campaign.scenario());
        let line = |Refused { turn, order, why, .. }: &Refused| {
            let said = orders::sentence(&self.words, before.scenario(), order);
            let reason = refusals::sentence(&self.words, before.scenario(), order, why);
            format!(
                "{}: {said} {reason}",
                parts::half_month(&self.words, before.scenario().half_month(*turn))
            )
        };
        self.edited = Edited {
            refused: refused.iter().map(line).collect(),
            before: Some(Box::new(before)),
            trouble: None,
            withheld,
        };
        (self.chosen, self.motion, self.tidings) = (None, None, None);
        self.past = Past::of(self.campaign.view());
        self.futures = Default::default();
        // What the staff was asked was asked of the files as they were.
        self.states.affairs = Default::default();
        self.sheet = Some(Sheet::Edited);
        // What was ordered on the files as they were stays kept where it is.
        self.autosave =
            saves::folder().map(|folder| Slot::new(folder.join(saves::autosave_name(&self.campaign))));
        (self.unkept, self.ended, self.marks) = (true, false, None);
        self.changed();
    }
}

/// Shows what the change of the files changed.
pub fn show(ui: &mut Ui, play: &mut Play) {
    ui.set_width(WIDTH);
    let words = &play.words;
    parts::large(ui, words.get("edited"));
    let name = Value::Text(names::scenario(words, play.campaign.scenario().id));
    parts::note(ui, words.with("edited-note", &[("scenario", name)]));
    if let Some(before) = &play.edited.before {
        beside::show(
            ui,
            words,
            &[(words.get("edited-now"), &play.campaign), (words.get("edited-before"), before)],
        );
    }
    if !play.edited.refused.is_empty() {
        let refused = Value::Count(play.edited.refused.len() as i64);
        parts::section(ui, words.with("edited-refused", &[("orders", refused)]));
        play.edited.refused.iter().take(MOST_REFUSED).for_each(|line| drop(ui.label(line)));
    }
    ui.separator();
    if parts::close_button(ui, words.get("screen-close")) {
        play.sheet = None;
    }
}

/// Says over the map why the files as they are cannot be played.
pub fn trouble(ui: &mut Ui, play: &Play) {
    let Some(trouble) = &play.edited.trouble else { return };
    Frame::popup(ui.style()).show(ui, |ui| {
        ui.set_max_width(theme::size::COLUMN);
        ui.colored_label(theme::bad(), play.words.get("edited-broken"));
        ui.label(trouble);
    });
}
