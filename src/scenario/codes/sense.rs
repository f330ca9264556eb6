//! Codes of what is wrong with what the files say, and with what comes of playing it.

use crate::scenario::codes::{Code, code};

/// Of ids, dates and places.
pub const NAMES: &[Code] = &[
    code(
        "bad_date",
        "The day never was, or is not written as one.",
        "on: \"1918-06-31\"",
        "on: \"1918-06-30\"",
    ),
    code(
        "bad_period",
        "A period ends before it begins.",
        "from: \"1918-12-01\", to: \"1918-04-01\"",
        "The other way round.",
    ),
    code(
        "duplicate_id",
        "An id stands twice in one file.",
        "(id: \"kerey\", …), (id: \"kerey\", …)",
        "Give one of them another id.",
    ),
    code(
        "not_in_period",
        "The day lies outside the time that is played.",
        "on: \"1925-01-01\"",
        "A day between `first_day` and the last turn.",
    ),
    code(
        "not_in_play",
        "The place is not among the `places` of `scenario.ron`.",
        "home: \"verny\"",
        "Add the place to `places`, or choose another.",
    ),
    code(
        "unknown_checkpoint",
        "No checkpoint has these claims.",
        "without: [[\"S005\"]]",
        "without: [[\"S077\"]]",
    ),
    code("unknown_id", "Nothing of that kind is called so.", "home: \"zaysan\"", "home: \"zaisan\""),
];

/// Of single records.
pub const SAID: &[Code] = &[
    code(
        "bad_aim",
        "The aim cannot be measured so.",
        "also: [(metric: history(…), …)]",
        "metric: history(…)",
    ),
    code(
        "bad_answer",
        "The least, usual and most of an answer are not in this order.",
        "low: 9, usual: 5, high: 20",
        "low: 3, usual: 5, high: 20",
    ),
    code(
        "bad_checkpoint",
        "The recorded figure cannot be compared so.",
        "(claims: [\"S005\"], measure: all)",
        "A claim with a number and a day, or `recorded` and `on`.",
    ),
    code(
        "bad_effect",
        "The effect says what has no place in it.",
        "reinforce((unit: …, at: \"zaisan\"))",
        "reinforce((unit: …))",
    ),
    code(
        "bad_grade",
        "A grade is nearer than the limit, or than the grade before it.",
        "at_least: 300, well: 200",
        "at_least: 300, well: 400",
    ),
    code(
        "bad_lesson",
        "The lesson asks what cannot be asked.",
        "open: [levies]",
        "The message says what was expected.",
    ),
    code(
        "bad_range",
        "The range of a lever ends below where it begins.",
        "low: 5, high: 4",
        "low: 4, high: 5",
    ),
    code(
        "bad_reading",
        "The reading changes nothing, has no claim, or is called `default`.",
        "(id: \"default\", …)",
        "(id: \"mine\", claims: [\"S016\"], quotas: […])",
    ),
    code(
        "bad_route",
        "The route leads nowhere.",
        "from: \"omsk\", to: \"omsk\"",
        "from: \"omsk\", to: \"pavlodar\"",
    ),
    code(
        "cannot_grow",
        "The effect cannot be done in part, so it cannot grow.",
        "grow: [(…, effects: [school_lost])]",
        "effects: [school_lost]",
    ),
    code(
        "choices",
        "A question has too many choices, or one.",
        "choices: [(id: \"on\")]",
        "Two choices at least.",
    ),
    code(
        "no_answer",
        "Effects grow with an answer that is not asked for.",
        "grow: [(of: answer, …)]",
        "Put it into the `grow` of the choice that asks.",
    ),
    code("no_limit", "An aim has no limit, or two.", "at_least: 5, at_most: 9", "at_least: 5"),
    code(
        "parts",
        "What is divided has less than two parts.",
        "parts: [(id: \"ural\", …)]",
        "Two parts at least.",
    ),
    code("wants", "A sponsor wants more than is remembered.", "", "Leave some out."),
];

