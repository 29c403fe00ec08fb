"""A file that is not TOML: where tomllib stumbled, and what beginners mostly meant."""

import re

from game.balance.errors import Page, Trouble
from game.balance.positions import Span
from game.words import say

_AT = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_HINTS = (
    ("truth", re.compile(r"=\s*(True|False|TRUE|FALSE)\b")),
    ("curly", re.compile("[“”„‘’]")),
    ("share", re.compile(r"\d\s*%")),
    ("comma", re.compile(r"=\s*\d+,\d")),
    ("point", re.compile(r"[=\[,]\s*[+-]?\.\d|\d\.(?!\d)")),
    ("nought", re.compile(r"[=\[,]\s*0\d")),
    ("colon", re.compile(r"^\s*[\w-]+\s*:")),
)


def explain(page: Page, error: Exception) -> Trouble:
    """`error` is what tomllib raised on the page's text."""
    if isinstance(error, RecursionError):
        return Trouble("R001", page.name, None, say("balance.syntax.deep"))
    reason, span = _AT.sub("", str(error)), _span(page.text, str(error))
    spot = page.spot(span)
    return Trouble(
        "R001", page.name, spot, say("balance.syntax.what", reason=reason), _hint(reason, spot.source)
    )


def _span(text: str, message: str) -> Span:
    """What tomllib names; for a bracket that never closes, the bracket."""
    place = _AT.search(message)
    if place and place[1]:
        lines = text.split("\n")[: int(place[1]) - 1]
        at = sum(len(line) + 1 for line in lines) + int(place[2]) - 1
    else:
        at = len(text.rstrip())
    for unclosed, bracket in (("Unclosed array", "["), ("Unclosed inline table", "{")):
        if message.startswith(unclosed):
            at = max(0, text.rfind(bracket, 0, at))
    return at, at + 1


def _hint(reason: str, line: str) -> str:
    if reason.startswith("Cannot"):  # overwrite, declare twice
        return say("balance.syntax.twice")
    return next((say(f"balance.syntax.{hint}") for hint, sign in _HINTS if sign.search(line)), "")
