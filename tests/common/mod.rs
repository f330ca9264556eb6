//! What several tests need: the shipped scenario and random orders for it.

#![allow(dead_code, reason = "each test binary uses its own part")]

use alash::base::dice::{Dice, Seed};
use alash::base::id::{OblastId, PlaceId, SponsorId, UezdId, UnitId};
use alash::orders::{Course, Gift, Goods, Manner, Office, Order, Pace, Posture, Routine, Spending};
use alash::scenario::{Library, Scenario};
use rand::Rng;
use std::sync::Arc;

/// A shipped scenario.
pub fn scenario(id: &str) -> Arc<Scenario> {
    let library = Library::default();
    let folder = library.find_id(id).expect("the scenario is shipped");
    Arc::new(library.load(&folder).scenario.expect("the scenario loads"))
}

/// Draws orders of every kind, sensible and senseless.
pub struct Orders<'s> {
    scenario: &'s Scenario,
    dice: Dice,
}

impl<'s> Orders<'s> {
    /// Orders for a scenario, the same for the same seed.
    pub fn new(scenario: &'s Scenario, seed: u64) -> Self {
        Self { scenario, dice: Seed(seed).dice("random orders", 0, "test") }
    }

    fn below(&mut self, n: usize) -> usize {
        (self.dice.next_u64() % n.max(1) as u64) as usize
    }

    fn one<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())]
    }

    /// The next order.
    pub fn next(&mut self) -> Order {
        let uezds: Vec<_> = self.scenario.uezds.iter().map(|uezd| uezd.id).collect();
        let units: Vec<_> = self.scenario.units.iter().map(|unit| unit.id).collect();
        let places: Vec<_> = self.scenario.places.iter().filter(|p| p.in_play).map(|p| p.id).collect();
        let routes: Vec<_> = self.scenario.routes.iter().filter(|r| r.in_play).map(|r| r.id).collect();
        let sponsors: Vec<_> = self.scenario.sponsors.iter().map(|sponsor| sponsor.id).collect();
        let oblasts: Vec<_> = self.scenario.oblasts.iter().map(|oblast| oblast.id).collect();
        let oblast = self.one(&oblasts);
        match self.below(34) {
            0..=2 => Order::Levy {
                uezd: self.one(&uezds),
                manner: self.one(&[Manner::Off, Manner::Volunteers, Manner::Lot]),
                share: self.below(1100) as u16,
                detail: self.below(1100) as u16,
            },
            3 => Order::Agitate { uezd: self.one(&uezds), on: self.below(2) == 0 },
            4 => Order::Tax { oblast, rate: self.below(1100) as u16 },
            5 => Order::Pay { kopeks: self.below(11_000) as u32 },
            6 => Order::Spend { first: self.one(&[Spending::Bread, Spending::Pay]) },
            7 => Order::Gift { sponsor: self.one(&sponsors), oblast, roubles: self.below(40_000) as u32 },
            8 => Order::Instructors { unit: self.one(&units), number: self.below(40) as u16 },
            9 => Order::Train {
                unit: self.one(&units),
                course: self.one(&[Course::None, Course::Drill, Course::Fire]),
            },
            10 | 11 => Order::Post {
                unit: self.one(&units),
                place: self.one(&places),
                pace: self.one(&[Pace::Steady, Pace::Forced]),
            },
            12 => Order::Depot {
                place: self.one(&places),
                food: self.below(60) as u16,
                grain: self.below(60) as u16,
                hay: self.below(120) as u16,
            },
            13 => Order::Carriers {
                route: self.one(&routes),
                carts: self.below(600) as u16,
                camels: self.below(300) as u16,
            },
            14 => {
                let mut first = Goods::ALL.to_vec();
                first.rotate_left(self.below(6));
                Order::Goods { first }
            }
            15 => Order::Precedence { units: vec![self.one(&units)] },
            _ => self.deed(&uezds, &units, &places, &sponsors, &oblasts),
        }
    }

    /// An order of something that is done once.
    fn deed(
        &mut self,
        uezds: &[UezdId],
        units: &[UnitId],
        places: &[PlaceId],
        sponsors: &[SponsorId],
        oblasts: &[OblastId],
    ) -> Order {
        const GIFTS: [Gift; 7] = [
            Gift::Rifles,
            Gift::Rounds,
            Gift::MachineGuns,
            Gift::Officers,
            Gift::Instructors,
            Gift::Kit,
            Gift::Roubles,
        ];
        let (unit, other, oblast) = (self.one(units), self.one(units), self.one(oblasts));
        match self.below(16) {
            0 | 1 => Order::Posture { unit, posture: self.one(&Posture::ALL) },
            2 => Order::Routine { what: self.one(&Routine::ALL), on: self.below(2) == 0 },
            3..=5 => {
                let events: Vec<_> =
                    self.scenario.events.iter().filter(|event| !event.choices.is_empty()).collect();
                if events.is_empty() {
                    return Order::Inspect { unit };
                }
                let event = events[self.below(events.len())];
                let choice = &event.choices[self.below(event.choices.len())];
                let tries = choice.tries();
                let numbers = tries[self.below(tries.len())].clone();
                Order::Choose { event: event.id, choice: choice.id, numbers }
            }
            6 => Order::Terms { sponsor: self.one(sponsors), accept: self.below(2) == 0 },
            7 => Order::Ask { sponsor: self.one(sponsors), what: self.one(&GIFTS), unit },
            8 if self.below(2) == 0 => Order::Passage { sponsor: self.one(sponsors), unit },
            8 => Order::Requisition { uezd: self.one(uezds) },
            9 => Order::Lend { from: oblast, to: self.one(oblasts), roubles: self.below(9000) as u32 },
            10 => Order::Detach { from: unit, to: other, officers: self.below(5) as u16 },
            11 => Order::Convoy {
                goods: self.one(&Goods::ALL),
                from: self.one(places),
                to: self.one(places),
                amount: self.below(3000) as u32,
            },
            12 => {
                let schools: Vec<_> = self.scenario.schools.iter().map(|school| school.place).collect();
                let place = if schools.is_empty() { places[0] } else { self.one(&schools) };
                Order::School { place, oblast, on: self.below(4) > 0 }
            }
            13 => {
                let people: Vec<_> = self.scenario.people.iter().map(|person| person.id).collect();
                if people.is_empty() {
                    return Order::Award { unit };
                }
                let to = self.one(&[Office::Unit(unit), Office::Oblast(oblast), Office::Home]);
                Order::Appoint { person: self.one(&people), to }
            }
            14 if self.below(8) == 0 => Order::Disband { unit },
            14 => Order::Award { unit },
            15 if self.below(2) == 0 => {
                Order::Transfer { from: unit, to: other, men: self.below(150) as u32 }
            }
            15 if self.below(3) == 0 => {
                let name = self.one(&["", "Құланшы", "a\nb", "{ $men }"]).to_owned();
                Order::Rename { unit, name }
            }
            _ => Order::Join { unit, into: other },
        }
    }
}

