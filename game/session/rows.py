"""Each line of an order sheet as numbers in a seat's row of the orders, and back.

`PUT[line](orders, at, value, numbers)` writes a line at `at` = (game, seat).
`GET[line](orders, at, was, numbers)` reads it as plain data, or None where the orders `was` say the same.
"""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from game.engine.state import arrays
from game.engine.state import orders as codes
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.session import lines

MILLION = 1_000_000  # crowns in a cr m, visits in an m

At = tuple[int, int]


def _put_rates(row: arrays.Array, at: At, rates: Mapping[str, float], ids: tuple[str, ...]) -> None:
    if lines.ALL in rates:
        row[at] = rates[lines.ALL]
    for name in rates.keys() - {lines.ALL}:
        row[*at, ids.index(name)] = rates[name]


def _get_rates(row: arrays.Array, ids: tuple[str, ...]) -> dict[str, float]:
    """One rate for all where they are equal, else those above 0."""
    rates = row.tolist()
    if len(set(rates)) == 1:
        return {lines.ALL: rates[0]}
    return {name: rate for name, rate in zip(ids, rates, strict=True) if rate}


def _put_buyer_subsidy(o: Orders, at: At, rates: Mapping[str, float], n: Numbers) -> None:
    _put_rates(o.buyer_subsidy, at, rates, n.segments.ids)


def _get_buyer_subsidy(o: Orders, at: At, was: Orders, n: Numbers) -> dict[str, float] | None:
    new, old = o.buyer_subsidy[at], was.buyer_subsidy[at]
    if (new == old).all():
        return None
    if (new == new[0]).all():
        return {lines.ALL: float(new[0])}
    return {name: float(new[s]) for s, name in enumerate(n.segments.ids) if new[s] != old[s]}


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


def _put_match(o: Orders, at: At, most: float, n: Numbers) -> None:
    o.match_clause[at] = most


def _get_match(o: Orders, at: At, was: Orders, n: Numbers) -> float | None:
    return float(o.match_clause[at]) if o.match_clause[at] != was.match_clause[at] else None


def _put_courting(o: Orders, at: At, bids: tuple[lines.Courting, ...], n: Numbers) -> None:
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


def _put_renegotiation(o: Orders, at: At, wishes: tuple[lines.Renegotiation, ...], n: Numbers) -> None:
    for wish in wishes:
        flags = o.drop if wish.drop else o.cheaper
        flags[*at, n.cast.brands.ids.index(wish.brand)] = True


def _get_renegotiation(o: Orders, at: At, was: Orders, n: Numbers) -> list[dict[str, Any]] | None:
    return [
        {"brand": n.cast.brands.ids[b], "drop": bool(o.drop[*at, b])}
        for b in np.flatnonzero(o.cheaper[at] | o.drop[at])
    ] or None


def _put_stock(o: Orders, at: At, levels: Mapping[str, int], n: Numbers) -> None:
    for name, level in levels.items():
        o.stock[*at, n.categories.ids.index(name)] = n.stock.depth[min(level, len(n.stock.depth) - 1)]


def _get_stock(o: Orders, at: At, was: Orders, n: Numbers) -> dict[str, int] | None:
    new, old = o.stock[at], was.stock[at]
    depths = np.asarray(n.stock.depth)
    levels = {
        name: int(np.abs(depths - new[c]).argmin())
        for c, name in enumerate(n.categories.ids)
        if new[c] != old[c]
    }
    return levels or None


def _put_summit(o: Orders, at: At, wanted: bool, n: Numbers) -> None:
    o.summit[at] = wanted


def _get_summit(o: Orders, at: At, was: Orders, n: Numbers) -> bool | None:
    return True if o.summit[at] else None


def _put_traffic(o: Orders, at: At, plan: lines.Traffic, n: Numbers) -> None:
    if plan.visits is not None:
        o.visits[at] = plan.visits / MILLION
    if plan.rate is not None:
        o.rate[at] = plan.rate
    if plan.landing is not None:
        o.landing[at] = codes.LANDINGS.index(plan.landing)


def _get_traffic(o: Orders, at: At, was: Orders, n: Numbers) -> dict[str, Any] | None:
    if _same(o, was, at, "visits", "rate", "landing"):
        return None
    landing = codes.LANDINGS[o.landing[at]]
    return {"visits": round(o.visits[at] * MILLION), "rate": float(o.rate[at]), "landing": landing}


def _put_resale(o: Orders, at: At, plan: lines.Resale, n: Numbers) -> None:
    if plan.mode is not None:
        o.resale[at] = codes.SALES.index(plan.mode)
    if plan.reserve is not None:
        o.reserve[at] = plan.reserve
    if plan.paid_places is not None:
        o.paid_places[at] = plan.paid_places


def _get_resale(o: Orders, at: At, was: Orders, n: Numbers) -> dict[str, Any] | None:
    if _same(o, was, at, "resale", "reserve", "paid_places"):
        return None
    mode = codes.SALES[o.resale[at]]
    return {"mode": mode, "reserve": float(o.reserve[at]), "paid_places": float(o.paid_places[at])}


def _put_pitch(o: Orders, at: At, pitches: tuple[lines.Pitch, ...], n: Numbers) -> None:
    for pitch in pitches:
        cell = (*at, n.cast.investors.ids.index(pitch.investor))
        o.pitch[cell] = 1 + codes.STORIES.index(pitch.story)
        o.goal[cell] = codes.GOALS.index(pitch.goal)
        o.ask[cell] = pitch.ask
        o.dare[cell] = codes.DARES.index(pitch.metric)


