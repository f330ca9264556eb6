//! The invitation to another campaign: as this one began, or by one of the scenario's other beginnings.

use crate::base::id::Id;
use crate::gui::kit::look::Look;
use crate::gui::kit::parts;
use crate::gui::screens::Ask;
use crate::gui::settings;
use crate::report::readings;
use crate::run::Predictions;
use crate::scenario::reading::Reading;
use bevy_egui::egui::Ui;

/// Shows the beginnings that were not played just now; asks for the one that is pressed, on other luck.
pub fn show(ui: &mut Ui, look: Look<'_>) -> Option<Ask> {
    let (words, scenario) = (look.words, look.campaign.scenario());
    parts::section(ui, words.get("screen-again"));
    let mut asked = ui.button(words.get("screen-again-same")).clicked().then_some(scenario.reading);
    let other = |reading: &&Reading| reading.opening && Some(reading.id) != scenario.reading;
    for reading in scenario.readings.iter().filter(other) {
        let id: Option<Id> = Some(reading.id);
        if ui.button(readings::name(words, id)).clicked() {
            asked = Some(id);
        }
        parts::note(ui, readings::text(words, id));
    }
    asked.map(|reading| Ask::Begin {
        scenario: scenario.id.to_string(),
        reading,
        seed: settings::fresh_seed(),
        predictions: Predictions::default(),
        answers: Vec::new(),
    })
}
