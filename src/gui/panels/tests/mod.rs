//! The panels driven by a screen reader's names alone, without a window.

use crate::base::dice::Seed;
use crate::base::id::{ClaimId, UezdId, UnitId};
use crate::gui::kit::look::{Look, Outbox, Pick};
use crate::gui::panels::{
    States, affairs, entries, fronts, fund, muster, orders, people, place, powers, report, route, strength,
    supply, uezd, unit, units, why,
};
use crate::i18n::{Language, Words};
use crate::orders::{Course, Manner, Order, Posture};
use crate::players::Policy;
use crate::report::words_of;
use crate::run::{Campaign, needs};
use crate::scenario::Scenario;
use crate::scenario::library::shipped;
use crate::sim::view::UnitView;
use bevy_egui::egui::accesskit::{Action, ActionRequest, Node, NodeId, TreeId};
use bevy_egui::egui::{Context, Event, Pos2, RawInput, Rect, Ui, vec2};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

mod set;

/// One frame of one panel.
type Panel = fn(&mut Ui, Look<'_>, &mut States, &mut Outbox);

/// All panels, by the file they stand in.
const PANELS: [(&str, Panel); 18] = [
    ("orders", |ui, look, _, out| orders::show(ui, look, &[], out)),
    ("muster", |ui, look, states, out| muster::show(ui, look, &mut states.muster, out)),
    ("units", |ui, look, states, out| units::show(ui, look, &mut states.units, out)),
    ("unit", |ui, look, states, out| unit::show(ui, look, &mut states.unit, &mut states.books, out)),
    ("fund", |ui, look, states, out| fund::show(ui, look, &mut states.fund, out)),
    ("supply", |ui, look, _, out| supply::show(ui, look, out)),
    ("place", |ui, look, states, out| place::show(ui, look, &mut states.place, out)),
    ("route", |ui, look, states, out| route::show(ui, look, &mut states.route, out)),
    ("uezd", |ui, look, states, out| uezd::show(ui, look, &mut states.levy, out)),
    ("strength", |ui, look, states, out| strength::show(ui, look, &mut states.strength, out)),
    ("why", |ui, look, _, out| why::show_pedigree(ui, look, "uezds[zaisan].population", out)),
    ("why", |ui, look, _, out| why::show_claim(ui, look, ClaimId::new("S035").expect("an id"), out)),
    ("report", |ui, look, _, out| report::show(ui, look, out)),
    ("affairs", |ui, look, states, out| {
        affairs::show(ui, look, &mut states.affairs, &needs::of(look.campaign), out);
    }),
    ("fronts", |ui, look, _, out| fronts::show(ui, look, out)),
    ("powers", |ui, look, states, out| powers::show(ui, look, &mut states.powers, out)),
    ("people", |ui, look, states, out| people::show(ui, look, &mut states.people, out)),
    ("entries", |ui, look, states, out| entries::show(ui, look, &mut states.entries, out)),
];

/// What is shown inside another panel.
const WITHIN: &str = "aims answers arms books conduct counsel departure honours levy limits narrow posting promises \
                      regroup taxes weighing";

/// The panel of that name.
#[track_caller]
fn panel(name: &str) -> Panel {
    let found = PANELS.iter().find(|(file, _)| *file == name);
    found.map_or_else(|| panic!("no panel is called {name}"), |(_, panel)| *panel)
}

/// A campaign at a desk: what is chosen, and what the panels remember.
struct Desk {
    ctx: Context,
    words: Words,
    campaign: Campaign,
    chosen: Option<Pick>,
    states: States,
    nodes: Vec<(NodeId, Node)>,
}

fn scenario() -> Arc<Scenario> {
    shipped("semey-1918")
}

/// The historical campaign after some turns.
fn desk(language: Language, turns: u16) -> Desk {
    desk_of(scenario(), language, turns)
}

fn desk_of(scenario: Arc<Scenario>, language: Language, turns: u16) -> Desk {
    let mut campaign = Campaign::new(scenario.clone(), Seed(1));
    campaign.play(Policy::Historical, turns);
    let ctx = Context::default();
    ctx.enable_accesskit();
    let words = words_of(language, &scenario);
    Desk { ctx, words, campaign, chosen: None, states: States::default(), nodes: Vec::new() }
}

impl Desk {
    fn frame(&mut self, panel: Panel, events: Vec<Event>) -> Outbox {
        let screen_rect = Some(Rect::from_min_size(Pos2::ZERO, vec2(400.0, 4000.0)));
        let mut out = Outbox::default();
        let (campaign, words, states) = (&self.campaign, &self.words, &mut self.states);
        let look = Look { campaign, words, chosen: self.chosen.as_ref() };
        let input = RawInput { screen_rect, events, ..RawInput::default() };
        let output = self.ctx.run_ui(input, |ui| panel(ui, look, states, &mut out));
        if let Some(update) = &output.platform_output.accesskit_update {
            self.nodes.clone_from(&update.nodes);
        }
        output.drop_without_applying_deltas();
        out
    }

    /// Clicks what is called so.
    #[track_caller]
    fn click(&mut self, panel: Panel, name: &str) -> Outbox {
        self.frame(panel, Vec::new());
        let target_node = self.node(name);
        let (action, target_tree) = (Action::Click, TreeId::ROOT);
        let request = ActionRequest { action, target_tree, target_node, data: None };
        self.frame(panel, vec![Event::AccessKitActionRequest(request)])
    }

    #[track_caller]
    fn node(&self, name: &str) -> NodeId {
        let named = |node: &&(NodeId, Node)| node.1.label().is_some_and(|label| label.starts_with(name));
        match self.nodes.iter().find(named) {
            Some((id, _)) => *id,
            None => panic!("nothing is called {name}: {:?}", self.names()),
        }
    }

    fn names(&self) -> Vec<&str> {
        self.nodes.iter().filter_map(|(_, node)| node.label().or(node.value())).collect()
    }

    fn choose(&mut self, pick: Pick) {
        self.chosen = Some(pick);
    }
}

fn zaisan() -> UezdId {
    UezdId::new("zaisan").expect("an id")
}

fn regiment() -> UnitId {
    UnitId::new("regiment_1").expect("an id")
}

/// Everything that can be chosen, and a few things that are not there.
fn picks(scenario: &Scenario) -> Vec<Option<Pick>> {
    let routes = scenario.routes.iter().step_by(7).map(|route| Pick::Route(route.id.to_string()));
    let places = scenario.places.iter().step_by(5).map(|place| Pick::Place(place.id.to_string()));
    let uezds = scenario.uezds.iter().map(|uezd| Pick::Uezd(uezd.id.to_string()));
    let units = scenario.units.iter().map(|unit| Pick::Unit(unit.id.to_string()));
    let strange = ["nowhere", "../etc", ""].map(|id| Pick::Uezd(id.to_owned()));
    let all = routes.chain(places).chain(uezds).chain(units).chain(strange);
    std::iter::once(None).chain(all.map(Some)).collect()
}

#[test]
fn every_file_of_a_panel_is_tried_here() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/gui/panels");
    let files = std::fs::read_dir(folder).expect("the panels").flatten().map(|entry| entry.path());
    let names = files.filter_map(|file| Some(file.file_stem()?.to_str()?.to_owned()));
    let files: BTreeSet<String> = names.filter(|name| !["mod", "tests"].contains(&name.as_str())).collect();
    let tried = PANELS.iter().map(|(file, _)| *file).chain(WITHIN.split(' '));
    assert_eq!(files, tried.map(str::to_owned).collect());
}

