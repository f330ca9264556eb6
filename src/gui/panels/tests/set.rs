//! What is set for several at once, and what is bought.

use crate::base::id::UnitId;
use crate::base::quantity::Kopeks;
use crate::gui::kit::hand;
use crate::gui::kit::look::Pick;
use crate::gui::panels::tests::{Desk, desk, panel, zaisan};
use crate::i18n::Language;
use crate::orders::{Arms, Manner, Order};
use crate::players::Policy;
use crate::report::{metrics, names, numbers};
use bevy_egui::egui::{Event, pos2, vec2};

#[test]
fn where_uezds_differ_one_choice_sets_them_all() {
    let mut desk = desk(Language::En, 0);
    let levy = Order::Levy { uezd: zaisan(), manner: Manner::Lot, share: 1000, detail: 300 };
    desk.campaign.order(levy).expect("it can be called up");
    // One uezd is called by lot: the row of all says so of none.
    desk.click(panel("muster"), "All uezds of the branch: mixed");
    desk.click(panel("muster"), "by lot");
    let out = desk.click(panel("muster"), "Give these orders");
    assert_eq!(out.orders.len(), desk.campaign.scenario().uezds.len() - 1, "{:?}", out.orders);
    assert!(out.orders.iter().all(|order| matches!(order, Order::Levy { manner: Manner::Lot, .. })));
    out.orders.into_iter().for_each(|order| desk.campaign.order(order).expect("it can be done"));
    desk.frame(panel("muster"), Vec::new());
    assert!(desk.names().contains(&"All uezds of the branch: by lot"), "{:?}", desk.names());
    let shares = desk.names().iter().filter(|name| name.contains("Of the recruits, to:")).count();
    assert!(shares > 1, "the part of the regiment can be set: {:?}", desk.names());
}

#[test]
fn a_share_that_differs_is_set_from_the_mean_of_those_it_stands_for() {
    let mut desk = desk(Language::En, 0);
    let levy = Order::Levy { uezd: zaisan(), manner: Manner::Lot, share: 500, detail: 300 };
    desk.campaign.order(levy).expect("it can be called up");
    let all = "All uezds of the branch: Up to this share of the quota";
    desk.frame(panel("muster"), Vec::new());
    let field = |desk: &Desk| {
        let found =
            desk.nodes.iter().find(|(_, node)| node.label().is_some_and(|name| name.starts_with(all)));
        let (_, node) = found.unwrap_or_else(|| panic!("{:?}", desk.names()));
        let bounds = node.bounds().expect("it is laid out");
        let at = pos2((bounds.x0 + bounds.x1) as f32 / 2.0, (bounds.y0 + bounds.y1) as f32 / 2.0);
        (node.label().unwrap_or_default().to_owned(), at)
    };
    let (said, at) = field(&desk);
    let uezds = desk.campaign.scenario().uezds.len() as u32;
    let mean = (500 + 1000 * (uezds - 1)) / uezds / 10;
    assert!(said.contains(": mixed, ≈ "), "{said}");
    desk.frame(panel("muster"), vec![Event::PointerMoved(at)]);
    desk.frame(panel("muster"), vec![hand::button(at, true)]);
    for step in 1..=4 {
        desk.frame(panel("muster"), vec![Event::PointerMoved(at - vec2(8.0 * step as f32, 0.0))]);
    }
    desk.frame(panel("muster"), vec![hand::button(at, false)]);
    let out = desk.click(panel("muster"), "Give these orders");
    let shares: Vec<u16> = out
        .orders
        .iter()
        .filter_map(|order| match order {
            Order::Levy { share, .. } => Some(*share),
            _ => None,
        })
        .collect();
    assert!(
        !shares.is_empty() && shares.iter().all(|share| u32::from(*share) < 10 * mean),
        "{shares:?}, {mean} %"
    );
    assert!(shares.iter().all(|share| u32::from(*share) > 10 * (mean - 20)), "{shares:?}, {mean} %");
}

#[test]
fn arms_are_bought_beside_the_step_that_lacks_them_for_a_price_that_is_told() {
    let mut desk = desk(Language::En, 8);
    desk.choose(Pick::Unit("zaisan_militia".into()));
    let (unit, view) = (UnitId::new("zaisan_militia").expect("an id"), desk.campaign.view());
    let number = view.arms_for_sale(unit, Arms::Lances);
    let sum = Kopeks(view.arms_cost(Arms::Lances, 1).0 * i64::from(number));
    let price = numbers::roubles(&desk.words, sum);
    let buy = format!("Buy {}: {price}", names::arms(&desk.words, Arms::Lances, number.into()));
    desk.frame(panel("unit"), Vec::new());
    let top = |name: &str| {
        let (_, node) =
            desk.nodes.iter().find(|(_, node)| node.label().is_some_and(|l| l.starts_with(name)))?;
        Some(node.bounds()?.y0)
    };
    let (armed, buys, help) = (top("armed: "), top(&buy), top("What would help?"));
    let named = desk.names();
    assert!(armed.is_some() && armed < buys && buys < help, "{armed:?} {buys:?} {help:?}: {named:?}");
    assert!(named.iter().any(|name| name.contains("would stay in the treasury")), "{named:?}");
}

#[test]
fn what_stands_beside_an_aim_is_counted_on_its_day_and_no_more() {
    let mut desk = desk(Language::En, 0);
    let scenario = desk.campaign.scenario().clone();
    let aims = || scenario.aims.iter().filter(|aim| !aim.also.is_empty() && aim.turn + 3 < scenario.turns);
    let day = aims().map(|aim| aim.turn).max().expect("an aim asks for more than one thing");
    let beside = |desk: &mut Desk| {
        for aim in 0..scenario.aims.len() {
            desk.states.affairs.aims.seek(aim);
            desk.frame(panel("affairs"), Vec::new());
        }
        desk.frame(panel("affairs"), Vec::new());
        let named = |(metric, _): &(_, _)| names::at_head(&metrics::named(&desk.words, &scenario, metric));
        let heads: Vec<String> = aims().flat_map(|aim| &aim.also).map(named).collect();
        let is_beside = |name: &&str| heads.iter().any(|head| name.starts_with(&format!("{head}: ")));
        desk.names().into_iter().filter(is_beside).map(str::to_owned).collect::<Vec<_>>()
    };
    desk.campaign.play(Policy::Historical, day + 1);
    let then = beside(&mut desk);
    desk.campaign.play(Policy::Historical, 2);
    assert!(!then.is_empty());
    assert_eq!(beside(&mut desk), then);
}
