//! Whether a window could be opened here at all.
//!
//! Asked before anything else, because a missing display should cost one plain sentence and not a
//! crash report. Knows sockets and environment variables; knows nothing of windows or drivers.

/// Says why no window can be opened, or nothing if one probably can.
#[cfg(all(unix, not(target_vendor = "apple")))]
pub fn obstacle() -> Option<String> {
    let word = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let wayland = word("WAYLAND_DISPLAY");
    let x11 = word("DISPLAY");
    if word("WAYLAND_SOCKET").as_deref().is_some_and(unix::is_socket)
        || wayland.as_deref().is_some_and(unix::wayland_answers)
    {
        return None;
    }
    if x11.as_deref().is_some_and(unix::x11_answers) {
        return word(SCALE).as_deref().and_then(no_scale);
    }
    Some(match (x11, wayland) {
        (None, None) => "there is no display: neither `DISPLAY` nor `WAYLAND_DISPLAY` is set".to_owned(),
        (Some(name), _) => format!("no display answers at `{name}`, as `DISPLAY` has it"),
        (None, Some(name)) => format!("no display answers at `{name}`, as `WAYLAND_DISPLAY` has it"),
    })
}

/// Pixels of a point, where a user says how many: the window library takes any number, and fails by a huge one.
#[cfg(all(unix, not(target_vendor = "apple")))]
const SCALE: &str = "WINIT_X11_SCALE_FACTOR";

/// Why a window cannot be drawn by that many pixels to a point.
#[cfg(all(unix, not(target_vendor = "apple")))]
fn no_scale(value: &str) -> Option<String> {
    let is_fit = value.eq_ignore_ascii_case("randr")
        || value.parse().is_ok_and(|scale: f64| (0.25..=16.0).contains(&scale));
    (!is_fit).then(|| format!("`{SCALE}` is `{value}`, expected 0.25 to 16, or `randr`"))
}

/// Begins the program anew without the variables of a Wayland display that does not answer, where another display
/// does: the window library would insist on the dead one. Comes back where there is nothing to be done about it.
#[cfg(all(unix, not(target_vendor = "apple")))]
pub fn pass_over_dead() {
    use std::os::unix::process::CommandExt;
    let dead = unix::dead_wayland(|name| std::env::var(name).ok());
    if let (false, None, Ok(program)) = (dead.is_empty(), obstacle(), std::env::current_exe()) {
        let mut again = std::process::Command::new(program);
        for name in dead {
            again.env_remove(name);
        }
        // What it could not do is told by whoever opens the window.
        let _ = again.args(std::env::args_os().skip(1)).exec();
    }
}

/// Elsewhere there is one display.
#[cfg(not(all(unix, not(target_vendor = "apple"))))]
pub fn pass_over_dead() {}

/// Says why no window can be opened: elsewhere the system always has a display.
#[cfg(not(all(unix, not(target_vendor = "apple"))))]
pub fn obstacle() -> Option<String> {
    None
}

#[cfg(all(unix, not(target_vendor = "apple")))]
mod unix {
    use std::net::{TcpStream, ToSocketAddrs};
    use std::os::unix::fs::FileTypeExt;
    use std::os::unix::net::UnixStream;
    use std::path::{Path, PathBuf};
    use std::time::Duration;

    /// The port of display 0 over the network; display n listens n higher.
    const X11_PORT: u16 = 6000;
    /// How long a display on another machine may take to answer.
    const PATIENCE: Duration = Duration::from_secs(2);

