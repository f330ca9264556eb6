//! The call-up of a uezd: four ceilings, the one that stops it, who comes, and how men are called.

use crate::base::id::{UezdId, UnitId};
use crate::base::quantity::{Men, PerMille};
use crate::gui::kit::fields::slider;
use crate::gui::kit::look::{Look, Outbox, Pick};
use crate::gui::kit::terms::{self, Term};
use crate::gui::kit::theme::{self, size};
use crate::gui::kit::trial::Trial;
use crate::gui::kit::widgets::{
    Bar, Drafts, bar, fact, heading, note, number, order_button, order_tick, row, text, warning,
};
use crate::i18n::Value;
use crate::orders::{Kind, Manner, Order};
use crate::report::orders::is_divided;
use crate::report::{names, numbers};
use crate::scenario::model::{Draws, Unit};
use crate::sim::state::levers::Levy;
use crate::sim::state::uezd::{Constraint, Uezd};
use bevy_egui::egui::text::{LayoutJob, TextFormat};
use bevy_egui::egui::{Color32, FontId, RadioButton, RichText, Ui};

/// Shares are set in steps of this many thousandths.
const STEP: u32 = 10;

/// Call-ups being set, and what the one on show would bring.
#[derive(Clone, Debug, Default)]
pub struct LevyState {
    levies: Drafts<UezdId, Levy>,
    trial: Trial,
}

/// The chosen uezd, where it is under command.
pub(super) fn chosen(look: Look<'_>) -> Option<&Uezd> {
    let Some(Pick::Uezd(id)) = look.chosen else { return None };
    look.campaign.view().uezd(UezdId::new(id).ok()?)
}

/// The call-up of one uezd, without its name.
pub(super) fn contents(ui: &mut Ui, look: Look<'_>, uezd: &Uezd, state: &mut LevyState, out: &mut Outbox) {
    stops(ui, look, uezd);
    ceilings(ui, look, uezd, out);
    controls(ui, look, uezd, state, out);
}

/// Men of a uezd who are under arms or scattered.
pub(super) fn men_of(look: Look<'_>, uezd: UezdId) -> Men {
    look.campaign.view().units().map(|unit| unit.roll.from_uezd(uezd)).sum()
}

fn stops(ui: &mut Ui, look: Look<'_>, uezd: &Uezd) {
    let (words, view) = (look.words, look.campaign.view());
    heading(ui, words.get("panel-muster"));
    let levy = view.levers().levy.get(&uezd.id());
    if levy.is_none_or(|levy| levy.manner == Manner::Off) {
        warning(ui, words.get("panel-muster-off"));
    }
    if view.known_until().is_none() {
        return;
    }
    let binding = view.constraint(uezd);
    let what = Value::Text(names::constraint(words, binding));
    match binding {
        None if is_full(look, uezd) => text(ui, words.get("panel-muster-full")),
        // It was full, and men have gone since.
        None => {}
        Some(constraint) => {
            let stops = RichText::new(words.with("panel-stops", &[("what", what)])).color(theme::bad());
            terms::line(ui, words, stops, Term::Binding);
            text(ui, words.get(help(constraint)));
        }
    }
}

/// Whether as many are on the roll as the uezd owes.
pub(super) fn is_full(look: Look<'_>, uezd: &Uezd) -> bool {
    let plan = look.campaign.scenario().uezd(uezd.id());
    plan.is_some_and(|plan| men_of(look, uezd.id()).0 >= look.campaign.view().affairs().quota(plan).0)
}

fn help(constraint: Constraint) -> &'static str {
    match constraint {
        Constraint::Reach => "panel-help-reach",
        Constraint::Arms => "panel-help-arms",
        Constraint::Cadre => "panel-help-cadre",
        Constraint::Money => "panel-help-money",
    }
}

/// Which words and colours the two marks across the bars have.
fn marks() -> [Color32; 2] {
    [theme::accent(), theme::ours()]
}

fn ceilings(ui: &mut Ui, look: Look<'_>, uezd: &Uezd, out: &mut Outbox) {
    let (words, muster) = (look.words, uezd.muster());
    let Some(plan) = look.campaign.scenario().uezd(uezd.id()) else { return };
    let men = men_of(look, uezd.id());
    // The bars show half as much again as the larger of quota and men; what is beyond ends at the edge.
    let quota = look.campaign.view().affairs().quota(plan);
    let full = 1.5 * quota.0.max(men.0).max(1) as f32;
    let shares = [(quota.0 as f32 / full, marks()[0]), (men.0 as f32 / full, marks()[1])];
    if look.campaign.view().known_until().is_some() {
        let smallest = look.campaign.view().constraint(uezd);
        for (constraint, ceiling) in Constraint::ALL.into_iter().zip(muster.ceilings) {
            let strong = smallest == Some(constraint);
            let colour = if strong { theme::bad() } else { theme::good() };
            let value = if ceiling == Men(u32::MAX) {
                words.get("panel-no-limit")
            } else {
                numbers::men(words, ceiling)
            };
            let name = names::constraint(words, Some(constraint));
            let share = ceiling.0 as f32 / full;
            let shown = bar(ui, &Bar { name: &name, value: &value, share, colour, marks: &shares, strong });
            match constraint {
                Constraint::Reach => terms::explain(ui, words, &shown, Term::Reach),
                Constraint::Cadre => terms::explain(ui, words, &shown, Term::Cadre),
                Constraint::Arms | Constraint::Money => {}
            }
        }
        note(ui, words.get("panel-muster-bars"));
    }
    marked(ui, marks()[0], &words.get("panel-quota"), |ui| {
        number(ui, look, &numbers::men(words, quota), &format!("uezds[{}].quota", plan.id), out);
    });
    marked(ui, marks()[1], &words.get("panel-men-there"), |ui| text(ui, numbers::men(words, men)));
    if look.campaign.view().known_until().is_some() {
        fact(ui, words.get("panel-show-up"), numbers::percent(muster.show_up));
        fact(ui, words.get("panel-came"), numbers::men(words, muster.came));
    }
}

