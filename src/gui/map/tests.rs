//! The map driven by pointer and keys alone, without a window.

use crate::gui::kit::hand;
use crate::gui::kit::look::Pick;
use crate::gui::kit::theme::fonts;
use crate::gui::map::model::{Counter, Hold, MapModel, MapPlace, PlaceMark, Side, UnitKind};
use crate::gui::map::{BaseMap, Camera, MapReply, show};
use bevy_egui::egui::accesskit::Action;
use bevy_egui::egui::{Context, Event, Key, Modifiers, PointerButton, Pos2, RawInput, Rect, vec2};
use std::collections::BTreeSet;

struct Table {
    ctx: Context,
    base: BaseMap,
    camera: Camera,
    model: MapModel,
    chosen: Option<Pick>,
    text: String,
    rect: Rect,
}

fn place(id: &str, at: (f32, f32)) -> MapPlace {
    let name = id.to_uppercase();
    MapPlace {
        id: id.to_owned(),
        name,
        at,
        rank: 2,
        active: true,
        hold: Hold::Own,
        mark: PlaceMark::None,
        note: String::new(),
    }
}

fn table() -> Table {
    let places = vec![place("west", (-300.0, 0.0)), place("east", (300.0, 0.0))];
    let (id, at_place, label) = ("first".to_owned(), "east".to_owned(), "1".to_owned());
    let note = "First regiment, 120 men".to_owned();
    let (present, more, roll, supply, kind) = (90, -12, 120, Some(0.8), UnitKind::Regiment);
    let (side, faded) = (Side::Ours, false);
    let counters =
        vec![Counter { id, at_place, present, more, roll, supply, kind, label, note, side, faded }];
    let model = MapModel { places, counters, ..MapModel::default() };
    let (camera, chosen, text) = (Camera::default(), None, String::new());
    let mut table = Table {
        ctx: fonts::context(),
        base: BaseMap::built_in(),
        camera,
        model,
        chosen,
        text,
        rect: Rect::NOTHING,
    };
    table.ctx.enable_accesskit();
    table.frame(Vec::new());
    table
}

impl Table {
    fn frame(&mut self, events: Vec<Event>) -> MapReply {
        let screen_rect = Some(Rect::from_min_size(Pos2::ZERO, vec2(1600.0, 1000.0)));
        let mut reply = MapReply::default();
        let (base, camera, model, chosen) = (&self.base, &mut self.camera, &self.model, self.chosen.clone());
        let (text, rect) = (&mut self.text, &mut self.rect);
        let input = RawInput { screen_rect, events, ..RawInput::default() };
        let output = self.ctx.run_ui(input, |ui| {
            ui.text_edit_singleline(text);
            *rect = ui.available_rect_before_wrap();
            reply = show(ui, camera, base, model, None, chosen.as_ref(), &BTreeSet::new());
        });
        output.drop_without_applying_deltas();
        if reply.pick.is_some() {
            self.chosen.clone_from(&reply.pick);
        }
        reply
    }

    fn press(&mut self, key: Key) -> MapReply {
        let reply = self.frame(vec![hand::key(key, Modifiers::NONE, true)]);
        let later = self.frame(vec![hand::key(key, Modifiers::NONE, false)]);
        MapReply { pick: reply.pick.or(later.pick), ..later }
    }

    fn click(&mut self, at: Pos2) -> MapReply {
        self.frame(vec![Event::PointerMoved(at)]);
        self.frame(vec![hand::button(at, true)]);
        self.frame(vec![hand::button(at, false)])
    }

    fn on_screen(&self, at: (f32, f32)) -> Pos2 {
        { self.camera }.settle(self.rect).screen(at)
    }
}

fn unit(id: &str) -> Option<Pick> {
    Some(Pick::Unit(id.to_owned()))
}

fn place_pick(id: &str) -> Option<Pick> {
    Some(Pick::Place(id.to_owned()))
}

#[test]
fn a_click_means_what_it_points_at() {
    let mut table = table();
    let (west, east) = (table.on_screen((-300.0, 0.0)), table.on_screen((300.0, 0.0)));
    assert_eq!(table.click(west).pick, place_pick("west"));
    assert_eq!(table.click(east).pick, place_pick("east"));
    assert_eq!(table.click(east - vec2(0.0, 25.0)).pick, unit("first"));
}

