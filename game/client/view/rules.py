"""Values of the rules that have changed, as rows to draw."""

from collections.abc import Iterable

from game.session.rehearsal import Leaf
from game.words import say

LETTERS = 18  # of a value


def lines(changes: Iterable[Leaf]) -> list[tuple[str, str]]:
    """The name of each value, and what it was and is; of a number by how much it moved, too."""
    return [(path, _moved(was, now)) for path, was, now in changes]


def _moved(was: object, now: object) -> str:
    told = {"was": _short(was), "now": _short(now)}
    if isinstance(was, int | float) and isinstance(now, int | float) and was:
        return say("ask.moved_by", **told, by=now / was - 1)
    return say("ask.moved", **told)


def _short(value: object) -> str:
    if value is None:
        return say("balance.gone")
    text = f"{value:.6g}" if isinstance(value, float) else str(value)
    return text if len(text) <= LETTERS else text[: LETTERS - 1] + "…"
