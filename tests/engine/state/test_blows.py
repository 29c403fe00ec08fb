"""The seams of the ledger: whatever a rule posts there reaches the figure, and nothing gets lost."""

import numpy as np
import pytest

from game.engine.market import flows, sellers
from game.engine.rules import publicity
from game.engine.state import ledger as ledgers
from game.engine.state.appeal import Blows
from tests.engine.table import level, shipped, total


def test_blows_of_one_name_add_up_and_show_by_name():
    blows = Blows()
    blows.post("trust", "whisper", np.array([[0.01, 0.0]]))
    blows.post("trust", "whisper", np.array([[0.02, 0.0]]))
    blows.post("trust", "parcel", np.array([[0.0, -0.06]]))
    assert set(blows.of("trust")) == {"whisper", "parcel"}
    assert blows.sum("trust") == pytest.approx(np.array([[0.03, -0.06]]))
    assert blows.sum("goodwill") == 0


def test_who_arrives_leaves_the_country_offline_and_stays_below_its_people():
    world = level(shipped())
    ledger = ledgers.blank(world)
    ledger.flows.arriving[:, 0] = 0.1
    ledger.flows.arriving[:, 1] = 1000.0
    before = total(world.people.users)
    flows.arrive(world, ledger)
    assert total(world.people.users) - before == pytest.approx(total(ledger.flows.arriving))
    assert (world.people.users.sum(axis=1) <= world.eras.people + 1e-12).all()


def test_nobody_leaves_who_is_a_regular():
    world = level(shipped())
    ledger = ledgers.blank(world)
    ledger.flows.arriving[:, 0] = -1000.0
    flows.arrive(world, ledger)
    assert world.people.users[:, 0] == pytest.approx(world.people.deep[:, 0])


def test_stalls_brought_by_rules_stand_there_up_to_the_pool():
    world = level(shipped())
    ledger = ledgers.blank(world)
    before = world.sellers.shops.copy()
    ledger.stalls.added[:, 0, 0], ledger.stalls.kept[:, 1, 1], ledger.stalls.added[:, 0, 2] = (
        0.001,
        0.5,
        1000.0,
    )
    sellers.open_stalls(world, ledger)
    now, stalls = world.sellers.shops, sellers.STALLS
    assert now[0, 0, 0, stalls] == pytest.approx(before[0, 0, 0, stalls] + 0.001)
    assert now[0, 1, 1, stalls] == pytest.approx(before[0, 1, 1, stalls] / 2)
    assert now[0, 0, 2, stalls] == world.sellers.pool[0, 2]


def test_points_of_buzz_move_the_buzz_by_so_many_points():
    numbers, world = shipped(), level(shipped())
    world.publicity.adstock[:, 0] = 10.0
    scale = numbers.publicity.buzz_scale

    def buzz():
        return 100 * (1 - np.exp(-world.publicity.adstock[0] / scale))

    before, ledger = buzz(), ledgers.blank(world)
    ledger.blows.post("buzz", "gala", np.array([[12.0, 0.0]]))
    publicity.echo(world, numbers, ledger)
    assert buzz() - before == pytest.approx([12.0, 0.0])
