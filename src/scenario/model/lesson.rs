//! What a lesson teaches by its scenario, what it asks, and which orders it leaves open.

use crate::base::date::Date;
use crate::base::dice::Seed;
use crate::base::id::{Id, PlaceId};
use crate::orders::{Kind, Order};
use crate::scenario::file::{Measure, Page, Step, Truth, When};
use crate::scenario::model::Scenario;

/// A lesson.
#[derive(Clone, Debug, Default)]
pub struct Lesson {
    /// How long it takes.
    pub minutes: u32,
    /// The seed by which it is played unless another is given.
    pub seed: Seed,
    /// The orders that may be given.
    pub open: Vec<Kind>,
    /// The pages on the screen.
    pub pages: Vec<Page>,
    /// What the map shows in its middle.
    pub place: Option<PlaceId>,
    /// What is asked, in the order in which it is.
    pub questions: Vec<Question>,
    /// What helps, by the turn.
    pub hints: Vec<Hint>,
    /// Assumed parameters on which it hangs.
    pub assumptions: Vec<Assumption>,
}

/// Something that is asked.
#[derive(Clone, Debug)]
pub struct Question {
    /// Id within the lesson.
    pub id: Id,
    /// When.
    pub when: When,
    /// What.
    pub asks: Asks,
}

/// What a question asks for.
#[derive(Clone, Debug)]
pub enum Asks {
    /// An interval of men.
    Men(Foretold),
    /// One of these.
    Choice {
        /// What can be chosen.
        choices: Vec<Id>,
        /// How it is known which is right; none where that is only to be talked about.
        truth: Option<Truth>,
    },
}

/// Men to be foretold.
#[derive(Clone, Copy, Debug)]
pub struct Foretold {
    /// Whose.
    pub of: Measure,
    /// Which step.
    pub step: Step,
    /// The day.
    pub date: Date,
    /// The turn at whose end they are counted.
    pub turn: u16,
    /// Where the chart ends.
    pub most: u32,
}

/// Something that helps.
#[derive(Clone, Copy, Debug)]
pub struct Hint {
    /// Id within the lesson.
    pub id: Id,
    /// The turn, from 0, from which it may be read.
    pub from: u16,
}

/// A parameter that was assumed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Assumption {
    /// Its name.
    pub name: &'static str,
    /// The lowest value that could be defended.
    pub low: f64,
    /// The highest.
    pub high: f64,
}

impl Lesson {
    /// The question of that id.
    #[must_use]
    pub fn question(&self, id: Id) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == id)
    }

    /// What is asked then, in its order.
    pub fn asked(&self, when: When) -> impl Iterator<Item = &Question> {
        self.questions.iter().filter(move |question| question.when == when)
    }

    /// What helps before a turn (from 0) is played.
    pub fn hints_in(&self, turn: u16) -> impl Iterator<Item = &Hint> {
        self.hints.iter().filter(move |hint| hint.from <= turn)
    }
}

impl Scenario {
    /// Whether orders of this kind may be given: all but in a lesson.
    #[must_use]
    pub fn opens(&self, kind: Kind) -> bool {
        self.lesson.as_ref().is_none_or(|lesson| lesson.open.contains(&kind))
    }

    /// What is given in a turn by itself: the orders of history that a lesson closes to its pupils.
    pub fn by_itself(&self, turn: u16) -> impl Iterator<Item = &Order> {
        let history = if self.lesson.is_some() { self.history.as_slice() } else { &[] };
        let dated = history.iter().filter(move |dated| dated.turn == turn);
        dated.map(|dated| &dated.order).filter(|order| !self.opens(order.kind()))
    }

    /// Whether what binds is a matter of it: everywhere but in lessons that do not ask for it.
    #[must_use]
    pub fn is_of_limits(&self) -> bool {
        let asks =
            |question: &Question| matches!(question.asks, Asks::Choice { truth: Some(Truth::Limit), .. });
        self.lesson.as_ref().is_none_or(|lesson| lesson.questions.iter().any(asks))
    }

    /// The men that a question of the lesson asks about, by the question's id.
    #[must_use]
    pub fn foretold(&self, question: &str) -> Option<Foretold> {
        let questions = self.lesson.iter().flat_map(|lesson| &lesson.questions);
        questions.filter(|asked| asked.id.as_str() == question).find_map(|asked| match asked.asks {
            Asks::Men(men) => Some(men),
            Asks::Choice { .. } => None,
        })
    }
}
