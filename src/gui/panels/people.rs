//! People: who is there, what he is good at, and the post he is given; and the cadet school.

use crate::base::id::OblastId;
use crate::base::quantity::Kopeks;
use crate::gui::kit::look::{Look, Outbox};
use crate::gui::kit::vignettes;
use crate::gui::kit::widgets::{
    fact, heading, note, order_button, orders_button, refusal, scrolled, sources, text, title,
};
use crate::i18n::Value;
use crate::orders::{Office, Order};
use crate::report::{names, numbers, orders as said};
use crate::run::Campaign;
use crate::run::posts::posts_to_give;
use crate::scenario::model::{Person, Skill};
use bevy_egui::egui::{Button, ComboBox, Ui};

/// For which oblast the school is opened.
#[derive(Clone, Debug, Default)]
pub struct PeopleState {
    oblast: Option<OblastId>,
    free: Free,
}

/// Posts for all who have none, worked out once and kept until the orders or the campaign change.
#[derive(Clone, Debug, Default)]
struct Free {
    of: Option<(u16, Vec<Order>)>,
    orders: Vec<Order>,
}

impl Free {
    fn of(&mut self, campaign: &Campaign) -> &[Order] {
        let (turn, given) = (campaign.view().turn(), campaign.orders_now());
        if self.of.as_ref().is_none_or(|(at, orders)| (*at, orders.as_slice()) != (turn, given)) {
            self.orders = posts_to_give(campaign).into_iter().map(|(_, order)| order).collect();
            self.of = Some((turn, given.to_vec()));
        }
        &self.orders
    }
}

/// Shows the people of this time and the school.
pub fn show(ui: &mut Ui, look: Look<'_>, state: &mut PeopleState, out: &mut Outbox) {
    scrolled(ui, "people", |ui| {
        title(ui, look.words.get("screen-side-people"));
        all(ui, look, state.free.of(look.campaign), out);
        school(ui, look, state, out);
        let now = look.campaign.view().now();
        let people = &look.campaign.scenario().people;
        if people.iter().any(|person| person.picture.is_some()) {
            note(ui, look.words.get("panel-people-drawn"));
        }
        for person in people.iter().filter(|person| person.serves(now)) {
            one(ui, look, person, out);
        }
    });
}

/// Posts for all who have none, given at once.
fn all(ui: &mut Ui, look: Look<'_>, orders: &[Order], out: &mut Outbox) {
    if orders.is_empty() {
        return;
    }
    heading(ui, look.words.get("panel-posts-free"));
    for order in orders {
        text(ui, said::sentence(look.words, look.campaign.scenario(), order));
    }
    orders_button(ui, look, orders.to_vec(), out);
}

fn one(ui: &mut Ui, look: Look<'_>, person: &Person, out: &mut Outbox) {
    let words = look.words;
    vignettes::heading(ui, person.picture, names::person(words, person.id));
    text(ui, words.get(&format!("{}-text", names::key("person", person.id.as_str()))));
    let share = Value::Text(numbers::percent(person.size));
    let skill = Value::Text(names::skill(words, person.skill));
    note(ui, words.with("panel-skill", &[("skill", skill), ("share", share)]));
    post(ui, look, person, out);
    let entries = &look.campaign.scenario().entries;
    if let Some(entry) = entries.iter().find(|entry| entry.words == format!("person-{}", person.id)) {
        sources(ui, look, &entry.claims, out);
    }
}

/// The post he has, and those he could be given.
fn post(ui: &mut Ui, look: Look<'_>, person: &Person, out: &mut Outbox) {
    let (words, view) = (look.words, look.campaign.view());
    let has = view.staff().post_of(person.id);
    let combo = ComboBox::from_id_salt(("post", person.id.as_str())).width(ui.available_width()).truncate();
    combo.selected_text(names::post(words, has)).show_ui(ui, |ui| {
        for to in posts(look, person.skill) {
            let order = Order::Appoint { person: person.id, to };
            let why = refusal(look, &order);
            let item = ui.add_enabled(why.is_none(), Button::selectable(has == to, names::post(words, to)));
            if item.clicked() {
                out.orders.push(order);
            }
            if let Some(why) = why {
                item.on_disabled_hover_text(why);
            }
        }
    });
    // Who rides home rides to no post.
    let rides = view.staff().posts.get(&person.id).is_some_and(|post| post.from > view.turn());
    if rides && has != Office::Home {
        note(ui, words.get("panel-riding-to-post"));
    }
}

/// Posts that a skill is for.
fn posts(look: Look<'_>, skill: Skill) -> Vec<Office> {
    let scenario = look.campaign.scenario();
    let home = std::iter::once(Office::Home);
    match skill.is_of_a_unit() {
        true => home.chain(look.campaign.view().units().map(|unit| Office::Unit(unit.id))).collect(),
        false => home.chain(scenario.oblasts.iter().map(|oblast| Office::Oblast(oblast.id))).collect(),
    }
}

fn school(ui: &mut Ui, look: Look<'_>, state: &mut PeopleState, out: &mut Outbox) {
    let (words, scenario, view) = (look.words, look.campaign.scenario(), look.campaign.view());
    if scenario.schools.is_empty() {
        return;
    }
    heading(ui, words.get("panel-school"));
    let running = view.staff().school;
    if let Some(course) = running {
        let place = Value::Text(names::place(words, scenario, course.place));
        let values = [("place", place), ("turns", Value::Count(course.left.into()))];
        text(ui, words.with("panel-school-running", &values));
        let (place, oblast) = (course.place, course.oblast);
        let order = Order::School { place, oblast, on: false };
        order_button(ui, look, words.get("panel-school-close"), order, false, out);
        return;
    }
    let oblasts: Vec<OblastId> = scenario.oblasts.iter().map(|oblast| oblast.id).collect();
    let Some(&first) = oblasts.first() else { return };
    let oblast = state.oblast.filter(|oblast| oblasts.contains(oblast)).unwrap_or(first);
    ComboBox::from_id_salt("school").selected_text(names::oblast(words, oblast)).show_ui(ui, |ui| {
        for id in oblasts {
            ui.selectable_value(&mut state.oblast, Some(id), names::oblast(words, id));
        }
    });
    for school in &scenario.schools {
        let name = names::place(words, scenario, school.place);
        fact(ui, name.clone(), words.number(school.seats.into()));
        let cost = |base: Kopeks| Value::Text(look.price(base.roubles()));
        let turns = Value::Count(scenario.rules.school_turns.round() as i64);
        let values = [("open", cost(school.open)), ("keep", cost(school.keep)), ("turns", turns)];
        note(ui, words.with("panel-school-cost", &values));
        let label = words.with("panel-school-open", &[("place", Value::Text(name))]);
        let order = Order::School { place: school.place, oblast, on: true };
        order_button(ui, look, label, order, false, out);
    }
}
