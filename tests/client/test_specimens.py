"""The kit by example: every widget and chart has a specimen, and every page fits and can be used."""

from itertools import product

import pygame
import pytest

from game.client import exhibit
from game.client.kit import charts, widgets
from game.client.kit.layout import faults
from game.client.kit.style import NIGHT, PAPER, rgb_of
from game.client.kit.widgets import Widget
from game.client.screens.specimens import Specimens
from game.client.settings import THEMES
from game.client.specimens import PAGES
from game.client.specimens.specimen import Pose

SIZES, TEXTS = ((1280, 720), (1920, 1080), (2560, 1440)), (0.9, 1.0, 1.15)
LOOKS = [
    ((1024, 600), 1.3, "night"),
    *(pytest.param(*look, marks=pytest.mark.soak) for look in product(SIZES, TEXTS, THEMES)),
]


def test_every_widget_and_chart_has_a_specimen():
    lines = " ".join(one.line for page in PAGES.values() for one in page)
    drawn = {type(part).__name__ for page in PAGES.values() for one in page for part in one.make().walk()}
    offered = {name: getattr(room, name) for room in (widgets, charts) for name in room.__all__}
    kinds = {name for name, one in offered.items() if isinstance(one, type) and issubclass(one, Widget)}
    assert kinds - drawn == {"Widget"}
    assert [name for name in widgets.__all__ if name.startswith("draw_") and name not in lines] == []


def test_the_line_below_a_specimen_is_the_one_that_makes_it():
    button = PAGES["buttons"][1]
    assert (button.line, button.kind) == ("Button('Undo', icon='undo')", "Button")
    assert button.about.startswith("A verb.")


@pytest.mark.parametrize(("size", "text", "theme"), LOOKS)
def test_every_page_fits_every_window_and_text_size_in_both_themes(show, size, text, theme):
    driver = show(Specimens(), size, text)
    driver.loop.restyle(THEMES[theme])
    for page in PAGES:
        driver.screen.open_page(page)
        exhibit.whole(driver, driver.screen)
        assert faults(driver.screen.texts()) == [], page


def test_tab_reaches_all_that_can_be_used_and_its_ring_is_seen(show):
    driver = show(Specimens(opened="fields"))
    reached = set()
    for _ in range(60):
        driver.press("Tab")
        reached.add(driver.screen.hands.focused.name)
    assert reached == {one.name for one in driver.screen.root.walk() if one.can_focus}
    picture = pygame.surfarray.array3d(driver.picture())
    assert (picture == rgb_of(PAPER["focus"])).all(axis=2).sum() > 40


def test_what_is_sought_is_found_on_every_page(show):
    driver = show(Specimens())
    driver.click("search")
    driver.type_text("w_")
    driver.wait(0.1)
    shown = [text for text in driver.strings() if text.startswith("Drawing(")]
    assert len(shown) > 2
    driver.type_text("no such")
    assert "No specimen has that in its line." in driver.strings()
    driver.click("pages")
    assert driver.screen.sought == ""


def test_a_live_one_can_be_used_and_keeps_what_was_set_and_a_pose_cannot(show):
    driver = show(Specimens(opened="choices"))
    driver.click("choices.0.live")
    assert not driver.find("choices.0.live").value
    driver.screen.open_page("buttons")
    driver.screen.open_page("choices")
    assert not driver.find("choices.0.live").value
    poses = [one for one in driver.screen.root.walk() if isinstance(one, Pose)]
    assert poses
    assert not any(one.can_focus for pose in poses for one in pose.walk())


def test_another_theme_eye_and_text_size_are_seen_at_once(show):
    driver = show(Specimens())
    driver.screen.restyle = driver.loop.restyle
    driver.screen.look(theme="night", text=1.15)
    assert driver.loop.stage.style.theme["ink"] == NIGHT["ink"]
    driver.screen.look(eyes="deutan")
    assert driver.loop.stage.style.theme["p1"] != NIGHT["p1"]
    assert driver.loop.stage.style.scale == 1.15
    driver.wait(0.1)
    assert faults(driver.screen.texts()) == []
