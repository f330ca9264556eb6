//! All units in one table, and what is ordered of all that are shown in it at once.

use crate::base::id::{OblastId, UnitId};
use crate::base::quantity::{Men, PerMille};
use crate::gui::kit::look::{Look, Outbox, Pick};
use crate::gui::kit::table::{self, Cell};
use crate::gui::kit::theme;
use crate::gui::kit::widgets::{heading, note, orders_button, scrolled};
use crate::i18n::{Value, Words};
use crate::orders::{Arms, Course, Gift, Kind, Order, Posture};
use crate::report::{names, numbers};
use crate::run::conduct;
use crate::scenario::model::Step;
use crate::sim::view::UnitView;
use bevy_egui::egui::{ComboBox, Ui};
use std::collections::BTreeMap;

/// What is to be ordered of all units that are shown.
#[derive(Clone, Copy, Debug, Default)]
pub struct UnitsState {
    course: Option<Course>,
    posture: Option<Posture>,
    arms: Option<Arms>,
}

/// Shows the table, and below it what is ordered of its units.
pub fn show(ui: &mut Ui, look: Look<'_>, state: &mut UnitsState, out: &mut Outbox) {
    scrolled(ui, "units", |ui| {
        let (words, units) = (look.words, look.campaign.view().units().collect::<Vec<_>>());
        heading(ui, words.get("panel-units"));
        if units.is_empty() {
            return note(ui, words.get("panel-units-none"));
        }
        let heads = [
            ("panel-col-unit", 0.0),
            ("panel-col-stands", 0.22),
            ("panel-col-roll", 0.12),
            ("panel-col-present", 0.14),
            ("panel-col-fed", 0.13),
        ]
        .map(|(key, share): (&str, f32)| (words.get(key), share));
        let rows: Vec<Vec<Cell>> = units.iter().map(|unit| row(look, unit)).collect();
        let shown = table::show(ui, words, "units", &heads, &rows, &words.get("panel-choose"));
        if let Some(unit) = shown.pressed.map(|row| &units[row]) {
            out.choose = Some(Pick::Unit(unit.id.to_string()));
        }
        let ids: Vec<UnitId> = shown.rows.iter().map(|row| units[*row].id).collect();
        at_once(ui, look, state, &ids, out);
    });
}

/// A unit in a line: as it is known, paler where that is old.
fn row(look: Look<'_>, unit: &UnitView<'_>) -> Vec<Cell> {
    let (words, age) = (look.words, look.age_of_news(unit));
    let present = look.campaign.view().known(unit)[Step::Present];
    let men = |men: Men| Cell::number(words.number(men.0.into()), f64::from(men.0));
    let ink = if age == 0 { theme::ink() } else { theme::ink_faint() };
    let fed = match age {
        0 => {
            let share = unit.station.supply().share();
            let shown = numbers::percent(PerMille::of(share));
            Cell::number(shown, share).coloured(theme::Got::of(share as f32).colour())
        }
        _ => Cell::words("–".to_owned()),
    };
    vec![
        Cell::words(names::unit(words, unit.id)),
        Cell::words(names::place(words, look.campaign.scenario(), unit.station.at())),
        men(unit.roll.enrolled()),
        men(present).coloured(ink),
        fed,
    ]
}

/// Training, conduct and arms of all units of the table; what they have already is not ordered again.
fn at_once(ui: &mut Ui, look: Look<'_>, state: &mut UnitsState, ids: &[UnitId], out: &mut Outbox) {
    let words = look.words;
    let (trains, conducts, buys) =
        (look.opens(Kind::Train), look.opens(Kind::Posture), look.opens(Kind::Buy));
    if !trains && !conducts && !buys {
        return;
    }
    heading(ui, words.get("panel-units-at-once"));
    note(ui, words.get("panel-units-at-once-note"));
    let Choices { course, posture, arms } = Choices::of(look, ids);
    ui.horizontal_wrapped(|ui| {
        if trains {
            choose(ui, &course, &mut state.course);
        }
        if conducts {
            choose(ui, &posture, &mut state.posture);
        }
        if buys {
            choose(ui, &arms, &mut state.arms);
        }
    });
    let units = || ids.iter().filter_map(|id| look.campaign.view().unit(*id));
    let courses = state.course.into_iter().flat_map(|course| {
        let other = units().filter(move |unit| unit.outfit.course() != course);
        other.map(move |unit| Order::Train { unit: unit.id, course })
    });
    let postures = state.posture.into_iter().flat_map(|posture| {
        let other = units().filter(move |unit| {
            let (can, stands) = conduct::of(look.campaign.view(), unit);
            can.contains(&posture) && stands != posture
        });
        other.map(move |unit| Order::Posture { unit: unit.id, posture })
    });
    let bought = state.arms.map(|arms| bought(ui, look, units(), arms)).unwrap_or_default();
    if orders_button(ui, look, courses.chain(postures).chain(bought).collect(), out) {
        *state = UnitsState::default();
    }
}

