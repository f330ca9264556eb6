//! Does every choice change something? The choices of each event are played against each other.

use crate::base::id::EventId;
use crate::scenario::Scenario;
use crate::scenario::problem::Problem;
use crate::study::choices::try_choices;
use std::sync::Arc;

/// Notes choices after which nothing differs that a player can see, and questions that are never asked.
pub(in crate::doctor) fn check(scenario: &Scenario) -> Vec<Problem> {
    let tried = try_choices(&Arc::new(scenario.clone()));
    let alike = tried.alike.iter().map(|(event, [one, other])| {
        let message = format!(
            "`{}`: the choices `{one}` and `{other}` of the event `{event}` come to the same, \
             expected something to differ that a player can see",
            scenario.id
        );
        problem(scenario, *event, "idle_choice", message)
    });
    // An event that is inherited may lie beyond the last turn; it is compared in the scenarios that play it.
    let own =
        |event: &EventId| scenario.event(*event).is_some_and(|found| scenario.owns(&found.position.file));
    let unasked = tried.unasked.iter().filter(|event| own(event)).map(|event| {
        let message = format!(
            "`{}`: the event `{event}` asks for a choice and came in no campaign by history, nor by the answers \
             that its conditions name, so its choices were not compared",
            scenario.id
        );
        problem(scenario, *event, "unasked_event", message)
    });
    alike.chain(unasked).collect()
}

/// Something that somebody should look at in an event.
fn problem(scenario: &Scenario, event: EventId, code: &'static str, message: String) -> Problem {
    let at = scenario.event(event).map(|event| event.position.clone()).unwrap_or_default();
    Problem::warning(at, code, message)
}
