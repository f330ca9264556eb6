//! What can be typed.

mod common;
mod examples;
mod faults;
mod lessons;
mod mods;
mod of_runs;
mod of_saves;

pub use common::{Answer, By, Format, Lang, PolicyName, Threads, TypedSeed, seed, shard, typed_seed, whole};
pub use faults::{Check, ReplayCrash, Soak, Verify};
pub use lessons::{LessonCode, LessonSheet, Lessons};
pub use mods::{Deed, ModList, New};
pub use of_runs::{Ensemble, Join};
pub use of_saves::{Attribute, Orders, Report};

use crate::base::date::Date;
use crate::base::id::OblastId;
use crate::cli::predict::{self, Prediction};
use crate::saves;
use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;
use std::sync::LazyLock;

/// Raise, arm, feed and pay the Alash militia of 1917–1920 under the constraints of the time, and see at
/// every date how the real militia stood.
#[derive(Debug, Parser)]
#[command(name = "alash", version, long_version = LONG_VERSION.as_str(), about, max_term_width = 100)]
#[command(args_conflicts_with_subcommands = true, after_help = examples::ALL)]
pub struct Arguments {
    /// Language: one of the game, or one that a mod adds (default: the system's)
    #[arg(long, global = true, value_name = "LANG", value_parser = Lang)]
    pub lang: Option<String>,
    /// What to do; without a command the window opens
    #[command(subcommand)]
    pub command: Option<Command>,
    /// What the window opens with
    #[command(flatten)]
    pub play: Play,
}

/// Who reports a fault, or compares digests, needs all three.
static LONG_VERSION: LazyLock<String> = LazyLock::new(|| {
    let on = [("gui", cfg!(feature = "gui")), ("parquet", cfg!(feature = "parquet"))];
    let on: Vec<&str> = on.iter().filter(|(_, on)| *on).map(|(name, _)| *name).collect();
    let features = if on.is_empty() { "none".to_owned() } else { on.join(" ") };
    format!("{}\nrules: {}\nfeatures: {features}", env!("CARGO_PKG_VERSION"), saves::RULES_VERSION)
});

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Open the window
    #[command(after_help = examples::PLAY)]
    Play(Play),
    /// List the scenarios, shipped and found in the mods folder
    #[command(after_help = examples::SCENARIOS)]
    Scenarios(Scenarios),
    /// List the lessons, shipped and found in the mods folder, with the codes for a class
    #[command(after_help = examples::LESSONS)]
    Lessons(Lessons),
    /// Print the sheet of a lesson for who gives it: what is asked, when, and what is right
    #[command(after_help = examples::LESSON)]
    Lesson(LessonSheet),
    /// Print a code by which a class plays one lesson on the same dice; it is typed where a seed is
    #[command(after_help = examples::LESSON_CODE)]
    LessonCode(LessonCode),
    /// Play one campaign by a policy and compare it with the record
    #[command(after_help = examples::RUN)]
    Run(Run),
    /// Play many campaigns: median, 5–95 %, CRPS and PIT per recorded figure
    #[command(after_help = examples::ENSEMBLE)]
    Ensemble(Ensemble),
    /// Join the parts of an ensemble: the same table as one run of all would print
    #[command(after_help = examples::JOIN)]
    Join(Join),
    /// Find sets of parameters that the record does not rule out
    #[command(after_help = examples::CALIBRATE)]
    Calibrate(Calibrate),
    /// Compare many histories with the record; figures fitted, looked at and held out apart; which doubts matter
    #[command(after_help = examples::HINDCAST)]
    Hindcast(Hindcast),
    /// Say which of authority, arms, officers and money stopped the call-up, in a scenario or in a saved game
    #[command(after_help = examples::EXPLAIN)]
    Explain(Explain),
    /// Say what each reading of the sources changes in a scenario, or play by two of them side by side
    #[command(after_help = examples::READINGS)]
    Readings(Readings),
    /// Write a small scenario to begin a mod with, or copy one to change
    #[command(after_help = examples::NEW)]
    New(New),
    /// List the mods in the order in which they are loaded: what each adds and changes, and where two change the same
    #[command(after_help = examples::MODS, args_conflicts_with_subcommands = true)]
    Mods(ModList),
    /// Name every problem of scenarios or mods at its line, and play them to see whether they can be won and lost
    ///
    /// First come the files: how they are written, what they say, whether it agrees, words and plural forms. Then what
    /// history ordered is played, every choice is tried against the others, and up to --runs campaigns are played by all
    /// policies, fewer where it is soon known that the scenario can be won and lost. docs/problems.md explains every code.
    #[command(after_help = examples::CHECK)]
    Check(Check),
    /// Show claims of the record, their conflicts and the numbers that rest on them
    #[command(after_help = examples::RECORD)]
    Record(Record),
    /// Tell a saved game on one page that opens in any browser and prints: its story, men, aims, orders, ledger, sources
    #[command(after_help = examples::REPORT)]
    Report(Report),
    /// Print the orders of a saved game, as `alash run --orders` takes them
    #[command(after_help = examples::ORDERS)]
    Orders(Orders),
    /// Play saves again and compare the digest of every turn
    #[command(after_help = examples::VERIFY)]
    Verify(Verify),
    /// Play the turn of a crash report again, and say whether it still fails
    #[command(after_help = examples::REPLAY_CRASH)]
    ReplayCrash(ReplayCrash),
    /// Tell which decisions of a saved game moved its outcome, and by how much
    #[command(after_help = examples::ATTRIBUTE)]
    Attribute(Attribute),
    /// Play games of orders drawn at random, legal and illegal, and say what goes wrong in any
    #[command(after_help = examples::SOAK)]
    Soak(Soak),
    /// Print the completions of a shell
    #[command(after_help = examples::COMPLETIONS)]
    Completions(Completions),
    /// Print the page of the manual, of all or of one command
    #[command(after_help = examples::MAN)]
    Man(Man),
}