/// A row that begins with the colour of a mark.
fn marked(ui: &mut Ui, colour: Color32, name: &str, value: impl FnOnce(&mut Ui)) {
    let mut job = LayoutJob::default();
    let font = FontId::proportional(size::BODY);
    job.append("▌", 0.0, TextFormat::simple(font.clone(), colour));
    job.append(name, 0.0, TextFormat::simple(font, theme::ink_faint()));
    row(ui, job, value);
}

/// The call-up that stands in a uezd.
pub(super) fn standing(look: Look<'_>, uezd: UezdId) -> Levy {
    let at_rest = Levy { manner: Manner::Off, share: PerMille(1000), detail: PerMille(500) };
    look.campaign.view().levers().levy.get(&uezd).copied().unwrap_or(at_rest)
}

/// The order that sets a call-up.
pub(super) fn order_of(uezd: UezdId, levy: Levy) -> Order {
    let (share, detail) = (levy.share.0 as u16, levy.detail.0 as u16);
    Order::Levy { uezd, manner: levy.manner, share, detail }
}

/// How many men of the uezd would be under arms, by the call-up being set.
fn expected(ui: &mut Ui, look: Look<'_>, uezd: UezdId, order: Option<Order>, trial: &mut Trial) {
    let then = trial.of(look.campaign, order.into_iter().collect()).men.get(&uezd).copied().unwrap_or(0.0);
    let now = Value::Count(men_of(look, uezd).0.into());
    let values = [("now", now), ("then", Value::Count(then.round() as i64))];
    fact(
        ui,
        look.words.with("panel-expected", &Trial::day(look)),
        look.words.with("panel-now-then", &values),
    );
}

fn controls(ui: &mut Ui, look: Look<'_>, uezd: &Uezd, state: &mut LevyState, out: &mut Outbox) {
    if !look.opens(Kind::Levy) {
        return;
    }
    let (words, id) = (look.words, uezd.id());
    let standing = standing(look, id);
    let mut levy = state.levies.get(&id, standing);
    terms::heading(ui, words, Term::Levy);
    ui.horizontal_wrapped(|ui| {
        for manner in [Manner::Off, Manner::Volunteers, Manner::Lot] {
            if ui.add(RadioButton::new(levy.manner == manner, names::manner(words, manner))).clicked() {
                levy.manner = manner;
            }
        }
    });
    lot(ui, look);
    let shown = numbers::percent(levy.share);
    slider(ui, &words.get("panel-share-of-quota"), &shown, &mut levy.share.0, 0..=1000, STEP);
    detail(ui, look, id, &mut levy);
    state.levies.put(id, standing, levy);
    let order = order_of(id, levy);
    expected(ui, look, id, (levy != standing).then(|| order.clone()), &mut state.trial);
    if order_button(ui, look, words.get("panel-give-order"), order, levy == standing, out) {
        state.levies.drop(&id);
    }
    let on = look.campaign.view().levers().agitation.contains(&id);
    order_tick(ui, look, &words.get("panel-elders"), on, Order::Agitate { uezd: id, on: !on }, out);
    note(ui, words.get("panel-elders-note"));
}

/// What the lot does otherwise than a call for volunteers.
pub(super) fn lot(ui: &mut Ui, look: Look<'_>) {
    let rules = &look.campaign.scenario().rules;
    let [come, run] =
        [rules.show_up_lot, rules.desertion_lot].map(|part| numbers::percent(PerMille::of(part)));
    let values = [("come", Value::Text(come)), ("run", Value::Text(run))];
    note(ui, look.words.with("panel-lot-note", &values));
}

/// The regiment of the oblast to which a part of a uezd's men goes; none where one unit takes all of them.
pub(super) fn regiment(look: Look<'_>, uezd: UezdId) -> Option<UnitId> {
    let scenario = look.campaign.scenario();
    let oblast = scenario.uezd(uezd)?.oblast;
    let regiment = scenario.units.iter().find(|unit| unit.draws == Draws::Oblast(oblast))?;
    is_divided(scenario, uezd).then_some(regiment.id)
}

/// The share of the recruits that goes to a regiment, in words.
pub(super) fn to_regiment(look: Look<'_>, regiment: UnitId) -> String {
    let to = Value::Text(names::unit(look.words, regiment));
    look.words.with("panel-to-regiment", &[("unit", to)])
}

/// How many men go to the regiment; where only one unit takes men of the uezd, its name.
fn detail(ui: &mut Ui, look: Look<'_>, id: UezdId, levy: &mut Levy) {
    let scenario = look.campaign.scenario();
    if let Some(regiment) = regiment(look, id) {
        let name = to_regiment(look, regiment);
        slider(ui, &name, &numbers::percent(levy.detail), &mut levy.detail.0, 0..=1000, STEP);
        return;
    }
    let oblast = scenario.uezd(id).map(|plan| Draws::Oblast(plan.oblast));
    let draws = |unit: &&Unit| oblast == Some(unit.draws) || unit.draws == Draws::Uezd(id);
    if let Some(unit) = scenario.units.iter().find(draws) {
        fact(ui, look.words.get("panel-all-go-to"), names::unit(look.words, unit.id));
    }
}
