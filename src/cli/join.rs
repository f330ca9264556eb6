//! `alash join`: the parts of an ensemble, played anywhere, as the one table that a single run prints.

use crate::base::dice::Seed;
use crate::cli::args::Join;
use crate::cli::report::is_same;
use crate::cli::runs::{self, ORIGIN, Origin, Ran};
use crate::cli::table::{self, Read};
use crate::cli::{End, Failed, by, ensemble, load};
use crate::i18n::Language;
use crate::players::Policy;
use crate::run::ensemble::of_runs;
use crate::saves::RULES_VERSION;
use crate::scenario::reading::DEFAULT;
use crate::scenario::{Library, Scenario};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

/// A file, and the table in it.
struct Part<'a> {
    file: &'a Path,
    read: Read,
    origin: Origin,
}

/// Answers `alash join`.
pub fn join(args: &Join, language: Language, library: &mut Library) -> Result<End, Failed> {
    table::is_one(args.out.as_deref())?;
    if let Some(out) = args.out.as_deref().filter(|out| args.files.iter().any(|file| is_same(out, file))) {
        return Err(Failed::new(format!(
            "{}: it would replace a part; expected another name",
            out.display()
        )));
    }
    let parts = parts(args)?;
    let origin = one_ensemble(&parts)?;
    let (scenario, policy) = played(&parts[0], library)?;
    let (first, number) = origin.span().map_err(|fault| Failed::new(told(parts[0].file, &fault)))?;
    let ran = all(&parts, &scenario, first, number)?;
    let seeds: Vec<Seed> = ran.iter().map(|run| Seed(run.seed)).collect();
    let (counts, judged) = ran.into_iter().map(|run| (run.told, run.judged)).unzip();
    let result = of_runs(&scenario, counts, judged, Seed(first));
    if let Some(out) = &args.out {
        table::write(out, &runs::table(&scenario, origin, &seeds, &result))?;
    }
    ensemble::answer(args.answer, language, &scenario, policy, first, &result)?;
    Ok(End::Fine)
}

fn told(file: &Path, fault: &str) -> String {
    format!("{}: {fault}", file.display())
}

/// What several files came to, or what is wrong with any of them.
fn each<T>(all: impl Iterator<Item = Result<T, Vec<String>>>) -> Result<Vec<T>, Failed> {
    let (mut good, mut faults) = (Vec::new(), Vec::new());
    for one in all {
        match one {
            Ok(one) => good.push(one),
            Err(found) => faults.extend(found),
        }
    }
    if faults.is_empty() { Ok(good) } else { Err(Failed(faults)) }
}

fn parts(args: &Join) -> Result<Vec<Part<'_>>, Failed> {
    let part = |file| {
        let read = table::read(file).map_err(|Failed(faults)| faults)?;
        let origin = Origin::of(&read).map_err(|fault| vec![told(file, &fault)])?;
        Ok(Part { file, read, origin })
    };
    each(args.files.iter().map(|file| part(file.as_path())))
}

/// What ensemble all parts are of.
fn one_ensemble<'a>(parts: &'a [Part<'_>]) -> Result<&'a Origin, Failed> {
    let first = &parts[0];
    let differs = |part: &Part<'_>| {
        let names = ORIGIN.iter().filter(|name| part.origin.get(name) != first.origin.get(name));
        let names: Vec<String> = names
            .map(|name| {
                format!(
                    "`{name}` is `{}`, in {} `{}`",
                    part.origin.get(name),
                    first.file.display(),
                    first.origin.get(name)
                )
            })
            .collect();
        let fault =
            format!("it is of another ensemble: {}{}", names.join("; "), shared(&first.origin, &part.origin));
        if names.is_empty() { Ok(()) } else { Err(vec![told(part.file, &fault)]) }
    };
    each(parts.iter().map(differs))?;
    Ok(&first.origin)
}

/// Says that two ensembles share runs, where they do: they confirm each other by nothing then.
fn shared(a: &Origin, b: &Origin) -> String {
    let same = ORIGIN.iter().take(6).all(|name| a.get(name) == b.get(name));
    let (Ok((first, runs)), Ok((other, others))) = (a.span(), b.span()) else { return String::new() };
    // Seeds begin anew after the largest.
    let (ahead, behind) = (other.wrapping_sub(first), first.wrapping_sub(other));
    let common =
        if ahead < runs { others.min(runs - ahead) } else { runs.min(others.saturating_sub(behind)) };
    match same && common > 0 {
        true => format!("; the two ensembles share {common} runs, which confirm nothing twice"),
        false => String::new(),
    }
}

/// The scenario and the policy that a part was played by.
fn played(part: &Part<'_>, library: &mut Library) -> Result<(Arc<Scenario>, Policy), Failed> {
    let origin = &part.origin;
    let fault = |fault: String| Failed::new(told(part.file, &fault));
    let scenario = load(origin.get("scenario"), library)?;
    let reading = Some(origin.get("reading")).filter(|reading| !reading.is_empty()).unwrap_or(DEFAULT);
    let scenario = by(&scenario, reading, library)?;
    let (rules, ours) = (origin.get("rules"), RULES_VERSION.to_string());
    if rules != ours {
        return Err(fault(format!("it was played by rules {rules}, this program has rules {ours}")));
    }
    if origin.get("content") != scenario.hash.to_string() {
        return Err(fault(format!("it was played when the files of `{}` were others", scenario.id)));
    }
    let policy = Policy::named(origin.get("policy"));
    let policy = policy.ok_or_else(|| fault(format!("no policy is called `{}`", origin.get("policy"))))?;
    Ok((scenario, policy))
}

/// All runs in their order, each once.
fn all(parts: &[Part<'_>], scenario: &Scenario, first: u64, number: u64) -> Result<Vec<Ran>, Failed> {
    let of = |part: &Part<'_>| {
        let found = runs::runs(&part.read, scenario, &part.origin);
        found.map_err(|faults| faults.iter().map(|fault| told(part.file, fault)).collect::<Vec<_>>())
    };
    let (mut ran, mut faults): (BTreeMap<u64, (usize, Ran)>, Vec<String>) = (BTreeMap::new(), Vec::new());
    for (at, (runs, part)) in each(parts.iter().map(of))?.into_iter().zip(parts).enumerate() {
        for run in runs {
            let (seed, index) = (run.seed, run.seed.wrapping_sub(first));
            let before = ran.insert(index, (at, run));
            if index >= number {
                faults.push(told(part.file, &format!("seed {seed} is none of the {number} from {first} on")));
            }
            if let Some((before, _)) = before {
                let other = parts[before].file.display();
                faults.push(told(part.file, &format!("seed {seed} is in {other} already")));
            }
        }
    }
    faults.extend(missing(&ran, first, number));
    match faults.is_empty() {
        true => Ok(ran.into_values().map(|(_, run)| run).collect()),
        false => Err(Failed(faults)),
    }
}

/// The runs that no part has, those that follow each other in one sentence.
fn missing(ran: &BTreeMap<u64, (usize, Ran)>, first: u64, number: u64) -> Vec<String> {
    let gone: Vec<u64> = (0..number).filter(|index| !ran.contains_key(index)).collect();
    let rows = gone.chunk_by(|a, b| a + 1 == *b).map(|row| {
        let [from, to] = [row[0], row[row.len() - 1]].map(|index| first.wrapping_add(index));
        format!("no part has the {} runs of seeds {from} to {to}, of {number}", row.len())
    });
    rows.collect()
}
