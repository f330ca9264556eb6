//! What would help an aim: asked of the staff, tried out beside the frames, ordered at once.

use crate::base::quantity::PerMille;
use crate::gui::kit::look::{Look, Outbox};
use crate::gui::kit::sought::{Asked, Sought, waiting};
use crate::gui::kit::terms::{self, Term};
use crate::gui::kit::theme;
use crate::gui::kit::widgets::{self, note, text};
use crate::gui::panels::books;
use crate::i18n::Value;
use crate::report::{metrics, numbers, orders};
use crate::run::counsel::{Counsel, Found, Prospect, Trial};
use crate::run::needs::SMALL;
use crate::scenario::model::{Aim, Metric};
use bevy_egui::egui::{Button, Context, RichText, Ui};

/// Pieces of counsel that are shown.
const MOST: usize = 4;
/// A chance that moves by less is not told.
const MOVED: f64 = 0.03;
/// Orders of one piece that are told.
const TOLD: usize = 3;

/// What was asked last, and what was found.
pub type CounselState = Sought<Found>;

/// What would help an aim, or the button that has it tried; nothing where its day is past, or it is weighed against
/// histories.
pub fn show(ui: &mut Ui, look: Look<'_>, number: usize, state: &mut CounselState, out: &mut Outbox) {
    let (words, turn) = (look.words, look.campaign.view().turn());
    let aim = &look.campaign.scenario().aims[number];
    if look.campaign.is_over() || aim.turn < turn || matches!(aim.metric, Metric::History { .. }) {
        return;
    }
    // What was asked in an earlier turn is of no use any more.
    if state.of().is_some_and(|of| of.turn != turn) {
        state.end();
    }
    if state.of().is_none_or(|of| (of.aim, of.turn) != (number, turn)) {
        let button = ui.add(Button::new(words.get("counsel-find")).wrap());
        if button.on_hover_text(words.get("counsel-note")).clicked() {
            ask(ui.ctx(), look, number, state);
        }
        return;
    }
    let Some(found) = state.found() else { return waiting(ui, words) };
    told(ui, look, number, found, out);
    // What was found stays to be read and ordered; only it does not know of later orders. That is said below it, or what is
    // ordered next would move from under the pointer.
    if state.of() != Some(&Asked::now(look, number)) {
        note(ui, words.get("counsel-earlier"));
        if ui.add(Button::new(words.get("counsel-find")).wrap()).clicked() {
            ask(ui.ctx(), look, number, state);
        }
    }
}

/// Has the staff try what can be ordered for an aim.
fn ask(ctx: &Context, look: Look<'_>, number: usize, state: &mut CounselState) {
    let trial = Trial::new(look.campaign, number);
    state.ask(ctx, Asked::now(look, number), move |stop| trial?.run(stop));
}

fn told(ui: &mut Ui, look: Look<'_>, number: usize, found: &Found, out: &mut Outbox) {
    let (words, aim) = (look.words, &look.campaign.scenario().aims[number]);
    let values = prospect(look, aim, &found.without, found.turns);
    let without = RichText::new(words.with("counsel-without", &values)).color(theme::ink_faint());
    terms::line(ui, words, without, Term::Ensemble);
    if found.counsel.is_empty() {
        note(ui, words.get("counsel-none"));
    } else if found.counsel.iter().all(|one| one.with.chance < SMALL) {
        text(ui, words.get("counsel-not-enough"));
    }
    for (place, counsel) in found.counsel.iter().take(MOST).enumerate() {
        ui.push_id(place, |ui| one(ui, look, number, (counsel, found), out));
    }
}

fn one(ui: &mut Ui, look: Look<'_>, number: usize, (counsel, found): (&Counsel, &Found), out: &mut Outbox) {
    let (words, scenario) = (look.words, look.campaign.scenario());
    let aim = &scenario.aims[number];
    let mut said: Vec<String> =
        counsel.orders.iter().map(|order| orders::sentence(words, scenario, order)).collect();
    let folded = said.split_off(said.len().min(TOLD));
    text(ui, said.join("; "));
    if !folded.is_empty() {
        let more = words.with("counsel-more", &[("number", Value::Count(folded.len() as i64))]);
        widgets::folded(ui, more, |ui| folded.into_iter().for_each(|order| text(ui, order)));
    }
    let mut values = prospect(look, aim, &counsel.with, found.turns);
    let cost = (found.without.roubles - counsel.with.roubles).max(0.0).round() as i64;
    values.push(("roubles", Value::Count(cost)));
    note(ui, words.with("counsel-with", &values));
    let others = others(look, number, [&found.without, &counsel.with]);
    if !others.is_empty() {
        note(ui, words.with("counsel-others", &[("aims", Value::Text(others.join("; ")))]));
    }
    books::order_it(ui, look, &counsel.orders, out);
}

