"""The answer to the event card on the desk; its first answer is given by whoever says nothing."""

import numpy as np

from game.engine.lenses.clerk import Clerk, Conditions
from game.engine.lenses.cutting import Cells, May
from game.engine.lenses.offers import Offer, one_of
from game.engine.state.arrays import Count
from game.engine.state.numbers import Card, Numbers
from game.engine.state.orders import Orders
from game.engine.state.world import World


def conditions(world: World, numbers: Numbers) -> Conditions:
    return {"answer": {"nothing": _answers(world, numbers) > 0}}


def cut(orders: Orders, world: World, numbers: Numbers, may: May) -> dict[str, Cells]:
    known = (orders.answer >= 0) & (orders.answer < _answers(world, numbers))
    return {"answer": np.where(known, orders.answer, 0)}


def offers(clerk: Clerk) -> dict[str, Offer]:
    card = on_the_desk(clerk.world, clerk.numbers)
    names = tuple(card.choice) if card and clerk.world.news.who[clerk.at] else ()
    return {"answer": clerk.line("answer", parts={"answer": one_of(names)})}


def on_the_desk(world: World, numbers: Numbers, game: int = 0) -> Card | None:
    """The card of this month."""
    place = int(world.news.card[game])
    return tuple(numbers.news.card.values())[place] if place >= 0 else None


def _answers(world: World, numbers: Numbers) -> Count:
    """(g, p) how many answers can be given; 0 where the card asks nothing, or somebody else."""
    choices = np.array([len(card.choice) for card in numbers.news.card.values()])
    asked = np.where(world.news.card >= 0, choices[np.maximum(world.news.card, 0)], 0)
    return np.where(world.news.who, asked[:, None], 0)
