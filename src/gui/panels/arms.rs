//! Arms of a unit's men, by kind, what of them counts, and what can be bought of each in this half-month.

use crate::base::id::UnitId;
use crate::base::quantity::{Kopeks, PerMille};
use crate::gui::kit::look::{Look, Outbox};
use crate::gui::kit::theme;
use crate::gui::kit::widgets::{Drafts, fact, heading, note, order_button};
use crate::i18n::Value;
use crate::orders::{Arms, Kind, Order};
use crate::report::{names, numbers};
use crate::sim::view::UnitView;
use bevy_egui::egui::{DragValue, Label, RichText, Ui, WidgetInfo};

/// How many of each kind are about to be bought.
pub type Basket = Drafts<(UnitId, Arms), u32>;

/// What the men have in their hands.
pub fn held(ui: &mut Ui, look: Look<'_>, unit: &UnitView<'_>) {
    let count = |number: u32| look.words.number(number.into());
    for (key, number) in [
        ("panel-rifles", unit.outfit.rifles()),
        ("panel-sabres", unit.roll.sabres()),
        ("panel-lances", unit.roll.lances()),
    ] {
        fact(ui, look.words.get(key), count(number));
    }
    let allied = unit.station.allied();
    if allied.0 > 0 {
        let values = [("share", Value::Text(numbers::percent(allied)))];
        note(ui, look.words.with("panel-allied", &values));
    }
}

/// What of it counts as armed, and what can be bought, each with what it comes to.
pub fn market(ui: &mut Ui, look: Look<'_>, unit: &UnitView<'_>, basket: &mut Basket, out: &mut Outbox) {
    let is_known = look.age_of_news(unit) == 0 && !unit.roll.enrolled().is_zero();
    if !is_known && !look.opens(Kind::Buy) {
        return;
    }
    heading(ui, look.words.get("panel-arms"));
    if is_known {
        counted(ui, look, unit);
    }
    if look.opens(Kind::Buy) {
        Arms::ALL.into_iter().for_each(|arms| one(ui, look, unit, arms, basket, out));
        // Below them all, or a purchase would move the next button away from under the pointer.
        Arms::ALL.into_iter().for_each(|arms| ordered(ui, look, (unit.id, arms)));
    }
}

/// What the men have, and for how much of an armed man each kind counts.
fn counted(ui: &mut Ui, look: Look<'_>, unit: &UnitView<'_>) {
    let (words, rules) = (look.words, &look.campaign.scenario().rules);
    let held = [unit.outfit.rifles(), unit.roll.sabres(), unit.roll.lances()];
    let held = [Arms::Rifles, Arms::Sabres, Arms::Lances]
        .into_iter()
        .zip(held)
        .map(|(arms, number)| names::arms(words, arms, number.into()));
    let share = |worth| Value::Text(numbers::percent(PerMille::of(worth)));
    let values = [
        ("arms", Value::Text(held.collect::<Vec<_>>().join(", "))),
        ("sabre", share(rules.worth_sabre)),
        ("lance", share(rules.worth_lance)),
    ];
    let said = RichText::new(words.with("panel-arms-counted", &values)).small().color(theme::ink_faint());
    ui.add(Label::new(said).wrap()).on_hover_text(words.get("panel-arms-counted-why"));
}

/// One kind: how many, and the button that buys them for a price; below it how many there are, and what is left of the
/// money.
fn one(ui: &mut Ui, look: Look<'_>, unit: &UnitView<'_>, arms: Arms, basket: &mut Basket, out: &mut Outbox) {
    let (words, view) = (look.words, look.campaign.view());
    let (key, left) = ((unit.id, arms), view.arms_for_sale(unit.id, arms));
    let mut number = basket.get(&key, left).min(left);
    let price = |number: u32| view.arms_cost(arms, number);
    let named = |number: u32| Value::Text(names::arms(words, arms, number.into()));
    let money = |sum| Value::Text(numbers::roubles(words, sum));
    ui.horizontal_top(|ui| {
        let field = ui.add(DragValue::new(&mut number).range(0..=left).speed(0.5));
        let values = [("arms", named(number)), ("price", money(price(number)))];
        let said = words.with("panel-arms-buy", &values);
        let shown = WidgetInfo::drag_value(true, f64::from(number));
        field.widget_info(|| WidgetInfo { label: Some(said.clone()), ..shown.clone() });
        let order = Order::Buy { unit: unit.id, arms, number: u16::try_from(number).unwrap_or(u16::MAX) };
        ui.vertical(|ui| order_button(ui, look, said.clone(), order, false, out));
    });
    basket.put(key, left, number);
    let values = [("arms", named(left)), ("price", money(price(1)))];
    let mut said = words.with("panel-arms-left", &values);
    let payer = look.campaign.scenario().unit(unit.id).map(|plan| plan.oblast).unwrap_or_default();
    let rest = Kopeks(view.fund().branch(payer).balance.0.saturating_sub(price(number).0));
    if number > 0 && rest.0 >= 0 {
        said = format!("{said}; {}", words.with("panel-arms-rest", &[("rest", money(rest))]));
    }
    note(ui, said);
}

/// What was ordered of a kind in this turn.
fn ordered(ui: &mut Ui, look: Look<'_>, key: (UnitId, Arms)) {
    let number: u32 = look.campaign.orders_now().iter().map(|order| bought(order, key)).sum();
    if number > 0 {
        let arms = Value::Text(names::arms(look.words, key.1, number.into()));
        note(ui, look.words.with("panel-arms-ordered", &[("arms", arms)]));
    }
}

/// How many of a kind an order buys for a unit.
fn bought(order: &Order, (of, kind): (UnitId, Arms)) -> u32 {
    match *order {
        Order::Buy { unit, arms, number } if (unit, arms) == (of, kind) => number.into(),
        _ => 0,
    }
}
