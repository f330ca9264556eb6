//! The muster table: the uezds of each branch, how men are called up in them, what that would bring and cost.
//!
//! All that is set in it is ordered at once.

use crate::base::id::{UezdId, UnitId};
use crate::base::quantity::{Kopeks, PerMille};
use crate::gui::kit::look::{Look, Outbox, Pick};
use crate::gui::kit::rows::{captions, line, percent_of};
use crate::gui::kit::theme;
use crate::gui::kit::trial::Trial;
use crate::gui::kit::widgets::{Bar, bar, give_button, link, note, possible, row, scrolled, text, warning};
use crate::gui::panels::levy;
use crate::i18n::Value;
use crate::orders::{Kind, Manner, Order};
use crate::report::{names, numbers};
use crate::run::preview::Expected;
use crate::scenario::model::Oblast;
use crate::sim::state::levers::Levy;
use crate::sim::state::uezd::Uezd;
use bevy_egui::egui::{
    Checkbox, CollapsingHeader, ComboBox, Frame, Panel, RichText, Ui, WidgetInfo, WidgetType,
};
use std::collections::BTreeMap;

/// Widths of the manner of a call-up, its share, the part that goes to the regiment, and the elders.
const COLUMNS: [f32; 4] = [112.0, 60.0, 60.0, 58.0];
/// What they are called.
const CAPTIONS: [&str; 4] =
    ["panel-muster-manner", "panel-muster-up-to", "panel-muster-detail", "panel-elders-short"];

/// How men are found in a uezd.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Call {
    manner: Manner,
    share: PerMille,
    /// The part that goes to the regiment.
    detail: PerMille,
    elders: bool,
}

/// Some of it: what was set otherwise. What was not touched stays as it stands, whatever is ordered elsewhere.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Part {
    manner: Option<Manner>,
    share: Option<PerMille>,
    detail: Option<PerMille>,
    elders: Option<bool>,
}

impl Part {
    /// What stands, with what was touched laid over it.
    fn over(self, stands: Call) -> Call {
        Call {
            manner: self.manner.unwrap_or(stands.manner),
            share: self.share.unwrap_or(stands.share),
            detail: self.detail.unwrap_or(stands.detail),
            elders: self.elders.unwrap_or(stands.elders),
        }
    }

    /// Takes up what a hand set otherwise than it was.
    fn touch(&mut self, before: Call, set: Self) {
        self.manner = set.manner.filter(|manner| *manner != before.manner).or(self.manner);
        self.share = set.share.filter(|share| *share != before.share).or(self.share);
        self.detail = set.detail.filter(|detail| *detail != before.detail).or(self.detail);
        self.elders = set.elders.filter(|elders| *elders != before.elders).or(self.elders);
    }
}

/// Call-ups being set, and what they would bring.
#[derive(Clone, Debug, Default)]
pub struct MusterState {
    calls: Calls,
    trial: Trial,
}

/// What was touched, by uezd.
#[derive(Clone, Debug, Default)]
struct Calls(BTreeMap<UezdId, Part>);

impl Calls {
    /// What stands in a uezd, with what was touched laid over it.
    fn of(&self, look: Look<'_>, uezd: UezdId) -> Call {
        self.0.get(&uezd).copied().unwrap_or_default().over(standing(look, uezd))
    }

    /// Takes up what a hand set in a uezd.
    fn touch(&mut self, look: Look<'_>, uezd: UezdId, set: Part) {
        let set = Part { detail: set.detail.filter(|_| levy::regiment(look, uezd).is_some()), ..set };
        let before = self.of(look, uezd);
        if set.over(before) != before {
            self.0.entry(uezd).or_default().touch(before, set);
        }
    }
}

