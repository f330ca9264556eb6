//! Wakes a sleeping window when egui asked to be painted again later.
//!
//! The window sleeps between events to spare the machine. egui asks for a later repaint when a
//! caret blinks or a tooltip is due; this file turns such a wish into one wake-up at that moment.
//! It knows nothing of what is painted.

use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

/// Wishes further away than this are left to the window's own long wait.
const FAR: Duration = Duration::from_secs(60);

/// Calls `wake` at once or later, as asked.
#[derive(Clone)]
pub struct Alarm {
    wishes: Sender<Instant>,
}

impl Alarm {
    /// Starts the thread that waits; it ends when the last `Alarm` is gone or `wake` says no.
    pub fn new(wake: impl Fn() -> bool + Send + 'static) -> Self {
        let (wishes, heard) = channel();
        // Without the thread carets do not blink by themselves; nothing worth stopping for.
        let _ = thread::Builder::new().name("repaint alarm".to_owned()).spawn(move || wait(&heard, &wake));
        Self { wishes }
    }

    /// Wakes the window after `delay`.
    pub fn set(&self, delay: Duration) {
        if delay < FAR {
            // The thread may have ended with the window: then nobody needs waking.
            let _ = self.wishes.send(Instant::now() + delay);
        }
    }
}

fn wait(heard: &Receiver<Instant>, wake: &impl Fn() -> bool) {
    let mut next: Option<Instant> = None;
    loop {
        let wish = match next {
            None => heard.recv().map_err(|_| RecvTimeoutError::Disconnected),
            Some(due) => heard.recv_timeout(due.saturating_duration_since(Instant::now())),
        };
        match wish {
            Ok(due) => next = Some(next.map_or(due, |earlier| earlier.min(due))),
            Err(RecvTimeoutError::Timeout) => {
                next = None;
                if !wake() {
                    return;
                }
            }
            Err(RecvTimeoutError::Disconnected) => return,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Alarm;
    use std::sync::mpsc::channel;
    use std::time::Duration;

    #[test]
    fn several_wishes_for_one_moment_wake_once() {
        let (rung, heard) = channel();
        let alarm = Alarm::new(move || rung.send(()).is_ok());
        for _ in 0..5 {
            alarm.set(Duration::from_millis(40));
        }
        alarm.set(Duration::from_secs(3600));
        assert!(heard.recv_timeout(Duration::from_secs(5)).is_ok());
        assert!(heard.recv_timeout(Duration::from_millis(200)).is_err());
    }
}
