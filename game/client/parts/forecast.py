"""What may come, beside any order: a fan with the change and without it, asked off the frame and shown faded
until the answer to the newest question is there."""

from collections.abc import Callable, Sequence
from typing import Protocol

from game.client.kit.charts import Fan as Chart
from game.client.kit.charts import round_marks
from game.client.kit.layout import Share
from game.client.kit.widgets import (
    Block,
    Change,
    Column,
    Drawing,
    Label,
    Row,
    Segmented,
    Spacer,
    Tip,
    Widget,
)
from game.client.parts import pieces
from game.client.view import emblem, outlook
from game.client.view.launch import Flight
from game.client.view.outlook import Tile
from game.client.view.table import Table
from game.session.shown import Answer, Departure, Fan, Two
from game.words import say

ANSWERS: tuple[Answer, ...] = ("same", "match", "higher")
MARGINS = (44, 16, 112, 28)


class Thinker(Protocol):
    """Who answers in another process; the newest question wins."""

    def ask(self, seat: int, months: int, rivals: Answer = "same", sheets: Two | None = None) -> None: ...

    def fan(self) -> Fan | None: ...

    def ask_launch(self, seat: int, work: bool, fanfare_cr: float, months: int) -> None: ...

    def departures(self) -> tuple[Departure, ...] | None: ...


class Forecast:
    """The question that is open, and the newest answer. `on_answer` is called when it comes."""

    def __init__(self, table: Table, thinker: Thinker, on_answer: Callable[[], object]) -> None:
        self.table, self.thinker, self.on_answer = table, thinker, on_answer
        self.rivals: Answer = "same"
        self.figure = outlook.FIGURES[0]
        self.fan: Fan | None = None
        self.faded = True
        self.ahead = outlook.AHEAD
        self.sheets: Callable[[], Two | None] | None = None
        self.flight: Callable[[], Flight] | None = None  # a launch that is asked about instead
        self.departures: tuple[Departure, ...] | None = None

    def look_ahead(self, months: int = outlook.AHEAD, sheets: Callable[[], Two | None] | None = None) -> None:
        """Look further from the next question on; and at other sheets than the draft beside no change."""
        self.ahead, self.sheets, self.flight = months, sheets, None

    def look_up(self, flight: Callable[[], Flight]) -> None:
        """From the next question on it is about a launch."""
        self.flight = flight

    def ask(self) -> None:
        """The draft or what rivals do is another."""
        self.faded = True
        if self.flight is not None:
            self.thinker.ask_launch(self.table.seat, *self.flight())
            return
        months, sheets = outlook.months(self.table, self.ahead), self.sheets() if self.sheets else None
        self.thinker.ask(self.table.seat, months, self.rivals, sheets)

    def poll(self) -> None:
        """Once a frame: is an answer there?"""
        before = self.departures if self.flight else self.fan
        found = self.thinker.departures() if self.flight else self.thinker.fan()
        if found is None or found is before:
            return
        if isinstance(found, Fan):
            self.fan = found
        else:
            self.departures = found
        self.faded = False
        self.on_answer()

    def assume(self, rivals: str) -> None:
        self.rivals = next(answer for answer in ANSWERS if answer == rivals)
        self.ask()
        self.on_answer()

    def look_at(self, figure: str) -> None:
        self.figure = figure
        self.on_answer()


def page(
    forecast: Forecast, note: Widget, figure: str = "", high: bool = True, wide: bool = True
) -> list[Widget]:
    """A card: finding, assumption, chart, what changes, and a note. Where it is not `wide` or `high` less."""
    table, fan, name = forecast.table, forecast.fan, figure or forecast.figure
    finding = say("forecast.thinking") if fan is None else outlook.finding(table, fan, name)
    widgets: list[Widget] = [
        pieces.title(finding, say("forecast.line"), "forecast.finding"),
        assumption(forecast, wide),
    ]
    widgets.append(chart(forecast, name))
    tiles = [] if fan is None else outlook.tiles(table, fan)[0 if wide else 1 :]
    heads = Row(
        [
            Label(say("forecast.changes", when=outlook.last_month(table, fan)), font="body-strong"),
            Spacer(),
            Label(say("forecast.middle"), font="label", colour="ink3", may_cut=True),
        ],
        tight=True,
    )
    shown = Row([_tile(tile) for tile in tiles], gap=10, height=72)
    return [*widgets, heads, shown, note] if high else [*widgets, shown]


