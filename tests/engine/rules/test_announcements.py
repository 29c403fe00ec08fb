"""A promise that everybody hears: what it brings, and what it costs to break it."""

import numpy as np
import pytest

from game.engine.lenses import limits
from game.engine.lenses.veil import veil
from game.engine.state import arrays
from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import A_DAY, DEEP_USERS, FREE_CHOICE, LIVE, SUBSIDY
from game.engine.state.world import World
from tests.engine.table import founders, level, play

ME, RIVAL = 0, 1


def promised(numbers: Numbers, what: int, month: int = 2, amount: float = 0.0) -> tuple[World, Ledger]:
    return play(
        founders(numbers, "kite", "magpie"),
        numbers,
        announce=what,
        announce_month=month,
        announce_amount=amount,
    )


def booked(world: World, month: int) -> World:
    world = arrays.copy(world)
    world.promotions.month[:, ME], world.promotions.publicity[:, ME] = month, 4.0
    world.promotions.depth[:, ME], world.promotions.aisles[:, ME] = 0.2, True
    return world


def test_a_word_that_is_kept_is_worth_more_than_the_day_alone(numbers: Numbers) -> None:
    said, _ = promised(numbers, A_DAY)
    silent, _ = play(founders(numbers, "kite", "magpie"), numbers)
    kept, with_it = play(booked(said, 2), numbers)
    _, without = play(booked(silent, 2), numbers)
    assert with_it.announcements.kept[0, ME]
    assert not with_it.announcements.broken.any()
    assert with_it.promotions.hype[0, ME] == numbers.announcements.hype * without.promotions.hype[0, ME]
    more = kept.announcements.credibility[0, ME] - said.announcements.credibility[0, ME]
    assert more == numbers.announcements.kept
    assert kept.announcements.what[0, ME] == 0


@pytest.mark.story("A1")
def test_a_bluff_empties_a_rivals_month_and_costs_faith_buzz_and_credibility(numbers: Numbers) -> None:
    said, first = promised(numbers, A_DAY, month=3)
    quiet, _ = play(founders(numbers, "kite", "magpie"), numbers)
    waits, sold = play(said, numbers)[1], play(quiet, numbers)[1]
    assert waits.trade.gmv[0, RIVAL].sum() < sold.trade.gmv[0, RIVAL].sum()
    assert first.blows.of("buzz")["announcement"][0, ME] == numbers.announcements.buzz
    after, ledger = play(said, numbers, months=2)
    assert ledger.announcements.broken[0].tolist() == [True, False]
    n, held = numbers.announcements, said.investors.stake[0, ME] > 0
    assert after.announcements.credibility[0, ME] == n.start - n.broken
    assert (ledger.blows.of("confidence")["broken_word"][0, ME][held] == -n.broken_confidence).all()
    assert ledger.blows.of("buzz")["broken_word"][0].tolist() == [-n.broken_buzz, 0.0]


def test_whoever_is_not_believed_is_hardly_heard(numbers: Numbers) -> None:
    world = founders(numbers, "kite", "magpie")
    world.announcements.credibility[:, ME] = 15
    after, ledger = play(world, numbers, announce=A_DAY, announce_month=3)
    assert ledger.blows.of("buzz")["announcement"][0, ME] == numbers.announcements.buzz / 4
    assert veil(after, numbers, RIVAL).promotions.month[0, ME] == 0


def test_rivals_plan_for_a_day_that_was_announced_and_for_no_other(numbers: Numbers) -> None:
    said, _ = promised(numbers, A_DAY, month=4)
    assert veil(said, numbers, RIVAL).promotions.month[0, ME] == 4
    secret = booked(founders(numbers, "kite", "magpie"), 4)
    assert veil(secret, numbers, RIVAL).promotions.month[0, ME] == 0


def test_a_promise_of_free_choice_is_broken_by_the_first_order_to_choose(numbers: Numbers) -> None:
    said, _ = promised(numbers, FREE_CHOICE, month=4)
    assert said.announcements.month[0, ME] == 4
    _, ledger = play(said, numbers, choose_rival=2, choose_aisle=1)
    assert ledger.announcements.broken[0, ME]
    _, ledger = play(said, numbers, months=3)
    assert ledger.announcements.kept[0, ME]


def test_a_subsidy_that_is_announced_must_be_paid_by_then(numbers: Numbers) -> None:
    said, _ = promised(numbers, SUBSIDY, amount=0.03)
    assert play(said, numbers, buyer_subsidy=0.03)[1].announcements.kept[0, ME]
    assert play(said, numbers, buyer_subsidy=0.02)[1].announcements.broken[0, ME]


def test_deep_users_announced_are_counted_and_must_be_news(numbers: Numbers) -> None:
    said, _ = promised(numbers, DEEP_USERS)
    deep = founders(numbers, "kite", "magpie").people.deep[0, ME].sum()
    assert said.announcements.amount[0, ME] > deep * (1 + numbers.announcements.growth)
    crowd = arrays.copy(said)
    crowd.people.users *= 2
    crowd.people.deep *= 2
    assert play(crowd, numbers)[1].announcements.kept[0, ME]


def test_one_promise_is_open_at_a_time_and_it_is_for_a_later_month(numbers: Numbers) -> None:
    said, _ = promised(numbers, A_DAY, month=1)
    assert said.announcements.month[0, ME] == 2
    offer = limits.offer(said, numbers, ME)["announce"]
    assert offer.why
    assert offer.why.code == "refusal.announce.open"
    assert limits.offer(said, numbers, RIVAL)["announce"].legal


def test_nobody_who_says_nothing_gains_or_loses(numbers: Numbers) -> None:
    after, ledger = play(level(numbers), numbers, months=3)
    assert (after.announcements.credibility == numbers.announcements.start).all()
    assert not np.any(ledger.blows.sum("credibility"))
    assert not ledger.announcements.broken.any()


def test_the_date_of_a_launch_is_a_word_too(numbers: Numbers) -> None:
    world, n = founders(numbers, "kite", "lantern"), numbers.announcements
    ramp = world.launch  # a line of its own is on Lantern's ramp
    ramp.preparing[:, 1], ramp.promised[:, 1], ramp.readiness[:, 1], ramp.hype[:, 1] = 1 + LIVE, 4, 90, 10
    after, _ = play(world, numbers, months=4)  # promised for month 4, but nobody says go
    assert after.announcements.credibility[0, 1] == n.start - n.broken
    gone, _ = play(play(world, numbers, months=3)[0], numbers, seat=1, go=True, fanfare=6.0)
    assert gone.announcements.credibility[0, 1] == n.start + n.kept
