//! Chooses what draws the window: Vulkan, or OpenGL where Vulkan is missing.
//!
//! Bevy never tells the graphics driver which display the window will be on. Vulkan does not mind;
//! OpenGL can then draw but not show. So OpenGL is opened here, on the window system's own display,
//! and handed to Bevy ready-made. Where neither answers, Bevy is left to give up. Systems with
//! drivers of their own (Windows, macOS) keep Bevy's choice.

use bevy::prelude::*;
use bevy::render::RenderPlugin;
use bevy::render::settings::{Backends, RenderCreation, WgpuSettings, WgpuSettingsPriority};

/// Adds Bevy's renderer over the driver chosen; wants the window system's plugin added before it.
pub struct DriverPlugin;

impl Plugin for DriverPlugin {
    fn build(&self, app: &mut App) {
        let render_creation = creation(app.world());
        app.add_plugins(RenderPlugin {
            render_creation,
            synchronous_pipeline_compilation: true,
            ..default()
        });
    }
}

/// Bevy's own way of opening a driver, among those allowed.
fn automatic(backends: Backends) -> RenderCreation {
    RenderCreation::from(WgpuSettings {
        backends: Some(backends),
        priority: WgpuSettingsPriority::Functionality,
        ..default()
    })
}

#[cfg(not(all(unix, not(target_vendor = "apple"))))]
fn creation(_world: &World) -> RenderCreation {
    automatic(Backends::from_env().unwrap_or(Backends::PRIMARY))
}

/// `WGPU_BACKEND` may narrow the choice.
#[cfg(all(unix, not(target_vendor = "apple")))]
fn creation(world: &World) -> RenderCreation {
    let wanted = Backends::from_env().unwrap_or(Backends::VULKAN | Backends::GL);
    if wanted.contains(Backends::VULKAN) && open::vulkan_answers() {
        return automatic(Backends::VULKAN);
    }
    let ready = if wanted.contains(Backends::GL) { open::gl(world) } else { None };
    ready.unwrap_or_else(|| automatic(wanted - Backends::GL))
}

#[cfg(all(unix, not(target_vendor = "apple")))]
mod open {
    use bevy::prelude::World;
    use bevy::render::renderer::{
        RenderAdapter, RenderAdapterInfo, RenderDevice, RenderInstance, RenderQueue, WgpuWrapper,
    };
    use bevy::render::settings::RenderCreation;
    use bevy::tasks::block_on;
    use bevy::winit::DisplayHandleWrapper;
    use std::sync::Arc;
    use wgpu::{
        Backends, DeviceDescriptor, Instance, InstanceDescriptor, InstanceFlags, RequestAdapterOptions,
    };

    /// Whether any Vulkan driver, real or software, can be used here.
    pub(super) fn vulkan_answers() -> bool {
        let instance = Instance::new(InstanceDescriptor {
            backends: Backends::VULKAN,
            flags: InstanceFlags::empty().with_env(),
            ..InstanceDescriptor::new_without_display_handle()
        });
        !block_on(instance.enumerate_adapters(Backends::VULKAN)).is_empty()
    }

    /// OpenGL on the window system's display, or nothing if it cannot be had.
    pub(super) fn gl(world: &World) -> Option<RenderCreation> {
        let display = world.get_resource::<DisplayHandleWrapper>()?;
        let instance = Instance::new(InstanceDescriptor {
            backends: Backends::GL,
            flags: InstanceFlags::empty().with_env(),
            ..InstanceDescriptor::new_with_display_handle(Box::new((**display).clone()))
        });
        let adapter = block_on(instance.request_adapter(&RequestAdapterOptions::default())).ok()?;
        // All it can do, but none of its specialities: old drivers lie about those.
        let wish = DeviceDescriptor { required_limits: adapter.limits(), ..DeviceDescriptor::default() };
        let (device, queue) = block_on(adapter.request_device(&wish)).ok()?;
        Some(RenderCreation::manual(
            RenderDevice::from(device),
            RenderQueue(Arc::new(WgpuWrapper::new(queue))),
            RenderAdapterInfo(WgpuWrapper::new(adapter.get_info())),
            RenderAdapter(Arc::new(WgpuWrapper::new(adapter))),
            RenderInstance(Arc::new(WgpuWrapper::new(instance))),
        ))
    }
}
