"""The guide of the first turns, a question, and three turns, by the accessibility bus alone: no pointer, no key, no picture."""

import time

import desk

SCENARIO = "Semipalatinsk 1918"
# What closes a piece of news.
NEWS = "Go on"


def read_news(game):
    """Closes what is told until nothing lies over the game; it comes when the turn has been played out on the map."""
    time.sleep(4)
    while game.can(NEWS, whole=True):
        before = game.text()
        game.act(NEWS, until=lambda: game.text() != before, whole=True)
        time.sleep(1)


def end_turn(game, number):
    """Ends a turn, whatever is left undone, and reads what came of it."""
    anyway = "End the turn all the same"
    now = lambda: game.has(f"turn {number + 1} of")
    game.act("End turn", until=lambda: now() or game.can(anyway))
    if game.can(anyway):
        game.act(anyway, until=lambda: not game.can(anyway))
    game.wait(f"turn {number + 1}", now)
    read_news(game)


def call_up(game):
    """Calls volunteers up in all uezds, by the table of the muster."""
    game.act("2 Men", until=lambda: game.can("Muster"))
    manner = "All uezds of the branch: "
    game.act(manner + "no call-up", until=lambda: game.can("volunteers"))
    game.act("volunteers", until=lambda: game.can(manner + "volunteers"))
    game.act("Give ", until=lambda: "manner: volunteers" in game.orders())


def answer(game):
    """Answers the question of the second turn, of which the list of what needs the player tells."""
    half = "Give half"
    game.act("1 Needs you", until=lambda: game.can(half))
    game.act(half, until=lambda: "underground_asks" in game.orders())


def play(game):
    game.act(SCENARIO, until=lambda: game.can("Begin"))
    game.act("Begin", until=lambda: game.has("First turns"))
    game.find("13,500 · " + SCENARIO, roles=("frame",))
    game.rest()
    read_news(game)
    call_up(game)
    end_turn(game, 1)
    answer(game)
    # What stops the call-up: a uezd by its link, and elders as the remedy.
    game.act("2 Men", until=lambda: game.can("Zaisan uezd. Show"))
    game.act("Zaisan uezd. Show", until=lambda: game.has("What stops you"))
    end_turn(game, 2)
    # Who is present of a unit, and what feeds it.
    game.act("2 Men", until=lambda: game.can("Units"))
    game.act("Units", until=lambda: game.can("1st Alash Cavalry Regiment. Show"))
    game.act("1st Alash Cavalry Regiment. Show", until=lambda: game.has("From list to saddle"))
    game.act("3 Supply", until=lambda: game.has("Supply bottlenecks"))
    end_turn(game, 3)
    game.verify(3)
    return "played by the accessibility bus: the guide, a question and three turns"


if __name__ == "__main__":
    desk.run(play)
