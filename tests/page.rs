//! Pages: whole, escaped, asking for nothing from elsewhere, in three languages, with the numbers of the campaign.

mod common;

use alash::base::dice::Seed;
use alash::base::id::ClaimId;
use alash::base::language::Language;
use alash::i18n::{Words, keys};
use alash::orders::Order;
use alash::page::record::{self, Entry};
use alash::page::report::page;
use alash::page::report::told::Found;
use alash::players::Policy;
use alash::report::words_of;
use alash::run::Campaign;
use alash::saves::{self, Error, Save};
use alash::scenario::Library;
use alash::scenario::model::Step;
use alash::study::{WhatBinds, attribute};
use common::scenario;
use std::collections::BTreeSet;

/// A name that a page must not obey.
const NAME: &str = "<script>a('&\")";

/// The historical campaign, some turns of it, with an order for the turn after them.
fn campaign(id: &str, turns: u16) -> Campaign {
    let scenario = scenario(id);
    let unit = scenario.units[0].id;
    let mut campaign = Campaign::new(scenario, Seed(1));
    campaign.order(Order::Rename { unit, name: NAME.into() }).expect("a unit can be named");
    campaign.play(Policy::Historical, turns);
    campaign
}

fn found(campaign: &Campaign) -> Found {
    let (bound, moved) = (WhatBinds::of(campaign), Some(attribute(campaign, &|| ())));
    Found { bound, moved, name: Some(NAME.into()) }
}

fn page_in(language: Language, campaign: &Campaign) -> String {
    page(&mut words_of(language, campaign.scenario()), campaign, &[], &found(campaign))
}

/// The tags of a page in their order; what is not closed as it should be fails.
#[track_caller]
fn tags(page: &str) -> Vec<&str> {
    let (mut open, mut all) = (Vec::new(), Vec::new());
    let style = page.find("</style>").expect("a style sheet");
    assert!(!page[..style].contains(">{"), "the style sheet is in the head");
    for piece in page.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').expect("a tag ends");
        let name = tag.split([' ', '/']).find(|part| !part.is_empty()).unwrap_or_default();
        all.push(tag);
        if tag.starts_with('/') {
            assert_eq!(open.pop(), Some(name), "{tag}, before {text}");
        } else if !tag.ends_with('/') && !["!DOCTYPE", "meta", "input"].contains(&name) {
            open.push(name);
        }
    }
    assert!(open.is_empty(), "not closed: {open:?}");
    all
}

/// The text of a page, without its tags and its style sheet.
fn text(page: &str) -> String {
    let body = page.split_once("</head>").expect("a page has a head").1;
    let pieces = body.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
    pieces.collect::<Vec<_>>().join(" ")
}

#[test]
fn a_page_is_whole_and_its_headings_stand_in_order() {
    let page = page_in(Language::Kk, &campaign("semey-1918", 4));
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"kk\">"));
    let tags = tags(&page);
    let mut level = 0;
    for tag in tags.iter().filter(|tag| matches!(**tag, "h1" | "h2" | "h3")) {
        let next: u32 = tag[1..].parse().expect("a level");
        assert!(next <= level + 1 && (next > 1 || level == 0), "{tag} after h{level}");
        level = next;
    }
    let count = |begins: &str| tags.iter().filter(|tag| tag.starts_with(begins)).count();
    assert_eq!(count("h1"), 1);
    assert_eq!(count("table"), count("caption"), "every table has a caption");
    assert!(count("th scope=\"col\"") > 0 && count("th scope=\"row\"") > 0);
    assert_eq!([count("figure"), count("svg"), count("desc")], [5; 3], "pictures are told in words");
}

#[test]
fn a_name_stays_text_and_nothing_is_asked_for_elsewhere() {
    let page = page_in(Language::En, &campaign("semey-1918", 8));
    assert!(page.contains("&lt;script&gt;a(&#39;&amp;&quot;)"), "the name of the unit is told");
    assert!(!page.contains(NAME) && !page.contains("<script"));
    assert!(!page.contains("url(") && !page.contains("@import"));
    for tag in tags(&page) {
        let names = tag.split('"').step_by(2).collect::<String>();
        assert!(!tag.contains("http") && !names.contains("src") && !names.contains(" on"), "<{tag}>");
        if let Some((_, to)) = tag.split_once("href=\"#") {
            let id = format!(" id=\"{}", to);
            assert!(page.contains(&id), "nothing on the page is called {to}");
        } else {
            assert!(!tag.contains("href"), "<{tag}>");
        }
    }
}

