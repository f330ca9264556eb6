//! The muster table: the uezds of each branch, how men are called up in them, what that would bring and cost.
//!
//! All that is set in it is ordered at once.

use crate::base::id::{UezdId, UnitId};
use crate::base::quantity::{Kopeks, PerMille};
use crate::gui::kit::look::{Look, Outbox, Pick};
use crate::gui::kit::rows::{captions, line, percent_of};
use crate::gui::kit::theme;
use crate::gui::kit::trial::Trial;
use crate::gui::kit::widgets::{Bar, bar, link, note, orders_button, row, scrolled, text};
use crate::gui::panels::levy;
use crate::i18n::Value;
use crate::orders::{Kind, Manner, Order};
use crate::report::{names, numbers};
use crate::run::preview::Expected;
use crate::scenario::model::Oblast;
use crate::sim::state::levers::Levy;
use crate::sim::state::uezd::Uezd;
use bevy_egui::egui::{Checkbox, CollapsingHeader, ComboBox, RichText, Ui, WidgetInfo, WidgetType};
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

/// Some of it: what was set otherwise, what uezds have in common. What was not touched stays as it stands, whatever is
/// ordered elsewhere.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Part {
    manner: Option<Manner>,
    share: Option<PerMille>,
    detail: Option<PerMille>,
    elders: Option<bool>,
}

impl Part {
    /// What all of these have in common.
    fn common(calls: impl Iterator<Item = Call> + Clone) -> Self {
        fn same<T: PartialEq>(mut of: impl Iterator<Item = T>) -> Option<T> {
            let first = of.next()?;
            of.all(|other| other == first).then_some(first)
        }
        Self {
            manner: same(calls.clone().map(|call| call.manner)),
            share: same(calls.clone().map(|call| call.share)),
            detail: same(calls.clone().map(|call| call.detail)),
            elders: same(calls.map(|call| call.elders)),
        }
    }

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
        give(ui, look, calls, orders, expected, out);
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
    if orders_button(ui, look, orders, out) {
        calls.0.clear();
    }
    let now: u32 = look.campaign.view().uezds().map(|uezd| levy::men_of(look, uezd.id()).0).sum();
    let then: f64 = expected.men.values().sum();
    row(ui, words.with("panel-expected-men", &Trial::day(look)), |ui| text(ui, now_then(look, now, then)));
    let money = numbers::roubles(words, Kopeks::from_roubles(expected.roubles.values().sum()));
    row(ui, words.get("panel-expected-money"), |ui| text(ui, money));
    let roubles = look.campaign.scenario().rules.agitation_cost * look.campaign.view().price_level();
    let price = numbers::roubles(words, Kopeks::from_roubles(roubles));
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
        let name = look.words.get("panel-muster-branch");
        let mut common = Part::common(uezds.iter().map(|uezd| calls.of(look, uezd.id())));
        let divided = uezds.iter().filter(|uezd| levy::regiment(look, uezd.id()).is_some());
        common.detail = Part::common(divided.map(|uezd| calls.of(look, uezd.id()))).detail;
        let mut touched = Part::default();
        line(ui, &columns, |ui| note(ui, &name), |ui| touched = set(ui, look, &name, common, regiment, true));
        uezds.iter().for_each(|uezd| calls.touch(look, uezd.id(), touched));
    }
    for uezd in uezds {
        let id = uezd.id();
        let name = names::uezd(look.words, id);
        let stands = Part::common(std::iter::once(calls.of(look, id)));
        let own = levy::regiment(look, id);
        let mut touched = Part::default();
        let head = |ui: &mut Ui| chosen(ui, look, id, &name, out);
        let controls = |ui: &mut Ui| {
            touched = set(ui, look, &name, stands, own, regiment.is_some());
        };
        line(ui, &columns, head, controls);
        calls.touch(look, id, touched);
        outcome(ui, look, uezd, expected);
        ui.add_space(theme::size::GAP);
    }
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

/// The manner, the shares and the elders of a uezd, or those that all of a branch have in common; gives what was set.
/// A uezd whose men all go to one unit leaves its cell empty where others of the branch are `divided`.
fn set(
    ui: &mut Ui,
    look: Look<'_>,
    name: &str,
    stands: Part,
    regiment: Option<UnitId>,
    divided: bool,
) -> Part {
    let words = look.words;
    let manner = manner(ui, look, name, stands.manner);
    let says = format!("{name}: {}", words.get("panel-share-of-quota"));
    let share = percent_of(ui, COLUMNS[1], &says, stands.share);
    let detail = regiment.and_then(|regiment| {
        let says = format!("{name}: {}", levy::to_regiment(look, regiment));
        percent_of(ui, COLUMNS[2], &says, stands.detail)
    });
    if regiment.is_none() && divided {
        ui.add_space(COLUMNS[2] + ui.spacing().item_spacing.x);
    }
    Part { manner, share, detail, elders: elders(ui, look, name, stands.elders) }
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
        None => words.get("panel-muster-full"),
        some => words.with("panel-stops", &[("what", Value::Text(names::constraint(words, some)))]),
    };
    let full = f64::from(quota.max(1));
    let (share, mark) = ((f64::from(men) / full) as f32, (then / full) as f32);
    let marks = [(mark, theme::accent())];
    bar(ui, &Bar { name: &stops, value: &value, share, colour: theme::ours(), marks: &marks, strong: false });
}
