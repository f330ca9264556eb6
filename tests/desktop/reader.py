"""The guide of the first turns, and three turns, by the accessibility bus alone: no pointer, no key, no picture."""

import desk

SCENARIO = "Semipalatinsk 1918"


def read_news(game):
    """Closes what is told until nothing lies over the game."""

    def read():
        for name in ("Go on", "Close"):
            if game.can(name):
                game.act(name)
                return False
        return True

    game.wait("the end of the news", read)


def end_turn(game, number):
    """Ends a turn, left undone or not, and reads what came of it."""
    now = lambda: game.has(f"turn {number + 1} of")
    game.act("End turn", until=lambda: now() or game.can("End it all the same"))
    if not now():
        game.act("End it all the same", until=now)
    read_news(game)


def play(game):
    game.act(SCENARIO, until=lambda: game.can("Begin"))
    game.act("Begin", until=lambda: game.has("First turns"))
    game.act("2 Men", until=lambda: game.can("Muster"))
    for turn in range(1, 4):
        end_turn(game, turn)
    game.verify(3)
    return "played by the accessibility bus: the guide and three turns"


if __name__ == "__main__":
    desk.run(play)
