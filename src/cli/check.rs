//! `alash check`: every problem of scenarios or mods.

use crate::cli::args::{Check, Format};
use crate::cli::excerpt::Files;
use crate::cli::{End, Failed, did_you_mean, mods, output, say, tell_unused, work};
use crate::doctor::{self, Play};
use crate::scenario::Library;
use crate::scenario::codes::PAGE;
use crate::scenario::folder::Folder;
use crate::scenario::problem::{Problem, Severity};

/// Answers `alash check`.
pub fn check(args: &Check, library: &mut Library) -> Result<End, Failed> {
    let (mut problems, mut missing): (Vec<Problem>, Vec<String>) = (Vec::new(), Vec::new());
    for path in &args.paths {
        let look = |folder: &Folder, library: &Library, plays| examine(folder, library, plays, args);
        if let Some(found) = mods::problems(path, library, look)? {
            problems.extend(found);
            continue;
        }
        match find(path, library) {
            Some(folder) => {
                if !library.named.contains(&folder) {
                    library.named.push(folder.clone());
                }
                problems.extend(look(&folder, library, true)?);
            }
            None => {
                let hint = did_you_mean(path, library.all().iter().map(String::as_str));
                missing.push(format!("`{path}` is no scenario and no folder{hint}"));
            }
        }
    }
    // One path that leads nowhere hides no problem of the others.
    if missing.len() == args.paths.len() {
        return Err(Failed(missing));
    }
    match args.answer.format {
        Format::Json => output::json(&problems)?,
        Format::Text => {
            let mut files = Files::default();
            output::text(&problems.iter().map(|problem| files.told(problem)).collect::<String>())?;
            if !problems.is_empty() {
                say(&format!("{PAGE} explains every code"));
            }
        }
    }
    let of = |severity| problems.iter().filter(|problem| problem.severity == severity).count();
    let (errors, warnings) = (of(Severity::Error), of(Severity::Warning));
    say(&format!("{}, {}", counted(errors, "problem"), counted(warnings, "warning")));
    if !missing.is_empty() {
        return Err(Failed(missing));
    }
    Ok(if errors > 0 || (args.strict && warnings > 0) { End::No } else { End::Fine })
}

/// The folder that is meant: as everywhere, or a folder by its plain name.
fn find(path: &str, library: &mut Library) -> Option<Folder> {
    tell_unused(path, library);
    if let Some(folder) = library.find(path) {
        return Some(folder);
    }
    // A name that is no id may still be that of a folder, here or among the mods.
    let among_mods = library.mods.as_ref().map(|mods| mods.join(path));
    let mut folders = [Some(path.into()), among_mods].into_iter().flatten();
    folders.find(|folder| folder.is_dir()).map(Folder::Disk)
}

fn examine(folder: &Folder, library: &Library, plays: bool, args: &Check) -> Result<Vec<Problem>, Failed> {
    if args.quick || !plays {
        return Ok(doctor::examine(folder, library, &Play::Nothing));
    }
    work::long(None, args.runs as usize, |done| {
        doctor::examine(folder, library, &Play::Campaigns(args.runs, done))
    })
}

fn counted(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}
