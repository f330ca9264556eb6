//! When to set out for a front: asked of the staff, tried out beside the frames, told day by day.

use crate::base::quantity::PerMille;
use crate::gui::kit::look::Look;
use crate::gui::kit::threads::{self, Coming};
use crate::gui::kit::widgets::{note, text};
use crate::i18n::Value;
use crate::report::{metrics, names, numbers};
use crate::run::departure::{Departure, Departures};
use bevy_egui::egui::{Button, Spinner, Ui};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// A chance that moves by less is not told.
const MOVED: f64 = 0.03;

/// The aim that was asked about last, in which turn and after how many orders; who would go; and what was found.
#[derive(Clone, Debug, Default)]
pub struct DepartureState {
    of: Option<(usize, u16, usize)>,
    said: String,
    found: Coming<Option<Vec<Departure>>>,
    /// Ends the work on what was asked before.
    stop: Arc<AtomicBool>,
}

/// When to set out for the front of an aim, or the button that has it tried; nothing for aims of no front, and once somebody
/// rides there.
pub fn show(ui: &mut Ui, look: Look<'_>, number: usize, state: &mut DepartureState) {
    let of = Some((number, look.campaign.view().turn(), look.campaign.orders_now().len()));
    if state.of != of {
        let button = ui.add(Button::new(look.words.get("departure-find")).wrap());
        if button.on_hover_text(look.words.get("departure-note")).clicked() {
            ask(ui, look, number, state);
            state.of = of;
        }
        return;
    }
    let Some(Some(found)) = state.found.get() else {
        ui.horizontal(|ui| {
            ui.add(Spinner::new());
            ui.label(look.words.get("counsel-tries"));
        });
        return;
    };
    text(ui, &state.said);
    let aims = moved(found, number);
    found.iter().for_each(|one| text(ui, told(look, &aims, one)));
    note(ui, look.words.get("departure-note"));
}

fn ask(ui: &Ui, look: Look<'_>, number: usize, state: &mut DepartureState) {
    state.stop.store(true, Ordering::Relaxed);
    let stop = Arc::new(AtomicBool::new(false));
    *state = DepartureState { stop: Arc::clone(&stop), ..DepartureState::default() };
    let Some(all) = Departures::new(look.campaign, number) else { return };
    let (unit, place) = all.march;
    let to = names::place(look.words, look.campaign.scenario(), place);
    let values = [("unit", Value::Text(names::unit(look.words, unit))), ("to", Value::Text(to))];
    state.said = names::at_head(&look.words.with("at-once-march", &values));
    state.found = threads::beside(ui.ctx(), move || all.run(&stop));
}

/// The aim that is asked about, and of the others those whose chance the day of setting out moves.
fn moved(found: &[Departure], number: usize) -> Vec<usize> {
    let aims = found.first().map_or(0, |one| one.chances.len());
    let of = |aim: usize| found.iter().filter_map(move |one| one.chances[aim]);
    let spread = |aim: usize| of(aim).fold(0.0, f64::max) - of(aim).fold(1.0, f64::min);
    let others = (0..aims).filter(|aim| *aim != number && spread(*aim) >= MOVED);
    std::iter::once(number).chain(others).collect()
}

/// A day to set out, with the chances of these aims.
fn told(look: Look<'_>, aims: &[usize], one: &Departure) -> String {
    let (words, scenario) = (look.words, look.campaign.scenario());
    let chances = aims.iter().filter_map(|aim| {
        let chance = numbers::percent(PerMille::of(one.chances[*aim]?));
        Some(format!("{} {chance}", metrics::short(words, scenario, &scenario.aims[*aim])))
    });
    format!("{}: {}", words.date(one.date), chances.collect::<Vec<_>>().join(" · "))
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
