//! Parameters of requisitions, sponsors, deliveries, schools and awards.

/// Adds these parameters to those before them and hands all on to the next list.
macro_rules! powers {
    ([$next:ident $($rest:ident)*] $($before:tt)*) => {
        $next! { [$($rest)*] $($before)*
            /// What a requisition takes of food.
            requisition_food: "kg a household that obeys" in 0.0 ..= 1000.0,
            /// What a requisition takes of grain.
            requisition_grain: "kg a household that obeys" in 0.0 ..= 1000.0,
            /// What a requisition takes of hay.
            requisition_hay: "kg a household that obeys" in 0.0 ..= 1000.0,
            /// What a requisition takes of horses, where units lack them.
            requisition_horses: "horses a household that obeys" in 0.0 ..= 10.0,
            /// Worth of a horse.
            horse_price: "roubles at base prices" in 0.0 ..= 10_000.0,
            /// Authority lost by a requisition.
            requisition_authority: "share" in 0.0 ..= 1.0,
            /// Show-up after a requisition.
            requisition_show_up: "factor" in 0.1 ..= 3.0,
            /// How long a requisition is felt.
            requisition_turns: "turns" in 1.0 ..= 72.0,
            /// Least time between two requisitions in a uezd.
            requisition_pause: "turns" in 0.0 ..= 72.0,
            /// Authority below which nothing can be requisitioned.
            requisition_least: "share" in 0.0 ..= 1.0,
            /// What a sponsor thinks better of Alash when its terms are accepted.
            terms_step: "share" in 0.0 ..= 1.0,
            /// What a sponsor thinks worse when its terms are refused or given up, in the same steps.
            terms_refusal: "steps" in 0.0 ..= 10.0,
            /// What a sponsor thinks better for each want that is met.
            want_met: "share a turn" in 0.0 ..= 0.5,
            /// What a sponsor thinks worse for each want that is not met.
            want_unmet: "share a turn" in 0.0 ..= 0.5,
            /// How long what was done counts as done lately, among the wants.
            want_turns: "turns" in 1.0 ..= 72.0,
            /// What a rival thinks worse when another's terms are accepted.
            rival_loss: "share" in 0.0 ..= 1.0,
            /// What of that loss a rival makes good when another's terms are refused.
            rival_gain: "share" in 0.0 ..= 2.0,
            /// What a rival thinks worse while another's terms are kept.
            rival_drift: "share a turn" in 0.0 ..= 0.5,
            /// What one remembered answer counts.
            memory_worth: "share" in 0.0 ..= 1.0,
            /// Answers that are remembered.
            memory_answers: "answers" in 0.0 ..= 12.0,
            /// Standing that a gift must win to be remembered.
            gift_noticed: "share" in 0.0 ..= 1.0,
            /// What a negotiator brings of his skill.
            talks_worth: "share a turn" in 0.0 ..= 1.0,
            /// Way to a sponsor's seat within which a negotiator is heard, in whole turns.
            talks_turns: "turns" in 0.0 ..= 24.0,
            /// What asking costs.
            ask_cost: "share" in 0.0 ..= 1.0,
            /// Standing below which nothing can be asked.
            ask_standing: "share" in 0.0 ..= 1.0,
            /// Least time between two things asked of a sponsor.
            ask_pause: "turns" in 0.0 ..= 72.0,
            /// How long trains or steamers that were asked for carry a unit.
            passage_turns: "turns" in 0.0 ..= 24.0,
            /// Chance a turn that what was promised is loaded.
            loading: "share a turn" in 0.01 ..= 1.0,
            /// Time before the day of a delivery at which it is promised.
            announced_turns: "turns" in 0.0 ..= 24.0,
            /// Time after the day of a delivery for which it is waited.
            promise_turns: "turns" in 0.0 ..= 72.0,
            /// Chance that a consignment is lost on the way.
            road_loss: "share" in 0.0 ..= 1.0,
            /// Length of the cadet course.
            school_turns: "turns" in 1.0 ..= 48.0,
            /// How much less desert for each award.
            award_worth: "share" in 0.0 ..= 0.15,
            /// Awards beyond which no fewer desert.
            award_worth_most: "awards" in 0.0 ..= 6.0,
            /// How much better a unit fights for each award.
            award_fight: "share" in 0.0 ..= 1.0,
            /// Awards beyond which a unit fights no better.
            award_fight_most: "awards" in 0.0 ..= 12.0,
            /// What an award costs.
            award_cost: "roubles at base prices" in 0.0 ..= 100_000.0,
        }
    };
}
