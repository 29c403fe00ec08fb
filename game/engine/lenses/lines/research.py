"""Questions for people who count: a few a month, each about one rival or about nobody."""

import numpy as np

from game.engine.lenses.clerk import Clerk, Conditions
from game.engine.lenses.cutting import Cells, May
from game.engine.lenses.lines.rumours import others
from game.engine.lenses.offers import Offer
from game.engine.state import prices
from game.engine.state.arrays import Flags
from game.engine.state.numbers import Numbers
from game.engine.state.orders import OURS, QUESTIONS, Orders
from game.engine.state.world import World


def conditions(world: World, numbers: Numbers) -> Conditions:
    """By question and by platform (g, p, question * q); what is nobody's secret is asked of ourselves."""
    them, us = others(world), np.eye(world.chairs, dtype=np.bool_) & world.seats.open[:, :, None]
    return {
        "research": {"self": np.concatenate([us if name in OURS else them for name in QUESTIONS], axis=2)}
    }


def cut(orders: Orders, world: World, numbers: Numbers, may: May) -> dict[str, Cells]:
    """The first questions of the list, no more than are answered in a month."""
    g, p, kinds = orders.research_rival.shape
    whom = np.clip(orders.research_rival - 1, 0, world.chairs - 1)[..., None]
    allowed: Flags = np.take_along_axis(may("research").reshape(g, p, kinds, world.chairs), whom, axis=3)
    asked = (orders.research_rival > 0) & (orders.research_rival <= world.chairs) & allowed[..., 0]
    asked &= np.cumsum(asked, axis=2) <= numbers.research.questions
    return {"research_rival": np.where(asked, orders.research_rival, 0)}


def offers(clerk: Clerk) -> dict[str, Offer]:
    price = prices.research(clerk.world, clerk.numbers)[0, 0, 0]
    questions = {}
    for place, question in enumerate(QUESTIONS):
        first = place * len(clerk.platforms)
        whom = {name: clerk.line("research", first + q, cost=price) for q, name in enumerate(clerk.platforms)}
        questions[question] = clerk.choice("research", whom)
    return {"research": clerk.choice("research", questions, entries=clerk.numbers.research.questions)}
