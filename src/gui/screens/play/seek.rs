//! Search: places, uezds and units by name, and the way into the encyclopedia.
//!
//! What is found is chosen and brought to the middle of the map.

use crate::base::id::PlaceId;
use crate::gui::kit::look::Pick;
use crate::gui::kit::{parts, theme};
use crate::gui::map_model;
use crate::gui::screens::play::state::{Play, Side};
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
    let found = found(play.campaign.view(), &play.words, &play.sought);
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

/// Chooses what was found and brings it to the middle of the map.
fn go_to(play: &mut Play, found: Found) {
    if let Some(place) = play.campaign.scenario().place(found.at) {
        play.camera.centre = map_model::km(place.at);
    }
    play.out.choose = Some(found.pick);
    (play.sheet, play.sought) = (None, String::new());
}

/// Something that was found, and where it is.
#[derive(Clone, Debug)]
struct Found {
    name: String,
    pick: Pick,
    at: PlaceId,
}

/// What has the words in its name; where a word of it begins so comes first.
fn found(view: View<'_>, words: &Words, sought: &str) -> Vec<Found> {
    let sought = sought.trim().to_lowercase();
    if sought.is_empty() {
        return Vec::new();
    }
    let scenario = view.scenario();
    let places = scenario.places.iter().filter(|place| place.in_play && place.halt.is_none());
    let places = places.map(|place| Found {
        name: names::place(words, scenario, place.id),
        pick: Pick::Place(place.id.to_string()),
        at: place.id,
    });
    let uezds = scenario.uezds.iter().map(|uezd| Found {
        name: names::uezd(words, uezd.id),
        pick: Pick::Uezd(uezd.id.to_string()),
        at: uezd.seat,
    });
    let units = view.units().filter(|unit| !unit.roll.enrolled().is_zero()).map(|unit| Found {
        name: names::unit(words, unit.id),
        pick: Pick::Unit(unit.id.to_string()),
        at: unit.station.at(),
    });
    let named = |found: &Found| found.name.to_lowercase().contains(&sought);
    let mut all: Vec<Found> = places.chain(uezds).chain(units).filter(named).collect();
    let begins = |word: &str| word.starts_with(&sought);
    all.sort_by_key(|found| !found.name.to_lowercase().split([' ', '-']).any(begins));
    all.truncate(MOST);
    all
}

#[cfg(test)]
mod tests {
    use super::found;
    use crate::base::dice::Seed;
    use crate::gui::kit::look::Pick;
    use crate::i18n::Language;
    use crate::report::words_of;
    use crate::run::Campaign;
    use crate::scenario::library::shipped;

    #[test]
    fn places_are_found_by_part_of_their_name_in_each_language() {
        let campaign = Campaign::new(shipped("semey-1918"), Seed(1));
        for (language, sought) in [(Language::En, "pavlo"), (Language::Ru, "ПАВЛО"), (Language::Kk, "керек")]
        {
            let words = words_of(language, campaign.scenario());
            let found = found(campaign.view(), &words, sought);
            assert!(found.iter().any(|one| one.pick == Pick::Place("pavlodar".to_owned())), "{found:?}");
        }
        let words = words_of(Language::En, campaign.scenario());
        assert!(found(campaign.view(), &words, "  ").is_empty());
        assert!(found(campaign.view(), &words, "zzz").is_empty());
    }
}
