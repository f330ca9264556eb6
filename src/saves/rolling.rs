//! Autosaves of the last turns: a folder for each game, beside the file that the game is kept in.
//!
//! That file has all of them, as long as it is whole; these are for the day on which it is not.

use crate::orders::Order;
use crate::saves::{Error, Save, branches, file, kept_in, read};
use std::path::{Path, PathBuf};

/// Turns that are kept.
pub const KEPT: usize = 5;
/// The folder of all games.
const FOLDER: &str = "turns";

/// Where the turns of a game are that is kept in this file.
fn place(own: &Path) -> PathBuf {
    file::folder_of(own).join(FOLDER).join(own.file_stem().unwrap_or_default())
}

/// Keeps the turn that the game stands at, unless it is kept, and lets the oldest go.
///
/// # Errors
/// When the folder or file cannot be written; what is kept stays.
pub fn keep(own: &Path, save: &Save) -> Result<(), Error> {
    let Some(last) = save.digests.last() else { return Ok(()) };
    let folder = place(own);
    // By its digest as well: a turn of another game of that name is another one.
    let path = folder.join(format!("{:03}-{last}.ron", save.digests.len()));
    if path.exists() {
        return Ok(());
    }
    let failed = |error| Error::Io(path.clone(), error);
    std::fs::create_dir_all(&folder).map_err(failed)?;
    file::create(&path, save.text().as_bytes()).map_err(failed)?;
    prune(own, save);
    file::sweep(file::folder_of(own));
    file::sweep(&folder);
    Ok(())
}

/// The turns that are kept of a game, the last one first, with how many are played in each.
#[must_use]
pub fn of(own: &Path) -> Vec<(u16, PathBuf)> {
    let turn = |path: &Path| path.file_stem()?.to_str()?.split_once('-')?.0.parse().ok();
    let turns = kept_in(&place(own)).into_iter().filter_map(|path| Some((turn(&path)?, path)));
    let mut turns: Vec<(u16, PathBuf)> = turns.collect();
    turns.sort_by(|a, b| b.cmp(a));
    turns
}

/// Removes all but the last turns of a game, and those that it had before its files changed, which open no more. Those of
/// another game that had this name are none of it.
fn prune(own: &Path, save: &Save) {
    let mut kept = 0;
    for (_, path) in of(own) {
        let Ok(other) = read(&path) else { continue };
        let is_of_it = save.digests.starts_with(&other.digests);
        kept += usize::from(is_of_it);
        if (is_of_it && kept > KEPT) || is_on_other_files(&other, save) {
            // One more than needed harms nobody.
            let _ = std::fs::remove_file(path);
        }
    }
}

/// Whether it is the same game on files as they were: every order of the turns that both have played is in one of them, for
/// some may have been refused on the other's.
fn is_on_other_files(other: &Save, save: &Save) -> bool {
    let game = |save: &Save| (save.scenario, save.reading, save.seed);
    let files = |save: &Save| (save.scenario_hash, save.meaning);
    let within = |one: &[Order], all: &[Order]| one.iter().all(|order| all.contains(order));
    let turns = other.digests.len().min(save.digests.len());
    let mut both = other.orders.iter().zip(&save.orders).take(turns);
    let is_same = game(other) == game(save) && both.all(|(a, b)| within(a, b) || within(b, a));
    is_same && files(other) != files(save)
}

/// Goes with a game that has another name now.
pub fn rename(own: &Path, to: &Path) {
    // Of the game alone it was told that it has moved.
    let _ = std::fs::rename(place(own), place(to));
}

/// Goes with a game that is removed.
pub fn remove(own: &Path) {
    for (_, path) in of(own) {
        let _ = branches::remove_save(&path);
    }
    // A folder that holds anything else stays.
    let _ = std::fs::remove_dir(place(own));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::dice::Seed;
    use crate::players::Policy;
    use crate::run::Campaign;
    use crate::saves::Slot;
    use crate::scenario::Library;
    use crate::scenario::library::shipped;

    /// Plays some turns and keeps each, as the window does.
    fn kept(own: &Path, seed: u64, turns: u16) {
        let mut campaign = Campaign::new(shipped("semey-1918"), Seed(seed));
        for turn in 1..=turns {
            campaign.play(Policy::Historical, turn);
            keep(own, &Save::of(&campaign)).expect("it can be kept");
            keep(own, &Save::of(&campaign)).expect("and again");
        }
        saves_write(own, &campaign);
    }

    fn saves_write(own: &Path, campaign: &Campaign) {
        Slot::opened(own).keep(&Save::of(campaign)).expect("it can be kept");
    }

    fn turns(own: &Path) -> Vec<u16> {
        of(own).into_iter().map(|(turn, _)| turn).collect()
    }

    #[test]
    fn the_last_turns_are_kept_and_open_where_the_game_itself_is_lost() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let own = folder.path().join("autosave-mine.ron");
        kept(&own, 1, 9);
        assert_eq!(turns(&own), [9, 8, 7, 6, 5]);
        std::fs::write(&own, "what the disk made of it").expect("a file can be written");
        let (turn, newest) = of(&own).remove(0);
        let opened = crate::saves::open(&newest, &Library::default()).expect("it opens");
        assert_eq!((turn, opened.digests().len()), (9, 9));
        assert_eq!(kept_in(folder.path()), [own], "the list has one game");
    }

    #[test]
    fn turns_on_files_that_have_changed_are_let_go() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let own = folder.path().join("autosave-mine.ron");
        kept(&own, 1, 4);
        let mut campaign = Campaign::new(shipped("semey-1918"), Seed(1));
        campaign.play(Policy::Historical, 4);
        let changed = |of: &Campaign, share: f64| {
            let mut other = of.scenario().to_be_changed();
            other.rules.show_up = share;
            // Who reads it from files gets both from them.
            other.hash = other.hash.then(&share.to_le_bytes());
            of.on(std::sync::Arc::new(other)).campaign
        };
        for share in [0.4, 0.3, 0.2] {
            campaign = changed(&campaign, share);
            keep(&own, &Save::of(&campaign)).expect("it can be kept");
            assert_eq!(turns(&own), [4], "the earlier ones are of files that are no more");
        }
        campaign.play(Policy::Historical, 6);
        keep(&own, &Save::of(&campaign)).expect("it can be kept");
        assert_eq!(turns(&own), [6, 4], "on the same files they stay");
    }

    #[test]
    fn turns_go_with_their_game_and_with_no_other() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let [own, other] = ["autosave-mine.ron", "autosave-other.ron"].map(|name| folder.path().join(name));
        kept(&own, 1, 3);
        kept(&other, 2, 2);
        // Another game under the same name leaves what the first one kept.
        std::fs::remove_file(&own).expect("a file can be removed");
        kept(&own, 5, 7);
        assert_eq!(turns(&own), [7, 6, 5, 4, 3, 3, 2, 1]);
        let named = branches::rename(&own, "my best").expect("it can be named");
        assert_eq!((turns(&own).len(), turns(&named).len(), turns(&other)), (0, 8, vec![2, 1]));
        branches::remove(&named).expect("it can be removed");
        assert_eq!((turns(&named).len(), turns(&other).len()), (0, 2));
        assert!(!place(&named).exists());
    }
}
