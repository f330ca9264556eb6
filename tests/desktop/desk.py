"""The game in a real window, as the desktop's accessibility bus tells of it.

Starts the program with a home of its own, finds controls by the names a screen reader would read, and asks the program
itself what came of a game: the autosave is verified by `alash verify`. Knows nothing of what is played.
"""

import glob
import os
import shutil
import subprocess
import sys
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

# What can be pressed, by the names the bus has for it.
PRESSED = ("push button", "toggle button", "link", "check box", "radio button", "combo box", "list item", "menu item")
# Software rendering on a busy machine is slow, but not that slow.
PATIENCE = 180
# After so many seconds a press that led to nothing is tried again.
AGAIN = 8


def listen():
    """Tells the desktop that somebody reads the screen, as a reader does when it starts."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)
    for name in ("IsEnabled", "ScreenReaderEnabled"):
        value = GLib.Variant("(ssv)", ("org.a11y.Status", name, GLib.Variant("b", True)))
        call = ("org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", "Set", value)
        bus.call_sync(*call, None, Gio.DBusCallFlags.NONE, -1, None)


def fits(label, name, whole):
    """Whether a control is meant by a name, or by how its name begins."""
    return label == name if whole else label.startswith(name)


class Failed(Exception):
    """What was waited for did not come."""


class Game:
    """A running game."""

    def __init__(self, program):
        self.program = program
        self.home = tempfile.mkdtemp(prefix="alash-desktop-")
        self.env = dict(os.environ, HOME=self.home, LC_ALL="C.UTF-8")
        for folder in ("XDG_DATA_HOME", "XDG_CONFIG_HOME"):
            self.env[folder] = self.home
        self.env.pop("WAYLAND_DISPLAY", None)
        self.process = subprocess.Popen([program, "play", "--lang", "en"], env=self.env)

    def nodes(self):
        """All that the bus tells of the window now."""
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()
        found, rest = [], [desktop]
        while rest:
            node = rest.pop()
            try:
                found.append((node.get_role_name(), node.get_name() or "", node))
                rest.extend(filter(None, (node.get_child_at_index(i) for i in range(node.get_child_count()))))
            except GLib.Error:
                pass  # It was gone before it could be asked.
        return found

    def wait(self, what, ready, patience=PATIENCE):
        """Waits until `ready` answers something true, and gives that back."""
        start = time.monotonic()
        while time.monotonic() - start < patience:
            if self.process.poll() is not None:
                raise Failed(f"the game ended with {self.process.returncode} while waiting for {what}")
            answer = ready()
            if answer:
                return answer
            time.sleep(0.3)
        names = sorted({name for _, name, _ in self.nodes() if name})
        raise Failed(f"{what} did not come within {patience} s; the window has: {names}")

    def find(self, name, roles=PRESSED, whole=False):
        """The first control whose name begins so, once it is there and enabled."""

        def there():
            for kind, label, node in self.nodes():
                meant = fits(label, name, whole) and (roles is None or kind in roles)
                try:
                    if meant and node.get_state_set().contains(Atspi.StateType.ENABLED):
                        return node
                except GLib.Error:
                    return None
            return None

        return self.wait(f"“{name}”", there)

    def has(self, name):
        """Whether a name that begins so stands in the window."""
        return any(label.startswith(name) for _, label, _ in self.nodes())

    def text(self):
        """All that can be read in the window now."""
        return sorted(label for _, label, _ in self.nodes() if label)

    def can(self, name, whole=False):
        """Whether something whose name begins so, or is just that, can be pressed."""
        return any(fits(label, name, whole) and kind in PRESSED for kind, label, _ in self.nodes())

    def act(self, name, until=None, whole=False):
        """Presses a control as a screen reader does, by its action; again, as a person would, where nothing comes of it."""
        pressed = []

        def done():
            if until is not None and until():
                return True
            if not pressed or (until is not None and time.monotonic() - pressed[-1] > AGAIN):
                if not self.find(name, whole=whole).get_action_iface().do_action(0):
                    raise Failed(f"“{name}” does nothing when it is asked to")
                pressed.append(time.monotonic())
                time.sleep(0.5)
            return until is None

        self.wait(f"what “{name}” leads to", done)

    def rest(self):
        """Waits until the window sleeps: it is left alone for two seconds and takes hardly any of the machine's time."""

        def sleeps():
            before = self.spent()
            time.sleep(2)
            return self.spent() - before < 0.3

        self.wait("a window that sleeps while nothing is done", sleeps)

    def spent(self):
        """Seconds of the machine that the game has taken."""
        with open(f"/proc/{self.process.pid}/stat") as stat:
            # Behind the name of the program, in which there may be anything.
            fields = stat.read().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def middle(self, name, roles=PRESSED):
        """Where on the screen the middle of a control is."""
        box = self.find(name, roles).get_component_iface().get_extents(Atspi.CoordType.SCREEN)
        return box.x + box.width // 2, box.y + box.height // 2

    def kept(self):
        """The autosave of the game."""
        saves = glob.glob(os.path.join(self.home, "**", "autosave*.ron"), recursive=True)
        return max(saves, key=os.path.getmtime) if saves else None

    def orders(self):
        """The orders of what is kept of the game, by the program's own word."""
        kept = self.kept()
        if not kept:
            return ""
        told = subprocess.run([self.program, "orders", kept], env=self.env, capture_output=True, text=True)
        return told.stdout

    def verify(self, turns):
        """That what is kept is whole and has so many turns, by the program's own word."""
        told = subprocess.run(
            [self.program, "verify", self.kept(), "--format", "json"], env=self.env, capture_output=True, text=True
        )
        if told.returncode != 0 or f'"turns": {turns}' not in told.stdout:
            raise Failed(f"{turns} turns were played, but: {told.stdout}{told.stderr}")

    def end(self):
        """Closes the game."""
        self.process.terminate()
        self.process.wait(timeout=30)
        shutil.rmtree(self.home, ignore_errors=True)


def run(play):
    """Plays in a game of its own and says in one line what came of it."""
    listen()
    game = Game(sys.argv[1])
    try:
        print(play(game))
    except Failed as why:
        print(f"FAILED: {why}", file=sys.stderr)
        sys.exit(1)
    finally:
        if game.process.poll() is None:
            game.end()
