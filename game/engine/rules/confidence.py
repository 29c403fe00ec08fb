"""Confidence: what those with money think of the house, a little more or a little less every month."""

import numpy as np

from game.engine.maths.portable import exp, log, seqsum, share
from game.engine.state import promises
from game.engine.state.arrays import Array, Flags
from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import NET
from game.engine.state.world import World


def move(world: World, numbers: Numbers, ledger: Ledger) -> None:
    """Everybody thinks again about the platform; whoever has lost faith keeps the rest of the money."""
    before = world.investors.confidence
    _feel(world, numbers, ledger)
    _freeze(world, numbers, ledger, before - world.investors.confidence)


def _feel(world: World, numbers: Numbers, ledger: Ledger) -> None:
    """Confidence moves by its parts, each as strongly as this investor takes it."""
    n, cast, parts, deals = numbers.investors, numbers.cast.investors, ledger.investors.parts, world.investors
    parts.update(ledger.blows.of("confidence"))
    parts["growth"] = np.clip(n.drift * _above_path(world, numbers), -n.drift_most, n.drift_most)
    parts["trust"] = _if(world.trust.fame < n.low_trust[0], -n.low_trust[1], deals.confidence)
    short = world.books.runway(numbers.books.runway_months) < n.low_runway[0]
    parts["runway"] = _if(short, -n.low_runway[1], deals.confidence)
    lately = (deals.called > 0) & (n.call_rest - deals.called <= n.call_near)
    parts["regret"] = np.where(ledger.investors.missed & lately, -n.call_regret, 0.0)
    spite = cast.spite * ledger.investors.missed
    parts["spite"] = spite - seqsum(spite, 2)[:, :, None]

    total = np.zeros_like(deals.confidence)
    for name in parts:
        felt = parts[name] * cast.swing * np.where(parts[name] < 0, cast.losses, 1.0)
        parts[name] = np.where(world.seats.open[:, :, None], felt, 0.0)
        total = total + parts[name]
    # Whoever survives a last stand is believed in again; whoever left believes nothing.
    short = np.maximum(numbers.stand.confidence - deals.confidence - total, 0.0)
    parts["survived"] = np.where(ledger.stand.survived[:, :, None], short, 0.0)
    total = total + parts["survived"]
    parts["lax"] = np.where(ledger.investors.left, -deals.confidence - total, 0.0)
    total = total + parts["lax"]
    confidence = np.clip(deals.confidence + total, 0.0, 100.0)
    parts["limit"] = confidence - (deals.confidence + total)
    deals.confidence = confidence


def _freeze(world: World, numbers: Numbers, ledger: Ledger, fall: Array) -> None:
    """Whoever missed a goal or lost all faith sees no more money; what was wired stays."""
    n, deals = numbers.investors, world.investors
    waits = deals.due[..., 0] > 0
    shocked = fall >= numbers.cast.investors.shock
    lost_faith = ledger.investors.missed | (deals.confidence < n.freeze_at) | shocked
    froze = waits & ~deals.frozen & lost_faith
    ledger.investors.froze = froze
    deals.frozen = (deals.frozen | froze) & waits
    impatient = waits & ~deals.frozen & (deals.confidence < n.patience_at)
    deals.patience = np.where(impatient, deals.patience + 1, 0)


def _above_path(world: World, numbers: Numbers) -> Array:
    """(g, p, i) growth this month above the promised path; without a deal above none."""
    deals, waits = world.investors, world.investors.due[..., 0] > 0
    loved = promises.METRIC_OF_STORY[numbers.cast.investors.story - 1]
    counts = np.where(waits, deals.metric, loved)
    metric, promise = promises.counted(world, counts), np.where(waits, deals.growth, 0.0)
    path = exp(log(1 + promise) / promises.months(world, numbers)) - 1
    now, before = metric[..., 0], metric[..., 1]
    growth = np.where(before > 0, share(now, before) - 1 - path, 0.0)
    return np.where(counts == NET, now - promise, growth)


def _if(flag: Flags, points: float, like: Array) -> Array:
    return np.where(flag[:, :, None], points, np.zeros_like(like))
