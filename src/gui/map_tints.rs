//! What a map mode says of each uezd: a colour, and the figure that stands at its seat.
//!
//! Reads the view and the words and gives plain data; knows nothing of how it is painted.

use crate::base::id::{PlaceId, UezdId};
use crate::base::quantity::PerMille;
use crate::gui::kit::look::Look;
use crate::gui::kit::theme;
use crate::gui::map::{MapMode, UezdTint, modes};
use crate::i18n::{Value, Words};
use crate::orders::Goods;
use crate::record::compare::Comparison;
use crate::report::{binding, numbers};
use crate::scenario::model::{Checkpoint, Holder, Kind, Measure, Step, Uezd as Plan};
use crate::sim::View;
use crate::sim::state::uezd::{Constraint, Uezd};
use crate::sim::view::UnitView;
use bevy_egui::egui::Color32;

/// How strongly the land is coloured by a cause.
const STRENGTH: f32 = 0.34;

/// The colours of a map mode over all uezds, and its figures.
#[must_use]
pub fn of(look: Look<'_>, mode: MapMode) -> Vec<UezdTint> {
    let (view, words) = (look.campaign.view(), look.words);
    let compared = if mode == MapMode::Record { look.campaign.comparisons() } else { Vec::new() };
    let tint = |uezd: &Uezd| {
        let plan = view.scenario().uezd(uezd.id())?;
        let (colour, figure) = match mode {
            MapMode::Authority => (reach(view, plan, uezd), None),
            MapMode::Men => stopped(view, words, uezd)?,
            MapMode::Supply => supplied(look, uezd.id())?,
            MapMode::Arms => armed(look, plan)?,
            MapMode::Season => grazed(view, words, uezd),
            MapMode::Fronts => held(look, plan),
            MapMode::Record => recorded(look, plan, &compared)?,
        };
        let seat = plan.seat.to_string();
        Some(UezdTint { uezd: uezd.id().to_string(), colour, figure: figure.map(|figure| (seat, figure)) })
    };
    view.uezds().filter_map(tint).collect()
}

/// What the colours of a mode mean.
#[must_use]
pub fn meaning(words: &Words, mode: MapMode) -> Vec<(Color32, String)> {
    let three = |keys: [&str; 3]| {
        let shares = [1.0, 0.6, 0.0];
        shares.into_iter().zip(keys).map(|(share, key)| (level(share), words.get(key))).collect()
    };
    match mode {
        MapMode::Authority => vec![
            (theme::faint(theme::ours(), STRENGTH), words.get("map-mode-obeyed")),
            (theme::faint(theme::hostile(), STRENGTH), words.get("map-mode-hostile")),
        ],
        MapMode::Men => {
            let causes = Constraint::ALL.into_iter().map(Some).chain([None]);
            causes.map(|cause| (coloured(cause), binding::limit(words, cause))).collect()
        }
        MapMode::Supply => three(["map-mode-supplied", "map-mode-strained", "map-mode-cut"]),
        MapMode::Arms => three(["map-mode-armed", "map-mode-half-armed", "map-mode-unarmed"]),
        MapMode::Season => three(["map-mode-grass", "map-mode-some-grass", "map-mode-no-grass"]),
        MapMode::Fronts => {
            let holders = [Holder::Own, Holder::Friendly, Holder::Hostile];
            let keys = ["map-mode-ours", "map-mode-friendly", "map-mode-hostile"];
            holders.into_iter().zip(keys).map(|(holder, key)| (holding(holder), words.get(key))).collect()
        }
        MapMode::Record => three(["map-mode-agrees", "map-mode-near", "map-mode-far"]),
    }
}

fn reach(view: View<'_>, plan: &Plan, uezd: &Uezd) -> Color32 {
    let hostile = view.control().holder(plan.seat) == Holder::Hostile;
    modes::authority(hostile, uezd.reach().share() as f32)
}

/// What stopped the last muster of a uezd, and how many came; its quota where nobody was called yet.
fn stopped(view: View<'_>, words: &Words, uezd: &Uezd) -> Option<(Color32, Option<String>)> {
    let muster = uezd.muster();
    if muster.ceilings.iter().all(|men| men.is_zero()) && muster.came.is_zero() {
        let quota = view.affairs().quota(view.scenario().uezd(uezd.id())?);
        let asked = words.with("map-mode-quota", &[("men", Value::Count(quota.0.into()))]);
        return Some((Color32::TRANSPARENT, Some(asked)));
    }
    let cause = view.constraint(uezd);
    let values =
        [("came", Value::Count(muster.came.0.into())), ("cause", Value::Text(binding::limit(words, cause)))];
    Some((coloured(cause), Some(words.with("map-mode-came", &values))))
}

/// What the units in a uezd get of what they need, by heads, where that is known today.
fn supplied(look: Look<'_>, uezd: UezdId) -> Option<(Color32, Option<String>)> {
    let in_it = |unit: &UnitView<'_>| {
        let place = look.campaign.scenario().place(unit.station.at());
        look.age_of_news(unit) == 0 && place.is_some_and(|place| place.uezd == Some(uezd))
    };
    let (men, got) = look.campaign.view().units().filter(in_it).fold((0.0, 0.0), |(men, got), unit| {
        let there = f64::from(unit.station.there().0);
        (men + there, got + there * unit.station.supply().share())
    });
    let share = (men > 0.0).then(|| got / men)?;
    Some((level(share), Some(numbers::percent(PerMille::of(share)))))
}

