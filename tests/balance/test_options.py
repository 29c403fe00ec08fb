"""Rules of the house: every choice makes sound rules, and what a table chooses goes before its scenario."""

import pytest

from game.balance import load
from game.words import Problem

CHOICES = [(name, choice) for name, option in load.options().items() for choice in option.choice]


@pytest.mark.parametrize(("option", "choice"), CHOICES)
def test_every_choice_makes_sound_rules(option: str, choice: str) -> None:
    assert load.doubts(load.rules("level-field", {option: choice})) == []


@pytest.mark.parametrize("option", load.options())
def test_the_choices_of_an_option_differ(option: str) -> None:
    choices = load.options()[option].choice
    rules = {load.rules("level-field", {option: choice}).fingerprint for choice in choices}
    assert len(rules) == len(choices) > 1


@pytest.mark.parametrize("scenario", load.scenarios())
def test_who_chooses_what_is_usual_changes_nothing(scenario: str) -> None:
    named = load.scenario(scenario).options
    usual = {name: named.get(name, option.usual) for name, option in load.options().items()}
    assert load.rules(scenario, usual).fingerprint == load.rules(scenario).fingerprint


def test_a_table_chooses_before_its_scenario() -> None:
    assert load.rules("standard").launch.rockets
    assert not load.rules("standard", {"launches": "off"}).launch.rockets


@pytest.mark.parametrize(
    ("option", "choice", "said"),
    [
        ("lauches", "on", "did you mean launches"),
        ("launches", "of", "did you mean off"),
        ("attention", "9", "4, 5, 6, 7"),
    ],
)
def test_what_there_is_not_is_told_with_the_nearest(option: str, choice: str, said: str) -> None:
    with pytest.raises(Problem, match=said):
        load.rules("standard", {option: choice})
