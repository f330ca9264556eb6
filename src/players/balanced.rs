//! The policy `balanced`: a careful staff.
//!
//! It reads what a player can see and gives the orders a player could.
//! It calls up where it is obeyed, taxes, trains, keeps officers and rifles where they lift most, stands beside the
//! powers whose wants it can meet, sends to a front what a power or an aim asks for and no more, and brings the men
//! home at the end.

use crate::base::id::{Id, OblastId, UezdId, UnitId};
use crate::orders::{Course, Gift, Manner, Office, Order, Pace, Posture};
use crate::scenario::Scenario;
use crate::scenario::model::{
    Bound, Choice, Condition, Draws, Effect, Front, Leaving, Measure, Metric, Skill, Step, Swayed, Want,
};
use crate::sim::View;
use crate::sim::state::uezd::Constraint;
use crate::sim::view::UnitView;

/// Its orders for the turn that comes next.
pub(in crate::players) fn orders(view: View<'_>) -> Vec<Order> {
    let mut orders = Vec::new();
    answers(view, &mut orders);
    terms(view, &mut orders);
    taxes(view, &mut orders);
    levies(view, &mut orders);
    cadre(view, &mut orders);
    favours(view, &mut orders);
    postings(view, &mut orders);
    stores(view, &mut orders);
    people(view, &mut orders);
    purse(view, &mut orders);
    farewell(view, &mut orders);
    orders.retain(|order| view.check(order).is_ok());
    orders
}

/// Discharges the units under an amnesty or in the last quarter of the campaign, where men brought home are an aim
/// and none are asked for any more.
fn farewell(view: View<'_>, orders: &mut Vec<Order>) {
    let scenario = view.scenario();
    let home = scenario.aims.iter().any(|aim| aim.metric == Metric::Saved);
    let asked = scenario.aims.iter().any(|aim| {
        let men = matches!(aim.metric, Metric::Men { .. } | Metric::History { .. });
        men && aim.turn >= view.turn() && matches!(aim.bound, Bound::AtLeast(_))
    });
    let needed = scenario.lost.iter().any(|lost| {
        matches!(lost.metric, Metric::Men { .. }) && (lost.period.0..=lost.period.1).contains(&view.turn())
    });
    let late = 4 * (scenario.turns - view.turn()) <= scenario.turns;
    if home && !asked && !needed && (late || ending(view)) {
        let manned = view.units().filter(|unit| unit.roll.enrolled().0 > 0);
        orders.extend(manned.map(|unit| Order::Disband { unit: unit.id }));
    }
}

/// Answers each open event with the choice whose effects look best.
fn answers(view: View<'_>, orders: &mut Vec<Order>) {
    for event in view.open_events() {
        let best = event
            .choices
            .iter()
            .enumerate()
            .max_by(|(i, a), (j, b)| worth(view, a).total_cmp(&worth(view, b)).then(j.cmp(i)));
        if let Some((_, choice)) = best {
            orders.push(Order::Choose { event: event.id, choice: choice.id });
        }
    }
}

/// What a choice looks worth, in men.
fn worth(view: View<'_>, choice: &Choice) -> f64 {
    choice.effects.iter().map(|effect| effect_worth(view, effect)).sum()
}

