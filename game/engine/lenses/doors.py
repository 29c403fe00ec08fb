"""The drawer of the desk that holds partners: whose door is whose, how talks stand, what hosts ask."""

from typing import Any

import numpy as np

from game.engine.lenses.briefing import Friendship, Rates
from game.engine.state import calendar, prices
from game.engine.state.ledger import Ledger
from game.engine.state.money import HUNDREDTHS
from game.engine.state.numbers import Numbers
from game.engine.state.world import World

CR = 1e6  # crowns in a cr m


def friendships(seen: World, n: Numbers, seat: int) -> tuple[Friendship, ...]:
    """In the order of the cast; `seen` is one game through the veil of this seat."""
    w, cast, cost = seen.partners, n.cast.partners, float(seen.eras.cost_index[0])
    drag = float(n.partners.talks_drag * calendar.haste(seen, n)[0])
    return tuple(
        Friendship(
            partner=name,
            relation=float(w.relation[0, seat, i]),
            hostility=float(w.hostility[0, seat, i]),
            talks=float(w.talks[0, seat, i]),
            courted=bool(w.begun[0, seat, i]),
            offer_cr=_crowns(w.offer[0, seat, i]),
            offer_months=int(w.term[0, seat, i]),
            least_cr=float(cast.fee[i]) * cost * CR,
            months_left=int(w.left[0, seat, i]),
            fee_cr=_crowns(w.fee[0, seat, i]),
            together=int(w.together[0, seat, i]),
            holder=next(iter(np.flatnonzero(w.left[0, :, i]).tolist()), None),
            held_months=int(w.left[0, :, i].max()),
            close=_close(seen, seat, i),
            drag=drag,
        )
        for i, name in enumerate(cast.ids)
    )


def _close(seen: World, seat: int, partner: int) -> tuple[int, ...]:
    """Rivals still there of whose talks anything is known at all."""
    talks = seen.partners.talks[0, :, partner] * seen.seats.open[0]
    return tuple(q for q in np.flatnonzero(talks).tolist() if q != seat)


def held(seen: World, n: Numbers, seat: int) -> tuple[str, ...]:
    """Partners under contract."""
    return tuple(n.cast.partners.ids[i] for i in np.flatnonzero(seen.partners.left[0, seat]))


def hosts(seen: World, n: Numbers) -> Rates:
    """What each host asks this month, in crowns."""
    asked = prices.hosts(seen, n)[0, 0] * CR
    return dict(zip(n.cast.hosts.ids, asked.tolist(), strict=True))


def guests(seen: World, seat: int) -> float:
    """Share of new users who came for a bonus not long ago."""
    new = float((seen.people.users - seen.people.deep)[0, seat].sum())
    return float(seen.social.guests[0, seat]) / new if new > 0 else 0.0


def talks(ledger: Ledger, at: tuple[int, int], n: Numbers) -> dict[str, Rates]:
    """By partner the points of talks of last month, where any moved."""
    shape = ledger.partners.signed.shape
    parts = {name: np.broadcast_to(part, shape)[at] for name, part in ledger.partners.parts.items()}
    found = {
        partner: {name: float(row[i]) for name, row in parts.items() if row[i]}
        for i, partner in enumerate(n.cast.partners.ids)
    }
    return {partner: points for partner, points in found.items() if points}


def _crowns(hundredths: Any) -> float:
    return float(hundredths) / HUNDREDTHS * CR
