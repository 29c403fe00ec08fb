"""Every widget and chart draws itself in both themes and at every scale, without a fault in its text."""

import pygame
import pytest

from game.client.kit import charts, style, widgets
from game.client.kit.layout import REST, faults
from game.client.kit.widgets import Widget
from tests.client.kit.conftest import Show

EMBLEM = (('<path d="M12 1L23 12L12 23L1 12Z"/>', 0.0), ('<path d="M12 1L23 12H12Z"/>', 0.5))
OPTIONS = [("a", "off"), ("b", "10"), ("c", "30 cr")]


def every_widget() -> list[Widget]:
    w = widgets
    return [
        w.Block([w.Label("tile")], pad=6),
        w.Button("Undo", icon="undo", cap="Z", name="undo"),
        w.Button("Seal orders", kind="primary", icon="lock", name="seal"),
        w.Button("Open", kind="link", name="open"),
        w.Button("", kind="quiet", icon="gear", name="gear", width=32),
        w.Button("Ads", name="ads", enabled=False, reason="Needs alliance level 1."),
        w.Card([w.Label("Growth")], pad=8, chosen=True, name="card", on_press=lambda: None),
        w.Change("−24m", -1),
        w.Choice([w.Label("row")], pad=8, name="choice", on_press=lambda: None),
        w.Drawing(lambda pen, box: pen.card(box.inset(6)), height=40),
        w.DropDown(OPTIONS, "a", name="fold"),
        w.Emblem(EMBLEM, "p1"),
        w.Grid([w.Label("1"), w.Label("2")], gap=4),
        w.HoldButton("Hold to look", name="hold"),
        w.Icon("truck", tile="sunk"),
        w.KeyField(text="Undo", usual="Z", waits="which key?", wrong=True, name="key"),
        w.List([w.Choice([w.Label("first")], name="first", height=32)], name="list"),
        w.Meter(0.4, ticks=(0.8,), second=0.6),
        w.Meter(0.4, striped=True),
        w.Note("One missed goal freezes the rest of the money.", "warn"),
        w.Panel([w.Label("inside")], pad=8),
        w.Pill("Rumour", "warn", "onacc"),
        w.Pips(2, 2, 1),
        w.Rule(space=3),
        w.ScrollView(w.Column([w.Label(f"line {at}") for at in range(9)]), height=40),
        w.Segmented(OPTIONS, "b", name="segments"),
        w.Slider(2, 0, 10, 0.5, before=1, band=(3, 6), limit=8, pins=[w.Pin(7, EMBLEM, "p2")], name="slider"),
        w.Stack([w.Label("on top")]),
        w.Stepper(3, name="stepper"),
        w.Tabs(OPTIONS, "c", name="tabs"),
        w.TextField("Ada", icon="search", name="field"),
        w.Title("A finding", "and one line", font="headline-small"),
        w.Toggle("match", True, name="toggle"),
        charts.Bars([("Growth", 0.9, "90", "acc"), ("Profit", 0.1, "10", "ink3")]),
        charts.Spark([1, 3, 2, 4]),
        charts.TimeLine(["Nov", "Dec"], [charts.Event(0, "Wattle", "p1t"), charts.Event(0.1, "Oak", "p2t")]),
    ]  # fmt: skip


def sheet() -> Widget:
    made = every_widget()
    parts = [widgets.Column(made[at::4], gap=8, width=REST) for at in range(4)]
    return widgets.Row(list(parts), gap=16, pad=16)


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
@pytest.mark.parametrize("text", [0.9, 1.0, 1.15])
def test_every_widget_draws_itself_without_a_fault(show: Show, size: tuple[int, int], text: float) -> None:
    driver = show(sheet, size, text)
    assert faults(driver.screen.texts()) == []
    driver.loop.restyle(style.NIGHT)
    driver.loop.step()
    assert faults(driver.screen.texts()) == []


def test_no_widget_is_left_out() -> None:
    drawn = {type(widget).__name__ for widget in sheet().walk()}
    offered = {
        name
        for room in (widgets, charts)
        for name in room.__all__
        if isinstance(getattr(room, name), type) and issubclass(getattr(room, name), Widget)
    }
    elsewhere = {"Widget", "Dialog", "Spacer", "Spotlight", "Fan", "Shares", "Waterfall"}
    assert offered - drawn == elsewhere


def test_tab_reaches_everything_that_can_be_used_and_its_ring_is_seen(show: Show) -> None:
    driver = show(sheet)
    reached = set()
    for _ in range(30):
        driver.press("Tab")
        if driver.screen.hands.focused:
            reached.add(driver.screen.hands.focused.name)
    assert reached >= {
        "undo",
        "seal",
        "open",
        "gear",
        "ads",
        "card",
        "fold",
        "hold",
        "first",
        "segments",
        "slider",
    }
    assert reached >= {"stepper", "tabs", "field", "toggle", "choice"}
    gold = style.rgb_of(style.PAPER["focus"])
    picture = pygame.surfarray.array3d(driver.picture())
    assert (picture == gold).all(axis=2).sum() > 40
