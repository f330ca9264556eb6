//! `alash orders`: the orders of a save as a person reads them, and as `alash run --orders` takes them.

use crate::base::date::Date;
use crate::base::id::Id;
use crate::cli::args::{Format, Orders};
use crate::cli::{End, Failed, load, output};
use crate::i18n::{Language, Words};
use crate::orders::Order;
use crate::report::saves::sentence;
use crate::saves::crash::Crash;
use crate::saves::{self, Error, Save};
use crate::scenario::{Library, Scenario};
use serde::Serialize;

#[derive(Serialize)]
struct Document<'s> {
    scenario: Id,
    reading: Option<Id>,
    #[serde(serialize_with = "output::seed")]
    seed: u64,
    rules_version: u32,
    orders: Vec<Given<'s>>,
}

/// An order and the day on which it was given.
#[derive(Serialize)]
struct Given<'s> {
    on: Date,
    order: &'s Order,
}

/// Answers `alash orders`. Orders can be read whatever rules they were given by; they are not given here.
pub fn orders(args: &Orders, language: Language, library: &mut Library) -> Result<End, Failed> {
    let failed = |error: Error| Failed::new(sentence(&Words::new(language, []), &error));
    let save = saves::read_of_any_rules(&args.save);
    // The save within a crash report will do as well.
    let save = save.or_else(|error| Crash::read(&args.save).map(|crash| crash.save).map_err(|_| error));
    let save = save.map_err(failed)?;
    let scenario = load(save.scenario.as_str(), library)?;
    let document = Document {
        scenario: save.scenario,
        reading: save.reading,
        seed: save.seed.0,
        rules_version: save.rules_version,
        orders: given(&save, &scenario),
    };
    match args.answer.format {
        Format::Text => output::text(&text(&document))?,
        Format::Json => output::json(&document)?,
    }
    Ok(End::Fine)
}

/// Orders by the first days of their turns, as far as the scenario goes.
fn given<'s>(save: &'s Save, scenario: &Scenario) -> Vec<Given<'s>> {
    let turns = (0..scenario.turns).map(|turn| scenario.half_month(turn).first_day());
    let by_turn = turns.zip(&save.orders);
    by_turn.flat_map(|(on, orders)| orders.iter().map(move |order| Given { on, order })).collect()
}

fn text(document: &Document<'_>) -> String {
    let Document { scenario, reading, seed, .. } = document;
    let by = reading.map_or_else(String::new, |reading| format!(" --reading {reading}"));
    let mut text = format!(
        "// Played again by: alash run {scenario}{by} --seed {seed} --orders FILE\n(\n    orders: [\n"
    );
    let pretty = ron::ser::PrettyConfig::new().depth_limit(0);
    for Given { on, order } in &document.orders {
        let order =
            ron::ser::to_string_pretty(order, pretty.clone()).expect("plain data can always be written");
        text += &format!("        (on: \"{on}\", order: {order}),\n");
    }
    text + "    ],\n)\n"
}
