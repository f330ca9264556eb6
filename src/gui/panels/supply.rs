//! Supply of the last turn: what stuck and why, what was asked and sent, stores, roads, and who comes first.

use crate::base::id::{PlaceId, UnitId};
use crate::base::quantity::PerMille;
use crate::gui::kit::look::{Look, Outbox, Pick};
use crate::gui::kit::table::{self, Cell};
use crate::gui::kit::terms::{self, Term};
use crate::gui::kit::theme::{self, size};
use crate::gui::kit::widgets::{
    Bar, bar, folded, heading, link, note, ranked, refusal, scrolled, text, warning,
};
use crate::gui::panels::route::{fullness, percent, tonnes};
use crate::gui::panels::unit::place_link;
use crate::i18n::Value;
use crate::orders::{Goods, Kind, Order};
use crate::report::{names, numbers, supply};
use crate::scenario::model::Mode;
use crate::sim::state::store::Store;
use crate::sim::state::supply_report::Stuck;
use bevy_egui::egui::{Label, RichText, Ui};
use egui_extras::{Column, TableBuilder, TableRow};
use std::collections::BTreeMap;

/// What a way-station keeps.
const KEPT: [Goods; 3] = [Goods::Food, Goods::Grain, Goods::Hay];

/// Share of the table's width that each amount takes; a place takes what its name needs, the goods the rest.
const AMOUNT: f32 = 0.18;

/// Shows the supply of the last turn and what is ordered of it.
pub fn show(ui: &mut Ui, look: Look<'_>, out: &mut Outbox) {
    scrolled(ui, "supply", |ui| {
        stuck(ui, look);
        asked(ui, look);
        depots(ui, look, out);
        legs(ui, look, out);
        on_the_way(ui, look, out);
        goods_order(ui, look, out);
        served(ui, look, out);
    });
}

fn stuck(ui: &mut Ui, look: Look<'_>) {
    let report = look.campaign.view().supply();
    heading(ui, look.words.get("panel-stuck"));
    if report.stuck.is_empty() {
        note(ui, look.words.get("panel-stuck-nothing"));
    }
    let mut by_goods: BTreeMap<Goods, Vec<&Stuck>> = BTreeMap::new();
    report.stuck.iter().for_each(|stuck| by_goods.entry(stuck.goods).or_default().push(stuck));
    let mut all: Vec<_> =
        by_goods.into_iter().map(|(goods, stuck)| (came(look, goods), goods, stuck)).collect();
    all.sort_by(|(one, ..), (other, ..)| one.total_cmp(other));
    for (number, (came, goods, stuck)) in all.into_iter().enumerate() {
        let values = [
            ("goods", Value::Text(names::at_head(&names::goods(look.words, goods)))),
            ("share", Value::Text(numbers::percent(PerMille::of(came)))),
        ];
        let line = look.words.with("panel-stuck-line", &values);
        let why = |ui: &mut Ui| {
            let said = |one| supply::reason(look.words, look.campaign.scenario(), one);
            stuck.iter().for_each(|one| text(ui, said(one)));
        };
        if number == 0 {
            warning(ui, line);
            why(ui);
        } else {
            folded(ui, line, why);
        }
    }
}

/// The part of what was asked of some goods that was sent.
fn came(look: Look<'_>, goods: Goods) -> f64 {
    let rows = look.campaign.view().supply().rows.iter().filter(|row| row.goods == goods);
    let (asked, sent) = rows.fold((0, 0), |(asked, sent), row| (asked + row.asked, sent + row.sent));
    sent as f64 / asked.max(1) as f64
}

/// What was asked and sent for each place, summed over its units, in the order of loading.
fn by_place(look: Look<'_>) -> Vec<(Goods, PlaceId, [u64; 2])> {
    let mut sums: BTreeMap<(Goods, PlaceId), [u64; 2]> = BTreeMap::new();
    for row in &look.campaign.view().supply().rows {
        let [asked, sent] = sums.entry((row.goods, row.place)).or_default();
        *asked += row.asked;
        *sent += row.sent;
    }
    sums.retain(|_, [asked, _]| *asked > 0);
    sums.into_iter().map(|((goods, place), amounts)| (goods, place, amounts)).collect()
}

