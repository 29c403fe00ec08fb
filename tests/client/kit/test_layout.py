"""Boxes fall where they should, a tooltip never covers its owner, and planted faults are found."""

import pytest

from game.client.kit.box import Box
from game.client.kit.layout import Share, TextMark, beside, column, faults, grid, row
from game.client.kit.widgets import Column, Drawing, Grid, Label, Panel, Row, ScrollView, Spacer, Stack
from tests.client.kit.conftest import Show

ROOM = Box(0, 0, 1280, 720)


def test_shares_take_what_fixed_sizes_leave() -> None:
    boxes = row(Box(10, 20, 300, 50), [60, Share(1), Share(2)], gap=6)
    assert [box.w for box in boxes] == [60, 76, 152]
    assert boxes[2].right == 310
    assert all((box.y, box.h) == (20, 50) for box in boxes)


def test_nothing_gets_a_size_below_zero() -> None:
    assert [box.h for box in column(Box(0, 0, 10, 30), [40, Share(1)])] == [40, 0]


def test_a_grid_reads_line_by_line() -> None:
    cells = grid(Box(0, 0, 210, 100), 2, 2, gap=10)
    assert [(cell.x, cell.y) for cell in cells] == [(0, 0), (110, 0), (0, 55), (110, 55)]


@pytest.mark.parametrize("x", [0, 200, 640, 1100, 1240])
@pytest.mark.parametrize("y", [0, 300, 690])
def test_a_tooltip_stands_beside_its_owner_and_inside_the_window(x: float, y: float) -> None:
    owner = Box(x, y, 40, 30)
    tip = beside(owner, (260, 140), ROOM)
    assert ROOM.contains(tip)
    assert not tip.meets(owner)


def test_a_tooltip_of_a_wide_owner_goes_below_or_above() -> None:
    assert beside(Box(20, 100, 1240, 40), (260, 140), ROOM).y >= 140
    assert beside(Box(20, 600, 1240, 100), (260, 140), ROOM).bottom <= 600


def test_a_row_measures_its_content_and_shares_the_rest(show: Show) -> None:
    wide = Label("wide")
    driver = show(
        lambda: Row([Label("a", name="a"), Spacer(), Label("b", name="b", width=50)], gap=4, name="row")
    )
    box = driver.find("row").box
    assert box == Box(0, 0, 1280, 720)
    assert driver.find("b").box.right == 1280
    assert driver.find("a").box.w == pytest.approx(driver.screen.pen.width("a"), abs=1)
    assert wide.box.w == 0


def test_a_wrapped_label_makes_its_column_higher(show: Show) -> None:
    text = "one two three four five six seven eight nine ten"

    def below(width: float) -> float:
        column = [Label(text, wrap=True), Drawing(name="next", height=10)]
        return show(lambda: Row([Column(list(column), width=width), Spacer()])).find("next").box.y

    assert below(80) > 3 * below(600)


def test_grid_cells_are_as_high_as_the_highest(show: Show) -> None:
    driver = show(
        lambda: Column(
            [Grid([Drawing(height=20), Drawing(height=60, name="b")], columns=2, name="grid"), Spacer()]
        )
    )
    assert driver.find("grid").box.h == 60


def mark(text: str, box: Box, panel: Box = ROOM, cut: bool = False, may_cut: bool = False) -> TextMark:
    return TextMark(text, box, panel, cut, may_cut)


def test_planted_faults_are_found_and_clean_text_is_not() -> None:
    first, below = mark("first", Box(10, 10, 80, 12)), mark("below", Box(10, 26, 80, 12))
    assert faults([first, below]) == []
    over = mark("over", Box(60, 14, 80, 12))
    assert [fault.what for fault in faults([first, below, over])] == ["overlap"]
    outside = mark("outside", Box(180, 60, 50, 12), panel=Box(0, 0, 200, 100))
    assert [fault.what for fault in faults([outside])] == ["outside"]
    assert [fault.what for fault in faults([mark("cut", first.box, cut=True)])] == ["cut"]
    assert faults([mark("cut", first.box, cut=True, may_cut=True)]) == []


def test_the_record_of_a_drawn_screen_finds_an_overlap_an_overflow_and_a_cut(show: Show) -> None:
    def tree() -> Stack:
        return Stack(
            [
                Panel([Label("In its place", width=200), Spacer()], pad=20, width=300),
                Drawing(lambda pen, box: pen.text("On top of it", 60, 30) and None, name="over"),
                Row([Panel([Label("A sentence without room", width=60), Spacer()], pad=600)]),
            ]
        )

    found = {(fault.what, fault.mark.string) for fault in faults(show(tree).screen.texts())}
    assert ("cut", "A sentence without room") in found
    assert ("overlap", "In its place") in found


def test_text_that_leaves_its_panel_is_found(show: Show) -> None:
    inner = Drawing(
        lambda pen, box: pen.text("too far to the right", box.right - 20, box.cy) and None, height=40
    )
    driver = show(lambda: Row([Panel([inner, Spacer()], width=200), Spacer()]))
    assert [fault.what for fault in faults(driver.screen.texts())] == ["outside"]


def test_a_view_may_hide_lines_but_not_their_ends(show: Show) -> None:
    def tree(width: float | None) -> ScrollView:
        lines = [Label(f"A sentence without room {at}", width=width) for at in range(30)]
        return ScrollView(Column(lines), name="view", width=200, height=300)

    whole = show(lambda: Row([tree(None)])).screen.texts()
    assert 0 < len(whole) < 30
    assert faults(whole) == []
    assert {fault.what for fault in faults(show(lambda: Row([tree(90)])).screen.texts())} == {"cut"}


def test_a_bar_lies_beside_what_scrolls(show: Show) -> None:
    def tree(high: float) -> Row:
        inside = Drawing(height=high, name="inside")
        return Row([ScrollView(Column([inside]), name="view", width=200, height=300)])

    for high, width in ((300, 200), (301, 200 - ScrollView.BAR)):
        assert show(lambda high=high: tree(high)).find("inside").box.w == width
