//! The desk: which screen lies on it, and everything the screens share.
//!
//! It goes from screen to screen as they ask, opens and begins campaigns, and keeps the settings.
//! What happens inside a campaign is not its business.

use crate::base::dice::Seed;
use crate::base::id::Id;
use crate::gui::keys;
use crate::gui::kit::{parts, theme};
use crate::gui::map::BaseMap;
use crate::gui::screens::play::state::{Notice, Play};
use crate::gui::screens::title::shelf::{Book, Last, Shelf};
use crate::gui::screens::{Ask, after, card, settings as settings_page, title, trust};
use crate::gui::settings::{self, Broken, Settings};
use crate::gui::window::shell::Front;
use crate::i18n::{Language, Value, Words};
use crate::report::names;
use crate::run::{Answer, Campaign, Predictions};
use crate::saves::{self, Anew, Slot, branches, crash};
use crate::scenario::{Library, Scenario};
use bevy_egui::egui::Context;
use std::mem;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};
use std::time::Instant;

/// How the window is to open.
#[derive(Clone, Debug)]
pub struct Start {
    /// The language asked for; where none is, the one chosen last, or else the system's.
    pub language: Option<Language>,
    /// A scenario whose card is shown at once: an id, or the path of a folder.
    pub scenario: Option<String>,
    /// The reading that is chosen on its card; none for the scenario's own.
    pub reading: Option<Id>,
    /// A saved game that is opened at once.
    pub load: Option<PathBuf>,
    /// Where the moment is written at which the first frame was on the screen; the window closes then.
    pub drawn: Option<Arc<OnceLock<Instant>>>,
}

/// What is seen.
enum Screen {
    /// The title.
    Title,
    /// The card of a scenario, with what is chosen and filled in on it.
    Card {
        /// Id of the scenario.
        scenario: String,
        /// What is chosen and filled in.
        wish: Box<card::Wish>,
    },
    /// A campaign.
    Game,
    /// The report after the last turn.
    After,
    /// How far to trust a scenario.
    Trust {
        /// What is found out.
        page: Box<trust::Page>,
        /// The screen it was come to from.
        back: Box<Screen>,
    },
    /// The settings.
    Settings {
        /// What is being set.
        page: settings_page::Page,
        /// The screen it was come to from.
        back: Box<Screen>,
    },
}

/// Everything behind the window.
pub struct Desk {
    screen: Screen,
    library: Library,
    shelf: Shelf,
    base: BaseMap,
    settings: Settings,
    words: Words,
    play: Option<Play>,
    notice: Option<String>,
    closing: bool,
    drawn: Option<Arc<OnceLock<Instant>>>,
    /// Whether a frame was laid out already.
    begun: bool,
}

impl Desk {
    /// Sets the desk for a start.
    #[must_use]
    pub fn new(start: Start, library: Library) -> Self {
        let (mut settings, broken) = Settings::of_user();
        settings.language = start.language.unwrap_or(settings.language);
        settings.palette.choose();
        let words = Words::new(settings.language, []);
        let notice = broken.map(|broken| broken_settings(&words, &broken));
        let mut desk = Self {
            screen: Screen::Title,
            shelf: Shelf::of(&library, settings.language),
            library,
            base: BaseMap::built_in(),
            settings,
            words,
            play: None,
            notice,
            closing: false,
            drawn: start.drawn,
            begun: false,
        };
        if let Some(path) = start.load {
            desk.load(&path);
        } else if let Some(name) = start.scenario {
            let id = desk.library.find(&name).map(|folder| folder.id());
            desk.show_card(id.unwrap_or(name), start.reading);
        }
        desk
    }

    /// Shows the card of a scenario; one that was named by its path is not on the shelf yet.
    fn show_card(&mut self, id: String, reading: Option<Id>) {
        if self.shelf.book(&id).is_none()
            && let Some(book) = Book::of(&self.library, id.clone(), self.settings.language)
        {
            self.shelf.put(book);
        }
        if self.shelf.book(&id).is_none() {
            self.notice = Some(self.words.with("screen-no-scenario", &[("name", parts::text(id))]));
            return;
        }
        let seed = settings::fresh_seed().to_string();
        let wish = card::Wish { seed, reading, ..card::Wish::default() };
        self.screen = Screen::Card { scenario: id, wish: Box::new(wish) };
    }

