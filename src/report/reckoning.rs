//! What a campaign is held against in words: grades of aims, promises, battles of the list, fates.

use crate::base::date::Date;
use crate::base::quantity::Kopeks;
use crate::i18n::{Value, Words};
use crate::record::{Grade, Hollow, Stood};
use crate::report::{names, numbers};
use crate::run::fates::Held;
use crate::run::honours::{Card, Grounds, Known, Ours};
use crate::run::judge::{Judged, Outcome};
use crate::run::promises::{Came, Row};
use crate::saves::Best;
use crate::scenario::Scenario;
use crate::scenario::model::{Confidence, Lost, Metric};
use crate::sim::state::ledger::Cause;

/// What a reached aim is worth: how well it is reached, or that it is hollow; none where it is not reached.
#[must_use]
pub fn worth(words: &Words, aim: &Judged) -> Option<String> {
    aim.hollow.map(|why| hollow(words, why)).or_else(|| aim.grade.map(|how| grade(words, how)))
}

fn grade(words: &Words, grade: Grade) -> String {
    words.get(match grade {
        Grade::Barely => "grade-barely",
        Grade::Well => "grade-well",
        Grade::Brilliantly => "grade-brilliantly",
    })
}

/// What a campaign came to, in a word.
#[must_use]
pub fn outcome(words: &Words, outcome: Outcome) -> String {
    words.get(match outcome {
        Outcome::Lost => "outcome-lost",
        Outcome::Short => "outcome-short",
        Outcome::Pyrrhic => "outcome-pyrrhic",
        Outcome::Narrow => "outcome-narrow",
        Outcome::Clear => "outcome-clear",
        Outcome::Brilliant => "outcome-brilliant",
    })
}

/// What campaigns of a scenario came to at best.
#[must_use]
pub fn best(words: &Words, best: Best) -> String {
    let count = |number: usize| Value::Count(number as i64);
    let values = [
        ("outcome", Value::Text(outcome(words, best.outcome))),
        ("reached", count(best.reached)),
        ("all", count(best.aims)),
        ("well", count(best.well)),
        // Whoever wrote in the file of results may have written anything.
        ("barely", count(best.reached.saturating_sub(best.well).saturating_sub(best.brilliantly))),
        ("brilliantly", count(best.brilliantly)),
    ];
    words.with("outcome-best", &values)
}

/// Why an aim that is reached is worth little.
fn hollow(words: &Words, hollow: Hollow) -> String {
    match hollow {
        Hollow::Paper { listed, present } => {
            let count = |men: u32| Value::Count(men.into());
            words.with("hollow-paper", &[("listed", count(listed)), ("present", count(present))])
        }
        Hollow::Nobody => words.get("hollow-nobody"),
        Hollow::Idle => words.get("hollow-idle"),
    }
}

/// From where on an aim is reached well, and from where on brilliantly.
#[must_use]
pub fn grades_ahead(words: &Words, metric: &Metric, aim: &Judged) -> String {
    let [well, brilliantly] = aim.grades.map(|grade| Value::Text(numbers::measured(words, metric, grade)));
    words.with("grade-ahead", &[("well", well), ("brilliantly", brilliantly)])
}

/// How long a lost condition has held, of how long it must, and from when on it counts.
#[must_use]
pub fn grace(words: &Words, scenario: &Scenario, lost: &Lost, held: u16) -> String {
    let days = |turns: u16| Value::Count(i64::from(turns) * 15);
    let from = Value::Text(words.date(scenario.half_month(lost.period.0).first_day()));
    words.with("lost-grace", &[("from", from), ("days", days(lost.turns)), ("held", days(held))])
}

/// Men that are expected to die or be lost by a day, by cause, the worst first; none where nobody is.
#[must_use]
pub fn fallen(words: &Words, until: Date, by_cause: &[(Cause, f64)]) -> Option<String> {
    let many = by_cause.iter().filter(|(_, men)| *men >= 0.5);
    let each = many
        .map(|(cause, men)| format!("{} {}", names::cause(words, *cause), words.number(men.round() as i64)));
    let list = each.collect::<Vec<_>>().join(", ");
    let values = [("list", Value::Text(list.clone())), ("date", Value::Text(words.date(until)))];
    (!list.is_empty()).then(|| words.with("panel-fallen-expected", &values))
}

/// Whose line of the board it is.
#[must_use]
pub fn whose(words: &Words, row: &Row) -> String {
    row.oblast.map_or_else(|| words.get("measure-all"), |id| names::oblast(words, id))
}

/// A line of the board in sentences: the quota where it is another, men, officers, instructors, money.
#[must_use]
pub fn promise(words: &Words, row: &Row) -> Vec<String> {
    let count = |number: u32| Value::Count(number.into());
    let came = |key: &str, promised: u32, came: &Came| {
        let values = [
            ("promised", count(promised)),
            ("now", count(came.now)),
            ("most", Value::Text(most(words, came))),
        ];
        let present = [("present", count(row.present))];
        words.with(key, &[&values[..], &present].concat())
    };
    let sum = |roubles: f64| Value::Text(numbers::roubles(words, Kopeks::from_roubles(roubles)));
    let money = [
        ("promised", sum(row.promised.roubles)),
        ("collected", sum(row.roubles.roubles)),
        ("worth", sum(row.roubles.at_first_prices)),
    ];
    let quota =
        (row.quota != row.promised.men).then(|| words.with("board-quota", &[("quota", count(row.quota))]));
    let lines = [
        came("board-men", row.promised.men, &row.men),
        came("board-officers", row.promised.officers, &row.officers),
        came("board-instructors", row.promised.instructors, &row.instructors),
        words.with("board-money", &money),
    ];
    quota.into_iter().chain(lines).collect()
}

