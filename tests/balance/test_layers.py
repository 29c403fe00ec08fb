"""A scenario changes some of the rules; whatever is wrong is told where it was written."""

import shutil
from copy import copy

import pytest

from game import places
from game.balance import load
from game.balance.errors import BalanceError, Page
from game.balance.layers import Layers


def test_tables_meet_and_values_replace() -> None:
    layers = Layers({"trust": {"climb": 1, "steps": [1, 2]}, "books": {"cut": 3}})
    layers.lay({"trust": {"climb": 2, "steps": [5]}}, Page("above"))
    assert layers.data == {"trust": {"climb": 2, "steps": [5]}, "books": {"cut": 3}}


def test_a_setting_is_at_home_where_it_was_changed_last() -> None:
    layers, one, two = Layers({"trust": {"fall": 1}}), Page("one"), Page("two")
    layers.lay({"trust": {"climb": {"deep": 2}}}, one, ("rules",))
    layers.lay({"trust": {"climb": {"deep": 3}}}, two)
    assert layers.home(("trust", "climb", "deep")) == (two, ("trust", "climb", "deep"))
    assert layers.home(("trust", "fall")) is None


@pytest.fixture
def standard(tmp_path, monkeypatch):
    house, shipped = shutil.copytree(places.shipped("balance"), tmp_path / "balance"), places.shipped
    monkeypatch.setattr(places, "shipped", lambda folder: house if folder == "balance" else shipped(folder))
    return house / "scenarios" / "standard.toml"


def test_a_scenario_changes_what_it_names_and_nothing_else(standard) -> None:
    before = load.rules("standard").plain()
    standard.write_text(standard.read_text() + "\n[rules.platforms.platform.kite]\ncash = 7.0\n")
    changed = load.rules("standard")
    assert changed.platforms.platform["kite"].cash == 7.0
    assert changed.plain() | {"platforms": before["platforms"]} == before


@pytest.mark.parametrize(
    ("slip", "line"),
    [
        ("[rules.trust]\nclimp = 0.1\n", 2),
        ("[rules.trust]\nclimb = 7.0\n", 2),
        ("[rules.trsut]\nclimb = 0.1\n", 1),
    ],
)
def test_a_slip_in_a_scenario_is_told_in_its_file_and_line(standard, slip, line) -> None:
    text = standard.read_text()
    standard.write_text(f"{text}\n{slip}")
    with pytest.raises(BalanceError) as told:
        load.rules("standard")
    (trouble,) = told.value.troubles
    assert trouble.file.endswith("standard.toml")
    assert trouble.spot.line == text.count("\n") + 1 + line
    assert copy(told.value).troubles == (trouble,)  # as it crosses from a worker
