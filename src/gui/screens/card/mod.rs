//! The card of a scenario: what it is about, how well it is known, and where a campaign begins.

pub mod predict;

use crate::base::id::Id;
use crate::gui::keys;
use crate::gui::kit::parts::{self, root_ui};
use crate::gui::kit::{theme, vignettes, widgets};
use crate::gui::map::{BaseMap, Bounds, cutout};
use crate::gui::map_model;
use crate::gui::screens::title::shelf::Book;
use crate::gui::screens::{Ask, backdrop, lesson};
use crate::i18n::{Value, Words};
use crate::report::{metrics, names, readings, reckoning};
use crate::saves::{Best, Results};
use crate::scenario::Scenario;
use crate::scenario::model::Origin;
use bevy_egui::egui::{Button, Color32, Context, RichText, ScrollArea, TextEdit, Ui, vec2};

/// Around the sheet.
const GAP: f32 = 24.0;
/// From the middle of the picture above the text to its upper edge, in kilometres.
const HEART: f32 = 170.0;
/// Height of the picture above the text.
const PICTURE: f32 = 110.0;
/// Room below the text for the buttons.
const FOOT: f32 = 120.0;

/// What is chosen and filled in on the card.
#[derive(Clone, Debug, Default)]
pub struct Wish {
    /// The text of the seed field.
    pub seed: String,
    /// The reading of the sources; none for the scenario's own.
    pub reading: Option<Id>,
    /// What is expected.
    pub expected: predict::Form,
    /// What is filled in before a lesson.
    pub lesson: lesson::Form,
}

/// Shows the card.
pub fn show(ctx: &Context, base: &BaseMap, book: &Book, results: &Results, wish: &mut Wish) -> Option<Ask> {
    if book.is_lesson() {
        return lesson::show(ctx, base, book, &mut wish.lesson);
    }
    let mut ui = root_ui(ctx);
    backdrop::show(&ui, base, &book.words);
    let room = ui.max_rect().shrink(GAP);
    let width = (theme::size::COLUMN + 4.0 * GAP).min(room.width());
    let at = room.min + vec2((room.width() - width) / 2.0, 0.02 * room.height());
    let height = room.bottom() - at.y;
    let left = ctx.memory(|memory| memory.focused().is_none()) && keys::closes(ctx);
    let mut more_of_it = None;
    let asked = parts::column(&mut ui, at, vec2(width, height), |ui| {
        parts::on_paper(ui, |ui| {
            if let Ok(scenario) = &book.scenario {
                let most = (height - FOOT).max(GAP);
                let page = ScrollArea::vertical().id_salt(&book.id).max_height(most).auto_shrink(false);
                page.show(ui, |ui| {
                    // The scroll bar floats over the last letters of a line.
                    ui.set_max_width(ui.available_width() - theme::size::GAP);
                    page_of(ui, base, &book.words, scenario);
                    best_of(ui, &book.words, results.best(scenario.id, wish.reading));
                    ui.add_space(theme::size::GAP);
                    more_of_it = more(ui, book, scenario, results, wish);
                });
            }
            ui.separator();
            foot(ui, book, wish).or(more_of_it)
        })
    });
    asked.or(left.then_some(Ask::Title))
}

fn page_of(ui: &mut Ui, base: &BaseMap, words: &Words, scenario: &Scenario) {
    let id = scenario.id;
    let heart = Bounds::around(&[map_model::played(scenario).centre()]).grown(HEART);
    cutout::show(ui, base, heart, vec2(ui.available_width(), PICTURE), None);
    ui.add_space(theme::size::GAP);
    parts::large(ui, names::scenario(words, id));
    parts::note(ui, parts::period(words, scenario));
    ui.add_space(theme::size::GAP);
    if let Some(text) = names::card(words, &scenario.lineage, "text") {
        ui.label(text);
    }
    parts::section(ui, words.get("screen-card-side"));
    let oblasts: Vec<String> = scenario.oblasts.iter().map(|one| names::oblast(words, one.id)).collect();
    ui.label(words.with("screen-card-side-text", &[("oblasts", parts::text(oblasts.join(", ")))]));
    parts::section(ui, words.get("turn-card-aims"));
    for aim in &scenario.aims {
        vignettes::beside(ui, Some(vignettes::of_metric(&aim.metric)), theme::size::DRAWING, |ui| {
            ui.vertical(|ui| ui.label(names::aim(words, aim.id)));
        });
    }
    parts::note(ui, metrics::needed(words, scenario));
    if let Some(text) = names::card(words, &scenario.lineage, "learn") {
        parts::section(ui, words.get("screen-card-learn"));
        ui.label(text);
    }
}

/// What came of it at best, where it was played to its end.
fn best_of(ui: &mut Ui, words: &Words, best: Option<Best>) {
    let Some(best) = best else { return };
    ui.add_space(theme::size::GAP);
    ui.label(RichText::new(reckoning::best(words, best)).strong());
    parts::note(ui, words.get("outcome-ladder"));
}

/// What nobody has to look at before he begins: how well all is known, other versions of the sources, what one
/// expects, the seed. It leads to the page on how far to trust it, and to its numbers.
fn more(ui: &mut Ui, book: &Book, scenario: &Scenario, results: &Results, wish: &mut Wish) -> Option<Ask> {
    let words = &book.words;
    let mut asked = None;
    beginnings(ui, words, scenario, results, &mut wish.reading);
    widgets::folded(ui, words.get("screen-card-sources"), |ui| {
        if let Some(text) = names::card(words, &scenario.lineage, "sources") {
            ui.label(text);
            ui.add_space(theme::size::GAP);
        }
        numbers(ui, words, scenario);
        ui.horizontal_wrapped(|ui| {
            if ui.button(words.get("trust-title")).clicked() {
                asked = Some(Ask::Trust);
            }
            if ui.button(words.get("numbers")).clicked() {
                asked = Some(Ask::Numbers);
            }
        });
    });
    versions(ui, book, scenario, &mut wish.reading);
    widgets::folded(ui, words.get("predict-title"), |ui| {
        predict::show(ui, words, scenario, &mut wish.expected);
    });
    widgets::folded(ui, words.get("screen-card-seed"), |ui| seed(ui, words, &mut wish.seed));
    asked
}

