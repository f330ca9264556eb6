//! Where one oblast ends and another begins, found from the outlines of the uezds.
//!
//! Neighbours share their border points exactly, so an edge that two uezds of one oblast both have
//! lies within it, and every other edge is the oblast's own. Knows only rings of points.

use std::collections::{BTreeMap, BTreeSet};

type Point = (i32, i32);

/// For each cell the parts of its outline where its oblast ends, the cell on the left hand.
pub fn oblast_edges(cells: &[(&str, &[Vec<Point>])]) -> Vec<Vec<Vec<Point>>> {
    let owners = owners(cells);
    cells
        .iter()
        .enumerate()
        .map(|(cell, (oblast, rings))| {
            let outer = |a: Point, b: Point| {
                let shared = owners.get(&key(a, b)).into_iter().flatten();
                !shared.into_iter().any(|&other| other != cell && cells[other].0 == *oblast)
            };
            rings.iter().flat_map(|ring| runs(&leftward(ring), outer)).collect()
        })
        .collect()
}

fn owners(cells: &[(&str, &[Vec<Point>])]) -> BTreeMap<(Point, Point), BTreeSet<usize>> {
    let mut owners: BTreeMap<(Point, Point), BTreeSet<usize>> = BTreeMap::new();
    for (cell, (_, rings)) in cells.iter().enumerate() {
        for ring in *rings {
            for (a, b) in pairs(ring) {
                owners.entry(key(a, b)).or_default().insert(cell);
            }
        }
    }
    owners
}

fn key(a: Point, b: Point) -> (Point, Point) {
    if a < b { (a, b) } else { (b, a) }
}

fn pairs(ring: &[Point]) -> impl Iterator<Item = (Point, Point)> {
    ring.iter().copied().zip(ring.iter().copied().cycle().skip(1)).filter(|(a, b)| a != b)
}

/// The ring run counter-clockwise, so that what it encloses is on the left hand.
fn leftward(ring: &[Point]) -> Vec<Point> {
    let area: i64 =
        pairs(ring).map(|(a, b)| i64::from(a.0) * i64::from(b.1) - i64::from(b.0) * i64::from(a.1)).sum();
    if area >= 0 { ring.to_vec() } else { ring.iter().rev().copied().collect() }
}

/// Unbroken stretches of the ring whose every edge is wanted.
fn runs(ring: &[Point], wanted: impl Fn(Point, Point) -> bool) -> Vec<Vec<Point>> {
    let edges: Vec<(Point, Point)> = pairs(ring).collect();
    let Some(start) = edges.iter().position(|&(a, b)| !wanted(a, b)) else {
        let mut whole = ring.to_vec();
        whole.extend(ring.first().copied().filter(|first| ring.last() != Some(first)));
        return vec![whole];
    };
    let mut runs: Vec<Vec<Point>> = Vec::new();
    let mut open = false;
    for &(a, b) in edges[start..].iter().chain(&edges[..start]) {
        if !wanted(a, b) {
            open = false;
        } else if let (true, Some(run)) = (open, runs.last_mut()) {
            run.push(b);
        } else {
            runs.push(vec![a, b]);
            open = true;
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::oblast_edges;

    #[test]
    fn the_edge_between_two_uezds_of_one_oblast_is_not_the_oblasts() {
        let left = vec![vec![(0, 0), (10, 0), (10, 10), (0, 10), (0, 0)]];
        let right = vec![vec![(10, 0), (20, 0), (20, 10), (10, 10), (10, 0)]];
        let same = oblast_edges(&[("ural", &left), ("ural", &right)]);
        assert_eq!(same[0], [[(10, 10), (0, 10), (0, 0), (10, 0)]]);
        let other = oblast_edges(&[("ural", &left), ("turgay", &right)]);
        assert_eq!(other[0][0].len(), 5, "all round");
    }
}
