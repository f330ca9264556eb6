//! What worlds are made of: a scenario emptied of all but its rules, and places, roads, units and powers to put in.

use super::{half_month, oblast, place, route, sponsor, uezd, unit};
use alash::base::quantity::{Horses, Kopeks, Men, Metres, PerMille};
use alash::orders::Gift;
use alash::scenario::model::{
    Delivery, Draws, Hold, Holder, Kind, Mode, Oblast, Place, Route, Sponsor, Uezd, Unit,
};
use alash::scenario::{Library, Scenario};
use std::sync::LazyLock;

/// Rules that are nought in a world until a row sets them.
pub const QUIET: &[&str] = &[
    "price_growth",
    "rider_pay",
    "reach_sigma",
    "show_up_sigma",
    "quota_sigma",
    "led_by_elders",
    "own_rifles",
    "own_sabres",
    "own_lances",
    "desertion_unarmed",
    "desertion",
    "desertion_arrears",
    "desertion_hunger",
    "desertion_season",
    "sickness_1918",
    "sickness_1919",
    "horse_loss_idle",
    "horse_loss_summer",
    "horse_loss_winter",
    "horse_loss_starving",
    "horse_loss_thin",
    "horse_loss_forced",
    "horse_replaced",
    "issue_sigma",
    "jut",
    "road_loss",
    "engagement",
    "tolerance_sigma",
    "foe_noise",
    "scatter_below",
];

/// The scenario that every world begins as.
pub static BARE: LazyLock<Scenario> = LazyLock::new(bare);

/// A shipped scenario, emptied of all but its rules.
fn emptied() -> Scenario {
    let library = Library::default();
    let folder = library.find_id("quota-1917").expect("the scenario is shipped");
    let mut all = library.load(&folder).scenario.expect("the scenario loads");
    all.readings.clear();
    all.sponsors.clear();
    all.forces.clear();
    all.people.clear();
    all.schools.clear();
    all.deliveries.clear();
    all.fronts.clear();
    all.events.clear();
    all.checkpoints.clear();
    all.lever_ranges.clear();
    all.aims.clear();
    all.lost.clear();
    all.acts.clear();
    all.entries.clear();
    all.citations.clear();
    all.history.clear();
    all.claims.clear();
    all.sources.clear();
    all.pedigrees.clear();
    all.words.clear();
    all.markets.clear();
    all
}

fn bare() -> Scenario {
    let mut bare = emptied();
    let ever = half_month("1917-01-01");
    bare.first = half_month("1918-01-01");
    bare.turns = 24;
    bare.seat = place("home");
    bare.oblasts =
        vec![Oblast { id: oblast("oblast"), seat: place("home"), quota: Men(1000), treasury: Kopeks::ZERO }];
    bare.uezds = vec![Uezd {
        id: uezd("uezd"),
        oblast: oblast("oblast"),
        seat: place("home"),
        population: 50_000,
        kazakhs: 50_000,
        households: 10_000,
        herd: Horses(10_000),
        quota: Men(1000),
        volosts: 20,
        danger: PerMille::ZERO,
        reach: vec![(ever, PerMille(1000))],
    }];
    bare.places = ["foes", "front", "halt", "home"].map(a_place).to_vec();
    bare.routes = vec![leg("front", "foes", 100), leg("halt", "front", 100), leg("home", "halt", 100)];
    let holds = |(at, holder)| Hold { from: ever, place: place(at), holder };
    let held = [
        ("foes", Holder::Hostile),
        ("front", Holder::Friendly),
        ("halt", Holder::Own),
        ("home", Holder::Own),
    ];
    bare.holds = held.map(holds).to_vec();
    bare.units = vec![a_unit("riders")];
    for name in QUIET {
        *bare.rules.get_mut(name).expect("a parameter") = 0.0;
    }
    (bare.rules.eligible_share, bare.rules.fit_share, bare.rules.spared_share) = (1.0, 1.0, 1.0);
    (bare.rules.grazing_rest, bare.rules.grazing_march) = ([0.0; 24], [0.0; 24]);
    (bare.rules.market_season, bare.rules.busy_season) = ([1.0; 24], [0.0; 24]);
    bare
}

/// A place: at home it lies in the uezd and on the telegraph, elsewhere outside.
fn a_place(name: &str) -> Place {
    let home = name == "home";
    Place {
        id: place(name),
        at: (0.0, 0.0),
        kind: Kind::Town,
        uezd: home.then(|| uezd("uezd")),
        oblast: home.then(|| oblast("oblast")),
        telegraph: home,
        in_play: true,
        halt: None,
    }
}

/// A post road between two places.
fn leg(from: &str, to: &str, km: u32) -> Route {
    Route {
        id: route(&format!("{from}-{to}")),
        from: place(from),
        to: place(to),
        mode: Mode::PostRoad,
        length: Metres(1000 * km),
        open: [true; 24],
        line: Vec::new(),
        in_play: true,
    }
}

/// A unit of the uezd, raised at home.
pub fn a_unit(name: &str) -> Unit {
    Unit {
        id: unit(name),
        home: place("home"),
        draws: Draws::Uezd(uezd("uezd")),
        oblast: oblast("oblast"),
        establishment: Men(20_000),
    }
}

/// A sponsor at home that always rules, thinks 500 of us and wants nothing.
pub fn a_sponsor(name: &str) -> Sponsor {
    Sponsor {
        id: sponsor(name),
        seat: place("home"),
        from: half_month("1917-01-01"),
        to: half_month("1922-01-01"),
        picture: None,
        standing: PerMille(500),
        per_tenth: Some(Kopeks(100_000)),
        wants: Vec::new(),
        red_line: None,
        rival: None,
        carries: Vec::new(),
        gives: vec![(Gift::Officers, 3)],
    }
}

/// A delivery of the sponsor `power` in the first turn, handed over at home.
pub fn a_delivery(what: Gift, amount: u32) -> Delivery {
    Delivery {
        id: alash::base::id::DeliveryId::new("delivery").expect("an id"),
        sponsor: sponsor("power"),
        on: half_month("1918-01-01"),
        at: place("home"),
        what,
        amount,
        unit: unit("riders"),
        standing: PerMille(400),
        after: None,
    }
}
