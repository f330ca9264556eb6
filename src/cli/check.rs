//! `alash check`: every problem of scenarios or mods.

use crate::cli::args::{Check, Format};
use crate::cli::{End, Failed, did_you_mean, output, say};
use crate::doctor;
use crate::scenario::Library;
use crate::scenario::problem::{Problem, Severity};

pub fn check(args: &Check, library: &mut Library) -> Result<End, Failed> {
    let mut problems: Vec<Problem> = Vec::new();
    for path in &args.paths {
        let folder = library.find(path);
        let folder = folder.or_else(|| {
            let path = std::path::Path::new(path);
            path.is_dir().then(|| crate::scenario::folder::Folder::Disk(path.to_owned()))
        });
        let folder = folder.ok_or_else(|| {
            let hint = did_you_mean(path, library.ids().iter().map(String::as_str));
            Failed::new(format!("`{path}` is no scenario and no folder{hint}"))
        })?;
        if !library.named.contains(&folder) {
            library.named.push(folder.clone());
        }
        problems.extend(doctor::examine(&folder, library));
    }
    match args.format {
        Format::Json => output::json(&problems)?,
        Format::Text => output::text(&problems.iter().map(|p| format!("{p}\n")).collect::<String>())?,
    }
    let errors = problems.iter().filter(|problem| problem.severity == Severity::Error).count();
    let warnings = problems.len() - errors;
    say(&format!("{}, {}", counted(errors, "problem"), counted(warnings, "warning")));
    Ok(if errors > 0 || (args.strict && warnings > 0) { End::No } else { End::Fine })
}

fn counted(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}
