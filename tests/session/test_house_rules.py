"""Rules of the house: each choice does what it says, in a war that computers know nothing else about."""

import numpy as np
import pytest

from game.engine.lenses import belief
from game.engine.state import calendar
from game.engine.state import numbers as rules_as_numbers
from game.session import choices, record
from game.session.record import Record
from game.session.setup import Chair, Setup
from game.session.sheet import EMPTY
from game.session.summary import summarise

TABLE = tuple(Chair("script", platform=platform) for platform in ("kite", "lantern", "magpie"))


def begun(**options: str) -> Record:
    return choices.begin(Setup("standard", TABLE, 24, 1, options))


def cards(months: int, **options: str) -> list[int]:
    """What lay on the desk month by month, -1 for nothing, while nobody ordered anything."""
    war, drawn = begun(**options), []
    numbers = rules_as_numbers.read(war.rules)
    for _ in range(months):
        record.settle(war, [EMPTY] * len(TABLE), numbers)
        drawn.append(int(war.now.news.card[0]))
    return drawn


def test_news_comes_as_often_as_the_house_wants() -> None:
    deck = list(begun().rules.news.card.values())
    drawn = {name: cards(8, events=name) for name in ("low", "normal", "wild")}
    crises = {name: sum(deck[card].crisis for card in row if card >= 0) for name, row in drawn.items()}
    assert set(cards(2, events="off")) == {-1}
    assert drawn["low"].count(-1) > drawn["normal"].count(-1)
    assert crises["wild"] > crises["normal"]


def test_who_has_more_attention_may_order_more() -> None:
    for points in ("4", "7"):
        war = begun(attention=points)
        assert summarise(EMPTY, war.now, rules_as_numbers.read(war.rules), 0).points == int(points)


def test_a_country_in_a_hurry_reaches_every_era_sooner() -> None:
    starts = {
        speed: calendar.starts(np.array([24]), rules_as_numbers.read(begun(eras=speed).rules))[0]
        for speed in ("slow", "normal", "fast")
    }
    assert (starts["fast"][1:] < starts["normal"][1:]).all()
    assert (starts["normal"][1:] < starts["slow"][1:]).all()
    assert all(months[0] == 1 for months in starts.values())


def test_open_books_are_read_to_the_last_crown_and_plans_are_not() -> None:
    war = begun(information="open")
    numbers = rules_as_numbers.read(war.rules)
    plan = war.now.standing.pitch
    plan[:, 1] = 1
    guess = belief.sample(war.now, numbers, 0, 2, record.luck(war))
    assert (guess.books.cash == war.now.books.cash).all()
    assert (guess.people.deep == war.now.people.deep).all()
    assert not guess.standing.pitch[:, 1].any()


@pytest.mark.parametrize("figure", ["users", "valuation"])
def test_fog_hides_more_than_the_usual_street(figure: str) -> None:
    def off(information: str) -> float:
        month = begun(information=information).past[0]
        rows = zip(month["own"][figure], month["seen"][figure], strict=True)
        return sum(abs((own or 0.0) - (seen or 0.0)) for own, seen in rows)

    assert off("open") < off("normal") < off("thick")
