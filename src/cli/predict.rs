//! `--predict`: what is expected of a campaign, as it is typed.

use crate::base::id::Id;
use crate::base::quantity::PerMille;
use crate::run::predictions::{Interval, Stops};
use crate::run::{Answer, Predictions};
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
        return Some(Prediction::Stops(Stops { constraint, probability: share(probability)? }));
    }
    let (low, high) = value.split_once("..")?;
    let (low, high) = (low.parse().ok()?, high.parse().ok()?);
    Some(Prediction::Interval(Interval { checkpoint: name.to_owned(), low, high }))
}

/// An answer to a question of a lesson.
#[derive(Clone, Copy, Debug)]
pub struct Answered(pub Answer);

/// Reads an answer: `why=trainers`, `why=trainers:0.7`.
///
/// # Errors
/// What was expected.
pub fn answer(text: &str) -> Result<Answered, String> {
    let read = || {
        let (question, said) = text.split_once('=')?;
        let (choice, sure) = said.split_once(':').unwrap_or((said, "1"));
        let (question, choice) = (Id::new(question).ok()?, Id::new(choice).ok()?);
        Some(Answered(Answer { question, choice, sure: share(sure)? }))
    };
    read().ok_or_else(|| {
        "expected QUESTION=CHOICE or QUESTION=CHOICE:PROBABILITY, as why=rifles:0.7".to_owned()
    })
}

/// A probability, as it is typed.
fn share(text: &str) -> Option<PerMille> {
    let share: f64 = text.parse().ok()?;
    (0.0..=1.0).contains(&share).then(|| PerMille((share * 1000.0).round() as u32))
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
