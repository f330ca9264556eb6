//! The desk: which screen lies on it, and everything the screens share.
//!
//! It goes from screen to screen as they ask, opens and begins campaigns, and keeps the settings.
//! What happens inside a campaign is not its business.

mod games;
mod pages;
mod speech;

use crate::base::id::Id;
use crate::gui::keys;
use crate::gui::kit::{parts, theme};
use crate::gui::map::BaseMap;
use crate::gui::screens::play::state::Play;
use crate::gui::screens::title::shelf::{Book, Shelf};
use crate::gui::screens::{
    Ask, after, card, credits, lesson, mods, numbers, report, settings as settings_page, title, trust,
};
use crate::gui::settings::{self, Broken, Settings};
use crate::gui::watch::Watch;
use crate::gui::window::shell::Front;
use crate::i18n::{Language, Words};
use crate::report::names;
use crate::saves::{branches, crash};
use crate::scenario::Library;
use bevy_egui::egui::Context;
use std::mem;
use std::path::PathBuf;
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
    /// The numbers of a scenario.
    Numbers {
        /// What is being changed.
        page: Box<numbers::Page>,
        /// The screen it was come to from.
        back: Box<Screen>,
    },
    /// The report of the campaign.
    Report {
        /// What is told.
        page: Box<report::Page>,
        /// The screen it was come to from.
        back: Box<Screen>,
    },
    /// The mods, over the title.
    Mods(Box<mods::Page>),
    /// What the game is made of, over the title.
    Credits,
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
    /// Whether the files under the campaign change.
    watch: Option<Watch>,
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
        let chosen = speech::chosen(start.language, &settings, &library);
        settings.language = speech::spoken(chosen, &library);
        settings.palette.choose();
        let words = Words::new(settings.language, []);
        let gone = (settings.language.code() != chosen.code()).then(|| speech::gone(&words, chosen));
        let notice = broken.map(|broken| broken_settings(&words, &broken)).or(gone);
        let mut desk = Self {
            screen: Screen::Title,
            shelf: Shelf::of(&library, settings.language),
            library,
            base: BaseMap::built_in(),
            settings,
            words,
            play: None,
            watch: None,
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
        let lesson = lesson::Form::in_world(reading);
        let wish = card::Wish { seed, reading, lesson, ..card::Wish::default() };
        self.screen = Screen::Card { scenario: id, wish: Box::new(wish) };
    }

    fn back_to_title(&mut self) {
        (self.play, self.watch) = (None, None);
        crash::unwatch();
        self.notice = None;
        self.shelf.look_again(&self.library);
        self.hear();
        self.screen = Screen::Title;
    }

    fn answer(&mut self, ctx: &Context, ask: Ask) {
        match ask {
            Ask::Title => self.back_to_title(),
            Ask::Card(scenario) => self.show_card(scenario, None),
            Ask::Lesson(lesson, code) => {
                self.show_card(lesson, None);
                if let Screen::Card { wish, .. } = &mut self.screen {
                    wish.lesson = lesson::Form::of_class(code);
                }
            }
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
            Ask::Numbers => self.show_numbers(),
            Ask::Remake(remade) => self.remake(&remade),
            Ask::Leave => self.leave(),
            Ask::Report => self.show_report(ctx),
            Ask::Modding => self.screen = Screen::Mods(Box::new(mods::Page::open(&self.library))),
            Ask::Mods(list) => self.list_mods(&list),
            Ask::Credits => self.screen = Screen::Credits,
            Ask::Settings => self.show_settings(),
            Ask::Set(settings) => self.set(ctx, *settings),
            Ask::Again => self.again(),
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
        self.look_at_files(ctx);
        let asked = match (&mut self.screen, &mut self.play) {
            (Screen::Game, Some(play)) => play.frame(ctx, &self.base, &self.settings),
            (Screen::After, Some(play)) => after::show(ctx, &self.base, play),
            (Screen::Trust { page, .. }, _) => trust::show(ctx, &self.base, page),
            (Screen::Report { page, .. }, Some(play)) => report::show(ctx, &self.base, page, play),
            (Screen::Mods(page), _) => mods::show(ctx, &self.base, &self.words, page),
            (Screen::Credits, _) => credits::show(ctx, &self.base, &self.words),
            (Screen::Numbers { page, .. }, _) => numbers::show(ctx, &self.base, page),
            (Screen::Settings { page, .. }, _) => {
                settings_page::show(ctx, &self.base, &self.words, page, &self.settings)
            }
            (Screen::Card { scenario, wish }, _) => match self.shelf.book(scenario) {
                Some(book) => card::show(ctx, &self.base, book, &self.shelf.results, wish),
                None => Some(Ask::Title),
            },
            _ => {
                let notice = self.notice.as_deref();
                title::show(ctx, &self.base, &self.words, &self.shelf, &self.settings, notice)
            }
        };
        self.note_result();
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
