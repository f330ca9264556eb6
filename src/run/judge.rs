//! What a campaign came to: its aims, those that need historical runs among them.

use crate::base::date::Date;
use crate::base::id::Id;
use crate::record::{Aims, Grade, Hollow, aims};
use crate::run::Histories;
use crate::scenario::Scenario;
use crate::scenario::model::{Aim, Bound, Measure, Metric, Step};
use serde::{Deserialize, Serialize};

/// One aim and what came of it.
#[derive(Clone, Debug, Serialize)]
pub struct Judged {
    /// The aim.
    pub aim: Id,
    /// Its day.
    pub date: Date,
    /// What it came to; none before its day.
    pub value: Option<f64>,
    /// The limit.
    pub limit: f64,
    /// Whether the limit is a lower one.
    pub at_least: bool,
    /// Whether what must hold beside it did.
    pub beside: bool,
    /// Whether it is reached; none before its day.
    pub reached: Option<bool>,
    /// How well it is reached.
    pub grade: Option<Grade>,
    /// Why it is worth little though it is reached.
    pub hollow: Option<Hollow>,
    /// From where on it is reached well, and from where on brilliantly.
    pub grades: [f64; 2],
}

impl Judged {
    /// The same where nothing had been ordered up to its day.
    #[must_use]
    pub fn by_nobody(self) -> Self {
        let hollow = self.hollow.or((self.reached == Some(true)).then_some(Hollow::Idle));
        Self { hollow, ..self }
    }
}

/// What a whole campaign came to.
#[derive(Clone, Debug, Serialize)]
pub struct Judgement {
    /// Its aims.
    pub aims: Vec<Judged>,
    /// How many are reached.
    pub reached: u32,
    /// How many are success.
    pub success: u32,
    /// By what all was lost, and when.
    pub lost: Option<Lost>,
    /// Whether the men who were to live, or to come home, did not.
    pub spent: bool,
}

impl Judgement {
    /// Whether it is a success: enough aims reached, and not lost.
    #[must_use]
    pub fn is_success(&self) -> bool {
        self.lost.is_none() && self.reached >= self.success
    }
}

/// What a campaign that is over came to, in a word; the worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// All was lost.
    Lost,
    /// Fewer aims were reached than are success.
    Short,
    /// A success of which half is on paper only, or that was paid for with the men.
    Pyrrhic,
    /// A success, of which less than half was done well.
    Narrow,
    /// A success, of which at least half was done well.
    Clear,
    /// A success, done well throughout and at least half of it brilliantly.
    Brilliant,
}

impl Judgement {
    /// What it came to, once it is over.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        let half = (self.reached as usize).div_ceil(2);
        let hollow = self.aims.iter().filter(|aim| aim.hollow.is_some()).count();
        let [well, brilliantly] = [Grade::Well, Grade::Brilliantly].map(|grade| self.graded(grade));
        if self.lost.is_some() {
            Outcome::Lost
        } else if self.reached < self.success {
            Outcome::Short
        } else if self.spent || (hollow > 0 && hollow >= half) {
            Outcome::Pyrrhic
        } else if well < half {
            Outcome::Narrow
        } else if well == self.reached as usize && brilliantly >= half {
            Outcome::Brilliant
        } else {
            Outcome::Clear
        }
    }

    /// How many aims are reached so well, or better; none that is hollow.
    #[must_use]
    pub fn graded(&self, grade: Grade) -> usize {
        self.aims.iter().filter(|aim| aim.grade >= Some(grade) && aim.hollow.is_none()).count()
    }
}

/// How all was lost.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Lost {
    /// By which condition.
    pub by: Id,
    /// At the end of which turn.
    pub date: Date,
}

/// Tells what a campaign had, by measure, step and day.
pub type Counts<'a> = &'a dyn Fn(Measure, Step, Date) -> Option<u32>;

/// Judges the aims kept by a campaign; `counts` tells what it had at an aim that asks for historical runs. Without these
/// such an aim has no value.
#[must_use]
pub fn judge(
    scenario: &Scenario,
    kept: &Aims,
    histories: Option<&Histories>,
    counts: Counts<'_>,
) -> Judgement {
    let all = 0..scenario.aims.len();
    let aims: Vec<Judged> = all.map(|number| judge_one(scenario, kept, histories, counts, number)).collect();
    let reached = aims.iter().filter(|aim| aim.reached == Some(true)).count() as u32;
    let lost = kept
        .lost
        .map(|(turn, i)| Lost { by: scenario.lost[i].id, date: scenario.half_month(turn).last_day() });
    let of_lives = |aim: &Aim| matches!(aim.metric, Metric::Dead | Metric::Saved);
    let is_missed = |(aim, judged): (&Aim, &Judged)| {
        of_lives(aim) && judged.value.is_some_and(|value| !aim.bound.holds(value))
    };
    let spent = scenario.aims.iter().zip(&aims).any(is_missed);
    Judgement { aims, reached, success: scenario.success, lost, spent }
}

