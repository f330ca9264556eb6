//! The values of a sentence: what it names and counts, under the names that the language files use.
//!
//! It knows no sentence; orders, events and refusals are told by the files beside it.

use crate::base::id::{DeliveryId, EventId, OblastId, PlaceId, SponsorId, UezdId, UnitId};
use crate::base::quantity::{Kopeks, Men};
use crate::i18n::{Value, Words};
use crate::orders::Goods;
use crate::report::{names, numbers};
use crate::scenario::Scenario;

/// A value of a sentence with its name.
pub(in crate::report) type Named = (&'static str, Value);

/// Tells sentences in a language, with the names of a scenario.
#[derive(Clone, Copy)]
pub(in crate::report) struct Say<'w> {
    /// The words.
    pub words: &'w Words,
    /// Whose names.
    pub scenario: &'w Scenario,
}

impl Say<'_> {
    /// A sentence without values.
    pub fn plain(self, key: &str) -> String {
        self.words.get(key)
    }

    /// A sentence with values.
    pub fn with<const N: usize>(self, key: &str, values: [Named; N]) -> String {
        self.words.with(key, &values)
    }

    /// A text.
    pub fn text(self, name: &'static str, text: String) -> Named {
        (name, Value::Text(text))
    }

    /// A count.
    pub fn count(self, name: &'static str, number: impl Into<u32>) -> Named {
        (name, Value::Count(number.into().into()))
    }

    /// So many men, as `men`.
    pub fn men(self, men: Men) -> Named {
        self.count("men", men.0)
    }

    /// Thousandths as percent, with the tenth where there is one.
    pub fn percent(self, name: &'static str, thousandths: u16) -> Named {
        self.text(name, numbers::percent_exactly(self.words, thousandths))
    }

    /// A sum of money.
    pub fn sum(self, name: &'static str, kopeks: Kopeks) -> Named {
        self.text(name, numbers::roubles(self.words, kopeks))
    }

    /// So much of a good.
    pub fn amount(self, name: &'static str, goods: Goods, amount: u64) -> Named {
        self.text(name, numbers::amount(self.words, goods, amount))
    }

    /// A good.
    pub fn goods(self, goods: Goods) -> Named {
        self.text("goods", names::goods(self.words, goods))
    }

    /// Several names, as `list`.
    pub fn list(self, names: Vec<String>) -> Named {
        self.text("list", names.join(", "))
    }

    /// A unit.
    pub fn unit(self, name: &'static str, id: UnitId) -> Named {
        self.text(name, names::unit(self.words, id))
    }

    /// A uezd, as `uezd`.
    pub fn uezd(self, id: UezdId) -> Named {
        self.text("uezd", names::uezd(self.words, id))
    }

    /// An oblast.
    pub fn oblast(self, name: &'static str, id: OblastId) -> Named {
        self.text(name, names::oblast(self.words, id))
    }

    /// A place.
    pub fn place(self, name: &'static str, id: PlaceId) -> Named {
        self.text(name, names::place(self.words, self.scenario, id))
    }

    /// A sponsor, as `sponsor`.
    pub fn sponsor(self, id: SponsorId) -> Named {
        self.text("sponsor", names::sponsor(self.words, id))
    }

    /// An event and one of its choices, as `event` and `choice`.
    pub fn answer(self, event: EventId, choice: crate::base::id::Id) -> [Named; 2] {
        let (asked, chosen) = (names::event(self.words, event), names::choice(self.words, event, choice));
        [self.text("event", asked), self.text("choice", chosen)]
    }

    /// A sentence on a delivery; its id where the scenario has none of that id.
    pub fn delivery(self, key: &str, id: DeliveryId) -> String {
        let Some(delivery) = self.scenario.deliveries.iter().find(|delivery| delivery.id == id) else {
            return id.to_string();
        };
        let what = self.text("what", names::promised(self.words, delivery));
        self.with(key, [self.sponsor(delivery.sponsor), self.place("place", delivery.at), what])
    }
}
