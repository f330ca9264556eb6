//! Worlds of a few places, made in a few lines: what is there, what is changed by hand, and what came of a turn.
//!
//! The world: a road of 100 km legs `home` – `halt` – `front` – `foes`. `home` is the seat of the oblast and its one
//! uezd, `foes` is hostile, the others are ours. The uezd obeys wholly and has 10,000 households and horses. Nothing
//! happens by chance, nobody deserts, sickens or is paid until a row says so ([`pieces::QUIET`]), and no table of the
//! seasons but those of rivers and riders does anything.

mod pieces;

use pieces::BARE;
pub use pieces::{a_delivery, a_sponsor, a_unit};

use alash::base::date::{Date, HalfMonth};
use alash::base::dice::Seed;
use alash::base::id::{Id, OblastId, PersonId, PlaceId, RouteId, SponsorId, UezdId, UnitId};
use alash::base::quantity::{Horses, Kopeks, Men, PerMille};
use alash::orders::{ByGoods, Goods, Order};
use alash::scenario::Scenario;
use alash::scenario::model::{Force, Front, Market, Person, Skill, Sponsor, Strength};
use alash::sim::state::ledger::{Cause, Commodity};
use alash::sim::{Event, Game, Refusal, Snapshot};
use serde_json::Value;
use std::cell::OnceCell;
use std::sync::Arc;

/// Names of the goods, in the order of a store.
const GOODS: ByGoods<&str> = ByGoods(["ammunition", "food", "weapons", "grain", "hay", "kit"]);

macro_rules! ids {
    ($($name:ident: $id:ident,)*) => {
        $(pub fn $name(text: &str) -> $id {
            $id::new(text).expect("an id of a test")
        })*
    };
}

ids! { id: Id, oblast: OblastId, uezd: UezdId, place: PlaceId, route: RouteId, unit: UnitId, sponsor: SponsorId, person: PersonId, }

pub fn half_month(day: &str) -> HalfMonth {
    HalfMonth::containing(Date::parse(day).expect("a day of a test"))
}

/// A world before its first turn.
#[derive(Clone)]
pub struct World {
    pub scenario: Scenario,
    changes: Vec<(String, Value)>,
    orders: Vec<Order>,
    seed: u64,
}

/// The world described above, without any men.
pub fn world() -> World {
    World { scenario: BARE.clone(), changes: Vec::new(), orders: Vec::new(), seed: 1 }
}

/// The world with so many riders at home: trained, each with horse and rifle, without officers or rounds.
pub fn riders(men: u32) -> World {
    world().force("riders", men, "home")
}

/// The same riders kept at the front, 200 km from home, all of them.
pub fn posted(men: u32) -> World {
    let there = world().force("riders", men, "front");
    // Nobody stays behind on the way: one man in e is kept at the end of a road that has no end.
    there.rule("distance_bare_km", 1e30).rule("distance_kept_km", 1e30)
}

impl World {
    /// Changes the scenario.
    pub fn plan(mut self, change: impl FnOnce(&mut Scenario)) -> Self {
        change(&mut self.scenario);
        in_order(&mut self.scenario);
        self
    }

    /// Sets a parameter.
    #[track_caller]
    pub fn rule(mut self, name: &str, value: f64) -> Self {
        *self.scenario.rules.get_mut(name).unwrap_or_else(|| panic!("no parameter {name}")) = value;
        self
    }

    /// Sets a value of the state before the first turn, by its path: `units.riders.outfit.rifles`.
    pub fn set(mut self, path: &str, value: impl Into<Value>) -> Self {
        self.changes.push((path.to_owned(), value.into()));
        self
    }

    /// Gives an order before the first turn; it must be one that can be carried out.
    pub fn order(mut self, order: Order) -> Self {
        self.orders.push(order);
        self
    }

    pub fn seed(mut self, seed: u64) -> Self {
        self.seed = seed;
        self
    }

    /// Begins in the half-month of a day.
    pub fn on(self, day: &str) -> Self {
        self.plan(|plan| plan.first = half_month(day))
    }

    /// Puts money into the treasury, roubles.
    pub fn roubles(self, roubles: i64) -> Self {
        self.plan(|plan| plan.oblasts[0].treasury = Kopeks(100 * roubles))
    }

