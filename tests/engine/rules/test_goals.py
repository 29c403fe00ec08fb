"""Goals: what a scenario asks is held to every month, and counted as it says."""

from dataclasses import replace
from typing import get_args

import pytest

from game.balance.schema.signs import Sign
from game.balance.schema.words.goals import Goal, Goals
from game.engine.state.numbers import Numbers
from game.engine.state.signs import signs
from tests.engine.table import founders, play


def asking(numbers: Numbers, **goals: dict[str, object]) -> Numbers:
    """The same rules, in which Magpie is asked for this."""
    asked = {name: Goal(platform="magpie", **goal) for name, goal in goals.items()}
    return replace(numbers, goals=Goals(goal=asked))


def reached(numbers: Numbers, months: int) -> list[bool]:
    world, _ = play(founders(numbers, "kite", "magpie"), numbers, months)
    return world.goals.reached[0].tolist()


def test_every_sign_is_seen(numbers: Numbers):
    world, ledger = play(founders(numbers, "kite", "magpie"), numbers)
    seen = signs(world, numbers, ledger)
    assert set(seen) == set(get_args(Sign))
    assert all(row.shape == world.seats.open.shape for row in seen.values())


@pytest.mark.parametrize(
    ("held", "by", "counts"),
    [
        ("end", 600, [False, False, True, False]),
        ("once", 600, [False, False, True, True]),
        ("once", 2, [False, False, False, False]),
        ("always", 600, [False, False, False, False]),
    ],
)
def test_a_goal_counts_when_it_says(held, by, counts, numbers: Numbers):
    """Here the third month alone is as wished."""
    rules = asking(numbers, third={"when": {"month": {"above": 2.5, "below": 3.5}}, "held": held, "by": by})
    assert [reached(rules, months) for months in (1, 2, 3, 4)] == [[now] for now in counts]


def test_what_is_asked_of_nobody_at_the_table_is_never_reached(numbers: Numbers):
    goal = Goal(platform="beacon", when={"open": {"above": -1.0}})
    assert reached(replace(numbers, goals=Goals(goal={"there": goal})), 1) == [False]


def test_all_signs_of_a_goal_must_hold(numbers: Numbers):
    both = {"open": {"above": 0.5}, "deep_lead": {"above": 1.0}}
    one = {"open": {"above": 0.5}, "deep_lead": {"below": 1.0}}
    assert reached(asking(numbers, ahead={"when": both}, behind={"when": one}), 1) == [False, True]
