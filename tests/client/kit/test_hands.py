"""Mouse and keys reach the widget they are meant for, and what a mouse can do a keyboard can do."""

from collections.abc import Callable

import pytest

from game.client.kit.keys import Keymap
from game.client.kit.screen import Screen
from game.client.kit.widgets import (
    Button,
    Card,
    Choice,
    Column,
    Dialog,
    Drawing,
    DropDown,
    Grid,
    HoldButton,
    Label,
    List,
    Row,
    ScrollView,
    Segmented,
    Spacer,
    Stepper,
    TextField,
    Toggle,
    Widget,
)
from tests.client.kit.conftest import Show, Shown


def buttons(*names: str, done: list[str] | None = None) -> list[Widget]:
    def press(name: str) -> Callable[[], None]:
        return lambda: done.append(name) if done is not None else None

    return [Button(name, name=name, on_press=press(name)) for name in names]


def focused(screen: Screen) -> str:
    return screen.hands.focused.name if screen.hands.focused else ""


def test_tab_follows_the_reading_order_and_comes_round(show: Show) -> None:
    driver = show(lambda: Row([Column(buttons("a", "b")), Column(buttons("c", "d"))]))
    seen = []
    for _ in range(5):
        driver.press("Tab")
        seen.append(focused(driver.screen))
    assert seen == ["a", "b", "c", "d", "a"]
    driver.press("Shift+Tab")
    assert focused(driver.screen) == "d"


def test_arrows_go_where_the_eye_goes(show: Show) -> None:
    driver = show(lambda: Column([Grid(buttons(*"abcdef"), columns=3, gap=10), Spacer()]))
    driver.press("Tab")
    path = []
    for key in ("Right", "Down", "Left", "Up", "Up"):
        driver.press(key)
        path.append(focused(driver.screen))
    assert path == ["b", "e", "d", "a", "a"]


def test_what_is_out_of_reach_is_skipped_unless_it_says_why(show: Show) -> None:
    driver = show(
        lambda: Row(
            [
                Button("a", name="a", enabled=False),
                Button("b", name="b", enabled=False, reason="Needs alliance level 1."),
                Button("c", name="c"),
            ]
        )
    )
    driver.press("Tab")
    assert focused(driver.screen) == "b"
    driver.wait(0.5)
    assert driver.screen.hands.hint.tip is not None
    assert driver.screen.hands.hint.tip.foot == "Needs alliance level 1."
    driver.press("Tab")
    assert focused(driver.screen) == "c"


def test_the_ring_is_seen_after_a_key_and_not_after_the_mouse(show: Show) -> None:
    driver = show(lambda: Row(buttons("a", "b")))
    driver.press("Tab")
    assert driver.screen.hands.ring
    driver.click("b")
    assert not driver.screen.hands.ring
    assert focused(driver.screen) == "b"


def test_enter_presses_the_ringed_widget_and_else_the_main_button(show: Show) -> None:
    done: list[str] = []
    driver = show(
        lambda: Row(
            [
                *buttons("a", done=done),
                Button("Seal", cap="Enter", name="seal", on_press=lambda: done.append("seal")),
            ]
        )
    )
    driver.press("Enter")
    driver.press("Tab")
    driver.press("Enter")
    driver.click("a")
    driver.press("Enter")
    assert done == ["seal", "a", "a", "seal"]


def test_a_click_is_a_press_and_a_release_on_the_same_widget(show: Show) -> None:
    done: list[str] = []
    driver = show(lambda: Row(buttons("a", "b", done=done)))
    driver.hold("a")
    driver.let_go("b")
    assert done == []
    driver.click("b")
    assert done == ["b"]


def test_a_key_that_no_widget_used_reaches_the_screen(show: Show) -> None:
    driver = show(lambda: Row(buttons("a")))
    driver.press("F")
    driver.press("?")
    driver.press("Shift+Z")
    assert isinstance(driver.screen, Shown)
    assert driver.screen.keys == ["F", "?", "Shift+Z"]


