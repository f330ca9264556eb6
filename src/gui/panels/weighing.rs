//! What each answer to a question makes of the aims, told on its card.
//!
//! It is asked of the staff and tried out beside the frames.

use crate::base::id::{EventId, Id};
use crate::gui::kit::look::Look;
use crate::gui::kit::sought::{self, Sought, waiting};
use crate::gui::kit::widgets::{consequence, note};
use crate::i18n::Value;
use crate::orders::Order;
use crate::run::weighing::{Trial, Weighed};
use crate::scenario::model::{Event, Step};
use bevy_egui::egui::{Button, Context, Ui};

/// A chance that the answers leave within so much is not told.
const MOVED: f64 = 0.05;

/// What was asked last, and what was found.
pub type WeighingState = Sought<Vec<Weighed>, Asked>;

/// The answers to a question, each with its numbers.
pub type Answers = Vec<(Id, Vec<u32>)>;

/// What the staff was asked: a question, in which turn, with which numbers, and what else is ordered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    event: EventId,
    turn: u16,
    answers: Answers,
    orders: Vec<Order>,
}

impl Asked {
    /// Whether it was this question beside what else is ordered now. It is asked in every frame: nothing is copied for it.
    fn is_now(&self, look: Look<'_>, event: &Event) -> bool {
        let turn = look.campaign.view().turn();
        (self.event, self.turn) == (event.id, turn) && self.orders.iter().eq(others(look, event))
    }
}

/// What is ordered besides an answer.
fn others<'l>(look: Look<'l>, event: &Event) -> impl Iterator<Item = &'l Order> {
    let id = event.id;
    let is_other = move |order: &&Order| !matches!(order, Order::Choose { event, .. } if *event == id);
    look.campaign.orders_now().iter().filter(is_other)
}

/// On the card of an answer: the aims whose chances hang on it; nothing until that was asked, or where it was asked of
/// other numbers or orders.
pub fn on_card(ui: &mut Ui, look: Look<'_>, state: &WeighingState, event: &Event, answer: &(Id, Vec<u32>)) {
    let was_asked = state.of().is_some_and(|of| of.answers.contains(answer) && of.is_now(look, event));
    let Some(found) = state.found().filter(|_| was_asked) else { return };
    let Some(one) = found.iter().find(|one| one.choice == answer.0) else { return };
    let told = sought::chances(look, &moved(found), &one.chances);
    if !told.is_empty() {
        consequence(ui, look.words.with("weighing-chances", &[("aims", Value::Text(told))]));
    }
}

/// Under the answers: the button that has them tried, or that the staff is at work, or what it could not tell apart.
pub fn at_foot(ui: &mut Ui, look: Look<'_>, state: &mut WeighingState, event: &Event, answers: Answers) {
    let words = look.words;
    if !state.of().is_some_and(|of| of.answers == answers && of.is_now(look, event)) {
        // What was asked of other numbers or orders is of no use any more.
        if state.of().is_some_and(|of| of.event == event.id) {
            state.end();
        }
        let button = ui.add(Button::new(words.get("weighing-find")).wrap());
        if button.on_hover_text(words.get("weighing-note")).clicked() {
            ask(ui.ctx(), look, state, event, answers);
        }
        return;
    }
    match state.found() {
        None => waiting(ui, words),
        Some(found) if is_too_soon(look, found) => note(ui, words.get("weighing-too-soon")),
        Some(found) if moved(found).is_empty() => note(ui, words.get("weighing-alike")),
        Some(_) => note(ui, words.get("weighing-note")),
    }
}

/// Has the staff try the answers.
fn ask(ctx: &Context, look: Look<'_>, state: &mut WeighingState, event: &Event, answers: Answers) {
    let trial = Trial::new(look.campaign, event.id, &answers);
    let orders = others(look, event).cloned().collect();
    let asked = Asked { event: event.id, turn: look.campaign.view().turn(), answers, orders };
    state.ask(ctx, asked, move |stop| trial.run(stop));
}

