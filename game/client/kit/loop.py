"""The window and its one loop: events in, one frame out, and sleep in between."""

from collections.abc import Mapping
from pathlib import Path

import pygame
from pygame.event import Event

from game.client.kit import style
from game.client.kit.cache import Cache
from game.client.kit.clock import Clock
from game.client.kit.pad import Pad
from game.client.kit.pen import ART_LIMIT
from game.client.kit.screen import Screen, Stage
from game.client.kit.style import PAPER, Style
from game.client.kit.text import Letters

FAST, SLOW = 60, 20  # turns a second: while something happens, and otherwise
LIVELY = 0.5  # seconds that count as "something happens" after an event
REPEAT = (350, 40)  # milliseconds until a held key repeats, and between repeats
SETTLED = 0.12  # seconds without another resize before the screen is laid out anew
INPUT = (
    pygame.MOUSEMOTION,
    pygame.MOUSEBUTTONDOWN,
    pygame.MOUSEBUTTONUP,
    pygame.MOUSEWHEEL,
    pygame.KEYDOWN,
    pygame.KEYUP,
    pygame.TEXTINPUT,
    pygame.TEXTEDITING,
    pygame.WINDOWLEAVE,
)


class Loop:
    """Owns the window and the stage. `show` a screen, then `run`; `step` is one turn, for a driver."""

    def __init__(
        self,
        title: str,
        fonts: Path,
        size: tuple[int, int] = style.DESIGN,
        theme: Mapping[str, str] = PAPER,
        text: float = 1.0,
        clock: Clock | None = None,
    ) -> None:
        pygame.display.init()
        self.window = pygame.Window(title, size, resizable=True)
        self.window.minimum_size = style.SMALLEST_WINDOW
        self.text = text
        look = Style(fonts, theme, style.scale_for(size, text))
        self.stage = Stage(look, Letters(look), Cache(ART_LIMIT), clock or Clock(), size)
        self.screen: Screen | None = None
        self.running = True
        self.visible = True
        self.attended = True  # nothing moves in a window that nobody looks at
        pygame.key.set_repeat(*REPEAT)
        pygame.key.stop_text_input()
        self.pad = Pad()
        self._pace = pygame.time.Clock()
        self._last_input = 0.0
        self._resized_at: float | None = None

    def show(self, screen: Screen) -> None:
        """Leave the present screen and enter this one."""
        self.screen = screen
        screen.enter(self.stage)

    def restyle(self, theme: Mapping[str, str] | None = None, text: float | None = None) -> None:
        """Another theme or text size."""
        self.text = self.text if text is None else text
        scale = style.scale_for(self.stage.size, self.text)
        look = Style(self.stage.style.fonts, theme or self.stage.style.theme, scale)
        self.stage.style, self.stage.letters = look, Letters(look)
        self.stage.shapes.forget()
        if self.screen is not None:
            self.screen.resized()

    def run(self) -> None:
        """Until `quit`. Pads are looked for when the first picture is on show."""
        self.step()
        self.pad.listen()
        while self.running:
            self.step()
            self._pace.tick(FAST if self._lively else SLOW)

    def quit(self) -> None:
        self.running = False

    def close(self) -> None:
        """Give the window and all pads back."""
        self.pad.close()
        self.window.destroy()

    def step(self) -> bool:
        """One turn: all waiting events, then a frame if something has changed. True if it was drawn."""
        now = self.stage.clock.now()
        for raw in pygame.event.get():
            for event in self.pad.heard(raw, now):
                self._hear(event)
        for event in self.pad.again(now):
            self._hear(event)
        now = self.stage.clock.now()
        if self._resized_at is not None and now - self._resized_at >= SETTLED:
            self._lay_out_anew()
        if self.screen is None or not self.visible or not self.running:
            return False
        drawn = self.screen.frame(self.window.get_surface(), self.attended)
        if drawn:
            self.window.flip()
        return drawn

    @property
    def _lively(self) -> bool:
        recent = self.stage.clock.now() - self._last_input < LIVELY
        moves = self.attended and self.screen is not None and self.screen.lively
        return recent or moves or self._resized_at is not None

    def _hear(self, event: Event) -> None:
        if getattr(event, "window", None) not in (None, self.window):
            return
        if event.type == pygame.QUIT:
            if self.screen is None or not self.screen.wants_to_stay():
                self.quit()
        elif event.type == pygame.WINDOWRESIZED:
            self._resized_at = self.stage.clock.now()
        elif event.type in (pygame.WINDOWMINIMIZED, pygame.WINDOWHIDDEN):
            self.visible = False
        elif event.type in (pygame.WINDOWRESTORED, pygame.WINDOWSHOWN, pygame.WINDOWEXPOSED):
            self.visible = True
            if self.screen is not None:
                self.screen.fresh = False
        elif event.type in (pygame.WINDOWFOCUSGAINED, pygame.WINDOWFOCUSLOST):
            self.attended = event.type == pygame.WINDOWFOCUSGAINED
        elif event.type in INPUT and self.screen is not None:
            self._last_input = self.stage.clock.now()
            self.screen.handle(event)

    def _lay_out_anew(self) -> None:
        self._resized_at = None
        self.stage.size = self.window.size
        self.restyle()
