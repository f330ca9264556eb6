//! Sets of parameters that fit the record about equally well, as calibration wrote them to `sets.ron`.
//!
//! A set is drawn by studies of many runs; a single game is played by `rules.ron`. `drawn` settles all that is in doubt by it.

use crate::scenario::rules::PARAMETERS;
use crate::scenario::spot::options;
use serde::{Deserialize, Serialize};

/// How names begin that are not of parameters but of doubts about orders of history. What a history does not hold is
/// passed over: scenarios that share sets have histories of their own.
pub const ORDERS: &str = "orders: ";

/// `sets.ron`: what calibration accepted, and how it came by it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SetsFile {
    /// The command that made it.
    pub made_by: String,
    /// Of each wave: how many sets were tried, and how many were not ruled out.
    pub waves: Vec<(u32, u32)>,
    /// Names of the parameters and of the doubts about orders, in the order of the values.
    pub names: Vec<String>,
    /// One row of values for each set.
    pub sets: Vec<Vec<f64>>,
}

/// Sets of parameters.
#[derive(Clone, Debug, Default)]
pub struct ParameterSets {
    /// Which parameters they set, and which doubts about orders of history.
    pub names: Vec<String>,
    /// One row of values for each set.
    pub rows: Vec<Vec<f64>>,
}

impl ParameterSets {
    /// The sets of a file's text.
    ///
    /// # Errors
    /// What is wrong, with line and column where it is not RON of this kind.
    pub fn parse(text: &str) -> Result<Self, String> {
        let file: SetsFile = options().from_str(text).map_err(|error| error.to_string())?;
        Self::read(&file)
    }

    /// The sets of a file.
    ///
    /// # Errors
    /// What is wrong: a name that is no parameter, a row of another length, a value that is no number.
    pub fn read(file: &SetsFile) -> Result<Self, String> {
        let known = |name: &str| {
            name.starts_with(ORDERS) || PARAMETERS.iter().any(|parameter| parameter.name == name)
        };
        if let Some(name) = file.names.iter().find(|name| !known(name)) {
            return Err(format!("no parameter is called `{name}`"));
        }
        let names = file.names.clone();
        for (i, row) in file.sets.iter().enumerate() {
            if row.len() != names.len() {
                let (has, wants) = (row.len(), names.len());
                return Err(format!("set {} has {has} values, expected {wants}, one for each name", i + 1));
            }
            if let Some(bad) = row.iter().position(|value| !value.is_finite()) {
                return Err(format!("set {}: `{}` is not a number", i + 1, names[bad]));
            }
        }
        Ok(Self { names, rows: file.sets.clone() })
    }

    /// The sets without some parameters.
    #[must_use]
    pub fn without(self, left_out: impl Fn(&str) -> bool) -> Self {
        let kept: Vec<usize> = (0..self.names.len()).filter(|&i| !left_out(&self.names[i])).collect();
        let names = kept.iter().map(|&i| self.names[i].clone()).collect();
        let rows = self.rows.iter().map(|row| kept.iter().map(|&i| row[i]).collect()).collect();
        Self { names, rows }
    }
}

/// What a run is played by: of the first run the first, and again from the first where there are more runs than that;
/// none where there is nothing.
#[must_use]
pub fn of_run<T>(all: &[T], run: usize) -> Option<&T> {
    all.get(run.checked_rem(all.len())?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file() -> SetsFile {
        let names = ["show_up", "aul_keeps"].map(str::to_owned).to_vec();
        SetsFile { names, sets: vec![vec![0.5, 0.6], vec![0.4, 0.7]], ..SetsFile::default() }
    }

    #[test]
    fn a_parameter_that_a_scenario_states_is_left_out() {
        let sets = ParameterSets::read(&file()).expect("the file is right");
        let sets = sets.without(|name| name == "aul_keeps");
        assert_eq!((sets.names, sets.rows), (vec!["show_up".to_owned()], vec![vec![0.5], vec![0.4]]));
    }

    #[test]
    fn runs_take_the_rules_in_turn() {
        let of = |run| of_run(&[0.1, 0.2], run).copied();
        assert_eq!([of(0), of(1), of(2)], [Some(0.1), Some(0.2), Some(0.1)]);
        assert_eq!(of_run::<f64>(&[], 3), None);
    }

    #[test]
    fn a_wrong_file_says_what_is_wrong() {
        let broken = |change: fn(&mut SetsFile)| {
            let mut file = file();
            change(&mut file);
            ParameterSets::read(&file).expect_err("this is wrong")
        };
        assert!(broken(|file| file.names[0] = "showup".into()).contains("`showup`"));
        assert!(broken(|file| file.sets[1] = vec![1.0]).contains("set 2 has 1 values, expected 2"));
        assert!(broken(|file| file.sets[0][1] = f64::NAN).contains("`aul_keeps`"));
    }
}
