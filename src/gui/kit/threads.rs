//! Threads for work beside the frames: one fewer than there are, so that the window is never kept waiting.

use crate::run::guard::guarded;
use bevy_egui::egui::Context;
use rayon::{ThreadPool, ThreadPoolBuilder};
use std::sync::{Arc, OnceLock};
use std::thread;

/// What is found beside the frames; empty until then, and for good where finding it failed.
pub type Coming<T> = Arc<OnceLock<T>>;

/// Begins to find something, and asks for a frame when it is there.
pub fn beside<T: Send + Sync + 'static>(
    ctx: &Context,
    find: impl FnOnce() -> T + Send + 'static,
) -> Coming<T> {
    let coming = Coming::default();
    let (found, ctx) = (Arc::clone(&coming), ctx.clone());
    let work = move || {
        if let Ok(what) = guarded(find) {
            let _ = found.set(what);
        }
        ctx.request_repaint();
    };
    // Threads apart from those of the forecast, which is not to wait for what takes longer.
    static POOL: OnceLock<Option<ThreadPool>> = OnceLock::new();
    match POOL.get_or_init(started) {
        Some(pool) => pool.spawn(work),
        None => work(),
    }
    coming
}

/// The threads; none where they cannot be started.
#[must_use]
pub fn pool() -> Option<&'static ThreadPool> {
    static POOL: OnceLock<Option<ThreadPool>> = OnceLock::new();
    POOL.get_or_init(started).as_ref()
}

fn started() -> Option<ThreadPool> {
    let threads = thread::available_parallelism().map_or(1, |all| (all.get() - 1).max(1));
    ThreadPoolBuilder::new().num_threads(threads).build().ok()
}
