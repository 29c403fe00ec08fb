"""Bodies of older formats become bodies of this one, step by step; each step is data in, data out.

A save of every format that was ever released lies in tests/golden/saves and is loaded and played on for ever.
A new FORMAT (savefile.py) is due whenever a body, a world or a rule changes its shape. What was only added
needs no step: it begins in an old match as it would in a new one. What was renamed, moved or taken away does;
but settings of the rules that were renamed stand in balance/migrations.toml, for mods too.
"""

from collections.abc import Callable
from typing import Any

from game.balance import load
from game.session.savefile import FORMAT

Body = dict[str, Any]


def stepped(body: Body, made: int) -> Body:
    """A body of the format `made` as one of today's."""
    for format in range(made, FORMAT):
        body = STEPS[format](dict(body))
    return body


def with_rules(old: dict[str, Any]) -> dict[str, Any]:
    """Old rules, and the shipped value of every setting that they do not know; no rows of tables."""
    fresh = load.base().plain()
    return {
        word: {**fresh[word], **old.get(word, {})} if word in fresh else old[word] for word in (*fresh, *old)
    }


def filled(old: Any, fresh: Any) -> Any:
    """The old world, and from a fresh one whatever it has no name for."""
    if not (isinstance(old, dict) and isinstance(fresh, dict)):
        return old
    return {**fresh, **{name: filled(value, fresh.get(name)) for name, value in old.items()}}


def _to_2(body: Body) -> Body:
    """From here on every save tells whether its pupil skips lessons, and which months are older.

    Brands compare a relation with a stranger's, no longer with a number of its own.
    """
    brands = {name: value for name, value in body["rules"]["brands"].items() if name != "ask_friend"}
    return {"skipped": False, "older": 0, **body, "rules": {**body["rules"], "brands": brands}}


STEPS: dict[int, Callable[[Body], Body]] = {1: _to_2}
