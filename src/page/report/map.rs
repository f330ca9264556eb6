//! The map of supply: roads as wide as what went over them, full ones dashed; told in words too.

use crate::base::id::{PlaceId, RouteId};
use crate::base::projection::project;
use crate::i18n::Value;
use crate::page::html::Html;
use crate::page::parts::note;
use crate::page::report::land::{Km, Land, Window};
use crate::page::report::told::Told;
use crate::report::{names, numbers};
use std::collections::{BTreeMap, BTreeSet};

/// Width of the picture, points.
const WIDTH: f64 = 900.0;
/// The widest road, points.
const WIDEST: f64 = 11.0;
/// Roads that are told in words.
const TOLD: usize = 8;
/// Height of a name, and how wide a letter is beside it.
const LETTER: (f64, f64) = (13.0, 7.2);

/// What went over a leg, and for how many turns it was full.
#[derive(Clone, Copy, Default)]
struct Load {
    kilograms: i64,
    full: usize,
}

/// The map; nothing where nothing was carried and nothing was full.
#[must_use]
pub fn map(told: Told<'_>) -> Html {
    let loads = loads(told);
    let scenario = told.campaign.scenario();
    let lines: Vec<(Load, Vec<Km>)> =
        loads.iter().filter_map(|(id, load)| Some((*load, line_of(&scenario.route(*id)?.line)))).collect();
    let Some(window) = Window::around(lines.iter().flat_map(|(_, line)| line.iter().copied())) else {
        return Html::default();
    };
    let paper = Paper::of(window);
    let (name, shows) = (told.get("page-map"), shows(told, &loads));
    let inside = [Html::line("title", &name), Html::line("desc", &shows)];
    let land = Land::within(window);
    let pieces = paper.land(&land).into_iter().chain(paper.roads(&lines)).chain(paper.places(told, &loads));
    let room = format!("0 0 {WIDTH:.0} {:.0}", paper.height);
    let picture = Html::of(
        "svg",
        &[("viewBox", &room), ("role", "img"), ("class", "map")],
        inside.into_iter().chain(pieces),
    );
    let figure = Html::of("figure", &[], [Html::line("figcaption", &name), picture]);
    Html::all([figure, note(&told.get("page-map-how")), note(&shows)])
}

/// What went over every leg in all turns together; legs over which nothing went and that were never full are left out.
fn loads(told: Told<'_>) -> BTreeMap<RouteId, Load> {
    let mut loads: BTreeMap<RouteId, Load> = BTreeMap::new();
    for turn in told.turns {
        for (id, kilograms) in &turn.hauls {
            loads.entry(*id).or_default().kilograms += kilograms;
        }
        for id in &turn.full {
            loads.entry(*id).or_default().full += 1;
        }
    }
    loads.retain(|_, load| load.kilograms > 0 || load.full > 0);
    loads
}

fn line_of(line: &[(f64, f64)]) -> Vec<Km> {
    line.iter().map(|&(lon, lat)| project(lon, lat)).collect()
}

/// The map in words: the roads that carried most, and those that were full most often.
fn shows(told: Told<'_>, loads: &BTreeMap<RouteId, Load>) -> String {
    let scenario = told.campaign.scenario();
    let named = |(id, said): (RouteId, String)| format!("{}: {said}", names::route(told.words, scenario, id));
    let mut all: Vec<(RouteId, Load)> = loads.iter().map(|(id, load)| (*id, *load)).collect();
    all.sort_by_key(|(_, load)| std::cmp::Reverse(load.kilograms));
    let carried = all.iter().filter(|(_, load)| load.kilograms > 0).take(TOLD);
    let carried = carried.map(|(id, load)| {
        let tonnes = numbers::tonnes(told.words, load.kilograms.unsigned_abs());
        (*id, told.words.with("tonnes", &[("amount", Value::Text(tonnes))]))
    });
    let carried: Vec<String> = carried.map(named).collect();
    all.sort_by_key(|(_, load)| std::cmp::Reverse(load.full));
    let full = all.iter().filter(|(_, load)| load.full > 0).take(TOLD);
    let full: Vec<String> =
        full.map(|(id, load)| named((*id, told.words.number(load.full as i64)))).collect();
    let listed = |key, list: Vec<String>| {
        let list = if list.is_empty() { told.get("constraint-none") } else { list.join("; ") };
        told.words.with(key, &[("list", Value::Text(list))])
    };
    format!("{} {}", listed("page-map-carried", carried), listed("page-map-full", full))
}

/// The paper that a window of the plane is drawn on.
struct Paper {
    window: Window,
    scale: f64,
    height: f64,
}

impl Paper {
    fn of(window: Window) -> Self {
        let Window([w, s, e, n]) = window;
        let scale = WIDTH / (e - w);
        Self { window, scale, height: (n - s) * scale }
    }

    fn at(&self, (x, y): Km) -> (f64, f64) {
        let Window([w, _, _, n]) = self.window;
        ((x - w) * self.scale, (n - y) * self.scale)
    }

