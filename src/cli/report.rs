//! `alash report`: a saved game told on one page.

use crate::cli::args::Report;
use crate::cli::{End, Failed, output, say};
use crate::i18n::{Language, Words};
use crate::page::report::page;
use crate::report::{saves as said, words_of};
use crate::saves;
use crate::scenario::Library;
use std::path::Path;

/// Answers `alash report`. Of a save that was edited the page is written all the same, with a warning.
pub fn report(args: &Report, language: Language, library: &Library) -> Result<End, Failed> {
    if args.out.as_deref().is_some_and(|out| is_same(out, &args.save)) {
        let save = args.save.display();
        return Err(Failed::new(format!("{save}: the page would replace the save; expected another name")));
    }
    output::can_write(args.out.as_deref())?;
    let opened = saves::open_edited(&args.save, library);
    let words = Words::new(language, []);
    let opened = opened.map_err(|error| Failed::new(said::sentence(&words, &error)))?;
    let mut words = words_of(language, opened.campaign.scenario());
    for fault in &opened.faults {
        say(&said::sentence(&words, fault));
    }
    output::to_file_or_text(args.out.as_deref(), &page(&mut words, &opened.campaign, &opened.faults))?;
    Ok(if opened.faults.is_empty() { End::Fine } else { End::No })
}

/// Whether two paths lead to the same file.
fn is_same(a: &Path, b: &Path) -> bool {
    let found = |path: &Path| path.canonicalize().ok();
    found(a).is_some_and(|a| found(b) == Some(a))
}
