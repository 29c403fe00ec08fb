"""Asking stalls to open here too."""

from typing import Any, Literal

from game.balance.schema.fields import means
from game.balance.schema.known import CategoryId, PlatformId
from game.engine.state.numbers import Numbers
from game.engine.state.orders import POACHINGS, ROSTER, SELLERS, Orders
from game.session.lines import Line, Whole
from game.session.rows.row import MILLION, At, Row


class Poach(Line):
    """Stalls that are asked to open here too."""

    how: Literal["sellers", "wholesale", "roster"] = means("a rival's, the wholesale market's, the roster's")
    category: CategoryId = means("what they sell")
    rival: PlatformId | None = means("whose sellers", default=None)
    stores: Whole | None = means("suppliers called from the roster", "shops", default=None)


def _put_poach(o: Orders, at: At, poach: Poach, n: Numbers) -> None:
    o.poach[at] = 1 + POACHINGS.index(poach.how)
    o.poach_aisle[at] = 1 + n.categories.ids.index(poach.category)
    o.poach_rival[at] = at.code(poach.rival)
    o.poach_stalls[at] = (poach.stores or 0) / MILLION


def _get_poach(o: Orders, at: At, was: Orders, n: Numbers) -> dict[str, Any] | None:
    how, aisle = int(o.poach[at]), int(o.poach_aisle[at])
    if not how:
        return None
    poach: dict[str, Any] = {"how": POACHINGS[how - 1], "category": n.categories.ids[aisle - 1]}
    if how == SELLERS:
        poach["rival"] = at.rival(int(o.poach_rival[at]))
    if how == ROSTER:
        poach["stores"] = round(float(o.poach_stalls[at]) * MILLION)
    return poach


ROWS = {
    "poach": Row(_put_poach, _get_poach),
}
