"""Two people at one real window: what the curtain tells of the former one, and a match of two to its end."""

import subprocess
import time
from collections.abc import Callable

import pytest

from tests.client.window.conftest import Window, needs_tools
from tests.client.window.test_stories import order, seal

pytestmark = needs_tools
TABLE = ["play", "--seed", "7", "--seat", "human:Ada@kite", "--seat", "human:Barnaby@lantern", "--months"]
PIN, OTHER = "0417", "1704"
HELD = 1.3  # seconds


@pytest.mark.soak
def test_a_loud_turn_leaves_the_same_curtain_as_a_quiet_one(window: Callable[..., Window]) -> None:
    """Ada seals, is called back, orders, types, looks things up and seals again; then Barnaby takes a PIN."""
    game = window(*TABLE, "1")
    title = game.hands("getwindowname", game.id)
    game.click("on")
    sit(game, "Ada")
    seal(game)
    quiet = curtain(game, "Barnaby")
    game.click("seat.0")
    called = curtain(game, "Ada")
    sit(game, "Ada", by_mouse=False)
    order(game, "price", "price.all=3")
    game.click("menu")
    game.click("save_name")
    game.write("a")
    game.click("resume")
    game.key("F5")  # what is said of it still stands when the orders are sealed
    seal(game)
    assert curtain(game, "Barnaby") == quiet != called
    assert game.hands("getwindowname", game.id) == title
    game.click("pin")
    digits(game, PIN + PIN)
    game.at("desk")
    seal(game)
    game.at("ending")


# What each of them orders in which month: a card of the desk, and what is done on it.
ORDERS = {
    ("Ada", 1): "price price.all=3",
    ("Barnaby", 1): "policing policing:3/4",
    ("Ada", 2): "summit summit",
    ("Barnaby", 3): "price price.all=2",
}


@pytest.mark.soak
def test_two_people_play_to_the_end_and_one_of_them_has_a_pin(window: Callable[..., Window]) -> None:
    game = window(*TABLE, "4")
    for month in range(1, 5):
        game.at("reveal")
        leave(game, "on")
        turn(game, "Ada", month)
        turn(game, "Barnaby", month)
    game.at("ending")


def turn(game: Window, name: str, month: int) -> None:
    """Sit down, read, order, seal. Barnaby takes a PIN in the first month, and mistypes it in the second."""
    if name == "Ada":
        sit(game, name)
    elif month == 1:
        curtain(game, name)
        game.click("pin")
        digits(game, PIN + PIN)
    else:
        knock(game, name, wrong=month == 2, by_mouse=month == 3)
    if game.at("monthreport", "desk")["screen"] == "monthreport":
        game.click("to_orders")
    game.at("desk")
    if (name, month) in ORDERS:
        order(game, *ORDERS[name, month].split())
    seal(game)


def knock(game: Window, name: str, wrong: bool, by_mouse: bool) -> None:
    """Enter the PIN."""
    curtain(game, name)
    game.click("hold") if by_mouse else game.key("space")
    if wrong:
        digits(game, OTHER)
        game.until(lambda seen: seen["values"].get("dots", "").startswith("0"))
        assert game.seen["screen"] == "handover"
    digits(game, PIN, by_mouse)


def digits(game: Window, typed: str, by_mouse: bool = False) -> None:
    game.until(lambda seen: "dots" in seen["widgets"])
    for digit in typed:
        game.click(f"digit.{digit}") if by_mouse else game.key(digit)


def sit(game: Window, name: str, by_mouse: bool = True) -> None:
    """From the curtain that calls for this one."""
    curtain(game, name)
    if by_mouse:
        game.hold("hold", HELD)
    else:
        game.hands("keydown", "space")
        time.sleep(HELD)
        game.hands("keyup", "space")
    game.at("desk", "monthreport")


def leave(game: Window, name: str) -> None:
    while name in game.seen["widgets"]:
        game.click(name)


def curtain(game: Window, name: str) -> bytes:
    """The pixels of it, as the display has them, once it calls for this one."""
    game.until(lambda seen: seen["screen"] == "handover" and name in seen["values"]["hold"])
    game.hands("mousemove", "--window", game.id, "2", "2")
    game.until(lambda seen: seen["focused"] == "")
    picture = subprocess.run(
        ["import", "-window", game.id, "rgb:-"], env=game.env, capture_output=True, check=True
    )
    return picture.stdout
