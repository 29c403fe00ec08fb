"""Who plays what, for how long: choices become a world in which nobody has ordered yet."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from pydantic import TypeAdapter, ValidationError

from game.balance import load
from game.balance.errors import Page, nearest
from game.balance.schema.campaign import Luggage as Luggage
from game.balance.schema.fields import Month, Seats
from game.balance.schema.minds import EVEN as EVEN
from game.balance.schema.minds import HOME as ANY
from game.balance.schema.rules import Rules
from game.engine import opening
from game.engine.state.arrays import Count
from game.engine.state.chance import dice
from game.engine.state.money import HUNDREDTHS
from game.engine.state.numbers import Numbers
from game.engine.state.world import World
from game.session import sheet
from game.words import Problem, say

MINDS = ("human", "ai", "script", "bot")
SEED_MOST = 2**63 - 1
NOTHING = Luggage()


@dataclass(frozen=True)
class Chair:
    """Who sits in a seat. A `platform` left out is drawn by the seed of the game."""

    mind: str
    name: str = ""  # a person's name; of a bot `path.py:Class`
    level: str = ""  # a computer's
    persona: str = ANY
    platform: str = ""
    luggage: Luggage = NOTHING  # what it has beside its platform

    @classmethod
    def of(cls, text: str) -> "Chair":
        """`human:NAME`, `ai:LEVEL:PERSONA`, `script`, `bot:FILE.py:CLASS`; each perhaps with `@PLATFORM`.

        Luggage stands behind the platform: `human:Ada@kite,cash=20,attention=2`.
        """
        who, _, place = text.rpartition("@") if "@" in text else (text, "", "")
        platform, _, carried = place.partition(",")
        return replace(cls._of(who, text), platform=platform, luggage=_luggage(carried, text))

    @classmethod
    def _of(cls, who: str, text: str) -> "Chair":
        mind, _, rest = who.partition(":")
        if mind not in MINDS:
            raise _misused("setup.mind", mind, MINDS, text=text)
        if mind == "ai":
            level, _, persona = rest.partition(":")
            return cls(mind, level=level, persona=persona or ANY)
        return cls(mind, rest)

    @property
    def who(self) -> str:
        """As it was typed, without the platform."""
        parts = (self.mind, self.level, self.persona) if self.mind == "ai" else (self.mind, self.name)
        return ":".join(part for part in parts if part)

    def __str__(self) -> str:
        place = f"{self.platform},{self.luggage}".rstrip(",")
        return f"{self.who}@{place}" if place else self.who


@dataclass(frozen=True)
class Setup:
    """`months` 0 is the scenario's own length, `options` are those chosen otherwise than it names them."""

    scenario: str
    chairs: tuple[Chair, ...]
    months: int = 0
    seed: int = 0
    options: Mapping[str, str] = field(default_factory=dict)


def agree(setup: Setup, rules: Rules, game: int = 0) -> Setup:
    """The setup with everything filled in that was left open. Problem names what there is not."""
    scenario = load.scenario(setup.scenario)
    if not _fits(Seats, len(setup.chairs)):
        raise Problem(say("setup.seats", n=len(setup.chairs)), code=2)
    if setup.months and not _fits(Month, setup.months):
        raise Problem(say("setup.months", months=setup.months), code=2)
    if not 0 <= setup.seed <= SEED_MOST:
        raise Problem(say("setup.seed", seed=setup.seed, most=SEED_MOST), code=2)
    for chair in setup.chairs:
        _check(chair, rules)
    chairs = seated(setup.chairs, rules, setup.seed, game)
    return replace(setup, chairs=chairs, months=setup.months or scenario.months)


def seated(chairs: Sequence[Chair], rules: Rules, seed: int, game: int = 0) -> tuple[Chair, ...]:
    """Every chair with a platform: those left out are drawn from those nobody has."""
    chosen = [chair.platform for chair in chairs if chair.platform]
    if twice := {name for name in chosen if chosen.count(name) > 1}:
        raise Problem(say("setup.twice", platform=min(twice)), code=2)
    free = [name for name in _playable(rules) if name not in chosen]
    month, actors = np.zeros(1, dtype=np.int64), np.arange(len(free))[None]
    draws = dice(seed, 1, game).draw("platform", month, actors)[0, :, 0]
    drawn = iter([free[k] for k in draws.argsort(kind="stable")])
    return tuple(chair if chair.platform else replace(chair, platform=next(drawn)) for chair in chairs)


