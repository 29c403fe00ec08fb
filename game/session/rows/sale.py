"""One's own house for sale, and bids for the others'."""

from typing import Any

import numpy as np

from game.balance.schema.fields import means
from game.balance.schema.known import PlatformId
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.session.lines import Line, Whole
from game.session.rows.row import MILLION, At, Row


class Buyout(Line):
    """A sealed bid for a whole platform."""

    rival: PlatformId = means("whose platform")
    bid_cr: Whole = means("paid when its doors close", "cr")


def _put_wind_up(o: Orders, at: At, wanted: bool, n: Numbers) -> None:
    o.wind_up[at] = wanted


def _get_wind_up(o: Orders, at: At, was: Orders, n: Numbers) -> bool | None:
    return True if o.wind_up[at] else None


def _put_buyout(o: Orders, at: At, bids: tuple[Buyout, ...], n: Numbers) -> None:
    for bid in bids:
        if code := at.code(bid.rival):
            o.buyout[(*at, code - 1)] = bid.bid_cr / MILLION


def _get_buyout(o: Orders, at: At, was: Orders, n: Numbers) -> list[dict[str, Any]] | None:
    bids = o.buyout[at]
    return [
        {"rival": at.rival(int(seat) + 1), "bid_cr": round(bids[seat] * MILLION)}
        for seat in np.flatnonzero(bids)
    ] or None


ROWS = {
    "wind_up": Row(_put_wind_up, _get_wind_up),
    "buy_platform": Row(_put_buyout, _get_buyout),
}
