"""What an edit makes of the value below, and that two edits both count."""

import pytest

from game.balance import load
from game.balance.edits import edited
from game.balance.mods import shelf
from game.balance.mods.using import for_now, using


@pytest.mark.parametrize(
    ("below", "edit", "whole", "now"),
    [
        (10.0, {"scale": 1.5}, False, 15.0),
        (10.0, {"scale": 2, "add": -25, "min": 0}, False, 0),
        (10.0, {"add": 5, "max": 12}, False, 12),
        (5, {"scale": 1.3}, True, 6),
        ([1.0, 2.0], {"scale": 3}, False, [3.0, 6.0]),
        (["mall"], {"add": ["bazaar", "mall"]}, False, ["mall", "bazaar"]),
        (["mall", "bazaar"], {"remove": ["mall"], "add": ["chat"]}, False, ["bazaar", "chat"]),
    ],
)
def test_an_edit_changes_what_lies_below(below, edit, whole, now) -> None:
    assert edited(below, edit, whole) == (now, [])


@pytest.mark.parametrize(
    ("below", "edit", "code", "near"),
    [
        (1.0, {"scal": 2}, "R002", "scale"),
        (1.0, {"scale": "2"}, "R005", None),
        (1.0, {"scale": True}, "R005", None),
        (1.0, {"scale": float("inf")}, "R007", None),
        (1, {"add": 10**400}, "R007", None),
        (["mall"], {"remove": ["mal"]}, "M002", "mall"),
        (["mall"], {"scale": 2}, "R009", None),
        (["mall"], {"add": ["x"], "scale": 2}, "R002", None),
    ],
)
def test_a_slip_in_an_edit_is_named(below, edit, code, near) -> None:
    _, (slip,) = edited(below, edit, whole=False)
    assert (slip.code, slip.near) == (code, near)


def test_two_mods_that_scale_one_number_combine(make) -> None:
    before = load.base().platforms.platform["kite"].cash
    for id in ("one-half", "two-thirds"):
        make(id, {"balance/platforms.toml": "[platform.kite]\ncash = { scale = 0.5 }"})
    with for_now(shelf.chosen(["two-thirds", "one-half"])):
        assert load.base().platforms.platform["kite"].cash == before / 4
    assert load.base().platforms.platform["kite"].cash == before
    assert using() == ()


def test_a_whole_number_stays_whole(make) -> None:
    make("restless", {"balance/attention.toml": "points = { scale = 1.5 }"})
    with for_now(shelf.chosen(["restless"])):
        assert load.base().attention.points == 8


def test_a_row_can_be_taken_away(make) -> None:
    make("calm", {"balance/news.toml": 'remove = ["card.server_smoke"]'})
    before = set(load.base().news.card)
    with for_now(shelf.chosen(["calm"])):
        assert before - set(load.base().news.card) == {"server_smoke"}
