//! What lasts of a game from frame to frame: the campaign, what is open and chosen, what was asked for.
//!
//! Paints nothing; the bars, the side panel and the windows read it and put into it what they ask.

use crate::gui::keys::Act;
use crate::gui::kit::look::{Outbox, Pick};
use crate::gui::kit::threads::Coming;
use crate::gui::map::{Camera, MapMode, MapModel, Motion};
use crate::gui::map_model;
use crate::gui::map_traces::Past;
use crate::gui::panels::States;
use crate::gui::panels::posting::Tried;
use crate::gui::screens::after::assumed::Assumed;
use crate::gui::screens::after::moved::Finding;
use crate::gui::screens::play::futures::Futures;
use crate::gui::screens::play::kin::Branches;
use crate::gui::screens::play::news::News;
use crate::gui::screens::play::offers::Asked;
use crate::gui::screens::play::over::{Edited, Notice, Sheet, Why};
use crate::gui::screens::play::tasks::Task;
use crate::gui::screens::play::undo::Given;
use crate::gui::settings::Settings;
use crate::i18n::{Language, Words};
use crate::orders::Order;
use crate::report::{call_units, words_of};
use crate::run::Campaign;
use crate::run::needs::{self, Need};
use crate::run::tidings::Tidings;
use crate::saves::Slot;
use crate::scenario::Scenario;
use crate::scenario::model::Page;
use crate::sim::Refusal;
use crate::study::lesson::Marks;
use std::collections::{BTreeSet, VecDeque};
use std::path::Path;

/// A campaign being played.
pub struct Play {
    /// The campaign.
    pub campaign: Campaign,
    /// The words of the language chosen, with the scenario's.
    pub words: Words,
    /// What is chosen on the map.
    pub chosen: Option<Pick>,
    /// Which page of the side panel is shown.
    pub side: Side,
    /// Whether what is chosen on the map is shown in its stead.
    pub looking: bool,
    /// What needs the player now.
    pub needs: Vec<Need>,
    /// What of it he was led to in this turn.
    pub seen: BTreeSet<Need>,
    /// What he was warned of before he ended a turn.
    pub warned: BTreeSet<Need>,
    /// The settings, as they were at the last frame.
    pub settings: Settings,
    /// Something of which it was asked what can be ordered.
    pub offered: Option<Asked>,
    /// The posting that was tried out last, while a unit is dragged.
    pub tried: Tried,
    /// What came of the last turn, until he has read it.
    pub tidings: Option<Tidings>,
    /// What the panels remember.
    pub states: States,
    /// News not yet read, the next one first.
    pub news: VecDeque<News>,
    /// Questions where something comes from, the last one uppermost.
    pub why: Vec<Why>,
    /// What was given together.
    pub given: Given,
    /// Orders of the last batch that were refused, and why.
    pub refused: Vec<(Order, Refusal)>,
    /// Something to tell the player over the map.
    pub notice: Option<Notice>,
    /// Whether the guide was asked for, however late.
    pub guided: bool,
    /// What of the guide's tasks was done by looking.
    pub looked: BTreeSet<Task>,
    /// The menu or the help, when it is open.
    pub sheet: Option<Sheet>,
    /// What is sought by name.
    pub sought: String,
    /// What panels asked for in this frame.
    pub out: Outbox,
    /// What a key or a button asked for in this frame.
    pub act: Option<Act>,
    /// Where every order and turn is kept; none where nothing is.
    pub autosave: Option<Slot>,
    /// The games that began as this one, once they are looked at.
    pub branches: Branches,
    /// What came of files that changed under the game, or why they cannot be read.
    pub edited: Edited,
    /// Units that were chosen together by a frame around them.
    pub group: BTreeSet<String>,
    /// Where the player kept it last.
    pub saved: Option<Slot>,
    /// Whether something happened since it was kept.
    pub unkept: bool,
    /// Whether the last turn was just played.
    pub ended: bool,
    /// Whether what it came to is noted among the best results.
    pub noted: bool,
    /// What the decisions moved, for the report.
    pub finding: Finding,
    /// Assumed numbers of a lesson that are changed in the report.
    pub assumed: Assumed,
    /// What is said of a lesson at its end, once somebody asked for it.
    pub marks: Option<Coming<Marks>>,
    /// What is to be expected by the orders that stand.
    pub futures: Futures,
    /// Whether the legend is shown, once the player has said so.
    pub legend: Option<bool>,
    /// By what the land is coloured.
    pub mode: MapMode,
    /// The turn that is being played out there.
    pub motion: Option<Motion>,
    /// What it shows the last turns to have changed is compared with this.
    pub past: Past,
    /// Whether the map has room for what lies in its corners.
    pub roomy: bool,
    /// From where the map is seen.
    pub camera: Camera,
    /// What the map shows; none when it must be made anew.
    pub model: Option<MapModel>,
    /// Whether a control had the keyboard's focus at the end of the last frame.
    pub focused: bool,
}

