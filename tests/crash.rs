//! A turn that fails by a fault of the program: the campaign is kept as it stood before, a report beside it says what
//! happened, and playing the report again shows whether it still does.

mod common;

use alash::base::dice::Seed;
use alash::orders::Order;
use alash::players::Policy;
use alash::run::Campaign;
use alash::saves::crash::{Crash, Replayed, recovered, safely};
use alash::saves::{self, Error, Fault, Save};
use alash::scenario::Library;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A campaign in its fifth turn, with an order given in it.
fn campaign() -> Campaign {
    let mut campaign = Campaign::new(common::scenario("semey-1918"), Seed(14));
    campaign.play(Policy::Balanced, 4);
    campaign.order(Order::Pay { kopeks: 700 }).expect("the pay can be set");
    campaign
}

/// Plays the turn and fails at its end, as a fault in the report of a turn would.
fn fails(campaign: &mut Campaign) {
    let _ = campaign.order(Order::Pay { kopeks: 900 });
    assert!(campaign.view().turn() > 100, "the fifth turn\nis \"odd\"");
    campaign.end_turn();
}

/// A report in a folder of its own, beside the save.
fn reported() -> (TempDir, PathBuf, Crash) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut campaign = campaign();
    let crash = safely(&mut campaign, fails).expect_err("it fails");
    let save = folder.path().join("mine.ron");
    saves::write(&save, &Save::of(&campaign)).expect("a save can be written");
    let report = crash.write_beside(&save).expect("a report can be written");
    (folder, report, *crash)
}

#[test]
fn a_failing_turn_leaves_the_campaign_and_its_orders() {
    let mut campaign = campaign();
    let before = (campaign.digest(), campaign.orders().to_vec());
    let crash = safely(&mut campaign, fails).expect_err("it fails");
    assert_eq!((crash.turn, crash.panic.message.as_str()), (5, "the fifth turn\nis \"odd\""));
    assert!(crash.panic.place.starts_with("tests/crash.rs:"), "{}", crash.panic.place);
    let mut again = recovered(&campaign).expect("the campaign can be played again");
    assert_eq!(again.digest(), before.0);
    assert_eq!(again.orders_now()[..1], before.1[4][..]);
    safely(&mut again, Campaign::end_turn).expect("the turn itself is sound");
    assert_eq!(again.digests().len(), 5);
}

#[test]
fn the_order_that_was_being_carried_out_is_in_the_report() {
    let text = crash_of_an_order().text();
    assert!(text.contains("trying: Some(pay(") && text.contains("kopeks: 900"), "{text}");
    assert!(text.contains("orders: [\n    pay("), "those given before it as well: {text}");
}

/// A report as one is made of a campaign that fails while an order is carried out.
fn crash_of_an_order() -> Crash {
    let trying = Some(Order::Pay { kopeks: 900 });
    Crash {
        trying,
        ..*safely(&mut campaign(), |campaign| assert!(campaign.is_over())).expect_err("it fails")
    }
}

#[test]
fn a_report_played_again_gives_that_order_too() {
    let (folder, crash) = (tempfile::tempdir().expect("a temporary folder"), crash_of_an_order());
    let report = crash.write_beside(&folder.path().join("mine.ron")).expect("a report can be written");
    let read = Crash::read(&report).expect("it is a report");
    let tells = |campaign: &mut Campaign| panic!("{:?}", campaign.orders_now());
    match read.replay_by(&report, &Library::default(), tells).expect("it can be played again") {
        Replayed::Happens(panic) => {
            assert!(panic.message.contains("Pay { kopeks: 900 }"), "{}", panic.message)
        }
        Replayed::Passes => panic!("the last thing it does is to fail"),
    }
}

#[test]
fn a_report_is_written_beside_the_save_and_reads_as_it_was_written() {
    let (folder, report, crash) = reported();
    assert_eq!(report, folder.path().join("crash-mine-5.txt"));
    assert_eq!(Crash::read(&report).expect("it is a report"), crash);
    let text = std::fs::read_to_string(&report).expect("it is text");
    for said in [env!("CARGO_PKG_VERSION"), "semey-1918", "the fifth turn", "pay(", "backtrace"] {
        assert!(text.contains(said), "{said} in {text}");
    }
    let second = crash.write_beside(&folder.path().join("mine.ron")).expect("another can be written");
    assert_ne!(second, report, "no report replaces another");
    assert_eq!(saves::kept_in(folder.path()).len(), 1, "a report is not listed among the saves");
    saves::open(&folder.path().join("mine.ron"), &Library::default()).expect("the save opens");
}

#[test]
fn a_save_that_fails_when_it_is_opened_is_reported_as_far_as_it_goes() {
    let (folder, report, crash) = reported();
    let path = folder.path().join("mine.ron");
    let fault = Fault { turn: 3, trying: Some(Order::Pay { kopeks: 900 }), panic: crash.panic.clone() };
    let error = Error::Fails(path.clone(), Box::new(fault));
    let said = error.to_string();
    assert!(said.contains("mine.ron: turn 3 fails by a fault of the program"), "{said}");
    let told = Crash::of_error(&error).expect("it is a fault of the program");
    assert_eq!((told.turn, told.save.digests.len(), told.save.orders.len()), (3, 2, 3));
    assert_eq!((&told.orders, told.trying.is_some()), (&told.save.orders[2], true));
    let second = told.write_beside(&path).expect("a report can be written");
    assert!(second.ends_with("crash-mine-3.txt") && second != report);
    assert!(
        matches!(told.replay(&second, &Library::default()), Ok(Replayed::Passes)),
        "the turn itself is sound"
    );
    assert!(alash::saves::crash::reported(&Error::NotOurs(path)).is_none());
}

#[test]
fn a_report_played_again_says_whether_it_still_fails() {
    let (_folder, report, crash) = reported();
    let library = Library::default();
    match crash.replay_by(&report, &library, fails).expect("it can be played again") {
        Replayed::Happens(panic) => assert_eq!(panic.message, crash.panic.message),
        Replayed::Passes => panic!("it still fails"),
    }
    assert!(matches!(crash.replay(&report, &library), Ok(Replayed::Passes)), "the turn itself is sound");
}

fn replay_crash(path: &Path) -> (Option<i32>, String) {
    let ended = std::process::Command::new(env!("CARGO_BIN_EXE_alash"))
        .args(["replay-crash", "--lang", "en"])
        .arg(path)
        .env("HOME", path.parent().expect("it lies in a folder"))
        .output()
        .expect("the program can be started");
    (ended.status.code(), String::from_utf8_lossy(&[ended.stdout, ended.stderr].concat()).into_owned())
}

#[test]
fn the_command_names_the_turn_and_what_it_said() {
    let (folder, report, _) = reported();
    let (code, said) = replay_crash(&report);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("turn 5") && said.contains("the fifth turn"), "{said}");
    let (code, said) = replay_crash(&folder.path().join("mine.ron"));
    assert_eq!(code, Some(2), "{said}");
    assert!(said.contains("mine.ron") && said.contains("crash report"), "{said}");
}

#[test]
fn a_report_that_was_edited_or_is_of_other_rules_is_refused() {
    let (folder, report, mut crash) = reported();
    let path = folder.path().join("other.txt");
    for broken in ["", "(", "// A crash report of 13,500.", "(version: \"1\", turn: 1)"] {
        std::fs::write(&path, broken).expect("a file can be written");
        assert!(matches!(Crash::read(&path), Err(Error::NoReport(_))), "{broken}");
    }
    crash.save.rules_version += 1;
    assert!(matches!(crash.replay(&report, &Library::default()), Err(Error::Rules(..))));
}
