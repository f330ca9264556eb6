//! Orders of every kind drawn at random, sensible and senseless, for tests and for the soak.
//!
//! Not a policy: what it draws is mostly refused, and it looks at nothing but the scenario.

use crate::base::dice::{Dice, Seed};
use crate::base::id::{OblastId, PlaceId, RouteId, SponsorId, UezdId, UnitId};
use crate::orders::{Arms, Course, Gift, Goods, Manner, Office, Order, Pace, Posture, Routine, Spending};
use crate::scenario::Scenario;
use rand::Rng;

/// Draws until something can be said in a scenario that lacks much.
const TRIES: usize = 64;
const GIFTS: [Gift; 7] = [
    Gift::Rifles,
    Gift::Rounds,
    Gift::MachineGuns,
    Gift::Officers,
    Gift::Instructors,
    Gift::Kit,
    Gift::Roubles,
];
/// Names that a player may give: none, one, and what might upset a screen.
const NAMES: [&str; 4] = ["", "Құланшы", "a\nb", "{ $men }"];
/// Numbers at the ends of what can be written.
const ODD: [u32; 6] = [0, 1, 1000, 65_535, 2_147_483_648, u32::MAX];

/// Draws orders for a scenario, the same for the same seed and name.
pub struct Unruly<'s> {
    scenario: &'s Scenario,
    dice: Dice,
    ids: Ids,
}

/// What orders can be about.
struct Ids {
    uezds: Vec<UezdId>,
    units: Vec<UnitId>,
    places: Vec<PlaceId>,
    routes: Vec<RouteId>,
    sponsors: Vec<SponsorId>,
    oblasts: Vec<OblastId>,
}

impl<'s> Unruly<'s> {
    /// Orders for a scenario.
    #[must_use]
    pub fn new(scenario: &'s Scenario, seed: Seed, name: &str) -> Self {
        let ids = Ids {
            uezds: scenario.uezds.iter().map(|uezd| uezd.id).collect(),
            units: scenario.units.iter().map(|unit| unit.id).collect(),
            places: scenario.places.iter().filter(|place| place.in_play).map(|place| place.id).collect(),
            routes: scenario.routes.iter().filter(|route| route.in_play).map(|route| route.id).collect(),
            sponsors: scenario.sponsors.iter().map(|sponsor| sponsor.id).collect(),
            oblasts: scenario.oblasts.iter().map(|oblast| oblast.id).collect(),
        };
        Self { scenario, dice: seed.dice("random orders", 0, name), ids }
    }

    /// A number below this one, or 0.
    pub fn below(&mut self, number: usize) -> usize {
        (self.dice.next_u64() % number.max(1) as u64) as usize
    }

    /// A number of an order: below this one, and now and then one that nobody means.
    fn long(&mut self, number: usize) -> u32 {
        let odd = self.below(32) == 0;
        if odd { self.one(&ODD).unwrap_or_default() } else { self.below(number) as u32 }
    }

    fn short(&mut self, number: usize) -> u16 {
        u16::try_from(self.long(number)).unwrap_or(u16::MAX)
    }

    fn one<T: Copy>(&mut self, list: &[T]) -> Option<T> {
        list.get(self.below(list.len())).copied()
    }

    fn uezd(&mut self) -> Option<UezdId> {
        let at = self.below(self.ids.uezds.len());
        self.ids.uezds.get(at).copied()
    }

    fn unit(&mut self) -> Option<UnitId> {
        let at = self.below(self.ids.units.len());
        self.ids.units.get(at).copied()
    }

    /// Another unit, as often as not one that is at home where this one is: they may meet.
    fn other(&mut self, unit: UnitId) -> Option<UnitId> {
        let units = &self.scenario.units;
        let home = units.iter().find(|one| one.id == unit)?.home;
        let near: Vec<UnitId> =
            units.iter().filter(|one| one.home == home && one.id != unit).map(|one| one.id).collect();
        if self.below(2) == 0 { self.one(&near) } else { self.unit() }
    }

    fn place(&mut self) -> Option<PlaceId> {
        let at = self.below(self.ids.places.len());
        self.ids.places.get(at).copied()
    }

    fn route(&mut self) -> Option<RouteId> {
        let at = self.below(self.ids.routes.len());
        self.ids.routes.get(at).copied()
    }

    fn sponsor(&mut self) -> Option<SponsorId> {
        let at = self.below(self.ids.sponsors.len());
        self.ids.sponsors.get(at).copied()
    }

    fn oblast(&mut self) -> Option<OblastId> {
        let at = self.below(self.ids.oblasts.len());
        self.ids.oblasts.get(at).copied()
    }

    /// A draw that came to something.
    fn drawn(&mut self) -> Option<Order> {
        let oblast = self.oblast()?;
        match self.below(34) {
            0..=5 => self.lever(oblast),
            6..=15 => self.standing(oblast),
            16..=24 => self.politics(oblast),
            _ => self.deed(oblast),
        }
    }

