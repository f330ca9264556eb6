//! A lesson driven by a screen reader's names and by a pointer, without a window.

use crate::base::code::Code;
use crate::base::dice::Seed;
use crate::base::id::Id;
use crate::gui::kit::theme::fonts;
use crate::gui::map::{BaseMap, MapMode};
use crate::gui::screens::lesson::{Form, show};
use crate::gui::screens::play::state::{Play, Side, Tab};
use crate::gui::screens::title::code;
use crate::gui::screens::title::shelf::{Book, Shelf};
use crate::gui::screens::{Ask, after, title};
use crate::gui::settings::Settings;
use crate::i18n::{Language, Words};
use crate::players::Policy;
use crate::run::Campaign;
use crate::run::predictions::Interval;
use crate::scenario::Library;
use crate::scenario::library::shipped;
use bevy_egui::egui::accesskit::{Action, ActionRequest, Node, NodeId, TreeId};
use bevy_egui::egui::{Context, Event, Modifiers, PointerButton, Pos2, RawInput, Rect, pos2, vec2};

fn settings() -> Settings {
    Settings { language: Language::En, warns: false, guide: false, moves: false, ..Settings::default() }
}

/// A pupil before a screen.
struct Pupil {
    ctx: Context,
    base: BaseMap,
    nodes: Vec<(NodeId, Node)>,
}

impl Pupil {
    fn new() -> Self {
        let ctx = fonts::context();
        ctx.enable_accesskit();
        Self { ctx, base: BaseMap::built_in(), nodes: Vec::new() }
    }

    fn frame<R>(&mut self, events: Vec<Event>, screen: impl FnMut(&Context, &BaseMap) -> R) -> R {
        let mut screen = screen;
        let (screen_rect, mut asked) = (Some(Rect::from_min_size(Pos2::ZERO, vec2(1400.0, 2000.0))), None);
        let input = RawInput { screen_rect, events, ..RawInput::default() };
        let output = self.ctx.run_ui(input, |ui| asked = Some(screen(ui.ctx(), &self.base)));
        if let Some(update) = &output.platform_output.accesskit_update {
            self.nodes.clone_from(&update.nodes);
        }
        output.drop_without_applying_deltas();
        asked.expect("the frame was run")
    }

    fn names(&self) -> Vec<String> {
        self.nodes.iter().filter_map(|(_, node)| node.label().or(node.value()).map(str::to_owned)).collect()
    }

    /// Shows frames until something is seen that is found beside them.
    #[track_caller]
    fn wait_for<R>(&mut self, name: &str, mut screen: impl FnMut(&Context, &BaseMap) -> R) {
        for _ in 0..3000 {
            self.frame(Vec::new(), &mut screen);
            if self.sees(name) {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(10));
        }
        panic!("{name} never came: {:?}", self.names());
    }

    fn sees(&self, name: &str) -> bool {
        self.names().iter().any(|seen| seen.starts_with(name))
    }

    #[track_caller]
    fn press<R>(&mut self, name: &str, mut screen: impl FnMut(&Context, &BaseMap) -> R) -> R {
        self.frame(Vec::new(), &mut screen);
        let named = |node: &&(NodeId, Node)| node.1.label().is_some_and(|label| label.starts_with(name));
        let found = self.nodes.iter().find(named).map(|(id, _)| *id);
        let target_node = found.unwrap_or_else(|| panic!("nothing is called {name}: {:?}", self.names()));
        let request =
            ActionRequest { action: Action::Click, target_tree: TreeId::ROOT, target_node, data: None };
        self.frame(vec![Event::AccessKitActionRequest(request)], &mut screen)
    }
}

fn book(id: &str) -> Book {
    Book::of(&Library::default(), id.to_owned(), Language::En).expect("the lesson is shipped")
}

fn press_at(pos: Pos2, pressed: bool) -> Event {
    Event::PointerButton { pos, button: PointerButton::Primary, pressed, modifiers: Modifiers::NONE }
}

#[test]
fn the_first_that_a_pupil_sees_is_one_question() {
    let (book, mut form, mut pupil) = (book("rifles-on-paper"), Form::default(), Pupil::new());
    pupil.frame(Vec::new(), |ctx, base| show(ctx, base, &book, &mut form));
    assert!(pupil.sees("600 rifles are promised") && pupil.sees("Think first"), "{:?}", pupil.names());
    for later in ["What do you expect?", "What is in your hand", "Code of the class", "Begin"] {
        assert!(!pupil.sees(later), "{later}: {:?}", pupil.names());
    }
}

