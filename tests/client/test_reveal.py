"""What became public: the same for whoever looks."""

import pytest

from game.client.kit.layout import faults
from game.client.screens.reveal import SETTLE, Reveal
from game.client.view import public
from game.session.match import Stage

SIZES = [(1024, 600), (1280, 720), (1920, 1080)]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("played", [0, 1, 5])
def test_nothing_overlaps_and_nothing_is_cut(show, match_of, size, played):
    for text in (0.9, 1.3):
        match = match_of(people=2, computers=2, played=played)
        assert faults(show(Reveal(match, print), size, text).screen.texts()) == []


def test_nothing_is_cut_in_chinese_either(show, match_of, chinese):
    match = match_of(people=2, computers=2, played=3)
    assert faults(show(Reveal(match, print), SIZES[0], 1.3).screen.texts()) == []


def test_shares_add_up_and_changes_too(match_of):
    """As far as figures seen from outside, which are rounded, can."""
    rows = public.board(match_of(people=1, computers=2, played=3))
    assert sum(row.part for row in rows) == pytest.approx(1, abs=0.01)
    assert sum(row.part - row.before for row in rows) == pytest.approx(0, abs=0.01)
    assert [row.rank for row in rows] == [1, 2, 3]


def test_before_the_first_month_it_counts_buyers(match_of):
    rows = public.board(match_of(people=1, computers=2))
    assert sum(row.part for row in rows) == pytest.approx(1)
    assert {row.before for row in rows} == {None}


def test_bars_move_from_last_month_to_this_one_and_then_rest(show, match_of):
    player = show(Reveal(match_of(computers=2, played=2), print))
    first = player.picture().get_view("2").raw
    player.wait(SETTLE)
    assert player.picture().get_view("2").raw != first
    player.wait(0.2)
    assert not player.screen.lively


def test_looking_calls_the_first_person(show, match_of):
    match = match_of(people=2, computers=0, played=1)
    player = show(Reveal(match, print))
    assert any("Ada" in text for text in player.strings())
    player.press("Enter")
    assert (match.stage, match.front) == (Stage.HANDOVER, 0)


def test_a_draft_that_nobody_has_sealed_shows_nowhere(show, match_of):
    """Two matches whose last month was the same: what somebody drafts now is not public."""
    pictures = []
    for rate in (None, 0.01):
        match = match_of(people=2, computers=0, played=2)
        match.look()
        match.sit()
        match.change(0, "buyer_subsidy", {"all": rate} if rate else None)
        player = show(Reveal(match, print))
        player.wait(1)
        pictures.append(player.picture().get_view("2").raw)
    assert pictures[0] == pictures[1]
