"""An enemy: how one is made, what he is good for, and how he passes. And what founders are remembered for."""

from dataclasses import replace

import numpy as np
import pytest

from game.engine.rules import attention, nemesis
from game.engine.state import arrays
from game.engine.state import ledger as ledgers
from game.engine.state.ledger import HISTORIC
from game.engine.state.numbers import Numbers
from game.engine.state.orders import CEASEFIRE, CLEAN_HANDS, GREAT_DAY, KINGMAKER, LINES
from game.engine.state.world import World
from tests.engine.table import level, play

US, THEM, THIRD = 0, 1, 2


def hated(numbers: Numbers, seats: int = 3) -> World:
    """They have broken a pact with us, and are worth more."""
    world, ledger = level(numbers, seats=seats), ledgers.blank(level(numbers, seats=seats))
    world.verdict.valuation[:, THEM] += 100
    ledger.pacts.broken[:, THEM, US, CEASEFIRE] = True
    nemesis.remember(world, world.standing, numbers, ledger)
    return world


def test_a_broken_pact_makes_a_nemesis_for_a_year(numbers: Numbers) -> None:
    world = hated(numbers)
    assert world.nemesis.whom[0].tolist() == [1 + THEM, 0, 0]
    for month in range(numbers.nemesis.months):
        assert world.nemesis.whom[0, US] == 1 + THEM, month
        world.verdict.valuation[:, THEM] = world.verdict.valuation[:, US] + 1
        nemesis.remember(world, world.standing, numbers, ledgers.blank(world))
    assert world.nemesis.whom[0, US] == 0


@pytest.mark.story("C19")
def test_the_first_order_a_month_against_a_nemesis_comes_easier_and_no_other(numbers: Numbers) -> None:
    world, line = hated(numbers), LINES.index("whisper")
    wish = arrays.copy(world.standing)
    wish.rank[:] = np.arange(len(LINES))
    wish.whisper_rival[:, US], wish.poach_rival[:, US], wish.poach[:, US] = 1 + THEM, 1 + THEM, 1
    points = attention.takes(world, wish, attention.entries(world, wish), numbers)[0, US]
    cost = numbers.attention.cost
    assert points[LINES.index("poach")] == cost.poach - numbers.nemesis.saved
    assert points[line] == cost.whisper
    wish.whisper_rival[:, US], wish.poach[:, US], wish.poach_rival[:, US] = 1 + THIRD, 0, 0
    points = attention.takes(world, wish, attention.entries(world, wish), numbers)[0, US]
    assert points[line] == cost.whisper


def test_a_nemesis_who_is_passed_is_forgiven_and_one_is_avenged(numbers: Numbers) -> None:
    world, ledger = hated(numbers), ledgers.blank(level(numbers, seats=3))
    nemesis.remember(world, world.standing, numbers, ledger)
    assert not ledger.nemesis.avenged.any()
    world.verdict.valuation[:, US] = world.verdict.valuation[:, THEM] + 1
    nemesis.remember(world, world.standing, numbers, ledger)
    assert ledger.nemesis.avenged[0].tolist() == [True, False, False]
    assert not world.nemesis.whom.any()


def test_who_took_most_users_is_blamed_for_frozen_money(numbers: Numbers) -> None:
    world, ledger = level(numbers, seats=3), ledgers.blank(level(numbers, seats=3))
    ledger.investors.froze[:, US, 0] = True
    ledger.flows.moved[:, US, US], ledger.flows.moved[:, US, THEM] = 3.0, 0.1
    ledger.flows.moved[:, US, THIRD] = 0.2
    nemesis.remember(world, world.standing, numbers, ledger)
    assert world.nemesis.whom[0].tolist() == [1 + THIRD, 0, 0]


def test_a_great_day_on_the_day_of_a_launch_is_not_forgiven(numbers: Numbers) -> None:
    world, ledger = level(numbers, seats=3), ledgers.blank(level(numbers, seats=3))
    ledger.launch.gone[:, THIRD], ledger.promotions.running[:, US] = 1, True
    nemesis.remember(world, world.standing, numbers, ledger)
    assert world.nemesis.whom[0].tolist() == [0, 0, 1 + US]


def test_badges_add_to_what_is_banked_on_the_last_evening_and_at_most_three_count(numbers: Numbers) -> None:
    world = level(numbers, length=2)
    world.badges.held[:, US, GREAT_DAY] = True
    world.badges.lax[:, THEM] = True
    before, _ = play(world, numbers)
    assert not before.verdict.legacy.any()
    after, _ = play(before, numbers)
    assert after.badges.held[0, US, [GREAT_DAY, CLEAN_HANDS]].all()
    assert not after.badges.held[0, THEM, CLEAN_HANDS]
    worth = numbers.badges.worth * after.verdict.valuation[0]
    count = after.badges.held[0].sum(axis=1)
    assert after.badges.held[0, :, KINGMAKER].any()
    assert after.verdict.legacy[0] == pytest.approx(worth * np.minimum(count, numbers.badges.most))
    strict = replace(numbers, badges=numbers.badges.model_copy(update={"most": 1}))
    assert play(before, strict)[0].verdict.legacy[0, US] == pytest.approx(worth[US])


def test_a_historic_day_is_remembered(numbers: Numbers) -> None:
    world = level(numbers)
    easy = replace(
        numbers,
        promotions=numbers.promotions.model_copy(update={"brisk": 0.0, "roaring": 0.0, "historic": 0.0}),
    )
    day = {"event_month": 1, "event_publicity": 4.0, "event_depth": 0.2, "event_aisles": True}
    after, ledger = play(world, easy, **day)
    assert ledger.promotions.tier[0, US] == HISTORIC
    assert after.badges.held[0, :, GREAT_DAY].tolist() == [True, False]