/// A question the player has, and the key of its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    /// What needs me?
    Needs,
    /// What of my men?
    Men,
    /// Are they fed and paid?
    Supply,
    /// How does the war stand?
    War,
    /// What of the powers?
    Powers,
    /// What came of it, and what does the record say?
    Record,
}

impl Tab {
    /// All tabs, in the order of their keys.
    pub const ALL: [Self; 6] = [Self::Needs, Self::Men, Self::Supply, Self::War, Self::Powers, Self::Record];

    /// The key of its name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Needs => "turn-tab-needs",
            Self::Men => "turn-tab-men",
            Self::Supply => "turn-tab-supply",
            Self::War => "turn-tab-war",
            Self::Powers => "turn-tab-powers",
            Self::Record => "turn-tab-record",
        }
    }

    /// Its pages, the first one first seen.
    #[must_use]
    pub fn pages(self) -> &'static [Side] {
        match self {
            Self::Needs => &[Side::Affairs, Side::Orders],
            Self::Men => &[Side::Muster, Side::Units, Side::People],
            Self::Supply => &[Side::Supply, Side::Fund, Side::Places],
            Self::War => &[Side::Fronts],
            Self::Powers => &[Side::Powers],
            Self::Record => &[Side::Strength, Side::Report, Side::Entries],
        }
    }
}

/// A page of the side panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// What needs the player, and what for.
    Affairs,
    /// Orders of this turn.
    Orders,
    /// The call-up of all uezds.
    Muster,
    /// All units.
    Units,
    /// People and the school.
    People,
    /// Supply.
    Supply,
    /// The fund.
    Fund,
    /// Places and roads.
    Places,
    /// Fronts and fights.
    Fronts,
    /// Powers and their terms.
    Powers,
    /// Strength against the record.
    Strength,
    /// What happened in the last turn.
    Report,
    /// The encyclopedia.
    Entries,
}

impl Side {
    /// The tab on which it stands.
    #[must_use]
    pub fn tab(self) -> Tab {
        Tab::ALL.into_iter().find(|tab| tab.pages().contains(&self)).unwrap_or(Tab::Needs)
    }

    /// What a lesson calls it.
    #[must_use]
    pub fn page(self) -> Page {
        match self {
            Self::Affairs => Page::Affairs,
            Self::Orders => Page::Orders,
            Self::Muster => Page::Muster,
            Self::Units => Page::Units,
            Self::People => Page::People,
            Self::Supply => Page::Supply,
            Self::Fund => Page::Fund,
            Self::Places => Page::Places,
            Self::Fronts => Page::Fronts,
            Self::Powers => Page::Powers,
            Self::Strength => Page::Strength,
            Self::Report => Page::Report,
            Self::Entries => Page::Entries,
        }
    }

    /// The key of its name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Muster => "panel-muster",
            Self::Units => "screen-list-units",
            Self::Places => "screen-list-places",
            Self::Affairs => "screen-side-affairs",
            Self::Orders => "screen-side-orders",
            Self::Fund => "screen-side-fund",
            Self::Supply => "screen-side-supply",
            Self::Fronts => "screen-side-fronts",
            Self::Powers => "screen-side-powers",
            Self::People => "screen-side-people",
            Self::Strength => "screen-side-strength",
            Self::Report => "screen-side-report",
            Self::Entries => "screen-side-entries",
        }
    }
}

/// Whether a page is on the screen: all are but in a lesson.
fn shows(scenario: &Scenario, side: Side) -> bool {
    scenario.lesson.as_ref().is_none_or(|lesson| lesson.pages.contains(&side.page()))
}

/// What is asked before the first turn: nobody was told of it by a turn before. A lesson asks on its own page.
fn asked_at_first(campaign: &Campaign) -> VecDeque<News> {
    let is_fresh = campaign.digests().is_empty() && campaign.scenario().lesson.is_none();
    let view = campaign.view();
    view.open_now().filter(|_| is_fresh).map(|event| News::Asked(event.id)).collect()
}

