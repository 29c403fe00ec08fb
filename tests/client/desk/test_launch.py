"""The desk of a founder who waits for his launch: the ramp is worked, a date promised, the rocket sent up."""

from collections.abc import Callable

import pytest

from game.client.kit.driver import Driver
from game.client.kit.layout import faults
from game.client.screens.desk import Desk
from game.client.view import aim
from game.client.view.table import Table
from game.session import choices
from game.session.match import Match
from game.session.setup import Chair, Setup
from tests.client.desk.conftest import AtOnce

CHAIRS = (Chair("human", "Barnaby", platform="lantern"), Chair("ai", level="easy", platform="kite"))


@pytest.fixture
def waiting() -> Match:
    """Lantern's first morning."""
    match = Match(choices.begin(Setup("standard", CHAIRS, 24, seed=7)))
    match.look()
    return match


@pytest.mark.parametrize("size", [(1024, 600), (1280, 720)])
def test_the_ramp_and_its_maps_lie_on_the_desk_uncut(
    waiting: Match, show: Callable[..., Driver], size: tuple[int, int]
) -> None:
    driver = show(Desk(waiting, 0, AtOnce(waiting)), size)
    for tab in ("flows", "switching", "money"):
        driver.screen.show_tab(tab)
        driver.wait(0.1)
        assert faults(driver.screen.texts()) == [], tab
    driver.screen.open_panel("launch")
    driver.wait(0.1)
    assert faults(driver.screen.texts()) == []


def test_the_promised_day_is_the_months_aim(waiting: Match) -> None:
    row = aim.aim(Table(waiting, 0))
    assert "bazaar" in row.sentence
    assert row.part == pytest.approx(45 / 110)


def test_what_is_sealed_reaches_the_ramp(waiting: Match) -> None:
    waiting.change(0, "launch", {"prepare": True})
    assert waiting.summary(0).takes["launch"] == 1
    waiting.change(0, "launch", {"go": True, "publicity_cr": 5_000_000})
    assert waiting.summary(0).takes["launch"] == 3
    waiting.seal()
    waiting.settle({})
    facts = {news.what for news in waiting.news()}
    assert facts & {"fizzle", "sputter", "lift_off", "orbit"}