/// The most there were, and when.
fn most(words: &Words, came: &Came) -> String {
    let number = words.number(came.most.into());
    match came.most_on {
        Some(date) => {
            let date = Value::Text(words.date(date));
            words.with("board-on", &[("number", Value::Text(number)), ("date", date)])
        }
        None => number,
    }
}

/// The days of a battle of the list.
#[must_use]
pub fn days(words: &Words, card: &Card) -> String {
    let key = if card.days_assumed { "honours-days-assumed" } else { "honours-days" };
    let day = |date| Value::Text(words.date(date));
    words.with(key, &[("from", day(card.days.0)), ("until", day(card.days.1))])
}

/// What is told of a battle of the list, then what is told of the part of Alash; each with how well it is known.
#[must_use]
pub fn told(words: &Words, card: &Card) -> [[String; 2]; 2] {
    let name = names::key("honour", card.honour.as_str());
    let how = |key, of| words.with(key, &[("known", Value::Text(known(words, of)))]);
    [
        [words.get(&format!("{name}-text")), how("honours-battle", &card.battle)],
        [words.get(&format!("{name}-part")), how("honours-part", &card.part)],
    ]
}

/// How well something is known.
fn known(words: &Words, known: &Known) -> String {
    let trust = known.confidence.map_or_else(String::new, |trust| words.get(confidence(trust)));
    let values = [("works", Value::Count(known.sources.len() as i64)), ("trust", Value::Text(trust))];
    let key = match known.ground {
        Grounds::Read => "honours-read",
        Grounds::Document => "honours-document",
        Grounds::Nothing => "honours-nothing",
    };
    words.with(key, &values)
}

/// The key of how far a claim is trusted.
#[must_use]
pub fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::High => "panel-confidence-high",
        Confidence::Medium => "panel-confidence-medium",
        Confidence::Low => "panel-confidence-low",
    }
}

/// Who of ours was at a battle of the list: one line, or one for each unit and one for the fights.
#[must_use]
pub fn ours(words: &Words, scenario: &Scenario, card: &Card) -> Vec<String> {
    let yours = |text| words.with("honours-yours", &[("ours", Value::Text(text))]);
    match &card.ours {
        Ours::Outside => vec![yours(words.get("honours-outside"))],
        Ours::Ahead => vec![yours(words.get("honours-ahead"))],
        Ours::Nobody => vec![yours(words.get("honours-nobody"))],
        Ours::Stood { units, fought, won } => {
            let count = |number: &u32| Value::Count((*number).into());
            let fights = words.with("honours-fought", &[("fought", count(fought)), ("won", count(won))]);
            let stood = units.iter().map(|unit| yours(stood(words, scenario, unit)));
            stood.chain((*fought > 0).then_some(fights)).collect()
        }
    }
}

fn stood(words: &Words, scenario: &Scenario, stood: &Stood) -> String {
    let values = [
        ("unit", Value::Text(names::unit(words, stood.unit))),
        ("place", Value::Text(names::place(words, scenario, stood.at))),
        ("date", Value::Text(words.date(stood.date))),
        ("posted", Value::Count(stood.posted.into())),
        ("present", Value::Count(stood.present.into())),
    ];
    words.with("honours-stood", &values)
}

/// Who held a post, with his posts.
#[must_use]
pub fn held(words: &Words, held: &Held) -> String {
    let posts: Vec<String> = held.posts.iter().map(|post| names::post(words, *post)).collect();
    let person = Value::Text(names::person(words, held.person));
    words.with("fates-post", &[("person", person), ("posts", Value::Text(posts.join(", ")))])
}

/// What became of somebody who held a post.
#[must_use]
pub fn fate(words: &Words, held: &Held) -> String {
    match held.claims.is_empty() {
        true => words.get("fates-silent"),
        false => words.get(&names::key("fate", held.person.as_str())),
    }
}

#[cfg(test)]
mod tests {
    use super::best;
    use crate::i18n::{Language, Words};
    use crate::run::judge::Outcome;
    use crate::saves::{Best, RULES_VERSION};

    #[test]
    fn a_result_that_does_not_add_up_is_told_as_it_stands_in_its_file() {
        let words = Words::new(Language::En, []);
        let told = |reached, brilliantly, well| {
            best(
                &words,
                Best { rules: RULES_VERSION, outcome: Outcome::Narrow, reached, brilliantly, well, aims: 6 },
            )
        };
        assert!(told(5, 2, 1).ends_with("brilliantly: 2, well: 1, barely: 2"), "{}", told(5, 2, 1));
        assert!(told(1, 4, 9).ends_with("brilliantly: 4, well: 9, barely: 0"), "{}", told(1, 4, 9));
    }
}
