//! The sources: every claim that the report cites, in its words, with the work it stands in.

use crate::base::id::ClaimId;
use crate::page::html::Html;
use crate::page::parts::{Section, note};
use crate::page::report::told::Told;
use crate::report::names;
use std::collections::BTreeSet;

/// The section.
#[must_use]
pub fn section(told: Told<'_>) -> Section {
    let entries = all(told).into_iter().flat_map(|id| entry(told, id));
    let entries = Html::of("dl", &[], entries.collect::<Vec<_>>());
    let inside = vec![note(&told.get("page-sources-how")), entries];
    Section { id: "sources", heading: told.get("page-sources"), inside }
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

fn entry(told: Told<'_>, id: ClaimId) -> Vec<Html> {
    let Some(claim) = told.campaign.scenario().claims.get(&id) else { return Vec::new() };
    let head = format!("{id} ({})", names::status(told.words, claim.status));
    vec![
        Html::of("dt", &[("id", &name(id))], [Html::text(&head)]),
        Html::line("dd", &names::claim(told.words, id)),
        Html::line("dd", &names::source(told.words, claim.source)),
    ]
}

fn name(id: ClaimId) -> String {
    format!("claim-{id}")
}