#[test]
fn every_panel_can_be_shown_on_every_day() {
    for turns in [0, 1, 6, 16, 21] {
        let mut desk = desk(Language::Kk, turns);
        for (_, panel) in PANELS {
            desk.frame(panel, Vec::new());
            desk.frame(panel, Vec::new());
        }
    }
}

#[test]
fn whatever_is_chosen_can_be_shown() {
    for turns in [0, 17] {
        let mut desk = desk(Language::Ru, turns);
        for pick in picks(&scenario()) {
            desk.chosen = pick;
            for panel in ["muster", "unit", "place", "route", "uezd"].map(panel) {
                desk.frame(panel, Vec::new());
            }
        }
    }
}

#[test]
fn no_key_is_shown_in_place_of_words() {
    for language in Language::ALL {
        let mut desk = desk(language, 16);
        for pick in
            [Pick::Uezd("zaisan".into()), Pick::Unit("regiment_1".into()), Pick::Place("sergiopol".into())]
        {
            desk.choose(pick);
            for (_, panel) in PANELS {
                desk.frame(panel, Vec::new());
                let key = desk
                    .names()
                    .into_iter()
                    .find(|name| name.contains("panel-") || name.contains("term-"))
                    .map(str::to_owned);
                assert_eq!(key, None, "{}", language.code());
            }
        }
    }
}

#[test]
fn a_call_up_is_set_and_ordered() {
    let mut desk = desk(Language::En, 8);
    desk.choose(Pick::Uezd("zaisan".into()));
    let out = desk.click(panel("uezd"), "by lot");
    assert_eq!(out.orders, []);
    let out = desk.click(panel("uezd"), "Give the order");
    let expected = Order::Levy { uezd: zaisan(), manner: Manner::Lot, share: 1000, detail: 300 };
    assert_eq!(out.orders, std::slice::from_ref(&expected));
    desk.campaign.order(expected).expect("what a panel offers can be done");
    assert_eq!(desk.click(panel("uezd"), "Give the order").orders, [], "it stands already");
}

