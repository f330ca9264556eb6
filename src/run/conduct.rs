//! What a unit can do where it stands: of all kinds of conduct those that make a difference there.

use crate::orders::Posture;
use crate::scenario::model::Front;
use crate::sim::View;
use crate::sim::view::UnitView;

/// What can be chosen for a unit, and what of it stands: at a front, or on the way there, how it meets the enemy, elsewhere
/// whether it guards or rests; and what it was told, whatever that is.
#[must_use]
pub fn of(view: View<'_>, unit: &UnitView<'_>) -> (Vec<Posture>, Posture) {
    let front = front(view, unit);
    let near = front.is_some_and(|front| view.fronts().is_near(front, view.now(), unit.station.goal()));
    // Who guards a place holds it where the enemy comes: one conduct under two names.
    let stands = match unit.station.posture() {
        Posture::Garrison | Posture::Hold if near => Posture::Hold,
        Posture::Garrison | Posture::Hold => Posture::Garrison,
        other => other,
    };
    let differs = |posture: Posture| match posture {
        Posture::Rest => true,
        Posture::Garrison => !near,
        // What scouts tell from any place of a front is heard.
        Posture::Screen => front.is_some(),
        Posture::Raid | Posture::Hold | Posture::Assault => near,
    };
    let can = Posture::ALL.into_iter().filter(|one| differs(*one) || *one == stands);
    (can.collect(), stands)
}

/// The front where there is an enemy now, at one of whose places a unit stands or will stand; of several the one whose line
/// is near.
#[must_use]
pub fn front<'w>(view: View<'w>, unit: &UnitView<'_>) -> Option<&'w Front> {
    let at = unit.station.goal();
    let active = || view.scenario().fronts.iter().filter(|front| front.active(view.now()));
    let near = active().find(|front| view.fronts().is_near(front, view.now(), at));
    near.or_else(|| active().find(|front| front.places.contains(&at)))
}

#[cfg(test)]
mod tests {
    use super::of;
    use crate::base::dice::Seed;
    use crate::base::id::UnitId;
    use crate::orders::{Order, Posture};
    use crate::players::Policy;
    use crate::run::Campaign;
    use crate::scenario::library::shipped;

    fn told(campaign: &Campaign, unit: &str) -> (Vec<Posture>, Posture) {
        let unit = UnitId::new(unit).ok().and_then(|unit| campaign.view().unit(unit));
        of(campaign.view(), &unit.expect("it is there"))
    }

    #[test]
    fn where_no_enemy_is_one_guards_or_rests() {
        let mut campaign = Campaign::new(shipped("semey-1918"), Seed(3));
        campaign.play(Policy::Balanced, 9);
        let (can, stands) = told(&campaign, "karkaraly_militia");
        assert!(!can.contains(&Posture::Hold) && !can.contains(&Posture::Raid), "{can:?}");
        assert_eq!(stands, Posture::Garrison);
        let unit = UnitId::new("karkaraly_militia").expect("an id");
        campaign.order(Order::Posture { unit, posture: Posture::Raid }).expect("it can be told");
        let (can, stands) = told(&campaign, "karkaraly_militia");
        assert!(can.contains(&Posture::Raid) && stands == Posture::Raid, "what it was told stays to be seen");
    }

    #[test]
    fn at_a_front_one_meets_the_enemy() {
        let mut campaign = Campaign::new(shipped("ural-1918"), Seed(3));
        let mut near = 0;
        while !campaign.is_over() {
            campaign.follow(Policy::Historical);
            campaign.end_turn();
            let view = campaign.view();
            for unit in view.units() {
                let (can, stands) = of(view, &unit);
                if can.contains(&Posture::Assault) && stands != Posture::Assault {
                    near += 1;
                    assert!(!can.contains(&Posture::Garrison) && stands != Posture::Garrison, "{can:?}");
                }
            }
        }
        assert!(near > 0, "nobody was at a front");
    }
}
