"""Partners: doors that belong to somebody else, and the long talks before one opens."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from game.engine.lenses import limits
from game.engine.rules import eras, partners
from game.engine.state import arrays, calendar
from game.engine.state import ledger as ledgers
from game.engine.state.chance import dice
from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import CHAT
from game.engine.state.world import World
from game.engine.turn import resolve
from tests.engine.table import SEED, founders, level, play, shipped

THIRD_ERA = 18
PINGPONG, CHIRRUP, THREEFOLD, DISPATCH = range(4)


def third_era(seats: int = 3, games: int = 1) -> World:
    """Equal platforms with money enough, when messengers begin to talk."""
    numbers = shipped()
    world = level(numbers, seats, length=36, games=games)
    world.eras.month[:] = THIRD_ERA
    eras.set_scene(world.eras, numbers)
    world.books.cash[:] = 10**13
    return arrays.copy(world)


def offer(world: World, partner: int, gift: float = 0.0, fee: float = 0.0, months: int = 6) -> dict[str, Any]:
    """Orders that court one partner; amounts in times the cost index, the fee at least what it asks."""
    cost, row = world.eras.cost_index[0], np.zeros(world.partners.talks.shape[2])
    least = shipped().cast.partners.fee[partner]
    orders = {"gift": row.copy(), "fee": row.copy(), "partner_months": row.astype(np.int64)}
    orders["gift"][partner], orders["fee"][partner] = gift * cost, max(fee, least) * cost
    orders["partner_months"][partner] = months
    return orders


def begun(world: World, seat: int, partner: int, talks: float, fee: float = 3.0) -> World:
    """Talks have gone so far already, over this fee (cr m a month)."""
    w = world.partners
    w.begun[:, seat, partner], w.talks[:, seat, partner] = True, talks
    w.offer[:, seat, partner], w.term[:, seat, partner] = round(fee * 1e8), 6
    return world


def held(world: World, seat: int, partner: int, left: int = 12, fee: float = 7.8) -> World:
    begun(world, seat, partner, 60.0, fee)
    world.partners.left[:, seat, partner], world.partners.fee[:, seat, partner] = left, round(fee * 1e8)
    return world


def evening(world: World, seat: int = 0, **orders: Any) -> tuple[World, Ledger]:
    return play(world, shipped(), seat=seat, **orders)


def steady(numbers: Numbers, switches: float | None = None) -> Numbers:
    """Partners who never drag their feet and, if so said, always or never change sides when they could."""
    cast = numbers.cast.partners
    odds = cast.switches if switches is None else np.full_like(cast.switches, switches)
    calm = replace(cast, drags=np.zeros_like(cast.drags), switches=odds)
    return replace(numbers, cast=replace(numbers.cast, partners=calm))


@pytest.mark.story("E7")
def test_the_messenger_takes_most_of_a_year_and_finds_excuses_on_the_way() -> None:
    world = third_era(games=100)
    signed, trouble = np.zeros(100), np.zeros(100)
    for month in range(1, 14):
        world, ledger = evening(world, **offer(world, PINGPONG, gift=1.5))
        new = ledger.partners.signed[:, 0, PINGPONG]
        signed = np.where((signed == 0) & new, month, signed)
        trouble = np.where((trouble == 0) & ledger.partners.dragged[:, 0, PINGPONG], month, trouble)
    assert 5 <= np.median(signed) <= 9
    assert np.median(trouble) < 6


def test_talks_are_the_sum_of_what_is_told_about_them(numbers: Numbers) -> None:
    world = begun(third_era(), 0, PINGPONG, 30.0)
    after, ledger = evening(world, **offer(world, PINGPONG, gift=2.0))
    parts = {name: row[0, 0, PINGPONG] for name, row in ledger.partners.parts.items()}
    assert sum(parts.values()) == pytest.approx(after.partners.talks[0, 0, PINGPONG] - 30.0)
    assert parts["gift"] == pytest.approx(2 * numbers.partners.talks_gift)
    assert parts["friends"] == pytest.approx(8.0)


def test_nobody_talks_before_the_first_gift_or_offer() -> None:
    after, _ = evening(third_era())
    assert not after.partners.talks.any()
    after, _ = evening(third_era(), **offer(third_era(), CHIRRUP))
    assert after.partners.talks[0, 0, CHIRRUP] > 0
    assert np.count_nonzero(after.partners.talks) == 1


@pytest.mark.story("E1")
def test_who_is_first_there_signs_and_pays_and_the_door_opens_to_it_alone() -> None:
    world = begun(begun(third_era(), 0, PINGPONG, 99.0), 1, PINGPONG, 60.0)
    numbers = steady(shipped())
    world, first = resolve(world, world.standing, numbers, dice(SEED, 1))
    assert first.partners.signed[0, :, PINGPONG].tolist() == [True, False, False]
    assert not first.flows.entered.any()
    world, second = resolve(world, world.standing, numbers, dice(SEED, 1))
    assert second.money.lines["partner_fees"][0].tolist() == [300_000_000, 0, 0]
    assert second.flows.entered[0, 0] > 0
    assert not second.flows.entered[0, 1:].any()


def test_two_who_come_together_are_told_apart_by_their_fee() -> None:
    world = begun(begun(third_era(), 0, PINGPONG, 100.0, fee=8.0), 1, PINGPONG, 100.0, fee=9.0)
    _, ledger = resolve(world, world.standing, steady(shipped()), dice(SEED, 1))
    assert ledger.partners.signed[0, :, PINGPONG].tolist() == [False, True, False]


def test_a_contract_ends_unless_talks_have_come_round_again() -> None:
    numbers = steady(shipped())
    for talks, renewed in ((60.0, False), (99.0, True)):
        world = held(third_era(), 0, PINGPONG, left=1)
        world.partners.talks[:, 0, PINGPONG] = talks
        after, ledger = resolve(world, world.standing, numbers, dice(SEED, 1))
        assert ledger.partners.renewed[0, 0, PINGPONG] == renewed
        assert ledger.partners.lost[0, 0, PINGPONG] != renewed
        assert (after.partners.left[0, 0, PINGPONG] > 0) == renewed
        assert (after.partners.fee[0, 0, PINGPONG] > 0) == renewed


@pytest.mark.story("E9")
def test_small_signs_come_before_a_change_of_sides(numbers: Numbers) -> None:
    sure = steady(numbers, switches=1.0)
    world = begun(held(third_era(), 0, PINGPONG, left=8), 1, PINGPONG, 85.0, fee=7.8 * 1.5)
    world, first = resolve(world, world.standing, sure, dice(SEED, 1))
    assert first.partners.sign[0, :, PINGPONG].tolist() == [0, 1, 0]
    assert not first.partners.signed.any()
    _, second = resolve(world, world.standing, sure, dice(SEED, 1))
    assert second.partners.sign[0, 1, PINGPONG] == 2
    assert second.partners.signed[0, 1, PINGPONG]
    assert second.partners.lost[0, 0, PINGPONG]


def test_raising_the_fee_in_time_keeps_a_partner(numbers: Numbers) -> None:
    sure = steady(numbers, switches=1.0)
    world = begun(held(third_era(), 0, PINGPONG, left=8), 1, PINGPONG, 85.0, fee=7.8 * 1.5)
    world, _ = play(world, sure)
    world, ledger = play(world, sure, **offer(world, PINGPONG, fee=3.5))
    assert not ledger.partners.signed.any()
    assert world.partners.fee[0, 0, PINGPONG] == round(3.5 * 2.6 * 1e8)


def test_talks_give_themselves_away_at_half_way_and_near_the_end() -> None:
    for talks, clue in ((30.0, 0), (45.0, 1), (75.0, 2), (85.0, 0)):
        world = begun(third_era(), 0, PINGPONG, talks)
        _, ledger = resolve(world, world.standing, steady(shipped()), dice(SEED, 1))
        assert ledger.partners.clue[0, 0, PINGPONG] == clue


@pytest.mark.story("E18")
def test_who_finds_the_great_door_shut_is_welcome_at_the_smaller_one(numbers: Numbers) -> None:
    world = begun(begun(third_era(), 0, PINGPONG, 99.0), 1, CHIRRUP, 20.0)
    after, _ = resolve(world, world.standing, steady(numbers), dice(SEED, 1))
    before = numbers.partners.relation_start
    assert after.partners.relation[0, :, CHIRRUP].tolist() == [before, before + 15, before + 15]
    quiet = begun(third_era(), 1, CHIRRUP, 20.0)
    alone, _ = resolve(quiet, quiet.standing, steady(numbers), dice(SEED, 1))
    gained = after.partners.talks - alone.partners.talks
    assert gained[0, 1, CHIRRUP] == pytest.approx(10.0)


def test_the_small_network_leaves_when_its_platform_flirts_with_the_great_one() -> None:
    world = begun(held(third_era(), 0, CHIRRUP), 0, PINGPONG, 49.0)
    after, ledger = resolve(world, world.standing, steady(shipped()), dice(SEED, 1))
    assert ledger.partners.lost[0, 0, CHIRRUP]
    assert after.partners.left[0, 0, CHIRRUP] == 0
    after.partners.talks[:, 0, CHIRRUP] = 99.0
    _, later = resolve(after, after.standing, steady(shipped()), dice(SEED, 1))
    assert not later.partners.signed.any()


@pytest.mark.story("E6")
@pytest.mark.story("E16")
def test_an_app_of_ones_own_is_a_pit_for_a_year_and_then_a_door(numbers: Numbers) -> None:
    world = third_era()
    world.launch.opened[:, 0, CHAT] = 1.0
    world, first = evening(world)
    cost = round(numbers.social.chat_cost * world.eras.cost_index[0] * 1e8)
    assert first.money.lines["chat"][0].tolist() == [cost, 0, 0]
    doors = []
    for _ in range(20):
        world, ledger = evening(world)
        doors.append(float(ledger.social.entrance[0, 0]))
    assert doors[10] == 0.0
    assert doors[-1] == numbers.social.chat_entrance
    assert ledger.flows.entered[0, 0] > 0


@pytest.mark.story("E8")
def test_messengers_hate_a_rival_app_and_open_their_doors_to_others(numbers: Numbers) -> None:
    world = begun(begun(third_era(), 0, PINGPONG, 40.0), 1, PINGPONG, 40.0)
    world.launch.opened[:, 0, CHAT] = 1.0
    after, ledger = resolve(world, world.standing, steady(numbers), dice(SEED, 1))
    assert after.partners.hostility[0, 0].tolist()[:2] == [40.0, 20.0]
    parts = ledger.partners.parts
    assert parts["apps"][0, :, PINGPONG].tolist() == [0.0, 5.0, 0.0]
    assert parts["enemies"][0, 0, PINGPONG] == pytest.approx(-8.0)
    later, _ = resolve(after, after.standing, steady(numbers), dice(SEED, 1))
    assert later.partners.hostility[0, 0, PINGPONG] == 40.0


@pytest.mark.story("E15")
def test_giving_up_the_app_makes_a_friend_of_an_enemy(numbers: Numbers) -> None:
    world = begun(begun(third_era(), 0, PINGPONG, 20.0), 1, PINGPONG, 40.0)
    world.launch.opened[:, 0, CHAT], world.social.app[:, 0], world.social.spent[:, 0] = 1.0, 0.1, 20.0
    world.partners.hostility[:, 0, PINGPONG] = 40.0
    before = world.partners
    after, ledger = evening(world, appease=1 + PINGPONG)
    blows, at = ledger.blows, (0, slice(None), PINGPONG)
    assert blows.of("hostility")["appease"][at].tolist() == [-40.0, 0.0, 0.0]
    assert ledger.partners.parts["appease"][at].tolist() == [30.0, -10.0, -10.0]
    assert after.partners.hostility[0, 0, PINGPONG] == 0.0
    assert after.partners.relation[0, 0, PINGPONG] == before.relation[0, 0, PINGPONG] + 25
    assert not after.launch.lines[0, 0, CHAT]
    assert after.social.app[0, 0] == 0.0
    assert ledger.money.lines["chat_closed"][0, 0] == round(0.25 * 20.0 * 2.6 * 1e8)


def test_a_bad_word_costs_a_rival_talks_unless_the_partner_does_not_like_you() -> None:
    for relation, points in ((40.0, -15.0), (20.0, 5.0)):
        world = begun(third_era(), 1, PINGPONG, 60.0)
        world.partners.relation[:, 0, PINGPONG] = relation
        _, ledger = evening(world, poison_rival=2, poison=1 + PINGPONG)
        assert ledger.partners.parts["poison"][0, :, PINGPONG].tolist() == [0.0, points, 0.0]
        assert ledger.money.lines["bad_words"][0].tolist() == [260_000_000, 0, 0]


def test_a_bad_word_to_a_brand_costs_a_rival_its_favour(numbers: Numbers) -> None:
    world, brand = third_era(), numbers.cast.brands.ids.index("sudsworth")
    ear = 1 + len(numbers.cast.partners.ids) + brand
    told, _ = evening(world, poison_rival=3, poison=ear)
    quiet, _ = evening(world)
    lost = told.brands.relation - quiet.brands.relation
    assert lost[0, 2, brand] == -10.0
    assert np.count_nonzero(lost) == 1


def test_the_paper_makes_its_platform_louder() -> None:
    world = third_era()
    world.standing.publicity[:] = 5.2
    both = held(arrays.copy(world), 0, DISPATCH)
    after, ledger = evening(both)
    assert after.publicity.adstock[0, 0] == pytest.approx(1.5 * after.publicity.adstock[0, 1])
    assert ledger.partners.press[0].tolist() == [True, False, False]


def test_the_paper_leaves_whoever_is_caught_lying(numbers: Numbers) -> None:
    world = held(third_era(), 0, DISPATCH)
    ledger = ledgers.blank(world)
    ledger.partners.caught[:, 0] = True
    partners.talk(world, world.standing, numbers, ledger, dice(SEED, 1))
    assert ledger.partners.lost[0, 0, DISPATCH]
    assert world.partners.talks[0, 0, DISPATCH] == 0


def test_a_closed_platform_keeps_no_partner() -> None:
    world = held(third_era(), 0, PINGPONG)
    world.seats.open[:, 0] = False
    after, ledger = evening(world, seat=1)
    assert after.partners.left[0, 0, PINGPONG] == 0
    assert ledger.money.lines["partner_fees"][0, 0] == 0


def test_large_platforms_are_feared_and_small_ones_liked() -> None:
    world = begun(begun(third_era(), 0, PINGPONG, 10.0), 1, PINGPONG, 10.0)
    world.people.users[:, 0], world.people.users[:, 1] = (
        world.people.users[:, 0] * 8,
        world.people.users[:, 1] / 8,
    )
    world.people.deep = np.minimum(world.people.deep, world.people.users)
    _, ledger = evening(world)
    assert ledger.partners.parts["size"][0, :2, PINGPONG].tolist() == [-3.0, 3.0]


def test_short_games_talk_twice_as_fast(numbers: Numbers) -> None:
    world = begun(third_era(), 0, CHIRRUP, 10.0)
    short = begun(third_era(), 0, CHIRRUP, 10.0)
    short.eras.length[:] = 12
    slow, fast = (resolve(w, w.standing, steady(numbers), dice(SEED, 1))[0] for w in (world, short))
    gain, twice = (w.partners.talks[0, 0, CHIRRUP] - 10.0 for w in (slow, fast))
    assert twice == pytest.approx(2 * gain)


def test_huddle_talks_with_messengers_two_months_before_the_others(numbers: Numbers) -> None:
    world = founders(numbers, "huddle", "kite", length=36)
    third = int(calendar.begins(world.eras, numbers)[0, 2])
    for month, who in ((third - 3, [False, False]), (third - 2, [True, False]), (third, [True, True])):
        world.eras.month[:] = month
        eras.set_scene(world.eras, numbers)
        assert limits.bounds(world, numbers).may("court_partner")[0, :, PINGPONG].tolist() == who
