"""Goodwill and focus: what sellers feel about you, and where their best hours go.

A shop can stand everywhere, its owner cannot. Focus follows earned profit, goodwill and a good name that
stays; no subsidy is among them.
"""

import numpy as np

from game.engine.maths.portable import exp, log, seqsum, share
from game.engine.state.arrays import Array
from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import FREE, Orders
from game.engine.state.world import World


def attend(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """Small sellers share out their best hours; the resentful close, the fond open."""
    g = numbers.goodwill
    focus = _focus(world, numbers)
    ledger.goodwill.focus = focus
    seats = np.maximum(seqsum(world.trading, 1), 1)[:, None, None]
    even = np.where(world.trading[:, :, None], 1 / seats, 0.0)
    ledger.appeal.add("small", "focus", (g.focus_pull * (focus - even))[:, :, None, :])
    ledger.appeal.add("entry_small", "goodwill", (g.entry * (world.goodwill.goodwill - 0.5))[:, :, None])

    closing = g.strike_share / (1 + exp((world.goodwill.goodwill - g.strike_at) / g.strike_width))
    ledger.appeal.add("stay_small", "strike", log(1 - closing)[:, :, None])


def drift(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """Goodwill moves a little toward where the month's treatment would leave it."""
    g = numbers.goodwill
    mean = seqsum(world.sellers.profit, 2) / world.sellers.profit.shape[2]
    profit = log(1 + mean / numbers.sellers.profit_scale)
    charged = np.where(
        orders.commission > numbers.platforms.free_commission[world.seats.start], orders.commission, 0.0
    )
    rest = (
        g.rest
        + g.profit * profit
        - g.fee * charged
        - g.ads_sold * (orders.resale != FREE)
        - g.paid_places * orders.paid_places
        + g.subsidy * ledger.subsidies.net
        + g.free_air * (world.pressure.quiet >= g.free_air_months)
        + numbers.frontpage.goodwill * seqsum(orders.front_ordinary, 2)
        - numbers.trust.strict_goodwill * (orders.policing == len(numbers.trust.fakes_by_level) - 1)
    )
    at_once = ledger.blows.sum("goodwill") - _shocks(world, orders, numbers)
    goodwill = world.goodwill.goodwill + g.drift * (rest - world.goodwill.goodwill) + at_once
    goodwill = np.where(world.trading, goodwill, world.goodwill.goodwill + ledger.blows.sum("goodwill"))
    world.goodwill.goodwill = np.where(world.seats.open, np.clip(goodwill, 0.0, 1.0), world.goodwill.goodwill)
    world.goodwill.focus = ledger.goodwill.focus


def _focus(world: World, numbers: Numbers) -> Array:
    """(g, p, c) shares of sellers' best hours: a softmax over open platforms of what they earned and feel."""
    g = numbers.goodwill
    earned = log(1 + world.sellers.profit / numbers.sellers.profit_scale)
    felt = g.focus_goodwill * (world.goodwill.goodwill - 0.5) + g.focus_credit * world.charter.credit
    weight = np.where(world.trading[:, :, None], exp(g.focus_profit * earned + felt[:, :, None]), 0.0)
    total = seqsum(weight, 1)[:, None]
    return share(weight, total)


def _shocks(world: World, orders: Orders, numbers: Numbers) -> Array:
    """(g, p) goodwill lost at once, the first time a fee is charged and the first time visits are sold."""
    free = numbers.platforms.free_commission[world.seats.start]
    fee = (orders.commission > free) & ~world.charter.charged
    sale = (orders.resale != FREE) & ~world.ads.sold
    shock: Array = numbers.charter.first_fee * fee + numbers.ads.first_sale * sale
    return shock
