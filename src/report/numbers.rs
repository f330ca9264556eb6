//! Quantities as people read them: men, roubles, goods in their units, shares.

use crate::base::quantity::{Kopeks, Men, PerMille};
use crate::i18n::{Value, Words};
use crate::orders::Goods;

/// A count of men.
#[must_use]
pub fn men(words: &Words, men: Men) -> String {
    words.number(men.0.into())
}

/// A sum in whole roubles.
#[must_use]
pub fn roubles(words: &Words, sum: Kopeks) -> String {
    let roubles = (sum.0 as f64 / 100.0).round() as i64;
    words.with("roubles", &[("sum", Value::Text(words.number(roubles)))])
}

/// A share in per cent.
#[must_use]
pub fn percent(share: PerMille) -> String {
    format!("{} %", (f64::from(share.0) / 10.0).round())
}

/// An amount of goods in the unit people use: tonnes of what is weighed, pieces of what is counted.
#[must_use]
pub fn amount(words: &Words, goods: Goods, amount: u64) -> String {
    match goods {
        Goods::Food | Goods::Grain | Goods::Hay => {
            words.with("tonnes", &[("amount", Value::Text(tonnes(words, amount)))])
        }
        Goods::Ammunition | Goods::Weapons | Goods::Kit => words.number(amount as i64),
    }
}

/// Kilograms as tonnes: with a decimal below ten.
#[must_use]
pub fn tonnes(words: &Words, kilograms: u64) -> String {
    if kilograms >= 10_000 {
        return words.number(((kilograms + 500) / 1000) as i64);
    }
    let tenths = (kilograms + 50) / 100;
    let point = words.get("decimal-point");
    format!("{}{point}{}", tenths / 10, tenths % 10)
}

/// Days and months of arrears: months with a decimal.
#[must_use]
pub fn months(words: &Words, months: PerMille) -> String {
    let tenths = (months.0 + 50) / 100;
    format!("{}{}{}", tenths / 10, words.get("decimal-point"), tenths % 10)
}

/// A measure as short as it stays true: whole from ten on, two decimals below.
#[must_use]
pub fn short(words: &Words, value: f64) -> String {
    if value.fract() == 0.0 || value.abs() >= 10.0 {
        return words.number(value.round() as i64);
    }
    let hundredths = (value * 100.0).round() as i64;
    format!("{}{}{:02}", hundredths / 100, words.get("decimal-point"), hundredths.abs() % 100)
}
