"""The drawer of the desk that holds pacts: what binds whom until when, and what lies there to be answered."""

from collections.abc import Iterator

import numpy as np

from game.engine.lenses.briefing import Pact
from game.engine.state.money import HUNDREDTHS
from game.engine.state.numbers import Numbers
from game.engine.state.orders import PACTS
from game.engine.state.world import World

CR = 1e6  # crowns in a cr m


def pacts(seen: World, n: Numbers, seat: int) -> tuple[Pact, ...]:
    """Between this seat and others, by the other's seat; `seen` is one game through the veil of this seat."""
    both = (*_of(seen, n, seat, ours=True), *_of(seen, n, seat, ours=False))
    return tuple(sorted(both, key=lambda pact: pact.seat))


def _of(seen: World, n: Numbers, seat: int, ours: bool) -> Iterator[Pact]:
    """What this seat has offered to others, or others to it."""
    w = seen.pacts
    there = (w.offered | (w.left > 0))[0]
    for other, kind in np.argwhere(there[seat] if ours else there[:, seat]):
        at = (0, seat, other, kind) if ours else (0, other, seat, kind)
        aisle = int(w.aisle[at])
        yield Pact(
            seat=int(other),
            kind=PACTS[kind],
            ours=ours,
            months_left=int(w.left[at]),
            months=int(w.months[at]),
            bond_cr=float(w.bond[at]) / HUNDREDTHS * CR,
            cap=float(w.cap[at]),
            category=n.categories.ids[aisle - 1] if aisle else None,
        )
