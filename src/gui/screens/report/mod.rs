//! The after-action report in the window: the same sections as on the page for a browser.
//!
//! It is told on a thread of its own, since the campaign is played again for it.

mod read;

use crate::gui::keys::closes;
use crate::gui::kit::picture::Pictures;
use crate::gui::kit::{parts, theme, threads};
use crate::gui::map::BaseMap;
use crate::gui::screens::play::state::Play;
use crate::gui::screens::{Ask, sheet};
use crate::i18n::Words;
use crate::page::html::Html;
use crate::page::report;
use crate::page::report::told::{Found, Told};
use crate::page::report::turns;
use crate::report::{call_units, words_of};
use crate::run::Campaign;
use crate::run::guard::guarded;
use crate::study::attribution::attribute_within;
use bevy_egui::egui::{Context, RichText, Spinner, Ui};
use std::sync::{Arc, OnceLock};

/// The report, once it is told; none where telling it failed.
type Telling = Arc<OnceLock<Option<Vec<Part>>>>;

/// A section: its heading and what stands in it.
struct Part {
    heading: String,
    inside: Vec<Html>,
}

/// The page.
pub struct Page {
    /// Without what decisions moved, which takes the longest; and with it.
    tellings: [Telling; 2],
    pictures: Pictures,
    /// The section that is read.
    at: usize,
}

impl Page {
    /// Begins to tell the report of a game.
    #[must_use]
    pub fn open(ctx: &Context, play: &mut Play) -> Self {
        play.finding.claim(&play.campaign);
        let tellings = [Telling::default(), Telling::default()];
        let (told, ctx) = (tellings.clone(), ctx.clone());
        let (mut campaign, finding) = (play.campaign.again(0, |_| {}), play.finding.clone());
        let (orders, turns) = (play.campaign.orders().to_vec(), play.campaign.digests().len());
        let language = play.words.language();
        let work = move || {
            let mut words = words_of(language, campaign.scenario());
            let first = guarded(|| {
                campaign.replay(&orders, &[], turns);
                let found = finding.told_of(&campaign);
                (tell(&mut words, &campaign, &found), found)
            });
            let (parts, found) = first.ok().unzip();
            let _ = told[0].set(parts);
            ctx.request_repaint();
            if let Some(mut found) = found.filter(|found| found.moved.is_none()) {
                let last = guarded(|| {
                    let find = || attribute_within(&campaign, report::MOVED, &|| ());
                    let moved = threads::pool().map_or_else(find, |pool| pool.install(find));
                    finding.keep(&campaign, &moved);
                    found.moved = Some(moved);
                    tell(&mut words_of(language, campaign.scenario()), &campaign, &found)
                });
                let _ = told[1].set(last.ok());
                ctx.request_repaint();
            }
        };
        if std::thread::Builder::new().name("report".to_owned()).spawn(work).is_err() {
            let _ = tellings[0].set(None);
        }
        Self { tellings, pictures: Pictures::default(), at: 0 }
    }

    /// The fullest that is told by now; none where telling it failed.
    fn told(&self) -> Option<Telling> {
        let whole = self.tellings[1].get().is_some_and(Option::is_some);
        let telling = &self.tellings[usize::from(whole)];
        telling.get().is_some().then(|| Arc::clone(telling))
    }
}

fn tell(words: &mut Words, campaign: &Campaign, found: &Found) -> Vec<Part> {
    let turns = turns::turns(words, campaign);
    call_units(words, campaign.view());
    let told = Told { words, campaign, turns: &turns, found };
    let sections = report::sections(told).into_iter();
    sections.map(|section| Part { heading: section.heading, inside: section.inside }).collect()
}

/// Shows the page.
pub fn show(ctx: &Context, base: &BaseMap, page: &mut Page, play: &mut Play) -> Option<Ask> {
    let left = closes(ctx);
    let mut table = sheet::table(ctx, base, &play.words);
    let back = sheet::show(&mut table, |ui| {
        sheet::heading(ui, &play.words, play.campaign.scenario(), play.words.get("report-read"));
        let telling = page.told();
        match telling.as_ref().and_then(|telling| telling.get()) {
            None => drop(ui.add(Spinner::new())),
            Some(None) => drop(ui.colored_label(theme::bad(), play.words.get("report-failed"))),
            Some(Some(sections)) => told(ui, page, sections),
        }
        ui.separator();
        foot(ui, play)
    });
    (left || back).then_some(Ask::Leave)
}

/// The headings, and the section that is read.
fn told(ui: &mut Ui, page: &mut Page, sections: &[Part]) {
    ui.horizontal_wrapped(|ui| {
        for (number, section) in sections.iter().enumerate() {
            ui.selectable_value(&mut page.at, number, &section.heading);
        }
    });
    ui.separator();
    let Some(section) = sections.get(page.at) else { return };
    let pictures = &mut page.pictures;
    let at = page.at;
    sheet::scrolled(ui, 3.0, |ui| {
        ui.push_id(at, |ui| {
            parts::large(ui, &section.heading);
            let mut number = 1000 * at;
            section.inside.iter().for_each(|html| read::show(ui, pictures, &mut number, html));
        });
    });
}

fn foot(ui: &mut Ui, play: &mut Play) -> bool {
    ui.horizontal_wrapped(|ui| {
        if ui.button(RichText::new(play.words.get("menu-report")).size(theme::size::HEADING - 2.0)).clicked()
        {
            play.write_report();
        }
        if let Some(notice) = &play.notice {
            ui.colored_label(if notice.bad { theme::bad() } else { theme::good() }, &notice.text);
        }
        sheet::back(ui, &play.words)
    })
    .inner
}
