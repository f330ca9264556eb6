//! A turn played out on the map: what changed between two pictures of it, in a few seconds.
//!
//! Counters ride from where they stood, fronts shift, loads go over the roads and dwindle, raids and fights flash, and
//! men who came or went stand in figures over their counter. It compares pictures and knows no rules.

use crate::gui::kit::theme;
use crate::gui::map::camera::Viewport;
use crate::gui::map::counters::{self, Placed};
use crate::gui::map::model::{MapFront, MapModel, MapRoute};
use crate::gui::map::pen::Letters;
use crate::gui::map::plane::Km;
use bevy_egui::egui::{Context, Event, Painter, Pos2, Stroke, Vec2, vec2};
use std::collections::BTreeMap;
use std::time::Duration;

/// How long a turn is played out, in seconds.
const LASTS: f64 = 2.4;
/// Between two pictures, in milliseconds.
const FRAME: u64 = 16;
/// Share of the time in which everything has reached its place; what came of it stands until the end.
const RIDE: f32 = 0.6;
/// How far a figure rises over its counter, in points.
const RISE: f32 = 16.0;

/// A turn that is being played out.
#[derive(Clone, Debug, Default)]
pub struct Motion {
    /// Where each counter stood.
    counters: BTreeMap<String, Km>,
    /// Where each front stood, as its two places.
    fronts: BTreeMap<String, (Km, Km)>,
    /// When it was first shown, in the context's seconds.
    began: Option<f64>,
    /// The share of the time that is gone.
    gone: f32,
}

impl Motion {
    /// What leads from this picture to the next one.
    #[must_use]
    pub fn from(before: &MapModel) -> Self {
        let at = |id: &str| before.places.iter().find(|place| place.id == id).map(|place| place.at);
        let counters = before.counters.iter();
        let counters = counters.filter_map(|one| Some((one.id.clone(), at(&one.at_place)?)));
        let fronts = before.fronts.iter().map(|front| (front.id.clone(), (front.ours, front.theirs)));
        Self { counters: counters.collect(), fronts: fronts.collect(), began: None, gone: 0.0 }
    }

    /// Lets the time pass, and asks for the next picture; false when it is over, or the player goes on with something.
    pub fn runs(&mut self, ctx: &Context) -> bool {
        let (now, hurried) = ctx.input(|input| (input.time, input.events.iter().any(hurries)));
        let began = *self.began.get_or_insert(now);
        self.gone = ((now - began) / LASTS) as f32;
        ctx.request_repaint_after(Duration::from_millis(FRAME));
        self.gone < 1.0 && !hurried
    }

    /// How far everything has ridden, 0 to 1, slow at both ends.
    fn ridden(&self) -> f32 {
        let share = (self.gone / RIDE).clamp(0.0, 1.0);
        share * share * (3.0 - 2.0 * share)
    }

    /// Fronts where they are on their way.
    #[must_use]
    pub fn shifted(&self, fronts: &[MapFront]) -> Vec<MapFront> {
        let share = self.ridden();
        let mut fronts = fronts.to_vec();
        for front in &mut fronts {
            if let Some((ours, theirs)) = self.fronts.get(&front.id) {
                front.ours = between(*ours, front.ours, share);
                front.theirs = between(*theirs, front.theirs, share);
            }
        }
        fronts
    }