#[test]
fn a_whole_branch_is_called_up_at_once() {
    let mut desk = desk(Language::En, 0);
    let out = desk.click(panel("muster"), "All uezds of the branch: elders");
    assert_eq!(out.orders, []);
    let out = desk.click(panel("muster"), "Give these orders");
    assert_eq!(out.orders.len(), desk.campaign.scenario().uezds.len());
    assert!(out.orders.iter().all(|order| matches!(order, Order::Agitate { on: true, .. })));
    for order in out.orders {
        desk.campaign.order(order).expect("what a panel offers can be done");
    }
    desk.frame(panel("muster"), Vec::new());
    assert!(desk.names().contains(&"Nothing is set yet"), "{:?}", desk.names());
}

#[test]
fn what_is_set_for_a_branch_leaves_the_rest_as_it_stands() {
    let mut desk = desk(Language::En, 0);
    let levy = Order::Levy { uezd: zaisan(), manner: Manner::Lot, share: 370, detail: 300 };
    desk.campaign.order(levy).expect("it can be called up");
    desk.click(panel("muster"), "All uezds of the branch: elders");
    // What is ordered on another page meanwhile is not undone.
    let pavlodar = UezdId::new("pavlodar").expect("an id");
    let levy = Order::Levy { uezd: pavlodar, manner: Manner::Volunteers, share: 500, detail: 0 };
    desk.campaign.order(levy).expect("it can be called up");
    let out = desk.click(panel("muster"), "Give these orders");
    assert!(
        out.orders.iter().all(|order| matches!(order, Order::Agitate { on: true, .. })),
        "{:?}",
        out.orders
    );
    // Nor does looking at a uezd set another share.
    desk.choose(Pick::Uezd("zaisan".into()));
    assert_eq!(desk.click(panel("uezd"), "Give the order").orders, [], "it stands already");
}

#[test]
fn elders_are_sent_with_one_click() {
    let mut desk = desk(Language::En, 3);
    desk.choose(Pick::Uezd("zaisan".into()));
    let out = desk.click(panel("uezd"), "Elders go round");
    assert_eq!(out.orders, [Order::Agitate { uezd: zaisan(), on: true }]);
}

#[test]
fn a_quota_tells_where_it_comes_from() {
    let mut desk = desk(Language::En, 0);
    desk.choose(Pick::Uezd("zaisan".into()));
    // The one of this campaign: how the oblast shared its quota is drawn about what the files say.
    let scenario = desk.campaign.scenario().clone();
    let quota = desk.campaign.view().affairs().quota(scenario.uezd(zaisan()).expect("it is in play"));
    let out = desk.click(panel("uezd"), &format!("{}. Where this comes from", quota.0));
    assert_eq!(out.pedigree.as_deref(), Some("uezds[zaisan].quota"));
    // An assumed number names its claims in a sentence; a documented one leads to them.
    let out = desk.click(panel("why"), "D019");
    assert_eq!(out.claim, ClaimId::new("D019").ok());
}

#[test]
fn a_unit_is_trained_and_served_first() {
    let mut desk = desk(Language::En, 8);
    desk.choose(Pick::Unit("zaisan_militia".into()));
    let unit = UnitId::new("zaisan_militia").expect("an id");
    let out = desk.click(panel("unit"), "drill without firing");
    assert_eq!(out.orders, [Order::Train { unit, course: Course::Drill }]);
    let out = desk.click(panel("unit"), "Supply this unit first");
    let [Order::Precedence { units }] = out.orders.as_slice() else { panic!("{:?}", out.orders) };
    assert_eq!(units[..2], [unit, regiment()]);
}

#[test]
fn a_term_is_told_to_a_screen_reader() {
    let mut desk = desk(Language::En, 8);
    desk.choose(Pick::Uezd("zaisan".into()));
    desk.frame(panel("uezd"), Vec::new());
    for told in ["Authority. The share of volosts", "Call-up. Summoning"] {
        assert!(desk.names().iter().any(|name| name.starts_with(told)), "{told}: {:?}", desk.names());
    }
}