/// Rifles to a hundred men of the units whose home is in a uezd, with what lies in the store of its seat, as far as that is known today;
/// where nobody is called up yet, the rifles that wait for them.
fn armed(look: Look<'_>, plan: &Plan) -> Option<(Color32, Option<String>)> {
    let (view, words, scenario) = (look.campaign.view(), look.words, look.campaign.scenario());
    let within = |place| scenario.place(place).is_some_and(|place| place.uezd == Some(plan.id));
    let home = |unit: &UnitView<'_>| scenario.unit(unit.id).is_some_and(|unit| within(unit.home));
    let known = |unit: &UnitView<'_>| look.age_of_news(unit) == 0;
    let units: Vec<_> = view.units().filter(home).collect();
    let (men, held) = units.iter().filter(|unit| known(unit)).fold((0, 0), |(men, held), unit| {
        (men + u64::from(unit.roll.enrolled().0), held + u64::from(unit.outfit.rifles()))
    });
    let rifles = held + view.store(plan.seat).map_or(0, |store| store.stock(Goods::Weapons));
    if men == 0 {
        let waiting = words.with("map-mode-waiting", &[("number", Value::Count(rifles as i64))]);
        return units.iter().all(known).then_some((Color32::TRANSPARENT, Some(waiting)));
    }
    let hundred = 100 * rifles / men;
    let figure = words.with("map-mode-rifles", &[("number", Value::Count(hundred as i64))]);
    Some((level(hundred as f64 / 100.0), Some(figure)))
}

/// What pasture gives a resting horse of its need; nothing where ice locks the grass.
fn grazed(view: View<'_>, words: &Words, uezd: &Uezd) -> (Color32, Option<String>) {
    if uezd.jut() > 0 {
        return (level(0.0), Some(words.get("map-mode-jut")));
    }
    let share = view.scenario().rules.grazing_rest[usize::from(view.now().of_year())];
    (level(share), Some(numbers::percent(PerMille::of(share))))
}

/// Who holds the seat, what is known of our men in the uezd, and how old the oldest of it is.
fn held(look: Look<'_>, plan: &Plan) -> (Color32, Option<String>) {
    let (view, scenario) = (look.campaign.view(), look.campaign.scenario());
    let in_it = |unit: &UnitView<'_>| {
        let there = !unit.station.there().is_zero();
        there && scenario.place(unit.station.at()).is_some_and(|place| place.uezd == Some(plan.id))
    };
    let units = view.units().filter(in_it);
    let known = units.map(|unit| (view.known(&unit)[Step::Present].0, look.age_of_news(&unit)));
    let all = known.filter(|(men, _)| *men > 0).reduce(|(men, age), (more, old)| (men + more, age.max(old)));
    let figure = all.map(|(men, age)| match age {
        0 => look.words.number(men.into()),
        age => {
            let values = [("men", Value::Count(men.into())), ("age", Value::Count(age.into()))];
            look.words.with("map-mode-known", &values)
        }
    });
    (holding(view.control().holder(plan.seat)), figure)
}

/// How far the last recorded figure of a uezd, or else of its oblast, is from ours; before the first the day of it.
fn recorded(look: Look<'_>, plan: &Plan, compared: &[Comparison]) -> Option<(Color32, Option<String>)> {
    let scenario = look.campaign.scenario();
    let within = |place: PlaceId| scenario.place(place).is_some_and(|place| place.uezd == Some(plan.id));
    let near = |point: &Checkpoint| match point.measure {
        Measure::Unit(unit) => scenario.unit(unit).is_some_and(|unit| within(unit.home)),
        Measure::Place(place) | Measure::At(place) => within(place),
        _ => false,
    };
    let wide = |point: &Checkpoint| point.measure == Measure::Oblast(plan.oblast);
    let past = |wanted: &dyn Fn(&Checkpoint) -> bool| {
        let told = |(point, here): (&Checkpoint, &Comparison)| {
            here.simulated
                .filter(|_| wanted(point))
                .map(|count| (point.date, judged(look.words, point, count)))
        };
        scenario.checkpoints.iter().zip(compared).filter_map(told).max_by_key(|(date, _)| *date)
    };
    let at_seat = scenario.place(plan.seat).is_some_and(|place| place.kind == Kind::OblastSeat);
    let of_oblast = || past(&wide).map(|(_, (colour, figure))| (colour, at_seat.then_some(figure)));
    let ahead = || {
        let points = scenario.checkpoints.iter().filter(|point| near(point) || at_seat && wide(point));
        let day = look.words.date(points.map(|point| point.date).min()?);
        Some((Color32::TRANSPARENT, Some(look.words.with("map-mode-first", &[("date", Value::Text(day))]))))
    };
    past(&near).map(|(_, (colour, figure))| (colour, Some(figure))).or_else(of_oblast).or_else(ahead)
}

/// A count beside its recorded figure: as it agrees, is within half of it, or is further off.
fn judged(words: &Words, point: &Checkpoint, count: u32) -> (Color32, String) {
    let off = point.difference(count);
    let share = match off.unsigned_abs() {
        _ if point.agrees(count) => 1.0,
        far if far * 2 <= u64::from(point.high) => 0.6,
        _ => 0.0,
    };
    let sign = if off > 0 { "+" } else { "" };
    (level(share), format!("{sign}{}", words.number(off)))
}

fn holding(holder: Holder) -> Color32 {
    match holder {
        Holder::Own => theme::faint(theme::ours(), STRENGTH),
        Holder::Friendly => theme::faint(theme::ochre(), STRENGTH),
        Holder::Nobody => Color32::TRANSPARENT,
        Holder::Hostile => theme::faint(theme::hostile(), STRENGTH),
    }
}

fn level(share: f64) -> Color32 {
    theme::faint(theme::Got::of(share as f32).colour(), STRENGTH)
}

fn coloured(cause: Option<Constraint>) -> Color32 {
    theme::faint(theme::cause(cause), STRENGTH)
}
