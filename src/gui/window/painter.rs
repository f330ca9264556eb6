//! Puts egui's paint on the window: one surface, one graphics driver, one renderer.
//!
//! Bevy gives the window, `bevy_egui` the shapes of a frame, `egui-wgpu` draws them. Vulkan is asked first, then
//! OpenGL; where neither answers, the reason is left in [`Obstacle`] and the program ends. A surface that is lost
//! or outdated is made anew. Knows nothing of what is painted.

use crate::gui::kit::theme;
use bevy::camera::RenderTargetInfo;
use bevy::ecs::system::NonSendMarker;
use bevy::math::UVec2;
use bevy::prelude::*;
use bevy::tasks::block_on;
use bevy::window::{PrimaryWindow, RawHandleWrapper};
use bevy::winit::{DisplayHandleWrapper, EventLoopProxyWrapper, WinitUserEvent};
use bevy_egui::{EguiOutput, EguiPostUpdateSet, EguiPreUpdateSet, EguiRenderOutput};
use egui_wgpu::{Renderer, RendererOptions, ScreenDescriptor};
use std::sync::{Arc, OnceLock};
use wgpu::{
    Adapter, Backends, CurrentSurfaceTexture, Device, DeviceDescriptor, Instance, InstanceDescriptor, Queue,
    RequestAdapterOptions, Surface, SurfaceConfiguration,
};

/// Why nothing can be painted, where nothing can: one clause.
#[derive(Resource, Clone, Debug, Default)]
pub struct Obstacle(pub Arc<OnceLock<String>>);

/// Adds the painter; [`Obstacle`] must be there.
pub fn plugin(app: &mut App) {
    app.add_systems(Startup, place_camera)
        .add_systems(PreUpdate, measure.before(EguiPreUpdateSet::InitContexts))
        .add_systems(PostUpdate, paint.after(EguiPostUpdateSet::ProcessOutput));
}

/// `bevy_egui` reads from a camera how large the window is.
fn place_camera(mut commands: Commands) {
    commands.spawn(Camera::default());
}

fn measure(window: Single<&Window, With<PrimaryWindow>>, mut cameras: Query<&mut Camera>) {
    let physical_size = UVec2::new(window.physical_width(), window.physical_height());
    for mut camera in &mut cameras {
        camera.computed.target_info =
            Some(RenderTargetInfo { physical_size, scale_factor: window.scale_factor() });
    }
}

/// Paints what egui laid out in this frame.
fn paint(
    mut canvas: Local<Option<Canvas>>,
    mut output: Single<(&mut EguiRenderOutput, &EguiOutput)>,
    window: Single<(&Window, &RawHandleWrapper), With<PrimaryWindow>>,
    display: Res<DisplayHandleWrapper>,
    obstacle: Res<Obstacle>,
    proxy: Res<EventLoopProxyWrapper>,
    mut exit: MessageWriter<AppExit>,
    _main_thread: NonSendMarker,
) {
    let (window, handle) = *window;
    if canvas.is_none() {
        match Canvas::open(handle, &display) {
            Ok(opened) => *canvas = Some(opened),
            Err(reason) => {
                // The first reason is the one told.
                let _ = obstacle.0.set(reason);
                exit.write(AppExit::error());
            }
        }
    }
    let (paint, told) = &mut *output;
    let Some(canvas) = canvas.as_mut() else {
        // Nothing will be painted; egui wants to hear that its pictures are let go on purpose.
        return paint.textures_delta.clear();
    };
    let screen = ScreenDescriptor {
        size_in_pixels: [window.physical_width(), window.physical_height()],
        pixels_per_point: told.pixels_per_point,
    };
    if canvas.paint(paint, &screen, handle) == Painted::Not {
        // A window already gone needs no waking.
        let _ = proxy.send_event(WinitUserEvent::WakeUp);
    }
}

/// Whether a frame came to the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Painted {
    /// It did, or nobody would see it.
    Well,
    /// The surface had to be made ready again: the frame must be painted anew.
    Not,
}

/// A surface and what draws on it.
struct Canvas {
    instance: Instance,
    surface: Surface<'static>,
    config: SurfaceConfiguration,
    device: Device,
    queue: Queue,
    renderer: Renderer,
}

impl Canvas {
    /// Opens the first driver that can show something on this window.
    fn open(handle: &RawHandleWrapper, display: &DisplayHandleWrapper) -> Result<Self, String> {
        let wanted = Backends::from_env().unwrap_or(Backends::all());
        let orders = [Backends::PRIMARY, Backends::GL].map(|backends| backends & wanted);
        let opened = orders.into_iter().filter(|backends| !backends.is_empty());
        opened.into_iter().find_map(|backends| Self::open_by(backends, handle, display)).ok_or_else(|| {
            "no usable graphics driver was found (Vulkan or OpenGL is needed; software will do)".to_owned()
        })
    }