/// Shows the table.
pub fn show(ui: &mut Ui, look: Look<'_>, state: &mut MusterState, out: &mut Outbox) {
    let MusterState { calls, trial } = state;
    let orders = changed(look, calls);
    let expected = trial.of(look.campaign, orders.clone());
    if look.opens(Kind::Levy) || look.opens(Kind::Agitate) {
        // At the foot: what is said there of an order that is refused moves no row of the table.
        let foot = Panel::bottom("muster-foot").frame(Frame::NONE).resizable(false);
        foot.show(ui, |ui| give(ui, look, calls, orders, expected, out));
    }
    scrolled(ui, "muster", |ui| {
        let branches: Vec<&Oblast> = look.campaign.scenario().oblasts.iter().collect();
        for oblast in &branches {
            if branches.len() == 1 {
                branch(ui, look, oblast, calls, expected, out);
            } else {
                let head = RichText::new(head(look, oblast, expected)).strong();
                let folded = CollapsingHeader::new(head).id_salt(("muster", oblast.id.as_str()));
                let inside = |ui: &mut Ui| branch(ui, look, oblast, calls, expected, out);
                folded.show_unindented(ui, |ui| ui.push_id(oblast.id.as_str(), inside));
            }
        }
        if look.opens(Kind::Levy) {
            levy::lot(ui, look);
        }
    });
}

/// What stands in a uezd.
fn standing(look: Look<'_>, uezd: UezdId) -> Call {
    let elders = look.campaign.view().levers().agitation.contains(&uezd);
    let levy = levy::standing(look, uezd);
    Call { manner: levy.manner, share: levy.share, detail: levy.detail, elders }
}

/// Orders for all that is set otherwise than it stands.
fn changed(look: Look<'_>, calls: &Calls) -> Vec<Order> {
    let mut orders = Vec::new();
    for uezd in look.campaign.view().uezds().map(Uezd::id) {
        let stands = standing(look, uezd);
        let call = calls.of(look, uezd);
        let levy = |call: Call| Levy { manner: call.manner, share: call.share, detail: call.detail };
        if levy(call) != levy(stands) {
            orders.push(levy::order_of(uezd, levy(call)));
        }
        if call.elders != stands.elders {
            orders.push(Order::Agitate { uezd, on: call.elders });
        }
    }
    orders
}

/// The button that gives all that is set, and what it would bring.
fn give(
    ui: &mut Ui,
    look: Look<'_>,
    calls: &mut Calls,
    orders: Vec<Order>,
    expected: &Expected,
    out: &mut Outbox,
) {
    let words = look.words;
    ui.add_space(theme::size::GAP);
    // Over the button, which stays where it is: the foot grows upwards.
    let (possible, refused) = possible(look, orders);
    if let Some(why) = refused {
        warning(ui, why);
    }
    if give_button(ui, look, possible, out) {
        calls.0.clear();
    }
    let now: u32 = look.campaign.view().uezds().map(|uezd| levy::men_of(look, uezd.id()).0).sum();
    let then: f64 = expected.men.values().sum();
    row(ui, words.with("panel-expected-men", &Trial::day(look)), |ui| text(ui, now_then(look, now, then)));
    let money = numbers::roubles(words, Kopeks::from_roubles(expected.roubles.values().sum()));
    row(ui, words.get("panel-expected-money"), |ui| text(ui, money));
    note(ui, words.get("panel-expected-note"));
    let price = look.price(look.campaign.scenario().rules.agitation_cost);
    note(ui, words.with("panel-elders-price", &[("price", Value::Text(price))]));
}

fn now_then(look: Look<'_>, now: u32, then: f64) -> String {
    let (now, then) = (Value::Count(now.into()), Value::Count(then.round() as i64));
    look.words.with("panel-now-then", &[("now", now), ("then", then)])
}

/// The uezds of a branch.
fn uezds_of<'l>(look: Look<'l>, oblast: &Oblast) -> Vec<&'l Uezd> {
    let scenario = look.campaign.scenario();
    let of_it = |uezd: &&Uezd| scenario.uezd(uezd.id()).is_some_and(|plan| plan.oblast == oblast.id);
    look.campaign.view().uezds().filter(of_it).collect()
}

/// A branch with its men, those expected, and what it owes.
fn head(look: Look<'_>, oblast: &Oblast, expected: &Expected) -> String {
    let uezds = uezds_of(look, oblast);
    let now = uezds.iter().map(|uezd| levy::men_of(look, uezd.id()).0).sum();
    let then = uezds.iter().filter_map(|uezd| expected.men.get(&uezd.id())).sum();
    let quota = look.campaign.view().affairs().quota_of(look.campaign.scenario(), oblast.id).0;
    format!("{} · {}", names::oblast(look.words, oblast.id), part_of(look, now, then, quota))
}