def _get_pitch(o: Orders, at: At, was: Orders, n: Numbers) -> list[dict[str, Any]] | None:
    return [
        {
            "investor": n.cast.investors.ids[i],
            "story": codes.STORIES[o.pitch[*at, i] - 1],
            "goal": codes.GOALS[o.goal[*at, i]],
            "ask": float(o.ask[*at, i]),
            "metric": codes.DARES[o.dare[*at, i]],
        }
        for i in np.flatnonzero(o.pitch[at])
    ] or None


def _put_call(o: Orders, at: At, investors: tuple[str, ...], n: Numbers) -> None:
    for name in investors:
        o.call[*at, n.cast.investors.ids.index(name)] = True


def _get_call(o: Orders, at: At, was: Orders, n: Numbers) -> list[str] | None:
    return [n.cast.investors.ids[i] for i in np.flatnonzero(o.call[at])] or None


def _put_concession(o: Orders, at: At, offers: tuple[lines.Concession, ...], n: Numbers) -> None:
    for offer in offers:
        o.renegotiate[*at, n.cast.investors.ids.index(offer.investor)] = 1 + codes.CONCESSIONS.index(
            offer.concession
        )


def _get_concession(o: Orders, at: At, was: Orders, n: Numbers) -> list[dict[str, str]] | None:
    return [
        {"investor": n.cast.investors.ids[i], "concession": codes.CONCESSIONS[o.renegotiate[*at, i] - 1]}
        for i in np.flatnonzero(o.renegotiate[at])
    ] or None


def _put_front_page(o: Orders, at: At, page: lines.FrontPage, n: Numbers) -> None:
    for row, places in ((o.front_brand, page.brand), (o.front_ordinary, page.ordinary)):
        row[at] = [places.get(name, 0) for name in n.categories.ids]


def _get_front_page(o: Orders, at: At, was: Orders, n: Numbers) -> dict[str, dict[str, int]] | None:
    if _same(o, was, at, "front_brand", "front_ordinary"):
        return None
    return {
        kind: {name: round(places) for name, places in zip(n.categories.ids, row[at], strict=True) if places}
        for kind, row in (("brand", o.front_brand), ("ordinary", o.front_ordinary))
    }


def _put_policing(o: Orders, at: At, level: int, n: Numbers) -> None:
    o.policing[at] = level


def _get_policing(o: Orders, at: At, was: Orders, n: Numbers) -> int | None:
    return int(o.policing[at]) if o.policing[at] != was.policing[at] else None


def _put_logistics(o: Orders, at: At, building: str, n: Numbers) -> None:
    o.build[at] = 1 + codes.BUILDINGS.index(building)


def _get_logistics(o: Orders, at: At, was: Orders, n: Numbers) -> str | None:
    return codes.BUILDINGS[o.build[at] - 1] if o.build[at] else None


def _put_charter(o: Orders, at: At, charter: lines.Charter, n: Numbers) -> None:
    if charter.commission is not None:
        o.commission[at] = charter.commission
    if charter.credit is not None:
        o.ladder[at] = charter.credit


def _get_charter(o: Orders, at: At, was: Orders, n: Numbers) -> dict[str, Any] | None:
    if _same(o, was, at, "commission", "ladder"):
        return None
    return {"commission": float(o.commission[at]), "credit": bool(o.ladder[at])}


def _put_publicity(o: Orders, at: At, crowns: int, n: Numbers) -> None:
    o.publicity[at] = crowns / MILLION


def _get_publicity(o: Orders, at: At, was: Orders, n: Numbers) -> int | None:
    return round(o.publicity[at] * MILLION) if o.publicity[at] != was.publicity[at] else None


def _same(o: Orders, was: Orders, at: At, *fields: str) -> bool:
    return all((getattr(o, field)[at] == getattr(was, field)[at]).all() for field in fields)


PUT: dict[str, Callable[[Orders, At, Any, Numbers], None]] = {
    "buyer_subsidy": _put_buyer_subsidy,
    "match_clause": _put_match,
    "seller_subsidy": _put_seller_subsidy,
    "first_order_coupon": _put_coupon,
    "court_brand": _put_courting,
    "renegotiate_brand": _put_renegotiation,
    "stock": _put_stock,
    "summit": _put_summit,
    "traffic": _put_traffic,
    "resale": _put_resale,
    "pitch": _put_pitch,
    "update_call": _put_call,
    "renegotiate_deal": _put_concession,
    "front_page": _put_front_page,
    "policing": _put_policing,
    "logistics": _put_logistics,
    "charter": _put_charter,
    "publicity_cr": _put_publicity,
}
GET: dict[str, Callable[[Orders, At, Orders, Numbers], Any]] = {
    "buyer_subsidy": _get_buyer_subsidy,
    "match_clause": _get_match,
    "seller_subsidy": _get_seller_subsidy,
    "first_order_coupon": _get_coupon,
    "court_brand": _get_courting,
    "renegotiate_brand": _get_renegotiation,
    "stock": _get_stock,
    "summit": _get_summit,
    "traffic": _get_traffic,
    "resale": _get_resale,
    "pitch": _get_pitch,
    "update_call": _get_call,
    "renegotiate_deal": _get_concession,
    "front_page": _get_front_page,
    "policing": _get_policing,
    "logistics": _get_logistics,
    "charter": _get_charter,
    "publicity_cr": _get_publicity,
}
