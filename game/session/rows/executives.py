"""The council, and those of a rival's who would come."""

from typing import Literal

from game.balance.schema.fields import means
from game.balance.schema.known import PlatformId
from game.engine.state import orders as codes
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.session.lines import Line
from game.session.rows.row import At, Row


class Poaching(Line):
    """A rival's executive to whom nobody listens any more."""

    rival: PlatformId = means("whose")
    chair: Literal["growth", "operations", "conscience"] = means("which")


def _put_council(o: Orders, at: At, wish: str, n: Numbers) -> None:
    o.council[at] = 1


def _get_council(o: Orders, at: At, was: Orders, n: Numbers) -> str | None:
    return "dismiss" if o.council[at] else None


def _put_poaching(o: Orders, at: At, whom: Poaching, n: Numbers) -> None:
    o.poach_exec[at] = at.code(whom.rival)
    o.poach_chair[at] = 1 + codes.CHAIRS.index(whom.chair)


def _get_poaching(o: Orders, at: At, was: Orders, n: Numbers) -> dict[str, str] | None:
    rival = at.rival(int(o.poach_exec[at]))
    return {"rival": rival, "chair": codes.CHAIRS[o.poach_chair[at] - 1]} if rival else None


ROWS = {
    "council": Row(_put_council, _get_council),
    "poach_exec": Row(_put_poaching, _get_poaching),
}
