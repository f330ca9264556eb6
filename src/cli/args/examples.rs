//! Examples that the help of each command ends with. A test has the program read every one.

/// Of the whole program.
pub const ALL: &str = "\
Examples:
  alash                                        open the window
  alash play semey-1918                        the same with a scenario
  alash run quota-1917 --policy balanced       play one campaign and compare it with the record
  alash ensemble quota-1917 --out runs.csv     play two hundred, each a row of a table
  alash new my-mod                             begin a mod
  alash check ./my-mod                         name every problem of a mod
  alash verify mine.ron                        play a save again

Exit codes: 0 fine; 1 it ran and the answer is no; 2 it could not run;
3 it failed by a fault of the program; of a turn that fails a report is written.";

/// Of `alash play`.
pub const PLAY: &str = "\
Examples:
  alash play semey-1918
  alash play quota-1917 --reading reached-13500
  alash play --load mine.ron";

/// Of `alash scenarios`.
pub const SCENARIOS: &str = "\
Examples:
  alash scenarios
  alash scenarios --lang kk --format json";

/// Of `alash lessons`.
pub const LESSONS: &str = "\
Examples:
  alash lessons
  alash lessons --lang kk --format json";

/// Of `alash lesson`.
pub const LESSON: &str = "\
Examples:
  alash lesson rifles-on-paper
  alash lesson rifles-on-paper --lang ru";

/// Of `alash lesson-code`.
pub const LESSON_CODE: &str = "\
Examples:
  alash lesson-code rifles-on-paper
  alash lesson-code rifles-on-paper --seed 2026

A code has none of the signs 0 O 1 I L 2 Z 5 S 8 B U V; its last letter finds a letter that was typed wrong.";

/// Of `alash run`.
pub const RUN: &str = "\
Examples:
  alash run semey-1918
  alash run quota-1917 --policy balanced --seed 7 --save mine.ron
  alash run semey-1918 --orders plan.ron --news
  alash run semey-1918 --predict S035=200..400 --predict stops=arms:0.7
  alash run semey-1918 --series semey.csv
  alash run semey-1918 --format json";

/// Of `alash ensemble`.
pub const ENSEMBLE: &str = "\
Examples:
  alash ensemble quota-1917 --runs 500 --out runs.csv
  alash ensemble semey-1918 --series bands.csv
  alash ensemble quota-1917 --runs 500 --seed 501 --parameters sets.ron
  alash ensemble quota-1917 --runs 1000 --shard 2/4 --out part-2.csv

Run i of seed S is the run of seed S+i: two ensembles are independent only where their seeds lie at least as far
apart as there are runs. After the largest seed follows 0. A seed above 9007199254740991 is a text in JSON.";

/// Of `alash join`.
pub const JOIN: &str = "\
Examples:
  alash join part-1.csv part-2.csv part-3.csv
  alash join part-1.csv part-2.csv part-3.csv --out all.csv --format json

All runs of the ensemble must be there, each once, played on the same scenario by the same rules. JSON has no series:
parts do not hold it.";

/// Of `alash calibrate`.
pub const CALIBRATE: &str = "\
Examples:
  alash calibrate quota-1917 --candidates 200 --out sets.ron";

/// Of `alash hindcast`.
pub const HINDCAST: &str = "\
Examples:
  alash hindcast quota-1917 --svg fans.svg
  alash hindcast quota-1917 --runs 100 --paths 0 --markdown";

/// Of `alash explain`.
pub const EXPLAIN: &str = "\
Examples:
  alash explain quota-1917 --date 1919-02-11
  alash explain quota-1917 --date 1918-08-12 --seeds 10 --svg gap.svg
  alash explain mine.ron
  alash explain mine.ron --date 1918-07-15 --format json";

/// Of `alash readings`.
pub const READINGS: &str = "\
Examples:
  alash readings quota-1917
  alash readings quota-1917 default reached-13500 --runs 100";

