//! Reads events: their conditions and choices. What comes of them is read by [`effects`].

use crate::base::date::Date;
use crate::base::id::{EventId, Id};
use crate::scenario::build::answers::{Asked, answer, growths};
use crate::scenario::build::atlas::Atlas;
use crate::scenario::build::effects::effects;
use crate::scenario::file::EventFile;
use crate::scenario::layer::Layer;
use crate::scenario::layers::{Record, stacked};
use crate::scenario::model::{Choice, Condition, Entry, EntryKind, Event, EventKind, Scenario, Vignette};
use crate::scenario::reader::Reader;
use crate::scenario::spot::Spot;

/// Reads the events, once all that they name is known.
pub(in crate::scenario) fn read(
    layers: &[Layer],
    reader: &mut Reader,
    atlas: &Atlas,
    scenario: &mut Scenario,
) {
    let lists = layers.iter().map(|layer| (layer.events.events.as_slice(), &layer.events.basis));
    let records = stacked(reader, lists, |event| &event.id);
    for record in &records {
        scenario.entries.extend(battle(reader, record));
        if let Some(event) = event(reader, record, atlas, scenario) {
            scenario.events.push(event);
        }
    }
    scenario.events.sort_by_key(|event| (event.on, event.id));
}

/// One event, when it concerns the scenario.
pub(in crate::scenario) fn event(
    reader: &mut Reader,
    record: &Record<EventId, EventFile>,
    atlas: &Atlas,
    scenario: &Scenario,
) -> Option<Event> {
    let file = record.file;
    let kind = kind(reader, file);
    let claims = reader.claims(&file.claims);
    let place = match &file.place {
        Some(spot) => Some(reader.known(spot, "place", atlas.places.iter().copied())?),
        None => None,
    };
    let assumed = file.assumed.as_ref().is_some_and(|spot| reader.value(spot).is_some());
    let when = conditions(reader, &file.when, atlas, record.own);
    let effects = effects(reader, &file.effects, record.bases, atlas, scenario);
    let asked = Asked { event: record.id, answer: None };
    let grow = growths(reader, &file.grow, asked, record.bases, atlas, scenario);
    let choices = choices(reader, record, atlas, scenario);
    let unanswered = unanswered(reader, file, &choices);
    let idle = when.is_empty() && effects.is_empty() && grow.is_empty() && choices.is_empty();
    let (on, turn) = day(reader, record, idle && kind != EventKind::Affair, scenario)?;
    let until = until(reader, record, turn, scenario);
    let chance = file.chance.as_ref().map(|chance| reader.number(chance, record.bases, 0.0, 1.0));
    let here = place.is_none_or(|id| scenario.places.iter().any(|place| place.id == id && place.in_play));
    // What another oblast's command is asked can never be asked where it is not under command.
    let commanded = when.iter().all(|condition| match condition {
        Condition::Command(oblast) => scenario.oblast(*oblast).is_some(),
        _ => true,
    });
    (here && commanded).then_some(Event {
        id: record.id,
        on,
        turn,
        until,
        chance,
        place,
        kind,
        picture: picture(reader, file, kind),
        claims,
        assumed,
        when,
        effects,
        grow,
        choices,
        unanswered,
        position: reader.texts().position(file.id.address),
    })
}

fn kind(reader: &mut Reader, file: &EventFile) -> EventKind {
    file.kind.as_ref().and_then(|spot| reader.value(spot).copied()).unwrap_or_default()
}

fn picture(reader: &mut Reader, file: &EventFile, kind: EventKind) -> Option<Vignette> {
    let said = file.picture.as_ref().and_then(|spot| reader.value(spot).copied());
    said.or((kind != EventKind::Affair).then_some(Vignette::Battle))
}

/// The entry of the encyclopedia that a battle has.
fn battle(reader: &mut Reader, record: &Record<EventId, EventFile>) -> Option<Entry> {
    let (id, kind) = (record.id, kind(reader, record.file));
    let (words, unknown) = (format!("event-{id}"), kind == EventKind::UnknownBattle);
    let claims = (kind != EventKind::Affair).then(|| reader.claims(&record.file.claims))?;
    Some(Entry { id: id.0, kind: EntryKind::Battle, words, unknown, claims })
}

/// The day of an event and the turn that contains it, when that is played. Some may have no day.
fn day(
    reader: &mut Reader,
    record: &Record<EventId, EventFile>,
    may_lack: bool,
    scenario: &Scenario,
) -> Option<(Date, u16)> {
    let Some(spot) = &record.file.on else {
        if !may_lack {
            let message =
                "only a battle that does nothing may have no day: expected `on: \"1918-06-18\"`".into();
            reader.problem(record.file.id.address, "missing_field", message, None);
        }
        return None;
    };
    let on = reader.date(spot)?;
    let turn = scenario.turn_of(on);
    if turn.is_none() && record.own {
        let message = format!("{on} is not in the period that is played");
        reader.problem(spot.address, "not_in_period", message, None);
    }
    Some((on, turn?))
}

