//! The summary: who played what and when, and what it came to, on one screen.

use crate::i18n::Value;
use crate::page::html::Html;
use crate::page::parts::note;
use crate::page::report::stops;
use crate::page::report::told::Told;
use crate::report::{lesson, names, numbers, readings, three, verdicts};
use crate::scenario::model::Step;
use crate::study::Numbers;

/// What stands before all sections.
#[must_use]
pub fn summary(told: Told<'_>) -> Vec<Html> {
    let rows = played(told).into_iter().chain(outcome(told));
    let rows = rows.flat_map(|(head, said)| [Html::line("dt", &head), Html::line("dd", &said)]);
    let list = Html::of("dl", &[("class", "summary")], rows.collect::<Vec<_>>());
    vec![list, note(&told.get("page-model"))]
}

/// Who played what, from when to when.
fn played(told: Told<'_>) -> Vec<(String, String)> {
    let (words, campaign) = (told.words, told.campaign);
    let scenario = campaign.scenario();
    let day = |date| Value::Text(words.date(date));
    let values = [
        ("from", day(scenario.first.first_day())),
        ("until", day(campaign.view().known_until().unwrap_or(scenario.first.first_day()))),
        ("played", Value::Count(campaign.digests().len() as i64)),
        ("all", Value::Count(scenario.turns.into())),
        ("seed", Value::Text(campaign.seed().0.to_string())),
        ("digest", Value::Text(campaign.digest().to_string())),
    ];
    let name = told.found.name.clone().map(|name| (told.get("page-who"), name));
    let [kind, _] = readings::kind(scenario);
    let reading = scenario.reading.map(|id| (told.get(kind), readings::name(words, Some(id))));
    let rows = [
        (told.get("page-scenario"), names::scenario(words, scenario.id)),
        (told.get("page-when"), words.with("page-played", &values)),
    ];
    name.into_iter().chain(rows).chain(reading).collect()
}

/// Aims, men, what stopped the call-up, and the three numbers.
fn outcome(told: Told<'_>) -> Vec<(String, String)> {
    if told.turns.is_empty() {
        return Vec::new();
    }
    let (words, campaign) = (told.words, told.campaign);
    let judgement = campaign.judgement();
    let aims = (told.get("screen-after-aims"), verdicts::success(words, &judgement, campaign.is_over()));
    let steps = campaign.view().waterfall_of_all();
    let [enrolled, present] = [Step::Enrolled, Step::Present]
        .map(|step| format!("{}: {}", names::step(words, step), numbers::men(words, steps[step])));
    let men = (told.get("page-men-now"), format!("{enrolled}; {present}"));
    let three = match told.marks() {
        Some(marks) => lesson::parts(words, campaign.scenario(), &marks),
        None => three::parts(words, campaign.scenario(), &Numbers::of(campaign, Some(&told.found.bound))),
    };
    // The style sheet keeps the ends of lines: a sentence for each question.
    let three = three.into_iter().map(|part| (part.heading, part.sentences.join("\n")));
    let aims = (!judgement.aims.is_empty()).then_some(aims);
    let stops = (told.get("page-stops"), stops::most(told));
    let stops = campaign.scenario().is_of_limits().then_some(stops);
    aims.into_iter().chain([men]).chain(stops).chain(three).collect()
}
