//! The game driven by pointer and keys alone, without a window.

mod answers;
mod back;
mod guide;
mod map;
mod needs;

use crate::base::dice::Seed;
use crate::base::id::{EventId, UnitId};
use crate::gui::kit::hand;
use crate::gui::kit::look::Pick;
use crate::gui::kit::theme::fonts;
use crate::gui::map::BaseMap;
use crate::gui::screens::play::news::News;
use crate::gui::screens::play::over::Sheet;
use crate::gui::screens::play::state::{Play, Side};
use crate::gui::screens::{Ask, after};
use crate::gui::settings::Settings;
use crate::i18n::Language;
use crate::orders::{Course, Order};
use crate::players::Policy;
use crate::report::names;
use crate::run::Campaign;
use crate::run::until::Until;
use crate::scenario::library::shipped;
use bevy_egui::egui::{Context, Event, Key, Modifiers, Pos2, RawInput, Rect, pos2, vec2};

/// A table to play at.
struct Table {
    ctx: Context,
    base: BaseMap,
    play: Play,
    /// What is named on the screen, and where.
    named: Vec<(String, Rect)>,
    time: f64,
    warns: bool,
    guide: bool,
    moves: bool,
}

impl Table {
    fn after(turns: u16) -> Self {
        Self::of("semey-1918", Policy::Historical, turns)
    }

    fn of(scenario: &str, policy: Policy, turns: u16) -> Self {
        let scenario = shipped(scenario);
        let mut campaign = Campaign::new(scenario, Seed(1));
        campaign.play(policy, turns);
        let play = Play::new(campaign, Language::En);
        let (ctx, base) = (fonts::context(), BaseMap::built_in());
        ctx.enable_accesskit();
        let mut table =
            Self { ctx, base, play, named: Vec::new(), time: 0.0, warns: false, guide: false, moves: false };
        table.rest();
        table
    }

    fn frame(&mut self, events: Vec<Event>) -> Option<Ask> {
        let screen_rect = Some(Rect::from_min_size(Pos2::ZERO, vec2(1280.0, 800.0)));
        self.time += 0.05;
        let input = RawInput { screen_rect, events, time: Some(self.time), ..RawInput::default() };
        let (warns, guide, moves) = (self.warns, self.guide, self.moves);
        let settings = Settings { language: Language::En, warns, guide, moves, ..Settings::default() };
        let (play, base) = (&mut self.play, &self.base);
        let mut asked = None;
        let output = self.ctx.run_ui(input, |ui| asked = play.frame(ui.ctx(), base, &settings));
        if let Some(update) = &output.platform_output.accesskit_update {
            self.named = update
                .nodes
                .iter()
                .filter_map(|(_, node)| {
                    let bounds = node.bounds()?;
                    let (min, max) =
                        (pos2(bounds.x0 as f32, bounds.y0 as f32), pos2(bounds.x1 as f32, bounds.y1 as f32));
                    Some((node.label().or(node.value())?.to_owned(), Rect::from_min_max(min, max)))
                })
                .collect();
        }
        output.drop_without_applying_deltas();
        asked
    }

    /// What stands on the report.
    fn report(&mut self) -> Vec<String> {
        let screen_rect = Some(Rect::from_min_size(Pos2::ZERO, vec2(1280.0, 800.0)));
        let (play, base) = (&mut self.play, &self.base);
        let input = RawInput { screen_rect, ..RawInput::default() };
        let output = self.ctx.run_ui(input, |ui| {
            after::show(ui.ctx(), base, play);
        });
        let update = output.platform_output.accesskit_update.clone();
        output.drop_without_applying_deltas();
        let nodes = update.into_iter().flat_map(|update| update.nodes);
        nodes.filter_map(|(_, node)| node.label().or(node.value()).map(str::to_owned)).collect()
    }

    /// Lets two frames pass in which nothing happens.
    fn rest(&mut self) {
        self.frame(Vec::new());
        self.frame(Vec::new());
    }

    fn press_with(&mut self, key: Key, modifiers: Modifiers) -> Option<Ask> {
        let first = self.frame(vec![hand::key(key, modifiers, true)]);
        let second = self.frame(vec![hand::key(key, modifiers, false)]);
        first.or(second)
    }

    fn press(&mut self, key: Key) -> Option<Ask> {
        self.press_with(key, Modifiers::NONE)
    }

    /// Ends the turn; where nothing is warned of, questions are left as they are.
    fn end_turn(&mut self) -> Option<Ask> {
        let asked = self.press_with(Key::Enter, Modifiers::CTRL | Modifiers::COMMAND);
        if self.warns || self.play.sheet != Some(Sheet::Undone) {
            return asked;
        }
        self.press(Key::Escape);
        self.press_with(Key::Enter, Modifiers::CTRL | Modifiers::COMMAND)
    }

    fn click(&mut self, at: Pos2) -> Option<Ask> {
        self.frame(vec![Event::PointerMoved(at)]);
        self.time += 2.0;
        self.frame(Vec::new());
        self.frame(vec![hand::button(at, true)]);
        let asked = self.frame(vec![hand::button(at, false)]);
        self.rest();
        asked
    }

