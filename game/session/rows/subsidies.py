"""Money back to buyers, money on top to sellers."""

from collections.abc import Mapping

from game.engine.state import arrays
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.session.lines import ALL
from game.session.rows.row import At, Row


def _put_buyer_subsidy(o: Orders, at: At, rates: Mapping[str, float], n: Numbers) -> None:
    _put_rates(o.buyer_subsidy, at, rates, n.segments.ids)


def _get_buyer_subsidy(o: Orders, at: At, was: Orders, n: Numbers) -> dict[str, float] | None:
    new, old = o.buyer_subsidy[at], was.buyer_subsidy[at]
    if (new == old).all():
        return None
    if (new == new[0]).all():
        return {ALL: float(new[0])}
    return {name: float(new[s]) for s, name in enumerate(n.segments.ids) if new[s] != old[s]}


def _put_match(o: Orders, at: At, most: float, n: Numbers) -> None:
    o.match_clause[at] = most


def _get_match(o: Orders, at: At, was: Orders, n: Numbers) -> float | None:
    return float(o.match_clause[at]) if o.match_clause[at] != was.match_clause[at] else None


def _put_seller_subsidy(o: Orders, at: At, rates: Mapping[str, float], n: Numbers) -> None:
    o.seller_subsidy[at] = 0.0
    _put_rates(o.seller_subsidy, at, rates, n.categories.ids)


def _get_seller_subsidy(o: Orders, at: At, was: Orders, n: Numbers) -> dict[str, float] | None:
    new = o.seller_subsidy[at]
    return None if (new == was.seller_subsidy[at]).all() else _get_rates(new, n.categories.ids)


def _put_coupon(o: Orders, at: At, crowns: int, n: Numbers) -> None:
    o.coupon[at] = crowns


def _get_coupon(o: Orders, at: At, was: Orders, n: Numbers) -> int | None:
    return round(o.coupon[at]) if o.coupon[at] != was.coupon[at] else None


def _put_rates(row: arrays.Array, at: At, rates: Mapping[str, float], ids: tuple[str, ...]) -> None:
    if ALL in rates:
        row[at] = rates[ALL]
    for name in rates.keys() - {ALL}:
        row[*at, ids.index(name)] = rates[name]


def _get_rates(row: arrays.Array, ids: tuple[str, ...]) -> dict[str, float]:
    """One rate for all where they are equal, else those above 0."""
    rates = row.tolist()
    if len(set(rates)) == 1:
        return {ALL: rates[0]}
    return {name: rate for name, rate in zip(ids, rates, strict=True) if rate}


ROWS = {
    "buyer_subsidy": Row(_put_buyer_subsidy, _get_buyer_subsidy),
    "match_clause": Row(_put_match, _get_match),
    "seller_subsidy": Row(_put_seller_subsidy, _get_seller_subsidy),
    "first_order_coupon": Row(_put_coupon, _get_coupon),
}
