//! Men of every game over time, beside the record and among possible histories.

use crate::i18n::Value;
use crate::page::class::{Games, Told};
use crate::page::parts::{Section, figure, note, paragraph};
use crate::record::score::median;
use crate::report::charts::{Chart, FanChart, Line};
use crate::scenario::model::{Checkpoint, Measure};

/// The section.
pub fn section(told: Told<'_>) -> Section {
    let turns = told.games.pupils.iter().map(|pupil| pupil.enrolled.len()).max().unwrap_or_default();
    let inside = if turns == 0 {
        vec![paragraph(&told.get("page-nothing-played"))]
    } else {
        let (name, shows) = (told.get("class-curves-picture"), shows(told));
        let picture = figure(&Chart::Fan(fan(told, turns)), &name, &shows);
        vec![picture, note(&told.get("class-curves-how")), paragraph(&shows)]
    };
    Section { id: "curves".into(), heading: told.get("class-curves"), inside }
}

/// Whether the games had not all as many men after each turn.
pub fn differ(games: &Games) -> bool {
    games.pupils.windows(2).any(|pair| pair[0].enrolled != pair[1].enrolled)
}

fn fan(told: Told<'_>, turns: usize) -> FanChart {
    let scenario = &told.games.scenario;
    let day = |turn: usize| scenario.half_month(turn as u16).last_day();
    let band = (0..turns).filter_map(|turn| {
        let of = told.games.histories.get().spread_after(turn as u16)?;
        Some((day(turn), [of.p05, of.median, of.p95].map(f64::from)))
    });
    let line =
        |enrolled: &[u32]| enrolled.iter().enumerate().map(|(i, men)| (day(i), f64::from(*men))).collect();
    let all = told.games.pupils.iter().map(|pupil| line(&pupil.enrolled)).collect();
    let of_all = |point: &&Checkpoint| {
        let all = match point.measure {
            Measure::All => true,
            Measure::Oblast(_) => scenario.oblasts.len() == 1,
            _ => false,
        };
        all && usize::from(point.turn) < turns
    };
    let mark = |point: &Checkpoint| (point.date, [point.low, point.high].map(f64::from), point.name());
    FanChart {
        title: String::new(),
        unit: told.get("study-men"),
        band: band.collect(),
        faint: all,
        lines: vec![Line { name: told.get("class-middle"), points: line(&middle(told, turns)) }],
        record: scenario.checkpoints.iter().filter(of_all).map(mark).collect(),
    }
}

/// The middle game of those that have come as far, turn by turn.
fn middle(told: Told<'_>, turns: usize) -> Vec<u32> {
    let at = |turn: usize| {
        let men = told.games.pupils.iter().filter_map(|pupil| pupil.enrolled.get(turn));
        crate::base::math::round_heads(median(&men.map(|men| f64::from(*men)).collect::<Vec<_>>()))
    };
    (0..turns).map(at).collect()
}

/// What the picture shows, in words.
fn shows(told: Told<'_>) -> String {
    let last: Vec<i64> = told
        .games
        .pupils
        .iter()
        .filter_map(|pupil| pupil.enrolled.last())
        .map(|men| i64::from(*men))
        .collect();
    let middle = median(&last.iter().map(|men| *men as f64).collect::<Vec<_>>());
    let values = [
        ("games", Value::Count(last.len() as i64)),
        ("fewest", Value::Count(last.iter().min().copied().unwrap_or_default())),
        ("middle", Value::Count(middle.round() as i64)),
        ("most", Value::Count(last.iter().max().copied().unwrap_or_default())),
    ];
    told.words.with("class-curves-show", &values)
}
