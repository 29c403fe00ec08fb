"""The one flight of a rocket, tried in months nobody plays: how high it would rise in each, and why."""

from dataclasses import dataclass

import numpy as np

from game.engine.forecast import Band, band
from game.engine.lenses import belief
from game.engine.state import arrays
from game.engine.state.arrays import Flags
from game.engine.state.chance import Chance
from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import LINES, TIERS, Orders, seated
from game.engine.state.world import World
from game.engine.turn import resolve

FACTORS = ("ready", "pushed", "offer", "voice", "hope")  # what is multiplied into the lift, as in the ledger
FUTURES = 100  # tried: so that shares are whole
CONFIDENCE, CREDIBILITY = "confidence", "credibility"


@dataclass(frozen=True)
class Departure:
    """A launch in this month of the game, over all futures; bands only of those in which it could be paid."""

    month: int
    factors: dict[str, Band]
    lift: Band
    odds: dict[str, float]  # share of all futures, by tier
    faith: float  # points of confidence that waiting until then has cost, before each investor's temper
    word: float  # points of credibility


def departures(
    world: World,
    numbers: Numbers,
    seat: int,
    plan: Orders,
    work: bool,
    fanfare: float,
    months: int,
    chance: Chance,
    futures: int = FUTURES,
) -> tuple[Departure, ...]:
    """From this month on, a launch with `fanfare` (cr m) in each; until then a month's `work` or none.

    Of `plan` this seat's row counts. Everything else gives way to the launch should attention be short.
    """
    waits = belief.sample(world, numbers, seat, futures, chance)
    dice = belief.imagined(world, numbers, seat, futures, chance)
    orders = seated(waits.standing, arrays.repeat(plan, futures), seat)
    found, faith, word = [], 0.0, 0.0
    for ahead in range(months):
        if ahead:
            waits, past = resolve(waits, _wait(orders, seat, work), numbers, dice)
            faith, word = faith + _lost(past, CONFIDENCE, seat), word + _lost(past, CREDIBILITY, seat)
            orders = waits.standing
        _, ledger = resolve(waits, _go(orders, seat, fanfare), numbers, dice)
        found.append(_departure(int(waits.eras.month[0]), ledger, seat, faith, word))
    return tuple(found)


def _wait(orders: Orders, seat: int, work: bool) -> Orders:
    waiting = arrays.copy(orders)
    waiting.go[:, seat], waiting.fanfare[:, seat], waiting.prepare[:, seat] = False, 0.0, work
    return waiting


def _go(orders: Orders, seat: int, fanfare: float) -> Orders:
    going = arrays.copy(orders)
    going.go[:, seat], going.fanfare[:, seat] = True, fanfare
    going.rank[:, seat, LINES.index("launch")] = -1
    return going


def _lost(ledger: Ledger, figure: str, seat: int) -> float:
    """What lateness has taken in this month, on average."""
    taken = [blow for (hit, name), blow in ledger.blows.named.items() if (hit, name) == (figure, "late")]
    return float(sum(blow[:, seat].mean() for blow in taken))


def _departure(month: int, ledger: Ledger, seat: int, faith: float, word: float) -> Departure:
    found, flown = ledger.launch, ledger.launch.gone[:, seat] > 0
    return Departure(
        month=month,
        factors={name: _of(getattr(found, name)[:, seat], flown) for name in FACTORS},
        lift=_of(found.lift[:, seat], flown),
        odds={tier: float((found.tier[:, seat] == 1 + at).mean()) for at, tier in enumerate(TIERS)},
        faith=faith,
        word=word,
    )


def _of(values: arrays.Array, flown: Flags) -> Band:
    return band(values[flown]) if flown.any() else band(np.zeros(1))