fn effect_worth(view: View<'_>, effect: &Effect) -> f64 {
    let scenario = view.scenario();
    let men = |oblast: OblastId| f64::from(view.waterfall(oblast)[Step::Enrolled].0);
    let quota = |oblast| scenario.oblast(oblast).map_or(0.0, |oblast| f64::from(oblast.quota.0));
    match *effect {
        Effect::Money(_, kopeks) => kopeks.roubles() / view.price_level() / 1500.0,
        Effect::TreasuryShare(oblast, times) => {
            -(1.0 - times) * view.fund().branch(oblast).balance.roubles() / 1500.0
        }
        Effect::Standing(sponsor, by) => {
            let rules = scenario.sponsor(sponsor).is_some_and(|sponsor| sponsor.rules(view.now()));
            let aimed = scenario.aims.iter().any(|aim| aim.metric == Metric::Standing(sponsor));
            f64::from(by) / 1000.0 * if rules { 250.0 } else { 60.0 } * if aimed { 4.0 } else { 1.0 }
        }
        Effect::Sway(sway) => sway_worth(view, &sway),
        Effect::Give(what, _, amount) => gift_worth(what, amount),
        Effect::Lose(what, _, amount) => -gift_worth(what, amount),
        Effect::Men(_, by) => f64::from(by),
        Effect::Losses(unit, share) => {
            let men = view.unit(unit).map_or(0, |unit| unit.roll.enrolled().0);
            -share * f64::from(men) * 1.5
        }
        Effect::Goods(_, kilograms) => kilograms.iter().map(|kg| f64::from(*kg)).sum::<f64>() / 20_000.0,
        Effect::Arrears(oblast, by) => -f64::from(by) / 1000.0 * 0.06 * men(oblast),
        Effect::Flag(id, true) => flag_worth(view, id),
        Effect::Flag(_, false) | Effect::SchoolLost => 0.0,
        Effect::Push(_, by) => 10.0 * f64::from(by),
        Effect::OfficersShare(oblast, times) => -(1.0 - times) * 0.2 * quota(oblast),
        Effect::Leave(oblast, how, share) => share * men(oblast) * leaving_worth(view, how),
    }
}

/// A flag that a power wants is worth a little, one that is its red line costs its friendship.
fn flag_worth(view: View<'_>, id: Id) -> f64 {
    let ruling = view.scenario().sponsors.iter().filter(|sponsor| sponsor.rules(view.now()));
    ruling
        .map(|sponsor| {
            let standing = view.goodwill().standing(sponsor.id).share();
            let wanted = sponsor.wants.contains(&Want::Flag(id));
            let crossed = sponsor.red_line == Some(Condition::Flag(id));
            if crossed { -300.0 * standing } else { f64::from(u8::from(wanted)) * 40.0 }
        })
        .sum()
}

/// Men who leave are a loss while there is something to hold, and the aim once it is over.
fn leaving_worth(view: View<'_>, how: Leaving) -> f64 {
    let late = f64::from(view.turn()) / f64::from(view.scenario().turns) > 0.6;
    match (how, late) {
        (Leaving::Arrested, _) => -1.5,
        (_, true) => 1.0,
        (_, false) => -1.0,
    }
}

fn sway_worth(view: View<'_>, sway: &crate::scenario::model::Sway) -> f64 {
    use crate::scenario::model::Whereabouts;
    let scenario = view.scenario();
    let quota = match sway.at {
        Whereabouts::Oblast(id) => scenario.oblast(id).map_or(0.0, |oblast| f64::from(oblast.quota.0)),
        Whereabouts::Uezd(id) => scenario.uezd(id).map_or(0.0, |uezd| f64::from(uezd.quota.0)),
        Whereabouts::Front(_) => 200.0,
    };
    let turns = if sway.turns == 0 { 12.0 } else { f64::from(sway.turns).min(12.0) };
    let factor = f64::from(sway.by) / 1000.0 - 1.0;
    match sway.what {
        Swayed::Authority => f64::from(sway.by) / 1000.0 * quota * turns / 8.0,
        Swayed::ShowUp | Swayed::HomeShowUp => factor * quota * turns / 60.0,
        Swayed::Tax => factor * quota * turns / 60.0,
        Swayed::Danger => -factor * quota * turns / 80.0,
        Swayed::Desertion => -factor * quota * turns / 80.0,
        Swayed::Foes => -factor * quota * turns / 40.0,
    }
}

fn gift_worth(what: Gift, amount: u32) -> f64 {
    let each = match what {
        Gift::Rifles => 0.8,
        Gift::Rounds => 0.004,
        Gift::MachineGuns => 20.0,
        Gift::Officers => 12.0,
        Gift::Instructors => 8.0,
        Gift::Kit => 0.1,
        Gift::Roubles => 1.0 / 150_000.0,
    };
    each * f64::from(amount)
}

