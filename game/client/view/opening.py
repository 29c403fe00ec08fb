"""Before a match: what the choices mean, as rows to draw."""

from dataclasses import dataclass
from math import ceil

from game.session.choices import Choices, Early, House, Level
from game.words import knows, say

FIRST = "standard"  # the scenario that is offered first


@dataclass(frozen=True)
class Part:
    """What of something each seat opens with, and how that reads."""

    name: str
    values: tuple[float, ...]
    figures: tuple[str, ...]


def scenarios(choices: Choices) -> list[str]:
    """Their ids, the usual one first."""
    return sorted(choices.scenarios, key=lambda name: (name != FIRST, name))


def parts(table: list[House]) -> list[Part]:
    """Cash, buyers and brands of all seats beside each other."""
    return [
        Part(
            say("setup.cash"),
            *_columns([(house.cash_cr, say("setup.cash_is", cash=house.cash_cr)) for house in table]),
        ),
        Part(
            say("setup.buyers"),
            *_columns(
                [(house.buyers_m, say("setup.buyers_is", buyers=house.buyers_m * 1e6)) for house in table]
            ),
        ),
        Part(say("setup.brands"), *_columns([(float(house.brands), str(house.brands)) for house in table])),
    ]


def _columns(cells: list[tuple[float, str]]) -> tuple[tuple[float, ...], tuple[str, ...]]:
    return tuple(value for value, _ in cells), tuple(text for _, text in cells)


def kind(platform: str) -> str:
    """What it is known as, in three words."""
    return say(f"setup.house.{platform}")


def marks(house: House) -> list[tuple[str, str]]:
    """What it opens with: an icon and a few words each."""
    label = say("setup.strong", aisle=house.label.lower()) if house.label else say("setup.open_label")
    key = "setup.purse" if house.buyers_m else "setup.purse_alone"
    purse = say(key, cash=house.cash_cr, buyers=house.buyers_m * 1e6)
    return [("star", label), ("money", purse)]


def level(name: str) -> str:
    """A level by name; one that only a save knows keeps its id."""
    return say(f"setup.level_name.{name}") if knows(f"setup.level_name.{name}") else name


def thinks(level: Level) -> str:
    """How far computers of a level think, in figures."""
    return say("setup.thinks", plans=level.plans, samples=level.samples, n=level.months)


def span(months: int) -> str:
    """From the first month to the last."""
    return say("setup.span", first=1, last=months)


def wins(early: Early, seats: int, months: int) -> list[tuple[str, str]]:
    """How a match of so many seats is won."""
    at = seats - 2
    crown = say("setup.crown", share=early.crown_share + early.share_limit[at], aisles=early.crown_aisles[at])
    deep = say("setup.ascendancy", share=early.deep_share + early.share_limit[at])
    held = say("setup.held", months=early.held_months, first=ceil(early.from_month_share * months))
    return [
        (say("setup.win"), say("setup.fortune")),
        (say("setup.or_early"), crown),
        (say("setup.or_else"), deep),
        (say("setup.both"), held),
    ]
