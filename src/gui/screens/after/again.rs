//! The invitation to another campaign: as this one began, or by another beginning of the scenario.

use crate::gui::kit::look::Look;
use crate::gui::kit::parts;
use crate::gui::kit::widgets::{folded, text};
use crate::gui::screens::Ask;
use crate::i18n::Value;
use crate::report::{names, readings};
use crate::scenario::model::{Condition, Event};
use crate::scenario::reading::Reading;
use bevy_egui::egui::Ui;

/// Offers the beginning that was played on other luck, and names the others, which are chosen on the card.
pub fn show(ui: &mut Ui, look: Look<'_>) -> Option<Ask> {
    let (words, scenario) = (look.words, look.campaign.scenario());
    parts::section(ui, words.get("screen-again"));
    unseen(ui, look);
    let same = ui.button(words.get("screen-again-same")).clicked();
    let other = |reading: &&Reading| reading.opening && Some(reading.id) != scenario.reading;
    let names: Vec<String> =
        scenario.readings.iter().filter(other).map(|one| readings::name(words, Some(one.id))).collect();
    if names.is_empty() {
        return same.then_some(Ask::Again);
    }
    let card = ui.button(words.get("opening-choice")).clicked();
    parts::note(ui, words.with("screen-again-others", &[("names", Value::Text(names.join("; ")))]));
    let card = card.then(|| Ask::Card(scenario.id.to_string()));
    card.or(same.then_some(Ask::Again))
}

/// How much of what the scenario has in store did not come up, and what that was; nothing where all of it did.
fn unseen(ui: &mut Ui, look: Look<'_>) {
    let (all, happened) = (&look.campaign.scenario().events, &look.campaign.view().affairs().happened);
    let unseen: Vec<&Event> = all.iter().filter(|event| !happened.contains(&event.id)).collect();
    if unseen.is_empty() || look.campaign.aims().lost.is_some() {
        return;
    }
    let seen = all.len() - unseen.len();
    let values = [("seen", Value::Count(seen as i64)), ("all", Value::Count(all.len() as i64))];
    ui.label(look.words.with("screen-again-unseen", &values));
    folded(ui, look.words.get("screen-again-missed"), |ui| {
        unseen.into_iter().for_each(|event| text(ui, missed(look, event)));
    });
}

/// An event that did not come, with the answer that it would have come after where it hangs on one.
fn missed(look: Look<'_>, event: &Event) -> String {
    let words = look.words;
    let title = names::event(words, event.id);
    let given = &look.campaign.view().affairs().answers;
    let answer = event.when.iter().find_map(|condition| match condition {
        Condition::Chose(of, choice) if given.get(of) != Some(choice) => Some((*of, *choice)),
        _ => None,
    });
    let Some((of, choice)) = answer else { return title };
    let values = [
        ("title", Value::Text(title)),
        ("choice", Value::Text(names::choice(words, of, choice))),
        ("of", Value::Text(names::event(words, of))),
    ];
    words.with("screen-again-after", &values)
}
