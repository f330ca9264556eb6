//! The numbers of `docs/example.md`: all are computed here, by the game's own muster and formulas.
//!
//! Every line of the page with a digit in it must be one of these lines, and every one of them must stand on the page.
//! So neither a rule nor a figure of the record can change and leave the page behind.

mod common;

use alash::base::date::{Date, HalfMonth};
use alash::base::dice::Seed;
use alash::base::id::{OblastId, PlaceId, UezdId, UnitId};
use alash::base::math::{apportion, floor_heads};
use alash::base::quantity::{Kopeks, Metres, PerMille};
use alash::orders::{Goods, Manner, Order};
use alash::scenario::Scenario;
use alash::scenario::model::{Draws, Force, Gift, Holder, Mode, Unit};
use alash::scenario::rules::Rules;
use alash::sim::state::uezd::{Constraint, Uezd};
use alash::sim::{Game, payload_share};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The place in the year of the winter half-month that the page hauls in, and of the summer one beside it.
const JANUARY: u8 = 0;
const JULY: u8 = 12;

/// How far the page hauls, kilometres.
const HAUL_KM: u32 = 400;

/// The uezd that the page works out step by step.
const STEP_BY_STEP: &str = "turgay";

/// The formulas as they stand on the page; each is computed below for one uezd.
const FORMULAS: [&str; 3] = [
    "authority = reach × quota × (1 + over_quota)",
    "money     = fund / pay × part + men under arms / 2",
    "pay       = rider_pay × (1 + price_growth)^(half-months since the end of December 1917)",
];

fn oblast() -> OblastId {
    OblastId::new("turgay").expect("an id")
}

/// What the branch was given, as the record has it.
fn delivered(scenario: &Scenario, id: &str) -> u32 {
    let delivery = scenario.deliveries.iter().find(|delivery| delivery.id.as_str() == id);
    delivery.expect("the theatre has the delivery").amount
}

/// Officers promised to units of the oblast, in the order of the file.
fn officers(scenario: &Scenario) -> Vec<u32> {
    let ours = |id: UnitId| scenario.unit(id).is_some_and(|unit| unit.oblast == oblast());
    let promised = scenario.deliveries.iter().filter(|d| d.what == Gift::Officers && ours(d.unit));
    promised.map(|delivery| delivery.amount).collect()
}

/// What the page plays with.
struct Case {
    scenario: Scenario,
    rifles: u32,
    rounds: u32,
    officers: u32,
}

impl Case {
    /// The scenario as the page sets it: in September, with everything in one regiment's hands and no luck.
    fn new() -> Self {
        let mut scenario = common::scenario("torgai-1918").to_be_changed();
        let (rifles, rounds) = (delivered(&scenario, "turgay_rifles"), delivered(&scenario, "turgay_rounds"));
        let officers = officers(&scenario).iter().sum();
        scenario.first = HalfMonth::containing(Date::parse("1918-09-01").expect("a day"));
        let rules = &mut scenario.rules;
        (rules.reach_sigma, rules.show_up_sigma, rules.quota_sigma) = (0.0, 0.0, 0.0);
        scenario.events.clear();
        scenario.deliveries.clear();
        scenario.uezds.iter_mut().for_each(|uezd| uezd.danger = PerMille::ZERO);
        Self { scenario, rifles, rounds, officers }
    }

    /// Rifles, rounds and officers of each uezd's unit: shared by quota.
    fn shared(&self) -> Vec<[u32; 3]> {
        let quotas: Vec<u64> = self.scenario.uezds.iter().map(|uezd| uezd.quota.0.into()).collect();
        let [rifles, rounds, officers] =
            [self.rifles, self.rounds, self.officers].map(|number| apportion(number.into(), &quotas));
        (0..quotas.len()).map(|i| [rifles[i] as u32, rounds[i] as u32, officers[i] as u32]).collect()
    }

