"""Charts put numbers where they belong, and what is drawn is as thick and as full as it should be."""

from pathlib import Path

import numpy as np
import pygame
import pytest

from game.client.kit import art
from game.client.kit.box import Box
from game.client.kit.charts import (
    Fan,
    Layered,
    Plot,
    Shares,
    Step,
    Streaks,
    Stream,
    Total,
    Waterfall,
    apart,
    draw_streams,
    round_marks,
    smooth,
    span_of,
    spans,
)
from game.client.kit.charts.ribbons import between
from game.client.kit.icons import ICONS
from game.client.kit.layout import REST, faults
from game.client.kit.pen import Pen
from game.client.kit.style import PAPER, Style, rgb_of
from game.client.kit.widgets import Column, Row, Spacer, Tip
from tests.client.kit.conftest import Show

FONTS = Path(__file__).parents[3] / "assets" / "fonts"


@pytest.fixture
def pen() -> Pen:
    made = Pen(Style(FONTS), pygame.Surface((400, 300), 0, 32))
    made.fill(Box(0, 0, 400, 300), "card")
    return made


def inked(pen: Pen) -> np.ndarray:  # type: ignore[type-arg]
    """How much of each pixel is ink, 0..1, where ink was drawn on card."""
    card, ink = rgb_of(PAPER["card"])[1], rgb_of(PAPER["ink"])[1]
    return (card - pygame.surfarray.array_green(pen.surface).astype(float)) / (card - ink)


def test_marks_are_round_and_cover_the_axis() -> None:
    assert round_marks(36.2, 47.9, 4) == [37.5, 40.0, 42.5, 45.0, 47.5]
    assert round_marks(0, 1, 4) == [0, 0.25, 0.5, 0.75, 1.0]
    assert round_marks(-3, 12, 3) == [0, 5, 10]


def test_a_smooth_line_meets_every_point_and_swings_beyond_none() -> None:
    xs, ys = [0, 1, 2, 3, 4], [1.0, 1.0, 5.0, 5.0, 2.0]
    fine_x, fine_y = smooth(xs, ys, 401)
    assert [fine_y[100 * at] for at in range(5)] == pytest.approx(ys)
    assert min(fine_y) >= 1.0 - 1e-9
    assert max(fine_y) <= 5.0 + 1e-9
    assert len(fine_x) == 401


def test_names_are_pushed_apart_but_stay_inside() -> None:
    assert apart([10, 50, 90], 20, 0, 100) == [10, 50, 90]
    moved = apart([95, 96, 97], 20, 0, 100)
    assert moved == [60, 80, 100]
    assert apart([2, 1], 20, 0, 100) == [21, 1]


def test_a_plot_puts_low_at_the_bottom() -> None:
    plot = Plot(Box(10, 20, 100, 50), 0, 4, 30, 40)
    assert (plot.x(0), plot.x(4)) == (10, 110)
    assert (plot.y(30), plot.y(40)) == (70, 20)


def test_a_ribbon_is_as_thick_as_its_number_everywhere(pen: Pen) -> None:
    pen.ribbon(20, 40.3, 52.8, 380, 200.1, 212.6, "ink", 1.0)
    columns = inked(pen).sum(axis=1)[25:375]
    assert columns == pytest.approx(12.5, abs=0.12)


def test_a_line_is_as_thick_when_it_is_steep(pen: Pen) -> None:
    pen.curve([50, 350], [250, 50], "ink", 3.0)
    length = np.hypot(300, 200)
    assert inked(pen).sum() / length == pytest.approx(3.0, abs=0.1)


def test_a_striped_ribbon_has_gaps_and_a_fading_one_ends_in_nothing(pen: Pen) -> None:
    pen.ribbon(20, 50, 90, 380, 50, 90, "ink", 1.0, hatch=(8.0, 0.5, 0.0))
    column = inked(pen)[200]
    assert column[50:90].min() < 0.1
    assert column[50:90].max() > 0.9
    pen.ribbon(20, 150, 190, 380, 150, 190, "ink", 1.0, fade=(0.0, 1.0))
    assert inked(pen)[25, 170] < 0.05
    assert inked(pen)[375, 170] > 0.95


def test_a_ring_covers_its_part_of_the_turn() -> None:
    whole = pygame.surfarray.array_alpha(art.ring(40, 10, 0, 1, (1, 2, 3), 1)).sum(dtype=float)
    for start, end in ((0, 0.25), (0.9, 1.3), (0.5, 1.0), (0.1, 0.95)):
        part = pygame.surfarray.array_alpha(art.ring(40, 10, start, end, (1, 2, 3), 1)).sum(dtype=float)
        assert part / whole == pytest.approx(end - start, abs=0.005)


def test_a_large_box_has_the_corners_of_a_small_one(pen: Pen) -> None:
    pen.box(Box(10, 10, 24, 24), "card", "ink", 8, 1.5)
    pen.box(Box(50, 10, 300, 200), "card", "ink", 8, 1.5)
    ink = inked(pen)
    assert (ink[10:20, 10:20] == ink[50:60, 10:20]).all()
    assert (ink[24:34, 24:34] == ink[340:350, 200:210]).all()
    assert (ink[60:340, 20:200] == 0).all()
    assert (ink[60:340, 10] == 1).all()


@pytest.mark.parametrize("size", [(6, 6), (200, 6), (6, 200), (21, 21), (40, 22), (300, 200)])
def test_a_box_of_any_size_covers_its_square_but_for_the_corners(pen: Pen, size: tuple[int, int]) -> None:
    pen.box(Box(20, 20, *size), "ink", None, 8)
    radius = min(8, size[0] / 2, size[1] / 2)
    assert inked(pen).sum() == pytest.approx(size[0] * size[1] - (4 - np.pi) * radius**2, rel=0.01)


