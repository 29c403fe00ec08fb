"""What everybody is promised."""

from typing import Any, Literal

from game.balance.schema.fields import Month, means
from game.engine.state import orders as codes
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.session.lines import Line, Part, Whole
from game.session.rows.row import MILLION, At, Row


class Announcement(Line):
    """A promise that everybody hears; 0 = the least that is worth a word."""

    what: Literal["promotion", "subsidy", "free_choice", "deep"] = means("what is promised")
    month: Month = means("by when, or until when")
    rate: Part = means("of a buyer subsidy", "rate", default=0.0)
    deep: Whole = means("deep users", "people", default=0)


def _put(o: Orders, at: At, said: Announcement, n: Numbers) -> None:
    o.announce[at] = 1 + codes.ANNOUNCEMENTS.index(said.what)
    o.announce_month[at] = said.month
    amounts = {codes.SUBSIDY: said.rate, codes.DEEP_USERS: said.deep / MILLION}
    o.announce_amount[at] = amounts.get(int(o.announce[at]), 0.0)


def _get(o: Orders, at: At, was: Orders, n: Numbers) -> dict[str, Any] | None:
    what, amount = int(o.announce[at]), float(o.announce_amount[at])
    if not what:
        return None
    said: dict[str, Any] = {"what": codes.ANNOUNCEMENTS[what - 1], "month": int(o.announce_month[at])}
    if what == codes.SUBSIDY:
        said["rate"] = amount
    if what == codes.DEEP_USERS:
        said["deep"] = round(amount * MILLION)
    return said


ROWS = {"announce": Row(_put, _get)}
