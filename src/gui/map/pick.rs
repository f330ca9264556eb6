//! What lies under the pointer, and which place comes next in a direction.
//!
//! Pure questions to the model. Knows nothing of mice, keys or paint.

use crate::gui::kit::look::Pick;
use crate::gui::map::base::BaseMap;
use crate::gui::map::camera::Viewport;
use crate::gui::map::counters::Placed;
use crate::gui::map::model::{MapModel, MapPlace};
use crate::gui::map::places;
use crate::gui::map::plane::{Bounds, Km, inside};
use bevy_egui::egui::{Pos2, Rect, Vec2};

/// A route this near to the pointer is meant, in points.
const NEAR_ROUTE: f32 = 6.0;
/// A place this near to the pointer is meant, however small its sign, in points.
const NEAR_PLACE: f32 = 8.0;

/// What lies under a point of the screen: a counter before a place, a front, a route, a uezd.
pub fn under(
    view: &Viewport,
    base: &BaseMap,
    model: &MapModel,
    counters: &[Placed],
    fronts: &[Rect],
    at: Pos2,
) -> Option<Pick> {
    let counter = || unit(counters.iter().map(|one| (one.counter.id.as_str(), one.rect)), at);
    counter()
        .or_else(|| place(view, model, at))
        .or_else(|| front(model, fronts, at))
        .or_else(|| route(view, model, at))
        .or_else(|| uezd(base, view.km(at)).map(Pick::Uezd))
}

/// The foremost counter at a point.
pub fn unit<'a>(counters: impl DoubleEndedIterator<Item = (&'a str, Rect)>, at: Pos2) -> Option<Pick> {
    counters.rev().find(|(_, rect)| rect.contains(at)).map(|(id, _)| Pick::Unit(id.to_owned()))
}

fn place(view: &Viewport, model: &MapModel, at: Pos2) -> Option<Pick> {
    let near = |place: &&MapPlace| {
        let far = view.screen(place.at).distance(at);
        (places::is_shown(place, view) && far <= NEAR_PLACE.max(places::reach(place, view.sign())))
            .then_some(far)
    };
    let found =
        model.places.iter().filter_map(|place| near(&place).map(|far| (far, !place.active, &place.id)));
    found.min_by(|a, b| a.1.cmp(&b.1).then(a.0.total_cmp(&b.0))).map(|(.., id)| Pick::Place(id.clone()))
}

/// The front whose line or words, in the order of the model, are at a point.
fn front(model: &MapModel, spots: &[Rect], at: Pos2) -> Option<Pick> {
    let mut fronts = model.fronts.iter().zip(spots);
    fronts.find(|(_, spot)| spot.contains(at)).map(|(front, _)| Pick::Front(front.id.clone()))
}

fn route(view: &Viewport, model: &MapModel, at: Pos2) -> Option<Pick> {
    let here = view.km(at);
    let reach = NEAR_ROUTE * view.km_per_point;
    let found = model.routes.iter().filter(|route| Bounds::around(&route.line).grown(reach).holds(here));
    let near = found.map(|route| (distance(&route.line, here), !route.active, &route.id));
    near.filter(|(far, ..)| *far <= reach)
        .min_by(|a, b| a.1.cmp(&b.1).then(a.0.total_cmp(&b.0)))
        .map(|(.., id)| Pick::Route(id.clone()))
}

/// How far a point is from a line, km.
pub fn distance(line: &[Km], at: Km) -> f32 {
    let to = |a: Km, b: Km| {
        let (way, off) = (Vec2::new(b.0 - a.0, b.1 - a.1), Vec2::new(at.0 - a.0, at.1 - a.1));
        let along =
            if way.length_sq() > 0.0 { (off.dot(way) / way.length_sq()).clamp(0.0, 1.0) } else { 0.0 };
        (off - way * along).length()
    };
    line.windows(2).map(|pair| to(pair[0], pair[1])).fold(f32::INFINITY, f32::min)
}

/// The uezd of ours in which a point lies.
pub fn uezd(base: &BaseMap, at: Km) -> Option<String> {
    let mut ours = base.uezds.iter().filter(|uezd| !uezd.oblast.is_empty() && uezd.land.bounds.holds(at));
    ours.find(|uezd| inside(&uezd.land.rings, at)).map(|uezd| uezd.id.clone())
}

/// A direction on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Up.
    North,
    /// Right.
    East,
    /// Down.
    South,
    /// Left.
    West,
}

/// The nearest active place in a direction, within 60 degrees of it; straight ahead counts as nearer.
pub fn next_place<'a>(model: &'a MapModel, from: Km, way: Way) -> Option<&'a MapPlace> {
    let cost = |place: &'a MapPlace| {
        let (east, north) = (place.at.0 - from.0, place.at.1 - from.1);
        let (ahead, aside) = match way {
            Way::North => (north, east.abs()),
            Way::East => (east, north.abs()),
            Way::South => (-north, east.abs()),
            Way::West => (-east, north.abs()),
        };
        (ahead > 0.5 && aside <= 1.75 * ahead).then_some((ahead + 1.5 * aside, place))
    };
    let ahead = model.places.iter().filter(|place| place.active).filter_map(cost);
    ahead.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, place)| place)
}

/// The active place nearest to a point.
pub fn nearest(model: &MapModel, to: Km) -> Option<&MapPlace> {
    let far = |place: &MapPlace| Vec2::new(place.at.0 - to.0, place.at.1 - to.1).length_sq();
    model.places.iter().filter(|place| place.active).min_by(|a, b| far(a).total_cmp(&far(b)))
}

