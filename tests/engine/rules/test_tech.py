"""Projects are paid for month by month and stand for good; data know buyers, and buyers notice."""

import numpy as np
import pytest

from game.engine.rules import eras
from game.engine.state.numbers import Numbers
from game.engine.state.orders import APP, ESCROW, ORDINARY, PROJECTS, RECOMMENDATION, SERVERS
from game.engine.state.world import World
from tests.engine.table import level, play, with_standing

BOUGHT = {"visits": 30.0, "rate": 0.10, "landing": ORDINARY}


def late(numbers: Numbers, month: int = 30) -> World:
    """A level duel of the last era, with visits to buy and plenty of cash."""
    world = level(numbers, length=36)
    world.eras.month[:] = month
    eras.set_scene(world.eras, numbers)
    world.ads.level[:] = 1
    world.books.cash[:] *= 100
    return world


def has(world: World, *projects: int) -> World:
    world.tech.done[:, 0, list(projects)] = 1
    return world


def test_a_project_is_paid_for_three_months_and_then_stands(numbers: Numbers) -> None:
    world, ledger = play(level(numbers), numbers, tech=1 + SERVERS)
    paid = [ledger.money.lines["projects"][0, 0]]
    for _ in range(numbers.tech.months):
        assert not world.tech.done.any()
        world, ledger = play(world, numbers)
        paid.append(ledger.money.lines["projects"][0, 0])
    assert world.tech.done[0, 0, SERVERS] == 1
    assert paid == [round(numbers.tech.cost.servers * 1e8)] * numbers.tech.months + [0]


def test_two_projects_are_under_way_at_a_time(numbers: Numbers) -> None:
    one, _ = play(late(numbers), numbers, tech=1 + ESCROW)
    two, _ = play(one, numbers, tech=1 + SERVERS)
    three, _ = play(two, numbers, tech=1 + APP)
    assert (three.tech.left[0, 0] > 0).tolist() == [name in ("escrow", "servers") for name in PROJECTS]


@pytest.mark.story("E5")
def test_data_find_buyers_for_whoever_recommends_and_more_for_whoever_reads(numbers: Numbers) -> None:
    world = late(numbers)
    world.tech.served[:, 0] = 200.0
    _, blind = play(world, numbers, **BOUGHT)
    _, knows = play(has(world, RECOMMENDATION, ESCROW), numbers, **BOUGHT)
    _, reads = play(has(world, RECOMMENDATION, ESCROW), numbers, reading=True, **BOUGHT)
    found = [ledger.ads.orders[0, 0].sum() / blind.ads.orders[0, 0].sum() for ledger in (knows, reads)]
    t = numbers.tech
    known = 1 + t.recommends * t.data_most
    assert np.allclose(found, [known, known + t.reads])


@pytest.mark.story("E5")
def test_buyers_who_feel_known_too_well_trust_less_unless_an_escrow_holds_their_money(
    numbers: Numbers,
) -> None:
    def finished(world: World) -> World:
        world.tech.served[:, 0] = 200.0
        world.tech.left[:, 0, RECOMMENDATION] = 1
        return play(world, numbers)[0]

    plain, known = play(late(numbers), numbers)[0], finished(late(numbers))
    lost = plain.trust.fame[0, 0] - known.trust.fame[0, 0]
    assert lost == pytest.approx(numbers.tech.known_too_well * numbers.tech.data_most)
    again, _ = play(known, numbers)
    assert again.trust.fame[0, 0] >= known.trust.fame[0, 0] - 0.01  # the shock comes once
    safe = finished(has(late(numbers), ESCROW))
    assert safe.trust.fame[0, 0] > plain.trust.fame[0, 0]


def test_an_escrow_makes_trust_climb_and_brings_the_country_online(numbers: Numbers) -> None:
    poor = level(numbers)
    poor.trust.fame[:] = 0.4
    plain, without = play(poor, numbers)
    safe, held = play(has(level(numbers), ESCROW), numbers)
    safe, held = play(has(poor, ESCROW), numbers)
    climbs = [world.trust.fame[0, 0] - 0.4 for world in (safe, plain)]
    assert climbs[0] == pytest.approx(numbers.tech.escrow_trust * climbs[1], rel=0.02)
    assert held.flows.joined.sum() > without.flows.joined.sum()


def test_an_app_brings_small_towns_online_and_keeps_its_people(numbers: Numbers) -> None:
    towns = numbers.segments.ids.index("small_towns")
    _, without = play(late(numbers), numbers)
    _, pocket = play(has(late(numbers), APP), numbers)
    joined = pocket.flows.joined.sum(axis=1)[0] / without.flows.joined.sum(axis=1)[0]
    assert joined.argmax() == towns
    assert joined[towns] == pytest.approx(numbers.tech.app_joining, rel=0.05)
    gone = [
        1 - ledger.flows.moved[0, 0, 0] / late(numbers).people.users[0, 0].sum()
        for ledger in (without, pocket)
    ]
    assert 0.01 < gone[0] - gone[1] < 0.06


def test_reading_needs_its_era_and_something_that_recommends(numbers: Numbers) -> None:
    for world, reads in (
        (has(late(numbers), RECOMMENDATION), True), (has(late(numbers, 20), RECOMMENDATION), False),
        (late(numbers), False),
    ):  # fmt: skip
        after, _ = play(world, numbers, reading=True)
        assert bool(after.standing.reading[0, 0]) is reads
    assert with_standing(world, reading=True).standing.reading[0, 0]
