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
        if let Some(twice) = (1..names.len()).find(|&i| names[..i].contains(&names[i])) {
            return Err(format!("`{}` is named twice", names[twice]));
        }
        if names.is_empty() && !file.sets.is_empty() {
            return Err("no parameter is named that the sets could be of".to_owned());
        }
        for (i, row) in file.sets.iter().enumerate() {
            if row.len() != names.len() {
                let (has, wants) = (row.len(), names.len());
                return Err(format!("set {} has {has} values, expected {wants}, one for each name", i + 1));
            }
            if let Some(bad) = row.iter().position(|value| !value.is_finite()) {
                return Err(format!("set {}: `{}` is not a number", i + 1, names[bad]));
            }
            if let Some(bad) = names.iter().zip(row).find_map(|(name, value)| out_of_range(name, *value)) {
                return Err(format!("set {}: {bad}", i + 1));
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

/// What is wrong with the value of a parameter that `rules.ron` could not state. Calibration draws from the ranges of
/// guesses, whose upper ends reach a little beyond that.
fn out_of_range(name: &str, value: f64) -> Option<String> {
    const BEYOND: f64 = 0.1;
    let parameter = PARAMETERS.iter().find(|parameter| parameter.name == name)?;
    let (low, high) = (parameter.low, parameter.high);
    let inside = (low..=high + BEYOND * (high - low)).contains(&value);
    (!inside).then(|| format!("`{name}` is {value:?}, out of range, expected {low} to {high}"))
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
        for wild in [-3.0, -0.0, 5e-324, 1.2, 1e300] {
            let mut file = file();
            file.sets[1][0] = wild;
            let said = ParameterSets::read(&file).expect_err("no rules.ron could state this");
            assert!(said.starts_with("set 2: `show_up` is") && said.contains("expected 0.01 to 1"), "{said}");
        }
        assert!(broken(|file| file.names[1] = "show_up".into()).contains("`show_up` is named twice"));
        let empty = SetsFile { names: vec![], sets: vec![vec![], vec![]], ..file() };
        assert!(ParameterSets::read(&empty).expect_err("these are sets of nothing").contains("no parameter"));
    }
}
