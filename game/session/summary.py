"""What a sheet would take, and what of it can be carried out: found by spending it on a copy of the world."""

from dataclasses import dataclass

import numpy as np

from game.engine.lenses import limits
from game.engine.lenses.limits import Refusal
from game.engine.rules import attention
from game.engine.state import arrays, points
from game.engine.state import ledger as ledgers
from game.engine.state.numbers import Numbers
from game.engine.state.orders import LINES
from game.engine.state.world import World
from game.session import sheet
from game.session.sheet import Sheet

CENTS = 100


@dataclass(frozen=True)
class Summary:
    lines: int
    lines_most: int
    points: int  # attention there is
    spent: int  # ... and what the sheet takes of it
    takes: dict[str, int]  # ... by line, before anything is cut for want of it
    cost_cr: float  # paid on the spot
    refused: tuple[Refusal, ...]
    dropped: tuple[str, ...]  # lawful lines for which attention or cash is short


def summarise(written: Sheet, now: World, numbers: Numbers, seat: int) -> Summary:
    """One game; `now` is left as it is."""
    world, ledger = arrays.copy(now), ledgers.blank(now)
    orders = limits.lawful(world, sheet.pack({seat: written}, world, numbers), numbers)
    cost = attention.due(world, orders, numbers)[0, seat]
    takes = attention.takes(world, orders, attention.entries(world, orders), numbers)[0, seat]
    have = int((points.fresh(world, numbers) + world.attention.stored)[0, seat])
    attention.spend(world, orders, numbers, ledger)
    dropped = ledger.attention.dropped[0, seat]
    return Summary(
        lines=len(written.lines),
        lines_most=numbers.attention.lines,
        points=have,
        takes={line: int(takes[k]) for k, line in enumerate(LINES) if takes[k]},
        spent=int(ledger.attention.spent[0, seat]),
        cost_cr=int(cost[~dropped].sum()) / CENTS,
        refused=sheet.refusals(written, now, numbers, seat),
        dropped=tuple(LINES[k] for k in np.flatnonzero(dropped)),
    )
