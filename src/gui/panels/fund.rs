//! The fund: tax, pay, what came and went in the last turn, loans, and gifts to those who rule.

use crate::base::id::{OblastId, SponsorId};
use crate::base::math::thousandths;
use crate::base::quantity::{Kopeks, PerMille};
use crate::gui::kit::fields::{field, slider};
use crate::gui::kit::look::{Look, Outbox};
use crate::gui::kit::theme;
use crate::gui::kit::widgets::{
    Bar, Drafts, OneOf, bar, consequence, fact, folded, heading, note, number, order_button, order_choice,
    row, scrolled, text, warning,
};
use crate::gui::panels::taxes::{self, TaxState};
use crate::i18n::Value;
use crate::orders::{Kind, Order, Spending};
use crate::report::{lasting, names, numbers};
use crate::scenario::model::Sponsor;
use crate::sim::orders::check::MOST_PAY;
use crate::sim::state::fund::restlessness;
use crate::sim::state::ledger::{Account, Cause, Commodity, Posting};
use bevy_egui::egui::{Color32, ComboBox, Ui};
use std::collections::BTreeMap;

/// Pay is set in steps of this many kopeks, up to the most that is allowed.
const PAY_STEP: u32 = 50;
/// Most that the field of a gift takes, roubles; the treasury's own limit is the check's.
const MOST_GIFT: u32 = 10_000_000;

/// Tax, pay and gifts being set.
#[derive(Clone, Debug, Default)]
pub struct FundState {
    taxes: TaxState,
    pay: Drafts<(), u32>,
    gifts: Drafts<(SponsorId, OblastId), u32>,
    payer: Option<OblastId>,
    from: Option<OblastId>,
    to: Option<OblastId>,
    lent: u32,
}

/// Shows the branches of the fund and what is ordered of them.
pub fn show(ui: &mut Ui, look: Look<'_>, state: &mut FundState, out: &mut Outbox) {
    scrolled(ui, "fund", |ui| {
        if look.opens(Kind::Tax) {
            taxes::show(ui, look, &mut state.taxes, out);
        }
        if look.opens(Kind::Pay) || look.opens(Kind::Spend) {
            pay(ui, look, state, out);
        }
        let oblasts = &look.campaign.scenario().oblasts;
        let alone = oblasts.len() == 1;
        for oblast in oblasts {
            let name = names::oblast(look.words, oblast.id);
            let name = look.words.with("panel-treasury", &[("oblast", Value::Text(name))]);
            unfolded(ui, alone, name, |ui| {
                treasury(ui, look, oblast.id);
                moved(ui, look, oblast.id);
            });
        }
        if !alone && look.opens(Kind::Lend) {
            folded(ui, look.words.get("panel-lend"), |ui| lend(ui, look, state, out));
        }
        if !look.opens(Kind::Gift) {
            return;
        }
        folded(ui, look.words.get("panel-sponsors"), |ui| gifts(ui, look, state, out));
    });
}

/// A part with its heading; folded unless it is the only one.
fn unfolded(ui: &mut Ui, alone: bool, name: String, contents: impl FnOnce(&mut Ui)) {
    if alone {
        heading(ui, name);
        contents(ui);
    } else {
        folded(ui, name, contents);
    }
}

fn treasury(ui: &mut Ui, look: Look<'_>, oblast: OblastId) {
    let (words, view) = (look.words, look.campaign.view());
    let branch = view.fund().branch(oblast);
    fact(ui, words.get("panel-balance"), numbers::roubles(words, branch.balance));
    let arrears =
        words.with("panel-months", &[("months", Value::Text(numbers::months(words, branch.arrears)))]);
    fact(ui, words.get("panel-arrears"), arrears);
    if !branch.arrears.is_zero() {
        warning(ui, words.get("panel-arrears-note"));
    }
    // The level in hundredths is written as a sum in kopeks would be.
    let level = (view.price_level() * 100.0).round() as i64;
    let level = format!("{}{}{:02}", level / 100, words.get("decimal-point"), level % 100);
    fact(ui, words.get("panel-prices"), words.with("panel-prices-times", &[("level", Value::Text(level))]));
}

