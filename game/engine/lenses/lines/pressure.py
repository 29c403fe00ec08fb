"""Who may be told to leave a rival: the stalls of an aisle, or a brand that both hold."""

from dataclasses import replace

import numpy as np

from game.engine.lenses.clerk import Clerk, Conditions
from game.engine.lenses.cutting import Cells, May, chosen
from game.engine.lenses.offers import Offer, Refusal
from game.engine.state.arrays import Flags
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.engine.state.world import World


def conditions(world: World, numbers: Numbers) -> Conditions:
    """(g, p, q) by the rival that is to be left."""
    here = world.trading
    others = here[:, :, None] & here[:, None] & ~np.eye(world.chairs, dtype=np.bool_)
    calm = np.broadcast_to((world.heat.warned == 0)[:, :, None], others.shape)
    return {"choose_one": {"rival": others, "warned": calm}}


def cut(orders: Orders, world: World, numbers: Numbers, may: May) -> dict[str, Cells]:
    """One rival, and one aisle or one brand; a brand goes before an aisle."""
    aisles, rival = len(numbers.categories.ids), np.clip(orders.choose_rival - 1, 0, world.chairs - 1)
    both = np.take_along_axis(shared(world), rival[:, :, None, None], axis=2)[:, :, 0]
    brand = np.where(chosen(orders.choose_brand, both), orders.choose_brand, 0)
    aisle = np.where((orders.choose_aisle > 0) & (orders.choose_aisle <= aisles), orders.choose_aisle, 0)
    aisle = np.where(orders.choose_brand == 0, aisle, 0)
    told = chosen(orders.choose_rival, may("choose_one")) & ((aisle > 0) | (brand > 0))
    asked = {"choose_rival": orders.choose_rival, "choose_aisle": aisle, "choose_brand": brand}
    return {field: np.where(told, code, 0) for field, code in asked.items()}


def offers(clerk: Clerk) -> dict[str, Offer]:
    warned, both = int(clerk.world.heat.warned[clerk.at]), shared(clerk.world)[clerk.at]
    targets = {}
    for seat, name in clerk.others:
        stalls = clerk.line("choose_one", seat, values={"n": warned})
        alone = replace(stalls, legal=False, why=stalls.why or Refusal("refusal.choose_one.shared"))
        brands = {brand: stalls if both[seat, b] else alone for b, brand in enumerate(clerk.brands)}
        targets[name] = clerk.choice("choose_one", {aisle: stalls for aisle in clerk.aisles} | brands)
    return {"choose_one": clerk.choice("choose_one", targets)}


def shared(world: World) -> Flags:
    """(g, p, q, b) brands that both platforms hold."""
    held: Flags = world.brands.terms > 0
    return np.asarray(held[:, :, None] & held[:, None])
