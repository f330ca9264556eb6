//! Reads answers in numbers, and effects that grow with a number.

use crate::base::id::{EventId, Id};
use crate::base::math::round_heads;
use crate::scenario::build::atlas::Atlas;
use crate::scenario::build::effects::effects;
use crate::scenario::file::{AmountFile, AnswerFile, Bases, EffectFile, GrowthFile, Number, PartFile};
use crate::scenario::model::{Amount, Answer, Field, Growth, Scenario};
use crate::scenario::reader::Reader;
use crate::scenario::spot::Spot;

/// The largest number that can be asked for.
const MOST: f64 = 10_000_000.0;

/// Reads what a player fills in.
pub(in crate::scenario) fn answer(
    reader: &mut Reader,
    spot: &Spot<AnswerFile>,
    bases: &Bases,
) -> Option<Answer> {
    match reader.value(spot)? {
        AnswerFile::Number { low, usual, high } => {
            let [least, usual, most] =
                [low, usual, high].map(|number| reader.whole(number, bases, 1.0, MOST));
            in_order(reader, spot.address, "low, usual and high", [least, usual, most]);
            Some(Answer::Number(Field { least, usual, most }))
        }
        AnswerFile::Divide { parts } => {
            let mut read: Vec<(Id, Field)> = Vec::new();
            for part in parts {
                let Some((id, field)) = self::part(reader, part, bases) else { continue };
                if read.iter().any(|(other, _)| *other == id) {
                    let message = format!("the part `{id}` stands twice");
                    reader.problem(part.address, "duplicate_id", message, None);
                }
                read.push((id, field));
            }
            if parts.len() < 2 {
                let message = format!("expected two parts at least, found {}", parts.len());
                reader.problem(spot.address, "parts", message, None);
            }
            Some(Answer::Divide(read))
        }
    }
}

fn part(reader: &mut Reader, spot: &Spot<PartFile>, bases: &Bases) -> Option<(Id, Field)> {
    let file = reader.value(spot)?;
    let id = *reader.value(&file.id)?;
    let usual = reader.whole(&file.usual, bases, 1.0, MOST);
    let share = |reader: &mut Reader, number: &Number, low, high| {
        round_heads(f64::from(usual) * reader.number(number, bases, low, high))
    };
    let least = share(reader, &file.least, 0.0, 1.0);
    let most = share(reader, &file.most, 1.0, 100.0);
    Some((id, Field { least, usual, most }))
}

fn in_order(reader: &mut Reader, address: usize, what: &str, numbers: [u32; 3]) {
    if !numbers.is_sorted() {
        let [low, usual, high] = numbers;
        let message = format!("expected {what} in this order, found {low}, {usual} and {high}");
        reader.problem(address, "bad_answer", message, None);
    }
}

/// Whose numbers effects grow with.
#[derive(Clone, Copy)]
pub(in crate::scenario) struct Asked<'a> {
    /// The event.
    pub event: EventId,
    /// What the choice asks for; nothing where no choice is read, or it asks for no number.
    pub answer: Option<&'a Answer>,
}

/// Reads effects that grow with a number.
pub(in crate::scenario) fn growths(
    reader: &mut Reader,
    spots: &[Spot<GrowthFile>],
    asked: Asked<'_>,
    bases: &Bases,
    atlas: &Atlas,
    scenario: &Scenario,
) -> Vec<Growth> {
    let mut growths = Vec::new();
    for spot in spots {
        let Some(file) = reader.value(spot) else { continue };
        let of = amount(reader, &file.of, asked, bases, atlas);
        let over = match &file.over {
            Some(spot) => amount(reader, spot, asked, bases, atlas),
            None => Some(Amount::Fixed(0.0)),
        };
        let per = reader.number(&file.per, bases, 0.001, MOST);
        let most = file.most.as_ref().map_or(f64::MAX, |most| reader.number(most, bases, 0.0, MOST));
        whole_only(reader, &file.effects);
        let effects = effects(reader, &file.effects, bases, atlas, scenario);
        if let (Some(of), Some(over)) = (of, over) {
            growths.push(Growth { of, over, per, most, effects });
        }
    }
    growths
}

/// Notes effects that cannot be done in part.
fn whole_only(reader: &mut Reader, spots: &[Spot<EffectFile>]) {
    use EffectFile as E;
    for spot in spots {
        let whole = matches!(
            spot.value,
            Ok(E::Flag(_)
                | E::Unflag(_)
                | E::Push { .. }
                | E::March { .. }
                | E::Reinforce(_)
                | E::SchoolLost)
        );
        if whole {
            let message = "this effect cannot be done in part, so it cannot grow with a number".into();
            reader.problem(spot.address, "cannot_grow", message, None);
        }
    }
}

fn amount(
    reader: &mut Reader,
    spot: &Spot<AmountFile>,
    asked: Asked<'_>,
    bases: &Bases,
    atlas: &Atlas,
) -> Option<Amount> {
    let at = spot.address;
    match reader.value(spot)? {
        AmountFile::Answer => {
            if !matches!(asked.answer, Some(Answer::Number(_))) {
                let message =
                    "`answer` is the number of a choice that asks for one: expected it in the `grow` of \
                               such a choice; an earlier event is named by `answer_to(\"…\")`"
                        .into();
                reader.problem(at, "no_answer", message, None);
            }
            Some(Amount::Answer(asked.event, 0))
        }
        AmountFile::Part(id) => {
            let parts: &[(Id, Field)] = match asked.answer {
                Some(Answer::Divide(parts)) => parts,
                _ => &[],
            };
            reader.named(at, *id, "part of this answer", parts.iter().map(|(id, _)| *id));
            parts.iter().position(|(part, _)| part == id).map(|place| Amount::Answer(asked.event, place))
        }
        AmountFile::AnswerTo(event) => {
            let known = atlas.numbers.iter().copied();
            reader.named(at, *event, "event that asks for a number", known);
            Some(Amount::Answer(*event, 0))
        }
        AmountFile::Men { of, step } => {
            atlas.measure(reader, at, *of);
            Some(Amount::Men(*of, *step))
        }
        AmountFile::Fixed(number) => Some(Amount::Fixed(reader.number(number, bases, 0.0, MOST))),
    }
}
