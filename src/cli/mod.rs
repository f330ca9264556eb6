//! The command line: arguments, exit codes, standard output.
//!
//! Data goes to standard output, everything else to standard error. 0: fine; 1: it ran and the answer is
//! no; 2: it could not run; 3: it failed by a fault of the program; where a turn did, a report of it was written.

mod args;
mod attribute;
mod calibrate;
mod check;
mod class;
mod crash;
mod csv;
mod ensemble;
mod excerpt;
mod explain;
mod hindcast;
mod join;
mod lessons;
mod mods;
mod new;
mod orders;
mod output;
mod play;
mod predict;
mod readings;
mod record;
mod report;
mod run;
mod runs;
mod scenarios;
mod series;
mod shell;
mod soak;
mod svg;
mod table;
mod verify;
mod work;

use crate::base::id::Id;
use crate::i18n::{Language, Words};
use crate::report::mods as said;
use crate::run::guard::guarded;
use crate::scenario::folder::Folder;
use crate::scenario::mods::Unused;
use crate::scenario::problem::{Problem, Severity};
use crate::scenario::reading::DEFAULT;
use crate::scenario::{Library, Scenario};
use args::{Arguments, By, Command};
use clap::Parser;
use std::io::Write;
use std::process::ExitCode;
use std::sync::Arc;

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    /// Fine.
    Fine,
    /// It ran, and the answer is no.
    No,
    /// It failed by a fault of the program.
    Crashed,
}

/// Why a command could not run: sentences for standard error.
#[derive(Debug)]
struct Failed(Vec<String>);

impl Failed {
    fn new(sentence: impl Into<String>) -> Self {
        Self(vec![sentence.into()])
    }
}

impl From<std::io::Error> for Failed {
    fn from(error: std::io::Error) -> Self {
        Self::new(error.to_string())
    }
}

/// Runs the program.
#[must_use]
pub fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        // Help and version are answers, not failures.
        Err(error) => {
            let code = if error.use_stderr() { 2 } else { 0 };
            let _ = error.print();
            return ExitCode::from(code);
        }
    };
    match dispatch(arguments) {
        Ok(End::Fine) => ExitCode::SUCCESS,
        Ok(End::No) => ExitCode::from(1),
        Ok(End::Crashed) => ExitCode::from(3),
        Err(Failed(sentences)) => {
            for sentence in sentences {
                say(&sentence);
            }
            ExitCode::from(2)
        }
    }
}

fn dispatch(arguments: Arguments) -> Result<End, Failed> {
    let mut library = Library::of_user();
    let chosen = arguments.lang.map(|code| language_called(&code, &library)).transpose()?;
    match arguments.command {
        // The window looks after itself, and keeps the game.
        None => play::without_command(arguments.play, chosen, library),
        Some(Command::Play(play)) => play::play(play, chosen, library),
        Some(command) => {
            let language =
                chosen.unwrap_or_else(|| Language::of_system_among(|code| library.language_meant(code)));
            unfailing(language, || answer(command, language, &mut library))
        }
    }
}

/// The language of a code that was typed.
fn language_called(code: &str, library: &Library) -> Result<Language, Failed> {
    library.language(code).ok_or_else(|| {
        let all: Vec<&str> = library.languages().into_iter().map(Language::code).collect();
        let (hint, all) = (did_you_mean(code, all.iter().copied()), all.join(", "));
        Failed::new(format!(
            "no language has the code `{code}`{hint}; there are {all} (a mod that is on may add others: `alash mods`)"
        ))
    })
}

/// Does what a command asks; a fault of the program is told in one sentence.
fn unfailing(language: Language, work: impl FnOnce() -> Result<End, Failed>) -> Result<End, Failed> {
    guarded(work).unwrap_or_else(|panic| {
        say(&crash::told(language, &panic));
        Ok(End::Crashed)
    })
}

