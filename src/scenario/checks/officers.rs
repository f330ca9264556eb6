//! Units need officers: of the first day, given, taught, or brought by an event.

use crate::orders::Gift;
use crate::scenario::model::{Effect, Event, Scenario, Sponsor};
use crate::scenario::problem::Problem;
use crate::scenario::reader::Reader;

/// Notes a scenario whose units can never have an officer.
pub(in crate::scenario) fn check(scenario: &Scenario, reader: &mut Reader) {
    let had = scenario.forces.iter().any(|force| force.officers > 0);
    let last = scenario.half_month(scenario.turns.saturating_sub(1));
    let rules = |sponsor: &&Sponsor| sponsor.from <= last && sponsor.to >= scenario.first;
    let mut ruling = scenario.sponsors.iter().filter(rules);
    let given = ruling.any(|sponsor| sponsor.gives.iter().any(|(what, _)| *what == Gift::Officers));
    let sent = scenario.deliveries.iter().any(|delivery| delivery.what == Gift::Officers);
    let brought = scenario.events.iter().any(brings);
    if !scenario.units.is_empty() && scenario.schools.is_empty() && !(had || given || sent || brought) {
        let message = "no unit can ever have an officer: expected officers in `forces`, a school in `schools`, \
                       or a sponsor, delivery or event that gives some";
        let at = reader.mention("units.ron", &["units:".to_owned()]);
        reader.problems.push(Problem::warning(at, "no_officers", message.into()));
    }
}

fn brings(event: &Event) -> bool {
    let of_choices = event.choices.iter().flat_map(|choice| &choice.effects);
    event.effects.iter().chain(of_choices).any(|effect| match effect {
        Effect::Give(what, ..) => *what == Gift::Officers,
        Effect::Reinforce(force) => force.officers > 0,
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Library;
    use crate::scenario::text::Texts;

    #[test]
    fn units_that_nobody_gives_officers_are_told() {
        let library = Library::default();
        let folder = library.find_id("semey-1918").expect("it is shipped");
        let mut scenario = library.load(&folder).scenario.expect("it loads");
        let told = |scenario: &Scenario| {
            let texts = Texts::default();
            let mut reader = Reader::new(&texts);
            check(scenario, &mut reader);
            reader.problems.into_iter().map(|problem| problem.code).collect::<Vec<_>>()
        };
        scenario.schools.clear();
        scenario.deliveries.clear();
        scenario.forces.clear();
        scenario.events.retain(|event| !brings(event));
        assert!(told(&scenario).is_empty(), "a sponsor gives some when asked");
        scenario.sponsors.iter_mut().for_each(|sponsor| sponsor.gives.clear());
        assert_eq!(told(&scenario), ["no_officers"]);
    }
}
