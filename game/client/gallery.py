"""Every screen, from one war with a fixed seed: for the README, to be looked at, and for the tests."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, TypeVar, cast

from game.client.keeper import copied
from game.client.kit.screen import Screen
from game.client.kit.screen import Stage as Boards
from game.client.panels import PANELS
from game.client.parts.doorkeeper import Doorkeeper
from game.client.screens.credits import Credits
from game.client.screens.desk import Desk
from game.client.screens.encyclopaedia import Encyclopaedia
from game.client.screens.ending import Ending
from game.client.screens.handover import Handover
from game.client.screens.load import Load
from game.client.screens.mods import Mods
from game.client.screens.options import Options
from game.client.screens.report import PAGES, MonthReport
from game.client.screens.reveal import Reveal
from game.client.screens.setup import STEPS, NewGame
from game.client.screens.title import Title
from game.client.settings import Settings
from game.client.view import credits, explain, promotions, saves
from game.client.view.chronicle import HALF_A_YEAR, Wish
from game.client.view.table import Table
from game.session import articles, choices, modding
from game.session.match import Match, Stage
from game.session.memoir import Memoir
from game.session.pin import Lock
from game.session.progress import Best, Progress
from game.session.record import Played, Record
from game.session.savefile import SUFFIX
from game.session.setup import Chair, Setup
from game.session.sheet import Sheet
from game.session.shelf import Shelf
from game.session.shown import Answer, Departure, Fan, Two
from game.session.think import Question
from game.session.trial import Outcome
from game.words import spoken

SEED, MONTHS, NOW = 7, 24, 16  # of the war, and the month that the desk shows, unless the war is over by then
THINKING = 3  # for pictures it is enough when computers think this seldom
RAMP, WELCOME = 2, 30  # the month in which a rocket is half built, and crowns for every newcomer
TALKS = 18  # the month from which the panels of partners and pacts come
COURTED = [{"partner": "pingpong", "gift_cr": 7_800_000, "fee_cr": 10_400_000, "months": 12}]
BIDDING = 3  # the month from which rivals bid for brands, as each seat does month after month
BIDS = {1: ("kettledrum", "inkwell", "oakhouse"), 2: ("ninepence", "sudsworth", "northstitch")}
BID_CR, BID_MONTHS = 25_000_000, {1: 12, 2: 6}
SUMMIT = 6  # the month in which an alliance of websites is founded, and what it then sells
ALLIANCE = {
    "traffic": {"visits": 20_000_000, "landing": "ordinary"},
    "resale": {"mode": "auction", "reserve": 0.12},
}
PLATFORMS = ("kite", "lantern", "magpie")
LEVEL, NAMES = "easy", ("Ada", "Barnaby")
DAY_NOW = 12  # the month in which a great day is planned
DAY = {"publicity_cr": 2e7, "stars": 8, "star_cr": 9e5, "depth": 0.3, "mechanic": "coupon_stack"}
ARTICLES = ("alarm", "trust", "fortune", "money_people", "policing")  # that are shown in a match
CHAPTER = "traffic"  # that follows
REPLAYED = 11  # month of the ended war, from 0, that its replay shows
SAVED = "2026-03-01T21:14:00+00:00"
TODAY = date(2026, 3, 1)
Act = Callable[[Doorkeeper], object]
Told = TypeVar("Told")
CHANGES = (
    ("buyer_subsidy", {"all": 0.01, "students": 0.04}),
    ("policing", 2),
    ("policing", 3),
    ("publicity_cr", 3_000_000),
    ("first_order_coupon", 20),
)
ASKED: dict[str, tuple[Act, ...]] = {
    "locked": (),
    "pin": (Doorkeeper.ask,),
    "new-pin": (Doorkeeper.choose,),
    "forgotten": (Doorkeeper.ask, Doorkeeper.forgotten),
}
WON = {
    "first-cart": ["first_cart.there", "first_cart.black", "first_cart.regulars"],
    "who-is-king": ["who_is_king.king", "who_is_king.roads"],
}
BEST = Best(platform="kite", fortune=412.0, won=True)


class Memory:
    """Whatever was asked before is not worked out again: one month lies under many screens."""

    def __init__(self) -> None:
        self.answers: dict[tuple[str, str], object] = {}

    def of(self, match: Match, asked: object, answer: Callable[[], Told]) -> Told:
        """What is asked, in the world as it stands in this match."""
        key = (match.record.hashes[-1], repr(asked)) if match.record.hashes else ("", repr(asked))
        if key not in self.answers:
            self.answers[key] = answer()
        return cast(Told, self.answers[key])


class Recalled(Match):
    """Remembers its trials and the month that is reported."""

    def __init__(self, record: Record, memory: Memory) -> None:
        super().__init__(record)
        self.memory = memory

    def trial(self, seat: int, sheets: Sequence[Sheet], months: int = 1) -> tuple[Outcome, ...]:
        asked = ("trial", seat, sheets, months)
        return self.memory.of(self, asked, lambda: super(Recalled, self).trial(seat, sheets, months))

    def _last_month(self) -> Played | None:
        if self._played is None:
            self._played = self.memory.of(self, "last month", super()._last_month)
        return self._played


class AtOnce:
    """Answers what-ifs before the next frame."""

    def __init__(self, match: Match, memory: Memory | None = None) -> None:
        self.match = match
        self.memory = memory or Memory()
        self.found: Fan | None = None
        self.launches: tuple[Departure, ...] | None = None
        self.told: Memoir | None = None

    def ask(self, seat: int, months: int, rivals: Answer = "same", sheets: Two | None = None) -> None:
        asked = ("fan", seat, months, rivals, sheets, self.match.draft(seat).sheet)
        self.found = self._answer(asked, self.match.question(seat, months, rivals, sheets))

    def fan(self) -> Fan | None:
        return self.found

    def ask_launch(self, seat: int, work: bool, fanfare_cr: float, months: int) -> None:
        asked = ("launch", seat, work, fanfare_cr, months, self.match.draft(seat).sheet)
        self.launches = self._answer(asked, self.match.count_down(seat, work, fanfare_cr, months))

    def memoir(self) -> Memoir | None:
        question = self.match.recall()
        if self.told is None and question is not None:
            self.told = self._answer("memoir", question)
        return self.told

    def departures(self) -> tuple[Departure, ...] | None:
        return self.launches

    def _answer(self, asked: object, question: Question) -> Any:
        return self.memory.of(self.match, asked, lambda: question.answer(self.match.numbers))


def screens(folder: Path, war: "War | None" = None) -> dict[str, Callable[[], Screen]]:
    """By name, each made anew for every picture."""
    war = war or War()
    shelf = _shelf(folder, war)
    newest = shelf.entries()[0]
    found: dict[str, Callable[[], Screen]] = {
        "title": lambda: Title(_nothing, saves.latest(newest), len(shelf.entries())),
        "load": lambda: Load(shelf, _nothing, _nothing, TODAY),
        "settings": lambda: Options(lambda: Settings(language=spoken()), _nothing, _nothing),
        "mods": _mods,
        "credits": lambda: Credits(credits.works(), _nothing),
        "reveal": lambda: Reveal(war.match(war.now), _nothing),
        "handover": lambda: Handover(_called(war.match(war.now, people=2)), _nothing),
        "desk": lambda: _desk(war, ""),
        "articles": lambda: Encyclopaedia(articles.book(), "war", _nothing),
        "lesson": _lesson,
        "ending": lambda: _ending(war, False),
        "ending-replay": lambda: _ending(war, True),
    }
    found |= {f"handover-{name}": partial(_asked, war, *acts) for name, acts in ASKED.items()}
    found |= {f"setup-{step}": partial(_setup, step) for step in STEPS}
    found |= {f"desk-{panel}": partial(_desk, war, panel) for panel in PANELS}
    found["desk-changes"] = lambda: _changed(war)
    found["desk-plans-two"] = lambda: _parted(war)
    found["desk-ads"] = lambda: _allied(war)
    found["desk-brands"] = lambda: _courted(war)
    found["desk-launch"] = lambda: _ramp(war)
    found["desk-promotion-booked"] = lambda: _great_day(war)
    found |= {f"desk-{panel}": partial(_bound, war, panel) for panel in ("partners", "pacts")}
    found |= {f"articles-{name}": partial(_article, war, name) for name in ARTICLES}
    found |= {f"report-{page}": partial(_report, war, page) for page in PAGES}
    return found


class War:
    """Fought by computers to its end; then people sit down in any of its months.

    `thinking` is the number of months from one thought of the computers to the next; in between all goes on
    as ordered.
    """

    def __init__(self, thinking: int = THINKING) -> None:
        chairs = tuple(Chair("ai", level=LEVEL, platform=platform) for platform in PLATFORMS)
        match = Match(choices.begin(Setup("standard", chairs, MONTHS, SEED)))
        self.records = [copied(match.record)]
        self.memory = Memory()
        while match.stage != Stage.ENDED:
            match.look()
            thinks = (match.month - 1) % thinking == 0
            match.settle(match.computers_turn().answer(match.numbers) if thinks else {})
            self.records.append(copied(match.record))
        self.now = min(NOW, len(self.records) - 1)

    def match(self, month: int, people: int = 1) -> Match:
        """At the reveal that opens the month, or at the end."""
        record = copied(self.records[min(month, len(self.records)) - 1])
        seats = zip(NAMES, record.setup.chairs[:people], strict=False)
        sitting = [Chair("human", name, platform=chair.platform) for name, chair in seats]
        chairs = (*sitting, *record.setup.chairs[people:])
        return Recalled(replace(record, setup=replace(record.setup, chairs=chairs)), self.memory)


def _shelf(folder: Path, war: War) -> Shelf:
    """Some saves, one of them torn."""
    shelf = Shelf(folder)
    shelf.save(war.match(MONTHS + 1).record, "The first war", SAVED)
    shelf.save(war.match(4, people=2).record, "Sunday with Barnaby", SAVED)
    for month in (war.now - 2, war.now - 1):
        shelf.autosave(war.match(month).record, SAVED)
    shelf.save(war.match(war.now).record, "Before the storm", SAVED)
    torn = folder / f"autosave 1{SUFFIX}"
    torn.write_bytes(torn.read_bytes()[:-300])
    shelf.close()
    return shelf


def _mods() -> Screen:
    """The game's own examples, one of them on."""
    on = Settings(language=spoken(), mods=("long-winter",))
    found = replace(modding.mods(on.mods), folder=Path("two-sided", "mods"))
    return Mods(lambda _: found, lambda: 0, lambda: on, _nothing, _nothing, _nothing)