    /// A game after one turn, with the stock in the hands of the units and volunteers called in every uezd.
    fn mustered(&self) -> Game {
        let mut scenario = self.scenario.to_be_changed();
        let of = |uezd: UezdId| -> &Unit {
            let unit = self.scenario.units.iter().find(|unit| unit.draws == Draws::Uezd(uezd));
            unit.expect("each uezd has a unit")
        };
        let forces =
            self.scenario.uezds.iter().zip(self.shared()).map(|(uezd, [rifles, rounds, officers])| {
                let unit = of(uezd.id);
                Force { unit: unit.id, at: unit.home, rifles, rounds, officers, ..Force::default() }
            });
        scenario.forces = forces.collect();
        let mut game = Game::new(&Arc::new(scenario), Seed(1));
        for uezd in &self.scenario.uezds {
            let order = Order::Levy { uezd: uezd.id, manner: Manner::Volunteers, share: 1000, detail: 0 };
            game.order(&order).expect("a levy can be ordered");
        }
        game.end_turn();
        game
    }

    /// The same case with something changed.
    fn with(change: impl FnOnce(&mut Self)) -> Self {
        let mut case = Self::new();
        change(&mut case);
        case
    }

    /// Men the oblast could have: the smallest ceiling of each uezd, summed.
    fn allowed(&self) -> u32 {
        self.mustered().view().uezds().map(|uezd| uezd.muster().ceiling().0).sum()
    }

    fn quota(&self) -> u32 {
        self.scenario.oblast(oblast()).expect("the scenario has it").quota.0
    }

    fn fund(&self) -> f64 {
        self.scenario.oblast(oblast()).expect("the scenario has it").treasury.roubles()
    }

    /// Half-months since prices began to rise.
    fn turns_of_prices(&self) -> i32 {
        self.scenario.first.since(HalfMonth::DECEMBER_1917)
    }

    /// Pay of a rider for half a month at the prices of the case.
    fn pay(&self) -> f64 {
        let level = Game::new(&Arc::new(self.scenario.clone()), Seed(1)).view().price_level();
        Kopeks::from_roubles(self.scenario.rules.rider_pay * level).roubles()
    }
}

/// A whole number with commas between thousands.
fn whole(number: impl Into<u64>) -> String {
    let digits = number.into().to_string();
    let start = digits.len() % 3;
    let mut parts: Vec<&str> = Vec::new();
    if start > 0 {
        parts.push(&digits[..start]);
    }
    let rest = digits.as_bytes()[start..].chunks(3);
    parts.extend(rest.map(|three| std::str::from_utf8(three).expect("digits are text")));
    parts.join(",")
}

/// A number of heads or kilograms, rounded, with commas.
fn rounded(number: f64) -> String {
    whole(number.round() as u64)
}

/// Up to the next whole number: of carts and rifles that are needed.
fn up(number: f64) -> u32 {
    // What is whole but for the last bits of a quotient is whole.
    (number - 1e-9).ceil() as u32
}

fn name(constraint: Constraint) -> &'static str {
    match constraint {
        Constraint::Reach => "authority",
        Constraint::Arms => "arms",
        Constraint::Cadre => "cadre",
        Constraint::Money => "money",
    }
}

/// The task and what is set.
fn setting(case: &Case) -> Vec<String> {
    let (rifles, rounds, quota) = (whole(case.rifles), whole(case.rounds), whole(case.quota()));
    let promised = officers(&common::scenario("torgai-1918"));
    let promised = promised.iter().map(u32::to_string).collect::<Vec<_>>().join(" + ");
    vec![
        format!("# {rifles} rifles for Turgay: a worked example"),
        format!(
            "The congress asked Turgay oblast for **{quota} men**. Komuch gave **{rifles} rifles and {rounds} rounds**."
        ),
        format!("* The scenario is `torgai-1918`, begun on {}.", case.scenario.first.first_day()),
        format!("* Officers: {promised} = {}, all that the theatre promises the oblast.", case.officers),
        format!("* The branch's fund holds {} roubles.", rounded(case.fund())),
    ]
}

/// How the quota is shared.
fn quotas(case: &Case) -> Vec<String> {
    let uezds = &case.scenario.uezds;
    let volosts: Vec<u64> = uezds.iter().map(|uezd| uezd.volosts.into()).collect();
    let all: u64 = volosts.iter().sum();
    let parts = apportion(case.quota().into(), &volosts);
    let mut lines = vec![format!("quota = {} × volosts of the uezd / {}", whole(case.quota()), whole(all))];
    for (uezd, part) in uezds.iter().zip(parts) {
        assert_eq!(u64::from(uezd.quota.0), part, "{}", uezd.id);
        let exact = f64::from(case.quota()) * f64::from(uezd.volosts) / all as f64;
        lines.push(format!("| `{}` | {} | {exact:.2} | {part} |", uezd.id, whole(uezd.volosts)));
    }
    lines.push(format!("| all | {} | | {} |", whole(all), whole(case.quota())));
    lines
}

