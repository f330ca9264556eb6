//! A lesson before its first turn: one question over one map, then what is expected and why.

mod chart;
mod choices;

use crate::base::code::Code;
use crate::base::dice::Seed;
use crate::base::id::Id;
use crate::base::quantity::PerMille;
use crate::gui::kit::parts::{self, root_ui};
use crate::gui::kit::{theme, widgets};
use crate::gui::map::BaseMap;
use crate::gui::screens::title::shelf::Book;
use crate::gui::screens::{Ask, backdrop};
use crate::i18n::{Value, Words};
use crate::report::lesson::lesson_key;
use crate::report::{names, readings};
use crate::run::predictions::Interval;
use crate::run::{Answer, Predictions};
use crate::scenario::Scenario;
use crate::scenario::model::{Asks, Lesson, Question, When};
use bevy_egui::egui::{Button, Context, RichText, ScrollArea, TextEdit, Ui, vec2};
use std::collections::BTreeMap;

pub use choices::buttons;

/// Around the sheet.
const GAP: f32 = 24.0;
/// Room below the text for the buttons.
const FOOT: f32 = 120.0;

/// What a pupil has filled in so far.
#[derive(Clone, Debug, Default)]
pub struct Form {
    /// Whether he has seen the question and goes on to what he expects.
    thinks: bool,
    /// The code of the class as it is typed.
    code: String,
    /// The world that he plays in; none for the one of the lesson.
    world: Option<Id>,
    /// Ends of the intervals that he set, by question.
    ends: BTreeMap<Id, [u32; 2]>,
    /// What he chose, and how surely, per cent, by question.
    chosen: BTreeMap<Id, (Id, u32)>,
}

impl Form {
    /// Nothing filled in, in a world that was named.
    #[must_use]
    pub fn in_world(world: Option<Id>) -> Self {
        Self { world, ..Self::default() }
    }

    /// Nothing filled in but the code of a class.
    #[must_use]
    pub fn of_class(code: String) -> Self {
        Self { code, ..Self::default() }
    }

    /// The counts that were foretold.
    #[must_use]
    pub fn predictions(&self) -> Predictions {
        let interval = |(id, [low, high]): (&Id, &[u32; 2])| Interval {
            checkpoint: id.to_string(),
            low: *low,
            high: *high,
        };
        Predictions { intervals: self.ends.iter().map(interval).collect(), stops: None }
    }

    /// The choices that were made.
    #[must_use]
    pub fn answers(&self) -> Vec<Answer> {
        let answer = |(question, (choice, sure)): (&Id, &(Id, u32))| Answer {
            question: *question,
            choice: *choice,
            sure: PerMille(sure * 10),
        };
        self.chosen.iter().map(answer).collect()
    }

    /// How much of what is asked before the first turn is still open.
    fn left(&self, lesson: &Lesson) -> usize {
        let open = |question: &&Question| match question.asks {
            Asks::Men(_) => !self.ends.contains_key(&question.id),
            Asks::Choice { .. } => !self.chosen.contains_key(&question.id),
        };
        lesson.asked(When::Before).filter(open).count()
    }

    /// The seed: that of the code where it is one of this lesson, else the lesson's own.
    fn seed(&self, scenario: &Scenario, lesson: &Lesson) -> Result<Seed, &'static str> {
        if self.code.trim().is_empty() {
            return Ok(lesson.seed);
        }
        match Code::read(&self.code) {
            Err(_) => Err("lesson-code-wrong"),
            Ok(code) if code.is_of(scenario.id.as_str()) => Ok(code.seed),
            Ok(_) => Err("lesson-code-other"),
        }
    }
}

/// Shows the lesson.
pub fn show(ctx: &Context, base: &BaseMap, book: &Book, form: &mut Form) -> Option<Ask> {
    let Ok(scenario) = &book.scenario else { return Some(Ask::Title) };
    let lesson = scenario.lesson.as_ref()?;
    let mut ui = root_ui(ctx);
    backdrop::show(&ui, base, &book.words);
    let room = ui.max_rect().shrink(GAP);
    let width = (theme::size::COLUMN + 4.0 * GAP).min(room.width());
    let at = room.min + vec2((room.width() - width) / 2.0, 0.04 * room.height());
    let height = room.bottom() - at.y;
    let of = Of { words: &book.words, scenario, lesson, worlds: &book.worlds };
    parts::column(&mut ui, at, vec2(width, height), |ui| {
        parts::on_paper(ui, |ui| match form.thinks {
            false => of.question(ui, form),
            true => of.expectations(ui, form, (height - FOOT).max(GAP)),
        })
    })
}

