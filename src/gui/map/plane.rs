//! Points, boxes and polygons on the map's plane: kilometres, x east, y north.
//!
//! Pure geometry. Knows nothing of screens or of what lies on the map.

/// A point of the plane: kilometres east and north.
pub type Km = (f32, f32);

/// An upright box on the plane.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    /// South-west corner.
    pub min: Km,
    /// North-east corner.
    pub max: Km,
}

impl Bounds {
    /// A box with nothing in it, to be grown.
    pub const NOTHING: Self =
        Self { min: (f32::INFINITY, f32::INFINITY), max: (f32::NEG_INFINITY, f32::NEG_INFINITY) };

    /// The smallest box around some points.
    pub fn around<'a>(points: impl IntoIterator<Item = &'a Km>) -> Self {
        points.into_iter().fold(Self::NOTHING, |mut whole, &(x, y)| {
            whole.min = (whole.min.0.min(x), whole.min.1.min(y));
            whole.max = (whole.max.0.max(x), whole.max.1.max(y));
            whole
        })
    }

    /// The same box with a margin on every side.
    pub fn grown(self, by: f32) -> Self {
        Self { min: (self.min.0 - by, self.min.1 - by), max: (self.max.0 + by, self.max.1 + by) }
    }

    /// Whether two boxes share a point.
    pub fn meets(&self, other: &Self) -> bool {
        self.min.0 <= other.max.0
            && other.min.0 <= self.max.0
            && self.min.1 <= other.max.1
            && other.min.1 <= self.max.1
    }

    /// Whether a point lies inside.
    pub fn holds(&self, at: Km) -> bool {
        self.min.0 <= at.0 && at.0 <= self.max.0 && self.min.1 <= at.1 && at.1 <= self.max.1
    }

    /// The middle of the box.
    pub fn centre(&self) -> Km {
        ((self.min.0 + self.max.0) / 2.0, (self.min.1 + self.max.1) / 2.0)
    }
}

/// Whether a point lies in a polygon given by its rings; a ring inside another is a hole.
pub fn inside(rings: &[Vec<Km>], at: Km) -> bool {
    rings.iter().filter(|ring| winds_around(ring, at)).count() % 2 == 1
}

fn winds_around(ring: &[Km], (x, y): Km) -> bool {
    let Some(&last) = ring.last() else {
        return false;
    };
    let mut within = false;
    let mut before = last;
    for &point in ring {
        let crosses = (point.1 > y) != (before.1 > y);
        if crosses && x < (before.0 - point.0) * (y - point.1) / (before.1 - point.1) + point.0 {
            within = !within;
        }
        before = point;
    }
    within
}

/// Twice the area of a ring, positive if it runs counter-clockwise seen with north up.
pub fn twice_area(ring: &[Km]) -> f32 {
    let next = ring.iter().cycle().skip(1);
    ring.iter().zip(next).map(|(a, b)| a.0 * b.1 - b.0 * a.1).sum()
}

#[cfg(test)]
mod tests {
    use super::{Bounds, inside, twice_area};

    fn square(from: f32, to: f32) -> Vec<(f32, f32)> {
        vec![(from, from), (to, from), (to, to), (from, to)]
    }

    #[test]
    fn a_hole_is_outside() {
        let ring_road = [square(0.0, 10.0), square(4.0, 6.0)];
        assert!(inside(&ring_road, (2.0, 2.0)));
        assert!(!inside(&ring_road, (5.0, 5.0)));
        assert!(!inside(&ring_road, (11.0, 5.0)));
    }

    #[test]
    fn a_ring_closed_twice_is_the_same_ring() {
        let mut ring = square(0.0, 10.0);
        ring.push((0.0, 0.0));
        assert!(inside(&[ring.clone()], (3.0, 7.0)));
        assert!(twice_area(&ring) > 0.0);
    }

    #[test]
    fn bounds_hold_their_points() {
        let bounds = Bounds::around(&square(-3.0, 5.0));
        assert!(bounds.holds((0.0, 0.0)) && !bounds.holds((6.0, 0.0)));
        assert_eq!(bounds.centre(), (1.0, 1.0));
        assert!(!bounds.meets(&Bounds::NOTHING));
    }
}
