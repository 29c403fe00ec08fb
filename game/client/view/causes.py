"""Why a figure moved: the causes of the month as steps that add up, and the sentence they make."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import floor, log10

from game.client.view.news import Item, news
from game.client.view.table import Table
from game.session.report import Report
from game.session.shown import Change
from game.words import number, say, unit

MILLION = 1e6
HUNDREDTHS = {"share": "percent", "focus": "percent", "trust": "points", "goodwill": "points"}
# Public facts by the cause they belong to, when they are a rival's.
SEEN = {
    "rivals_prices": ("buyer_subsidy", "match_clause", "seller_subsidy", "coupon"),
    "rivals_rest": (
        "signed", "lost", "commission", "ladder", "publicity", "resale", "alliance", "portal", "delivery",
        "told_brand", "defied", "told_stalls", "poached",
        "partner_signed", "partner_lost", "wave", "gala",
        "project", "defected", "dismissed", "won_over",
        "day_damp", "day_brisk", "day_roaring", "day_historic", "joint", "brand_day",
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Scale:
    """A figure is shown `times` as large, with so many decimal places, as a kind of [report.written]."""

    times: float
    places: int
    kind: str
    unit: str = ""

    @property
    def grain(self) -> float:
        """How many of its last decimal place are one."""
        return self.times * 10.0**self.places

    def written(self, value: float) -> str:
        return say(
            f"report.written.{self.kind}", value=number(value * self.times, self.places), unit=self.unit
        )

    def moved(self, value: float) -> str:
        """With its sign; the places and the unit of what it moves."""
        text = number(value * self.times, self.places)
        sign = "+" if value > 0 and _says(text) else ""
        return say(f"report.moved.{self.kind}", value=sign + text, unit=self.unit)

    def size(self, moved: str) -> str:
        """The same in a sentence: without a sign, with the name of what is counted."""
        return say(f"report.size.{self.kind}", value=moved.lstrip("+\N{MINUS SIGN}"))


@dataclass(frozen=True)
class Cause:
    """One step in the units of the chart. `facts`: what was done; `others`: what it did to other figures."""

    key: str
    title: str
    line: str
    change: float
    text: str
    size: str
    facts: tuple[str, ...]
    others: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Why:
    """From `opening` through `causes` and `folded` to `closing`; what is folded is too small to be drawn."""

    finding: str
    line: str
    opening: float
    closing: float
    texts: tuple[str, str]
    moved: str
    causes: tuple[Cause, ...]
    folded: tuple[Cause, ...]


def why(table: Table, report: Report, figure: str) -> Why:
    """One figure; causes that did not move it at all are left out, the rest goes from up to down."""
    change, scale = report.figures[figure], scale_of(report, figure)
    parts = {key: part for key, part in change.parts.items() if part != 0}
    texts = _texts(change, parts, scale)
    found = [_cause(table, report, figure, key, texts[key]) for key in sorted(parts, key=lambda k: -parts[k])]
    before, now = scale.written(change.opening), scale.written(change.closing)
    way = "still" if before == now else "moved"
    drawn = tuple(cause for cause in found if _says(cause.text))
    return Why(
        finding=say(f"report.why.{figure}.{way}", before=before, now=now),
        line=_line(drawn),
        opening=change.opening * scale.times,
        closing=change.closing * scale.times,
        texts=(before, now),
        moved=_moved(change, scale),
        causes=drawn,
        folded=tuple(cause for cause in found if not _says(cause.text)),
    )


def scale_of(report: Report, figure: str) -> Scale:
    """Hundredths to the tenth, shops one by one, and what is counted in millions to about three figures."""
    if figure in HUNDREDTHS:
        return Scale(100.0, 1, HUNDREDTHS[figure])
    if figure == "shops":
        return Scale(1e6, 0, "count")
    change = report.figures[figure]
    most = max(abs(change.opening), abs(change.closing))
    per, places, name = unit(most * MILLION)
    figures = 2 - floor(log10(most * MILLION / per)) if most else 0
    return Scale(MILLION / per, max(places, min(3, figures)), "m", name)


def ticks(report: Report, figure: str, marks: Sequence[float]) -> list[tuple[float, str]]:
    """Marks of the axis, in its units, with as few decimal places as tell them apart."""
    scale = scale_of(report, figure)
    while scale.places and all(round(mark, scale.places - 1) == round(mark, 9) for mark in marks):
        scale = replace(scale, places=scale.places - 1)
    return [(mark, scale.written(mark / scale.times)) for mark in marks]


def largest(found: Why, most: int) -> list[Cause]:
    """The causes that moved it most, whichever way."""
    return sorted(found.causes, key=lambda cause: -abs(cause.change))[:most]


def _moved(change: Change, scale: Scale) -> str:
    """What lies between the two figures as they are written."""
    return scale.moved(_grains(change, scale) / scale.grain)


def _grains(change: Change, scale: Scale) -> int:
    return round(change.closing * scale.grain) - round(change.opening * scale.grain)


def _texts(change: Change, parts: Mapping[str, float], scale: Scale) -> dict[str, str]:
    """The parts as they are written, rounded so that what is written adds up too (largest remainder)."""
    floors = {key: floor(part * scale.grain) for key, part in parts.items()}
    rest = sorted(parts, key=lambda key: floors[key] - parts[key] * scale.grain)
    for key in rest[: max(0, _grains(change, scale) - sum(floors.values()))]:
        floors[key] += 1
    return {key: scale.moved(count / scale.grain) for key, count in floors.items()}


def _cause(table: Table, report: Report, figure: str, key: str, text: str) -> Cause:
    scale = scale_of(report, figure)
    return Cause(
        key=key,
        title=say(f"report.cause.{key}"),
        line=_below(table, report, key),
        change=report.figures[figure].parts[key] * scale.times,
        text=text,
        size=scale.size(text),
        facts=_facts(table, report, key),
        others=_others(report, figure, key),
    )


def _others(report: Report, figure: str, key: str) -> tuple[tuple[str, str], ...]:
    """What a cause did to the other figures, where it shows."""
    moved = {
        name: scale_of(report, name).moved(change.parts.get(key, 0.0))
        for name, change in report.figures.items()
    }
    return tuple(
        (say(f"report.figure.{name}"), text) for name, text in moved.items() if name != figure and _says(text)
    )


def _line(causes: Sequence[Cause]) -> str:
    """What helped most, and what took most."""
    if not causes:
        return say("report.line.nothing")
    up, down = causes[0], causes[-1]
    way = "up" if down.change >= 0 else "down" if up.change <= 0 else "both"
    return say(f"report.line.{way}", up=up.title, added=up.size, down=down.title, took=down.size)


def _below(table: Table, report: Report, key: str) -> str:
    """A few words below a cause: the one order behind it or how many, or the rivals who were seen to act."""
    orders = report.ordered.get(key, ())
    if orders:
        return say(f"report.order.{orders[0]}") if len(orders) == 1 else say("report.orders", n=len(orders))
    actors = sorted({item.seat for item in _seen(table, report, key)})
    if len(actors) > 1:
        return say("report.rivals_seen", n=len(actors))
    return table.name(actors[0]) if actors else say(f"report.cause_line.{key}")


def _facts(table: Table, report: Report, key: str) -> tuple[str, ...]:
    """One's own orders behind a cause, or what rivals were seen to do."""
    orders = [say(f"worth.line.{line}") for line in report.ordered.get(key, ())]
    return (*orders, *(item.sentence for item in _seen(table, report, key)))


def _seen(table: Table, report: Report, key: str) -> tuple[Item, ...]:
    kinds = SEEN.get(key, ())
    return news(table, [fact for fact in report.news if fact.what in kinds and fact.seat != table.seat])


def _says(text: str) -> bool:
    """Is it anything but nought?"""
    return any(digit in text for digit in "123456789")