/// Sums of a turn by cause, the largest first.
fn by_cause(postings: &[Posting], of: impl Fn(&Posting) -> bool) -> Vec<(Cause, Kopeks)> {
    let mut sums: BTreeMap<Cause, Kopeks> = BTreeMap::new();
    for posting in postings.iter().filter(|posting| posting.what == Commodity::Money && of(posting)) {
        *sums.entry(posting.cause).or_default() += Kopeks(i64::try_from(posting.amount).unwrap_or(i64::MAX));
    }
    let mut sums: Vec<_> = sums.into_iter().collect();
    sums.sort_by_key(|(cause, sum)| (std::cmp::Reverse(*sum), *cause));
    sums
}

fn moved(ui: &mut Ui, look: Look<'_>, oblast: OblastId) {
    let (words, postings) = (look.words, look.campaign.view().postings());
    let account = Account::Treasury(oblast);
    let came = by_cause(postings, |posting| posting.to == account);
    let went = by_cause(postings, |posting| posting.from == account);
    heading(ui, words.get("panel-moved"));
    if came.is_empty() && went.is_empty() {
        note(ui, words.get("panel-moved-nothing"));
        return;
    }
    let most = came.iter().chain(&went).map(|(_, sum)| *sum).max().unwrap_or_default();
    side(ui, look, "panel-income", &came, most, theme::good());
    side(ui, look, "panel-outgo", &went, most, theme::bad());
}

fn side(ui: &mut Ui, look: Look<'_>, key: &str, sums: &[(Cause, Kopeks)], most: Kopeks, colour: Color32) {
    let total: Kopeks = sums.iter().map(|(_, sum)| *sum).sum();
    fact(ui, look.words.get(key), numbers::roubles(look.words, total));
    for (cause, sum) in sums {
        let (name, value) = (names::cause(look.words, *cause), numbers::roubles(look.words, *sum));
        let share = sum.0 as f32 / most.0.max(1) as f32;
        bar(ui, &Bar { name: &name, value: &value, share, colour, marks: &[], strong: false });
    }
}

/// A sum in roubles and kopeks.
fn sum(look: Look<'_>, kopeks: u32) -> String {
    let sum = format!("{}{}{:02}", kopeks / 100, look.words.get("decimal-point"), kopeks % 100);
    look.words.with("roubles", &[("sum", Value::Text(sum))])
}

fn pay(ui: &mut Ui, look: Look<'_>, state: &mut FundState, out: &mut Outbox) {
    let (words, levers) = (look.words, look.campaign.view().levers());
    let standing = u32::try_from(levers.pay.0).unwrap_or(0);
    let mut kopeks = state.pay.get(&(), standing);
    heading(ui, words.get("panel-pay"));
    slider(ui, &words.get("panel-pay-rate"), &sum(look, kopeks), &mut kopeks, 0..=MOST_PAY, PAY_STEP);
    state.pay.put((), standing, kopeks);
    let rules = &look.campaign.scenario().rules;
    let usual = Kopeks::from_roubles(rules.rider_pay).0.unsigned_abs();
    let values = [
        ("usual", Value::Text(sum(look, u32::try_from(usual).unwrap_or(u32::MAX)))),
        ("more", Value::Text(numbers::percent(PerMille::of(rules.show_up_paid - 1.0)))),
    ];
    note(ui, words.with("panel-pay-note", &values));
    // Where branches are behind otherwise, the least that is gained is told.
    let behind = look.campaign.view().fund().branches().map(|(_, branch)| branch.arrears).max();
    let behind = behind.unwrap_or_default();
    let by = thousandths(restlessness(rules, Kopeks(kopeks.into()), behind) - 1.0);
    if let Some(by) = lasting::percent(words, by) {
        consequence(ui, words.with("panel-pay-stays", &[("by", Value::Text(by))]));
    }
    if order_button(ui, look, words.get("panel-give-order"), Order::Pay { kopeks }, kopeks == standing, out) {
        state.pay.drop(&());
    }
    text(ui, words.get("panel-paid-first"));
    let choices = [Spending::Bread, Spending::Pay].map(|first| {
        OneOf::new(names::spending(words, first), levers.spending == first, Order::Spend { first })
    });
    order_choice(ui, look, choices.into(), out);
}

