//! The screens: the window opens no larger than the smallest, and outlives the one it stands on.

use bevy::prelude::*;
use bevy::window::{Monitor, OnMonitor, PrimaryWindow};

/// Size of the window when it opens, in points.
pub const SIZE: (u32, u32) = (1440, 900);
/// Below this the panels no longer fit, in points.
pub const SMALLEST: (f32, f32) = (1024.0, 700.0);
/// What a title bar and the bar of a desktop take of a screen's height, in points.
const BARS: f32 = 64.0;

/// Fits the window to the screens once, and keeps it when one is gone.
pub fn plugin(app: &mut App) {
    app.add_systems(First, fit).add_observer(part);
}

/// Bevy removes a screen together with the windows that it thinks on it: ours is on none.
fn part(put: On<Insert, OnMonitor>, mut commands: Commands) {
    commands.entity(put.entity).remove::<OnMonitor>();
}

/// Makes the window small enough for each screen, when these are known.
fn fit(
    screens: Query<&Monitor>,
    mut window: Single<&mut Window, With<PrimaryWindow>>,
    mut fitted: Local<bool>,
) {
    let scale = window.resolution.base_scale_factor();
    let known = screens.iter().filter(|screen| screen.physical_size().min_element() > 0);
    // In points, each by its own density: a coarse projector beside a dense screen has as many of them.
    let sizes = known.map(|screen| screen.physical_size().as_vec2() / screen.scale_factor as f32);
    let Some(screen) = sizes.reduce(Vec2::min).filter(|_| !*fitted) else { return };
    *fitted = true;
    let Some(fit) = Fit::to(screen * scale, scale) else { return };
    if fit.scale < scale {
        window.resolution.set_scale_factor_override(Some(fit.scale));
    }
    window.resolution.set(fit.size.x, fit.size.y);
    // The window system reckons in its own points.
    let least = Vec2::from(SMALLEST).min(fit.size) * fit.scale / scale;
    (window.resize_constraints.min_width, window.resize_constraints.min_height) = least.into();
}

/// A window that has to be smaller than it would be.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Fit {
    /// Its size, in points.
    size: Vec2,
    /// Pixels of a point: fewer than the system says where not even the smallest window had room.
    scale: f32,
}

impl Fit {
    /// The window on a screen of so many pixels; none where it fits as it is.
    fn to(screen: Vec2, scale: f32) -> Option<Self> {
        let room = screen - Vec2::new(0.0, BARS * scale);
        let usual = UVec2::from(SIZE).as_vec2();
        if (usual * scale).cmple(room).all() {
            return None;
        }
        let scale = (room / Vec2::from(SMALLEST)).min_element().clamp(scale / 4.0, scale);
        Some(Self { size: usual.min(room / scale).floor(), scale })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use bevy::window::WindowResolution;

    #[test]
    fn a_window_is_as_large_as_the_smallest_screen_has_room_for() {
        let fit = |width: f32, height: f32, scale| Fit::to(Vec2::new(width, height), scale);
        assert_eq!(fit(1920.0, 1080.0, 1.0), None);
        assert_eq!(fit(3840.0, 2160.0, 2.0), None);
        assert_eq!(fit(1366.0, 768.0, 1.0), Some(Fit { size: Vec2::new(1366.0, 704.0), scale: 1.0 }));
        for (width, height, scale) in [(1366.0, 768.0, 1.5), (1024.0, 768.0, 1.0), (800.0, 600.0, 1.25)] {
            let fit = fit(width, height, scale).expect("it is too small");
            assert!(fit.size.x * fit.scale <= width && fit.size.y * fit.scale < height, "{fit:?}");
            assert!(
                fit.scale <= scale && fit.size.cmpge(Vec2::from(SMALLEST).floor() - 1.0).all(),
                "{fit:?}"
            );
        }
    }

    #[test]
    fn a_screen_that_is_taken_away_leaves_the_window() {
        let mut app = App::new();
        app.add_plugins(plugin);
        let screen = Monitor {
            name: None,
            physical_height: 768,
            physical_width: 1366,
            physical_position: IVec2::ZERO,
            refresh_rate_millihertz: None,
            scale_factor: 1.0,
            video_modes: Vec::new(),
        };
        let screen = app.world_mut().spawn(screen).id();
        let window = Window { resolution: WindowResolution::new(SIZE.0, SIZE.1), ..default() };
        let window = app.world_mut().spawn((window, PrimaryWindow, OnMonitor(screen))).id();
        app.update();
        let size = app.world().get::<Window>(window).map(|window| window.resolution.physical_size());
        assert_eq!(size, Some(UVec2::new(1366, 704)));
        app.world_mut().despawn(screen);
        app.update();
        assert!(app.world().get::<Window>(window).is_some());
    }
}