/// Accepts the terms of a power whose rival it does not stand with.
fn terms(view: View<'_>, orders: &mut Vec<Order>) {
    let scenario = view.scenario();
    let goodwill = view.goodwill();
    for sponsor in scenario.sponsors.iter().filter(|sponsor| sponsor.rules(view.now())) {
        let rival = sponsor.rival.is_some_and(|rival| goodwill.terms.contains(&rival));
        let met = sponsor.wants.iter().filter(|want| view.want_met(sponsor, want)).count();
        let gives = !sponsor.gives.is_empty()
            || scenario.deliveries.iter().any(|delivery| delivery.sponsor == sponsor.id);
        let accepted = goodwill.terms.contains(&sponsor.id);
        let aimed = scenario.aims.iter().any(|aim| aim.metric == Metric::Standing(sponsor.id));
        // Nobody's red line is crossed for another's sake.
        let crosses = scenario.sponsors.iter().any(|other| {
            other.id != sponsor.id
                && other.rules(view.now())
                && other.red_line == Some(Condition::Terms(sponsor.id))
                && !goodwill.crossed.contains(&other.id)
        });
        if !accepted && (aimed || gives && !rival && !crosses && 2 * met >= sponsor.wants.len()) {
            orders.push(Order::Terms { sponsor: sponsor.id, accept: true });
        }
    }
}

fn taxes(view: View<'_>, orders: &mut Vec<Order>) {
    for oblast in &view.scenario().oblasts {
        if !view.levers().tax.contains_key(&oblast.id) {
            orders.push(Order::Tax { oblast: oblast.id, rate: 1000 });
        }
    }
}

/// Calls volunteers where orders are obeyed, by lot where authority is whole and men are few.
fn levies(view: View<'_>, orders: &mut Vec<Order>) {
    let scenario = view.scenario();
    let ending = ending(view);
    for plan in &scenario.uezds {
        let Some(uezd) = view.uezd(plan.id) else { continue };
        let owes = view.fund().branch(plan.oblast).arrears.share() > 1.5;
        let manner = if ending || owes || uezd.reach().0 < 20 { Manner::Off } else { Manner::Volunteers };
        let detail = detail(view, plan.id, plan.oblast);
        let now = view.levers().levy.get(&plan.id);
        let same =
            now.is_some_and(|levy| levy.manner == manner && levy.detail.0.abs_diff(u32::from(detail)) < 150);
        if !same && (now.is_some() || manner != Manner::Off) {
            orders.push(Order::Levy { uezd: plan.id, manner, share: 1000, detail });
        }
        elders(view, plan.id, plan.oblast, orders);
    }
}

/// How many of those called up serve in the regiment: all in the regiment's own town, else a third.
fn detail(view: View<'_>, uezd: UezdId, oblast: OblastId) -> u16 {
    let scenario = view.scenario();
    let regiment = scenario.units.iter().any(|unit| unit.draws == Draws::Oblast(oblast));
    let own = scenario.units.iter().any(|unit| unit.draws == Draws::Uezd(uezd));
    match (regiment, own) {
        (true, false) => 1000,
        (true, true) => 350,
        (false, _) => 0,
    }
}

/// Sends elders round while authority is what stops the call-up and the branch can pay them for a year.
fn elders(view: View<'_>, uezd: UezdId, oblast: OblastId, orders: &mut Vec<Order>) {
    let Some(state) = view.uezd(uezd) else { return };
    let rich = view.fund().branch(oblast).balance.roubles() > 60_000.0 * view.price_level();
    let stops = view.constraint(state) == Some(Constraint::Reach) && state.reach().0 >= 20;
    let going = view.levers().agitation.contains(&uezd);
    if going != (rich && stops) {
        orders.push(Order::Agitate { uezd, on: !going });
    }
}

