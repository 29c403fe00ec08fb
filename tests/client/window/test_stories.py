"""The stories of the game, played in a real window by mouse alone, from the menu to the ending.

A story is what is clicked in which month. A line is a card of the desk and then what is done on it: a name is
clicked, `name=3` types a number on a slider, `name:2/3` presses the second of three parts, `*4` clicks often.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

import pytest

from game.client.view import orders
from game.session.match import Match
from game.session.shelf import Shelf
from tests.client.window.conftest import Window, needs_tools

pytestmark = needs_tools
SEED = "7"


class Story(NamedTuple):
    """By month what is done; `reached` are the goals and medals that it comes to."""

    scenario: str
    orders: dict[int, tuple[str, ...]]
    reached: set[str]


BAZAAR_WAR = Story(
    "bazaar-war",
    {
        2: ("price price.all=3",),
        3: ("price price.all=6",),
        4: ("price price.all=8",),
        5: ("price price.all=0",),
    },
    {"war", "no_force", "hearts"},
)
TRAFFIC = Story(
    "traffic",
    {
        1: ("summit summit",),
        2: ("traffic visits=60 landing:3/3",),
        5: ("traffic resale:3/3",),
    },
    {"margin", "untaught"},
)
CALL_SUPPLIERS = ("launch work", "poach how.roster category category.daily_necessities stores:6/6*9 order")
ALL_BUT_GADGETS = "daily_necessities apparel beauty_baby appliances_furniture books_toys".split()
ONE_ROCKET = Story(
    "one-rocket",
    {
        1: CALL_SUPPLIERS,
        2: CALL_SUPPLIERS,
        3: CALL_SUPPLIERS,
        4: (
            "launch fanfare=12 go go.yes",
            "price price.all=3",
            "coupon coupon:2/4",
            "front_page page.electronics.1:1/6*2 page.apparel.1:1/6*2 page.daily_necessities.1:6/6*4",
        ),
    },
    {"soap", "warm"},
)
NINE_TWENTY_NINE = Story(
    "nine-twenty-nine",
    {
        2: (
            "promotion month:4/4 publicity_cr=52 stars:18/18 depth:4/4 way.coupon_stack "
            + " ".join(f"aisle.{name}" for name in ALL_BUT_GADGETS)
            + " order",
        ),
    },
    {"historic"},
)
WHO_IS_KING = Story("who-is-king", {2: ("policing policing:4/4",)}, {"believed"})


@pytest.mark.soak
@pytest.mark.parametrize(
    "story",
    [ONE_ROCKET, BAZAAR_WAR, NINE_TWENTY_NINE, TRAFFIC, WHO_IS_KING],
    ids=lambda story: story.scenario,
)
def test_a_story_is_played_by_mouse_to_its_ending(window: Callable[..., Window], story: Story) -> None:
    game = window()
    begin(game, story.scenario)
    month = 1
    while to_the_desk(game) == "desk":
        for line in story.orders.get(month, ()):
            order(game, *line.split())
        seal(game)
        month += 1
    assert game.at("ending")
    assert story.reached <= reached()


# Where the lesson leaves something to the pupil, in its order.
OWN_HANDS = (
    "stock.daily_necessities:3/5",
    "page.electronics.0:1/6 page.daily_necessities.0:6/6",
    "price.all:3/12",
    "seller.rate:17/20",
    "seller.rate:1/99",
    "visits:2/10 landing:3/3",
    "depth:2/4 order",
    "price.all:1/99",
    "pitch",
)


@pytest.mark.soak
def test_the_first_lesson_is_learned_by_mouse(window: Callable[..., Window]) -> None:
    game = window()
    begin(game, "first-cart")
    hands = iter(OWN_HANDS)
    while to_the_desk(game, taught=True) != "ending":
        follow(game, hands)
    assert next(hands, None) is None
    assert {"there", "black", "regulars"} <= reached()


def follow(game: Window, hands: Iterator[str]) -> None:
    """Do what the lesson asks until the month is sealed; in the last one nobody asks any more."""
    while game.at("desk", "monthreport", "reveal", "ending")["screen"] in ("desk", "monthreport"):
        shown = game.seen["widgets"]
        if "seal.go" in shown or ("lesson.skip" not in shown and "seal" in shown):
            game.click("seal.go" if "seal.go" in shown else "seal")
        elif "lesson.do" in shown:
            game.click("lesson.do")
        elif "lesson.skip" in shown:
            for gesture in next(hands).split():
                do(game, gesture)
        elif "to_orders" in shown:
            game.click("to_orders")


def begin(game: Window, scenario: str) -> None:
    """From the menu: the scenario on the first step, easy rivals on the second, the luck on the third."""
    game.click("new")
    game.click("steps", part=1 / 6)
    game.click(scenario, within="scenarios")
    game.click("steps", part=3 / 6)
    game.click("all.easy")
    game.click("steps", part=5 / 6)
    game.click("seed", within="rules")
    game.key("End", *["BackSpace"] * len(game.seen["values"]["seed"]))
    game.write(SEED)
    game.until(lambda seen: seen["values"].get("seed") == SEED)
    game.click("start")


def to_the_desk(game: Window, taught: bool = False) -> str:
    """Past the reveal and the report; the screen where it ends. A lesson may begin with the report."""
    if game.at("reveal", "ending")["screen"] == "reveal":
        leave(game, "on")  # where something flies the first click only ends that
        if game.at("monthreport", "desk")["screen"] == "monthreport" and not taught:
            game.click("to_orders")
            game.at("desk")
    return str(game.seen["screen"])


def order(game: Window, card: str, *gestures: str) -> None:
    """Open a card, do this on it, and keep it."""
    group = next(name for name, kinds in orders.CARDS.items() if card in {kind.key for kind in kinds})
    if f"card.{card}" not in game.seen["widgets"]:
        game.click(f"group.{group}", within="orders")
        game.until(lambda seen: {"keep", f"card.{card}"} & seen["widgets"].keys())
    if "keep" not in game.seen["widgets"]:
        game.click(f"card.{card}", within="orders")
    for gesture in gestures:
        do(game, gesture)
    leave(game, "keep")


def leave(game: Window, name: str) -> None:
    """Click it until it is gone."""
    while name in game.seen["widgets"]:
        game.click(name)


def do(game: Window, gesture: str) -> None:
    gesture, _, times = gesture.partition("*")
    name, _, number = gesture.partition("=")
    name, _, place = name.partition(":")
    at, _, of = place.partition("/")
    for _ in range(int(times or 1)):
        game.click(name, (int(at) - 0.5) / int(of) if place else 0.5)
    if number:
        game.write(number)
        game.until(lambda seen: float(seen["values"].get(name, "nan")) == float(number))


def seal(game: Window) -> None:
    game.click("seal")
    seen = game.until(lambda seen: seen["screen"] != "desk" or seen["dialogs"] > 0)
    if seen["screen"] == "desk":
        game.click("seal.go")
    game.until(lambda seen: seen["screen"] != "desk")


def reached() -> set[str]:
    """Goals and medals of the match that was kept last, by the end of their names."""
    shelf = Shelf()
    match = Match(shelf.load(shelf.entries()[0].name))
    shelf.close()
    people = [seat for seat, chair in enumerate(match.chairs) if chair.mind == "human"]
    return {goal.key.split(".")[1] for goal in match.goals if goal.reached and goal.seat in people}
