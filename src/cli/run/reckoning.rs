//! What a campaign is held against at its end, in short: promises, battles of the list, fates.

use crate::cli::output;
use crate::i18n::{Value, Words};
use crate::report::{names, reckoning};
use crate::run::honours::{Card, Ours};
use crate::run::promises::{Board, Came, Row};
use crate::run::{Campaign, fates, honours};

/// The board of promises as a table; nothing where nothing was promised.
pub fn board(campaign: &Campaign, words: &Words) -> String {
    let Some(board) = Board::of(campaign) else { return String::new() };
    let heads = ["of", "quota", "men", "present", "officers", "instructors", "roubles", "worth"];
    let mut rows = vec![heads.map(|head| words.get(&format!("board-cli-{head}"))).to_vec()];
    rows.extend(board.oblasts.iter().map(|row| line(words, row)));
    if board.oblasts.len() > 1 {
        rows.push(line(words, &board.all));
    }
    format!("{}{}\n", output::table(&rows), words.get("board-cli-key"))
}

fn line(words: &Words, row: &Row) -> Vec<String> {
    let pair = |came: &Came, promised: u32| {
        format!("{} / {}", words.number(came.most.into()), words.number(promised.into()))
    };
    let whole = |roubles: f64| words.number(roubles.round() as i64);
    vec![
        reckoning::whose(words, row),
        words.number(row.quota.into()),
        pair(&row.men, row.promised.men),
        words.number(row.present.into()),
        pair(&row.officers, row.promised.officers),
        pair(&row.instructors, row.promised.instructors),
        format!("{} / {}", whole(row.roubles.roubles), whole(row.promised.roubles)),
        whole(row.roubles.at_first_prices),
    ]
}

/// The battles of the list, each with how well it is known and who of ours was there; those outside the campaign by name.
pub fn battles(campaign: &Campaign, words: &Words) -> String {
    let (outside, within): (Vec<Card>, Vec<Card>) =
        honours::cards(campaign).into_iter().partition(|card| matches!(card.ours, Ours::Outside));
    let mut text: String = within.iter().map(|card| battle(campaign, words, card)).collect();
    if !outside.is_empty() {
        let names: Vec<String> = outside.iter().map(|card| names::honour(words, card.honour)).collect();
        let values = [("names", Value::Text(names.join("; ")))];
        text += &format!("{}\n", words.with("honours-all-outside", &values));
    }
    if text.is_empty() { text } else { format!("{}\n{text}", words.get("honours-title")) }
}

fn battle(campaign: &Campaign, words: &Words, card: &Card) -> String {
    let [[_, battle], [_, part]] = reckoning::told(words, card);
    let head = format!("{}, {}", names::honour(words, card.honour), reckoning::days(words, card));
    let ours = reckoning::ours(words, campaign.scenario(), card);
    let lines = [head, battle, part].into_iter().chain(ours).collect::<Vec<_>>();
    lines.join("\n  ") + "\n"
}

/// What became of those who held a post, and what remained; only at the end.
pub fn fates(campaign: &Campaign, words: &Words) -> String {
    if !campaign.is_over() {
        return String::new();
    }
    let mut text = words.get("fates-title") + "\n";
    let held = fates::held(campaign);
    if held.is_empty() {
        text += &format!("  {}\n", words.get("fates-none"));
    }
    for one in held {
        text += &format!("  {}: {}\n", reckoning::held(words, &one), reckoning::fate(words, &one));
    }
    // A theatre of one's own may have no such entry.
    if words.has("entry-legacy-text") {
        text += &format!("{}\n  {}\n", words.get("legacy-title"), words.get("entry-legacy-text"));
    }
    text
}
