"""Bids for brands, and a word with those under contract."""

from typing import Any, Literal

import numpy as np

from game.balance.schema.fields import means
from game.balance.schema.known import BrandId
from game.engine.state import orders as codes
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.session.lines import Line, Whole
from game.session.rows.row import MILLION, At, Row


class Courting(Line):
    """A sealed bid for a brand."""

    brand: BrandId = means("the brand")
    guarantee_cr: Whole = means("sales guaranteed to it per term", "cr")
    terms: Literal["open", "preferred", "exclusive"] = means("who else may have it", default="open")
    months: Whole = means("length of the contract", "months")


class Renegotiation(Line):
    """A word with a brand that is under contract."""

    brand: BrandId = means("the brand")
    drop: bool = means("let it go, instead of asking for a lower guarantee", default=False)


def _put_courting(o: Orders, at: At, bids: tuple[Courting, ...], n: Numbers) -> None:
    for bid in bids:
        cell = (*at, n.cast.brands.ids.index(bid.brand))
        o.bid[cell] = bid.guarantee_cr / MILLION
        o.terms[cell] = 1 + codes.TERMS.index(bid.terms)
        o.months[cell] = bid.months


def _get_courting(o: Orders, at: At, was: Orders, n: Numbers) -> list[dict[str, Any]] | None:
    return [
        {
            "brand": n.cast.brands.ids[b],
            "guarantee_cr": round(o.bid[*at, b] * MILLION),
            "terms": codes.TERMS[o.terms[*at, b] - 1],
            "months": int(o.months[*at, b]),
        }
        for b in np.flatnonzero(o.bid[at])
    ] or None


def _put_renegotiation(o: Orders, at: At, wishes: tuple[Renegotiation, ...], n: Numbers) -> None:
    for wish in wishes:
        flags = o.drop if wish.drop else o.cheaper
        flags[*at, n.cast.brands.ids.index(wish.brand)] = True


def _get_renegotiation(o: Orders, at: At, was: Orders, n: Numbers) -> list[dict[str, Any]] | None:
    return [
        {"brand": n.cast.brands.ids[b], "drop": bool(o.drop[*at, b])}
        for b in np.flatnonzero(o.cheaper[at] | o.drop[at])
    ] or None


ROWS = {
    "court_brand": Row(_put_courting, _get_courting),
    "renegotiate_brand": Row(_put_renegotiation, _get_renegotiation),
}
