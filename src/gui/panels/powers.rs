//! Powers: what each thinks of us, what it wants, what it remembers, what it promised; its terms and favours.

use crate::base::id::UnitId;
use crate::base::quantity::PerMille;
use crate::gui::kit::look::{Look, Outbox};
use crate::gui::kit::widgets::{
    Bar, bar, consequence, fact, folded, heading, note, order_button, refusal, scrolled, text, title, warning,
};
use crate::gui::kit::{theme, vignettes};
use crate::i18n::Value;
use crate::orders::Order;
use crate::report::{bargains, events, names, numbers, orders as said};
use crate::scenario::model::{Sponsor, Want};
use crate::sim::state::consignments::Stage;
use crate::sim::state::fund::Answer;
use bevy_egui::egui::{ComboBox, Ui};

/// For whom something is asked.
#[derive(Clone, Debug, Default)]
pub struct PowersState {
    unit: Option<UnitId>,
}

/// Shows the powers that rule now.
pub fn show(ui: &mut Ui, look: Look<'_>, state: &mut PowersState, out: &mut Outbox) {
    scrolled(ui, "powers", |ui| {
        title(ui, look.words.get("panel-powers"));
        let now = look.campaign.view().now();
        let ruling = look.campaign.scenario().sponsors.iter().filter(|sponsor| sponsor.rules(now));
        let (mut near, far): (Vec<_>, Vec<_>) = ruling.partition(|sponsor| deals(look, sponsor));
        // Who can be asked for something now comes first.
        near.sort_by_key(|sponsor| !look.campaign.view().units().any(|unit| gives(look, sponsor, unit.id)));
        for sponsor in near {
            vignettes::heading(ui, sponsor.picture, names::at_head(&names::sponsor(look.words, sponsor.id)));
            power(ui, look, sponsor, state, out);
        }
        promises(ui, look);
        if !far.is_empty() {
            heading(ui, look.words.get("panel-powers-far"));
        }
        for sponsor in far {
            let name = names::at_head(&names::sponsor(look.words, sponsor.id));
            folded(ui, name, |ui| power(ui, look, sponsor, state, out));
        }
    });
}

/// Whether we have to do with a power: it can be asked for something now, or has had an answer of ours.
fn deals(look: Look<'_>, sponsor: &Sponsor) -> bool {
    let goodwill = look.campaign.view().goodwill();
    goodwill.terms.contains(&sponsor.id)
        || goodwill.memory.contains_key(&sponsor.id)
        || look.campaign.view().units().any(|unit| gives(look, sponsor, unit.id))
}

/// Whether a power can be asked for something for a unit now.
fn gives(look: Look<'_>, sponsor: &Sponsor, unit: UnitId) -> bool {
    let asks = sponsor.gives.iter().map(|(what, _)| Order::Ask { sponsor: sponsor.id, what: *what, unit });
    asks.chain([Order::Passage { sponsor: sponsor.id, unit }])
        .any(|order| look.campaign.check(&order).is_ok())
}

fn power(ui: &mut Ui, look: Look<'_>, sponsor: &Sponsor, state: &mut PowersState, out: &mut Outbox) {
    let (words, view) = (look.words, look.campaign.view());
    let goodwill = view.goodwill();
    text(ui, words.get(&format!("{}-text", names::key("sponsor", sponsor.id.as_str()))));
    let standing = goodwill.standing(sponsor.id);
    bar(
        ui,
        &Bar {
            name: &words.get("panel-opinion"),
            value: &numbers::percent(standing),
            share: standing.share() as f32,
            colour: theme::ours(),
            marks: &[],
            strong: goodwill.terms.contains(&sponsor.id),
        },
    );
    if goodwill.crossed.contains(&sponsor.id) {
        warning(ui, words.get("panel-crossed"));
        return;
    }
    wants(ui, look, sponsor);
    memory(ui, look, sponsor);
    let accepted = goodwill.terms.contains(&sponsor.id);
    let label = words.get(if accepted { "panel-terms-refuse" } else { "panel-terms-accept" });
    let order = Order::Terms { sponsor: sponsor.id, accept: !accepted };
    order_button(ui, look, label, order, false, out);
    for said in bargains::terms(words, view, sponsor, !accepted) {
        consequence(ui, said);
    }
    favours(ui, look, sponsor, state, out);
}

fn wants(ui: &mut Ui, look: Look<'_>, sponsor: &Sponsor) {
    let (words, view) = (look.words, look.campaign.view());
    let base = names::key("sponsor", sponsor.id.as_str());
    // Nobody asks for a break with a power that has not come yet.
    let is_there = |want: &Want| match want {
        Want::NoTerms(other) => {
            look.campaign.scenario().sponsor(*other).is_none_or(|other| other.from <= view.now())
        }
        _ => true,
    };
    let wants: Vec<_> = (1..).zip(&sponsor.wants).filter(|(_, want)| is_there(want)).collect();
    if !wants.is_empty() {
        note(ui, words.get("panel-wants"));
    }
    for (number, want) in wants {
        let met = view.want_met(sponsor, want);
        let mark = if met { "✔" } else { "○" };
        text(ui, format!("{mark} {}", words.get(&format!("{base}-want-{number}"))));
    }
    if sponsor.red_line.is_some() {
        let line = Value::Text(words.get(&format!("{base}-red-line")));
        warning(ui, words.with("panel-red-line", &[("line", line)]));
    }
}

