"""What is whispered, shown up, printed and counted: the talk of the month, in public and on one desk."""

from collections.abc import Iterator

import numpy as np

from game.engine.lenses import hearsay
from game.engine.state.numbers import Numbers
from game.engine.state.orders import EXPOSURES, WHISPERS
from game.session.fact import News, Value
from game.session.record import Played

CR = 1e6  # crowns in a cr m
MIND = 0.01  # trust lost to whispers from which one notices


def rumours(played: Played, numbers: Numbers) -> Iterator[News]:
    """What was heard this month, true or not; it may concern anybody."""
    heard, seats = hearsay.rumours(played.after, numbers), _seats(played, numbers)
    for rumour in heard:
        if rumour.month == int(played.before.eras.month[0]):
            about: dict[str, Value] = {"rumour": rumour.what, "strength": rumour.strength}
            if rumour.partner:
                about["partner"] = rumour.partner
            yield News("rumour", seats[rumour.platform], about)


def of(played: Played, numbers: Numbers, seat: int) -> Iterator[News]:
    """What everybody learns of one platform."""
    ledger, at = played.ledger, (0, seat)
    for rival in np.flatnonzero(ledger.rumours.caught[at]):
        yield News("caught", seat, {"rival": _name(played, numbers, int(rival))})
    for rival, what in np.argwhere(ledger.rumours.exposed[at]):
        yield News(f"exposed.{EXPOSURES[what]}", seat, {"rival": _name(played, numbers, int(rival))})
    if ledger.rumours.lied[0, :, seat].any():
        yield News("backfired", seat, {})
    if ledger.headlines.told[at]:
        h = played.after.headlines
        yield News("headline", seat, {"sales": float(h.sales[at]) * CR, "buyers": float(h.buyers[at]) * CR})
    if ledger.headlines.found_out[at]:
        yield News("found_out", seat, {})


def private(played: Played, numbers: Numbers, seat: int) -> Iterator[News]:
    """What only this seat knows: that it was hit, how its own whisper went, what its scouts found."""
    ledger, orders, at = played.ledger, played.orders, (0, seat)
    if (hit := float(ledger.rumours.hit[at])) >= MIND:
        yield News("whispered", seat, {"points": 100 * hit})
        if ledger.partners.press[at]:
            for p in np.flatnonzero(orders.whisper_rival[0] == seat + 1):
                yield News("warned", seat, {"rival": _name(played, numbers, int(p))})
    if rival := int(orders.whisper_rival[at]):
        fate = "lied" if ledger.rumours.lied[0, seat, rival - 1] else "landed"
        about = WHISPERS[int(orders.whisper_about[at]) - 1]
        yield News(f"whisper.{fate}", seat, {"rival": _name(played, numbers, rival - 1), "about": about})
    for finding in hearsay.findings(played.after, numbers, seat):
        if finding.left == numbers.research.months:
            says: dict[str, Value] = {"rival": finding.platform, "error": finding.error, **finding.found}
            yield News(f"finding.{finding.question}", seat, says)


def _seats(played: Played, numbers: Numbers) -> dict[str, int]:
    return {_name(played, numbers, seat): seat for seat in range(played.after.chairs)}


def _name(played: Played, numbers: Numbers, seat: int) -> str:
    return numbers.platforms.ids[int(played.after.seats.platform[0, seat])]
