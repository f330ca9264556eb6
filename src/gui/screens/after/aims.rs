//! The aims of a scenario: what each came to, or has come to so far, against its limit.

use crate::gui::kit::look::Look;
use crate::gui::kit::parts;
use crate::gui::kit::terms::{self, Term};
use crate::gui::kit::theme;
use crate::report::{metrics, names, numbers, reckoning};
use crate::run::judge::Judged;
use crate::scenario::model::Metric;
use bevy_egui::egui::{Color32, RichText, Ui};

/// Shows all aims, with their days.
pub fn show(ui: &mut Ui, look: Look<'_>) {
    for (number, aim) in look.campaign.scenario().aims.iter().enumerate() {
        let judged = look.campaign.judged(number);
        let shown = ui.label(names::aim(look.words, aim.id));
        if matches!(aim.metric, Metric::History { .. }) {
            terms::explain(ui, look.words, &shown, Term::Ensemble);
        }
        ui.horizontal_wrapped(|ui| {
            parts::note(ui, metrics::day(look.words, look.campaign.scenario(), aim));
            let colour = stands(ui, look, number);
            if let Some(worth) = reckoning::worth(look.words, &judged) {
                let colour = if judged.hollow.is_some() { theme::bad() } else { colour };
                ui.label(RichText::new(worth).color(colour));
            }
            if judged.value.is_none() {
                parts::note(ui, reckoning::grades_ahead(look.words, &aim.metric, &judged));
            }
        });
    }
}

/// What an aim came to, and whether that reaches it; answers the colour of that.
pub fn stands(ui: &mut Ui, look: Look<'_>, number: usize) -> Color32 {
    let judged = look.campaign.judged(number);
    let (key, colour) = standing(look, &judged);
    ui.horizontal(|ui| {
        ui.label(against(look, &look.campaign.scenario().aims[number].metric, &judged));
        ui.label(RichText::new(look.words.get(key)).color(colour));
    });
    let fails = metrics::fails_beside(look.words, look.campaign.view(), look.campaign.aims(), number);
    if let Some(fails) = fails {
        ui.label(RichText::new(fails).color(theme::bad()));
    }
    colour
}

/// What an aim came to, beside its limit.
fn against(look: Look<'_>, metric: &Metric, judged: &Judged) -> String {
    let short = |value| numbers::measured(look.words, metric, value);
    let sign = if judged.at_least { "≥" } else { "≤" };
    format!("{} ({sign} {})", judged.value.map_or_else(|| "–".to_owned(), short), short(judged.limit))
}

/// The words of what came of an aim, and their colour.
fn standing(look: Look<'_>, judged: &Judged) -> (&'static str, Color32) {
    let past = look.campaign.view().known_until().is_some_and(|known| judged.date <= known);
    match judged.reached {
        Some(true) => ("screen-aim-reached", theme::good()),
        Some(false) => ("screen-aim-missed", theme::bad()),
        // Only one that asks for historical runs has no value on its day.
        None if past => ("screen-aim-later", theme::ink_faint()),
        None if look.campaign.is_over() => ("screen-aim-never", theme::bad()),
        None => ("screen-aim-ahead", theme::ink_faint()),
    }
}
