//! Recorded figures that a run is compared with.

use crate::base::id::{ClaimId, Id, OblastId, PlaceId, UnitId};
use crate::scenario::file::Number;
use crate::scenario::spot::Spot;
use serde::{Deserialize, Serialize};

/// A recorded figure and what in a run it is compared with.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckpointFile {
    /// The claims whose figures are summed; one for a plain checkpoint.
    pub claims: Vec<Spot<ClaimId>>,
    /// Whose men: `unit("…")`, `place("…")`, `front("…")`, `fronts("…")`, `at("…")` or `oblast("…")`.
    pub measure: Spot<Measure>,
    /// Which step of the readiness waterfall; `enrolled` unless said.
    #[serde(default)]
    pub step: Option<Spot<Step>>,
    /// Whether a commander or a negotiator of ours reports it: what he would have reported, `report_bias` for every
    /// man, is then compared with it. He counts rolls, so such a figure is one of men enrolled.
    #[serde(default)]
    pub reported: bool,
    /// Oblasts whose men these were: it is compared only where all of them are under command.
    #[serde(default)]
    pub oblasts: Vec<Spot<OblastId>>,
    /// The day it is compared at, where its claim gives a month or a range.
    #[serde(default)]
    pub on: Option<Spot<String>>,
    /// The figure, where it is one and its claims give none or a range.
    #[serde(default)]
    pub recorded: Option<Number>,
    /// What still counts as agreement, percent of the figure.
    pub tolerance_pct: Number,
    /// What it was to those who set the numbers: `fitted`, `looked_at` or `held_out`; `looked_at` unless said.
    #[serde(default)]
    pub class: Option<Spot<Class>>,
    /// The only parameters of the rules that may be fitted on a fitted one; all where none are named.
    #[serde(default)]
    pub fit_by: Vec<Spot<String>>,
}

/// What a recorded figure was to those who set the numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// Parameters are fitted on it.
    Fitted,
    /// Nothing is fitted on it, but some number was set by somebody who knew it, as a rule or an order.
    #[default]
    LookedAt,
    /// No number was set knowing it. Refused where a number or an order rests on its claims or was set `knowing` them.
    HeldOut,
}

impl Class {
    /// All of them, from the one that says least of a model.
    pub const ALL: [Self; 3] = [Self::Fitted, Self::LookedAt, Self::HeldOut];
}

/// Whose men are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// One unit.
    Unit(UnitId),
    /// The units whose home the place is.
    Place(PlaceId),
    /// The units that stand at a front.
    Front(Id),
    /// The units that stand at a place, wherever they were raised.
    At(PlaceId),
    /// The units that stand in an oblast at any front.
    Fronts(OblastId),
    /// All of an oblast.
    Oblast(OblastId),
    /// All oblasts under command.
    All,
    /// Men who went over: amnestied, or serving on in the Red Army.
    Serving,
}

/// A step of the readiness waterfall, or one of the two counts beside it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// On paper.
    Quota,
    /// On the roll.
    #[default]
    Enrolled,
    /// With a fit horse.
    Mounted,
    /// With a rifle.
    Armed,
    /// Under officers.
    Officered,
    /// Trained, part-trained men counted in part.
    Trained,
    /// Supplied.
    Supplied,
    /// Present for duty.
    Present,
    /// Beside the waterfall: kept where the unit stands. At home that is the roll.
    Kept,
    /// Beside the waterfall: kept there and in health, whatever they lack.
    Fit,
}

impl Step {
    /// The steps of the waterfall, in its order; the two counts beside it are none of them.
    pub const ALL: [Self; 8] = [
        Self::Quota,
        Self::Enrolled,
        Self::Mounted,
        Self::Armed,
        Self::Officered,
        Self::Trained,
        Self::Supplied,
        Self::Present,
    ];
}
