"""Small tables for the lab: a duel of scripts, computers at a level field."""

from collections.abc import Callable

import pytest

from game.balance import load
from game.balance.schema.rules import Rules
from game.lab.arena import Plan
from game.session.setup import Chair, Setup, agree


@pytest.fixture(scope="session")
def rules() -> Rules:
    return load.base()


@pytest.fixture(scope="session")
def seated(rules: Rules) -> Callable[..., Plan]:
    """A plan for these seats; the rest by name."""

    def plan(
        *seats: str, months: int = 12, seed: int = 7, scenario: str = "standard", **more: object
    ) -> Plan:
        chairs = tuple(map(Chair.of, seats))
        own_rules = more.pop("rules", rules)
        agree(Setup(scenario, chairs, months, seed), own_rules)
        return Plan(Setup(scenario, chairs, months, seed), own_rules, **more)

    return plan
