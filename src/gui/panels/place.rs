//! A place: who holds it, what lies there, what its market sells, who stands there, and its way-station.

use crate::base::id::PlaceId;
use crate::base::quantity::Kopeks;
use crate::gui::kit::fields::field;
use crate::gui::kit::look::{Look, Outbox, Pick};
use crate::gui::kit::terms::{self, Term};
use crate::gui::kit::trial::Trial;
use crate::gui::kit::widgets::{
    Drafts, fact, heading, link, note, order_button, refusal, row, scrolled_anew, title,
};
use crate::gui::panels::unit::line;
use crate::i18n::Value;
use crate::orders::{Goods, Kind, Order};
use crate::report::{names, numbers};
use crate::run::preview::Expected;
use crate::scenario::model::{Holder, Place};
use crate::sim::orders::check::MOST_TARGET;
use crate::sim::state::store::Store;
use bevy_egui::egui::{ComboBox, Ui};
use std::collections::BTreeSet;

/// What a way-station keeps.
const KEPT: [Goods; 3] = [Goods::Food, Goods::Grain, Goods::Hay];

/// Way-stations being set.
#[derive(Clone, Debug, Default)]
pub struct PlaceState {
    depots: Drafts<PlaceId, [u32; 3]>,
    /// What lies in the treasuries in two months as it stands, and with what is being set.
    before: Trial,
    ordered: Trial,
    convoy: Option<PlaceId>,
    goods: Option<Goods>,
    amount: u32,
}

/// Shows the chosen place.
pub fn show(ui: &mut Ui, look: Look<'_>, state: &mut PlaceState, out: &mut Outbox) {
    let scenario = look.campaign.scenario();
    let id = match look.chosen {
        Some(Pick::Place(id)) => PlaceId::new(id).ok(),
        _ => None,
    };
    scrolled_anew(ui, ("place", look.chosen), |ui| match id.and_then(|id| scenario.place(id)) {
        Some(place) => {
            title(ui, names::place(look.words, scenario, place.id));
            held(ui, look, place, out);
            if let Some(store) = look.campaign.view().store(place.id) {
                units(ui, look, place.id, out);
                stock(ui, look, store);
                market(ui, look, place.id);
                depot(ui, look, store, state, out);
                convoy(ui, look, store, state, out);
            } else {
                note(ui, look.words.get("panel-not-in-play"));
            }
        }
        None => note(ui, look.words.get("panel-place-choose")),
    });
}

/// Who holds a place now, in words.
pub(super) fn holder(look: Look<'_>, place: PlaceId) -> String {
    look.words.get(match look.campaign.view().control().holder(place) {
        Holder::Own => "panel-holder-own",
        Holder::Friendly => "panel-holder-friendly",
        Holder::Nobody => "panel-holder-nobody",
        Holder::Hostile => "panel-holder-hostile",
    })
}

fn held(ui: &mut Ui, look: Look<'_>, place: &Place, out: &mut Outbox) {
    let words = look.words;
    fact(ui, words.get("panel-held-by"), holder(look, place.id));
    let Some(uezd) = place.uezd.filter(|id| look.campaign.view().uezd(*id).is_some()) else { return };
    row(ui, words.get("panel-lies-in"), |ui| {
        let (name, hint) = (names::uezd(words, uezd), words.get("panel-choose"));
        if link(ui, &name, &format!("{name}. {hint}"), &hint).clicked() {
            out.choose = Some(Pick::Uezd(uezd.to_string()));
        }
    });
}

fn units(ui: &mut Ui, look: Look<'_>, place: PlaceId, out: &mut Outbox) {
    let view = look.campaign.view();
    let mut here = view.units().filter(|unit| unit.station.at() == place).peekable();
    if here.peek().is_some() {
        heading(ui, look.words.get("panel-units-here"));
    }
    for unit in here {
        line(ui, look, &unit, out);
    }
}

fn stock(ui: &mut Ui, look: Look<'_>, store: &Store) {
    let words = look.words;
    heading(ui, words.get("panel-store"));
    let transit = look.campaign.view().transit();
    let held = |goods: &Goods| store.stock(*goods) > 0 || transit.coming(store.place(), *goods) > 0;
    if !Goods::ALL.iter().any(held) {
        note(ui, words.get("panel-store-empty"));
    }
    for goods in Goods::ALL.into_iter().filter(|goods| held(goods)) {
        let coming = transit.coming(store.place(), goods);
        let there = numbers::amount(words, goods, store.stock(goods));
        row(ui, names::goods(words, goods), |ui| {
            ui.label(there);
            if coming > 0 {
                let amount = Value::Text(numbers::amount(words, goods, coming));
                note(ui, words.with("panel-coming", &[("amount", amount)]));
            }
        });
    }
}

fn market(ui: &mut Ui, look: Look<'_>, place: PlaceId) {
    let words = look.words;
    heading(ui, words.get("panel-market"));
    let Some(market) = look.campaign.scenario().markets.iter().find(|market| market.place == place) else {
        note(ui, words.get("panel-market-none"));
        return;
    };
    for (goods, kilograms) in KEPT.into_iter().zip([market.food, market.grain, market.hay]) {
        fact(ui, names::goods(words, goods), numbers::amount(words, goods, kilograms.into()));
    }
    note(ui, words.get("panel-market-note"));
}

