//! The real window opens and draws. Where there is no display the test says so in one line; with
//! `ALASH_WINDOW=required` it fails instead.

#![cfg(feature = "gui")]
#![allow(clippy::print_stderr, reason = "a test that cannot run says so")]

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Software rendering of a debug build on a busy machine is slow, but not that slow.
const PATIENCE: Duration = Duration::from_secs(180);

#[test]
fn the_window_opens_draws_and_closes() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let mut game = Command::new(env!("CARGO_BIN_EXE_alash"))
        .args(["play", "semey-1918", "--until-drawn", "--lang", "en"])
        .env("HOME", home.path())
        .env("XDG_DATA_HOME", home.path())
        .env("XDG_CONFIG_HOME", home.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program can be started");
    let start = Instant::now();
    while game.try_wait().expect("the program can be waited for").is_none() {
        if start.elapsed() > PATIENCE {
            let _ = game.kill();
            panic!("the window did not draw within {} s", PATIENCE.as_secs());
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    let output = game.wait_with_output().expect("its output can be read");
    let said = String::from_utf8_lossy(&output.stderr);
    if output.status.code() == Some(2) && said.contains("no window") {
        assert!(!said.contains("panicked"), "{said}");
        let required = std::env::var("ALASH_WINDOW").is_ok_and(|value| value == "required");
        assert!(!required, "a window is required here: {said}");
        eprintln!("the window was not tested: {}", said.trim());
        return;
    }
    assert_eq!(output.status.code(), Some(0), "{said}");
    assert!(said.contains("drawn after"), "{said}");
}
