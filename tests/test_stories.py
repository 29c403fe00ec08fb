"""The list of the stories and the tests that show them: one row and one test at least for every id."""

import ast
import re
from pathlib import Path

from game.balance.schema.rules import Rules
from game.engine.state.orders import LINES

HOUSE = Path(__file__).parent.parent
COUNTS = {"A": 19, "B": 21, "C": 26, "D": 18, "E": 18}
ROW = re.compile(r"^\| ([A-E]\d+) \| .+ \| (\w+) \| `(\w+)` \| .+ \| `(test_\w+)` \|$", re.MULTILINE)


def rows() -> list[tuple[str, str, str, str]]:
    return ROW.findall((HOUSE / "docs" / "stories.md").read_text("utf-8"))


def shown() -> dict[str, set[str]]:
    """The tests by the story that they are marked with."""
    found: dict[str, set[str]] = {}
    for file in HOUSE.glob("tests/**/test_*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef):
                for mark in node.decorator_list:
                    if story := re.fullmatch(r"pytest\.mark\.story\('(\w+)'\)", ast.unparse(mark)):
                        found.setdefault(story[1], set()).add(node.name)
    return found


def test_every_story_has_its_row_once() -> None:
    listed = [story for story, *_ in rows()]
    assert listed == [f"{tale}{n}" for tale, count in COUNTS.items() for n in range(1, count + 1)]


def test_the_row_of_a_story_names_a_test_that_shows_it() -> None:
    tests = shown()
    assert set(tests) == {story for story, *_ in rows()}
    for story, _, _, test in rows():
        assert test in tests[story], story


def test_every_word_and_order_of_the_list_is_in_the_game() -> None:
    market = {"needs", "buyers", "sellers"}
    for story, word, order, _ in rows():
        assert word in market | set(Rules.model_fields), story
        assert order in LINES, story
