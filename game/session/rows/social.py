"""Group-buy waves and live galas."""

from typing import Any

from game.balance.schema.fields import means
from game.balance.schema.known import CategoryId
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.session.lines import Line, Whole
from game.session.rows.row import MILLION, At, Row


class Gala(Line):
    """An evening before the camera."""

    category: CategoryId = means("the aisle it sells from")
    hosts: Whole = means("hosts who are asked", "hosts", default=1)
    bid_cr: Whole = means("offered to each of them", "cr")


def _put_wave(o: Orders, at: At, bonus: int, n: Numbers) -> None:
    o.bonus[at] = bonus


def _get_wave(o: Orders, at: At, was: Orders, n: Numbers) -> int | None:
    return round(o.bonus[at]) or None


def _put_gala(o: Orders, at: At, gala: Gala, n: Numbers) -> None:
    o.gala[at] = 1 + n.categories.ids.index(gala.category)
    o.hosts[at], o.host_bid[at] = gala.hosts, gala.bid_cr / MILLION


def _get_gala(o: Orders, at: At, was: Orders, n: Numbers) -> dict[str, Any] | None:
    if not o.gala[at]:
        return None
    return {
        "category": n.categories.ids[o.gala[at] - 1],
        "hosts": int(o.hosts[at]),
        "bid_cr": round(o.host_bid[at] * MILLION),
    }


ROWS = {
    "group_buy": Row(_put_wave, _get_wave),
    "live_gala": Row(_put_gala, _get_gala),
}