    /// Counters where they are on their way.
    pub fn shift_counters(&self, view: &Viewport, model: &MapModel, placed: &mut [Placed<'_>]) {
        let left = 1.0 - self.ridden();
        for one in placed {
            let now = model.places.iter().find(|place| place.id == one.counter.at_place);
            if let (Some(from), Some(now)) = (self.counters.get(&one.counter.id), now) {
                let by = (view.screen(*from) - view.screen(now.at)) * left;
                (one.rect, one.foot) = (one.rect.translate(by), one.foot + by);
            }
        }
    }

    /// Loads on the roads, raids and fights, and men who came and went.
    pub fn paint(&self, painter: &Painter, view: &Viewport, model: &MapModel, placed: &[Placed<'_>]) {
        for route in model.routes.iter().filter(|route| route.width > 0.0 && route.line.len() > 1) {
            self.load(painter, view, route);
        }
        let alarms = model.traces.iter().filter(|trace| trace.mark.alarms());
        alarms.for_each(|trace| self.flash(painter, view.screen(trace.at)));
        placed.iter().for_each(|one| self.figure(painter, one));
    }

    /// A load on its way, smaller the further it has come.
    fn load(&self, painter: &Painter, view: &Viewport, route: &MapRoute) {
        let ridden = self.ridden();
        let way = if route.back { 1.0 - ridden } else { ridden };
        let Some(at) = along(&route.line, way) else { return };
        let size = (2.5 + route.width * 0.6) * (1.0 - (1.0 - route.arrives) * ridden);
        painter.circle(view.screen(at), size, theme::road(), Stroke::new(1.2, theme::paper()));
    }

    /// Rings that widen and fade where there was a raid or a fight.
    fn flash(&self, painter: &Painter, at: Pos2) {
        for ring in 0..3 {
            let share = (self.gone * 2.0 - 0.25 * ring as f32).clamp(0.0, 1.0);
            let colour = theme::faint(theme::hostile(), (1.0 - share) * share * 4.0);
            painter.circle_stroke(at, 6.0 + 26.0 * share, Stroke::new(2.5, colour));
        }
    }

    /// Men more or fewer, over the counter.
    fn figure(&self, painter: &Painter, one: &Placed<'_>) {
        if one.counter.more == 0 || self.gone < RIDE / 2.0 {
            return;
        }
        let (said, colour) = counters::change(one.counter);
        let letters =
            Letters { strong: true, ..Letters::plain(theme::size::STRENGTH, colour, theme::halo()) };
        let galley = letters.lay(painter, &said);
        let rise = RISE * (self.gone - RIDE / 2.0) / (1.0 - RIDE / 2.0);
        let at = one.rect.center_top() - vec2(0.0, galley.size().y / 2.0 + rise);
        letters.write(painter, at, &galley, 0.0);
    }
}

/// Whether the player wants to go on.
fn hurries(event: &Event) -> bool {
    matches!(
        event,
        Event::Key { pressed: true, repeat: false, .. } | Event::PointerButton { pressed: true, .. }
    )
}

/// A point between two, `share` of the way.
fn between(from: Km, to: Km, share: f32) -> Km {
    (from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share)
}

/// The point of a line after this share of its length.
fn along(line: &[Km], share: f32) -> Option<Km> {
    let long = |pair: &[Km]| Vec2::new(pair[1].0 - pair[0].0, pair[1].1 - pair[0].1).length();
    let mut left = share.clamp(0.0, 1.0) * line.windows(2).map(long).sum::<f32>();
    for pair in line.windows(2) {
        let length = long(pair);
        if left <= length && length > 0.0 {
            return Some(between(pair[0], pair[1], left / length));
        }
        left -= length;
    }
    line.last().copied()
}

#[cfg(test)]
mod tests {
    use super::{Motion, along, between};
    use crate::gui::map::model::{MapFront, MapModel};

    #[test]
    fn a_point_along_a_line_is_found_by_length() {
        let line = [(0.0, 0.0), (10.0, 0.0), (10.0, 30.0)];
        assert_eq!(along(&line, 0.0), Some((0.0, 0.0)));
        assert_eq!(along(&line, 0.5), Some((10.0, 10.0)));
        assert_eq!(along(&line, 1.0), Some((10.0, 30.0)));
        assert_eq!(along(&[], 0.5), None);
        assert_eq!(between((0.0, 0.0), (4.0, 8.0), 0.25), (1.0, 2.0));
    }

    #[test]
    fn a_front_goes_from_where_it_stood_to_where_it_stands() {
        let front = |ours| MapFront {
            id: "east".to_owned(),
            ours,
            theirs: (9.0, 9.0),
            words: String::new(),
            note: String::new(),
        };
        let before = MapModel { fronts: vec![front((0.0, 0.0))], ..MapModel::default() };
        let mut motion = Motion::from(&before);
        let at = |motion: &Motion| motion.shifted(&[front((8.0, 0.0))])[0].ours;
        assert_eq!(at(&motion), (0.0, 0.0));
        motion.gone = 0.3;
        assert_eq!(at(&motion), (4.0, 0.0));
        motion.gone = 1.0;
        assert_eq!(at(&motion), (8.0, 0.0));
    }
}
