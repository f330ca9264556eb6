//! Many campaigns on several threads, with a bar on standard error that goes when they are played.

use crate::cli::Failed;
use indicatif::{ProgressBar, ProgressStyle};

/// Does the work on `jobs` threads, one for each core unless said. It is given what to call after each campaign.
pub fn play<T: Send>(
    jobs: Option<u16>,
    campaigns: u64,
    work: impl FnOnce(&(dyn Fn() + Sync)) -> T + Send,
) -> Result<T, Failed> {
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(jobs.map_or(0, usize::from))
        .build()
        .map_err(|error| Failed::new(error.to_string()))?;
    let bar = ProgressBar::new(campaigns);
    if let Ok(style) = ProgressStyle::with_template("{bar:40} {pos}/{len} {eta}") {
        bar.set_style(style);
    }
    let result = pool.install(|| work(&|| bar.inc(1)));
    bar.finish_and_clear();
    Ok(result)
}
