//! A file of dated orders that a user gives to a run: `orders.ron` without the grounds.

use crate::orders::Order;
use crate::scenario::Scenario;
use crate::scenario::build::ids;
use crate::scenario::folder::{plain_text, whole_file};
use crate::scenario::problem::Problem;
use crate::scenario::reader::Reader;
use crate::scenario::spot::{Spot, SpotError, options};
use crate::scenario::text::{Text, Texts};
use crate::scenario::written::OrderFile;
use serde::Deserialize;
use std::path::Path;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct PlanFile {
    orders: Vec<Spot<PlannedFile>>,
    #[serde(default, rename = "basis")]
    _basis: Option<serde::de::IgnoredAny>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct PlannedFile {
    on: Spot<String>,
    order: Spot<OrderFile>,
    /// A scenario's own orders may be used as they are; where they were given and what they rest on is not asked here.
    #[serde(default, rename = "front")]
    _front: Option<serde::de::IgnoredAny>,
    #[serde(default, rename = "unit")]
    _unit: Option<serde::de::IgnoredAny>,
    #[serde(default, rename = "knowing")]
    _knowing: Option<serde::de::IgnoredAny>,
    #[serde(default, rename = "ground")]
    _ground: Option<serde::de::IgnoredAny>,
}

/// Reads a file of dated orders: `(orders: [(on: "1918-04-16", order: …), …])`.
///
/// # Errors
/// All problems of the file.
pub fn read(path: &Path, scenario: &Scenario) -> Result<Vec<(u16, Order)>, Vec<Problem>> {
    let name = path.display().to_string();
    let failed = |message: String| vec![whole_file(&name, "unreadable", message)];
    let text = plain_text(path).map_err(failed)?;
    parse(&text, &name, scenario)
}

/// Reads the text of such a file.
///
/// # Errors
/// All problems of the text.
pub fn parse(text: &str, name: &str, scenario: &Scenario) -> Result<Vec<(u16, Order)>, Vec<Problem>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text).to_owned();
    let texts = Texts::new(vec![Text { name: name.to_owned(), text }]);
    let mut reader = Reader::new(&texts);
    let text = &texts.all()[0].text;
    let mut orders = Vec::new();
    match options().from_str::<PlanFile>(text) {
        Ok(file) => {
            for spot in &file.orders {
                let Some(planned) = reader.value(spot) else { continue };
                let (date, order) = (
                    reader.date(&planned.on),
                    reader.value(&planned.order).map(|written| written.order.clone()),
                );
                if let Some(order) = &order {
                    ids::check(&mut reader, planned.order.address, order, scenario);
                }
                match date.map(|date| scenario.turn_of(date)) {
                    Some(Some(turn)) => orders.extend(order.map(|order| (turn, order))),
                    Some(None) => {
                        let message = "this day is not in the period that is played".to_owned();
                        reader.problem(planned.on.address, "not_in_period", message, None);
                    }
                    None => {}
                }
            }
        }
        Err(error) => reader.syntax(&SpotError::new(text, error)),
    }
    orders.sort_by_key(|(turn, _)| *turn);
    if reader.problems.is_empty() { Ok(orders) } else { Err(reader.problems) }
}
