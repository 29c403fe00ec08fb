"""Public facts of the month as sentences with a tag: what everybody may read."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from game.client.view import emblem
from game.client.view.table import Table
from game.session.news import News
from game.session.shown import Finding, Rumour
from game.words import listed, say, some

FIRST = (
    "letter",
    "won",
    "closed",
    "trial",
    "verdict",
    "law",
    "sold",
    "remains",
    "comeback",
    "stand",
    "survived",
    "pivot",
    "board",
    "offer",
    "debt",
    "crown",
    "ascent",
    "era",
    "draft",
    "cleared",
    "inquiry",
    "hearing",
    "warning",
    "day_historic",
    "day_own",
    "undelivered",
    "day_roaring",
    "day_brisk",
    "day_damp",
    "orbit",
    "lift_off",
    "sputter",
    "fizzle",
    "partner_signed",
    "partner_lost",
    "raised",
    "lost",
    "signed",
)  # what matters most


@dataclass(frozen=True)
class Item:
    """`tone` is the fill of its tag: a seat's, or that of the country."""

    tag: str
    tone: str
    sentence: str
    seat: int


def news(table: Table, facts: Sequence[News] | None = None) -> tuple[Item, ...]:
    """Most important first; without facts of its own all that is public."""
    found = table.match.news() if facts is None else facts
    found = sorted(found, key=lambda fact: FIRST.index(fact.what) if fact.what in FIRST else 99)
    kinds = groupby(found, lambda fact: (fact.what, fact.seat if fact.what == "lost" else id(fact)))
    return tuple(_told(table, list(facts)) for _, facts in kinds)


def _told(table: Table, facts: Sequence[News]) -> Item:
    """One fact, or all brands at once that one platform loses."""
    first = facts[0]
    if first.what != "lost":
        return _item(table, first.what, first.seat, first.values)
    brands = [table.cast.name(str(fact.values["brand"])) for fact in facts]
    return _item(table, "lost", first.seat, {"level": len(brands), "brands": some(brands)})


def _item(table: Table, what: str, seat: int, values: dict[str, str | int | float]) -> Item:
    if what == "publicity":
        values = {name: float(value) * 1e6 for name, value in values.items()}
    shown = {**values, "n": values.get("months", values.get("level", 0))}
    for name in ("brand", "investor", "rival", "buyer", "category", "partner", "host"):
        if name in values:
            shown[name] = table.cast.name(str(values[name]))
    if "executive" in values:
        shown["name"] = table.cast.platforms[str(values["executive"])].council[str(values["chair"])]
        shown["line"] = say(f"council.{values['chair']}")
    for name in ("rival", "category"):
        if name in values:
            shown[name] = table.cast.name(str(values[name]))
    if "way" in values:
        shown["way"] = say(f"council.{values['way']}")
    if "platform" in values:
        shown["founder"] = table.cast.platforms[str(values["platform"])].founder
    if "terms" in values:
        shown["terms"] = say(f"brands.terms.{values['terms']}").lower()
    if "project" in values:
        shown["project"] = say(f"form.tech.tech.{values['project']}").lower()
    if "line" in values:
        shown["line"] = say(f"business.{values['line']}")
    if "excuse" in values:
        shown["excuse"] = say(f"excuse.{values['excuse']}")
    if "kind" in values:
        shown["kind"] = say(f"delivery.kind.{values['kind']}")
    if what == "rumour":
        return _rumour(table, seat, values)
    if what.startswith("finding."):
        return Item(say("news.research"), "ink3", _finding(table, what, values), seat)
    if seat < 0:
        return Item(say("news.country"), "ink3", say(f"news.{what}", **shown), seat)
    tag = say("news.you") if seat == table.seat else table.name(seat)
    return Item(tag, emblem.ink(seat), say(f"news.{_key(what, values)}", who=table.name(seat), **shown), seat)


def _rumour(table: Table, seat: int, values: dict[str, str | int | float]) -> Item:
    """Hearsay, and how sure those sound who tell it."""
    named = {"partner": table.cast.name(str(values["partner"]))} if "partner" in values else {}
    heard = say(f"news.hearsay.{values['rumour']}", who=table.name(seat), **named)
    sure = say(f"news.strength.{values['strength']}")
    return Item(say("news.rumour"), "ink3", say("news.heard", heard=heard, sure=sure), seat)


def report(table: Table, one: Finding) -> str:
    """What scouts brought home, some time ago."""
    values: dict[str, str | int | float] = {"rival": one.platform, "error": one.error, **one.found}
    return _finding(table, f"finding.{one.question}", values)


def heard(table: Table, one: Rumour) -> str:
    """What was said, some time ago."""
    seat = next(seat for seat in range(len(table.match.chairs)) if table.platform(seat) == one.platform)
    values: dict[str, str | int | float] = {"rumour": one.what, "strength": one.strength}
    return _rumour(table, seat, values | ({"partner": one.partner} if one.partner else {})).sentence


def _finding(table: Table, what: str, values: dict[str, str | int | float]) -> str:
    """What scouts brought home; of many figures the three that stand out."""
    rival, error = table.cast.name(str(values["rival"])), float(values["error"])
    found = {name: float(x) for name, x in values.items() if name not in ("rival", "error")}
    asked = what.removeprefix("finding.")
    if asked == "day":
        month = round(found["day"])
        return say(f"news.{what}" if month else "news.finding.no_day", rival=rival, month=month)
    if asked in found:
        return say(f"news.{what}", rival=rival, x=found[asked], error=error)
    liked = found.pop("goodwill", 0.0)
    largest = sorted(found, key=lambda name: -found[name])[:3]
    each = (say(f"news.found.{asked}", name=table.cast.short(name), x=found[name]) for name in largest)
    return say(f"news.{what}", rival=rival, list=listed(each), error=error, goodwill=liked)


def _key(what: str, values: dict[str, str | int | float]) -> str:
    """A price that rises, falls, or ends reads differently."""
    if "before" not in values:
        return what
    before, now = float(values["before"]), float(values["now"])
    return (
        f"{what}.{'ended' if now == 0 else 'began' if before == 0 else 'raised' if now > before else 'cut'}"
    )
