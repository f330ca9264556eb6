//! What the class expected: intervals and their spread, and what each named against what stopped him.

use crate::i18n::Value;
use crate::page::class::pupil::Pupil;
use crate::page::class::{Told, lesson};
use crate::page::html::Html;
use crate::page::parts::{Cell, Section, figure, note, paragraph, table};
use crate::report::charts::{Chart, Row, RowChart};
use crate::report::{names, numbers, verdicts};
use crate::scenario::model::Checkpoint;
use crate::sim::state::uezd::Constraint;
use crate::study::understanding::Expected;

/// The section.
pub fn section(told: Told<'_>) -> Section {
    let mut inside: Vec<Html> =
        asked(told).iter().filter_map(|asked| intervals(told, asked)).flatten().collect();
    inside.extend(named(told));
    inside.extend(lesson::named(told));
    if inside.is_empty() {
        inside.push(paragraph(&told.get("class-expected-none")));
    } else {
        let lesson = told.games.scenario.lesson.is_some();
        let how = if lesson { "class-expected-how-lesson" } else { "class-expected-how" };
        inside.insert(0, note(&told.get(how)));
    }
    Section { id: "expected".into(), heading: told.get("class-expected"), inside }
}

/// A count that can be foretold.
struct Asked {
    /// The name that predictions have for it.
    name: String,
    /// What it is, in words.
    caption: String,
    /// Lowest and highest recorded, where it is recorded.
    record: Option<[u32; 2]>,
}

/// The recorded figures, or what a lesson asks for.
fn asked(told: Told<'_>) -> Vec<Asked> {
    let (words, scenario) = (told.words, &told.games.scenario);
    let of_record = |point: &Checkpoint| {
        let what = names::measure(words, scenario, point.measure);
        let caption = format!("{what}, {} [{}]", words.date(point.date), point.name());
        Asked { name: point.name(), caption, record: Some([point.low, point.high]) }
    };
    let of_lesson = lesson::men(scenario).map(|id| {
        let caption = crate::report::lesson::ask(words, scenario.id, id);
        Asked { name: id.to_string(), caption, record: None }
    });
    scenario.checkpoints.iter().map(of_record).chain(of_lesson).collect()
}

/// Who expected what of a count; none where nobody did.
fn intervals(told: Told<'_>, asked: &Asked) -> Option<[Html; 2]> {
    let name = &asked.name;
    let of = |pupil: &'_ Pupil| {
        let all = &pupil.understanding.intervals;
        all.iter().find(|one| one.interval.checkpoint == *name).cloned()
    };
    let all: Vec<(&Pupil, Expected)> =
        told.games.pupils.iter().filter_map(|pupil| Some((pupil, of(pupil)?))).collect();
    if all.is_empty() {
        return None;
    }
    let rows = all.iter().map(|(pupil, one)| interval_row(told, pupil, one)).collect();
    let heads =
        told.heads(&["class-player", "class-low", "class-high", "class-came", "class-holds", "class-score"]);
    Some([picture(told, asked, &all), table(&asked.caption, &heads, rows)])
}

fn interval_row(told: Told<'_>, pupil: &Pupil, one: &Expected) -> Vec<Cell> {
    let number = |number: u32| told.words.number(number.into());
    let score = one.score.map(|score| told.words.number(score.round() as i64));
    let dash = || "–".to_owned();
    let holds = one.score.and(one.holds());
    vec![
        Cell::Words(pupil.name.clone()),
        Cell::Number(number(one.interval.low)),
        Cell::Number(number(one.interval.high)),
        Cell::Number(one.came.map_or_else(dash, number)),
        Cell::Words(verdicts::verdict(told.words, holds)),
        Cell::Number(score.unwrap_or_else(dash)),
    ]
}

/// All intervals under each other, with the record across them.
fn picture(told: Told<'_>, asked: &Asked, all: &[(&Pupil, Expected)]) -> Html {
    let record = asked.record.map(|ends| ends.map(f64::from));
    let row = |(pupil, one): &(&Pupil, Expected)| {
        let range = [one.interval.low, one.interval.high].map(f64::from);
        let value = one.came.map_or(f64::midpoint(range[0], range[1]), f64::from);
        Row { name: pupil.name.clone(), range, value, good: one.holds() == Some(true) }
    };
    let rows: Vec<Row> = all.iter().map(row).collect();
    let most =
        rows.iter().map(|row| row.range[1].max(row.value)).fold(record.map_or(0.0, |ends| ends[1]), f64::max);
    let chart = RowChart {
        title: String::new(),
        unit: told.get("study-men"),
        ends: [0.0, 1.05 * most.max(1.0)],
        rows,
        lines: record.map(Vec::from).unwrap_or_default(),
    };
    let ends = |of: fn(&Expected) -> u32| all.iter().map(move |(_, one)| of(one));
    let men = |men: Option<u32>| Value::Count(men.unwrap_or_default().into());
    let held = all.iter().filter(|(_, one)| one.holds() == Some(true)).count();
    let mut values = vec![
        ("games", Value::Count(all.len() as i64)),
        ("low", men(ends(|one| one.interval.low).min())),
        ("high", men(ends(|one| one.interval.high).max())),
        ("held", Value::Count(held as i64)),
    ];
    let key = if asked.record.is_some() { "class-intervals-show" } else { "class-intervals-held" };
    let range = |[low, high]: [u32; 2]| ("record", Value::Text(numbers::range(told.words, low, high)));
    values.extend(asked.record.map(range));
    let shows = told.words.with(key, &values);
    Html::all([figure(&Chart::Rows(chart), &asked.caption, &shows), paragraph(&shows)])
}

/// What each named, and what stopped him; nothing where nobody named anything.
fn named(told: Told<'_>) -> Option<Html> {
    let words = told.words;
    let row = |pupil: &Pupil| {
        let one = pupil.understanding.stops.as_ref()?;
        let score = one.score.map(|score| numbers::short(words, score));
        let came = match pupil.understanding.tried {
            true => names::constraint(words, one.came),
            false => words.get("class-untried"),
        };
        Some(vec![
            Cell::Words(pupil.name.clone()),
            Cell::Words(names::constraint(words, Some(one.named.constraint))),
            Cell::Number(numbers::percent(one.named.probability)),
            Cell::Words(came),
            Cell::Number(score.unwrap_or_else(|| "–".to_owned())),
        ])
    };
    let rows: Vec<_> = told.games.pupils.iter().filter_map(row).collect();
    if rows.is_empty() {
        return None;
    }
    // Of a lesson its own question tells who named what.
    if told.games.scenario.lesson.is_some() {
        return Some(tally(told));
    }
    let heads = told.heads(&["class-player", "class-named", "class-sure", "cli-stops", "class-brier"]);
    let each = table(&told.get("class-named-caption"), &heads, rows);
    Some(Html::all([each, tally(told)]))
}

/// How many named each limit, and how many it stopped.
fn tally(told: Told<'_>) -> Html {
    let stops = || told.games.pupils.iter().filter_map(|pupil| pupil.understanding.stops.as_ref());
    let row = |limit: Constraint| {
        let named = stops().filter(|one| one.named.constraint == limit).count() as i64;
        let came = stops().filter(|one| one.came == Some(limit)).count() as i64;
        let number = |number| Cell::Number(told.words.number(number));
        vec![Cell::Words(names::constraint(told.words, Some(limit))), number(named), number(came)]
    };
    let heads = told.heads(&["class-limit", "class-named-by", "class-stopped"]);
    table(&told.get("class-tally-caption"), &heads, Constraint::ALL.into_iter().map(row).collect())
}
