"""Visits bought and sold, and the alliance of those who deal in them."""

import numpy as np

from game.ai.levers.lever import Dice, Lever, Sheets, When
from game.engine.lenses.lines.ads import portal_least
from game.engine.state.arrays import Flags
from game.engine.state.orders import FREE, ORDINARY


def traffic(s: Sheets, on: Flags, d: Dice) -> None:
    """As many visits as the country has at most; where nothing was bought yet, to any landing."""
    a, visits = s.numbers.ads, s.row("visits")
    fresh = (visits == 0) | ~d.near
    least, most = a.rate
    s.put("landing", on & fresh, np.where(d.faces[:, 1] < 1 / 2, ORDINARY, d.pick(2, ORDINARY + 1)))
    s.put("rate", on, least + d.shift(np.maximum(s.row("rate"), least) - least, most - least, a.rate_step, 2))
    crowd = np.minimum(s.world.eras.web_visits, a.visits_most)
    s.put("visits", on, d.shift(visits, crowd, a.visits_step))


def no_traffic(s: Sheets, on: Flags, d: Dice) -> None:
    s.put("visits", on, 0.0)


def resale(s: Sheets, on: Flags, d: Dice) -> None:
    a = s.numbers.ads
    mode = d.level(s.row("resale").astype(np.int64), 3, 0)
    places = np.array(a.paid_places)
    now = np.abs(places - s.row("paid_places")[:, None]).argmin(axis=1)
    price = d.shift(s.row("reserve"), 1.0, a.rate_step)
    s.put("resale", on, mode)
    s.put("reserve", on, np.where(mode == FREE, 0.0, price))
    s.put("paid_places", on, np.where(mode == FREE, 0.0, places[d.level(now, len(places), 2)]))


def summit(s: Sheets, on: Flags, d: Dice) -> None:
    s.put("summit", on, True)


def portal(s: Sheets, on: Flags, d: Dice) -> None:
    """What the portal asks at least, or up to twice as much: others may bid too."""
    a, least = s.numbers.ads, portal_least(s.world, s.numbers)
    bid = np.ceil(least * (1 + d.faces[:, 0] ** 2) / a.portal_step) * a.portal_step
    s.put("portal_bid", on, bid)


STANDING: tuple[Lever, ...] = (traffic, no_traffic, resale)
ONCE: tuple[Lever, ...] = (summit, When("portal_bid_cr", portal))
