"""Two sets of rules beside each other: the same computers, the same luck, with some mods and without them."""

from collections.abc import Sequence
from statistics import fmean

from game.balance import load
from game.balance.mods.mod import Mod
from game.balance.mods.using import for_now
from game.lab import arena
from game.lab.arena import Plan
from game.lab.results import Game
from game.lab.tally import wins
from game.session.setup import Chair, Setup
from game.words import amount, percent, say

LEVEL = "easy"  # what a mod changes is told sooner by many games than by good ones
SCENARIO = "standard"


def page(mods: Sequence[Mod], games: int, workers: int = 1) -> list[str]:
    """Who wins, how rich and how alive they end, in the table of the standard game; Markdown."""
    without, with_them = _played((), games, workers), _played(mods, games, workers)
    seats = [seat.platform for seat in without[0].seats]
    lines = [
        "",
        f"## {say('mod.beside.title', n=games)}",
        "",
        say("mod.beside.head"),
        "|---|--:|--:|--:|--:|",
    ]
    for at, platform in enumerate(seats):
        cells = [cell(found, seats, at) for cell in (_wins, _fortune) for found in (without, with_them)]
        lines.append(f"| {platform} | {' | '.join(cells)} |")
    lasted = [fmean(game.months for game in found) for found in (without, with_them)]
    closed = [_closed(found) for found in (without, with_them)]
    lines += ["", say("mod.beside.months", before=lasted[0], after=lasted[1])]
    return [*lines, say("mod.beside.closed", before=closed[0], after=closed[1])]


def _played(mods: Sequence[Mod], games: int, workers: int) -> list[Game]:
    with for_now(mods):
        rules, found = load.rules(SCENARIO), load.scenario(SCENARIO)
        table = found.cast.get(3) or next(iter(found.cast.values()))
        chairs = tuple(Chair("ai", level=LEVEL, platform=platform) for platform in table)
        plan = Plan(Setup(SCENARIO, chairs, found.months), rules)
        return list(arena.play(plan, games, workers=workers))


def _wins(games: Sequence[Game], seats: Sequence[str], at: int) -> str:
    won = wins([game.winner for game in games], seats)[at]
    low, high = won.range
    return f"{percent(won.share, 0)} ({say('simulate.between', low=low, high=high)})"


def _fortune(games: Sequence[Game], seats: Sequence[str], at: int) -> str:
    return amount(fmean(game.seats[at].fortune_cr for game in games))


def _closed(games: Sequence[Game]) -> float:
    return fmean(not seat.alive for game in games for seat in game.seats)
