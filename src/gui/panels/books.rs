//! The books of a unit: the postings behind a number of its strength return; and what could be done for it.

use crate::base::id::UnitId;
use crate::gui::kit::look::{Look, Outbox};
use crate::gui::kit::terms::{self, Term};
use crate::gui::kit::theme::{self, size};
use crate::gui::kit::widgets::{fact, heading, note, refusal, text};
use crate::i18n::Value;
use crate::orders::Order;
use crate::report::{names, orders, three};
use crate::run::remedy::{self, Remedy};
use crate::scenario::model::Step;
use crate::sim::view::UnitView;
use bevy_egui::egui::{Button, ComboBox, RichText, Ui};

/// Which step is looked behind, and what was found out.
#[derive(Clone, Debug, Default)]
pub struct BooksState {
    step: Step,
    found: Option<(UnitId, u16, Vec<Remedy>)>,
}

/// Most lines that are shown.
const MOST: usize = 30;

/// Shows the postings behind a step.
pub fn show(ui: &mut Ui, look: Look<'_>, unit: &UnitView<'_>, state: &mut BooksState) {
    let words = look.words;
    ComboBox::from_id_salt("books").selected_text(names::step(words, state.step)).show_ui(ui, |ui| {
        for step in Step::ALL.into_iter().skip(1) {
            ui.selectable_value(&mut state.step, step, names::step(words, step));
        }
    });
    // The books of a unit far away are as old as its courier.
    let known = look.campaign.view().turn().saturating_sub(look.age_of_news(unit));
    let mut lines = look.campaign.books().behind(unit.id, unit.station.at(), state.step);
    lines.retain(|line| line.turn < known);
    if lines.is_empty() {
        note(ui, words.get("panel-books-none"));
    }
    for line in lines.iter().rev().take(MOST) {
        let day = look.campaign.scenario().half_month(line.turn).last_day();
        let amount = three::signed(words, line.amount);
        let values =
            [("amount", Value::Text(amount)), ("what", Value::Text(names::commodity(words, line.what)))];
        let name = format!("{}: {}", words.date(day), names::cause(words, line.cause));
        fact(ui, name, words.with("panel-books-line", &values));
    }
}

/// What stops the unit is told before; here is what would help, tried out on other luck.
pub fn remedies(ui: &mut Ui, look: Look<'_>, unit: &UnitView<'_>, state: &mut BooksState, out: &mut Outbox) {
    let words = look.words;
    let turn = look.campaign.view().turn();
    let known = state.found.as_ref().filter(|(id, at, _)| *id == unit.id && *at == turn);
    let Some((_, _, found)) = known else {
        ui.add_space(size::GAP);
        let button = ui.add(Button::new(words.get("counsel-find")).wrap());
        if button.on_hover_text(words.get("counsel-note")).clicked() {
            let found = remedy::remedies(
                look.campaign.scenario(),
                look.campaign.view(),
                &look.campaign.snapshot(),
                unit.id,
            );
            state.found = Some((unit.id, turn, found));
        }
        return;
    };
    heading(ui, words.get("counsel-find"));
    if found.is_empty() {
        note(ui, words.get("panel-remedies-none"));
    } else {
        let mean = RichText::new(words.get("panel-remedies-mean")).small().color(theme::ink_faint());
        terms::line(ui, words, mean, Term::Ensemble);
    }
    for remedy in found.iter().take(4) {
        one(ui, look, remedy, out);
    }
}

fn one(ui: &mut Ui, look: Look<'_>, remedy: &Remedy, out: &mut Outbox) {
    let (words, scenario) = (look.words, look.campaign.scenario());
    let said: Vec<String> =
        remedy.orders.iter().take(3).map(|order| orders::sentence(words, scenario, order)).collect();
    text(ui, said.join("; "));
    let number = |value: f64| Value::Count(value.round() as i64);
    let values = [
        ("men", number(remedy.gain)),
        ("roubles", number(remedy.cost.max(0.0))),
        ("turns", Value::Count(remedy::TURNS.into())),
    ];
    note(ui, words.with("panel-remedy", &values));
    order_it(ui, look, &remedy.orders, out);
}

/// The button that gives those of some orders that do not stand already.
pub(super) fn order_it(ui: &mut Ui, look: Look<'_>, orders: &[Order], out: &mut Outbox) {
    let (words, stands) = (look.words, look.campaign.orders_now());
    let fresh: Vec<Order> = orders.iter().filter(|order| !stands.contains(order)).cloned().collect();
    let why = fresh.first().and_then(|order| refusal(look, order));
    let button = Button::new(words.get("panel-remedy-order")).wrap();
    let pressed = ui.add_enabled(!fresh.is_empty() && why.is_none(), button);
    if pressed.clicked() {
        out.orders.extend(fresh);
    }
    let refused = |why| words.with("panel-refused-because", &[("why", Value::Text(why))]);
    pressed.on_disabled_hover_text(why.map_or_else(|| words.get("panel-stands"), refused));
}
