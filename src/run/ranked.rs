//! Units by their size.

use crate::sim::View;
use crate::sim::view::UnitView;
use std::cmp::Reverse;

/// The units with most men first; of those without men, before anybody is called up, those that are meant to be large.
pub(in crate::run) fn largest_first(view: View<'_>) -> Vec<UnitView<'_>> {
    let full = |unit: &UnitView<'_>| view.scenario().unit(unit.id).map(|plan| plan.establishment);
    let mut units: Vec<_> = view.units().collect();
    units.sort_by_key(|unit| Reverse((unit.roll.enrolled(), full(unit))));
    units
}

#[cfg(test)]
mod tests {
    use super::largest_first;
    use crate::base::dice::Seed;
    use crate::players::Policy;
    use crate::run::Campaign;
    use crate::scenario::library::shipped;

    #[test]
    fn the_regiment_leads_with_men_and_without() {
        let mut campaign = Campaign::new(shipped("semey-1918"), Seed(1));
        for _ in 0..2 {
            let units = largest_first(campaign.view());
            assert!(units.is_sorted_by_key(|unit| std::cmp::Reverse(unit.roll.enrolled())));
            assert_eq!(units[0].id.as_str(), "regiment_1");
            campaign.play(Policy::Historical, 10);
        }
    }
}
