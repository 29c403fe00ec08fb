"""`gallery`: the kit by example in a window; or pictures of it and of every screen; or the README's own."""

import argparse
from pathlib import Path

from game.client.kit import sdl
from game.words import LANGUAGES, Problem, say

SIZES = {"small": (1024, 600), "usual": (1280, 720), "large": (1920, 1080)}


def run(argv: list[str]) -> int:
    """0 the window was closed, or all pictures lie in the folder; 1 where no window can be seen."""
    found = _parser().parse_args(argv)
    from game.client import exhibit  # only now: it is large, and of no use to anybody who mistyped

    if found.readme is not None:
        from game.client import shopwindow

        for path in shopwindow.draw(Path(found.readme)):
            print(path)
        return 0
    if found.screens is None:
        if not sdl.has_display():
            raise Problem(say("kit.no_display"))
        return exhibit.run(SIZES[found.size], found.language)
    for path in exhibit.draw(Path(found.screens), SIZES[found.size], found.language):
        print(path)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="main.py gallery",
        description="Show every widget and chart of the kit in every state, to look at and to use. With "
        "--screens: draw these pages and every screen, from one war with a fixed seed, in both themes.",
        epilog="example: main.py gallery --screens pictures",
        allow_abbrev=False,
    )
    parser.add_argument("--screens", metavar="DIR", help="draw pictures instead, into this folder")
    parser.add_argument(
        "--readme", metavar="DIR", help="draw the pictures and the film of the README instead"
    )
    parser.add_argument("--size", choices=SIZES, default="usual", help="of the window (usual: 1280x720)")
    parser.add_argument("--language", choices=LANGUAGES, default=LANGUAGES[0], help="of what is said (en)")
    return parser
