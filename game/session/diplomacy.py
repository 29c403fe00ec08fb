"""What platforms promise to everybody and to each other, and what becomes of it."""

from collections.abc import Iterator

import numpy as np

from game.engine.state.money import HUNDREDTHS
from game.engine.state.numbers import Numbers
from game.engine.state.orders import ANNOUNCEMENTS, BADGES, DEEP_USERS, PACTS
from game.session.fact import News, Value
from game.session.record import Played

PEOPLE = CR = 1e6  # in an m, and in a cr m


def of(played: Played, numbers: Numbers, seat: int) -> Iterator[News]:
    """What everybody learns of one platform."""
    at, found, now = (0, seat), played.ledger.announcements, played.after.announcements
    if found.kept[at]:
        yield News("kept_word", seat, {})
    if found.broken[at]:
        yield News("broken_word", seat, {})
    if what := int(played.orders.announce[at]):
        amount = float(now.amount[at]) * (PEOPLE if what == DEEP_USERS else 1)
        said: dict[str, Value] = {"month": int(played.orders.announce_month[at]), "amount": amount}
        yield News(f"announced.{ANNOUNCEMENTS[what - 1]}", seat, said)
    for rival, kind in np.argwhere(played.ledger.pacts.broken[at]):
        yield News(f"broken_pact.{PACTS[kind]}", seat, {"rival": _name(played, numbers, int(rival))})

    answers, orders = played.ledger.contingencies, played.orders
    if answers.fired[at]:
        yield News("fired", seat, {"rival": _name(played, numbers, int(orders.if_rival[at]) - 1)})
    if answers.struck[at]:
        yield News("struck", seat, {"rival": _name(played, numbers, int(orders.foe_rival[at]) - 1)})
    foe = int(played.after.standing.foe_rival[at])
    if foe and foe != int(played.before.standing.foe_rival[at]):
        yield News("warns", seat, {"rival": _name(played, numbers, foe - 1)})
    if played.ledger.nemesis.avenged[at]:
        whom = int(played.before.nemesis.whom[at])
        yield News("avenged", seat, {"rival": _name(played, numbers, whom - 1)} if whom else {})
    if played.ledger.nemesis.found[at]:
        whom = int(played.after.nemesis.whom[at])
        yield News("nemesis", seat, {"rival": _name(played, numbers, whom - 1)})
    for badge in np.flatnonzero((played.after.badges.held & ~played.before.badges.held)[at]):
        yield News(f"badge.{BADGES[badge]}", seat, {})


def private(played: Played, numbers: Numbers, seat: int) -> Iterator[News]:
    """What lies on this desk, and which pacts begin and end."""
    pacts, found = played.after.pacts, played.ledger.pacts
    for rival, kind in np.argwhere(pacts.offered[0, :, seat]):
        place = (0, rival, seat, kind)
        terms: dict[str, Value] = {
            "rival": _name(played, numbers, int(rival)),
            "months": int(pacts.months[place]),
            "bond": float(pacts.bond[place]) / HUNDREDTHS * CR,
            "cap": float(pacts.cap[place]),
        }
        if aisle := int(pacts.aisle[place]):
            terms["category"] = numbers.categories.ids[aisle - 1]
        yield News(f"offered.{PACTS[kind]}", seat, terms)
    for what, between in (("begun_pact", found.begun), ("kept_pact", found.kept)):
        ours = between[0, seat] | between[0, :, seat]
        for rival, kind in np.argwhere(ours):
            yield News(f"{what}.{PACTS[kind]}", seat, {"rival": _name(played, numbers, int(rival))})


def _name(played: Played, numbers: Numbers, seat: int) -> str:
    return numbers.platforms.ids[int(played.after.seats.platform[0, seat])]
