//! `alash report FOLDER`: the saves of a class, each verified, on one page and as a table.

use crate::base::id::Id;
use crate::cli::args::Report;
use crate::cli::report::is_same;
use crate::cli::{End, Failed, csv, output, say, work};
use crate::i18n::{Language, Value, Words};
use crate::page::class::known::Known;
use crate::page::class::pupil::Pupil;
use crate::page::class::{Class, Games, LeftOut, page};
use crate::report::{saves as said, words_of};
use crate::run::histories::Late;
use crate::saves::{self, Many};
use crate::scenario::{Library, Scenario};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What became of one file.
enum Read {
    /// It holds.
    Holds(Arc<Scenario>, Box<Pupil>),
    /// It is not counted, and why, with and without its path.
    Not(Why),
}

/// Why a save is not counted: with its path and without, and without it in English for tables.
struct Why {
    line: String,
    reason: String,
    english: String,
}

/// Answers `alash report FOLDER`.
pub fn report(args: &Report, language: Language, library: &Library) -> Result<End, Failed> {
    let files = files(&args.save)?;
    for out in [&args.out, &args.csv].into_iter().flatten() {
        if files.iter().any(|file| is_same(out, file)) {
            let name = out.display();
            return Err(Failed::new(format!(
                "{name}: the report would replace a save; expected another name"
            )));
        }
        output::can_write(Some(out))?;
    }
    let own = Words::new(language, []);
    let named: Vec<(PathBuf, String)> =
        files.into_iter().zip(1..).map(|(file, number)| named(args, file, number)).collect();
    let (read, common) = work::long(args.threads.jobs, named.len(), |done| {
        let many = Many::of(library);
        let common = common(&named, &many);
        let one = |(file, name): &(PathBuf, String)| {
            let read = read(file, name, &many, &own, &common);
            done();
            read
        };
        (named.par_iter().map(one).collect::<Vec<_>>(), common)
    })?;
    let class = gather(named, read, &own, &args.save, &common)?;
    if let Some(out) = &args.csv {
        output::to_file_or_text(Some(out), &csv::class(&class)?)?;
    }
    // Worlds of one scenario have their words beside each other.
    let words = class.worlds.first().map_or(own, |games| words_of(language, &games.scenario));
    output::to_file_or_text(args.out.as_deref(), &page(&words, &class))?;
    Ok(if class.left_out.is_empty() { End::Fine } else { End::No })
}

/// The files of a folder that may be saves, by name.
fn files(folder: &Path) -> Result<Vec<PathBuf>, Failed> {
    let failed = |error: std::io::Error| Failed::new(format!("{}: {error}", folder.display()));
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if path.extension().is_some_and(|end| end.eq_ignore_ascii_case("ron")) {
            found.push(path);
        }
    }
    found.sort();
    match found.is_empty() {
        true => Err(Failed::new(format!(
            "{}: no save is in it; expected files that end in .ron",
            folder.display()
        ))),
        false => Ok(found),
    }
}

/// A file with the name that its player has on the page: what he typed, or a number.
fn named(args: &Report, file: PathBuf, number: usize) -> (PathBuf, String) {
    let stem = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let name = if args.no_names { format!("#{number}") } else { stem };
    (file, name)
}

/// What is known of scenarios, by their digests.
type Common = BTreeMap<String, Arc<Known>>;

/// What the saves have in common that are whole, of each scenario.
fn common(named: &[(PathBuf, String)], many: &Many<'_>) -> Common {
    let mut common = Common::new();
    for scenario in named.iter().filter_map(|(file, _)| many.scenario(file).ok()) {
        common.entry(scenario.hash.to_string()).or_insert_with(|| Arc::new(Known::of(&scenario)));
    }
    common
}

/// Plays a save again; one that was edited is not counted.
fn read(file: &Path, name: &str, many: &Many<'_>, words: &Words, common: &Common) -> Read {
    let english = Words::new(Language::En, []);
    let not = |error: &saves::Error| {
        let [reason, english] = [words, &english].map(|words| said::reason(words, error));
        Read::Not(Why { line: said::sentence(words, error), reason, english })
    };
    match many.open_edited(file) {
        Err(error) => not(&error),
        Ok(opened) => match opened.faults.first() {
            Some(fault) => not(fault),
            None => {
                let (mut campaign, name) = (opened.campaign, name.to_owned());
                let scenario = Arc::clone(campaign.scenario());
                // Whoever writes into the folder meanwhile may bring another scenario.
                let known = common.get(&scenario.hash.to_string()).cloned();
                let known = known.unwrap_or_else(|| Arc::new(Known::of(&scenario)));
                campaign.share(known.histories.clone());
                Read::Holds(scenario, Box::new(Pupil::of(&campaign, name, &known)))
            }
        },
    }
}

/// The class is of the scenario that most games are of, the first of equals, in whichever world and by whichever reading
/// each was played; the others are left out. What is left out is said on standard error, a line each.
fn gather(
    named: Vec<(PathBuf, String)>,
    read: Vec<Read>,
    words: &Words,
    folder: &Path,
    common: &Common,
) -> Result<Class, Failed> {
    let Some(ours) = most_played(&read) else {
        let mut lines: Vec<String> = read
            .into_iter()
            .filter_map(|read| if let Read::Not(why) = read { Some(why.line) } else { None })
            .collect();
        lines.push(format!("{}: no save in it can be counted", folder.display()));
        return Err(Failed(lines));
    };
    let (mut worlds, mut left_out): (Vec<Games>, _) = (Vec::new(), Vec::new());
    for ((file, name), read) in named.into_iter().zip(read) {
        let why = match read {
            Read::Holds(its, pupil) if its.id == ours => {
                enter(&mut worlds, its, *pupil, common);
                continue;
            }
            Read::Holds(its, _) => other_scenario(words, &file, its.id, ours),
            Read::Not(why) => why,
        };
        say(&why.line);
        left_out.push(LeftOut { name, reason: why.reason, english: why.english });
    }
    // Of equals that which the scenario's own files tell comes first.
    worlds.sort_by_key(|games| (std::cmp::Reverse(games.pupils.len()), games.scenario.reading));
    Ok(Class { worlds, left_out })
}

/// Puts a game beside those of its world.
fn enter(worlds: &mut Vec<Games>, scenario: Arc<Scenario>, pupil: Pupil, common: &Common) {
    if let Some(games) = worlds.iter_mut().find(|games| games.scenario.hash == scenario.hash) {
        games.pupils.push(pupil);
        return;
    }
    let known = common.get(&scenario.hash.to_string());
    let histories = known.map_or_else(|| Late::new(&scenario), |known| known.histories.clone());
    worlds.push(Games { scenario, histories, pupils: vec![pupil] });
}

/// Why a game of another scenario is not counted.
fn other_scenario(words: &Words, file: &Path, its: Id, ours: Id) -> Why {
    let values = [("id", its), ("ours", ours)].map(|(name, id)| (name, Value::Text(id.to_string())));
    let english = Words::new(Language::En, []).with("class-other-scenario", &values);
    let reason = words.with("class-other-scenario", &values);
    Why { line: format!("{}: {reason}", file.display()), reason, english }
}

fn most_played(read: &[Read]) -> Option<Id> {
    let mut games: BTreeMap<_, usize> = BTreeMap::new();
    let held =
        || read.iter().filter_map(|read| if let Read::Holds(its, _) = read { Some(its.id) } else { None });
    held().for_each(|id| *games.entry(id).or_default() += 1);
    let most = games.values().max().copied()?;
    held().find(|id| games.get(id) == Some(&most))
}
