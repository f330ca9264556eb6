//! How far to trust a scenario: many histories beside the record, what kept the quota unfilled, what matters.
//!
//! Everything is worked out while the page is open, and gone with it.

pub mod findings;
pub mod pictures;

use crate::gui::keys;
use crate::gui::kit::{keep, parts, theme};
use crate::gui::map::BaseMap;
use crate::gui::screens::Ask;
use crate::gui::screens::sheet::{self, Column};
use crate::gui::screens::trust::findings::{Finding, Task, Work};
use crate::i18n::{Language, Value, Words};
use crate::players::Policy;
use crate::report::charts::{self, Chart};
use crate::report::{studies, words_of};
use crate::saves;
use crate::scenario::Scenario;
use crate::study::explain::Explained;
use crate::study::hindcast::{Hindcast, last_fitted};
use bevy_egui::egui::{Context, RichText, Ui};
use std::sync::Arc;
use std::time::Duration;

/// How soon to look again how far the work is.
const SOON: Duration = Duration::from_millis(250);

/// A picture with the words below it.
struct Picture {
    chart: Chart,
    note: String,
}

/// The page: what was found so far, and the work that finds the rest.
pub struct Page {
    scenario: Arc<Scenario>,
    words: Words,
    /// What is to be found out, and how much of that was.
    tasks: Vec<Task>,
    found: usize,
    /// Of how many histories the pictures tell.
    summary: Option<String>,
    fans: Vec<Chart>,
    others: Vec<Picture>,
    work: Option<Work>,
    /// What came of the drawing that was kept last: where it lies, or why it does not.
    kept: Option<Result<String, String>>,
}

impl Page {
    /// Opens the page and begins to work.
    #[must_use]
    pub fn open(scenario: Arc<Scenario>, language: Language) -> Self {
        let mut page = Self::empty(scenario, language);
        page.work = (!page.tasks.is_empty()).then(|| Work::start(&page.scenario, &page.tasks));
        page
    }

    fn empty(scenario: Arc<Scenario>, language: Language) -> Self {
        let (words, tasks) = (words_of(language, &scenario), Task::of(&scenario));
        let (fans, others) = (Vec::new(), Vec::new());
        Self { scenario, words, tasks, found: 0, summary: None, fans, others, work: None, kept: None }
    }

    /// Takes what was found since the last frame.
    fn receive(&mut self, ctx: &Context) {
        for finding in self.work.as_ref().map(Work::take).unwrap_or_default() {
            self.add(&finding);
        }
        if self.found == self.tasks.len() {
            self.work = None;
        } else {
            ctx.request_repaint_after(SOON);
        }
    }

    fn add(&mut self, finding: &Finding) {
        self.found += 1;
        match finding {
            Finding::Histories(hindcast) => self.add_histories(hindcast),
            Finding::Gap(explained) => self.add_gap(explained),
            Finding::Swings(swings) => {
                let of = last_fitted(&self.scenario).map(|number| self.scenario.checkpoints[number].name());
                let chart = of.and_then(|of| charts::sensitivities(&self.words, &of, swings));
                let note = self.words.get("trust-swing-note");
                self.others.extend(chart.map(|chart| Picture { chart, note }));
            }
        }
    }

    fn add_histories(&mut self, hindcast: &Hindcast) {
        let words = &self.words;
        self.summary = Some(studies::histories(words, hindcast));
        self.fans = charts::fans(words, &self.scenario, hindcast);
        let (chart, note) = (charts::pits(words, hindcast), words.get("trust-pit-note"));
        self.others.push(Picture { chart, note });
    }

    fn add_gap(&mut self, explained: &Explained) {
        let (words, scenario) = (&self.words, &self.scenario);
        let Some(number) = last_fitted(scenario) else { return };
        let (policy, date) = (Policy::Historical, scenario.checkpoints[number].date);
        let heading = studies::gap(words, scenario, policy, date, explained);
        let note = [heading, words.get("trust-gap-note"), words.get("explain-other-note")].join(" ");
        self.others.push(Picture { chart: charts::gap(words, explained), note });
    }