/// The four formulas for one uezd, against what the muster found.
fn step_by_step(case: &Case) -> Vec<String> {
    let game = case.mustered();
    let id = UezdId::new(STEP_BY_STEP).expect("an id");
    let uezd = game.view().uezd(id).expect("the scenario has it");
    let plan = case.scenario.uezd(id).expect("the scenario has it");
    let at = case.scenario.uezds.iter().position(|uezd| uezd.id == id).expect("the scenario has it");
    let ([rifles, _, officers], own) = (case.shared()[at], plan.quota.0);
    let (rules, all, pay) = (&case.scenario.rules, case.quota(), case.pay());
    let part = f64::from(own) / f64::from(all);
    let reach = uezd.reach().share();
    let brought = rules.own_rifles + rules.own_sabres + rules.own_lances;
    let pool = uezd.eligible().0;
    let by_hand = [
        reach * f64::from(own) * (1.0 + rules.over_quota),
        (f64::from(rifles) + brought * f64::from(pool)) / rules.arms_per_man,
        f64::from(officers) * rules.officer_norm + f64::from(plan.volosts) * rules.led_by_elders,
        case.fund() / pay * part,
    ];
    assert_eq!(by_hand.map(floor_heads), uezd.muster().ceilings.map(|men| men.0));
    let [authority, arms, cadre, money] = by_hand.map(floor_heads);
    let of = format!("{own} / {}", whole(all));
    vec![
        format!(
            "pay = {} × (1 + {})^{} = {pay:.2} roubles",
            rules.rider_pay,
            rules.price_growth,
            case.turns_of_prices()
        ),
        format!("authority = {reach} × {own} × (1 + {}) = {authority}", rules.over_quota),
        format!(
            "pool      = {} × {} × {} × {} = {}",
            whole(plan.kazakhs),
            rules.eligible_share,
            rules.fit_share,
            rules.spared_share,
            whole(pool)
        ),
        format!(
            "arms      = ({rifles} + ({} + {} + {}) × {}) / {} = {}",
            rules.own_rifles,
            rules.own_sabres,
            rules.own_lances,
            whole(pool),
            rules.arms_per_man,
            whole(arms)
        ),
        format!(
            "cadre     = {officers} × {} + {} × {} = {cadre}",
            rules.officer_norm, plan.volosts, rules.led_by_elders
        ),
        format!("money     = {} / {pay:.2} × {of} + 0 / 2 = {money}", rounded(case.fund())),
    ]
}

/// A row of the table of ceilings.
fn ceilings_of(uezd: &Uezd) -> String {
    let [authority, arms, cadre, money] = uezd.muster().ceilings;
    let (stops, men) = uezd.muster().smallest();
    let reach = uezd.reach().share();
    format!(
        "| `{}` | {reach} | {authority} | {arms} | {cadre} | {money} | {men} | {} |",
        uezd.id(),
        name(stops)
    )
}

/// All four ceilings of all uezds, their sums, and who comes.
fn ceilings(case: &Case) -> Vec<String> {
    let game = case.mustered();
    let view = game.view();
    let mut lines: Vec<String> = view.uezds().map(ceilings_of).collect();
    let sum = |i: usize| view.uezds().map(|uezd| u64::from(uezd.muster().ceilings[i].0)).sum::<u64>();
    let stops = name(view.constraint_of_oblast(oblast()).expect("the quota is not full"));
    let sums = [0, 1, 2, 3].map(|i| whole(sum(i))).join(" | ");
    lines.push(format!("| all | | {sums} | {} | {stops} |", whole(case.allowed())));
    lines.push(format!(
        "**{} of {} men.** The sums alone would say {}, stopped by {stops}.",
        whole(case.allowed()),
        whole(case.quota()),
        whole((0..4).map(sum).min().unwrap_or(0)),
    ));
    lines
}

