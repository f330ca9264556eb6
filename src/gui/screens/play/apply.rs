//! What a frame of the game asked for, carried out: orders, turns, windows, saves.
//!
//! Orders go through the one check of the campaign; those that are refused are kept with the reason.

use crate::gui::kit::keep;
use crate::gui::kit::look::Outbox;
use crate::gui::kit::parts;
use crate::gui::map::Motion;
use crate::gui::screens::play::bulletin;
use crate::gui::screens::play::news::{Before, News};
use crate::gui::screens::play::over::{Notice, Why};
use crate::gui::screens::play::state::{Play, Side};
use crate::i18n::{Language, Words};
use crate::orders::Order;
use crate::page;
use crate::report::charts::Chart;
use crate::report::saves::crashed;
use crate::report::{orders, refusals, words_of};
use crate::run::Campaign;
use crate::run::tidings;
use crate::run::until::{self, Played, Until};
use crate::saves::{self, Save, Slot, branches, crash, file, rolling};
use std::io::{ErrorKind, Write};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;

impl Play {
    /// Carries out what this frame asked for; false where it asked for nothing.
    pub fn carry_out(&mut self) -> bool {
        let asked = std::mem::take(&mut self.out);
        let anything = asked.take_back.is_some()
            || asked.choose.is_some()
            || asked.pedigree.is_some()
            || asked.claim.is_some()
            || asked.see.is_some()
            || asked.end_turn
            || asked.picture.is_some()
            || asked.until.is_some()
            || !asked.orders.is_empty();
        self.windows(&asked);
        if let Some(pick) = asked.choose {
            self.chosen = Some(pick);
            self.looking = true;
        }
        if let Some(need) = asked.see {
            self.see(need);
        }
        if let Some(number) = asked.take_back {
            self.take_back(number..number + 1);
        }
        if !asked.orders.is_empty() {
            self.give(asked.orders);
        }
        if asked.end_turn {
            self.end_turn();
        }
        if let Some(picture) = asked.picture {
            self.keep_picture(&picture);
        }
        if let Some(until) = asked.until {
            self.go_on(until);
        }
        anything
    }

    fn windows(&mut self, asked: &Outbox) {
        let number = asked.pedigree.clone().map(Why::Number);
        for question in number.into_iter().chain(asked.claim.map(Why::Claim)) {
            if self.why.last() != Some(&question) {
                self.why.push(question);
            }
        }
    }

    /// Gives orders. One that sets the same lever as an earlier one of this turn takes its place.
    fn give(&mut self, wanted: Vec<Order>) {
        self.refused.clear();
        self.notice = None;
        let mut given = Vec::new();
        for order in wanted {
            match self.replace(&order) {
                Ok(()) => given.push(order),
                Err(why) => self.refused.push((order, why)),
            }
        }
        self.given.note(self.campaign.view().turn(), &given);
        if let Some((order, why)) = self.refused.last() {
            let scenario = self.campaign.scenario();
            let values = [
                ("order", parts::text(orders::sentence(&self.words, scenario, order))),
                ("reason", parts::text(refusals::sentence(&self.words, scenario, order, why))),
            ];
            let text = self.words.with("screen-notice-refused", &values);
            self.notice = Some(Notice { text, bad: true });
        }
        self.unkept = true;
        self.changed();
    }

    fn replace(&mut self, order: &Order) -> Result<(), crate::sim::Refusal> {
        let earlier = self.campaign.orders_now().iter().position(|given| order.replaces(given));
        let Some(number) = earlier else { return self.order(order) };
        self.campaign.check_instead(order)?;
        let lost = self.campaign.take_back(number);
        let given = self.order(order);
        self.tell_lost(&lost);
        given
    }

    /// Gives an order. Where the program fails at it, that is told, and the game is as it was without it.
    fn order(&mut self, order: &Order) -> Result<(), crate::sim::Refusal> {
        self.safely(|campaign| campaign.order(order.clone())).unwrap_or(Ok(()))
    }