/// Whether nobody is enrolled yet and hardly any aim is reached, whatever is answered, so that nothing can be weighed.
fn is_too_soon(look: Look<'_>, found: &[Weighed]) -> bool {
    let nobody = look.campaign.view().waterfall_of_all()[Step::Enrolled].is_zero();
    nobody && found.iter().flat_map(|one| one.chances.iter().flatten()).all(|chance| *chance < MOVED)
}

/// The aims whose chances the answers move.
fn moved(found: &[Weighed]) -> Vec<usize> {
    sought::moved(found.iter().map(|one| &one.chances), MOVED)
}

#[cfg(test)]
mod tests {
    use super::{Answers, WeighingState, ask, at_foot, on_card};
    use crate::base::dice::Seed;
    use crate::gui::kit::look::Look;
    use crate::i18n::{Language, Words};
    use crate::orders::Order;
    use crate::players::Policy;
    use crate::report::words_of;
    use crate::run::Campaign;
    use crate::scenario::library::shipped;
    use crate::scenario::model::{Answer, Event};
    use bevy_egui::egui::{Context, Pos2, RawInput, Rect, Ui, vec2};
    use std::collections::BTreeSet;
    use std::time::Duration;

    fn looked<'a>(campaign: &'a Campaign, words: &'a Words) -> Look<'a> {
        Look { campaign, words, chosen: None }
    }

    /// What stands on the cards of the answers and under them.
    fn said(
        ctx: &Context,
        look: Look<'_>,
        state: &mut WeighingState,
        event: &Event,
        answers: &Answers,
    ) -> Vec<String> {
        let screen_rect = Some(Rect::from_min_size(Pos2::ZERO, vec2(400.0, 2000.0)));
        let shown = |ui: &mut Ui| {
            answers.iter().for_each(|answer| on_card(ui, look, state, event, answer));
            at_foot(ui, look, state, event, answers.clone());
        };
        let output = ctx.run_ui(RawInput { screen_rect, ..RawInput::default() }, shown);
        let nodes = output.platform_output.accesskit_update.clone().map(|update| update.nodes);
        output.drop_without_applying_deltas();
        let nodes = nodes.into_iter().flatten();
        nodes.filter_map(|(_, node)| node.label().or(node.value()).map(str::to_owned)).collect()
    }

    #[test]
    fn chances_stand_on_the_cards_until_something_else_is_ordered() {
        let mut campaign = Campaign::new(shipped("semey-1918"), Seed(3));
        campaign.play(Policy::Balanced, 4);
        let event = campaign.view().open_now().next().expect("the rising begins too early").clone();
        let usual = |answer: &Answer| answer.usual();
        let answers = event.choices.iter();
        let answers: Answers =
            answers.map(|one| (one.id, one.answer.as_ref().map(usual).unwrap_or_default())).collect();
        let words = words_of(Language::En, campaign.scenario());
        let (ctx, mut state) = (Context::default(), WeighingState::default());
        ctx.enable_accesskit();
        let find = words.get("weighing-find");
        assert!(said(&ctx, looked(&campaign, &words), &mut state, &event, &answers).contains(&find));
        ask(&ctx, looked(&campaign, &words), &mut state, &event, answers.clone());
        (0..6000).find(|_| {
            std::thread::sleep(Duration::from_millis(50));
            state.found().is_some()
        });
        let told = |campaign: &Campaign, state: &mut WeighingState| {
            let said = said(&ctx, looked(campaign, &words), state, &event, &answers);
            (
                said.iter().filter(|one| one.contains("Chances: ")).collect::<BTreeSet<_>>().len(),
                said.contains(&find),
            )
        };
        assert_eq!(told(&campaign, &mut state), (answers.len(), false), "riding and waiting differ");
        let (choice, numbers) = answers[0].clone();
        campaign.order(Order::Choose { event: event.id, choice, numbers }).expect("it can be answered so");
        assert_eq!(
            told(&campaign, &mut state),
            (answers.len(), false),
            "an answer that is given changes nothing"
        );
        campaign.order(Order::Pay { kopeks: 500 }).expect("pay can be set");
        assert_eq!(told(&campaign, &mut state), (0, true), "by other orders it is another question");
    }
}
