//! What a screen reader asks for, brought to egui.
//!
//! `bevy_egui` tells a reader what is shown and drops what it asks in return: requests wait in a queue of Bevy's, and
//! nothing wakes the sleeping window for them. Here they wake it and become egui's own events. Knows nothing of
//! what is shown.

use bevy::a11y::AccessibilityRequested;
use bevy::prelude::*;
use bevy::window::PrimaryWindow;
use bevy::winit::accessibility::{WinitActionRequestHandler, WinitActionRequestHandlers};
use bevy::winit::{EventLoopProxyWrapper, WinitUserEvent};
use bevy_egui::{EguiInput, egui};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

/// How long a request waits at most, once a reader is there.
const PATIENCE: Duration = Duration::from_millis(20);
/// How often it is looked whether a reader has come.
const RARELY: Duration = Duration::from_millis(500);

/// The requests of one window, as Bevy's own queue keeps them.
type Queue = Arc<Mutex<WinitActionRequestHandler>>;

/// Watches the queue of the window from its first frame on.
pub fn listen(
    handlers: Res<WinitActionRequestHandlers>,
    window: Single<Entity, With<PrimaryWindow>>,
    requested: Res<AccessibilityRequested>,
    proxy: Res<EventLoopProxyWrapper>,
    mut listening: Local<bool>,
) {
    let Some(queue) = handlers.get(&*window).filter(|_| !*listening) else { return };
    *listening = true;
    let (queue, requested, proxy) = (Arc::downgrade(queue), requested.clone(), (**proxy).clone());
    // Without the thread a reader is heard at the next frame that something else brings about.
    let _ = thread::Builder::new().name("screen reader".to_owned()).spawn(move || {
        while let Some(queue) = queue.upgrade() {
            if is_waiting(&queue) && proxy.send_event(WinitUserEvent::WakeUp).is_err() {
                return;
            }
            drop(queue);
            thread::sleep(if requested.get() { PATIENCE } else { RARELY });
        }
    });
}

/// Hands what was asked to egui; a click it would not do by itself becomes one.
pub fn hand_over(
    handlers: Res<WinitActionRequestHandlers>,
    window: Single<Entity, With<PrimaryWindow>>,
    mut inputs: Query<&mut EguiInput>,
) {
    let Some(queue) = handlers.get(&*window) else { return };
    for mut input in &mut inputs {
        input.events.extend(taken(queue).into_iter().map(egui::Event::AccessKitActionRequest));
    }
}

fn is_waiting(queue: &Queue) -> bool {
    !queue.lock().unwrap_or_else(PoisonError::into_inner).is_empty()
}

fn taken(queue: &Queue) -> Vec<egui::accesskit::ActionRequest> {
    queue.lock().unwrap_or_else(PoisonError::into_inner).drain(..).collect()
}

#[cfg(test)]
mod tests {
    use super::{Queue, is_waiting, taken};
    use bevy_egui::egui::accesskit::{Action, ActionRequest, NodeId, TreeId};

    #[test]
    fn what_is_asked_is_handed_over_once_and_in_its_order() {
        let queue = Queue::default();
        assert!(!is_waiting(&queue));
        let ask = |node| ActionRequest {
            action: Action::Click,
            target_tree: TreeId::ROOT,
            target_node: NodeId(node),
            data: None,
        };
        queue.lock().expect("nobody else holds it").extend([ask(1), ask(2)]);
        assert!(is_waiting(&queue));
        assert_eq!(taken(&queue), [ask(1), ask(2)]);
        assert_eq!((is_waiting(&queue), taken(&queue)), (false, Vec::new()));
    }
}
