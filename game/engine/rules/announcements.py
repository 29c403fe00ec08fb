"""Announcements: a promise that everybody hears. Believed, it is worth something; broken, it costs more.

Nothing forces anybody to keep it. Shoppers wait for a day they believe in, whether it will come or not, and
so rivals sell less too.
"""

import numpy as np

from game.engine.maths.portable import log, seqsum, share
from game.engine.state import claims
from game.engine.state.arrays import Array, Flags
from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import A_DAY, DEEP_USERS, FREE_CHOICE, SUBSIDY, Orders
from game.engine.state.world import World


def speak(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """What was announced before, people count on; what is announced today, they like to hear."""
    n, said, now = numbers.announcements, world.announcements, world.eras.month[:, None]
    booked = np.where(orders.event_month > 0, orders.event_month, world.promotions.month)
    today = (said.what == A_DAY) & (said.month == now) & (booked == now) & ~orders.event_off
    hype = ledger.promotions.hype
    ledger.promotions.hype = np.where(today & world.trading, n.hype * hype, hype)

    awaited = world.seats.open & (said.what == A_DAY) & (said.month > now)
    keep = n.waiting * np.where(awaited, share(said.credibility, np.array(n.most)), 0.0).max(axis=1)
    ledger.appeal.add("need", "announcement", log(1 - keep)[:, None, None])
    _promise(world, orders, numbers, ledger)


def judge(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """Who kept his word this month, who broke it, and who is still believed."""
    n, said = numbers.announcements, world.announcements
    due = (said.what > 0) & (said.month == world.eras.month[:, None])
    coerced = (said.what == FREE_CHOICE) & (orders.choose_rival > 0)
    done = _done(world, ledger)
    ledger.announcements.kept = due & done & ~coerced
    ledger.announcements.broken = (due & ~done) | coerced
    _answer(world, numbers, ledger)
    _launches(numbers, ledger)
    over = ledger.announcements.kept | ledger.announcements.broken | ~world.seats.open
    said.what, said.month = np.where(over, 0, said.what), np.where(over, 0, said.month)
    said.amount = np.where(over, 0.0, said.amount)
    credibility = said.credibility + ledger.blows.sum("credibility")
    said.credibility = np.clip(credibility, 0.0, n.most)


def _promise(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    n, said, new = numbers.announcements, world.announcements, orders.announce > 0
    said.what = np.where(new, orders.announce, said.what)
    said.month = np.where(new, orders.announce_month, said.month)
    said.amount = np.where(new, claims.amount(world, said.what, orders.announce_amount, numbers), said.amount)
    weight = np.take(np.array((0.0, *n.weight)), np.where(new, orders.announce, 0))
    worth = weight * said.credibility / n.start
    ledger.blows.post("buzz", "announcement", n.buzz * worth)
    _at_holders(world, "announcement", n.confidence * worth, ledger)


def _done(world: World, ledger: Ledger) -> Flags:
    """(g, p) is it as was said?"""
    said = world.announcements
    done = {
        A_DAY: ledger.promotions.running,
        SUBSIDY: ledger.subsidies.rate.max(axis=2) >= said.amount,
        FREE_CHOICE: np.ones_like(world.seats.open),
        DEEP_USERS: seqsum(world.people.deep, 2) >= said.amount,
    }
    kept = np.zeros_like(world.seats.open)
    for what, so in done.items():
        kept = kept | ((said.what == what) & so)
    return kept


def _answer(world: World, numbers: Numbers, ledger: Ledger) -> None:
    n, found = numbers.announcements, ledger.announcements
    ledger.blows.post("credibility", "kept_word", np.where(found.kept, n.kept, 0.0))
    ledger.blows.post("credibility", "broken_word", np.where(found.broken, -n.broken, 0.0))
    ledger.blows.post("buzz", "broken_word", np.where(found.broken, -n.broken_buzz, 0.0))
    _at_holders(world, "broken_word", np.where(found.broken, -n.broken_confidence, 0.0), ledger)


def _launches(numbers: Numbers, ledger: Ledger) -> None:
    """The date of a launch is a word too; what holders and crowds make of it is told in rules/launch.py."""
    n, launch = numbers.announcements, ledger.launch
    kept = (launch.gone > 0) & (launch.hope > 1)  # only a promise that was kept makes hype
    ledger.blows.post("credibility", "launch", np.where(kept, n.kept, 0.0))
    ledger.blows.post("credibility", "late", np.where(launch.late == 1, -n.broken, 0.0))


def _at_holders(world: World, name: str, points: Array, ledger: Ledger) -> None:
    if points.any():
        held = world.investors.stake > 0
        ledger.blows.post("confidence", name, np.where(held, points[:, :, None], 0.0))