def world(setup: Setup, numbers: Numbers, tables: Sequence[tuple[Chair, ...]] = ()) -> World:
    """The world of month 1 for a setup that is agreed: one game, or one for each of these tables."""
    agreed = [replace(setup, chairs=table) for table in tables] or [setup]
    platforms = np.concatenate([rows(one, numbers) for one in agreed])
    level = int(np.flatnonzero(~numbers.platforms.playable)[0])
    alike = load.scenario(setup.scenario).start == "level"
    starts = np.full_like(platforms, level) if alike else platforms
    begun = opening.world(numbers, platforms, starts, setup.months, _brought(agreed))
    if orders := load.scenario(setup.scenario).standing:
        _go_on(begun, orders, numbers, load.scenario_page(setup.scenario))
    return begun


def _brought(agreed: Sequence[Setup]) -> opening.Luggage:
    """What each seat of each game has beside its platform."""
    carried = [[chair.luggage for chair in one.chairs] for one in agreed]
    cash = [[round(one.cash * HUNDREDTHS) for one in table] for table in carried]
    return opening.Luggage(np.array(cash), np.array([[one.attention for one in table] for table in carried]))


def _go_on(begun: World, orders: Mapping[str, Any], numbers: Numbers, page: Page) -> None:
    """Let the scenario's orders stand from the first month on."""
    for platform, lines in orders.items():
        asked = sheet.read(lines, numbers, page, ("standing", platform))
        for game, seat in np.argwhere(begun.seats.platform == numbers.platforms.ids.index(platform)).tolist():
            sheet.write(begun.standing, asked, seat, begun, numbers, game)
    begun.standing.rank[:] = 0


def rows(setup: Setup, numbers: Numbers) -> Count:
    """(1, p) the chairs' platforms as rows of the numbers."""
    return np.array([[numbers.platforms.ids.index(chair.platform) for chair in setup.chairs]])


def _check(chair: Chair, rules: Rules) -> None:
    if chair.platform and chair.platform not in _playable(rules):
        raise _misused("setup.platform", chair.platform, _playable(rules))
    if chair.mind == "ai":
        if chair.level not in (levels := load.levels().level):
            raise _misused("setup.level", chair.level, levels)
        _check_manner(chair.persona)
    if chair.mind == "human" and not chair.name.strip():
        raise Problem(say("setup.nameless", text=str(chair)), code=2)
    if chair.mind == "bot" and not all(chair.name.rpartition(":")[::2]):
        raise Problem(say("setup.bot", text=str(chair)), code=2)


def _check_manner(text: str) -> None:
    """A persona, perhaps with a temper over it."""
    persona, _, temper = text.partition("+")
    if persona not in (known := (ANY, *load.personas())):
        raise _misused("setup.persona", persona, known)
    if "+" in text and temper not in (moods := (EVEN, *load.tempers().temper)):
        raise _misused("setup.temper", temper, moods)


def _luggage(carried: str, text: str) -> Luggage:
    """`cash=20,attention=2` as it was typed."""
    pairs = [part.partition("=") for part in carried.split(",") if part]
    for name, _, _ in pairs:
        if name not in Luggage.model_fields:
            raise _misused("setup.luggage", name, Luggage.model_fields, text=text)
    try:
        return Luggage.model_validate({name: _number(value) for name, _, value in pairs})
    except (ValueError, ValidationError):
        raise Problem(say("setup.load", text=text), code=2) from None


def _number(text: str) -> float:
    return int(text) if text.lstrip("-").isdigit() else float(text)


def _playable(rules: Rules) -> list[str]:
    return [name for name, row in rules.platforms.platform.items() if row.playable]


def _fits(kind: Any, value: int) -> bool:
    try:
        TypeAdapter(kind).validate_python(value)
    except ValidationError:
        return False
    return True


def _misused(key: str, name: str, known: Iterable[str], **values: str) -> Problem:
    known = list(known)
    near = nearest(name, known)
    values = {"name": name, "known": ", ".join(known), **values}
    return Problem(say(f"{key}_near", near=near, **values) if near else say(key, **values), code=2)
