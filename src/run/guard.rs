//! Work that may panic: what it said and where, in place of the end of the program.

use crate::base::dice::Seed;
use crate::base::id::Id;
use serde::{Deserialize, Serialize};
use std::any::Any;
use std::backtrace::Backtrace;
use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, PanicHookInfo, catch_unwind, resume_unwind, set_hook, take_hook};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, Once, PoisonError};

/// A panic that was caught.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Panic {
    /// What it said.
    pub message: String,
    /// File, line and column of the program.
    pub place: String,
    /// The way there, by the functions of the program, where they have names.
    pub backtrace: String,
}

thread_local! {
    /// Within guarded work: the last panic, once there was one.
    static LAST: RefCell<Option<Panic>> = const { RefCell::new(None) };
    /// How much guarded work this thread is within.
    static WITHIN: RefCell<u32> = const { RefCell::new(0) };
}

/// How much guarded work is under way on all threads.
static UNDER_WAY: AtomicUsize = AtomicUsize::new(0);
/// The last panic on a thread that works for others, which get it handed over where they wait for it.
static ELSEWHERE: Mutex<Option<Panic>> = Mutex::new(None);

/// Does work; a panic in it is told and not printed. What the work changed is not to be trusted then.
///
/// # Errors
/// The panic.
pub fn guarded<T>(work: impl FnOnce() -> T) -> Result<T, Panic> {
    listen();
    WITHIN.with_borrow_mut(|within| *within += 1);
    UNDER_WAY.fetch_add(1, Ordering::Relaxed);
    let ended = catch_unwind(AssertUnwindSafe(work));
    UNDER_WAY.fetch_sub(1, Ordering::Relaxed);
    WITHIN.with_borrow_mut(|within| *within -= 1);
    let here = LAST.take();
    ended.map_err(|said| {
        let last = here.or_else(|| ELSEWHERE.lock().unwrap_or_else(PoisonError::into_inner).take());
        Panic { message: message(&*said), ..last.unwrap_or_default() }
    })
}

/// Plays one game of many; a panic in it says which.
pub fn one_of_many<T>(scenario: Id, seed: Seed, play: impl FnOnce() -> T) -> T {
    catch_unwind(AssertUnwindSafe(play)).unwrap_or_else(|said| {
        // It was taken down where it happened, and is only handed on.
        resume_unwind(Box::new(format!("{scenario}, seed {}: {}", seed.0, message(&*said))))
    })
}

/// Whether this thread is within guarded work.
#[must_use]
pub fn is_guarded() -> bool {
    WITHIN.with_borrow(|within| *within > 0)
}

/// Has panics within guarded work taken down, and all others told as before.
fn listen() {
    static LISTENS: Once = Once::new();
    LISTENS.call_once(|| {
        let before = take_hook();
        set_hook(Box::new(move |info| {
            let hands_over = || rayon::current_thread_index().is_some();
            if is_guarded() {
                LAST.set(Some(Panic::of(info)));
            } else if UNDER_WAY.load(Ordering::Relaxed) > 0 && hands_over() {
                *ELSEWHERE.lock().unwrap_or_else(PoisonError::into_inner) = Some(Panic::of(info));
            } else {
                before(info);
            }
        }));
    });
}

impl Panic {
    /// What a hook is told.
    #[must_use]
    pub fn of(info: &PanicHookInfo<'_>) -> Self {
        let place = info.location().map(ToString::to_string).unwrap_or_default();
        let backtrace = Backtrace::force_capture().to_string();
        Self { message: message(info.payload()), place, backtrace }
    }
}

fn message(said: &(dyn Any + Send)) -> String {
    let text = said.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| said.downcast_ref::<String>().cloned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rayon::prelude::*;

    #[test]
    fn a_panic_is_told_with_its_place_and_the_next_work_is_done() {
        let panic = guarded(|| -> u8 { panic!("no {} here", "bread") }).expect_err("it panics");
        assert_eq!(panic.message, "no bread here");
        assert!(panic.place.contains("guard.rs:"), "{}", panic.place);
        assert!(!panic.backtrace.is_empty());
        assert_eq!(guarded(|| 7), Ok(7));
        let on_a_pool = || -> Vec<u8> {
            let fails = |i: u8| if i == 7 { panic!("no hay") } else { i };
            let game = |i: u8| one_of_many(Id::default(), Seed(i.into()), || fails(i));
            (0..9).into_par_iter().map(game).collect()
        };
        let panic = guarded(on_a_pool).expect_err("it panics");
        assert_eq!(panic.message, ", seed 7: no hay");
        assert!(panic.place.contains("guard.rs:"), "{}", panic.place);
        assert!(guarded(|| guarded(|| -> u8 { panic!("inside") })).expect("it is caught inside").is_err());
    }
}
