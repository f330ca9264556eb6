//! Codes of what is wrong with the words of a scenario.

use crate::scenario::codes::{Code, code};

/// Of language files.
pub const WORDS: &[Code] = &[
    code("bad_words", "The text is not Fluent.", "a = { $x", "a = { $x }"),
    code(
        "circular_words",
        "A message repeats itself, by way of others or not.",
        "a = { b }\nb = { a }",
        "a = { b }\nb = …",
    ),
    code("duplicate_words", "A key stands twice; the later one counts.", "a = One\na = Two", "a = Two"),
    code(
        "missing_language",
        "A language has no file, or nothing could be read from it.",
        "",
        "Write `lang/kk.ftl`, `lang/ru.ftl` and `lang/en.ftl`.",
    ),
    code(
        "missing_plural",
        "A count is put into words without all forms that the language has.",
        "{ $n ->\n [one] день\n*[other] дней }",
        "{ $n ->\n [one] день\n [few] дня\n [many] дней\n*[other] дня }",
    ),
    code(
        "missing_words",
        "A screen or report asks for words that are not there.",
        "",
        "Add the key to the file.",
    ),
    code(
        "no_letter",
        "The window has no such letter, and shows a box in its place.",
        "day = दिन",
        "Write the language in Cyrillic, Latin, Greek, Armenian or Georgian letters.",
    ),
    code(
        "no_text",
        "A key has attributes and no text of its own, and nothing asks for attributes.",
        "a =\n    .title = One",
        "a = One",
    ),
    code(
        "part_translated",
        "A language has no words for some keys; they are shown in the one that it falls back to.",
        "",
        "Nothing need be done; `alash check` counts what is left.",
    ),
    code(
        "unknown_function",
        "There is no such function: numbers and dates come as they are to be shown.",
        "{ NUMBER($n) }",
        "{ $n }",
    ),
    code(
        "unknown_plural",
        "The language has no such plural form, so the words never show.",
        "{ $n ->\n [few] days\n*[other] days }",
        "{ $n ->\n [one] day\n*[other] days }",
    ),
    code(
        "unknown_value",
        "Nobody gives this value to the message.",
        "{ $men }",
        "The message says which are given.",
    ),
    code("unknown_words", "The message repeats one that is not there.", "{ nowhere }", "{ place-zaisan }"),
    code("unused_words", "Nothing asks for this key.", "evnt-ride = …", "event-ride = …"),
];
