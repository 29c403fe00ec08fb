"""Whatever is ordered, taken back, kept, read or modded, in any order: it stays one and the same war."""

from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from game import places
from game.balance.mods import shelf
from game.balance.mods.using import use
from game.session import choices, replay, savefile, saves, worlds
from game.session.match import Hidden, Match, Stage
from game.session.setup import Chair, Setup
from game.session.sheet import Sheet
from game.words import Problem
from tests.engine.test_turn import sound

CHAIRS = (
    Chair("human", "Ada", platform="kite"),
    Chair("human", "Mei", platform="magpie"),
    Chair("ai", level="easy", platform="lantern"),
)
SENSE: list[tuple[str, Any]] = [
    ("buyer_subsidy", {"all": 0.02}),
    ("seller_subsidy", {"apparel": 0.05}),
    ("publicity_cr", 2_000_000),
    ("policing", 2),
    ("court_brand", [{"brand": "sudsworth", "guarantee_cr": 6_000_000, "months": 6}]),
    ("pitch", [{"investor": "old_ledger", "story": "profit"}]),
    ("front_page", {"brand": {"electronics": 4}, "ordinary": {"apparel": 6}}),
    ("logistics", "tortoise"),
    ("bridge_loan_cr", 1_000_000),
    ("last_stand", True),
    ("wind_up", True),  # gives up
]
LINES = [*Sheet.model_fields, "no_such_line"]
PLAIN = st.none() | st.booleans() | st.integers(-(2**70), 2**70) | st.floats() | st.text(max_size=5)
ANYTHING = st.recursive(
    PLAIN, lambda part: st.lists(part, max_size=3) | st.dictionaries(st.text(max_size=9), part, max_size=3)
)
WINTER = str(places.shipped("balance") / "examples" / "long-winter")


class War(RuleBasedStateMachine):
    """A year of two people and a computer that leaves things as they are."""

    @initialize(seed=st.integers(0, 2**31))
    def begin(self, seed: int) -> None:
        use(())
        self.match = Match(choices.begin(Setup("standard", CHAIRS, 12, seed)))
        self.kept: bytes = self.written()
        self.rules, self.money = self.match.record.rules.fingerprint, self.wealth()

    @property
    def front(self) -> int:
        assert self.match.front is not None
        return self.match.front

    def orders(self) -> bool:
        return self.match.stage == Stage.ORDERS

    def wealth(self) -> int:
        books = self.match.record.now.books
        return int(books.cash.sum() + books.elsewhere.sum())

    def written(self) -> bytes:
        return savefile.pack(saves.header(self.match.record, 1, ""), saves.body(self.match.record))

    @rule(steps=st.integers(1, 12))
    def go_on(self, steps: int) -> None:
        """Whatever comes next at the table; a month takes six steps."""
        for _ in range(steps):
            self.step()

    def step(self) -> None:
        match self.match.stage:
            case Stage.REVEAL:
                self.match.look()
            case Stage.HANDOVER:
                self.match.sit()
            case Stage.ORDERS:
                self.match.seal()
            case Stage.WAITING:
                self.match.settle({})

    @precondition(lambda self: self.match.stage == Stage.ENDED)
    @rule()
    def replay_it(self) -> None:
        assert replay.astray(self.match.record) is None

    @precondition(orders)
    @rule(asked=st.sampled_from(SENSE))
    def order(self, asked: tuple[str, Any]) -> None:
        self.match.change(self.front, *asked)
        assert self.match.draft(self.front).sheet.plain()[asked[0]] == asked[1]

    @precondition(orders)
    @rule(line=st.sampled_from(LINES), value=ANYTHING)
    def order_nonsense(self, line: str, value: Any) -> None:
        before = self.match.plans(self.front)
        try:
            self.match.change(self.front, line, value)
        except Problem:
            assert self.match.plans(self.front) == before

    @precondition(orders)
    @rule(which=st.sampled_from(["undo", "redo", "clear", "part", "settle_on", "rise"]))
    def think_again(self, which: str) -> None:
        seats = () if which == "rise" else (self.front,)
        getattr(self.match, which)(*seats)

    @rule()
    def look_where_one_may_not(self) -> None:
        for seat in range(len(CHAIRS)):
            if self.match.stage != Stage.ENDED and not (self.orders() and seat == self.front):
                with pytest.raises(Hidden):
                    self.match.change(seat, "policing", 1)

    @rule()
    def keep(self) -> None:
        self.kept = self.written()

    @rule()
    def come_back(self) -> None:
        """To what was kept, which is all there, whatever was done since."""
        header, body = savefile.unpack(self.kept)
        self.match = Match(saves.read(body, header["format"]))
        assert savefile.unpack(self.written()) == (header, body)

    @rule(mods=st.sampled_from([(), (WINTER,)]))
    def swap_mods(self, mods: tuple[str, ...]) -> None:
        use(shelf.chosen(mods))

    @invariant()
    def one_war(self) -> None:
        record = self.match.record
        assert record.rules.fingerprint == self.rules
        assert self.wealth() == self.money
        assert [worlds.state_hash(record.now)] == (record.hashes or [worlds.state_hash(record.start)])[-1:]
        sound(record.now)

    def teardown(self) -> None:
        use(())


TestWar = War.TestCase
TestWar.settings = settings(
    max_examples=2, stateful_step_count=15, deadline=None, phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)  # fmt: skip


@pytest.mark.soak
class TestManyWars(War.TestCase):
    settings = settings(TestWar.settings, max_examples=60, stateful_step_count=50)