    /// Call-up, tax, pay.
    fn lever(&mut self, oblast: OblastId) -> Option<Order> {
        Some(match self.below(6) {
            0..=2 => Order::Levy {
                uezd: self.uezd()?,
                manner: self.one(&[Manner::Off, Manner::Volunteers, Manner::Lot])?,
                share: self.short(1100),
                detail: self.short(1100),
            },
            3 => Order::Agitate { uezd: self.uezd()?, on: self.below(2) == 0 },
            4 => Order::Tax { oblast, rate: self.short(1100) },
            _ => Order::Pay { kopeks: self.long(11_000) },
        })
    }

    /// What stands until it is changed.
    fn standing(&mut self, oblast: OblastId) -> Option<Order> {
        Some(match self.below(10) {
            0 => Order::Spend { first: self.one(&[Spending::Bread, Spending::Pay])? },
            1 => Order::Gift { sponsor: self.sponsor()?, oblast, roubles: self.long(40_000) },
            2 => Order::Instructors { unit: self.unit()?, number: self.short(40) },
            3 => Order::Train {
                unit: self.unit()?,
                course: self.one(&[Course::None, Course::Drill, Course::Fire])?,
            },
            4 | 5 => Order::Post {
                unit: self.unit()?,
                place: self.place()?,
                pace: self.one(&[Pace::Steady, Pace::Forced])?,
            },
            6 => Order::Depot {
                place: self.place()?,
                food: self.short(60),
                grain: self.short(60),
                hay: self.short(120),
            },
            7 => Order::Carriers { route: self.route()?, carts: self.short(600), camels: self.short(300) },
            8 => {
                let mut first = Goods::ALL.to_vec();
                first.rotate_left(self.below(Goods::ALL.len()));
                Order::Goods { first }
            }
            _ => Order::Precedence { units: vec![self.unit()?] },
        })
    }

    /// Answers, sponsors, offices.
    fn politics(&mut self, oblast: OblastId) -> Option<Order> {
        let unit = self.unit()?;
        Some(match self.below(10) {
            0..=3 => return self.answer(),
            4 => Order::Terms { sponsor: self.sponsor()?, accept: self.below(2) == 0 },
            5 => Order::Ask { sponsor: self.sponsor()?, what: self.one(&GIFTS)?, unit },
            6 => Order::Passage { sponsor: self.sponsor()?, unit },
            7 => Order::Requisition { uezd: self.uezd()? },
            8 => {
                let schools: Vec<PlaceId> = self.scenario.schools.iter().map(|school| school.place).collect();
                let place = if schools.is_empty() { self.place()? } else { self.one(&schools)? };
                Order::School { place, oblast, on: self.below(4) > 0 }
            }
            _ => {
                let people: Vec<_> = self.scenario.people.iter().map(|person| person.id).collect();
                let to = self.one(&[Office::Unit(unit), Office::Oblast(oblast), Office::Home])?;
                Order::Appoint { person: self.one(&people)?, to }
            }
        })
    }

    fn answer(&mut self) -> Option<Order> {
        let scenario = self.scenario;
        let asked: Vec<_> = scenario.events.iter().filter(|event| !event.choices.is_empty()).collect();
        let event = self.one(&asked)?;
        let choice = event.choices.get(self.below(event.choices.len()))?;
        let tries = choice.tries();
        let mut numbers = tries.get(self.below(tries.len())).cloned().unwrap_or_default();
        if self.below(8) == 0 {
            numbers.iter_mut().for_each(|number| *number = self.long(*number as usize));
        }
        Some(Order::Choose { event: event.id, choice: choice.id, numbers })
    }

    /// What is done once.
    fn deed(&mut self, oblast: OblastId) -> Option<Order> {
        let unit = self.unit()?;
        let other = self.other(unit)?;
        Some(match self.below(10) {
            0 | 1 => Order::Posture { unit, posture: self.one(&Posture::ALL)? },
            2 => Order::Routine { what: self.one(&Routine::ALL)?, on: self.below(2) == 0 },
            3 => Order::Lend { from: oblast, to: self.oblast()?, roubles: self.long(9000) },
            4 => Order::Detach { from: unit, to: other, officers: self.short(5) },
            5 => Order::Convoy {
                goods: self.one(&Goods::ALL)?,
                from: self.place()?,
                to: self.place()?,
                amount: self.long(3000),
            },
            6 if self.below(8) == 0 => Order::Disband { unit },
            6 => Order::Award { unit },
            7 if self.below(3) == 0 => Order::Inspect { unit },
            7 if self.below(2) == 0 => {
                Order::Buy { unit, arms: self.one(&Arms::ALL)?, number: self.short(90) }
            }
            7 => Order::Transfer { from: unit, to: other, men: self.long(150) },
            8 => Order::Rename { unit, name: self.one(&NAMES)?.to_owned() },
            _ => Order::Join { unit, into: other },
        })
    }
}

impl Iterator for Unruly<'_> {
    type Item = Order;

    /// The next order; none where the scenario has nothing to give orders of.
    fn next(&mut self) -> Option<Order> {
        (0..TRIES).find_map(|_| self.drawn())
    }
}
