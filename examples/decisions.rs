//! Do decisions matter, and has none of them one answer? Prints `docs/decisions.md`.
//!
//! For each decision two opposite standing choices are laid over otherwise equal orders, those of history, and played
//! over 200 seeds. `cargo run --release --no-default-features --example decisions > docs/decisions.md`
#![allow(clippy::print_stdout, reason = "the table is its output")]

use alash::base::dice::Seed;
use alash::base::id::Id;
use alash::orders::{Order, Pace, Routine};
use alash::players::Policy;
use alash::record::Aims;
use alash::run::Histories;
use alash::saves::RULES_VERSION;
use alash::scenario::model::{Bound, Metric, Step};
use alash::scenario::{Library, Scenario};
use alash::sim::{Game, View};
use rayon::prelude::*;
use std::sync::Arc;

const SEEDS: u64 = 200;

/// A standing choice: what becomes of the orders of a turn.
type Choice = fn(View<'_>, Vec<Order>) -> Vec<Order>;

struct Decision {
    scenario: &'static str,
    name: &'static str,
    choices: [(&'static str, Choice); 2],
}

const DECISIONS: [Decision; 9] = [
    Decision {
        scenario: "semey-1918",
        name: "post each hundred: home or front",
        choices: [("all stay at home", stay), ("all that can go to the front", go)],
    },
    Decision {
        scenario: "semey-1918",
        name: "stock in summer or haul in winter",
        choices: [("way-stations filled from July on", stock), ("no way-stations, carts in winter", haul)],
    },
    Decision {
        scenario: "isolation-1919",
        name: "requisition or hire",
        choices: [("requisition wherever it can be", take), ("buy and hire only", buy)],
    },
    Decision {
        scenario: "quota-1917",
        name: "who gets the shipment",
        choices: [("900 rifles to the west", to_the_west), ("900 rifles to Turgay", to_turgay)],
    },
    Decision {
        scenario: "torgai-1918",
        name: "whose terms to accept",
        choices: [("Dutov's and Omsk's", with_omsk), ("Samara's", with_samara)],
    },
    Decision {
        scenario: "semey-1918",
        name: "the price of a name",
        choices: [("renamed", renamed), ("the name kept", name_kept)],
    },
    Decision {
        scenario: "quota-1917",
        name: "how the congress divides",
        choices: [("the quotas kept", quotas_kept), ("by the number of people", by_people)],
    },
    Decision {
        scenario: "quota-1917",
        name: "what is carried out of Orenburg",
        choices: [("the fund", chests), ("the staff", staff)],
    },
    Decision {
        scenario: "jetisu-1918",
        name: "how the militia is to be understood",
        choices: [("a number of 700", seven_hundred), ("a number of 5,000", five_thousand)],
    },
];

fn stay(_: View<'_>, mut orders: Vec<Order>) -> Vec<Order> {
    orders.retain(|order| !matches!(order, Order::Post { .. }));
    orders
}

fn go(view: View<'_>, mut orders: Vec<Order>) -> Vec<Order> {
    let front = &view.scenario().fronts;
    let Some(front) = front.iter().find(|front| front.id.as_str() == "semirechye") else { return orders };
    if front.active(view.now()) && view.turn() >= 10 {
        for unit in view.units() {
            orders.push(Order::Post { unit: unit.id, place: front.places[0], pace: Pace::Steady });
        }
    }
    orders
}

fn bare(mut orders: Vec<Order>) -> Vec<Order> {
    orders.retain(|order| !matches!(order, Order::Depot { .. } | Order::Carriers { .. }));
    orders
}

fn stock(view: View<'_>, orders: Vec<Order>) -> Vec<Order> {
    let mut orders = bare(orders);
    let wanted = ["alash_sergio_1", "sergiopol"];
    if view.turn() == 6 {
        let places = view.scenario().places.iter().filter(|place| wanted.contains(&place.id.as_str()));
        orders.extend(places.map(|p| Order::Depot { place: p.id, food: 40, grain: 60, hay: 120 }));
    }
    orders
}

fn haul(view: View<'_>, orders: Vec<Order>) -> Vec<Order> {
    let mut orders = bare(orders);
    if view.turn() == 0 {
        orders.push(Order::Routine { what: Routine::Restock, on: false });
    }
    orders
}

fn take(view: View<'_>, mut orders: Vec<Order>) -> Vec<Order> {
    orders.extend(view.scenario().uezds.iter().map(|uezd| Order::Requisition { uezd: uezd.id }));
    orders
}

fn buy(_: View<'_>, orders: Vec<Order>) -> Vec<Order> {
    orders
}

fn answered(orders: Vec<Order>, event: &str, choice: &str) -> Vec<Order> {
    answered_with(orders, event, choice, &[])
}

/// The same orders with another answer, and its numbers.
fn answered_with(mut orders: Vec<Order>, event: &str, choice: &str, given: &[u32]) -> Vec<Order> {
    for order in &mut orders {
        if let Order::Choose { event: asked, choice: answer, numbers } = order
            && asked.as_str() == event
        {
            *answer = Id::new(choice).expect("an id");
            *numbers = given.to_vec();
        }
    }
    orders
}

fn to_the_west(_: View<'_>, orders: Vec<Order>) -> Vec<Order> {
    answered(orders, "nine_hundred_rifles", "west")
}

fn to_turgay(_: View<'_>, orders: Vec<Order>) -> Vec<Order> {
    answered(orders, "nine_hundred_rifles", "turgay")
}

fn chests(_: View<'_>, orders: Vec<Order>) -> Vec<Order> {
    answered(orders, "orenburg_lost", "fund")
}

fn staff(_: View<'_>, orders: Vec<Order>) -> Vec<Order> {
    answered(orders, "orenburg_lost", "staff")
}

fn seven_hundred(_: View<'_>, orders: Vec<Order>) -> Vec<Order> {
    answered_with(orders, "militia_figure", "figure", &[700])
}

fn five_thousand(_: View<'_>, orders: Vec<Order>) -> Vec<Order> {
    answered_with(orders, "militia_figure", "figure", &[5_000])
}

fn renamed(_: View<'_>, orders: Vec<Order>) -> Vec<Order> {
    answered(orders, "kolchak_rules", "rename")
}

fn name_kept(_: View<'_>, orders: Vec<Order>) -> Vec<Order> {
    answered(orders, "kolchak_rules", "refuse")
}

fn quotas_kept(_: View<'_>, orders: Vec<Order>) -> Vec<Order> {
    answered(orders, "second_congress", "keep")
}

fn by_people(_: View<'_>, orders: Vec<Order>) -> Vec<Order> {
    answered(orders, "second_congress", "by_people")
}

fn with_omsk(view: View<'_>, orders: Vec<Order>) -> Vec<Order> {
    accept(view, orders, &["dutov", "omsk", "kolchak"])
}

fn with_samara(view: View<'_>, orders: Vec<Order>) -> Vec<Order> {
    accept(view, orders, &["komuch"])
}

fn accept(view: View<'_>, mut orders: Vec<Order>, ids: &[&str]) -> Vec<Order> {
    orders.retain(|order| !matches!(order, Order::Terms { .. }));
    let sponsors = view.scenario().sponsors.iter().filter(|sponsor| ids.contains(&sponsor.id.as_str()));
    orders.extend(sponsors.map(|sponsor| Order::Terms { sponsor: sponsor.id, accept: true }));
    orders
}

/// What each aim came to on its day, and the mean of men present, in one run.
fn play(game: &mut Game, scenario: &Scenario, histories: &Histories, seed: u64, choice: Choice) -> Vec<f64> {
    game.restart(Seed(seed));
    let mut kept = Aims::new(scenario);
    let mut above = vec![0.0; scenario.aims.len()];
    let mut raids = 0.0;
    let mut february = [f64::NAN; 2];
    while !game.view().is_over() {
        for order in choice(game.view(), Policy::Historical.orders(game.view())) {
            let _ = game.order(&order);
        }
        game.end_turn();
        kept.keep(game.view());
        // Aims that ask for a place among the runs of history are judged beside those runs.
        for (i, aim) in scenario.aims.iter().enumerate().filter(|(_, aim)| aim.turn + 1 == game.view().turn())
        {
            if let Metric::History { of, step } = aim.metric {
                let mine = game.view().count(of, step).0;
                above[i] = histories.share_below(i, mine).unwrap_or(0.0);
            }
        }
        raids = f64::from(game.view().tally().raids);
        if game.view().known_until().is_some_and(|date| date.to_string() == "1919-02-15") {
            february = ["ural", "turgay"].map(|id| {
                let oblast = scenario.oblasts.iter().find(|oblast| oblast.id.as_str() == id);
                oblast
                    .map_or(f64::NAN, |oblast| f64::from(game.view().waterfall(oblast.id)[Step::Enrolled].0))
            });
        }
    }
    let mut values: Vec<f64> =
        kept.values.iter().zip(above).map(|(value, above)| value.unwrap_or(above)).collect();
    values.extend(february);
    values.push(raids);
    values.push(game.view().fund().roubles());
    values.push(
        f64::from(game.view().goodwill().standing.values().map(|standing| standing.0).max().unwrap_or(0))
            / 1000.0,
    );
    values
}

fn means(scenario: &Arc<Scenario>, choice: Choice, seeds: u64) -> Vec<f64> {
    let histories = Histories::for_aims(scenario);
    let runs: Vec<Vec<f64>> = (0..seeds)
        .into_par_iter()
        .map_init(
            || Game::new(scenario, Seed(0)),
            |game, seed| play(game, scenario, &histories, seed, choice),
        )
        .collect();
    let columns = runs.first().map_or(0, Vec::len);
    (0..columns).map(|i| runs.iter().map(|run| run[i]).sum::<f64>() / seeds as f64).collect()
}

fn main() {
    let library = Library::default();
    // Fewer seeds for a quick look, and only decisions whose name has a word.
    let seeds = std::env::args().nth(1).and_then(|seeds| seeds.parse().ok()).unwrap_or(SEEDS);
    println!("# Do the decisions matter?\n");
    println!(
        "Two opposite standing choices for each recurring decision, laid over the orders of history and played over \
         {seeds} seeds each. Means; the better of the two is marked. Made by `cargo run --release \
         --no-default-features --example decisions`, here with {seeds} seeds (`-- {seeds}`), by rules {RULES_VERSION}.\n"
    );
    let only = std::env::args().nth(2).unwrap_or_default();
    for decision in DECISIONS.iter().filter(|decision| decision.name.contains(&only)) {
        let folder = library.find_id(decision.scenario).expect("the scenario is shipped");
        let scenario = Arc::new(library.load(&folder).scenario.expect("the scenario loads"));
        let [one, other] = decision.choices.map(|(_, choice)| means(&scenario, choice, seeds));
        println!("## {} (`{}`)\n", decision.name, decision.scenario);
        println!("| | {} | {} |\n| --- | --: | --: |", decision.choices[0].0, decision.choices[1].0);
        let aims = scenario.aims.iter().map(|aim| (format!("aim `{}`", aim.id), aim.bound));
        let more = [
            ("men of Ural oblast, February 1919".to_owned(), Bound::AtLeast(0.0)),
            ("men of Turgay oblast, February 1919".to_owned(), Bound::AtLeast(0.0)),
            ("raids on the auls".to_owned(), Bound::AtMost(0.0)),
            ("roubles in the fund at the end".to_owned(), Bound::AtLeast(0.0)),
            ("best standing with a power".to_owned(), Bound::AtLeast(0.0)),
        ];
        for ((name, bound), (a, b)) in aims.chain(more).zip(one.iter().zip(&other)) {
            if a.is_nan() {
                continue;
            }
            let up = matches!(bound, Bound::AtLeast(_));
            let mark = |mine: f64, theirs: f64| {
                let near = (mine - theirs).abs() <= 0.01 * mine.abs().max(theirs.abs());
                if !near && (mine > theirs) == up { "**" } else { "" }
            };
            let (x, y) = (mark(*a, *b), mark(*b, *a));
            println!("| {name} | {x}{a:.2}{x} | {y}{b:.2}{y} |");
        }
        println!();
    }
}