#[test]
fn no_language_shows_a_key() {
    let campaign = campaign("quota-1917", 10);
    for language in Language::ALL {
        let words = words_of(language, campaign.scenario());
        let known: BTreeSet<String> = language.own_words().into_iter().flat_map(keys).collect();
        let kinds: BTreeSet<&str> = known.iter().filter_map(|key| key.split('-').next()).collect();
        let page = page_in(language, &campaign);
        let text = text(&page);
        let parts = text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-'));
        let shown = parts.filter(|part| part.contains('-') && !part.contains(|c: char| c.is_uppercase()));
        let raw = shown.filter(|part| known.contains(*part) || looks_like_a_key(part, &kinds, language));
        let raw: Vec<&str> = raw.collect();
        assert!(raw.is_empty(), "{}: {raw:?}", words.language().code());
    }
}

/// Whether a text is put together like a key. In English so are plain words, as “call-up”.
fn looks_like_a_key(part: &str, kinds: &BTreeSet<&str>, language: Language) -> bool {
    let kind = part.split('-').next().unwrap_or_default();
    let ends = part.rsplit('-').next().unwrap_or_default();
    language != Language::En && kinds.contains(kind) && !kind.is_empty() && !ends.is_empty()
}

#[test]
fn the_numbers_of_a_page_are_those_of_the_campaign() {
    let campaign = campaign("semey-1918", 12);
    let words = words_of(Language::En, campaign.scenario());
    let page = page_in(Language::En, &campaign);
    let last = campaign.series().strength.last().expect("turns were played");
    let waterfall = campaign.view().waterfall_of_all();
    let number = |step| words.number(waterfall[step].0.into());
    let date = words.date(last.date);
    let row = format!(
        "<th scope=\"row\">{date}</th><td>{}</td><td>{}</td>",
        number(Step::Quota),
        number(Step::Enrolled)
    );
    assert!(page.contains(&row), "the last strength return: {row}");
    assert!(page.contains(&format!("Present for duty: {} (", number(Step::Present))));
    let men: i64 = campaign.view().units().map(|unit| i64::from(unit.roll.enrolled().0)).sum();
    let closing = format!("<th scope=\"row\">now</th><td></td><td></td><td>{}</td>", words.number(men));
    assert!(page.contains(&closing), "men in the ledger: {closing}");
    let first_day = Campaign::new(campaign.scenario().clone(), Seed(1));
    for of in [&campaign, &first_day] {
        for (_, branch) in of.view().fund().branches() {
            let sum = alash::report::numbers::roubles(&words, branch.balance);
            assert!(
                page.contains(&format!("<td></td><td></td><td>{sum}</td>")),
                "money in the ledger: {sum}"
            );
        }
    }
}

#[test]
fn a_campaign_without_a_turn_has_a_page() {
    let campaign = Campaign::new(scenario("semey-1918"), Seed(1));
    for language in Language::ALL {
        tags(&page_in(language, &campaign));
    }
}

#[test]
fn a_page_of_the_record_is_read_without_its_search() {
    let entry = |id: &str, against: &[&str]| Entry {
        id: ClaimId::new(id).expect("an id"),
        status: "planned".into(),
        text: format!("{NAME} of {id}"),
        date: String::new(),
        number: (id == "S1").then(|| "1,600 men".into()),
        source: "a letter".into(),
        conflicts: against.iter().map(|id| ClaimId::new(id).expect("an id")).collect(),
        used: vec![NAME.into()],
    };
    let words = Words::new(Language::Ru, []);
    let page = record::page(&words, &[entry("S1", &["S2", "S3"]), entry("S2", &[])]);
    let scripts = page.matches("<script>").count();
    assert_eq!([scripts, page.matches("</script>").count()], [1, 1], "its own search, and no name");
    let (head, rest) = page.split_once("<script>").expect("a search");
    let read = format!("{head}{}", rest.split_once("</script>").expect("it ends").1);
    let tags = tags(&read);
    assert!(tags.contains(&"a href=\"#claim-S2\"") && tags.contains(&"article id=\"claim-S2\""));
    assert!(!tags.contains(&"a href=\"#claim-S3\""), "no link to what is not on the page");
    assert!(head.contains("id=\"search\" hidden"), "no search is shown where scripts do not run");
    assert!(text(&read).contains("1,600 men") && text(&read).contains("[S3]"));
}