fn seed(ui: &mut Ui, words: &Words, seed: &mut String) {
    let why = parts::note(ui, words.get("screen-card-seed-why"));
    let field = TextEdit::singleline(seed).desired_width(theme::size::WIDE_BUTTON / 2.0);
    ui.add(field).labelled_by(why.id);
    seed.retain(|letter| letter.is_ascii_digit());
    seed.truncate(19);
}

/// The beginnings to choose from, where there are others than what was, with the best that came of each.
fn beginnings(ui: &mut Ui, words: &Words, scenario: &Scenario, results: &Results, chosen: &mut Option<Id>) {
    let mut ids = ids(scenario, true).peekable();
    if ids.peek().is_none() {
        return;
    }
    widgets::folded(ui, words.get("opening-choice"), |ui| {
        parts::note(ui, words.get("opening-choice-note"));
        ui.radio_value(chosen, None, words.get("opening-as-it-was"));
        for id in ids {
            ui.radio_value(chosen, Some(id), readings::name(words, Some(id)));
            ui.indent(id, |ui| {
                parts::note(ui, readings::text(words, Some(id)));
                if let Some(best) = results.best(scenario.id, Some(id)) {
                    parts::note(ui, reckoning::best(words, best));
                }
            });
        }
    });
}

/// The versions of the sources and the worlds to choose from.
fn versions(ui: &mut Ui, book: &Book, scenario: &Scenario, chosen: &mut Option<Id>) {
    let mut ids = ids(scenario, false).chain(book.worlds.iter().copied()).peekable();
    if ids.peek().is_none() {
        return;
    }
    let words = &book.words;
    widgets::folded(ui, words.get("reading-choice"), |ui| {
        ui.radio_value(chosen, None, readings::name(words, None));
        choice(ui, words, ids, chosen);
        if chosen.is_none() {
            parts::note(ui, readings::text(words, None));
        }
    });
}

/// The readings of a scenario that are other beginnings, or those that are not.
fn ids(scenario: &Scenario, opening: bool) -> impl Iterator<Item = Id> {
    let fit = scenario.readings.iter().filter(move |reading| reading.opening == opening);
    fit.map(|reading| reading.id)
}

/// Versions of the sources or worlds to choose from, and what the chosen one says.
fn choice(ui: &mut Ui, words: &Words, ids: impl Iterator<Item = Id>, chosen: &mut Option<Id>) {
    let mut said = None;
    for id in ids {
        ui.radio_value(chosen, Some(id), readings::name(words, Some(id)));
        said = said.or(chosen.filter(|chosen| *chosen == id));
    }
    if said.is_some() {
        parts::note(ui, readings::text(words, said));
    }
}

/// How many numbers stand in sources, are worked out from them, or are supposed.
fn numbers(ui: &mut Ui, words: &Words, scenario: &Scenario) {
    let mut counts = [0u32; 3];
    for pedigree in &scenario.pedigrees {
        counts[match pedigree.origin {
            Origin::Documented(_) => 0,
            Origin::Derived { .. } => 1,
            Origin::Assumed { .. } => 2,
        }] += 1;
    }
    let kinds: [(&str, Color32); 3] = [
        ("screen-card-documented", theme::good()),
        ("screen-card-derived", theme::rule()),
        ("screen-card-assumed", theme::bad()),
    ];
    let parts: Vec<(f32, Color32)> =
        counts.iter().zip(kinds).map(|(n, (_, colour))| (*n as f32, colour)).collect();
    let all = counts.iter().sum::<u32>();
    let sum = words.with("screen-card-numbers", &[("number", Value::Count(all.into()))]);
    ui.label(sum);
    parts::bar(ui, &parts);
    ui.horizontal_wrapped(|ui| {
        for (number, (key, colour)) in counts.iter().zip(kinds) {
            ui.label(RichText::new("■").color(colour));
            ui.label(words.with(key, &[("number", Value::Count(i64::from(*number)))]));
            ui.add_space(theme::size::GAP);
        }
    });
}

fn foot(ui: &mut Ui, book: &Book, wish: &Wish) -> Option<Ask> {
    let words = &book.words;
    ui.horizontal(|ui| {
        let text = RichText::new(words.get("screen-card-begin"))
            .heading()
            .size(theme::size::LARGE)
            .color(theme::paper());
        let size = vec2(theme::size::WIDE_BUTTON, 1.8 * theme::size::LARGE);
        let begin = Button::new(text).fill(theme::accent()).min_size(size);
        let begin = ui.add_enabled(book.scenario.is_ok(), begin);
        if ui.memory(|memory| memory.focused().is_none()) {
            begin.request_focus();
        }
        let back = ui.button(words.get("screen-back")).clicked();
        let known = book.scenario.as_ref();
        let predictions = known.map(|known| wish.expected.predictions(known)).unwrap_or_default();
        let seed = wish.seed.parse().unwrap_or_default();
        let (scenario, reading) = (book.id.clone(), wish.reading);
        let asked = Ask::Begin { scenario, reading, seed, predictions, answers: Vec::new() };
        begin.clicked().then_some(asked).or(back.then_some(Ask::Title))
    })
    .inner
}
