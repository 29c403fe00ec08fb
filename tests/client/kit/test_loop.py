"""The loop draws only what has changed, lays out anew after a resize, and costs little in between."""

import ast
import time
from pathlib import Path

import pygame
import pytest

import game.client.kit
from game.client.kit import sdl
from game.client.kit.box import Box
from game.client.kit.clock import Clock
from game.client.kit.pen import Pen
from game.client.kit.style import NIGHT
from game.client.kit.widgets import (
    Button,
    Card,
    Column,
    Drawing,
    Grid,
    Icon,
    Label,
    Panel,
    Row,
    Spacer,
    Tip,
    Title,
    Widget,
)
from tests.client.kit.conftest import Show, Shown

KIT = Path(game.client.kit.__file__).parent


def desk() -> Widget:
    """About as much as the fullest screen has."""

    def card(at: int) -> Card:
        words = Column([Label(f"Order {at}", font="body-strong"), Label(f"{at}.5m cr", font="label")])
        return Card(
            [Row([Icon("star", tile="sunk"), words], gap=8, pad=6)], name=f"card{at}", help=Tip("Order")
        )

    left = Panel([Label(f"Figure {at}", font="label") for at in range(24)], pad=16, gap=4, width=224)
    middle = Panel([Title("0.31m buyers left Lantern", "this month"), Drawing(streams, height=400)], pad=20)
    right = Panel([Grid([card(at) for at in range(20)], columns=2, gap=6)], pad=16, width=420)
    return Row([left, middle, right], pad=12, gap=12)


def streams(pen: Pen, box: Box) -> None:
    for at in range(40):
        pen.ribbon(
            box.x,
            box.y + at * 9,
            box.y + at * 9 + 6,
            box.right,
            box.bottom - at * 8,
            box.bottom - at * 8 + 6,
            "p1",
        )


def test_a_frame_is_drawn_only_when_something_has_changed(show: Show) -> None:
    label = Label("one")
    driver = show(lambda: Column([label, Spacer()]))
    assert not driver.loop.step()
    label.say("two")
    assert driver.loop.step()
    assert not driver.loop.step()
    assert driver.strings() == ["two"]
    assert isinstance(driver.screen, Shown)
    assert driver.screen.made == 1


def test_only_the_damaged_part_of_the_page_is_painted_again(show: Show) -> None:
    drawn: list[str] = []

    def picture(name: str) -> Drawing:
        return Drawing(lambda pen, box: drawn.append(name), name=name, height=100)

    driver = show(lambda: Column([picture("a"), picture("b"), Spacer()], gap=10))
    drawn.clear()
    driver.find("b").touch()
    driver.loop.step()
    assert drawn == ["b"]


def test_a_painted_part_is_the_same_as_a_painted_whole(show: Show) -> None:
    driver = show(desk)
    whole = pygame.image.tobytes(driver.picture(), "RGB")
    for name in ("card3", "card12"):
        driver.hover(name)
    driver.hover("card3")
    driver.screen.hands.hint.drop()
    driver.loop.screen.handle(pygame.event.Event(pygame.WINDOWLEAVE))  # type: ignore[union-attr]
    assert pygame.image.tobytes(driver.picture(), "RGB") == whole


def test_the_tooltip_waits_and_goes_when_the_mouse_leaves(show: Show) -> None:
    driver = show(desk)
    driver.hover("card4")
    driver.wait(0.2)
    assert driver.screen.hands.hint.tip is None
    driver.wait(0.2)
    assert driver.screen.hands.hint.tip == Tip("Order")
    assert not driver.screen.hands.hint.box.meets(driver.find("card4").box)
    driver.hover("card5")
    assert driver.screen.hands.hint.tip is None


def test_a_resize_is_laid_out_once_it_has_settled(show: Show) -> None:
    driver = show(lambda: Row([Drawing(name="all", width=None), Spacer()], name="row"))
    assert isinstance(driver.screen, Shown)
    made = driver.screen.made
    driver.resize((1920, 1080))
    assert driver.screen.made == made + 1
    assert driver.loop.stage.style.scale == 1.5
    assert driver.find("row").box == Box(0, 0, 1280, 720)
    assert driver.picture().get_size() == (1920, 1080)


def test_a_smaller_window_has_fewer_units_and_larger_text_too(show: Show) -> None:
    assert show(desk, size=(1024, 600)).screen.room == Box(0, 0, 1024, 600)
    assert show(desk, text=1.25).screen.room == Box(0, 0, 1024, 576)


def test_another_theme_is_another_picture(show: Show) -> None:
    driver = show(desk)
    paper = pygame.image.tobytes(driver.picture(), "RGB")
    driver.loop.restyle(NIGHT)
    assert pygame.image.tobytes(driver.picture(), "RGB") != paper


def test_what_eases_is_drawn_until_it_is_there(show: Show) -> None:
    parts: list[float] = []
    picture = Drawing(lambda pen, box: parts.append(picture.progress(pen.now)), height=50)
    driver = show(lambda: Column([picture, Spacer()]))
    parts.clear()
    picture.animate(driver.loop.stage.clock.now(), 0.6)
    driver.wait(1.0)
    assert parts == sorted(parts)
    assert parts[0] < 0.3
    assert parts[-1] == 1.0
    assert not driver.screen.lively
    assert not driver.loop.step()