/// Men now, men expected, and the quota; by events and transfers there can be more than it asks for.
fn part_of(look: Look<'_>, now: u32, then: f64, quota: u32) -> String {
    let part = Value::Text(now_then(look, now, then));
    let beyond = f64::from(now).max(then).round() > f64::from(quota);
    let key = if beyond { "panel-beyond-quota" } else { "panel-of" };
    look.words.with(key, &[("part", part), ("whole", Value::Count(quota.into()))])
}

/// The uezds of a branch; the first row sets all of them.
fn branch(
    ui: &mut Ui,
    look: Look<'_>,
    oblast: &Oblast,
    calls: &mut Calls,
    expected: &Expected,
    out: &mut Outbox,
) {
    let uezds = uezds_of(look, oblast);
    let regiment = uezds.iter().find_map(|uezd| levy::regiment(look, uezd.id()));
    let columns = shown(&COLUMNS, regiment);
    captions(ui, look, &columns, &shown(&CAPTIONS, regiment));
    if uezds.len() > 1 {
        all(ui, look, &uezds, &columns, calls);
    }
    for uezd in uezds {
        let name = names::uezd(look.words, uezd.id());
        let row = Row::of(look, &name, &[uezd], calls, regiment.is_some());
        let mut touched = Part::default();
        let head = |ui: &mut Ui| chosen(ui, look, uezd.id(), &name, out);
        line(ui, &columns, head, |ui| touched = row.set(ui, look));
        calls.touch(look, uezd.id(), touched);
        outcome(ui, look, uezd, expected);
        ui.add_space(theme::size::GAP);
    }
}

/// The row that sets all uezds of a branch.
fn all(ui: &mut Ui, look: Look<'_>, uezds: &[&Uezd], columns: &[f32], calls: &mut Calls) {
    let name = look.words.get("panel-muster-branch");
    let row = Row::of(look, &name, uezds, calls, true);
    let mut touched = Part::default();
    line(ui, columns, |ui| note(ui, &name), |ui| touched = row.set(ui, look));
    uezds.iter().for_each(|uezd| calls.touch(look, uezd.id(), touched));
}

/// The columns of a branch: the third is there where a part of the men goes to a regiment.
fn shown<T: Copy>(columns: &[T; 4], regiment: Option<UnitId>) -> Vec<T> {
    let all = columns.iter().copied().enumerate();
    all.filter(|(number, _)| *number != 2 || regiment.is_some()).map(|(_, column)| column).collect()
}

fn chosen(ui: &mut Ui, look: Look<'_>, uezd: UezdId, name: &str, out: &mut Outbox) {
    let hint = look.words.get("panel-choose");
    if link(ui, name, &format!("{name}. {hint}"), &hint).clicked() {
        out.choose = Some(Pick::Uezd(uezd.to_string()));
    }
}

/// A row of the table: what it is called, and the call-ups that it stands for.
struct Row<'r> {
    name: &'r str,
    calls: Vec<Call>,
    /// Those of them that are divided, and the regiment that gets a part.
    divided: Vec<Call>,
    regiment: Option<UnitId>,
    /// Whether other rows are divided: the cell stays empty where this one is not.
    cell: bool,
}

impl<'r> Row<'r> {
    fn of(look: Look<'_>, name: &'r str, uezds: &[&Uezd], calls: &Calls, cell: bool) -> Self {
        let call = |uezd: &&Uezd| calls.of(look, uezd.id());
        let regiment = |uezd: &&Uezd| levy::regiment(look, uezd.id());
        Self {
            name,
            calls: uezds.iter().map(call).collect(),
            divided: uezds.iter().filter(|uezd| regiment(uezd).is_some()).map(call).collect(),
            regiment: uezds.iter().find_map(regiment),
            cell,
        }
    }

    /// The manner, the shares and the elders of the row; gives what was set.
    fn set(&self, ui: &mut Ui, look: Look<'_>) -> Part {
        let (name, words) = (self.name, look.words);
        let manner = manner(ui, look, name, same(&self.calls, |call| call.manner));
        let up_to = mean(&self.calls, |call| call.share);
        let share = self.percent(ui, look, COLUMNS[1], &words.get("panel-share-of-quota"), up_to);
        let detail = self.regiment.and_then(|regiment| {
            let part = mean(&self.divided, |call| call.detail);
            self.percent(ui, look, COLUMNS[2], &levy::to_regiment(look, regiment), part)
        });
        if self.regiment.is_none() && self.cell {
            ui.add_space(COLUMNS[2] + ui.spacing().item_spacing.x);
        }
        Part { manner, share, detail, elders: elders(ui, look, name, same(&self.calls, |call| call.elders)) }
    }