    fn path(&self, line: &[Km], closed: bool) -> String {
        let point = |(i, at): (usize, &Km)| {
            let (x, y) = self.at(*at);
            format!("{}{x:.0} {y:.0}", if i == 0 { 'M' } else { 'L' })
        };
        line.iter().enumerate().map(point).collect::<String>() + if closed { "Z" } else { "" }
    }

    fn land(&self, land: &Land) -> Vec<Html> {
        let drawn = |class: &'static str, lines: &[Vec<Km>], closed| -> Html {
            let path: String = lines.iter().map(|line| self.path(line, closed)).collect();
            Html::of("path", &[("class", class), ("d", &path)], [])
        };
        let (width, height) = (format!("{WIDTH:.0}"), format!("{:.0}", self.height));
        let ground = Html::of("rect", &[("class", "ground"), ("width", &width), ("height", &height)], []);
        vec![ground, drawn("water", &land.waters, true), drawn("border", &land.borders, false)]
    }

    /// Roads, the fullest last, so that they lie above the others.
    fn roads(&self, lines: &[(Load, Vec<Km>)]) -> Vec<Html> {
        let most = lines.iter().map(|(load, _)| load.kilograms).max().unwrap_or_default().max(1) as f64;
        let mut sorted: Vec<&(Load, Vec<Km>)> = lines.iter().collect();
        sorted.sort_by_key(|(load, _)| (load.kilograms > 0, load.full));
        let road = |(load, line): &(Load, Vec<Km>)| {
            // By its root, so that a small load is still seen beside a great one.
            let share = (load.kilograms.max(0) as f64 / most).sqrt();
            let width = format!("{:.1}", 1.2 + (WIDEST - 1.2) * share);
            let class = match (load.full, load.kilograms) {
                (0, _) => "road",
                (_, 0) => "road idle",
                _ => "road full",
            };
            Html::of(
                "path",
                &[("class", class), ("stroke-width", &width), ("d", &self.path(line, false))],
                [],
            )
        };
        sorted.into_iter().map(road).collect()
    }

    /// Places at the ends of roads; names where there is room, the busiest first.
    fn places(&self, told: Told<'_>, loads: &BTreeMap<RouteId, Load>) -> Vec<Html> {
        let (mut pieces, mut taken) = (Vec::new(), Vec::new());
        for (id, carried) in busiest(told, loads) {
            let scenario = told.campaign.scenario();
            let Some(place) = scenario.place(id).filter(|place| place.halt.is_none()) else { continue };
            let (x, y) = self.at(project(place.at.0, place.at.1));
            let [cx, cy] = [x, y].map(|at| format!("{at:.0}"));
            pieces.push(Html::of("circle", &[("class", "place"), ("cx", &cx), ("cy", &cy), ("r", "4")], []));
            // Names of places that nothing came to or from would only crowd the others out.
            if !carried {
                continue;
            }
            let name = names::place(told.words, scenario, id);
            pieces.extend(self.name(&name, (x, y), &mut taken));
        }
        pieces
    }

    /// A name beside its place where none stands yet; nothing where there is no room.
    fn name(&self, name: &str, (x, y): (f64, f64), taken: &mut Vec<[f64; 4]>) -> Option<Html> {
        let (high, wide) = (LETTER.0, LETTER.1 * name.chars().count() as f64);
        let spots = [
            (x + 7.0, y - high / 2.0),
            (x - 7.0 - wide, y - high / 2.0),
            (x - wide / 2.0, y + 6.0),
            (x - wide / 2.0, y - 7.0 - high),
        ];
        let free = |&(left, top): &(f64, f64)| {
            let inside = left >= 0.0 && top >= 0.0 && left + wide <= WIDTH && top + high <= self.height;
            let meets = |other: &[f64; 4]| {
                left < other[2] && other[0] < left + wide && top < other[3] && other[1] < top + high
            };
            inside && !taken.iter().any(meets)
        };
        let (left, top) = spots.into_iter().find(free)?;
        taken.push([left, top, left + wide, top + high]);
        let [x, y] = [left, top + high - 2.0].map(|at| format!("{at:.0}"));
        Some(Html::of("text", &[("x", &x), ("y", &y)], [Html::text(name)]))
    }
}

/// Places at the ends of roads, those first over whose roads most went, and whether anything did.
fn busiest(told: Told<'_>, loads: &BTreeMap<RouteId, Load>) -> Vec<(PlaceId, bool)> {
    let mut by_place: BTreeMap<PlaceId, i64> = BTreeMap::new();
    for (id, load) in loads {
        let ends = told.campaign.scenario().route(*id).map(|route| [route.from, route.to]);
        let ends: BTreeSet<PlaceId> = ends.into_iter().flatten().collect();
        ends.into_iter().for_each(|place| *by_place.entry(place).or_default() += load.kilograms);
    }
    let mut all: Vec<(PlaceId, i64)> = by_place.into_iter().collect();
    all.sort_by_key(|(_, kilograms)| std::cmp::Reverse(*kilograms));
    all.into_iter().map(|(place, kilograms)| (place, kilograms > 0)).collect()
}