/// The other aims whose chance the orders move, each with what it was and what it would be.
fn others(look: Look<'_>, number: usize, [without, with]: [&Prospect; 2]) -> Vec<String> {
    let scenario = look.campaign.scenario();
    let chances = without.chances.iter().zip(&with.chances).enumerate();
    let moved = chances.filter_map(|(other, (was, is))| {
        let (was, is) = ((*was)?, (*is)?);
        (other != number && (is - was).abs() >= MOVED).then_some((other, was, is))
    });
    let said = |(other, was, is): (usize, f64, f64)| {
        let [was, is] = [was, is].map(|chance| numbers::percent(PerMille::of(chance)));
        format!("{} {was} → {is}", metrics::short(look.words, scenario, &scenario.aims[other]))
    };
    moved.map(said).collect()
}

fn prospect(look: Look<'_>, aim: &Aim, of: &Prospect, turns: u16) -> Vec<(&'static str, Value)> {
    vec![
        ("value", Value::Text(numbers::measured(look.words, &aim.metric, of.value))),
        ("needed", Value::Text(numbers::asked(look.words, &aim.metric, aim.bound.limit()))),
        ("chance", Value::Text(numbers::percent(PerMille::of(of.chance)))),
        ("turns", Value::Count(turns.into())),
    ]
}

#[cfg(test)]
mod tests {
    use super::{CounselState, ask, show};
    use crate::base::dice::Seed;
    use crate::gui::kit::look::{Look, Outbox};
    use crate::i18n::Language;
    use crate::report::words_of;
    use crate::run::Campaign;
    use crate::scenario::library::shipped;
    use bevy_egui::egui::{Context, Pos2, RawInput, Rect, Ui, vec2};
    use std::time::Duration;

    /// How far down the buttons stand that order what is counselled.
    fn buttons(ctx: &Context, look: Look<'_>, state: &mut CounselState) -> Vec<f64> {
        let screen_rect = Some(Rect::from_min_size(Pos2::ZERO, vec2(400.0, 2000.0)));
        let shown = |ui: &mut Ui| show(ui, look, 0, state, &mut Outbox::default());
        let output = ctx.run_ui(RawInput { screen_rect, ..RawInput::default() }, shown);
        let nodes = output.platform_output.accesskit_update.clone().map(|update| update.nodes);
        output.drop_without_applying_deltas();
        let order = look.words.get("panel-remedy-order");
        let nodes = nodes.into_iter().flatten();
        let buttons = nodes.filter(|(_, node)| node.label() == Some(order.as_str()));
        buttons.filter_map(|(_, node)| node.bounds()).map(|bounds| bounds.y0).collect()
    }

    #[test]
    fn what_would_bring_an_aim_nearer_is_tried_beside_the_frames_and_can_be_ordered() {
        let mut campaign = Campaign::new(shipped("semey-1918"), Seed(1));
        let words = words_of(Language::En, campaign.scenario());
        let (ctx, mut state) = (Context::default(), CounselState::default());
        ctx.enable_accesskit();
        ask(&ctx, Look { campaign: &campaign, words: &words, chosen: None }, 0, &mut state);
        let found = (0..1200).find_map(|_| {
            std::thread::sleep(Duration::from_millis(50));
            state.found().cloned()
        });
        let found = found.expect("the staff comes back");
        let first =
            found.counsel.first().expect("something helps an aim for which nobody is called up").clone();
        let before = buttons(&ctx, Look { campaign: &campaign, words: &words, chosen: None }, &mut state);
        for order in first.orders {
            campaign.order(order).expect("what is counselled can be done");
        }
        let after = buttons(&ctx, Look { campaign: &campaign, words: &words, chosen: None }, &mut state);
        assert!(!before.is_empty());
        assert_eq!(before, after, "nothing moves from under the pointer");
    }
}