impl Play {
    /// A campaign as it is first shown.
    #[must_use]
    pub fn new(campaign: Campaign, language: Language) -> Self {
        let mut words = words_of(language, campaign.scenario());
        call_units(&mut words, campaign.view());
        let mut camera = Camera::default();
        camera.focus_on(map_model::theatre(campaign.scenario()), map_model::heart(campaign.view()));
        let states = States::default();
        let needs = needs::of(&campaign);
        let pages = Tab::ALL.into_iter().flat_map(Tab::pages);
        let first = pages.copied().find(|side| shows(campaign.scenario(), *side)).unwrap_or(Side::Affairs);
        let mode = MapMode::first_of(campaign.scenario());
        let (news, past) = (asked_at_first(&campaign), Past::of(campaign.view()));
        Self {
            campaign,
            words,
            chosen: None,
            side: first,
            looking: false,
            needs,
            seen: BTreeSet::new(),
            warned: BTreeSet::new(),
            settings: Settings::default(),
            offered: None,
            tried: Tried::default(),
            tidings: None,
            states,
            news,
            why: Vec::new(),
            given: Given::default(),
            refused: Vec::new(),
            notice: None,
            guided: false,
            looked: BTreeSet::new(),
            sheet: None,
            sought: String::new(),
            out: Outbox::default(),
            act: None,
            autosave: None,
            branches: Branches::default(),
            edited: Edited::default(),
            group: BTreeSet::new(),
            saved: None,
            unkept: false,
            ended: false,
            noted: true,
            finding: Finding::default(),
            assumed: Assumed::default(),
            marks: None,
            futures: Futures::default(),
            legend: None,
            mode,
            past,
            motion: None,
            roomy: true,
            camera,
            model: None,
            focused: false,
        }
    }

    /// The orders that are taken back next: those that were given last, at one press.
    pub fn given_last(&self) -> &[Order] {
        let now = self.campaign.orders_now();
        &now[now.len() - self.given.last_of(self.campaign.view().turn(), now)..]
    }

    /// Keeps every order and turn in a slot from now on; what is expected of a new campaign at once.
    pub fn keep_in(&mut self, slot: Option<Slot>) {
        self.autosave = slot;
        self.unkept = self.campaign.digests().is_empty()
            && !(self.campaign.predictions().is_empty() && self.campaign.answers().is_empty());
    }

    /// The file that this game is kept in; none where nothing is kept yet.
    #[must_use]
    pub fn kept_in(&self) -> Option<&Path> {
        self.autosave.as_ref().and_then(Slot::kept)
    }

    /// Speaks another language from now on.
    pub fn speak(&mut self, language: Language) {
        self.words = words_of(language, self.campaign.scenario());
        self.notice = None;
        self.changed();
    }

    /// Turns to a page of the side panel; nothing where a lesson leaves it out.
    pub fn turn_to(&mut self, side: Side) {
        if shows(self.campaign.scenario(), side) {
            (self.side, self.looking) = (side, false);
        }
    }

    /// The pages of a tab that are on the screen.
    #[must_use]
    pub fn pages(&self, tab: Tab) -> Vec<Side> {
        let scenario = self.campaign.scenario();
        tab.pages().iter().copied().filter(|side| shows(scenario, *side)).collect()
    }

    /// The tabs that are on the screen, each with its number among all.
    #[must_use]
    pub fn tabs(&self) -> Vec<(usize, Tab)> {
        Tab::ALL.into_iter().enumerate().filter(|(_, tab)| !self.pages(*tab).is_empty()).collect()
    }

    /// Has units called as they are now, and the map made anew before it is shown again.
    pub fn changed(&mut self) {
        self.weigh_needs();
        self.offered = None;
        call_units(&mut self.words, self.campaign.view());
        self.model = None;
    }

    /// Takes up what needs the player, with what is forecast by now.
    pub fn weigh_needs(&mut self) {
        self.needs = needs::all(&self.campaign, self.futures.of(&self.campaign).map(AsRef::as_ref));
    }

    /// Whether a window or a list of orders lies over the map.
    #[must_use]
    pub fn is_covered(&self) -> bool {
        self.sheet.is_some() || self.tells() || !self.why.is_empty() || self.offered.is_some()
    }

    /// Whether news are told now: they wait until the turn is played out on the map.
    #[must_use]
    pub fn tells(&self) -> bool {
        !self.news.is_empty() && self.motion.is_none()
    }
}
