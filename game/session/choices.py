"""What can be chosen before a match, and what each choice means in figures. Plain values by id."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from game.balance import load
from game.balance.mods.mod import Mod
from game.balance.mods.using import using
from game.balance.schema.cast import Platform
from game.balance.schema.minds import HOME
from game.balance.schema.rules import Rules
from game.session import record, setup
from game.session.record import Record
from game.session.setup import Luggage, Setup
from game.words import called, spoken

CR = 1e6
EVEN = 0.01  # a label that hardly stands out is none


@dataclass(frozen=True)
class House:
    """A platform as it opens."""

    name: str
    founder: str
    cash_cr: float
    buyers_m: float
    brands: int  # contracts it holds
    stake: float  # the founder's part of it
    label: str  # the category it is known for, by name; "" where it is known for none


@dataclass(frozen=True)
class Level:
    """How far a computer thinks: plans it compares, guesses of its rivals for each, months it looks ahead."""

    plans: int
    samples: int
    months: int


@dataclass(frozen=True)
class Scenario:
    name: str
    intro: str
    months: int
    houses: Mapping[str, House]  # all alike in a level field
    cast: Mapping[int, tuple[str, ...]]  # who sits at the table when nobody chooses, by number of seats
    asks: tuple[str, ...]  # sentences, `goals.<key>`, of what it asks of the founder whose story it is
    medals: tuple[str, ...]  # ... of all medals that anybody can win in it
    options: Mapping[str, str]  # rules of the house as it is played where nobody chooses

    def table(self, seats: int) -> tuple[str, ...]:
        """Who sits there with so many seats, or with as many as the story has."""
        return self.cast.get(seats) or next(iter(self.cast.values()))


@dataclass(frozen=True)
class Early:
    """How a match is won before its last month, by number of seats where it depends on them."""

    from_month_share: float
    held_months: int
    crown_share: float
    crown_aisles: tuple[int, ...]  # with two, three, four seats
    deep_share: float
    share_limit: tuple[float, ...]  # added to both shares


@dataclass(frozen=True)
class Choices:
    scenarios: Mapping[str, Scenario]
    levels: Mapping[str, Level]
    personas: tuple[str, ...]  # ways of a computer, the one that goes with its platform first
    options: Mapping[str, tuple[str, ...]]  # rules of the house, each with what can be chosen
    handicaps: Mapping[str, Luggage]  # what a seat may begin with, by name
    early: Early


def choices() -> Choices:
    """Of the rules as they are with the mods in use, with their names in the language that is spoken."""
    return _choices(spoken(), using())


@cache
def _choices(language: str, among: tuple[Mod, ...]) -> Choices:
    verdict = load.base().verdict
    return Choices(
        scenarios={name: _scenario(name, load.rules(name)) for name in load.scenarios()},
        levels={name: Level(one.plans, one.samples, one.months) for name, one in load.levels().level.items()},
        personas=(HOME, *load.personas()),
        options={name: tuple(option.choice) for name, option in load.options().items()},
        handicaps=load.handicaps(),
        early=Early(
            verdict.early_from, verdict.held_months, verdict.crown_share, tuple(verdict.crown_aisles),
            verdict.ascendancy_share, tuple(verdict.share_limit),
        ),
    )  # fmt: skip


def begin(chosen: Setup) -> Record:
    """A new match under the rules of its scenario. Problem names what cannot be."""
    rules = load.rules(chosen.scenario, chosen.options)
    return record.begin(setup.agree(chosen, rules), rules)


def _scenario(name: str, rules: Rules) -> Scenario:
    found = load.scenario(name)
    rows = rules.platforms.platform
    alike = rows[rules.platforms.common.level] if found.start == "level" else None
    houses = {key: _house(key, alike or row, rules) for key, row in rows.items() if row.playable}
    hero = next(iter(found.cast.values()))[0]
    story = name.replace("-", "_")
    asks = tuple(f"{story}.{key}" for key, goal in rules.goals.goal.items() if goal.platform == hero)
    medals = tuple(f"{story}.{key}" for key, goal in rules.goals.goal.items() if goal.medal)
    options = {key: found.options.get(key, option.usual) for key, option in load.options().items()}
    name, intro = called(found.name), called(found.intro)
    return Scenario(name, intro, found.months, houses, dict(found.cast), asks, medals, options)


def _house(key: str, start: Platform, rules: Rules) -> House:
    """The platform of this name with the start that it has."""
    who = rules.platforms.platform[key]
    aisles = [aisle.name for aisle in rules.categories.category.values()]
    part, known = max(zip(start.label, aisles, strict=True))
    waits = rules.launch.rockets and start.rocket is not None  # nobody buys there before its launch
    return House(
        name=called(who.name),
        founder=called(who.founder),
        cash_cr=start.cash * CR,
        buyers_m=0.0 if waits else sum(start.new) * (1 + start.deep_share),
        brands=len(start.contracts),
        stake=start.founder_stake,
        label=called(known) if part > 1 / len(aisles) + EVEN else "",
    )
