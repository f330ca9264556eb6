//! Games of one beginning: which of the kept saves part from a game, from each other, and at which turn.
//!
//! Nothing is kept of it: two saves of one scenario and seed part where their digests do.

use crate::base::digest::Digest;
use crate::run::Campaign;
use crate::saves::place::AUTOSAVE;
use crate::saves::{Error, HEAD, Save, read, rolling};
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Most saves that are looked into.
const MOST: usize = 500;
/// Longest name of a save, characters.
const LONGEST: usize = 60;

/// A kept game that begins as another one.
#[derive(Clone, Debug)]
pub struct Branch {
    /// Where it is kept.
    pub path: PathBuf,
    /// The game.
    pub save: Save,
}

/// A game in a tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Node {
    /// Which of the games.
    pub game: usize,
    /// How many games it hangs below.
    pub depth: usize,
    /// How many turns it has in common with the one it hangs below; all of its own for the first.
    pub common: usize,
}

/// The kept games of the same scenario, reading and seed, the newest first; `own` is where the game itself is kept.
#[must_use]
pub fn of(game: &Save, own: Option<&Path>, kept: &[PathBuf]) -> Vec<Branch> {
    let others = kept.iter().filter(|path| Some(path.as_path()) != own).take(MOST);
    let read = others.filter_map(|path| Some(Branch { path: path.clone(), save: read(path).ok()? }));
    read.filter(|branch| begin_alike(game, &branch.save)).collect()
}

fn begin_alike(a: &Save, b: &Save) -> bool {
    (a.scenario, a.reading, a.seed, a.meaning) == (b.scenario, b.reading, b.seed, b.meaning)
}

/// The tree of games by what they have in common, the first one uppermost: each hangs below the one before it that it
/// parts from latest.
#[must_use]
pub fn tree(games: &[&[Digest]]) -> Vec<Node> {
    let mut nodes: Vec<Node> = Vec::new();
    for (game, digests) in games.iter().enumerate() {
        let common = |node: &Node| games[node.game].iter().zip(*digests).take_while(|(a, b)| a == b).count();
        // Of several the first: it is the one the others part from too.
        let above = (0..nodes.len()).rev().max_by_key(|at| common(&nodes[*at]));
        let Some(above) = above else {
            nodes.push(Node { game, depth: 0, common: digests.len() });
            continue;
        };
        let depth = nodes[above].depth + 1;
        let below = nodes[above + 1..].iter().take_while(|node| node.depth >= depth).count();
        let common = common(&nodes[above]);
        nodes.insert(above + 1 + below, Node { game, depth, common });
    }
    nodes
}

/// Plays a kept game on the scenario of another one; none where it no longer comes out as it was.
#[must_use]
pub fn play(save: &Save, like: &Campaign) -> Option<Campaign> {
    let mut campaign = Campaign::new(Arc::clone(like.scenario()), save.seed);
    for (orders, digest) in save.orders.iter().zip(&save.digests) {
        for order in orders {
            campaign.order(order.clone()).ok()?;
        }
        campaign.end_turn();
        if campaign.digest() != *digest {
            return None;
        }
    }
    Some(campaign)
}

/// Gives a save another name in its folder, and answers where it is now.
///
/// # Errors
/// When the name is none, is taken, or the file cannot be moved; the save stays where it is then.
pub fn rename(path: &Path, name: &str) -> Result<PathBuf, Error> {
    let failed = |error| Error::Io(path.to_owned(), error);
    let name = file_name(name).ok_or_else(|| failed(ErrorKind::InvalidFilename.into()))?;
    let to = path.with_file_name(name);
    if to == path {
        return Ok(to);
    }
    // A link is never made over a file; a move would be.
    match std::fs::hard_link(path, &to) {
        Ok(()) => std::fs::remove_file(path).map_err(failed)?,
        Err(error) if error.kind() == ErrorKind::AlreadyExists => return Err(Error::Io(to, error)),
        Err(_) if std::fs::symlink_metadata(&to).is_ok() => {
            return Err(Error::Io(to, ErrorKind::AlreadyExists.into()));
        }
        Err(_) => std::fs::rename(path, &to).map_err(failed)?,
    }
    rolling::rename(path, &to);
    Ok(to)
}

