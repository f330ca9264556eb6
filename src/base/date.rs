//! Dates in the New Style, half-month turns, and the Old Style for display.
//!
//! Knows no season and no month's name: what a date means is said elsewhere.

use jiff::{ToSpan, civil};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A day in the New Style (Gregorian) calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(civil::Date);

/// A text that is not a day between 1900 and 1930.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadDate;

impl std::fmt::Display for BadDate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "expected a day as \"1918-08-12\", between 1900 and 1930")
    }
}

impl std::error::Error for BadDate {}

impl Date {
    /// Reads `1918-08-12`.
    ///
    /// # Errors
    /// When it is no such day, or outside 1900–1930.
    pub fn parse(text: &str) -> Result<Self, BadDate> {
        let date: civil::Date = text.parse().map_err(|_| BadDate)?;
        let in_range = (1900..=1930).contains(&date.year()) && text.len() == 10;
        in_range.then_some(Self(date)).ok_or(BadDate)
    }

    /// Year, month and day.
    #[must_use]
    pub fn parts(self) -> (i16, i8, i8) {
        (self.0.year(), self.0.month(), self.0.day())
    }

    /// The same day in the Old Style (Julian) calendar: 13 days earlier in these years.
    #[must_use]
    pub fn old_style(self) -> Self {
        Self(self.0.saturating_sub(13.days()))
    }

    /// Days since 1 January 1970, below nothing for all days before it: how tables for programs count.
    #[must_use]
    pub fn days_since_1970(self) -> i32 {
        self.days_since(Self(civil::date(1970, 1, 1)))
    }

    /// The day so many days after 1 January 1970; none outside 1900–1930.
    #[must_use]
    pub fn of_days_since_1970(days: i32) -> Option<Self> {
        let date = civil::date(1970, 1, 1).checked_add(days.days()).ok()?;
        (1900..=1930).contains(&date.year()).then_some(Self(date))
    }

    /// Days from `earlier` to this day.
    #[must_use]
    pub fn days_since(self, earlier: Self) -> i32 {
        self.0.duration_since(earlier.0).as_hours() as i32 / 24
    }
}

impl std::fmt::Display for Date {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        Self::parse(&text).map_err(serde::de::Error::custom)
    }
}

/// A half-month: days 1–15, or 16 to the end of the month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HalfMonth(i32);

impl Default for HalfMonth {
    fn default() -> Self {
        Self::DECEMBER_1917
    }
}

impl HalfMonth {
    /// The second half of December 1917: the base of prices, and the first turn of the record.
    pub const DECEMBER_1917: Self = Self((1917 * 12 + 11) * 2 + 1);
    /// Days that every half-month counts as, whatever the calendar says: the length of a turn.
    pub const DAYS: u16 = 15;
    /// The second half of August 1920: the last turn of the record.
    pub const AUGUST_1920: Self = Self((1920 * 12 + 7) * 2 + 1);

    /// The half-month that contains `date`.
    #[must_use]
    pub fn containing(date: Date) -> Self {
        let (year, month, day) = date.parts();
        Self((i32::from(year) * 12 + i32::from(month) - 1) * 2 + i32::from(day > 15))
    }

    /// The half-month `turns` later.
    #[must_use]
    pub fn plus(self, turns: u16) -> Self {
        Self(self.0 + i32::from(turns))
    }

    /// Half-months from `earlier` to this one; negative when this one is earlier.
    #[must_use]
    pub fn since(self, earlier: Self) -> i32 {
        self.0 - earlier.0
    }

    /// Month of the year, 1–12.
    #[must_use]
    pub fn month(self) -> u8 {
        (self.0 / 2 % 12) as u8 + 1
    }

    /// Place in the year, 0 (January, first half) to 23 (December, second half).
    #[must_use]
    pub fn of_year(self) -> u8 {
        (self.0 % 24) as u8
    }

    /// First day.
    #[must_use]
    pub fn first_day(self) -> Date {
        let (year, month) = ((self.0 / 24) as i16, self.month() as i8);
        Date(civil::date(year, month, if self.0 % 2 == 0 { 1 } else { 16 }))
    }

    /// Last day.
    #[must_use]
    pub fn last_day(self) -> Date {
        Date(self.plus(1).first_day().0.saturating_sub(1.days()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn half(text: &str) -> HalfMonth {
        HalfMonth::containing(Date::parse(text).expect("a date of this test"))
    }

    #[test]
    fn the_twenty_first_turn_of_semey_ends_on_15_february() {
        let last = half("1918-04-01").plus(20);
        assert_eq!(last.first_day().to_string(), "1919-02-01");
        assert_eq!(last.last_day().to_string(), "1919-02-15");
    }

    #[test]
    fn halves_of_february_and_december() {
        assert_eq!(half("1920-02-16").last_day().to_string(), "1920-02-29");
        assert_eq!(half("1917-12-31").last_day().to_string(), "1917-12-31");
        assert_eq!(half("1917-12-31").of_year(), 23);
    }

    #[test]
    fn congress_met_on_5_december_old_style() {
        let day = Date::parse("1917-12-18").expect("a date of this test");
        assert_eq!(day.old_style().to_string(), "1917-12-05");
    }

    #[test]
    fn what_is_no_day_is_refused() {
        for text in ["", "1918-13-01", "1918-02-30", "9999-01-01", "1918-8-2", "12.08.1918"] {
            assert_eq!(Date::parse(text), Err(BadDate), "{text}");
        }
    }
}
