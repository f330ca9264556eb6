//! Leaves out of the lower folders of a stack what a `remove.ron` above them names.
//!
//! It is done before anything is understood, so that what still speaks of a record finds it as if it had never been.

use crate::base::id::Id;
use crate::scenario::layer::Layer;
use crate::scenario::problem::closest;
use crate::scenario::reader::Reader;
use crate::scenario::spot::Spot;

macro_rules! lists {
    ($($list:ident in $file:literal: $($of:ident $(($may:tt))?),+;)*) => {
        /// The lists of which records can be removed, with the files they mostly stand in.
        pub(in crate::scenario) const LISTS: &[(&str, &str)] = &[$((stringify!($list), $file),)*];

        /// Takes what is to be removed out of the layers, lowest first, and notes what is not there.
        pub(in crate::scenario) fn remove(layers: &mut [Layer], reader: &mut Reader) {
            for top in 0..layers.len() {
                let file = std::mem::take(&mut layers[top].remove);
                let below = &mut layers[..top];
                $(for spot in &file.$list {
                    let Some(&id) = reader.value(spot) else { continue };
                    let mut known = Vec::new();
                    for layer in below.iter_mut() {
                        $(known.extend(take(id, lists!(list layer $of $list $($may)?), |one| written(&one.id)));)+
                    }
                    if !known.iter().any(|one| one == id.as_str()) {
                        not_there(reader, spot, id, stringify!($list), &known);
                    }
                })*
            }
        }
    };
    (list $layer:ident $of:ident $list:ident) => { Some(&mut $layer.$of.$list) };
    (list $layer:ident $of:ident $list:ident may) => { $layer.$of.$list.as_mut() };
}

lists! {
    events in "events.ron": events;
    entries in "entries.ron": entries;
    units in "units.ron": units;
    people in "people.ron": people;
    places in "places.ron": places;
    oblasts in "districts.ron": districts;
    uezds in "districts.ron": districts;
    sponsors in "sponsors.ron": sponsors;
    deliveries in "sponsors.ron": sponsors, scenario (may);
    fronts in "scenario.ron": scenario (may);
    honours in "reckoning.ron": reckoning;
}

/// Takes the records of an id out of a list; the ids that were in it.
fn take<R>(id: Id, list: Option<&mut Vec<Spot<R>>>, id_of: impl Fn(&R) -> Option<String>) -> Vec<String> {
    let Some(list) = list else { return Vec::new() };
    let of = |spot: &Spot<R>| spot.value.as_ref().ok().and_then(&id_of);
    let known = list.iter().filter_map(of).collect();
    list.retain(|spot| of(spot).as_deref() != Some(id.as_str()));
    known
}

/// An id as it is written.
fn written<I: ToString>(spot: &Spot<I>) -> Option<String> {
    spot.value.as_ref().ok().map(ToString::to_string)
}

fn not_there(reader: &mut Reader, spot: &Spot<Id>, id: Id, list: &str, known: &[String]) {
    let message = format!("there is no `{id}` among the {list} below, so there is nothing to remove");
    let suggestion = closest(id.as_str(), known.iter().map(String::as_str));
    reader.problem(spot.address, "unknown_id", message, suggestion);
}
