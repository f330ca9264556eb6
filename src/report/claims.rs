//! Claims of the record in words: the number that a claim gives, the day it is of.

use crate::i18n::{Value, Words};
use crate::report::{names, numbers};
use crate::scenario::model::Quantity;

/// The number of a claim with its unit, and how far other versions go.
#[must_use]
pub fn number(words: &Words, quantity: &Quantity) -> String {
    let unit = words.get(&names::key("unit", quantity.unit.as_str()));
    let value = format!("{} {unit}", numbers::given(words, quantity.value));
    let Some((low, high)) = quantity.low.zip(quantity.high) else { return value };
    let [low, high] = [low, high].map(|end| Value::Text(numbers::given(words, end)));
    words.with("panel-claim-range", &[("value", Value::Text(value)), ("low", low), ("high", high)])
}

/// The day, month, year or range that a claim is of, as it is given; empty when unknown.
#[must_use]
pub fn date(given: &str) -> String {
    given.replace("..", " – ")
}

#[cfg(test)]
mod tests {
    use super::number;
    use crate::base::id::Id;
    use crate::i18n::{Language, Words};
    use crate::scenario::model::Quantity;

    #[test]
    fn a_number_is_told_as_it_is_given() {
        let words = Words::new(Language::En, ["unit-men = men"]);
        let told = |value, range: Option<(f64, f64)>| {
            let unit = Id::new("men").expect("an id");
            let (low, high) = (range.map(|ends| ends.0), range.map(|ends| ends.1));
            number(&words, &Quantity { value, low, high, unit })
        };
        assert_eq!(told(12.5, None), "12.5 men");
        assert_eq!(told(0.07, None), "0.07 men");
        assert_eq!(told(4000.0, Some((300.25, 5000.0))), "4,000 men; versions from 300.25 to 5,000");
    }
}