/// The last three answers it had.
fn memory(ui: &mut Ui, look: Look<'_>, sponsor: &Sponsor) {
    let words = look.words;
    let Some(memory) = look.campaign.view().goodwill().memory.get(&sponsor.id) else { return };
    let said = memory.chunk_by(|one, next| one == next).map(|alike| {
        let word = words.get(match alike[0] {
            Answer::Accepted => "panel-answer-accepted",
            Answer::Refused => "panel-answer-refused",
            Answer::Gave => "panel-answer-gave",
            Answer::Asked => "panel-answer-asked",
            Answer::Crossed => "panel-answer-crossed",
        });
        if alike.len() > 1 { format!("{word} × {}", alike.len()) } else { word }
    });
    fact(ui, words.get("panel-remembers"), said.collect::<Vec<_>>().join(", "));
}

fn favours(ui: &mut Ui, look: Look<'_>, sponsor: &Sponsor, state: &mut PowersState, out: &mut Outbox) {
    let words = look.words;
    if sponsor.gives.is_empty() && sponsor.carries.is_empty() {
        return;
    }
    let units: Vec<UnitId> = look.campaign.view().units().map(|unit| unit.id).collect();
    let Some(&first) = units.iter().find(|unit| gives(look, sponsor, **unit)).or(units.first()) else {
        return;
    };
    let unit = state.unit.filter(|unit| units.contains(unit)).unwrap_or(first);
    let combo = ComboBox::from_id_salt(("ask", sponsor.id.as_str())).width(ui.available_width()).truncate();
    combo.selected_text(names::unit(words, unit)).show_ui(ui, |ui| {
        for id in units {
            ui.selectable_value(&mut state.unit, Some(id), names::unit(words, id));
        }
    });
    let asks = |order: &Order| matches!(order, Order::Ask { sponsor: of, .. } | Order::Passage { sponsor: of, .. } if *of == sponsor.id);
    if let Some(asked) = look.campaign.orders_now().iter().find(|order| asks(order)) {
        text(ui, said::sentence(words, look.campaign.scenario(), asked));
        return note(ui, words.get("panel-ask-pending"));
    }
    if let Some(why) = refused_alike(look, sponsor, unit) {
        return note(ui, words.with("panel-refused-because", &[("why", Value::Text(why))]));
    }
    for (what, amount) in &sponsor.gives {
        let number = match what {
            crate::orders::Gift::Roubles => i64::from(*amount) / 100,
            _ => i64::from(*amount),
        };
        let gift = Value::Text(names::gift(words, *what, number));
        let label = words.with("panel-ask", &[("what", gift)]);
        order_button(ui, look, label, Order::Ask { sponsor: sponsor.id, what: *what, unit }, false, out);
    }
    if !sponsor.carries.is_empty() {
        let order = Order::Passage { sponsor: sponsor.id, unit };
        order_button(ui, look, words.get("panel-ask-passage"), order, false, out);
    }
    let chance = numbers::percent(look.campaign.view().goodwill().standing(sponsor.id));
    let rules = &look.campaign.scenario().rules;
    let values = [
        ("chance", Value::Text(chance)),
        ("cost", Value::Text(numbers::percent(PerMille::of(rules.ask_cost)))),
        ("turns", Value::Count(rules.ask_pause.round() as i64)),
    ];
    note(ui, words.with("panel-ask-note", &values));
}

/// Why nothing at all can be asked for a unit, where it is the same for everything.
fn refused_alike(look: Look<'_>, sponsor: &Sponsor, unit: UnitId) -> Option<String> {
    let asks = sponsor.gives.iter().map(|(what, _)| Order::Ask { sponsor: sponsor.id, what: *what, unit });
    let mut why = asks.map(|order| refusal(look, &order));
    let first = why.next()??;
    why.all(|other| other.as_ref() == Some(&first)).then_some(first)
}

/// What was promised and has not come.
fn promises(ui: &mut Ui, look: Look<'_>) {
    let (words, scenario) = (look.words, look.campaign.scenario());
    heading(ui, words.get("panel-promises"));
    let mut any = false;
    for (id, stage) in &look.campaign.view().consignments().stages {
        let event = match stage {
            Stage::Promised => crate::sim::Event::Promised(*id),
            Stage::Loaded => crate::sim::Event::Loaded(*id),
            Stage::Arrived | Stage::Withheld | Stage::Lost => continue,
        };
        any = true;
        text(ui, events::sentence(words, scenario, &event));
    }
    if !any {
        note(ui, words.get("panel-no-promises"));
    }
}