#[test]
fn a_pupil_foretells_by_dragging_and_names_what_will_stop_him_before_he_begins() {
    let (book, mut form, mut pupil) = (book("rifles-on-paper"), Form::default(), Pupil::new());
    pupil.press("Think first", |ctx, base| show(ctx, base, &book, &mut form));
    pupil.frame(Vec::new(), |ctx, base| show(ctx, base, &book, &mut form));
    let chart = pupil
        .nodes
        .iter()
        .find(|(_, node)| node.label().is_some_and(|label| label.starts_with("What you expect")));
    let chart = chart.and_then(|(_, node)| node.bounds()).expect("the chart is there");
    // The first day is before the middle, the second at the right end; each is taken where it can be set.
    let mut first = None;
    for across in [0.5, 0.99] {
        let x = (chart.x0 + (chart.x1 - chart.x0) * across) as f32;
        let [from, to] = [0.25, 0.4].map(|down| pos2(x, (chart.y0 + (chart.y1 - chart.y0) * down) as f32));
        let events = [
            vec![Event::PointerMoved(from), press_at(from, true)],
            vec![Event::PointerMoved(to)],
            vec![press_at(to, false)],
        ];
        for events in events {
            pupil.frame(events, |ctx, base| show(ctx, base, &book, &mut form));
        }
        pupil.frame(Vec::new(), |ctx, base| show(ctx, base, &book, &mut form));
        first.get_or_insert_with(|| form.predictions().intervals[0].clone());
    }
    let predictions = form.predictions();
    assert_eq!(predictions.intervals.len(), 2, "{predictions:?}");
    assert!(predictions.intervals.iter().all(|interval| interval.low < interval.high), "{predictions:?}");
    let kept = |one: &Interval| Some(one) == first.as_ref();
    assert!(
        predictions.intervals.iter().any(kept),
        "the second drag moved the first interval: {predictions:?}"
    );
    assert!(
        pupil.press("Begin", |ctx, base| show(ctx, base, &book, &mut form)).is_none(),
        "one question is open"
    );
    pupil.press("rifles", |ctx, base| show(ctx, base, &book, &mut form));
    let asked = pupil.press("Begin", |ctx, base| show(ctx, base, &book, &mut form));
    let Some(Ask::Begin { scenario, seed, answers, predictions, .. }) = asked else { panic!("{asked:?}") };
    assert_eq!((scenario.as_str(), seed, predictions.intervals.len()), ("rifles-on-paper", 600, 2));
    assert_eq!(answers.first().map(|answer| answer.choice), Id::new("armed").ok());
}

#[test]
fn a_code_of_the_class_sets_the_dice_and_that_of_another_lesson_does_not() {
    let (book, mut form) = (book("rifles-on-paper"), Form::default());
    let scenario = book.scenario.as_ref().expect("it loads");
    let lesson = scenario.lesson.as_ref().expect("it is a lesson");
    let of = |lesson: &str| crate::base::code::Code::new(lesson, crate::base::dice::Seed(77)).to_string();
    form.code = of("rifles-on-paper").to_lowercase();
    assert_eq!(form.seed(scenario, lesson).map(|seed| seed.0), Ok(77));
    form.code = of("winter-fodder");
    assert_eq!(form.seed(scenario, lesson), Err("lesson-code-other"));
    form.code = "nonsense".into();
    assert_eq!(form.seed(scenario, lesson), Err("lesson-code-wrong"));
}

fn played(id: &str, turns: u16) -> Play {
    let scenario = book(id).scenario.expect("it loads");
    let seed = scenario.lesson.as_ref().expect("it is a lesson").seed;
    let mut campaign = Campaign::new(scenario, seed);
    campaign.play(Policy::None, turns);
    Play::new(campaign, Language::En)
}

#[test]
fn what_a_lesson_does_not_teach_is_not_on_the_screen() {
    let (mut play, mut pupil) = (played("wagon-eats-its-load", 0), Pupil::new());
    let tabs: Vec<Tab> = play.tabs().into_iter().map(|(_, tab)| tab).collect();
    assert_eq!(tabs, [Tab::Supply, Tab::Record]);
    assert_eq!(play.pages(Tab::Record), [Side::Strength, Side::Report]);
    assert_eq!(play.side, Side::Supply, "the first page that is there");
    play.turn_to(Side::Muster);
    assert_eq!(play.side, Side::Supply, "a page that is not there is not turned to");
    let settings = settings();
    for side in [Side::Supply, Side::Fund, Side::Places] {
        play.turn_to(side);
        pupil.frame(Vec::new(), |ctx, base| play.frame(ctx, base, &settings));
        for closed in
            ["Kibitka tax", "Pay of a rider", "Who is served first", "What is loaded first", "Call-up"]
        {
            assert!(!pupil.sees(closed), "{side:?} {closed}: {:?}", pupil.names());
        }
    }
    assert!(
        pupil.sees("Of six hundred riders at Sergiopol"),
        "the question stays in sight: {:?}",
        pupil.names()
    );
}

