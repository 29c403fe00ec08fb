"""What is said, counted and printed, as it lies on one desk: rumours, reports of research, headlines."""

import numpy as np

from game.engine.lenses.briefing import Finding, Headline, Rates, Rumour
from game.engine.state.arrays import Array
from game.engine.state.numbers import Numbers
from game.engine.state.orders import QUESTIONS, RUMOURS, SMALL_SIGNS
from game.engine.state.world import World

CR = 1e6  # crowns in a cr m


def rumours(seen: World, n: Numbers) -> tuple[Rumour, ...]:
    """The board, newest first."""
    r = seen.rumours
    return tuple(
        Rumour(
            platform=n.platforms.ids[int(seen.seats.platform[0, r.about[0, at] - 1])],
            what=RUMOURS[int(r.what[0, at])],
            partner=_partner(n, int(r.whom[0, at])),
            strength=int(r.strength[0, at]),
            chance=_chance(seen, n, int(at)),
            month=int(r.month[0, at]),
        )
        for at in np.flatnonzero(r.about[0])
    )


def findings(seen: World, n: Numbers, seat: int) -> tuple[Finding, ...]:
    """Reports that are still good."""
    r, at = seen.research, (0, seat)
    return tuple(
        Finding(
            question=question,
            platform=n.platforms.ids[int(seen.seats.platform[0, r.rival[*at, place] - 1])],
            left=int(r.left[*at, place]),
            found=_found(seen, n, at, question),
            error=float(getattr(n.research, f"{question}_off")),
        )
        for place, question in enumerate(QUESTIONS)
        if r.left[*at, place] > 0
    )


def headlines(seen: World, n: Numbers, seat: int) -> tuple[Headline, ...]:
    """Of every platform whose last day has been in the papers and is not forgotten."""
    h = seen.headlines
    return tuple(
        Headline(
            platform=n.platforms.ids[int(seen.seats.platform[0, p])],
            sales_cr=float(h.sales[0, p]) * CR,
            buyers_m=float(h.buyers[0, p]),
            need=_by(n.categories.ids, h.need[0, p]),
            left=int(h.printed[0, p]),
            inflated=bool(h.inflated[0, p]) if p == seat else None,
        )
        for p in np.flatnonzero(h.printed[0])
    )


def _chance(seen: World, n: Numbers, at: int) -> float:
    """Two different small signs about the same two are worth more than each by itself."""
    r, first = seen.rumours, RUMOURS.index(SMALL_SIGNS[0])
    same = (r.about[0] == r.about[0, at]) & (r.whom[0] == r.whom[0, at]) & (r.what[0] >= first)
    if same[at] and len(set(r.what[0, same].tolist())) > 1:
        return n.rumours.pair
    return n.rumours.truth[int(r.strength[0, at]) - 1]


def _partner(n: Numbers, code: int) -> str | None:
    return n.cast.partners.ids[code - 1] if code else None


def _found(seen: World, n: Numbers, at: tuple[int, int], question: str) -> Rates:
    r, aisles = seen.research, n.categories.ids
    if question == "focus":
        return {"goodwill": float(r.goodwill[at]), **_by(aisles, r.focus[at])}
    if question == "gap":
        return _by(n.segments.ids, r.gap[at])
    if question == "mood":
        return _by(n.cast.investors.ids, r.mood[at])
    if question in ("sellers", "appetite"):
        return _by(aisles, getattr(r, question)[at])
    return {question: float(getattr(r, question)[at])}


def _by(ids: tuple[str, ...], row: Array) -> Rates:
    return dict(zip(ids, np.asarray(row, dtype=float).tolist(), strict=True))