#[test]
fn an_edited_save_is_told_as_it_plays_again_with_a_warning() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("save.ron");
    let text = Save::of(&campaign("semey-1918", 6)).text();
    std::fs::write(&path, &text).expect("a save can be written");
    let library = Library::default();
    let whole = saves::open_edited(&path, &library).expect("it opens");
    assert!(whole.faults.is_empty());

    std::fs::write(&path, text.replace("seed: (1)", "seed: (2)").replace("seed: 1,", "seed: 2,"))
        .expect("a save can be written");
    let edited = saves::open_edited(&path, &library).expect("it can be played again");
    assert_eq!(edited.campaign.seed(), Seed(2));
    assert!(
        matches!(edited.faults[..], [Error::Damaged(..), Error::Differs(_, 1, _)]),
        "{:?}",
        edited.faults
    );
    let mut words = words_of(Language::En, edited.campaign.scenario());
    let warned = page(&mut words, &edited.campaign, &edited.faults, &found(&edited.campaign));
    assert!(warned.contains("class=\"warning\"") && warned.contains("its checksum is wrong"));
    assert!(warned.contains("goes another way in turn 1"));
    assert!(!warned.contains(&*folder.path().to_string_lossy()), "a page tells no path");
    assert!(saves::open(&path, &library).is_err(), "nobody goes on with it");
    tags(&warned);

    std::fs::write(&path, &text[..text.len() / 2]).expect("a file can be written");
    assert!(matches!(saves::open_edited(&path, &library), Err(Error::Damaged(..))));
}

#[test]
fn the_summary_comes_first_and_the_story_is_folded_at_the_end() {
    let campaign = campaign("semey-1918", 12);
    let page = page_in(Language::En, &campaign);
    let at = |what: &str| page.find(what).unwrap_or_else(|| panic!("the page lacks {what}"));
    let ids = ["aims", "strength", "saddle", "stops", "moved", "supply", "ledger", "sources", "story"];
    let places: Vec<usize> = ids.iter().map(|id| at(&format!("<section id=\"{id}\""))).collect();
    assert!(places.is_sorted() && at("<dl class=\"summary\"") < places[0]);
    let months: BTreeSet<_> = (0..12).map(|turn| campaign.scenario().half_month(turn).month()).collect();
    assert_eq!(page.matches("<details class=\"month\"").count(), months.len());
    assert!(page[places[8]..].contains("<p class=\"printed\""), "paper has what weighed");
    assert!(!page[..places[8]].contains("<details"), "nothing but the story is folded");
}

#[test]
fn the_map_of_supply_is_told_in_words() {
    let campaign = campaign("semey-1918", 12);
    for language in Language::ALL {
        let page = page_in(language, &campaign);
        let map = page.split_once("class=\"map\"").expect("a map").1.split_once("</svg>").expect("it ends").0;
        for class in ["ground", "water", "border", "road full", "place"] {
            assert!(map.contains(&format!("class=\"{class}\"")), "{class}");
        }
        let words = words_of(language, campaign.scenario());
        let carried = words.get("page-map-carried");
        let begins =
            carried.split('{').next().expect("it begins with words").split(':').next().unwrap_or_default();
        let desc = map.split_once("<desc>").expect("words").1.split_once("</desc>").expect("they end").0;
        assert!(desc.starts_with(begins) && desc.contains(" – "), "{desc}");
    }
}

#[test]
fn a_source_tells_where_it_is_used() {
    let page = page_in(Language::En, &campaign("semey-1918", 12));
    let entry = page.split_once("id=\"claim-S075\"").expect("it is cited").1;
    let entry = entry.split_once("<dt").map_or(entry, |(entry, _)| entry);
    assert!(entry.contains("Used: ") && !entry.contains("Used: nothing"), "{entry}");
}
