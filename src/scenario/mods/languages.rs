//! The languages that a mod adds: their codes, names and files of words.

use crate::base::language::{Language, canonical};
use crate::base::spoken::Spoken;
use crate::scenario::file::{LanguageFile, ModFile};
use crate::scenario::folder::{Folder, MOD, whole_file};
use crate::scenario::mods::Mod;
use crate::scenario::mods::read::{PATCHES, SCENARIO, short};
use crate::scenario::problem::{Problem, closest};
use crate::scenario::reader::Reader;
use crate::scenario::spot::Spot;
use crate::scenario::wordfiles::languages as own_codes;
use unic_langid::{CharacterDirection, LanguageIdentifier};

/// Most languages that a mod adds.
const MOST: usize = 16;

/// Reads the languages that `mod.ron` names.
pub(in crate::scenario) fn languages(file: &ModFile, reader: &mut Reader, one: &mut Mod) {
    if let Some(spot) = file.languages.get(MOST) {
        let message = format!("a mod adds at most {MOST} languages, found {}", file.languages.len());
        reader.problem(spot.address, "too_many", message, None);
    }
    for spot in file.languages.iter().take(MOST) {
        let Some(told) = reader.value(spot) else { continue };
        let (code, name, falls_back) = (
            code(told, reader, one),
            short(reader, &told.name),
            falls_back(told.falls_back.as_ref(), reader),
        );
        let (Some(code), Some(name), Some(falls_back)) = (code, name, falls_back) else { continue };
        if name.is_empty() {
            let message = "the name is empty; expected what a list of languages shows".into();
            reader.problem(told.name.address, "bad_language", message, None);
            continue;
        }
        let folder = Folder::Disk(one.path.clone());
        let (texts, problems) = folder.words_in(&code);
        if texts.is_empty() && problems.is_empty() {
            let message = format!("there is no file of its words; expected `lang/{code}.ftl`");
            reader.problem(told.code.address, "missing_language", message, None);
        }
        reader.problems.extend(problems);
        let texts = texts.into_iter().map(|text| (text.name, text.text)).collect();
        one.languages.push(Spoken::of(&code, &name, falls_back, texts));
    }
}

/// The code of a language that can be added.
fn code(told: &LanguageFile, reader: &mut Reader, one: &Mod) -> Option<String> {
    let code = reader.value(&told.code)?;
    if let Some((problem, message)) = unfit(code) {
        let meant = canonical(code).filter(|right| right != code);
        reader.problem(told.code.address, problem, message, meant);
        return None;
    }
    if one.languages.iter().any(|known| known.code() == code) {
        let message = format!("the language `{code}` stands twice");
        reader.problem(told.code.address, "duplicate_language", message, None);
        return None;
    }
    Some(code.clone())
}

/// Why a mod cannot add a language of this code: the kind of problem, and a sentence. None where it can.
#[must_use]
pub fn unfit(code: &str) -> Option<(&'static str, String)> {
    let id = code.parse::<LanguageIdentifier>().ok();
    match canonical(code).filter(|right| right == code).and(id) {
        None => Some((
            "bad_language",
            format!(
                "`{code}` is no code of a language; expected two or three small letters, then a script and a region if \
                 need be, as `tt`, `kk-Latn` or `pt-BR`"
            ),
        )),
        Some(_) if Language::called(code).is_some() => Some((
            "own_language",
            format!(
                "`{code}` is a language of the game; to change its words, put them into `{PATCHES}/theatre/lang/{code}.ftl`"
            ),
        )),
        Some(id) if id.character_direction() != CharacterDirection::LTR => Some((
            "right_to_left",
            format!(
                "`{code}` is not written from left to right, and the window sets letters in no other way"
            ),
        )),
        Some(_) => None,
    }
}

/// The language that is shown where there are no words; English unless said.
fn falls_back(spot: Option<&Spot<String>>, reader: &mut Reader) -> Option<Language> {
    let Some(spot) = spot else { return Some(Language::En) };
    let code = reader.value(spot)?;
    let found = Language::called(code);
    if found.is_none() {
        let message = format!("`{code}` is no language of the game, expected {}", own_codes());
        let meant = closest(code, Language::ALL.map(Language::code));
        reader.problem(spot.address, "bad_language", message, meant);
    }
    found
}

/// Notes words beside `mod.ron` that nobody reads. Those of a scenario are its own.
pub(in crate::scenario) fn strangers(one: &Mod, named: &[String], reader: &mut Reader) {
    if one.path.join(SCENARIO).is_file() {
        return;
    }
    let folder = Folder::Disk(one.path.clone());
    for (code, name) in folder.languages() {
        if !named.contains(&code) {
            let message = format!(
                "it is not read: `languages` in `{MOD}` does not name `{code}`; words of a scenario stand in its own `lang`, \
                 or in `{PATCHES}/<scenario>/lang`"
            );
            let file = folder.display(&format!("lang/{name}"));
            let problem = whole_file(&file, "unread_file", message);
            let suggestion = closest(&code, named.iter().map(String::as_str));
            reader.problems.push(Problem { suggestion, ..problem });
        }
    }
}
