//! The tables of the year: grass, snow, ice, markets and harvest, the same in every half-month.

use super::Goes::{Down, Up};
use super::{Row, at, row};
use crate::world::{World, posted, riders, world};
use alash::scenario::Library;
use alash::scenario::folder::Folder;
use alash::scenario::model::Mode;
use alash::sim::state::ledger::{Cause, Commodity};

/// Half-months in which the steamers of a shipped scenario run, when its ice is that of the world.
fn open_halves(world: &World) -> f64 {
    let mods = tempfile::tempdir().expect("a temporary folder");
    let folder = mods.path().join("icy");
    std::fs::create_dir_all(folder.join("lang")).expect("a folder can be made");
    let write =
        |name: &str, text: String| std::fs::write(folder.join(name), text).expect("a file can be written");
    let ice = world.scenario.rules.steamer_open;
    write("scenario.ron", "(format: 1, base: \"semey-1918\")".into());
    write("rules.ron", format!("(steamer_open: assumed(value: {ice:?}, pct: 0, why: \"a test\"))"));
    for language in ["en", "kk", "ru"] {
        write(&format!("lang/{language}.ftl"), "scenario-icy = …\n".into());
    }
    let library = Library::with_mods(mods.path());
    let loaded = library.load(&Folder::Disk(folder)).scenario.expect("it loads");
    let steamers = loaded.routes.iter().filter(|leg| leg.mode == Mode::Steamer);
    steamers.map(|leg| leg.open.iter().filter(|open| **open).count() as f64).sum()
}

pub fn rows() -> Vec<Row> {
    let horses = |world: World| world.rule("aul_keeps", 0.0).rule("hay_kg", 6.0).rule("grain_kg", 0.0);
    let hay = |world: &World| world.play().posted(Commodity::Hay, Cause::Ration) as f64;
    let stocked = |world: World, place: &str| horses(world).stock(place, alash::orders::Goods::Hay, 90_000);
    let march = serde_json::json!({ "to": "front", "left": 5_000_000, "pace": "steady" });
    let buyer = riders(100).market("home", 1000).roubles(10_000);
    let bought = |world: &World| world.play().posted(Commodity::Food, Cause::Purchase) as f64;
    let called = crate::phases::muster::levy(world()).rule("show_up", 0.5).rule("show_up_season", 0.7);
    vec![
        row("grazing_rest", stocked(riders(100), "home"), [0.3, 0.5], Down, hay),
        row("grazing_march", stocked(posted(100), "front"), [0.3, 0.5], Down, hay),
        row(
            "ride_season",
            riders(1).set("units.riders.station.march", march),
            [0.8, 1.0],
            Down,
            at("units.riders.station.march.left"),
        ),
        row("steamer_open", world(), [0.0, 1.0], Up, open_halves),
        row("market_season", buyer, [0.5, 1.0], Up, bought),
        row("busy_season", called, [0.0, 1.0], Down, at("uezds.uezd.muster.show_up")),
    ]
}