def test_right_click_and_f1_explain_the_nearest_thing_that_can(show: Show) -> None:
    told: list[str] = []

    def tree() -> Widget:
        inner = Button("inner", name="inner")
        outer = Card([Row([inner, Spacer()])], name="outer", on_explain=lambda: told.append("outer"))
        return Column([outer, Button("own", name="own", on_explain=lambda: told.append("own")), Spacer()])

    driver = show(tree)
    driver.click("inner", button=3)
    driver.screen.focus_on("own")
    driver.press("F1")
    assert told == ["outer", "own"]


def test_letters_go_into_the_field_and_start_no_shortcut(show: Show) -> None:
    done: list[str] = []

    def tree() -> Widget:
        field = TextField("Ada", name="field", on_enter=done.append)
        return Column([field, Button("Calendar", shortcut="C", name="c", on_press=lambda: done.append("c"))])

    driver = show(tree)
    driver.press("C")
    driver.click("field")
    driver.press("End")
    driver.press("C")
    driver.type_text("m")
    driver.press("Home")
    driver.press("Delete")
    driver.press("Enter")
    assert done == ["c", "dam"]


def test_a_field_keeps_its_caret_when_the_tree_is_built_anew(show: Show) -> None:
    state = {"text": "abcd"}

    def change(text: str) -> None:
        state["text"] = text
        driver.screen.rebuild()

    driver = show(lambda: Column([TextField(state["text"], name="field", on_change=change), Spacer()]))
    driver.screen.focus_on("field")
    driver.press("Home")
    driver.press("Right")
    driver.type_text("xy")
    assert state["text"] == "axybcd"


@pytest.mark.parametrize(
    ("widget", "keys", "value"),
    [
        (lambda: Toggle("t", name="w"), ["Space"], True),
        (
            lambda: Segmented([("a", "A"), ("b", "B"), ("c", "C")], "a", name="w"),
            ["Right", "End", "Left"],
            "b",
        ),
        (
            lambda: Segmented([("a", "A"), ("b", "B"), ("c", "C")], "a", name="w", blocked={"b": "No."}),
            ["Right"],
            "c",
        ),
        (lambda: Stepper(3, 0, 20, name="w"), ["Right", "Shift+Right", "Left"], 13),
        (lambda: Stepper(3, 0, 20, name="w"), ["End", "Right"], 20),
        (lambda: DropDown([("a", "A"), ("b", "B")], "a", name="w"), ["Right", "Right"], "b"),
        (lambda: DropDown([("a", "A"), ("b", "B")], "a", name="w"), ["Enter", "Down", "Enter"], "b"),
    ],
)
def test_every_choice_can_be_made_with_keys(
    show: Show, widget: Callable[[], Widget], keys: list[str], value: object
) -> None:
    held = widget()
    driver = show(lambda: Column([held, Spacer()], lie="start"))
    driver.press("Tab")
    for key in keys:
        driver.press(key)
    assert driver.find("w").value == value


def test_a_segment_out_of_reach_cannot_be_clicked_and_says_why(show: Show) -> None:
    held = Segmented([("a", "A"), ("b", "B")], "a", name="w", blocked={"b": "Needs two allies."}, width=200)
    driver = show(lambda: Column([held, Spacer()]))
    driver.drag("w", 0.75, 0.75)
    assert held.value == "a"
    driver.wait(0.5)
    tip = driver.screen.hands.hint.tip
    assert tip is not None
    assert tip.text == "Needs two allies."


def rows(count: int = 30) -> list[Choice]:
    return [Choice([Label(f"row {at}")], name=f"row{at}", height=40, chosen=at == 0) for at in range(count)]


def test_the_wheel_scrolls_and_the_focus_brings_its_widget_into_view(show: Show) -> None:
    made = List(rows(), name="list", height=200)
    driver = show(lambda: Column([made, Spacer()]))
    driver.wheel("row1", -2)
    assert made.view.offset == 96
    driver.screen.focus_on("row20")
    assert made.view.box.contains(driver.find("row20").box, 1)
    driver.press("Enter")
    assert made.value == "row20"
    assert driver.find("row0").value is False


