//! The wagon that eats its load: what a carrier brings how far, in which season.

use crate::base::quantity::Metres;
use crate::scenario::rules::Rules;
use crate::sim::state::needs::DAYS;

/// A kind of carrier in a season: load (kg), march (km a day) and what it eats of the load (kg a day).
#[derive(Clone, Copy)]
pub(in crate::sim) struct Carrier {
    load: f64,
    march: f64,
    eats: f64,
}

impl Carrier {
    pub fn cart(rules: &Rules, half: usize) -> Self {
        let eats = rules.cart_feed_kg * (1.0 - rules.grazing_march[half]) + rules.driver_kg;
        Self { load: rules.cart_load_kg, march: rules.cart_km, eats }
    }

    /// Camels browse where horses graze easily and do not dig under snow; one driver leads several of them.
    pub fn camel(rules: &Rules, half: usize) -> Self {
        let from = rules.camel_browse_from;
        let browse = ((rules.grazing_rest[half] - from) / (1.0 - from)).clamp(0.0, 1.0);
        let eats = rules.camel_feed_kg * (1.0 - browse) + rules.driver_kg / rules.camels_a_driver;
        Self { load: rules.camel_load_kg, march: rules.camel_km, eats }
    }

    /// Share of the load left for payload `km` from the base, out and back.
    pub fn share(self, km: f64) -> f64 {
        (1.0 - 2.0 * km * self.eats / (self.march * self.load)).max(0.0)
    }

    /// Payload that one carrier takes over a leg in a turn.
    pub fn payload(self, km: f64, share: f64) -> f64 {
        self.load * share * DAYS * self.march / (2.0 * km)
    }

    /// What it eats on the leg for each kilogram of payload.
    pub fn eats_per_kg(self, km: f64, share: f64) -> f64 {
        if share > 0.0 { 2.0 * km * self.eats / (self.march * self.load * share) } else { 0.0 }
    }
}

/// Share of a cart's load that is left `way` from its base in a half-month of the year (0 to 23).
#[must_use]
pub fn payload_share(rules: &Rules, half_of_year: u8, way: Metres) -> f64 {
    Carrier::cart(rules, usize::from(half_of_year % 24)).share(way.km())
}

/// Kilograms that one cart brings over a whole way in a turn, its fodder for the way out and back taken along.
#[must_use]
pub fn carried_by_cart(rules: &Rules, half_of_year: u8, way: Metres) -> f64 {
    let cart = Carrier::cart(rules, usize::from(half_of_year % 24));
    cart.payload(way.km().max(1.0), cart.share(way.km()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A cart whose horse and driver eat 11.5 kg a day, all of it from the load.
    pub fn winter_cart() -> Carrier {
        Carrier { load: 400.0, march: 30.0, eats: 11.5 }
    }

    #[test]
    pub fn a_winter_cart_delivers_179_of_400_kg_over_288_km_and_17_over_500() {
        assert_eq!((400.0 * winter_cart().share(288.0)).round(), 179.0);
        assert_eq!((400.0 * winter_cart().share(500.0)).round(), 17.0);
    }

    #[test]
    pub fn three_legs_from_full_depots_deliver_more_than_one() {
        let third = winter_cart().share(500.0 / 3.0);
        assert!((third * third * third - 0.31).abs() < 0.01);
        assert!(winter_cart().share(500.0) < 0.05);
    }

    #[test]
    pub fn beyond_its_range_a_cart_brings_nothing() {
        assert_eq!(winter_cart().share(600.0), 0.0);
        assert_eq!(winter_cart().eats_per_kg(600.0, 0.0), 0.0);
    }
}
