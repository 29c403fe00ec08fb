"""`play`: the window. With choices straight into a match, alone the menu."""

import argparse

from game.client.kit import sdl
from game.commands import seats
from game.words import Problem, say

MINDS = ("human", "ai")
MAKING = "--dev"


def run(argv: list[str]) -> int:
    """0 when the window was closed, 1 where none could be opened."""
    found = _parser().parse_args(argv)
    seats.use_mods(found)
    typed = [word for word in argv if word != MAKING]
    setup = seats.chosen(found, seats.rules(found), MINDS) if typed else None
    if not sdl.is_community_edition():
        raise Problem(say("play.other_pygame"))
    if not sdl.has_display():
        raise Problem(say("play.no_display"))
    from game.client import app  # only now: it is large, and of no use to anybody who mistyped

    return app.run(setup, found.dev)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="main.py play",
        description="Play in the window. Without choices: the menu.",
        epilog=f"{seats.HELP}\nexample: main.py play --months 12 --seat human:Ada@kite --seat ai:normal",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    seats.add(parser)
    parser.add_argument(
        MAKING, action="store_true", help="for those who make mods: read their files again between months"
    )
    return parser