    /// Takes back what was given last.
    pub fn undo(&mut self) {
        let (all, last) = (self.campaign.orders_now().len(), self.given_last().len());
        self.take_back(all - last..all);
    }

    /// Takes orders of this turn back, the last one first.
    fn take_back(&mut self, numbers: Range<usize>) {
        self.notice = None;
        let lost: Vec<Order> = numbers.rev().flat_map(|number| self.campaign.take_back(number)).collect();
        self.tell_lost(&lost);
        self.refused.clear();
        self.unkept = true;
        self.changed();
    }

    /// Orders that could not stand without one that was taken back.
    fn tell_lost(&mut self, lost: &[Order]) {
        if lost.is_empty() {
            return;
        }
        let scenario = self.campaign.scenario();
        let list: Vec<String> = lost.iter().map(|one| orders::sentence(&self.words, scenario, one)).collect();
        let text = self.words.with("screen-notice-lost", &[("list", parts::text(list.join("; ")))]);
        self.notice = Some(Notice { text, bad: true });
    }

    fn end_turn(&mut self) {
        if self.campaign.is_over() {
            return;
        }
        let before = Before::of(&self.campaign);
        let picture = self.model.take();
        let Some(played) = self.safely(Played::turn_of) else { return };
        self.turned(&[played], &before);
        self.motion = picture.filter(|_| self.settings.moves).map(|picture| Motion::from(&picture));
        self.tidings = Some(tidings::of(&self.campaign)).filter(|_| !self.ended);
    }

    /// Plays on by the standing orders until something asks for a decision.
    fn go_on(&mut self, until: Until) {
        if self.campaign.is_over() {
            return;
        }
        let before = Before::of(&self.campaign);
        let Some(played) = self.safely(|campaign| until::go_on(campaign, until)) else { return };
        self.turned(&played, &before);
    }

    /// Plays turns. Where the program fails at one, the game is kept as it stood before it, and a report beside it.
    fn safely<T>(&mut self, play: impl FnOnce(&mut Campaign) -> T) -> Option<T> {
        let crash = match crash::safely(&mut self.campaign, play) {
            Ok(played) => return Some(played),
            Err(crash) => crash,
        };
        self.keep();
        let kept = self.autosave.as_ref().map(|slot| slot.path().to_owned());
        self.campaign = crash::recovered(&self.campaign).unwrap_or_else(|| {
            // What is half played is not played on, and what is kept is not written over.
            self.autosave = None;
            Campaign::new(Arc::clone(self.campaign.scenario()), self.campaign.seed())
        });
        self.changed();
        if let Some(path) = kept.or_else(|| self.beside_the_saves()) {
            let text = crashed(&self.words, &crash, &path, &crash.write_beside(&path));
            self.notice = Some(Notice { text, bad: true });
        }
        None
    }

    /// What follows turns that were played: news, decisions, the autosave.
    fn turned(&mut self, played: &[Played], before: &Before) {
        (self.ended, self.noted) = (self.campaign.is_over(), false);
        self.refused.clear();
        (self.notice, self.tidings, self.past) = (None, None, before.past.clone());
        // What has gone and comes again is new.
        let needs = &self.needs;
        self.seen.retain(|need| need.is_standing() && (need.is_expected() || needs.contains(need)));
        let mut news = before.news(&self.campaign, played);
        // Who has just answered has just read it; what came of it is told with the turn.
        news.retain(|one| !matches!(one, News::Dated(event) if bulletin::answered(self, *event)));
        self.news.extend(news);
        // After the last act the report says more.
        self.news.extend(until::act_ended(&self.campaign).filter(|_| !self.ended).map(News::Act));
        self.news.extend(before.asked(&self.campaign));
        if self.campaign.view().open_now().next().is_some() {
            self.turn_to(Side::Affairs);
        }
        self.changed();
        self.unkept = true;
    }