def _called(match: Match) -> Match:
    """The first person has sealed, the second is called."""
    match.look()
    match.sit()
    match.seal()
    return match


class _Asked(Handover):
    """A curtain at which something has been done already."""

    def __init__(self, match: Match, *acts: Act) -> None:
        super().__init__(match, _nothing)
        self.acts = acts

    def enter(self, stage: Boards) -> None:
        super().enter(stage)
        self.refresh()
        for act in self.acts:
            act(self.doorkeeper)


def _asked(war: War, *acts: Act) -> Screen:
    """Who is called has a PIN, unless one is being chosen."""
    match = _called(war.match(war.now, people=2))
    if Doorkeeper.choose not in acts:
        match.guard(Lock.of("0000"))
    return _Asked(match, *acts)


def _lesson() -> Screen:
    """The first scenario before its first order."""
    chairs = (Chair("human", NAMES[0], platform="kite"), Chair("ai", level=LEVEL, platform="lantern"))
    match = Match(choices.begin(Setup("first-cart", chairs, seed=SEED)))
    match.look()
    return Desk(match, 0, AtOnce(match))


def _desk(war: War, panel: str) -> Screen:
    match = war.match(war.now)
    match.look()
    return Desk(match, 0, AtOnce(match, war.memory), panel=panel)


