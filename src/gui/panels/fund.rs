//! The fund: what is in hand, what came and went in the last turn, tax, pay, and gifts to those who rule.

use crate::base::id::{OblastId, SponsorId};
use crate::base::quantity::{Kopeks, PerMille};
use crate::gui::kit::look::{Look, Outbox};
use crate::gui::kit::theme;
use crate::gui::kit::widgets::{
    Bar, Drafts, bar, fact, field, heading, note, number, order_button, order_choice, row, scrolled, slider,
    text, warning,
};
use crate::i18n::Value;
use crate::orders::{Order, Spending};
use crate::report::{names, numbers};
use crate::scenario::model::Sponsor;
use crate::sim::orders::check::MOST_PAY;
use crate::sim::state::ledger::{Account, Cause, Commodity, Posting};
use bevy_egui::egui::{Color32, ComboBox, Ui};
use std::collections::BTreeMap;

/// The tax is set in steps of this many thousandths.
const RATE_STEP: u32 = 50;
/// Pay is set in steps of this many kopeks, up to the most that is allowed.
const PAY_STEP: u32 = 50;
/// Most that the field of a gift takes, roubles; the treasury's own limit is the check's.
const MOST_GIFT: u32 = 10_000_000;

/// Tax, pay and gifts being set.
#[derive(Clone, Debug, Default)]
pub struct FundState {
    tax: Drafts<OblastId, u32>,
    pay: Drafts<(), u32>,
    gifts: Drafts<(SponsorId, OblastId), u32>,
    from: Option<OblastId>,
    to: Option<OblastId>,
    lent: u32,
}

/// Shows the branches of the fund and what is ordered of them.
pub fn show(ui: &mut Ui, look: Look<'_>, state: &mut FundState, out: &mut Outbox) {
    scrolled(ui, "fund", |ui| {
        for oblast in &look.campaign.scenario().oblasts {
            treasury(ui, look, oblast.id);
            moved(ui, look, oblast.id);
            tax(ui, look, oblast.id, state, out);
        }
        pay(ui, look, state, out);
        lend(ui, look, state, out);
        gifts(ui, look, state, out);
    });
}

fn treasury(ui: &mut Ui, look: Look<'_>, oblast: OblastId) {
    let (words, view) = (look.words, look.campaign.view());
    let branch = view.fund().branch(oblast);
    heading(ui, words.with("panel-treasury", &[("oblast", Value::Text(names::oblast(words, oblast)))]));
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
    side(ui, look, "panel-income", &came, most, theme::GOOD);
    side(ui, look, "panel-outgo", &went, most, theme::BAD);
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

fn tax(ui: &mut Ui, look: Look<'_>, oblast: OblastId, state: &mut FundState, out: &mut Outbox) {
    let words = look.words;
    let standing = look.campaign.view().levers().tax.get(&oblast).map_or(0, |rate| rate.0);
    let mut rate = state.tax.get(&oblast, standing);
    heading(ui, words.get("panel-tax"));
    slider(
        ui,
        &words.get("panel-tax-rate"),
        &numbers::percent(PerMille(rate)),
        &mut rate,
        0..=1000,
        RATE_STEP,
    );
    state.tax.put(oblast, standing, rate);
    note(ui, words.get("panel-tax-note"));
    let order = Order::Tax { oblast, rate: rate as u16 };
    if order_button(ui, look, words.get("panel-give-order"), order, rate == standing, out) {
        state.tax.drop(&oblast);
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
    note(ui, words.get("panel-pay-note"));
    if order_button(ui, look, words.get("panel-give-order"), Order::Pay { kopeks }, kopeks == standing, out) {
        state.pay.drop(&());
    }
    text(ui, words.get("panel-paid-first"));
    let choices = [Spending::Bread, Spending::Pay]
        .map(|first| (names::spending(words, first), levers.spending == first, Order::Spend { first }));
    order_choice(ui, look, choices.into(), out);
}

fn gifts(ui: &mut Ui, look: Look<'_>, state: &mut FundState, out: &mut Outbox) {
    let (words, scenario) = (look.words, look.campaign.scenario());
    let now = look.campaign.view().now();
    heading(ui, words.get("panel-sponsors"));
    let ruling = |sponsor: &&Sponsor| sponsor.from <= now && now <= sponsor.to;
    let mut any = false;
    for sponsor in scenario.sponsors.iter().filter(ruling) {
        any = true;
        regard(ui, look, sponsor, out);
        for oblast in &scenario.oblasts {
            gift(ui, look, sponsor.id, oblast.id, state, out);
        }
    }
    if !any {
        note(ui, words.get("panel-sponsors-none"));
    }
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
    let oblasts: Vec<OblastId> = look.campaign.scenario().oblasts.iter().map(|oblast| oblast.id).collect();
    let [first, second, ..] = oblasts[..] else { return };
    heading(ui, words.get("panel-lend"));
    let known = |id: Option<OblastId>, other| id.filter(|id| oblasts.contains(id)).unwrap_or(other);
    let (from, to) = (known(state.from, first), known(state.to, second));
    for (salt, chosen, now) in [("from", &mut state.from, from), ("to", &mut state.to, to)] {
        let combo = ComboBox::from_id_salt(("lend", salt)).width(ui.available_width()).truncate();
        combo.selected_text(names::oblast(words, now)).show_ui(ui, |ui| {
            for id in &oblasts {
                ui.selectable_value(chosen, Some(*id), names::oblast(words, *id));
            }
        });
    }
    field(ui, &words.get("panel-lend-roubles"), &mut state.lent, MOST_GIFT, 100.0);
    let order = Order::Lend { from, to, roubles: state.lent };
    order_button(ui, look, words.get("panel-lend-send"), order, state.lent == 0, out);
}
