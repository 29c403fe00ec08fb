"""What games say, as tables and sentences for a terminal."""

from collections import Counter
from collections.abc import Sequence
from statistics import fmean

from rich.box import SIMPLE_HEAD
from rich.table import Table

from game.lab.results import Game
from game.lab.tally import Wins, wins
from game.words import amount, percent, say

ROWS = 100  # games that are listed one by one; more of them only add up


def by_game(games: Sequence[Game]) -> Table:
    """One row for each game: how it ended, and every seat's fortune; the winner's is marked."""
    table = _table()
    for heading in ("game", "months", "victory"):
        table.add_column(say(f"simulate.{heading}"), justify="left" if heading == "victory" else "right")
    for seat in games[0].seats:
        table.add_column(say("simulate.seat", seat=seat.seat, who=seat.bot), justify="right", no_wrap=True)
    for number, game in enumerate(games):
        fortunes = (
            say(
                "simulate.won" if seat.seat == game.winner else "simulate.ended",
                platform=seat.platform,
                fortune=seat.fortune_cr,
            )
            for seat in game.seats
        )
        table.add_row(str(number), str(game.months), say(f"simulate.{game.victory}"), *fortunes)
    return table


def by_seat(games: Sequence[Game]) -> Table:
    """One row for each seat, over all games."""
    table = _wins_table("seat_number")
    for heading in ("mean_fortune", "alive", "refused"):
        table.add_column(say(f"simulate.{heading}"), justify="right")
    seats = range(len(games[0].seats))
    names = [say("simulate.seat", seat=seat, who=games[0].seats[seat].bot) for seat in seats]
    for seat, won in zip(seats, wins([game.winner for game in games], names), strict=True):
        ends = [game.seats[seat] for game in games]
        table.add_row(
            *_cells(won),
            amount(fmean(end.fortune_cr for end in ends)),
            percent(fmean(end.alive for end in ends)),
            str(sum(end.refused for end in ends)),
        )
    return table


def by_platform(games: Sequence[Game]) -> Table:
    """One row for each platform, over the games in which it sat."""
    table = _wins_table("platform")
    sat = Counter(seat.platform for game in games for seat in game.seats)
    won = Counter(game.seats[game.winner].platform for game in games)
    for name in sorted(sat):
        table.add_row(*_cells(Wins(name, won[name], sat[name])))
    return table


def by_mind(games: Sequence[Game]) -> Table:
    """One row for each kind of player, whatever the seats it had."""
    table = _wins_table("mind")
    for won in wins([game.winner for game in games], [seat.bot for seat in games[0].seats]):
        table.add_row(*_cells(won))
    return table


def sentences(games: Sequence[Game]) -> list[str]:
    """What tells at a glance whether the games were sound and open."""
    refused = sum(seat.refused for game in games for seat in game.seats)
    months, converged = (sum(getattr(game, name) for game in games) for name in ("months", "converged"))
    turned = sum(game.leads > 0 for game in games)
    return [
        say("simulate.finished", n=len(games)),
        say("simulate.orders_refused", n=refused),
        say("simulate.converged", converged=converged, months=months),
        say("simulate.led", turned=turned, games=len(games), mean=fmean(game.leads for game in games)),
    ]


def _table() -> Table:
    return Table(box=SIMPLE_HEAD, pad_edge=False)


def _wins_table(first: str) -> Table:
    table = _table()
    table.add_column(say(f"simulate.{first}"), no_wrap=True)
    for heading in ("wins", "of", "share", "range"):
        table.add_column(say(f"simulate.{heading}"), justify="right")
    return table


def _cells(won: Wins) -> tuple[str, ...]:
    low, high = won.range
    return (
        won.name,
        str(won.won),
        str(won.of),
        percent(won.share),
        say("simulate.between", low=low, high=high),
    )
