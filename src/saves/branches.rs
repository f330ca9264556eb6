//! Games of one beginning: which of the kept saves part from a game, from each other, and at which turn.
//!
//! Nothing is kept of it: two saves of one scenario and seed part where their digests do.

use crate::base::digest::Digest;
use crate::run::Campaign;
use crate::saves::{Error, Save, read};
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
        && a.predictions == b.predictions
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
    let name = tidy(name).ok_or_else(|| failed(std::io::ErrorKind::InvalidFilename.into()))?;
    let to = path.with_file_name(format!("{name}.ron"));
    if std::fs::symlink_metadata(&to).is_ok() {
        return Err(Error::Io(to, std::io::ErrorKind::AlreadyExists.into()));
    }
    std::fs::rename(path, &to).map_err(failed)?;
    Ok(to)
}

/// Removes a save.
///
/// # Errors
/// When it is none, or cannot be removed.
pub fn remove(path: &Path) -> Result<(), Error> {
    read(path)?;
    std::fs::remove_file(path).map_err(|error| Error::Io(path.to_owned(), error))
}

/// A name as any system takes it for a file: letters, digits, blanks, dashes; none where nothing is left.
fn tidy(name: &str) -> Option<String> {
    let plain = |c: char| if c.is_alphanumeric() || matches!(c, ' ' | '-' | '_') { c } else { '-' };
    let name: String = name.trim().chars().map(plain).take(LONGEST).collect();
    name.chars().any(char::is_alphanumeric).then(|| name.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::{Node, rename, tidy, tree};
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
        assert_eq!(tidy("  с винтовками/ещё: 2 "), Some("с винтовками-ещё- 2".to_owned()));
        assert_eq!([tidy("../.."), tidy(" \u{0}"), tidy("")], [None, None, None]);
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
    }
}
