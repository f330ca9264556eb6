//! What can be ordered of something on the map, under the pointer; and a unit that is dragged.

use crate::base::id::{self, PlaceId, UezdId, UnitId};
use crate::gui::kit::look::{Look, Pick};
use crate::gui::kit::{theme, widgets};
use crate::gui::map::Dragged;
use crate::gui::screens::play::over::Notice;
use crate::gui::screens::play::state::Play;
use crate::i18n::Value;
use crate::orders::{Course, Manner, Order, Pace, Posture};
use crate::report::{names, orders};
use crate::run::conduct as conducts;
use bevy_egui::egui::{Area, Button, Context, Frame, Id, Order as Layer, Pos2, Rect, RichText, Ui, vec2};

/// Something of which it was asked what can be ordered, where on the screen, and within which part of it the answer stays.
pub type Asked = (Pick, Pos2, Rect);

/// Shows the orders that apply, until one is given or something else is pressed.
pub fn show(ctx: &Context, play: &mut Play) {
    let Some((pick, at, map)) = play.offered.clone() else { return };
    let list = Area::new(Id::new("offers")).fixed_pos(at).constrain_to(map).order(Layer::Foreground);
    let shown = list.show(ctx, |ui| {
        ui.set_max_width(theme::size::SIDE.min(map.width() - 4.0 * theme::size::GAP));
        Frame::popup(ui.style()).show(ui, |ui| offers(ui, play, &pick)).inner
    });
    // The press that asked is itself elsewhere.
    let pressed = ctx.input(|input| input.pointer.primary_pressed());
    if shown.inner || pressed && shown.response.clicked_elsewhere() {
        play.offered = None;
    }
}

/// The orders; true when one was given.
fn offers(ui: &mut Ui, play: &mut Play, pick: &Pick) -> bool {
    let look = Look { campaign: &play.campaign, words: &play.words, chosen: play.chosen.as_ref() };
    let offers = orders_for(look, pick);
    let mut given = None;
    ui.label(RichText::new(names::at_head(&name(look, pick))).strong());
    if offers.is_empty() {
        widgets::note(ui, look.words.get("turn-offers-none"));
    }
    for order in offers {
        let why = widgets::refusal(look, &order);
        let said = said(look, &order);
        let mut button = ui.add_enabled(why.is_none(), Button::new(said).frame(false).wrap());
        if let (Order::Post { unit, place, pace }, true) = (&order, button.hovered()) {
            let (Ok(told) | Err(told)) = play.tried.told(look, *unit, *place, *pace);
            button = button.on_hover_text(told);
        }
        if button.clicked() {
            given = Some(order);
        }
        if let Some(why) = why {
            button.on_disabled_hover_text(why);
        }
    }
    let done = given.is_some();
    play.out.orders.extend(given);
    done
}

/// An order in words under the name of what it is of, which they do not repeat; of one that has an object they name it.
fn said(look: Look<'_>, order: &Order) -> String {
    let (words, scenario) = (look.words, look.campaign.scenario());
    let with = |key: &str, name, value| words.with(key, &[(name, Value::Text(value))]);
    match order {
        Order::Precedence { .. } => words.get("panel-serve-first"),
        Order::Inspect { .. } => words.get("panel-inspect"),
        Order::Train { course, .. } => with("turn-offer-train", "course", names::course(words, *course)),
        Order::Posture { unit, posture } => conduct(look, *unit, *posture),
        Order::Post { unit, .. } => posting(look, *unit),
        Order::Levy { manner: Manner::Off, .. } => names::at_head(&names::manner(words, Manner::Off)),
        Order::Levy { manner, .. } => with("turn-offer-levy", "manner", names::manner(words, *manner)),
        Order::Agitate { on: true, .. } => words.get("panel-elders"),
        Order::Agitate { on: false, .. } => words.get("turn-offer-elders-home"),
        order => orders::sentence(words, scenario, order),
    }
}

/// A unit that would be sent, and how many of its men are there to be sent.
fn posting(look: Look<'_>, unit: UnitId) -> String {
    let men = look.campaign.view().unit(unit).map_or(0, |unit| unit.station.there().0);
    let values = [("unit", Value::Text(names::unit(look.words, unit))), ("men", Value::Count(men.into()))];
    look.words.with("turn-offer-post", &values)
}

/// What a unit would do: where it stands, or against whom.
fn conduct(look: Look<'_>, unit: UnitId, posture: Posture) -> String {
    let (words, scenario, view) = (look.words, look.campaign.scenario(), look.campaign.view());
    let unit = view.unit(unit);
    let front = unit.as_ref().and_then(|unit| conducts::front(view, unit));
    let place = || unit.as_ref().map(|unit| names::place(words, scenario, unit.station.at()));
    let object = match posture {
        Posture::Assault | Posture::Raid | Posture::Screen => {
            front.map(|front| names::front(words, front.id)).or_else(place)
        }
        Posture::Garrison | Posture::Hold | Posture::Rest => place(),
    };
    let values = [
        ("conduct", Value::Text(names::posture(words, posture))),
        ("object", Value::Text(object.unwrap_or_default())),
    ];
    words.with("turn-offer-conduct", &values)
}

