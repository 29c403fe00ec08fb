"""What may come: the turn itself, on many worlds that fit what a seat knows, with a plan and without."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import numpy as np

from game.engine.lenses import belief
from game.engine.lenses.figures import figures
from game.engine.state import arrays
from game.engine.state.arrays import Array
from game.engine.state.chance import Chance
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders, seated
from game.engine.state.world import World
from game.engine.turn import resolve

FIGURES = ("share", "users", "new", "deep", "cash", "runway", "gmv", "fortune")
Answer = Literal["same", "match", "higher"]  # what rivals do: go on, pay what we pay, pay more


@dataclass(frozen=True)
class Band:
    """Nine futures in ten lie between the outer two, five in ten between the inner two."""

    low9: float
    low5: float
    middle: float
    high5: float
    high9: float


@dataclass(frozen=True)
class Fan:
    """By figure, a band for each month, in units of lenses/figures.py; `change` is taken future by future.

    `unchanged` is what the plan is set beside: mostly no change at all.
    """

    plan: dict[str, tuple[Band, ...]]
    unchanged: dict[str, tuple[Band, ...]]
    change: dict[str, tuple[Band, ...]]


def fan(
    world: World,
    numbers: Numbers,
    seat: int,
    plan: Orders,
    unchanged: Orders,
    months: int,
    chance: Chance,
    futures: int = 64,
    rivals: Answer = "same",
) -> Fan:
    """One game ahead from what `seat` knows; of both order sheets only that seat's row counts.

    Both plans meet the same worlds and the same dice, so that their difference is steady.
    """
    believed = belief.sample(world, numbers, seat, futures, chance)
    both = np.tile(np.arange(futures), 2)
    dice = belief.imagined(world, numbers, seat, futures, chance).take(both)
    lanes = arrays.take(believed, both)
    rows = arrays.repeat(arrays.join([plan, unchanged]), futures)
    orders = seated(lanes.standing, rows, seat)
    seen = []
    for _ in range(months):
        lanes, _ledger = resolve(lanes, _answer(orders, numbers, seat, rivals), numbers, dice)
        orders = lanes.standing
        seen.append({name: figures(lanes, numbers)[name][:, seat] for name in FIGURES})
    return Fan(
        plan=_bands(seen, lambda row: row[:futures]),
        unchanged=_bands(seen, lambda row: row[futures:]),
        change=_bands(seen, lambda row: _less(row[:futures], row[futures:])),
    )


def _answer(orders: Orders, numbers: Numbers, seat: int, rivals: Answer) -> Orders:
    """The rivals' sheets under the assumption that is shown beside the fan."""
    if rivals == "same":
        return orders
    s, answer = numbers.subsidies, arrays.copy(orders)
    more = s.climb if rivals == "higher" else 0.0
    for rates in (answer.buyer_subsidy, answer.seller_subsidy):
        ours = rates[:, seat : seat + 1]
        met = np.minimum(np.maximum(rates, ours + more), s.most)
        rates[:] = np.where((np.arange(rates.shape[1]) == seat)[:, None], rates, met)
    return answer


def _bands(seen: list[dict[str, Array]], pick: Callable[[Array], Array]) -> dict[str, tuple[Band, ...]]:
    return {name: tuple(band(pick(month[name])) for month in seen) for name in FIGURES}


def band(values: Array) -> Band:
    """Whole futures, never a mean of two: a runway can be endless."""
    ranked = np.sort(values)
    last = len(ranked) - 1
    return Band(*(float(ranked[round(share * last)]) for share in (0.05, 0.25, 0.5, 0.75, 0.95)))


def _less(plan: Array, unchanged: Array) -> Array:
    """The difference; two endless runways differ by nothing."""
    return np.where(plan == unchanged, 0.0, plan - np.where(plan == unchanged, 0.0, unchanged))
