"""What one person did, read and typed is nowhere on the screens of the next: not one text of it is drawn.

Both caches of letters are emptied at the curtain, so what they hold afterwards is all that was drawn since.
"""

import gc
import weakref
from collections.abc import Callable, Sequence

import pytest

from game.client.keeper import copied
from game.client.panels import PANELS
from game.client.screens.desk import TABS
from tests.client.conftest import Player

LOUD = {
    "buyer_subsidy": {"all": 0.025},
    "policing": 3,
    "first_order_coupon": 10,
    "charter": {"commission": 0.0185},
    "publicity_cr": 3_700_000,
}
NAME = "Lantern shall starve"  # of a save


SHORT = ("subsidies",)
LONG = pytest.param(tuple(PANELS), marks=pytest.mark.soak)


@pytest.fixture
def table(here, play, match_of) -> Callable[[], Player]:
    """The same month of the same match each time, with the first of two people in front."""
    record = match_of(people=2, played=2).record

    def lay() -> Player:
        player = play((1024, 600))
        player.app._sit_down(copied(record))
        player.press("Enter")
        player.sit()
        return player

    return lay


@pytest.mark.parametrize("panels", [SHORT, LONG], ids=len)
def test_not_one_text_on_the_screens_of_the_next_hangs_on_what_the_former_did(table, panels) -> None:
    loud, quiet = table(), table()
    for line, value in LOUD.items():
        loud.app.match.change(0, line, value)
    mine = look_around(loud, panels, noisy=True)
    quiet.press("Enter")
    drawn_next = [look_around(pass_on(player), panels) for player in (loud, quiet)]
    assert drawn_next[0] == drawn_next[1]
    assert len(mine - drawn_next[1]) > 20
    assert any(NAME in text for text in mine)


def test_nothing_of_the_former_person_is_alive_at_the_curtain(table) -> None:
    """No screen, no panel, no letter, no tooltip, no toast; and the title of the window tells nothing."""
    player = table()
    title = player.loop.window.title
    report = weakref.ref(player.screen)
    look_around(player, SHORT[:1], noisy=True)
    desk, panel = weakref.ref(player.screen), weakref.ref(player.screen.panel)
    pass_on(player, sit=False)
    gc.collect()
    assert (report(), desk(), panel()) == (None, None, None)
    page = " ".join([*player.strings(), "Space"])
    assert [text for text in drawn(player) if text not in page] == []
    assert (player.screen.hands.hint.tip, player.screen.said) == (None, None)
    assert player.loop.window.title == title


def look_around(player: Player, panels: Sequence[str], noisy: bool = False) -> set[str]:
    """All texts of the report, the desk, its pictures, panels and menu. Who is noisy also leaves traces."""
    for page in player.screen.pages:
        player.screen.turn(page)
        player.loop.step()
    player.press("Enter")
    for tab in TABS:
        player.screen.show_tab(tab)
        player.loop.step()
    player.app.menu()
    if noisy:
        player.click("save_name")
        player.type_text(NAME)
    player.wait(0.05)
    player.press("Esc")
    if noisy:
        compare(player)
    for panel in panels:
        player.screen.open_panel(panel)
        player.wait(0.05)
        if noisy:
            linger(player)
    return drawn(player)


def compare(player: Player) -> None:
    """A second plan, and the list of what was changed."""
    player.screen.table.part()
    player.press("U")
    player.wait(0.05)
    player.press("Esc")


def linger(player: Player) -> None:
    """Something is explained and kept for a while, and something is said at the foot."""
    explained = [one for one in player.screen.root.walk() if one.help and one.name]
    player.hover(explained[-1].name)
    player.wait(0.5)
    player.press("Shift")
    player.press("F5")
    while player.screen.dialogs:
        player.press("Esc")


def pass_on(player: Player, sit: bool = True) -> Player:
    """The desk is sealed, and the curtain falls."""
    player.screen.close_panel()
    player.press("Enter")
    if player.screen.dialogs:  # it may ask whether nothing shall change
        player.press("Enter")
    assert player.shown == "handover"
    if sit:
        player.sit()
        assert player.app.match.front == 1
    return player


def drawn(player: Player) -> set[str]:
    """Every text that was drawn or measured since the caches were emptied last."""
    letters = player.loop.stage.letters
    assert letters.cache.bytes < letters.cache.limit * 0.9, "some may have gone out again"
    return {key[0] for key in (*letters.cache.keys(), *letters._widths)}
