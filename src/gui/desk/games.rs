//! Games begun, opened, gone on with and left for an earlier turn of theirs.

use crate::base::dice::Seed;
use crate::base::id::Id;
use crate::gui::desk::{Desk, Screen};
use crate::gui::kit::parts;
use crate::gui::screens::play::over::Notice;
use crate::gui::screens::play::state::Play;
use crate::gui::screens::title::shelf::Last;
use crate::gui::settings;
use crate::gui::watch::Watch;
use crate::i18n::Value;
use crate::run::{Answer, Campaign, Predictions};
use crate::saves::{self, Anew, Best, Slot, crash};
use crate::scenario::Scenario;
use crate::scenario::model::Metric;
use std::path::Path;
use std::sync::Arc;

impl Desk {
    pub(in crate::gui::desk) fn load(&mut self, path: &Path) {
        match saves::open(path, &self.library) {
            Ok(campaign) => {
                let own = saves::is_autosave(path) && path.parent() == saves::folder().as_deref();
                self.sit_down(campaign, own.then(|| Slot::opened(path)));
            }
            Err(error) => {
                let report = crash::reported(&error);
                let reason = crate::report::saves::unopened(&self.words, &error, report.as_ref());
                let values = [("reason", parts::text(reason))];
                self.notice = Some(self.words.with("screen-load-failed", &values));
                self.screen = Screen::Title;
            }
        }
    }

    /// Goes on with the orders of a save that does not open, given anew: a game of its own, and told to be another one.
    pub(in crate::gui::desk) fn anew(&mut self, path: &Path) {
        match saves::anew(path, &self.library) {
            Ok(Anew { campaign, orders, refused }) => {
                self.sit_down(campaign, None);
                let count = |number: usize| Value::Count(number as i64);
                let values = [("orders", count(orders)), ("refused", count(refused))];
                let text = self.words.with("screen-notice-anew", &values);
                if let Some(play) = &mut self.play {
                    play.notice = Some(Notice { text, bad: true });
                }
            }
            Err(error) => self.look_after(Some(error)),
        }
    }

    /// Looks at the saved games anew after one of them was renamed or removed, or could not be.
    pub(in crate::gui::desk) fn look_after(&mut self, fault: Option<saves::Error>) {
        self.notice = fault.map(|error| crate::report::saves::sentence(&self.words, &error));
        self.shelf.look_again(&self.library);
    }

    /// Notes what a campaign came to that was ended here, once that is known.
    pub(in crate::gui::desk) fn note_result(&mut self) {
        let Some(play) = self.play.as_mut().filter(|play| play.campaign.is_over() && !play.noted) else {
            return;
        };
        let scenario = play.campaign.scenario();
        let is_weighed = play.campaign.late_histories().known().is_some();
        if !is_weighed && scenario.aims.iter().any(|aim| matches!(aim.metric, Metric::History { .. })) {
            return;
        }
        play.noted = true;
        // What mods changed is no longer what others play under this name.
        if scenario.aims.is_empty() || scenario.lesson.is_some() || !scenario.mods.is_empty() {
            return;
        }
        let best = Best::of(&play.campaign.judgement_now());
        // As with the settings: one that cannot be kept is no reason to stop.
        let _ = self.shelf.results.note(scenario.id, scenario.reading, best);
    }

    /// Plays a campaign; kept from now on in its own slot, a new one where it has none.
    pub(in crate::gui::desk) fn sit_down(&mut self, campaign: Campaign, slot: Option<Slot>) {
        self.screen = if campaign.is_over() { Screen::After } else { Screen::Game };
        let fresh = || Some(Slot::new(saves::folder()?.join(saves::autosave_name(&campaign))));
        let slot = slot.or_else(fresh);
        crash::unwatch();
        self.watch = Watch::of(&self.library, campaign.scenario());
        let mut play = Play::new(campaign, self.settings.language);
        play.keep_in(slot);
        self.play = Some(play);
        self.notice = None;
    }

    pub(in crate::gui::desk) fn begin(
        &mut self,
        scenario: &str,
        reading: Option<Id>,
        seed: u64,
        expected: (Predictions, Vec<Answer>),
    ) {
        if let Some(scenario) = self.find(scenario, reading) {
            let mut campaign = Campaign::new(scenario, Seed(seed));
            // The card offers only what can be predicted and answered.
            let _ = campaign.predict(expected.0);
            for answer in expected.1 {
                let _ = campaign.answer(answer);
            }
            self.sit_down(campaign, None);
        }
    }

    /// Begins once more as the campaign at the table began, by the same files, on other luck.
    pub(in crate::gui::desk) fn again(&mut self) {
        self.leave_for(|left| Campaign::new(Arc::clone(left.scenario()), Seed(settings::fresh_seed())));
    }

    /// Goes back to an earlier turn in a game of its own.
    pub(in crate::gui::desk) fn branch(&mut self, turn: u16) {
        self.leave_for(|left| left.back_to(turn));
    }

    /// Plays a campaign made of the one at the table, which stays kept as it was left.
    fn leave_for(&mut self, other: impl FnOnce(&Campaign) -> Campaign) {
        if let Some(mut left) = self.play.take() {
            left.keep();
            self.sit_down(other(&left.campaign), None);
        }
    }

    /// A scenario of the shelf by a reading of the sources.
    pub(in crate::gui::desk) fn find(&self, scenario: &str, reading: Option<Id>) -> Option<Arc<Scenario>> {
        let found = self.shelf.book(scenario)?.scenario.as_ref().ok()?;
        match reading {
            Some(reading) => self.library.by(found, reading).map(Arc::new),
            None => Some(found.clone()),
        }
    }

    pub(in crate::gui::desk) fn go_on(&mut self) {
        if let Some(Last { campaign: Ok(campaign), slot }) = self.shelf.last.take() {
            self.sit_down(*campaign, Some(slot));
        }
    }
}