class _Looking(Desk):
    """Back over what was changed."""

    def enter(self, stage: Boards) -> None:
        super().enter(stage)
        self.open_changes()


def _changed(war: War) -> Screen:
    """A month in which somebody has changed his mind."""
    match = war.match(war.now)
    match.look()
    for line, value in CHANGES:
        match.change(0, line, value)
    match.undo(0)
    return _Looking(match, 0, AtOnce(match, war.memory))


def _parted(war: War) -> Screen:
    """Two plans for one month."""
    match = war.match(war.now)
    match.look()
    for line, value in CHANGES[:3]:
        match.change(0, line, value)
    match.part(0)
    for line, value in CHANGES[2:]:
        match.change(0, line, value)
    return Desk(match, 0, AtOnce(match, war.memory), panel="plans")


def _ramp(war: War) -> Screen:
    """The launch of somebody whose rocket is half built, with a welcome for the day."""
    match = _called(war.match(RAMP, people=2))
    match.sit()
    match.change(1, "first_order_coupon", WELCOME)
    return Desk(match, 1, AtOnce(match, war.memory), panel="launch")


def _allied(war: War) -> Screen:
    """The first auction of visits, on the draft."""
    match = war.match(SUMMIT)
    _settled(match, {}, summit=True)
    match.look()
    for line, order in ALLIANCE.items():
        match.change(0, line, order)
    return Desk(match, 0, AtOnce(match, war.memory), panel="ads")


