"""The words that `play` and `simulate` share: what is played, for how long, and by whom."""

import argparse
from dataclasses import replace
from datetime import date

from game.balance import load
from game.balance.errors import BalanceError
from game.balance.mods import shelf
from game.balance.mods.check import check
from game.balance.mods.using import use
from game.balance.schema.minds import HOME
from game.balance.schema.rules import Rules
from game.session import today
from game.session.setup import SEED_MOST, Chair, Setup, agree
from game.words import Problem, say

SCENARIO = "standard"
TODAY = "today"
LEVEL, SEATS = "normal", 3  # where nobody chooses

HELP = """\
seats, one --seat for each, in order; a platform left out is drawn by the seed of the game:
  human:NAME@PLATFORM            a person at this screen (play only)
  ai:LEVEL:PERSONA@PLATFORM      a computer; PERSONA may be `any`, or have a temper: gambler+burner
  script@PLATFORM                takes its sheets from --orders FILE (simulate only)
  bot:FILE.py:CLASS@PLATFORM     a Python class of your own, which runs with your rights (simulate only)
  ...@PLATFORM,cash=20,attention=2   a handicap: cr m in the till, points in the first month
"""


def add(parser: argparse.ArgumentParser) -> None:
    """Let the parser understand SETUP."""
    parser.add_argument("--scenario", metavar="ID", default=SCENARIO, help=f"what is played ({SCENARIO})")
    parser.add_argument("--months", metavar="N", type=int, default=0, help="length (the scenario's own)")
    parser.add_argument("--seed", metavar="N", type=_seed, default=0, help="of all luck (0); or `today`")
    parser.add_argument(
        "--seat", metavar="WHO", action="append", default=[], help="who sits there, see below"
    )
    parser.add_argument(
        "--mod",
        "--mods",
        metavar="ID",
        action="extend",
        type=_listed,
        default=[],
        help="mods: a,b or --mod for each",
    )
    parser.add_argument(
        "--option",
        metavar="KEY=VALUE",
        action="append",
        default=[],
        help="of the house, see --list options",
    )


def use_mods(found: argparse.Namespace) -> None:
    """Play with the mods that were typed. BalanceError: they are not sound."""
    mods = shelf.chosen(found.mod)
    verdict = check(mods) if mods else None
    if verdict and not verdict.sound:
        raise BalanceError(verdict.troubles)
    use(mods)


def chosen(found: argparse.Namespace, rules: Rules, minds: tuple[str, ...]) -> Setup:
    """The setup that was typed, checked, with platforms left open as they were. Raises Problem.

    `minds` are those that may sit in this command; where nobody chose, the first of them has the first seat.
    """
    chairs = tuple(map(Chair.of, found.seat)) or _default(found.scenario, minds[0])
    for chair in chairs:
        if chair.mind not in minds:
            raise Problem(say("setup.elsewhere", text=str(chair), known=", ".join(minds)), code=2)
    setup = Setup(found.scenario, chairs, found.months, found.seed, options(found))
    return replace(agree(setup, rules), chairs=chairs)


def _listed(text: str) -> list[str]:
    return [name for name in text.split(",") if name]


def _seed(text: str) -> int:
    """A number, or the word for the luck that everybody shares on this date."""
    try:
        return today.seed(date.today()) if text == TODAY else int(text)
    except ValueError:
        raise Problem(say("setup.seed", seed=text, most=SEED_MOST), code=2) from None


def rules(found: argparse.Namespace) -> Rules:
    """The rules that were typed: a scenario's, and the options on top."""
    return load.rules(found.scenario, options(found))


def options(found: argparse.Namespace) -> dict[str, str]:
    """What was chosen for each of `--option`; the last word counts."""
    pairs = [text.partition("=") for text in found.option]
    for name, sign, _ in pairs:
        if not sign:
            raise Problem(say("setup.option", name=name, known=", ".join(_choices())), code=2)
    return {name: choice for name, _, choice in pairs}


def _choices() -> list[str]:
    """Every option with its choices."""
    return [f"{name}={'|'.join(one.choice)}" for name, one in load.options().items()]


def _default(scenario: str, first: str) -> tuple[Chair, ...]:
    cast = load.scenario(scenario).cast
    table = cast.get(SEATS) or next(iter(cast.values()))
    chairs = [Chair("ai", level=LEVEL, platform=name) for name in table]
    person = Chair("human", name=say("setup.person"), platform=chairs[0].platform)
    return (person if first == "human" else chairs[0], *chairs[1:])


def names(rules: Rules) -> dict[str, list[str]]:
    """What `--list` knows."""
    playable = [name for name, row in rules.platforms.platform.items() if row.playable]
    return {
        "scenarios": list(load.scenarios()),
        "platforms": playable,
        "levels": list(load.levels().level),
        "personas": [HOME, *load.personas()],
        "options": _choices(),
    }
