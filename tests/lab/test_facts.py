"""Stories: their scripted runs come to the figures they are told with."""

import shutil

import pytest

from game import places, words
from game.balance import load
from game.balance.errors import BalanceError
from game.commands.run import answer
from game.lab import facts


def test_every_fact_of_every_story_holds_and_has_its_words():
    for line in facts.lines():
        assert line.holds, line
        assert words.knows(f"facts.of.{line.story.replace('-', '_')}.{line.fact}")


@pytest.mark.parametrize("scenario", load.scenarios())
def test_what_a_scenario_asks_is_asked_in_words(scenario):
    """And of somebody who sits at its table."""
    name = scenario.replace("-", "_")
    assert words.knows(f"load.scenario_name.{name}")
    for goal, asked in load.rules(scenario).goals.goal.items():
        assert words.knows(f"goals.{name}.{goal}"), goal
        assert all(asked.platform in cast for cast in load.scenario(scenario).cast.values())


def test_a_story_belongs_to_a_scenario_of_its_name():
    assert set(load.stories()) <= set(load.scenarios())


@pytest.fixture
def spoilt(tmp_path, monkeypatch):
    """The shipped settings, of the stories one alone, which says something else."""
    house, shipped = shutil.copytree(places.shipped("balance"), tmp_path / "balance"), places.shipped
    monkeypatch.setattr(places, "shipped", lambda folder: house if folder == "balance" else shipped(folder))

    def spoil(old: str, new: str) -> None:
        page = house / "scenarios" / "stories" / "bazaar-war.toml"
        for other in set(page.parent.iterdir()) - {page}:
            other.unlink()
        text = page.read_text()
        assert old in text
        page.write_text(text.replace(old, new, 1))

    return spoil


def test_a_fact_that_is_off_is_told_and_fails(spoilt, capsys):
    spoilt("target = -0.88", "target = -0.10")
    assert answer(["lab", "facts"]) == 1
    assert "1 of" in capsys.readouterr().out.splitlines()[-1]


def test_a_fact_that_asks_for_nothing_is_refused(spoilt):
    spoilt("most = 0.05\n", "")
    with pytest.raises(BalanceError, match="R022"):
        load.stories()