/// Of `alash new`.
pub const NEW: &str = "\
Examples:
  alash new my-mod
  alash new my-ural --from ural-1918 --lang kk
  alash new tatar --language tt --lang ru      begin a translation, from the Russian words

The comments in the files are in the language chosen; words for the screen are written in all three.";

/// Of `alash mods`.
pub const MODS: &str = "\
Examples:
  alash mods
  alash mods --format json
  alash mods disable harsh-winter
  alash mods order more-rifles harsh-winter

Where two mods state the same value, that of the one loaded later counts. What is off, and the order, is kept in
`mods.ron` in the mods folder.";

/// Of `alash check`.
pub const CHECK: &str = "\
Examples:
  alash check ./my-mod
  alash check ./my-mod --quick                 the files only, at once
  alash check ./my-mod ./other-mod --strict --format json";

/// Of `alash record`.
pub const RECORD: &str = "\
Examples:
  alash record --id S035
  alash record quota-1917 --out record.txt
  alash record --out record.html --lang kk

A file whose name ends with .html is a page to browse; the search on it needs scripts, reading does not.";

/// Of `alash report`.
pub const REPORT: &str = "\
Examples:
  alash report mine.ron --out report.html
  alash report mine.ron --out report.html --lang kk
  alash report ./class-7a --out class.html --csv class.csv
  alash report ./class-7a --out class.html --no-names

A save that was edited is told as its orders come to when they are played again, with a warning; the exit code is 1.
Of a folder it is named and not counted, as are saves that cannot be read and those of another scenario.";

/// Of `alash soak`.
pub const SOAK: &str = "\
Examples:
  alash soak
  alash soak quota-1917 semey-1918 --games 10000 --seed 7 --format json

Every turn its books are held against what is there. A fault is told with its scenario, seed, turn and orders.
Memory is watched from 100 games on, where the system tells it as Linux does.";

/// Of `alash orders`.
pub const ORDERS: &str = "\
Examples:
  alash orders mine.ron
  alash orders crash-mine-5.txt --format json";

/// Of `alash verify`.
pub const VERIFY: &str = "\
Examples:
  alash verify mine.ron
  alash verify mine.ron --scenario ./my-mod";

/// Of `alash replay-crash`.
pub const REPLAY_CRASH: &str = "\
Examples:
  alash replay-crash crash-mine-12.txt

Exit codes: 0 the turn can be played; 1 it still fails; 2 it could not be played again.";

/// Of `alash attribute`.
pub const ATTRIBUTE: &str = "\
Examples:
  alash attribute mine.ron";

/// Of `alash completions`.
pub const COMPLETIONS: &str = "\
Examples:
  alash completions bash > ~/.local/share/bash-completion/completions/alash
  alash completions fish > ~/.config/fish/completions/alash.fish";

/// Of `alash man`.
pub const MAN: &str = "\
Examples:
  alash man | man -l -
  alash man run > alash-run.1";

#[cfg(test)]
mod tests {
    use crate::cli::args::Arguments;
    use clap::{CommandFactory, Parser};

    /// What stands before a column of explanations, a pipe or a file.
    fn typed(line: &str) -> Vec<&str> {
        let words = line.trim().split("   ").next().unwrap_or_default();
        words.split(['|', '>']).next().unwrap_or_default().split_whitespace().collect()
    }

    #[test]
    fn every_example_of_the_help_is_understood() {
        let mut program = Arguments::command();
        let mut helps = vec![program.render_help().to_string()];
        let commands = program.get_subcommands_mut().filter(|command| command.get_name() != "help");
        helps.extend(commands.map(|command| command.render_help().to_string()));
        for help in helps {
            let examples: Vec<_> =
                help.lines().filter(|line| line.starts_with("  alash")).map(typed).collect();
            assert!(!examples.is_empty(), "no example: {help}");
            for words in examples {
                if let Err(error) = Arguments::try_parse_from(&words) {
                    panic!("{words:?}: {error}");
                }
            }
        }
    }
}
