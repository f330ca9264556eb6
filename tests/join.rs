//! Parts of an ensemble, joined: byte for byte what one run prints, and nothing that is not of it.

use assert_cmd::Command;
use std::path::Path;
use tempfile::TempDir;

const LINE: &str = "ensemble semey-1918 --runs 8 --seed 3 --lang en";

/// A folder to work in.
struct Folder(TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().expect("a temporary folder"))
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    /// Standard output of a command that ends well.
    #[track_caller]
    fn said(&self, line: &str) -> String {
        let (code, out, err) = self.ended(line);
        assert_eq!(code, 0, "{line}: {err}");
        out
    }

    /// Standard error of a command that could not run; no file is made by it.
    #[track_caller]
    fn fails(&self, line: &str, words: &[&str]) {
        let (code, out, err) = self.ended(line);
        assert_eq!((code, out.as_str()), (2, ""), "{line}: {err}");
        for word in words {
            assert!(err.contains(word), "{line}: {err} lacks {word}");
        }
    }

    fn ended(&self, line: &str) -> (i32, String, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_alash"));
        command.args(line.split_whitespace()).current_dir(self.path()).env("HOME", self.path());
        let ended = command.env("XDG_DATA_HOME", self.path()).output().expect("the program starts");
        let text = |bytes| String::from_utf8(bytes).expect("it is text");
        (ended.status.code().expect("it ends by itself"), text(ended.stdout), text(ended.stderr))
    }

    fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path().join(name)).expect("the file was written")
    }

    fn write(&self, name: &str, text: &str) {
        std::fs::write(self.path().join(name), text).expect("a file can be written");
    }

    /// Three parts of an ensemble, as files of this kind.
    fn parts(&self, line: &str, kind: &str) {
        for part in 1..=3 {
            self.said(&format!("{line} --shard {part}/3 --out part-{part}.{kind}"));
        }
    }
}

#[test]
fn three_parts_print_what_one_run_prints() {
    let folder = Folder::new();
    let whole = folder.said(&format!("{LINE} --out whole.csv"));
    folder.parts(LINE, "csv");
    let joined = folder.said("join part-3.csv part-1.csv part-2.csv --lang en --out joined.csv");
    assert_eq!(joined, whole);
    assert_eq!(folder.read("joined.csv"), folder.read("whole.csv"));
    let json = |line: &str| -> serde_json::Value {
        serde_json::from_str(&folder.said(&format!("{line} --format json"))).expect("it is JSON")
    };
    let (mut whole, joined) = (json(LINE), json("join part-1.csv part-2.csv part-3.csv"));
    whole.as_object_mut().expect("an object").remove("series").expect("one run has a series");
    assert_eq!(joined, whole);
}

#[test]
fn parts_draw_the_parameters_that_the_whole_draws() {
    let folder = Folder::new();
    let line =
        "ensemble semey-1918 --runs 7 --seed 18446744073709551613 --policy balanced --parameters --lang en";
    let whole = folder.said(line);
    folder.parts(line, "csv");
    assert_eq!(folder.said("join part-1.csv part-2.csv part-3.csv --lang en"), whole);
}

#[test]
fn what_is_missing_doubled_or_of_another_ensemble_is_named() {
    let folder = Folder::new();
    folder.parts(LINE, "csv");
    folder.fails("join part-1.csv part-3.csv", &["no part has the 3 runs of seeds 5 to 7, of 8"]);
    folder.fails(
        "join part-1.csv part-2.csv part-3.csv part-2.csv",
        &["part-2.csv: seed 5 is in part-2.csv already"],
    );
    folder.fails("join part-1.csv --out part-1.csv", &["would replace a part"]);
    folder.said("ensemble semey-1918 --runs 8 --seed 9 --out near.csv");
    folder.said("ensemble semey-1918 --runs 8 --seed 11 --out far.csv");
    let near = "near.csv: it is of another ensemble: `first_seed` is `9`, in part-1.csv `3`; the two ensembles share 2 runs";
    folder.fails("join part-1.csv near.csv", &[near]);
    let (_, _, far) = folder.ended("join part-1.csv far.csv");
    assert!(far.contains("another ensemble") && !far.contains("share"), "{far}");
    folder.said("ensemble semey-1918 --runs 8 --seed 3 --policy balanced --shard 2/3 --out other.csv");
    folder.fails("join part-1.csv other.csv", &["`policy` is `balanced`, in part-1.csv `historical`"]);
}

#[test]
fn what_is_no_part_is_refused_at_its_place() {
    let folder = Folder::new();
    folder.said(&format!("{LINE} --out whole.csv"));
    let whole = folder.read("whole.csv");
    let change = |from: &str, to: &str| folder.write("bad.csv", &whole.replace(from, to));
    change("\n5,", "\nfive,");
    folder.fails("join bad.csv", &["bad.csv: row 4: `seed` is `five`, expected a whole number"]);
    change("\n5,", "\n99,");
    folder.fails("join bad.csv", &["seed 99 is none of the 8 from 3 on", "seeds 5 to 5"]);
    change(",rules,", ",ruled,");
    folder.fails("join bad.csv", &["bad.csv: it has no column `rules`"]);
    change("semey-1918,", "semei-1918,");
    folder.fails("join bad.csv", &["did you mean `semey-1918`"]);
    folder.write("bad.csv", "seed,S035\n");
    folder.fails("join bad.csv none.csv", &["bad.csv: it has no runs", "none.csv: "]);
    folder.fails("join whole.txt", &["whole.txt", "ends in .csv"]);
}

#[test]
#[cfg(not(feature = "parquet"))]
fn without_parquet_a_table_of_that_name_is_refused_before_the_work() {
    let folder = Folder::new();
    let without = ["x.parquet", "built without Parquet", ".csv"];
    folder.fails("ensemble semey-1918 --out x.parquet", &without);
    folder.fails("run semey-1918 --series x.parquet", &without);
    folder.fails("join x.parquet", &without);
}

#[test]
#[cfg(feature = "parquet")]
fn parquet_has_the_values_that_csv_has() {
    let folder = Folder::new();
    let whole = folder.said(&format!("{LINE} --out whole.csv"));
    folder.parts(LINE, "parquet");
    let joined = folder.said("join part-1.parquet part-2.parquet part-3.parquet --lang en --out joined.csv");
    assert_eq!(joined, whole);
    assert_eq!(folder.read("joined.csv"), folder.read("whole.csv"));
    folder.said("join joined.csv --out again.parquet");
    let again = folder.said("join again.parquet --lang en --out again.csv");
    assert_eq!((again, folder.read("again.csv")), (whole, folder.read("whole.csv")));
    folder.said("run semey-1918 --turns 3 --series run.parquet");
    let bytes = std::fs::read(folder.path().join("run.parquet")).expect("the series was written");
    assert!(bytes.starts_with(b"PAR1") && bytes.ends_with(b"PAR1"));
}
