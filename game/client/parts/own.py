"""The card at the left of the desk: one's own platform at a glance."""

from game.client.kit.box import Box
from game.client.kit.charts import Spark
from game.client.kit.layout import Share
from game.client.kit.pen import Pen
from game.client.kit.style import Colour
from game.client.kit.widgets import (
    Block,
    Column,
    Drawing,
    Label,
    Meter,
    Note,
    Panel,
    Row,
    Rule,
    Spacer,
    Tip,
    Widget,
)
from game.client.parts.frame import changed
from game.client.view import emblem, own
from game.client.view.own import Trend
from game.client.view.table import Table
from game.words import percent, say

WIDTH = 224
SHADES: tuple[Colour, ...] = ("acc", ("acc", "card", 0.45), ("acc", "card", 0.68))


def card(table: Table, high: bool) -> Widget:
    """As wide as WIDTH; `high` says that there is room for more."""
    sales, buyers, goodwill, trust = own.trends(table)
    return Panel(
        [
            Row(
                [
                    Label(say("own.title"), font="body-strong"),
                    Spacer(),
                    Label(say("own.against"), font="label", colour="ink3", may_cut=True),
                ],
                height=20,
                pad=(4, 0),
                tight=True,
            ),
            Rule(),
            _trend(sales),
            Rule(),
            _trend(buyers),
            _presence(table),
            _trend(goodwill),
            Rule(),
            _trend(trust),
            Rule(),
            _label(table),
            Spacer(),
            *([Note(own.presence(table).line)] if high else []),
        ],
        pad=12,
        gap=8 if high else 5,
        width=WIDTH,
    )


def _trend(trend: Trend) -> Widget:
    line: list[Widget] = [Spark(trend.months, width=36, height=20)] if len(trend.months) > 1 else []
    figures = [Label(trend.figure, font="figure"), *changed(trend.moved), Spacer(), *line]
    tip = Tip(trend.title, trend.figure, text=trend.help)
    return Column(
        [
            Label(trend.title, font="label-medium", colour="ink2"),
            Row(figures, gap=5, lie="centre", height=24),
        ],
        gap=1,
        pad=(4, 0),
        name=f"own.{trend.name}",
        help=tip,
    )


def _presence(table: Table) -> Widget:
    """The spine of the game: two figures, two bars. Presence is striped: those shops stand elsewhere too."""
    row, tone = own.presence(table), emblem.tone(table.seat)
    tip = Tip(say("own.presence"), text=say("own.presence_help"), foot=row.line)
    halves = Row(
        [
            _half(
                say("own.present"),
                row.shops,
                own_changed(row.shops_moved),
                row.shops_part,
                row.shops_line,
                tone,
                True,
            ),
            _post(),
            _half(
                say("own.focus"),
                row.focus,
                own_changed(row.focus_moved),
                row.focus_part,
                say("own.of_hours"),
                tone,
            ),
        ],
        gap=6,
    )
    line = Label(say("own.spine"), font=("medium", 11.5), colour="acc", align="centre", wrap=True)
    column = Column([halves, line], gap=7)
    return Block([column], pad=(5, 9), fill="accs", name="own.presence", help=tip)


def own_changed(moved: own.Moved) -> list[Widget]:
    return changed(moved) or [Label("", font="label")]


def _half(
    title: str, figure: str, moved: list[Widget], part: float, line: str, tone: str, striped: bool = False
) -> Widget:
    return Column(
        [
            Label(title, font="label-medium", colour="ink2", may_cut=True),
            Label(figure, font="figure"),
            Row(moved, height=15),
            Meter(part, tone, thick=7, striped=striped, height=12),
            Label(line, font="caption", colour="ink2", may_cut=True),
        ],
        gap=2,
        width=Share(1),
    )


def _post() -> Widget:
    return Drawing(lambda pen, box: pen.post(box.cx, box.y + 4, box.h - 8, "line2"), width=5)


def _label(table: Table) -> Widget:
    """What buyers think you are."""
    fields = own.label(table)

    def stack(pen: Pen, box: Box) -> None:
        x = box.x
        for field, shade in zip(fields, SHADES, strict=True):
            wide = box.w * field.share
            pen.box(Box(x, box.y, max(0.0, wide - 2), box.h), shade, None, 3)
            x += wide

    rows = [
        Row(
            [
                _swatch(shade),
                Label(field.title, font="label", width=Share(1), may_cut=True),
                Label(percent(field.share, 0), font="label-strong"),
            ],
            gap=8,
            lie="centre",
        )
        for field, shade in zip(fields, SHADES, strict=True)
    ]
    return Column(
        [Label(say("own.label"), font="label-medium", colour="ink2"), Drawing(stack, height=12), *rows],
        gap=4,
        pad=(4, 0),
        name="own.label",
        help=Tip(say("own.label"), text=say("own.label_help")),
    )


def _swatch(shade: Colour) -> Widget:
    return Drawing(lambda pen, box: pen.box(box.centred(9, 9), shade, None, 2), width=10, height=14)