fn answer(command: Command, language: Language, library: &mut Library) -> Result<End, Failed> {
    match command {
        Command::Play(play) => play::play(play, Some(language), library.clone()),
        Command::Scenarios(args) => scenarios::list(&args, language, library),
        Command::Lessons(args) => lessons::list(&args, language, library),
        Command::Lesson(args) => lessons::sheet(&args, language, library),
        Command::LessonCode(args) => lessons::code(&args, library),
        Command::Run(args) => run::run(&args, language, library),
        Command::Ensemble(args) => ensemble::ensemble(&args, language, library),
        Command::Join(args) => join::join(&args, language, library),
        Command::Calibrate(args) => calibrate::calibrate(&args, language, library),
        Command::Hindcast(args) => hindcast::hindcast(&args, language, library),
        Command::Explain(args) => explain::explain(&args, language, library),
        Command::Readings(args) => readings::readings(&args, language, library),
        Command::New(args) => new::new(&args, language, library),
        Command::Mods(args) => mods::mods(&args, language, library),
        Command::Check(args) => check::check(&args, library),
        Command::Record(args) => record::record(&args, language, library),
        Command::Report(args) => report::report(&args, language, library),
        Command::Orders(args) => orders::orders(&args, language, library),
        Command::Verify(args) => verify::verify(&args, language, library),
        Command::Attribute(args) => attribute::attribute(&args, language, library),
        Command::ReplayCrash(args) => crash::replay(&args, language, library),
        Command::Soak(args) => soak::soak(&args, language, library),
        Command::Completions(args) => shell::completions(&args),
        Command::Man(args) => shell::man(&args),
    }
}

/// Says something on standard error; nobody need be listening.
fn say(sentence: &str) {
    let _ = writeln!(std::io::stderr(), "alash: {}", output::harmless(sentence));
}

/// The hint that goes with a name that was not found.
fn did_you_mean<'k>(name: &str, known: impl IntoIterator<Item = &'k str>) -> String {
    let near = crate::scenario::problem::closest(name, known);
    near.map_or_else(String::new, |near| format!("; did you mean `{near}`?"))
}

/// Says that a folder of mods is not what this name means.
fn tell_unused(name: &str, library: &Library) {
    for (folder, why) in library.unused() {
        let folder_name = folder.file_name().filter(|folder| *folder == name);
        match (folder_name, why) {
            (Some(_), Unused::Shipped) => say(&format!(
                "{}: not used, since `{name}` is a shipped scenario; give the folder another name",
                folder.display()
            )),
            (Some(_), why) => say(&said::sentence(&Words::new(Language::En, []), &folder, &why)),
            (None, _) => {}
        }
    }
}

/// Loads the scenario that the user named.
fn load(name: &str, library: &mut Library) -> Result<Arc<Scenario>, Failed> {
    tell_unused(name, library);
    let Some(folder) = library.find(name) else {
        if let Some(why) = mods::why_not(name, library) {
            return Err(why);
        }
        let hint = did_you_mean(name, library.all().iter().map(String::as_str));
        return Err(Failed::new(format!(
            "no scenario is called `{name}`{hint} (`alash scenarios` lists them; a folder is named by its path)"
        )));
    };
    load_folder(&folder, library)
}

/// Loads the scenario in a folder.
fn load_folder(folder: &Folder, library: &Library) -> Result<Arc<Scenario>, Failed> {
    let loaded = library.load(folder);
    let errors = |problem: &&Problem| problem.severity == Severity::Error;
    match loaded.scenario {
        Some(scenario) => Ok(Arc::new(scenario)),
        None => Err(Failed(loaded.problems.iter().filter(errors).map(ToString::to_string).collect())),
    }
}

/// Loads the scenario that the user named, by the reading that goes with it.
fn load_by(name: &str, reading: &By, library: &mut Library) -> Result<Arc<Scenario>, Failed> {
    let scenario = load(name, library)?;
    by(&scenario, reading.name().unwrap_or(DEFAULT), library)
}

/// A scenario by the reading or the world of that name; `default` is its own.
fn by(scenario: &Arc<Scenario>, name: &str, library: &Library) -> Result<Arc<Scenario>, Failed> {
    if name == DEFAULT {
        return Ok(Arc::clone(scenario));
    }
    let found = Id::new(name).ok().and_then(|id| library.by(scenario, id));
    found.map(Arc::new).ok_or_else(|| {
        let worlds = library.worlds(scenario.id.as_str());
        let what = if worlds.is_empty() { "reading" } else { "reading or world" };
        let readings = || scenario.readings.iter().map(|one| one.id.as_str());
        let known = || std::iter::once(DEFAULT).chain(readings()).chain(worlds.iter().map(Id::as_str));
        let (hint, all) = (did_you_mean(name, known()), known().collect::<Vec<_>>().join("`, `"));
        Failed::new(format!("`{}` has no {what} `{name}`{hint}; there are `{all}`", scenario.id))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_of_the_program_is_an_end_and_no_panic() {
        let fails = || -> Result<End, Failed> { panic!("no hay") };
        assert!(matches!(unfailing(Language::En, fails), Ok(End::Crashed)));
        assert!(matches!(unfailing(Language::En, || Ok(End::No)), Ok(End::No)));
    }
}
