//! `mods.ron`: which mods are off and the order of the others, as the user keeps it.
//!
//! It makes the text; whoever changes it writes the file.

use crate::base::id::Id;
use crate::scenario::file::ModsFile;
use crate::scenario::folder::Folder;
use crate::scenario::problem::Problem;
use crate::scenario::reader::Reader;
use crate::scenario::spot::Spot;
use crate::scenario::text::Texts;
use std::path::{Path, PathBuf};

/// Its name in the mods folder.
const NAME: &str = "mods.ron";

/// What the list says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct List {
    /// Mods in the order in which they are loaded.
    pub order: Vec<Id>,
    /// Mods that are off.
    pub off: Vec<Id>,
}

/// The file in a folder of mods.
#[must_use]
pub fn path(mods: &Path) -> PathBuf {
    mods.join(NAME)
}

/// The list in a folder of mods, and what is wrong with it; empty where there is none.
#[must_use]
pub fn read(mods: &Path) -> (List, Vec<Problem>) {
    if !path(mods).exists() {
        return Default::default();
    }
    let (text, mut problems) = Folder::Disk(mods.to_owned()).text(NAME);
    let texts = Texts::new(text.into_iter().collect());
    let mut reader = Reader::new(&texts);
    let mut list = List::default();
    if let Some(text) = texts.all().first() {
        let file: ModsFile = reader.file(text);
        list = List { order: ids(&file.order, &mut reader), off: ids(&file.off, &mut reader) };
    }
    problems.append(&mut reader.problems);
    (list, problems)
}

/// Ids, each once.
fn ids(spots: &[Spot<Id>], reader: &mut Reader) -> Vec<Id> {
    let mut ids = Vec::new();
    for &id in spots.iter().filter_map(|spot| reader.value(spot)) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids
}

impl List {
    /// The list with a mod switched on or off.
    #[must_use]
    pub fn switched(mut self, id: Id, on: bool) -> Self {
        self.off.retain(|off| *off != id);
        if !on {
            self.off.push(id);
            self.off.sort();
        }
        self
    }

    /// The list with this order.
    #[must_use]
    pub fn ordered(self, order: Vec<Id>) -> Self {
        Self { order, ..self }
    }

    /// The list with one of the mods that are `loaded`, in this order, a place earlier or later among them; none where it is
    /// the first or last. Those that are off keep their places.
    #[must_use]
    pub fn moved(&self, loaded: &[Id], id: Id, later: bool) -> Option<Self> {
        let at = loaded.iter().position(|one| *one == id)?;
        let other = loaded.get(if later { at + 1 } else { at.checked_sub(1)? })?;
        let mut order = loaded.to_vec();
        // Each that is not loaded stands behind the one it stood behind, or first.
        for (number, one) in self.order.iter().enumerate().filter(|(_, one)| !loaded.contains(one)) {
            let before = self.order[..number].last();
            let place = before.and_then(|before| order.iter().position(|one| one == before));
            order.insert(place.map_or(0, |place| place + 1), *one);
        }
        let place = |id: Id| order.iter().position(|one| *one == id);
        let (one, two) = (place(id)?, place(*other)?);
        order.swap(one, two);
        Some(self.clone().ordered(order))
    }

    /// The text of the file.
    #[must_use]
    pub fn text(&self) -> String {
        let list = |ids: &[Id]| ids.iter().map(|id| format!("\"{id}\"")).collect::<Vec<_>>().join(", ");
        let (order, off) = (list(&self.order), list(&self.off));
        format!(
            "// Which mods are off, and the order of the others; see docs/modding.md.\n(\n    order: [{order}],\n    off: [{off}],\n)\n"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(text: &str) -> Id {
        Id::new(text).expect("an id")
    }

    #[test]
    fn what_is_written_is_read_again() {
        let mods = tempfile::tempdir().expect("a temporary folder");
        let list = List::default().ordered(vec![id("b"), id("a")]).switched(id("c"), false);
        std::fs::write(path(mods.path()), list.text()).expect("a file can be written");
        assert_eq!(read(mods.path()), (list.clone(), Vec::new()));
        assert!(list.switched(id("c"), true).off.is_empty());
    }

    #[test]
    fn what_is_off_keeps_its_place_when_others_move() {
        let ids = |text: &str| text.split(' ').map(id).collect::<Vec<_>>();
        let list = List { order: ids("x a b y c"), off: ids("x y") };
        let moved = |of: &str, later| list.moved(&ids("a b c d"), id(of), later).map(|list| list.order);
        assert_eq!(moved("b", true), Some(ids("x a c y b d")));
        assert_eq!(moved("b", false), Some(ids("x b a y c d")));
        assert_eq!(moved("d", false), Some(ids("x a b y d c")));
        assert_eq!((moved("a", false), moved("d", true)), (None, None));
    }

    #[test]
    fn a_list_at_fault_says_where() {
        let mods = tempfile::tempdir().expect("a temporary folder");
        std::fs::write(path(mods.path()), "(\n  off: [\"a b\", \"c\"],\n)").expect("a file can be written");
        let (list, problems) = read(mods.path());
        assert_eq!((list.off, problems.len(), problems[0].line), (vec![id("c")], 1, 2));
    }
}
