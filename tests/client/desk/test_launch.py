"""The desk of a founder who waits for his launch: the ramp is worked, a date promised, the rocket sent up."""

from collections.abc import Callable

import pytest

from game.client.kit.driver import Driver
from game.client.kit.layout import faults
from game.client.screens.desk import Desk
from game.client.screens.reveal import Reveal
from game.client.view import aim, launch, odds
from game.client.view.table import Table
from game.session import choices
from game.session.match import Match, Stage
from game.session.rows.launch import Launch
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


# The panel


@pytest.fixture
def pad(waiting: Match, show: Callable[..., Driver]) -> Driver:
    return show(Desk(waiting, 0, AtOnce(waiting), panel="launch"))


def order(driver: Driver) -> Launch | None:
    return driver.screen.table.sheet.launch


@pytest.mark.parametrize(
    ("size", "text"), [((1024, 600), 1.0), ((1024, 600), 1.3), ((1280, 720), 1.0), ((1920, 1080), 1.0)]
)
def test_nothing_of_the_launch_overlaps_or_is_cut(
    waiting: Match, show: Callable[..., Driver], size: tuple[int, int], text: float
) -> None:
    driver = show(Desk(waiting, 0, AtOnce(waiting), panel="launch"), size, text)
    assert faults(driver.screen.texts()) == []
    driver.press("G")
    assert faults(driver.screen.texts()) == []


def test_go_asks_exactly_once_and_may_be_declined(pad: Driver) -> None:
    pad.press("G")
    assert len(pad.screen.dialogs) == 1
    pad.press("Esc")
    assert (len(pad.screen.dialogs), order(pad)) == (0, None)
    pad.press("G")
    pad.press("Enter")
    assert pad.screen.dialogs == []
    assert order(pad).go
    pad.screen.find("call_off").act()
    assert (pad.screen.dialogs, order(pad)) == ([], None)


def test_who_launches_orders_the_publicity_that_is_shown_and_no_work(pad: Driver) -> None:
    pad.screen.find("work").act()
    assert order(pad).prepare
    pad.screen.find("fanfare").key("End")
    pad.press("G")
    pad.press("Enter")
    most = pad.screen.table.limits["launch"].parts["publicity_cr"].most
    assert (order(pad).go, order(pad).prepare, order(pad).publicity_cr) == (True, False, most)
    assert pad.screen.table.summary.refused == ()
    assert pad.screen.find("work").reason
    pad.screen.find("fanfare").key("Home")
    assert order(pad).publicity_cr == 0


def test_a_louder_launch_is_looked_at_before_it_is_ordered(pad: Driver) -> None:
    before = pad.screen.find("lift").value
    pad.screen.find("fanfare").key("End")
    pad.wait(0.1)
    assert order(pad) is None
    assert pad.screen.find("lift").value > before


def test_work_is_ordered_and_put_back_and_moves_what_next_month_finds(pad: Driver) -> None:
    now, soon = pad.screen.find("rocket").value
    pad.screen.find("work").act()
    pad.wait(0.1)
    worked = pad.screen.find("rocket").value
    assert worked[0] == now
    assert worked[1] > soon
    pad.screen.find("work").act()
    assert order(pad) is None


def test_the_odds_of_a_month_are_those_that_the_engine_found(pad: Driver) -> None:
    found = pad.screen.forecast.departures
    rows = odds.rows(pad.screen.table, found)
    assert [dict(row.odds) for row in rows] == [one.odds for one in found[: len(rows)]]
    for row in rows:
        assert sum(share for _, share in row.odds) == pytest.approx(1)


def test_another_month_shows_what_lifts_it_then(pad: Driver) -> None:
    now, later = pad.screen.forecast.departures[0], pad.screen.forecast.departures[2]
    for one in (now, later):
        pad.screen.find(f"month.{one.month}").act()
        pad.wait(0.1)
        assert pad.screen.find("lift").value == odds.lift(one.lift)


def test_a_promise_is_given_once_and_its_cost_is_told(waiting: Match, show: Callable[..., Driver]) -> None:
    waiting.record.now.launch.promised[:, 0] = 0
    driver = show(Desk(waiting, 0, AtOnce(waiting), panel="launch"))
    driver.screen.find("promise").choose("2")
    driver.wait(0.1)
    assert order(driver).promise == 2
    assert [stop.state for stop in launch.stops(driver.screen.table, driver.screen.forecast.departures)] == [
        "now", "promised", "late", "late"
    ]  # fmt: skip
    assert "faith" in driver.screen.find("days").value[2]
    driver.screen.find("promise").choose("0")
    assert order(driver) is None


def test_a_rival_who_is_loud_in_the_same_months_is_named(waiting: Match) -> None:
    assert launch.crowd(Table(waiting, 0)) == ""
    waiting.record.now.launch.preparing[:, 1] = 1
    waiting.record.now.launch.promised[:, 1] = 3
    assert "Kite" in launch.crowd(Table(waiting, 0))


def test_with_nothing_on_the_ramp_a_line_can_be_begun_and_others_say_why_not(
    desk: Callable[..., Driver],
) -> None:
    driver = desk(6)
    driver.screen.open_panel("launch")
    driver.wait(0.1)
    assert faults(driver.screen.texts()) == []
    assert driver.screen.find("line.live").reason
    driver.screen.find("line.live").act()
    assert driver.screen.table.sheet.open_line is None
    free = [name for name, offer in launch.businesses(driver.screen.table).items() if offer.legal]
    for name in free:
        driver.screen.find(f"line.{name}").act()
        assert driver.screen.table.sheet.open_line == name
    driver.screen.open_panel("launch")
    with pytest.raises(KeyError):
        driver.screen.find("go")


# The flight, as everybody sees it


@pytest.fixture
def flown(waiting: Match) -> Match:
    """The reveal after Lantern's launch."""
    waiting.change(0, "launch", {"go": True})
    waiting.seal()
    waiting.settle({})
    return waiting


def test_the_rocket_rises_before_everybody_and_any_key_only_ends_the_flight(
    flown: Match, show: Callable[..., Driver]
) -> None:
    driver = show(Reveal(flown, print))
    first = driver.picture().get_view("2").raw
    driver.wait(1.0)
    assert driver.picture().get_view("2").raw != first
    driver.press("Enter")
    assert (driver.screen.flight.flies, flown.stage) == (False, Stage.REVEAL)
    driver.press("Enter")
    assert flown.stage == Stage.ORDERS


def test_the_flight_ends_by_itself_and_leaves_the_page_as_it_is_without_one(
    flown: Match, show: Callable[..., Driver]
) -> None:
    driver = show(Reveal(flown, print))
    driver.wait(driver.screen.flight.moves_until + 0.1)
    landed = driver.picture().get_view("2").raw
    assert not driver.screen.lively
    still = Reveal(flown, print)
    driver.loop.stage.clock.still = True
    driver.loop.show(still)
    driver.wait(1.0)
    assert not still.flight.flies
    assert driver.picture().get_view("2").raw == landed


def test_a_click_on_the_sky_ends_the_flight_and_one_line_has_told_it(
    flown: Match, show: Callable[..., Driver]
) -> None:
    driver = show(Reveal(flown, print), (1024, 600))
    (one,) = driver.screen.flight.flown
    assert one.tier in one.sentence.replace(" ", "_")
    driver.click("flight")
    assert not driver.screen.flight.flies
    assert flown.stage == Stage.REVEAL
