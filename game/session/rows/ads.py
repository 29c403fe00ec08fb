"""Visits bought from small websites, and sold on."""

from typing import Any, Literal

from game.balance.schema.fields import means
from game.engine.state import orders as codes
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.session.lines import Line, Part, Whole
from game.session.rows.row import MILLION, At, Row, same


class Traffic(Line):
    """Visits bought from small websites."""

    visits: Whole | None = means("visits wanted", "visits a month", default=None)
    rate: Part | None = means("offered to webmasters", "cr a visit", default=None)
    landing: Literal["home", "brand", "ordinary"] | None = means("where visitors arrive", default=None)


class Resale(Line):
    """How visits are sold on to sellers."""

    mode: Literal["free", "fixed", "auction"] | None = means("the way of selling", default=None)
    reserve: Part | None = means("least price of an auction, or the fixed price", "cr a visit", default=None)
    paid_places: Part | None = means("share of places that must be paid for", "share", default=None)


def _put_summit(o: Orders, at: At, wanted: bool, n: Numbers) -> None:
    o.summit[at] = wanted


def _get_summit(o: Orders, at: At, was: Orders, n: Numbers) -> bool | None:
    return True if o.summit[at] else None


def _put_traffic(o: Orders, at: At, plan: Traffic, n: Numbers) -> None:
    if plan.visits is not None:
        o.visits[at] = plan.visits / MILLION
    if plan.rate is not None:
        o.rate[at] = plan.rate
    if plan.landing is not None:
        o.landing[at] = codes.LANDINGS.index(plan.landing)


def _get_traffic(o: Orders, at: At, was: Orders, n: Numbers) -> dict[str, Any] | None:
    if same(o, was, at, "visits", "rate", "landing"):
        return None
    landing = codes.LANDINGS[o.landing[at]]
    return {"visits": round(o.visits[at] * MILLION), "rate": float(o.rate[at]), "landing": landing}


def _put_resale(o: Orders, at: At, plan: Resale, n: Numbers) -> None:
    if plan.mode is not None:
        o.resale[at] = codes.SALES.index(plan.mode)
    if plan.reserve is not None:
        o.reserve[at] = plan.reserve
    if plan.paid_places is not None:
        o.paid_places[at] = plan.paid_places


def _get_resale(o: Orders, at: At, was: Orders, n: Numbers) -> dict[str, Any] | None:
    if same(o, was, at, "resale", "reserve", "paid_places"):
        return None
    mode = codes.SALES[o.resale[at]]
    return {"mode": mode, "reserve": float(o.reserve[at]), "paid_places": float(o.paid_places[at])}


def _put_portal_bid(o: Orders, at: At, crowns: int, n: Numbers) -> None:
    o.portal_bid[at] = crowns / MILLION


def _get_portal_bid(o: Orders, at: At, was: Orders, n: Numbers) -> int | None:
    return round(o.portal_bid[at] * MILLION) if o.portal_bid[at] else None


ROWS = {
    "summit": Row(_put_summit, _get_summit),
    "traffic": Row(_put_traffic, _get_traffic),
    "resale": Row(_put_resale, _get_resale),
    "portal_bid_cr": Row(_put_portal_bid, _get_portal_bid),
}
