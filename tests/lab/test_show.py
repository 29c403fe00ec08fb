"""The level field, many times over: the computers' promises to those who play against them."""

import pytest

from game.lab import arena
from game.lab.tally import wins

GAMES = 60  # with the easy computer in each seat


@pytest.mark.soak
def test_levels_count_and_seats_do_not(seated):
    games = []
    for easy in range(3):
        seats = ["ai:easy" if seat == easy else "ai:normal" for seat in range(3)]
        games += arena.play(seated(*seats, months=24, scenario="level-field"), GAMES, workers=2)

    assert sum(seat.refused for game in games for seat in game.seats) == 0
    assert all(game.converged == game.months for game in games)
    assert sum(game.leads > 0 for game in games) > len(games) / 2

    winners = [game.seats[game.winner] for game in games]
    normal = sum(winner.bot == "ai:normal:any" for winner in winners) / 2
    assert normal > len(games) - 2 * normal
    by_seat = wins([winner.seat for winner in winners], ["0", "1", "2"])
    assert max(seat.share for seat in by_seat) <= 0.45