#[test]
fn of_a_unit_far_away_only_the_return_is_shown_until_an_inspector_is_back() {
    let mut desk = desk_of(shipped("quota-1917"), Language::En, 26);
    let view = desk.campaign.view();
    let is_far = |unit: &UnitView<'_>| {
        view.control().courier_turns(unit.station.at()) > 0 && !unit.roll.enrolled().is_zero()
    };
    let far = view.units().find(is_far).map(|unit| unit.id).expect("somebody is far away");
    desk.choose(Pick::Unit(far.to_string()));
    let outfit = desk.words.get("panel-outfit");
    let shows = |desk: &mut Desk, row: &str| {
        desk.frame(panel("unit"), Vec::new());
        desk.names().contains(&row)
    };
    assert!(!shows(&mut desk, "Condition of the horses"), "{:?}", desk.names());
    desk.campaign.order(Order::Inspect { unit: far }).expect("an inspector can go");
    assert!(!shows(&mut desk, "Condition of the horses"), "he is not back yet");
    desk.campaign.end_turn();
    desk.click(panel("unit"), &outfit);
    assert!(shows(&mut desk, "Condition of the horses"), "{:?}", desk.names());
}

#[test]
fn what_scouts_see_is_not_told_by_an_order_that_can_be_taken_back() {
    let mut desk = desk_of(shipped("jetisu-1918"), Language::En, 8);
    let now = desk.campaign.view().now();
    let fronts: Vec<_> =
        desk.campaign.scenario().fronts.iter().filter(|front| front.active(now)).cloned().collect();
    let told = |desk: &Desk| fronts.iter().map(|front| desk.campaign.estimate(front.id)).collect::<Vec<_>>();
    let scouted =
        |desk: &Desk| fronts.iter().map(|front| desk.campaign.view().estimate(front)).collect::<Vec<_>>();
    let morning = told(&desk);
    assert_eq!(scouted(&desk), morning);
    let units: Vec<UnitId> = desk.campaign.view().units().map(|unit| unit.id).collect();
    for unit in units {
        // Who has no men cannot be sent.
        let _ = desk.campaign.order(Order::Posture { unit, posture: Posture::Screen });
    }
    assert_ne!(scouted(&desk), morning, "somebody scouts at once");
    assert_eq!(told(&desk), morning);
}

#[test]
fn the_board_of_promises_stands_with_the_strength() {
    let mut desk = desk(Language::En, 7);
    desk.frame(panel("strength"), Vec::new());
    let shown = |desk: &Desk, head: &str| desk.names().iter().any(|name| name.starts_with(head));
    assert!(shown(&desk, "Men: 1,500 promised."), "{:?}", desk.names());
    assert!(shown(&desk, "Money: 7,662,222 roubles promised"), "{:?}", desk.names());
}

#[test]
fn a_battle_of_the_list_tells_how_well_it_is_known() {
    let mut desk = desk(Language::En, 7);
    desk.frame(panel("entries"), Vec::new());
    let battle = "The battle: no evidence: nothing that was read tells of it";
    assert!(!desk.names().contains(&battle));
    desk.click(panel("entries"), "The battle of Kyzyl-Agach");
    desk.frame(panel("entries"), Vec::new());
    assert!(desk.names().contains(&battle), "{:?}", desk.names());
}

#[test]
fn an_order_is_taken_back() {
    let mut desk = desk(Language::En, 2);
    desk.campaign.order(Order::Pay { kopeks: 3000 }).expect("pay can be set");
    desk.campaign.order(Order::Agitate { uezd: zaisan(), on: true }).expect("elders can go");
    let out = desk.click(panel("orders"), "Take back: Zaisan uezd");
    assert_eq!(out.take_back, Some(1));
}

#[test]
fn after_the_end_nothing_is_ordered_and_the_reason_is_said() {
    let mut desk = desk(Language::En, 21);
    desk.choose(Pick::Uezd("zaisan".into()));
    let out = desk.click(panel("uezd"), "Give the order");
    assert_eq!(out.orders, []);
    assert!(desk.names().iter().any(|name| name.contains("the campaign is over")), "{:?}", desk.names());
}

#[test]
fn figures_of_later_days_are_not_shown() {
    let mut desk = desk(Language::En, 7);
    desk.frame(panel("strength"), Vec::new());
    assert!(desk.names().iter().any(|name| name.starts_with("S035")), "{:?}", desk.names());
    assert!(!desk.names().iter().any(|name| name.starts_with("S083") || name.starts_with("S075")));
}

#[test]
fn the_strip_of_limits_says_what_stopped_each_branch() {
    let mut desk = desk(Language::En, 7);
    desk.frame(panel("strength"), Vec::new());
    let names = desk.names();
    let said = names.iter().find(|name| name.starts_with("Up to ")).expect("the strip is read");
    assert!(!said.contains("Expected"), "nothing is forecast in a panel alone: {said}");
}