def test_a_frozen_clock_moves_only_by_hand() -> None:
    clock = Clock()
    clock.freeze(3.0)
    assert clock.now() == clock.now() == 3.0
    clock.pass_by(0.5)
    assert clock.now() == 3.5


def test_closing_the_window_ends_the_loop_unless_the_screen_wants_to_stay(show: Show) -> None:
    driver = show(lambda: Row([Spacer()]))
    driver.screen.wants_to_stay = lambda: True  # type: ignore[method-assign]
    pygame.event.post(pygame.event.Event(pygame.QUIT))
    driver.loop.step()
    assert driver.loop.running
    del driver.screen.wants_to_stay
    pygame.event.post(pygame.event.Event(pygame.QUIT))
    driver.loop.step()
    assert not driver.loop.running


def test_nothing_of_the_former_screen_is_left_after_another_is_shown(show: Show) -> None:
    driver = show(lambda: Column([Label("156m for 11% of Kite"), Spacer()]))
    driver.screen.toast("Signed with Featherbed")
    driver.loop.step()
    driver.loop.stage.forget()
    driver.loop.show(Shown(lambda: Column([Label("Pass the screen"), Spacer()])))
    driver.loop.step()
    live = [key[0] for key in driver.loop.stage.letters.cache.keys() if isinstance(key, tuple)]
    assert live == ["Pass the screen"]
    assert driver.strings() == ["Pass the screen"]


def blits(window: pygame.Surface, count: int) -> float:
    """Seconds for `count` copies of a full window: the measure that other times are held against."""
    picture = window.copy()
    start = time.perf_counter()
    for _ in range(count):
        window.blit(picture, (0, 0))
    return time.perf_counter() - start


def test_a_frame_that_changes_nothing_costs_no_more_than_a_few_blits(show: Show) -> None:
    driver = show(desk)
    window = driver.loop.window.get_surface()
    spent = []
    for _ in range(5):
        start = time.perf_counter()
        for _ in range(10):
            driver.screen.fresh = False
            driver.loop.step()
        spent.append(time.perf_counter() - start)
    assert min(spent) / 10 < max(0.004, 12 * min(blits(window, 10) for _ in range(3)) / 10)


def test_three_hundred_redraws_make_nothing_new(show: Show) -> None:
    driver = show(desk)
    stage = driver.loop.stage
    driver.screen.rebuild()
    driver.loop.step()
    made = stage.letters.cache.made, stage.shapes.made
    assert made[1] > 10
    for _ in range(300):
        driver.screen.rebuild()
        driver.loop.step()
    assert (stage.letters.cache.made, stage.shapes.made) == made


def test_a_thousand_random_events_break_nothing(show: Show) -> None:
    driver = show(lambda: Row([desk(), Column([Button("b", name="b"), Spacer()])]))
    keys = (
        "Tab",
        "Shift+Tab",
        "Enter",
        "Esc",
        "Left",
        "Right",
        "Up",
        "Down",
        "Space",
        "F1",
        "Shift",
        "9",
        "Home",
    )
    for turn in range(1000):
        name = f"card{turn * 7 % 20}"
        act = turn * 31 % 5
        if act == 0:
            driver.press(keys[turn * 13 % len(keys)])
        elif act == 1:
            driver.click(name, button=1 + 2 * (turn % 2))
        elif act == 2:
            driver.wheel(name, (turn % 3) - 1)
        elif act == 3:
            driver.drag(name, 0.1, 0.9)
        else:
            driver.type_text("q")
    assert driver.screen.texts()


def test_the_acceleration_of_sdl_is_off_only_where_it_hurts_and_nobody_chose() -> None:
    chosen = {"SDL_FRAMEBUFFER_ACCELERATION": "1"}
    sdl.prepare(chosen, "off")
    assert chosen["SDL_FRAMEBUFFER_ACCELERATION"] == "1"
    told: dict[str, str] = {}
    sdl.prepare(told, "on")
    assert "SDL_FRAMEBUFFER_ACCELERATION" not in told
    sdl.prepare(told, "off")
    assert told["SDL_FRAMEBUFFER_ACCELERATION"] == "0"


def test_plain_pygame_is_told_from_the_community_edition(monkeypatch: pytest.MonkeyPatch) -> None:
    assert sdl.is_community_edition()
    monkeypatch.delattr(pygame, "IS_CE")
    assert not sdl.is_community_edition()


@pytest.mark.parametrize("file", sorted(KIT.rglob("*.py")), ids=lambda file: str(file.relative_to(KIT)))
def test_the_kit_knows_no_game(file: Path) -> None:
    tree = ast.parse(file.read_text("utf-8"))
    names = [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    names += [alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
    assert [
        name for name in names if name.startswith("game") and not name.startswith("game.client.kit")
    ] == []
