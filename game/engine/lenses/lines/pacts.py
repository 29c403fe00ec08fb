"""Pacts: offered to anybody who trades, taken only as long as they lie on the table."""

import numpy as np

from game.engine.lenses.clerk import Clerk, Conditions
from game.engine.lenses.cutting import Cells, May, stepped
from game.engine.lenses.offers import Offer, Part, crowns, one_of
from game.engine.maths.portable import seqsum
from game.engine.state.arrays import Flags
from game.engine.state.numbers import Numbers
from game.engine.state.orders import CARVE_OUT, CEASEFIRE, PACTS, Orders
from game.engine.state.world import World

NO_AISLE = 0


def conditions(world: World, numbers: Numbers) -> Conditions:
    """By rival (g, p, q)."""
    others = np.asarray(world.seats.open[:, None, :] & ~np.eye(world.chairs, dtype=np.bool_))
    runs = world.pacts.left > 0
    count = seqsum(runs | np.swapaxes(runs, 1, 2), 3)
    room: Flags = np.asarray(count < numbers.pacts.most)
    return {
        "pact": {"self": others, "many": room},
        "accept_pact": {
            "self": others,
            "nothing": np.asarray(_on_the_table(world).any(axis=3)),
            "many": room,
        },
    }


def cut(orders: Orders, world: World, numbers: Numbers, may: May) -> dict[str, Cells]:
    n, s, was = numbers.pacts, numbers.subsidies, world.standing
    kinds = 1 + np.arange(len(PACTS))
    offered = may("pact") & (_free(world) & (orders.pact[..., None] == kinds)).any(axis=3)
    kind = np.where(offered, orders.pact, 0)
    taken = (_on_the_table(world) & _free(world) & (orders.accept[..., None] == kinds)).any(axis=3)
    most = np.floor(n.bond * world.eras.cost_index)[:, None, None]
    aisles, aisle = orders.stock.shape[2], orders.pact_aisle
    named = np.where((aisle > 0) & (aisle <= aisles), aisle, 1)
    return {
        "pact": kind,
        "pact_months": np.where(offered, np.clip(orders.pact_months, *n.months), 0),
        "pact_bond": np.where(offered, stepped(orders.pact_bond, was.pact_bond, 1.0, 0.0, most), 0.0),
        "pact_cap": np.where(
            kind == 1 + CEASEFIRE, stepped(orders.pact_cap, was.pact_cap, s.step, 0.0, n.cap), 0.0
        ),
        "pact_aisle": np.where(kind == 1 + CARVE_OUT, named, NO_AISLE),
        "accept": np.where(may("accept_pact") & taken, orders.accept, 0),
    }


def offers(clerk: Clerk) -> dict[str, Offer]:
    n, world = clerk.numbers.pacts, clerk.world
    free, there = _free(world)[clerk.at], _on_the_table(world)[clerk.at]
    most = float(np.floor(n.bond * world.eras.cost_index[0]))
    least, longest = n.months
    terms = {
        "months": Part(least, longest, 1.0),
        "bond_cr": crowns(0.0, most, 1.0),
        "cap": Part(0.0, n.cap, clerk.numbers.subsidies.step),
        "category": one_of(clerk.aisles),
    }
    ears = {
        name: clerk.line("pact", q, parts={"kind": _kinds(free[q]), **terms})
        for q, name in enumerate(clerk.platforms)
    }
    answers = {
        name: clerk.line("accept_pact", q, parts={"kind": _kinds(there[q] & free[q])})
        for q, name in enumerate(clerk.platforms)
    }
    return {"pact": clerk.choice("pact", ears), "accept_pact": clerk.choice("accept_pact", answers)}


def _kinds(open_to: Flags) -> Part:
    return one_of(kind for kind, is_open in zip(PACTS, open_to, strict=True) if is_open)


def _free(world: World) -> Flags:
    """(g, p, q, k) no pact of the kind binds the two already."""
    runs = world.pacts.left > 0
    return np.asarray(~(runs | np.swapaxes(runs, 1, 2)))


def _on_the_table(world: World) -> Flags:
    """(g, p, q, k) q has offered it to p."""
    return np.swapaxes(world.pacts.offered, 1, 2)
