//! A leg: how one travels it and when, what it carries, what of a cart's load arrives, and hired carriers.

use crate::base::date::{Date, HalfMonth};
use crate::base::id::RouteId;
use crate::base::quantity::PerMille;
use crate::gui::kit::fields::field;
use crate::gui::kit::look::{Look, Outbox, Pick};
use crate::gui::kit::theme;
use crate::gui::kit::widgets::{
    Bar, Drafts, bar, fact, heading, note, order_button, row, scrolled_anew, title, warning,
};
use crate::gui::panels::unit::{km, place_link};
use crate::i18n::{Value, Words};
use crate::orders::{Kind, Order};
use crate::report::{names, numbers};
use crate::scenario::model::{Holder, Mode, Route};
use crate::sim::{Haul, payload_share};
use bevy_egui::egui::Ui;

/// Most carriers of a kind on a leg.
const MOST_CARRIERS: u32 = 5_000;

/// Carriers being set: carts and camels.
#[derive(Clone, Debug, Default)]
pub struct RouteState {
    carriers: Drafts<RouteId, [u32; 2]>,
}

/// Shows the chosen leg.
pub fn show(ui: &mut Ui, look: Look<'_>, state: &mut RouteState, out: &mut Outbox) {
    let id = match look.chosen {
        Some(Pick::Route(id)) => RouteId::new(id).ok(),
        _ => None,
    };
    let scenario = look.campaign.scenario();
    scrolled_anew(ui, ("route", look.chosen), |ui| match id.and_then(|id| scenario.route(id)) {
        Some(leg) => {
            title(ui, names::route(look.words, scenario, leg.id));
            what(ui, look, leg, out);
            if leg.in_play {
                carries(ui, look, leg);
                carriers(ui, look, leg, state, out);
            } else {
                note(ui, look.words.get("panel-not-in-play"));
            }
        }
        None => note(ui, look.words.get("panel-route-choose")),
    });
}

fn what(ui: &mut Ui, look: Look<'_>, leg: &Route, out: &mut Outbox) {
    let (words, scenario) = (look.words, look.campaign.scenario());
    row(ui, words.get("panel-ends"), |ui| {
        place_link(ui, look, leg.from, out);
        place_link(ui, look, leg.to, out);
    });
    fact(ui, words.get("panel-mode"), names::mode(words, leg.mode));
    fact(
        ui,
        words.get("panel-length"),
        words.with("panel-km", &[("km", Value::Text(km(look, leg.length.km())))]),
    );
    fact(ui, words.get("panel-seasons"), seasons(words, &leg.open));
    let now = look.campaign.view().now();
    if !leg.open[usize::from(now.of_year())] {
        warning(ui, words.get("panel-closed-now"));
    }
    for end in [leg.from, leg.to] {
        if look.campaign.view().control().holder(end) == Holder::Hostile {
            let place = Value::Text(names::place(words, scenario, end));
            warning(ui, words.with("panel-hostile-end", &[("place", place)]));
        }
    }
}

/// When a leg is open, in words: all year, never, or from day to day.
fn seasons(words: &Words, open: &[bool; 24]) -> String {
    if open.iter().all(|&open| open) {
        return words.get("panel-open-always");
    }
    let begins = (0..24).filter(|&half| open[half] && !open[(half + 23) % 24]);
    let runs: Vec<String> = begins
        .map(|begin| {
            let length = (0..24).take_while(|i| open[(begin + i) % 24]).count();
            let end = (begin + length + 23) % 24;
            format!("{} – {}", day(words, begin, false), day(words, end, true))
        })
        .collect();
    if runs.is_empty() { words.get("panel-open-never") } else { runs.join("; ") }
}

/// The first or last day of a half-month of the year, without a year.
fn day(words: &Words, half: usize, last: bool) -> String {
    let Ok(new_year) = Date::parse("1919-01-01") else { return String::new() };
    let half = HalfMonth::containing(new_year).plus(half as u16);
    let (_, month, day) = if last { half.last_day() } else { half.first_day() }.parts();
    let month = words.get(&format!("month-{month}"));
    words.with("panel-day", &[("day", Value::Plain(day.into())), ("month", Value::Text(month))])
}

