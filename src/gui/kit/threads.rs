//! Threads for work beside the frames: one fewer than there are, so that the window is never kept waiting.

use rayon::{ThreadPool, ThreadPoolBuilder};
use std::sync::OnceLock;
use std::thread;

/// The threads; none where they cannot be started.
#[must_use]
pub fn pool() -> Option<&'static ThreadPool> {
    static POOL: OnceLock<Option<ThreadPool>> = OnceLock::new();
    let start = || {
        let threads = thread::available_parallelism().map_or(1, |all| (all.get() - 1).max(1));
        ThreadPoolBuilder::new().num_threads(threads).build().ok()
    };
    POOL.get_or_init(start).as_ref()
}
