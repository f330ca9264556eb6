//! Opens the one window, runs it, and closes it.
//!
//! Owns the Bevy app and its settings. Knows nothing of what is shown: that is a [`Front`].
//! A machine without display or graphics driver is an answer here, never a crash.

use crate::gui::kit::theme::{self, fonts};
use crate::gui::window::painter::{self, Obstacle};
use crate::gui::window::screens::{self, SIZE, SMALLEST};
use crate::gui::window::wake::Alarm;
use crate::gui::window::{chords, display, ears};
use bevy::a11y::AccessibilityPlugin;
use bevy::app::{TaskPoolPlugin, TerminalCtrlCHandlerPlugin};
use bevy::diagnostic::FrameCountPlugin;
use bevy::ecs::message::Messages;
use bevy::input::InputPlugin;
use bevy::prelude::*;
use bevy::time::TimePlugin;
use bevy::window::{
    MonitorSelection, PresentMode, PrimaryWindow, RequestRedraw, WindowMode, WindowResizeConstraints,
    WindowResized, WindowResolution,
};
use bevy::winit::{EventLoopProxyWrapper, UpdateMode, WinitPlugin, WinitSettings, WinitUserEvent};
use bevy_egui::{EguiContexts, EguiInput, EguiPlugin, EguiPreUpdateSet, EguiPrimaryContextPass, egui};
use std::any::Any;
use std::fmt;
use std::mem;
use std::panic::{self, AssertUnwindSafe};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// What the window shows, and when it is done.
pub trait Front: Send + Sync + 'static {
    /// Paints one frame and takes its input. [`root_ui`](crate::gui::kit::parts::root_ui) gives the whole window to panels.
    fn frame(&mut self, ctx: &egui::Context);
    /// The words in the title bar.
    fn title(&self) -> String;
    /// Whether the window fills the screen.
    fn fills_screen(&self) -> bool;
    /// When true the window closes and [`open`] returns.
    fn wants_close(&self) -> bool;
}

/// No window could be opened; the words say why, in one clause, lower case, without a full stop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoWindow {
    /// Why not.
    pub reason: String,
}

impl fmt::Display for NoWindow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.reason)
    }
}

impl std::error::Error for NoWindow {}

/// How long an idle window sleeps when nothing wakes it.
const SLEEP: Duration = Duration::from_secs(30);

/// Opens the window and stays in it until it is closed.
pub fn open(front: Box<dyn Front>) -> Result<(), NoWindow> {
    display::pass_over_dead();
    if let Some(reason) = display::obstacle() {
        return Err(NoWindow { reason });
    }
    let shown = Arc::new(AtomicBool::new(false));
    hush_until(&shown);
    let (flag, obstacle) = (shown.clone(), Obstacle::default());
    let told = obstacle.clone();
    let run = panic::catch_unwind(AssertUnwindSafe(move || app(front, flag, obstacle).run()));
    match run {
        Ok(AppExit::Success) => Ok(()),
        Ok(AppExit::Error(_)) => {
            let reason = told.0.get().cloned();
            Err(NoWindow {
                reason: reason.unwrap_or_else(|| "the window system closed the window".to_owned()),
            })
        }
        Err(fault) if shown.load(Ordering::Relaxed) => panic::resume_unwind(fault),
        Err(fault) => Err(NoWindow { reason: reason(&*fault) }),
    }
}

/// Keeps fault reports back until the first frame: before it a fault means "no window here".
fn hush_until(shown: &Arc<AtomicBool>) {
    let usual = panic::take_hook();
    let shown = shown.clone();
    panic::set_hook(Box::new(move |fault| {
        if shown.load(Ordering::Relaxed) {
            usual(fault);
        }
    }));
}

/// One clause out of what a library said when it gave up.
fn reason(fault: &(dyn Any + Send)) -> String {
    let words = (fault.downcast_ref::<String>().map(String::as_str))
        .or_else(|| fault.downcast_ref::<&str>().copied());
    let Some(words) = words else {
        return "the window system gave up without saying why".to_owned();
    };
    let line = words.lines().next().unwrap_or_default().trim_end_matches('.');
    format!("the window system refused: {line}")
}

#[derive(Resource)]
struct Stage {
    front: Box<dyn Front>,
    title: String,
    dressed: bool,
    /// Whether the front has had a frame.
    began: bool,
    shown: Arc<AtomicBool>,
}

fn app(front: Box<dyn Front>, shown: Arc<AtomicBool>, obstacle: Obstacle) -> App {
    let title = front.title();
    let sleep = UpdateMode::reactive_low_power(SLEEP);
    let mut app = App::new();
    // What a window and egui need of Bevy, and no more. There is no log: nobody looks at a console, and what a user
    // must know the program tells by itself.
    app.add_plugins((TaskPoolPlugin::default(), FrameCountPlugin, TimePlugin, TerminalCtrlCHandlerPlugin))
        .add_plugins((InputPlugin, window(&title), AccessibilityPlugin, WinitPlugin::default()))
        .add_plugins((EguiPlugin::default(), painter::plugin, screens::plugin))
        .insert_resource(obstacle)
        .insert_resource(WinitSettings { focused_mode: sleep, unfocused_mode: sleep })
        .insert_resource(Stage { front, title, dressed: false, began: false, shown })
        .add_systems(EguiPrimaryContextPass, frame)
        .add_systems(
            PreUpdate,
            (ears::hand_over, chords::set_right, drop_empty_news, tell_time)
                .chain()
                .after(EguiPreUpdateSet::ProcessInput)
                .before(EguiPreUpdateSet::BeginPass),
        )
        .add_systems(Last, (keep_only_due_redraws, look_again, ears::listen));
    app
}

