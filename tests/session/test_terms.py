"""What investors would sign is what they do sign."""

from copy import deepcopy

import numpy as np
import pytest

from game.engine import turn
from game.engine.rules import stories
from game.engine.state.chance import dice
from game.engine.state.money import HUNDREDTHS
from game.engine.state.numbers import Numbers
from game.engine.state.orders import METRICS
from game.engine.state.world import World
from game.session import sheet, terms
from game.session.rows.investors import Pitch
from game.session.sheet import Sheet

PITCHES = (
    Pitch(investor="rainforest", story="service", goal="bold", ask=0.8),
    Pitch(investor="old_ledger", story="profit", goal="safe"),
    Pitch(investor="firecracker", story="dare", goal="bold", metric="deep"),
)


@pytest.fixture
def free(world: World, n: Numbers) -> World:
    """A world in which nobody has a deal and everybody believes in everybody."""
    free = deepcopy(world)
    free.investors.due[:] = 0
    free.investors.confidence[:] = 100.0
    return free


def test_the_chance_and_the_money_are_those_of_the_rules(free: World, n: Numbers) -> None:
    told = PITCHES[:2]  # as many as there is attention for
    orders = sheet.pack({0: Sheet(pitch=told)}, free, n)
    played, ledger = turn.resolve(free, orders, n, dice(3, 1))
    promised = terms.terms(free, n, 0, told)
    landed = ledger.investors.landed[0, 0]
    assert landed.any()
    for one in promised:
        i = n.cast.investors.ids.index(one.investor)
        assert one.chance == pytest.approx(ledger.investors.chance[0, 0, i])
        if landed[i]:
            assert one.tranches_cr[0] == pytest.approx(played.investors.paid[0, 0, i] / HUNDREDTHS * 1e6)
            assert one.growth == pytest.approx(played.investors.growth[0, 0, i])
            assert one.metric == METRICS[played.investors.metric[0, 0, i]]


def test_money_that_is_asked_for_more_is_likelier_refused_and_costs_less(free: World, n: Numbers) -> None:
    asked = [
        terms.terms(free, n, 0, [Pitch(investor="old_ledger", story="profit", ask=ask)])[0]
        for ask in n.investors.ask
    ]
    assert [sum(one.stakes) for one in asked] == sorted((sum(one.stakes) for one in asked), reverse=True)
    assert [one.chance for one in asked] == sorted((one.chance for one in asked), reverse=True)


def test_each_goal_stands_above_the_one_before_except_that_of_a_profit(free: World, n: Numbers) -> None:
    service, profit, dare = terms.terms(free, n, 0, PITCHES)
    assert len(service.goals) == len(service.tranches_cr) - 1 == 2
    assert service.goals[1] == pytest.approx(service.goals[0] * (1 + service.growth))
    assert profit.goals == (n.investors.profit_goal.safe,)
    assert dare.growth == pytest.approx(n.investors.goal.bold * n.investors.dare)
    assert dare.metric == "deep"


def test_what_the_founder_keeps_is_what_the_stakes_leave(free: World, n: Numbers) -> None:
    service = terms.terms(free, n, 0, PITCHES)[0]
    before = float(free.investors.founder[0, 0])
    assert service.founder == pytest.approx(before * np.prod([1 - stake for stake in service.stakes]))
    whole = stories.price(free, n, np.array(sum(service.tranches_cr) / 1e6), np.array(0.8))
    i = n.cast.investors.ids.index("rainforest")
    assert sum(service.stakes) == pytest.approx(whole[0, 0, i], rel=1e-6)
