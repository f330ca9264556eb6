//! Surfaces with an outline: seas, lakes and the land of uezds.
//!
//! Triangulated once, painted as one mesh each. Knows nothing of what a surface means.

use crate::gui::kit::theme;
use crate::gui::map::base::BaseMap;
use crate::gui::map::camera::Viewport;
use crate::gui::map::plane::{Bounds, Km, twice_area};
use crate::gui::map::{pen, snow};
use bevy_egui::egui::{Color32, Mesh, Painter, Pos2, Shape, Stroke};
use earcut::Earcut;

/// A polygon, cut into triangles.
pub struct Surface {
    /// Its name or id; empty for none.
    pub name: String,
    /// Its outlines, not closed: what it encloses is on the left hand, its islands first or last.
    pub rings: Vec<Vec<Km>>,
    /// The corners of all rings.
    pub points: Vec<Km>,
    /// Indices of corners, three to a triangle.
    pub triangles: Vec<u32>,
    /// The box around it.
    pub bounds: Bounds,
}

impl Surface {
    /// Cuts a polygon into triangles. Rings inside others are islands; several may lie side by side.
    pub fn new(name: &str, mut rings: Vec<Vec<Km>>) -> Self {
        let depth: Vec<usize> = rings.iter().map(|ring| depth(&rings, ring)).collect();
        for (ring, depth) in rings.iter_mut().zip(&depth) {
            if (twice_area(ring) > 0.0) != depth.is_multiple_of(2) {
                ring.reverse();
            }
        }
        let (mut points, mut triangles) = (Vec::new(), Vec::new());
        for outer in (0..rings.len()).filter(|at| depth[*at].is_multiple_of(2)) {
            let holes = (0..rings.len())
                .filter(|at| depth[*at] == depth[outer] + 1 && lies_in(&rings[outer], &rings[*at]))
                .map(|at| &rings[at]);
            triangulate(&rings[outer], holes, &mut points, &mut triangles);
        }
        let bounds = Bounds::around(&points);
        Self { name: name.to_owned(), rings, points, triangles, bounds }
    }

    /// Fills the surface.
    pub fn fill(&self, painter: &Painter, view: &Viewport, colour: Color32) {
        let mut mesh = Mesh::default();
        mesh.reserve_vertices(self.points.len());
        for &point in &self.points {
            mesh.colored_vertex(view.screen(point), colour);
        }
        mesh.indices.clone_from(&self.triangles);
        painter.add(Shape::mesh(mesh));
    }

    /// Its rings on the screen, closed.
    pub fn outlines(&self, view: &Viewport) -> impl Iterator<Item = Vec<Pos2>> {
        self.rings.iter().map(|ring| ring.iter().chain(ring.first()).map(|&at| view.screen(at)).collect())
    }
}

/// In how many other rings a ring lies.
fn depth(rings: &[Vec<Km>], ring: &[Km]) -> usize {
    rings.iter().filter(|other| !std::ptr::eq(other.as_slice(), ring) && lies_in(other, ring)).count()
}

fn lies_in(outer: &[Km], inner: &[Km]) -> bool {
    let outer = [outer.to_vec()];
    let within = inner.iter().filter(|&&at| crate::gui::map::plane::inside(&outer, at)).count();
    2 * within > inner.len()
}

fn triangulate<'a>(
    outer: &[Km],
    holes: impl Iterator<Item = &'a Vec<Km>>,
    points: &mut Vec<Km>,
    triangles: &mut Vec<u32>,
) {
    let base = u32::try_from(points.len()).expect("a map has fewer corners than four thousand million");
    let mut corners: Vec<[f32; 2]> = outer.iter().map(|at| [at.0, at.1]).collect();
    let mut starts: Vec<u32> = Vec::new();
    for hole in holes {
        starts.push(u32::try_from(corners.len()).expect("as above"));
        corners.extend(hole.iter().map(|at| [at.0, at.1]));
    }
    let mut cut: Vec<u32> = Vec::new();
    Earcut::new().earcut(corners.iter().copied(), &starts, &mut cut);
    triangles.extend(cut.into_iter().map(|index| base + index));
    points.extend(corners.into_iter().map(|[x, y]| (x, y)));
}

/// Width of the shade along a shore, and of what is too fine to be shaded, in points.
const SHORE: f32 = 7.0;

/// Paints seas and lakes with their coasts; lakes as far as they are frozen.
pub fn paint(painter: &Painter, view: &Viewport, base: &BaseMap, ice: f32) {
    let seen = view.bounds();
    let zoom = view.zoom();
    for water in base.waters.iter().filter(|water| water.bounds.meets(&seen)) {
        let across = (water.bounds.max.0 - water.bounds.min.0) / view.km_per_point;
        if across < 2.0 {
            continue;
        }
        water.fill(painter, view, snow::water(&water.name, ice));
        let (shade, coast) = (
            theme::faint(theme::water_edge(), 0.75),
            Stroke::new((0.8 + 0.12 * zoom).min(1.6), theme::coast()),
        );
        for outline in water.outlines(view) {
            pen::band(painter, &pen::coarse(&outline, SHORE), (across * 0.08).clamp(1.5, SHORE), shade);
            pen::line(painter, &outline, coast);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Surface;
    use crate::gui::map::plane::twice_area;

    #[test]
    fn an_island_is_land() {
        let square = |from: f32, to: f32| vec![(from, from), (to, from), (to, to), (from, to)];
        let lake = Surface::new("aral_sea", vec![square(0.0, 10.0), square(4.0, 6.0)]);
        let area: f32 = lake
            .triangles
            .chunks_exact(3)
            .map(|corner| twice_area(&[0, 1, 2].map(|i| lake.points[corner[i] as usize])).abs() / 2.0)
            .sum();
        assert!((area - 96.0).abs() < 1.0e-3);
        assert!(twice_area(&lake.rings[0]) > 0.0 && twice_area(&lake.rings[1]) < 0.0);
    }
}