/// Arms of a kind for all who lack them, and what they come to.
fn bought<'w>(
    ui: &mut Ui,
    look: Look<'_>,
    units: impl Iterator<Item = UnitView<'w>>,
    arms: Arms,
) -> Vec<Order> {
    let (words, view) = (look.words, look.campaign.view());
    let each = view.arms_cost(arms, 1).0.max(1);
    let mut purses: BTreeMap<OblastId, i64> =
        view.fund().branches().map(|(oblast, branch)| (oblast, branch.balance.0.max(0))).collect();
    let mut wanted: Vec<(UnitId, u16)> = Vec::new();
    for unit in units {
        let payer = look.campaign.scenario().unit(unit.id).map(|plan| plan.oblast);
        let Some(purse) = payer.and_then(|payer| purses.get_mut(&payer)) else { continue };
        // No more than its branch can pay, after those before it.
        let number = i64::from(view.arms_wanted(&unit, arms)).min(*purse / each);
        *purse -= number * each;
        wanted
            .extend(u16::try_from(number).ok().filter(|number| *number > 0).map(|number| (unit.id, number)));
    }
    if wanted.is_empty() {
        return Vec::new();
    }
    let all: u32 = wanted.iter().map(|(_, number)| u32::from(*number)).sum();
    let values = [
        ("arms", Value::Text(names::arms(words, arms, all.into()))),
        ("price", Value::Text(numbers::roubles(words, view.arms_cost(arms, all)))),
    ];
    note(ui, words.with("panel-units-buys", &values));
    wanted.into_iter().map(|(unit, number)| Order::Buy { unit, arms, number }).collect()
}

/// A list: what it is for, and what can be chosen from it.
struct List<T> {
    name: String,
    all: Vec<(T, String)>,
}

/// The lists of what is ordered of all units.
struct Choices {
    course: List<Course>,
    posture: List<Posture>,
    arms: List<Arms>,
}

impl Choices {
    /// Of kinds of conduct those that some of the units can be told.
    fn of(look: Look<'_>, ids: &[UnitId]) -> Self {
        let (words, view) = (look.words, look.campaign.view());
        let units = ids.iter().filter_map(|id| view.unit(*id));
        let can: Vec<Posture> = units.flat_map(|unit| conduct::of(view, &unit).0).collect();
        let courses = [Course::None, Course::Drill, Course::Fire].map(|one| (one, names::course(words, one)));
        let postures = Posture::ALL.into_iter().filter(|one| can.contains(one));
        let postures = postures.map(|one| (one, names::posture(words, one))).collect();
        let arms = Arms::ALL.map(|one| (one, kind_of(words, one)));
        Self {
            course: List { name: words.get("panel-units-course"), all: courses.into() },
            posture: List { name: words.get("panel-units-posture"), all: postures },
            arms: List { name: words.get("panel-units-arms"), all: arms.into() },
        }
    }
}

/// A kind of arms, without a number.
fn kind_of(words: &Words, arms: Arms) -> String {
    match arms {
        Arms::Rifles => names::at_head(&names::favour(words, Gift::Rifles)),
        Arms::Sabres => words.get("panel-sabres"),
        Arms::Lances => words.get("panel-lances"),
    }
}

/// One thing of a list is chosen, or none.
fn choose<T: Copy + PartialEq>(ui: &mut Ui, list: &List<T>, chosen: &mut Option<T>) {
    let word = |one: T| list.all.iter().find(|(other, _)| *other == one).map(|(_, word)| word.clone());
    let shown = chosen.and_then(word).unwrap_or_else(|| list.name.clone());
    ComboBox::from_id_salt(("units", &list.name)).selected_text(shown).show_ui(ui, |ui| {
        ui.selectable_value(chosen, None, &list.name);
        for (one, word) in &list.all {
            ui.selectable_value(chosen, Some(*one), word);
        }
    });
}