/// What rifles are for: the worth of those who came.
fn armed(case: &Case) -> Vec<String> {
    let (rules, men, rifles) = (&case.scenario.rules, case.allowed(), case.rifles);
    let steel = rules.own_sabres * rules.worth_sabre + rules.own_lances * rules.worth_lance;
    let armed = rifles + floor_heads(f64::from(men - rifles) * steel);
    vec![
        format!(
            "steel = {} × {} + {} × {} = {steel:.2}",
            rules.own_sabres, rules.worth_sabre, rules.own_lances, rules.worth_lance
        ),
        format!("armed = {rifles} + ({men} − {rifles}) × {steel:.2} = {armed}"),
        format!("with a thousand rifles more: {}", men.min(rifles + 1000)),
    ]
}

/// How many of those who could come do come in the first half-month.
fn show_up(case: &Case) -> Vec<String> {
    let game = case.mustered();
    let rules = &case.scenario.rules;
    let share = rules.show_up * rules.show_up_paid * rules.show_up_season;
    let id = UezdId::new(STEP_BY_STEP).expect("an id");
    let muster = game.view().uezd(id).expect("the scenario has it").muster();
    assert_eq!(muster.show_up, PerMille((1000.0 * share).round() as u32));
    let gap = muster.ceiling().less(muster.men).0;
    let comes = share;
    let (mean, spread) = (comes * f64::from(gap), (f64::from(gap) * comes * (1.0 - comes)).sqrt());
    assert!((f64::from(muster.came.0) - mean).abs() < 4.0 * spread, "{muster:?}");
    let (pay, harvest) = (rules.show_up_paid, rules.show_up_season);
    let by_hand = format!("{} × {pay} (paid) × {harvest} (harvest)", rules.show_up);
    vec![
        format!("show-up = {by_hand} = {comes:.3}"),
        format!("{comes:.3} × {gap} = {} men, give or take {}", rounded(mean), rounded(spread)),
    ]
}

/// What a uezd whose town the enemy holds can give at best.
fn lost_town(case: &Case) -> String {
    let game = case.mustered();
    let id = UezdId::new("aktyubinsk").expect("an id");
    let plan = case.scenario.uezd(id).expect("the scenario has it");
    assert_eq!(game.view().control().holder(plan.seat), Holder::Hostile);
    let (cap, over, quota) =
        (case.scenario.rules.reach_hostile, case.scenario.rules.over_quota, plan.quota.0);
    let men = game.view().uezd(id).expect("the scenario has it").muster().ceiling().0;
    assert_eq!(men, floor_heads(cap * f64::from(quota) * (1.0 + over)));
    format!("Of `{id}` no more than {cap} can obey: {cap} × {quota} × (1 + {over}) = {men} men.")
}

/// One thing changed, and then all of them.
fn changes(case: &Case) -> Vec<String> {
    let before = case.allowed();
    let row = |what: String, changed: &Case| {
        let men = changed.allowed();
        format!("| {what} | {} | +{} |", whole(men), whole(men - before))
    };
    let obeyed = |case: &mut Case, reach: u32| {
        let first = case.scenario.first;
        case.scenario.uezds.iter_mut().for_each(|uezd| uezd.reach = vec![(first, PerMille(reach))]);
    };
    let rich = |case: &mut Case, fund: f64| {
        case.scenario.oblasts.iter_mut().for_each(|oblast| oblast.treasury = Kopeks::from_roubles(fund));
    };
    let (rules, men, pay) = (&case.scenario.rules, f64::from(case.quota()), case.pay());
    let volosts: u32 = case.scenario.uezds.iter().map(|uezd| uezd.volosts).sum();
    let led = f64::from(volosts) * rules.led_by_elders;
    let officers = up((men - led) / rules.officer_norm);
    let reach = up(1000.0 / (1.0 + rules.over_quota));
    let fund = up(men * pay);
    let everything = Case::with(|case| {
        case.officers = officers;
        obeyed(case, reach);
        rich(case, f64::from(fund));
    });
    let share = f64::from(reach) / 1000.0;
    let all = whole(case.quota());
    let mut lines = vec![
        format!("| share of the volosts that obey | 1 / (1 + {}) | see above | {share} |", rules.over_quota),
        format!(
            "| officers | ({all} − {volosts} × {}) / {} | {} | {officers} |",
            rules.led_by_elders, rules.officer_norm, case.officers
        ),
        format!("| roubles | {all} × {pay:.2} | {} | {} |", rounded(case.fund()), whole(fund)),
    ];
    lines.extend([
        row("a thousand rifles more".into(), &Case::with(|case| case.rifles += 1000)),
        row("twice the officers".into(), &Case::with(|case| case.officers *= 2)),
        row("twice the money".into(), &Case::with(|case| rich(case, 2.0 * case.fund()))),
        row(format!("{share} of the volosts obey everywhere"), &Case::with(|case| obeyed(case, reach))),
        row("all that the table above asks for".into(), &everything),
        lost_town(&everything),
    ]);
    lines
}

