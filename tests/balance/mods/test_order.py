"""Which mod is read first, and demands that are not met."""

import itertools

import pytest

from game.balance.errors import BalanceError
from game.balance.mods import shelf
from game.balance.mods.order import fits
from game.words import Problem


def order(*names) -> list[str]:
    return [mod.id for mod in shelf.chosen(names)]


def refusal(*names):
    with pytest.raises(BalanceError) as told:
        shelf.chosen(names)
    (trouble,) = told.value.troubles
    return trouble


def test_the_same_mods_load_the_same_way_however_they_are_named(make) -> None:
    make("one", after='["two"]')
    make("two")
    make("three", before='["two"]')
    ways = {tuple(order(*names)) for names in itertools.permutations(["one", "two", "three"])}
    assert ways == {("three", "two", "one")}


def test_what_a_mod_needs_comes_along_and_before_it(make) -> None:
    make("alpha", requires='{ omega = ">=1.0" }')
    make("omega")
    assert order("alpha") == ["omega", "alpha"]


@pytest.mark.parametrize(
    ("more", "code", "told"),
    [
        ({"requires": '{ omgea = ">=1" }'}, "M003", "omgea"),
        ({"requires": '{ omega = ">=2" }'}, "M003", "1.0"),
        ({"conflicts": '["omega"]'}, "M005", "omega"),
        ({"game": '">=9"'}, "M006", ">=9"),
        ({"after": '["omega"]', "before": '["omega"]'}, "M004", "alpha -> omega -> alpha"),
    ],
)
def test_a_demand_that_is_not_met_is_told_in_the_manifest(make, more, code, told) -> None:
    make("alpha", **more)
    make("omega")
    trouble = refusal("alpha", "omega")
    assert (trouble.code, told in trouble.sentence) == (code, True)
    assert trouble.file.endswith("alpha/mod.toml")


def test_a_mod_that_is_not_there_is_misuse_and_the_near_one_is_offered(make) -> None:
    make("winter")
    with pytest.raises(Problem, match="did you mean winter") as told:
        shelf.chosen(["wintre"])
    assert told.value.code == 2


@pytest.mark.parametrize(
    ("version", "asked", "fine"),
    [("0.1.0", ">=0.1", True), ("0.10", ">=0.9,<1", True), ("1.0", "<1", False), ("1.2", "==1.2.0", True)],
)
def test_versions_are_numbers_and_not_letters(version, asked, fine) -> None:
    assert fits(version, asked) is fine
