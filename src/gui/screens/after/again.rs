//! The invitation to another campaign: as this one began, or by another beginning of the scenario.

use crate::gui::kit::look::Look;
use crate::gui::kit::parts;
use crate::gui::screens::Ask;
use crate::i18n::Value;
use crate::report::readings;
use crate::scenario::reading::Reading;
use bevy_egui::egui::Ui;

/// Offers the beginning that was played on other luck, and names the others, which are chosen on the card.
pub fn show(ui: &mut Ui, look: Look<'_>) -> Option<Ask> {
    let (words, scenario) = (look.words, look.campaign.scenario());
    parts::section(ui, words.get("screen-again"));
    if let Some(unseen) = unseen(look) {
        ui.label(unseen);
    }
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

/// How much of what the scenario has in store did not come up; none where all of it did.
fn unseen(look: Look<'_>) -> Option<String> {
    let (all, happened) = (&look.campaign.scenario().events, &look.campaign.view().affairs().happened);
    let seen = all.iter().filter(|event| happened.contains(&event.id)).count();
    let values = [("seen", Value::Count(seen as i64)), ("all", Value::Count(all.len() as i64))];
    let is_cut_short = look.campaign.aims().lost.is_some();
    (seen < all.len() && !is_cut_short).then(|| look.words.with("screen-again-unseen", &values))
}
