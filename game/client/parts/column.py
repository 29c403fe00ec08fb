"""The orders column of the desk: attention, the groups of cards, committed money and the runway."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from game.client.kit.layout import Share
from game.client.kit.style import Colour
from game.client.kit.widgets import (
    Block,
    Button,
    Choice,
    Column,
    Drawing,
    Icon,
    Label,
    Meter,
    Panel,
    Pill,
    Pips,
    Row,
    Rule,
    ScrollView,
    Spacer,
    Tip,
    Widget,
)
from game.client.view import orders, plans, state
from game.client.view.orders import Group
from game.client.view.orders import Row as Card
from game.client.view.table import Table
from game.words import amount, month_name, say

WIDTH = 308


@dataclass(frozen=True)
class Hands:
    """What the column can ask of the desk."""

    open_group: Callable[[str], object]
    open_panel: Callable[[str], object]
    forecast: Callable[[], object]
    changes: Callable[[], object]
    plans: Callable[[], object]


def card(table: Table, opened: str, hands: Hands) -> Widget:
    groups = orders.groups(table)
    rows: list[Widget] = [_group(table, group, opened, hands) for group in groups]
    last = max(at for at, group in enumerate(groups) if group.key in orders.LEVERS)
    rows.insert(last + 1, Row([Rule("line2", 3, width=Share(1))], pad=(16, 0)))
    view = ScrollView(Column(rows, gap=1), name="orders", height=Share(1))
    changed = sum(group.changed for group in groups)
    head = Row(
        [
            Label(
                say("orders.title", month=month_name(table.match.month)),
                font="body-strong",
                width=Share(1),
            ),
            Button(
                _changed(table, changed),
                "link",
                font="label-strong",
                name="changes",
                help=say("changes.help"),
                on_press=hands.changes,
                shortcut="U",
            ),
        ],
        lie="centre",
        height=20,
        pad=(16, 0),
    )
    return Panel(
        [head, Row([attention(table)], pad=(8, 0)), view, Column(_money(table, hands), gap=6, pad=(16, 0))],
        pad=(0, 12),
        gap=8,
        width=WIDTH,
    )


def attention(table: Table) -> Widget:
    summary = table.summary
    left = max(0, summary.points - summary.spent)
    tip = Tip(say("orders.attention"), text=say("orders.attention_help", points=summary.points))
    row = Row(
        [
            Label(say("orders.attention"), font="body-medium"),
            Pips(summary.spent, 0, left, 5.6 if summary.points < 7 else 4.6),
            Spacer(),
            Label(say("orders.attention_left", spent=summary.spent, left=left), font="body-strong"),
        ],
        gap=8,
        lie="centre",
        tight=True,
    )
    return Block([row], pad=(12, 0), height=34, width=Share(1), name="attention", help=tip)


def _group(table: Table, group: Group, opened: str, hands: Hands) -> Widget:
    on, panels = group.key == opened, group.panels
    press = partial(hands.open_group, group.key) if len(panels) > 1 else partial(hands.open_panel, panels[0])
    state = say("lesson.opens", at=group.lesson) if group.lesson else group.state
    second: list[Widget] = [Label(state, font="label", colour="ink2", width=Share(1), may_cut=True)]
    if orders.waits(table, group):
        second.append(Pill(say("orders.reply"), "warn", "onacc"))
    if group.changed:
        second.append(Pips(group.changed))
    tone: Colour = "ink2" if group.lesson else "ink"
    worth = [] if group.lesson else _worth(table, group)
    title = [Label(group.title, font="body-strong", colour=tone, width=Share(1)), *worth]
    icon = "lock" if group.lesson else group.icon
    text = Column([Row(title), Row(second, gap=6, lie="centre")], gap=2, width=Share(1))
    row = Choice(
        [Row([Icon(icon, 18, "acc", "card" if on else "sunk"), text], gap=10, lie="centre")],
        chosen=False,
        enabled=not group.lesson,
        reason=state if group.lesson else "",
        ruled=not on,
        on_press=press,
        name=f"group.{group.key}",
        pad=(8, 4),
        height=46,
        help=say(f"orders.help.{group.key}"),
    )
    if not on:
        return Row([row], pad=(8, 0))
    cards = [_card(card, hands) for card in group.rows]
    block = Block([Column([row, *cards, Spacer(4)])], fill="accs", width=Share(1), name="cards")
    return Row([block], pad=(8, 0))


def _worth(table: Table, group: Group) -> list[Widget]:
    """What a group costs a month; investors instead how much they believe."""
    if group.key == "investors":
        confidence = state.confidence(table)
        if confidence is None:
            return []
        return [Meter(confidence / 100, "pos", (table.cast.freeze_at / 100,), thick=6, width=72)]
    return [Label(amount(group.cost_cr) if group.cost_cr else say("orders.nothing"), font="body-strong")]


def _card(card: Card, hands: Hands) -> Widget:
    tone: Colour = "neg" if card.why else "ink"
    name: Colour = "ink3" if card.barred and not card.changed else "ink"
    state = card.barred if card.lesson else card.state
    row = Row(
        [
            Drawing(
                lambda pen, box: pen.post(box.cx, box.y + 2, box.h - 4, ("acc", "card", 0.45), 2), width=32
            ),
            Label(card.title, font="label-strong", colour=name),
            Label(state, font="label", colour="ink2", align="right", width=Share(1), may_cut=True),
            Pips(card.points if card.changed else 0, 0, 0 if card.changed else card.points, 3.2, width=18),
            Label(
                amount(card.cost_cr) if card.cost_cr else say("orders.nothing"),
                font="label-medium",
                align="right",
                width=47,
                colour=tone,
            ),
        ],
        gap=5,
        lie="centre",
        tight=True,
    )
    return Choice(
        [row],
        name=f"card.{card.key}",
        ruled=False,
        pad=(0, 0, 8, 0),
        height=25,
        radius=6,
        on_press=lambda: hands.open_panel(card.panel),
        enabled=not card.lesson,
        reason=card.barred if card.lesson else "",
        help=Tip(card.title, card.state, text=card.why or card.barred),
    )


def _changed(table: Table, changed: int) -> str:
    text = say("orders.changed", n=changed) if changed else say("orders.unchanged")
    plan = plans.tag(table)
    return say("plans.tagged", plan=plan, text=text) if plan else text


def _money(table: Table, hands: Hands) -> list[Widget]:
    spent, comes = orders.committed(table), orders.earned(table)
    before, after = table.unchanged.runway[0], table.plan.runway[0]
    top = max(spent, comes) or 1.0
    tip = Tip(say("orders.committed"), text=say("orders.committed_help"))
    return [
        Rule("line2"),
        Row(
            [
                Label(say("orders.committed"), colour="ink2", width=Share(1)),
                Label(say("orders.money", money=spent), font="figure-small", name="committed"),
            ],
            lie="centre",
            height=18,
            name="money",
            help=tip,
        ),
        Meter(
            spent / top, "acc" if spent <= comes else "warn", (comes / top,) if comes < top else (), thick=7
        ),
        Row(
            [
                Label(
                    _runway(before, after),
                    font="label",
                    colour="ink2",
                    width=Share(1),
                    name="runway",
                    may_cut=True,
                ),
                Label(say("orders.earned", money=comes), font="label", colour="ink2"),
            ]
        ),
        Row(
            [
                Button(
                    say("orders.undo_all"),
                    icon="undo",
                    name="undo_all",
                    on_press=table.clear,
                    width=Share(1),
                    enabled=bool(table.sheet.lines),
                    reason=say("orders.nothing_to_undo"),
                ),
                Button(
                    say("orders.forecast"),
                    icon="chart",
                    name="forecast",
                    on_press=hands.forecast,
                    width=Share(1),
                ),
                Button(
                    "",
                    icon="scales",
                    name="plans",
                    help=say("plans.help"),
                    on_press=hands.plans,
                    shortcut="P",
                ),
            ],
            gap=8,
        ),
    ]


def _runway(before: float | None, after: float | None) -> str:
    if before is None or after is None:
        return say("orders.endless" if after is None else "orders.now_ends", after=after or 0.0)
    return say("orders.runway", before=before, after=after)