/// Judges one aim by what was kept on its day. Without historical runs one that asks for them has no value.
#[must_use]
pub fn judge_one(
    scenario: &Scenario,
    kept: &Aims,
    histories: Option<&Histories>,
    counts: Counts<'_>,
    number: usize,
) -> Judged {
    let aim = &scenario.aims[number];
    let value = value(aim, kept, histories, counts, number);
    let reached = value.map(|value| aim.bound.holds(value) && kept.also[number]);
    let is_reached = reached == Some(true);
    Judged {
        aim: aim.id,
        date: aim.date,
        value,
        limit: aim.bound.limit(),
        at_least: aim.bound.is_least(),
        beside: kept.also[number],
        reached,
        grade: value.filter(|_| is_reached).and_then(|value| aims::grade(aim, value)),
        hollow: kept.hollow(scenario, number).filter(|_| is_reached),
        grades: aim.grades.map(Bound::limit),
    }
}

/// What an aim came to by what was kept on its day.
fn value(
    aim: &Aim,
    kept: &Aims,
    histories: Option<&Histories>,
    counts: Counts<'_>,
    number: usize,
) -> Option<f64> {
    let Metric::History { of, step } = aim.metric else { return kept.values[number] };
    let mine = counts(of, step, aim.date);
    histories.zip(mine).and_then(|(histories, mine)| histories.share_below(number, mine))
}

/// How near a state is to an aim now, 0 to 1; none where only historical runs could tell.
#[must_use]
pub fn near(view: crate::sim::View<'_>, aim: &crate::scenario::model::Aim) -> Option<f64> {
    aims::measure(view, &aim.metric).map(|value| aims::nearness(aim, value))
}

#[cfg(test)]
mod tests {
    use super::{Judged, Judgement, Lost, Outcome};
    use crate::base::date::Date;
    use crate::base::id::Id;
    use crate::record::{Grade, Hollow};

    /// A campaign whose aims were reached so, or not at all; all of them are success.
    fn of(grades: &[Option<Grade>]) -> Judgement {
        let id = Id::new("aim").expect("an id");
        let aim = |grade: Option<Grade>| Judged {
            aim: id,
            date: date(),
            value: Some(1.0),
            limit: 1.0,
            at_least: true,
            beside: true,
            reached: Some(grade.is_some()),
            grade,
            hollow: None,
            grades: [2.0, 3.0],
        };
        let reached = grades.iter().flatten().count() as u32;
        let aims = grades.iter().copied().map(aim).collect();
        Judgement { aims, reached, success: grades.len() as u32, lost: None, spent: false }
    }

    fn date() -> Date {
        Date::parse("1919-02-11").expect("a date")
    }

    #[test]
    fn a_campaign_is_called_by_how_well_its_aims_were_reached() {
        use Grade::{Barely, Brilliantly, Well};
        let [barely, well, brilliantly] = [Barely, Well, Brilliantly].map(Some);
        assert_eq!(of(&[barely, None]).outcome(), Outcome::Short);
        assert_eq!(of(&[barely, barely, well]).outcome(), Outcome::Narrow);
        assert_eq!(of(&[barely, well, well]).outcome(), Outcome::Clear);
        assert_eq!(of(&[well, well, brilliantly]).outcome(), Outcome::Clear);
        assert_eq!(of(&[well, brilliantly, brilliantly]).outcome(), Outcome::Brilliant);
        assert_eq!(of(&[barely, brilliantly, brilliantly]).outcome(), Outcome::Clear);
    }

    #[test]
    fn a_success_that_is_hollow_or_cost_the_men_is_pyrrhic_and_one_that_is_lost_is_none() {
        let brilliant = || of(&[Some(Grade::Brilliantly); 3]);
        let mut hollow = brilliant();
        hollow.aims[1].hollow = Some(Hollow::Idle);
        assert_eq!(hollow.outcome(), Outcome::Clear, "what is hollow is not done well");
        hollow.aims[2].hollow = Some(Hollow::Nobody);
        assert_eq!(hollow.outcome(), Outcome::Pyrrhic);
        assert_eq!(Judgement { spent: true, ..brilliant() }.outcome(), Outcome::Pyrrhic);
        let lost = Some(Lost { by: Id::new("unpaid").expect("an id"), date: date() });
        assert_eq!(Judgement { lost, ..hollow }.outcome(), Outcome::Lost);
    }
}