    /// A field for a share; where it is not the same in all it begins from their mean and says so.
    fn percent(
        &self,
        ui: &mut Ui,
        look: Look<'_>,
        width: f32,
        what: &str,
        (share, mixed): (PerMille, bool),
    ) -> Option<PerMille> {
        let says = format!("{}: {what}", self.name);
        let word = look.words.get("panel-muster-mixed");
        let says = if mixed { format!("{says}: {word}, ≈ {}", numbers::percent(share)) } else { says };
        percent_of(ui, width, &says, (share, mixed))
    }
}

/// What call-ups have in common.
fn same<T: PartialEq>(calls: &[Call], of: impl Fn(&Call) -> T) -> Option<T> {
    let first = calls.first().map(&of)?;
    calls.iter().all(|call| of(call) == first).then_some(first)
}

/// A share in the mean of call-ups, and whether it differs among them.
fn mean(calls: &[Call], of: impl Fn(&Call) -> PerMille) -> (PerMille, bool) {
    let sum: u32 = calls.iter().map(|call| of(call).0).sum();
    (PerMille(sum / calls.len().max(1) as u32), same(calls, of).is_none())
}

/// How men are called up; says that it is not the same everywhere where it is not.
fn manner(ui: &mut Ui, look: Look<'_>, name: &str, stands: Option<Manner>) -> Option<Manner> {
    let words = look.words;
    let shown = stands.map_or_else(|| words.get("panel-muster-mixed"), |manner| names::manner(words, manner));
    let mut set = None;
    let combo = ComboBox::from_id_salt(("manner", name)).width(COLUMNS[0]).truncate().selected_text(&shown);
    let response = combo.show_ui(ui, |ui| {
        for manner in [Manner::Off, Manner::Volunteers, Manner::Lot] {
            if ui.selectable_label(stands == Some(manner), names::manner(words, manner)).clicked() {
                set = Some(manner);
            }
        }
    });
    let says = format!("{name}: {shown}");
    response.response.widget_info(|| WidgetInfo::labeled(WidgetType::ComboBox, true, &says));
    set
}

/// Whether elders go round; half a tick where they do in some uezds only.
fn elders(ui: &mut Ui, look: Look<'_>, name: &str, stands: Option<bool>) -> Option<bool> {
    let mut on = stands.unwrap_or(false);
    let response = ui.add(Checkbox::without_text(&mut on).indeterminate(stands.is_none()));
    let says = format!("{name}: {}", look.words.get("panel-elders-short"));
    response.widget_info(|| WidgetInfo::selected(WidgetType::Checkbox, true, on, &says));
    let set = response.changed().then_some(on);
    response.on_hover_text(look.words.get("panel-elders-note"));
    set
}

/// What stops the call-up, the men there are, and how many there would be.
fn outcome(ui: &mut Ui, look: Look<'_>, uezd: &Uezd, expected: &Expected) {
    let (words, view) = (look.words, look.campaign.view());
    let Some(plan) = look.campaign.scenario().uezd(uezd.id()) else { return };
    let men = levy::men_of(look, uezd.id()).0;
    let quota = view.affairs().quota(plan).0;
    let then = expected.men.get(&uezd.id()).copied().unwrap_or(0.0);
    let value = part_of(look, men, then, quota);
    let stops = match view.constraint(uezd) {
        _ if view.known_until().is_none() => String::new(),
        None if levy::is_full(look, uezd) => words.get("panel-muster-full"),
        // It was full, and men have gone since.
        None => String::new(),
        some => words.with("panel-stops", &[("what", Value::Text(names::constraint(words, some)))]),
    };
    let full = f64::from(quota.max(1));
    let (share, mark) = ((f64::from(men) / full) as f32, (then / full) as f32);
    let marks = [(mark, theme::accent())];
    bar(ui, &Bar { name: &stops, value: &value, share, colour: theme::ours(), marks: &marks, strong: false });
}