def test_a_shadow_is_seen_around_its_box_and_fades_outward(pen: Pen) -> None:
    pen.shadow(Box(60, 60, 280, 160), 10, 8, 0.5, 0)
    row = inked(pen)[200, :60]
    assert row[-1] > row[-4] > row[-7] > 0
    assert row[:50].max() == 0


@pytest.mark.parametrize("name", sorted(ICONS))
def test_every_icon_draws_something_inside_its_square(name: str) -> None:
    alpha = pygame.surfarray.array_alpha(art.icon(name, 48, (0, 0, 0), 1.7))
    assert 0.02 < (alpha > 128).mean() < 0.6
    edge = np.concatenate([alpha[0], alpha[-1], alpha[:, 0], alpha[:, -1]])
    assert edge.max() < 128


def test_amounts_follow_each_other_along_an_edge() -> None:
    stretches = spans([2, 3], top=10, scale=4, gap=5)
    assert [(one.y, one.bottom) for one in stretches] == [(10, 18), (23, 35)]


def test_a_stream_is_found_under_the_mouse_and_the_others_fade(pen: Pen) -> None:
    stream = Stream("kite", 20, 50, 380, 150, 20, "ink")
    assert stream.holds(200, 110)
    assert not stream.holds(200, 160)
    assert not stream.holds(390, 160)
    draw_streams(pen, [stream], lit={"lantern"})
    faded = inked(pen).sum()
    draw_streams(pen, [stream], lit={"kite"})
    assert inked(pen).sum() > 2 * faded


def test_a_stream_eases_from_one_month_to_the_next() -> None:
    before, after = Stream("k", 0, 0, 100, 40, 10, "p1"), Stream("k", 0, 20, 100, 40, 30, "p1")
    assert between(before, after, 0.5) == Stream("k", 0, 10, 100, 40, 20, "p1")
    assert between(before, after, 1.0) == after


def test_streaks_move_and_make_no_picture_per_frame(pen: Pen) -> None:
    streaks = Streaks([Stream("k", 20, 40, 380, 200, 30, "ink")])
    streaks.draw(pen, 0.0)
    first = pygame.image.tobytes(pen.surface, "RGB")
    for frame in range(60):
        streaks.draw(pen, frame / 6)
    assert pygame.image.tobytes(pen.surface, "RGB") != first
    assert pen.shapes.made <= 16


def causes() -> Waterfall:
    steps = [
        Step("subsidies", "Your subsidies", 1.9, "+1.9", "students", Tip("Your subsidies", "+1.9 pt")),
        Step("late", "Late parcels", -0.4, "−0.4", "3 cities", Tip("Late parcels", "−0.4 pt")),
    ]
    first, last = Total("September", 39.4, "39.4%"), Total("October", 40.9, "40.9%", "p1")
    ticks = [(39.0, "39%"), (41.0, "41%")]
    return Waterfall(first, steps, last, ticks, 38.5, 42.0, name="why", width=600, height=400)


def test_the_bars_of_a_waterfall_speak_to_mouse_and_keys(show: Show) -> None:
    opened: list[str] = []
    chart = causes()
    chart.on_choose = opened.append
    driver = show(lambda: Column([chart, Spacer()]))
    driver.press("Tab")
    driver.press("Right")
    driver.press("Right")
    assert chart.value == "late"
    driver.wait(0.5)
    assert driver.screen.hands.hint.tip == Tip("Late parcels", "−0.4 pt")
    assert not driver.screen.hands.hint.box.meets(chart.column(1))
    driver.press("Enter")
    assert opened == ["late"]
    assert faults(driver.screen.texts()) == []


def test_an_axis_shows_all_steps_and_is_broken_only_where_they_would_be_too_small() -> None:
    small = [Step("a", "A", 1.9, ""), Step("b", "B", -0.4, "")]
    low, high = span_of(Total("", 39.4, ""), small)
    assert 38 < low < 39.4
    assert 41.3 < high < 42
    assert span_of(Total("", 3.0, ""), small)[0] <= 0
    low, high = span_of(Total("", -10.0, ""), [Step("a", "A", -30.0, ""), Step("b", "B", 60.0, "")])
    assert low < -40
    assert high > 20


def test_a_fan_says_what_each_month_says(show: Show) -> None:
    band = ([41.0, 40.0], [41.0, 43.0])
    fan = Fan(
        [40.0, 41.0], [41.0, 42.0], band, band, [41.0, 41.2], ["Sep", "Oct", "Nov"],
        [(40, "40%"), (44, "44%")], "now", [("This plan", "about 42%"), ("No change", "about 41.2%")],
        name="fan", tip=lambda at: f"month {at}", height=REST,
    )  # fmt: skip
    driver = show(lambda: Row([Column([fan], width=600), Spacer()]))
    plot = fan.plot()
    found = fan.spot(plot.x(2) - 3, plot.y(42))
    assert found is not None
    assert found[0] == "month 2"
    assert faults(driver.screen.texts()) == []


def test_shares_are_stacked_from_the_bottom(show: Show) -> None:
    layers = [
        Layered([0.2, 0.5], "p1", "p1t", "Kite", "50%"),
        Layered([0.3, 0.4], "p2", "p2t", "Lantern", "40%"),
        Layered([0.1, 0.02], "p3", "p3t", "Magpie", "2%"),
    ]
    chart = Shares(layers, ("Small shops", "8%"), name="shares", height=300)
    driver = show(lambda: Column([chart, Spacer()], pad=20))
    assert [edge[-1] for edge in chart.edges()] == pytest.approx([0.5, 0.9, 0.92])
    assert faults(driver.screen.texts()) == []
