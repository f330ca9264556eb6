//! Two campaigns beside each other: men by time, counts today, recorded figures that differ, the aims.

use crate::gui::kit::look::Look;
use crate::gui::kit::plot::{self, Room};
use crate::gui::kit::{parts, theme};
use crate::gui::screens::after::aims;
use crate::i18n::Words;
use crate::record::series::StrengthRow;
use crate::report::{names, numbers};
use crate::run::Campaign;
use crate::scenario::model::Step;
use bevy_egui::egui::{Grid, Label, RichText, Ui};
use egui_plot::Line;

/// Width of the names of what is compared, in points.
const NAMES: f32 = 0.55 * theme::size::COLUMN;
/// Height of the drawing against its width.
const FLATNESS: f32 = 0.34;
/// About a month, in days.
const MONTH: f64 = 30.0;

/// Shows two campaigns, each under its name. What only one of their scenarios knows is left out.
pub fn show(ui: &mut Ui, words: &Words, both: &[(String, &Campaign); 2]) {
    // Before the first turn there is nothing to draw.
    if both.iter().any(|(_, campaign)| !campaign.digests().is_empty()) {
        drawing(ui, words, both);
    }
    Grid::new("beside").num_columns(3).striped(true).show(ui, |ui| {
        ui.label("");
        both.iter().for_each(|(name, _)| drop(ui.label(RichText::new(name).strong())));
        ui.end_row();
        let campaigns = both.each_ref().map(|(_, campaign)| *campaign);
        figures(ui, words, campaigns);
        recorded(ui, words, campaigns);
        for (number, aim) in campaigns[0].scenario().aims.iter().enumerate() {
            let Some(there) = campaigns[1].scenario().aims.iter().position(|one| one.id == aim.id) else {
                continue;
            };
            named(ui, names::aim(words, aim.id));
            for (campaign, number) in campaigns.into_iter().zip([number, there]) {
                aims::stands(ui, Look { campaign, words, chosen: None }, number);
            }
            ui.end_row();
        }
    });
}

fn named(ui: &mut Ui, name: String) {
    ui.scope(|ui| {
        ui.set_max_width(NAMES);
        ui.add(Label::new(name).wrap());
    });
}

/// Recorded figures of which the two have counted differently.
fn recorded(ui: &mut Ui, words: &Words, both: [&Campaign; 2]) {
    let counted = both.map(Campaign::comparisons);
    for (number, point) in both[0].scenario().checkpoints.iter().enumerate() {
        let there = both[1].scenario().checkpoints.iter().position(|one| one.name() == point.name());
        let counts = [counted[0][number].simulated, there.and_then(|there| counted[1][there].simulated)];
        if counts[0] == counts[1] {
            continue;
        }
        let whose = names::measure(words, both[0].scenario(), point.measure);
        named(ui, format!("{}: {whose}, {}", words.date(point.date), names::step(words, point.step)));
        for count in counts {
            ui.label(count.map_or_else(|| words.get("panel-unknown"), |count| words.number(count.into())));
        }
        ui.end_row();
    }
}

fn figures(ui: &mut Ui, words: &Words, both: [&Campaign; 2]) {
    let last = |campaign: &Campaign| campaign.series().strength.last().map(|row| (row.date, row.steps()));
    let rows = [Step::Enrolled, Step::Present];
    ui.label(words.get("branches-until"));
    for campaign in both {
        ui.label(last(campaign).map(|(date, _)| words.date(date)).unwrap_or_default());
    }
    ui.end_row();
    for step in rows {
        ui.label(names::step(words, step));
        for campaign in both {
            ui.label(last(campaign).map(|(_, steps)| numbers::men(words, steps[step])).unwrap_or_default());
        }
        ui.end_row();
    }
    ui.label(words.get("screen-treasury"));
    for campaign in both {
        let balances = campaign.view().fund().branches().map(|(_, treasury)| treasury.balance);
        ui.label(numbers::roubles(words, balances.sum()));
    }
    ui.end_row();
}

fn drawing(ui: &mut Ui, words: &Words, both: &[(String, &Campaign); 2]) {
    let scenario = both[0].1.scenario();
    let start = scenario.first.first_day();
    let played = both.iter().map(|(_, campaign)| campaign.view().turn()).max().unwrap_or_default();
    let halves = (0..=played).map(|turn| scenario.half_month(turn));
    let months = plot::months(words, halves, start, Room { short: 12, with_years: 8 });
    let plot = plot::framed("beside", words, months, MONTH).height(ui.available_width() * FLATNESS);
    let plot = plot.label_formatter(|_| None).include_x(0.0);
    plot.show(ui, |plot| {
        for ((name, campaign), (colour, width)) in
            both.iter().zip([(theme::ours(), 2.5), (theme::bad(), 2.0)])
        {
            let at = |row: &StrengthRow| {
                [f64::from(row.date.days_since(start)), f64::from(row.steps()[Step::Present].0)]
            };
            let line: Vec<[f64; 2]> = campaign.series().strength.iter().map(at).collect();
            plot.line(Line::new(name, line).color(colour).width(width));
        }
    });
    ui.horizontal_wrapped(|ui| {
        for ((name, _), colour) in both.iter().zip([theme::ours(), theme::bad()]) {
            ui.label(RichText::new(format!("■ {name}")).color(colour).size(theme::size::SMALL));
        }
        parts::note(ui, names::step(words, Step::Present));
    });
}
