//! The land under a map on a page: waters and borders of the built-in map, as far as they lie in a window.
//!
//! Coordinates are kilometres on the plane of [`crate::base::projection`]; lines are thinned for a small picture.

use serde::Deserialize;
use serde::de::DeserializeOwned;

/// A point of the plane, km east and north.
pub type Km = (f64, f64);
/// As the files have it: tenths of a kilometre.
type Tenths = (i32, i32);

/// Points nearer to each other than this are one, km.
const NEAR: f64 = 5.0;
/// Lakes narrower than this are left out, km.
const SMALL: f64 = 40.0;

/// A part of the plane: west, south, east, north, km.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Window(pub [f64; 4]);

impl Window {
    /// The box around some points with room at its edges; none around nothing.
    #[must_use]
    pub fn around(points: impl IntoIterator<Item = Km>) -> Option<Self> {
        let wider = |[w, s, e, n]: [f64; 4], (x, y): Km| [w.min(x), s.min(y), e.max(x), n.max(y)];
        let mut points = points.into_iter();
        let (x, y) = points.next()?;
        let [w, s, e, n] = points.fold([x, y, x, y], wider);
        let room = 40.0 + 0.04 * (e - w).max(n - s);
        Some(Self([w - room, s - room, e + room, n + room]))
    }

    /// Whether a line comes into it.
    fn meets(&self, line: &[Km]) -> bool {
        let Self([w, s, e, n]) = *self;
        line.iter().any(|&(x, y)| (w..=e).contains(&x) && (s..=n).contains(&y))
    }
}

/// What lies in a window.
pub struct Land {
    /// Shores of seas and lakes, closed.
    pub waters: Vec<Vec<Km>>,
    /// Borders of oblasts and states.
    pub borders: Vec<Vec<Km>>,
}

#[derive(Deserialize)]
struct WaterFile {
    sea: Vec<Vec<Vec<Tenths>>>,
    lakes: Vec<Lake>,
}

#[derive(Deserialize)]
struct Lake {
    rings: Vec<Vec<Tenths>>,
}

#[derive(Deserialize)]
struct BorderFile {
    lines: Vec<Border>,
}

#[derive(Deserialize)]
struct Border {
    kind: Kind,
    line: Vec<Tenths>,
}

#[derive(Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
enum Kind {
    Uezd,
    Oblast,
    State,
}

macro_rules! built_in {
    ($name:literal) => {
        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/map/", $name))
    };
}

impl Land {
    /// Reads the land out of the program itself.
    #[must_use]
    pub fn within(window: Window) -> Self {
        let water: WaterFile = read("water.ron", built_in!("water.ron"));
        let borders: BorderFile = read("borders.ron", built_in!("borders.ron"));
        // The first ring is the shore; islands are too small to be seen.
        let seas = water.sea.iter().filter_map(|rings| rings.first()).map(|ring| thinned(ring));
        let lakes = water.lakes.iter().filter_map(|lake| lake.rings.first()).map(|ring| thinned(ring));
        let waters = seas.chain(lakes.filter(|shore| is_wide(shore))).filter(|line| window.meets(line));
        let lines = borders.lines.iter().filter(|border| border.kind != Kind::Uezd);
        let lines = lines.map(|border| thinned(&border.line)).filter(|line| window.meets(line));
        Self { waters: waters.collect(), borders: lines.collect() }
    }
}

/// The files are built in and tested: one that cannot be read is a fault of the build.
fn read<T: DeserializeOwned>(name: &str, text: &str) -> T {
    ron::from_str(text).unwrap_or_else(|fault| panic!("assets/map/{name}: {fault}"))
}

/// A line in kilometres without points that stand close together; its ends stay.
fn thinned(line: &[Tenths]) -> Vec<Km> {
    let mut kept: Vec<Km> = Vec::new();
    for (i, &(x, y)) in line.iter().enumerate() {
        let at = (f64::from(x) / 10.0, f64::from(y) / 10.0);
        let is_near = |last: &Km| (last.0 - at.0).abs().max((last.1 - at.1).abs()) < NEAR;
        if i + 1 == line.len() || !kept.last().is_some_and(is_near) {
            kept.push(at);
        }
    }
    kept
}

fn is_wide(shore: &[Km]) -> bool {
    let ends = |of: fn(&Km) -> f64| {
        shore.iter().map(of).fold((f64::MAX, f64::MIN), |(low, high), at| (low.min(at), high.max(at)))
    };
    let [(w, e), (s, n)] = [ends(|at| at.0), ends(|at| at.1)];
    (e - w).max(n - s) >= SMALL
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_holds_what_lies_in_it_and_nothing_else() {
        let whole = Land::within(Window([-1600.0, -990.0, 1600.0, 1010.0]));
        let zaisan = Land::within(Window([1250.0, 50.0, 1450.0, 250.0]));
        assert!(whole.waters.len() > zaisan.waters.len() && !zaisan.waters.is_empty());
        assert!(whole.borders.len() > zaisan.borders.len());
        assert_eq!(Window::around([]), None);
    }
}
