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
    let crossed = accept.then(|| crossed(words, view, sponsor)).flatten();
    at_once::sentence(words, view.scenario(), &now).into_iter().chain(lasts).chain(crossed).collect()
}

/// Who will not forgive that they are accepted; none where nobody minds.
fn crossed(words: &Words, view: View<'_>, sponsor: &Sponsor) -> Option<String> {
    let powers: Vec<String> = view.crossed_by(sponsor).map(|id| names::sponsor(words, id)).collect();
    (!powers.is_empty()).then(|| words.with("terms-cross", &[("of", Value::Text(powers.join(", ")))]))
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
    use std::collections::BTreeMap;

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
            let told: BTreeMap<_, _> = campaign.view().terms_at_once(sponsor, accept).into_iter().collect();
            assert!(!terms(&Words::new(Language::En, []), campaign.view(), sponsor, accept).is_empty());
            let thought = |campaign: &Campaign| -> Vec<i32> {
                let ruling = scenario.sponsors.iter().filter(|one| one.rules(now));
                ruling.map(|one| campaign.view().goodwill().standing(one.id).0 as i32).collect()
            };
            let before = thought(&campaign);
            campaign.order(order).expect("it was checked");
            let ruling = scenario.sponsors.iter().filter(|one| one.rules(now));
            for ((one, was), is) in ruling.zip(before).zip(thought(&campaign)) {
                assert_eq!(
                    is - was,
                    told.get(&one.id).copied().unwrap_or_default(),
                    "{} for {}",
                    one.id,
                    sponsor.id
                );
            }
            held += 1;
        }
        assert!(held > 0, "no power had terms to accept or to refuse");
    }

    #[test]
    fn who_will_not_forgive_terms_is_named() {
        let campaign = Campaign::new(shipped("quota-1917"), Seed(3));
        let (scenario, words) = (campaign.scenario(), Words::new(Language::En, []));
        let lines = scenario.sponsors.iter().filter(|one| one.rules(campaign.view().now()));
        let crossing = lines.filter_map(|one| match one.red_line? {
            crate::scenario::model::Condition::Terms(of) => Some((scenario.sponsor(of)?, one)),
            _ => None,
        });
        let mut named = 0;
        for (sponsor, offended) in crossing {
            let name = crate::report::names::sponsor(&words, offended.id);
            let told = |accept| terms(&words, campaign.view(), sponsor, accept).join(" ");
            assert!(told(true).matches(&name).count() > told(false).matches(&name).count(), "{name}");
            named += 1;
        }
        assert!(named > 0, "nobody draws a line at terms in December 1917");
    }
}
