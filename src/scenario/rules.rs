//! Every parameter of the rules, by name, as read from `rules.ron`.
//!
//! One list makes the struct, the file's fields and the table of names, so that a formula, the file,
//! calibration and documents cannot disagree about what there is.

use crate::scenario::file::{Bases, Number, Table};
use serde::Deserialize;

/// One parameter: name in file and struct, and unit.
#[derive(Clone, Copy, Debug)]
pub struct Parameter {
    /// Name.
    pub name: &'static str,
    /// Unit.
    pub unit: &'static str,
}

macro_rules! rules {
    (
        numbers { $($(#[$doc:meta])* $name:ident: $unit:literal in $low:literal ..= $high:literal,)* }
        tables { $($(#[$tdoc:meta])* $table:ident: $tunit:literal in $tlow:literal ..= $thigh:literal,)* }
    ) => {
        /// The parameters, in the units of [`PARAMETERS`]. Tables have one number for each half-month of the year.
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct Rules {
            $($(#[$doc])* pub $name: f64,)*
            $($(#[$tdoc])* pub $table: [f64; 24],)*
        }

        /// `rules.ron`. A scenario's own file states only what it changes.
        #[derive(Debug, Default, Deserialize)]
        #[serde(deny_unknown_fields, default)]
        pub struct RulesFile {
            /// Bases of the numbers below.
            pub basis: Bases,
            $($(#[$doc])* pub $name: Option<Number>,)*
            $($(#[$tdoc])* pub $table: Option<Table>,)*
        }

        impl RulesFile {
            /// Whether the file states the parameter of that name.
            #[must_use]
            pub fn states(&self, name: &str) -> bool {
                match name {
                    $(stringify!($name) => self.$name.is_some(),)*
                    _ => false,
                }
            }
        }

        /// All parameters that are one number.
        pub const PARAMETERS: &[Parameter] = &[$(Parameter { name: stringify!($name), unit: $unit },)*];

        impl Rules {
            /// The parameter of that name.
            pub fn get_mut(&mut self, name: &str) -> Option<&mut f64> {
                match name {
                    $(stringify!($name) => Some(&mut self.$name),)*
                    _ => None,
                }
            }

            /// The value of the parameter of that name.
            #[must_use]
            pub fn get(&self, name: &str) -> Option<f64> {
                match name {
                    $(stringify!($name) => Some(self.$name),)*
                    _ => None,
                }
            }

            /// Fills in what a file states, by asking `read` for each stated number and `read_table` for each
            /// table; calls `missing` with the names that no file stated.
            pub(in crate::scenario) fn fill(
                files: &[&RulesFile],
                read: &mut dyn FnMut(&Number, &Bases, f64, f64) -> f64,
                read_table: &mut dyn FnMut(&Table, &Bases, f64, f64) -> [f64; 24],
            ) -> (Self, Vec<&'static str>) {
                let mut rules = Self::default();
                let mut missing = Vec::new();
                $(match files.iter().find_map(|file| Some((file.$name.as_ref()?, &file.basis))) {
                    Some((number, basis)) => rules.$name = read(number, basis, $low, $high),
                    None => missing.push(stringify!($name)),
                })*
                $(match files.iter().find_map(|file| Some((file.$table.as_ref()?, &file.basis))) {
                    Some((table, basis)) => rules.$table = read_table(table, basis, $tlow, $thigh),
                    None => missing.push(stringify!($table)),
                })*
                (rules, missing)
            }
        }
    };
}

rules! {
    numbers {
        /// Food a man eats.
        ration_kg: "kg a man a day" in 0.1 ..= 5.0,
        /// Grain a horse on winter operations eats.
        grain_kg: "kg a horse a day" in 0.0 ..= 20.0,
        /// Hay a horse on winter operations eats.
        hay_kg: "kg a horse a day" in 0.0 ..= 30.0,
        /// Share of the feed of horses at home that their auls find.
        aul_keeps: "share" in 0.0 ..= 1.0,
        /// Load of a one-horse cart.
        cart_load_kg: "kg" in 1.0 ..= 2000.0,
        /// Day's march of a cart.
        cart_km: "km a day" in 1.0 ..= 100.0,
        /// Feed a cart's horse needs beyond grazing.
        cart_feed_kg: "kg a day" in 0.0 ..= 30.0,
        /// Load of a camel.
        camel_load_kg: "kg" in 1.0 ..= 1000.0,
        /// Day's march of a camel.
        camel_km: "km a day" in 1.0 ..= 100.0,
        /// Feed a camel needs where it cannot browse.
        camel_feed_kg: "kg a day" in 0.0 ..= 30.0,
        /// What a driver eats of the load.
        driver_kg: "kg a carrier a day" in 0.0 ..= 5.0,
        /// Day's march of riders.
        rider_km: "km a day" in 1.0 ..= 150.0,
        /// Share of days that are marched and not rested.
        marching_share: "share" in 0.1 ..= 1.0,
        /// Freight that the railway grants the militia.
        rail_tonnes: "t a turn" in 0.0 ..= 100_000.0,
        /// Speed of goods trains, stops included.
        rail_km: "km a day" in 1.0 ..= 1000.0,
        /// Freight that steamers take.
        steamer_tonnes: "t a turn" in 0.0 ..= 100_000.0,
        /// Speed of steamers, both ways averaged.
        steamer_km: "km a day" in 1.0 ..= 1000.0,
        /// What post stations carry without hire.
        post_road_tonnes: "t a turn" in 0.0 ..= 10_000.0,
        /// What caravans carry without hire.
        track_tonnes: "t a turn" in 0.0 ..= 10_000.0,
        /// Hire of a cart with horse and driver.
        cart_hire: "roubles a turn at base prices" in 0.0 ..= 10_000.0,
        /// Hire of a camel with its share of a driver.
        camel_hire: "roubles a turn at base prices" in 0.0 ..= 10_000.0,
        /// Keep of an étape depot: guards, sheds.
        depot_keep: "roubles a turn at base prices" in 0.0 ..= 100_000.0,
        /// Rise of prices.
        price_growth: "share a turn" in 0.0 ..= 1.0,
        /// Price of food.
        food_price: "roubles a kg at base prices" in 0.0 ..= 1000.0,
        /// Price of grain.
        grain_price: "roubles a kg at base prices" in 0.0 ..= 1000.0,
        /// Price of hay.
        hay_price: "roubles a kg at base prices" in 0.0 ..= 1000.0,
        /// Pay of an instructor.
        instructor_pay: "roubles a turn at base prices" in 0.0 ..= 10_000.0,
        /// Cost of elders travelling the volosts of a uezd.
        agitation_cost: "roubles a turn at base prices" in 0.0 ..= 100_000.0,
        /// Pay of a rider until it is changed.
        rider_pay: "roubles a turn at base prices" in 0.0 ..= 100.0,
        /// Kibitka tax at the full rate.
        kibitka_tax: "roubles a household a turn at base prices" in 0.0 ..= 1000.0,
        /// Share of the tax that comes in where orders are obeyed.
        collected: "share" in 0.0 ..= 1.0,
        /// Volunteers beyond the quota.
        over_quota: "share" in 0.0 ..= 1.0,
        /// Rifles promised for every man before he is taken.
        rifles_per_man: "rifles a man" in 0.01 ..= 2.0,
        /// Men an officer leads.
        officer_norm: "men" in 1.0 ..= 1000.0,
        /// Men an instructor trains at a time.
        instructor_norm: "men" in 1.0 ..= 1000.0,
        /// Men an officer trains beside his other duties.
        officer_teaches: "men" in 0.0 ..= 1000.0,
        /// Share of those summoned who come.
        show_up: "share a turn" in 0.01 ..= 1.0,
        /// Spread of the show-up of a uezd between campaigns.
        show_up_sigma: "of the logarithm" in 0.0 ..= 1.0,
        /// Show-up where pay is posted and honoured.
        show_up_paid: "factor" in 0.1 ..= 3.0,
        /// Show-up where pay is a month and more in arrears.
        show_up_arrears: "factor" in 0.1 ..= 3.0,
        /// Show-up at harvest and at the move to summer pasture.
        show_up_season: "factor" in 0.1 ..= 3.0,
        /// Show-up where elders have gone round.
        show_up_elders: "factor" in 0.1 ..= 3.0,
        /// Show-up by lot, against volunteers.
        show_up_lot: "factor" in 0.1 ..= 3.0,
        /// Show-up for a unit that serves outside the oblast.
        show_up_away: "factor" in 0.1 ..= 3.0,
        /// Spread of authority in a uezd between campaigns.
        reach_sigma: "of the logarithm" in 0.0 ..= 1.0,
        /// Most authority where nobody rules.
        reach_nobody: "share" in 0.0 ..= 1.0,
        /// Most authority where a hostile power rules.
        reach_hostile: "share" in 0.0 ..= 1.0,
        /// Authority that elders win.
        agitation_gain: "share a turn" in 0.0 ..= 1.0,
        /// Most authority that elders can win.
        agitation_most: "share" in 0.0 ..= 1.0,
        /// Recruits who bring a horse and saddle.
        mounted_share: "share" in 0.0 ..= 1.0,
        /// Recruits who bring a firearm of their own.
        own_rifles: "share" in 0.0 ..= 1.0,
        /// Rounds fired in the whole course.
        course_rounds: "rounds a man" in 0.0 ..= 1000.0,
        /// Worth of a man at the start of his training.
        worth_raw: "share" in 0.0 ..= 1.0,
        /// Worth of a man half way through it.
        worth_half: "share" in 0.0 ..= 1.0,
        /// Men who desert without any special reason.
        desertion: "share a turn" in 0.0 ..= 0.5,
        /// Further desertion for each month of arrears, three at most.
        desertion_arrears: "share a turn" in 0.0 ..= 0.5,
        /// Further desertion where nothing at all is issued.
        desertion_hunger: "share a turn" in 0.0 ..= 0.5,
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
        /// Deserters who take a rifle along.
        rifle_taken: "share" in 0.0 ..= 1.0,
        /// Rifles taken that are recovered.
        rifle_recovered: "share" in 0.0 ..= 1.0,
        /// New sick before the typhus.
        sickness_1918: "share a turn" in 0.0 ..= 0.5,
        /// New sick from then on.
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
        /// Horses lost at the front in winter.
        horse_loss_winter: "share a turn" in 0.0 ..= 0.5,
        /// Further horses lost where less than 60 % of their need is met.
        horse_loss_starving: "share a turn" in 0.0 ..= 0.5,
        /// Missing horses that aul societies replace.
        horse_replaced: "share of the gap a turn" in 0.0 ..= 1.0,
        /// Distance at which one man in e can be kept, without étapes.
        distance_bare_km: "km" in 10.0 ..= 5000.0,
        /// The same with étapes kept all along the road.
        distance_kept_km: "km" in 10.0 ..= 5000.0,
        /// Spread of what is issued between turns.
        issue_sigma: "share" in 0.0 ..= 0.5,
        /// Rounds carried with a rifle.
        rounds_carried: "rounds a rifle" in 0.0 ..= 1000.0,
        /// Turns of supply held at a unit's place.
        store_turns: "turns" in 0.0 ..= 24.0,
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
        /// Day's ride of a courier with changes of horses.
        courier_km: "km a day" in 10.0 ..= 300.0,
        /// Riders on a forced march: share of days marched, above one for longer days.
        forced_pace: "share" in 0.1 ..= 3.0,
        /// Further horses lost on a forced march.
        horse_loss_forced: "share a turn" in 0.0 ..= 0.5,
        /// Further horses lost of those in poor condition.
        horse_loss_thin: "share a turn" in 0.0 ..= 0.5,
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
        /// Half-months from December 1917 to the end of that winter.
        typhus_worst_to: "turns" in 0.0 ..= 200.0,
        /// Sickness in that winter.
        typhus_worst: "factor" in 0.1 ..= 10.0,
        /// Chance of a jut in an oblast and winter.
        jut: "share a winter" in 0.0 ..= 1.0,
        /// Horses of the auls lost while ice locks the grass.
        jut_herd: "share a turn" in 0.0 ..= 0.5,
        /// Further horses of units lost there.
        jut_horses: "share a turn" in 0.0 ..= 0.5,
        /// Guards that cut the danger of raids to a third.
        raid_guard: "men" in 1.0 ..= 10_000.0,
        /// Raids where nobody or an enemy rules the seat.
        raid_unruled: "factor" in 0.1 ..= 10.0,
        /// Horses that raiders take.
        raid_horses: "share of the herd" in 0.0 ..= 0.5,
        /// Tax that still comes in after a raid.
        raid_tax: "factor" in 0.0 ..= 1.0,
        /// Authority lost by a raid.
        raid_authority: "share" in 0.0 ..= 1.0,
        /// Show-up after a raid, to serve at home.
        raid_show_up: "factor" in 0.1 ..= 3.0,
        /// How long a raid is felt.
        raid_turns: "turns" in 1.0 ..= 24.0,
        /// What a requisition takes of food.
        requisition_food: "kg a household that obeys" in 0.0 ..= 1000.0,
        /// What it takes of grain.
        requisition_grain: "kg a household that obeys" in 0.0 ..= 1000.0,
        /// What it takes of hay.
        requisition_hay: "kg a household that obeys" in 0.0 ..= 1000.0,
        /// What it takes of horses, where units lack them.
        requisition_horses: "horses a household that obeys" in 0.0 ..= 10.0,
        /// Worth of a horse.
        horse_price: "roubles at base prices" in 0.0 ..= 10_000.0,
        /// Authority lost by a requisition for six turns.
        requisition_authority: "share" in 0.0 ..= 1.0,
        /// Show-up after a requisition for six turns.
        requisition_show_up: "factor" in 0.1 ..= 3.0,
        /// What a sponsor thinks better of Alash when its terms are accepted; twice that is lost by refusing.
        terms_step: "share" in 0.0 ..= 1.0,
        /// What it thinks better each turn for each want that is met.
        want_met: "share a turn" in 0.0 ..= 0.5,
        /// What it thinks worse each turn for each want that is not.
        want_unmet: "share a turn" in 0.0 ..= 0.5,
        /// What a rival thinks worse when another's terms are accepted.
        rival_loss: "share" in 0.0 ..= 1.0,
        /// What a rival thinks worse each turn meanwhile.
        rival_drift: "share a turn" in 0.0 ..= 0.5,
        /// What one remembered answer counts.
        memory_worth: "share" in 0.0 ..= 1.0,
        /// What asking costs.
        ask_cost: "share" in 0.0 ..= 1.0,
        /// Standing below which nothing can be asked.
        ask_standing: "share" in 0.0 ..= 1.0,
        /// Chance a turn that what was promised is loaded.
        loading: "share a turn" in 0.01 ..= 1.0,
        /// Chance that a consignment is lost on the way.
        road_loss: "share" in 0.0 ..= 1.0,
        /// Length of the cadet course.
        school_turns: "turns" in 1.0 ..= 48.0,
        /// How much less desert for each award, five at most.
        award_worth: "share" in 0.0 ..= 0.15,
        /// What an award costs.
        award_cost: "roubles at base prices" in 0.0 ..= 100_000.0,
        /// Chance of a fight at a front.
        engagement: "share a turn" in 0.0 ..= 1.0,
        /// The same where ours attack or raid.
        engagement_eager: "factor" in 0.1 ..= 10.0,
        /// Worth of a rider without a rifle.
        unarmed_worth: "share" in 0.0 ..= 1.0,
        /// Worth of a machine gun.
        machine_gun_worth: "riflemen" in 0.0 ..= 1000.0,
        /// Worth of a field gun.
        gun_worth: "riflemen" in 0.0 ..= 1000.0,
        /// Worth of an untrained man in a fight.
        quality_raw: "share" in 0.0 ..= 1.0,
        /// Advantage of holding a place.
        posture_hold: "factor" in 0.5 ..= 3.0,
        /// Losses of an attacker.
        attack_loss: "share a day" in 0.0 ..= 0.5,
        /// Losses of a defender.
        defence_loss: "share a day" in 0.0 ..= 0.5,
        /// How hard a usual fight is fought.
        fight_usual: "factor" in 0.0 ..= 2.0,
        /// How hard a raid is fought.
        fight_raid: "factor" in 0.0 ..= 2.0,
        /// Losses that men without rifles stand.
        tolerance_bare: "share" in 0.0 ..= 1.0,
        /// What every man armed adds to that.
        tolerance_armed: "share" in 0.0 ..= 1.0,
        /// Losses that the enemy stands.
        tolerance_foe: "share" in 0.0 ..= 1.0,
        /// Spread of what either side stands.
        tolerance_sigma: "of the logarithm" in 0.0 ..= 2.0,
        /// Dead among those hit.
        fight_dead: "share" in 0.0 ..= 1.0,
        /// Rounds fired in a day of hard fighting.
        fight_rounds: "rounds a rifle a day" in 0.0 ..= 1000.0,
        /// Rifles taken for each man the beaten enemy loses.
        captured: "rifles a man" in 0.0 ..= 1.0,
        /// Places that a side made up of ours alone could move a line.
        line_yield: "places" in 0.0 ..= 5.0,
        /// Supply below which a victory cannot be followed up.
        culminate_below: "share" in 0.0 ..= 1.0,
        /// Spread of the enemy's strength about the record.
        foe_noise: "of the logarithm" in 0.0 ..= 1.0,
        /// Spread of estimates of the enemy.
        estimate: "of the logarithm" in 0.0 ..= 2.0,
        /// The same where our scouts are.
        estimate_scouts: "of the logarithm" in 0.0 ..= 2.0,
    }
    tables {
        /// Share of a resting horse's need that pasture meets.
        grazing_rest: "share" in 0.0 ..= 1.0,
        /// Share of a working horse's need that pasture meets.
        grazing_march: "share" in 0.0 ..= 1.0,
        /// Riders' day's march, against that of a dry season.
        ride_season: "factor" in 0.1 ..= 1.5,
        /// Whether steamers run: 0 or 1.
        steamer_open: "0 or 1" in 0.0 ..= 1.0,
        /// What comes to market, against base plenty.
        market_season: "factor" in 0.0 ..= 5.0,
        /// Whether men are at harvest or moving to summer pasture: 0 or 1.
        busy_season: "0 or 1" in 0.0 ..= 1.0,
    }
}
