//! The runs of an ensemble as a table, a row each, and back: what parts of one ensemble are joined by.

use crate::base::dice::Seed;
use crate::cli::table::{Cell, Kind, Read, Table};
use crate::record::Told;
use crate::run::Ensemble;
use crate::run::ensemble::RunJudged;
use crate::saves::RULES_VERSION;
use crate::scenario::Scenario;
use crate::scenario::sets::ParameterSets;

/// The columns that say of which ensemble a run is, and to what they may be compared.
pub const ORIGIN: [&str; 8] =
    ["scenario", "content", "reading", "policy", "parameters", "rules", "first_seed", "runs"];

/// Of which ensemble runs are, a text for each column of [`ORIGIN`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin(pub [String; 8]);

/// A run: its seed, what it counted at the checkpoints, and what it came to.
#[derive(Clone, Debug)]
pub struct Ran {
    /// Seed.
    pub seed: u64,
    /// Counts at the checkpoints.
    pub told: Vec<Told>,
    /// What it came to.
    pub judged: RunJudged,
}

impl Origin {
    /// Of an ensemble of a scenario, by a policy and perhaps by sets of parameters.
    pub fn new(
        scenario: &Scenario,
        policy: &str,
        sets: Option<&ParameterSets>,
        seed: u64,
        runs: u32,
    ) -> Self {
        let sets = sets.map_or_else(String::new, |sets| {
            let text = format!("{:?} {:?}", sets.names, sets.rows);
            crate::base::digest::Digest::of(text.as_bytes()).to_string()
        });
        let reading = scenario.reading.map_or_else(String::new, |reading| reading.to_string());
        let (id, content) = (scenario.id.to_string(), scenario.hash.to_string());
        let [rules, seed, runs] = [RULES_VERSION.to_string(), seed.to_string(), runs.to_string()];
        Self([id, content, reading, policy.to_owned(), sets, rules, seed, runs])
    }

    /// Of the first run of a table.
    pub fn of(read: &Read) -> Result<Self, String> {
        let first = read.rows.first().ok_or("it has no runs")?;
        let cell = |name: &str| {
            let at = read.names.iter().position(|column| column == name);
            let cell = at.and_then(|at| first.get(at)).cloned();
            cell.ok_or_else(|| {
                format!("it has no column `{name}`; expected a table that `alash ensemble --out` wrote")
            })
        };
        let mut origin = Self(Default::default());
        for (text, name) in origin.0.iter_mut().zip(ORIGIN) {
            *text = cell(name)?;
        }
        Ok(origin)
    }

    /// What a column says.
    pub fn get(&self, name: &str) -> &str {
        ORIGIN.iter().zip(&self.0).find(|(column, _)| **column == name).map_or("", |(_, text)| text)
    }

    /// The first seed and the number of runs.
    pub fn span(&self) -> Result<(u64, u64), String> {
        let number = |name: &str| {
            let text = self.get(name);
            text.parse::<u64>().map_err(|_| format!("`{name}` is `{text}`, expected a whole number"))
        };
        let (first, runs) = (number("first_seed")?, number("runs")?);
        match (1..=1_000_000).contains(&runs) {
            true => Ok((first, runs)),
            false => Err(format!("`runs` is {runs}, expected 1 to 1000000")),
        }
    }
}

/// The table of some runs.
pub fn table(scenario: &Scenario, origin: &Origin, seeds: &[Seed], result: &Ensemble) -> Table {
    let runs = seeds.iter().zip(&result.told).zip(&result.runs_judged);
    let rows = runs.map(|((seed, told), judged)| row(origin, seed.0, told, judged)).collect();
    Table { columns: columns(scenario), rows }
}