fn depot(ui: &mut Ui, look: Look<'_>, store: &Store, state: &mut PlaceState, out: &mut Outbox) {
    if !look.opens(Kind::Depot) {
        return;
    }
    let (words, id) = (look.words, store.place());
    terms::heading(ui, words, Term::Etape);
    note(ui, words.get("panel-depot-note"));
    let standing = KEPT.map(|goods| u32::try_from(store.target(goods) / 1000).unwrap_or(MOST_TARGET));
    let mut target = state.depots.get(&id, standing);
    for (goods, tonnes) in KEPT.into_iter().zip(&mut target) {
        let name = words.with("panel-depot-tonnes", &[("goods", Value::Text(names::goods(words, goods)))]);
        field(ui, &name, tonnes, MOST_TARGET, 0.5);
    }
    let month = month_of(look, id);
    if month != [0; 3] && ui.button(words.get("panel-depot-month")).clicked() {
        target = month;
    }
    state.depots.put(id, standing, target);
    let order = |[food, grain, hay]: [u32; 3]| Order::Depot {
        place: id,
        food: food as u16,
        grain: grain as u16,
        hay: hay as u16,
    };
    let mut given =
        order_button(ui, look, words.get("panel-give-order"), order(target), target == standing, out);
    if store.is_depot() {
        given |= order_button(ui, look, words.get("panel-depot-give-up"), order([0; 3]), false, out);
    }
    // Below the buttons, or one of them would slide from under the pointer; nothing is tried out while a field is dragged.
    if target != standing && refusal(look, &order(target)).is_none() {
        let held = ui.input(|input| input.pointer.any_down());
        note(ui, if held { "…".to_owned() } else { priced(look, state, order(target), id) });
    }
    if given {
        state.depots.drop(&id);
    }
}

/// What an order would cost the branch of a place in two months, and what it would be left with, on the mean of some
/// futures.
fn priced(look: Look<'_>, state: &mut PlaceState, order: Order, place: PlaceId) -> String {
    let branch = look.campaign.scenario().oblast_of_place(place);
    let sum = |expected: &Expected| -> f64 {
        let own =
            expected.roubles.iter().filter(|(oblast, _)| branch.is_none_or(|branch| branch == **oblast));
        own.map(|(_, roubles)| roubles).sum()
    };
    let before = sum(state.before.of(look.campaign, Vec::new()));
    let left = sum(state.ordered.of(look.campaign, vec![order]));
    // So few futures tell no single rouble.
    let round = |roubles: f64| {
        Value::Text(numbers::roubles(look.words, Kopeks(10_000 * (roubles / 100.0).round() as i64)))
    };
    let [date] = Trial::day(look);
    look.words
        .with("panel-depot-price", &[date, ("sum", round((before - left).max(0.0))), ("left", round(left))])
}

/// Tonnes that those who stand here, or are fed by way of here, need in a month, by what they asked for in the last turn.
fn month_of(look: Look<'_>, place: PlaceId) -> [u32; 3] {
    let view = look.campaign.view();
    let units = view.units().filter(|unit| unit.station.at() == place || unit.station.way().contains(&place));
    let fed: BTreeSet<PlaceId> = units.map(|unit| unit.station.at()).collect();
    let rows = || view.supply().rows.iter().filter(|row| fed.contains(&row.place));
    KEPT.map(|goods| {
        let asked: u64 = rows().filter(|row| row.goods == goods).map(|row| row.asked).sum();
        u32::try_from((2 * asked).div_ceil(1000)).unwrap_or(MOST_TARGET).min(MOST_TARGET)
    })
}

/// A convoy by hand from this store to another place.
fn convoy(ui: &mut Ui, look: Look<'_>, store: &Store, state: &mut PlaceState, out: &mut Outbox) {
    let (words, scenario) = (look.words, look.campaign.scenario());
    let held: Vec<Goods> = Goods::ALL.into_iter().filter(|goods| store.stock(*goods) > 0).collect();
    let Some(&first) = held.first().filter(|_| look.opens(Kind::Convoy)) else { return };
    heading(ui, words.get("panel-convoy"));
    let goods = state.goods.filter(|goods| held.contains(goods)).unwrap_or(first);
    ComboBox::from_id_salt("convoy goods").selected_text(names::goods(words, goods)).show_ui(ui, |ui| {
        for one in held {
            ui.selectable_value(&mut state.goods, Some(one), names::goods(words, one));
        }
    });
    let others = scenario.places.iter().filter(|place| place.in_play && place.id != store.place());
    let to = state.convoy.unwrap_or(scenario.seat);
    let combo = ComboBox::from_id_salt("convoy to").width(ui.available_width()).truncate();
    combo.selected_text(names::place(words, scenario, to)).show_ui(ui, |ui| {
        for place in others {
            let name = names::place(words, scenario, place.id);
            ui.selectable_value(&mut state.convoy, Some(place.id), name);
        }
    });
    let most = u32::try_from(store.stock(goods)).unwrap_or(u32::MAX);
    field(ui, &words.get("panel-convoy-amount"), &mut state.amount, most, 10.0);
    let order = Order::Convoy { goods, from: store.place(), to, amount: state.amount };
    order_button(ui, look, words.get("panel-convoy-send"), order, false, out);
}