fn asked(ui: &mut Ui, look: Look<'_>) {
    let rows = by_place(look);
    heading(ui, look.words.get("panel-asked"));
    if rows.is_empty() {
        note(ui, look.words.get("panel-asked-nothing"));
        return;
    }
    let height = size::BODY + size::GAP;
    let width = ui.available_width();
    let names: Vec<String> =
        rows.iter().map(|(_, place, _)| names::place(look.words, look.campaign.scenario(), *place)).collect();
    let place = table::widest(ui, &names);
    let table = TableBuilder::new(ui)
        .id_salt("asked")
        .striped(true)
        .vscroll(false)
        .column(Column::exact(place).clip(true))
        .column(Column::remainder().clip(true))
        .columns(Column::exact(width * AMOUNT).clip(true), 2);
    let heads = ["panel-col-place", "panel-col-goods", "panel-col-asked", "panel-col-sent"];
    let table = table.header(height, |mut header| {
        for key in heads {
            header.col(|ui| note(ui, look.words.get(key)));
        }
    });
    table.body(|body| {
        body.rows(height, rows.len(), |mut line| {
            let (goods, place, amounts) = rows[line.index()];
            request(&mut line, look, goods, place, amounts);
        })
    });
}

/// A line of the table: what, where to, asked and sent.
fn request(
    line: &mut TableRow<'_, '_>,
    look: Look<'_>,
    goods: Goods,
    place: PlaceId,
    [asked, sent]: [u64; 2],
) {
    let words = look.words;
    let place = names::place(words, look.campaign.scenario(), place);
    let short = sent < asked;
    let cells = [
        place,
        names::goods(words, goods),
        numbers::amount(words, goods, asked),
        numbers::amount(words, goods, sent),
    ];
    for (i, cell) in cells.into_iter().enumerate() {
        line.col(|ui| {
            let colour = if i == 3 && short { theme::bad() } else { theme::ink() };
            ui.add(Label::new(RichText::new(cell).color(colour)).truncate());
        });
    }
}

fn depots(ui: &mut Ui, look: Look<'_>, out: &mut Outbox) {
    let (words, view) = (look.words, look.campaign.view());
    terms::heading_of(ui, words, words.get("panel-depots"), Term::Etape);
    let stores: Vec<&Store> = view.stores().filter(|store| store.is_depot()).collect();
    if stores.is_empty() {
        return note(ui, words.get("panel-depots-none"));
    }
    let named = |store: &&Store| names::place(words, look.campaign.scenario(), store.place());
    let place = table::widest(ui, &stores.iter().map(named).collect::<Vec<_>>());
    let gaps = KEPT.len() as f32 * ui.spacing().item_spacing.x;
    let left = 1.0 - (place + gaps) / ui.available_width();
    let kept = KEPT.map(|goods| (names::goods(words, goods), left / KEPT.len() as f32));
    let heads: Vec<(String, f32)> =
        std::iter::once((words.get("panel-col-stands"), 0.0)).chain(kept).collect();
    let rows: Vec<Vec<Cell>> = stores.iter().map(|store| depot(look, store)).collect();
    let shown = table::show(ui, words, "depots", &heads, &rows, &words.get("panel-choose"));
    if let Some(store) = shown.pressed.map(|row| stores[row]) {
        out.choose = Some(Pick::Place(store.place().to_string()));
    }
    note(ui, words.get("panel-depots-of"));
}

/// A way-station in a line: of each thing what lies there, of what is wanted.
fn depot(look: Look<'_>, store: &Store) -> Vec<Cell> {
    let words = look.words;
    let kept = KEPT.map(|goods| {
        let (stock, target) = (store.stock(goods), store.target(goods));
        let share = if target > 0 { stock as f64 / target as f64 } else { 1.0 };
        let colour = if target > 0 { theme::Got::of(share as f32).colour() } else { theme::ink_faint() };
        Cell::number(numbers::amount(words, goods, stock), stock as f64).coloured(colour)
    });
    let place = names::place(words, look.campaign.scenario(), store.place());
    std::iter::once(Cell::words(place)).chain(kept).collect()
}

