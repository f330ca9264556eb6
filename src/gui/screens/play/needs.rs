//! From one thing that needs the player to the next, and the warning of what is left undone.

use crate::gui::kit::look::Pick;
use crate::gui::kit::{parts, theme, widgets};
use crate::gui::screens::Ask;
use crate::gui::screens::play::over::Sheet;
use crate::gui::screens::play::state::{Play, Side};
use crate::gui::settings::Settings;
use crate::report::needs::sentence;
use crate::run::needs::Need;
use bevy_egui::egui::Ui;

impl Play {
    /// Shows something that needs the player where it can be seen to.
    pub fn see(&mut self, need: Need) {
        self.seen.insert(need);
        self.sheet = None;
        match need {
            Need::Question(_) => self.turn_to(Side::Affairs),
            Need::Slipping(aim) => {
                self.turn_to(Side::Affairs);
                self.states.affairs.aims.seek(aim);
            }
            Need::CutOff(unit)
            | Need::Fallen(unit)
            | Need::Hungry(unit)
            | Need::ServedLate(unit)
            | Need::OnPaper(unit)
            | Need::ForSale(unit)
            | Need::Untrained(unit) => self.look_at(Pick::Unit(unit.to_string())),
            Need::Low(place) => self.look_at(Pick::Place(place.to_string())),
            Need::NobodyCalled(_) => self.turn_to(Side::Muster),
            Need::NoPost => self.turn_to(Side::People),
            Need::NoTax(_) | Need::Overtaxed(_) | Need::Unpaid(_) | Need::WillOwe(..) => {
                self.turn_to(Side::Fund)
            }
        }
    }

    fn look_at(&mut self, pick: Pick) {
        (self.chosen, self.looking) = (Some(pick), true);
    }

    /// Goes on to what needs the player and was not shown in this turn; to a question until it is answered. Where
    /// nothing is left the turn ends; where something was shown and left undone, that is told once.
    pub fn go_to_next(&mut self) {
        match self.waiting() {
            Some(need) if !self.campaign.is_over() => self.see(need),
            _ if self.settings.warns && self.leaves_undone() => self.sheet = Some(Sheet::Undone),
            _ => self.end_or_warn(),
        }
    }

    /// Goes on as [`Play::go_to_next`] does, but never ends the turn: what was all shown is shown as a list.
    pub fn show_next(&mut self) {
        match self.waiting() {
            Some(need) => self.out.see = Some(need),
            None => self.turn_to(Side::Affairs),
        }
    }

    /// What was not shown in this turn, or else a question that is not answered.
    fn waiting(&self) -> Option<Need> {
        let fresh = self.needs.iter().find(|need| !self.seen.iter().any(|seen| seen.is_as(**need)));
        let asked = || self.needs.iter().find(|need| matches!(need, Need::Question(_)));
        fresh.or_else(asked).copied()
    }

    /// Whether something is left undone of which nobody was warned yet.
    fn leaves_undone(&mut self) -> bool {
        let left: Vec<Need> = undone(self).filter(|need| !self.warned.contains(need)).collect();
        let any = !left.is_empty();
        self.warned.extend(left);
        any
    }

    /// Ends the turn; warns first of what is left undone, of each thing once. Of a question that stands open it warns
    /// whatever is set and was seen: left alone it is answered for the player.
    pub fn end_or_warn(&mut self) {
        if self.campaign.is_over() {
            self.ended = true;
            return;
        }
        let is_known = |need: Need| self.warned.iter().any(|known| known.is_of_one_kind_with(need));
        let fresh = undone(self).any(|need| !is_known(need) && !self.seen.contains(&need));
        let is_asked = |need: Need| matches!(need, Need::Question(_)) && !self.warned.contains(&need);
        let asked = undone(self).any(is_asked);
        let told: Vec<Need> = undone(self).collect();
        self.warned.extend(told);
        if asked || self.settings.warns && fresh {
            self.sheet = Some(Sheet::Undone);
        } else {
            self.out.end_turn = true;
        }
    }
}

fn undone(play: &Play) -> impl Iterator<Item = Need> {
    play.needs.iter().copied().filter(|need| need.is_undone())
}

/// The warning: what is left undone, the way back, and the end of the turn all the same.
pub fn warning(ui: &mut Ui, play: &mut Play) -> Option<Ask> {
    ui.set_width(theme::size::COLUMN / 1.3);
    let words = &play.words;
    parts::large(ui, words.get("turn-undone"));
    ui.add_space(theme::size::GAP);
    for need in undone(play).collect::<Vec<_>>() {
        let said = sentence(words, play.campaign.scenario(), need);
        let hint = words.get("panel-choose");
        if widgets::link(ui, &said, &format!("{said} {hint}"), &hint).clicked() {
            play.out.see = Some(need);
        }
    }
    ui.add_space(theme::size::GAP);
    let mut quiet = !play.settings.warns;
    let changed = ui.checkbox(&mut quiet, words.get("turn-undone-quiet")).changed();
    ui.separator();
    let back = ui.horizontal(|ui| {
        let back = parts::close_button(ui, words.get("turn-undone-back"));
        let end = ui.button(words.get("turn-undone-end")).clicked();
        play.out.end_turn |= end;
        back || end
    });
    if back.inner {
        play.sheet = None;
    }
    changed.then(|| Ask::Set(Box::new(Settings { warns: !quiet, ..play.settings.clone() })))
}
