//! What this player's campaigns came to at best, by scenario and version of the sources.
//!
//! One small file beside the folder of saves. Nothing that is played depends on it: what cannot be read counts as
//! nothing, and is put aside before anything is kept in its place.

use crate::base::id::Id;
use crate::record::Grade;
use crate::run::judge::{Judgement, Outcome};
use crate::saves::{RULES_VERSION, file, place};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::io::{Error, Result};
use std::path::{Path, PathBuf};

/// Largest file that is read, in bytes.
const MOST: u64 = 1 << 20;

/// What a campaign came to; the better one is the greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Best {
    /// The rules it was played by; later ones are another game.
    pub rules: u32,
    /// In a word.
    pub outcome: Outcome,
    /// Aims reached.
    pub reached: usize,
    /// Of them brilliantly.
    pub brilliantly: usize,
    /// Of them well, and no better.
    pub well: usize,
    /// How many aims there were.
    pub aims: usize,
}

impl Best {
    /// What a campaign that is over came to.
    #[must_use]
    pub fn of(judgement: &Judgement) -> Self {
        let [well, brilliantly] = [Grade::Well, Grade::Brilliantly].map(|grade| judgement.graded(grade));
        let reached = judgement.reached as usize;
        let (outcome, well, aims) = (judgement.outcome(), well - brilliantly, judgement.aims.len());
        Self { rules: RULES_VERSION, outcome, reached, brilliantly, well, aims }
    }
}

/// The best results, by what was played.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Results(BTreeMap<String, Best>);

/// A scenario, or a version of the sources that it was played by.
fn key(scenario: Id, reading: Option<Id>) -> String {
    reading.map_or_else(|| scenario.to_string(), |reading| format!("{scenario}/{reading}"))
}

impl Results {
    /// Where those of the user lie.
    fn path() -> Option<PathBuf> {
        Some(file::folder_of(&place::folder()?).join("results.ron"))
    }

    /// Those of the user.
    #[must_use]
    pub fn of_user() -> Self {
        Self::path().and_then(|path| Self::read(&path).ok()).unwrap_or_default()
    }

    /// The best that came of a scenario, by a version of the sources or its own.
    #[must_use]
    pub fn best(&self, scenario: Id, reading: Option<Id>) -> Option<Best> {
        self.0.get(&key(scenario, reading)).copied()
    }

    /// Reads a file; none where there is no file.
    fn read(path: &Path) -> Result<Self> {
        let text = file::text(path, MOST)?;
        text.map_or_else(|| Ok(Self::default()), |text| ron::from_str(&text).map_err(Error::other))
    }

    /// Notes what a campaign came to, for good where it is better than all before.
    ///
    /// # Errors
    /// When the file cannot be written, or a broken one cannot be put aside; it is untouched then.
    pub fn note(&mut self, scenario: Id, reading: Option<Id>, best: Best) -> Result<()> {
        Self::path().map_or(Ok(()), |path| self.note_in(&path, key(scenario, reading), best))
    }

    fn note_in(&mut self, path: &Path, key: String, best: Best) -> Result<()> {
        let folder = file::folder_of(path);
        std::fs::create_dir_all(folder)?;
        // Another window may have noted something since.
        let _alone = file::alone(folder);
        match Self::read(path) {
            Ok(now) => *self = now,
            Err(error) => drop(file::put_aside(path).ok_or(error)?),
        }
        if self.0.get(&key).is_some_and(|before| *before >= best) {
            return Ok(());
        }
        self.0.insert(key, best);
        let text = ron::ser::to_string_pretty(self, ron::ser::PrettyConfig::new()).map_err(Error::other)?;
        file::replace(path, text.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::{Best, Results};
    use crate::base::id::Id;
    use crate::run::judge::Outcome;
    use crate::saves::RULES_VERSION;

    fn best(outcome: Outcome, reached: usize) -> Best {
        Best { rules: RULES_VERSION, outcome, reached, brilliantly: 0, well: 0, aims: 6 }
    }

    #[test]
    fn the_better_of_two_campaigns_is_kept_though_two_windows_note_them() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("deep/results.ron");
        let [mut one, mut other] = [Results::default(), Results::default()];
        let note = |results: &mut Results, of: &str, came| {
            results.note_in(&path, of.to_owned(), came).expect("it can be written");
        };
        note(&mut one, "semey-1918", best(Outcome::Clear, 6));
        note(&mut other, "semey-1918/plan", best(Outcome::Short, 2));
        note(&mut one, "semey-1918", best(Outcome::Short, 5));
        let read = Results::read(&path).expect("it is whole");
        let semey = Id::new("semey-1918").expect("an id");
        assert_eq!(read.best(semey, None), Some(best(Outcome::Clear, 6)));
        let plan = Id::new("plan").expect("an id");
        assert_eq!(read.best(semey, Some(plan)), Some(best(Outcome::Short, 2)));
        assert_eq!((read, one.best(plan, None)), (one.clone(), None));
    }

    #[test]
    fn what_cannot_be_read_is_put_aside_and_not_lost() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("results.ron");
        std::fs::write(&path, "({\"semey-1918\": (outcome: glorious").expect("it can be written");
        let mut results = Results::default();
        results.note_in(&path, "a".into(), best(Outcome::Narrow, 1)).expect("it can be written");
        assert_eq!(Results::read(&path).expect("it is whole"), results);
        let aside = std::fs::read_to_string(folder.path().join("results.broken-1.ron"));
        assert!(aside.is_ok_and(|text| text.contains("glorious")));
    }
}
