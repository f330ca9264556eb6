//! Opens the window.

use crate::base::id::Id;
use crate::cli::args::Play;
use crate::cli::{End, Failed, say};
use crate::gui::desk::{Desk, Start};
use crate::i18n::Language;
use crate::scenario::Library;
use std::sync::{Arc, OnceLock};
use std::time::Instant;

pub fn open(
    args: Play,
    reading: Option<Id>,
    language: Option<Language>,
    library: Library,
) -> Result<End, Failed> {
    let began = Instant::now();
    let drawn = args.until_drawn.then(|| Arc::new(OnceLock::new()));
    let (scenario, load) = (args.scenario, args.load);
    let start = Start { language, scenario, reading, load, drawn: drawn.clone() };
    crate::gui::open(Box::new(Desk::new(start, library))).map_err(|no_window| {
        Failed::new(format!("no window: {}; without one, try `alash run semey-1918`", no_window.reason))
    })?;
    if let Some(moment) = drawn.as_ref().and_then(|drawn| drawn.get()) {
        say(&format!("drawn after {} ms", moment.duration_since(began).as_millis()));
    }
    Ok(End::Fine)
}
