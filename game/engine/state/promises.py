"""What a promise to an investor is made of: what it counts, how much it claims, how long it has."""

import numpy as np

from game.engine.state.arrays import Array, Count
from game.engine.state.numbers import Numbers
from game.engine.state.orders import DARE, DEEP, GMV, NET, PROFIT, SHOPS, Orders
from game.engine.state.world import World

METRIC_OF_STORY = np.array([GMV, DEEP, NET, SHOPS, GMV])


def metric_of(orders: Orders) -> Count:
    """(g, p, i) what the promise of each pitch counts; a dare names it."""
    return np.where(orders.pitch == DARE, orders.dare, METRIC_OF_STORY[orders.pitch - 1])


def growth(story: Count, goal: Count, numbers: Numbers) -> Array:
    """Promised until the test; for a profit story the share of GMV that is left as profit."""
    n = numbers.investors
    growth = np.array([n.goal.safe, n.goal.fair, n.goal.bold])[goal]
    profit = np.array([n.profit_goal.safe, n.profit_goal.fair, n.profit_goal.bold])[goal]
    return np.where(story == PROFIT, profit, growth * np.where(story == DARE, n.dare, 1.0))


def months(world: World, numbers: Numbers) -> Count:
    """(g, 1, 1) from a promise to its test."""
    n = numbers.investors
    return np.where(world.eras.length <= n.short_game, n.goal_months_short, n.goal_months)[:, None, None]


def counted(world: World, metric: Count) -> Array:
    """(g, p, i, 2) the metric that each promise counts (g, p, i), this month and last."""
    return np.take_along_axis(world.investors.metrics, metric[..., None], axis=2)
