//! Quantities as people read them: men, roubles, goods in their units, shares.

use crate::base::quantity::{Kopeks, Men, PerMille};
use crate::i18n::{Value, Words};
use crate::orders::Goods;
use crate::scenario::model::Metric;

/// A count of men.
#[must_use]
pub fn men(words: &Words, men: Men) -> String {
    words.number(men.0.into())
}

/// Men on a roll, of them those kept where they stand, of those who are fit.
#[must_use]
pub fn beside(words: &Words, [enrolled, kept, fit]: [u32; 3]) -> String {
    let count = |men: u32| Value::Count(men.into());
    words.with("men-beside", &[("enrolled", count(enrolled)), ("kept", count(kept)), ("fit", count(fit))])
}

/// A recorded figure, or its range.
#[must_use]
pub fn range(words: &Words, low: u32, high: u32) -> String {
    let number = |men: u32| words.number(men.into());
    if low == high { number(low) } else { format!("{}–{}", number(low), number(high)) }
}

/// A sum in whole roubles.
#[must_use]
pub fn roubles(words: &Words, sum: Kopeks) -> String {
    let roubles = (sum.0 as f64 / 100.0).round() as i64;
    words.with("roubles", &[("sum", Value::Count(roubles))])
}

/// A share in per cent.
#[must_use]
pub fn percent(share: PerMille) -> String {
    format!("{} %", (f64::from(share.0) / 10.0).round())
}

/// Thousandths in per cent, with a decimal where there is one.
#[must_use]
pub fn percent_exactly(words: &Words, thousandths: u16) -> String {
    let tenth = thousandths % 10;
    let part = if tenth == 0 { String::new() } else { format!("{}{tenth}", words.get("decimal-point")) };
    format!("{}{part} %", thousandths / 10)
}

/// An amount of goods in the unit people use: tonnes of what is weighed, pieces of what is counted.
#[must_use]
pub fn amount(words: &Words, goods: Goods, amount: u64) -> String {
    match goods {
        Goods::Food | Goods::Grain | Goods::Hay => weight(words, amount),
        Goods::Ammunition | Goods::Weapons | Goods::Kit => words.number(amount as i64),
    }
}

/// Kilograms with their unit: tonnes where it is one or more.
#[must_use]
pub fn weight(words: &Words, kilograms: u64) -> String {
    if kilograms < 1000 {
        return words.with("kilograms", &[("amount", Value::Count(kilograms as i64))]);
    }
    words.with("tonnes", &[("amount", Value::Text(tonnes(words, kilograms)))])
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

/// What a metric comes to: a share in per cent, with a decimal where there is one; anything else as it is.
#[must_use]
pub fn measured(words: &Words, metric: &Metric, value: f64) -> String {
    if !is_share(metric) {
        return short(words, value);
    }
    let tenths = (value * 1000.0).round();
    let places = usize::from(tenths % 10.0 != 0.0);
    format!("{} %", decimal(words, tenths / 10.0, places))
}

/// What is asked of a metric: as [`measured`], and a share to the hundredth where it is set so.
#[must_use]
pub fn asked(words: &Words, metric: &Metric, limit: f64) -> String {
    let hundredths = (limit * 10_000.0).round();
    if !is_share(metric) || hundredths % 10.0 == 0.0 {
        return measured(words, metric, limit);
    }
    format!("{} %", decimal(words, hundredths / 100.0, 2))
}

fn is_share(metric: &Metric) -> bool {
    match metric {
        Metric::Supply(_)
        | Metric::Authority(_)
        | Metric::Saved
        | Metric::Dead
        | Metric::Standing(_)
        | Metric::History { .. } => true,
        Metric::Men { .. }
        | Metric::Requisitions
        | Metric::Raids
        | Metric::Arrears
        | Metric::ArrearsEverywhere
        | Metric::Burden
        | Metric::Filled { .. }
        | Metric::Cadets
        | Metric::SeatsHeld
        | Metric::FightsWon
        | Metric::Rifles => false,
    }
}

/// A measure beside its limit, with as many decimals as it takes to see which is larger.
#[must_use]
pub fn against(words: &Words, value: f64, limit: f64) -> [String; 2] {
    let plain = |number: f64| number.fract() == 0.0 || number.abs() >= 10.0;
    let own = |number: f64| if plain(number) { 0 } else { 2 };
    let least = own(value).max(own(limit));
    let told_apart = |places: &usize| value == limit || at(value, *places) != at(limit, *places);
    let places = (least..6).find(told_apart).unwrap_or(6);
    [value, limit].map(|number| decimal(words, number, if places == least { own(number) } else { places }))
}

/// A number as people of the language write it, as [`decimal`] does; none where it is none.
#[must_use]
pub fn read(words: &Words, text: &str) -> Option<f64> {
    let plain = text.replace(char::is_whitespace, "").replace('−', "-");
    let is_comma = words.get("decimal-point") == ",";
    plain.replace(',', if is_comma { "." } else { "" }).parse().ok()
}

/// A number with so many decimals, for a comparison.
fn at(number: f64, places: usize) -> String {
    format!("{number:.places$}")
}

/// A number as it is given, to three decimals at most.
#[must_use]
pub fn given(words: &Words, number: f64) -> String {
    let thousandths = (1000.0 * number).round();
    let places = [1000.0, 100.0, 10.0].iter().position(|unit| thousandths % unit == 0.0).unwrap_or(3);
    decimal(words, number, places)
}

/// A number with so many decimals, as the language writes it.
#[must_use]
pub fn decimal(words: &Words, number: f64, places: usize) -> String {
    let text = at(number.abs(), places);
    let (whole, parts) = text.split_once('.').unwrap_or((&text, ""));
    let whole = words.number(whole.parse().unwrap_or(i64::MAX));
    let sign = if number < 0.0 { "−" } else { "" };
    if parts.is_empty() {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}{}{parts}", words.get("decimal-point"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn a_share_is_told_in_per_cent() {
        let words = Words::new(Language::En, []);
        let told = |metric, value| measured(&words, &metric, value);
        assert_eq!([0.8, 1.0, 0.7996].map(|value| told(Metric::Saved, value)), ["80 %", "100 %", "80 %"]);
        assert_eq!(told(Metric::Dead, 0.345), "34.5 %");
        assert_eq!(told(Metric::Arrears, 1.5), "1.50");
    }

    #[test]
    fn a_number_is_read_as_it_is_written() {
        for language in [Language::En, Language::Ru, Language::Kk] {
            let words = Words::new(language, []);
            for number in [1_500.0, 1.5, 0.25, -12_000.75] {
                assert_eq!(read(&words, &decimal(&words, number, 2)), Some(number), "{language:?}");
            }
            assert_eq!(read(&words, "many"), None);
        }
    }

    #[test]
    fn what_falls_short_by_little_is_seen_to_fall_short() {
        let words = Words::new(Language::En, []);
        let against = |value, limit| against(&words, value, limit);
        assert_eq!(against(0.349_6, 0.35), ["0.3496", "0.3500"]);
        assert_eq!(against(0.35, 0.35), ["0.35", "0.35"]);
        assert_eq!(against(1999.0, 2000.0), ["1,999", "2,000"]);
        assert_eq!(against(480.5, 700.0), ["480", "700"]);
        assert_eq!(against(299.6, 300.0), ["299.6", "300.0"]);
        assert_eq!(against(2.71, 100.0), ["2.71", "100"]);
        assert_eq!(against(0.996, 1.0), ["0.996", "1.000"]);
    }
}