#[test]
fn what_is_asked_in_a_turn_is_answered_on_the_map_and_told() {
    let (mut play, mut pupil) = (played("wagon-eats-its-load", 1), Pupil::new());
    let settings = settings();
    pupil.press("380 kg", |ctx, base| play.frame(ctx, base, &settings));
    pupil.frame(Vec::new(), |ctx, base| play.frame(ctx, base, &settings));
    assert_eq!(play.campaign.answers().len(), 1);
    assert!(pupil.sees("It was: 197 kg") && !pupil.sees("380 kg"), "{:?}", pupil.names());
    play.campaign.end_turn();
    pupil.frame(Vec::new(), |ctx, base| play.frame(ctx, base, &settings));
    assert!(!pupil.sees("It was: 197 kg") && pupil.sees("A cart loads 400 kg"), "{:?}", pupil.names());
}

#[test]
fn the_last_page_asks_first_and_then_tells_three_numbers_and_what_to_talk_about() {
    let (mut play, mut pupil) = (played("wagon-eats-its-load", 6), Pupil::new());
    pupil.wait_for("What your orders moved", |ctx, base| after::show(ctx, base, &mut play));
    assert!(
        pupil.sees("How many men will be present for duty on 31 January? It came to 143. You gave no order.")
    );
    for heading in ["What your orders moved", "How well you knew how many", "How well you knew why"] {
        assert!(pupil.sees(heading), "{heading}: {:?}", pupil.names());
    }
    assert!(!pupil.sees("To talk about"));
    pupil.press("nothing but the money", |ctx, base| after::show(ctx, base, &mut play));
    pupil.frame(Vec::new(), |ctx, base| after::show(ctx, base, &mut play));
    assert!(!pupil.sees("197 kg"), "what was passed over in turn 2 is asked no more by who knows the end");
    assert!(pupil.sees("To talk about") && pupil.sees("Right: nothing but the money"), "{:?}", pupil.names());
    pupil.press("Play it again", |ctx, base| after::show(ctx, base, &mut play));
    let told =
        "How many men will be present for duty on 31 January? It was 143; with these numbers it is 143.";
    pupil.wait_for(told, |ctx, base| after::show(ctx, base, &mut play));
}

#[test]
fn the_code_of_a_class_on_the_title_opens_its_lesson() {
    let shelf = Shelf::of(&Library::default(), Language::En);
    let (words, settings, mut pupil) = (Words::new(Language::En, []), settings(), Pupil::new());
    let code = Code::new("winter-fodder", Seed(7)).to_string().to_lowercase();
    let mut title = |ctx: &Context, base: &BaseMap| title::show(ctx, base, &words, &shelf, &settings, None);
    let slip = format!("{}{}", &code[..7], if code.ends_with('a') { "c" } else { "a" });
    pupil.ctx.data_mut(|data| data.insert_temp(code::field(), slip));
    pupil.frame(Vec::new(), &mut title);
    assert!(pupil.sees("Type the code on the board") && pupil.press("Open", &mut title).is_none());
    pupil.ctx.data_mut(|data| data.insert_temp(code::field(), code.clone()));
    let asked = pupil.press("Open", &mut title);
    let Some(Ask::Lesson(lesson, typed)) = asked else { panic!("the lesson is not opened") };
    assert_eq!((lesson.as_str(), &typed), ("winter-fodder", &code));
    assert_eq!(Form::of_class(typed).code, code);
}

#[test]
fn a_lesson_colours_the_map_by_what_it_teaches() {
    let modes = |lesson: &str| {
        let scenario = shipped(lesson);
        MapMode::ALL.into_iter().filter(|mode| mode.is_shown(&scenario)).collect::<Vec<_>>()
    };
    assert_eq!(modes("winter-fodder"), [MapMode::Supply, MapMode::Season]);
    assert_eq!(modes("why-5000"), [MapMode::Authority, MapMode::Men]);
    assert_eq!(modes("semey-1918"), MapMode::ALL);
    let mut play = played("winter-fodder", 0);
    assert_eq!(play.mode, MapMode::Supply);
    play.colour_by(0);
    assert_eq!(play.mode, MapMode::Supply, "a key does no more than the buttons");
}

#[test]
fn a_pupil_chooses_the_world_that_he_plays_in() {
    let (book, mut form, mut pupil) = (book("why-5000"), Form::default(), Pupil::new());
    pupil.press("Think first", |ctx, base| show(ctx, base, &book, &mut form));
    pupil.press("World B", |ctx, base| show(ctx, base, &book, &mut form));
    assert_eq!(form.world, Id::new("world-b").ok());
    pupil.press("World A", |ctx, base| show(ctx, base, &book, &mut form));
    assert_eq!(form.world, None);
}
