//! `alash new`: begins a mod with a small scenario, a copy of one, or a translation of the game.

use crate::cli::args::New;
use crate::cli::{End, Failed, did_you_mean, output, say};
use crate::i18n::{Language, Value, Words};
use crate::report::{fresh, translation};
use crate::saves::file;
use crate::scenario::Library;
use crate::scenario::folder::Folder;
use crate::scenario::mods::unfit;
use std::path::Path;

/// Answers `alash new`.
pub fn new(args: &New, language: Language, library: &mut Library) -> Result<End, Failed> {
    let failed = |what: String| Failed::new(format!("{}: {what}", args.folder.display()));
    let full = std::path::absolute(&args.folder).map_err(|error| failed(error.to_string()))?;
    let name = full.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let id = match args.id {
        Some(id) => id,
        None => fresh::id(&name)
            .map_err(|_| failed("no id can be made of this name; expected --id with one".into()))?,
    };
    if id.as_str() == "theatre" || Folder::shipped(id.as_str()).is_some() {
        return Err(failed(format!(
            "`{id}` is a shipped scenario; expected another name, or --id with another"
        )));
    }
    let words = Words::new(language, []);
    let files = match (&args.from, &args.language) {
        (_, Some(code)) => match unfit(code) {
            Some((_, why)) => return Err(Failed::new(format!("--language: {why}"))),
            None => translation::files(&words, id, &name, code),
        },
        (None, None) => fresh::small(&words, id, &name),
        (Some(from), None) => {
            let folder = library.find(from).ok_or_else(|| {
                let hint = did_you_mean(from, library.all().iter().map(String::as_str));
                Failed::new(format!("no scenario is called `{from}`{hint} (`alash scenarios` lists them)"))
            })?;
            fresh::copy(&words, id, &name, &folder).map_err(Failed::new)?
        }
    };
    is_empty(&full).map_err(failed)?;
    for (name, text) in &files {
        write(&full.join(name), text).map_err(failed)?;
    }
    tell(args, &files, library, &words)?;
    Ok(End::Fine)
}

/// Nothing is written among files that are there.
fn is_empty(folder: &Path) -> Result<(), String> {
    let found = match std::fs::read_dir(folder) {
        Ok(mut entries) => entries.next().is_some(),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => false,
        Err(error) => return Err(error.to_string()),
    };
    if found { Err("the folder is not empty; expected a new name or an empty folder".into()) } else { Ok(()) }
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    let write = || {
        std::fs::create_dir_all(file::folder_of(path))?;
        file::create(path, text.as_bytes())
    };
    match write() {
        Ok(true) => Ok(()),
        Ok(false) => Err(format!("{} is there already", path.display())),
        Err(error) => Err(error.to_string()),
    }
}

/// Says what was written and how to go on.
fn tell(args: &New, files: &[(String, String)], library: &Library, words: &Words) -> Result<(), Failed> {
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    let list = Value::Text(names.join(", "));
    output::text(&(words.with("new-written", &[("list", list)]) + "\n"))?;
    // A plain name would be taken for an id.
    let folder = match args.folder.components().count() {
        1 if args.folder.is_relative() => format!("./{}", args.folder.display()),
        _ => args.folder.display().to_string(),
    };
    let folder = if folder.contains(' ') { format!("\"{folder}\"") } else { folder };
    let played = args.language.is_none();
    let next = ["new-next-check", "new-next-run", "new-next-play"];
    for key in next.iter().take(if played { next.len() } else { 1 }) {
        say(&words.with(key, &[("folder", Value::Text(folder.clone()))]));
    }
    if let Some(mods) = &library.mods {
        say(&words.with("new-next-share", &[("mods", Value::Text(mods.display().to_string()))]));
    }
    if let Some(code) = &args.language {
        say(&words.with("new-next-speak", &[("code", Value::Text(code.clone()))]));
    }
    Ok(())
}
