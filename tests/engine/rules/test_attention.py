"""What a founder can do in a month, and what falls off the end of a list that is too long."""

import numpy as np

from game.engine.rules import attention
from game.engine.state import arrays
from game.engine.state import ledger as ledgers
from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import LINES, OWN, Orders
from game.engine.state.world import World
from tests.engine.table import level, play


def spend(world: World, numbers: Numbers, *first: str, **wanted: object) -> tuple[Orders, Ledger, World]:
    """What is left of these orders of seat 0; `first` are the lines at the top of the list."""
    world, ledger = arrays.copy(world), ledgers.blank(world)
    orders = arrays.copy(world.standing)
    for name, value in wanted.items():
        getattr(orders, name)[:, 0] = value
    ranked = [*first, *(line for line in LINES if line not in first)]
    orders.rank[:, 0] = [ranked.index(line) for line in LINES]
    carried_out = attention.spend(world, orders, numbers, ledger)
    attention.keep(world, carried_out, numbers, ledger)
    return carried_out, ledger, world


def bids(numbers: Numbers, count: int) -> np.ndarray:
    return np.where(np.arange(len(numbers.cast.brands.ids)) < count, 9.0, 0.0)


def test_what_goes_on_by_itself_is_free(numbers: Numbers) -> None:
    kept, ledger, world = spend(level(numbers), numbers)
    assert ledger.attention.spent[0, 0] == 0
    assert not ledger.attention.dropped.any()
    assert world.attention.stored[0, 0] == numbers.attention.keep
    assert (kept.stock == world.standing.stock).all()


def test_a_changed_order_stands_from_now_on_and_one_for_a_month_does_not(numbers: Numbers) -> None:
    _, ledger, world = spend(level(numbers), numbers, buyer_subsidy=0.02, summit=True)
    assert ledger.attention.spent[0, 0] == 3
    assert (world.standing.buyer_subsidy[0, 0] == 0.02).all()
    assert not world.standing.summit.any()
    again, later, _ = spend(world, numbers)
    assert later.attention.spent[0, 0] == 0
    assert (again.buyer_subsidy[0, 0] == 0.02).all()


def test_two_lines_of_one_card_cost_once(numbers: Numbers) -> None:
    _, prices, _ = spend(level(numbers), numbers, buyer_subsidy=0.02, match_clause=0.05)
    alone = level(numbers)
    alone.executives.sits[:] = 0  # nobody makes traffic easier
    _, traffic, _ = spend(alone, numbers, visits=20.0, resale=1)
    _, apart, _ = spend(level(numbers), numbers, buyer_subsidy=0.02, resale=1)
    spent = [ledger.attention.spent[0, 0] for ledger in (prices, traffic, apart)]
    assert spent == [1, 1, 2]


def test_stock_costs_by_two_aisles_and_bids_by_the_name(numbers: Numbers) -> None:
    three = np.array([0.7, 0.7, 0.7, 0.2, 0.2, 0.2])
    _, stock, _ = spend(level(numbers), numbers, stock=three)
    _, names, _ = spend(level(numbers), numbers, bid=bids(numbers, 3))
    assert stock.attention.spent[0, 0] == 2
    assert names.attention.spent[0, 0] == 3


def test_a_list_that_is_too_long_is_cut_from_its_end(numbers: Numbers) -> None:
    wanted = {"summit": True, "build": OWN, "policing": 2, "commission": 0.01, "publicity": 1.0}
    kept, ledger, world = spend(level(numbers), numbers, "publicity_cr", "summit", "logistics", **wanted)
    dropped = {line for k, line in enumerate(LINES) if ledger.attention.dropped[0, 0, k]}
    assert dropped == {"policing", "charter"}
    assert ledger.attention.spent[0, 0] == numbers.attention.points
    assert kept.policing[0, 0] == world.standing.policing[0, 0] == 1
    assert kept.commission[0, 0] == 0


def test_nothing_below_the_first_order_that_does_not_fit_is_kept(numbers: Numbers) -> None:
    wanted = {"bid": bids(numbers, 4), "summit": True, "policing": 2}
    _, ledger, _ = spend(level(numbers), numbers, "court_brand", "summit", "policing", **wanted)
    assert ledger.attention.spent[0, 0] == 4
    assert ledger.attention.dropped[0, 0, LINES.index("policing")]


def test_a_match_clause_is_not_free_when_the_subsidy_above_it_was_cut(numbers: Numbers) -> None:
    wanted = {"bid": bids(numbers, 5), "buyer_subsidy": 0.02, "match_clause": 0.05}
    kept, _, _ = spend(level(numbers), numbers, "court_brand", "buyer_subsidy", "match_clause", **wanted)
    assert not kept.buyer_subsidy.any()
    assert not kept.match_clause.any()


def test_no_more_than_eight_lines_change(numbers: Numbers) -> None:
    world = level(numbers)
    world.attention.stored[:] = 20
    wanted = {"bid": bids(numbers, 8), "policing": 2}
    kept, ledger, _ = spend(world, numbers, "court_brand", **wanted)
    assert (kept.bid[0, 0] > 0).sum() == numbers.attention.lines
    assert ledger.attention.dropped[0, 0, LINES.index("policing")]


def test_what_cannot_be_paid_on_the_spot_falls_away_and_frees_attention(numbers: Numbers) -> None:
    world = level(numbers)
    world.books.cash[:, 0] = 5 * 10**8  # a summit costs 4, own couriers 8
    wanted = {"summit": True, "build": OWN, "policing": 2}
    kept, ledger, _ = spend(world, numbers, "summit", "logistics", "policing", **wanted)
    assert kept.summit[0, 0]
    assert kept.build[0, 0] == 0
    assert kept.policing[0, 0] == 2
    assert ledger.attention.spent[0, 0] == 3


def test_standing_orders_are_not_dropped_for_want_of_cash(numbers: Numbers) -> None:
    world = level(numbers)
    world.books.cash[:, 0] = -(10**8)
    kept, _, _ = spend(world, numbers, buyer_subsidy=0.03, publicity=6.0)
    assert (kept.buyer_subsidy[0, 0] == 0.03).all()
    assert kept.publicity[0, 0] == 6.0


def test_one_unspent_point_is_kept_and_two_at_most(numbers: Numbers) -> None:
    world = level(numbers)
    stored = []
    for _ in range(3):
        world, _ = play(world, numbers)
        stored.append(int(world.attention.stored[0, 0]))
    assert stored == [1, 2, 2]
    _, _, after = spend(world, numbers, bid=bids(numbers, 7))
    assert after.attention.stored[0, 0] == 0


def test_subsidies_that_were_promised_away_stop_without_costing_attention(numbers: Numbers) -> None:
    world, _ = play(level(numbers), numbers, buyer_subsidy=0.02)
    world.investors.no_subsidy[:, 0] = numbers.investors.renegotiate_months
    after, ledger = play(world, numbers)
    assert ledger.attention.spent[0, 0] == 0
    assert ledger.money.lines["buyer_subsidy"][0, 0] == 0
    assert not after.standing.buyer_subsidy[0, 0].any()