/// What the rounds are good for.
fn rounds(case: &Case) -> Vec<String> {
    let (rules, rifles, rounds) = (&case.scenario.rules, f64::from(case.rifles), f64::from(case.rounds));
    let course = rules.course_rounds;
    let fired = rifles * course;
    vec![
        format!("rounds per rifle = {} / {} = {:.1}", whole(case.rounds), case.rifles, rounds / rifles),
        format!(
            "full pouches     = {} × {} = {}",
            case.rifles,
            rules.rounds_carried,
            rounded(rifles * rules.rounds_carried)
        ),
        format!("a fire course    = {} men × {course} = {}", case.rifles, rounded(fired)),
        format!(
            "left after it    = {} − {} = {}, {:.1} per rifle",
            whole(case.rounds),
            rounded(fired),
            rounded(rounds - fired),
            (rounds - fired) / rifles
        ),
        format!(
            "a course for all = {} × {course} = {}",
            whole(case.quota()),
            rounded(f64::from(case.quota()) * course)
        ),
        format!(
            "men who can fire the course = {} / {course} = {}",
            whole(case.rounds),
            floor_heads(rounds / course)
        ),
    ]
}

/// What a cart eats of its load a day.
fn eats(rules: &Rules, half: u8) -> f64 {
    rules.cart_feed_kg * (1.0 - rules.grazing_march[usize::from(half)]) + rules.driver_kg
}

/// Share left over a way, by the game; checked against the formula of the page.
fn left(rules: &Rules, half: u8, km: u32) -> f64 {
    let share = payload_share(rules, half, Metres(1000 * km));
    let way = 2.0 * f64::from(km);
    let by_hand = (1.0 - way * eats(rules, half) / (rules.cart_km * rules.cart_load_kg)).max(0.0);
    assert!((share - by_hand).abs() < 1e-12, "{share} {by_hand}");
    share
}

/// Length of the post road between two places, over the halts on it, kilometres.
fn road(scenario: &Scenario, from: &str, to: &str) -> u32 {
    let ends = |name: &str| [from, to].contains(&name);
    let on_it = |id: PlaceId| {
        let halt = scenario.place(id).and_then(|place| place.halt);
        halt.map_or(ends(id.as_str()), |(a, b, _)| ends(a.as_str()) && ends(b.as_str()))
    };
    let legs =
        scenario.routes.iter().filter(|leg| leg.mode == Mode::PostRoad && on_it(leg.from) && on_it(leg.to));
    legs.map(|leg| leg.length.0).sum::<u32>() / 1000
}

