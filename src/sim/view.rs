//! What anybody may see of a campaign: panels, policies, the record and reports all read through this.
//!
//! Nothing can be changed through a view.

use crate::base::date::{Date, HalfMonth};
use crate::base::dice::Dice;
use crate::base::id::{EventId, OblastId, PlaceId, UezdId, UnitId};
use crate::base::quantity::{Kopeks, Men};
use crate::orders::{Arms, Kind, Order, Posture};
use crate::scenario::Scenario;
use crate::scenario::model::{Amount, Draws, Effect, Front, Growth, Measure, Step, Swayed, Whereabouts};
use crate::sim::orders::arming;
use crate::sim::orders::check::check;
use crate::sim::orders::refusal::Refusal;
use crate::sim::script::conditions;
use crate::sim::state::affairs::Affairs;
use crate::sim::state::consignments::Consignments;
use crate::sim::state::control::Control;
use crate::sim::state::event::Event;
use crate::sim::state::find::UnitParts;
use crate::sim::state::fronts::Fronts;
use crate::sim::state::fund::{Fund, Goodwill};
use crate::sim::state::index::{Chart, Chronicle, Clock, Fate, Index};
use crate::sim::state::ledger::{Ledger, Posting};
use crate::sim::state::levers::{Hired, Levers};
use crate::sim::state::staff::Staff;
use crate::sim::state::store::{Store, Transit};
use crate::sim::state::supply_report::SupplyReport;
use crate::sim::state::tally::Tally;
use crate::sim::state::uezd::{Constraint, Muster, Uezd};
use crate::sim::state::unit::{Outfit, Roll, Station};
use crate::sim::state::waterfall::{Return, Waterfall};
use crate::sim::state::{enemy, find, measure, prices};
use bevy_ecs::prelude::{Entity, Query, World};

/// A read-only look at a campaign.
#[derive(Clone, Copy)]
pub struct View<'w> {
    pub(in crate::sim) world: &'w World,
}

/// A unit as one sees it.
#[derive(Clone, Copy)]
pub struct UnitView<'w> {
    /// Its id.
    pub id: UnitId,
    /// Its men.
    pub roll: &'w Roll,
    /// What they have.
    pub outfit: &'w Outfit,
    /// Where they are.
    pub station: &'w Station,
    /// The last strength return.
    pub strength: &'w Return,
}

impl<'w> UnitView<'w> {
    fn of(parts: Query<'w, 'w, UnitParts>, id: UnitId, entity: Entity) -> Option<Self> {
        let (roll, outfit, station, strength) = parts.get_inner(entity).ok()?;
        Some(Self { id, roll, outfit, station, strength })
    }
}

impl<'w> View<'w> {
    pub(in crate::sim) fn of(world: &'w World) -> Self {
        Self { world }
    }

