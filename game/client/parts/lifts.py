"""What lifts a rocket: five factors as levers, and how high their product comes."""

from game.client.kit.layout import Share
from game.client.kit.widgets import Column, Icon, Label, Row, Rule, Tip, Widget
from game.client.parts.rocket import Lever, LiftScale
from game.client.view import odds
from game.client.view.launch import Flight
from game.client.view.odds import Factor
from game.client.view.table import Table
from game.session.shown import Departure
from game.words import say, short_month

LEVER = (64, 88)  # units: where it is narrow, and where it is wide


def lifts(table: Table, one: Departure, flight: Flight, wide: bool, high: bool) -> list[Widget]:
    head = Row(
        [
            Label(say("launch.lifts", when=short_month(one.month)), font="body-strong", width=Share(1)),
            Label(say("launch.multiplies"), font="label", colour="ink3"),
        ]
    )
    steps = [(tier, ending.from_lift) for tier, ending in table.cast.rocket.endings.items()]
    total = Row(
        [
            Label(say("launch.lift"), font="body-strong", width=Share(1)),
            Label(odds.lift(one.lift), font="figure", name="lift"),
        ],
        lie="centre",
    )
    scale = LiftScale(
        low=one.lift.low9,
        middle=one.lift.middle,
        high=one.lift.high9,
        steps=steps,
        name="lift.scale",
        help=say("launch.lift_help"),
    )
    rows = [_factor(factor, wide, high) for factor in odds.factors(one, flight)]
    return [head, Column(rows, gap=8 if high else 0), Rule(), total, scale]


def _factor(factor: Factor, wide: bool, high: bool) -> Widget:
    name = Label(factor.name, font="body-medium")
    below = [Label(factor.says, font="label", colour="ink2", may_cut=True)] if high else []
    parts: list[Widget] = [
        Column([name, *below], gap=0, width=Share(1)),
        Lever(factor, name=f"factor.{factor.key}", help=_help(factor), width=LEVER[wide]),
        Label(factor.figure, font="body-strong", align="right", width=88),
    ]
    sign = [Icon(odds.SIGNS[factor.key], 17, width=20)] if wide else []
    return Row([*sign, *parts], gap=8, lie="centre", height=36 if high else 24)


def _help(factor: Factor) -> Tip:
    return Tip(factor.name, factor.figure, text=say(f"launch.factor_help.{factor.key}"), foot=factor.says)
