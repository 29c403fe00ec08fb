"""A whisper behind a rival's back needs nothing, a dossier laid open needs a fresh report."""

import numpy as np

from game.engine.lenses.clerk import Clerk, Conditions
from game.engine.lenses.cutting import Cells, May, chosen
from game.engine.lenses.offers import Offer, one_of
from game.engine.state import prices
from game.engine.state.arrays import Count, Flags
from game.engine.state.numbers import Numbers
from game.engine.state.orders import EXPOSURES, QUESTIONS, WHISPERS, Orders
from game.engine.state.world import World


def conditions(world: World, numbers: Numbers) -> Conditions:
    """By rival (g, p, q); for a dossier by rival and by what it shows, one after the other."""
    there = others(world)
    return {
        "whisper": {"self": there},
        "expose": {
            "self": np.repeat(there, len(EXPOSURES), axis=2),
            "dossier": _by_rival(_dossiers(world)),
            "nothing": _by_rival(_there_is(world)),
        },
    }


def cut(orders: Orders, world: World, numbers: Numbers, may: May) -> dict[str, Cells]:
    whisper = chosen(orders.whisper_rival, may("whisper")) & _among(orders.whisper_about, WHISPERS)
    known = _among(orders.expose_what, EXPOSURES) & (orders.expose_rival > 0)
    place = (orders.expose_rival - 1) * len(EXPOSURES) + orders.expose_what
    expose = chosen(np.where(known, place, 0), may("expose"))
    return {
        "whisper_rival": np.where(whisper, orders.whisper_rival, 0),
        "whisper_about": np.where(whisper, orders.whisper_about, 0),
        "expose_rival": np.where(expose, orders.expose_rival, 0),
        "expose_what": np.where(expose, orders.expose_what, 0),
    }


def offers(clerk: Clerk) -> dict[str, Offer]:
    price = prices.whisper(clerk.world, clerk.numbers)[clerk.at]
    about = {"about": one_of(WHISPERS)}
    ears = {name: clerk.line("whisper", q, cost=price, parts=about) for q, name in enumerate(clerk.platforms)}
    dossiers = {name: _dossier(clerk, q) for q, name in enumerate(clerk.platforms)}
    return {
        "whisper": clerk.rival("whisper", ears),
        "expose": clerk.rival("expose", dossiers),
    }


def others(world: World) -> Flags:
    """(g, p, q) q is somebody else who still trades."""
    return world.seats.open[:, None, :] & ~np.eye(world.chairs, dtype=np.bool_)


def _dossier(clerk: Clerk, rival: int) -> Offer:
    price, first = prices.expose(clerk.world, clerk.numbers)[0, 0], rival * len(EXPOSURES)
    shows = {name: clerk.line("expose", first + x, cost=price) for x, name in enumerate(EXPOSURES)}
    return clerk.choice("expose", shows)


def _dossiers(world: World) -> Flags:
    """(g, p, q, x) a report that is still good holds what would be shown, whoever told it."""
    r, seats = world.research, 1 + np.arange(world.chairs)
    fresh = [
        (r.rival[:, :, place, None] == seats) & (r.left[:, :, place, None] > 0)
        for place in range(len(QUESTIONS))
    ]
    counted, sellers = fresh[QUESTIONS.index("fakes")], fresh[QUESTIONS.index("sellers")]
    return np.stack((counted | sellers, sellers, np.logical_or.reduce(fresh)), axis=3)


def _there_is(world: World) -> Flags:
    """(g, 1, q, x) there are goods that could be fake, visits that could be empty, printed figures."""
    shows = (world.seats.open, world.ads.level > 0, world.headlines.printed > 0)
    return np.stack(shows, axis=2)[:, None]


def _by_rival(flags: Flags) -> Flags:
    g, _, q, x = flags.shape
    everybody = np.broadcast_to(flags, (g, q, q, x))
    return np.asfortranarray(everybody.reshape(g, q, q * x))


def _among(code: Count, names: tuple[str, ...]) -> Flags:
    return np.asarray((code > 0) & (code <= len(names)))
