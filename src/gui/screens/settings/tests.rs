//! The page of settings, as a hand finds it.

use super::{Page, show};
use crate::base::spoken::Spoken;
use crate::gui::keys::Act;
use crate::gui::kit::hand;
use crate::gui::kit::theme::Palette;
use crate::gui::kit::theme::fonts;
use crate::gui::map::BaseMap;
use crate::gui::screens::Ask;
use crate::gui::settings::Settings;
use crate::i18n::{Language, Words};
use bevy_egui::egui::{Context, Event, Key, Modifiers, Pos2, RawInput, Rect, pos2, vec2};

/// The languages of the game, and one that a mod adds.
fn languages() -> Vec<Language> {
    let texts = vec![("lang/tt.ftl".to_owned(), "settings = Көйләүләр".to_owned())];
    let tatar = Language::Other(Spoken::of("tt", "Татарча", Language::Ru, texts));
    Language::ALL.into_iter().chain([tatar]).collect()
}

/// The page as it stands open.
struct Open {
    ctx: Context,
    base: BaseMap,
    page: Page,
    settings: Settings,
    named: Vec<(String, Pos2)>,
}

impl Open {
    fn new() -> Self {
        let ctx = fonts::context();
        ctx.enable_accesskit();
        let settings = Settings { language: Language::En, ..Settings::default() };
        let mut open =
            Self { ctx, base: BaseMap::built_in(), page: Page::of(languages()), settings, named: Vec::new() };
        (0..3).for_each(|_| drop(open.frame(Vec::new())));
        open
    }

    /// A frame; what is set holds from the next one on.
    fn frame(&mut self, events: Vec<Event>) -> Option<Ask> {
        let screen_rect = Some(Rect::from_min_size(Pos2::ZERO, vec2(1440.0, 900.0)));
        let words = Words::new(self.settings.language, []);
        let (base, page, settings) = (&self.base, &mut self.page, &self.settings);
        let mut asked = None;
        let input = RawInput { screen_rect, events, ..RawInput::default() };
        let output = self.ctx.run_ui(input, |ui| asked = show(ui.ctx(), base, &words, page, settings));
        let nodes = output.platform_output.accesskit_update.iter().flat_map(|update| &update.nodes);
        let named = |node: &bevy_egui::egui::accesskit::Node| {
            let bounds = node.bounds()?;
            let middle = pos2((bounds.x0 + bounds.x1) as f32 / 2.0, (bounds.y0 + bounds.y1) as f32 / 2.0);
            Some((node.label().or(node.value())?.to_owned(), middle))
        };
        self.named = nodes.filter_map(|(_, node)| named(node)).collect();
        output.drop_without_applying_deltas();
        if let Some(Ask::Set(set)) = &asked {
            self.settings = (**set).clone();
        }
        asked
    }

    #[track_caller]
    fn click_on(&mut self, name: &str) {
        let found = self.named.iter().find(|(label, _)| label.starts_with(name)).map(|(_, at)| *at);
        let at = found.unwrap_or_else(|| panic!("{name} is not among {:?}", self.named));
        self.frame(vec![Event::PointerMoved(at)]);
        self.frame(vec![hand::button(at, true)]);
        self.frame(vec![hand::button(at, false)]);
        self.frame(Vec::new());
    }
}

#[test]
fn a_language_of_a_mod_is_chosen_by_its_own_name_and_spoken_over_the_one_below_it() {
    let mut open = Open::new();
    open.click_on("Татарча");
    assert_eq!(open.settings.language.code(), "tt");
    (0..2).for_each(|_| drop(open.frame(Vec::new())));
    let has = |name: &str| open.named.iter().any(|(label, _)| label == name);
    assert!(
        has("Көйләүләр") && has(&Words::new(Language::Ru, []).get("settings-window")),
        "{:?}",
        open.named
    );
    open.click_on("English");
    assert_eq!(open.settings.language, Language::En);
}

#[test]
fn what_is_chosen_is_set_and_escape_leaves() {
    let mut open = Open::new();
    open.click_on("High contrast");
    open.click_on("Play each turn out on the map");
    open.click_on("150 %");
    assert_eq!(
        (open.settings.palette, open.settings.moves, open.settings.scale),
        (Palette::Contrast, false, 1.5)
    );
    assert_eq!(open.frame(vec![hand::key(Key::Escape, Modifiers::NONE, true)]), Some(Ask::Leave));
}

#[test]
fn a_key_is_given_by_pressing_it_and_escape_keeps_what_was() {
    let mut open = Open::new();
    open.click_on("Ctrl+Enter: end the turn");
    assert_eq!(
        open.frame(vec![hand::key(Key::Escape, Modifiers::NONE, true)]),
        None,
        "only the waiting ends"
    );
    open.click_on("Ctrl+Enter: end the turn");
    open.frame(vec![hand::key(Key::F9, Modifiers::NONE, true)]);
    assert_eq!(open.settings.keys.name(Act::EndTurn), "F9");
    open.frame(vec![hand::key(Key::F9, Modifiers::NONE, false)]);
    open.click_on("F9: end the turn");
    open.frame(vec![hand::key(Key::W, Modifiers::NONE, true)]);
    open.frame(Vec::new());
    assert_eq!(open.settings.keys.name(Act::EndTurn), "F9");
    assert!(open.named.iter().any(|(label, _)| label.contains("fixed meaning")), "{:?}", open.named);
}