    pub fn force(self, name: &str, men: u32, at: &str) -> Self {
        self.plan(|plan| {
            plan.forces.push(Force {
                unit: unit(name),
                at: place(at),
                men: Men(men),
                trained: PerMille::ALL,
                horses: Horses(men),
                rifles: men,
                ..Force::default()
            });
        })
    }

    /// Puts goods into a store.
    pub fn stock(self, at: &str, goods: Goods, amount: u64) -> Self {
        self.set(&format!("stores.{at}.stock.{}", GOODS[goods]), amount)
    }

    /// A market that sells as much of food, grain and hay, kilograms.
    pub fn market(self, at: &str, kilograms: u32) -> Self {
        let [food, grain, hay] = [kilograms; 3];
        self.plan(|plan| plan.markets.push(Market { place: place(at), food, grain, hay }))
    }

    /// A sponsor, changed.
    pub fn sponsor(self, name: &str, change: impl FnOnce(&mut Sponsor)) -> Self {
        let mut power = a_sponsor(name);
        change(&mut power);
        self.plan(|plan| plan.sponsors.push(power))
    }

    /// Somebody of a skill, posted before the first turn.
    pub fn person(self, skill: Skill, size: u32, post: Value) -> Self {
        let (from, to) = (half_month("1917-01-01"), half_month("1922-01-01"));
        let one = Person {
            id: person("person"),
            from,
            to,
            at: place("home"),
            picture: None,
            skill,
            size: PerMille(size),
        };
        let posted = serde_json::json!({ "to": post, "from": 0 });
        self.plan(|plan| plan.people.push(one)).set("staff.posts.person", posted)
    }

    /// Something that is otherwise in the uezd for good, thousandths.
    pub fn sway(self, what: &str, by: i32) -> Self {
        let at = match what {
            "foes" => serde_json::json!({ "front": "line" }),
            "desertion" => serde_json::json!({ "oblast": "oblast" }),
            _ => serde_json::json!({ "uezd": "uezd" }),
        };
        self.set("affairs.felt", serde_json::json!([{ "what": what, "at": at, "by": by, "until": null }]))
    }

    /// The front `line` from `halt` over `front` to `foes`, with the line at `front`.
    pub fn front(self, strength: Strength) -> Self {
        let ever = half_month("1917-01-01");
        let front = Front {
            id: id("line"),
            places: ["halt", "front", "foes"].map(place).to_vec(),
            from: ever,
            to: half_month("1922-01-01"),
            lines: vec![(ever, 1)],
            strengths: vec![(ever, strength)],
            command: Vec::new(),
        };
        self.plan(|plan| plan.fronts.push(front))
    }

    fn opening(&self, game: &Game) -> Snapshot {
        let mut state = serde_json::to_value(game.snapshot()).expect("a state can be written");
        for (path, value) in &self.changes {
            let place = path.split('.').fold(&mut state, |at, step| descend(at, step));
            *place = value.clone();
        }
        serde_json::from_value(state).unwrap_or_else(|fault| panic!("{:?}: {fault}", self.changes))
    }

    /// The campaign before its first turn.
    #[track_caller]
    pub fn game(&self) -> Game {
        let mut game = self.opened();
        self.give(&mut game);
        game
    }

    /// The campaign before its first order.
    fn opened(&self) -> Game {
        let scenario = Arc::new(self.scenario.clone());
        let mut game = Game::new(&scenario, Seed(self.seed));
        if !self.changes.is_empty() {
            let opening = self.opening(&game);
            game.restore(&opening);
        }
        game
    }

    #[track_caller]
    fn give(&self, game: &mut Game) {
        for order in &self.orders {
            game.order(order).unwrap_or_else(|why| panic!("{order:?}: {why:?}"));
        }
    }

    /// What a turn makes of it.
    #[track_caller]
    pub fn play(&self) -> Played {
        self.turns(1)
    }

    /// What so many turns make of it.
    #[track_caller]
    pub fn turns(&self, turns: u16) -> Played {
        let mut game = self.game();
        (0..turns).for_each(|_| game.end_turn());
        Played::of(game)
    }

