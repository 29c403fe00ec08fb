"""What may be held ready: an order for a month, or a blow at one rival that stands as long as it must."""

import numpy as np

from game.engine.lenses.clerk import Clerk, Conditions
from game.engine.lenses.cutting import Cells, May, chosen, stepped
from game.engine.lenses.lines.rumours import others
from game.engine.lenses.offers import Offer, Part, crowns, one_of
from game.engine.state.arrays import Array, Count
from game.engine.state.numbers import Numbers
from game.engine.state.orders import IFS, THENS, WHISPERS, Orders
from game.engine.state.world import World

RATES = ("buyer_subsidy", "seller_subsidy", "match_clause")


def conditions(world: World, numbers: Numbers) -> Conditions:
    """By rival (g, p, q); what stands ready for revenge takes the place of what waits for a month."""
    there = others(world)
    allowed = np.full_like(there, numbers.contingencies.allowed)
    unarmed = np.broadcast_to((world.standing.foe_rival == 0)[:, :, None], there.shape)
    return {
        "contingency": {"line": allowed, "self": there, "armed": unarmed},
        "retaliation": {"line": allowed, "self": there},
    }


def cut(orders: Orders, world: World, numbers: Numbers, may: May) -> dict[str, Cells]:
    foe = chosen(orders.foe_rival, may("retaliation")) & _among(orders.foe_line, len(THENS))
    rival = chosen(orders.if_rival, may("contingency")) & ~foe
    waits = rival & _among(orders.if_trigger, len(IFS)) & _among(orders.then_line, len(THENS))
    s, was = numbers.subsidies, world.standing
    above = stepped(orders.if_above, was.if_above, s.step, 0.0, s.most)
    return {
        "if_rival": np.where(waits, orders.if_rival, 0),
        "if_trigger": np.where(waits, orders.if_trigger, 0),
        "if_above": np.where(waits, above, 0.0),
        "then_line": np.where(waits, orders.then_line, 0),
        "then_value": np.where(waits, _value(world, orders.then_line, orders.then_value, numbers), 0.0),
        "foe_rival": np.where(foe, orders.foe_rival, 0),
        "foe_line": np.where(foe, orders.foe_line, 0),
        "foe_value": np.where(foe, _threat(world, orders, numbers), 0.0),
    }


def _threat(world: World, orders: Orders, numbers: Numbers) -> Array:
    """(g, p) a blow that was armed before prices rose stays as it was armed."""
    was, value = world.standing, _value(world, orders.foe_line, orders.foe_value, numbers)
    stands = (orders.foe_line == was.foe_line) & (orders.foe_value == was.foe_value)
    return np.where(stands, was.foe_value, value)


def offers(clerk: Clerk) -> dict[str, Offer]:
    s, p, index = clerk.numbers.subsidies, clerk.numbers.publicity, clerk.world.eras.cost_index[0]
    rate = Part(0.0, s.most, s.step)
    answer = {
        "line": one_of(THENS),
        "rate": rate,
        "coupon": one_of(s.coupons),
        "publicity_cr": crowns(0.0, p.most * index, p.step * index),
        "about": one_of(WHISPERS),
    }
    wait = {"when": one_of(IFS), "above": rate, **answer}
    ifs = {name: clerk.line("contingency", q, parts=wait) for q, name in enumerate(clerk.platforms)}
    armed = clerk.world.standing.foe_rival[clerk.at] > 0
    threat = {**answer, "stop": one_of((False, True))} if armed else answer
    foes = {name: clerk.line("retaliation", q, parts=threat) for q, name in enumerate(clerk.platforms)}
    return {
        "contingency": clerk.rival("contingency", ifs),
        "retaliation": clerk.rival("retaliation", foes),
    }


def _value(world: World, line: Count, value: Array, numbers: Numbers) -> Array:
    """A rate, crowns or cr m, on the steps of the line that is held ready; of a whisper what it is about."""
    s, p, index = numbers.subsidies, numbers.publicity, world.eras.cost_index[:, None]
    nothing = np.zeros_like(value)
    steps: dict[str, tuple[Array | float, Array | float]] = {name: (s.step, s.most) for name in RATES}
    steps |= {
        "coupon": (s.coupons[1] - s.coupons[0], s.coupons[-1]),
        "publicity": (p.step * index, p.most * index),
    }
    steps |= {"whisper": (1.0, float(len(WHISPERS)))}
    found = nothing
    for place, name in enumerate(THENS):
        if name in steps:
            step, most = steps[name]
            found = np.where(line == 1 + place, stepped(value, nothing, step, 0.0, most), found)
    return found


def _among(code: Count, names: int) -> Cells:
    return np.asarray((code > 0) & (code <= names))