    fn open_by(
        backends: Backends,
        handle: &RawHandleWrapper,
        display: &DisplayHandleWrapper,
    ) -> Option<Self> {
        let instance = Instance::new(InstanceDescriptor {
            backends,
            flags: wgpu::InstanceFlags::empty().with_env(),
            // OpenGL can show only on a display that it was told of.
            ..InstanceDescriptor::new_with_display_handle(Box::new((**display).clone()))
        });
        let surface = surface(&instance, handle)?;
        let wish = RequestAdapterOptions { compatible_surface: Some(&surface), ..Default::default() };
        let adapter = block_on(instance.request_adapter(&wish)).ok()?;
        let (device, queue) = device(&adapter)?;
        let config = config(&surface, &adapter)?;
        let renderer = Renderer::new(&device, config.format, RendererOptions::default());
        Some(Self { instance, surface, config, device, queue, renderer })
    }

    fn paint(
        &mut self,
        paint: &mut EguiRenderOutput,
        screen: &ScreenDescriptor,
        handle: &RawHandleWrapper,
    ) -> Painted {
        for (id, deltas) in &paint.textures_delta.set {
            for delta in deltas {
                self.renderer.update_texture(&self.device, &self.queue, *id, delta);
            }
        }
        let painted = self.draw(paint, screen, handle);
        for id in &paint.textures_delta.free {
            self.renderer.free_texture(id);
        }
        paint.textures_delta.clear();
        painted
    }

    fn draw(
        &mut self,
        paint: &EguiRenderOutput,
        screen: &ScreenDescriptor,
        handle: &RawHandleWrapper,
    ) -> Painted {
        let [width, height] = screen.size_in_pixels;
        if width == 0 || height == 0 {
            return Painted::Well;
        }
        if (self.config.width, self.config.height) != (width, height) {
            (self.config.width, self.config.height) = (width, height);
            self.surface.configure(&self.device, &self.config);
        }
        let frame = match self.surface.get_current_texture() {
            CurrentSurfaceTexture::Success(frame) | CurrentSurfaceTexture::Suboptimal(frame) => frame,
            CurrentSurfaceTexture::Timeout | CurrentSurfaceTexture::Occluded => return Painted::Well,
            CurrentSurfaceTexture::Outdated | CurrentSurfaceTexture::Validation => {
                self.surface.configure(&self.device, &self.config);
                return Painted::Not;
            }
            CurrentSurfaceTexture::Lost => return self.recover(handle),
        };
        let view = frame.texture.create_view(&wgpu::TextureViewDescriptor::default());
        self.encode(paint, screen, &view);
        self.queue.present(frame);
        Painted::Well
    }

    /// Makes a surface anew in place of one that was lost.
    fn recover(&mut self, handle: &RawHandleWrapper) -> Painted {
        let Some(surface) = surface(&self.instance, handle) else { return Painted::Well };
        self.surface = surface;
        self.surface.configure(&self.device, &self.config);
        Painted::Not
    }

    fn encode(&mut self, paint: &EguiRenderOutput, screen: &ScreenDescriptor, view: &wgpu::TextureView) {
        let mut encoder = self.device.create_command_encoder(&wgpu::CommandEncoderDescriptor::default());
        let jobs = &paint.paint_jobs;
        let mut work = self.renderer.update_buffers(&self.device, &self.queue, &mut encoder, jobs, screen);
        let attachment = wgpu::RenderPassColorAttachment {
            view,
            depth_slice: None,
            resolve_target: None,
            ops: wgpu::Operations { load: wgpu::LoadOp::Clear(table()), store: wgpu::StoreOp::Store },
        };
        let pass = wgpu::RenderPassDescriptor {
            color_attachments: &[Some(attachment)],
            ..wgpu::RenderPassDescriptor::default()
        };
        self.renderer.render(&mut encoder.begin_render_pass(&pass).forget_lifetime(), jobs, screen);
        work.push(encoder.finish());
        self.queue.submit(work);
    }
}

/// The colour under everything.
fn table() -> wgpu::Color {
    let [red, green, blue, _] = theme::table().to_array().map(|part| f64::from(part) / 255.0);
    wgpu::Color { r: red, g: green, b: blue, a: 1.0 }
}

#[expect(unsafe_code, reason = "Bevy hands out the window's handle in this way only")]
fn surface(instance: &Instance, handle: &RawHandleWrapper) -> Option<Surface<'static>> {
    // SAFETY: the painter runs on the main thread, as its `NonSendMarker` makes sure, and the wrapper keeps the
    // window alive for as long as the surface has it.
    let target = unsafe { handle.get_handle() };
    instance.create_surface(target).ok()
}

fn device(adapter: &Adapter) -> Option<(Device, Queue)> {
    // All it can do, but none of its specialities: old drivers lie about those.
    let wish = DeviceDescriptor {
        required_limits: adapter.limits(),
        memory_hints: wgpu::MemoryHints::MemoryUsage,
        ..DeviceDescriptor::default()
    };
    block_on(adapter.request_device(&wish)).ok()
}

/// How frames are kept: in gamma-encoded colours, which egui blends in, one frame ahead at most, so that what is
/// shown is what was pressed. The size comes with the first frame.
fn config(surface: &Surface<'_>, adapter: &Adapter) -> Option<SurfaceConfiguration> {
    let can = surface.get_capabilities(adapter);
    let format = egui_wgpu::preferred_framebuffer_format(&can.formats).ok()?;
    let config = surface.get_default_config(adapter, 1, 1)?;
    Some(SurfaceConfiguration {
        format,
        width: 0,
        height: 0,
        present_mode: wgpu::PresentMode::AutoVsync,
        desired_maximum_frame_latency: 1,
        ..config
    })
}