/// The last turn in which an event may happen.
fn until(reader: &mut Reader, record: &Record<EventId, EventFile>, first: u16, scenario: &Scenario) -> u16 {
    let Some(spot) = &record.file.until else { return first };
    let Some(date) = reader.date(spot) else { return first };
    let last = scenario.turn_of(date).unwrap_or(scenario.turns.saturating_sub(1));
    if last < first {
        let message = format!("{date} is before the first day of the event");
        reader.problem(spot.address, "not_in_period", message, None);
    }
    last.max(first)
}

fn choices(
    reader: &mut Reader,
    record: &Record<EventId, EventFile>,
    atlas: &Atlas,
    scenario: &Scenario,
) -> Vec<Choice> {
    let (file, bases) = (record.file, record.bases);
    let mut choices: Vec<Choice> = Vec::new();
    for spot in &file.choices {
        let Some(choice) = reader.value(spot) else { continue };
        let Some(&id) = reader.value(&choice.id) else { continue };
        if choices.iter().any(|other| other.id == id) {
            reader.problem(choice.id.address, "duplicate_id", format!("the id `{id}` stands twice"), None);
        }
        let effects = effects(reader, &choice.effects, bases, atlas, scenario);
        let answer = choice.answer.as_ref().and_then(|spot| answer(reader, spot, bases));
        let asked = Asked { event: record.id, answer: answer.as_ref() };
        let grow = growths(reader, &choice.grow, asked, bases, atlas, scenario);
        choices.push(Choice { id, answer, effects, grow });
    }
    if choices.len() == 1 || choices.len() > MOST_CHOICES {
        let message = format!("expected two to four choices, or none, found {}", choices.len());
        reader.problem(file.id.address, "choices", message, None);
    }
    choices
}

/// Most choices of an event: as many as a window shows without scrolling.
const MOST_CHOICES: usize = 4;

fn unanswered(reader: &mut Reader, file: &EventFile, choices: &[Choice]) -> Id {
    match &file.unanswered {
        Some(spot) => {
            reader.known(spot, "choice of this event", choices.iter().map(|choice| choice.id));
            reader.value(spot).copied().unwrap_or_default()
        }
        None if choices.is_empty() => Id::default(),
        None => {
            let message = "an event with choices says which counts when nobody chooses: expected \
                           `unanswered: \"…\"`"
                .into();
            reader.problem(file.id.address, "missing_field", message, None);
            Id::default()
        }
    }
}

/// Most arrears of pay, months.
const MOST_ARREARS: f64 = 6.0;

/// Conditions whose ids all exist; what they ask of something out of play simply does not hold.
pub(in crate::scenario) fn conditions(
    reader: &mut Reader,
    spots: &[Spot<Condition>],
    atlas: &Atlas,
    own: bool,
) -> Vec<Condition> {
    spots.iter().filter_map(|spot| condition(reader, spot, atlas, own)).collect()
}

/// One condition; `own` where it stands in what is asked for and not in what that is based on.
pub(in crate::scenario) fn condition(
    reader: &mut Reader,
    spot: &Spot<Condition>,
    atlas: &Atlas,
    own: bool,
) -> Option<Condition> {
    use Condition as C;
    let condition = *reader.value(spot)?;
    let at = spot.address;
    let sponsor = |reader: &mut Reader, id| {
        reader.named(at, id, "sponsor", atlas.sponsors.iter().copied());
    };
    let oblast = |reader: &mut Reader, id| {
        reader.named(at, id, "oblast", atlas.oblasts.iter().copied());
    };
    match condition {
        C::Terms(id) | C::NoTerms(id) => sponsor(reader, id),
        C::Standing { of, at_least } => {
            reader.in_range(at, at_least, 0.0, 1.0);
            sponsor(reader, of);
        }
        C::Held(id) | C::NotHeld(id) => {
            reader.named(at, id, "place", atlas.places.iter().copied());
        }
        C::Arrears { oblast: id, above } => {
            reader.in_range(at, above, 0.0, MOST_ARREARS);
            oblast(reader, id);
        }
        C::Tax { oblast: id, above } => {
            reader.in_range(at, above, 0.0, 1.0);
            oblast(reader, id);
        }
        C::Money { oblast: id, .. } | C::Command(id) => oblast(reader, id),
        C::Men { of, .. } => atlas.measure(reader, at, of),
        C::Collapse => {}
        C::Flag(id) | C::NoFlag(id) => atlas.flag(reader, at, id, own),
        C::Chose(event, choice) => atlas.choice(reader, at, event, choice),
    }
    Some(condition)
}