    /// The scenario.
    #[must_use]
    pub fn scenario(&self) -> &'w Scenario {
        &self.world.resource::<Chart>().0
    }

    /// The turn that comes next, from 0; equal to the number of turns when the campaign is over.
    #[must_use]
    pub fn turn(&self) -> u16 {
        self.world.resource::<Clock>().0
    }

    /// Whether the last turn has been played.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.turn() >= self.scenario().turns
    }

    /// The half-month that comes next; the last one when the campaign is over.
    #[must_use]
    pub fn now(&self) -> HalfMonth {
        self.scenario().half_month(self.turn().min(self.scenario().turns.saturating_sub(1)))
    }

    /// The day up to which everything is known: the last day of the last turn played; none before the first.
    #[must_use]
    pub fn known_until(&self) -> Option<Date> {
        self.turn().checked_sub(1).map(|turn| self.scenario().half_month(turn).last_day())
    }

    /// Dice for whoever decides by chance: a stream of their own, which tells nothing of what will happen.
    #[must_use]
    pub fn dice(&self, purpose: &str) -> Dice {
        self.world.resource::<Fate>().0.dice(purpose, self.turn(), "player")
    }

    /// Whether an order could be carried out now.
    ///
    /// # Errors
    /// The reason why not.
    pub fn check(&self, order: &Order) -> Result<(), Refusal> {
        check(self.world, order)
    }

    /// Standing orders.
    #[must_use]
    pub fn levers(&self) -> &'w Levers {
        self.world.resource::<Levers>()
    }

    /// Treasuries.
    #[must_use]
    pub fn fund(&self) -> &'w Fund {
        self.world.resource::<Fund>()
    }

    /// Sponsors.
    #[must_use]
    pub fn goodwill(&self) -> &'w Goodwill {
        self.world.resource::<Goodwill>()
    }

    /// Events and what they changed.
    #[must_use]
    pub fn affairs(&self) -> &'w Affairs {
        self.world.resource::<Affairs>()
    }

    /// Events that ask for an answer in the turn that comes next, those answered left out.
    pub fn open_events(&self) -> impl Iterator<Item = &'w crate::scenario::model::Event> {
        let answers = &self.affairs().answers;
        self.open_now().filter(|event| !answers.contains_key(&event.id))
    }

    /// Events that ask for an answer in the turn that comes next, answered or not; none where a lesson leaves answers to
    /// history.
    pub fn open_now(&self) -> impl Iterator<Item = &'w crate::scenario::model::Event> {
        let asks = self.scenario().opens(Kind::Choose);
        crate::sim::script::conditions::open(self.world).filter(move |_| asks)
    }

    /// Who holds which place, and how far it is for couriers.
    #[must_use]
    pub fn control(&self) -> &'w Control {
        self.world.resource::<Control>()
    }

    /// The fronts.
    #[must_use]
    pub fn fronts(&self) -> &'w Fronts {
        self.world.resource::<Fronts>()
    }

    /// People in posts, the school, orders on their way.
    #[must_use]
    pub fn staff(&self) -> &'w Staff {
        self.world.resource::<Staff>()
    }

    /// What the campaign has come to so far.
    #[must_use]
    pub fn tally(&self) -> &'w Tally {
        self.world.resource::<Tally>()
    }

    /// What sponsors promised and sent.
    #[must_use]
    pub fn consignments(&self) -> &'w Consignments {
        self.world.resource::<Consignments>()
    }

    /// Carriers that worked in the last turn, by hand or by the staff.
    #[must_use]
    pub fn hired(&self) -> &'w Hired {
        self.world.resource::<Hired>()
    }

    /// Whole turns until an order would reach those it is for.
    #[must_use]
    pub fn delay(&self, order: &Order) -> u16 {
        crate::sim::orders::courier::delay(self.world, order)
    }

    /// The enemy at a front as our side believes him to be: an estimate, closer where our men are.
    #[must_use]
    pub fn estimate(&self, front: &Front) -> Men {
        self.known_enemy(front).told
    }

    /// What is known of the enemy at a front, beside what is true.
    pub(in crate::sim) fn known_enemy(&self, front: &Front) -> enemy::Known {
        let (scenario, now) = (self.scenario(), self.now());
        let swayed = self.affairs().factor_at(Swayed::Foes, Whereabouts::Front(front.id));
        let truth = enemy::foes_now(front, now, self.fronts().of(front.id), swayed);
        let here = |unit: &UnitView| {
            front.places.contains(&unit.station.at) && unit.station.posture == Posture::Screen
        };
        let scouts = self.units().any(|unit| here(&unit));
        let fate = self.world.resource::<Fate>();
        enemy::Known::of(&scenario.rules, fate, self.turn(), front, truth, scouts)
    }

    /// What is known at the seat of a unit's strength: its last return that has come in.
    #[must_use]
    pub fn known(&self, unit: &UnitView<'w>) -> &'w Waterfall {
        unit.strength.ago(self.control().courier_turns(unit.station.at))
    }

    /// Whether an inspector has counted a unit's men in the last two turns.
    #[must_use]
    pub fn inspected(&self, unit: UnitId) -> bool {
        self.staff().inspected.get(&unit).is_some_and(|turn| turn + 2 >= self.turn())
    }

    /// Goods on their way.
    #[must_use]
    pub fn transit(&self) -> &'w Transit {
        self.world.resource::<Transit>()
    }

    /// What happened in the last turn.
    #[must_use]
    pub fn events(&self) -> &'w [Event] {
        &self.world.resource::<Chronicle>().0
    }

    /// Postings of the last turn.
    #[must_use]
    pub fn postings(&self) -> &'w [Posting] {
        self.world.resource::<Ledger>().postings()
    }

    /// Supply in the last turn.
    #[must_use]
    pub fn supply(&self) -> &'w SupplyReport {
        self.world.resource::<SupplyReport>()
    }

    /// How prices stand against those of December 1917.
    #[must_use]
    pub fn price_level(&self) -> f64 {
        self.price_level_in(self.turn())
    }

    /// How prices stand in a turn against those of December 1917.
    #[must_use]
    pub fn price_level_in(&self, turn: u16) -> f64 {
        prices::price_level(self.scenario(), turn)
    }

    /// How many arms of a kind a unit can still buy in this turn.
    #[must_use]
    pub fn arms_for_sale(&self, unit: UnitId, arms: Arms) -> u32 {
        arming::for_sale(self.world, &self.scenario().rules, unit, arms)
    }

    /// Arms of a kind for those of a unit's men who have none, as many as can be bought now. A rifle is wanted by all who
    /// have no rifle, cold steel by those who have nothing.
    #[must_use]
    pub fn arms_wanted(&self, unit: &UnitView<'_>, arms: Arms) -> u16 {
        let steel = if arms == Arms::Rifles { 0 } else { unit.roll.sabres() + unit.roll.lances() };
        let lacking = unit.roll.enrolled().0.saturating_sub(unit.outfit.rifles() + steel);
        u16::try_from(lacking.min(self.arms_for_sale(unit.id, arms))).unwrap_or(u16::MAX)
    }

    /// What so many cost today.
    #[must_use]
    pub fn arms_cost(&self, arms: Arms, number: u32) -> Kopeks {
        arming::cost(self.scenario(), self.turn(), arms, number)
    }

    /// Units by id; detachments only while they are there.
    pub fn units(&self) -> impl Iterator<Item = UnitView<'w>> {
        let parts = find::units(self.world);
        let here = |unit: &UnitView| unit.roll.is_kept() || !unit.outfit.is_bare();
        let known = self.world.resource::<Index>().units_of(self.scenario());
        known.filter_map(move |(plan, entity)| {
            UnitView::of(parts, plan.id, entity).filter(|unit| !plan.is_detachment() || here(unit))
        })
    }

    /// Detachments of a unit that are not there yet.
    pub fn unraised(&self, of: UnitId) -> impl Iterator<Item = UnitId> {
        let view = *self;
        let parts = self.scenario().units.iter().filter(move |plan| plan.draws == Draws::Unit(of));
        let raised = move |id| view.unit(id).is_some_and(|unit| unit.roll.is_kept());
        parts.map(|plan| plan.id).filter(move |&id| !raised(id))
    }

    /// One unit.
    #[must_use]
    pub fn unit(&self, id: UnitId) -> Option<UnitView<'w>> {
        UnitView::of(find::units(self.world), id, *self.world.resource::<Index>().units.get(&id)?)
    }

    /// Uezds under command by id.
    pub fn uezds(&self) -> impl Iterator<Item = &'w Uezd> {
        let parts = find::uezds(self.world);
        self.world.resource::<Index>().uezds.values().filter_map(move |&entity| parts.get_inner(entity).ok())
    }

    /// Uezds of an oblast by id.
    pub fn uezds_of(&self, oblast: OblastId) -> impl Iterator<Item = &'w Uezd> {
        let (parts, known) = (find::uezds(self.world), self.world.resource::<Index>());
        let own = known.uezds_of(self.scenario()).filter(move |(plan, _)| plan.oblast == oblast);
        own.filter_map(move |(_, entity)| parts.get_inner(entity).ok())
    }

    /// One uezd.
    #[must_use]
    pub fn uezd(&self, id: UezdId) -> Option<&'w Uezd> {
        let entity = *self.world.resource::<Index>().uezds.get(&id)?;
        self.world.get(entity)
    }

    /// Stores of places in play by id.
    pub fn stores(&self) -> impl Iterator<Item = &'w Store> {
        let parts = find::stores(self.world);
        self.world.resource::<Index>().stores.values().filter_map(move |&entity| parts.get_inner(entity).ok())
    }

    /// The store of one place.
    #[must_use]
    pub fn store(&self, place: PlaceId) -> Option<&'w Store> {
        let entity = *self.world.resource::<Index>().stores.get(&place)?;
        self.world.get(entity)
    }

    /// The waterfall of an oblast: its quota, then the sums of its units.
    #[must_use]
    pub fn waterfall(&self, oblast: OblastId) -> Waterfall {
        measure::of_oblast(self.world, oblast)
    }

    /// The waterfall of all oblasts under command.
    #[must_use]
    pub fn waterfall_of_all(&self) -> Waterfall {
        self.counts(&[Measure::All])[0]
    }

    /// Men of a measure at a step.
    #[must_use]
    pub fn count(&self, measure: Measure, step: Step) -> Men {
        measure::count(self.world, measure, step)
    }

    /// What would come now of effects that grow with the numbers of an answer.
    #[must_use]
    pub fn grown(&self, grow: &[Growth], event: EventId, numbers: &[u32]) -> Vec<Effect> {
        let amount = |amount| match amount {
            Amount::Answer(asked, place) if asked == event => numbers.get(place).copied().unwrap_or(0).into(),
            other => conditions::amount(self.world, other),
        };
        grow.iter().flat_map(|growth| growth.effects(amount)).collect()
    }

    /// What many measures count at every step, in one walk over the units.
    #[must_use]
    pub fn counts(&self, measures: &[Measure]) -> Vec<Waterfall> {
        measure::counts(self.world, measures)
    }

    /// The ceiling that stops a uezd's levy; none where its quota is full.
    #[must_use]
    pub fn constraint(&self, uezd: &Uezd) -> Option<Constraint> {
        let quota = self.affairs().quota(self.scenario().uezd(uezd.id())?);
        let men = uezd.muster().men + uezd.muster().came;
        (men < quota).then(|| uezd.muster().smallest().0)
    }

    /// The ceiling that stops an oblast's levy, by the sums of its uezds; none where its quota is full.
    #[must_use]
    pub fn constraint_of_oblast(&self, oblast: OblastId) -> Option<Constraint> {
        let men = self.waterfall(oblast);
        let ceilings = self
            .uezds_of(oblast)
            .fold([Men::ZERO; 4], |sums, uezd| std::array::from_fn(|i| sums[i] + uezd.muster().ceilings[i]));
        let all = Muster { ceilings, ..Muster::default() };
        (men[Step::Enrolled] < men[Step::Quota]).then(|| all.smallest().0)
    }
}
