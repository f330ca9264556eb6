//! Codes of what is wrong with a text, a file or a number before anybody asks what it says.

use crate::scenario::codes::{Code, code};

/// Of the text itself.
pub const TEXT: &[Code] = &[
    code("bad_value", "The value is not of the kind that belongs here.", "id: \"керей\"", "id: \"kerey\""),
    code(
        "control_character",
        "A character that nobody can see stands in the file, so it is not read.",
        "",
        "Delete it; the column says where it is.",
    ),
    code(
        "curly_brackets",
        "Fields stand in curly brackets, as in JSON.",
        "{id: \"kerey\"}",
        "(id: \"kerey\")",
    ),
    code("decimal_comma", "A comma stands where a decimal point belongs.", "value: 0,9", "value: 0.9"),
    code(
        "duplicate_field",
        "A field stands twice in one record.",
        "(id: \"kerey\", id: \"kerei\")",
        "(id: \"kerey\")",
    ),
    code(
        "missing_field",
        "A field that must be there is not.",
        "(id: \"kerey\")",
        "(id: \"kerey\", home: \"zaisan\", …)",
    ),
    code("not_ron", "The file is JSON, or something like it.", "{\"units\": []}", "(units: [])"),
    code("not_whole", "A part of a number stands where whole numbers are counted.", "turns: 4.5", "turns: 4"),
    code(
        "syntax",
        "The brackets, commas or words do not stand as RON has them; the message says what was expected.",
        "(id: \"kerey\" home: \"zaisan\")",
        "(id: \"kerey\", home: \"zaisan\")",
    ),
    code(
        "typographic_quotes",
        "Quotation marks are not the straight double ones.",
        "id: “kerey”",
        "id: \"kerey\"",
    ),
    code(
        "unclosed_bracket",
        "A bracket is not closed; the place is where it opens.",
        "[(id: \"kerey\", ]",
        "[(id: \"kerey\"), ]",
    ),
    code(
        "unclosed_text",
        "A text in quotation marks is not closed; the place is where it opens.",
        "id: \"kerey, home: …",
        "id: \"kerey\", home: …",
    ),
    code("unknown_field", "No field of this record has that name.", "hom: \"zaisan\"", "home: \"zaisan\""),
    code("unknown_variant", "No word of that kind is known here.", "holder: hostil", "holder: hostile"),
];

/// Of files and folders.
pub const FILES: &[Code] = &[
    code(
        "bad_id",
        "The folder's name is the scenario's id and cannot be one.",
        "My Mod",
        "Take a–z, 0–9, `_` and `-` alone, as in `my-mod`.",
    ),
    code(
        "bad_sets",
        "`sets.ron` is no table of parameters.",
        "names: [\"show_upp\"]",
        "Make the file anew with `alash calibrate`.",
    ),
    code(
        "base_cycle",
        "Scenarios are based on each other in a ring, or too many on one another.",
        "base: \"my-mod\" in my-mod",
        "base: \"semey-1918\"",
    ),
    code(
        "byte_order_mark",
        "The file begins with a mark of its encoding, which is ignored.",
        "",
        "Save the file as UTF-8 without BOM.",
    ),
    code("empty_file", "The file holds nothing.", "", "Write `(…)`, or delete the file."),
    code(
        "no_scenario",
        "The folder has no `scenario.ron`.",
        "",
        "Write one: `(format: 1, base: \"semey-1918\")`.",
    ),
    code("not_utf8", "The file is in another encoding, of Windows for instance.", "", "Save it as UTF-8."),
    code(
        "too_large",
        "The folder holds more than is read.",
        "",
        "A scenario of all six oblasts has less than one megabyte; leave out what is no scenario file.",
    ),
    code(
        "unknown_base",
        "No scenario is called so, on which this one is based.",
        "base: \"semey-1819\"",
        "base: \"semey-1918\"",
    ),
    code("unknown_file", "No scenario file has this name, so it is not read.", "rule.ron", "rules.ron"),
    code("unknown_format", "The file is written for another program version.", "format: 2", "format: 1"),
    code(
        "unreadable",
        "The file cannot be opened: it is a folder, a link out of the mod, or too long.",
        "",
        "Put a plain file in its place.",
    ),
];

/// Of numbers.
pub const NUMBERS: &[Code] = &[
    code(
        "background_claim",
        "A claim of general knowledge is no source of a number.",
        "doc(0.9, [\"B075\"])",
        "assumed(value: 0.9, low: 0.8, high: 1, why: \"…\")",
    ),
    code(
        "derived_claim",
        "A claim that was worked out from others is no source of a number.",
        "doc(0.9, [\"U020\"])",
        "derived(value: 0.9, from: [\"U020\"], how: \"…\")",
    ),
    code(
        "inexact",
        "The number is finer than what is counted.",
        "assumed(value: 2.5, pct: 10, why: \"…\") for men",
        "assumed(value: 3, pct: 10, why: \"…\")",
    ),
    code(
        "low_above_high",
        "The ends of a range stand the wrong way round.",
        "low: 1.2, high: 0.8",
        "low: 0.8, high: 1.2",
    ),
    code(
        "no_pedigree",
        "It is not said where a number, or a statement, comes from.",
        "doc(0.9, [])",
        "doc(0.9, [\"S075\"])",
    ),
    code(
        "no_range",
        "A guess has no range.",
        "assumed(value: 0.9, why: \"…\")",
        "assumed(value: 0.9, low: 0.8, high: 1, why: \"…\")",
    ),
    code("not_a_number", "The number is infinite, or none at all.", "value: NaN", "value: 0.9"),
    code(
        "out_of_range",
        "The number is beyond what the rules can play; the message says what is possible.",
        "turns: 100",
        "turns: 72",
    ),
    code(
        "outside_range",
        "A guess lies outside its own range.",
        "value: 0.9, low: 1, high: 2",
        "value: 1.2, low: 1, high: 2",
    ),
    code(
        "table_length",
        "A table of the year has not 24 numbers.",
        "by([1, 1, 0.5], \"x\")",
        "Give all 24 numbers.",
    ),
    code(
        "unknown_basis",
        "No basis at the head of the file has that name.",
        "by(0.9, \"markt\")",
        "by(0.9, \"market\")",
    ),
];
