"""The founding story of traffic: bought by the visit, sold by the visit, and what it does to a bazaar."""

from functools import cache
from typing import Any

import numpy as np
import pytest

from game.engine.state import arrays
from game.engine.state.ledger import Ledger
from game.engine.state.orders import AUCTION, FIXED, FREE, ORDINARY
from game.engine.state.world import World
from tests.engine.market.test_signs import duel
from tests.engine.table import play, shipped

HALF_A_YEAR = 6
BOUGHT = {"visits": 40.0, "rate": 0.10, "landing": ORDINARY}
SOLD = BOUGHT | {"resale": AUCTION, "reserve": 0.02}
APPAREL = shipped().categories.ids.index("apparel")


def month(world: World | None = None, months: int = 1, **orders: Any) -> tuple[World, Ledger]:
    """Of a level duel of the second era, six million users each; one side deals in visits."""
    return play(world or arrays.copy(duel()), shipped(), months=months, **orders)


@cache
def auctions() -> tuple[list[World], list[Ledger]]:
    """Half a year of them."""
    worlds, ledgers = [duel()], []
    for _ in range(HALF_A_YEAR):
        world, ledger = month(worlds[-1], **SOLD)
        worlds.append(world)
        ledgers.append(ledger)
    return worlds, ledgers


@pytest.mark.story("D13")
def test_a_visit_for_a_tenth_pays_from_one_order_in_a_hundred_on() -> None:
    rate, profit = shipped().ads.rate_start, shipped().categories.ad_profit[APPAREL]
    assert (rate, profit) == (0.10, 10.0)
    assert rate / profit == pytest.approx(0.01)
    visits, conversion = 50, 0.02
    assert (visits * rate, visits * conversion * profit) == pytest.approx((5.0, 10.0))


@pytest.mark.story("D13")
def test_a_few_visitors_in_a_hundred_buy_a_dress() -> None:
    _, ledger = month(**BOUGHT)
    assert 0.02 <= ledger.ads.conversion[0, 0, APPAREL] <= 0.05
    assert ledger.ads.conversion[0, 0, APPAREL] == pytest.approx(0.028, abs=0.002)


@pytest.mark.story("D11")
@pytest.mark.story("D14")
def test_visits_are_sold_at_twice_to_three_times_what_they_cost() -> None:
    _, ledgers = auctions()
    margins = [ledger.ads.price[0, 0] / ledger.ads.paid[0, 0] for ledger in ledgers]
    assert 2 <= margins[-1] <= 3
    assert margins == sorted(margins)  # a taught market pays more


@pytest.mark.story("D15")
def test_ten_thousand_for_ads_come_back_at_once_and_half_of_it_again() -> None:
    worlds, ledgers = auctions()
    profit, ads = shipped().categories.ad_profit, ledgers[0].ads
    spent = ads.price[0, 0] * ads.sold[0, 0]
    back = (ads.orders[0, 0] * profit).sum() / spent * 10_000
    assert back == pytest.approx(10_000, rel=0.15)
    _, stopped = month(worlds[1], visits=0.0)
    again = (stopped.ads.repeats[0, 0] * profit).sum() / spent * 10_000
    assert again == pytest.approx(5_000, rel=0.2)


@pytest.mark.story("D15")
@pytest.mark.story("D16")
def test_whoever_stops_falls_back_by_half_and_then_to_nothing() -> None:
    (fed, _), (plain, _) = month(**BOUGHT), month()
    gains = [fed.sellers.gross[0, 0] - plain.sellers.gross[0, 0]]
    for _ in range(3):
        (fed, _), (plain, _) = month(fed, visits=0.0), month(plain)
        gains.append(fed.sellers.gross[0, 0] - plain.sellers.gross[0, 0])
    assert gains[1] / gains[0] == pytest.approx(0.5, abs=0.06)
    assert gains[1] > gains[2] > gains[3]


@pytest.mark.story("D5")
@pytest.mark.story("D12")
def test_the_more_shops_bid_the_dearer_a_visit_and_the_thinner_a_shops_part() -> None:
    prices, parts = [], []
    for times in (1, 1.5, 2, 3, 5):
        crowded = arrays.copy(duel())
        for page in (crowded.sellers.shops[..., 1], crowded.sellers.gross, crowded.sellers.pool):
            page *= times
        _, ledger = month(crowded, **SOLD)
        prices.append(float(ledger.ads.price[0, 0]))
        parts.append(float(ledger.ads.sold[0, 0] / crowded.sellers.shops[0, 0, :, 1].sum()))
    assert prices == sorted(prices)
    assert prices[0] < 0.3 < prices[3]
    assert parts == sorted(parts, reverse=True)


@pytest.mark.story("D5")
def test_as_long_as_shops_profit_new_ones_open_in_every_aisle() -> None:
    worlds, _ = auctions()
    pools = np.stack([world.sellers.pool[0] for world in worlds])
    assert (np.diff(pools, axis=0) > 0).all()


@pytest.mark.story("D7")
def test_whoever_owns_the_traffic_is_talked_into_being_a_bazaar() -> None:
    mall = arrays.copy(duel())
    mall.labels.axis[:, 0], mall.ads.level[:, 0] = 0.6, 2
    turned, ledger = month(mall, 8, visits=400.0, rate=0.2, landing=ORDINARY)
    assert ledger.ads.bought[0, 0] > 0.5 * turned.eras.web_visits[0]
    assert turned.labels.axis[0, 0] <= 0
    slow, _ = month(mall, 8)
    assert slow.labels.axis[0, 0] > turned.labels.axis[0, 0] + 0.2


@pytest.mark.story("D10")
def test_given_away_visits_please_sellers_and_cost_the_platform_sold_ones_pay_for_themselves() -> None:
    results = {}
    for mode in (FREE, FIXED, AUCTION):
        after, ledger = month(**BOUGHT, resale=mode, reserve=0.18)
        earned = ledger.money.received("visits_sold") + ledger.money.received("visits_bought")
        results[mode] = float(earned[0, 0]), float(after.goodwill.goodwill[0, 0])
    assert results[FREE][0] < 0 < results[FIXED][0] < results[AUCTION][0]
    assert results[FREE][1] > results[FIXED][1] + shipped().ads.first_sale / 2


@pytest.mark.story("D16")
def test_where_places_must_be_paid_for_bids_rise_and_small_shops_starve() -> None:
    prices, stalls, hearts = [], [], []
    for paid in shipped().ads.paid_places:
        after, ledger = month(**SOLD, paid_places=paid)
        prices.append(float(ledger.ads.price[0, 0]))
        stalls.append(float(after.sellers.shops[0, 0, :, 1].sum()))
        hearts.append(float(after.goodwill.goodwill[0, 0]))
    assert prices == sorted(prices)
    assert stalls == sorted(stalls, reverse=True)
    assert hearts == sorted(hearts, reverse=True)


@pytest.mark.story("D17")
def test_a_street_without_a_fee_lives_on_visits_and_is_liked_better_for_it() -> None:
    free, ads = month(months=HALF_A_YEAR, commission=0.0, **SOLD)
    charged, fees = month(months=HALF_A_YEAR, commission=0.02, **BOUGHT)
    assert ads.money.lines["visits_sold"][0, 0] > ads.money.lines["visits_bought"][0, 0]
    assert ads.money.lines["commission"][0, 0] == 0 < fees.money.lines["commission"][0, 0]
    assert free.goodwill.goodwill[0, 0] > charged.goodwill.goodwill[0, 0]
    assert free.sellers.shops[0, 0, :, 1].sum() > charged.sellers.shops[0, 0, :, 1].sum()
