//! `mod.ron`, which makes a folder a mod, and `mods.ron`, which says what mods are on and in which order.

use crate::base::id::Id;
use crate::scenario::spot::Spot;
use serde::Deserialize;

/// `mod.ron`: a mod and who made it. It adds scenarios: the folders that `scenarios` names, and itself where a `scenario.ron`
/// stands beside `mod.ron`, under the id of the mod. It changes the scenarios (or the `theatre`) that folders in its folder
/// `patches` are called after: such a folder has the files of a scenario, stating only what differs, and is laid on top of
/// the scenario's own. A record replaces the one of its id, a field left out stays, orders are added.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ModFile {
    /// Format of the file; this is format 1.
    pub format: Option<Spot<u32>>,
    /// Id; without it the folder is no mod. What the folder is called says nothing.
    pub id: Option<Spot<Id>>,
    /// Name for lists; the id unless said.
    pub name: Option<Spot<String>>,
    /// Version: any short text.
    pub version: Option<Spot<String>>,
    /// Who made it.
    pub authors: Vec<Spot<String>>,
    /// What others may do with it: the name of a licence.
    pub licence: Option<Spot<String>>,
    /// The mods without which it is not loaded; they are loaded before it.
    pub needs: Vec<Spot<Id>>,
    /// The folders in it that are scenarios.
    pub scenarios: Vec<Spot<Id>>,
    /// The languages that it adds; their words stand in `lang/` beside it, in files that begin with the code.
    pub languages: Vec<Spot<LanguageFile>>,
}

/// A language that a mod adds.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LanguageFile {
    /// Its code: two or three small letters, then a script and a region if need be: `tt`, `kk-Latn`, `pt-BR`.
    pub code: Spot<String>,
    /// Its own name for itself, as a list of languages shows it.
    pub name: Spot<String>,
    /// The language of the game that is shown where it has no words, and whose numbers it takes: `en`, `kk` or `ru`; `en`
    /// unless said.
    #[serde(default)]
    pub falls_back: Option<Spot<String>>,
}

/// `mods.ron` in the mods folder: which mods are off, and the order of the others. It may be missing.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ModsFile {
    /// Mods in the order in which they are loaded, the first one first; the others come after them by id. What a mod needs
    /// comes before it in any case.
    pub order: Vec<Spot<Id>>,
    /// Mods that are off.
    pub off: Vec<Spot<Id>>,
}
