//! The card of a scenario: what it is about, how well it is known, and where a campaign begins.

pub mod predict;

use crate::base::id::Id;
use crate::gui::keys;
use crate::gui::kit::parts::{self, root_ui};
use crate::gui::kit::theme;
use crate::gui::map::BaseMap;
use crate::gui::screens::title::shelf::Book;
use crate::gui::screens::{Ask, backdrop};
use crate::i18n::{Value, Words};
use crate::report::{names, readings};
use crate::scenario::Scenario;
use crate::scenario::model::Origin;
use bevy_egui::egui::{Button, Color32, Context, Key, RichText, ScrollArea, TextEdit, Ui, vec2};

/// Around the sheet.
const GAP: f32 = 24.0;
/// Room below the text for seed and buttons.
const FOOT: f32 = 170.0;

/// What is chosen and filled in on the card.
#[derive(Clone, Debug, Default)]
pub struct Wish {
    /// The text of the seed field.
    pub seed: String,
    /// The reading of the sources; none for the scenario's own.
    pub reading: Option<Id>,
    /// What is expected.
    pub expected: predict::Form,
}

/// Shows the card.
pub fn show(ctx: &Context, base: &BaseMap, book: &Book, wish: &mut Wish) -> Option<Ask> {
    let mut ui = root_ui(ctx);
    backdrop::show(&ui, base, &book.words);
    let room = ui.max_rect().shrink(GAP);
    let width = (theme::size::COLUMN + 4.0 * GAP).min(room.width());
    let at = room.min + vec2((room.width() - width) / 2.0, 0.02 * room.height());
    let height = room.bottom() - at.y;
    let left = ctx.memory(|memory| memory.focused().is_none()) && keys::closes(ctx);
    let asked = parts::column(&mut ui, at, vec2(width, height), |ui| {
        parts::on_paper(ui, |ui| {
            if let Ok(scenario) = &book.scenario {
                let most = (height - FOOT).max(GAP);
                let page = ScrollArea::vertical().max_height(most).auto_shrink([false, true]);
                page.show(ui, |ui| {
                    page_of(ui, &book.words, scenario, &mut wish.reading);
                    predict::show(ui, &book.words, scenario, &mut wish.expected);
                });
            }
            ui.separator();
            foot(ui, book, wish)
        })
    });
    asked.or(left.then_some(Ask::Title))
}

fn page_of(ui: &mut Ui, words: &Words, scenario: &Scenario, reading: &mut Option<Id>) {
    let id = scenario.id;
    parts::large(ui, names::scenario(words, id));
    parts::note(ui, parts::period(words, scenario));
    ui.add_space(theme::size::GAP);
    ui.label(words.get(&format!("scenario-{id}-text")));
    parts::section(ui, words.get("screen-card-side"));
    let oblasts: Vec<String> = scenario.oblasts.iter().map(|one| names::oblast(words, one.id)).collect();
    ui.label(words.with("screen-card-side-text", &[("oblasts", parts::text(oblasts.join(", ")))]));
    readings_of(ui, words, scenario, reading);
    parts::section(ui, words.get("screen-card-learn"));
    ui.label(words.get(&format!("scenario-{id}-learn")));
    parts::section(ui, words.get("screen-card-sources"));
    ui.label(words.get(&format!("scenario-{id}-sources")));
    ui.add_space(theme::size::GAP);
    numbers(ui, words, scenario);
}

/// The readings of the sources to choose from, and what the chosen one says.
fn readings_of(ui: &mut Ui, words: &Words, scenario: &Scenario, chosen: &mut Option<Id>) {
    if scenario.readings.is_empty() {
        return;
    }
    parts::section(ui, words.get("reading-choice"));
    for one in std::iter::once(None).chain(scenario.readings.iter().map(|reading| Some(reading.id))) {
        ui.radio_value(chosen, one, readings::name(words, one));
    }
    parts::note(ui, readings::text(words, *chosen));
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
    const KINDS: [(&str, Color32); 3] = [
        ("screen-card-documented", theme::GOOD),
        ("screen-card-derived", theme::RULE),
        ("screen-card-assumed", theme::BAD),
    ];
    let parts: Vec<(f32, Color32)> =
        counts.iter().zip(KINDS).map(|(n, (_, colour))| (*n as f32, colour)).collect();
    let all = counts.iter().sum::<u32>();
    let sum = words.with("screen-card-numbers", &[("number", Value::Count(all.into()))]);
    ui.label(sum);
    parts::bar(ui, &parts);
    ui.horizontal_wrapped(|ui| {
        for (number, (key, colour)) in counts.iter().zip(KINDS) {
            ui.label(RichText::new("■").color(colour));
            ui.label(words.with(key, &[("number", Value::Count(i64::from(*number)))]));
            ui.add_space(theme::size::GAP);
        }
    });
}

fn foot(ui: &mut Ui, book: &Book, wish: &mut Wish) -> Option<Ask> {
    let (words, reading, seed) = (&book.words, wish.reading, &mut wish.seed);
    let mut begin = false;
    ui.horizontal(|ui| {
        let label = ui.label(words.get("screen-card-seed"));
        let field = ui.add(TextEdit::singleline(seed).desired_width(theme::size::WIDE_BUTTON / 2.0));
        let field = field.labelled_by(label.id).on_hover_text(words.get("screen-card-seed-why"));
        begin = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    });
    seed.retain(|letter| letter.is_ascii_digit());
    seed.truncate(19);
    ui.add_space(theme::size::GAP);
    ui.horizontal(|ui| {
        let text = |key: &str| RichText::new(words.get(key)).size(theme::size::HEADING - 2.0);
        let start = ui.add_enabled(book.scenario.is_ok(), Button::new(text("screen-card-begin")));
        if ui.memory(|memory| memory.focused().is_none()) && !begin {
            start.request_focus();
        }
        begin |= start.clicked();
        let trust = ui.add_enabled(book.scenario.is_ok(), Button::new(text("trust-title"))).clicked();
        let back = ui.button(text("screen-back")).clicked();
        let scenario = book.id.clone();
        let seed = seed.parse().unwrap_or_default();
        let known = book.scenario.as_ref();
        let predictions = known.map(|known| wish.expected.predictions(known)).unwrap_or_default();
        let asked = Ask::Begin { scenario, reading, seed, predictions };
        begin.then_some(asked).or(trust.then_some(Ask::Trust)).or(back.then_some(Ask::Title))
    })
    .inner
}
