//! The games that began as this one, as they were when they were last looked at.
//!
//! One that is compared is played again beside the frames.

use crate::run::Campaign;
use crate::run::guard::guarded;
use crate::saves::branches::{self, Branch, Node};
use crate::saves::{self, Save};
use bevy_egui::egui::Context;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

/// A game that is played again: nothing until it is; none where it no longer comes out as it was kept.
pub type Again = Arc<OnceLock<Option<Campaign>>>;

/// The games, and what is being done with them.
#[derive(Default)]
pub struct Branches {
    /// Those that are kept.
    pub kept: Vec<Branch>,
    /// All as a tree; game 0 is the one being played, the others follow in the order of `kept`.
    pub nodes: Vec<Node>,
    /// The game that is given a name, and the name so far.
    pub named: Option<(usize, String)>,
    /// The game that is to be removed, once that is said again.
    pub doomed: Option<usize>,
    /// The game that is compared.
    pub beside: Option<(usize, Again)>,
    /// What went wrong.
    pub fault: Option<String>,
}

impl Branches {
    /// Looks which games are kept beside this one, which itself is kept in `own`.
    #[must_use]
    pub fn look(campaign: &Campaign, own: Option<&Path>) -> Self {
        let folder = own.and_then(Path::parent);
        Self::among(campaign, own, &folder.map_or_else(saves::kept, saves::kept_in))
    }

    fn among(campaign: &Campaign, own: Option<&Path>, kept: &[PathBuf]) -> Self {
        let save = Save::of(campaign);
        let kept = branches::of(&save, own, kept);
        let games = std::iter::once(&save).chain(kept.iter().map(|branch| &branch.save));
        let nodes = branches::tree(&games.map(|save| save.digests.as_slice()).collect::<Vec<_>>());
        Self { kept, nodes, ..Self::default() }
    }

    /// Compares this game with another: plays that again on a thread of its own.
    pub fn compare(&mut self, ctx: &Context, campaign: &Campaign, game: usize) {
        let Some(at) = game.checked_sub(1) else { return };
        let (again, ctx) = (Again::default(), ctx.clone());
        let (save, like) = (self.kept[at].save.clone(), campaign.again(0, |_| {}));
        let told = Arc::clone(&again);
        let work = move || {
            let _ = told.set(guarded(|| branches::play(&save, &like)).ok().flatten());
            ctx.request_repaint();
        };
        // Without the thread the comparison stays empty.
        let _ = std::thread::Builder::new().name("branch".to_owned()).spawn(work);
        self.beside = Some((game, again));
    }
}