def test_a_scrolled_list_stays_scrolled_when_the_tree_is_built_anew(show: Show) -> None:
    driver = show(lambda: Column([List(rows(), name="list", height=200), Spacer()]))
    driver.wheel("row1", -3)
    driver.screen.rebuild()
    view = driver.find("list.view")
    assert isinstance(view, ScrollView)
    assert view.offset == 144


def test_what_is_scrolled_away_cannot_be_clicked(show: Show) -> None:
    done: list[str] = []

    def tree() -> Widget:
        below = Button("far", name="far", on_press=lambda: done.append("far"), height=40)
        view = ScrollView(Column([Drawing(height=300), below]), height=200)
        return Column([view, Drawing(height=200), Spacer()])

    driver = show(tree)
    driver.click("far")
    assert done == []


def test_a_dialog_has_the_keys_until_it_is_closed_and_gives_the_focus_back(show: Show) -> None:
    driver = show(lambda: Row(buttons("a", "b")))
    driver.press("Tab")
    driver.press("Tab")
    driver.screen.open(Dialog(Row(buttons("yes", "no")), name="sure"))
    seen = [focused(driver.screen)]
    for _ in range(2):
        driver.press("Tab")
        seen.append(focused(driver.screen))
    assert seen == ["yes", "no", "yes"]
    driver.press("Esc")
    assert not driver.screen.dialogs
    assert focused(driver.screen) == "b"


def test_a_dialog_that_wants_an_answer_stays(show: Show) -> None:
    driver = show(lambda: Row(buttons("a")))
    driver.screen.open(Dialog(Row(buttons("yes")), name="sure", may_close=False))
    driver.press("Esc")
    assert driver.screen.dialogs


def test_a_press_outside_folds_the_options_in(show: Show) -> None:
    made = DropDown([("a", "A"), ("b", "B")], "a", name="w", width=120)
    driver = show(lambda: Column([made, Spacer(), *buttons("far")]))
    driver.click("w")
    assert driver.screen.dialogs
    driver.click("far")
    assert not driver.screen.dialogs
    driver.click("w")
    driver.click("w.b")
    assert made.value == "b"


@pytest.mark.parametrize("way", ["mouse", "key"])
def test_holding_acts_after_its_time_and_not_before(show: Show, way: str) -> None:
    done: list[str] = []
    driver = show(
        lambda: Column(
            [
                HoldButton("Hold", name="hold", shortcut="Space", on_press=lambda: done.append("shown")),
                Spacer(),
            ]
        )
    )
    start, stop = {
        "mouse": (lambda: driver.hold("hold"), lambda: driver.let_go("hold")),
        "key": (lambda: driver.key_down("Space"), lambda: driver.key_up("Space")),
    }[way]
    start()
    driver.wait(0.6)
    stop()
    driver.wait(1.0)
    assert done == []
    start()
    driver.wait(2.5)
    assert done == ["shown"]


def test_holding_goes_on_when_the_tree_is_built_anew(show: Show) -> None:
    done: list[str] = []
    driver = show(lambda: Column([HoldButton("Hold", name="hold", on_press=lambda: done.append("shown"))]))
    driver.hold("hold")
    driver.wait(0.6)
    driver.screen.rebuild()
    driver.wait(0.6)
    assert done == ["shown"]


def test_a_key_that_was_put_elsewhere_is_heard_shown_and_silent_in_its_old_place(show: Show) -> None:
    pressed: list[str] = []
    driver = show(
        lambda: Row([Button("Report", cap="R", name="report", on_press=lambda: pressed.append("R"))])
    )
    driver.loop.stage.keys = Keymap({"R": "G"})
    driver.loop.restyle()
    driver.press("R")
    assert pressed == []
    driver.press("G")
    assert pressed == ["R"]
    assert "G" in driver.strings()
    assert "R" not in driver.strings()
