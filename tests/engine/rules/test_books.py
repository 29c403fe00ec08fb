"""Every crown leaves one account and enters another."""

import numpy as np
import pytest

from game.engine.state import arrays
from game.engine.state.money import ACCOUNTS, CAPITAL, HUNDREDTHS, LINES
from game.engine.state.numbers import Numbers
from game.engine.state.world import World
from tests.engine.table import founders, level, play

BUSY = {
    "buyer_subsidy": 0.03, "seller_subsidy": 0.02, "coupon": 20.0, "publicity": 3.0, "policing": 3,
    "ladder": True, "commission": 0.01, "visits": 20.0, "rate": 0.1, "landing": 2,
}  # fmt: skip


def generous(world: World) -> World:
    """Attention for everything and visits to buy."""
    world = arrays.copy(world)
    world.attention.stored[:] = 20
    world.ads.level[:] = 1
    return world


def crowns(world: World) -> int:
    return int(world.books.cash.sum() + world.books.elsewhere.sum())


def test_the_country_has_the_same_money_at_the_end_of_every_month(numbers: Numbers) -> None:
    world = generous(founders(numbers, "kite", "magpie", "anchor", "beacon"))
    whole = crowns(world)
    for _ in range(6):
        world, _ = play(generous(world), numbers, **BUSY)
        assert crowns(world) == whole


def test_cash_changes_by_the_sum_of_the_lines_to_the_hundredth(numbers: Numbers) -> None:
    before = generous(founders(numbers, "kite", "magpie"))
    after, ledger = play(before, numbers, **BUSY)
    moved = sum(ledger.money.received(line) for line in ledger.money.lines)
    assert (after.books.cash - before.books.cash == moved).all()
    assert after.books.cash.dtype == np.int64


def test_every_line_is_entered_every_month(numbers: Numbers) -> None:
    _, ledger = play(level(numbers), numbers)
    assert set(ledger.money.lines) == set(LINES)


def test_the_result_leaves_out_what_only_moves_wealth(numbers: Numbers) -> None:
    after, ledger = play(founders(numbers, "anchor", "kite"), numbers, months=2)
    capital = sum(ledger.money.received(line) for line in CAPITAL)
    assert capital.any()
    assert (after.books.net[:, :, 0] == ledger.money.net() - capital).all()


@pytest.mark.parametrize(
    ("order", "line"),
    [
        ({"buyer_subsidy": 0.03}, "buyer_subsidy"),
        ({"seller_subsidy": 0.03}, "seller_subsidy"),
        ({"coupon": 20.0}, "coupons"),
        ({"publicity": 3.0}, "publicity"),
        ({"ladder": True}, "ladder"),
        ({"policing": 3}, "refunds"),
        ({"commission": 0.01}, "commission"),
        ({"visits": 20.0, "landing": 2}, "visits_bought"),
    ],
)
def test_an_order_costs_or_earns_its_own_line(numbers: Numbers, order: dict[str, float], line: str) -> None:
    _, ledger = play(generous(level(numbers)), numbers, **order)
    ordered, other = ledger.money.lines[line][0]
    assert ordered > 0 == other


def test_subsidies_and_takes_are_their_share_of_what_was_sold(numbers: Numbers) -> None:
    _, ledger = play(generous(level(numbers)), numbers, **BUSY)
    gmv = ledger.trade.gmv[0, 0].sum(axis=0) * HUNDREDTHS
    lines = {line: amount[0, 0] for line, amount in ledger.money.lines.items()}
    assert np.isclose(lines["brand_take"], numbers.brands.take * gmv[0])
    assert np.isclose(lines["commission"], 0.01 * gmv[1])
    assert np.isclose(lines["seller_subsidy"], 0.02 * gmv[1])
    assert np.isclose(lines["buyer_subsidy"], 0.03 * gmv.sum())
    assert np.isclose(lines["service"], numbers.books.service * gmv.sum())
    assert np.isclose(lines["policing"], 3 * numbers.trust.cost * gmv.sum())


@pytest.mark.story("A14")
def test_goods_on_the_shelves_are_half_a_months_sales_at_cost(numbers: Numbers) -> None:
    before, _ = play(founders(numbers, "anchor", "kite"), numbers)
    after, ledger = play(before, numbers)
    assert np.allclose(after.stock.locked, numbers.stock.lock * ledger.money.lines["own_goods"], atol=1)
    assert (ledger.money.lines["shelves"] == after.stock.locked - before.stock.locked).all()


def test_whoever_opens_with_own_goods_opens_with_filled_shelves(numbers: Numbers) -> None:
    world, ledger = play(founders(numbers, "anchor", "kite"), numbers)
    assert not ledger.money.lines["shelves"].any()
    assert (world.stock.locked > 0).all()


def test_clearing_the_shelves_gives_the_money_back(numbers: Numbers) -> None:
    before, _ = play(founders(numbers, "anchor", "kite"), numbers)
    after, ledger = play(before, numbers, stock=0.0)
    assert after.stock.locked[0, 0] == 0 > ledger.money.lines["shelves"][0, 0]


def test_a_later_era_makes_running_the_place_dearer(numbers: Numbers) -> None:
    before, early = play(level(numbers), numbers, months=5)
    _, late = play(before, numbers)
    fixed = [numbers.platforms.opex[numbers.platforms.level] * k for k in numbers.eras.cost_index[:2]]
    rise = late.money.lines["opex"][0, 0] - early.money.lines["opex"][0, 0]
    assert rise > 0.9 * (fixed[1] - fixed[0]) * HUNDREDTHS


def test_runway_counts_the_months_played_and_no_others(numbers: Numbers) -> None:
    world, _ = play(level(numbers), numbers, publicity=6.0)
    books = world.books
    loss = -books.net[0, 0, 0]
    assert loss > 0
    assert np.isclose(books.runway(3)[0, 0], books.cash[0, 0] / loss)
    books.net[:, 0] = 1
    assert books.runway(3)[0, 0] == np.inf


def test_every_account_has_its_side(numbers: Numbers) -> None:
    after, ledger = play(generous(level(numbers)), numbers, **BUSY)
    webmasters = after.books.elsewhere[0, ACCOUNTS.index("webmasters")]
    assert webmasters == ledger.money.lines["visits_bought"].sum() > 0
    buyers = after.books.elsewhere[0, ACCOUNTS.index("buyers")]
    spent = sum(ledger.money.lines[f"goods_{kind}"].sum() for kind in ("small", "brand", "own"))
    back = ledger.money.lines["buyer_subsidy"].sum() + ledger.money.lines["refunds"].sum()
    assert buyers == back - spent
