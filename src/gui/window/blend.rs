//! Makes translucent paint look as egui means it.
//!
//! egui blends gamma-encoded colours; `bevy_egui` decodes them first, which greys every tint and
//! thins all letters. So the camera keeps gamma-encoded colours in its picture, the shader writes
//! them as they are, and Bevy decodes the finished picture once when it goes to the screen. The
//! picture must be a wide one (`Hdr`), as `bevy_egui` knows no other format without decoding.

use bevy::camera::{CompositingSpace, Hdr};
use bevy::prelude::*;
use bevy::shader::Shader;
use bevy_egui::render::EGUI_SHADER_HANDLE;

const SHADER: &str = include_str!("egui.wgsl");

/// Adds the camera that paints egui, and egui's shader for it.
pub fn plugin(app: &mut App) {
    app.add_systems(Startup, (replace_shader, place_camera));
}

fn replace_shader(mut shaders: ResMut<Assets<Shader>>) {
    let shader = Shader::from_wgsl(SHADER, "gui/window/egui.wgsl");
    if let Err(fault) = shaders.insert(EGUI_SHADER_HANDLE.id(), shader) {
        // Without it everything can still be seen, only paler.
        error!("egui's shader stays as it is: {fault}");
    }
}

fn place_camera(mut commands: Commands) {
    // egui smooths its own edges; multisampling would only cost time.
    commands.spawn((Camera2d, Hdr, CompositingSpace::Srgb, Msaa::Off));
}
