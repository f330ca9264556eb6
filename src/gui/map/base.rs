//! The ground the game lies on: waters, rivers, borders, uezds and region names.
//!
//! Read once from the files built into the program. Coordinates there are whole tenths of a
//! kilometre; here they are kilometres. Knows nothing of the campaign.

use crate::gui::map::ground::Ground;
use crate::gui::map::plane::{Bounds, Km};
use crate::gui::map::water::Surface;
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// The ground of the map, ready to be painted.
pub struct BaseMap {
    /// The picture of relief and land cover.
    pub ground: Ground,
    /// Seas and lakes.
    pub waters: Vec<Surface>,
    /// Rivers, the greatest last.
    pub rivers: Vec<River>,
    /// Borders.
    pub borders: Vec<Border>,
    /// Uezds.
    pub uezds: Vec<Uezd>,
    /// Where names of seas, deserts and regions stand.
    pub labels: Vec<Label>,
}

/// A river.
pub struct River {
    /// 1 for the greatest.
    pub rank: u8,
    /// Its course.
    pub line: Vec<Km>,
    /// The box around it.
    pub bounds: Bounds,
}

/// What a border divides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum BorderKind {
    /// Uezds of one oblast.
    Uezd,
    /// Oblasts or governorates.
    Oblast,
    /// States.
    State,
}

/// A border.
pub struct Border {
    /// What it divides.
    pub kind: BorderKind,
    /// Its course.
    pub line: Vec<Km>,
    /// The box around it.
    pub bounds: Bounds,
}

/// A uezd.
pub struct Uezd {
    /// Its id.
    pub id: String,
    /// The id of its oblast.
    pub oblast: String,
    /// Its land.
    pub land: Surface,
    /// Those parts of its outline where the oblast ends, with the oblast on the left hand.
    pub oblast_edge: Vec<Vec<Km>>,
}

/// What a name on the ground is the name of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LabelKind {
    /// A sea.
    Sea,
    /// A lake.
    Lake,
    /// A river.
    River,
    /// A desert.
    Desert,
    /// A range of mountains.
    Mountains,
    /// An oblast, a governorate or a country.
    Region,
}

/// Where a name stands.
pub struct Label {
    /// By which the words are found.
    pub key: String,
    /// Its middle.
    pub at: Km,
    /// What it names.
    pub kind: LabelKind,
    /// Degrees the line of writing rises to the right.
    pub angle: f32,
    /// How large, 1 being usual for its kind.
    pub size: f32,
}

type Tenths = (i32, i32);

#[derive(Deserialize)]
struct WaterFile {
    sea: Vec<Vec<Vec<Tenths>>>,
    lakes: Vec<LakeEntry>,
}

#[derive(Deserialize)]
struct LakeEntry {
    name: String,
    rings: Vec<Vec<Tenths>>,
}

#[derive(Deserialize)]
struct RiverFile {
    rivers: Vec<RiverEntry>,
}

#[derive(Deserialize)]
struct RiverEntry {
    rank: u8,
    line: Vec<Tenths>,
}

#[derive(Deserialize)]
struct BorderFile {
    lines: Vec<BorderEntry>,
    cells: Vec<CellEntry>,
}

#[derive(Deserialize)]
struct BorderEntry {
    kind: BorderKind,
    line: Vec<Tenths>,
}

#[derive(Deserialize)]
struct CellEntry {
    uezd: String,
    oblast: String,
    rings: Vec<Vec<Tenths>>,
}

#[derive(Deserialize)]
struct LabelFile {
    labels: Vec<LabelEntry>,
}

#[derive(Deserialize)]
struct LabelEntry {
    key: String,
    at: Tenths,
    kind: LabelKind,
    angle: f32,
    size: f32,
}

macro_rules! built_in {
    ($name:literal) => {
        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/map/", $name))
    };
}

impl BaseMap {
    /// Reads the ground out of the program itself.
    pub fn built_in() -> Self {
        let water: WaterFile = read("water.ron", built_in!("water.ron"));
        let rivers: RiverFile = read("rivers.ron", built_in!("rivers.ron"));
        let borders: BorderFile = read("borders.ron", built_in!("borders.ron"));
        let labels: LabelFile = read("labels.ron", built_in!("labels.ron"));
        let edges = crate::gui::map::edges::oblast_edges(
            &borders
                .cells
                .iter()
                .map(|cell| (cell.oblast.as_str(), cell.rings.as_slice()))
                .collect::<Vec<_>>(),
        );
        Self {
            ground: Ground::start(),
            waters: surfaces(water),
            rivers: courses(rivers),
            borders: lines(borders.lines),
            uezds: borders.cells.into_iter().zip(edges).map(|(cell, edge)| uezd(cell, &edge)).collect(),
            labels: labels.labels.into_iter().map(label).collect(),
        }
    }
}

