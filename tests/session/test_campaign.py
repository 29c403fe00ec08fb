"""The campaign: what is won lasts, comes along into the next chapter, and is not lost with a damaged file."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from game.balance import load
from game.engine.state import numbers as rules_as_numbers
from game.engine.state.money import HUNDREDTHS
from game.session import campaign, choices, laurels, progress, record, today
from game.session.progress import Progress
from game.session.record import Record
from game.session.setup import NOTHING, Chair, Luggage, Setup
from game.session.sheet import EMPTY
from game.session.standin import StandIn
from game.session.summary import summarise

DAY = date(2026, 3, 1)
TABLE = (Chair("human", "Ada", platform="kite"), Chair("ai", level="easy", platform="lantern"))


def over(scenario: str, table: tuple[Chair, ...]) -> Record:
    """A war in which nobody lifted a finger."""
    war = choices.begin(Setup(scenario, table, seed=today.seed(DAY)))
    numbers = rules_as_numbers.read(war.rules)
    while war.now.verdict.winner[0] < 0:
        record.settle(war, [EMPTY, EMPTY], numbers)
    return war


@cache
def told() -> Record:
    return over("first-cart", TABLE)


def won(*goals: str) -> Progress:
    return Progress(reached={"first-cart": [f"first_cart.{goal}" for goal in goals]})


def test_what_was_won_is_there_after_a_restart(tmp_path: Path) -> None:
    assert laurels.note(tmp_path, told()) == ""
    found, trouble = progress.read(tmp_path)
    assert trouble == ""
    assert "first_cart.there" in found.reached["first-cart"]
    assert campaign.chapters(found)[0].done
    laurels.note(tmp_path, told())
    assert progress.read(tmp_path)[0] == found


def test_each_medal_and_the_aim_arrive_in_the_first_month_of_the_next_chapter() -> None:
    brought = campaign.brought("one-rocket", won("there", "black", "regulars"))
    gifts = load.campaign()
    assert brought == gifts.aim + gifts.medal + gifts.medal
    table = (Chair("human", "Barnaby", platform="lantern"), Chair("ai", level="easy", platform="kite"))
    plain = choices.begin(Setup("one-rocket", table))
    laden = choices.begin(Setup("one-rocket", (replace(table[0], luggage=brought), table[1])))
    numbers = rules_as_numbers.read(plain.rules)
    have = [summarise(EMPTY, war.now, numbers, 0).points for war in (plain, laden)]
    assert have[1] - have[0] == 2 == brought.attention
    cash = [war.now.books.cash[0] for war in (plain, laden)]
    assert (cash[1] - cash[0]).tolist() == [brought.cash * HUNDREDTHS, 0]


def test_nothing_comes_along_into_the_first_chapter_or_beside_the_campaign() -> None:
    everything = won("there", "black", "believed", "regulars")
    assert campaign.brought("first-cart", everything) == NOTHING
    assert campaign.brought("level-field", everything) == NOTHING


@pytest.mark.parametrize(
    "changes",
    [
        {"options": {"attention": "7"}},
        {"months": 12},
        {"chairs": (replace(TABLE[0], luggage=Luggage(cash=50)), TABLE[1])},
        {"chairs": (TABLE[0], replace(TABLE[1], luggage=Luggage(cash=-20)))},
        {"chairs": (replace(TABLE[1], platform="kite"), TABLE[1])},
    ],
)
def test_only_a_person_who_plays_by_the_storys_own_rules_wins_anything(changes: dict[str, Any]) -> None:
    war = replace(told(), setup=replace(told().setup, seed=1, **changes))
    assert laurels.counted(Progress(), war) == Progress()


def test_what_a_computer_won_is_no_laurel_of_the_one_it_played_for() -> None:
    war = replace(told(), setup=replace(told().setup, seed=1))
    assert laurels.counted(Progress(), war) != Progress()
    lent = replace(war, stand_ins=[StandIn(1, 0, "easy"), StandIn(2, 0, "")])
    assert laurels.counted(Progress(), lent) == Progress()


def test_what_the_campaign_gave_spoils_no_medal() -> None:
    before = won("there", "black")
    given = campaign.brought("one-rocket", before)
    kite, lantern = Chair("human", "Ada", platform="kite"), Chair("ai", level="easy", platform="lantern")
    for luggage, counts in ((given, True), (given + given, False)):
        war = over("one-rocket", (replace(kite, luggage=luggage), lantern))
        assert (laurels.counted(before, war) != before) == counts


def test_the_best_result_of_a_day_stays() -> None:
    first = laurels.counted(Progress(), told())
    best = first.days[DAY.isoformat()]["first-cart"]
    assert best.platform == "kite"
    assert best.fortune > 0
    worse = replace(told(), past=[{"own": {"fortune": [1.0, 1.0]}, "seen": {}}])
    assert laurels.counted(first, worse) == first
    assert laurels.counted(Progress(), replace(told(), setup=replace(told().setup, seed=5))).days == {}


def test_the_seed_of_a_day_is_its_own_and_no_other_seed_is_a_day() -> None:
    assert today.day(today.seed(DAY)) == DAY
    assert all(today.day(seed) is None for seed in (0, today.ORDINARY - 1, 20261301, 2**63 - 1))


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-40])


def _scribble(path: Path) -> None:
    path.write_text("medals = all of them")


@pytest.mark.parametrize("damage", [_cut, _scribble])
def test_a_damaged_file_is_told_in_words_and_laid_aside(
    damage: Callable[[Path], None], tmp_path: Path
) -> None:
    laurels.note(tmp_path, told())
    damage(tmp_path / progress.FILE)
    torn = (tmp_path / progress.FILE).read_bytes()
    found, trouble = progress.read(tmp_path)
    assert found == Progress()
    assert progress.FILE in trouble
    aside = laurels.note(tmp_path, told())
    assert aside != ""
    assert torn in [path.read_bytes() for path in tmp_path.glob("*damaged*")]
    assert progress.read(tmp_path)[0].reached["first-cart"]
