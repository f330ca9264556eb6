//! `alash attribute`: which decisions of a saved game moved its outcome.

use crate::cli::args::{Attribute, Format};
use crate::cli::{End, Failed, crash, output, work};
use crate::i18n::{Language, Words};
use crate::report::{moved, three, words_of};
use crate::run::Campaign;
use crate::saves;
use crate::scenario::{Library, Scenario};
use crate::study::attribution::{Effect, decisions};
use crate::study::better::better as find_better;
use crate::study::{Attribution, Better, attribute as find};
use serde::Serialize;

#[derive(Serialize)]
struct Document<'a> {
    scenario: String,
    #[serde(serialize_with = "output::seed")]
    seed: u64,
    turns: u16,
    #[serde(flatten)]
    attribution: &'a Attribution,
    better: Option<&'a Better>,
}

/// Answers `alash attribute`.
pub fn attribute(args: &Attribute, language: Language, library: &Library) -> Result<End, Failed> {
    let campaign = match saves::open(&args.save, library) {
        Ok(campaign) => campaign,
        Err(error) => return crash::unopened(&Words::new(language, []), &error),
    };
    let all = |done: &(dyn Fn() + Sync)| (find(&campaign, done), find_better(&campaign));
    let (found, better) = work::long(args.threads.jobs, decisions(&campaign, usize::MAX), all)?;
    let (found, better) = (&found, better.as_ref());
    match args.answer.format {
        Format::Json => output::json(&document(&campaign, found, better))?,
        Format::Text => {
            output::text(&text(&words_of(language, campaign.scenario()), &campaign, found, better))?;
        }
    }
    Ok(End::Fine)
}

fn document<'a>(
    campaign: &Campaign,
    attribution: &'a Attribution,
    better: Option<&'a Better>,
) -> Document<'a> {
    Document {
        scenario: campaign.scenario().id.to_string(),
        seed: campaign.seed().0,
        turns: campaign.view().turn(),
        attribution,
        better,
    }
}

fn text(words: &Words, campaign: &Campaign, found: &Attribution, better: Option<&Better>) -> String {
    let scenario = campaign.scenario();
    let told: Vec<&Effect> = found.decisions.iter().filter(|effect| effect.moved()).collect();
    if told.is_empty() {
        return words.get("moved-none") + "\n";
    }
    let mut text = moved::headline(words, scenario, found) + "\n\n";
    if let Some(better) = better {
        text += &format!("{}\n", words.get("better-title"));
        text.extend(moved::better(words, scenario, better).iter().map(|line| format!("{:9}{line}\n", "")));
        text.push('\n');
    }
    for effect in told {
        text += &entry(words, scenario, effect);
    }
    text
}

/// A decision in lines: what it moved and when; what was ordered, and what history ordered instead.
fn entry(words: &Words, scenario: &Scenario, effect: &Effect) -> String {
    let men = three::signed(words, effect.men);
    let mut text = format!("{men:>7}  {}  {}\n", effect.date, moved::way(words, effect.way));
    let lines = [
        moved::yours(words, scenario, effect),
        moved::instead(words, scenario, effect),
        moved::beside(words, scenario, effect),
    ];
    for line in lines.iter().filter(|line| !line.is_empty()) {
        text += &format!("{:9}{line}\n", "");
    }
    text
}