/// The files are built in and tested: one that cannot be read is a fault of the build.
fn read<T: DeserializeOwned>(name: &str, text: &str) -> T {
    ron::from_str(text).unwrap_or_else(|fault| panic!("assets/map/{name}: {fault}"))
}

fn km((x, y): Tenths) -> Km {
    (x as f32 / 10.0, y as f32 / 10.0)
}

fn line(tenths: &[Tenths]) -> Vec<Km> {
    tenths.iter().copied().map(km).collect()
}

/// Rings are closed by their users; a repeated first point at the end is dropped.
fn rings(tenths: &[Vec<Tenths>]) -> Vec<Vec<Km>> {
    let open = |ring: &Vec<Tenths>| {
        let mut ring = line(ring);
        if ring.len() > 1 && ring.first() == ring.last() {
            ring.pop();
        }
        ring
    };
    tenths.iter().map(open).filter(|ring| ring.len() > 2).collect()
}

fn surfaces(file: WaterFile) -> Vec<Surface> {
    let seas = file.sea.iter().map(|polygon| Surface::new("sea", rings(polygon)));
    let lakes = file.lakes.iter().map(|lake| Surface::new(&lake.name, rings(&lake.rings)));
    seas.chain(lakes).collect()
}

fn courses(file: RiverFile) -> Vec<River> {
    let mut rivers: Vec<River> = file
        .rivers
        .into_iter()
        .map(|entry| {
            let line = line(&entry.line);
            River { rank: entry.rank, bounds: Bounds::around(&line), line }
        })
        .collect();
    rivers.sort_by_key(|river| std::cmp::Reverse(river.rank));
    rivers
}

fn lines(entries: Vec<BorderEntry>) -> Vec<Border> {
    let mut borders: Vec<Border> = entries
        .into_iter()
        .map(|entry| {
            let line = line(&entry.line);
            Border { kind: entry.kind, bounds: Bounds::around(&line), line }
        })
        .collect();
    borders.sort_by_key(|border| border.kind);
    borders
}

fn uezd(cell: CellEntry, edge: &[Vec<Tenths>]) -> Uezd {
    Uezd {
        land: Surface::new(&cell.uezd, rings(&cell.rings)),
        oblast_edge: edge.iter().map(|part| line(part)).collect(),
        id: cell.uezd,
        oblast: cell.oblast,
    }
}

fn label(entry: LabelEntry) -> Label {
    Label { key: entry.key, at: km(entry.at), kind: entry.kind, angle: entry.angle, size: entry.size }
}

#[cfg(test)]
mod tests {
    use super::BaseMap;
    use crate::gui::map::camera::sheet;
    use crate::gui::map::plane::inside;

    #[test]
    fn the_built_in_ground_can_be_read_and_lies_on_the_sheet() {
        let base = BaseMap::built_in();
        assert!(!base.waters.is_empty() && !base.rivers.is_empty() && !base.borders.is_empty());
        let table = sheet().grown(60.0);
        assert!(base.labels.iter().all(|label| table.holds(label.at)));
        for uezd in &base.uezds {
            assert!(table.meets(&uezd.land.bounds), "{} is off the sheet", uezd.id);
        }
    }

    #[test]
    fn triangles_fill_what_rings_enclose() {
        let base = BaseMap::built_in();
        for surface in base.waters.iter().chain(base.uezds.iter().map(|uezd| &uezd.land)) {
            let middles = surface.triangles.chunks_exact(3).map(|corner| {
                let [a, b, c] = [0, 1, 2].map(|i| surface.points[corner[i] as usize]);
                ((a.0 + b.0 + c.0) / 3.0, (a.1 + b.1 + c.1) / 3.0)
            });
            let (all, out) = middles
                .fold((0, 0), |(all, out), at| (all + 1, out + usize::from(!inside(&surface.rings, at))));
            assert!(all > 0 && out * 50 <= all, "{}: {out} of {all} triangles lie outside", surface.name);
        }
    }
}
