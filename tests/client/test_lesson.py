"""The first lesson on the screens: one thing lit, the rest closed; all of it can be shown or skipped."""

import pytest

from game.client.kit.layout import faults
from game.client.kit.widgets import Spotlight
from game.client.screens.desk import Desk
from game.client.screens.report import MonthReport
from game.client.view import orders
from game.session import choices
from game.session.match import Match, Stage
from game.session.setup import Chair, Setup

TABLE = (Chair("human", "Ada", platform="kite"), Chair("script", platform="lantern"))


class NoThinker:
    """A forecast that never comes."""

    def ask(self, *question):
        pass

    def fan(self):
        pass


class Pupil:
    """Sits before the screens of a match of the first scenario; the rival goes on as before."""

    def __init__(self, show, size):
        self.match = Match(choices.begin(Setup("first-cart", TABLE, seed=7)))
        self.match.look()
        self.driver = show(Desk(self.match, 0, NoThinker(), self.report), size)

    @property
    def screen(self):
        return self.driver.screen

    @property
    def lit(self):
        """The spotlight over the screen; nothing without one."""
        self.driver.loop.step()
        top = self.screen.hands.top
        return top if isinstance(top, Spotlight) else None

    @property
    def step(self):
        """The name of the instruction; nothing after the last of the month."""
        self.driver.loop.step()
        found = self.match.course.step(self.match.month)
        return found.name if found else ""

    def click(self, *names):
        for name in names:
            self.driver.click(name)

    def desk(self, panel=""):
        self.driver.loop.show(Desk(self.match, 0, NoThinker(), self.report, panel=panel))

    def report(self):
        self.driver.loop.show(MonthReport(self.match, 0, self.desk, self.desk))

    def follow(self):
        """Let the lesson do what it asks for."""
        names = [widget.name for widget in self.lit.walk()]
        self.click(next(name for name in ("lesson.do", "lesson.show") if name in names))
        if self.screen.dialogs:
            self.click("seal.go")

    def month_over(self):
        if self.match.stage == Stage.ORDERS:
            self.match.seal()
        self.match.settle({})
        if self.match.stage != Stage.ENDED:
            self.match.look()
            self.report()


@pytest.fixture
def pupil(show):
    """`pupil(size)` sits at the desk of the first month."""
    return lambda size=(1280, 720): Pupil(show, size)


def follow_month(one, size):
    """Each step lights something, and the card lies beside it; only a whole report fills a small window."""
    seen, lesson = [], one.match.course.lesson(one.match.month)
    while one.match.stage == Stage.ORDERS and one.step:
        seen.append(one.step)
        lit = one.lit
        if lit is None:
            one.click("to_orders")
            continue
        assert lit.hole.h > 0, lit.lit
        assert not lit.card.meets(lit.hole) or (size[0] < 1280 and lit.lit == "report.body"), lit.lit
        assert faults([mark for widget in lit.child.walk() for mark in widget.texts]) == []
        one.follow()
    assert list(dict.fromkeys(seen)) == [step.name for step in lesson.step]


def test_the_first_lesson_shows_itself_until_the_month_is_sealed(pupil):
    one = pupil()
    follow_month(one, (1280, 720))
    one.month_over()
    assert set(one.match.record.sheets[0][0].lines) == {"stock", "front_page"}


@pytest.mark.soak
@pytest.mark.parametrize("size", [(1280, 720), (1024, 600)])
def test_all_lessons_show_themselves_to_the_end_and_reach_their_goals(pupil, size):
    one = pupil(size)
    for _ in range(6):
        follow_month(one, size)
        one.month_over()
    goals = {goal.key: goal.reached for goal in one.match.goals if goal.seat == 0}
    assert all(goals[f"first_cart.{name}"] for name in ("there", "black", "regulars"))
    assert set(one.match.record.sheets[2][0].lines) == {"traffic"}


def test_the_pupil_may_do_a_step_with_his_own_hands_and_nothing_else(pupil):
    one = pupil()
    one.click("lesson.do", "lesson.do", "group.operate", "card.stock")
    assert one.step == "goods"
    one.click("seal")
    one.driver.press("1")
    assert one.screen.shown == "stock"
    assert one.match.front == 0
    one.screen.table.change("stock", {"daily_necessities": 1})
    assert one.step == "page"
    one.driver.press("Z")
    assert one.screen.table.sheet.lines == ()


def test_what_is_not_taught_yet_is_named_and_closed_and_skipping_opens_it(pupil):
    one = pupil()
    closed = {row.key: row.lesson for row in orders.rows(one.screen.table)}
    assert (closed["price"], closed["stock"], closed["contingency"]) == (2, 0, 6)
    one.driver.press("1")
    assert one.screen.panel is None
    assert "lesson 2" in one.screen.said.text
    one.click("lesson.skip")
    assert one.lit is None
    assert not any(row.lesson for row in orders.rows(one.screen.table))
    one.driver.press("1")
    assert one.screen.shown == "subsidies"


def test_what_lessons_open_and_light_is_there(pupil):
    one = pupil()
    lessons = one.match.course.lessons
    cards = {kind.key for kinds in (*orders.CARDS.values(), orders.SLOTS) for kind in kinds}
    assert {card for lesson in lessons for card in lesson.opens} <= cards
    one.match.skip_lessons()
    for panel in {step.panel for lesson in lessons for step in lesson.step if step.panel}:
        one.desk(panel)
        for step in [
            step for lesson in lessons for step in lesson.step if step.panel == panel and step.lights
        ]:
            assert one.driver.find(step.lights).box.h > 0
