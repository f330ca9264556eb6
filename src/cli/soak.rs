//! `alash soak`: many games of orders drawn at random, which must go wrong in nothing.

use crate::base::dice::Seed;
use crate::cli::args::{Format, Soak as Asked};
use crate::cli::{End, Failed, load, output, work};
use crate::i18n::{Language, Value, Words};
use crate::orders::Order;
use crate::report::names;
use crate::report::words_of;
use crate::scenario::folder::embedded;
use crate::scenario::{Library, Scenario};
use crate::study::soak::{Fault, Soaked, Wrong, soak as play};
use serde::Serialize;
use std::fmt::Debug;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};

/// Memory that games may come to use in the second half, bytes: what an allocator keeps for later varies by less.
const MOST_GROWTH: u64 = 64 << 20;
/// Fewer games say nothing of memory.
const FEWEST_GAMES: usize = 100;

#[derive(Serialize)]
struct Document<'a> {
    scenarios: Vec<String>,
    #[serde(serialize_with = "output::seed")]
    seed: u64,
    #[serde(flatten)]
    soaked: &'a Soaked,
    memory: Option<Memory>,
}

/// Memory of the program, bytes.
#[derive(Clone, Copy, Serialize)]
struct Memory {
    at_half: u64,
    at_end: u64,
}

impl Memory {
    fn grew(self) -> bool {
        self.at_end > self.at_half + MOST_GROWTH
    }
}

/// Answers `alash soak`.
pub fn soak(args: &Asked, language: Language, library: &mut Library) -> Result<End, Failed> {
    let named = || embedded().map(str::to_owned).collect();
    let names: Vec<String> = if args.scenarios.is_empty() { named() } else { args.scenarios.clone() };
    let scenarios: Vec<Arc<Scenario>> =
        names.iter().map(|name| load(name, library)).collect::<Result<_, _>>()?;
    let seeds = Seed(args.seed).runs(args.games.into());
    let (done, at_half) = (AtomicUsize::new(0), AtomicU64::new(0));
    let soaked = work::long(args.threads.jobs, seeds.len(), |step| {
        play(&scenarios, &seeds, &|| {
            step();
            if done.fetch_add(1, Ordering::Relaxed) + 1 == seeds.len() / 2 {
                at_half.store(resident().unwrap_or_default(), Ordering::Relaxed);
            }
        })
    })?;
    let measured = (seeds.len() >= FEWEST_GAMES).then(resident).flatten();
    let memory = measured.map(|at_end| Memory { at_half: at_half.into_inner(), at_end });
    match args.answer.format {
        Format::Json => {
            output::json(&Document { scenarios: names, seed: args.seed, soaked: &soaked, memory })?;
        }
        Format::Text => output::text(&text(language, &scenarios, &soaked, memory))?,
    }
    let fine = soaked.failed == 0 && !memory.is_some_and(Memory::grew);
    Ok(if fine { End::Fine } else { End::No })
}

/// Memory that the program has now, where the system tells it as Linux does.
fn resident() -> Option<u64> {
    let told = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = told.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    Some(line.trim().strip_suffix("kB")?.trim().parse::<u64>().ok()? << 10)
}

fn text(language: Language, scenarios: &[Arc<Scenario>], soaked: &Soaked, memory: Option<Memory>) -> String {
    let words = Words::new(language, []);
    let count = |number: u64| Value::Count(number as i64);
    let sums = [
        ("games", count(soaked.games)),
        ("turns", count(soaked.turns)),
        ("given", count(soaked.given)),
        ("refused", count(soaked.refused)),
        ("failed", count(soaked.failed)),
    ];
    let mut text = words.with("cli-soak-played", &sums) + "\n";
    for fault in &soaked.faults {
        let scenario = scenarios.iter().find(|scenario| scenario.id == fault.scenario);
        let words = scenario.map(|scenario| words_of(language, scenario));
        text += &words.map(|words| told(&words, fault)).unwrap_or_default();
    }
    if let Some(memory) = memory.filter(|memory| memory.grew()) {
        let [half, end] = [memory.at_half, memory.at_end].map(|bytes| count(bytes >> 20));
        text += &(words.with("cli-soak-memory", &[("half", half), ("end", end)]) + "\n");
    }
    text
}

/// A fault: what went wrong where, after which orders, and how it is seen again.
fn told(words: &Words, fault: &Fault) -> String {
    let reason = match &fault.what {
        Wrong::Panicked(panic) => {
            let values = [
                ("place", Value::Text(panic.place.clone())),
                ("message", Value::Text(panic.message.clone())),
            ];
            words.with("cli-soak-panicked", &values)
        }
        Wrong::Unexplained(stocks) => {
            words.with("cli-soak-unexplained", &[("list", Value::Text(listed(stocks)))])
        }
    };
    let (scenario, seed) = (fault.scenario, fault.seed.0);
    let values = [
        ("scenario", Value::Text(names::scenario(words, scenario))),
        ("seed", Value::Text(seed.to_string())),
        ("turn", Value::Count(fault.turn.into())),
        ("reason", Value::Text(reason)),
    ];
    let now = fault.orders.get(usize::from(fault.turn) - 1).map_or(&[][..], Vec::as_slice);
    let orders: Vec<&Order> = now.iter().chain(&fault.tried).collect();
    let orders = [("list", Value::Text(listed(&orders)))];
    let again = format!("alash soak {scenario} --games 1 --seed {seed}");
    let lines = [
        words.with("cli-soak-fault", &values),
        words.with("cli-soak-orders", &orders),
        words.with("cli-soak-again", &[("command", Value::Text(again))]),
    ];
    lines.map(|line| line + "\n").concat()
}

/// As the program writes them to itself: what is listed is for whoever looks for the fault.
fn listed(all: &[impl Debug]) -> String {
    all.iter().map(|one| format!("{one:?}")).collect::<Vec<_>>().join("; ")
}