    /// Keeps what happened, the orders of this turn with it, so that nothing is lost however the window ends.
    pub fn keep(&mut self) {
        self.unkept = false;
        if let Some(mut slot) = self.autosave.take() {
            if self.write(&mut slot, "screen-notice-autosave-failed") {
                crash::watch(slot.path(), tell_crash);
                if let Err(error) = rolling::keep(slot.path(), &Save::of(&self.campaign)) {
                    self.tell_failed("screen-notice-autosave-failed", &error);
                }
            }
            self.autosave = Some(slot);
        }
    }

    /// Saves the game beside the others, under a name of its own.
    pub fn save(&mut self) {
        let Some(path) = self.beside_the_saves() else { return };
        let earlier = self.saved.take().filter(|slot| slot.wish() == path);
        let mut slot = earlier.unwrap_or_else(|| Slot::new(path));
        if self.write(&mut slot, "screen-notice-save-failed") {
            self.tell_saved(slot.path());
        }
        self.saved = Some(slot);
    }

    /// Saves the game under a name that the player gives it, beside the others; answers where.
    ///
    /// # Errors
    /// When the name is none, or nothing can be written there.
    pub fn save_as(&self, name: &str) -> Result<PathBuf, saves::Error> {
        let unfit = |kind: ErrorKind| saves::Error::Io(PathBuf::from(name), kind.into());
        let file = branches::file_name(name).ok_or_else(|| unfit(ErrorKind::InvalidFilename))?;
        let own = self.kept_in().and_then(Path::parent).map(Path::to_owned);
        let folder = own.or_else(saves::folder).ok_or_else(|| unfit(ErrorKind::NotFound))?;
        let mut slot = Slot::new(folder.join(file));
        slot.keep(&Save::of(&self.campaign))?;
        Ok(slot.path().to_owned())
    }

    /// Saves the game as it is handed in, under the name of who played it.
    pub fn hand_in(&mut self, name: &str) {
        match self.save_as(name) {
            Ok(path) => self.tell_saved(&path),
            Err(error) => self.tell_failed("screen-notice-save-failed", &error),
        }
    }

    /// Writes the report of the game, a page for any browser, beside the saves.
    pub fn write_report(&mut self) {
        let Some(path) = self.beside_the_saves().map(|path| path.with_extension("html")) else { return };
        let mut words = words_of(self.words.language(), self.campaign.scenario());
        let page = page::report::page(&mut words, &self.campaign, &[], &self.finding.told_of(&self.campaign));
        let folder = std::fs::create_dir_all(file::folder_of(&path));
        match folder.and_then(|()| file::replace(&path, page.as_bytes())) {
            Ok(()) => self.tell_saved(&path),
            Err(error) => self.tell_failed("screen-notice-save-failed", &saves::Error::Io(path, error)),
        }
    }

    /// Keeps a drawing beside the saves, as a picture and as a table.
    fn keep_picture(&mut self, picture: &Chart) {
        let Some(path) = self.beside_the_saves().map(|path| path.with_extension("svg")) else { return };
        match keep::drawing(&path, picture) {
            Ok(()) => self.tell_saved(&path),
            Err(error) => self.tell_failed("screen-notice-save-failed", &saves::Error::Io(path, error)),
        }
    }

    /// Where what is kept of this game by name is written; that there is no such place is told.
    fn beside_the_saves(&mut self) -> Option<PathBuf> {
        let path = saves::folder().map(|folder| folder.join(saves::name_for(&self.campaign)));
        if path.is_none() {
            let text = self.words.get("screen-notice-no-folder");
            self.notice = Some(Notice { text, bad: true });
        }
        path
    }

    fn tell_saved(&mut self, path: &Path) {
        let name = parts::text(path.display().to_string());
        let text = self.words.with("screen-notice-saved", &[("path", name)]);
        self.notice = Some(Notice { text, bad: false });
    }

    fn tell_failed(&mut self, key: &str, error: &saves::Error) {
        let reason = crate::report::saves::sentence(&self.words, error);
        let text = self.words.with(key, &[("reason", parts::text(reason))]);
        self.notice = Some(Notice { text, bad: true });
    }

