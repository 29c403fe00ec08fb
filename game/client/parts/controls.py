"""One part of an order as a control: a switch, segments, a list, ticks, a counter or a slider."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from game.client.kit.layout import Share
from game.client.kit.text import breadth
from game.client.kit.widgets import (
    Choice,
    DropDown,
    Grid,
    Label,
    Segmented,
    Slider,
    Spacer,
    Stepper,
    Toggle,
    Widget,
)
from game.client.view.form import exact
from game.client.view.wording import is_rate
from game.session.shown import Part

ALL = "all"  # of a list of choices: it stands alone
LETTER, PAD = 6.7, 16  # units of a segment: for each Latin letter, and beside them
COUNTED = 12  # so many steps are counted, more are slid over


@dataclass(frozen=True)
class Ask:
    """What is asked for: within which bounds, how it stands, how a value is called, and who hears the answer.

    `room` is its width in units, `ticks` how many of a list may be ticked off, `before` last month's value.
    """

    name: str
    part: Part
    value: Any
    says: Callable[[Any], str]
    hears: Callable[[Any], object]
    room: float
    ticks: int | None = None
    before: float | None = None


def is_open(part: Part) -> bool:
    """Is there anything to see? A switch that can only lie one way is none."""
    return part.choices not in ((True,), (False,)) and (part.most is None or part.most > (part.least or 0))


def control(ask: Ask) -> list[Widget]:
    """Side by side, over the whole width."""
    choices = ask.part.choices
    if len(choices) == 1:
        return [Label(ask.says(choices[0]), font="body-strong")]
    if isinstance(ask.value, list):
        return [_ticks(ask, ask.value)]
    if choices and all(isinstance(one, bool) for one in choices):
        return [Toggle("", bool(ask.value), name=ask.name, on_change=ask.hears)]
    return [_one_of(ask)] if choices else _number(ask)


def select(
    name: str,
    options: Sequence[tuple[str, str]],
    chosen: str,
    hears: Callable[[str], object],
    room: float,
    blocked: Mapping[str, str] | None = None,
) -> Widget:
    """Side by side where there is room, else folded out of a list without those that are blocked."""
    out = dict(blocked or {})
    if len(options) * (max(breadth(text) for _, text in options) * LETTER + PAD) <= room:
        return Segmented(options, chosen, name=name, on_change=hears, width=Share(1), blocked=out)
    free = [option for option in options if option[0] not in out or option[0] == chosen]
    return DropDown(free, chosen, name=name, on_change=hears, width=Share(1))


def _one_of(ask: Ask) -> Widget:
    values = {str(one): one for one in ask.part.choices}
    options = [(key, ask.says(one)) for key, one in values.items()]
    return select(ask.name, options, str(ask.value), lambda key: ask.hears(values[key]), ask.room)


def _ticks(ask: Ask, chosen: list[str]) -> Widget:
    """Some of many; the oldest makes room where they are too many."""

    def press(one: str) -> None:
        others = [other for other in chosen if other != one and ALL not in (one, other)]
        kept = others if one in chosen else [*others, one][-(ask.ticks or len(ask.part.choices)) :]
        ask.hears(kept or [ask.part.choices[0]])

    cells: list[Widget] = [
        Choice(
            [Label(ask.says(one), font="label-medium", may_cut=True)],
            chosen=one in chosen,
            ruled=False,
            pad=(8, 0),
            height=32,
            name=f"{ask.name}.{one}",
            on_press=partial(press, one),
        )
        for one in ask.part.choices
    ]
    return Grid(cells, columns=2, gap=2, width=Share(1))


def _number(ask: Ask) -> list[Widget]:
    """A few are counted, more are slid over: money in millions, rates in hundredths."""
    part, number = ask.part, float(ask.value)
    least, most = float(part.least or 0), float(part.most or 0)
    step = float(part.step or (most - least) / 100 or 1)
    unit = 1e6 if most >= 1e6 else 0.01 if is_rate(part) else 1.0
    if unit == 1 and step.is_integer() and (most - least) / step <= COUNTED:
        ends = int(number), int(least), int(most), int(step)
        return [Stepper(*ends, says=ask.says, name=ask.name, on_change=ask.hears), Spacer()]
    slider = Slider(
        number / unit,
        least / unit,
        most / unit,
        step / unit,
        before=None if ask.before is None else ask.before / unit,
        name=ask.name,
        width=Share(1),
        on_change=lambda n: ask.hears(exact(n * unit, step)),
    )
    return [slider, Label(ask.says(number), font="figure-small", align="right", width=84)]
