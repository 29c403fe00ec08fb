"""What a scenario asks is told to everybody at its table, and whether it is reached so far."""

from game.balance import load
from game.engine.state import numbers
from game.session import choices, record, setup
from game.session.goals import goals
from game.session.setup import Chair, Setup
from game.words import say


def test_a_story_asks_its_founders_and_everybody_may_read_it() -> None:
    rules = load.rules("one-rocket")
    table = (Chair("human", "Barnaby", platform="lantern"), Chair("human", "Ada", platform="kite"))
    begun = record.begin(setup.agree(Setup("one-rocket", table), rules), rules)
    asked = goals(begun, numbers.read(rules))
    assert {goal.seat for goal in asked} == {0, 1}
    assert all(say(f"goals.{goal.key}") for goal in asked)
    assert not any(goal.reached for goal in asked)


def test_before_a_match_only_the_storys_own_founder_is_told() -> None:
    found = choices.choices().scenarios
    assert found["standard"].asks == ()
    assert len(found["one-rocket"].asks) == 4
