"""What is said at the tables: who was offended, and who came and went."""

from collections.abc import Iterator

import numpy as np

from game.engine.state.numbers import Numbers
from game.engine.state.orders import CHAIRS, GROWTH_CHAIR
from game.session.fact import News, Value
from game.session.record import Played


def of(played: Played, numbers: Numbers, seat: int) -> Iterator[News]:
    """Who came and who went, so far as the door of the house tells."""
    if played.ledger.executives.sent[0, seat]:
        yield News("dismissed", seat, {})
    for k in np.flatnonzero(played.ledger.executives.won[0, seat]):
        rival = _name(played, numbers, int(played.orders.poach_exec[0, seat]) - 1)
        yield News("won_over", seat, _executive(played, numbers, seat, int(k)) | {"rival": rival})


def private(played: Played, numbers: Numbers, seat: int) -> Iterator[News]:
    """What is said at one's own table."""
    e, council, at = played.ledger.executives, played.after.executives, (0, seat)
    for what, row in (("offended", e.warned), ("unheard", e.unheard), ("walked_out", e.left)):
        for k in np.flatnonzero(row[at]):
            yield News(what, seat, _executive(played, numbers, seat, int(k)))
    if e.knocked[at]:
        field = numbers.categories.ids[int(council.advice[at]) - 1]
        way = "mall" if council.lean[at] > 0 else "bazaar"
        values = _executive(played, numbers, seat, GROWTH_CHAIR)
        yield News("knock", seat, values | {"category": field, "way": way})


def _executive(played: Played, numbers: Numbers, seat: int, k: int) -> dict[str, Value]:
    """Whose he was at the start, and which chair is his."""
    sat = [int(world.executives.sits[0, seat, k]) for world in (played.after, played.before)]
    home = next(filter(None, sat), seat + 1) - 1
    return {"executive": _name(played, numbers, home), "chair": CHAIRS[k]}


def _name(played: Played, numbers: Numbers, seat: int) -> str:
    return numbers.platforms.ids[int(played.after.seats.platform[0, seat])]
