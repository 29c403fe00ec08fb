"""The rocket: work on it until it is ready, then let it fly with a welcome; a second line for who is rich."""

import numpy as np

from game.ai.levers.lever import Dice, Lever, Sheets, one
from game.engine.state.arrays import Array, Flags
from game.engine.state.money import HUNDREDTHS
from game.engine.state.orders import CHAT, LINES

FULL = 100.0  # points of readiness at which nothing is missing


def prepare(s: Sheets, on: Flags, d: Dice) -> None:
    works = on & s.may("launch") & ~_ready(s)
    s.put("prepare", works, True)
    _first(s, works)


def go(s: Sheets, on: Flags, d: Dice) -> None:
    """When all is ready or the day has come: loud, and the first time with a welcome for buyers."""
    n, k, sub = s.numbers.launch, s.world.eras.cost_index, s.numbers.subsidies
    flies = on & s.may("launch") & (_ready(s) | _due(s))
    loud = np.minimum(
        s.mind.loud + (1 - s.mind.loud) * d.faces[:, 0], np.maximum(_cash(s) / 2, 0) / (n.fanfare_most * k)
    )
    s.put("prepare", flies, False)
    s.put("go", flies, True)
    _first(s, flies)
    s.put("fanfare", flies, np.rint(loud * n.fanfare_most / n.fanfare_step) * n.fanfare_step * k)
    first = flies & ~s.world.trading[:, s.seat]
    s.put("coupon", first, sub.coupons[-1])
    s.put("buyer_subsidy", first & (d.faces[:, 1] < 1 / 2), sub.climb)


def promise(s: Sheets, on: Flags, d: Dice) -> None:
    """A month by which work will have made it ready."""
    n, ramp = s.numbers.launch, s.world.launch
    gap = np.maximum(FULL - ramp.readiness[:, s.seat], 0.0)
    months = np.minimum(np.ceil(gap / (n.ready_month + n.ready_work)), n.promise_most)
    free = on & s.may("launch") & (ramp.promised[:, s.seat] == 0)
    s.put("promise", free & (months > 0), s.world.eras.month + months)


def begin(s: Sheets, on: Flags, d: Dice) -> None:
    """Another line, the newest there is or any, with money for all of its way to the launch."""
    n, k = s.numbers.launch, s.world.eras.cost_index
    rich = on & (_cash(s) > s.mind.rich_line * n.begin * k)
    lines = s.may("open_line").copy()
    lines[:, CHAT] = False  # a toy that annoys those who own a door
    newest = lines.shape[1] - 1 - lines[:, ::-1].argmax(axis=1)
    line = np.where(d.faces[:, 1] < 1 / 2, newest, one(lines, d.faces[:, 0]).argmax(axis=1))
    s.put("begin", rich & lines.any(axis=1), 1 + line)


def _ready(s: Sheets) -> Flags:
    ready: Flags = s.world.launch.readiness[:, s.seat] >= FULL
    return ready


def _due(s: Sheets) -> Flags:
    promised = s.world.launch.promised[:, s.seat]
    due: Flags = (promised > 0) & (s.world.eras.month >= promised)
    return due


def _cash(s: Sheets) -> Array:
    """(lanes) cr m."""
    return np.asarray(s.world.books.cash[:, s.seat] / HUNDREDTHS)


def _first(s: Sheets, on: Flags) -> None:
    """Should attention be short, everything else gives way."""
    s.row("rank")[on, LINES.index("launch")] = -1


HABITS: tuple[Lever, ...] = (prepare, go)
ONCE: tuple[Lever, ...] = (promise, begin)
