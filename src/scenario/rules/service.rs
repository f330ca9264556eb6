//! Parameters of what wears a unit down: desertion, sickness, horses, winters, raids.

/// Adds these parameters to those before them and hands all on to the next list.
macro_rules! service {
    ([$next:ident $($rest:ident)*] $($before:tt)*) => {
        $next! { [$($rest)*] $($before)*
            /// Men who desert without any special reason.
            desertion: "share a turn" in 0.0 ..= 0.5,
            /// Further desertion for each month of arrears.
            desertion_arrears: "share a turn" in 0.0 ..= 0.5,
            /// Months of arrears beyond which no more men desert.
            desertion_arrears_months: "months of pay" in 0.0 ..= 24.0,
            /// By what part desertion grows without pay, and falls at twice the pay.
            desertion_pay: "share" in 0.0 ..= 1.0,
            /// Further desertion where nothing at all is issued.
            desertion_hunger: "share a turn" in 0.0 ..= 0.5,
            /// Part of a branch's men present whose loss in one turn is a collapse.
            collapse_share: "share" in 0.01 ..= 1.0,
            /// Men present before a collapse, under which nobody calls it one.
            collapse_least: "men" in 0.0 ..= 100_000.0,
            /// Further desertion where nobody has a rifle, a sabre or a lance.
            desertion_unarmed: "share a turn" in 0.0 ..= 0.5,
            /// Further desertion at harvest and at the move to summer pasture.
            desertion_season: "share a turn" in 0.0 ..= 0.5,
            /// Desertion of a unit posted far from home.
            desertion_away: "factor" in 0.1 ..= 5.0,
            /// How far "far from home" is.
            away_km: "km" in 0.0 ..= 5000.0,
            /// Desertion of men called by lot, against volunteers.
            desertion_lot: "factor" in 0.1 ..= 5.0,
            /// Desertion of men under officers of their own district.
            desertion_own: "factor" in 0.1 ..= 5.0,
            /// Least that a commander can bring desertion down to.
            desertion_command: "factor" in 0.0 ..= 1.0,
            /// Most men who desert, whatever comes together.
            desertion_most: "share a turn" in 0.0 ..= 1.0,
            /// Deserters who take a rifle along.
            rifle_taken: "share" in 0.0 ..= 1.0,
            /// Rifles taken that are recovered.
            rifle_recovered: "share" in 0.0 ..= 1.0,
            /// New sick before the typhus.
            sickness_1918: "share a turn" in 0.0 ..= 0.5,
            /// New sick from the typhus on.
            sickness_1919: "share a turn" in 0.0 ..= 0.5,
            /// Sickness from November to March.
            sickness_winter: "factor" in 0.1 ..= 5.0,
            /// Sickness from April to October.
            sickness_summer: "factor" in 0.1 ..= 5.0,
            /// Sick who die.
            fatality: "share" in 0.0 ..= 1.0,
            /// Horses lost at rest.
            horse_loss_idle: "share a turn" in 0.0 ..= 0.5,
            /// Horses lost at the front in summer.
            horse_loss_summer: "share a turn" in 0.0 ..= 0.5,
            /// Pasture above which horses at the front are lost as in summer.
            grass_enough: "share" in 0.0 ..= 1.0,
            /// Horses lost at the front in winter.
            horse_loss_winter: "share a turn" in 0.0 ..= 0.5,
            /// Further horses lost of those that starve.
            horse_loss_starving: "share a turn" in 0.0 ..= 0.5,
            /// Part of their need below which horses starve.
            starving_below: "share" in 0.0 ..= 1.0,
            /// Missing horses that aul societies replace.
            horse_replaced: "share of the gap a turn" in 0.0 ..= 1.0,
            /// Distance at which one man in e can be kept, without way-stations.
            distance_bare_km: "km" in 10.0 ..= 5000.0,
            /// Distance at which one man in e can be kept, with way-stations all along the road.
            distance_kept_km: "km" in 10.0 ..= 5000.0,
            /// Spread of what is issued between turns.
            issue_sigma: "share" in 0.0 ..= 0.5,
            /// Rounds carried with a rifle.
            rounds_carried: "rounds a rifle" in 0.0 ..= 1000.0,
            /// Turns of supply held at a unit's place.
            store_turns: "turns" in 0.0 ..= 24.0,
            /// Rounds wanted with a unit and in its store, for each rifle.
            pouches_wanted: "pouchfuls" in 0.0 ..= 20.0,
            /// Way that buying counts for when goods are sent: a store so much further is used first.
            market_cost: "days" in 0.0 ..= 100.0,
            /// Fodder below which convoys cannot set out from a depot.
            depot_fodder_kg: "kg" in 0.0 ..= 100_000.0,
            /// Food that the staff keeps at each way-station of a unit.
            restock_food: "turns of its need" in 0.0 ..= 10.0,
            /// Grain and hay that the staff keeps at each way-station of a unit.
            restock_feed: "turns of its need" in 0.0 ..= 10.0,
            /// Supply below which a unit at the front scatters.
            scatter_below: "share" in 0.0 ..= 1.0,
            /// Fewest men scattered.
            scatter_least: "share" in 0.0 ..= 1.0,
            /// Most men scattered.
            scatter_most: "share" in 0.0 ..= 1.0,
            /// Scattered men who come back within two turns.
            scattered_return: "share" in 0.0 ..= 1.0,
            /// Kit of scattered men that is lost.
            scattered_kit_lost: "share" in 0.0 ..= 1.0,
            /// Grain against hay in feed.
            grain_in_hay: "kg of hay a kg of grain" in 0.5 ..= 5.0,
            /// Carts that can be hired for one leg without an order.
            hire_most: "carts" in 0.0 ..= 5000.0,
            /// Way from home by which, at most, the staff reckons what a cart brings.
            hire_reach_km: "km" in 10.0 ..= 5000.0,
            /// Day's ride of a courier with changes of horses.
            courier_km: "km a day" in 10.0 ..= 300.0,
            /// Time that news and orders take where no road is open.
            lost_news_turns: "turns" in 0.0 ..= 72.0,
            /// Time that a man needs to his post where no road is open.
            appoint_turns: "turns" in 0.0 ..= 72.0,
            /// Riders on a forced march: share of days marched, above one for longer days.
            forced_pace: "share" in 0.1 ..= 3.0,
            /// Further horses lost on a forced march.
            horse_loss_forced: "share a turn" in 0.0 ..= 0.5,
            /// Further horses lost of those in poor condition.
            horse_loss_thin: "share a turn" in 0.0 ..= 0.5,
            /// Condition below which horses are poor.
            thin_below: "share" in 0.0 ..= 1.0,
            /// Condition of a new unit's horses.
            horse_condition: "share" in 0.0 ..= 1.0,
            /// What horses gain in condition on full feed for each share above what keeps them so.
            condition_gain: "share a turn" in 0.0 ..= 1.0,
            /// Part of their need that keeps horses in condition.
            condition_keeps: "share" in 0.0 ..= 1.0,
            /// Desertion and sickness of a unit at rest.
            rest_factor: "factor" in 0.1 ..= 1.0,
            /// Desertion of a posted unit whose home the enemy holds.
            desertion_occupied: "factor" in 0.1 ..= 5.0,
            /// How much less men in greatcoats sicken.
            kit_warmth: "share" in 0.0 ..= 1.0,
            /// Half-months from December 1917 to the typhus.
            typhus_from: "turns" in 0.0 ..= 200.0,
            /// Half-months from December 1917 to its worst winter.
            typhus_worst_from: "turns" in 0.0 ..= 200.0,
            /// Half-months from December 1917 to the end of the worst winter of the typhus.
            typhus_worst_to: "turns" in 0.0 ..= 200.0,
            /// Sickness in the worst winter of the typhus.
            typhus_worst: "factor" in 0.1 ..= 10.0,
            /// Chance of a jut in an oblast and winter.
            jut: "share a winter" in 0.0 ..= 1.0,
            /// Half-months after the first of January in which a jut begins at the latest.
            jut_latest: "half-months" in 0.0 ..= 5.0,
            /// Shortest jut.
            jut_shortest: "turns" in 1.0 ..= 12.0,
            /// Longest jut.
            jut_longest: "turns" in 1.0 ..= 12.0,
            /// Horses of the auls lost while ice locks the grass.
            jut_herd: "share a turn" in 0.0 ..= 0.5,
            /// Further horses of units lost while ice locks the grass.
            jut_horses: "share a turn" in 0.0 ..= 0.5,
            /// Guards that cut the danger of raids to a third.
            raid_guard: "men" in 1.0 ..= 10_000.0,
            /// Worth of a man on leave, away from his unit, as a guard of his uezd.
            guard_leave: "men" in 0.0 ..= 1.0,
            /// Worth of a man of a unit that screens or rests.
            guard_screen: "men" in 0.0 ..= 1.0,
            /// Worth of a man of a unit that raids or attacks.
            guard_eager: "men" in 0.0 ..= 1.0,
            /// Raids where nobody or an enemy rules the seat.
            raid_unruled: "factor" in 0.1 ..= 10.0,
            /// Most danger of a raid, whatever comes together.
            raid_most: "share a turn" in 0.0 ..= 1.0,
            /// Horses that raiders take.
            raid_horses: "share of the herd" in 0.0 ..= 0.5,
            /// How much larger or smaller than usual raids are at most.
            raid_spread: "share" in 0.0 ..= 1.0,
            /// Tax that still comes in after a raid.
            raid_tax: "factor" in 0.0 ..= 1.0,
            /// Authority lost by a raid.
            raid_authority: "share" in 0.0 ..= 1.0,
            /// Show-up after a raid, to serve at home.
            raid_show_up: "factor" in 0.1 ..= 3.0,
            /// How long a raid is felt.
            raid_turns: "turns" in 1.0 ..= 24.0,
        }
    };
}
