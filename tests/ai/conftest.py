"""The rules as shipped, for every test of the minds."""

import pytest

from game.engine.state.numbers import Numbers
from tests.engine.table import shipped


@pytest.fixture(scope="session")
def numbers() -> Numbers:
    return shipped()
