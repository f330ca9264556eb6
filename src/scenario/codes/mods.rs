//! Codes of what is wrong with a mod as a whole.

use crate::scenario::codes::{Code, code};

/// Of `mod.ron` and the folders beside it.
pub const MODS: &[Code] = &[
    code(
        "bad_language",
        "A language has no code that there can be, no name, or falls back to none of the game.",
        "code: \"tat_RU\",",
        "code: \"tt\",",
    ),
    code(
        "duplicate_language",
        "Two mods add one language, or a mod adds it twice; neither is loaded.",
        "",
        "Switch one of the mods off, or give the language a region: `tt-RU`.",
    ),
    code(
        "duplicate_mod",
        "Two mods have one id; neither is loaded.",
        "",
        "Give one of them another id, or remove the copy.",
    ),
    code(
        "duplicate_scenario",
        "Two mods add a scenario of one id; neither is loaded.",
        "",
        "Give one of them another id, or switch one of the mods off.",
    ),
    code(
        "empty_mod",
        "A mod adds no scenario and no language, and changes nothing.",
        "",
        "Name its scenarios in `scenarios`, or put what it changes into `patches/<scenario>/`.",
    ),
    code(
        "needs",
        "A mod needs another that is not there, is off or has a fault.",
        "",
        "Add it, or switch it on.",
    ),
    code(
        "own_language",
        "A mod adds a language that the game has.",
        "code: \"kk\",",
        "Change its words by `patches/theatre/lang/kk.ftl`, or add another: `kk-Latn`.",
    ),
    code(
        "patch_base",
        "A patch says what the scenario is based on, which it cannot change.",
        "base: \"quota-1917\",",
        "Leave `base` out.",
    ),
    code(
        "right_to_left",
        "A language is not written from left to right, which is all that the window can set.",
        "code: \"kk-Arab\",",
        "code: \"kk-Latn\",",
    ),
    code(
        "shipped_scenario",
        "A scenario of a mod has the id of a shipped one.",
        "scenarios: [\"semey-1918\"]",
        "Take another id, or change the shipped one by `patches/semey-1918/`.",
    ),
    code("too_long", "A name or the like has more than one line or too many letters.", "", "Shorten it."),
    code(
        "too_many",
        "There are more folders or scenarios than are looked at.",
        "",
        "Part them among several mods.",
    ),
    code(
        "unknown_scenario",
        "A patch is for a scenario that is not there.",
        "patches/semey-1819/",
        "patches/semey-1918/",
    ),
    code(
        "unlisted_scenario",
        "A folder of a mod has a scenario that `scenarios` does not name.",
        "",
        "Name it in `scenarios`.",
    ),
    code(
        "unread_file",
        "A file beside `mod.ron` is not read.",
        "",
        "Move it into a scenario or a patch, or remove it.",
    ),
];
