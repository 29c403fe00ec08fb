"""The end of a war: verdict, board, the months that turned it, and what comes after."""

from types import SimpleNamespace

import pygame
import pytest

from game import places
from game.client import pictures
from game.client.kit.layout import faults
from game.client.parts import ask, replay
from game.client.screens.ending import Ending
from game.client.view import news, public, turns, verdict
from game.client.view.table import Table
from game.client.view.verdict import FIGURES
from game.session import campaign

SIZES = [(1024, 600), (1280, 720), (1920, 1080)]


@pytest.fixture(scope="module")
def over():
    """A war of three that has ended; it is only looked at."""
    from game.session import choices
    from game.session.match import Match
    from game.session.setup import Chair, Setup

    chairs = (
        Chair("human", "Ada", platform="kite"),
        *(Chair("ai", level="easy", platform=p) for p in ("lantern", "magpie")),
    )
    match = Match(choices.begin(Setup("standard", chairs, 8, 7)))
    while match.winner is None:
        match.look()
        match.change(0, "buyer_subsidy", {"all": 0.01 * (match.month % 3)})
        match.seal()
        match.settle({})
    return match


@pytest.fixture(scope="module")
def memoir(over):
    """Who tells how that war went, at once."""
    told = over.recall().answer(over.numbers)
    return SimpleNamespace(memoir=lambda: told)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("tab", FIGURES)
def test_nothing_overlaps_and_nothing_is_cut(show, over, size, tab):
    player = show(Ending(over, print), size)
    player.screen.show_tab(tab)
    for text in (0.9, 1.3):
        player.loop.restyle(text=text)
        player.wait(0.1)
        assert faults(player.screen.texts()) == []


def test_nothing_is_cut_in_chinese_either(show, over, chinese):
    assert faults(show(Ending(over, print), SIZES[0]).screen.texts()) == []


def test_the_verdict_names_the_winner_and_what_the_stake_is_worth(show, over):
    said = show(Ending(over, print)).strings()
    seat, _ = over.winner
    best = max(over.standings(), key=lambda row: row.fortune_cr)
    assert best.seat == seat
    assert f"{verdict.winner_name(over, seat)} wins" in said


def test_the_board_is_exact_at_the_end(over):
    fortunes = [row.fortune_cr for row in over.standings()]
    assert fortunes == sorted(fortunes, reverse=True)
    now = over.record.now.verdict.fortune[0] * 1e6
    assert sorted(fortunes) == pytest.approx(sorted(now))


def test_every_tab_is_a_picture_of_its_own(show, over):
    player = show(Ending(over, print))
    pictures = set()
    for tab in FIGURES:
        player.screen.show_tab(tab)
        pictures.add(bytes(player.picture().get_view("2").raw))
    assert len(pictures) == len(FIGURES)


def test_turning_months_are_months_in_which_something_turned(over):
    shares = verdict.series(over, "share")
    for turn in turns.turns(over):
        row = shares[turn.seat]
        others = [other[turn.at] for other in shares]
        assert row[turn.at] > row[turn.at - 1] or row[turn.at] in (max(row), max(others))


def test_of_each_month_one_turn_is_told(over):
    told = turns.turns(over)
    assert told
    assert len({turn.at for turn in told}) == len(told)


def test_awards_go_to_whoever_has_most(over):
    by_title = {award.title: award for award in verdict.awards(over)}
    cash = [row[-1] for row in over.figures()["cash"]]
    assert by_title["Fullest till"].seat == cash.index(max(cash))


@pytest.mark.parametrize(("press", "heard"), [("again", "again"), ("title", "title")])
def test_it_leads_to_another_game_or_to_the_menu(show, over, press, heard):
    asked = []
    show(Ending(over, asked.append)).click(press)
    assert asked == [heard]


def test_a_war_of_one_month_has_an_end_too(show, match_of):
    player = show(Ending(match_of(months=1, played=1), print))
    for tab in FIGURES:
        player.screen.show_tab(tab)
        player.wait(0.1)
        assert faults(player.screen.texts()) == []


@pytest.mark.parametrize("size", SIZES)
def test_a_replay_shows_board_and_news_of_the_month_that_is_looked_at(show, over, memoir, size):
    player = show(Ending(over, print, memoir), size)
    player.press("R")
    for at in (0, 4, over.month - 2):
        player.screen.replay.show(at)
        player.wait(0.1)
        assert faults(player.screen.texts()) == []
        board = {row.seat: row for row in public.board(over, at)}
        shares = verdict.series(over, "share")
        assert all(board[seat].part == row[at] for seat, row in enumerate(shares))
        assert {row.figure for row in board.values()} <= set(player.strings())
        first = news.news(Table(over, -1), memoir.memoir().news[at])[:1]
        assert all(item.sentence in " ".join(player.strings()) for item in first)
    player.press("Esc")
    assert player.screen.replay.at is None


def test_a_replay_runs_to_its_end_stops_on_demand_and_does_not_run_where_nothing_may_move(show, over):
    player = show(Ending(over, print))
    player.press("R")
    player.wait(replay.PACE * 2.2)
    assert player.screen.replay.at == 2
    player.press("R")
    player.wait(replay.PACE * 2)
    assert player.screen.replay.at == 2
    player.press("R")
    player.wait(replay.PACE * 20)
    assert (player.screen.replay.at, player.screen.replay.next) == (over.month - 2, None)
    player.loop.stage.clock.still = True
    player.press("R")
    player.wait(replay.PACE * 2)
    assert player.screen.replay.at == 0


def test_cards_tell_the_orders_on_which_it_turned_once_they_are_weighed(over, memoir):
    told = turns.turns(over, memoir.memoir())
    weighed = {deed.month - 1 for deed, points in memoir.memoir().turns if abs(points) > public.STEADY}
    assert {turn.at for turn in told} & weighed
    assert len({turn.at for turn in told}) == len(told)


def test_the_chart_is_kept_as_a_picture_and_its_place_is_told(show, over):
    kept = []
    player = show(Ending(over, print, keep=lambda chart: kept.append(pictures.keep("standard", chart))))
    player.click("save_chart")
    player.click("save_chart")
    assert [path.name for path in kept] == ["standard 1.png", "standard 2.png"]
    assert kept[0].parent == places.pictures()
    assert pygame.image.load(kept[0]).get_size() == (1920, 1080)
    player.screen.open(ask.kept(kept[0], player.screen.close))
    player.wait(0.1)
    assert faults(player.screen.texts()) == []
    assert any("standard 1.png" in text for text in player.strings())


def test_a_campaign_goes_on_with_its_next_chapter(show, over):
    asked = []
    player = show(Ending(over, asked.append, chapter="Traffic"), SIZES[0])
    assert faults(player.screen.texts()) == []
    player.press("Enter")
    player.click("again")
    assert asked == ["next", "again"]
    assert (campaign.after("first-cart"), campaign.after("standard")) == ("one-rocket", "")