/// Instructors for the untrained, while money lasts; the full course where there are rounds for it.
fn cadre(view: View<'_>, orders: &mut Vec<Order>) {
    for unit in view.units() {
        let Some(oblast) = oblast_of(view, unit.id) else { continue };
        let raw: u32 = unit.roll.ages()[..4].iter().sum();
        let rich = view.fund().branch(oblast).balance.roubles() > 25_000.0 * view.price_level();
        let wanted = if rich { raw.div_ceil(50).min(8) } else { raw.div_ceil(100).min(2) };
        let now = view.levers().instructors.get(&unit.id).map_or(0, |number| u32::from(*number));
        if wanted.abs_diff(now) >= 2 || (wanted == 0 && now > 0) {
            orders.push(Order::Instructors { unit: unit.id, number: wanted as u16 });
        }
        let rounds = f64::from(unit.outfit.rounds()) / f64::from(unit.outfit.rifles().max(1));
        let course = if rounds < 15.0 { Course::Drill } else { Course::Fire };
        if course != unit.outfit.course() && unit.roll.enrolled().0 > 0 {
            orders.push(Order::Train { unit: unit.id, course });
        }
        if unit.outfit.merit() > 0 {
            orders.push(Order::Award { unit: unit.id });
        }
    }
}

fn oblast_of(view: View<'_>, unit: UnitId) -> Option<OblastId> {
    view.scenario().unit(unit).map(|plan| plan.oblast)
}

/// Asks the powers that think well of us: rifles for the unit that lacks most of them, officers where officers stop.
fn favours(view: View<'_>, orders: &mut Vec<Order>) {
    if ending(view) {
        return;
    }
    for sponsor in view.scenario().sponsors.iter().filter(|sponsor| sponsor.rules(view.now())) {
        if view.goodwill().standing(sponsor.id).share() < 0.5 {
            continue;
        }
        let lacks = |unit: &UnitView<'_>| unit.roll.enrolled().0.saturating_sub(unit.outfit.rifles());
        let Some(unit) = view.units().filter(|unit| unit.roll.enrolled().0 > 0).max_by_key(lacks) else {
            continue;
        };
        let thin = unit.outfit.officers() * 100 < unit.roll.enrolled().0;
        let gives = |what| sponsor.gives.iter().any(|(gift, _)| *gift == what);
        let what = if thin && gives(Gift::Officers) { Gift::Officers } else { Gift::Rifles };
        if gives(what) {
            orders.push(Order::Ask { sponsor: sponsor.id, what, unit: unit.id });
        }
    }
}

/// Men that a front should have: for an aim on it, or for a power whose terms are accepted.
fn wanted_at(view: View<'_>, front: &Front) -> u32 {
    let scenario = view.scenario();
    let by_aim = scenario.aims.iter().filter_map(|aim| match aim.metric {
        Metric::Men { of: Measure::Front(id), .. } | Metric::History { of: Measure::Front(id), .. }
            if id == front.id && aim.turn >= view.turn() && aim.turn <= view.turn() + 14 =>
        {
            Some(aim.bound.limit() as u32)
        }
        Metric::Supply(id) if id == front.id && aim.turn >= view.turn() && aim.turn <= view.turn() + 6 => {
            Some(50)
        }
        _ => None,
    });
    let terms = &view.goodwill().terms;
    let by_power =
        scenario.sponsors.iter().filter(|sponsor| terms.contains(&sponsor.id)).flat_map(|sponsor| {
            sponsor.wants.iter().filter_map(|want| match want {
                Want::MenAt { front: id, men } if *id == front.id => Some(*men),
                _ => None,
            })
        });
    by_aim.chain(by_power).max().unwrap_or(0)
}

/// Sends units to the fronts that want men, the nearest first, and calls them home when nobody wants them.
fn postings(view: View<'_>, orders: &mut Vec<Order>) {
    let scenario = view.scenario();
    let now = view.now();
    let mut sent: Vec<UnitId> = Vec::new();
    for front in &scenario.fronts {
        let active = front.active(now);
        let wanted = if active { wanted_at(view, front) } else { 0 };
        let place = front.places[rear(view, front)];
        let mut there: f64 = 0.0;
        for unit in view.units().filter(|unit| goal_in(unit, front)) {
            there += f64::from(unit.roll.enrolled().0) * kept(unit.station.from_home().km());
            sent.push(unit.id);
            let hungry = unit.station.supply().0 < 450 && unit.station.march().is_none();
            let away = unit.station.is_away();
            if away && (wanted == 0 || (hungry && there > 1.3 * f64::from(wanted))) {
                go_home(scenario, &unit, orders);
            }
            stance(view, front, &unit, orders);
        }
        if there * 1.0 < f64::from(wanted) && view.control().held(place) {
            reinforce(view, place, f64::from(wanted) * 1.1 - there, &mut sent, orders);
        }
    }
}

