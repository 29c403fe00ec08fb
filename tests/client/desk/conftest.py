"""A war for three that has been fought for some months, and its desk in a window without a display."""

from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from game.balance import load
from game.client.kit.driver import Driver
from game.client.kit.loop import Loop
from game.client.kit.screen import Screen
from game.client.screens.desk import Desk
from game.client.screens.report import MonthReport
from game.client.view.table import Table
from game.session import record, setup
from game.session.match import Match
from game.session.setup import Chair, Setup
from game.session.sheet import Sheet
from game.session.shown import Answer, Departure, Fan, Two

FONTS = Path(__file__).parents[3] / "assets" / "fonts"
CHAIRS = (
    Chair("human", "Ada Brassworth", platform="kite"),
    Chair("ai", level="easy", platform="lantern"),
    Chair("ai", level="easy", platform="magpie"),
)
# What Kite and its rivals order in the first months; after that everything goes on.
MINE = (
    {"buyer_subsidy": {"all": 0.01, "students": 0.02}, "publicity_cr": 2_000_000},
    {"charter": {"commission": 0.02, "credit": True}, "first_order_coupon": 20},
    {"policing": 2, "logistics": "own"},
    {},
    {},
    {},
    {"summit": True},
    {
        "traffic": {"visits": 40_000_000, "landing": "ordinary"},
        "resale": {"mode": "auction", "reserve": 0.05},
    },
)
THEIRS = (
    {
        1: {"buyer_subsidy": {"all": 0.02}, "seller_subsidy": {"apparel": 0.03}},
        2: {"charter": {"commission": 0.01}},
    },
    {1: {"publicity_cr": 3_000_000}, 2: {"buyer_subsidy": {"small_towns": 0.03}}},
)


FANS: dict[tuple[object, ...], Fan] = {}  # answers to questions that were asked before in the same war


FLIGHTS: dict[tuple[object, ...], tuple[Departure, ...]] = {}  # ... and to those about launches


class AtOnce:
    """Answers what-ifs in this process, before the next frame."""

    def __init__(self, match: Match) -> None:
        self.match, self.asked = match, 0
        self.found: Fan | None = None
        self.launches: tuple[Departure, ...] | None = None

    def ask(self, seat: int, months: int, rivals: Answer = "same", sheets: Two | None = None) -> None:
        self.asked += 1
        now = self.match.record.now
        draft = str(self.match.draft(seat).sheet.plain())
        asked = str([one.plain() for one in sheets or ()])
        question = (self.match.month, int(now.news.card[0]), seat, draft, months, rivals, asked)
        if question not in FANS:
            FANS[question] = self.match.what_if(seat, months, rivals, sheets)
        self.found = FANS[question]

    def fan(self) -> Fan | None:
        return self.found

    def ask_launch(self, seat: int, work: bool, fanfare_cr: float, months: int) -> None:
        draft = str(self.match.draft(seat).sheet.plain())
        question = (self.match.month, seat, draft, work, fanfare_cr, months)
        if question not in FLIGHTS:
            asked = self.match.count_down(seat, work, fanfare_cr, months)
            FLIGHTS[question] = replace(asked, futures=10).answer(self.match.numbers)
        self.launches = FLIGHTS[question]

    def departures(self) -> tuple[Departure, ...] | None:
        return self.launches


@cache
def fought(months: int) -> record.Record:
    rules = load.base()
    match = Match(record.begin(setup.agree(Setup("standard", CHAIRS, 24, seed=7), rules), rules))
    for month in range(months):
        match.look()
        for line, value in (MINE[month] if month < len(MINE) else {}).items():
            match.change(0, line, value)
        match.seal()
        theirs = THEIRS[month] if month < len(THEIRS) else {}
        match.settle({seat: Sheet.model_validate(sheet) for seat, sheet in theirs.items()})
    match.look()
    return match.record


@pytest.fixture
def war() -> Callable[[int], Match]:
    """`war(months)`: a match of one's own, so many months old, with Kite's founder in front."""
    return lambda months: Match(deepcopy(fought(months)))


@pytest.fixture
def table(war: Callable[[int], Match]) -> Table:
    return Table(war(6), 0)


@pytest.fixture
def show() -> Iterator[Callable[..., Driver]]:
    """`show(screen, size, text)` puts a screen into a window."""
    loops: list[Loop] = []

    def put(screen: Screen, size: tuple[int, int] = (1280, 720), text: float = 1.0) -> Driver:
        loops.append(Loop("desk", FONTS, size=size, text=text))
        loops[-1].show(screen)
        driver = Driver(loops[-1])
        driver.wait(0.1)
        return driver

    yield put
    for loop in loops:
        loop.close()


@pytest.fixture
def desk(war: Callable[[int], Match], show: Callable[..., Driver]) -> Callable[..., Driver]:
    """`desk(months, size, text)` opens the desk of such a war."""

    def open_desk(months: int = 6, size: tuple[int, int] = (1280, 720), text: float = 1.0) -> Driver:
        match = war(months)
        return show(Desk(match, 0, AtOnce(match)), size, text)

    return open_desk


@pytest.fixture
def report(war: Callable[[int], Match], show: Callable[..., Driver]) -> Callable[..., Driver]:
    """`report(months, size, text)` opens the report; where it led to is in `screen.led`."""

    def open_report(months: int = 6, size: tuple[int, int] = (1280, 720), text: float = 1.0) -> Driver:
        led: list[str] = []
        screen = MonthReport(war(months), 0, lambda: led.append("orders"), led.append)
        screen.led = led  # type: ignore[attr-defined]
        return show(screen, size, text)

    return open_report
