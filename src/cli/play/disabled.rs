//! A build without the window says so.

use crate::base::id::Id;
use crate::cli::args::Play;
use crate::cli::{End, Failed};
use crate::i18n::Language;
use crate::scenario::Library;

pub fn open(_: Play, _: Option<Id>, _: Option<Language>, _: Library) -> Result<End, Failed> {
    Err(Failed::new(
        "this build has no window; build it with its default features, or try `alash run semey-1918`",
    ))
}
