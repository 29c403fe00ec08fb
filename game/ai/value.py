"""How good a position looks: today's fortune and what is about to become fortune, against everybody's."""

from collections.abc import Mapping

import numpy as np

from game.balance.schema.minds import Mind
from game.engine.maths.portable import seqsum
from game.engine.state.arrays import Array, Count
from game.engine.state.ledger import Ledger
from game.engine.state.money import HUNDREDTHS
from game.engine.state.numbers import Numbers
from game.engine.state.orders import STUDIO
from game.engine.state.world import World

FOR_LATER = (
    "publicity",
    "coupons",
    "building",
    "projects",
    "summits",
    "stars",
    "festivities",
    "fanfare",
    "rocket",
    "portal",
    "dropped_brands",
    "poaching",
    "lobbying",
    "gifts",
    "bonuses",
    "chat",
)  # lines of the books


def worth(world: World, ledger: Ledger, numbers: Numbers, seat: int, leaf: Mapping[str, Array]) -> Array:
    """(lanes) the seat's share of all that founders hold, 0..1; who has won or lost counts as half of it.

    `leaf` has (lanes, 1) for each setting of the balance's Leaf.
    """
    held = np.maximum(world.verdict.fortune + _promise(world, ledger, numbers, leaf), 0.0)
    everybody = seqsum(held, 1)
    share = held[:, seat] / np.where(everybody > 0, everybody, 1.0)
    won = np.where(world.verdict.winner < 0, share, world.verdict.winner == seat)
    return np.asarray((share + won) / 2)


def _promise(world: World, ledger: Ledger, numbers: Numbers, leaf: Mapping[str, Array]) -> Array:
    """(lanes, p) cr m: people, good names and what was built pay later, while there is a later."""
    left = np.maximum(world.eras.length - world.eras.month + 1, 0) / world.eras.length
    users, deep = seqsum(world.people.users, 2), seqsum(world.people.deep, 2)
    each = (
        leaf["users"]
        + leaf["trust"] * (world.trust.fame - 1 / 2)
        + leaf["goodwill"] * (world.goodwill.goodwill - 1 / 2)
        + leaf["credit"] * world.charter.credit
        + leaf["label"] * world.labels.label.max(axis=2)
        + leaf["delivery"] * _parcels(world)
        + leaf["alliance"] * world.ads.level
        + leaf["project"] * _projects(world)
    )
    promise = each * users + leaf["deep"] * deep + leaf["earnings"] * _earnings(world, ledger)
    promise = promise + _doors(world, numbers, leaf)
    rocket = np.where(world.trading, leaf["line"], leaf["rocket"])
    promise = promise + rocket * world.launch.readiness / 100
    promise = promise + leaf["chair"] * seqsum(world.executives.gives, 2)
    return np.where(world.seats.open, world.investors.founder * left[:, None] * promise, 0.0)


def _doors(world: World, numbers: Numbers, leaf: Mapping[str, Array]) -> Array:
    """(lanes, p) great doors: its own, and by its talks those that it may yet have."""
    w, door = world.partners, numbers.cast.partners.entrance
    own = seqsum(door * (w.left > 0), 2)
    hoped = seqsum(door * np.where(w.left > 0, 0.0, w.talks), 2) / numbers.partners.signs_at
    return np.asarray(leaf["door"] * (own + leaf["talks"] * hoped))


def _parcels(world: World) -> Count:
    """(lanes, p) levels of delivery, the one that is being built among them."""
    works = world.delivery
    return works.own + works.galloway + works.tortoise + (works.building > 0)


def _projects(world: World) -> Count:
    """(lanes, p) kinds of projects that help any platform; a studio is for those who are on air."""
    begun = (world.tech.done > 0) | (world.tech.left > 0)
    kinds: Count = seqsum(begun[..., :STUDIO], 2)
    return kinds


def _earnings(world: World, ledger: Ledger) -> Array:
    """(lanes, p) cr m that the month would have earned without what was spent on months to come."""
    spent = [ledger.money.lines[line] for line in FOR_LATER if line in ledger.money.lines]
    return (world.books.net[:, :, 0] + sum(spent)) / HUNDREDTHS


def till(world: World, numbers: Numbers, seat: int, mind: Mind) -> Array:
    """(lanes) cr m of cash above the reserve for bad luck; nothing at all when closed."""
    running = numbers.platforms.opex[world.seats.start[:, seat]] * world.eras.cost_index
    left = world.books.cash[:, seat] / HUNDREDTHS - mind.reserve_months * running
    return np.where(world.seats.open[:, seat], left, -np.inf)


def burn(world: World, ledger: Ledger, seat: int, mind: Mind) -> Array:
    """(lanes) cr m that some months like the last one would lose; a great day is no month to measure by."""
    net = world.books.net[:, seat]
    day = world.promotions.last[:, seat] == world.eras.month - 1
    day = day | (ledger.launch.gone[:, seat] > 0)
    lost: Array = mind.burn_months * np.maximum(-np.where(day, net[:, 1], net[:, 0]), 0) / HUNDREDTHS
    return lost
