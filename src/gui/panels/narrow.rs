//! Where men of a unit drop out on the way from the list to the saddle, and what lies behind it.

use crate::base::id::UnitId;
use crate::gui::kit::look::{Look, Outbox};
use crate::gui::kit::widgets::{note, order_button, warning};
use crate::gui::panels::unit::step_name;
use crate::i18n::Value;
use crate::orders::Order;
use crate::report::orders;
use crate::run::remedy::officers_from_others;
use crate::scenario::model::Step;
use crate::sim::state::waterfall::Waterfall;
use bevy_egui::egui::Ui;

/// Shows at which step men of a unit drop out, how many, why they do there, and who could send officers where they are
/// what is lacking.
pub fn show(ui: &mut Ui, look: Look<'_>, unit: UnitId, (steps, step): (&Waterfall, Step), out: &mut Outbox) {
    let (words, at) = (look.words, step as usize);
    let lost = steps.0[at - 1].less(steps[step]);
    let key = if step == Step::Enrolled { "panel-lacking" } else { "panel-largest-drop" };
    let values = [
        ("men", Value::Count(lost.0.into())),
        ("of", Value::Count(steps.0[at - 1].0.into())),
        ("from", Value::Text(step_name(look, Step::ALL[at - 1]))),
        ("to", Value::Text(step_name(look, step))),
    ];
    warning(ui, words.with(key, &values));
    note(ui, behind(look, steps, step));
    if let Some(order) = spared(look, unit).filter(|_| step == Step::Officered) {
        let said = orders::sentence(words, look.campaign.scenario(), &order);
        order_button(ui, look, said, order, false, out);
    }
}

/// Officers from a unit that lacks none itself; none where some were ordered here in this turn.
fn spared(look: Look<'_>, unit: UnitId) -> Option<Order> {
    let here = |order: &Order| matches!(order, Order::Detach { to, .. } if *to == unit);
    let order = officers_from_others(look.campaign.view(), unit)?;
    let Order::Detach { from, .. } = order else { return None };
    let lacks = look.campaign.view().unit(from)?.strength.steps().narrowest() == Some(Step::Officered);
    (!lacks && !look.campaign.orders_now().iter().any(here)).then_some(order)
}

/// What a step asks for and where it comes from; of who is not present, how many are where.
fn behind(look: Look<'_>, steps: &Waterfall, step: Step) -> String {
    let [roll, kept, fit] = steps.beside().map(i64::from);
    let values = [("away", Value::Count(roll - kept)), ("sick", Value::Count(kept - fit))];
    let key = match step {
        Step::Mounted => "panel-drop-mounted",
        Step::Armed => "panel-drop-armed",
        Step::Officered => "panel-drop-officered",
        Step::Trained => "panel-drop-trained",
        Step::Supplied => "panel-drop-supplied",
        Step::Present => return look.words.with("panel-drop-present", &values),
        Step::Quota | Step::Enrolled | Step::Kept | Step::Fit => "panel-drop-enrolled",
    };
    look.words.get(key)
}