fn name(look: Look<'_>, pick: &Pick) -> String {
    let (words, scenario) = (look.words, look.campaign.scenario());
    match pick {
        Pick::Unit(id) => UnitId::new(id).map(|id| names::unit(words, id)),
        Pick::Uezd(id) => UezdId::new(id).map(|id| names::uezd(words, id)),
        Pick::Place(id) => PlaceId::new(id).map(|id| names::place(words, scenario, id)),
        Pick::Front(id) => id::Id::new(id).map(|id| names::front(words, id)),
        Pick::Route(_) => return words.get("screen-list-roads"),
    }
    .unwrap_or_default()
}

/// The orders that apply to something, those that already stand and those that a lesson closes left out.
fn orders_for(look: Look<'_>, pick: &Pick) -> Vec<Order> {
    let mut orders = all_for(look, pick);
    orders.retain(|order| look.opens(order.kind()));
    orders
}

fn all_for(look: Look<'_>, pick: &Pick) -> Vec<Order> {
    match pick {
        Pick::Unit(id) => UnitId::new(id).map(|id| of_unit(look, id)).unwrap_or_default(),
        Pick::Uezd(id) => UezdId::new(id).map(|id| of_uezd(look, id)).unwrap_or_default(),
        Pick::Place(id) => PlaceId::new(id).map(|id| of_place(look, id)).unwrap_or_default(),
        Pick::Route(_) | Pick::Front(_) => Vec::new(),
    }
}

fn of_unit(look: Look<'_>, id: UnitId) -> Vec<Order> {
    let view = look.campaign.view();
    let Some(unit) = view.unit(id) else { return Vec::new() };
    let courses = [Course::Drill, Course::Fire, Course::None].into_iter();
    let courses = courses.filter(|course| *course != unit.outfit.course());
    let (can, stands) = conducts::of(view, &unit);
    let postures = can.into_iter().filter(move |posture| *posture != stands);
    let ids: Vec<UnitId> = view.units().map(|unit| unit.id).collect();
    let others = view.levers().served(ids.iter()).into_iter().filter(|other| *other != id);
    let first = Order::Precedence { units: std::iter::once(id).chain(others).collect() };
    let courses = courses.map(|course| Order::Train { unit: id, course });
    let postures = postures.map(|posture| Order::Posture { unit: id, posture });
    courses.chain(postures).chain([first, Order::Inspect { unit: id }]).collect()
}

fn of_uezd(look: Look<'_>, uezd: UezdId) -> Vec<Order> {
    let levers = look.campaign.view().levers();
    let standing = levers.levy.get(&uezd);
    let (share, detail) = standing.map_or((1000, 500), |levy| (levy.share.0 as u16, levy.detail.0 as u16));
    let now = standing.map_or(Manner::Off, |levy| levy.manner);
    let manners = [Manner::Volunteers, Manner::Lot, Manner::Off].into_iter().filter(|manner| *manner != now);
    let levies = manners.map(|manner| Order::Levy { uezd, manner, share, detail });
    levies.chain([Order::Agitate { uezd, on: !levers.agitation.contains(&uezd) }]).collect()
}

/// Units that can be posted to a place.
fn of_place(look: Look<'_>, place: PlaceId) -> Vec<Order> {
    let view = look.campaign.view();
    let mut units: Vec<_> = view.units().filter(|unit| unit.station.at() != place).collect();
    // The unit that is chosen is likely to be meant.
    units.sort_by_key(|unit| look.chosen != Some(&Pick::Unit(unit.id.to_string())));
    let posts = units.into_iter().map(|unit| Order::Post { unit: unit.id, place, pace: Pace::Steady });
    posts.filter(|order| look.campaign.check(order).is_ok()).collect()
}

impl Play {
    /// Posts a unit that was let go over a place; before that tells beside the pointer what would come of it.
    pub fn drag(&mut self, ui: &Ui, dragged: &Dragged) {
        let Some(over) = &dragged.over else { return };
        let (Ok(unit), Ok(place)) = (UnitId::new(&dragged.unit), PlaceId::new(over)) else { return };
        if dragged.dropped {
            let together = self.group.contains(&dragged.unit);
            let others = self.group.iter().filter(|_| together).filter_map(|id| UnitId::new(id).ok());
            let units = std::iter::once(unit).chain(others.filter(|other| *other != unit));
            self.out.orders.extend(units.map(|unit| Order::Post { unit, place, pace: Pace::Steady }));
        } else if let Some(at) = ui.input(|input| input.pointer.hover_pos()) {
            let look = Look { campaign: &self.campaign, words: &self.words, chosen: None };
            tell(ui, at, self.tried.told(look, unit, place, Pace::Steady));
        }
    }

    /// Takes the units of a frame together, which are posted together from then on.
    pub fn gather(&mut self, units: Vec<String>) {
        let number = [("number", Value::Count(units.len() as i64))];
        let told = (!units.is_empty()).then(|| self.words.with("screen-notice-together", &number));
        self.notice = told.map(|text| Notice { text, bad: false });
        self.group = units.into_iter().collect();
    }
}

/// A slip beside the pointer.
fn tell(ui: &Ui, at: Pos2, told: &Result<String, String>) {
    let slip = Area::new(Id::new("dragged")).fixed_pos(at + vec2(18.0, 14.0)).order(Layer::Tooltip);
    slip.interactable(false).show(ui.ctx(), |ui| {
        ui.set_max_width(theme::size::SIDE);
        Frame::popup(ui.style()).show(ui, |ui| match told {
            Ok(said) => ui.label(said),
            Err(why) => ui.label(RichText::new(why).color(theme::bad())),
        });
    });
}