#[test]
fn tab_finds_places_and_units_and_enter_chooses() {
    let mut table = table();
    table.press(Key::Tab);
    assert_eq!(table.press(Key::Tab).hovered, place_pick("west"));
    assert_eq!(table.press(Key::Tab).hovered, place_pick("east"));
    assert_eq!(table.press(Key::Tab).hovered, unit("first"));
    assert_eq!(table.press(Key::Enter).pick, unit("first"));
}

#[test]
fn arrows_walk_from_the_chosen_place_and_keep_the_focus_there() {
    let mut table = table();
    table.chosen = place_pick("west");
    assert_eq!(table.press(Key::ArrowRight).pick, place_pick("east"));
    assert_eq!(table.press(Key::ArrowRight).pick, None, "nothing lies further east");
    assert_eq!(table.press(Key::ArrowLeft).pick, place_pick("west"));
    assert_eq!(table.frame(Vec::new()).hovered, place_pick("west"));
}

#[test]
fn map_keys_rest_while_text_is_written() {
    let mut table = table();
    table.chosen = place_pick("west");
    table.press(Key::Tab);
    let before = table.camera;
    assert_eq!(table.press(Key::ArrowRight).pick, None);
    table.press(Key::Plus);
    assert_eq!(table.camera, before);
}

#[test]
fn plus_comes_closer_and_dragging_moves_the_map() {
    let mut table = table();
    let before = table.camera.km_per_point;
    table.press(Key::Plus);
    assert!(table.camera.km_per_point < before);
    let (from, to) = (table.rect.center(), table.rect.center() + vec2(80.0, 0.0));
    let centre = table.camera.centre;
    table.frame(vec![Event::PointerMoved(from)]);
    table.frame(vec![hand::button(from, true)]);
    table.frame(vec![Event::PointerMoved(to)]);
    let reply = table.frame(vec![hand::button(to, false)]);
    assert_eq!(reply.pick, None, "a drag is not a click");
    assert!(table.camera.centre.0 < centre.0 - 20.0);
}

#[test]
fn a_screen_reader_hears_every_active_place_and_unit() {
    let table = table();
    let input = RawInput {
        screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(1600.0, 1000.0))),
        ..RawInput::default()
    };
    let mut camera = table.camera;
    let output = table.ctx.run_ui(input, |ui| {
        show(ui, &mut camera, &table.base, &table.model, None, None, &BTreeSet::new());
    });
    let update = output.platform_output.accesskit_update.clone().expect("it was asked for");
    output.drop_without_applying_deltas();
    let names: Vec<String> =
        update.nodes.iter().filter_map(|(_, node)| node.label().map(str::to_owned)).collect();
    for expected in ["WEST", "EAST", "First regiment, 120 men"] {
        assert!(names.iter().any(|name| name == expected), "{expected} is not among {names:?}");
        let node = update.nodes.iter().find(|(_, node)| node.label() == Some(expected));
        assert!(
            node.is_some_and(|(_, node)| node.supports_action(Action::Click)),
            "{expected} offers no click"
        );
    }
}

#[test]
fn a_unit_is_dragged_to_a_place_and_the_map_stays() {
    let mut table = table();
    let (from, to) = (table.on_screen((300.0, 0.0)) - vec2(0.0, 25.0), table.on_screen((-300.0, 0.0)));
    let before = table.camera;
    table.frame(vec![Event::PointerMoved(from)]);
    table.frame(vec![hand::button(from, true)]);
    table.frame(vec![Event::PointerMoved(from.lerp(to, 0.5))]);
    let dragged = |reply: MapReply| reply.dragged.map(|one| (one.unit, one.over, one.dropped));
    let first = || "first".to_owned();
    assert_eq!(dragged(table.frame(Vec::new())), Some((first(), None, false)));
    assert_eq!(
        dragged(table.frame(vec![Event::PointerMoved(to)])),
        Some((first(), Some("west".to_owned()), false))
    );
    let let_go = table.frame(vec![hand::button(to, false)]);
    assert_eq!(dragged(let_go), Some((first(), Some("west".to_owned()), true)));
    assert_eq!(dragged(table.frame(Vec::new())), None);
    assert_eq!(table.camera, before);
}

#[test]
fn the_second_button_asks_what_can_be_ordered_there() {
    let mut table = table();
    let west = table.on_screen((-300.0, 0.0));
    let button = |pressed| Event::PointerButton {
        pos: west,
        button: PointerButton::Secondary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    table.frame(vec![Event::PointerMoved(west)]);
    table.frame(vec![button(true)]);
    let reply = table.frame(vec![button(false)]);
    assert_eq!((reply.asked, reply.pick), (place_pick("west"), None));
}
