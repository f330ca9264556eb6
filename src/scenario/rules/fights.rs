//! Parameters of fights, lines and estimates of the enemy.

/// Adds these parameters to those before them and hands all on to the next list.
macro_rules! fights {
    ([$next:ident $($rest:ident)*] $($before:tt)*) => {
        $next! { [$($rest)*] $($before)*
            /// Chance of a fight at a front.
            engagement: "share a turn" in 0.0 ..= 1.0,
            /// Chance of a fight at a front where ours attack or raid.
            engagement_eager: "factor" in 0.1 ..= 10.0,
            /// Most chance of a fight at a front.
            engagement_most: "share a turn" in 0.0 ..= 1.0,
            /// Fights that ours seek in which they attack.
            engagement_attack: "share" in 0.0 ..= 1.0,
            /// Worth of a rider without rifle, sabre or lance.
            unarmed_worth: "share" in 0.0 ..= 1.0,
            /// Worth of a machine gun.
            machine_gun_worth: "riflemen" in 0.0 ..= 1000.0,
            /// Worth of a field gun.
            gun_worth: "riflemen" in 0.0 ..= 1000.0,
            /// Worth of an untrained man in a fight.
            quality_raw: "share" in 0.0 ..= 1.0,
            /// Way from untrained to trained that a man half way through his training has come.
            quality_half: "share" in 0.0 ..= 1.0,
            /// Advantage of holding a place.
            posture_hold: "factor" in 0.5 ..= 3.0,
            /// Part of a fight that a unit which scouts or rests takes on itself.
            exposure_screen: "factor" in 0.0 ..= 2.0,
            /// Part of a fight that a unit which raids takes on itself.
            exposure_raid: "factor" in 0.0 ..= 2.0,
            /// Part of a fight that a unit which attacks takes on itself.
            exposure_assault: "factor" in 0.0 ..= 2.0,
            /// Losses of an attacker.
            attack_loss: "share a day" in 0.0 ..= 0.5,
            /// Losses of a defender.
            defence_loss: "share a day" in 0.0 ..= 0.5,
            /// Size of force that the rates of loss are for.
            small_force_men: "men" in 100.0 ..= 100_000.0,
            /// Most that a smaller force loses against that rate.
            small_force_most: "factor" in 1.0 ..= 10.0,
            /// Most that odds raise or lower losses.
            loss_odds_most: "factor" in 1.0 ..= 10.0,
            /// How hard a usual fight is fought.
            fight_usual: "factor" in 0.0 ..= 2.0,
            /// How hard a raid is fought.
            fight_raid: "factor" in 0.0 ..= 2.0,
            /// Days that a fight may last beyond the first.
            fight_more_days: "days" in 0.0 ..= 14.0,
            /// Chance that a fight goes on for another day.
            fight_goes_on: "share a day" in 0.0 ..= 1.0,
            /// Losses of the winner, against those of the days fought.
            winner_losses: "factor" in 0.0 ..= 5.0,
            /// Losses of the beaten.
            loser_losses: "factor" in 0.0 ..= 5.0,
            /// Most that a unit of ours loses in a fight.
            fight_loss_most: "share" in 0.0 ..= 1.0,
            /// Most that an enemy loses in a fight.
            foe_loss_most: "share" in 0.0 ..= 1.0,
            /// Losses that men without rifles stand.
            tolerance_bare: "share" in 0.0 ..= 1.0,
            /// What men all armed stand of losses beyond that.
            tolerance_armed: "share" in 0.0 ..= 1.0,
            /// Losses that an enemy stands.
            tolerance_foe: "share" in 0.0 ..= 1.0,
            /// Spread of the losses that either side stands.
            tolerance_sigma: "of the logarithm" in 0.0 ..= 2.0,
            /// Dead among those hit.
            fight_dead: "share" in 0.0 ..= 1.0,
            /// Horses lost with each man dead.
            fight_horses: "horses" in 0.0 ..= 1.0,
            /// Rounds fired in a day of hard fighting.
            fight_rounds: "rounds a rifle a day" in 0.0 ..= 1000.0,
            /// Rifles taken for each man the beaten enemy loses.
            captured: "rifles a man" in 0.0 ..= 1.0,
            /// Places that a side made up of ours alone could move a line.
            line_yield: "places" in 0.0 ..= 5.0,
            /// Chance that a line out of its place goes back one place where none of ours stand.
            line_returns: "share a turn" in 0.0 ..= 1.0,
            /// Places that events can move a line, together with fights.
            push_most: "places" in 1.0 ..= 20.0,
            /// Supply below which a victory cannot be followed up.
            culminate_below: "share" in 0.0 ..= 1.0,
            /// Spread of the enemy's strength about the record.
            foe_noise: "of the logarithm" in 0.0 ..= 1.0,
            /// What the enemy replaces of what ours wore down.
            worn_heals: "share a turn" in 0.0 ..= 1.0,
            /// Most that ours can wear an enemy down.
            worn_most: "share" in 0.0 ..= 1.0,
            /// Spread of estimates of the enemy.
            estimate: "of the logarithm" in 0.0 ..= 2.0,
            /// Spread of estimates of the enemy where our scouts are.
            estimate_scouts: "of the logarithm" in 0.0 ..= 2.0,
        }
    };
}
