//! "Go on until": plays turns by the standing orders until something asks for a decision.

use crate::base::date::HalfMonth;
use crate::orders::Goods;
use crate::run::Campaign;
use crate::sim::Event;
use serde::{Deserialize, Serialize};

/// What to stop at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Until {
    /// An event that asks for an answer.
    #[default]
    Event,
    /// A report: a fight, a raid, a red line, a unit cut off.
    Report,
    /// A store that goes short of something for a unit.
    LowStore,
    /// A change of season: the first turn of March, June, September or December.
    Season,
    /// Another ceiling that stops an oblast's levy.
    Limit,
    /// So many turns.
    Turns(u16),
    /// The turn of this number, from 0.
    Turn(u16),
}

impl Until {
    /// All but a turn of one's choice, as a menu shows them; two months for the number of turns.
    pub const ALL: [Self; 6] =
        [Self::Event, Self::Report, Self::LowStore, Self::Season, Self::Limit, Self::Turns(4)];
}

/// Most turns that are played on without asking; who names a turn has said how far.
const MOST: u16 = 24;

/// A turn that was played, and what happened in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Played {
    /// Its half-month.
    pub half: HalfMonth,
    /// Its events.
    pub events: Vec<Event>,
}

impl Played {
    /// Plays one turn of a campaign.
    pub fn turn_of(campaign: &mut Campaign) -> Self {
        let half = campaign.view().now();
        campaign.end_turn();
        Self { half, events: campaign.view().events().to_vec() }
    }
}

/// Plays on; stops at what was asked for, and in any case at an open event, at the end of an act and at the end.
/// Returns the turns played.
pub fn go_on(campaign: &mut Campaign, until: Until) -> Vec<Played> {
    let limits = limits(campaign);
    let most = if matches!(until, Until::Turn(_)) { u16::MAX } else { MOST };
    let mut played = Vec::new();
    while played.len() < usize::from(most) && !campaign.is_over() {
        played.push(Played::turn_of(campaign));
        let asked = campaign.view().open_events().next().is_some() || act_ended(campaign).is_some();
        if asked || stops(campaign, until, &limits, played.len()) {
            break;
        }
    }
    played
}

/// The number of the act that ended with the last turn.
#[must_use]
pub fn act_ended(campaign: &Campaign) -> Option<usize> {
    let last = campaign.view().turn().checked_sub(1)?;
    campaign.scenario().acts.iter().position(|act| act.until == last)
}

fn stops(campaign: &Campaign, until: Until, limits: &[Option<String>], played: usize) -> bool {
    let view = campaign.view();
    match until {
        Until::Event => false,
        Until::Report => view.events().iter().any(is_report),
        Until::LowStore => view.events().iter().any(|event| {
            matches!(event, Event::Stuck { goods: Goods::Food | Goods::Grain | Goods::Hay, .. })
        }),
        Until::Season => view.now().of_year() % 6 == 4,
        Until::Limit => self::limits(campaign) != limits,
        Until::Turns(turns) => played >= usize::from(turns),
        Until::Turn(turn) => view.turn() >= turn,
    }
}

/// Whether an event is a report that somebody should read at once.
#[must_use]
pub fn is_report(event: &Event) -> bool {
    match event {
        Event::Fought(_)
        | Event::Raided { .. }
        | Event::RedLine(_)
        | Event::CutOff(_)
        | Event::FellBack { .. }
        | Event::LostOnTheWay(_)
        | Event::Jut(_) => true,
        Event::Scripted(_)
        | Event::Levied { .. }
        | Event::Formed(_)
        | Event::Chosen { .. }
        | Event::Promised(_)
        | Event::Loaded(_)
        | Event::Favour { .. }
        | Event::Delivered(_)
        | Event::Withheld(_)
        | Event::Taxed { .. }
        | Event::Unpaid { .. }
        | Event::Stuck { .. }
        | Event::Arrived { .. }
        | Event::Deserted { .. }
        | Event::Died { .. }
        | Event::Scattered { .. }
        | Event::Returned { .. }
        | Event::HorsesLost { .. }
        | Event::CarriersLeft
        | Event::DepotGivenUp(_)
        | Event::EldersLeft(_)
        | Event::DepotEmpty(_)
        | Event::Collapsed { .. }
        | Event::Regrouped { .. }
        | Event::Joined { .. }
        | Event::Left { .. }
        | Event::OrderFailed(_)
        | Event::SchoolClosed { .. }
        | Event::CadetsPassed { .. } => false,
    }
}

/// What stops each oblast now.
fn limits(campaign: &Campaign) -> Vec<Option<String>> {
    let view = campaign.view();
    let of = |oblast: &crate::scenario::model::Oblast| {
        view.constraint_of_oblast(oblast.id).map(|constraint| format!("{constraint:?}"))
    };
    campaign.scenario().oblasts.iter().map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::{Until, go_on};
    use crate::base::dice::Seed;
    use crate::run::Campaign;
    use crate::scenario::library::shipped;

    #[test]
    fn a_turn_that_was_named_comes_and_is_not_passed() {
        let scenario = shipped("semey-1918");
        let mut campaign = Campaign::new(scenario, Seed(1));
        while campaign.view().turn() < 5 {
            // Open events stop it on the way.
            assert!(!go_on(&mut campaign, Until::Turn(5)).is_empty());
        }
        assert_eq!(campaign.view().turn(), 5);
    }
}
