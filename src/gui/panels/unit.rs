//! A unit: from the list to the saddle, what its men have, where they stand, and what is ordered of it.

use crate::base::id::{PlaceId, UnitId};
use crate::base::projection::degrees_apart;
use crate::base::quantity::{Men, PerMille};
use crate::gui::kit::fields::field;
use crate::gui::kit::look::{Look, Outbox, Pick};
use crate::gui::kit::terms::{self, Term};
use crate::gui::kit::theme;
use crate::gui::kit::widgets::{
    Bar, Drafts, OneOf, bar, fact, folded, heading, link, note, number, order_button, order_choice, refusal,
    row, scrolled_anew, text, title,
};
use crate::gui::panels::arms::{self, Basket};
use crate::gui::panels::books::{self, BooksState};
use crate::gui::panels::conduct;
use crate::gui::panels::narrow;
use crate::gui::panels::posting::Tried;
use crate::gui::panels::regroup::{self, RegroupState};
use crate::i18n::Value;
use crate::orders::{Course, Kind, Order, Pace};
use crate::report::{names, numbers};
use crate::scenario::model::{Place, Step};
use crate::sim::orders::check::MOST_INSTRUCTORS;
use crate::sim::view::UnitView;
use bevy_egui::egui::{Button, ComboBox, Ui, WidgetInfo, WidgetType};

/// Names of the turns of training, in the order of a roll.
const TRAINING: [&str; 5] =
    ["panel-training-0", "panel-training-1", "panel-training-2", "panel-training-3", "panel-training-4"];

/// Turns in a month.
const TURNS_A_MONTH: f64 = 2.0;

/// Instructors and postings being set.
#[derive(Clone, Debug, Default)]
pub struct UnitState {
    instructors: Drafts<UnitId, u32>,
    posts: Drafts<UnitId, PlaceId>,
    forced: bool,
    regroup: RegroupState,
    basket: Basket,
    tried: Tried,
}

/// Shows the chosen unit.
pub fn show(ui: &mut Ui, look: Look<'_>, state: &mut UnitState, books: &mut BooksState, out: &mut Outbox) {
    let Some(unit) = chosen(look) else { return };
    scrolled_anew(ui, ("unit", look.chosen), |ui| {
        title(ui, names::unit(look.words, unit.id));
        waterfall(ui, look, &unit, out);
        arms::market(ui, look, &unit, &mut state.basket, out);
        books::remedies(ui, look, &unit, books, out);
        stands(ui, look, &unit, out);
        controls(ui, look, &unit, state, out);
        if look.age_of_news(&unit) == 0 {
            folded(ui, look.words.get("panel-outfit"), |ui| outfit(ui, look, &unit));
            folded(ui, look.words.get("panel-men"), |ui| men(ui, look, &unit));
        } else {
            heading(ui, look.words.get("panel-outfit"));
            note(ui, look.words.get("panel-not-known-today"));
        }
        folded(ui, look.words.get("panel-deeds"), |ui| deeds(ui, look, &unit, state, out));
        folded(ui, look.words.get("panel-books"), |ui| books::show(ui, look, &unit, books));
    });
}

