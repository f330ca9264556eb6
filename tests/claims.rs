//! Numbers and the claims they name: a documented number stands in one of them, and one front has one history.

mod common;

use alash::base::dice::Seed;
use alash::orders::Order;
use alash::players::Policy;
use alash::run::Campaign;
use alash::scenario::drawn::draws;
use alash::scenario::model::{Claim, Measure, Origin, Pedigree, Step};
use alash::scenario::sets::ParameterSets;
use alash::scenario::{Library, Scenario};
use common::scenario;
use std::collections::BTreeMap;

/// What the figure of a claim must count, by the last name of the field that says it is documented.
const KINDS: &[(&str, &[&str])] = &[
    ("recorded", &["men", "horsemen"]),
    ("quota", &["men"]),
    ("men", &["men"]),
    ("friends", &["men"]),
    ("foes", &["men"]),
    ("population", &["people"]),
    ("volosts", &["volosts"]),
    ("officer_norm", &["men_per_officer"]),
    ("instructor_norm", &["men_per_instructor"]),
    ("at_least", &["men", "horsemen", "rifles"]),
    ("at_most", &["roubles_per_household"]),
    ("high", &["roubles", "carts", "camels"]),
    ("amount", &["rifles", "rounds", "machine_guns"]),
    ("number", &["guns"]),
];

/// What a claim says in words, of every scenario.
fn words(scenario: &Scenario) -> BTreeMap<String, String> {
    let english = scenario.words.iter().filter(|(language, ..)| language == "en");
    let lines = english.flat_map(|(_, _, text)| text.lines()).filter_map(|line| line.split_once(" = "));
    lines.map(|(key, text)| (key.to_owned(), text.to_owned())).collect()
}

/// A number with commas between the thousands, as English writes it.
fn written(number: f64) -> String {
    let digits = format!("{number}");
    let (whole, rest) = digits.split_at(digits.find('.').unwrap_or(digits.len()));
    let mut grouped = String::new();
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i) % 3 == 0 {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped + rest
}

/// Whether a text has a number as one of its own, not as a part of a larger one.
fn says(text: &str, number: f64) -> bool {
    let wanted = written(number);
    let own = |c: char| !(c.is_ascii_digit() || c == ',' || c == '.');
    text.split(own).any(|word| word.trim_end_matches([',', '.']) == wanted)
}

/// Whether a claim has a quantity of that kind and value.
fn counts(claim: &Claim, field: &str, number: f64) -> bool {
    let Some(quantity) = &claim.quantity else { return false };
    let kinds = KINDS.iter().find(|(name, _)| *name == field).map_or(&[][..], |(_, kinds)| kinds);
    let values = [Some(quantity.value), quantity.low, quantity.high];
    kinds.contains(&quantity.unit.as_str()) && values.contains(&Some(number))
}

/// The field that a number stands in, without its place in a list.
fn field(pedigree: &Pedigree) -> &str {
    let last = pedigree.position.path.rsplit('.').next().unwrap_or_default();
    last.split('[').next().unwrap_or_default()
}

#[test]
fn a_documented_number_stands_in_a_claim_that_it_names() {
    let mut found = 0;
    for id in Library::default().ids() {
        let scenario = scenario(&id);
        let words = words(&scenario);
        for pedigree in &scenario.pedigrees {
            let Origin::Documented(claims) = &pedigree.origin else { continue };
            // Points of the map and tables of the year are no figures of a claim.
            let Ok(number) = pedigree.value.parse::<f64>() else { continue };
            let stands = claims.iter().any(|claim| {
                let text = words.get(&format!("claim-{claim}")).map_or("", String::as_str);
                counts(&scenario.claims[claim], field(pedigree), number) || says(text, number)
            });
            assert!(stands, "{}: {number} stands in none of {claims:?}", pedigree.position.path);
            found += 1;
        }
    }
    assert!(found > 90, "{found} numbers were looked at");
}