/// Of records that do not agree with each other.
pub const TOGETHER: &[Code] = &[
    code(
        "early_effect",
        "An event asks for something that comes only after its own last day.",
        "on: \"1918-05-01\", when: [flag(\"june\")]",
        "until: \"1918-07-01\"",
    ),
    code(
        "front_places",
        "A front has no places, too many, or one twice.",
        "places: [\"ayaguz\", \"ayaguz\"]",
        "places: [\"ayaguz\"]",
    ),
    code(
        "impossible_event",
        "The conditions of an event can never hold together.",
        "when: [flag(\"a\"), no_flag(\"a\")]",
        "when: [flag(\"a\")]",
    ),
    code(
        "inherited_order",
        "An order of the theatre cannot be given in this scenario.",
        "",
        "Add the place or unit to the scenario, or leave the front out.",
    ),
    code(
        "known_figure",
        "A figure is called held out that was known when something was set.",
        "class: held_out",
        "class: looked_at",
    ),
    code(
        "no_front",
        "An order of the theatre names no front.",
        "(on: …, order: …)",
        "(on: …, front: \"semirechye\", order: …)",
    ),
    code("no_oblast", "No oblast is under command.", "oblasts: []", "oblasts: [\"semipalatinsk\"]"),
    code(
        "no_officers",
        "An oblast raises units, and nobody in it can become an officer.",
        "",
        "Give a unit officers in `forces`, or officers to the oblast.",
    ),
    code(
        "no_reach",
        "`reach` says nothing of a uezd on the first day.",
        "reach: [(uezd: \"zaisan\", from: \"1918-06-01\", …)]",
        "A row from the first day on.",
    ),
    code(
        "one_sided_conflict",
        "A claim contradicts another that does not contradict it.",
        "conflicts: [\"S075\"]",
        "Name it in the other claim as well.",
    ),
    code(
        "overlapping_holds",
        "A place has two holders from the same day.",
        "(place: \"omsk\", from: \"1918-04-01\", holder: own), (place: \"omsk\", from: \"1918-04-01\", holder: hostile)",
        "One row for each place and day.",
    ),
    code(
        "quota_above_men",
        "A uezd owes more men than it has of the age that serves.",
        "quota: doc(90_000, […])",
        "quota: doc(900, […])",
    ),
    code(
        "quota_sum",
        "The quotas of the uezds do not add up to that of their oblast.",
        "",
        "Change the quota of a uezd or that of the oblast.",
    ),
    code(
        "seat_outside",
        "The seat of an oblast or uezd lies in another one.",
        "seat: \"verny\"",
        "seat: \"semipalatinsk\"",
    ),
    code(
        "unreachable",
        "No way leads there in any season, from where orders and goods come from.",
        "",
        "Add a route, or a place on the way to `places`.",
    ),
    code(
        "unreachable_figure",
        "The record counts more men than the units it counts may have.",
        "",
        "Raise `establishment`, add a unit, or compare another measure.",
    ),
    code(
        "unread_flag",
        "A flag is set and nothing asks for it.",
        "flag(\"joined\")",
        "Ask for it, say by `when: [flag(\"joined\")]`, or leave it out.",
    ),
    code(
        "unset_flag",
        "A flag is asked for and nothing sets it.",
        "when: [flag(\"joind\")]",
        "when: [flag(\"joined\")]",
    ),
];

/// Of campaigns that are played to see.
pub const PLAYED: &[Code] = &[
    code(
        "always_won",
        "Every campaign was a success, even that of who orders nothing.",
        "",
        "Raise a limit of `aims`, or `success`.",
    ),
    code(
        "dominant_lever",
        "One order, given every turn, wins nearly always, and nothing else is needed.",
        "",
        "Give the order its price, or add an aim that it hurts.",
    ),
    code(
        "idle_choice",
        "Two choices of a question come to the same.",
        "",
        "Let one of them change something that a player can see.",
    ),
    code(
        "never_happens",
        "An event came in no campaign that was played.",
        "",
        "Look at its `when`: something that it asks for never comes about.",
    ),
    code(
        "never_won",
        "No campaign was a success, not even that of the careful staff.",
        "",
        "Lower a limit of `aims`, or `success`.",
    ),
    code(
        "refused_order",
        "An order of history is refused.",
        "",
        "Change the order, its day, or what it needs.",
    ),
    code(
        "unasked_event",
        "A question is asked in no campaign, so that its choices were not compared.",
        "",
        "Look at its `when`.",
    ),
    code("unmet_aim", "No campaign reached the aim.", "", "Lower its limit, or give it a later day."),
];