/// Where what is chosen lies, if it lies at a place.
pub fn seat<'a>(model: &'a MapModel, pick: &Pick) -> Option<&'a MapPlace> {
    let id = match pick {
        Pick::Place(id) => id,
        Pick::Unit(id) => &model.counters.iter().find(|counter| counter.id == *id)?.at_place,
        Pick::Front(id) => {
            let front = model.fronts.iter().find(|front| front.id == *id)?;
            return model.places.iter().find(|place| place.at == front.ours);
        }
        Pick::Route(_) | Pick::Uezd(_) => return None,
    };
    model.places.iter().find(|place| place.id == *id)
}

#[cfg(test)]
mod tests {
    use super::{Way, distance, front, nearest, next_place, route, uezd, unit};
    use crate::base::projection::project;
    use crate::gui::kit::look::Pick;
    use crate::gui::map::base::BaseMap;
    use crate::gui::map::camera::Camera;
    use crate::gui::map::model::{Hold, MapFront, MapModel, MapPlace, MapRoute, PlaceMark, RouteMode};
    use bevy_egui::egui::{Rect, pos2, vec2};

    fn place(id: &str, at: (f32, f32), active: bool) -> MapPlace {
        let (name, note) = (id.to_owned(), String::new());
        MapPlace {
            id: id.to_owned(),
            name,
            at,
            rank: 2,
            active,
            hold: Hold::Nobody,
            mark: PlaceMark::None,
            note,
        }
    }

    fn cross() -> MapModel {
        let spots =
            [("middle", 0.0, 0.0), ("east", 100.0, 10.0), ("far_east", 300.0, 0.0), ("south", -20.0, -90.0)];
        let mut places: Vec<MapPlace> = spots.iter().map(|&(id, x, y)| place(id, (x, y), true)).collect();
        places.push(place("scenery", (40.0, 0.0), false));
        MapModel { places, ..MapModel::default() }
    }

    #[test]
    fn arrows_walk_to_the_nearest_active_place_that_way() {
        let model = cross();
        let step = |from, way| next_place(&model, from, way).map(|place| place.id.as_str());
        assert_eq!(step((0.0, 0.0), Way::East), Some("east"));
        assert_eq!(step((100.0, 10.0), Way::East), Some("far_east"));
        assert_eq!(step((0.0, 0.0), Way::South), Some("south"));
        assert_eq!(step((0.0, 0.0), Way::North), None);
        assert_eq!(step((300.0, 0.0), Way::West), Some("east"));
        assert_eq!(nearest(&model, (45.0, 0.0)).map(|place| place.id.as_str()), Some("middle"));
    }

    #[test]
    fn the_foremost_counter_is_meant() {
        let at = |y| Rect::from_min_size(pos2(0.0, y), vec2(50.0, 30.0));
        let stack = [("hind", at(0.0)), ("fore", at(18.0))];
        assert_eq!(unit(stack.into_iter(), pos2(10.0, 25.0)), Some(Pick::Unit("fore".to_owned())));
        assert_eq!(unit(stack.into_iter(), pos2(10.0, 5.0)), Some(Pick::Unit("hind".to_owned())));
        assert_eq!(unit(stack.into_iter(), pos2(90.0, 5.0)), None);
    }

    #[test]
    fn a_route_is_meant_within_six_points() {
        let mut model = cross();
        let (id, name) = ("road".to_owned(), String::new());
        let line = vec![(0.0, 0.0), (300.0, 0.0)];
        let mode = RouteMode::PostRoad;
        model.routes.push(MapRoute {
            id,
            name,
            mode,
            line,
            open: true,
            active: true,
            load: None,
            width: 0.0,
            back: false,
            arrives: 1.0,
            bottleneck: false,
        });
        let view = Camera::default().settle(Rect::from_min_size(pos2(0.0, 0.0), vec2(1600.0, 1000.0)));
        let on = view.screen((150.0, 0.0));
        assert_eq!(route(&view, &model, on + vec2(0.0, 5.0)), Some(Pick::Route("road".to_owned())));
        assert_eq!(route(&view, &model, on + vec2(0.0, 7.0)), None);
        assert!((distance(&[(0.0, 0.0), (10.0, 0.0)], (13.0, 4.0)) - 5.0).abs() < 1.0e-4);
    }

    #[test]
    fn a_front_is_meant_where_its_line_and_its_words_are() {
        let lies = |id: &str, ours| MapFront {
            id: id.to_owned(),
            ours,
            theirs: (9.0, 9.0),
            words: String::new(),
            note: String::new(),
        };
        let model = MapModel {
            fronts: vec![lies("west", (0.0, 0.0)), lies("east", (5.0, 5.0))],
            ..MapModel::default()
        };
        let spots = [0.0, 50.0].map(|x| Rect::from_min_size(pos2(x, 0.0), vec2(20.0, 10.0)));
        let at = |x| front(&model, &spots, pos2(x, 5.0));
        assert_eq!(at(5.0), Some(Pick::Front("west".to_owned())));
        assert_eq!(at(55.0), Some(Pick::Front("east".to_owned())));
        assert_eq!(at(30.0), None);
    }

    #[test]
    fn towns_lie_in_their_uezds() {
        let base = BaseMap::built_in();
        for (lon, lat, expected) in
            [(80.25, 50.43, "semipalatinsk"), (84.85, 47.47, "zaisan"), (76.95, 52.3, "pavlodar")]
        {
            let (x, y) = project(lon, lat);
            assert_eq!(uezd(&base, (x as f32, y as f32)).as_deref(), Some(expected));
        }
        assert_eq!(uezd(&base, (-1500.0, -600.0)), None, "the Caspian is no uezd");
    }
}
