"""Social: what friends tell friends, and what it costs to have them tell it."""

from functools import cache

import numpy as np
import pytest

from game.engine.rules import eras
from game.engine.state import arrays
from game.engine.state.arrays import Array
from game.engine.state.chance import dice
from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import GROUP_BUY, LIVE, ORDINARY, STUDIO
from game.engine.state.world import World
from game.engine.turn import resolve
from tests.engine.table import level, play, shipped

THIRD_ERA, FOURTH_ERA, USERS = 18, 28, 6.0
PINGPONG, CHIRRUP = 0, 1
APPAREL = 2


@cache
def duel(month: int = THIRD_ERA) -> World:
    """Two equal platforms of six million users each, half a year on, with every line open."""
    numbers = shipped()
    world = level(numbers, length=36)
    scale = USERS / world.people.users.sum(axis=2)[:, :, None]
    world.people.users, world.people.deep = world.people.users * scale, world.people.deep * scale
    world.eras.month[:] = month - 6
    eras.set_scene(world.eras, numbers)
    world.books.cash[:], world.ads.level[:] = 10**13, 1
    world.standing.publicity[:], world.standing.commission[:] = 3.0, 0.02
    world, _ = play(world, numbers, 6)
    world.launch.opened[:, :, [GROUP_BUY, LIVE]] = 1.0
    return world


def with_door(world: World, seat: int = 0, partner: int = PINGPONG, months: int = 40) -> World:
    world = arrays.copy(world)
    world.partners.left[:, seat, partner] = months
    return world


def joined(ledger: Ledger) -> Array:
    return ledger.flows.joined[0].sum(axis=1)


@pytest.mark.story("E2")
def test_a_quarter_of_the_newcomers_come_through_the_great_door_and_more_with_time(numbers: Numbers) -> None:
    _, ledger = play(with_door(duel()), numbers)
    part = ledger.flows.entered[0, 0] / joined(ledger)[0]
    assert part == pytest.approx(0.25, abs=0.04)
    old = with_door(duel())
    old.partners.together[:, 0, PINGPONG] = 9
    _, later = play(old, numbers)
    grown = later.flows.entered[0, 0] / joined(later)[0] - part
    assert grown == pytest.approx(0.03, abs=0.01)


def test_the_smaller_door_brings_fewer(numbers: Numbers) -> None:
    great, small = (play(with_door(duel(), partner=n), numbers)[1] for n in (PINGPONG, CHIRRUP))
    assert small.flows.entered[0, 0] / great.flows.entered[0, 0] == pytest.approx(0.56, abs=0.03)


@pytest.mark.story("E10")
def test_half_a_year_behind_a_closed_door_costs_a_tenth_of_the_share(numbers: Numbers) -> None:
    theirs, nobodys = with_door(duel(), seat=1), duel()
    for _ in range(6):
        theirs, nobodys = play(theirs, numbers)[0], play(nobodys, numbers)[0]
    shut, open_ = (w.people.users[0, 0].sum() / w.people.users[0].sum() for w in (theirs, nobodys))
    assert shut / open_ - 1 <= -0.08


@pytest.mark.story("E3")
def test_friends_cost_a_third_of_what_ads_cost_for_each_newcomer(numbers: Numbers) -> None:
    _, quiet = play(duel(), numbers)
    _, wave = play(duel(), numbers, bonus=15.0)
    _, ads = play(duel(), numbers, visits=60.0, landing=ORDINARY)
    more, with_ads = joined(wave)[0] - joined(quiet)[0], joined(ads)[0] - joined(quiet)[0]
    assert more > 0
    cost = wave.money.lines["bonuses"][0, 0] / 1e8 / more
    assert cost <= ads.money.lines["visits_bought"][0, 0] / 1e8 / with_ads / 3


def test_a_bonus_is_paid_for_every_recruit_and_nobody_else(numbers: Numbers) -> None:
    _, ledger = play(duel(), numbers, bonus=20.0)
    assert ledger.money.lines["bonuses"][0, 0] / 1e8 == pytest.approx(20 * ledger.flows.recruited[0, 0])
    assert ledger.flows.recruited[0, 1] == 0