/// Removes a save, also one that cannot be read any more, and what is kept of its last turns.
///
/// # Errors
/// When it does not begin as a save does, or cannot be removed.
pub fn remove(path: &Path) -> Result<(), Error> {
    remove_save(path)?;
    rolling::remove(path);
    Ok(())
}

/// Removes the file of a save.
pub(in crate::saves) fn remove_save(path: &Path) -> Result<(), Error> {
    if !begins_as_save(path) {
        return Err(Error::NotOurs(path.to_owned()));
    }
    std::fs::remove_file(path).map_err(|error| Error::Io(path.to_owned(), error))
}

/// The name of a save's file by what a player calls it: letters, digits, blanks, dashes, as any system takes it. None
/// where nothing is left, or where it is kept for something else.
#[must_use]
pub fn file_name(name: &str) -> Option<String> {
    let plain = |c: char| if c.is_alphanumeric() || matches!(c, ' ' | '-' | '_') { c } else { '-' };
    let name: String = name.trim().chars().map(plain).take(LONGEST).collect();
    let (name, low) = (name.trim(), name.trim().to_lowercase());
    let is_device = matches!(low.as_str(), "con" | "prn" | "aux" | "nul")
        || low.len() == 4 && ["com", "lpt"].iter().any(|device| low.starts_with(device));
    let is_free = !is_device && !low.starts_with(AUTOSAVE);
    (is_free && name.chars().any(char::is_alphanumeric)).then(|| format!("{name}.ron"))
}

/// Whether a plain file begins as every save does.
fn begins_as_save(path: &Path) -> bool {
    let plain = std::fs::symlink_metadata(path).is_ok_and(|meta| meta.is_file());
    let Some(file) = plain.then(|| std::fs::File::open(path).ok()).flatten() else { return false };
    let mut head = Vec::new();
    file.take(HEAD.len() as u64).read_to_end(&mut head).is_ok() && head == HEAD.as_bytes()
}

#[cfg(test)]
mod tests {
    use super::{HEAD, Node, file_name, remove, rename, tree};
    use crate::base::digest::Digest;

    #[test]
    fn games_hang_below_the_one_they_part_from_latest() {
        let digests = |turns: &str| -> Vec<Digest> { turns.bytes().map(|one| Digest::of(&[one])).collect() };
        let games = ["abcdef", "abcxyz", "abq", "abcxm", "abcde"].map(digests);
        let games: Vec<&[Digest]> = games.iter().map(Vec::as_slice).collect();
        let told: Vec<[usize; 3]> =
            tree(&games).iter().map(|Node { game, depth, common }| [*game, *depth, *common]).collect();
        assert_eq!(told, [[0, 0, 6], [1, 1, 3], [3, 2, 4], [2, 1, 2], [4, 1, 5]]);
    }

    #[test]
    fn a_name_is_one_that_every_system_takes() {
        assert_eq!(file_name("  с винтовками/ещё: 2 "), Some("с винтовками-ещё- 2.ron".to_owned()));
        for bad in ["../..", " \u{0}", "", "NUL", "com1", "Autosave-x"] {
            assert_eq!(file_name(bad), None, "{bad}");
        }
    }

    #[test]
    fn no_save_takes_the_place_of_another_by_its_name() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let [one, two] = ["one.ron", "two.ron"].map(|name| folder.path().join(name));
        for path in [&one, &two] {
            std::fs::write(path, path.display().to_string()).expect("a file can be written");
        }
        assert!(rename(&one, "two").is_err() && one.is_file());
        let now = rename(&one, "first try").expect("the name is free");
        assert!(now.ends_with("first try.ron") && !one.exists() && two.is_file());
        assert_eq!(rename(&now, "first try").ok(), Some(now.clone()), "its own name");
        assert!(remove(&two).is_err() && two.is_file(), "what is no save stays");
        std::fs::write(&two, format!("{HEAD}0\n(cut short")).expect("a file can be written");
        assert!(remove(&two).is_ok() && !two.exists(), "a broken save can go");
    }
}