    /// Writes a save; a failure is told and nothing more.
    fn write(&mut self, slot: &mut Slot, failed: &str) -> bool {
        match slot.keep(&Save::of(&self.campaign)) {
            Ok(()) => true,
            Err(error) => {
                self.tell_failed(failed, &error);
                false
            }
        }
    }
}

/// Says on standard error that the program failed, when nothing can be shown any more.
fn tell_crash(report: &Path) {
    let words = Words::new(Language::of_system(), []);
    let report = parts::text(report.display().to_string());
    // Nobody need be listening.
    let _ = writeln!(std::io::stderr(), "alash: {}", words.with("crash-elsewhere", &[("report", report)]));
}

#[cfg(test)]
mod tests {
    use crate::base::dice::Seed;
    use crate::gui::screens::play::state::Play;
    use crate::i18n::Language;
    use crate::orders::Order;
    use crate::run::Campaign;
    use crate::saves::{self, Slot, rolling};
    use crate::scenario::Library;
    use crate::scenario::library::shipped;

    fn play() -> Play {
        let scenario = shipped("semey-1918");
        Play::new(Campaign::new(scenario, Seed(1)), Language::En)
    }

    #[test]
    fn a_lever_set_twice_is_one_order() {
        let mut play = play();
        for kopeks in [500, 700] {
            play.out.orders.push(Order::Pay { kopeks });
            play.carry_out();
        }
        assert_eq!(play.campaign.orders_now(), [Order::Pay { kopeks: 700 }]);
        assert!(play.refused.is_empty());
    }

    #[test]
    fn orders_of_the_turn_in_progress_are_kept_as_they_are_given() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("autosave.ron");
        let mut play = play();
        play.keep_in(Some(Slot::new(path.clone())));
        assert!(!play.unkept, "nothing happened yet");
        for orders in [vec![Order::Pay { kopeks: 500 }], vec![]] {
            play.out.orders.clone_from(&orders);
            play.out.take_back = orders.is_empty().then_some(0);
            play.carry_out();
            assert!(play.unkept);
            play.keep();
            let opened = saves::open(&path, &Library::default()).expect("the save holds");
            assert_eq!(opened.orders_now(), orders);
        }
        assert!(rolling::of(&path).is_empty());
        for played in 1..=2 {
            play.end_turn();
            play.keep();
            assert_eq!(rolling::of(&path).len(), played, "the turn is kept beside the game");
        }
    }

    #[test]
    fn a_turn_that_fails_is_told_and_the_game_goes_on_from_its_morning() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let mut play = play();
        play.keep_in(Some(Slot::new(folder.path().join("autosave.ron"))));
        play.out.orders.push(Order::Pay { kopeks: 500 });
        play.carry_out();
        let failed = play.safely(|campaign| assert!(campaign.is_over(), "a fault of this test"));
        assert!(failed.is_none());
        let told = play.notice.take().expect("it is told");
        assert!(told.bad && told.text.contains("a fault of this test"), "{}", told.text);
        assert!(folder.path().join("crash-autosave-1.txt").is_file(), "a report lies beside the save");
        assert_eq!(play.campaign.orders_now(), [Order::Pay { kopeks: 500 }]);
        play.end_turn();
        assert_eq!(play.campaign.digests().len(), 1);
    }

    #[test]
    fn a_refused_order_is_kept_with_its_reason_and_changes_nothing() {
        let mut play = play();
        play.out.orders.push(Order::Pay { kopeks: 500 });
        play.carry_out();
        play.out.orders.push(Order::Pay { kopeks: 1_000_000 });
        play.carry_out();
        assert_eq!(play.campaign.orders_now(), [Order::Pay { kopeks: 500 }]);
        assert_eq!(play.refused.len(), 1);
        assert!(play.notice.as_ref().is_some_and(|notice| notice.bad));
    }
}
