"""Policing: every level is compared by the engine, and the choice lands on the draft."""

from itertools import pairwise

import pytest

from game.client.kit.layout import faults
from game.client.view import trust
from game.session.cast import Cast

SIZES = [(1024, 600), (1280, 720), (1920, 1080)]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("level", ["0", "3"])
def test_no_level_of_checks_overlaps_or_is_cut(desk, size, level):
    driver = desk(6, size)
    driver.screen.open_panel("policing")
    driver.screen.panel._set(level)
    driver.wait(0.1)
    assert faults(driver.screen.texts()) == []


def test_stricter_checks_mean_fewer_fakes_fewer_sellers_and_more_trust(table):
    found = list(trust.levels(table).values())
    assert len(found) == 4
    for lax, strict in pairwise(found):
        assert strict.fakes < lax.fakes
        assert strict.trust > lax.trust
        assert strict.cost_cr > lax.cost_cr
    assert found[3].shops < found[0].shops


def test_the_level_is_chosen_by_keys_and_put_back(desk):
    driver = desk()
    driver.screen.open_panel("policing")
    standing = driver.screen.table.standing.policing
    driver.screen.focus_on("policing")
    driver.press("Right")
    assert driver.screen.table.sheet.policing == standing + 1
    driver.press("Left")
    assert driver.screen.table.sheet.lines == ()


def test_the_finding_names_what_the_change_does_to_fakes(desk):
    driver = desk()
    driver.screen.open_panel("policing")
    driver.screen.panel._set("0")
    driver.wait(0.1)
    assert "fakes rise from" in driver.find("finding").value


def test_who_bears_fewest_fakes_is_named_first(table):
    cast: Cast = table.cast
    first = trust.watchers(table, trust.levels(table))[0]
    held = [contract.brand for contract in table.briefing.own.contracts] or list(cast.brands)
    strictest = min(held, key=lambda brand: cast.brands[brand].bears)
    assert first.name.startswith(cast.brands[strictest].name)


def test_too_many_fakes_in_the_parcels_are_told_as_such(table):
    found = trust.levels(table)
    table.change("policing", 0)
    bad = {
        level: trust.Level(level, 0.0, 0.9, 0.9, one.trust, one.goodwill, one.shops)
        for level, one in found.items()
    }
    tones = {one.tone for one in trust.watchers(table, bad) if one.icon == "star"}
    assert tones == {"neg"}
