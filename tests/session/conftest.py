"""The rules as shipped, and a table for two."""

import pytest

from game.balance import load
from game.balance.schema.rules import Rules
from game.engine.state import numbers
from game.engine.state.numbers import Numbers
from game.engine.state.world import World
from game.session import setup
from game.session.setup import Chair, Setup


@pytest.fixture(scope="session")
def rules() -> Rules:
    return load.base()


@pytest.fixture(scope="session")
def n(rules: Rules) -> Numbers:
    return numbers.read(rules)


@pytest.fixture(scope="session")
def duel(rules: Rules) -> Setup:
    chairs = (Chair("human", "Ada", platform="kite"), Chair("human", "Barnaby", platform="lantern"))
    return setup.agree(Setup("standard", chairs, 12, seed=7), rules)


@pytest.fixture(scope="session")
def world(duel: Setup, n: Numbers) -> World:
    return setup.world(duel, n)
