//! Long work: as many threads as were asked for, and a bar on standard error that shows how far it is.

use crate::cli::Failed;
use indicatif::{ProgressBar, ProgressStyle};

/// Does work on so many threads (none: one for each core).
pub fn on<T: Send>(jobs: Option<u16>, work: impl FnOnce() -> T + Send) -> Result<T, Failed> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(jobs.map_or(0, usize::from)).build();
    let pool = pool.map_err(|error| {
        let number = jobs.map_or_else(String::new, |jobs| format!("{jobs} "));
        Failed::new(format!("the system does not give {number}threads: {error}; ask for fewer by --jobs"))
    });
    Ok(pool?.install(work))
}

/// Does work of so many steps on so many threads (none: one for each core); the work calls its argument after each.
pub fn long<T: Send>(
    jobs: Option<u16>,
    steps: usize,
    work: impl FnOnce(&(dyn Fn() + Sync)) -> T + Send,
) -> Result<T, Failed> {
    let bar = ProgressBar::new(steps as u64);
    if let Ok(style) = ProgressStyle::with_template("{wide_bar} {pos}/{len} {eta}") {
        bar.set_style(style);
    }
    let result = on(jobs, || work(&|| bar.inc(1)))?;
    bar.finish_and_clear();
    Ok(result)
}
