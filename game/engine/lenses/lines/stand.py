"""When a founder may say: all or nothing."""

import numpy as np

from game.engine.lenses.clerk import Clerk, Conditions
from game.engine.lenses.cutting import Cells, May
from game.engine.lenses.offers import Offer
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.engine.state.world import World


def conditions(world: World, numbers: Numbers) -> Conditions:
    """A house that earns money has nothing to fight for, whatever its investors think."""
    runway = world.books.runway(numbers.books.runway_months)
    frozen = world.investors.frozen.any(axis=2) & np.isfinite(runway)
    poor = (world.books.cash < 0) | (runway < numbers.liquidation.runway)
    trouble = world.liquidation.letter | frozen | poor
    return {"last_stand": {"once": ~world.stand.used, "trouble": trouble}}


def cut(orders: Orders, world: World, numbers: Numbers, may: May) -> dict[str, Cells]:
    return {"stand": orders.stand & may("last_stand")}


def offers(clerk: Clerk) -> dict[str, Offer]:
    return {"last_stand": clerk.line("last_stand", values={"months": clerk.numbers.liquidation.runway})}
