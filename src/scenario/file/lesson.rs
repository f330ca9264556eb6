//! How a lesson is written: what of a scenario is taught, what is asked, and when.

use crate::base::id::{Id, PlaceId};
use crate::orders::Kind;
use crate::scenario::file::{Measure, Step};
use crate::scenario::spot::Spot;
use serde::{Deserialize, Serialize};

/// `lesson.ron`: makes its scenario a lesson. The scenario says what is played; this says what is taught by it. A scenario
/// that is based on a lesson is none unless it has such a file of its own. Its words are `scenario-…` (the name), `scenario-…-text`,
/// `scenario-…-learn` and `scenario-…-sources` as of every scenario, and `lesson-…-question` (the one question a pupil sees first),
/// `lesson-…-hand` (what is in his hand) and `lesson-…-debrief`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LessonFile {
    /// How long it takes in a class: 5 to 180.
    pub minutes: Spot<u32>,
    /// The seed by which it is played unless another is given.
    pub seed: Spot<u64>,
    /// The orders that a pupil may give, by name, as `levy`. All others are refused to everybody; those of them that stand in
    /// `orders.ron` are given on their days by themselves.
    pub open: Vec<Spot<Kind>>,
    /// The pages that are on the screen, in the order in which a window has them.
    pub pages: Vec<Spot<Page>>,
    /// The place in the middle of the map at first; the whole of what is played unless said.
    #[serde(default)]
    pub place: Option<Spot<PlaceId>>,
    /// Whether a run is compared with the recorded figures, and may be played by the readings, that the base has; unless said it
    /// is not, since most lessons set numbers of their own.
    #[serde(default)]
    pub recorded: Option<Spot<bool>>,
    /// What is asked.
    pub questions: Vec<Spot<QuestionFile>>,
    /// What helps, by the turn.
    #[serde(default)]
    pub hints: Vec<Spot<HintFile>>,
    /// Parameters of `rules.ron` on which the lesson hangs: assumed numbers that may be changed within their range to play it again.
    /// The words of each are `assume-LESSON-PARAMETER`.
    #[serde(default)]
    pub assumptions: Vec<Spot<String>>,
}

/// Something that is asked: either `men` or `choices`. Its words are `ask-LESSON-QUESTION`, those of a choice
/// `ask-LESSON-QUESTION-CHOICE`, and where there is a right one, why: `ask-LESSON-QUESTION-why`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuestionFile {
    /// Id within the lesson.
    pub id: Spot<Id>,
    /// When it is asked: `before`, `turn(3)` from before the third turn is played to the end of the game, `after`.
    pub when: Spot<When>,
    /// Men of whom an interval is asked that holds in nine cases of ten; only `before`, and of two counts at most.
    #[serde(default)]
    pub men: Option<Spot<MenFile>>,
    /// What can be chosen: two to eight.
    #[serde(default)]
    pub choices: Vec<Spot<Id>>,
    /// How it is known which is right; nobody is scored for what is asked only to be talked about.
    #[serde(default)]
    pub truth: Option<Spot<Truth>>,
}

/// Men to be foretold.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MenFile {
    /// Whose.
    pub of: Spot<Measure>,
    /// Which step of the readiness waterfall; of others than `all` only `enrolled`, `kept`, `fit` and `present` are counted.
    #[serde(default)]
    pub step: Option<Spot<Step>>,
    /// The day; they are counted at the end of its half-month.
    pub on: Spot<String>,
    /// Where the chart ends: 10 to 100,000.
    pub most: Spot<u32>,
}

/// When a question is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum When {
    /// Before the first turn.
    Before,
    /// From before this turn is played, counted from 1, until it is answered or the game is over.
    Turn(u16),
    /// When the last turn is played.
    After,
}

/// How it is known which choice is right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Truth {
    /// It is this one, whatever is played.
    Known(Id),
    /// The step that loses most men from list to saddle at the end; the choices are names of steps.
    Drop,
    /// What stops the call-up; the choices are `reach`, `arms`, `cadre` and `money`.
    Limit,
}

/// Something that helps; its words are `hint-LESSON-HINT`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HintFile {
    /// Id within the lesson.
    pub id: Spot<Id>,
    /// It may be read before this turn is played, from 1, and in all after it.
    pub from: Spot<u16>,
}

/// A page of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Page {
    /// What needs the player.
    Affairs,
    /// The orders of this turn.
    Orders,
    /// The call-up of all uezds.
    Muster,
    /// All units.
    Units,
    /// People and the school.
    People,
    /// Supply.
    Supply,
    /// The fund.
    Fund,
    /// Places and roads.
    Places,
    /// Fronts and fights.
    Fronts,
    /// Powers and their terms.
    Powers,
    /// Strength against the record.
    Strength,
    /// What happened in the last turn.
    Report,
    /// The encyclopedia.
    Entries,
}