    /// Clicks on what a screen reader would call so.
    #[track_caller]
    fn click_on(&mut self, name: &str) -> Option<Ask> {
        let found =
            self.named.iter().find(|(label, _)| label.starts_with(name)).map(|(_, rect)| rect.center());
        self.click(found.unwrap_or_else(|| panic!("{name} is not among {:?}", self.named)))
    }
}

#[test]
fn a_turn_is_ended_by_intent_and_news_wait_to_be_read() {
    let mut table = Table::after(0);
    let asked = |event| News::Asked(EventId::new(event).expect("an id"));
    assert_eq!(table.play.news, [asked("how_to_raise")], "on the first day");
    table.press(Key::Escape);
    table.end_turn();
    assert_eq!(table.play.campaign.view().turn(), 1);
    assert_eq!(table.play.news.back(), Some(&asked("underground_asks")), "for money, on 16 April");
    assert_eq!(table.play.news.len(), 2, "and what became of the first: {:?}", table.play.news);
    for _ in 0..2 {
        table.press(Key::Enter);
        table.rest();
    }
    table.end_turn();
    assert_eq!(table.play.campaign.view().turn(), 2);
    assert_eq!(table.play.news.len(), 2, "what became of it, and a question: {:?}", table.play.news);
    assert_eq!(table.play.news.back(), Some(&asked("village_training")));
    for _ in 0..3 {
        table.rest();
        table.press(Key::Enter);
    }
    let after = (table.play.news.len(), table.play.campaign.view().turn());
    assert_eq!(after, (0, 2), "one press too many ends no turn");
}

#[test]
fn what_came_of_a_turn_is_told_in_five_lines_that_lead_to_their_places() {
    let mut table = Table::after(8);
    table.play.news.clear();
    table.end_turn();
    table.play.news.clear();
    table.rest();
    let lines = table.named.iter().filter(|(label, _)| label.starts_with("show me:")).count();
    assert!((2..=5).contains(&lines), "{:?}", table.named);
    table.click_on("show me: Present for duty");
    assert_eq!(table.play.side, Side::Strength);
}

#[test]
fn the_aims_are_always_in_sight() {
    let table = Table::after(3);
    let aims = &table.play.campaign.scenario().aims;
    let shown = |text: &str| table.named.iter().any(|(label, _)| label.contains(text));
    for aim in aims {
        assert!(shown(&names::aim(&table.play.words, aim.id)), "{}: {:?}", aim.id, table.named);
    }
    assert!(shown("on course") || shown("behind"));
}

#[test]
fn digits_turn_the_side_panel_and_escape_opens_and_closes_the_menu() {
    let mut table = Table::after(3);
    table.press(Key::Num3);
    assert_eq!(table.play.side, Side::Supply);
    table.press(Key::Num3);
    assert_eq!(table.play.side, Side::Fund, "pressed again it turns to the next page");
    table.press(Key::Escape);
    assert_eq!(table.play.sheet, Some(Sheet::Menu));
    table.rest();
    table.press(Key::Escape);
    assert_eq!(table.play.sheet, None);
    table.press(Key::F1);
    assert_eq!(table.play.sheet, Some(Sheet::Keys));
    table.rest();
    table.press(Key::F1);
    assert_eq!(table.play.sheet, None, "F1 closes what it opened");
}

#[test]
fn a_name_in_the_list_can_be_pressed_and_its_numbers_asked_after() {
    let mut table = Table::after(10);
    table.press(Key::Num2);
    table.rest();
    table.click_on("Pavlodar uezd.");
    assert_eq!(table.play.chosen, Some(Pick::Uezd("pavlodar".to_owned())));
    table.click_on("270. Where");
    assert_eq!(table.play.why.len(), 1, "{:?}", table.named);
    table.press(Key::Escape);
    assert_eq!(table.play.why.len(), 0);
    assert_eq!(table.play.sheet, None, "one press closes one window");
}

#[test]
fn an_order_is_taken_back_by_ctrl_z() {
    let mut table = Table::after(0);
    table.press(Key::Escape);
    table.play.out.orders.push(Order::Pay { kopeks: 500 });
    table.rest();
    assert_eq!(table.play.campaign.orders_now().len(), 1);
    table.press_with(Key::Z, Modifiers::CTRL | Modifiers::COMMAND);
    assert_eq!(table.play.campaign.orders_now().len(), 0);
}

#[test]
fn the_last_turn_leads_to_the_report_when_its_news_are_read() {
    let mut table = Table::after(20);
    assert_eq!(table.end_turn(), None);
    assert!(table.play.campaign.view().is_over() && !table.play.news.is_empty());
    let mut asked = None;
    for _ in 0..10 {
        table.rest();
        asked = asked.or(table.press(Key::Enter));
    }
    assert_eq!(asked, Some(Ask::After));
    let heads =
        ["The board of promises", "The thirteen battles", "What became of those in posts", "What remained"];
    for head in heads.into_iter().chain(["hollow: of"]) {
        assert!(table.report().iter().any(|label| label.starts_with(head)), "{head}: {:?}", table.report());
    }
}

