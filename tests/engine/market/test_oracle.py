"""The engine against the same month in plain floats and loops, written from the equations alone."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.world import World
from tests import oracle
from tests.engine.market.scenes import remembered, told, wild, wishes

GAMES = 16
PROMISES = ("gap", "fake", "lift", "repeats", "owed")
RULES = oracle.read_rules()


def figures(world: World, ledger: Ledger) -> dict[str, np.ndarray]:
    """The engine's month by the oracle's names."""
    ads, flows, sellers = ledger.ads, ledger.flows, world.sellers
    return {
        "rate": ledger.subsidies.rate, "gap": ledger.subsidies.gap, "net": ledger.subsidies.net,
        "F": ledger.goodwill.focus, "fake": ledger.trust.fakes, "lured": flows.lured,
        "adstock": world.publicity.adstock, "voice": ledger.publicity.voice,
        "quality": ledger.delivery.quality,
        "bought": ads.bought, "paid": ads.paid, "served": ads.served, "sold": ads.sold, "price": ads.price,
        "ad_orders": ads.orders, "repeats": ads.repeats, "lift": ads.lift,
        "W": world.people.users, "deep": world.people.deep, "stock_of_need": world.people.need,
        "n": sellers.shops, "profit": sellers.profit, "gross": sellers.gross, "pool": sellers.pool,
        "organic": sellers.organic, "gmv": ledger.trade.gmv, "arrive": flows.joined - flows.arriving,
        "moved": flows.moved,
        "by_way": np.stack((ads.joined, flows.entered, flows.recruited), axis=2),
        "left": flows.left, "deepened": flows.deepened, "per_user": flows.per_user,
        "fame": world.trust.fame, "label": world.labels.label, "axis": world.labels.axis,
        "blank": world.labels.blank, "liked": world.goodwill.goodwill, "credit": world.charter.credit,
        "noise": ledger.promotions.noise, "uplift": ledger.promotions.uplift,
        "day": ledger.promotions.day, "street": ledger.promotions.street,
        "sold_on_the_day": ledger.promotions.gmv, "walked": ledger.promotions.walked,
        "crowd": ledger.promotions.buyers,
        "owed": world.ads.repeats, "sophistication": world.ads.sophistication,
    }  # fmt: skip


def compare(before: World, after: World, ledger: Ledger, game: int, expected: dict[str, Any]) -> None:
    trading = after.trading[game]
    for name, page in figures(after, ledger).items():
        found, told_so = page[game], np.array(expected[name])
        if name in PROMISES:  # of a closed platform nobody asks
            found, told_so = found[trading], told_so[trading]
        assert np.allclose(found, told_so, rtol=1e-9, atol=1e-13), name
    assert ledger.settle.passes[game] == expected["passes"]


@pytest.mark.parametrize("seats", [2, 3, 4])
def test_the_oracle_agrees_on_any_month(numbers: Numbers, seats: int) -> None:
    world = wild(numbers, seats, GAMES, seats)
    orders = wishes(world, numbers, seats)
    after, ledger = remembered(world, orders, numbers)
    for game in range(GAMES):
        compare(world, after, ledger, game, oracle.month(RULES, *told(world, orders, numbers, game)))


def test_the_oracle_agrees_under_other_rules(numbers: Numbers) -> None:
    changed = {"variety": 0.22, "entry": 1.2, "reconsider": 0.7, "basket": 0.8, "nest": 0.75}
    rules = RULES | {"settle": RULES["settle"] | changed}
    modded = replace(numbers, settle=numbers.settle.model_copy(update=changed))
    world = wild(modded, 6, 4)
    orders = wishes(world, modded, 6)
    after, ledger = remembered(world, orders, modded)
    for game in range(4):
        compare(world, after, ledger, game, oracle.month(rules, *told(world, orders, modded, game)))
