//! What accepting or refusing the terms of a power brings, told before it is done.

use crate::base::id::SponsorId;
use crate::i18n::{Value, Words};
use crate::report::lasting::sign;
use crate::report::{at_once, names, numbers};
use crate::run::at_once::AtOnce;
use crate::scenario::model::Sponsor;
use crate::sim::View;

/// What it brings at once, and while the terms are kept.
#[must_use]
pub fn terms(words: &Words, view: View<'_>, sponsor: &Sponsor, accept: bool) -> Vec<String> {
    let now = AtOnce { regard: view.terms_at_once(sponsor, accept), ..AtOnce::default() };
    let lasts = kept(words, &view.terms_each_turn(sponsor));
    at_once::sentence(words, view.scenario(), &now).into_iter().chain(lasts).collect()
}

/// What powers think in each turn in which terms are kept; none where that is nothing.
fn kept(words: &Words, each_turn: &[(SponsorId, i32)]) -> Option<String> {
    let one = |(of, by): &(SponsorId, i32)| {
        let points = numbers::decimal(words, f64::from(by.unsigned_abs()) / 10.0, 1);
        let by = Value::Text(format!("{}{points}", sign(*by)));
        words.with("terms-regard", &[("by", by), ("of", Value::Text(names::sponsor(words, *of)))])
    };
    let told: Vec<String> = each_turn.iter().filter(|(_, by)| *by != 0).map(one).collect();
    (!told.is_empty()).then(|| words.with("terms-each-turn", &[("what", Value::Text(told.join(", ")))]))
}

#[cfg(test)]
mod tests {
    use super::terms;
    use crate::base::dice::Seed;
    use crate::i18n::{Language, Words};
    use crate::orders::Order;
    use crate::players::Policy;
    use crate::run::Campaign;
    use crate::scenario::library::shipped;

    #[test]
    fn what_terms_are_said_to_bring_at_once_is_what_the_order_brings() {
        let mut campaign = Campaign::new(shipped("semey-1918"), Seed(3));
        campaign.play(Policy::Balanced, 9);
        let scenario = std::sync::Arc::clone(campaign.scenario());
        let now = campaign.view().now();
        let mut held = 0;
        for sponsor in scenario.sponsors.iter().filter(|sponsor| sponsor.rules(now)) {
            let accept = !campaign.view().goodwill().terms.contains(&sponsor.id);
            let order = Order::Terms { sponsor: sponsor.id, accept };
            if campaign.check(&order).is_err() {
                continue;
            }
            let told = campaign.view().terms_at_once(sponsor, accept);
            assert!(!terms(&Words::new(Language::En, []), campaign.view(), sponsor, accept).is_empty());
            let standing = |campaign: &Campaign, id| i64::from(campaign.view().goodwill().standing(id).0);
            let before: Vec<i64> = told.iter().map(|(id, _)| standing(&campaign, *id)).collect();
            campaign.order(order).expect("it was checked");
            for ((id, by), was) in told.iter().zip(before) {
                assert_eq!(standing(&campaign, *id), (was + i64::from(*by)).clamp(0, 1000), "{id}");
            }
            held += 1;
        }
        assert!(held > 0, "no power had terms to accept or to refuse");
    }
}