#[test]
fn a_campaign_that_is_lost_leads_to_a_report_that_says_why() {
    let mut table = Table::of("semey-1918", Policy::None, 11);
    assert!(!table.play.campaign.is_over());
    let mut asked = table.end_turn();
    assert!(table.play.campaign.is_over() && !table.play.campaign.view().is_over());
    for _ in 0..10 {
        table.rest();
        asked = asked.or(table.press(Key::Enter));
    }
    assert_eq!(asked, Some(Ask::After), "{:?} {:?}", table.play.news, table.play.sheet);
    for shown in ["All is lost", "there is no regiment any more", "it did not come to that"] {
        assert!(table.report().iter().any(|label| label.contains(shown)), "{shown}: {:?}", table.report());
    }
}

#[test]
fn the_end_of_an_act_is_told() {
    let mut table = Table::of("quota-1917", Policy::Historical, 0);
    let until = table.play.campaign.scenario().acts[0].until;
    table.play.campaign.play(Policy::Historical, until);
    // What was asked before the first turn.
    table.play.news.clear();
    table.end_turn();
    assert!(table.play.news.contains(&News::Act(0)));
    while table.play.news.front() != Some(&News::Act(0)) {
        table.rest();
        table.press(Key::Enter);
    }
    table.rest();
    for shown in ["End of the act: Build", "still ahead", "What comes next: Hold"] {
        assert!(table.named.iter().any(|(label, _)| label.contains(shown)), "{shown}: {:?}", table.named);
    }
}

#[test]
fn turns_played_on_are_told_in_one_window() {
    let mut table = Table::of("jetisu-1918", Policy::None, 0);
    // An open event stops it sooner.
    while !matches!(table.play.news.front(), Some(News::Stretch(turns)) if turns.len() > 1) {
        assert!(!table.play.campaign.is_over());
        table.play.news.clear();
        table.play.out.until = Some(Until::Turns(4));
        table.rest();
    }
    assert!(table.named.iter().any(|(label, _)| label == "While you waited"), "{:?}", table.named);
}

#[test]
fn a_table_at_rest_asks_for_no_further_frame() {
    let mut table = Table::after(12);
    let rested = (0..400).any(|_| {
        // The picture of the ground is made ready by another thread.
        std::thread::sleep(std::time::Duration::from_millis(50));
        table.rest();
        !table.ctx.has_requested_repaint()
    });
    assert!(rested, "{:?}", table.ctx.repaint_causes());
}

#[test]
fn orders_that_apply_are_offered_and_given_where_it_was_asked() {
    let mut table = Table::after(8);
    table.play.news.clear();
    let militia = UnitId::new("zaisan_militia").expect("an id");
    let map = Rect::from_min_max(pos2(0.0, 90.0), pos2(800.0, 700.0));
    table.play.offered = Some((Pick::Unit(militia.to_string()), pos2(700.0, 600.0), map));
    table.rest();
    table.rest();
    let rest = table.named.iter().find(|(label, _)| label.starts_with("Conduct: rest"));
    let (label, rect) = rest.expect("a unit can be told to rest");
    assert!(label.len() > "Conduct: rest ()".len() && map.contains_rect(*rect), "{label} at {rect:?}");
    let attack = |(label, _): &(String, Rect)| label.starts_with("Conduct: attack");
    assert!(!table.named.iter().any(attack), "there is nobody to be attacked");
    table.click_on("Training: drill without firing");
    let given = table.play.campaign.orders_now();
    assert_eq!(given, [Order::Train { unit: militia, course: Course::Drill }], "{:?}", table.named);
    assert_eq!(table.play.offered, None);
}

#[test]
fn a_unit_let_go_over_a_place_is_posted_there() {
    let mut table = Table::after(8);
    table.play.news.clear();
    table.rest();
    let middle = |name: &str| {
        let found = table.named.iter().find(|(label, _)| label.starts_with(name));
        found.map(|(_, rect)| rect.center()).expect(name)
    };
    let (from, to) = (middle("1st Alash Cavalry Regiment. On the roll"), middle("Sergiopol:"));
    table.frame(vec![Event::PointerMoved(from)]);
    table.frame(vec![hand::button(from, true)]);
    table.frame(vec![Event::PointerMoved(from.lerp(to, 0.5))]);
    table.frame(vec![Event::PointerMoved(to)]);
    table.rest();
    assert!(table.named.iter().any(|(label, _)| label.starts_with("Sergiopol in two months")));
    table.frame(vec![hand::button(to, false)]);
    table.rest();
    let posted = |order: &Order| matches!(order, Order::Post { place, .. } if place.as_str() == "sergiopol");
    assert!(table.play.campaign.orders_now().iter().any(posted), "{:?}", table.play.notice);
}