/// `alash play`
#[derive(Debug, Default, Args)]
pub struct Play {
    /// Scenario to start with: an id or a folder
    pub scenario: Option<String>,
    /// The reading
    #[command(flatten)]
    pub by: By,
    /// Save to go on with
    #[arg(long, value_name = "SAVE")]
    pub load: Option<PathBuf>,
    /// Close the window once it has drawn, and say how long that took: for tests and measurements
    #[arg(long, hide = true)]
    pub until_drawn: bool,
}

/// `alash scenarios`
#[derive(Debug, Args)]
pub struct Scenarios {
    /// The answer
    #[command(flatten)]
    pub answer: Answer,
}

/// `alash run`
#[derive(Debug, Args)]
pub struct Run {
    /// Scenario: an id or a folder
    pub scenario: String,
    /// The reading
    #[command(flatten)]
    pub by: By,
    /// Who gives the orders (default: historical; none where --orders is given)
    #[arg(long)]
    pub policy: Option<PolicyName>,
    /// Seed of the dice, or a code that `alash lesson-code` gave (default: that of the lesson, else 1)
    #[arg(long, value_parser = typed_seed, allow_negative_numbers = true)]
    pub seed: Option<TypedSeed>,
    /// File of dated orders, given beside the policy's
    #[arg(long, value_name = "FILE")]
    pub orders: Option<PathBuf>,
    /// Play only that many turns
    #[arg(long, value_parser = whole::<u16>(1, 65_535), allow_negative_numbers = true)]
    pub turns: Option<u16>,
    /// Print all news, not only what weighs: call-ups, taxes, shortages, desertion
    #[arg(long)]
    pub news: bool,
    /// What you expect: a checkpoint's interval, right in nine cases of ten, or what stops the levy and how surely
    #[arg(long, value_name = "S086=LOW..HIGH|stops=arms:0.7", value_parser = predict::parse)]
    pub predict: Vec<Prediction>,
    /// Write men by turn, place and measure to a table, CSV or Parquet by its name, in place of an older one
    #[arg(long, value_name = "FILE.csv|FILE.parquet")]
    pub series: Option<PathBuf>,
    /// What you answer to a question of a lesson, before, during or after it, and how surely; given when it is asked
    #[arg(long, value_name = "QUESTION=CHOICE[:0.7]", value_parser = predict::answer)]
    pub answer: Vec<predict::Answered>,
    /// Write the campaign as a save; an older save of that name is replaced
    #[arg(long, value_name = "FILE")]
    pub save: Option<PathBuf>,
    /// The answer
    #[command(flatten)]
    pub output: Answer,
}

/// `alash calibrate`
#[derive(Debug, Args)]
pub struct Calibrate {
    /// Scenario: an id or a folder
    pub scenario: String,
    /// Write the accepted sets to a file, as `sets.ron` of a scenario
    #[arg(long, value_name = "SETS.ron")]
    pub out: Option<PathBuf>,
    /// Sets drawn in each wave
    #[arg(long, default_value_t = 1000, value_parser = whole::<u32>(1, 1_000_000), allow_negative_numbers = true)]
    pub candidates: u32,
    /// Campaigns played for each set
    #[arg(long, default_value_t = 8, value_parser = whole::<u16>(1, 1000), allow_negative_numbers = true)]
    pub campaigns: u16,
    /// Waves of history matching, each drawn from what the last one left
    #[arg(long, default_value_t = 2, value_parser = whole::<u16>(1, 10), allow_negative_numbers = true)]
    pub waves: u16,
    /// Sets accepted at the end: the nearest
    #[arg(long, default_value_t = 60, value_parser = whole::<u32>(1, 10_000), allow_negative_numbers = true)]
    pub accepted: u32,
    /// Seed of the draws
    #[arg(long, default_value_t = 1, value_parser = seed, allow_negative_numbers = true)]
    pub seed: u64,
    /// The threads
    #[command(flatten)]
    pub threads: Threads,
    /// The answer
    #[command(flatten)]
    pub answer: Answer,
}

