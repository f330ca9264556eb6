//! `alash play`, or no command at all: the one place where the command line names the window.

#[cfg(not(feature = "gui"))]
mod disabled;
#[cfg(feature = "gui")]
mod enabled;

#[cfg(not(feature = "gui"))]
use disabled::open;
#[cfg(feature = "gui")]
use enabled::open;

use crate::cli::args::{Arguments, Play};
use crate::cli::{End, Failed, crash, did_you_mean, load_by};
use crate::i18n::{Language, Words};
use crate::saves;
use crate::scenario::Library;
use clap::CommandFactory;

/// Opens the window with what was named, which must be right before a window opens.
pub fn play(args: Play, language: Option<Language>, mut library: Library) -> Result<End, Failed> {
    let named = args.scenario.as_ref().map(|name| load_by(name, &args.by, &mut library)).transpose()?;
    let reading = named.as_ref().and_then(|scenario| scenario.reading);
    if let Some(path) = &args.load {
        let saved = match saves::open(path, &library) {
            Ok(saved) => saved,
            Err(error) => {
                let meant = || Language::of_system_among(|code| library.language_meant(code));
                let language = language.unwrap_or_else(meant);
                return crash::unopened(&Words::new(language, []), &error);
            }
        };
        let id = saved.scenario().id;
        if let Some(other) = named.filter(|named| named.id != id) {
            let error = saves::Error::NotThisScenario(path.clone(), id, other.id.to_string());
            return Err(Failed::new(error.to_string()));
        }
    }
    open(args, reading, language, library)
}

/// The same without a command: a word that is no scenario may be a command spelt wrongly.
pub fn without_command(args: Play, language: Option<Language>, mut library: Library) -> Result<End, Failed> {
    if let Some(name) = &args.scenario
        && library.find(name).is_none()
    {
        let program = Arguments::command();
        let commands = program.get_subcommands().map(clap::Command::get_name);
        let hint = did_you_mean(name, commands.chain(library.all().iter().map(String::as_str)));
        return Err(Failed::new(format!(
            "no command and no scenario is called `{name}`{hint} (`alash --help` lists commands, `alash scenarios` \
             scenarios)"
        )));
    }
    play(args, language, library)
}