/// The load, and what is left of a cart's after the way.
fn haul(case: &Case) -> Vec<String> {
    let rules = &case.scenario.rules;
    let (load, march) = (rules.cart_load_kg, rules.cart_km);
    let kilograms = |number: u32, goods: Goods| f64::from(number) * goods.grams() as f64 / 1000.0;
    let rounds = kilograms(case.rounds, Goods::Ammunition);
    let arms = kilograms(case.rifles, Goods::Weapons);
    let both = rounds + arms;
    let (winter, summer) = (left(rules, JANUARY, HAUL_KM), left(rules, JULY, HAUL_KM));
    let (daily, payload) = (eats(rules, JANUARY), load * winter);
    let range = march * load / (2.0 * daily);
    assert_eq!(left(rules, JANUARY, up(range)), 0.0);
    let km = road(&case.scenario, "turgai", "kustanai");
    let far = left(rules, JANUARY, km);
    vec![
        format!(
            "rounds = {} × {} g = {rounds} kg = {} t",
            whole(case.rounds),
            Goods::Ammunition.grams(),
            rounds / 1000.0
        ),
        format!(
            "rifles = {} × {} kg = {} kg = {} t",
            case.rifles,
            Goods::Weapons.grams() / 1000,
            rounded(arms),
            arms / 1000.0
        ),
        format!("carts for the rounds, at the door = {rounds} / {load} → {}", up(rounds / load)),
        format!("carts for both, at the door = {} / {load} → {}", rounded(both), up(both / load)),
        format!(
            "eaten a day = {} × (1 − {}) + {} = {daily} kg",
            rules.cart_feed_kg,
            rules.grazing_march[usize::from(JANUARY)],
            rules.driver_kg
        ),
        format!("days = 2 × {HAUL_KM} / {march} = {:.1}", 2.0 * f64::from(HAUL_KM) / march),
        format!("share left = 1 − 2 × {HAUL_KM} × {daily} / ({march} × {load}) = {winter:.3}"),
        format!("payload = {load} × {winter:.3} = {payload:.0} kg"),
        format!("carts for the rounds = {rounds} / {payload:.0} → {}", up(rounds / payload)),
        format!("carts for both = {} / {payload:.0} → {}", rounded(both), up(both / payload)),
        format!("* In July the same {HAUL_KM} km leave {summer:.3}, because the horse grazes."),
        format!("* Turgay to Kustanay is {km} km: in January {far:.3} is left."),
        format!("* Beyond {range:.0} km a winter cart brings nothing: it has eaten its load on the way."),
    ]
}

/// All lines of the page that have a number in them.
fn computed() -> Vec<String> {
    let case = Case::new();
    [setting, quotas, step_by_step, ceilings, armed, show_up, changes, rounds, haul]
        .iter()
        .flat_map(|part| part(&case))
        .chain(FORMULAS.map(String::from))
        .collect()
}

#[test]
fn every_number_of_the_worked_example_is_what_the_game_computes() {
    let path = format!("{}/docs/example.md", env!("CARGO_MANIFEST_DIR"));
    let page = std::fs::read_to_string(path).expect("the page is there");
    let computed = computed();
    let written: BTreeSet<&str> = page.lines().map(str::trim).collect();
    let known: BTreeSet<&str> = computed.iter().map(String::as_str).collect();
    let missing: Vec<_> = computed.iter().filter(|line| !written.contains(line.as_str())).collect();
    let stale: Vec<_> = written
        .iter()
        .filter(|line| line.contains(|c: char| c.is_ascii_digit()) && !known.contains(*line))
        .collect();
    assert!(missing.is_empty(), "the page lacks:\n{missing:#?}\nand nothing computes:\n{stale:#?}");
    assert!(stale.is_empty(), "numbers of the page that nothing computes:\n{stale:#?}");
}

/// What the page says in words: what stops whom, that no single gift does much, how far the rounds go.
#[test]
fn what_the_worked_example_says_in_words_is_true() {
    let case = Case::new();
    let game = case.mustered();
    let stops: Vec<Constraint> = game.view().uezds().map(|uezd| uezd.muster().smallest().0).collect();
    assert_eq!(game.view().constraint_of_oblast(oblast()), Some(Constraint::Reach));
    assert_eq!(stops, [Constraint::Reach, Constraint::Reach, Constraint::Money, Constraint::Money]);
    assert_eq!(Case::with(|case| case.rifles += 1000).allowed(), case.allowed(), "rifles do not bind");
    assert_eq!(Case::with(|case| case.officers *= 2).allowed(), case.allowed(), "officers do not bind");
    let (rules, rifles, rounds) = (&case.scenario.rules, f64::from(case.rifles), f64::from(case.rounds));
    let fired = rifles * rules.course_rounds / rounds;
    assert!((0.4..0.5).contains(&fired), "a course takes nearly half of the rounds: {fired}");
    assert!(rounds * (1.0 - fired) < rifles * rules.rounds_carried, "what is left does not fill the pouches");
    assert!(f64::from(case.quota()) * rules.course_rounds > rounds, "there are not rounds enough for all");
    assert_eq!(rules.grazing_march[usize::from(JANUARY)], 0.2, "a fifth is found under the snow");
}
