//! `alash explain SAVE`: what stopped the call-up in a saved game, by its own orders.

use crate::cli::args::{Explain as Asked, Format};
use crate::cli::explain::{binds, turn_of, wholly};
use crate::cli::{End, Failed, crash, output, svg, work};
use crate::i18n::{Language, Value, Words};
use crate::report::{binding, charts, names, words_of};
use crate::run::Campaign;
use crate::saves;
use crate::scenario::Library;
use crate::study::WhatBinds;
use crate::study::binding::{self as study, Lifting, is_tried, seeds, what_binds};
use crate::study::explain::{self, Explained};
use crate::study::player::Player;
use serde::Serialize;
use std::path::Path;

#[derive(Serialize)]
struct Document {
    scenario: String,
    #[serde(serialize_with = "output::seed")]
    seed: u64,
    turns: u16,
    /// Whether anybody was called up; where nobody was, nothing can bind.
    tried: bool,
    /// The day on which most was stopped.
    most: Option<Lifting>,
    /// The day that is told of.
    day: Lifting,
    #[serde(flatten)]
    binding: WhatBinds,
    /// What comes with the limits lifted wholly.
    wholly: Explained,
    #[serde(skip)]
    turn: usize,
}

/// Answers `alash explain SAVE`.
pub fn explain(args: &Asked, language: Language, library: &Library) -> Result<End, Failed> {
    if args.policy.is_some() || args.seed.is_some() {
        let message = format!(
            "{}: a save has its own orders and seed; --policy and --seed go with a scenario",
            args.of
        );
        return Err(Failed::new(message));
    }
    let campaign = match saves::open(Path::new(&args.of), library) {
        Ok(campaign) => campaign,
        Err(error) => return crash::unopened(&Words::new(language, []), &error),
    };
    if campaign.digests().is_empty() {
        return Err(Failed::new(format!(
            "{}: no turn of it is played yet, so nothing is to be explained",
            args.of
        )));
    }
    let document = play(args, &campaign)?;
    let words = words_of(language, campaign.scenario());
    if let Some(file) = &args.svg {
        svg::write(file, &[charts::gap(&words, &document.wholly)])?;
    }
    match args.answer.format {
        Format::Json => output::json(&document)?,
        Format::Text => output::text(&text(&words, &campaign, &document))?,
    }
    Ok(End::Fine)
}

/// Plays its orders again with limits lifted, a little and wholly.
fn play(args: &Asked, campaign: &Campaign) -> Result<Document, Failed> {
    let (scenario, turns) = (campaign.scenario(), campaign.digests().len());
    let asked = args.date.map(|date| turn_of(scenario, date)).transpose()?.map(usize::from);
    if let Some(late) = asked.filter(|turn| *turn >= turns) {
        let [day, last] = [late, turns - 1].map(|turn| scenario.half_month(turn as u16).last_day());
        return Err(Failed::new(format!("{}: it is not played as far as {day}, only to {last}", args.of)));
    }
    let orders = &campaign.orders()[..turns];
    let number = args.seeds.map_or(study::SEEDS, u64::from);
    let (seeds, player) = (seeds(campaign.seed(), number), Player::Orders(orders));
    let steps = number * (study::RUNS + explain::RUNS);
    let (binding, turn, wholly) = work::long(args.threads.jobs, steps as usize, |done| {
        let found = what_binds(scenario, player, &seeds, turns as u16, done);
        let day = found.most().map_or(scenario.half_month(found.looked_at as u16).last_day(), |one| one.date);
        let most = found.whole.iter().position(|one| one.date == day);
        let turn = asked.or(most).unwrap_or(turns - 1);
        let wholly = explain::explain(scenario, player, &seeds, turn as u16, done);
        (found, turn, wholly)
    })?;
    Ok(Document {
        scenario: scenario.id.to_string(),
        seed: campaign.seed().0,
        turns: turns as u16,
        tried: is_tried(campaign),
        most: binding.most().copied(),
        day: binding.whole[turn],
        binding,
        wholly,
        turn,
    })
}

fn text(words: &Words, campaign: &Campaign, document: &Document) -> String {
    let values = [
        ("scenario", Value::Text(names::scenario(words, campaign.scenario().id))),
        ("seed", Value::Text(document.seed.to_string())),
    ];
    let heading = words.with("binds-saved", &values);
    let found = &document.binding;
    let most = binding::most(words, found, document.tried);
    if !document.tried {
        return format!("{heading}\n{most}\n");
    }
    let parts = [
        format!("{heading}\n{most}\n"),
        binds::day(words, &document.day, found.seeds),
        binds::oblasts(words, found, document.turn),
        binds::times(words, found),
        binding::how(words, found) + "\n",
        wholly_by(words, document),
    ];
    parts.join("\n")
}

/// The same with the limits lifted wholly.
fn wholly_by(words: &Words, document: &Document) -> String {
    let values = [
        ("date", Value::Text(words.date(document.day.date))),
        ("seeds", Value::Count(document.binding.seeds.into())),
    ];
    format!("{}\n\n{}", words.with("binds-wholly", &values), wholly::wholly(&document.wholly, words))
}
