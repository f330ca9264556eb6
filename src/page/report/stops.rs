//! What stopped the call-up of each oblast, and when.

use crate::base::date::Date;
use crate::page::parts::{Cell, Section, paragraph, table};
use crate::page::report::told::Told;
use crate::record::Binding;
use crate::report::names;
use crate::sim::state::uezd::Constraint;

/// A time in which the same thing stopped it.
struct Spell {
    from: Date,
    until: Date,
    what: Option<Constraint>,
}

/// The section.
#[must_use]
pub fn section(told: Told<'_>) -> Section {
    let scenario = told.campaign.scenario();
    let rows = scenario.oblasts.iter().flat_map(|oblast| {
        let own = told.campaign.series().binding.iter().filter(|one| one.oblast == oblast.id);
        let name = names::oblast(told.words, oblast.id);
        spells(own).into_iter().map(move |spell| row(told, &name, &spell))
    });
    let rows: Vec<_> = rows.collect();
    let heads = told.heads(&["page-branch", "page-from", "page-until", "cli-stops"]);
    let caption = told.get("page-stops-caption");
    let inside = match rows.is_empty() {
        true => paragraph(&told.get("page-nothing-played")),
        false => table(&caption, &heads, rows),
    };
    Section { id: "stops", heading: told.get("screen-after-stopped"), inside: vec![inside] }
}

fn row(told: Told<'_>, name: &str, spell: &Spell) -> Vec<Cell> {
    vec![
        Cell::Words(name.to_owned()),
        Cell::Number(told.words.date(spell.from)),
        Cell::Number(told.words.date(spell.until)),
        Cell::Words(names::constraint(told.words, spell.what)),
    ]
}

/// Turns one after another that were stopped by the same thing, as one. A turn is named by its last day.
fn spells<'b>(bindings: impl Iterator<Item = &'b Binding>) -> Vec<Spell> {
    let mut spells: Vec<Spell> = Vec::new();
    for binding in bindings {
        match spells.last_mut().filter(|spell| spell.what == binding.constraint) {
            Some(spell) => spell.until = binding.date,
            None => {
                spells.push(Spell { from: binding.date, until: binding.date, what: binding.constraint });
            }
        }
    }
    spells
}
