"""The campaign and the rules of a match, as words before it begins."""

from collections.abc import Mapping
from datetime import date

from game.session import today
from game.session.campaign import Chapter
from game.session.choices import Scenario
from game.session.progress import Progress
from game.session.setup import Luggage
from game.words import money, say, short_name

CR = 1e6


def luggage(brought: Luggage) -> str:
    """What a seat has beside its platform, empty where it has nothing."""
    cash, points = brought.cash * CR, brought.attention
    parts = [
        say("setup.brings.more", cash=money(cash, 0)) if cash > 0 else "",
        say("setup.brings.less", cash=money(-cash, 0)) if cash < 0 else "",
        say("setup.brings.points", n=points) if points else "",
    ]
    return say("setup.brings.and").join(part for part in parts if part)


def brought(chapter: Chapter, scenarios: Mapping[str, Scenario]) -> str:
    """What comes along into it and from where, or what could; empty for the first."""
    if not chapter.before:
        return ""
    before = scenarios[chapter.before].name
    if carried := luggage(chapter.brought):
        return say("setup.brings.from", what=carried, before=before)
    return say("setup.brings.could", before=before)


def best(progress: Progress, day: date, scenario: str, scenarios: Mapping[str, Scenario]) -> str:
    """How the luck of a day went so far."""
    found = progress.days.get(day.isoformat(), {}).get(scenario)
    if found is None:
        return say("setup.day.none")
    name = scenarios[scenario].houses[found.platform].name
    key = "won" if found.won else "lost"
    return say(f"setup.day.{key}", platform=name, fortune=found.fortune * CR)


def day(seed: str) -> str:
    """The date whose luck this is, in words; empty where it is nobody's."""
    found = today.day(int(seed or 0))
    if found is None:
        return ""
    return say("load.day", day=found.day, month=short_name(found.month), year=found.year)


def changed(options: Mapping[str, str]) -> str:
    """The rules that a table chose otherwise, by name."""
    if not options:
        return say("setup.rules.usual")
    return say("setup.rules.and").join(
        say("setup.rules.other", rule=say(f"setup.rule.{name}"), choice=pick(name, choice))
        for name, choice in options.items()
    )


def pick(option: str, choice: str) -> str:
    return say(f"setup.pick.{option}.{choice}")


def meaning(option: str, choice: str) -> str:
    """What changes with it."""
    return say(f"setup.pick_line.{option}.{choice}")