#[test]
fn a_number_is_found_in_words_as_it_is_written_there() {
    assert!(says("some 13,500 men and 3 guns.", 13_500.0) && says("and 3 guns", 3.0));
    assert!(!says("13,500 men", 500.0) && !says("1919", 19.0) && says("a mean of 4.5.", 4.5));
}

/// Orders by which units are moved about a front.
fn of_fronts(scenario: &Scenario) -> Vec<(u16, String)> {
    let moves = |order: &Order| matches!(order, Order::Post { .. });
    let orders = scenario.history.iter().filter(|dated| moves(&dated.order));
    orders.map(|dated| (dated.turn, format!("{:?}", dated.order))).collect()
}

/// What one scenario does on a front the others do, from the day on which both are played.
#[test]
fn one_front_has_one_history() {
    let whole = scenario("quota-1917");
    let mut compared = 0;
    for id in Library::default().ids() {
        let part = scenario(&id);
        let shift = part.first.since(whole.first) as u16;
        let theirs = of_fronts(&part);
        let ours: Vec<(u16, String)> = of_fronts(&whole)
            .into_iter()
            .filter(|(turn, _)| (shift..shift + part.turns).contains(turn))
            .filter(|(_, order)| part.units.iter().any(|unit| order.contains(unit.id.as_str())))
            .map(|(turn, order)| (turn - shift, order))
            .collect();
        assert_eq!(theirs, ours, "{id} sends units otherwise");
        compared += ours.len();
    }
    assert!(compared > 30, "{compared} orders were compared");
}

#[test]
fn the_fronts_of_the_west_stand_in_the_series_while_somebody_is_there() {
    let mut campaign = Campaign::new(scenario("quota-1917"), Seed(1));
    campaign.play(Policy::Historical, 65);
    let rows = &campaign.series().rows;
    let ever = |at: &str, of: fn(&Measure) -> bool| {
        let here = rows.iter().filter(|row| row.at == at && of(&row.of) && row.step == Step::Enrolled);
        here.filter(|row| row.value > 0).count()
    };
    for front in ["ural_front", "aktobe_front"] {
        assert!(ever(front, |of| matches!(of, Measure::Front(_))) > 5, "{front}");
    }
    let uil = ever("uil", |of| matches!(of, Measure::At(_)));
    assert!(uil > 2, "the men of Temir stand at Uil from August 1919 on: {uil} turns");
}

#[test]
fn what_nobody_tells_of_an_order_is_assumed_and_drawn() {
    let quota = scenario("quota-1917");
    let doubts = |unit: &str| {
        let orders = quota.history.iter().filter(|dated| format!("{:?}", dated.order).contains(unit));
        orders.flat_map(|dated| dated.doubts.clone()).collect::<Vec<_>>()
    };
    let pavlodar = doubts("pavlodar");
    assert!(pavlodar.iter().any(|doubt| doubt.field == "detail" && (doubt.low, doubt.high) == (0.0, 500.0)));
    let details = |history: &[alash::scenario::model::DatedOrder], wanted: &str| {
        let of = |order: &Order| match order {
            Order::Levy { uezd, detail, .. } if uezd.as_str() == wanted => Some(*detail),
            _ => None,
        };
        history.iter().filter_map(|dated| of(&dated.order)).max().expect("it is called up")
    };
    let drawn = draws(&quota, &ParameterSets { rows: vec![Vec::new(); 20], ..ParameterSets::default() });
    let pairs: Vec<[u16; 2]> =
        drawn.iter().map(|draw| ["pavlodar", "zaisan"].map(|uezd| details(&draw.history, uezd))).collect();
    assert!(pairs.iter().all(|[a, b]| a == b && *a <= 500), "one doubt, one draw");
    let (least, most) = (pairs.iter().min().expect("some"), pairs.iter().max().expect("some"));
    assert!(least[0] < 50 && most[0] > 450, "the whole range is drawn: {least:?} to {most:?}");
}
