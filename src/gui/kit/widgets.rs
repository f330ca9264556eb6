//! What the panels are built of: headings, rows, bars, numbers that tell where they come from, order buttons.
//!
//! All text comes in already worded; colours and sizes come from the theme.

use crate::base::id::ClaimId;
pub use crate::gui::kit::bars::{Bar, bar};
use crate::gui::kit::look::{Look, Outbox};
use crate::gui::kit::terms::Term;
use crate::gui::kit::theme::{self, size};
use crate::i18n::Value;
use crate::orders::Order;
use crate::report::{names, pedigree, refusals};
use bevy_egui::egui::{
    self, Align, Button, CollapsingHeader, Frame, Id, Label, Layout, Response, RichText, ScrollArea, Sense,
    Shape, Stroke, StrokeKind, Ui, WidgetInfo, WidgetText, WidgetType, vec2,
};
use std::collections::BTreeMap;
use std::fmt::Debug;
use std::hash::Hash;

/// Values being set, by what they belong to. One that equals what stands is forgotten.
#[derive(Clone, Debug)]
pub struct Drafts<K, V>(BTreeMap<K, V>);

impl<K, V> Default for Drafts<K, V> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<K: Ord, V: Copy + PartialEq> Drafts<K, V> {
    /// The value being set, or else the one that stands.
    pub fn get(&self, key: &K, standing: V) -> V {
        self.0.get(key).copied().unwrap_or(standing)
    }

    /// Keeps a value being set.
    pub fn put(&mut self, key: K, standing: V, value: V) {
        if value == standing {
            self.0.remove(&key);
        } else {
            self.0.insert(key, value);
        }
    }

    /// Forgets it: it was ordered.
    pub fn drop(&mut self, key: &K) {
        self.0.remove(key);
    }
}

/// A panel's contents, scrolled where they do not fit.
pub fn scrolled(ui: &mut Ui, salt: impl Hash + Debug, contents: impl FnOnce(&mut Ui)) {
    scrolled_in(ui, ScrollArea::vertical().id_salt(salt), contents);
}

fn scrolled_in(ui: &mut Ui, area: ScrollArea, contents: impl FnOnce(&mut Ui)) {
    area.auto_shrink([false, true]).show(ui, |ui| {
        // The scroll bar floats over the last letters of a line.
        ui.set_max_width(ui.available_width() - size::GAP);
        contents(ui);
    });
}

/// The same for what was chosen: whatever else is chosen after it is read from its top.
pub fn scrolled_anew(ui: &mut Ui, chosen: impl Hash + Debug + Copy, contents: impl FnOnce(&mut Ui)) {
    let (at, now) = (ui.id().with("chosen"), Id::new(chosen));
    let before = ui.data_mut(|data| std::mem::replace(data.get_temp_mut_or(at, Id::NULL), now));
    let area = ScrollArea::vertical().id_salt(chosen);
    // A page that was left halfway would come back there.
    scrolled_in(ui, if before == now { area } else { area.vertical_scroll_offset(0.0) }, contents);
}

/// The name of what the panel shows.
pub fn title(ui: &mut Ui, text: impl Into<String>) {
    ui.add(Label::new(RichText::new(text).heading()).wrap());
}

/// The heading of a section, with a line under it.
pub fn heading(ui: &mut Ui, text: impl Into<String>) -> Response {
    ui.add_space(size::GAP);
    let heading = ui.add(Label::new(RichText::new(text).heading().size(size::SECTION)).wrap());
    let line = ui.max_rect().x_range();
    ui.painter().hline(line, heading.rect.bottom() + 1.0, Stroke::new(1.0, theme::rule()));
    heading
}

/// A part of a panel that is folded until it is asked for.
pub fn folded(ui: &mut Ui, text: impl Into<String>, contents: impl FnOnce(&mut Ui)) {
    let text = text.into();
    let head = RichText::new(&text).strong();
    CollapsingHeader::new(head).id_salt(("folded", text)).show_unindented(ui, contents);
}

/// A lesser remark.
pub fn note(ui: &mut Ui, text: impl Into<String>) {
    ui.add(Label::new(RichText::new(text).small().color(theme::ink_faint())).wrap());
}

/// What comes of a choice.
pub fn consequence(ui: &mut Ui, text: impl Into<String>) {
    ui.add(Label::new(format!("→ {}", text.into())).wrap());
}

/// A sheet on which one of several things to choose from stands; the chosen one has the edge of what is chosen.
pub fn card<T>(ui: &mut Ui, chosen: bool, contents: impl FnOnce(&mut Ui) -> T) -> T {
    let edge = if chosen { Stroke::new(2.0, theme::chosen()) } else { Stroke::new(1.0, theme::rule()) };
    let sheet = Frame::new().fill(theme::paper()).stroke(edge).corner_radius(3).inner_margin(size::GAP);
    let shown = sheet.show(ui, |ui| {
        ui.set_width(ui.available_width());
        contents(ui)
    });
    shown.inner
}

/// A warning.
pub fn warning(ui: &mut Ui, text: impl Into<String>) {
    ui.add(Label::new(RichText::new(text).color(theme::bad())).wrap());
}

