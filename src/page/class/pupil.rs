//! What a class report keeps of one game: plain numbers, so that the game itself can go.

use crate::orders::{Goods, Order};
use crate::page::class::known::Known;
use crate::run::Campaign;
use crate::scenario::model::Lever;
use crate::sim::state::supply_report::Row;
use crate::study::binding::Lifting;
use crate::study::lesson::Marks;
use crate::study::place::Standing;
use crate::study::plausibility::highest;
use crate::study::{Numbers, understanding::Understanding};
use std::collections::BTreeMap;

/// One game of a class.
pub struct Pupil {
    /// How it is called.
    pub name: String,
    /// Seed.
    pub seed: u64,
    /// Turns played.
    pub turns: u16,
    /// Men on the rolls at the end of each turn.
    pub enrolled: Vec<u32>,
    /// Men present for duty at the end.
    pub present: u32,
    /// Where it stands among possible histories and against the record; none before a turn is played.
    pub place: Option<Standing>,
    /// Aims reached, and all.
    pub aims: [usize; 2],
    /// Whether it is a success.
    pub success: bool,
    /// The highest value that each lever was set to.
    pub levers: BTreeMap<Lever, f64>,
    /// The orders of a lesson, each with its turn from 0; empty where it is none.
    pub orders: Vec<(u16, Order)>,
    /// What was expected against what came, and whether anybody was called up.
    pub understanding: Understanding,
    /// What came of a lesson; none where it is none.
    pub marks: Option<Marks>,
    /// When most was stopped and by what; none where nothing was.
    pub binds: Option<Lifting>,
    /// Swings along the supply chain.
    pub swings: Swings,
}

/// How much amounts differ from turn to turn, as a share of their mean; none where there were none.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Swings {
    /// What units asked for.
    pub units: Option<f64>,
    /// What way-stations asked for.
    pub depots: Option<f64>,
    /// What was sent.
    pub sent: Option<f64>,
}

impl Pupil {
    /// What is kept of a campaign.
    #[must_use]
    pub fn of(campaign: &Campaign, name: String, known: &Known) -> Self {
        let bound = known.bound(campaign);
        let idle = known.idle(campaign);
        let numbers = Numbers::of(campaign, Some(&bound));
        let judgement = campaign.judgement();
        let strength = &campaign.series().strength;
        Self {
            name,
            seed: campaign.seed().0,
            turns: campaign.view().turn(),
            enrolled: strength.iter().map(|row| row.enrolled.0).collect(),
            present: strength.last().map_or(0, |row| row.present.0),
            place: numbers.place.headline,
            aims: [judgement.reached as usize, judgement.aims.len()],
            success: judgement.is_success(),
            levers: highest(campaign.scenario(), campaign.orders()),
            orders: campaign.scenario().lesson.iter().flat_map(|_| given(campaign)).collect(),
            binds: bound.most().filter(|_| numbers.understanding.tried).copied(),
            understanding: numbers.understanding,
            marks: Marks::beside(&idle, campaign, Some(bound)),
            swings: swings(campaign),
        }
    }
}

/// All orders of a game, with their turns.
fn given(campaign: &Campaign) -> impl Iterator<Item = (u16, Order)> {
    (0..).zip(campaign.orders()).flat_map(|(turn, list)| list.iter().map(move |order| (turn, order.clone())))
}

/// What is weighed along the chain: fodder and food.
const WEIGHED: [Goods; 3] = [Goods::Food, Goods::Grain, Goods::Hay];

fn swings(campaign: &Campaign) -> Swings {
    let mut turns: Vec<[f64; 3]> = Vec::new();
    campaign.again(u16::MAX, |again| {
        let rows = again.view().supply().rows.iter().filter(|row| WEIGHED.contains(&row.goods));
        let add = |[units, depots, sent]: [f64; 3], row: &Row| {
            let (asked, to_unit) = (row.asked as f64, row.unit.is_some());
            let [unit, depot] = if to_unit { [asked, 0.0] } else { [0.0, asked] };
            [units + unit, depots + depot, sent + row.sent as f64]
        };
        turns.push(rows.fold([0.0; 3], add));
    });
    let of = |which: usize| variation(&turns.iter().map(|turn| turn[which]).collect::<Vec<_>>());
    Swings { units: of(0), depots: of(1), sent: of(2) }
}

/// The standard deviation as a share of the mean; none where the mean is nothing.
fn variation(amounts: &[f64]) -> Option<f64> {
    let number = amounts.len().max(1) as f64;
    let mean = amounts.iter().sum::<f64>() / number;
    let spread = amounts.iter().map(|amount| (amount - mean) * (amount - mean)).sum::<f64>() / number;
    (mean > 0.0).then(|| libm::sqrt(spread) / mean)
}

#[cfg(test)]
mod tests {
    use super::variation;

    #[test]
    fn even_amounts_do_not_swing_and_none_are_not_told() {
        assert_eq!(variation(&[5.0, 5.0, 5.0]), Some(0.0));
        assert_eq!(variation(&[0.0, 10.0]), Some(1.0));
        assert_eq!((variation(&[0.0, 0.0]), variation(&[])), (None, None));
    }
}