fn window(title: &str) -> WindowPlugin {
    let window = Window {
        title: title.to_owned(),
        name: Some("alash".to_owned()),
        resolution: WindowResolution::new(SIZE.0, SIZE.1),
        resize_constraints: WindowResizeConstraints {
            min_width: SMALLEST.0,
            min_height: SMALLEST.1,
            ..default()
        },
        present_mode: PresentMode::AutoVsync,
        ..default()
    };
    WindowPlugin { primary_window: Some(window), ..default() }
}

fn frame(
    mut contexts: EguiContexts,
    mut stage: ResMut<Stage>,
    proxy: Res<EventLoopProxyWrapper>,
    mut window: Single<&mut Window, With<PrimaryWindow>>,
    mut exit: MessageWriter<AppExit>,
) -> Result {
    let Ok(ctx) = contexts.ctx_mut() else {
        return Ok(());
    };
    if !stage.dressed {
        stage.dressed = true;
        dress(ctx, &proxy);
        // Fonts are taken up at the next pass: no word can be set in them before.
        ctx.request_discard("fonts");
        return Ok(());
    }
    let first = !mem::replace(&mut stage.began, true);
    // A fault of the front is always reported; one of the screen's drivers may still follow the
    // first frame, and then means that there is no window.
    stage.shown.store(true, Ordering::Relaxed);
    stage.front.frame(ctx);
    stage.shown.store(!first, Ordering::Relaxed);
    let title = stage.front.title();
    // A reader calls the window by it.
    ctx.accesskit_node_builder(egui::accesskit_root_id(), |node| node.set_label(title.clone()));
    if title != stage.title {
        window.title.clone_from(&title);
        stage.title = title;
    }
    let mode = match stage.front.fills_screen() {
        true => WindowMode::BorderlessFullscreen(MonitorSelection::Current),
        false => WindowMode::Windowed,
    };
    if window.mode != mode {
        window.mode = mode;
    }
    if stage.front.wants_close() {
        exit.write(AppExit::Success);
    }
    Ok(())
}

/// Gives egui its fonts, its colours and a way to wake the window later.
fn dress(ctx: &egui::Context, proxy: &EventLoopProxyWrapper) {
    ctx.set_fonts(fonts::definitions());
    theme::apply(ctx);
    let now = (**proxy).clone();
    let later = now.clone();
    let alarm = Alarm::new(move || later.send_event(WinitUserEvent::WakeUp).is_ok());
    ctx.set_request_repaint_callback(move |wish| {
        if wish.delay.is_zero() {
            // A window already gone needs no waking.
            let _ = now.send_event(WinitUserEvent::WakeUp);
        } else {
            alarm.set(wish.delay);
        }
    });
    ctx.request_repaint();
}

/// `bevy_egui` tells egui in every frame which of Shift, Ctrl and Alt are held, and egui asks for
/// another frame after any news. Without this the window would never sleep.
fn drop_empty_news(mut inputs: Query<&mut EguiInput>, mut last: Local<egui::Modifiers>) {
    for mut input in &mut inputs {
        let news = input.events.iter().any(|event| match event {
            egui::Event::ModifiersChanged(held) => *held != *last,
            _ => true,
        });
        for event in &input.events {
            if let egui::Event::ModifiersChanged(held) = event {
                *last = *held;
            }
        }
        if !news {
            input.events.clear();
        }
    }
}

/// Bevy's clock stands still while the window sleeps: its first frame afterwards bears the time of the last one
/// before. A press in that frame would seem to have lasted as long as the sleep, and be no click.
fn tell_time(mut inputs: Query<&mut EguiInput>, mut start: Local<Option<Instant>>) {
    let now = start.get_or_insert_with(Instant::now).elapsed().as_secs_f64();
    for mut input in &mut inputs {
        input.time = Some(now);
    }
}

/// `bevy_egui` asks for a redraw at once even where egui wants one later; the alarm knows better.
fn keep_only_due_redraws(mut redraws: ResMut<Messages<RequestRedraw>>) {
    redraws.clear();
}

/// The size of a frame is settled after it is laid out: a changed one takes a second frame.
fn look_again(mut resized: MessageReader<WindowResized>, proxy: Res<EventLoopProxyWrapper>) {
    if resized.read().count() > 0 {
        // A window already gone needs no waking.
        let _ = proxy.send_event(WinitUserEvent::WakeUp);
    }
}

#[cfg(test)]
mod tests {
    use super::reason;

    #[test]
    fn other_faults_keep_their_first_line() {
        let words: Box<dyn std::any::Any + Send> = Box::new("Failed to build event loop: Os\nmore");
        assert_eq!(reason(&*words), "the window system refused: Failed to build event loop: Os");
    }
}
