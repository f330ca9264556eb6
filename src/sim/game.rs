//! The front door of the simulation: a campaign between two orders.

use crate::base::dice::Seed;
use crate::orders::Order;
use crate::scenario::Scenario;
use crate::scenario::drawn::Draw;
use crate::scenario::model::{Choice, Event, Sway, Swayed, Whereabouts};
use crate::scenario::rules::Rules;
use crate::sim::orders::check::{check, check_instead};
use crate::sim::orders::courier;
use crate::sim::orders::refusal::Refusal;
use crate::sim::phases::turn::Turn;
use crate::sim::script::effects;
use crate::sim::snapshot::Snapshot;
use crate::sim::state::affairs::Affairs;
use crate::sim::state::index::{Chart, Chronicle, Clock, Fate};
use crate::sim::state::ledger::Ledger;
use crate::sim::state::network::Network;
use crate::sim::state::supply_report::SupplyReport;
use crate::sim::view::View;
use crate::sim::{phases, start};
use bevy_app::App;
use bevy_ecs::prelude::World;
use std::sync::Arc;

/// A campaign.
pub struct Game {
    world: World,
}

impl Game {
    /// A campaign on its first day.
    #[must_use]
    pub fn new(scenario: &Arc<Scenario>, seed: Seed) -> Self {
        Self::from_snapshot(scenario, &start::first_day(scenario, seed))
    }

    /// A campaign to be started over with many seeds: it tells nothing of supply.
    #[must_use]
    pub fn brief(scenario: &Arc<Scenario>) -> Self {
        Self::brief_at(scenario, &start::first_day(scenario, Seed(0)))
    }

    /// A campaign in a given state, to be played on many times: it tells nothing of supply.
    #[must_use]
    pub fn brief_at(scenario: &Arc<Scenario>, state: &Snapshot) -> Self {
        let mut game = Self::from_snapshot(scenario, state);
        game.be_brief();
        game
    }

    /// A campaign in a given state. The state must fit the scenario ([`Snapshot::fits`]).
    #[must_use]
    pub fn from_snapshot(scenario: &Arc<Scenario>, state: &Snapshot) -> Self {
        let mut app = App::empty();
        app.add_plugins(phases::plugin);
        let mut world = std::mem::take(app.world_mut());
        start::furnish(&mut world, scenario, state);
        Self { world }
    }

    /// Goes to another state of the same scenario; cheaper than a new campaign.
    pub fn restore(&mut self, state: &Snapshot) {
        state.put_into(&mut self.world);
        self.world.resource_mut::<Chronicle>().0.clear();
        self.world.resource_mut::<Ledger>().clear();
        self.world.resource_mut::<SupplyReport>().clear();
    }

    /// Goes to another state of the same scenario as our side knows it, with other luck from there on: at each front
    /// the enemy is as many as he may be by what scouts bring, not as many as he is.
    pub fn restore_as_known(&mut self, state: &Snapshot, luck: Seed) {
        self.restore(state);
        let view = self.view();
        let (turn, now) = (view.turn(), view.now());
        let supposed = view.scenario().fronts.iter().filter(|front| front.active(now)).map(|front| Sway {
            what: Swayed::Foes,
            at: Whereabouts::Front(front.id),
            by: view.known_enemy(front).supposed(luck, turn, front),
            turns: 0,
        });
        let supposed: Vec<Sway> = supposed.collect();
        let mut affairs = self.world.resource_mut::<Affairs>();
        supposed.into_iter().for_each(|sway| affairs.feel(turn, sway));
        self.world.insert_resource(Fate(luck));
    }

    /// Goes back to the state before this turn's orders; what the last turn told stays.
    pub fn forget_orders(&mut self, morning: &Snapshot) {
        morning.put_into(&mut self.world);
        self.world.resource_mut::<Ledger>().drop_orders();
    }

    /// Stops telling what supply came to and where it stuck, by which nothing is decided: for runs by the hundred.
    pub fn be_brief(&mut self) {
        self.world.resource_mut::<SupplyReport>().brief = true;
    }

    /// Changes the parameters; the campaign has to be started over then.
    pub fn set_rules(&mut self, rules: &Rules) {
        let mut chart = self.world.resource_mut::<Chart>();
        Arc::make_mut(&mut chart.0).rules = rules.clone();
        let scenario = Arc::clone(&chart.0);
        // Days on the road follow from the rules.
        self.world.insert_resource(Network::of(&scenario));
    }

    /// Settles what is in doubt from now on: the rules, and what the historical policy orders.
    pub fn set_draw(&mut self, draw: &Draw) {
        Arc::make_mut(&mut self.world.resource_mut::<Chart>().0).history.clone_from(&draw.history);
        self.set_rules(&draw.rules);
    }

    /// Starts over with another seed; cheaper than a new campaign.
    pub fn restart(&mut self, seed: Seed) {
        let scenario = Arc::clone(&self.world.resource::<Chart>().0);
        self.restore(&start::first_day(&scenario, seed));
    }

    /// All that is true now.
    #[must_use]
    pub fn snapshot(&self) -> Snapshot {
        Snapshot::of(&self.world)
    }

    /// A look at all that is true now and at what happened in the last turn.
    #[must_use]
    pub fn view(&self) -> View<'_> {
        View::of(&self.world)
    }

    /// Whether an order could be carried out now.
    ///
    /// # Errors
    /// The reason why not.
    pub fn check(&self, order: &Order) -> Result<(), Refusal> {
        check(&self.world, order)
    }

    /// The same, but an answer is checked as if no other answer of this turn stood: it would take its place.
    ///
    /// # Errors
    /// The reason why not.
    pub fn check_instead(&self, order: &Order) -> Result<(), Refusal> {
        check_instead(&self.world, order)
    }

    /// Carries an order out.
    ///
    /// # Errors
    /// The reason why not; nothing is changed then.
    pub fn order(&mut self, order: &Order) -> Result<(), Refusal> {
        check(&self.world, order)?;
        courier::carry_out(&mut self.world, order);
        Ok(())
    }

    /// Lets an event come as things stand, without an answer, to see what it does; a campaign is not played on from there.
    pub fn try_event(&mut self, event: &Event) {
        effects::happen(&mut self.world, event);
    }

    /// Lets come what an answer does at once, to see what that is; a campaign is not played on from there.
    pub fn try_answer(&mut self, event: &Event, choice: &Choice, numbers: &[u32]) {
        effects::answered(&mut self.world, event, choice, numbers);
    }

    /// Plays the turn; nothing happens when the campaign is over.
    pub fn end_turn(&mut self) {
        if self.view().is_over() {
            return;
        }
        courier::by_itself(&mut self.world);
        self.world.run_schedule(Turn);
        self.world.resource_mut::<Clock>().0 += 1;
        crate::sim::state::control::refresh(&mut self.world);
    }
}