def assumption(forecast: Forecast, wide: bool = True) -> Widget:
    """What rivals are taken to do, beside what the shades mean."""
    answers = Segmented(
        [(answer, say(f"forecast.answer.{answer}")) for answer in ANSWERS],
        forecast.rivals,
        on_change=forecast.assume,
        name="forecast.rivals",
        help=Tip(say("forecast.rivals"), text=say("forecast.rivals_help")),
        width=290 if wide else 250,
    )
    tone = emblem.tone(forecast.table.seat)
    shades: list[Widget] = [
        _swatch((tone, "card", 0.55)),
        Label(say("forecast.five"), font="label", colour="ink2"),
        _swatch((tone, "card", 0.8)),
        Label(say("forecast.nine"), font="label", colour="ink2"),
    ]
    parts = [Label(say("forecast.rivals"), colour="ink2"), answers, Spacer(), *(shades if wide else ())]
    return Row(parts, gap=8, lie="centre")


def figures(forecast: Forecast, width: float | Share) -> Widget:
    """Which of the figures is looked at."""
    return Segmented(
        [(name, say(f"outlook.{name}")) for name in outlook.FIGURES],
        forecast.figure,
        on_change=forecast.look_at,
        name="forecast.figure",
        called=say("aloud.view"),
        width=width,
    )


def chart(forecast: Forecast, figure: str, names: tuple[str, str] | None = None) -> Widget:
    """`names` of what is seen and of what it is set beside; without them the draft and no change."""
    table, seat = forecast.table, forecast.table.seat
    curve = outlook.curve(table, forecast.fan, figure, names)
    return Chart(
        past=curve.past,
        middle=curve.middle,
        inner=curve.inner,
        outer=curve.outer,
        other=curve.other,
        labels=curve.labels,
        ticks=_ticks(figure, curve.all()),
        now_text=curve.now,
        ends=curve.ends,
        faded=forecast.faded,
        tip=lambda point: Tip(*outlook.point(curve, figure, point)),
        margins=MARGINS,
        name="forecast.chart",
        height=Share(1),
        tone=emblem.tone(seat),
        tone_text=emblem.ink(seat),
    )


def _ticks(figure: str, values: Sequence[float]) -> list[tuple[float, str]]:
    """Round marks from below the lowest value to above the highest."""
    low, high = min(values), max(values)
    spare = max((high - low) * 0.12, abs(high) * 0.01, 1e-9)
    marks = round_marks(low - spare, high + spare)
    step = marks[1] - marks[0] if len(marks) > 1 else spare
    marks = [
        *([marks[0] - step] if marks[0] > low else []),
        *marks,
        *([marks[-1] + step] if marks[-1] < high else []),
    ]
    whole = all(round(mark * 100, 4).is_integer() for mark in marks)
    return [(mark, outlook.written(figure, mark, 0 if whole else 1)) for mark in marks]


def _tile(tile: Tile) -> Widget:
    moved: list[Widget] = [Change(tile.moved.text, tile.moved.sign)] if tile.moved.text else []
    column = Column(
        [
            Label(tile.title, font="label", colour="ink2", may_cut=True),
            Label(tile.figure, font="figure-small"),
            *moved,
        ],
        gap=2,
    )
    return Block([column], pad=(11, 8), fill=("sunk", "card", 0.45), width=Share(1), name=f"tile.{tile.key}")


def _swatch(colour: tuple[str, str, float]) -> Widget:
    return Drawing(lambda pen, box: pen.box(box.centred(13, 11), colour, None, 2), width=14, height=14)
