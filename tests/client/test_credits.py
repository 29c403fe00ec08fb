"""Credits: everything that is bundled or stood on is named, and a licence that lies here can be read."""

from pathlib import Path

import pytest

from game import places
from game.client.kit.layout import faults
from game.client.screens.credits import Credits
from game.client.view import credits
from game.client.view.credits import LETTERS, LIBRARIES

FONTS = Path(places.shipped("assets")) / "fonts"


def test_each_face_and_each_library_is_named_with_its_licence():
    works = {work.name: work for work in credits.works()}
    assert set(LETTERS) == {path.name.removesuffix("-OFL.txt") for path in FONTS.glob("*-OFL.txt")}
    assert {*LETTERS, *LIBRARIES} <= set(works)
    assert all(work.licence for work in works.values())
    assert all("SIL OPEN FONT LICENSE" in works[name].text for name in LETTERS)


@pytest.mark.parametrize("size", [(1024, 600), (1920, 1080)])
def test_a_licence_is_read_and_nothing_is_cut(play, size):
    player = play(size)
    player.click("credits")
    assert faults(player.screen.texts()) == []
    player.click("Inter")
    assert isinstance(player.screen, Credits)
    assert any("SIL" in text for text in player.strings())
    player.press("Esc")
    assert player.shown == "title"
