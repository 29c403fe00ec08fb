"""Choices become a table: what is left open is filled in the same way every time, what cannot be is named."""

import numpy as np
import pytest

from game.balance.schema.rules import Rules
from game.engine.state.numbers import Numbers
from game.session import setup
from game.session.setup import Chair, Luggage, Setup
from game.words import Problem


@pytest.mark.parametrize(
    ("text", "chair"),
    [
        ("human:Ada", Chair("human", "Ada")),
        ("human:Ada of: Kite@kite", Chair("human", "Ada of: Kite", platform="kite")),
        ("human:ada@home@kite", Chair("human", "ada@home", platform="kite")),
        ("ai:normal:any@magpie", Chair("ai", level="normal", persona="any", platform="magpie")),
        ("ai:easy", Chair("ai", level="easy")),
        ("script@anchor", Chair("script", platform="anchor")),
        ("human:Ada@kite,cash=20.5", Chair("human", "Ada", platform="kite", luggage=Luggage(cash=20.5))),
        ("ai:easy@,attention=2", Chair("ai", level="easy", luggage=Luggage(attention=2))),
        ("bot:C:/a b/my.py:Mine@huddle", Chair("bot", "C:/a b/my.py:Mine", platform="huddle")),
    ],
)
def test_a_seat_is_read_as_it_is_typed(text: str, chair: Chair) -> None:
    assert Chair.of(text) == chair
    assert Chair.of(str(chair)) == chair


@pytest.mark.parametrize(
    ("seats", "said"),
    [
        (["human:A"], "2 to 4 seats"),
        (["ai:easy"] * 5, "2 to 4 seats"),
        (["humna:A", "ai:easy"], "did you mean human"),
        (["", "ai:easy"], "human, ai, script, bot"),
        (["human:@kite", "ai:easy"], "needs a name"),
        (["ai:esay", "ai:easy"], "did you mean easy"),
        (["ai", "ai:easy"], "levels are"),
        (["ai:easy:gambla", "ai:easy"], "gambler"),
        (["ai:easy:gambler+bruner", "ai:easy"], "burner"),
        (["ai:easy@kiet", "ai:easy"], "did you mean kite"),
        (["ai:easy@neutral", "ai:easy"], "no platform neutral"),
        (["ai:easy@kite", "script@kite"], "both be kite"),
        (["bot:my.py", "ai:easy"], "file and class"),
        (["ai:easy@kite,csh=2", "ai:easy"], "did you mean cash"),
        (["ai:easy@kite,cash=much", "ai:easy"], "makes no sense"),
        (["ai:easy@kite,attention=1.5", "ai:easy"], "makes no sense"),
    ],
)
def test_a_table_that_cannot_be_is_refused_with_what_can(seats: list[str], said: str, rules: Rules) -> None:
    with pytest.raises(Problem, match=said) as refused:
        setup.agree(Setup("standard", tuple(map(Chair.of, seats))), rules)
    assert refused.value.code == 2


@pytest.mark.parametrize(
    "choice", [{"months": -1}, {"months": 10**6}, {"seed": -1}, {"seed": 2**63}, {"scenario": "x"}]
)
def test_a_game_that_cannot_be_is_refused(choice: dict[str, object], rules: Rules) -> None:
    chosen = {"scenario": "standard", "chairs": (Chair("script"), Chair("script")), **choice}
    with pytest.raises(Problem):
        setup.agree(Setup(**chosen), rules)  # type: ignore[arg-type]


def test_platforms_left_out_are_drawn_by_the_seed_from_those_nobody_has(rules: Rules) -> None:
    chairs = (Chair("script"), Chair("script", platform="kite"), Chair("script"), Chair("script"))
    tables = {
        tuple(c.platform for c in setup.agree(Setup("standard", chairs, seed=s), rules).chairs)
        for s in range(40)
    }
    assert all(table[1] == "kite" and len(set(table)) == 4 for table in tables)
    assert len(tables) > 10
    again = setup.agree(Setup("standard", chairs, seed=5), rules)
    assert setup.agree(Setup("standard", chairs, seed=5), rules) == again
    assert setup.agree(again, rules) == again


def test_the_length_is_the_scenarios_own_unless_chosen(rules: Rules) -> None:
    chairs = (Chair("script"), Chair("script"))
    assert setup.agree(Setup("level-field", chairs), rules).months == 24
    assert setup.agree(Setup("level-field", chairs, 7), rules).months == 7


def test_in_a_level_field_all_begin_alike(rules: Rules, n: Numbers) -> None:
    chairs = (Chair("script", platform="kite"), Chair("script", platform="magpie"))
    level = setup.world(setup.agree(Setup("level-field", chairs), rules), n)
    own = setup.world(setup.agree(Setup("standard", chairs), rules), n)
    assert np.array_equal(level.people.users[0, 0], level.people.users[0, 1])
    assert level.seats.platform.tolist() == own.seats.platform.tolist() == [[0, 2]]
    assert not np.array_equal(own.people.users[0, 0], own.people.users[0, 1])