fn gifts(ui: &mut Ui, look: Look<'_>, state: &mut FundState, out: &mut Outbox) {
    let (words, scenario) = (look.words, look.campaign.scenario());
    let now = look.campaign.view().now();
    let ruling = |sponsor: &&Sponsor| sponsor.from <= now && now <= sponsor.to;
    let mut any = false;
    for sponsor in scenario.sponsors.iter().filter(ruling) {
        any = true;
        regard(ui, look, sponsor, out);
        if let Some(payer) = payer(ui, look, sponsor.id, state) {
            gift(ui, look, sponsor.id, payer, state, out);
        }
    }
    if !any {
        note(ui, words.get("panel-sponsors-none"));
    }
}

/// Which branch gives; where there are several, it is chosen.
fn payer(ui: &mut Ui, look: Look<'_>, sponsor: SponsorId, state: &mut FundState) -> Option<OblastId> {
    let oblasts = &look.campaign.scenario().oblasts;
    let payer = known(look, state.payer).or_else(|| oblasts.first().map(|oblast| oblast.id))?;
    if oblasts.len() > 1 {
        choose(ui, look, ("gift", sponsor.as_str()), payer, &mut state.payer);
    }
    Some(known(look, state.payer).unwrap_or(payer))
}

/// A branch that the scenario has.
fn known(look: Look<'_>, branch: Option<OblastId>) -> Option<OblastId> {
    branch.filter(|id| look.campaign.scenario().oblasts.iter().any(|oblast| oblast.id == *id))
}

/// A list of branches of which one is chosen.
fn choose(ui: &mut Ui, look: Look<'_>, salt: (&str, &str), now: OblastId, chosen: &mut Option<OblastId>) {
    let combo = ComboBox::from_id_salt(salt).width(ui.available_width()).truncate();
    combo.selected_text(names::oblast(look.words, now)).show_ui(ui, |ui| {
        for oblast in &look.campaign.scenario().oblasts {
            ui.selectable_value(chosen, Some(oblast.id), names::oblast(look.words, oblast.id));
        }
    });
}

fn regard(ui: &mut Ui, look: Look<'_>, sponsor: &Sponsor, out: &mut Outbox) {
    let words = look.words;
    text(ui, names::at_head(&names::sponsor(words, sponsor.id)));
    let standing =
        look.campaign.view().goodwill().standing.get(&sponsor.id).copied().unwrap_or(sponsor.standing);
    row(ui, words.get("panel-standing"), |ui| {
        number(ui, look, &numbers::percent(standing), &format!("sponsors[{}].standing", sponsor.id), out);
    });
    match sponsor.per_tenth {
        Some(per_tenth) => row(ui, words.get("panel-per-tenth"), |ui| {
            let path = format!("sponsors[{}].roubles_per_tenth", sponsor.id);
            number(ui, look, &numbers::roubles(words, per_tenth), &path, out);
        }),
        None => note(ui, words.get("panel-not-for-money")),
    }
}

fn gift(
    ui: &mut Ui,
    look: Look<'_>,
    sponsor: SponsorId,
    oblast: OblastId,
    state: &mut FundState,
    out: &mut Outbox,
) {
    let key = (sponsor, oblast);
    let mut roubles = state.gifts.get(&key, 0);
    let name = look.words.with("panel-gift", &[("oblast", Value::Text(names::oblast(look.words, oblast)))]);
    field(ui, &name, &mut roubles, MOST_GIFT, 100.0);
    state.gifts.put(key, 0, roubles);
    let order = Order::Gift { sponsor, oblast, roubles };
    if order_button(ui, look, look.words.get("panel-give"), order, roubles == 0, out) {
        state.gifts.drop(&key);
    }
}

/// Money from one branch to another.
fn lend(ui: &mut Ui, look: Look<'_>, state: &mut FundState, out: &mut Outbox) {
    let words = look.words;
    let [first, second, ..] = &look.campaign.scenario().oblasts[..] else { return };
    let from = known(look, state.from).unwrap_or(first.id);
    let to = known(look, state.to).unwrap_or(second.id);
    choose(ui, look, ("lend", "from"), from, &mut state.from);
    choose(ui, look, ("lend", "to"), to, &mut state.to);
    field(ui, &words.get("panel-lend-roubles"), &mut state.lent, MOST_GIFT, 100.0);
    let order = Order::Lend { from, to, roubles: state.lent };
    order_button(ui, look, words.get("panel-lend-send"), order, state.lent == 0, out);
}