def test_a_wave_soon_after_another_is_weaker_and_a_partner_makes_it_louder(numbers: Numbers) -> None:
    fresh, tired = duel(), arrays.copy(duel())
    tired.social.waves[:, 0, 1] = True
    strength = [play(w, numbers, bonus=15.0)[1].social.wave[0, 0] for w in (fresh, tired, with_door(fresh))]
    assert strength == pytest.approx([0.8, 0.6, 1.05])


def test_guests_settle_slowly_leave_easily_and_pull_the_axis_to_the_bazaar(numbers: Numbers) -> None:
    many = arrays.copy(duel())
    many.social.guests[:, 0] = (many.people.users - many.people.deep)[:, 0].sum()
    loose, quiet = play(many, numbers), play(duel(), numbers)
    assert loose[1].flows.deepened[0, 0].sum() < 0.8 * quiet[1].flows.deepened[0, 0].sum()
    assert loose[0].people.users[0, 0].sum() < quiet[0].people.users[0, 0].sum()
    wave = play(duel(), numbers, bonus=15.0)[0]
    assert wave.labels.axis[0, 0] == pytest.approx(quiet[0].labels.axis[0, 0] - 0.02, abs=2e-3)


@pytest.mark.story("E4")
def test_a_stage_of_hosts_sells_half_as_much_again_and_the_hosts_ask_more_next_time(numbers: Numbers) -> None:
    world = duel(FOURTH_ERA)
    stage = {"gala": 1 + APPAREL, "hosts": 3, "host_bid": 8.0}
    _, quiet = play(world, numbers)
    after, ledger = play(world, numbers, **stage)
    sold, usual = (one.trade.orders[0, 0, APPAREL].sum() for one in (ledger, quiet))
    assert ledger.social.fame[0, 0, APPAREL] == pytest.approx(1 - 0.4 * 0.5 * 0.55)
    assert 1.3 < sold / usual < 1.6
    assert ledger.money.lines["hosts"][0, 0] == 24 * 10**8
    assert ledger.money.lines["returns"][0, 0] > 0
    assert after.social.hired[0].tolist() == [1, 1, 1, 0, 0, 0]
    # The same bid no longer buys the best known ones.
    short = {"gala": 1 + APPAREL, "hosts": 3, "host_bid": 6.0}
    _, again = play(after, numbers, **short)
    assert again.social.hosts[0, 0].tolist() == [False, False, False, True, True, True]


def test_the_best_known_hosts_go_to_the_best_bid(numbers: Numbers) -> None:
    world = arrays.copy(duel(FOURTH_ERA))
    orders = arrays.copy(world.standing)
    orders.gala[:], orders.hosts[:], orders.host_bid[:] = 1 + APPAREL, 2, (8.0, 10.0)
    _, ledger = resolve(world, orders, numbers, dice(1, 1))
    assert ledger.social.hosts[0].tolist() == [
        [False, False, True, True, False, False],
        [True, True, False, False, False, False],
    ]


def test_nobody_calls_friends_twice_in_a_row_or_without_the_line(numbers: Numbers) -> None:
    once, _ = play(duel(), numbers, bonus=15.0)
    _, again = play(once, numbers, bonus=15.0)
    assert not again.flows.recruited.any()
    shut = arrays.copy(duel())
    shut.launch.opened[:, :, [GROUP_BUY, LIVE]] = 0.0
    _, ledger = play(shut, numbers, bonus=15.0, gala=1, hosts=1, host_bid=20.0)
    assert not ledger.flows.recruited.any()
    assert not ledger.social.fame.any()
    assert np.all(ledger.money.lines["hosts"] == 0)


def test_a_studio_leaves_more_time_for_other_things(numbers: Numbers) -> None:
    stage = {"gala": 1 + APPAREL, "hosts": 1, "host_bid": 8.0}
    built = arrays.copy(duel(FOURTH_ERA))
    built.tech.done[:, :, STUDIO] = 1
    plain, quick = (play(w, numbers, **stage)[1] for w in (duel(FOURTH_ERA), built))
    assert (plain.attention.spent[0, 0], quick.attention.spent[0, 0]) == (2, 1)