/// Running text.
pub fn text(ui: &mut Ui, text: impl Into<String>) {
    ui.add(Label::new(RichText::new(text)).wrap());
}

/// A name on the left and what belongs to it on the right; both wrap.
pub fn row(ui: &mut Ui, name: impl Into<WidgetText>, value: impl FnOnce(&mut Ui)) {
    ui.horizontal_top(|ui| {
        let half = ui.available_width() / 2.0;
        let cell = Layout::top_down(Align::LEFT);
        ui.allocate_ui_with_layout(vec2(half, 0.0), cell, |ui| {
            ui.set_width(half);
            ui.add(Label::new(name.into().color(theme::ink_faint())).wrap());
        });
        ui.vertical(value);
    });
}

/// A name and its worded value.
pub fn fact(ui: &mut Ui, name: impl Into<WidgetText>, value: impl Into<String>) {
    row(ui, name, |ui| text(ui, value));
}

/// Words that can be clicked. `says` is what a screen reader hears, `hint` what the pointer shows.
pub fn link(ui: &mut Ui, shown: impl Into<String>, says: &str, hint: &str) -> Response {
    let label = Label::new(RichText::new(shown)).sense(Sense::click()).selectable(false).wrap();
    let response = ui.add(label).on_hover_cursor(egui::CursorIcon::PointingHand).on_hover_text(hint);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Link, ui.is_enabled(), says));
    let (rect, colour) =
        (response.rect, if response.hovered() { theme::chosen() } else { theme::ink_faint() });
    let under = [rect.left_bottom(), rect.right_bottom()];
    ui.painter().extend(Shape::dotted_line(&under, colour, 3.0, 0.8));
    if response.has_focus() {
        ui.painter().rect_stroke(
            rect.expand(2.0),
            2.0,
            Stroke::new(1.5, theme::chosen()),
            StrokeKind::Outside,
        );
    }
    response
}

/// A number of the scenario; a click asks where it comes from.
pub fn number(ui: &mut Ui, look: Look<'_>, shown: &str, path: &str, out: &mut Outbox) {
    if pedigree::find(look.campaign.scenario(), path).is_none() {
        text(ui, shown);
        return;
    }
    let hint = Term::Pedigree.word(look.words);
    if link(ui, shown, &format!("{shown}. {hint}"), &hint).clicked() {
        out.pedigree = Some(path.to_owned());
    }
}

/// A claim's id; a click shows the claim, the pointer its words.
pub fn claim(ui: &mut Ui, look: Look<'_>, id: ClaimId, out: &mut Outbox) {
    let words = names::claim(look.words, id);
    if link(ui, id.to_string(), &format!("{id}. {words}"), &words).clicked() {
        out.claim = Some(id);
    }
}

/// Several claims in a line.
pub fn claims(ui: &mut Ui, look: Look<'_>, ids: &[ClaimId], out: &mut Outbox) {
    if ids.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        note(ui, look.words.get("panel-claims"));
        for &id in ids {
            claim(ui, look, id, out);
        }
    });
}

/// Claims that a text rests on, folded behind one mark.
pub fn sources(ui: &mut Ui, look: Look<'_>, ids: &[ClaimId], out: &mut Outbox) {
    let Some(first) = ids.first() else { return };
    let number = [("number", Value::Count(ids.len() as i64))];
    let mark = RichText::new(look.words.with("panel-sources", &number)).small().color(theme::ink_faint());
    // Two texts may rest on the same claims.
    CollapsingHeader::new(mark).id_salt(("sources", first, ui.next_auto_id())).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| ids.iter().for_each(|&id| claim(ui, look, id, out)));
    });
}

/// Why an order cannot be given now, in words.
pub fn refusal(look: Look<'_>, order: &Order) -> Option<String> {
    if order.is_of_nothing() {
        return Some(look.words.get("panel-set-how-many"));
    }
    let scenario = look.campaign.scenario();
    look.campaign.check_instead(order).err().map(|why| refusals::sentence(look.words, scenario, order, &why))
}

/// A button that gives an order; none for one that a lesson closes. Greyed where it stands already or would be refused,
/// with the reason under it. Says whether the order was given.
pub fn order_button(
    ui: &mut Ui,
    look: Look<'_>,
    label: impl Into<String>,
    order: Order,
    stands: bool,
    out: &mut Outbox,
) -> bool {
    if !look.opens(order.kind()) {
        return false;
    }
    let why = refusal(look, &order);
    let response = ui.add_enabled(why.is_none() && !stands, Button::new(label.into()).wrap());
    let given = response.clicked();
    match why {
        Some(why) => refused(ui, look, &order, why, response),
        None if stands => {
            response.on_disabled_hover_text(look.words.get("panel-stands"));
        }
        None => {}
    }
    if given {
        out.orders.push(order);
    }
    given
}

/// Why an order would be refused, under its button.
fn refused(ui: &mut Ui, look: Look<'_>, order: &Order, why: String, button: Response) {
    let because = |why| look.words.with("panel-refused-because", &[("why", Value::Text(why))]);
    let said = if order.is_of_nothing() { why } else { because(why) };
    note(ui, &said);
    button.on_disabled_hover_text(said);
}

