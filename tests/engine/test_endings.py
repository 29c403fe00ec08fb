"""Every way in which a war, or a founder's part in it, can end: each named, and reached by orders alone."""

import tomllib
from typing import Any

import numpy as np

from game import places
from game.engine.rules.verdict import ASCENDANCY, CROWN, FORTUNE, SURVIVAL
from game.engine.state import mode as modes
from game.engine.state.ledger import Ledger
from game.engine.state.mode import ANGEL, AWAY, OUT, SECOND_ACT
from game.engine.state.money import HUNDREDTHS
from game.engine.state.numbers import Numbers
from game.engine.state.world import World
from tests.engine.table import founders, level, play, with_standing

VICTORIES = {"fortune": FORTUNE, "crown": CROWN, "ascendancy": ASCENDANCY, "survival": SURVIVAL}
WASTE = {"buyer_subsidy": 0.15, "coupon": 30.0, "publicity": 6.0}  # what nobody can pay for long


def until_over(world: World, numbers: Numbers, seat: int = 0, **orders: Any) -> World:
    while world.verdict.winner[0] < 0:
        world, _ = play(world, numbers, seat=seat, **orders)
    return world


def after_the_fall(numbers: Numbers, times: float = 1.0, **orders: Any) -> World:
    """In a duel Magpie burns its money; while it is away, and small again, Kite has nearly everybody.

    Kite orders the same in every month, and begins with so many `times` its people.
    """
    world = with_standing(founders(numbers, "kite", "magpie"), **orders)
    world.people.users[:, 0] *= times
    world.people.deep[:, 0] *= times
    world.eras.month[:] = 10
    while world.seats.open[0, 1]:
        world, _ = play(world, numbers, seat=1, **WASTE)
    return until_over(world, numbers)


def ruined(numbers: Numbers, month: int = 8) -> tuple[World, Ledger, int]:
    """Magpie burns its money from this month of 24 on until its doors close; Kite and Anchor trade on."""
    world, ledger, burnt = founders(numbers, "magpie", "kite", "anchor"), None, 0
    world.eras.month[:] = month
    while world.seats.open[0, 0]:
        world, ledger = play(world, numbers, **WASTE)
        burnt += 1
    assert ledger is not None
    return world, ledger, burnt


def test_every_victory_has_its_words_and_its_test() -> None:
    words = tomllib.loads((places.shipped("assets") / "text" / "en.toml").read_text(encoding="utf-8"))
    assert set(words["ending"]["by"]) == set(VICTORIES)


def test_fortune_when_the_last_month_closes(numbers: Numbers) -> None:
    over = until_over(founders(numbers, "kite", "magpie", "anchor", length=12), numbers)
    assert (over.verdict.victory[0], over.eras.month[0]) == (FORTUNE, 13)
    assert over.verdict.winner[0] == over.verdict.fortune[0].argmax()


def test_crown_for_whom_all_aisles_buy_from_and_trust(numbers: Numbers) -> None:
    over = after_the_fall(numbers, policing=2)
    assert (over.verdict.victory[0], over.verdict.winner[0]) == (CROWN, 0)
    assert over.eras.month[0] < 25


def test_ascendancy_for_who_has_all_deep_buyers_though_nobody_trusts_the_shelves(numbers: Numbers) -> None:
    over = after_the_fall(numbers, times=12.0, policing=0)
    assert (over.verdict.victory[0], over.verdict.winner[0]) == (ASCENDANCY, 0)
    assert over.eras.month[0] < 25


def test_survival_when_the_last_rival_sells_its_house(numbers: Numbers) -> None:
    world = level(numbers)
    world.eras.month[:] = 14
    over, _ = play(world, numbers, seat=1, wind_up=True)
    assert (over.verdict.victory[0], over.verdict.winner[0]) == (SURVIVAL, 0)
    assert over.eras.month[0] == 15


def test_liquidation_of_who_burns_more_than_there_is_and_a_second_act_two_months_later(
    numbers: Numbers,
) -> None:
    world, ledger, burnt = ruined(numbers)
    assert burnt > 1  # a letter comes first
    assert ledger.liquidation.closed[0, 0]
    assert not ledger.liquidation.wound_up[0, 0]
    assert modes.mode(world)[0, 0] == AWAY
    again, _ = play(world, numbers, months=numbers.comeback.months)
    assert modes.mode(again)[0, 0] == SECOND_ACT


def test_no_third_act_after_a_second_fall(numbers: Numbers) -> None:
    world, _ = play(ruined(numbers, month=2)[0], numbers, months=numbers.comeback.months)
    assert world.seats.open[0, 0]
    while world.seats.open[0, 0]:
        world, _ = play(world, numbers, **WASTE)
    assert world.eras.month[0] < 20  # it was not too late for another one
    assert modes.mode(world)[0, 0] in (OUT, ANGEL)


def test_an_angel_of_the_house_that_was_named_in_the_last_hour(numbers: Numbers) -> None:
    world = founders(numbers, "magpie", "kite", "anchor")
    world.eras.month[:] = 19
    while world.seats.open[0, 0]:
        world, _ = play(world, numbers, back_rival=2, **WASTE)
    assert modes.mode(world)[0, 0] == ANGEL
    assert world.comeback.backed[0, 0] == 2


def test_a_house_is_sold_to_the_rival_who_bid_for_it(numbers: Numbers) -> None:
    world = founders(numbers, "magpie", "kite", "anchor")
    world.eras.month[:] = 14
    world.books.cash[:] = 300 * HUNDREDTHS
    bid = np.array([200.0, 0.0, 0.0])
    world, _ = play(world, numbers, seat=1, buyout=bid)
    world, ledger = play(world, numbers, seat=0, wind_up=True)
    assert ledger.sale.buyer[0, 0] == 2
    assert modes.mode(world)[0, 0] == OUT
    assert world.verdict.legacy[0, 0] > 0


def test_a_house_is_sold_to_an_investor_when_nobody_bids(numbers: Numbers) -> None:
    world = founders(numbers, "magpie", "kite", "anchor")
    world.eras.month[:] = 14
    world, ledger = play(world, numbers, seat=0, wind_up=True)
    assert ledger.sale.holder[0, 0] > 0
    assert ledger.sale.price[0, 0] > 0
    assert modes.mode(world)[0, 0] == OUT
