//! Answers in numbers of the player's own, and effects that grow with a number.

use crate::base::id::{EventId, Id};
use crate::base::math::{round, round_heads};
use crate::base::quantity::{Kopeks, Men};
use crate::scenario::file::{Measure, Step};
use crate::scenario::model::{Effect, Event, Sway, Swayed};

/// What a player fills in himself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// One number.
    Number(Field),
    /// A whole, divided; each part with the id of who bears it.
    Divide(Vec<(Id, Field)>),
}

/// A number to be filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// The least.
    pub least: u32,
    /// What it is when nobody says otherwise.
    pub usual: u32,
    /// The most.
    pub most: u32,
}

impl Answer {
    /// What is to be filled in, in the order of an order's numbers.
    #[must_use]
    pub fn fields(&self) -> Vec<Field> {
        match self {
            Self::Number(field) => vec![*field],
            Self::Divide(parts) => parts.iter().map(|(_, field)| *field).collect(),
        }
    }

    /// The numbers when nobody says otherwise.
    #[must_use]
    pub fn usual(&self) -> Vec<u32> {
        self.fields().iter().map(|field| field.usual).collect()
    }

    /// What the numbers must add up to; nothing for a single one.
    #[must_use]
    pub fn whole(&self) -> Option<u32> {
        matches!(self, Self::Divide(_)).then(|| self.usual().iter().sum())
    }

    /// Who bears a part; nobody of a single number.
    #[must_use]
    pub fn part(&self, place: usize) -> Option<Id> {
        match self {
            Self::Number(_) => None,
            Self::Divide(parts) => parts.get(place).map(|(id, _)| *id),
        }
    }

    /// Answers to try: low, usual and high; of a division the usual one, and those that lean on the first and on the
    /// last as far as they bear.
    #[must_use]
    pub fn tries(&self) -> Vec<Vec<u32>> {
        match self {
            Self::Number(field) => [field.least, field.usual, field.most].map(|number| vec![number]).into(),
            Self::Divide(_) => {
                let ascending: Vec<usize> = (0..self.fields().len()).collect();
                let descending: Vec<usize> = ascending.iter().rev().copied().collect();
                vec![self.leaning(&descending), self.usual(), self.leaning(&ascending)]
            }
        }
    }

    /// The whole divided so that those who are named first bear the most that the others' least leaves them.
    #[must_use]
    pub fn leaning(&self, first: &[usize]) -> Vec<u32> {
        let fields = self.fields();
        let mut numbers: Vec<u32> = fields.iter().map(|field| field.least).collect();
        let mut left = self.whole().unwrap_or_default().saturating_sub(numbers.iter().sum());
        for &number in first {
            let more = (fields[number].most - fields[number].least).min(left);
            numbers[number] += more;
            left -= more;
        }
        numbers
    }
}

/// Effects that grow with a number.
#[derive(Clone, Debug, PartialEq)]
pub struct Growth {
    /// The amount that grows.
    pub of: Amount,
    /// What it must exceed.
    pub over: Amount,
    /// By how much for the effects to come once.
    pub per: f64,
    /// The largest amount that counts beyond that.
    pub most: f64,
    /// What comes of it.
    pub effects: Vec<Effect>,
}

impl Growth {
    /// What comes of it when amounts are these.
    pub fn effects(&self, amount: impl Fn(Amount) -> f64) -> impl Iterator<Item = Effect> {
        let times = (amount(self.of) - amount(self.over)).clamp(0.0, self.most) / self.per;
        self.effects.iter().filter(move |_| times > 0.0).filter_map(move |effect| effect.times(times))
    }
}

/// What other events make of the answers in numbers to one of them.
pub fn later(events: &[Event], asked: EventId) -> impl Iterator<Item = &Growth> {
    let is_answer = move |amount| matches!(amount, Amount::Answer(event, _) if event == asked);
    let grow = events.iter().flat_map(|event| &event.grow);
    grow.filter(move |growth| is_answer(growth.of) || is_answer(growth.over))
}

/// Which men the numbers of answers to an event are held against, then or later, each measure once.
#[must_use]
pub fn held_against(events: &[Event], asked: &Event) -> Vec<Measure> {
    let own = asked.choices.iter().flat_map(|choice| &choice.grow);
    let mut measures = Vec::new();
    for amount in own.chain(later(events, asked.id)).flat_map(|growth| [growth.of, growth.over]) {
        if let Amount::Men(measure, _) = amount
            && !measures.contains(&measure)
        {
            measures.push(measure);
        }
    }
    measures
}

/// An amount that effects grow with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Amount {
    /// A number of the answer to an event, by its place.
    Answer(EventId, usize),
    /// Men as they are.
    Men(Measure, Step),
    /// A number.
    Fixed(f64),
}

