//! `--predict`: what is expected of a campaign, as it is typed.

use crate::base::quantity::PerMille;
use crate::run::Predictions;
use crate::run::predictions::{Interval, Stops};
use crate::sim::state::uezd::Constraint;

/// What is wrong with a prediction.
const EXPECTED: &str = "expected CHECKPOINT=LOW..HIGH, as S086=3500..5200, or stops=CONSTRAINT:PROBABILITY, as stops=arms:0.7 \
                        (reach, arms, cadre or money)";

/// One prediction.
#[derive(Clone, Debug)]
pub enum Prediction {
    /// Of a checkpoint.
    Interval(Interval),
    /// Of what stops the levy.
    Stops(Stops),
}

/// Reads a prediction.
///
/// # Errors
/// What was expected.
pub fn parse(text: &str) -> Result<Prediction, String> {
    one(text).ok_or_else(|| EXPECTED.to_owned())
}

fn one(text: &str) -> Option<Prediction> {
    let (name, value) = text.split_once('=')?;
    if name == "stops" {
        let (constraint, probability) = value.split_once(':')?;
        let constraint = named(constraint)?;
        let probability: f64 = probability.parse().ok()?;
        let probability =
            (0.0..=1.0).contains(&probability).then(|| (probability * 1000.0).round() as u32)?;
        return Some(Prediction::Stops(Stops { constraint, probability: PerMille(probability) }));
    }
    let (low, high) = value.split_once("..")?;
    let (low, high) = (low.parse().ok()?, high.parse().ok()?);
    Some(Prediction::Interval(Interval { checkpoint: name.to_owned(), low, high }))
}

/// The constraint of that name; authority may be called so.
fn named(name: &str) -> Option<Constraint> {
    match name {
        "reach" | "authority" => Some(Constraint::Reach),
        "arms" => Some(Constraint::Arms),
        "cadre" => Some(Constraint::Cadre),
        "money" => Some(Constraint::Money),
        _ => None,
    }
}

/// All that was predicted together; of what stops the levy the last word counts.
pub fn together(predictions: &[Prediction]) -> Predictions {
    let mut all = Predictions::default();
    for prediction in predictions {
        match prediction {
            Prediction::Interval(interval) => all.intervals.push(interval.clone()),
            Prediction::Stops(stops) => all.stops = Some(*stops),
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn predictions_are_read_as_they_are_typed() {
        let typed = ["S086=3500..5200", "S075+S077=1..2", "stops=arms:0.7"];
        let all = together(&typed.map(|text| parse(text).expect("it is one")));
        let names: Vec<&str> = all.intervals.iter().map(|interval| interval.checkpoint.as_str()).collect();
        assert_eq!(names, ["S086", "S075+S077"]);
        assert_eq!(all.stops, Some(Stops { constraint: Constraint::Arms, probability: PerMille(700) }));
    }

    #[test]
    fn other_texts_are_not_predictions() {
        for text in
            ["", "S086", "S086=1", "S086=a..b", "S086=-1..2", "stops=arms", "stops=hay:0.5", "stops=arms:1.5"]
        {
            assert!(parse(text).is_err(), "{text}");
        }
    }
}