/// Breaks texts: flips, deletes and doubles pieces, cuts ends off, puts strange characters in.
pub struct Mutations {
    dice: Dice,
}

impl Mutations {
    /// Mutations, the same for the same seed and name.
    pub fn new(seed: u64, name: &str) -> Self {
        Self { dice: Seed(seed).dice("mutations", 0, name) }
    }

    fn below(&mut self, n: usize) -> usize {
        (self.dice.next_u64() % n.max(1) as u64) as usize
    }

    /// The text with one to three changes; never the text itself.
    pub fn of(&mut self, text: &[u8]) -> Vec<u8> {
        const STRANGE: [&str; 12] =
            ["(", ")", "[", "\"", ",", ":", "-", "NaN", "1e999", "/*", "\u{feff}", "ұ"];
        loop {
            let mut broken = text.to_vec();
            for _ in 0..=self.below(3) {
                let (at, kind) = (self.below(broken.len()), self.below(6));
                let end = (at + 1 + self.below(40)).min(broken.len());
                match kind {
                    0 if !broken.is_empty() => broken[at] ^= 1 << self.below(8),
                    1 => drop(broken.drain(at..end)),
                    2 => drop(broken.splice(at..at, broken[at..end].to_vec())),
                    3 => broken.truncate(at),
                    4 if !broken.is_empty() => broken[at] = b'0' + self.below(10) as u8,
                    _ => drop(broken.splice(at..at, STRANGE[self.below(STRANGE.len())].bytes())),
                }
            }
            if broken != text {
                return broken;
            }
        }
    }
}
