//! When to set out for a front: asked of the staff, tried out beside the frames, told day by day.

use crate::gui::kit::look::Look;
use crate::gui::kit::sought::{self, Asked, Sought, waiting};
use crate::gui::kit::widgets::{note, text};
use crate::i18n::Value;
use crate::report::names;
use crate::run::departure::{Departure, Found, Trial};
use bevy_egui::egui::{Button, Ui};

/// A chance that moves by less is not told.
const MOVED: f64 = 0.03;

/// What was asked last, and what was found.
pub type DepartureState = Sought<Found>;

/// When to set out for the front of an aim, or the button that has it tried.
pub fn show(ui: &mut Ui, look: Look<'_>, number: usize, state: &mut DepartureState) {
    let (words, now) = (look.words, Asked::now(look, number));
    if state.of() != Some(&now) {
        let button = ui.add(Button::new(words.get("departure-find")).wrap());
        if button.on_hover_text(words.get("departure-note")).clicked() {
            let trial = Trial::new(look.campaign, number);
            state.ask(ui.ctx(), now, move |stop| trial?.run(stop));
        }
        return;
    }
    let Some(Found { march: (unit, place), departures }) = state.found() else { return waiting(ui, words) };
    let to = names::place(words, look.campaign.scenario(), *place);
    let values = [("unit", Value::Text(names::unit(words, *unit))), ("to", Value::Text(to))];
    text(ui, names::at_head(&words.with("at-once-march", &values)));
    let aims = moved(departures, number);
    departures.iter().for_each(|one| text(ui, told(look, &aims, one)));
    note(ui, words.get("departure-note"));
}

/// The aim that is asked about, and of the others those whose chance the day of setting out moves.
fn moved(found: &[Departure], number: usize) -> Vec<usize> {
    let moved = sought::moved(found.iter().map(|one| &one.chances), MOVED);
    std::iter::once(number).chain(moved.into_iter().filter(|aim| *aim != number)).collect()
}

/// A day to set out, with the chances of these aims.
fn told(look: Look<'_>, aims: &[usize], one: &Departure) -> String {
    format!("{}: {}", look.words.date(one.date), sought::chances(look, aims, &one.chances))
}

#[cfg(test)]
mod tests {
    use super::moved;
    use crate::run::departure::Departure;
    use crate::scenario::library::shipped;

    #[test]
    fn only_aims_that_the_day_moves_are_told_beside_the_one_that_is_asked_about() {
        let date = shipped("semey-1918").first.first_day();
        let one = |chances: [Option<f64>; 4]| Departure { date, chances: chances.into() };
        let found =
            [one([Some(0.5), Some(0.2), Some(0.4), None]), one([Some(0.5), Some(0.9), Some(0.41), None])];
        assert_eq!(moved(&found, 0), [0, 1]);
        assert_eq!(moved(&found, 1), [1]);
    }
}
