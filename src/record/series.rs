//! A run turn by turn: strength by step, what binds, and men at each oblast, front and seat.

use crate::base::date::Date;
use crate::base::id::{OblastId, PlaceId, UezdId};
use crate::base::quantity::Men;
use crate::record::told::{self, Told};
use crate::scenario::model::{Measure, Step};
use crate::sim::View;
use crate::sim::state::uezd::Constraint;
use crate::sim::state::waterfall::Waterfall;
use serde::Serialize;

/// The men that a series keeps of each oblast, front and place.
pub const STEPS: [Step; 4] = [Step::Enrolled, Step::Kept, Step::Fit, Step::Present];

/// The columns of strength returns: the way from list to saddle, the kept and the fit behind the list.
pub const COLUMNS: [Step; 10] = [
    Step::Quota,
    Step::Enrolled,
    Step::Kept,
    Step::Fit,
    Step::Mounted,
    Step::Armed,
    Step::Officered,
    Step::Trained,
    Step::Supplied,
    Step::Present,
];

/// What is kept of a run.
#[derive(Clone, Debug, Default)]
pub struct Series {
    /// One row a turn.
    pub strength: Vec<StrengthRow>,
    /// What binds each oblast, a row a turn and oblast.
    pub binding: Vec<Binding>,
    /// What binds each uezd, a row a turn and uezd.
    pub binding_uezds: Vec<UezdBinding>,
    /// Men by measure and place.
    pub rows: Vec<SeriesRow>,
    /// What each checkpoint of the scenario counted at the end of its turn, in their order; none until then.
    pub told: Vec<Option<Told>>,
}

/// The strength return of a turn, of all oblasts under command.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct StrengthRow {
    /// Last day of the turn.
    pub date: Date,
    /// Men owed.
    pub quota: Men,
    /// On the roll.
    pub enrolled: Men,
    /// Kept where their units stand.
    pub kept: Men,
    /// Kept there and fit for duty.
    pub fit: Men,
    /// With a fit horse.
    pub mounted: Men,
    /// With a rifle.
    pub armed: Men,
    /// Under officers.
    pub officered: Men,
    /// Trained.
    pub trained: Men,
    /// Supplied.
    pub supplied: Men,
    /// Present for duty.
    pub present: Men,
}

impl StrengthRow {
    /// Men at each step, in the order of [`Step`].
    #[must_use]
    pub fn steps(&self) -> Waterfall {
        Waterfall([
            self.quota,
            self.enrolled,
            self.mounted,
            self.armed,
            self.officered,
            self.trained,
            self.supplied,
            self.present,
            self.kept,
            self.fit,
        ])
    }

    fn new(
        date: Date,
        Waterfall([quota, enrolled, mounted, armed, officered, trained, supplied, present, kept, fit]): Waterfall,
    ) -> Self {
        Self { date, quota, enrolled, kept, fit, mounted, armed, officered, trained, supplied, present }
    }
}

/// What binds an oblast.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Binding {
    /// Last day of the turn.
    pub date: Date,
    /// Which oblast.
    pub oblast: OblastId,
    /// The smallest ceiling of its levy; none where the quota is full.
    pub constraint: Option<Constraint>,
    /// The largest drop of its waterfall.
    pub step: Option<Step>,
}

/// What binds a uezd.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct UezdBinding {
    /// Last day of the turn.
    pub date: Date,
    /// Which uezd.
    pub uezd: UezdId,
    /// The smallest ceiling of its levy; none where the quota is full.
    pub constraint: Option<Constraint>,
}

/// One value of a time series.
#[derive(Clone, Debug, Serialize)]
pub struct SeriesRow {
    /// Last day of the turn.
    pub date: Date,
    /// Which men: enrolled, kept, fit or present.
    #[serde(rename = "measure")]
    pub step: Step,
    /// Oblast, front, seat, or place of a front.
    pub at: String,
    /// The same, as it is counted.
    #[serde(skip)]
    pub of: Measure,
    /// Men.
    pub value: u32,
}

impl Series {
    /// An empty series of a scenario with that many checkpoints.
    #[must_use]
    pub fn new(checkpoints: usize) -> Self {
        Self { told: vec![None; checkpoints], ..Self::default() }
    }

    /// Keeps the turn that was just played.
    pub fn keep(&mut self, view: View<'_>) {
        let Some(date) = view.known_until() else { return };
        let scenario = view.scenario();
        self.strength.push(StrengthRow::new(date, view.waterfall_of_all()));
        for oblast in &scenario.oblasts {
            let step = view.waterfall(oblast.id).largest_drop();
            let constraint = view.constraint_of_oblast(oblast.id);
            self.binding.push(Binding { date, oblast: oblast.id, constraint, step });
        }
        for uezd in view.uezds() {
            let constraint = view.constraint(uezd);
            self.binding_uezds.push(UezdBinding { date, uezd: uezd.id(), constraint });
        }
        let named = measures(view);
        let all: Vec<Measure> = named.iter().map(|(_, measure)| *measure).collect();
        for ((at, measure), steps) in named.into_iter().zip(view.counts(&all)) {
            for step in STEPS {
                let value = steps[step].0;
                self.rows.push(SeriesRow { date, step, at: at.clone(), of: measure, value });
            }
        }
        self.count(view);
    }

    /// What a measure had at a step in the turn of a day, when the series keeps it.
    #[must_use]
    pub fn at(&self, measure: Measure, step: Step, date: Date) -> Option<u32> {
        let turn = self.strength.iter().position(|row| row.date >= date)?;
        if measure == Measure::All {
            return Some(self.strength[turn].steps()[step].0);
        }
        let day = self.strength[turn].date;
        let here = |row: &&SeriesRow| row.of == measure && row.step == step && row.date == day;
        self.rows.iter().find(here).map(|row| row.value)
    }

    /// Counts what the checkpoints of this turn ask for.
    pub fn count(&mut self, view: View<'_>) {
        told::keep(&mut self.told, view);
    }

    /// What is compared with the record at each checkpoint, in their order; none until its turn.
    #[must_use]
    pub fn counts(&self) -> Vec<Option<u32>> {
        told::counts(&self.told)
    }
}

/// Every oblast, front and seat of a unit, and every other place of a front, by name. A seat counts who was raised
/// there, and one that bears an oblast's name is told apart; at another place of a front those count who stand there.
#[must_use]
pub fn measures(view: View<'_>) -> Vec<(String, Measure)> {
    let scenario = view.scenario();
    let mut homes: Vec<_> = scenario.units.iter().map(|unit| unit.home).collect();
    homes.sort();
    homes.dedup();
    let oblasts = scenario.oblasts.iter().map(|oblast| (oblast.id.to_string(), Measure::Oblast(oblast.id)));
    let fronts =
        scenario.fronts.iter().map(|front| (format!("{}_front", front.id), Measure::Front(front.id)));
    let told_apart = |place: PlaceId| {
        let taken = scenario.oblasts.iter().any(|oblast| oblast.id.as_str() == place.as_str());
        if taken { format!("{place}_town") } else { place.to_string() }
    };
    let mut track: Vec<_> = scenario.fronts.iter().flat_map(|front| front.places.iter().copied()).collect();
    track.sort();
    track.dedup();
    track.retain(|place| !homes.contains(place) && scenario.place(*place).is_some_and(|one| one.in_play));
    let seats = homes.into_iter().map(|place| (told_apart(place), Measure::Place(place)));
    let stand = track.into_iter().map(|place| (told_apart(place), Measure::At(place)));
    oblasts.chain(fronts).chain(seats).chain(stand).collect()
}
