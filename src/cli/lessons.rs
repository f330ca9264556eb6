//! `alash lessons`, `alash lesson`, `alash lesson-code`.

use crate::base::code::Code;
use crate::base::dice::Seed;
use crate::base::id::Id;
use crate::cli::args::{Format, LessonCode, LessonSheet, Lessons};
use crate::cli::{End, Failed, did_you_mean, load, output};
use crate::i18n::{Language, Value, Words};
use crate::report::lesson::{self, lesson_key};
use crate::report::{names, words_of};
use crate::scenario::model::{Asks, Lesson, Question, When};
use crate::scenario::{Library, Scenario};
use serde::Serialize;
use std::sync::Arc;

#[derive(Serialize)]
struct Row {
    id: String,
    name: String,
    minutes: u32,
    turns: u16,
    code: String,
}

/// Answers `alash lessons`.
pub fn list(args: &Lessons, language: Language, library: &mut Library) -> Result<End, Failed> {
    let mut rows = Vec::new();
    for id in library.lessons() {
        let scenario = load(&id, library)?;
        let Some(lesson) = &scenario.lesson else { continue };
        let name = names::scenario(&words_of(language, &scenario), scenario.id);
        let code = Code::new(&id, lesson.seed).to_string();
        rows.push(Row { name, minutes: lesson.minutes, turns: scenario.turns, code, id });
    }
    if args.answer.format == Format::Json {
        output::json(&rows)?;
        return Ok(End::Fine);
    }
    let words = Words::new(language, []);
    let heads = ["lesson", "minutes", "turns", "code"].map(|head| words.get(&format!("lesson-cli-{head}")));
    let mut table = vec![heads.into_iter().chain([format!(" {}", words.get("lesson-cli-name"))]).collect()];
    table.extend(rows.into_iter().map(|row| {
        vec![row.id, row.minutes.to_string(), row.turns.to_string(), row.code, format!(" {}", row.name)]
    }));
    output::text(&output::table(&table))?;
    Ok(End::Fine)
}

/// Answers `alash lesson-code`.
pub fn code(args: &LessonCode, library: &mut Library) -> Result<End, Failed> {
    let scenario = load(&args.lesson, library)?;
    let own = scenario.lesson.as_ref().map(|lesson| lesson.seed.0);
    let seed = args.seed.or(own).unwrap_or(1);
    output::text(&format!("{}\n", Code::new(scenario.id.as_str(), Seed(seed))))?;
    Ok(End::Fine)
}

/// Answers `alash lesson`.
pub fn sheet(args: &LessonSheet, language: Language, library: &mut Library) -> Result<End, Failed> {
    let scenario = find(&args.lesson, library)?;
    let Some(lesson) = &scenario.lesson else {
        let known = library.lessons();
        let hint = did_you_mean(&args.lesson, known.iter().map(String::as_str));
        return Err(Failed::new(format!(
            "`{}` is no lesson{hint} (`alash lessons` lists them)",
            args.lesson
        )));
    };
    let words = words_of(language, &scenario);
    output::text(&text(&words, &scenario, lesson))?;
    Ok(End::Fine)
}

/// The lesson that a user names, by its id, its folder or a code of it.
fn find(name: &str, library: &mut Library) -> Result<Arc<Scenario>, Failed> {
    let code = Code::read(name).ok();
    let of_code = code.and_then(|code| library.lessons().into_iter().find(|id| code.is_of(id)));
    load(of_code.as_deref().unwrap_or(name), library)
}

/// The sheet of a lesson for whoever gives it: all that is asked, with what is right.
fn text(words: &Words, scenario: &Scenario, lesson: &Lesson) -> String {
    let id = scenario.id;
    let say = |what: &str| words.get(&lesson_key(id, what));
    let of_card = |what: &str| names::card(words, &scenario.lineage, what).unwrap_or_default();
    let code = Code::new(id.as_str(), lesson.seed).to_string();
    let frame = [
        ("minutes", Value::Count(lesson.minutes.into())),
        ("turns", Value::Count(scenario.turns.into())),
        ("code", Value::Text(code)),
    ];
    let head = [names::scenario(words, id), words.with("lesson-cli-frame", &frame), of_card("text")];
    let section = |key: &str, body: String| format!("{}\n  {body}\n", words.get(key));
    let mut parts = vec![head.join("\n") + "\n"];
    parts.push(section("lesson-question", say("question")));
    parts.push(section("screen-card-learn", of_card("learn")));
    parts.push(section("lesson-hand", say("hand")));
    let asked = lesson.questions.iter().map(|question| asked(words, scenario, question));
    parts.push(section("lesson-questions", asked.collect::<Vec<_>>().join("\n  ")));
    if !lesson.hints.is_empty() {
        let hints = lesson.hints.iter().map(|hint| {
            let values = [("turn", Value::Plain(i64::from(hint.from) + 1))];
            let head = words.with("lesson-from-turn", &values);
            format!("{head}: {}", words.get(&lesson::hint_key(id, hint.id)))
        });
        parts.push(section("lesson-hints", hints.collect::<Vec<_>>().join("\n  ")));
    }
    parts.push(section("lesson-debrief", say("debrief")));
    parts.push(section("screen-card-sources", of_card("sources")));
    parts.push(section("lesson-cli-rehearsal", rehearsal(scenario, lesson)));
    parts.join("\n")
}

/// How a pupil is played at the command line, with the names that files have for what he foretells and answers.
fn rehearsal(scenario: &Scenario, lesson: &Lesson) -> String {
    let asked = lesson.questions.iter().map(|question| match &question.asks {
        Asks::Men(_) => format!("--predict {}=100..1000", question.id),
        Asks::Choice { choices, .. } => {
            let first = choices.first().map_or("", Id::as_str);
            format!("--answer {}={first}", question.id)
        }
    });
    let parts: Vec<String> = asked.chain(["--save pupil.ron".to_owned()]).collect();
    let others = lesson.questions.iter().filter_map(|question| match &question.asks {
        Asks::Men(_) => None,
        Asks::Choice { choices, .. } => {
            let choices: Vec<&str> = choices.iter().map(Id::as_str).collect();
            Some(format!("    {}: {}", question.id, choices.join(", ")))
        }
    });
    // One line, so that it can be pasted into any shell.
    let command = format!("alash run {} --policy balanced {}", scenario.id, parts.join(" "));
    std::iter::once(command).chain(others).collect::<Vec<_>>().join("\n")
}

fn asked(words: &Words, scenario: &Scenario, question: &Question) -> String {
    let id = scenario.id;
    let when = match question.when {
        When::Before => words.get("lesson-when-before"),
        When::Turn(turn) => words.with("lesson-from-turn", &[("turn", Value::Plain(turn.into()))]),
        When::After => words.get("lesson-when-after"),
    };
    let head = format!("{when}: {}", lesson::ask(words, id, question.id));
    let Asks::Choice { choices, truth } = &question.asks else { return head };
    let right =
        |choice| matches!(truth, Some(crate::scenario::model::Truth::Known(known)) if *known == choice);
    let lines = choices.iter().map(|choice| {
        let mark = if right(*choice) { "✓" } else { "–" };
        format!("\n    {mark} {}", lesson::choice(words, id, question.id, *choice))
    });
    let why = lesson::why_key(id, question.id);
    let why = words.has(&why).then(|| format!("\n    {}", words.get(&why)));
    head + &lines.collect::<String>() + &why.unwrap_or_default()
}
