//! What a panel gets and what it may give: a look at the campaign, what is chosen in it, and an outbox.
//!
//! A panel changes nothing itself. Orders it asks for go through the one check when the frame is over.

use crate::base::id::ClaimId;
use crate::base::quantity::Kopeks;
use crate::i18n::Words;
use crate::orders::{Kind, Order};
use crate::report::charts::Chart;
use crate::report::numbers;
use crate::run::Campaign;
use crate::run::needs::Need;
use crate::run::until::Until;
use crate::sim::view::UnitView;

/// What a panel may look at.
#[derive(Clone, Copy)]
pub struct Look<'a> {
    /// The campaign.
    pub campaign: &'a Campaign,
    /// The words of the language chosen.
    pub words: &'a Words,
    /// What is chosen on the map.
    pub chosen: Option<&'a Pick>,
}

impl Look<'_> {
    /// Whether orders of this kind may be given: what a lesson closes is not on the screen.
    #[must_use]
    pub fn opens(&self, kind: Kind) -> bool {
        self.campaign.scenario().opens(kind)
    }

    /// What something costs at today's prices, in words; `roubles` are those of the first day.
    #[must_use]
    pub fn price(&self, roubles: f64) -> String {
        let today = Kopeks::from_roubles(roubles * self.campaign.view().price_level());
        numbers::roubles(self.words, today)
    }

    /// How many turns old the news of a unit are: none where a courier needs less than a turn, or an inspector has
    /// counted its men. What became of arms, horses and men after the return that came in is known to the unit alone:
    /// where the news are old, nothing but that return is shown. An inspector sent in this turn is not back yet, or an
    /// order that is taken back would tell for nothing what he sees.
    #[must_use]
    pub fn age_of_news(&self, unit: &UnitView<'_>) -> u16 {
        let view = self.campaign.view();
        let sent = self.campaign.orders_now().contains(&Order::Inspect { unit: unit.id });
        let counted = view.inspected(unit.id) && !sent;
        if counted { 0 } else { view.control().courier_turns(unit.station.at()) }
    }
}

/// Something on the map that can be chosen, by id.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Pick {
    /// A place.
    Place(String),
    /// A route.
    Route(String),
    /// A uezd.
    Uezd(String),
    /// A unit.
    Unit(String),
    /// A front that is fought at.
    Front(String),
}

/// What panels ask for in a frame.
#[derive(Debug, Default)]
pub struct Outbox {
    /// Orders to give.
    pub orders: Vec<Order>,
    /// Number of an order of this turn to take back.
    pub take_back: Option<usize>,
    /// Something to choose on the map.
    pub choose: Option<Pick>,
    /// The field path of a number whose pedigree is to be shown, as `uezds[zaisan].population`.
    pub pedigree: Option<String>,
    /// A claim to be shown with its source and conflicts.
    pub claim: Option<ClaimId>,
    /// Whether the turn is to be ended.
    pub end_turn: bool,
    /// Something that needs the player, to be shown where it can be seen to.
    pub see: Option<Need>,
    /// A drawing to be kept as a picture and as a table.
    pub picture: Option<Chart>,
    /// How far to go on without asking.
    pub until: Option<Until>,
}
