"""Who sits at a table of the lab: a computer, a script or an outside bot. Each fills in its own orders."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, Protocol

import numpy as np

from game.ai import opponent
from game.engine.lenses import belief, limits
from game.engine.state.arrays import Count
from game.engine.state.chance import Chance
from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.engine.state.world import World
from game.lab.bots import Bot, Fault
from game.lab.refused import Refused
from game.session import sheet
from game.session.sheet import Sheet
from game.words import Problem


@dataclass
class Table:
    """A batch at the start of a month, and last month's ledger; `games` (g) are the numbers of its games."""

    world: World
    ledger: Ledger | None
    numbers: Numbers
    chance: Chance
    games: Count


class Player(Protocol):
    def order(self, table: Table, seat: int, orders: Orders) -> list[Refused]:
        """Fill in the seat's orders in every game; what goes on by itself stands there already."""
        ...

    def close(self) -> None:
        """No month follows."""
        ...


@dataclass(frozen=True)
class Computer:
    """Decides for the whole batch at once."""

    level: str
    persona: str

    def order(self, table: Table, seat: int, orders: Orders) -> list[Refused]:
        wanted = opponent.decide(table.world, table.numbers, seat, self.level, table.chance, self.persona)
        for line in fields(orders):
            getattr(orders, line.name)[:, seat] = getattr(wanted, line.name)[:, seat]
        return []

    def close(self) -> None:
        pass


@dataclass(frozen=True)
class Script:
    """Its sheets by month; in a month without one the standing orders go on."""

    sheets: Mapping[int, Sheet]

    def order(self, table: Table, seat: int, orders: Orders) -> list[Refused]:
        for row, month in enumerate(table.world.eras.month.tolist()):
            if month in self.sheets and table.world.seats.open[row, seat]:
                sheet.write(orders, self.sheets[month], seat, table.world, table.numbers, row)
        return []

    def close(self) -> None:
        pass


class Outside:
    """A bot of the user's own, in a process for each game. Where it fails, its standing orders go on."""

    def __init__(self, code: str, seconds: float, rules: Mapping[str, Any]) -> None:
        self._code, self._seconds, self._rules = code, seconds, rules
        self._bots: dict[int, Bot] = {}

    def order(self, table: Table, seat: int, orders: Orders) -> list[Refused]:
        refused = []
        for row in range(table.world.games):
            if table.world.seats.open[row, seat]:
                try:
                    sheet.write(orders, self._ask(table, seat, row), seat, table.world, table.numbers, row)
                except Fault as fault:
                    refused.append(Refused(row, seat, "sheet", fault.sentence))
                except Problem as problem:
                    refused.append(Refused(row, seat, "sheet", str(problem)))
        return refused

    def close(self) -> None:
        for bot in self._bots.values():
            bot.close()

    def _ask(self, table: Table, seat: int, row: int) -> Sheet:
        world, numbers = table.world, table.numbers
        hello = {
            "seat": seat,
            "platform": numbers.platforms.ids[world.seats.platform[row, seat]],
            "rules": self._rules,
            "seed": _seed(table.chance.take(np.array([row])), seat),
        }
        bot = self._bots.setdefault(int(table.games[row]), Bot(self._code, self._seconds))
        seen = belief.briefing(world, table.ledger, numbers, seat, row)
        lawful = limits.offer(world, numbers, seat, row)
        answer = bot.act(hello, asdict(seen), {line: asdict(offer) for line, offer in lawful.items()})
        return sheet.read(answer, numbers)


def _seed(chance: Chance, seat: int) -> int:
    """Luck of a bot's own, by seed, game and seat."""
    draw = chance.draw("bot", np.zeros(1, dtype=np.int64), np.array([[seat]]))
    return int(draw.item() * 2**53)
