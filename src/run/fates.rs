//! Who held a post in a campaign, and the claims that tell what became of him.

use crate::base::id::{ClaimId, PersonId};
use crate::orders::{Office, Order};
use crate::run::Campaign;
use serde::Serialize;

/// Somebody who held a post.
#[derive(Clone, Debug, Serialize)]
pub struct Held {
    /// Who.
    pub person: PersonId,
    /// The posts he was given, in their order.
    pub posts: Vec<Office>,
    /// Claims that tell what became of him; none where the record is silent.
    pub claims: Vec<ClaimId>,
}

/// Everybody who was given a post in the turns played, in the order in which they were.
#[must_use]
pub fn held(campaign: &Campaign) -> Vec<Held> {
    let mut all: Vec<Held> = Vec::new();
    let played = campaign.orders().iter().take(campaign.digests().len()).flatten();
    for order in played {
        let Order::Appoint { person, to } = *order else { continue };
        if to == Office::Home {
            continue;
        }
        match all.iter_mut().find(|held| held.person == person) {
            Some(held) if held.posts.contains(&to) => {}
            Some(held) => held.posts.push(to),
            None => {
                let fate = campaign.scenario().fates.iter().find(|fate| fate.person == person);
                let claims = fate.map_or_else(Vec::new, |fate| fate.claims.clone());
                all.push(Held { person, posts: vec![to], claims });
            }
        }
    }
    all
}
