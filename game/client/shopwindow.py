"""The pictures of the README: some screens, and a month of the war as a short film."""

import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pygame

from game import places
from game.client import exhibit, gallery
from game.client.gallery import AtOnce, War
from game.client.kit.driver import Driver
from game.client.kit.film import Film
from game.client.kit.loop import Loop
from game.client.kit.screen import Screen
from game.client.kit.style import DESIGN
from game.client.screens.desk import Desk
from game.client.screens.report import MonthReport
from game.client.screens.reveal import Reveal
from game.session.match import Match

FILM = "war.png"
PICTURES = ("desk-brands", "desk-launch", "desk-promotion", "articles-trust", "ending", "lesson")
BEAT = 0.06  # seconds of a frame
SLIDER, FROM, TO = "price.all", 0.02, 0.5  # what is moved, in parts of its width
ARROW = ((0, 0), (0, 17), (4, 13), (7, 20), (10, 19), (7, 12), (12, 12))  # the mouse, in pixels of the window


def draw(folder: Path) -> Iterator[Path]:
    """Each picture as soon as it lies in the folder, the film last."""
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    folder.mkdir(parents=True, exist_ok=True)
    loop = Loop("", places.shipped("assets") / "fonts", DESIGN)
    war = War(thinking=1)
    with TemporaryDirectory() as shelf:
        pages = gallery.screens(Path(shelf), war)
        for name in PICTURES:
            path = folder / f"{name}.png"
            pygame.image.save(exhibit.picture(loop, pages[name]()), path)
            yield path
    film = Camera(loop)
    play(film, war.match(war.now))
    film.film.write(folder / FILM)
    yield folder / FILM
    loop.close()


class Camera:
    """Plays screens by the names of their widgets, as a hand would that is in no hurry, and films it."""

    def __init__(self, loop: Loop) -> None:
        self.loop, self.film, self.driver = loop, Film(), Driver(loop)
        self.mouse = (DESIGN[0] * 0.5, DESIGN[1] * 0.8)

    def show(self, screen: Screen, seconds: float) -> None:
        self.loop.show(screen)
        self.watch(seconds)

    def watch(self, seconds: float) -> None:
        for _ in range(round(seconds / BEAT)):
            self._beat()

    def go_to(self, name: str, part: float = 0.5, beats: int = 9) -> None:
        """Move the mouse to a part of the widget's width."""
        x, y = self.mouse
        box, scale = self.driver.find(name).box, self.loop.stage.style.scale
        end = (box.x + box.w * part) * scale, box.cy * scale
        for step in range(1, beats + 1):
            eased = 1 - (1 - step / beats) ** 2
            self.mouse = x + (end[0] - x) * eased, y + (end[1] - y) * eased
            self._hand(pygame.MOUSEMOTION)
            self._beat()

    def click(self, name: str) -> None:
        self.go_to(name)
        self._hand(pygame.MOUSEBUTTONDOWN)
        self._hand(pygame.MOUSEBUTTONUP)

    def drag(self, name: str, start: float, end: float, beats: int) -> None:
        self.go_to(name, start)
        self._hand(pygame.MOUSEBUTTONDOWN)
        self.go_to(name, end, beats)
        self._hand(pygame.MOUSEBUTTONUP)

    def _hand(self, what: int) -> None:
        place = round(self.mouse[0]), round(self.mouse[1])
        more = {"rel": (0, 0), "buttons": (0, 0, 0)} if what == pygame.MOUSEMOTION else {"button": 1}
        pygame.event.post(pygame.event.Event(what, pos=place, **more))
        self.loop.step()

    def _beat(self) -> None:
        self.driver.wait(BEAT)
        frame = self.driver.picture()
        tip = [(self.mouse[0] + x, self.mouse[1] + y) for x, y in ARROW]
        look = self.loop.stage.style
        pygame.draw.polygon(frame, look.rgb("card"), tip)
        pygame.draw.aalines(frame, look.rgb("ink"), True, tip)
        self.film.add(frame, BEAT)


def play(camera: Camera, match: Match) -> None:
    """A month: the desk, a subsidy and its forecast, the seal, the reveal, why it moved, the next desk."""
    match.look()
    camera.show(Desk(match, 0, AtOnce(match)), 1.2)
    camera.click("card.price")
    camera.watch(0.8)
    camera.drag(SLIDER, FROM, TO, 24)
    camera.watch(1.6)
    camera.click("seal")
    if camera.driver.screen.dialogs:
        camera.watch(1.2)
        camera.click("seal.go")
    match.settle(match.computers_turn().answer(match.numbers))
    camera.show(Reveal(match, lambda: None), 2.0)
    match.look()
    report = MonthReport(match, 0, lambda: None, lambda panel: None)
    camera.show(report, 0.8)
    camera.go_to("waterfall", 0.25)
    camera.watch(1.6)
    camera.show(Desk(match, 0, AtOnce(match)), 1.6)
