"""Games in batches: nothing of a game depends on the games beside it."""

import json
from dataclasses import replace

import pytest

from game.balance import load
from game.lab import arena
from game.session import sheet

COMPUTERS = ("ai:easy", "ai:easy")


def played(plan, games, **how):
    return list(arena.play(plan, games, **how))


@pytest.fixture(scope="module")
def three(seated):
    """Three short games of computers, platforms drawn by the seed."""
    plan = seated(*COMPUTERS, months=2, traced=True)
    return plan, played(plan, 3)


def test_the_same_seed_plays_the_same_games(three):
    plan, games = three
    assert played(plan, 3) == games


def test_another_seed_plays_others(three):
    plan, games = three
    other = replace(plan, setup=replace(plan.setup, seed=8))
    assert not {g.state_hash for g in played(other, 3)} & {g.state_hash for g in games}


@pytest.mark.parametrize("block", [1, 2])
def test_blocks_of_any_size_play_the_same(three, block):
    plan, games = three
    assert played(plan, 3, block=block) == games


def test_two_workers_play_the_same_as_one(three):
    plan, games = three
    assert played(plan, 3, workers=2) == games


def test_a_game_can_be_played_again_alone(three):
    plan, games = three
    assert played(plan, 1, first=2) == games[2:]


def test_seats_left_open_differ_from_game_to_game(three):
    _, games = three
    assert len({tuple(seat.platform for seat in game.seats) for game in games}) > 1


def test_computers_are_refused_nothing(three):
    _, games = three
    assert sum(seat.refused for game in games for seat in game.seats) == 0


def test_who_wins_early_leaves_the_others_playing(seated, rules):
    """Where nothing has to be held for long, some wars end in their first months."""
    data = rules.plain()
    soon = {"held_months": 1, "early_from": 0.0, "share_limit": [0.0, 0.0, 0.0]}
    data["verdict"] |= {**soon, "crown_share": 0.55, "crown_aisles": [3, 3, 3], "ascendancy_share": 0.55}
    plan = seated("script", "script", "script", months=6, rules=load.embedded(data))
    games = played(plan, 8)
    assert {game.months for game in games if game.victory == "fortune"} == {6}
    assert min(game.months for game in games if game.victory != "fortune") < 6
    assert [played(plan, 1, first=number) for number in range(8)] == [[game] for game in games]


def sheets(plan, months):
    return {0: {month: sheet.read(lines, plan.numbers) for month, lines in months.items()}}


def test_a_script_without_a_sheet_repeats_what_stands(seated):
    plan = seated("script@kite", "script@lantern", traced=True)
    plan = replace(plan, sheets=sheets(plan, {2: {"policing": 2, "publicity_cr": 2_000_000}}))
    [game] = played(plan, 1)
    kite = [row for row in game.rows if row["seat"] == 0 and row["month"] < 4]
    assert [bool(row["orders"]) for row in kite] == [False, True, False]
    assert [row["spend"]["publicity"] for row in kite] == [0.0, 2e6, 2e6]


def test_an_illegal_sheet_is_refused_by_name(seated):
    plan = seated("script@kite", "script@lantern", traced=True)
    plan = replace(plan, sheets=sheets(plan, {2: {"summit": True, "policing": 2}}))
    [game] = played(plan, 1)
    refused = [one for row in game.rows for one in row["refused"]]
    assert [one["order"] for one in refused] == ["summit"]
    assert "era 2" in refused[0]["reason"]
    assert [seat.refused for seat in game.seats] == [1, 0]


def test_what_attention_cannot_pay_for_is_refused_too(seated):
    plan = seated("script@kite", "script@lantern", months=12, traced=True)
    lines = {
        "policing": 2, "publicity_cr": 1_000_000, "charter": {"commission": 0.01}, "match_clause": 0.01,
        "first_order_coupon": 10, "stock": {"apparel": 1},
    }  # fmt: skip
    [game] = played(replace(plan, sheets=sheets(plan, {1: lines})), 1)
    assert [one["order"] for one in game.rows[0]["refused"]] == ["stock"]


def test_the_trace_adds_up(three):
    _, games = three
    for game in games:
        for row in game.rows:
            assert sum(row["revenue"].values()) - sum(row["spend"].values()) == pytest.approx(
                row["net_cr"], abs=0.01
            )
            assert sum(row["gmv_by_category"].values()) == pytest.approx(row["gmv_cr"])
            assert row["new_m"] + row["deep_m"] == pytest.approx(row["buyers_ordering_m"])
        for seat in (0, 1):
            first, second, *_ = (row for row in game.rows if row["seat"] == seat)
            change = second["joined_m"] - second["lost_m"]
            assert second["buyers_ordering_m"] - first["buyers_ordering_m"] == pytest.approx(change)


def test_the_trace_ends_where_the_game_ends(three):
    _, games = three
    for game in games:
        end = game.rows[-1]
        assert (end["state_hash"], end["month"]) == (game.state_hash, game.months)
        assert [seat.fortune_cr for seat in game.seats] == [row["fortune_cr"] for row in game.rows[-2:]]
        json.dumps(game.rows)


def test_nothing_is_traced_unless_asked(seated):
    assert played(seated("script", "script", months=1), 1)[0].rows == ()
