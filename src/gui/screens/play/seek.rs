//! Search: places, uezds and units by name, what can be done by the page where it is, and the encyclopedia.
//!
//! What is found on the map is chosen and brought to its middle; a page is turned to.

use crate::base::id::PlaceId;
use crate::gui::kit::look::Pick;
use crate::gui::kit::{parts, theme};
use crate::gui::map_model;
use crate::gui::screens::play::state::{Play, Side, Tab};
use crate::i18n::{Value, Words};
use crate::report::names;
use crate::sim::View;
use bevy_egui::egui::{Button, Key, TextEdit, Ui};

/// Most that is shown of what is found.
const MOST: usize = 10;

/// Shows the field and what is found; the first of it is taken by Enter.
pub fn show(ui: &mut Ui, play: &mut Play) {
    ui.set_width(theme::size::COLUMN / 1.4);
    parts::large(ui, play.words.get("seek-heading"));
    let hint = play.words.get("seek-hint");
    let field = TextEdit::singleline(&mut play.sought).hint_text(hint).desired_width(f32::INFINITY);
    let field = ui.add(field);
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if ui.memory(|memory| memory.focused().is_none()) {
        field.request_focus();
    }
    ui.add_space(theme::size::GAP);
    let found = found(play, &play.sought);
    let mut taken = found.first().filter(|_| entered).cloned();
    for one in found {
        if ui.add(Button::new(&one.name).frame(false)).clicked() {
            taken = Some(one);
        }
    }
    let sought = Value::Text(play.sought.trim().to_owned());
    let read = play.words.with("seek-entries", &[("sought", sought)]);
    if !play.sought.trim().is_empty() && ui.button(read).clicked() {
        play.states.entries.seek(play.sought.trim());
        play.turn_to(Side::Entries);
        play.sheet = None;
    }
    if let Some(found) = taken {
        go_to(play, found);
    }
}

/// Chooses what was found and brings it to the middle of the map, or turns to its page.
fn go_to(play: &mut Play, found: Found) {
    match found.leads {
        Leads::Page(side) => play.turn_to(side),
        Leads::Map(pick, at) => {
            if let Some(place) = play.campaign.scenario().place(at) {
                play.camera.centre = map_model::km(place.at);
            }
            play.out.choose = Some(pick);
        }
    }
    (play.sheet, play.sought) = (None, String::new());
}

/// Where something that was found leads.
#[derive(Clone, Debug, PartialEq)]
enum Leads {
    /// To something on the map, and the place where it is.
    Map(Pick, PlaceId),
    /// To a page of the side.
    Page(Side),
}

/// Something that was found.
#[derive(Clone, Debug)]
struct Found {
    name: String,
    leads: Leads,
}

/// What has the words in its name; where a word of it begins so comes first, and what can be done before what is there.
fn found(play: &Play, sought: &str) -> Vec<Found> {
    let sought = sought.trim().to_lowercase();
    if sought.is_empty() {
        return Vec::new();
    }
    let named = |found: &Found| found.name.to_lowercase().contains(&sought);
    let mut all: Vec<Found> =
        deeds(play).chain(on_map(play.campaign.view(), &play.words)).filter(named).collect();
    let begins = |word: &str| word.starts_with(&sought);
    all.sort_by_key(|found| !found.name.to_lowercase().split([' ', '-']).any(begins));
    all.truncate(MOST);
    all
}

/// What can be done or read on each page that is on the screen, as `tax · Treasury`; of a lesson, which closes some of it,
/// the pages alone.
fn deeds(play: &Play) -> impl Iterator<Item = Found> {
    let sides = Tab::ALL.into_iter().flat_map(|tab| play.pages(tab));
    sides.flat_map(|side| {
        let page = play.words.get(side.key());
        if play.campaign.scenario().lesson.is_some() {
            return vec![Found { name: page, leads: Leads::Page(side) }];
        }
        let deeds = play.words.get(&format!("seek-{}", side.key()));
        let named =
            |deed: &str| Found { name: format!("{} · {page}", deed.trim()), leads: Leads::Page(side) };
        deeds.split(';').map(named).collect::<Vec<_>>()
    })
}

/// Places, uezds, and units in which somebody serves.
fn on_map(view: View<'_>, words: &Words) -> Vec<Found> {
    let scenario = view.scenario();
    let places = scenario.places.iter().filter(|place| place.in_play && place.halt.is_none());
    let places = places.map(|place| Found {
        name: names::place(words, scenario, place.id),
        leads: Leads::Map(Pick::Place(place.id.to_string()), place.id),
    });
    let uezds = scenario.uezds.iter().map(|uezd| Found {
        name: names::uezd(words, uezd.id),
        leads: Leads::Map(Pick::Uezd(uezd.id.to_string()), uezd.seat),
    });
    let units = view.units().filter(|unit| !unit.roll.enrolled().is_zero()).map(|unit| Found {
        name: names::unit(words, unit.id),
        leads: Leads::Map(Pick::Unit(unit.id.to_string()), unit.station.at()),
    });
    places.chain(uezds).chain(units).collect()
}

#[cfg(test)]
mod tests {
    use super::{Found, Leads, found};
    use crate::base::dice::Seed;
    use crate::gui::kit::look::Pick;
    use crate::gui::screens::play::state::{Play, Side};
    use crate::i18n::Language;
    use crate::run::Campaign;
    use crate::scenario::library::shipped;

    fn sought(scenario: &str, language: Language, sought: &str) -> Vec<Found> {
        found(&Play::new(Campaign::new(shipped(scenario), Seed(1)), language), sought)
    }

    #[test]
    fn places_are_found_by_part_of_their_name_in_each_language() {
        for (language, part) in [(Language::En, "pavlo"), (Language::Ru, "ПАВЛО"), (Language::Kk, "керек")]
        {
            let found = sought("semey-1918", language, part);
            let pavlodar = |one: &Found| matches!(&one.leads, Leads::Map(pick, _) if *pick == Pick::Place("pavlodar".to_owned()));
            assert!(found.iter().any(pavlodar), "{found:?}");
        }
        assert!(sought("semey-1918", Language::En, "  ").is_empty());
        assert!(sought("semey-1918", Language::En, "zzz").is_empty());
    }

    #[test]
    fn what_can_be_done_leads_to_its_page_where_that_is_on_the_screen() {
        for (language, deed) in [(Language::En, "tax"), (Language::Ru, "подать"), (Language::Kk, "салық")]
        {
            let first = sought("semey-1918", language, deed).first().map(|one| one.leads.clone());
            assert_eq!(first, Some(Leads::Page(Side::Fund)), "{deed}");
        }
        let closed = sought("wagon-eats-its-load", Language::En, "tax");
        assert!(closed.is_empty(), "a lesson that closes the tax does not name it: {closed:?}");
    }
}
