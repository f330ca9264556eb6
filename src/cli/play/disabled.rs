//! A build without the window says so.

use crate::cli::args::Play;
use crate::cli::{End, Failed};
use crate::i18n::Language;
use crate::scenario::Library;

pub fn play(_: Play, _: Option<Language>, _: Library) -> Result<End, Failed> {
    Err(Failed::new(
        "this build has no window; build it with its default features, or try `alash run semey-1918`",
    ))
}
