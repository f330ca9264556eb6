"""Five turns by pointer and keys, as a hand gives them to the window, and what the window then shows.

Controls are found where the accessibility bus says that they are; pictures are looked at for what must be there.
"""

import subprocess
import time

import desk

SCENARIO = "Semipalatinsk 1918"


def give(*words):
    subprocess.run(("xdotool",) + words, check=True)


def click(game, name):
    x, y = game.middle(name)
    give("mousemove", str(x), str(y))
    time.sleep(0.4)
    give("mousedown", "1")
    time.sleep(0.2)
    give("mouseup", "1")
    time.sleep(0.4)


def clicked(game, name, until):
    """Clicks until something comes of it, as a hand would."""
    last = [0.0]

    def done():
        if until():
            return True
        if time.monotonic() - last[0] > desk.AGAIN:
            click(game, name)
            last[0] = time.monotonic()
        return until()

    game.wait(f"what a click on “{name}” leads to", done)


def press(key):
    give("keydown", key)
    time.sleep(0.15)
    give("keyup", key)
    time.sleep(0.4)


def pressed(game, key, what, until):
    """Presses a key until something comes of it."""
    last = [0.0]

    def done():
        if until():
            return True
        if time.monotonic() - last[0] > desk.AGAIN:
            press(key)
            last[0] = time.monotonic()
        return until()

    game.wait(what, done)


def picture():
    """The screen: width, height, and its points as bytes of red, green and blue."""
    taken = subprocess.run(("import", "-window", "root", "-depth", "8", "ppm:-"), check=True, capture_output=True)
    _, size, _, points = taken.stdout.split(b"\n", 3)
    width, height = map(int, size.split())
    return width, height, points


def colours(shot, box):
    """How often each colour stands in a part of a picture."""
    width, _, points = shot
    left, top, right, bottom = box
    counts = {}
    for y in range(top, bottom, 2):
        row = (y * width) * 3
        for x in range(left, right, 2):
            at = row + x * 3
            colour = points[at : at + 3]
            counts[colour] = counts.get(colour, 0) + 1
    return counts


def look(game):
    """That the map has ground and relief, and that the button that ends a turn is red, once what moves has come to rest."""
    game.wait("a map with ground and a red button", lambda: is_painted(game), patience=60)


def is_settled(game):
    if not is_painted(game):
        return False
    time.sleep(4)
    return is_painted(game)


def is_painted(game):
    shot = picture()
    ground = colours(shot, (200, 250, 800, 700))
    x, y = game.middle("End turn")
    button = colours(shot, (x - 40, y - 15, x + 40, y + 15))
    red, green, blue = max(button, key=button.get)
    return len(ground) > 2000 and red > 140 and green < 60 and blue < 60


def end_turn(game, number):
    now = lambda: game.has(f"turn {number + 1} of")
    anyway = "End the turn all the same"
    pressed(game, "ctrl+Return", "the end of the turn", lambda: now() or game.can(anyway))
    if game.can(anyway):
        clicked(game, anyway, lambda: not game.can(anyway))
    game.wait(f"turn {number + 1}", now)
    # First the turn is played out on the map; then news lie over the game and darken it.
    pressed(game, "Return", "the end of the news", lambda: is_settled(game))


def play(game):
    game.find(SCENARIO)
    # Without a window manager nobody else gives the window the keyboard.
    give("search", "--sync", "--onlyvisible", "--name", "13,500", "windowfocus")
    clicked(game, SCENARIO, lambda: game.can("Begin"))
    clicked(game, "Begin", lambda: game.has("First turns"))
    # The first question lies over the game until it is answered, or put off as here.
    pressed(game, "Escape", "the first question put off", lambda: is_settled(game))
    look(game)
    pressed(game, "2", "the muster", lambda: game.can("Muster"))
    clicked(game, "All uezds of the branch: no call-up", lambda: game.can("volunteers"))
    clicked(game, "volunteers", lambda: game.can("All uezds of the branch: volunteers"))
    clicked(game, "Give ", lambda: "manner: volunteers" in game.orders())
    for turn in range(1, 6):
        end_turn(game, turn)
        look(game)
    pressed(game, "Escape", "the menu", lambda: game.can("Settings"))
    game.verify(5)
    return "played by pointer and keys: five turns"


if __name__ == "__main__":
    desk.run(play)
