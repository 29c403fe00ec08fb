"""A forecast in plain rows: the curve with its bands, what is different at its end, and the finding."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from game.client.view.own import Moved
from game.client.view.table import Table
from game.session.shown import Band, Fan
from game.words import amount, month_name, number, percent, say, short_month

FIGURES = ("share", "gmv", "fortune", "users", "deep", "cash")
AHEAD, BEHIND = 3, 4  # months shown, unless a panel looks further
SOLD = ("share", "gmv")  # figures that nobody has before the first month
IN_M = ("users", "deep", "new", "cash", "fortune", "gmv")  # figures that are counted in millions

Edges = tuple[Sequence[float], Sequence[float]]


@dataclass(frozen=True)
class Curve:
    """`past` ends now, or where nothing was sold yet with the first month to come, and the rest begins there.

    `ends` name what the plan and no change come to.
    """

    past: tuple[float, ...]
    middle: tuple[float, ...]
    inner: Edges
    outer: Edges
    other: tuple[float, ...]
    labels: tuple[str, ...]
    ends: tuple[tuple[str, str], ...]
    now: str = ""  # what is written where `past` ends

    def all(self) -> tuple[float, ...]:
        return tuple(chain(self.past, self.middle, self.other, *self.outer))


@dataclass(frozen=True)
class Tile:
    key: str
    title: str
    figure: str
    moved: Moved  # against no change


def months(table: Table, ahead: int = AHEAD) -> int:
    """How far a forecast looks: never beyond the end of the match."""
    return max(1, min(ahead, table.match.months - table.match.month + 1))


def reach(table: Table, fan: Fan | None) -> int:
    """How far this one looks."""
    return len(fan.plan[FIGURES[0]]) if fan else months(table)


def last_month(table: Table, fan: Fan | None) -> str:
    """The name of the month in which the forecast ends."""
    return month_name(table.match.month + reach(table, fan))


def curve(table: Table, fan: Fan | None, figure: str, names: tuple[str, str] | None = None) -> Curve:
    """`names` of the plan and of what it is set beside, where that is not no change."""
    names = names or (say("forecast.plan"), say("forecast.unchanged"))
    past = table.past(figure)[-BEHIND:]
    if figure in SOLD and past[0] == 0:
        past = past[1:]  # before the first month nobody sold anything
    if fan is not None and not past:
        return _first(table, fan, figure, names)
    past = past or (0.0,)
    now = past[-1]
    first = table.match.month - len(past) + 1
    labels = tuple(short_month(first + at) for at in range(len(past) + reach(table, fan)))
    if fan is None:
        flat = (now,) * (reach(table, fan) + 1)
        return Curve(past, flat, (flat, flat), (flat, flat), (), labels, ())
    known, plan, unchanged = Band(*[now] * 5), fan.plan[figure], fan.unchanged[figure]
    return _curve(figure, names, past, (known, *plan), (known, *unchanged), labels, say("forecast.now"))


def _first(table: Table, fan: Fan, figure: str, names: tuple[str, str]) -> Curve:
    """Before the first month: what is not known yet is no point of the curve."""
    plan, month = fan.plan[figure], table.match.month
    labels = tuple(short_month(month + 1 + at) for at in range(len(plan)))
    return _curve(figure, names, (plan[0].middle,), plan, fan.unchanged[figure], labels)


def _curve(
    figure: str,
    names: tuple[str, str],
    past: tuple[float, ...],
    plan: Sequence[Band],
    unchanged: Sequence[Band],
    labels: tuple[str, ...],
    now: str = "",
) -> Curve:
    last = (bands[-1].middle for bands in (plan, unchanged))
    ends = tuple(
        (name, say("forecast.about", figure=written(figure, end)))
        for name, end in zip(names, last, strict=True)
    )
    return Curve(
        past=past,
        middle=tuple(band.middle for band in plan),
        inner=([band.low5 for band in plan], [band.high5 for band in plan]),
        outer=([band.low9 for band in plan], [band.high9 for band in plan]),
        other=tuple(band.middle for band in unchanged),
        labels=labels,
        ends=ends,
        now=now,
    )


def written(figure: str, value: float, places: int = 1) -> str:
    """`places` are those of a share."""
    if figure == "share":
        return percent(value, places)
    return amount(value * 1e6) if figure in IN_M else number(value, 1)


def point(curve: Curve, figure: str, at: int) -> tuple[str, str, list[tuple[str, str]]]:
    """What one month says: its name, about how much, and the ranges."""
    now = len(curve.past) - 1
    if at <= now:
        return curve.labels[at], written(figure, curve.past[at]), []
    step = at - now
    rows = [
        (
            say(f"forecast.{name}"),
            say("forecast.between", low=written(figure, low[step]), high=written(figure, high[step])),
        )
        for name, (low, high) in (("five", curve.inner), ("nine", curve.outer))
    ]
    if curve.other:
        rows.append((say("forecast.unchanged"), written(figure, curve.other[step])))
    return curve.labels[at], say("forecast.about", figure=written(figure, curve.middle[step])), rows


def finding(table: Table, fan: Fan, figure: str) -> str:
    """By when how much, and how much of it is the plan's."""
    plan, change = fan.plan[figure][-1].middle, fan.change[figure][-1].middle
    less = plan - fan.unchanged[figure][-1].middle if change == 0 else change
    shown = written(figure, abs(less))
    nothing = not any(digit in shown for digit in "123456789")
    way = "same" if nothing else "more" if less > 0 else "less"
    gap = shown.rstrip("%") if figure == "share" else shown
    values = {"when": last_month(table, fan), "figure": written(figure, plan), "gap": gap}
    return say(f"forecast.finding.{figure}.{way}", **values)


def tiles(table: Table, fan: Fan) -> tuple[Tile, ...]:
    """Buyers, deep buyers, cash a month, runway: at the end, and against no change."""
    span = reach(table, fan)
    cash = table.briefing.own.cash_cr / 1e6
    ends = {name: bands[-1].middle for name, bands in fan.plan.items()}
    change = {name: bands[-1].middle for name, bands in fan.change.items()}
    flow = (ends["cash"] - cash) / span
    runway = say("forecast.months", months=ends["runway"]) if ends["runway"] < 1e3 else say("top.endless")
    return (
        Tile("users", say("forecast.tile.users"), amount(ends["users"] * 1e6), _heads(change["users"])),
        Tile("deep", say("forecast.tile.deep"), amount(ends["deep"] * 1e6), _heads(change["deep"])),
        Tile(
            "cash",
            say("forecast.tile.cash"),
            say("forecast.money", money=flow * 1e6),
            _money(change["cash"] / span),
        ),
        Tile("runway", say("forecast.tile.runway"), runway, _months(change["runway"])),
    )


def _heads(change: float) -> Moved:
    return _written(say("forecast.heads_moved", change=change), change)


def _money(change: float) -> Moved:
    return _written(say("forecast.money_moved", change=change), change)


def _months(change: float) -> Moved:
    """Where a runway is or becomes endless there is no difference to tell."""
    return Moved() if abs(change) > 1e3 else _written(say("forecast.months_moved", change=change), change)


def _written(text: str, change: float) -> Moved:
    moved = any(digit in text for digit in "123456789")
    return Moved(text, change) if moved else Moved(say("forecast.same"), 0.0)
