"""Why a figure moved: the causes of the month as steps that add up, and the sentence they make."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import accumulate

from game.session.report import Report
from game.words import amount, number, percent, points, say

FIGURES = ("share", "gmv", "users", "deep", "shops", "fortune")
POINTS = ("share", "focus", "trust", "goodwill")  # shown in hundredths


@dataclass(frozen=True)
class Cause:
    """`others` is what it did to other figures."""

    key: str
    title: str
    line: str
    change: float
    text: str
    others: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Why:
    """In the units of the chart: hundredths for shares, millions for the rest."""

    finding: str
    line: str
    opening: float
    closing: float
    texts: tuple[str, str]
    causes: tuple[Cause, ...]


def why(report: Report, figure: str) -> Why:
    """One figure; causes that moved it by nothing at all are left out."""
    change, times = report.figures[figure], _times(figure)
    parts = {key: part for key, part in change.parts.items() if part != 0}
    ranked = sorted(parts, key=lambda key: -parts[key])
    values = {"before": written(figure, change.opening), "now": written(figure, change.closing)}
    way = "still" if values["before"] == values["now"] else "moved"
    return Why(
        finding=say(f"report.why.{figure}.{way}", **values),
        line=_line(parts),
        opening=change.opening * times,
        closing=change.closing * times,
        texts=(values["before"], values["now"]),
        causes=tuple(_cause(report, figure, key, parts[key]) for key in ranked),
    )


def _cause(report: Report, figure: str, key: str, part: float) -> Cause:
    others = tuple(
        (say(f"report.figure.{name}"), signed(name, moved))
        for name in (*FIGURES, "cash", "trust", "focus")
        if name != figure and _shows(name, moved := report.figures[name].parts.get(key, 0.0))
    )
    title, line = say(f"report.cause.{key}"), say(f"report.cause_line.{key}")
    return Cause(key, title, line, part * _times(figure), signed(figure, part), others)


def _line(parts: dict[str, float]) -> str:
    """What helped most, and what took most."""
    up, down = (
        max(parts, key=lambda key: parts[key], default=""),
        min(parts, key=lambda key: parts[key], default=""),
    )
    names = {key: say(f"report.cause.{key}") for key in parts}
    if not parts:
        return say("report.line.nothing")
    if parts[down] >= 0:
        return say("report.line.up", up=names[up])
    if parts[up] <= 0:
        return say("report.line.down", down=names[down].lower())
    return say("report.line.both", up=names[up], down=names[down].lower())


def span(found: Why) -> tuple[float, float]:
    """The lowest and the highest place the steps pass."""
    stands = list(accumulate((cause.change for cause in found.causes), initial=found.opening))
    return min(stands), max(stands)


def written(figure: str, value: float) -> str:
    if figure in ("share", "focus"):
        return percent(value, 1)
    return number(value * 100, 0) if figure in POINTS else amount(value * 1e6)


def signed(figure: str, value: float) -> str:
    way: Callable[[float], str] = (
        (lambda one: points(one, 1)) if figure in POINTS else (lambda one: amount(one * 1e6))
    )
    text = way(value)
    return f"+{text}" if value > 0 and any(digit in text for digit in "123456789") else text


def tick(figure: str, value: float) -> str:
    """A mark of the axis, in the chart's units."""
    return written(figure, value / _times(figure))


def _shows(figure: str, value: float) -> bool:
    return any(digit in signed(figure, value) for digit in "123456789")


def _times(figure: str) -> float:
    return 100.0 if figure in POINTS else 1.0
