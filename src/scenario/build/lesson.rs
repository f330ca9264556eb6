//! Reads a lesson: what it opens, asks, hints at and hangs on, held against the scenario it is made of.

use crate::base::dice::Seed;
use crate::base::id::Id;
use crate::scenario::build::atlas::Atlas;
use crate::scenario::file::{HintFile, LessonFile, MenFile, QuestionFile, Truth, When};
use crate::scenario::layer::Layer;
use crate::scenario::model::{
    Asks, Assumption, Foretold, Hint, Lesson, Measure, Origin, Question, Scenario, Step,
};
use crate::scenario::problem::closest;
use crate::scenario::reader::Reader;
use crate::scenario::rules::PARAMETERS;
use crate::scenario::spot::Spot;
use std::collections::BTreeSet;

/// Minutes of the shortest and the longest lesson.
const MINUTES: (u32, u32) = (5, 180);
/// Where a chart of men may end.
const MOST_MEN: (u32, u32) = (10, 100_000);
/// Choices of a question.
const CHOICES: (usize, usize) = (2, 8);
/// Counts that are foretold, at most.
const FORETOLD: usize = 2;
/// What may stop the call-up, by its names in files.
const LIMITS: [&str; 4] = ["reach", "arms", "cadre", "money"];
/// Steps at which men may be lost, by their names in files.
const DROPS: [&str; 7] = ["enrolled", "mounted", "armed", "officered", "trained", "supplied", "present"];
/// Steps that a run keeps of others than all.
const KEPT: [Step; 4] = [Step::Enrolled, Step::Kept, Step::Fit, Step::Present];

/// Reads the lesson of the scenario itself; one that it is based on is not its own.
pub(in crate::scenario) fn read(
    layers: &[Layer],
    reader: &mut Reader,
    atlas: &Atlas,
    scenario: &mut Scenario,
) {
    let Some(file) = layers.last().and_then(|layer| layer.lesson.as_ref()) else { return };
    let lesson = Of { reader: &mut *reader, atlas, scenario }.lesson(file);
    let recorded = file.recorded.as_ref().and_then(|spot| reader.value(spot)).copied();
    if !recorded.unwrap_or_default() {
        (scenario.checkpoints, scenario.readings) = (Vec::new(), Vec::new());
    }
    scenario.lesson = Some(lesson);
}

/// What a lesson is read against.
struct Of<'a, 'r, 't> {
    reader: &'r mut Reader<'t>,
    atlas: &'a Atlas,
    scenario: &'a Scenario,
}