/// Legs that carried something, the fullest first.
fn legs(ui: &mut Ui, look: Look<'_>, out: &mut Outbox) {
    let (words, scenario) = (look.words, look.campaign.scenario());
    heading(ui, words.get("panel-legs"));
    let mut hauls: Vec<_> =
        look.campaign.view().supply().hauls.iter().filter(|haul| haul.loaded > 0).collect();
    hauls.sort_by(|a, b| fullness(b).total_cmp(&fullness(a)));
    if hauls.is_empty() {
        note(ui, words.get("panel-legs-none"));
    }
    for haul in hauls {
        let Some(leg) = scenario.route(haul.route) else { continue };
        let to = if haul.from == leg.from { leg.to } else { leg.from };
        let [from, to] = [haul.from, to].map(|place| names::place(words, scenario, place));
        let (name, hint) = (format!("{from} → {to}"), words.get("panel-choose"));
        if link(ui, &name, &format!("{name}. {hint}"), &hint).clicked() {
            out.choose = Some(Pick::Route(haul.route.to_string()));
        }
        let (share, mode) = (fullness(haul), names::mode(words, leg.mode));
        let colour = theme::load(share);
        bar(
            ui,
            &Bar {
                name: &mode,
                value: &tonnes(words, haul),
                share,
                colour,
                marks: &[],
                strong: share >= 1.0,
            },
        );
        if matches!(leg.mode, Mode::PostRoad | Mode::Track) {
            note(ui, words.with("panel-share-from-base", &[("share", Value::Text(percent(haul.share)))]));
        }
    }
}

fn on_the_way(ui: &mut Ui, look: Look<'_>, out: &mut Outbox) {
    let (words, scenario) = (look.words, look.campaign.scenario());
    heading(ui, words.get("panel-on-the-way"));
    let shipments = look.campaign.view().transit().shipments();
    if shipments.is_empty() {
        note(ui, words.get("panel-on-the-way-nothing"));
    }
    for shipment in shipments {
        let amount = numbers::amount(words, shipment.goods, shipment.amount);
        ui.horizontal_wrapped(|ui| {
            place_link(ui, look, shipment.to, out);
            let due = words.date(scenario.half_month(shipment.due).first_day());
            let values = [
                ("goods", Value::Text(names::goods(words, shipment.goods))),
                ("amount", Value::Text(amount)),
                ("from", Value::Text(names::place(words, scenario, shipment.from))),
                ("due", Value::Text(due)),
            ];
            text(ui, words.with("panel-shipment", &values));
        });
    }
}

fn goods_order(ui: &mut Ui, look: Look<'_>, out: &mut Outbox) {
    if !look.opens(Kind::Goods) {
        return;
    }
    let words = look.words;
    let first = look.campaign.view().levers().goods;
    heading(ui, words.get("panel-loaded-first"));
    let why = refusal(look, &Order::Goods { first: first.to_vec() });
    if let Some(first) = ranked(ui, look, &first, |goods| names::goods(words, goods), why.is_none()) {
        out.orders.push(Order::Goods { first });
    }
    why.into_iter().for_each(|why| note(ui, why));
}

fn served(ui: &mut Ui, look: Look<'_>, out: &mut Outbox) {
    if !look.opens(Kind::Precedence) {
        return;
    }
    let (words, view) = (look.words, look.campaign.view());
    let ids: Vec<UnitId> = view.units().map(|unit| unit.id).collect();
    let units = view.levers().served(ids.iter());
    heading(ui, words.get("panel-served"));
    note(ui, words.get("panel-served-note"));
    let why = refusal(look, &Order::Precedence { units: units.clone() });
    if let Some(units) = ranked(ui, look, &units, |unit| names::unit(words, unit), why.is_none()) {
        out.orders.push(Order::Precedence { units });
    }
    why.into_iter().for_each(|why| note(ui, why));
}