/// The place of a front where units are posted: behind the line, where they can be fed.
fn rear(view: View<'_>, front: &Front) -> usize {
    let line = view.fronts().line(front, view.now());
    (0..=line).rev().find(|i| view.control().held(front.places[*i])).unwrap_or(0).min(line)
}

fn goal_in(unit: &UnitView<'_>, front: &Front) -> bool {
    let goal = unit.station.march().map_or(unit.station.at(), |march| march.to);
    front.places.contains(&goal) && unit.roll.enrolled().0 > 0
}

/// Share of a unit that it expects to keep that far away.
fn kept(km: f64) -> f64 {
    crate::base::math::exp(-km / 500.0)
}

fn go_home(scenario: &Scenario, unit: &UnitView<'_>, orders: &mut Vec<Order>) {
    if let Some(plan) = scenario.unit(unit.id) {
        orders.push(Order::Post { unit: unit.id, place: plan.home, pace: Pace::Steady });
    }
}

/// Holds when armed and fed, watches when not.
fn stance(view: View<'_>, front: &Front, unit: &UnitView<'_>, orders: &mut Vec<Order>) {
    if unit.station.march().is_some() {
        return;
    }
    let armed = f64::from(unit.outfit.rifles()) / f64::from(unit.roll.enrolled().0.max(1));
    let strength = front.strength(view.now());
    let odds =
        f64::from(strength.friends + unit.station.there().0) / f64::from(view.estimate(front).0.max(1));
    let posture = if unit.station.supply().0 < 600 {
        Posture::Rest
    } else if armed < 0.35 || odds < 0.8 {
        Posture::Screen
    } else {
        Posture::Hold
    };
    if posture != unit.station.posture() {
        orders.push(Order::Posture { unit: unit.id, posture });
    }
}

/// Posts the units that bring most men to a place for their distance, until enough are on the way.
fn reinforce(
    view: View<'_>,
    place: crate::base::id::PlaceId,
    mut lacking: f64,
    sent: &mut Vec<UnitId>,
    orders: &mut Vec<Order>,
) {
    let scenario = view.scenario();
    let goal = scenario.place(place).map_or((0.0, 0.0), |place| place.at);
    let km = |unit: &UnitView<'_>| {
        let home = scenario.unit(unit.id).and_then(|plan| scenario.place(plan.home));
        home.map_or(9999.0, |home| crow(home.at, goal) * 1.25)
    };
    let mut free: Vec<(f64, UnitId)> = view
        .units()
        .filter(|unit| !sent.contains(&unit.id) && unit.roll.enrolled().0 >= 40)
        .map(|unit| (km(&unit), unit.id))
        .filter(|(km, _)| *km < 900.0)
        .collect();
    free.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    for (km, id) in free {
        if lacking <= 0.0 {
            return;
        }
        let men = view.unit(id).map_or(0, |unit| unit.roll.enrolled().0);
        lacking -= f64::from(men) * kept(km);
        sent.push(id);
        orders.push(Order::Post { unit: id, place, pace: Pace::Steady });
    }
}

/// Kilometres as the crow flies between two points in degrees.
fn crow(a: (f64, f64), b: (f64, f64)) -> f64 {
    let squeeze = libm::cos((a.1 + b.1) / 2.0 * std::f64::consts::PI / 180.0);
    111.2 * libm::hypot((a.0 - b.0) * squeeze, a.1 - b.1)
}

