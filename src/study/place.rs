//! The first number: where a campaign falls among possible histories, and how far it is off the record.

use crate::base::date::Date;
use crate::run::Campaign;
use crate::study::Headline;
use serde::Serialize;

/// Where a campaign falls among possible histories.
#[derive(Clone, Debug, Serialize)]
pub struct AmongHistories {
    /// By its headline; none before a turn is played.
    pub headline: Option<Standing>,
    /// By each checkpoint that was reached.
    pub checkpoints: Vec<Standing>,
}

/// One count among those of possible histories.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Standing {
    /// The claims it is compared with; none for all men on the rolls.
    pub claim: Option<String>,
    /// Its day.
    pub date: Date,
    /// What was counted, men.
    pub men: u32,
    /// Share of possible histories that had fewer.
    pub below: f64,
    /// How far it is off the record; none where nothing is recorded.
    pub gap: Option<i64>,
}

impl Standing {
    /// Of a hundred possible histories, those that had fewer.
    #[must_use]
    pub fn of_hundred(&self) -> u32 {
        crate::base::math::round_heads(self.below * 100.0)
    }
}

impl AmongHistories {
    /// The place of a campaign. Plays historical runs the first time.
    #[must_use]
    pub fn of(campaign: &Campaign) -> Self {
        let points = 0..campaign.scenario().checkpoints.len();
        let headline = (campaign.view().turn() > 0).then(|| headline(campaign)).flatten();
        Self { headline, checkpoints: points.filter_map(|point| checkpoint(campaign, point)).collect() }
    }
}

fn headline(campaign: &Campaign) -> Option<Standing> {
    let headline = Headline::of(campaign.scenario(), campaign.view().turn());
    if let Some(point) = headline.checkpoint {
        return checkpoint(campaign, point);
    }
    let men = campaign.series().strength.last()?.enrolled.0;
    let below = campaign.histories().below_after(headline.turn, men)?;
    Some(Standing { claim: None, date: headline.date, men, below, gap: None })
}

fn checkpoint(campaign: &Campaign, number: usize) -> Option<Standing> {
    let point = &campaign.scenario().checkpoints[number];
    let men = campaign.series().counts()[number]?;
    let below = campaign.histories().below_at_checkpoint(number, men)?;
    let gap = Some(point.difference(men));
    Some(Standing { claim: Some(point.name()), date: point.date, men, below, gap })
}
