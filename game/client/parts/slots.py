"""Below the map of the desk: what is held ready for the case that, and what was said in public."""

from collections.abc import Callable
from functools import partial

from game.client.kit.layout import Share
from game.client.kit.widgets import Card, Column, Icon, Label, Pips, Row, Tip, Widget
from game.client.view import orders
from game.client.view.orders import Row as Slot
from game.client.view.table import Table
from game.words import amount, say

HIGH, LOW = 50, 36  # units


def row(table: Table, open_panel: Callable[[str], object], high: bool) -> list[Widget]:
    """Side by side; nothing while neither can be used."""
    found = orders.slots(table)
    cells: list[Widget] = [_slot(slot, open_panel, high) for slot in found]
    return [Row(cells, gap=12, height=HIGH if high else LOW)] if cells else []


def _slot(slot: Slot, open_panel: Callable[[str], object], high: bool) -> Widget:
    """What it will say stands first; where nothing is planned, its name."""
    planned = slot.changed and not slot.lesson and bool(slot.state)
    title = Label(slot.state if planned else slot.title, font="body-strong", width=Share(1), may_cut=True)
    cost = [Label(amount(slot.cost_cr), font="body-strong")] if slot.cost_cr else []
    spent = slot.points if slot.changed else 0
    pips: list[Widget] = [Pips(spent, 0, slot.points - spent, 3.2)] if slot.points and not slot.lesson else []
    icon = "lock" if slot.lesson else slot.icon
    text = slot.barred if slot.lesson else slot.title if planned else slot.state or say("orders.none")
    below = Label(text, font="label", colour="ink2", may_cut=True)
    below.width = Share(1)
    two: list[Widget] = [Row([title, *cost], gap=8), Row([below, *pips], gap=8)]
    both = Column(two if high else [Row([title, *pips, *cost], gap=8)], gap=2, width=Share(1))
    return Card(
        [Row([Icon(icon, 18, "acc", "sunk" if high else None), both], gap=10, lie="centre")],
        enabled=not slot.lesson,
        reason=slot.barred if slot.lesson else "",
        name=f"slot.{slot.key}",
        pad=(10, 0),
        width=Share(1),
        on_press=partial(open_panel, slot.panel),
        help=Tip(slot.title, text=slot.why or slot.barred),
    )
