//! Opens the window.

use crate::cli::args::Play;
use crate::cli::{End, Failed, load_by, say};
use crate::gui::desk::{Desk, Start};
use crate::i18n::Language;
use crate::saves;
use crate::scenario::Library;
use std::sync::{Arc, OnceLock};
use std::time::Instant;

pub fn play(args: Play, language: Option<Language>, mut library: Library) -> Result<End, Failed> {
    let began = Instant::now();
    // What the user named must be right before a window opens.
    let named = args.scenario.as_ref().map(|name| load_by(name, &args.by, &mut library)).transpose()?;
    let reading = named.as_ref().and_then(|scenario| scenario.reading);
    if let Some(path) = &args.load {
        let saved = saves::open(path, &library).map_err(|error| Failed::new(error.to_string()))?;
        let id = saved.scenario().id;
        if let Some(other) = named.filter(|named| named.id != id) {
            let error = saves::Error::NotThisScenario(path.clone(), id, other.id.to_string());
            return Err(Failed::new(error.to_string()));
        }
    }
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