    /// The variables that name a Wayland display which does not answer.
    pub(super) fn dead_wayland(variable: impl Fn(&str) -> Option<String>) -> Vec<&'static str> {
        let ways: [(&str, fn(&str) -> bool); 2] =
            [("WAYLAND_SOCKET", is_socket), ("WAYLAND_DISPLAY", wayland_answers)];
        let dead = |value: &str, answers: fn(&str) -> bool| !value.is_empty() && !answers(value);
        let dead =
            ways.into_iter().filter(|(name, answers)| variable(name).is_some_and(|v| dead(&v, *answers)));
        dead.map(|(name, _)| name).collect()
    }

    /// Whether a file that was handed over open, by its number, is a socket.
    pub(super) fn is_socket(number: &str) -> bool {
        let meta = std::fs::metadata(Path::new("/dev/fd").join(number));
        meta.is_ok_and(|meta| meta.file_type().is_socket())
    }

    /// Whether a Wayland compositor listens at the named socket.
    pub(super) fn wayland_answers(name: &str) -> bool {
        let path = if Path::new(name).is_absolute() {
            PathBuf::from(name)
        } else {
            let Some(folder) = std::env::var_os("XDG_RUNTIME_DIR") else {
                return false;
            };
            Path::new(&folder).join(name)
        };
        UnixStream::connect(path).is_ok()
    }

    /// Whether an X server listens at a name such as `:0`, `unix:1.0` or `host:10.0`.
    pub(super) fn x11_answers(name: &str) -> bool {
        let Some((host, number)) = parts(name) else {
            return false;
        };
        if host.is_empty() || host == "unix" {
            let path = format!("/tmp/.X11-unix/X{number}");
            return UnixStream::connect(&path).is_ok() || abstract_answers(&path);
        }
        // A path, as macOS's XQuartz gives it, is left for the X library to judge.
        host.starts_with('/') || tcp_answers(host, number)
    }

    /// Splits a display name into host and display number.
    pub(super) fn parts(name: &str) -> Option<(&str, u16)> {
        let (host, rest) = name.rsplit_once(':')?;
        let number = rest.split('.').next()?;
        Some((host, number.parse().ok()?))
    }

    fn tcp_answers(host: &str, number: u16) -> bool {
        let Some(port) = X11_PORT.checked_add(number) else {
            return false;
        };
        let Ok(addresses) = (host, port).to_socket_addrs() else {
            return false;
        };
        addresses.into_iter().any(|address| TcpStream::connect_timeout(&address, PATIENCE).is_ok())
    }

    #[cfg(any(target_os = "linux", target_os = "android"))]
    fn abstract_answers(path: &str) -> bool {
        #[cfg(target_os = "android")]
        use std::os::android::net::SocketAddrExt;
        #[cfg(target_os = "linux")]
        use std::os::linux::net::SocketAddrExt;
        use std::os::unix::net::SocketAddr;
        SocketAddr::from_abstract_name(path).is_ok_and(|address| UnixStream::connect_addr(&address).is_ok())
    }

    #[cfg(not(any(target_os = "linux", target_os = "android")))]
    fn abstract_answers(_path: &str) -> bool {
        false
    }
}

#[cfg(all(test, unix, not(target_vendor = "apple")))]
mod tests {
    use super::no_scale;
    use super::unix::{dead_wayland, parts, wayland_answers, x11_answers};

    #[test]
    fn display_names_are_read() {
        assert_eq!(parts(":0"), Some(("", 0)));
        assert_eq!(parts("unix:12.1"), Some(("unix", 12)));
        assert_eq!(parts("localhost:10.0"), Some(("localhost", 10)));
        assert_eq!(parts("nonsense"), None);
    }

    #[test]
    fn dead_displays_are_named_and_empty_ones_are_none() {
        let set = |name: &str| {
            let values = [("WAYLAND_DISPLAY", "/nonexistent/wayland-0"), ("WAYLAND_SOCKET", "7777")];
            values.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned())
        };
        assert_eq!(dead_wayland(set), ["WAYLAND_SOCKET", "WAYLAND_DISPLAY"]);
        assert!(dead_wayland(|_| Some(String::new())).is_empty());
        assert!(dead_wayland(|_| None).is_empty());
    }

    #[test]
    fn a_scale_by_which_nothing_can_be_drawn_is_named_with_its_variable() {
        assert!(["1", "1.25", "3.7", "randr"].into_iter().all(|scale| no_scale(scale).is_none()));
        for scale in ["0", "-1", "foo", "1e9", "NaN", "inf", "500"] {
            let why = no_scale(scale).expect("it is refused");
            assert!(why.contains(scale) && why.contains("WINIT_X11_SCALE_FACTOR"), "{why}");
        }
    }

    #[test]
    fn what_does_not_listen_does_not_answer() {
        assert!(!x11_answers(":64999"));
        assert!(!x11_answers("nonsense"));
        assert!(!wayland_answers("/nonexistent/wayland-0"));
    }
}