    /// The turn under many seeds, for what is drawn.
    pub fn seeds(&self, seeds: u64) -> impl Iterator<Item = Played> + '_ {
        (0..seeds).map(|seed| self.clone().seed(seed).play())
    }

    /// What one looks for in the turn under each of many seeds.
    pub fn each<T>(&self, seeds: u64, look: impl Fn(&Played) -> T) -> Vec<T> {
        let rules = &self.scenario.rules;
        if [rules.reach_sigma, rules.show_up_sigma, rules.quota_sigma].iter().any(|sigma| *sigma > 0.0) {
            // The first day is drawn too.
            return self.seeds(seeds).map(|played| look(&played)).collect();
        }
        let mut game = self.opened();
        let mut morning = game.snapshot();
        let mut found = Vec::new();
        for seed in 0..seeds {
            morning.seed = Seed(seed);
            game.restore(&morning);
            self.give(&mut game);
            game.end_turn();
            let played = Played::of(game);
            found.push(look(&played));
            game = played.game;
        }
        found
    }

    /// A figure summed over many seeds.
    pub fn sum(&self, seeds: u64, figure: impl Fn(&Played) -> f64) -> f64 {
        self.each(seeds, figure).into_iter().sum()
    }

    /// An order that must be refused, for this reason, changing nothing.
    #[track_caller]
    pub fn refuses(&self, order: &Order, why: Refusal) {
        let mut game = self.game();
        let before = game.snapshot();
        assert_eq!(game.check(order), Err(why), "{order:?}");
        assert_eq!(game.order(order), Err(why), "{order:?}");
        assert!(game.snapshot() == before, "{order:?} was refused and changed something");
    }
}

/// As a scenario that was read is. A function of its own: `plan` is made anew for each of its hundreds of closures.
fn in_order(scenario: &mut Scenario) {
    scenario.places.sort_by_key(|place| place.id);
    scenario.routes.sort_by_key(|route| route.id);
    scenario.units.sort_by_key(|unit| unit.id);
    scenario.sponsors.sort_by_key(|sponsor| sponsor.id);
    scenario.oblasts.sort_by_key(|oblast| oblast.id);
    scenario.uezds.sort_by_key(|uezd| uezd.id);
}

/// Goes down one step of a path: a field, a place in a list, or what bears that name in a list.
fn descend<'v>(at: &'v mut Value, step: &str) -> &'v mut Value {
    let named = |one: &Value| ["id", "place"].iter().any(|key| one.get(key) == Some(&Value::from(step)));
    match at {
        Value::Array(list) => {
            let number = step.parse().ok();
            let goods = || GOODS.iter().position(|goods| *goods == step);
            let found = number.or_else(|| list.iter().position(named)).or_else(goods);
            &mut list[found.unwrap_or_else(|| panic!("nothing is called {step}"))]
        }
        map => &mut map[step],
    }
}

/// A campaign after some turns.
pub struct Played {
    pub game: Game,
    state: OnceCell<Value>,
}

impl Played {
    pub fn of(game: Game) -> Self {
        Self { game, state: OnceCell::new() }
    }

    /// A number of the state by its path; nought where there is none.
    #[track_caller]
    pub fn at(&self, path: &str) -> f64 {
        let written = || serde_json::to_value(self.game.snapshot()).expect("a state can be written");
        let mut state = self.state.get_or_init(written).clone();
        let found = path.split('.').fold(&mut state, |at, step| descend(at, step));
        match found {
            Value::Number(number) => number.as_f64().expect("a number"),
            Value::Bool(is) => f64::from(u8::from(*is)),
            Value::Null => 0.0,
            other => panic!("{path} is {other}"),
        }
    }

    /// What a store holds.
    pub fn stock(&self, at: &str, goods: Goods) -> u64 {
        self.game.view().store(place(at)).expect("a store of the world").stock(goods)
    }

    /// How much was posted of something for some cause.
    pub fn posted(&self, what: Commodity, cause: Cause) -> u64 {
        let postings = self.game.view().postings().iter();
        postings.filter(|posting| posting.what == what && posting.cause == cause).map(|p| p.amount).sum()
    }

    /// What was told of the last turn.
    pub fn told(&self, what: impl Fn(&Event) -> bool) -> bool {
        self.game.view().events().iter().any(what)
    }
}

/// A turn of a world must come to these figures of its state.
#[track_caller]
pub fn comes_to(why: &str, world: &World, figures: &[(&str, f64)]) {
    let played = world.play();
    for (path, figure) in figures {
        assert_eq!(played.at(path), *figure, "{why}: {path}");
    }
}
