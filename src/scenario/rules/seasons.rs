//! Parameters that have a number for each half-month of the year.

/// Adds the tables to the numbers before them and hands all on.
macro_rules! seasons {
    ([$next:ident] $($numbers:tt)*) => {
        $next! {
            numbers { $($numbers)* }
            tables {
                /// Share of a resting horse's need that pasture meets.
                grazing_rest: "share" in 0.0 ..= 1.0,
                /// Share of a working horse's need that pasture meets.
                grazing_march: "share" in 0.0 ..= 1.0,
                /// Riders' day's march, against that of a dry season.
                ride_season: "factor" in 0.1 ..= 1.5,
                /// Whether steamers run.
                steamer_open: "0 or 1" in 0.0 ..= 1.0,
                /// What comes to market, against base plenty.
                market_season: "factor" in 0.0 ..= 5.0,
                /// Whether men are at harvest or moving to summer pasture.
                busy_season: "0 or 1" in 0.0 ..= 1.0,
            }
        }
    };
}
