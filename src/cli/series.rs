//! Series of men as tables: of a campaign, and of many.

use crate::base::date::Date;
use crate::cli::csv::{harmless, name_of};
use crate::cli::table::{Cell, Kind, Table};
use crate::record::Series;
use crate::record::score::Spread;
use crate::record::series::COLUMNS;
use crate::run::Ensemble;
use crate::run::ensemble::Band;
use crate::scenario::model::Step;

/// The place that all oblasts under command are called.
const ALL: &str = "all";

/// A campaign turn by turn: all men at every step, then the men of each oblast, front and seat.
pub fn of_campaign(series: &Series) -> Table {
    let turns = series.strength.iter().zip(1..).flat_map(|(strength, turn)| {
        let steps = strength.steps();
        let all = COLUMNS.map(|step| row(turn, strength.date, ALL, step, &[steps[step].0]));
        let own = series.rows.iter().filter(move |one| one.date == strength.date);
        all.into_iter().chain(own.map(move |one| row(turn, one.date, &one.at, one.step, &[one.value])))
    });
    Table { columns: columns(&["men"]), rows: turns.collect() }
}

/// Many campaigns turn by turn: the middle and where nine in ten lie.
pub fn of_ensemble(ensemble: &Ensemble) -> Table {
    let turns = ensemble.series.chunk_by(|a, b| a.date == b.date).zip(1..);
    let band = |turn: u64, band: &Band| {
        let Spread { median, p05, p95 } = band.spread;
        row(turn, band.date, &band.at, band.measure, &[median, p05, p95])
    };
    let rows = turns.flat_map(|(bands, turn)| bands.iter().map(move |one| band(turn, one)));
    Table { columns: columns(&["median_men", "p05_men", "p95_men"]), rows: rows.collect() }
}

fn columns(men: &[&str]) -> Vec<(String, Kind)> {
    let place = [("turn", Kind::Whole), ("date", Kind::Day), ("place", Kind::Text), ("measure", Kind::Text)];
    let men = men.iter().map(|name| (*name, Kind::Whole));
    place.into_iter().chain(men).map(|(name, kind)| (name.to_owned(), kind)).collect()
}

fn row(turn: u64, date: Date, place: &str, step: Step, men: &[u32]) -> Vec<Cell> {
    let place = [Cell::Whole(turn), Cell::Day(date), Cell::Text(harmless(place)), Cell::Text(name_of(&step))];
    place.into_iter().chain(men.iter().map(|men| Cell::Whole((*men).into()))).collect()
}
