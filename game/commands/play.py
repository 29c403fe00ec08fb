"""`play`: the window. With choices straight into a match, alone the menu."""

import argparse

from game.client.kit import sdl
from game.commands import seats
from game.words import Problem, say

MINDS = ("human", "ai")


def run(argv: list[str]) -> int:
    """0 when the window was closed, 1 where none could be opened."""
    found = _parser().parse_args(argv)
    seats.use_mods(found)
    setup = seats.chosen(found, seats.rules(found), MINDS) if argv else None
    if not sdl.is_community_edition():
        raise Problem(say("play.other_pygame"))
    if not sdl.has_display():
        raise Problem(say("play.no_display"))
    from game.client import app  # only now: it is large, and of no use to anybody who mistyped

    return app.run(setup)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="main.py play",
        description="Play in the window. Without choices: the menu.",
        epilog=f"{seats.HELP}\nexample: main.py play --months 12 --seat human:Ada@kite --seat ai:normal",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    seats.add(parser)
    return parser