impl Of<'_, '_, '_> {
    fn lesson(&mut self, file: &LessonFile) -> Lesson {
        let minutes = self.between(&file.minutes, MINUTES);
        let place = file.place.as_ref().and_then(|spot| {
            let in_play = self.scenario.places.iter().filter(|place| place.in_play);
            self.reader.known(spot, "place in play", in_play.map(|place| place.id))
        });
        let (open, pages) = (self.each_once(&file.open), self.each_once(&file.pages));
        let questions = self.questions(&file.questions);
        let hints = self.hints(&file.hints);
        let assumptions = file.assumptions.iter().filter_map(|spot| self.assumption(spot)).collect();
        let seed = Seed(self.reader.value(&file.seed).copied().unwrap_or_default());
        Lesson { minutes, seed, open, pages, place, questions, hints, assumptions }
    }

    fn wrong(&mut self, address: usize, message: String) {
        self.reader.problem(address, "bad_lesson", message, None);
    }

    fn between(&mut self, spot: &Spot<u32>, (low, high): (u32, u32)) -> u32 {
        let value = self.reader.value(spot).copied().unwrap_or(low);
        self.reader.in_range(spot.address, value.into(), low.into(), high.into());
        value.clamp(low, high)
    }

    /// The values of a list in which none stands twice.
    fn each_once<T: Copy + PartialEq>(&mut self, spots: &[Spot<T>]) -> Vec<T> {
        let mut values = Vec::new();
        for spot in spots {
            let Some(&value) = self.reader.value(spot) else { continue };
            if values.contains(&value) {
                self.wrong(spot.address, "this stands twice".into());
            }
            values.push(value);
        }
        values
    }

    /// Notes an id that stands twice.
    fn once(&mut self, seen: &mut BTreeSet<Id>, id: Id, address: usize) {
        if !seen.insert(id) {
            self.reader.problem(address, "duplicate_id", format!("the id `{id}` stands twice"), None);
        }
    }

    fn questions(&mut self, spots: &[Spot<QuestionFile>]) -> Vec<Question> {
        let (mut seen, mut questions) = (BTreeSet::new(), Vec::new());
        for spot in spots {
            let Some(file) = self.reader.value(spot) else { continue };
            let Some(&id) = self.reader.value(&file.id) else { continue };
            self.once(&mut seen, id, file.id.address);
            questions.extend(self.question(id, file));
        }
        let foretold = |question: &&Question| matches!(question.asks, Asks::Men(_));
        if let (true, Some(last)) = (questions.iter().filter(foretold).count() > FORETOLD, spots.last()) {
            self.wrong(last.address, format!("expected {FORETOLD} counts at most to be foretold"));
        }
        let limits = questions.iter().filter(|question| asks_for_limit(question)).count();
        if let (true, Some(last)) = (limits > 1, spots.last()) {
            self.wrong(last.address, "what stops the call-up is asked once at most".into());
        }
        questions
    }

    fn question(&mut self, id: Id, file: &QuestionFile) -> Option<Question> {
        let when = *self.reader.value(&file.when)?;
        if let When::Turn(turn) = when {
            self.played(file.when.address, turn);
        }
        let asks = match (&file.men, file.choices.is_empty()) {
            (Some(spot), true) => {
                if when != When::Before {
                    self.wrong(file.when.address, "men are foretold `before` the first turn".into());
                }
                let men = self.reader.value(spot)?;
                Asks::Men(self.men(men)?)
            }
            (None, false) => self.choice(when, file)?,
            _ => {
                self.wrong(file.id.address, "a question asks for `men` or for one of `choices`".into());
                return None;
            }
        };
        Some(Question { id, when, asks })
    }

    fn men(&mut self, file: &MenFile) -> Option<Foretold> {
        let of = *self.reader.value(&file.of)?;
        self.atlas.measure(self.reader, file.of.address, of);
        let step = match &file.step {
            Some(spot) => *self.reader.value(spot)?,
            None => Step::default(),
        };
        if of != Measure::All && !KEPT.contains(&step) {
            let message =
                "this step is counted of `all` only: expected `enrolled`, `kept`, `fit` or `present`";
            self.wrong(file.step.as_ref().map_or(file.of.address, |spot| spot.address), message.into());
        }
        let most = self.between(&file.most, MOST_MEN);
        let date = self.reader.date(&file.on)?;
        let turn = self.scenario.turn_of(date);
        if turn.is_none() {
            let message = format!("{date} is not in the period that is played");
            self.reader.problem(file.on.address, "not_in_period", message, None);
        }
        Some(Foretold { of, step, date, turn: turn?, most })
    }

    fn choice(&mut self, when: When, file: &QuestionFile) -> Option<Asks> {
        let choices = self.each_once(&file.choices);
        if !(CHOICES.0..=CHOICES.1).contains(&choices.len()) {
            let message = format!("expected {} to {} choices, found {}", CHOICES.0, CHOICES.1, choices.len());
            self.wrong(file.id.address, message);
        }
        let Some(spot) = &file.truth else { return Some(Asks::Choice { choices, truth: None }) };
        let truth = *self.reader.value(spot)?;
        match truth {
            Truth::Known(id) => {
                self.reader.named(spot.address, id, "choice of this question", choices.iter().copied());
            }
            Truth::Drop => self.named_among(&file.choices, "step", &DROPS),
            Truth::Limit => {
                self.named_among(&file.choices, "limit of the call-up", &LIMITS);
                if when != When::Before || choices.len() != LIMITS.len() {
                    let message = "what stops the call-up is asked `before`, of all four limits";
                    self.wrong(spot.address, message.into());
                }
            }
        }
        Some(Asks::Choice { choices, truth: Some(truth) })
    }

    fn named_among(&mut self, choices: &[Spot<Id>], what: &str, known: &[&str]) {
        for spot in choices {
            self.reader.known(spot, what, known.iter().filter_map(|name| Id::new(name).ok()));
        }
    }

    fn hints(&mut self, spots: &[Spot<HintFile>]) -> Vec<Hint> {
        let (mut seen, mut hints) = (BTreeSet::new(), Vec::new());
        for spot in spots {
            let Some(file) = self.reader.value(spot) else { continue };
            let (Some(&id), Some(&from)) = (self.reader.value(&file.id), self.reader.value(&file.from))
            else {
                continue;
            };
            self.once(&mut seen, id, file.id.address);
            self.played(file.from.address, from);
            hints.push(Hint { id, from: from.saturating_sub(1) });
        }
        hints
    }

    /// Notes a turn, from 1, that is not played.
    fn played(&mut self, address: usize, turn: u16) {
        self.reader.in_range(address, turn.into(), 1.0, self.scenario.turns.into());
    }

    /// A parameter that somebody assumed, with the range in which it can be defended.
    fn assumption(&mut self, spot: &Spot<String>) -> Option<Assumption> {
        let name = self.reader.value(spot)?;
        let Some(parameter) = PARAMETERS.iter().find(|parameter| parameter.name == name) else {
            let suggestion = closest(name, PARAMETERS.iter().map(|parameter| parameter.name));
            let message = format!("no parameter of the rules is called `{name}`");
            self.reader.problem(spot.address, "unknown_id", message, suggestion);
            return None;
        };
        // The first that was read is the one that counts: a scenario's own before its base's.
        let mut stated = self.reader.pedigrees.iter();
        let found = stated.find(|one| one.position.path == *name && one.position.file.ends_with("rules.ron"));
        match found.map(|pedigree| &pedigree.origin) {
            Some(&Origin::Assumed { low, high, .. }) if low < high => {
                Some(Assumption { name: parameter.name, low, high })
            }
            _ => {
                self.wrong(
                    spot.address,
                    format!("`{name}` is not assumed within a range, so it is not to be changed"),
                );
                None
            }
        }
    }
}

fn asks_for_limit(question: &Question) -> bool {
    matches!(question.asks, Asks::Choice { truth: Some(Truth::Limit), .. })
}