    /// Keeps a drawing, by its number on the page, beside the saves.
    fn keep(&mut self, number: usize) {
        let charts = self.fans.iter().chain(self.others.iter().map(|picture| &picture.chart));
        let Some((chart, folder)) = charts.into_iter().nth(number).zip(saves::folder()) else { return };
        let path = folder.join(format!("{}-{}.svg", self.scenario.id, number + 1));
        let kept = keep::drawing(&path, chart);
        self.kept = Some(
            kept.map(|()| path.display().to_string()).map_err(|error| format!("{}: {error}", path.display())),
        );
    }

    /// How far the work is; none when all is found.
    fn progress(&self) -> Option<String> {
        let task = self.tasks.get(self.found)?;
        let all = task.steps(&self.scenario);
        let before: usize = self.tasks[..self.found].iter().map(|task| task.steps(&self.scenario)).sum();
        let done = self.work.as_ref().map_or(0, Work::steps).saturating_sub(before).min(all);
        let number = |number: usize| Value::Count(number as i64);
        let key = match task {
            Task::Histories => "trust-histories",
            Task::Gap => "trust-gap",
            Task::Swings => "trust-swings",
        };
        Some(self.words.with(key, &[("done", number(done)), ("all", number(all))]))
    }
}

/// Shows the page.
pub fn show(ctx: &Context, base: &BaseMap, page: &mut Page) -> Option<Ask> {
    let left = keys::closes(ctx);
    page.receive(ctx);
    let mut wanted = None;
    let mut table = sheet::table(ctx, base, &page.words);
    let back = sheet::show(&mut table, |ui| {
        heading(ui, page);
        sheet::scrolled(ui, 3.0, |ui| columns(ui, page, &mut wanted));
        ui.separator();
        match &page.kept {
            Some(Ok(path)) => drop(parts::note(ui, path)),
            Some(Err(why)) => drop(ui.colored_label(theme::bad(), why)),
            None => {}
        }
        sheet::back(ui, &page.words)
    });
    if let Some(number) = wanted {
        page.keep(number);
    }
    (left || back).then_some(Ask::Leave)
}

fn heading(ui: &mut Ui, page: &Page) {
    let words = &page.words;
    sheet::heading(ui, words, &page.scenario, words.get("trust-title"));
    if page.tasks.is_empty() {
        ui.label(words.get("trust-none"));
    }
    if let Some(progress) = page.progress() {
        ui.label(RichText::new(progress).color(theme::accent()));
    }
}

fn columns(ui: &mut Ui, page: &Page, wanted: &mut Option<usize>) {
    sheet::columns(ui, |ui, column| match column {
        Column::Left => histories(ui, page, wanted),
        Column::Right => others(ui, page, wanted),
    });
}

fn histories(ui: &mut Ui, page: &Page, wanted: &mut Option<usize>) {
    let Some(summary) = &page.summary else { return };
    ui.label(summary);
    parts::note(ui, page.words.get("trust-fan-note"));
    for (number, fan) in page.fans.iter().enumerate() {
        drawing(ui, page, fan, number, wanted);
    }
}

fn others(ui: &mut Ui, page: &Page, wanted: &mut Option<usize>) {
    for (number, picture) in page.others.iter().enumerate() {
        drawing(ui, page, &picture.chart, page.fans.len() + number, wanted);
        parts::note(ui, &picture.note);
    }
}

/// A drawing, and the button that keeps it.
fn drawing(ui: &mut Ui, page: &Page, chart: &Chart, number: usize, wanted: &mut Option<usize>) {
    pictures::show(ui, &page.words, chart);
    if ui.small_button(page.words.get("panel-chart-save")).clicked() {
        *wanted = Some(number);
    }
}