/// A button of several of which one stands, and another can take its place; as [`order_button`] where it cannot.
pub fn order_toggle(
    ui: &mut Ui,
    look: Look<'_>,
    label: String,
    order: Order,
    stands: bool,
    out: &mut Outbox,
) {
    if !look.opens(order.kind()) {
        return;
    }
    let why = refusal(look, &order).filter(|_| !stands);
    let response = ui.add_enabled(why.is_none(), Button::new(label).selected(stands).wrap());
    let given = response.clicked() && !stands;
    if let Some(why) = why {
        refused(ui, look, &order, why, response);
    }
    if given {
        out.orders.push(order);
    }
}

/// A button that gives all orders that were set and can be given; why the first of the others cannot is written
/// under it. Says whether they were given.
pub fn orders_button(ui: &mut Ui, look: Look<'_>, orders: Vec<Order>, out: &mut Outbox) -> bool {
    let (possible, refused) = possible(look, orders);
    let given = give_button(ui, look, possible, out);
    if let Some(why) = refused {
        warning(ui, why);
    }
    given
}

/// Of some orders those that can be given, and in words why the first of the others cannot.
pub fn possible(look: Look<'_>, orders: Vec<Order>) -> (Vec<Order>, Option<String>) {
    let (possible, refused): (Vec<Order>, Vec<Order>) =
        orders.into_iter().partition(|order| look.campaign.check_instead(order).is_ok());
    let why = refused.first().and_then(|order| refusal(look, order));
    let said = |why| look.words.with("panel-refused-because", &[("why", Value::Text(why))]);
    (possible, why.map(said))
}

/// A button that gives orders, all of which can be given. Says whether they were.
pub fn give_button(ui: &mut Ui, look: Look<'_>, possible: Vec<Order>, out: &mut Outbox) -> bool {
    let words = look.words;
    let number = [("number", Value::Count(possible.len() as i64))];
    let said = match possible.is_empty() {
        true => words.get("panel-orders-unset"),
        false => words.with("panel-give-orders", &number),
    };
    let given = ui.add_enabled(!possible.is_empty(), Button::new(said)).clicked();
    if given {
        out.orders.extend(possible);
    }
    given
}

/// A tick box that gives an order at once.
pub fn order_tick(ui: &mut Ui, look: Look<'_>, label: &str, on: bool, order: Order, out: &mut Outbox) {
    if !look.opens(order.kind()) {
        return;
    }
    let why = refusal(look, &order);
    let mut ticked = on;
    let response = ui.add_enabled(why.is_none(), egui::Checkbox::new(&mut ticked, label));
    if response.clicked() {
        out.orders.push(order);
    }
    if let Some(why) = why {
        response.on_disabled_hover_text(why);
    }
}

/// One of several things of which one stands.
pub struct OneOf {
    /// Its name.
    pub name: String,
    /// What it means, shown to the pointer.
    pub means: String,
    /// Whether it stands.
    pub stands: bool,
    /// What lets it stand.
    pub order: Order,
}

impl OneOf {
    /// One whose name says what it means.
    pub fn new(name: String, stands: bool, order: Order) -> Self {
        Self { name, means: String::new(), stands, order }
    }
}

/// Buttons one of which is in force; another gives its order at once.
pub fn order_choice(ui: &mut Ui, look: Look<'_>, choices: Vec<OneOf>, out: &mut Outbox) {
    if choices.iter().any(|one| !look.opens(one.order.kind())) {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        for OneOf { name, means, stands, order } in choices {
            let why = refusal(look, &order);
            let mut response = ui.add_enabled(why.is_none(), egui::RadioButton::new(stands, name));
            if !means.is_empty() {
                response = response.on_hover_text(means);
            }
            if response.clicked() && !stands {
                out.orders.push(order);
            }
            if let Some(why) = why {
                response.on_disabled_hover_text(why);
            }
        }
    });
}

/// A list whose items can be moved up and down; gives the new order of them where one was moved.
pub fn ranked<T: Copy>(
    ui: &mut Ui,
    look: Look<'_>,
    list: &[T],
    name: impl Fn(T) -> String,
    allowed: bool,
) -> Option<Vec<T>> {
    let mut moved = None;
    for (i, &item) in list.iter().enumerate() {
        let named = name(item);
        ui.horizontal(|ui| {
            for (sign, key, to) in
                [("↑", "panel-earlier", i.checked_sub(1)), ("↓", "panel-later", Some(i + 1))]
            {
                let to = to.filter(|&to| to < list.len());
                let response = ui.add_enabled(allowed && to.is_some(), Button::new(sign));
                let says = look.words.with(key, &[("what", Value::Text(named.clone()))]);
                response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, to.is_some(), &says));
                if let (true, Some(to)) = (response.on_hover_text(&says).clicked(), to) {
                    moved = Some((i, to));
                }
            }
            ui.add(Label::new(format!("{}. {named}", i + 1)).wrap());
        });
    }
    moved.map(|(from, to)| {
        let mut list = list.to_vec();
        list.swap(from, to);
        list
    })
}