/// `alash hindcast`
#[derive(Debug, Args)]
pub struct Hindcast {
    /// Scenario: an id or a folder
    pub scenario: String,
    /// Number of histories
    #[arg(long, default_value_t = 300, value_parser = whole::<u32>(1, 1_000_000), allow_negative_numbers = true)]
    pub runs: u32,
    /// Draw the parameters from the sets of a file (default: the scenario's own sets)
    #[arg(long, value_name = "SETS.ron")]
    pub parameters: Option<PathBuf>,
    /// Play all histories by the scenario's rules.ron
    #[arg(long, conflicts_with = "parameters")]
    pub own_rules: bool,
    /// Print the table of recorded figures as a document holds it, and nothing else
    #[arg(long, conflicts_with_all = ["format", "svg"])]
    pub markdown: bool,
    /// Draw fans, PIT and sensitivities into a picture
    #[arg(long, value_name = "FILE.svg")]
    pub svg: Option<PathBuf>,
    /// Paths of Morris's screening; 0 leaves the sensitivities out
    #[arg(long, default_value_t = 10, value_parser = whole::<u16>(0, 1000), allow_negative_numbers = true)]
    pub paths: u16,
    /// Seed of the first history; history i has seed + i
    #[arg(long, default_value_t = 1, value_parser = seed, allow_negative_numbers = true)]
    pub seed: u64,
    /// The threads
    #[command(flatten)]
    pub threads: Threads,
    /// The answer
    #[command(flatten)]
    pub answer: Answer,
}

/// `alash explain`
#[derive(Debug, Args)]
pub struct Explain {
    /// Scenario: an id or a folder; or a saved game, which is played by its own orders
    #[arg(value_name = "SCENARIO|SAVE")]
    pub of: String,
    /// The day, as 1919-02-11; men are counted at the end of its half-month (default, of a save: when most was stopped)
    #[arg(long, value_name = "DAY", value_parser = Date::parse)]
    pub date: Option<Date>,
    /// Number of seeds; 21 campaigns are played on each, and 4 more where there are two worlds (default: 40, of a save 8)
    #[arg(long, value_parser = whole::<u32>(1, 100_000), allow_negative_numbers = true)]
    pub seeds: Option<u32>,
    /// The first seed (default: 1, of a save its own)
    #[arg(long, value_parser = seed, allow_negative_numbers = true)]
    pub seed: Option<u64>,
    /// Who gives the orders of a scenario (default: historical)
    #[arg(long)]
    pub policy: Option<PolicyName>,
    /// The threads
    #[command(flatten)]
    pub threads: Threads,
    /// Draw how the gap is shared out into a picture
    #[arg(long, value_name = "FILE.svg")]
    pub svg: Option<PathBuf>,
    /// Officers more that tell two worlds apart
    #[arg(long, default_value_t = 20, value_parser = whole::<u32>(1, 10_000), allow_negative_numbers = true)]
    pub officers: u32,
    /// The oblast whose units have them
    #[arg(long, value_name = "OBLAST", default_value = "akmolinsk", value_parser = OblastId::new)]
    pub to: OblastId,
    /// The answer
    #[command(flatten)]
    pub answer: Answer,
}

/// `alash readings`
#[derive(Debug, Args)]
pub struct Readings {
    /// Scenario: an id or a folder
    pub scenario: String,
    /// First reading to play by; `default` is the scenario's own
    #[arg(requires = "b")]
    pub a: Option<String>,
    /// Second reading to play by
    pub b: Option<String>,
    /// Number of campaigns by each
    #[arg(long, default_value_t = 200, value_parser = whole::<u32>(1, 1_000_000), allow_negative_numbers = true)]
    pub runs: u32,
    /// Seed of the first; run i has seed + i
    #[arg(long, default_value_t = 1, value_parser = seed, allow_negative_numbers = true)]
    pub seed: u64,
    /// Who gives the orders
    #[arg(long, default_value = "historical")]
    pub policy: PolicyName,
    /// The answer
    #[command(flatten)]
    pub answer: Answer,
}

/// `alash record`
#[derive(Debug, Args)]
pub struct Record {
    /// Scenario (default: all shipped ones)
    pub scenario: Option<String>,
    /// Only this claim
    #[arg(long)]
    pub id: Option<String>,
    /// Write the answer to a file instead of standard output; a page to browse where its name ends with .html
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// The answer
    #[command(flatten)]
    pub answer: Answer,
}

/// `alash completions`
#[derive(Debug, Args)]
pub struct Completions {
    /// The shell
    pub shell: clap_complete::Shell,
}

/// `alash man`
#[derive(Debug, Args)]
pub struct Man {
    /// The command (default: the page of all)
    pub command: Option<String>,
}
