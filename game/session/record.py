"""A match as it is kept: its choices and rules, how it began, what everybody ordered, how it stands now."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from game.balance.mods.mod import Mod
from game.balance.mods.using import using
from game.balance.schema.rules import Rules
from game.engine import turn
from game.engine.state import numbers as rules_as_numbers
from game.engine.state.chance import Chance, dice
from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.engine.state.world import World
from game.session import setup, sheet
from game.session.fact import Told
from game.session.past import Month, note
from game.session.pin import Lock
from game.session.setup import Setup
from game.session.sheet import Sheet
from game.session.standin import StandIn
from game.session.worlds import state_hash


@dataclass
class Record:
    """All of a match that lasts. `looked`: the reveal that opens this month was looked at."""

    setup: Setup
    rules: Rules
    start: World
    now: World
    before: World | None = None  # a month ago: its report is still to be read
    sheets: list[tuple[Sheet, ...]] = field(default_factory=list)  # of every month, by seat
    hashes: list[str] = field(default_factory=list)  # of the world after every month
    past: list[Month] = field(default_factory=list)  # figures, the opening first
    drafts: dict[int, Sheet] = field(default_factory=dict)  # this month's, by seat
    sealed: set[int] = field(default_factory=set)
    looked: bool = False
    locks: dict[int, Lock] = field(default_factory=dict)  # of the seats that ask for a PIN
    told: dict[int, tuple[Told, ...]] = field(default_factory=dict)  # news, by month
    stand_ins: list[StandIn] = field(default_factory=list)  # who played for whom, in its order
    skipped: bool = False  # the pupil wants no more lessons
    mods: tuple[Mod, ...] = field(default_factory=using)  # for their words, scenarios and personas
    older: int = 0  # months that a game with another shape of the world has played

    @property
    def first(self) -> int:
        """The month that it begins with: 1, or a later one from which on it has these rules."""
        return int(self.start.eras.month[0])


@dataclass(frozen=True)
class Played:
    """A month that was settled, one game: what it began with, what was ordered, what it left."""

    before: World
    orders: Orders
    after: World
    ledger: Ledger


def begin(choices: Setup, rules: Rules) -> Record:
    """A new match of choices that are agreed."""
    numbers = rules_as_numbers.read(rules)
    world = setup.world(choices, numbers)
    return Record(choices, rules, world, world, past=[note(world, numbers)])


def settle(record: Record, sheets: Sequence[Sheet], numbers: Numbers) -> Played:
    """Play the month with one sheet for each seat, and keep it."""
    played = play(record.now, sheets, numbers, luck(record))
    record.before, record.now = played.before, played.after
    record.sheets.append(tuple(sheets))
    record.hashes.append(state_hash(played.after))
    record.past.append(note(played.after, numbers))
    record.drafts, record.sealed, record.looked = {}, set(), False
    return played


def last_month(record: Record, numbers: Numbers) -> Played | None:
    """The month before this one again, for its report; None in the first."""
    if record.before is None:
        return None
    return play(record.before, record.sheets[-1], numbers, luck(record))


def play(world: World, sheets: Sequence[Sheet], numbers: Numbers, chance: Chance) -> Played:
    orders = sheet.pack(dict(enumerate(sheets)), world, numbers)
    after, ledger = turn.resolve(world, orders, numbers, chance, named=True)
    return Played(world, orders, after, ledger)


def luck(record: Record) -> Chance:
    return dice(record.setup.seed, 1)
