//! `alash report`: a saved game told on one page.

use crate::cli::args::Report;
use crate::cli::{End, Failed, class, crash, output, say, work};
use crate::i18n::{Language, Words};
use crate::page::report::told::Found;
use crate::page::report::{MOVED, page};
use crate::report::{saves as said, words_of};
use crate::run::Campaign;
use crate::saves;
use crate::scenario::Library;
use crate::study::attribution::{attribute_within, decisions};
use crate::study::binding::{self, seeds, what_binds};
use crate::study::player::Player;
use std::path::Path;

/// Answers `alash report`. Of a save that was edited the page is written all the same, with a warning.
pub fn report(args: &Report, language: Language, library: &Library) -> Result<End, Failed> {
    if args.save.is_dir() {
        return class::report(args, language, library);
    }
    if args.csv.is_some() || args.no_names {
        let save = args.save.display();
        return Err(Failed::new(format!("{save}: --csv and --no-names go with a folder of saves")));
    }
    if args.out.as_deref().is_some_and(|out| is_same(out, &args.save)) {
        let save = args.save.display();
        return Err(Failed::new(format!("{save}: the page would replace the save; expected another name")));
    }
    output::can_write(args.out.as_deref())?;
    let opened = match saves::open_edited(&args.save, library) {
        Ok(opened) => opened,
        Err(error) => return crash::unopened(&Words::new(language, []), &error),
    };
    let mut words = words_of(language, opened.campaign.scenario());
    for fault in &opened.faults {
        say(&said::sentence(&words, fault));
    }
    let found = found(args, &opened.campaign)?;
    output::to_file_or_text(
        args.out.as_deref(),
        &page(&mut words, &opened.campaign, &opened.faults, &found),
    )?;
    Ok(if opened.faults.is_empty() { End::Fine } else { End::No })
}

/// What takes its time to find out of a campaign.
fn found(args: &Report, campaign: &Campaign) -> Result<Found, Failed> {
    let seeds = seeds(campaign.seed(), binding::SEEDS);
    let orders = &campaign.orders()[..campaign.digests().len()];
    let steps = decisions(campaign, MOVED) + seeds.len() * binding::RUNS as usize;
    let name = args.save.file_stem().map(|stem| stem.to_string_lossy().into_owned());
    work::long(args.threads.jobs, steps, |done| {
        let (scenario, turns) = (campaign.scenario(), orders.len() as u16);
        let bound = what_binds(scenario, Player::Orders(orders), &seeds, turns, done);
        Found { bound, moved: Some(attribute_within(campaign, MOVED, done)), name }
    })
}

/// Whether two paths lead to the same file.
pub fn is_same(a: &Path, b: &Path) -> bool {
    let found = |path: &Path| path.canonicalize().ok();
    found(a).is_some_and(|a| found(b) == Some(a))
}
