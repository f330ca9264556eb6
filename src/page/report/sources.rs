//! The sources: every claim that the report cites, in its words, with the work it stands in.

use crate::base::id::ClaimId;
use crate::i18n::Value;
use crate::page::html::Html;
use crate::page::parts::{Section, note};
use crate::page::report::told::Told;
use crate::record::uses::{Use, uses as uses_of};
use crate::report::{names, uses};
use std::collections::{BTreeMap, BTreeSet};

/// Uses of a claim that are told.
const MOST: usize = 6;

/// The section; none where no claim is cited.
#[must_use]
pub fn section(told: Told<'_>) -> Option<Section> {
    let (uses, cited) = (uses_of(told.campaign.scenario()), all(told));
    if cited.is_empty() {
        return None;
    }
    let entries = cited.into_iter().flat_map(|id| entry(told, id, &uses));
    let entries = Html::of("dl", &[("class", "sources")], entries.collect::<Vec<_>>());
    let inside = vec![note(&told.get("page-sources-how")), entries];
    Some(Section { id: "sources".into(), heading: told.get("page-sources"), inside })
}

/// Claims as links to where their words stand; nothing where there are none.
#[must_use]
pub fn cited(claims: &[ClaimId]) -> Html {
    Html::all(claims.iter().flat_map(|id| {
        let to = format!("#{}", name(*id));
        [Html::text(" "), Html::of("a", &[("href", &to)], [Html::text(&format!("[{id}]"))])]
    }))
}

/// The claims behind what happened, the recorded figures whose day came, and the aims.
fn all(told: Told<'_>) -> BTreeSet<ClaimId> {
    let scenario = told.campaign.scenario();
    let happened = told.turns.iter().flat_map(|turn| &turn.happened).flat_map(|one| &one.claims);
    let played = usize::from(told.campaign.view().turn());
    let figures = scenario.checkpoints.iter().filter(|point| usize::from(point.turn) < played);
    let figures = figures.flat_map(|point| &point.claims);
    let aims = scenario.aims.iter().flat_map(|aim| &aim.claims);
    happened.chain(figures).chain(aims).copied().collect()
}

/// A claim in its words, the work it stands in, and where the game uses it.
fn entry(told: Told<'_>, id: ClaimId, uses: &BTreeMap<ClaimId, Vec<Use>>) -> Vec<Html> {
    let Some(claim) = told.campaign.scenario().claims.get(&id) else { return Vec::new() };
    let head = format!("{id} ({})", names::status(told.words, claim.status));
    vec![
        Html::of("dt", &[("id", &name(id))], [Html::text(&head)]),
        Html::line("dd", &names::claim(told.words, id)),
        Html::line("dd", &names::source(told.words, claim.source)),
        Html::line("dd", &used(told, uses.get(&id).map_or(&[], Vec::as_slice))),
    ]
}

/// Where the game uses a claim; of many uses the first, and the number of the others.
fn used(told: Told<'_>, all: &[Use]) -> String {
    let scenario = told.campaign.scenario();
    let shown = all.iter().take(MOST).map(|one| uses::sentence(told.words, scenario, one));
    let list = shown.collect::<Vec<_>>().join("; ");
    let more = all.len().saturating_sub(MOST);
    let key = if more > 0 { "page-used-and-more" } else { "page-used-there" };
    let list = if list.is_empty() { told.get("constraint-none") } else { list };
    told.words.with(key, &[("list", Value::Text(list)), ("number", Value::Count(more as i64))])
}

fn name(id: ClaimId) -> String {
    format!("claim-{id}")
}