#[cfg(test)]
mod tests {
    use super::{Page, show};
    use crate::base::dice::Seed;
    use crate::gui::kit::theme::fonts;
    use crate::gui::map::BaseMap;
    use crate::gui::screens::trust::findings::Finding;
    use crate::i18n::Language;
    use crate::players::Policy;
    use crate::report::charts::Chart;
    use crate::scenario::Scenario;
    use crate::scenario::library::shipped;
    use crate::study::explain::explain;
    use crate::study::hindcast::hindcast;
    use crate::study::parameters::doubts;
    use crate::study::sensitivity::Swing;
    use bevy_egui::egui::{Pos2, RawInput, Rect, vec2};
    use std::sync::Arc;

    fn scenario() -> Arc<Scenario> {
        shipped("quota-1917")
    }

    /// Small studies of each kind; what the numbers are does not matter.
    fn findings(scenario: &Arc<Scenario>) -> [Finding; 3] {
        let swing = |doubt| Swing { doubt, at_low: -5.0, at_high: 40.0, effect: 50.0, interaction: 4.0 };
        [
            Finding::Histories(hindcast(scenario, &[], &[Seed(1)], &|| ())),
            Finding::Gap(explain(scenario, Policy::Historical, &[Seed(1)], 1, &|| ())),
            Finding::Swings(doubts(scenario).into_iter().map(swing).collect()),
        ]
    }

    /// What a screen reader is told of the page, high enough to hold everything.
    fn told(page: &mut Page, base: &BaseMap, width: f32) -> Vec<String> {
        let ctx = fonts::context();
        ctx.enable_accesskit();
        let mut names = Vec::new();
        for _ in 0..2 {
            let screen_rect = Some(Rect::from_min_size(Pos2::ZERO, vec2(width, 9000.0)));
            let input = RawInput { screen_rect, ..RawInput::default() };
            let output = ctx.run_ui(input, |ui| assert_eq!(show(ui.ctx(), base, page), None));
            let nodes = output.platform_output.accesskit_update.iter().flat_map(|update| &update.nodes);
            names = nodes.filter_map(|(_, node)| node.label().or(node.value()).map(str::to_owned)).collect();
            output.drop_without_applying_deltas();
        }
        names
    }

    fn title(chart: &Chart) -> &str {
        match chart {
            Chart::Fan(fan) => &fan.title,
            Chart::Rows(rows) => &rows.title,
        }
    }

    #[test]
    fn every_picture_is_shown_in_every_language() {
        let (scenario, base) = (scenario(), BaseMap::built_in());
        let findings = findings(&scenario);
        for (language, width) in Language::ALL.into_iter().zip([1440.0, 1280.0, 1024.0]) {
            let mut page = Page::empty(scenario.clone(), language);
            findings.iter().for_each(|finding| page.add(finding));
            let told = told(&mut page, &base, width);
            let all: Vec<&Chart> =
                page.fans.iter().chain(page.others.iter().map(|picture| &picture.chart)).collect();
            assert!(all.len() > 3 && page.progress().is_none());
            for title in all.into_iter().map(title) {
                assert!(told.iter().any(|name| name.starts_with(title)), "{title}: {told:?}");
            }
            let claim = scenario.checkpoints[0].name();
            assert!(told.iter().any(|name| name.contains(&claim)), "{claim}: {told:?}");
            let keys = ["trust-", "study-", "explain-", "screen-", "panel-", "constraint-"];
            let key = told.iter().find(|name| keys.iter().any(|key| name.contains(key)));
            assert_eq!(key, None, "{}", language.code());
        }
    }

    #[test]
    fn a_page_just_opened_says_what_is_being_done() {
        let mut page = Page::empty(scenario(), Language::En);
        let told = told(&mut page, &BaseMap::built_in(), 1280.0);
        for shown in ["How far to trust it", "Histories are being played: 0 of 120"] {
            assert!(told.iter().any(|name| name == shown), "{shown}: {told:?}");
        }
    }
}
