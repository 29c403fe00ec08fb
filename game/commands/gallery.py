"""`gallery`: a picture of every screen, for the README and to look at."""

import argparse
from pathlib import Path

from game.words import LANGUAGES

SIZES = {"small": (1024, 600), "usual": (1280, 720), "large": (1920, 1080)}


def run(argv: list[str]) -> int:
    """0 all pictures lie in the folder."""
    found = _parser().parse_args(argv)
    from game.client import gallery  # only now: it is large, and of no use to anybody who mistyped

    for path in gallery.draw(Path(found.screens), SIZES[found.size], found.language):
        print(path)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="main.py gallery",
        description="Draw every screen, from one war with a fixed seed, in both themes.",
        epilog="example: main.py gallery --screens pictures",
        allow_abbrev=False,
    )
    parser.add_argument("--screens", metavar="DIR", required=True, help="where the pictures go")
    parser.add_argument("--size", choices=SIZES, default="usual", help="of the window (usual: 1280x720)")
    parser.add_argument("--language", choices=LANGUAGES, default=LANGUAGES[0], help="of what is said (en)")
    return parser