fn carries(ui: &mut Ui, look: Look<'_>, leg: &Route) {
    let words = look.words;
    heading(ui, words.get("panel-carried"));
    let hauls = &look.campaign.view().supply().hauls;
    let mut any = false;
    for haul in hauls.iter().filter(|haul| haul.route == leg.id) {
        any = true;
        load(ui, look, haul, leg);
    }
    if !any {
        note(ui, words.get("panel-carried-nothing"));
    }
    if !any && matches!(leg.mode, Mode::PostRoad | Mode::Track) {
        let rules = &look.campaign.scenario().rules;
        let share = payload_share(rules, look.campaign.view().now().of_year(), leg.length);
        fact(ui, words.get("panel-share-arrives"), percent(share));
        note(ui, words.get("panel-share-note"));
    }
}

/// A share in per cent.
pub(super) fn percent(share: f64) -> String {
    numbers::percent(PerMille((1000.0 * share).round() as u32))
}

/// Tonnes loaded of the tonnes that could be.
pub(super) fn tonnes(words: &Words, haul: &Haul) -> String {
    let loaded = numbers::tonnes(words, haul.loaded.unsigned_abs() / 1000);
    let whole = numbers::tonnes(words, haul.capacity.unsigned_abs());
    let of = words.with("panel-of", &[("part", Value::Text(loaded)), ("whole", Value::Text(whole))]);
    words.with("tonnes", &[("amount", Value::Text(of))])
}

/// How full a leg is, 0 to 1.
pub(super) fn fullness(haul: &Haul) -> f32 {
    (haul.loaded as f64 / 1000.0 / haul.capacity.max(1) as f64) as f32
}

fn load(ui: &mut Ui, look: Look<'_>, haul: &Haul, leg: &Route) {
    let (words, scenario) = (look.words, look.campaign.scenario());
    let to = if haul.from == leg.from { leg.to } else { leg.from };
    let name = words.with("panel-towards", &[("place", Value::Text(names::place(words, scenario, to)))]);
    let share = fullness(haul);
    let value = tonnes(words, haul);
    bar(
        ui,
        &Bar { name: &name, value: &value, share, colour: theme::load(share), marks: &[], strong: false },
    );
    if matches!(leg.mode, Mode::PostRoad | Mode::Track) {
        note(ui, words.with("panel-share-from-base", &[("share", Value::Text(percent(haul.share)))]));
    }
}

/// What the carriers that are set cost in half a month, and what they carry away at once.
fn hire(look: Look<'_>, [carts, camels]: [u32; 2]) -> String {
    let rules = &look.campaign.scenario().rules;
    let of = |cart: f64, camel: f64| f64::from(carts) * cart + f64::from(camels) * camel;
    let kilograms = of(rules.cart_load_kg, rules.camel_load_kg);
    let values = [
        ("cart", Value::Text(look.price(rules.cart_hire))),
        ("camel", Value::Text(look.price(rules.camel_hire))),
        ("all", Value::Text(look.price(of(rules.cart_hire, rules.camel_hire)))),
        ("load", Value::Text(numbers::tonnes(look.words, kilograms.round() as u64))),
    ];
    look.words.with("panel-hire-price", &values)
}

fn carriers(ui: &mut Ui, look: Look<'_>, leg: &Route, state: &mut RouteState, out: &mut Outbox) {
    if !look.opens(Kind::Carriers) {
        return;
    }
    let words = look.words;
    heading(ui, words.get("panel-carriers"));
    let hired = look.campaign.view().levers().carriers.get(&leg.id).copied().unwrap_or_default();
    let standing = [u32::from(hired.carts), u32::from(hired.camels)];
    let mut wanted = state.carriers.get(&leg.id, standing);
    if matches!(leg.mode, Mode::PostRoad | Mode::Track) {
        field(ui, &words.get("panel-carts"), &mut wanted[0], MOST_CARRIERS, 1.0);
        field(ui, &words.get("panel-camels"), &mut wanted[1], MOST_CARRIERS, 1.0);
        note(ui, hire(look, wanted));
    }
    state.carriers.put(leg.id, standing, wanted);
    let order = Order::Carriers { route: leg.id, carts: wanted[0] as u16, camels: wanted[1] as u16 };
    if order_button(ui, look, words.get("panel-give-order"), order, wanted == standing, out) {
        state.carriers.drop(&leg.id);
    }
}
