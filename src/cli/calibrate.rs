//! `alash calibrate`: sets of parameters that the record does not rule out.

use crate::base::dice::Seed;
use crate::cli::args::{Calibrate as Asked, Format};
use crate::cli::{End, Failed, load, output, work};
use crate::i18n::{Language, Value, Words};
use crate::report::{verdicts, words_of};
use crate::scenario::{Library, Scenario};
use crate::study::calibrate::{Calibration, Effort, Kept, calibrate as play};
use crate::study::parameters::rounded;

/// Answers `alash calibrate`.
pub fn calibrate(args: &Asked, language: Language, library: &mut Library) -> Result<End, Failed> {
    output::can_write(args.out.as_deref())?;
    let scenario = load(&args.scenario, library)?;
    let effort = Effort {
        candidates: args.candidates as usize,
        campaigns: args.campaigns.into(),
        waves: usize::from(args.waves),
        accepted: args.accepted as usize,
        seed: Seed(args.seed),
    };
    let made_by = command(args, &scenario);
    let done = work::long(args.threads.jobs, effort.trials(), |step| play(&scenario, effort, made_by, step))?;
    let Some(result) = done else {
        let id = scenario.id;
        return Err(Failed::new(format!("`{id}` has no checkpoint of `class: fitted` to calibrate on")));
    };
    if let Some(out) = &args.out {
        output::to_file_or_text(Some(out), &ron(&result))?;
    }
    let words = words_of(language, &scenario);
    match args.answer.format {
        Format::Json => output::json(&result)?,
        Format::Text => output::text(&text(&result, &words))?,
    }
    Ok(if result.file.sets.is_empty() { End::No } else { End::Fine })
}

/// The command that makes the same file again, whatever the number of threads.
fn command(args: &Asked, scenario: &Scenario) -> String {
    format!(
        "alash calibrate {} --candidates {} --campaigns {} --waves {} --accepted {} --seed {}",
        scenario.id, args.candidates, args.campaigns, args.waves, args.accepted, args.seed
    )
}

/// The file, one set a line.
fn ron(result: &Calibration) -> String {
    let file = &result.file;
    let mut text =
        String::from("// Sets of parameters that fit the record about equally well. Made, not written:\n");
    text +=
        &format!("// {}\n(\n    made_by: {:?},\n    waves: {:?},\n", file.made_by, file.made_by, file.waves);
    text += &format!("    names: {:?},\n    sets: [\n", file.names);
    for set in &file.sets {
        text += &format!("        {set:?},\n");
    }
    text + "    ],\n)\n"
}

fn text(result: &Calibration, words: &Words) -> String {
    let mut text = String::new();
    for (number, (tried, left)) in result.file.waves.iter().enumerate() {
        let values = [
            ("wave", Value::Plain(number as i64 + 1)),
            ("tried", Value::Count((*tried).into())),
            ("left", Value::Count((*left).into())),
        ];
        text += &(words.with("study-wave", &values) + "\n");
    }
    let accepted = [("sets", Value::Count(result.file.sets.len() as i64))];
    text += &format!("{}\n\n", words.with("study-accepted", &accepted));
    text + &output::table(&fits(result, words)) + "\n" + &output::table(&ranges(&result.ranges, words))
}

fn fits(result: &Calibration, words: &Words) -> Vec<Vec<String>> {
    let heads = ["cli-claim", "study-figure", "cli-median", "study-plausible", "study-fitted-by"];
    let mut rows = vec![heads.map(|key| words.get(key)).to_vec()];
    for fit in &result.fits {
        let by = if fit.by.is_empty() { words.get("study-by-all") } else { fit.by.join(", ") };
        rows.push(vec![
            fit.claim.clone(),
            words.number(fit.figure.into()),
            words.number(fit.median.into()),
            verdicts::verdict(words, Some(fit.plausible)),
            by,
        ]);
    }
    rows
}

/// What is left of each range; those that lost most of it first.
fn ranges(all: &[Kept], words: &Words) -> Vec<Vec<String>> {
    let heads = ["study-parameter", "study-range", "study-kept", "cli-median"];
    let mut rows = vec![heads.map(|key| words.get(key)).to_vec()];
    let left = |kept: &Kept| (kept.kept_high - kept.kept_low) / (kept.doubt.high - kept.doubt.low);
    let mut all: Vec<&Kept> = all.iter().collect();
    all.sort_by(|a, b| left(a).total_cmp(&left(b)));
    for kept in all.into_iter().take(12) {
        rows.push(vec![
            kept.doubt.name.clone().into_owned(),
            format!("{}–{}", rounded(kept.doubt.low), rounded(kept.doubt.high)),
            format!("{}–{}", kept.kept_low, kept.kept_high),
            kept.kept_median.to_string(),
        ]);
    }
    rows
}
