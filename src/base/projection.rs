//! From longitude and latitude to the plane of the map.
//!
//! Albers' equal-area conic on the WGS 84 ellipsoid, standard parallels 43° and 54° N, origin at
//! 66.5° E 48° N, in kilometres, x east and y north. (Snyder 1987, p. 101, equations 14-1 to 14-6.)

/// Half the ellipsoid's longer axis, km.
const AXIS: f64 = 6378.137;
/// Flattening of the ellipsoid.
const FLATTENING: f64 = 1.0 / 298.257_223_563;
/// Origin and standard parallels, degrees.
const LON_0: f64 = 66.5;
const LAT_0: f64 = 48.0;
const LAT_1: f64 = 43.0;
const LAT_2: f64 = 54.0;

/// The edges of the map's window on the plane, km: west, south, east, north.
pub const WINDOW: (f32, f32, f32, f32) = (-1600.0, -990.0, 1600.0, 1010.0);

/// How far two points in degrees of longitude and latitude lie apart as the crow flies, in degrees of latitude: good
/// enough to compare ways and to share out a line.
pub fn degrees_apart(a: (f64, f64), b: (f64, f64)) -> f64 {
    let squeeze = libm::cos((a.1 + b.1) / 2.0 * std::f64::consts::PI / 180.0);
    libm::hypot((a.0 - b.0) * squeeze, a.1 - b.1)
}

/// The point of the plane, km east and north of the origin, where a place lies.
pub fn project(lon: f64, lat: f64) -> (f64, f64) {
    let squared = FLATTENING * (2.0 - FLATTENING);
    let (m1, m2) = (parallel(LAT_1, squared), parallel(LAT_2, squared));
    let (q1, q2) = (zone(LAT_1, squared), zone(LAT_2, squared));
    let n = (m1 * m1 - m2 * m2) / (q2 - q1);
    let c = m1 * m1 + n * q1;
    let radius = |lat| AXIS * libm::sqrt(c - n * zone(lat, squared)) / n;
    let turn = n * (lon - LON_0).to_radians();
    let rho = radius(lat);
    (rho * libm::sin(turn), radius(LAT_0) - rho * libm::cos(turn))
}

/// Radius of a parallel in units of the axis.
fn parallel(lat: f64, squared: f64) -> f64 {
    let sine = libm::sin(lat.to_radians());
    libm::cos(lat.to_radians()) / libm::sqrt(1.0 - squared * sine * sine)
}

/// Area of the zone from the equator to a parallel, in units that suit the cone.
fn zone(lat: f64, squared: f64) -> f64 {
    let e = libm::sqrt(squared);
    let sine = libm::sin(lat.to_radians());
    let es = e * sine;
    (1.0 - squared) * (sine / (1.0 - es * es) - libm::log((1.0 - es) / (1.0 + es)) / (2.0 * e))
}

#[cfg(test)]
mod tests {
    use super::project;

    #[track_caller]
    fn lies_at(lon: f64, lat: f64, expected: (f64, f64)) {
        let (x, y) = project(lon, lat);
        assert!((x - expected.0).abs() < 0.05 && (y - expected.1).abs() < 0.05, "({x:.2}, {y:.2})");
    }

    #[test]
    fn the_origin_is_the_origin() {
        lies_at(66.5, 48.0, (0.0, 0.0));
    }

    /// Expected values from PROJ.
    #[test]
    fn towns_lie_where_proj_puts_them() {
        lies_at(80.25, 50.41, (968.13, 356.07));
        lies_at(73.37, 54.99, (440.08, 799.47));
        lies_at(69.25, 41.31, (230.90, -740.58));
        lies_at(48.04, 46.35, (-1402.06, -15.00));
        lies_at(76.93, 43.25, (844.11, -472.11));
        lies_at(84.87, 47.47, (1365.76, 104.82));
    }
}
