//! Ids inside the historical orders: each must name something of the scenario.

use crate::base::id::{EventId, Id, OblastId, PersonId, PlaceId, RouteId, SponsorId, UezdId, UnitId};
use crate::orders::{Office, Order};
use crate::scenario::model::Scenario;
use crate::scenario::reader::Reader;
use std::fmt::Display;

/// Notes every id of an order that names nothing; whether it is for somebody who is not under command.
pub(in crate::scenario) fn check(
    reader: &mut Reader,
    address: usize,
    order: &Order,
    scenario: &Scenario,
) -> bool {
    let mut ids = Ids { reader, address, scenario, asks_others: false };
    match *order {
        Order::Levy { uezd, .. } | Order::Agitate { uezd, .. } | Order::Requisition { uezd } => {
            ids.uezd(uezd);
        }
        Order::Tax { oblast, .. } => ids.oblast(oblast),
        Order::Gift { sponsor, oblast, .. } => {
            ids.sponsor(sponsor);
            ids.oblast(oblast);
        }
        Order::Buy { unit, .. }
        | Order::Instructors { unit, .. }
        | Order::Train { unit, .. }
        | Order::Posture { unit, .. }
        | Order::Award { unit }
        | Order::Inspect { unit }
        | Order::Rename { unit, .. }
        | Order::Disband { unit } => ids.unit(unit),
        Order::Post { unit, place, .. } => {
            ids.unit(unit);
            ids.place(place);
        }
        Order::Depot { place, .. } => ids.place(place),
        Order::Carriers { route, .. } => ids.route(route),
        Order::Precedence { ref units } => units.iter().for_each(|unit| ids.unit(*unit)),
        Order::Choose { event, choice, .. } => ids.choice(event, choice),
        Order::Terms { sponsor, .. } => ids.sponsor(sponsor),
        Order::Ask { sponsor, unit, .. } | Order::Passage { sponsor, unit } => {
            ids.sponsor(sponsor);
            ids.unit(unit);
        }
        Order::Lend { from, to, .. } => [from, to].into_iter().for_each(|oblast| ids.oblast(oblast)),
        Order::Detach { from: unit, to: other, .. }
        | Order::Transfer { from: unit, to: other, .. }
        | Order::Join { unit, into: other } => {
            ids.unit(unit);
            ids.unit(other);
        }
        Order::Convoy { from, to, .. } => [from, to].into_iter().for_each(|place| ids.place(place)),
        Order::School { place, oblast, .. } => {
            ids.school(place);
            ids.oblast(oblast);
        }
        Order::Appoint { person, to } => ids.appointment(person, to),
        Order::Pay { .. } | Order::Spend { .. } | Order::Goods { .. } | Order::Routine { .. } => {}
    }
    ids.asks_others
}

/// Asks for ids of one order.
struct Ids<'r, 't> {
    reader: &'r mut Reader<'t>,
    address: usize,
    scenario: &'r Scenario,
    /// Whether a uezd, an oblast or a unit that it names is not under command.
    asks_others: bool,
}

impl Ids<'_, '_> {
    fn named<I: Copy + Ord + Display>(
        &mut self,
        id: I,
        what: &str,
        known: impl IntoIterator<Item = I>,
    ) -> bool {
        self.reader.named(self.address, id, what, known)
    }

    fn uezd(&mut self, id: UezdId) {
        self.asks_others |= !self.named(id, "uezd in play", self.scenario.uezds.iter().map(|uezd| uezd.id));
    }

    fn oblast(&mut self, id: OblastId) {
        let known = self.scenario.oblasts.iter().map(|oblast| oblast.id);
        self.asks_others |= !self.named(id, "oblast in play", known);
    }

    fn unit(&mut self, id: UnitId) {
        self.asks_others |= !self.named(id, "unit", self.scenario.units.iter().map(|unit| unit.id));
    }

    fn place(&mut self, id: PlaceId) {
        let in_play = self.scenario.places.iter().filter(|place| place.in_play);
        self.named(id, "place in play", in_play.map(|place| place.id));
    }

    fn route(&mut self, id: RouteId) {
        let in_play = self.scenario.routes.iter().filter(|route| route.in_play);
        self.named(id, "leg in play", in_play.map(|route| route.id));
    }

    fn sponsor(&mut self, id: SponsorId) {
        self.named(id, "sponsor", self.scenario.sponsors.iter().map(|sponsor| sponsor.id));
    }

    fn school(&mut self, place: PlaceId) {
        self.named(place, "school", self.scenario.schools.iter().map(|school| school.place));
    }

    fn choice(&mut self, event: EventId, choice: Id) {
        let open = self.scenario.events.iter().filter(|event| !event.choices.is_empty());
        if self.named(event, "event with choices", open.map(|event| event.id)) {
            let choices = self.scenario.event(event).map_or(&[][..], |event| event.choices.as_slice());
            self.named(choice, "choice of this event", choices.iter().map(|choice| choice.id));
        }
    }

    fn appointment(&mut self, person: PersonId, to: Office) {
        self.named(person, "person", self.scenario.people.iter().map(|person| person.id));
        match to {
            Office::Unit(unit) => self.unit(unit),
            Office::Oblast(oblast) => self.oblast(oblast),
            Office::Home => {}
        }
    }
}
