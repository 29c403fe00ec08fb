"""Stories for investors, calls, and goals that are moved."""

import numpy as np

from game.engine.lenses.clerk import Clerk, Conditions
from game.engine.lenses.cutting import Cells, May, nearest
from game.engine.lenses.offers import Offer, one_of
from game.engine.state.numbers import Numbers
from game.engine.state.orders import CONCESSIONS, DARE, DARES, DEEP, GMV, GOALS, STORIES, Orders
from game.engine.state.world import World


def conditions(world: World, numbers: Numbers) -> Conditions:
    deals = world.investors
    waits = deals.due[..., 0] > 0
    lax = world.standing.policing[:, :, None] < numbers.cast.investors.strict
    stands = np.broadcast_to((world.stand.left > 0)[:, :, None], waits.shape)
    return {
        "pitch": {"stand": ~stands, "lax": ~lax, "deal": ~waits, "rest": deals.rest == 0},
        "update_call": {"stranger": deals.story > 0, "rest": deals.called == 0},
        "renegotiate_deal": {
            "frozen": waits & deals.frozen,
            "once": ~deals.renegotiated,
            "confidence": deals.confidence >= numbers.investors.renegotiate_at,
        },
    }


def cut(orders: Orders, world: World, numbers: Numbers, may: May) -> dict[str, Cells]:
    known = (orders.renegotiate > 0) & (orders.renegotiate <= len(CONCESSIONS))
    return {
        **_pitch(orders, numbers, may),
        "call": orders.call & may("update_call"),
        "renegotiate": np.where(known & may("renegotiate_deal"), orders.renegotiate, 0),
    }


def offers(clerk: Clerk) -> dict[str, Offer]:
    n, deals, who = clerk.numbers.investors, clerk.world.investors, clerk.investors
    rest, called = deals.rest[clerk.at].tolist(), deals.called[clerk.at].tolist()
    choices = {"story": STORIES, "goal": GOALS, "ask": n.ask, "metric": DARES}
    told = {part: one_of(values) for part, values in choices.items()}
    given = {"concession": one_of(CONCESSIONS)}
    listens = {"confidence": n.renegotiate_at}
    targets = {
        "pitch": [clerk.line("pitch", i, parts=told, values={"n": rest[i]}) for i in range(len(who))],
        "update_call": [clerk.line("update_call", i, values={"n": called[i]}) for i in range(len(who))],
        "renegotiate_deal": [
            clerk.line("renegotiate_deal", i, parts=given, values=listens) for i in range(len(who))
        ],
    }
    return {line: clerk.choice(line, dict(zip(who, found, strict=True))) for line, found in targets.items()}


def _pitch(orders: Orders, numbers: Numbers, may: May) -> dict[str, Cells]:
    told = may("pitch") & (orders.pitch > 0) & (orders.pitch <= DARE)
    dares = told & (orders.pitch == DARE) & (orders.dare >= GMV) & (orders.dare <= DEEP)
    ask = nearest(orders.ask, np.ones_like(orders.ask), numbers.investors.ask)
    return {
        "pitch": np.where(told, orders.pitch, 0),
        "goal": np.where(told, np.clip(orders.goal, 0, 2), 0),
        "ask": np.where(told, ask, 0.0),
        "dare": np.where(dares, orders.dare, 0),
    }
