//! Parameters of pay, tax, authority, the show-up and training.

/// Adds these parameters to those before them and hands all on to the next list.
macro_rules! levy {
    ([$next:ident $($rest:ident)*] $($before:tt)*) => {
        $next! { [$($rest)*] $($before)*
            /// Pay of an instructor.
            instructor_pay: "roubles a turn at base prices" in 0.0 ..= 10_000.0,
            /// Cost of elders travelling the volosts of a uezd.
            agitation_cost: "roubles a turn at base prices" in 0.0 ..= 100_000.0,
            /// Pay of a rider until it is changed.
            rider_pay: "roubles a turn at base prices" in 0.0 ..= 100.0,
            /// Arrears beyond which nothing more is counted as owed.
            arrears_most: "months of pay" in 1.0 ..= 60.0,
            /// Kibitka tax at the full rate.
            kibitka_tax: "roubles a household a turn at base prices" in 0.0 ..= 1000.0,
            /// Share of the tax that comes in where orders are obeyed.
            collected: "share" in 0.0 ..= 1.0,
            /// Volunteers beyond the quota.
            over_quota: "share" in 0.0 ..= 1.0,
            /// Part of the men under arms that the ceiling of money counts, beside those whom the money in hand pays.
            money_serving: "share" in 0.0 ..= 1.0,
            /// Men whom a commander or a negotiator reports for every man on the roll.
            report_bias: "men a man" in 0.1 ..= 5.0,
            /// Arms of any kind, lances too, promised for every man before he is taken.
            arms_per_man: "arms a man" in 0.01 ..= 2.0,
            /// Men of a volost whom its own elders and old soldiers lead, in the unit of their uezd.
            led_by_elders: "men a volost" in 0.0 ..= 1000.0,
            /// Spread of a uezd's part of the quota between campaigns.
            quota_sigma: "of the logarithm" in 0.0 ..= 1.0,
            /// Kazakhs of the age that is called up, 20 to 35.
            eligible_share: "share" in 0.0 ..= 1.0,
            /// Part of the men of that age who are fit to ride and fight.
            fit_share: "share" in 0.0 ..= 1.0,
            /// Part of the fit whom the herds can spare.
            spared_share: "share" in 0.0 ..= 1.0,
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
            /// Arrears under which pay counts as honoured.
            arrears_honoured: "months of pay" in 0.0 ..= 12.0,
            /// Show-up where pay is a month and more in arrears.
            show_up_arrears: "factor" in 0.1 ..= 3.0,
            /// Arrears from which on fewer come.
            arrears_felt: "months of pay" in 0.0 ..= 12.0,
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
            /// Rate of the tax that households bear without murmuring.
            tax_borne: "share of the full rate" in 0.0 ..= 0.95,
            /// Part of those who obeyed whom a full tax estranges.
            tax_weariness: "share a turn" in 0.0 ..= 0.1,
            /// Most of those who obeyed whom a full tax can estrange.
            tax_weariness_most: "share" in 0.0 ..= 1.0,
            /// Part of the tax for which horses are sold.
            tax_in_horses: "share" in 0.0 ..= 1.0,
            /// Recruits who bring a horse and saddle.
            mounted_share: "share" in 0.0 ..= 1.0,
            /// Recruits who bring a firearm of their own.
            own_rifles: "share" in 0.0 ..= 1.0,
            /// Recruits who bring a sabre.
            own_sabres: "share" in 0.0 ..= 1.0,
            /// Recruits who bring a lance.
            own_lances: "share" in 0.0 ..= 1.0,
            /// Price of a rifle in the bazaar.
            rifle_price: "roubles at base prices" in 0.0 ..= 10_000.0,
            /// Price of a sabre.
            sabre_price: "roubles at base prices" in 0.0 ..= 10_000.0,
            /// Price of a lance from a smith of the auls.
            lance_price: "roubles at base prices" in 0.0 ..= 1000.0,
            /// Rifles that one unit finds for sale.
            rifles_for_sale: "rifles a turn" in 0.0 ..= 1000.0,
            /// Sabres that one unit finds for sale.
            sabres_for_sale: "sabres a turn" in 0.0 ..= 1000.0,
            /// Lances that smiths forge for one unit.
            lances_forged: "lances a turn" in 0.0 ..= 10_000.0,
            /// Rounds fired in the whole course.
            course_rounds: "rounds a man" in 0.0 ..= 1000.0,
            /// Worth of a man with a sabre against one with a rifle.
            worth_sabre: "share" in 0.0 ..= 1.0,
            /// Worth of a man with a lance against one with a rifle.
            worth_lance: "share" in 0.0 ..= 1.0,
            /// Part of its bread, fodder and pay that an ally gives a unit under his command.
            allied_share: "share" in 0.0 ..= 1.0,
            /// Standing from which an ally gives bread, fodder and pay.
            allied_standing: "share" in 0.0 ..= 1.0,
            /// Worth of a man at the start of his training.
            worth_raw: "share" in 0.0 ..= 1.0,
            /// Worth of a man half way through his training.
            worth_half: "share" in 0.0 ..= 1.0,
        }
    };
}