/// Way-stations where posted units stand, filled in summer and autumn.
fn stores(view: View<'_>, orders: &mut Vec<Order>) {
    for unit in view.units() {
        let away = unit.station.is_away() && unit.station.march().is_none();
        let men = unit.station.there().0;
        if !away || men < 50 {
            continue;
        }
        let at = unit.station.at();
        let kept = view.store(at).is_some_and(crate::sim::state::store::Store::is_ordered);
        let tonnes = |each: f64| crate::base::math::round_heads(f64::from(men) * each).min(200) as u16;
        if !kept && view.control().held(at) {
            orders.push(Order::Depot {
                place: at,
                food: tonnes(0.05),
                grain: tonnes(0.06),
                hay: tonnes(0.1),
            });
        }
    }
}

/// Gives people the posts their skill is for: with the largest unit, or in the oblast that obeys most.
fn people(view: View<'_>, orders: &mut Vec<Order>) {
    let scenario = view.scenario();
    let now = view.now();
    let largest = view.units().max_by_key(|unit| unit.roll.enrolled()).map(|unit| unit.id);
    let households = |oblast: &&crate::scenario::model::Oblast| {
        let own = scenario.uezds.iter().filter(|uezd| uezd.oblast == oblast.id);
        own.map(|plan| {
            let reach = view.uezd(plan.id).map_or(0, |uezd| uezd.reach().0);
            u64::from(plan.households) * u64::from(reach)
        })
        .sum::<u64>()
    };
    let best = scenario.oblasts.iter().max_by_key(households).map(|oblast| oblast.id);
    for person in &scenario.people {
        let posted = view.staff().posts.contains_key(&person.id);
        if posted || now < person.from || person.to < now {
            continue;
        }
        let post = match person.skill {
            Skill::Drill | Skill::Command => largest.map(Office::Unit),
            Skill::Authority | Skill::Talks | Skill::Purse | Skill::Carting => best.map(Office::Oblast),
        };
        orders.extend(post.map(|to| Order::Appoint { person: person.id, to }));
    }
}

/// Gifts that move a power, a cadet course when it can be paid to the end, and help from rich branches to poor ones.
fn purse(view: View<'_>, orders: &mut Vec<Order>) {
    let scenario = view.scenario();
    let prices = view.price_level();
    let richest = view.fund().branches().max_by_key(|(_, branch)| branch.balance);
    let Some((rich, branch)) = richest else { return };
    let mut free = branch.balance.roubles() / prices - 40_000.0;
    for sponsor in scenario.sponsors.iter().filter(|sponsor| sponsor.rules(view.now())) {
        let Some(tenth) = sponsor.per_tenth else { continue };
        let low = view.goodwill().standing(sponsor.id).share() < 0.55;
        if low && free > 2.0 * tenth.roubles() {
            free -= tenth.roubles();
            let roubles = (tenth.roubles() * prices) as u32;
            orders.push(Order::Gift { sponsor: sponsor.id, oblast: rich, roubles });
        }
    }
    let turns = scenario.rules.school_turns;
    for school in &scenario.schools {
        let whole = school.open.roubles() + turns * school.keep.roubles();
        let asked = scenario.aims.iter().any(|aim| aim.metric == Metric::Cadets);
        let wanted = if asked { view.tally().cadets == 0 } else { free > 3.0 * whole };
        if view.staff().school.is_none() && wanted && free > whole && !ending(view) {
            free -= whole;
            orders.push(Order::School { place: school.place, oblast: rich, on: true });
        }
    }
    let poor = view.fund().branches().filter(|(_, branch)| branch.arrears.0 > 300).map(|(id, _)| id);
    for to in poor.filter(|to| *to != rich) {
        if free > 20_000.0 {
            let roubles = (free / 4.0 * prices) as u32;
            free *= 0.75;
            orders.push(Order::Lend { from: rich, to, roubles });
        }
    }
}

/// Whether the campaign is in its last part, when men are to be brought home.
fn ending(view: View<'_>) -> bool {
    let scenario = view.scenario();
    let home = scenario.aims.iter().any(|aim| aim.metric == Metric::Saved);
    let left = scenario.turns.saturating_sub(view.turn());
    let amnestied = view.affairs().flags.iter().any(|flag| flag.as_str() == "amnesty_accepted");
    home && (amnestied || left <= 4)
}
