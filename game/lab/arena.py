"""Seats against seats, in batches: the one way to play games without a window.

Games are played in blocks, all games of a block month by month together, and a game that is over leaves its
block. Nothing of a game depends on the games beside it: any blocks and any number of processes give the same.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np

from game.balance.mods.mod import Mod
from game.balance.mods.using import for_now, using
from game.balance.schema.rules import Rules
from game.engine import turn
from game.engine.state import arrays, numbers
from game.engine.state.appeal import Appeal
from game.engine.state.chance import dice
from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.engine.state.world import World
from game.lab import executor, results, tally, trace
from game.lab.players import Computer, Outside, Player, Script, Table
from game.lab.refused import Refused, undone
from game.lab.results import Game, Score
from game.session import setup
from game.session.setup import Setup
from game.session.sheet import Sheet

BLOCK = 64  # games together at most: a bigger batch is no faster
BOTS = 16  # ... where each game has processes for its bots
ROUNDS = 4  # blocks for each worker at least, or one would wait for the other


@dataclass(frozen=True)
class Plan:
    """What is to be played; enough for any process to play any of its games."""

    setup: Setup  # platforms that are left open are drawn game by game
    rules: Rules
    sheets: Mapping[int, Mapping[int, Sheet]] = field(default_factory=dict)  # of scripts, by seat and month
    bot_seconds: float = 5.0
    traced: bool = False
    mods: tuple[Mod, ...] = field(default_factory=using)  # other processes must be told

    @cached_property
    def numbers(self) -> Numbers:
        return numbers.read(self.rules)


@dataclass(frozen=True)
class Block:
    plan: Plan
    first: int
    games: int


def play(plan: Plan, games: int, first: int = 0, workers: int = 1, block: int = BLOCK) -> Iterator[Game]:
    """Games number first, first + 1, ... of the plan's seed, in this order, as their blocks are over."""
    most = BOTS if any(chair.mind == "bot" for chair in plan.setup.chairs) else block
    size = max(1, min(most, games // (ROUNDS * workers)))
    end = first + games
    blocks = [Block(plan, start, min(size, end - start)) for start in range(first, end, size)]
    for played in executor.run(play_block, blocks, workers):
        yield from played


def play_block(block: Block) -> list[Game]:
    """All games of a block, in order."""
    with for_now(block.plan.mods):
        room = _Room(block)
        try:
            while room.table.games.size:
                room.month()
        finally:
            room.close()
    return [room.over[game] for game in sorted(room.over)]


class _Room:
    """A block while it is played."""

    def __init__(self, block: Block) -> None:
        plan, games = block.plan, np.arange(block.first, block.first + block.games)
        chance = dice(plan.setup.seed, block.games, block.first)
        self.plan = plan
        self.players = [_player(plan, seat) for seat in range(len(plan.setup.chairs))]
        self.table = Table(_opening(plan, games.tolist()), None, plan.numbers, chance, games)
        self.scores = {game: Score([0] * len(self.players)) for game in games.tolist()}
        self.over: dict[int, Game] = {}

    def month(self) -> None:
        """Everybody orders, the month is played, and whoever is done leaves."""
        table, numbers = self.table, self.plan.numbers
        orders = arrays.copy(table.world.standing)
        refused = [r for seat, player in enumerate(self.players) for r in player.order(table, seat, orders)]
        after, ledger = turn.resolve(table.world, orders, numbers, table.chance)
        refused += undone(table.world, orders, ledger, numbers)
        self._count(after, ledger, orders, refused)
        self._leave(after, ledger)

    def close(self) -> None:
        for player in self.players:
            player.close()

    def _count(self, after: World, ledger: Ledger, orders: Orders, refused: list[Refused]) -> None:
        scores = [self.scores[game] for game in self.table.games.tolist()]
        fortune = np.where(after.seats.platform >= 0, after.verdict.fortune, -np.inf)
        led = np.array([score.leader for score in scores])
        leaders = tally.lead(fortune, led, self.plan.numbers.verdict.lead)
        for row, score in enumerate(scores):
            score.led_by(int(leaders[row]))
            score.converged += bool(ledger.settle.converged[row])
        for one in refused:
            scores[one.row].refused[one.seat] += 1
        if self.plan.traced:
            for row, score in enumerate(scores):
                score.rows += trace.month(self.table, orders, after, ledger, refused, row)

    def _leave(self, after: World, ledger: Ledger) -> None:
        table, bots = self.table, [chair.who for chair in self.plan.setup.chairs]
        done = after.verdict.winner >= 0
        for row in np.flatnonzero(done).tolist():
            game, seed = int(table.games[row]), self.plan.setup.seed
            self.over[game] = results.game(after, ledger, table.numbers, row, seed, bots, self.scores[game])
        stay = np.flatnonzero(~done)
        self.table = Table(
            arrays.take(after, stay),
            arrays.take(replace(ledger, appeal=Appeal()), stay),
            table.numbers,
            table.chance.take(stay),
            table.games[stay],
        )


def _player(plan: Plan, seat: int) -> Player:
    chair = plan.setup.chairs[seat]
    if chair.mind == "ai":
        return Computer(chair.level, chair.persona)
    if chair.mind == "script":
        return Script(plan.sheets.get(seat, {}))
    return Outside(chair.name, plan.bot_seconds, plan.rules.plain())


def _opening(plan: Plan, games: list[int]) -> World:
    """The first month of each game, which draws the platforms that were left open."""
    chairs, seed = plan.setup.chairs, plan.setup.seed
    return setup.world(
        plan.setup, plan.numbers, [setup.seated(chairs, plan.rules, seed, game) for game in games]
    )