fn chosen(look: Look<'_>) -> Option<UnitView<'_>> {
    let Some(Pick::Unit(id)) = look.chosen else { return None };
    look.campaign.view().unit(UnitId::new(id).ok()?)
}

/// A unit and its men in one line; a click chooses it.
pub(super) fn line(ui: &mut Ui, look: Look<'_>, unit: &UnitView<'_>, out: &mut Outbox) {
    let (name, hint) = (names::unit(look.words, unit.id), look.words.get("panel-choose"));
    ui.horizontal_wrapped(|ui| {
        if link(ui, &name, &format!("{name}. {hint}"), &hint).clicked() {
            out.choose = Some(Pick::Unit(unit.id.to_string()));
        }
        text(ui, numbers::men(look.words, unit.roll.enrolled()));
    });
}

/// The name of a step for a unit: its first is full strength.
pub(super) fn step_name(look: Look<'_>, step: Step) -> String {
    if step == Step::Quota { look.words.get("panel-full-strength") } else { names::step(look.words, step) }
}

fn waterfall(ui: &mut Ui, look: Look<'_>, unit: &UnitView<'_>, out: &mut Outbox) {
    let view = look.campaign.view();
    let (words, age) = (look.words, look.age_of_news(unit));
    let steps = if age == 0 { unit.strength.ago(0) } else { view.known(unit) };
    terms::heading(ui, words, Term::Waterfall);
    let old = age.min(3);
    if old > 0 {
        note(ui, words.with("panel-news-age", &[("turns", Value::Count(i64::from(old)))]));
    }
    let Some(plan) = look.campaign.scenario().unit(unit.id) else { return };
    if view.known_until().is_none() && unit.roll.enrolled().is_zero() {
        note(ui, words.get("panel-unit-not-yet"));
    }
    row(ui, words.get("panel-full-strength"), |ui| {
        let path = format!("units[{}].establishment", unit.id);
        number(ui, look, &numbers::men(words, plan.establishment), &path, out);
    });
    let full = steps.0.iter().max().map_or(1, |men| men.0.max(1)) as f32;
    let worst = steps.narrowest();
    for (i, step) in Step::ALL.into_iter().enumerate().skip(1) {
        let strong = worst == Some(step);
        let colour = if strong { theme::bad() } else { theme::ours() };
        let (name, value) = (step_name(look, step), numbers::men(words, steps.0[i]));
        let marks = [(steps.0[i - 1].0 as f32 / full, theme::rule())];
        bar(
            ui,
            &Bar {
                name: &name,
                value: &value,
                share: steps.0[i].0 as f32 / full,
                colour,
                marks: &marks,
                strong,
            },
        );
    }
    worst.into_iter().for_each(|step| narrow::show(ui, look, unit.id, (steps, step), out));
}

fn stands(ui: &mut Ui, look: Look<'_>, unit: &UnitView<'_>, out: &mut Outbox) {
    let (words, scenario, station) = (look.words, look.campaign.scenario(), unit.station);
    heading(ui, words.get("panel-stands-where"));
    row(ui, words.get("panel-at"), |ui| place_link(ui, look, station.at(), out));
    if let Some(march) = station.march() {
        let values = [
            ("place", Value::Text(names::place(words, scenario, march.to))),
            ("km", Value::Text(km(look, march.left.km()))),
        ];
        text(ui, words.with("panel-riding", &values));
    }
    let view = look.campaign.view();
    if let Some(power) = view.goodwill().carrier(unit.id, view.turn()) {
        fact(ui, words.get("panel-lent-trains"), names::sponsor(words, power));
    }
    fact(
        ui,
        words.get("panel-from-home"),
        words.with("panel-km", &[("km", Value::Text(km(look, station.from_home().km())))]),
    );
    let (men, fresh) = (unit.roll.enrolled(), look.age_of_news(unit) == 0);
    if station.is_away() {
        if fresh {
            // Men may have left the roll since the unit gathered.
            let there = Value::Count(station.there().min(men).0.into());
            let of = [("part", there), ("whole", Value::Count(men.0.into()))];
            fact(ui, words.get("panel-kept-there"), words.with("panel-of", &of));
        }
        note(ui, words.get("panel-distance-note"));
        way_stations(ui, look, unit, out);
    }
    if fresh && !men.is_zero() {
        fact(ui, words.get("panel-supplied"), numbers::percent(station.supply()));
    }
}

/// Places on the way from home, each with what is kept there.
fn way_stations(ui: &mut Ui, look: Look<'_>, unit: &UnitView<'_>, out: &mut Outbox) {
    let view = look.campaign.view();
    for &place in unit.station.way().iter().chain([&unit.station.at()]) {
        let kept = view.store(place).filter(|store| store.is_depot());
        ui.horizontal_wrapped(|ui| {
            place_link(ui, look, place, out);
            match kept {
                Some(store) => {
                    let full = numbers::percent(PerMille((1000.0 * store.filled()).round() as u32));
                    text(ui, look.words.with("panel-depot-full", &[("share", Value::Text(full))]));
                }
                None => note(ui, look.words.get("panel-depot-none")),
            }
        });
    }
}

/// A place's name; a click chooses it.
pub(super) fn place_link(ui: &mut Ui, look: Look<'_>, place: PlaceId, out: &mut Outbox) {
    let name = names::place(look.words, look.campaign.scenario(), place);
    let hint = look.words.get("panel-choose");
    if link(ui, &name, &format!("{name}. {hint}"), &hint).clicked() {
        out.choose = Some(Pick::Place(place.to_string()));
    }
}

/// Whole kilometres.
pub(super) fn km(look: Look<'_>, km: f64) -> String {
    look.words.number(km.round() as i64)
}

fn men(ui: &mut Ui, look: Look<'_>, unit: &UnitView<'_>) {
    let (words, roll) = (look.words, unit.roll);
    fact(ui, words.get("panel-on-roll"), numbers::men(words, roll.enrolled()));
    for (key, &men) in TRAINING.into_iter().zip(roll.ages()) {
        if men > 0 {
            fact(ui, words.get(key), numbers::men(words, Men(men)));
        }
    }
    fact(ui, words.get("panel-sick"), numbers::men(words, roll.sick()));
    fact(ui, words.get("panel-scattered"), numbers::men(words, roll.scattered()));
    for uezd in &look.campaign.scenario().uezds {
        let from = roll.from_uezd(uezd.id);
        if !from.is_zero() {
            let values = [("uezd", Value::Text(names::uezd(words, uezd.id)))];
            fact(ui, words.with("panel-from-uezd", &values), numbers::men(words, from));
        }
    }
}

fn outfit(ui: &mut Ui, look: Look<'_>, unit: &UnitView<'_>) {
    let (words, outfit) = (look.words, unit.outfit);
    let count = |number: u32| words.number(number.into());
    fact(ui, words.get("panel-horses"), count(outfit.horses().0));
    if !outfit.horses().is_zero() {
        fact(ui, words.get("panel-horses-condition"), numbers::percent(outfit.condition()));
    }
    arms::held(ui, look, unit);
    fact(ui, words.get("panel-rounds"), count(outfit.rounds()));
    fact(ui, words.get("panel-officers"), count(outfit.officers()));
    fact(ui, words.get("panel-instructors"), count(outfit.instructors()));
    if outfit.machine_guns() > 0 {
        fact(ui, words.get("panel-machine-guns"), count(outfit.machine_guns()));
    }
    fact(ui, words.get("panel-kit"), count(outfit.kit()));
    if outfit.honours() > 0 {
        fact(ui, words.get("panel-honours"), count(outfit.honours().into()));
    }
}

/// What is done with the unit once.
fn deeds(ui: &mut Ui, look: Look<'_>, unit: &UnitView<'_>, state: &mut UnitState, out: &mut Outbox) {
    let words = look.words;
    let order = Order::Inspect { unit: unit.id };
    let sent = look.campaign.orders_now().contains(&order);
    let inspected = look.campaign.view().inspected(unit.id);
    let back = inspected && !sent;
    if look.opens(Kind::Inspect) {
        note(ui, words.get(if back { "panel-inspected" } else { "panel-not-inspected" }));
    }
    order_button(ui, look, words.get("panel-inspect"), order, inspected, out);
    order_button(ui, look, words.get("panel-award"), Order::Award { unit: unit.id }, false, out);
    regroup::show(ui, look, unit, &mut state.regroup, out);
    order_button(ui, look, words.get("panel-disband"), Order::Disband { unit: unit.id }, false, out);
}

fn controls(ui: &mut Ui, look: Look<'_>, unit: &UnitView<'_>, state: &mut UnitState, out: &mut Outbox) {
    let words = look.words;
    if look.opens(Kind::Train) || look.opens(Kind::Instructors) {
        heading(ui, words.get("panel-training"));
    }
    let courses = [Course::None, Course::Drill, Course::Fire].map(|course| {
        let order = Order::Train { unit: unit.id, course };
        OneOf::new(names::course(words, course), unit.outfit.course() == course, order)
    });
    order_choice(ui, look, courses.into(), out);
    instructors(ui, look, unit, state, out);
    if look.opens(Kind::Posture) {
        heading(ui, names::at_head(&words.get("panel-units-posture")));
        conduct::show(ui, look, unit, out);
    }
    if look.opens(Kind::Post) {
        heading(ui, words.get("panel-post"));
        post(ui, look, unit, state, out);
    }
    if look.opens(Kind::Precedence) {
        heading(ui, words.get("panel-served"));
        served(ui, look, unit, out);
    }
}

fn instructors(ui: &mut Ui, look: Look<'_>, unit: &UnitView<'_>, state: &mut UnitState, out: &mut Outbox) {
    if !look.opens(Kind::Instructors) {
        return;
    }
    let ordered = look.campaign.view().levers().instructors.get(&unit.id);
    let standing = ordered.map_or(unit.outfit.instructors(), |&number| number.into());
    let mut wanted = state.instructors.get(&unit.id, standing);
    field(ui, &look.words.get("panel-instructors-wanted"), &mut wanted, MOST_INSTRUCTORS, 0.1);
    state.instructors.put(unit.id, standing, wanted);
    let rules = &look.campaign.scenario().rules;
    let values = [
        ("price", Value::Text(look.price(TURNS_A_MONTH * rules.instructor_pay))),
        ("men", Value::Count(rules.instructor_norm.round() as i64)),
    ];
    note(ui, look.words.with("panel-instructors-note", &values));
    let order = Order::Instructors { unit: unit.id, number: wanted as u16 };
    if order_button(ui, look, look.words.get("panel-give-order"), order, wanted == standing, out) {
        state.instructors.drop(&unit.id);
    }
}

fn post(ui: &mut Ui, look: Look<'_>, unit: &UnitView<'_>, state: &mut UnitState, out: &mut Outbox) {
    let (words, scenario) = (look.words, look.campaign.scenario());
    let heading_for = unit.station.goal();
    let mut to = state.posts.get(&unit.id, heading_for);
    let shown = names::place(words, scenario, to);
    let combo = ComboBox::from_id_salt(("post", unit.id.as_str())).width(ui.available_width()).truncate();
    let response = combo.selected_text(&shown).show_ui(ui, |ui| {
        for (name, place) in places(look, unit.station.at()) {
            let why = refusal(look, &Order::Post { unit: unit.id, place, pace: Pace::Steady });
            let item = ui.add_enabled(why.is_none(), Button::selectable(to == place, name));
            if item.clicked() {
                to = place;
            }
            if let Some(why) = why {
                item.on_disabled_hover_text(why);
            }
        }
    });
    let says = words.with("panel-post-to", &[("place", Value::Text(shown))]);
    response.response.widget_info(|| WidgetInfo::labeled(WidgetType::ComboBox, true, &says));
    state.posts.put(unit.id, heading_for, to);
    let pace = if state.forced { Pace::Forced } else { Pace::Steady };
    ui.checkbox(&mut state.forced, names::pace(words, Pace::Forced));
    let order = Order::Post { unit: unit.id, place: to, pace };
    let turns = look.campaign.view().delay(&order);
    if turns > 0 {
        note(ui, words.with("panel-order-late", &[("turns", Value::Count(turns.into()))]));
    }
    if to != heading_for {
        let (Ok(told) | Err(told)) = state.tried.told(look, unit.id, to, pace);
        text(ui, told);
    }
    if to == heading_for {
        note(ui, words.get("panel-post-choose"));
    } else if order_button(ui, look, words.get("panel-give-order"), order, false, out) {
        state.posts.drop(&unit.id);
    }
}

/// Places in play, the nearest first as the crow flies.
fn places(look: Look<'_>, from: PlaceId) -> Vec<(String, PlaceId)> {
    let scenario = look.campaign.scenario();
    let here = scenario.place(from).map_or((0.0, 0.0), |place| place.at);
    let far = |place: &Place| degrees_apart(here, place.at);
    let mut places: Vec<&Place> = scenario.places.iter().filter(|place| place.in_play).collect();
    places.sort_by(|one, other| far(one).total_cmp(&far(other)));
    places.into_iter().map(|place| (names::place(look.words, scenario, place.id), place.id)).collect()
}

fn served(ui: &mut Ui, look: Look<'_>, unit: &UnitView<'_>, out: &mut Outbox) {
    let (words, view) = (look.words, look.campaign.view());
    let ids: Vec<UnitId> = view.units().map(|unit| unit.id).collect();
    let list = view.levers().served(ids.iter());
    let place = list.iter().position(|id| *id == unit.id).map_or(0, |place| place + 1);
    let values = [("place", Value::Plain(place as i64)), ("all", Value::Plain(list.len() as i64))];
    text(ui, words.with("panel-served-place", &values));
    let others = list.iter().copied().filter(|id| *id != unit.id);
    let order = Order::Precedence { units: std::iter::once(unit.id).chain(others).collect() };
    order_button(ui, look, words.get("panel-serve-first"), order, place == 1, out);
}