/// A lesson with its words.
struct Of<'l> {
    words: &'l Words,
    scenario: &'l Scenario,
    lesson: &'l Lesson,
    worlds: &'l [Id],
}

impl Of<'_> {
    fn say(&self, what: &str) -> String {
        self.words.get(&lesson_key(self.scenario.id, what))
    }

    /// The first that a pupil sees: the question, and a way on.
    fn question(&self, ui: &mut Ui, form: &mut Form) -> Option<Ask> {
        let (words, id) = (self.words, self.scenario.id);
        let frame = [
            ("minutes", Value::Count(self.lesson.minutes.into())),
            ("turns", Value::Count(self.scenario.turns.into())),
        ];
        parts::note(ui, format!("{} · {}", names::scenario(words, id), words.with("lesson-frame", &frame)));
        ui.add_space(theme::size::GAP);
        parts::large(ui, self.say("question"));
        ui.add_space(2.0 * theme::size::GAP);
        ui.horizontal(|ui| {
            form.thinks |= begin(ui, words.get("lesson-think"), true);
            ui.button(words.get("screen-back")).clicked().then_some(Ask::Title)
        })
        .inner
    }

    /// What he expects, and what is in his hand.
    fn expectations(&self, ui: &mut Ui, form: &mut Form, height: f32) -> Option<Ask> {
        let words = self.words;
        let page = ScrollArea::vertical().id_salt("lesson").max_height(height).auto_shrink([false, true]);
        page.show(ui, |ui| {
            ui.label(RichText::new(self.say("question")).strong());
            if let Some(text) = names::card(words, &self.scenario.lineage, "text") {
                ui.label(text);
            }
            parts::section(ui, words.get("lesson-hand"));
            ui.label(self.say("hand"));
            self.world(ui, form);
            parts::section(ui, words.get("predict-title"));
            parts::note(ui, words.get("lesson-foretell"));
            chart::show(ui, words, self.scenario, self.lesson, &mut form.ends);
            for question in self.lesson.asked(When::Before) {
                choices::show(ui, words, self.scenario.id, question, &mut form.chosen);
            }
            widgets::folded(ui, words.get("lesson-code"), |ui| self.code(ui, form));
        });
        ui.separator();
        self.foot(ui, form)
    }

    /// The worlds that fit the record as well; nothing where there is but one.
    fn world(&self, ui: &mut Ui, form: &mut Form) {
        if self.worlds.is_empty() {
            return;
        }
        parts::section(ui, self.words.get("lesson-world"));
        ui.radio_value(&mut form.world, None, self.words.get("lesson-world-own"));
        for world in self.worlds {
            ui.radio_value(&mut form.world, Some(*world), readings::name(self.words, Some(*world)));
        }
        parts::note(ui, self.words.get("lesson-world-why"));
    }

    /// The code of the class.
    fn code(&self, ui: &mut Ui, form: &mut Form) {
        let why = parts::note(ui, self.words.get("lesson-code-why"));
        let field = TextEdit::singleline(&mut form.code).desired_width(theme::size::WIDE_BUTTON / 2.0);
        ui.add(field.char_limit(24)).labelled_by(why.id);
    }

    fn foot(&self, ui: &mut Ui, form: &mut Form) -> Option<Ask> {
        let (words, left) = (self.words, form.left(self.lesson));
        let seed = form.seed(self.scenario, self.lesson);
        if let Err(why) = seed {
            widgets::warning(ui, words.get(why));
        }
        if left > 0 {
            parts::note(ui, words.with("lesson-left", &[("number", Value::Count(left as i64))]));
        }
        ui.horizontal(|ui| {
            let ready = left == 0 && seed.is_ok();
            let begun = begin(ui, words.get("screen-card-begin"), ready);
            let back = ui.button(words.get("screen-back")).clicked();
            if back {
                form.thinks = false;
            }
            let seed = seed.unwrap_or(self.lesson.seed).0;
            begun.then(|| Ask::Begin {
                scenario: self.scenario.id.to_string(),
                reading: form.world,
                seed,
                predictions: form.predictions(),
                answers: form.answers(),
            })
        })
        .inner
    }
}

/// The button that goes on.
fn begin(ui: &mut Ui, words: String, ready: bool) -> bool {
    let text = RichText::new(words).heading().size(theme::size::LARGE).color(theme::paper());
    let size = vec2(theme::size::WIDE_BUTTON, 1.8 * theme::size::LARGE);
    ui.add_enabled(ready, Button::new(text).fill(theme::accent()).min_size(size)).clicked()
}

#[cfg(test)]
mod tests;
