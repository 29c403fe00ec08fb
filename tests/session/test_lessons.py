"""What a scenario teaches: its steps in their months, to the one whose story it is, while he likes."""

import shutil

import pytest

from game import places
from game.balance.errors import BalanceError
from game.session import choices, saves
from game.session.match import Match
from game.session.setup import Chair, Setup

TABLE = (Chair("human", "Ada", platform="kite"), Chair("ai", level="easy", platform="lantern"))


def begin(scenario: str = "first-cart", table=TABLE) -> Match:
    match = Match(choices.begin(Setup(scenario, table)))
    match.look()
    return match


def test_the_pupil_is_the_founder_whose_story_it_is() -> None:
    kite, lantern = TABLE
    played_by_others = (Chair("ai", level="easy", platform="kite"), Chair("human", "Ada", platform="lantern"))
    assert begin().course.seat == 0
    assert begin(table=(lantern, kite)).course.seat == 1
    assert begin(table=played_by_others).course is None
    assert begin("one-rocket", (Chair("human", "Ada", platform="lantern"), kite)).course is None


def test_every_month_has_its_lesson_and_begins_at_its_first_step() -> None:
    course = begin().course
    for month in range(1, 7):
        course.go_on()
        assert course.step(month) is course.lesson(month).step[0]
    assert course.step(7) is None


def test_a_card_is_closed_until_the_lesson_that_opens_it_or_the_last() -> None:
    course = begin().course
    assert [course.closed("price", month) for month in (1, 2, 6)] == [2, 0, 0]
    assert [course.closed("whisper", month) for month in (1, 5, 6)] == [6, 6, 0]


def test_who_skips_is_not_taught_any_more_not_even_after_a_save() -> None:
    match = begin()
    match.skip_lessons()
    assert match.course is None
    assert Match(saves.read(saves.body(match.record))).course is None


def test_nobody_is_closed_in_the_first_scenario_however_he_plays() -> None:
    match = begin()
    while match.month < 6:
        match.change(0, "buyer_subsidy", {"all": match.limits(0)["buyer_subsidy"].parts["all"].most})
        match.seal()
        match.settle({})
        match.look()
    assert match.record.now.books.cash[0, 0] < 0
    match.seal()
    match.settle({})
    assert match.goals[0].reached


@pytest.fixture
def first_cart(tmp_path, monkeypatch):
    house, shipped = shutil.copytree(places.shipped("balance"), tmp_path / "balance"), places.shipped
    monkeypatch.setattr(places, "shipped", lambda folder: house if folder == "balance" else shipped(folder))
    return house / "scenarios" / "first-cart.toml"


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        ("looks = true", "look = true", "looks"),
        ("month = 3", "month = 2", "later month"),
        ('name = "bribe"', 'name = "bribes"', "lesson.first_cart.hearts.bribes"),
        ('panel = "stock" }', 'panel = "stock", page = "share" }', "not both"),
        ("{ seller_subsidy = { all = 0.08 } }", "{ seler_subsidy = { all = 0.08 } }", "seller_subsidy"),
        ("{ all = 0.02 }", '{ all = "much" }', "number"),
        ('withdraws = "seller_subsidy"', 'withdraws = "bribes"', "bribes"),
    ],
)
def test_a_slip_in_a_lesson_is_told_in_its_file_and_line(first_cart, right, wrong, told) -> None:
    text = first_cart.read_text()
    assert right in text
    line = text[: text.index(right)].count("\n") + 1
    first_cart.write_text(text.replace(right, wrong, 1))
    with pytest.raises(BalanceError) as refused:
        begin()
    (trouble,) = refused.value.troubles
    assert trouble.file.endswith("first-cart.toml")
    assert told in str(trouble)
    assert trouble.spot.line == line or told == "later month"
