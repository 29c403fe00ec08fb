"""New lines of business, and the rocket: a date, a month's work, the launch itself."""

from typing import Any

from game.balance.schema.fields import means
from game.engine.state import orders as codes
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.session.lines import Line, Whole
from game.session.rows.row import MILLION, At, Row


class Launch(Line):
    """What happens to the line on the ramp."""

    promise: Whole = means("the month promised for the launch, 0 none", "month", default=0)
    prepare: bool = means("work on it this month", default=False)
    go: bool = means("launch it", default=False)
    publicity_cr: Whole = means("publicity for the day", "cr", default=0)


def _put_line(o: Orders, at: At, line: str, n: Numbers) -> None:
    o.begin[at] = 1 + codes.BUSINESSES.index(line)


def _get_line(o: Orders, at: At, was: Orders, n: Numbers) -> str | None:
    return codes.BUSINESSES[o.begin[at] - 1] if o.begin[at] else None


def _put_launch(o: Orders, at: At, launch: Launch, n: Numbers) -> None:
    o.promise[at], o.prepare[at], o.go[at] = launch.promise, launch.prepare, launch.go
    o.fanfare[at] = launch.publicity_cr / MILLION


def _get_launch(o: Orders, at: At, was: Orders, n: Numbers) -> dict[str, Any] | None:
    if not (o.promise[at] or o.prepare[at] or o.go[at]):
        return None
    return {
        "promise": int(o.promise[at]),
        "prepare": bool(o.prepare[at]),
        "go": bool(o.go[at]),
        "publicity_cr": round(o.fanfare[at] * MILLION),
    }


ROWS = {
    "open_line": Row(_put_line, _get_line),
    "launch": Row(_put_launch, _get_launch),
}