fn columns(scenario: &Scenario) -> Vec<(String, Kind)> {
    let points = || scenario.checkpoints.iter().map(|point| point.name());
    let beside = points().flat_map(|point| ["enrolled", "kept", "fit"].map(|men| format!("{point} {men}")));
    let whole = |name: String| (name, Kind::Whole);
    let counts = points().chain(beside).map(whole);
    let aims = || scenario.aims.iter().map(|aim| aim.id);
    let values = aims().map(|aim| (format!("{aim} value"), Kind::Number));
    let reached = aims().map(|aim| (format!("{aim} reached"), Kind::Truth));
    let end = [("aims_reached", Kind::Whole), ("nearness", Kind::Number), ("lost", Kind::Truth)];
    let origin = ORIGIN.map(|name| (name, Kind::Text));
    let end = end.into_iter().chain(origin).map(|(name, kind)| (name.to_owned(), kind));
    std::iter::once(whole("seed".to_owned())).chain(counts).chain(values).chain(reached).chain(end).collect()
}

fn row(origin: &Origin, seed: u64, told: &[Told], judged: &RunJudged) -> Vec<Cell> {
    let men = |men: u32| Cell::Whole(men.into());
    let counts = told.iter().map(|told| told.simulated).chain(told.iter().flat_map(Told::beside)).map(men);
    let values = judged.values.iter().map(|value| Cell::Number(*value));
    let reached = judged.aims.iter().map(|reached| Cell::Truth(*reached));
    let end = [men(judged.reached), Cell::Number(judged.nearness), Cell::Truth(judged.lost)];
    let origin = origin.0.iter().map(|text| Cell::Text(text.clone()));
    std::iter::once(Cell::Whole(seed))
        .chain(counts)
        .chain(values)
        .chain(reached)
        .chain(end)
        .chain(origin)
        .collect()
}

/// The runs of a table, which are all of one ensemble of the scenario.
pub fn runs(read: &Read, scenario: &Scenario, origin: &Origin) -> Result<Vec<Ran>, Vec<String>> {
    let wanted: Vec<String> = columns(scenario).into_iter().map(|(name, _)| name).collect();
    if read.names != wanted {
        let differs = wanted.iter().find(|name| !read.names.contains(name));
        let name = differs
            .map_or_else(|| "others in another order".to_owned(), |name| format!("one called `{name}`"));
        return Err(vec![format!("its columns are not those of `{}`: expected {name}", scenario.id)]);
    }
    let (mut runs, mut faults) = (Vec::new(), Vec::new());
    for (cells, line) in read.rows.iter().zip(2..) {
        let mut cells = Cells { names: &read.names, cells, at: 0 };
        match cells.run(scenario, origin) {
            Ok(run) => runs.push(run),
            Err(fault) => faults.push(format!("row {line}: {fault}")),
        }
    }
    if faults.is_empty() { Ok(runs) } else { Err(faults) }
}

/// The cells of a row, taken one after another.
struct Cells<'a> {
    names: &'a [String],
    cells: &'a [String],
    at: usize,
}

impl Cells<'_> {
    fn run(&mut self, scenario: &Scenario, origin: &Origin) -> Result<Ran, String> {
        let (points, aims) = (scenario.checkpoints.len(), scenario.aims.len());
        let seed = self.next("a whole number")?;
        let simulated = self.some(points, "a number of men")?;
        let beside: Vec<u32> = self.some(3 * points, "a number of men")?;
        let told = simulated.into_iter().zip(beside.chunks_exact(3)).map(|(simulated, beside)| Told {
            simulated,
            enrolled: beside[0],
            kept: beside[1],
            fit: beside[2],
        });
        let (told, values) = (told.collect(), self.some(aims, "a number")?);
        let aims = self.some(aims, "true or false")?;
        let reached = self.next("a number of aims")?;
        let (nearness, lost) = (self.next("a number")?, self.next("true or false")?);
        if self.cells[self.at..] != origin.0 {
            return Err("it is of another ensemble than the first row".to_owned());
        }
        Ok(Ran { seed, told, judged: RunJudged { values, aims, reached, nearness, lost } })
    }

    fn some<T: std::str::FromStr>(&mut self, number: usize, what: &str) -> Result<Vec<T>, String> {
        (0..number).map(|_| self.next(what)).collect()
    }

    fn next<T: std::str::FromStr>(&mut self, what: &str) -> Result<T, String> {
        let (name, text) = (&self.names[self.at], &self.cells[self.at]);
        self.at += 1;
        text.parse().map_err(|_| format!("`{name}` is `{text}`, expected {what}"))
    }
}