impl Effect {
    /// The same so many times; none where it cannot be done in part.
    #[must_use]
    pub fn times(&self, times: f64) -> Option<Self> {
        let whole = |number: f64| round(number * times);
        let share = |number: f64| (number * times).clamp(0.0, 1.0);
        Some(match *self {
            Self::Money(oblast, kopeks) => Self::Money(oblast, Kopeks(whole(kopeks.0 as f64))),
            Self::TreasuryShare(oblast, kept) => Self::TreasuryShare(oblast, 1.0 - share(1.0 - kept)),
            Self::Standing(sponsor, by) => Self::Standing(sponsor, whole(by.into()) as i32),
            Self::Sway(sway) => Self::Sway(sway.times(times)),
            Self::Give(what, unit, amount) => Self::Give(what, unit, round_heads(f64::from(amount) * times)),
            Self::Lose(what, unit, amount) => Self::Lose(what, unit, round_heads(f64::from(amount) * times)),
            Self::Men(unit, by) => Self::Men(unit, whole(by.into()) as i32),
            Self::Summon(uezd, unit, come) => Self::Summon(uezd, unit, share(come)),
            Self::Losses(unit, lost) => Self::Losses(unit, share(lost)),
            Self::Goods(place, kilograms) => {
                Self::Goods(place, kilograms.map(|kg| round_heads(f64::from(kg) * times)))
            }
            Self::Arrears(oblast, by) => Self::Arrears(oblast, whole(by.into()) as i32),
            Self::Quota(oblast, men) => Self::Quota(oblast, Men(round_heads(f64::from(men.0) * times))),
            Self::OfficersShare(oblast, kept) => Self::OfficersShare(oblast, 1.0 - share(1.0 - kept)),
            Self::Leave(oblast, how, leaving) => Self::Leave(oblast, how, share(leaving)),
            Self::Flag(..) | Self::Push(..) | Self::March(..) | Self::Reinforce(_) | Self::SchoolLost => {
                return None;
            }
        })
    }
}

impl Sway {
    /// So many times what is added, or so many times what the factor is away from one.
    fn times(self, times: f64) -> Self {
        let even = if self.what == Swayed::Authority { 0.0 } else { 1000.0 };
        let by = even + (f64::from(self.by) - even) * times;
        Self { by: round(by.clamp(even - 1000.0, 10_000.0)) as i32, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::id::OblastId;
    use crate::scenario::model::Whereabouts;

    fn divide() -> Answer {
        let field = |least, usual, most| Field { least, usual, most };
        let id = |name| Id::new(name).expect("an id");
        Answer::Divide(vec![
            (id("ural"), field(50, 100, 200)),
            (id("bukey"), field(50, 100, 150)),
            (id("turgay"), field(80, 100, 120)),
        ])
    }

    #[test]
    fn low_and_high_divisions_lean_on_the_last_and_on_the_first() {
        assert_eq!(divide().tries(), [vec![50, 130, 120], vec![100, 100, 100], vec![170, 50, 80]]);
    }

    #[test]
    fn a_number_is_held_against_the_men_that_a_later_event_counts() {
        let scenario = crate::scenario::library::shipped("semey-1918");
        let event =
            |id: &str| scenario.events.iter().find(|event| event.id.as_str() == id).expect("an event");
        let held = |id| held_against(&scenario.events, event(id));
        let front = Id::new("semirechye").expect("an id");
        assert_eq!(held("militia_figure"), [Measure::Front(front)]);
        assert_eq!(held("front_counted"), []);
    }

    #[test]
    fn what_is_added_and_what_multiplies_both_grow() {
        let oblast = OblastId::new("ural").expect("an id");
        let sway = |what, by| Effect::Sway(Sway { what, at: Whereabouts::Oblast(oblast), by, turns: 4 });
        assert_eq!(sway(Swayed::Authority, -10).times(3.0), Some(sway(Swayed::Authority, -30)));
        assert_eq!(sway(Swayed::Pay, 990).times(2.5), Some(sway(Swayed::Pay, 975)));
        assert_eq!(sway(Swayed::Pay, 500).times(4.0), Some(sway(Swayed::Pay, 0)));
        assert_eq!(Effect::SchoolLost.times(2.0), None);
        let growth = |of| Growth {
            of: Amount::Fixed(of),
            over: Amount::Fixed(100.0),
            per: 50.0,
            most: 200.0,
            effects: vec![Effect::Money(oblast, Kopeks(10))],
        };
        let fixed = |amount| match amount {
            Amount::Fixed(number) => number,
            _ => 0.0,
        };
        let grown = |of| growth(of).effects(fixed).collect::<Vec<_>>();
        assert_eq!(grown(100.0), []);
        assert_eq!(grown(200.0), [Effect::Money(oblast, Kopeks(20))]);
        assert_eq!(grown(9_000.0), [Effect::Money(oblast, Kopeks(40))], "no more than counts");
    }
}
