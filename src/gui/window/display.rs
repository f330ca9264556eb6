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
    if word("WAYLAND_SOCKET").is_some()
        || wayland.as_deref().is_some_and(unix::wayland_answers)
        || x11.as_deref().is_some_and(unix::x11_answers)
    {
        return None;
    }
    Some(match (x11, wayland) {
        (None, None) => "there is no display: neither `DISPLAY` nor `WAYLAND_DISPLAY` is set".to_owned(),
        (Some(name), _) => format!("no display answers at `{name}`, as `DISPLAY` has it"),
        (None, Some(name)) => format!("no display answers at `{name}`, as `WAYLAND_DISPLAY` has it"),
    })
}

/// Says why no window can be opened: elsewhere the system always has a display.
#[cfg(not(all(unix, not(target_vendor = "apple"))))]
pub fn obstacle() -> Option<String> {
    None
}

#[cfg(all(unix, not(target_vendor = "apple")))]
mod unix {
    use std::net::{TcpStream, ToSocketAddrs};
    use std::os::unix::net::UnixStream;
    use std::path::{Path, PathBuf};
    use std::time::Duration;

    /// The port of display 0 over the network; display n listens n higher.
    const X11_PORT: u16 = 6000;
    /// How long a display on another machine may take to answer.
    const PATIENCE: Duration = Duration::from_secs(2);

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
    use super::unix::{parts, wayland_answers, x11_answers};

    #[test]
    fn display_names_are_read() {
        assert_eq!(parts(":0"), Some(("", 0)));
        assert_eq!(parts("unix:12.1"), Some(("unix", 12)));
        assert_eq!(parts("localhost:10.0"), Some(("localhost", 10)));
        assert_eq!(parts("nonsense"), None);
    }

    #[test]
    fn what_does_not_listen_does_not_answer() {
        assert!(!x11_answers(":64999"));
        assert!(!x11_answers("nonsense"));
        assert!(!wayland_answers("/nonexistent/wayland-0"));
    }
}