def _courted(war: War) -> Screen:
    """When some brands are held by each, on every kind of terms."""
    match = war.match(BIDDING)
    for terms, *brands in zip(("exclusive", "open", "preferred"), *BIDS.values(), strict=True):
        _settled(match, {seat: _bid(seat, brand, terms) for seat, brand in zip(BIDS, brands, strict=True)})
    match.look()
    return Desk(match, 0, AtOnce(match, war.memory), panel="brands")


def _bid(seat: int, brand: str, terms: str) -> Sheet:
    bid = {"brand": brand, "terms": terms, "guarantee_cr": BID_CR, "months": BID_MONTHS[seat]}
    return Sheet.model_validate({"court_brand": [bid]})


def _great_day(war: War) -> Screen:
    """A day on the draft that is two months ahead, and louder than couriers can bear."""
    match = war.match(DAY_NOW)
    match.look()
    table = Table(match, 0)
    table.change(promotions.LINE, promotions.fitted(table, {**DAY, "month": match.month + 2}))
    return Desk(match, 0, AtOnce(match, war.memory), panel="promotion")


def _bound(war: War, panel: str) -> Screen:
    """Later, when doors are being talked about: one pact binds, another is offered."""
    match = war.match(TALKS)
    offer = {"kind": "no_whisper", "months": 4, "bond_cr": 3_000_000}
    truce = {"kind": "ceasefire", "months": 3, "bond_cr": 5_000_000, "cap": 0.02}
    taken = Sheet.model_validate({"accept_pact": [{"rival": PLATFORMS[0], "kind": "no_whisper"}]})
    truces = Sheet.model_validate({"pact": [{"rival": PLATFORMS[0], **truce}]})
    _settled(match, {}, pact=[{"rival": PLATFORMS[2], **offer}])
    _settled(match, {1: truces, 2: taken}, court_partner=COURTED)
    match.look()
    return Desk(match, 0, AtOnce(match, war.memory), panel=panel)


def _settled(match: Match, others: dict[int, Sheet], **lines: object) -> None:
    """A month in which the first seat orders this."""
    match.look()
    for line, value in lines.items():
        match.change(0, line, value)
    match.seal()
    match.settle(others)


def _report(war: War, page: str) -> Screen:
    match = war.match(war.now)
    match.look()
    screen = MonthReport(match, 0, _nothing, _nothing, page=page)
    screen.wish = Wish(months=HALF_A_YEAR)
    return screen


def _article(war: War, name: str) -> Screen:
    match = war.match(war.now)
    match.look()
    table = Table(match, 0)
    return Encyclopaedia(explain.book(table), name, _nothing, table)


def _ending(war: War, replay: bool) -> Screen:
    match = war.match(MONTHS + 1)
    chapter = "" if replay else choices.choices().scenarios[CHAPTER].name
    screen = Ending(match, _nothing, AtOnce(match, war.memory), chapter=chapter)
    screen.replay.at = REPLAYED if replay else None
    return screen


def _setup(step: str) -> Screen:
    won = Progress(reached=WON, days={TODAY.isoformat(): {"standard": BEST}})
    screen = NewGame(choices.choices(), _nothing, _nothing, TODAY, progress=won)
    screen.step = step
    screen.rules.take_today()
    return screen


def _nothing(*_: object) -> None:
    """Nobody presses anything on a picture."""
