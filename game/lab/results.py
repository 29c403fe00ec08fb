"""How a game ended, and what is counted while it is played."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from game.engine.state.ledger import Ledger
from game.engine.state.money import HUNDREDTHS
from game.engine.state.numbers import Numbers
from game.engine.state.world import World
from game.session import worlds

MILLION = 1e6
VICTORIES = ("none", "fortune", "crown", "ascendancy", "survival")


@dataclass(frozen=True)
class Seat:
    """How it ended for one seat; crowns, m people, and the share of the last month's trade."""

    seat: int
    platform: str
    bot: str
    fortune_cr: float
    share: float
    gmv_cr: float
    new_m: float
    deep_m: float
    cash_cr: float
    alive: bool
    refused: int


@dataclass(frozen=True)
class Game:
    seed: int
    months: int
    winner: int
    victory: str
    state_hash: str
    seats: tuple[Seat, ...]
    converged: int  # months whose market was found
    leads: int  # times that somebody else came to lead
    rows: tuple[dict[str, Any], ...]  # the trace, where it was asked for


@dataclass
class Score:
    """What is counted month by month in one game."""

    refused: list[int]  # by seat
    converged: int = 0
    leader: int = -1
    leads: int = 0
    rows: list[dict[str, Any]] = field(default_factory=list)

    def led_by(self, leader: int) -> None:
        self.leads += self.leader not in (-1, leader)
        self.leader = leader


def game(
    world: World, ledger: Ledger, numbers: Numbers, row: int, seed: int, bots: Sequence[str], score: Score
) -> Game:
    """The end of one game; `world` and `ledger` are those of its last month."""
    return Game(
        seed=seed,
        months=int(world.eras.month[row]) - 1,
        winner=int(world.verdict.winner[row]),
        victory=VICTORIES[world.verdict.victory[row]],
        state_hash=worlds.state_hash(world, row),
        seats=tuple(_seat(world, ledger, numbers, (row, seat), bots, score) for seat in range(len(bots))),
        converged=score.converged,
        leads=score.leads,
        rows=tuple(score.rows),
    )


def _seat(
    world: World, ledger: Ledger, numbers: Numbers, at: tuple[int, int], bots: Sequence[str], score: Score
) -> Seat:
    users, deep = world.people.users[at].sum(), world.people.deep[at].sum()
    return Seat(
        seat=at[1],
        platform=numbers.platforms.ids[world.seats.platform[at]],
        bot=bots[at[1]],
        fortune_cr=float(world.verdict.fortune[at]) * MILLION,
        share=float(ledger.verdict.share[at]),
        gmv_cr=float(ledger.trade.gmv[at].sum()) * MILLION,
        new_m=float(users - deep),
        deep_m=float(deep),
        cash_cr=float(world.books.cash[at] / HUNDREDTHS) * MILLION,
        alive=bool(world.seats.open[at]),
        refused=score.refused[at[1]],
    )
