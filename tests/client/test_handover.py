"""The curtain: what it shows, and above all what it does not."""

import pytest

from game.client.kit.layout import faults
from game.client.screens.handover import Handover
from game.session.match import Stage

SIZES = [(1024, 600), (1280, 720), (1920, 1080)]
ORDERS = {
    "quiet": {},
    "loud": {"buyer_subsidy": {"all": 0.01}, "policing": 3, "first_order_coupon": 10},
}


@pytest.fixture
def behind(match_of):
    """A match of three people of whom the first has sealed these orders."""

    def make(orders, played=0):
        match = match_of(people=3, computers=0, played=played)
        match.look()
        match.sit()
        for line, value in orders.items():
            match.change(0, line, value)
        match.seal()
        return match

    return make


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text", [0.9, 1.3])
def test_nothing_overlaps_and_nothing_is_cut(show, behind, size, text):
    assert faults(show(Handover(behind({}), print), size, text).screen.texts()) == []


def test_nothing_is_cut_in_chinese_either(show, behind, chinese):
    assert faults(show(Handover(behind({}), print), SIZES[0], 1.3).screen.texts()) == []


@pytest.mark.parametrize("size", SIZES)
def test_the_picture_is_the_same_whatever_was_ordered_before_it(show, behind, size):
    pictures = {
        name: show(Handover(behind(orders), print), size).picture().get_view("2").raw
        for name, orders in ORDERS.items()
    }
    assert pictures["quiet"] == pictures["loud"]


def test_it_is_another_picture_for_another_person(show, behind):
    match = behind({})
    second = show(Handover(match, print)).picture().get_view("2").raw
    match.sit()
    match.seal()
    assert show(Handover(match, print)).picture().get_view("2").raw != second


def test_it_says_who_has_sealed_and_who_comes_next(show, behind):
    said = show(Handover(behind({}), print)).strings()
    assert "Pass the screen to Barnaby" in said
    assert [said.count(state) for state in ("orders sealed", "next", "still to come")] == [1, 1, 1]


@pytest.mark.parametrize("by", ["mouse", "keys"])
def test_only_a_second_of_holding_lifts_it(show, behind, by):
    match = behind({})
    player = show(Handover(match, print))
    for seconds, stage in ((0.8, Stage.HANDOVER), (1.2, Stage.ORDERS)):
        player.hold("hold") if by == "mouse" else player.key_down("Space")
        player.wait(seconds)
        player.let_go("hold") if by == "mouse" else player.key_up("Space")
        assert match.stage == stage


def test_who_has_sealed_may_come_back_until_the_last_one_seals(show, behind):
    match = behind({})
    show(Handover(match, print)).click("seat.0")
    assert match.front == 0
    assert not match.sealed


def test_one_may_leave_from_behind_it(show, behind):
    left = []
    show(Handover(behind({}), lambda: left.append(True))).click("leave")
    assert left == [True]
