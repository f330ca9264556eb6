//! What a new mod begins with: a small scenario with comments in the language chosen, or a copy of one.
//!
//! It makes names and texts of files; whoever asks writes them.

use crate::base::id::{BadId, Id, LONGEST, slug};
use crate::i18n::Words;
use crate::report::names::key;
use crate::scenario::folder::Folder;

/// The files of a small scenario. A line with a mark stands for the comment of that name.
const SMALL: [(&str, &str); 7] = [
    (MOD.0, MOD.1),
    ("scenario.ron", include_str!("../../assets/new/scenario.ron")),
    ("rules.ron", include_str!("../../assets/new/rules.ron")),
    ("events.ron", include_str!("../../assets/new/events.ron")),
    ("lang/en.ftl", include_str!("../../assets/new/lang/en.ftl")),
    ("lang/kk.ftl", include_str!("../../assets/new/lang/kk.ftl")),
    ("lang/ru.ftl", include_str!("../../assets/new/lang/ru.ftl")),
];
const MOD: (&str, &str) = ("mod.ron", include_str!("../../assets/new/mod.ron"));
/// Reasons of its numbers, in the language chosen as its comments are.
const REASONS: [&str; 4] = ["new-why-fewer", "new-why-will", "new-why-cost", "new-why-event"];
/// What words of a scenario begin with before its id.
const OF_SCENARIO: [&str; 5] = ["scenario", "lesson", "ask", "hint", "assume"];
/// What follows from all the other files and would not fit the copy.
const LEFT_OUT: &str = "histories.ron";

/// The id that a folder's name makes: small letters, dashes for what an id has not.
///
/// # Errors
/// Where nothing of an id is left.
pub fn id(name: &str) -> Result<Id, BadId> {
    Id::new(&slug(name, LONGEST))
}

/// The files of a small scenario: their names and texts.
#[must_use]
pub fn small(words: &Words, id: Id, name: &str) -> Vec<(String, String)> {
    SMALL.iter().map(|(file, text)| ((*file).to_owned(), filled(text, words, id, name))).collect()
}

/// The files of a copy of the scenario in a folder.
///
/// # Errors
/// The first problem of reading them.
pub fn copy(words: &Words, id: Id, name: &str, of: &Folder) -> Result<Vec<(String, String)>, String> {
    let (texts, problems) = of.texts();
    if let Some(problem) = problems.first() {
        return Err(problem.to_string());
    }
    let mut files = vec![(MOD.0.to_owned(), filled(MOD.1, words, id, name))];
    for text in texts {
        let last = text.name.rsplit(['/', '\\']).next().unwrap_or_default();
        if last.ends_with(".ftl") {
            files.push((format!("lang/{last}"), renamed(&text.text, &of.id(), id)));
        } else if last != LEFT_OUT {
            files.push((last.to_owned(), text.text));
        }
    }
    Ok(files)
}

/// A template with its comments and names.
pub(in crate::report) fn filled(template: &str, words: &Words, id: Id, name: &str) -> String {
    let line = |line: &str| match line.split_once("~ ") {
        Some((mark, key)) if ["//", "#"].contains(&mark.trim()) => {
            format!("{mark} {}\n", words.get(&format!("new-{key}")))
        }
        _ => format!("{line}\n"),
    };
    let text: String = template.lines().map(line).collect();
    let text = REASONS.iter().fold(text, |text, key| text.replace(&format!("{{{key}}}"), &words.get(key)));
    let name: String = name.chars().filter(|c| !c.is_control() && !"\"\\{}".contains(*c)).collect();
    let dashed = id.as_str().replace('_', "-");
    text.replace("{id}", id.as_str()).replace("{key}", &dashed).replace("{name}", &name)
}

/// Words of a scenario under another id.
fn renamed(text: &str, from: &str, to: Id) -> String {
    let line = |line: &str| {
        let renamed = OF_SCENARIO.iter().find_map(|kind| {
            let rest = line.strip_prefix(&key(kind, from))?;
            rest.starts_with([' ', '=', '-']).then(|| format!("{}{rest}\n", key(kind, to.as_str())))
        });
        renamed.unwrap_or_else(|| format!("{line}\n"))
    };
    text.lines().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_makes_an_id() {
        let made = |name| id(name).map(|id| id.to_string()).ok();
        assert_eq!(made("My Mod (2)").as_deref(), Some("my-mod-2"));
        assert_eq!(made("steppe_1919").as_deref(), Some("steppe_1919"));
        assert_eq!(made("Семей 1919").as_deref(), Some("1919"));
        assert_eq!(made("Семей"), None);
    }

    #[test]
    fn only_the_words_of_the_scenario_itself_are_renamed() {
        let to = id("mine").expect("an id");
        let text =
            "scenario-old = A\nscenario-old-text = B\nscenario-older = C\nask-old-men = D\n# scenario-old\n";
        let expected = "scenario-mine = A\nscenario-mine-text = B\nscenario-older = C\nask-mine-men = D\n# scenario-old\n";
        assert_eq!(renamed(text, "old", to), expected);
    }
}
