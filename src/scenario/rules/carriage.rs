//! Parameters of rations, carts, roads and prices.

/// Adds these parameters to those before them and hands all on to the next list.
macro_rules! carriage {
    ([$next:ident $($rest:ident)*] $($before:tt)*) => {
        $next! { [$($rest)*] $($before)*
            /// Food a man eats.
            ration_kg: "kg a man a day" in 0.1 ..= 5.0,
            /// Grain a horse on winter operations eats.
            grain_kg: "kg a horse a day" in 0.0 ..= 20.0,
            /// Hay a horse on winter operations eats.
            hay_kg: "kg a horse a day" in 0.0 ..= 30.0,
            /// Share of the feed of horses at home that their auls find.
            aul_keeps: "share" in 0.0 ..= 1.0,
            /// Load of a one-horse cart.
            cart_load_kg: "kg" in 1.0 ..= 2000.0,
            /// Day's march of a cart.
            cart_km: "km a day" in 1.0 ..= 100.0,
            /// Feed a cart's horse needs beyond grazing.
            cart_feed_kg: "kg a day" in 0.0 ..= 30.0,
            /// Load of a camel.
            camel_load_kg: "kg" in 1.0 ..= 1000.0,
            /// Day's march of a camel.
            camel_km: "km a day" in 1.0 ..= 100.0,
            /// Feed a camel needs where it cannot browse.
            camel_feed_kg: "kg a day" in 0.0 ..= 30.0,
            /// Pasture, as a resting horse finds it, above which camels can browse.
            camel_browse_from: "share" in 0.0 ..= 0.99,
            /// What a driver eats of the load.
            driver_kg: "kg a carrier a day" in 0.0 ..= 5.0,
            /// Camels that one driver leads.
            camels_a_driver: "camels" in 1.0 ..= 30.0,
            /// Day's march of riders.
            rider_km: "km a day" in 1.0 ..= 150.0,
            /// Share of days that are marched and not rested.
            marching_share: "share" in 0.1 ..= 1.0,
            /// Freight that the railway grants the militia.
            rail_tonnes: "t a turn" in 0.0 ..= 100_000.0,
            /// Speed of goods trains, stops included.
            rail_km: "km a day" in 1.0 ..= 1000.0,
            /// Freight that steamers take.
            steamer_tonnes: "t a turn" in 0.0 ..= 100_000.0,
            /// Speed of steamers, both ways averaged.
            steamer_km: "km a day" in 1.0 ..= 1000.0,
            /// What post stations carry without hire.
            post_road_tonnes: "t a turn" in 0.0 ..= 10_000.0,
            /// What caravans carry without hire.
            track_tonnes: "t a turn" in 0.0 ..= 10_000.0,
            /// Hire of a cart with horse and driver.
            cart_hire: "roubles a turn at base prices" in 0.0 ..= 10_000.0,
            /// Hire of a camel with its share of a driver.
            camel_hire: "roubles a turn at base prices" in 0.0 ..= 10_000.0,
            /// Least part of a hire that is paid, however good the man who bargains.
            hire_floor: "share" in 0.0 ..= 1.0,
            /// Keep of a way-station: guards, sheds.
            depot_keep: "roubles a turn at base prices" in 0.0 ..= 100_000.0,
            /// Rise of prices.
            price_growth: "share a turn" in 0.0 ..= 1.0,
            /// Price of food.
            food_price: "roubles a kg at base prices" in 0.0 ..= 1000.0,
            /// Price of grain.
            grain_price: "roubles a kg at base prices" in 0.0 ..= 1000.0,
            /// Price of hay.
            hay_price: "roubles a kg at base prices" in 0.0 ..= 1000.0,
        }
    };
}
