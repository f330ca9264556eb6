//! Opens the window.

use crate::cli::args::Play;
use crate::cli::{End, Failed, load};
use crate::gui::desk::{Desk, Start};
use crate::i18n::Language;
use crate::saves;
use crate::scenario::Library;

pub fn play(args: Play, language: Option<Language>, mut library: Library) -> Result<End, Failed> {
    // What the user named must be right before a window opens.
    if let Some(name) = &args.scenario {
        load(name, &mut library)?;
    }
    if let Some(path) = &args.load {
        saves::open(path, &library).map_err(|error| Failed::new(error.to_string()))?;
    }
    let start = Start { language, scenario: args.scenario, load: args.load };
    crate::gui::open(Box::new(Desk::new(start, library))).map_err(|no_window| {
        Failed::new(format!("no window: {}; without one, try `alash run semey-1918`", no_window.reason))
    })?;
    Ok(End::Fine)
}
