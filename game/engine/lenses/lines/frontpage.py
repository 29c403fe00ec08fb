"""Who gets which place on the front page."""

import numpy as np

from game.engine.lenses.clerk import Clerk, Conditions
from game.engine.lenses.cutting import Cells, May, finite, where
from game.engine.lenses.offers import Offer, Part
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.engine.state.world import World

KINDS = ("front_brand", "front_ordinary")


def conditions(world: World, numbers: Numbers) -> Conditions:
    return {}


def cut(orders: Orders, world: World, numbers: Numbers, may: May) -> dict[str, Cells]:
    """Whole places that fill the page; else the page stays as it is."""
    was = world.standing
    asked, stood = ([getattr(page, kind) for kind in KINDS] for page in (orders, was))
    brand, ordinary = (
        np.maximum(np.rint(finite(new, old)), 0.0) for new, old in zip(asked, stood, strict=True)
    )
    same = (asked[0] == stood[0]) & (asked[1] == stood[1])
    full = (brand.sum(axis=2) + ordinary.sum(axis=2) == numbers.frontpage.slots) & ~same.all(axis=2)
    return {
        "front_brand": where(full, brand, was.front_brand),
        "front_ordinary": where(full, ordinary, was.front_ordinary),
    }


def offers(clerk: Clerk) -> dict[str, Offer]:
    slots = clerk.numbers.frontpage.slots
    places = Part(0.0, slots, 1.0)
    parts = {"brand": places, "ordinary": places}
    return {"front_page": clerk.line("front_page", parts=parts, entries=int(slots))}