    fn load(&mut self, path: &Path) {
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
    fn anew(&mut self, path: &Path) {
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
    fn look_after(&mut self, fault: Option<saves::Error>) {
        self.notice = fault.map(|error| crate::report::saves::sentence(&self.words, &error));
        self.shelf.look_again(&self.library);
    }

    /// Plays a campaign; kept from now on in its own slot, a new one where it has none.
    fn sit_down(&mut self, campaign: Campaign, slot: Option<Slot>) {
        self.screen = if campaign.is_over() { Screen::After } else { Screen::Game };
        let fresh = || Some(Slot::new(saves::folder()?.join(saves::autosave_name(&campaign))));
        let slot = slot.or_else(fresh);
        crash::unwatch();
        let mut play = Play::new(campaign, self.settings.language);
        play.keep_in(slot);
        self.play = Some(play);
        self.notice = None;
    }

    fn begin(
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

    /// Goes back to an earlier turn in a game of its own; the other one stays kept as it was left.
    fn branch(&mut self, turn: u16) {
        if let Some(mut left) = self.play.take() {
            left.keep();
            self.sit_down(left.campaign.back_to(turn), None);
        }
    }

    /// A scenario of the shelf by a reading of the sources.
    fn find(&self, scenario: &str, reading: Option<Id>) -> Option<Arc<Scenario>> {
        let found = self.shelf.book(scenario)?.scenario.as_ref().ok()?;
        match reading {
            Some(reading) => found.by(reading).map(Arc::new),
            None => Some(found.clone()),
        }
    }

    /// Lays the page of the scenario in sight over the screen.
    fn show_trust(&mut self) {
        let scenario = match (&self.screen, &self.play) {
            (Screen::Card { scenario, wish }, _) => self.find(scenario, wish.reading),
            (Screen::After, Some(play)) => Some(play.campaign.scenario().clone()),
            _ => None,
        };
        if let Some(scenario) = scenario {
            let page = Box::new(trust::Page::open(scenario, self.settings.language));
            let back = Box::new(mem::replace(&mut self.screen, Screen::Title));
            self.screen = Screen::Trust { page, back };
        }
    }

    /// Lays the settings over the screen.
    fn show_settings(&mut self) {
        let back = Box::new(mem::replace(&mut self.screen, Screen::Title));
        self.screen = Screen::Settings { page: settings_page::Page::default(), back };
    }

    /// Back to the screen under the page, whose work ends with it.
    fn leave(&mut self) {
        if let Screen::Trust { back, .. } | Screen::Settings { back, .. } =
            mem::replace(&mut self.screen, Screen::Title)
        {
            self.screen = *back;
        }
    }

    fn go_on(&mut self) {
        if let Some(Last { campaign: Ok(campaign), slot }) = self.shelf.last.take() {
            self.sit_down(*campaign, Some(slot));
        }
    }

    fn back_to_title(&mut self) {
        self.play = None;
        crash::unwatch();
        self.notice = None;
        self.shelf.look_again(&self.library);
        self.screen = Screen::Title;
    }

    fn answer(&mut self, ctx: &Context, ask: Ask) {
        match ask {
            Ask::Title => self.back_to_title(),
            Ask::Card(scenario) => self.show_card(scenario, None),
            Ask::Begin { scenario, reading, seed, predictions, answers } => {
                self.begin(&scenario, reading, seed, (predictions, answers));
            }
            Ask::Continue => self.go_on(),
            Ask::Open(path) => self.load(&path),
            Ask::Anew(path) => self.anew(&path),
            Ask::Rename(path, name) => self.look_after(branches::rename(&path, &name).err()),
            Ask::Remove(path) => self.look_after(branches::remove(&path).err()),
            Ask::Map => self.screen = Screen::Game,
            Ask::After => self.screen = Screen::After,
            Ask::Trust => self.show_trust(),
            Ask::Leave => self.leave(),
            Ask::Settings => self.show_settings(),
            Ask::Set(settings) => self.set(ctx, *settings),
            Ask::Branch(turn) => self.branch(turn),
            Ask::Quit => self.closing = true,
        }
        // A control that is gone must not hold the focus on the next screen.
        ctx.memory_mut(|memory| {
            if let Some(id) = memory.focused() {
                memory.surrender_focus(id);
            }
        });
        ctx.request_repaint();
    }

    /// Takes other settings.
    fn set(&mut self, ctx: &Context, settings: Settings) {
        let spoke = mem::replace(&mut self.settings, settings).language;
        if spoke != self.settings.language {
            self.speak(self.settings.language);
        }
        self.settings.palette.choose();
        theme::apply(ctx);
        self.keep();
    }

    fn speak(&mut self, language: Language) {
        self.words = Words::new(language, []);
        self.notice = None;
        self.shelf.speak(language);
        if let Some(play) = &mut self.play {
            play.speak(language);
        }
    }

    /// Keeps the settings; where they cannot be kept they hold until the window closes.
    fn keep(&self) {
        let _ = self.settings.keep();
    }

    /// Notes the moment when the first frame was shown, which is when the second begins.
    fn note_drawn(&mut self, ctx: &Context) {
        let Some(drawn) = &self.drawn else { return };
        if self.begun {
            drawn.get_or_init(Instant::now);
            self.closing = true;
        }
        self.begun = true;
        ctx.request_repaint();
    }

    /// Tells egui the size of everything, which keys may have changed.
    fn scale(&mut self, ctx: &Context) {
        if let Some(size) = keys::size(ctx).filter(|_| !ctx.will_discard()) {
            self.settings.scale = settings::sized(self.settings.scale, size);
            self.keep();
        }
        if (ctx.zoom_factor() - self.settings.scale).abs() > 1.0e-3 {
            ctx.set_zoom_factor(self.settings.scale);
        }
    }
}

impl Front for Desk {
    fn frame(&mut self, ctx: &Context) {
        self.note_drawn(ctx);
        self.scale(ctx);
        if keys::fills(ctx) && !ctx.will_discard() {
            self.settings.fills = !self.settings.fills;
            self.keep();
        }
        self.shelf.fill(ctx);
        let asked = match (&mut self.screen, &mut self.play) {
            (Screen::Game, Some(play)) => play.frame(ctx, &self.base, &self.settings),
            (Screen::After, Some(play)) => after::show(ctx, &self.base, play),
            (Screen::Trust { page, .. }, _) => trust::show(ctx, &self.base, page),
            (Screen::Settings { page, .. }, _) => {
                settings_page::show(ctx, &self.base, &self.words, page, &self.settings)
            }
            (Screen::Card { scenario, wish }, _) => match self.shelf.book(scenario) {
                Some(book) => card::show(ctx, &self.base, book, wish),
                None => Some(Ask::Title),
            },
            _ => {
                let notice = self.notice.as_deref();
                title::show(ctx, &self.base, &self.words, &self.shelf, &self.settings, notice)
            }
        };
        if let Some(ask) = asked {
            self.answer(ctx, ask);
        }
    }

    fn title(&self) -> String {
        let game = self.words.get("game-title");
        match (&self.screen, &self.play) {
            (Screen::Game | Screen::After, Some(play)) => {
                format!("{game} · {}", names::scenario(&play.words, play.campaign.scenario().id))
            }
            _ => format!("{game} · {}", self.words.get("game-subtitle")),
        }
    }

    fn fills_screen(&self) -> bool {
        self.settings.fills
    }

    fn wants_close(&self) -> bool {
        self.closing
    }
}

/// That the settings could not be read, and where the file lies now.
fn broken_settings(words: &Words, broken: &Broken) -> String {
    let reason = ("reason", parts::text(broken.reason.clone()));
    match &broken.aside {
        Some(aside) => {
            words.with("settings-broken", &[reason, ("path", parts::text(aside.display().to_string()))])
        }
        None => words.with("settings-broken-there", &[reason]),
    }
}
