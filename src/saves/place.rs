//! Where saves lie and how they are named: the user's folder, autosaves, and saves by date.

use crate::run::Campaign;
use std::path::{Path, PathBuf};

/// How the names of autosaves begin.
pub(in crate::saves) const AUTOSAVE: &str = "autosave";

/// The user's folder for saves.
#[must_use]
pub fn folder() -> Option<PathBuf> {
    directories::ProjectDirs::from("", "", "alash").map(|dirs| dirs.data_dir().join("saves"))
}

/// Autosaves of the user, the newest first: every campaign has one of its own.
#[must_use]
pub fn autosaves() -> Vec<PathBuf> {
    kept().into_iter().filter(|path| is_autosave(path)).collect()
}

/// Whether a file is named as an autosave is: a game goes on in its own, and beside one that the player named.
#[must_use]
pub fn is_autosave(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(AUTOSAVE))
}

/// All saves of the user, the newest first.
#[must_use]
pub fn kept() -> Vec<PathBuf> {
    folder().map_or_else(Vec::new, |folder| kept_in(&folder))
}

/// All saves in a folder, the newest first.
#[must_use]
pub fn kept_in(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let saves =
        entries.map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|end| end == "ron"));
    let modified = |path: &PathBuf| std::fs::metadata(path).and_then(|meta| meta.modified()).ok();
    let mut found: Vec<_> = saves.map(|path| (modified(&path), path)).collect();
    found.sort_by(|a, b| b.cmp(a));
    found.into_iter().map(|(_, path)| path).collect()
}

/// A name for the autosave of a campaign: scenario, reading and seed.
#[must_use]
pub fn autosave_name(campaign: &Campaign) -> String {
    format!("{AUTOSAVE}-{}-{}.ron", stem(campaign), campaign.seed().0)
}

/// A name for a save of a campaign: scenario, reading, date and seed.
#[must_use]
pub fn name_for(campaign: &Campaign) -> String {
    let date = campaign.view().now().first_day();
    format!("{}-{date}-{}.ron", stem(campaign), campaign.seed().0)
}

fn stem(campaign: &Campaign) -> String {
    let reading = campaign.scenario().reading.map_or_else(String::new, |reading| format!("-{reading}"));
    format!("{}{reading}", campaign.scenario().id)
}
