//! Parameters of requisitions, sponsors, deliveries, schools and awards.

/// Adds these parameters to those before them and hands all on to the next list.
macro_rules! powers {
    ([$next:ident $($rest:ident)*] $($before:tt)*) => {
        $next! { [$($rest)*] $($before)*
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
        }
    };
}
