"""What is pressed: a button, and one that must be held."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar, Literal

from game.client.kit.box import Box
from game.client.kit.pen import Align, Pen
from game.client.kit.style import Colour, Font
from game.client.kit.widgets.widget import Tip, Widget

Kind = Literal["primary", "plain", "quiet", "link"]
FILL: dict[str, tuple[Colour | None, Colour | None, Colour]] = {
    "primary": ("acc", None, "onacc"),
    "plain": ("card", "line2", "ink"),
    "quiet": ("sunk", None, "ink"),
    "link": (None, None, "acc"),
}


def cap_width(pen: Pen, text: str, size: float = 10.5) -> float:
    """Of the cap of a key where the person has put it."""
    return max(17.0, pen.width(pen.keys.shows(text), ("strong", size)) + 9)


def draw_cap(
    pen: Pen,
    x: float,
    y: float,
    text: str,
    colour: Colour = "ink3",
    edge: Colour = "line2",
    size: float = 10.5,
) -> float:
    """A key cap that begins at x, middled on y; gives its width."""
    wide = cap_width(pen, text, size)
    pen.box(Box(x, y - 8.5, wide, 17), None, edge, 4)
    pen.text(pen.keys.shows(text), x + wide / 2, y, ("strong", size), colour, "centre")
    return wide


EDGE = 12  # units at both sides of what stands on a button, together, at least


@dataclass(eq=False)
class Button(Widget):
    """A verb. `cap` prints a key cap; `shortcut` is the key that presses it from anywhere on the screen."""

    text: str = ""
    kind: Kind = "plain"
    icon: str = ""
    cap: str = ""
    font: Font = "button"
    align: Align = "centre"
    on_press: Callable[[], object] | None = None
    role: ClassVar[str] = "button"
    focusable: ClassVar[bool] = True

    def __post_init__(self) -> None:
        if self.cap and not self.shortcut:
            self.shortcut = self.cap

    @property
    def value(self) -> str:
        return self.text

    @property
    def title(self) -> str:
        """A bare icon is called by what its tooltip says."""
        return self.text or (self.help.title if isinstance(self.help, Tip) else self.help)

    def act(self) -> None:
        if self.enabled and self.on_press is not None:
            self.on_press()

    def natural(self, pen: Pen, width: float) -> tuple[float, float]:
        if not self.text:
            return 32, 32
        return self._content(pen) + (
            0 if self.kind == "link" else 32
        ), 24 if self.kind == "link" else 36 if self.kind == "primary" else 32

    def draw(self, pen: Pen) -> None:
        fill, edge, colour = FILL[self.kind]
        if not self.enabled:
            fill, edge, colour = (None if self.kind == "link" else "sunk"), None, "ink3"
        elif self.kind == "link":
            colour = ("acc", "ink", 0.4) if self.hovered else colour
        elif fill is not None and (self.hovered or self.held):
            fill = (fill, "ink", 0.14 if self.held else 0.06)
        pen.box(self.box.moved(0, 0.5 if self.held and self.enabled else 0), fill, edge, 8)
        self.draw_content(pen, colour)

    def draw_content(self, pen: Pen, colour: Colour) -> None:
        """Icon, text and key cap, as one group in the middle or at the left."""
        size, y, whole = pen.letters.size(self.font), self.box.cy, self._content(pen)
        wide = min(whole, self.box.w - EDGE) if self.text and self.kind != "link" else whole
        side = size + 3 if self.text else 18
        x = {
            "centre": self.box.cx - wide / 2,
            "left": self.box.x + (0 if self.kind == "link" else 14),
            "right": self.box.right - wide,
        }[self.align]
        if self.icon:
            pen.icon(self.icon, x + side / 2 if self.text else self.box.cx, y, side, colour, 1.8)
            x += side + 7
        if self.text:
            room = min(self.box.right - x, pen.width(self.text, self.font) - whole + wide) + 0.5
            x = pen.text(self.text, x, y, self.font, colour, width=room).right
        if self.cap:
            edge: Colour = ("onacc", "acc", 0.45) if self.kind == "primary" and self.enabled else "line2"
            draw_cap(pen, x + 8, y, self.cap, colour, edge, size - 2.5)

    def _content(self, pen: Pen) -> float:
        size = pen.letters.size(self.font)
        wide = pen.width(self.text, self.font) if self.text else 0.0
        wide += size + 10 if self.icon and self.text else 0
        return wide + (8 + cap_width(pen, self.cap, size - 2.5) if self.cap else 0)


@dataclass(eq=False)
class HoldButton(Button):
    """Acts only after it was held down for `seconds`, by mouse, Space or its shortcut; it fills meanwhile.

    With none it is pressed as any other.
    """

    seconds: float = 1.0
    tone: Colour = "acc"
    role: ClassVar[str] = "hold"

    def __post_init__(self) -> None:
        super().__post_init__()
        self.since: float | None = None
        self.done = False  # a key that stays down acts once

    def press(self, x: float, y: float) -> None:
        self.since, self.held, self.done = None, True, False

    def release(self, x: float, y: float) -> None:
        self.let_go()
        if not self.seconds:
            super().release(x, y)

    def key(self, chord: str) -> bool:
        if chord not in ("Space", "Enter") or not self.enabled:
            return False
        if not self.seconds:
            Button.act(self)
        elif not self.held:
            self.press(0, 0)
        return True

    def carry(self, old: Widget) -> None:
        if isinstance(old, HoldButton):
            self.since, self.held, self.done = old.since, old.held, old.done

    def let_go(self) -> None:
        self.held = False
        self.touch()

    def act(self) -> None:
        self.key("Space")

    def natural(self, pen: Pen, width: float) -> tuple[float, float]:
        return self._content(pen) + 128, 54

    def watch(self, now: float) -> None:
        self.since = now if self.since is None else self.since
        self.touch()
        if self.seconds and now - self.since >= self.seconds and not self.done:
            self.done = True
            if self.on_press is not None:
                self.on_press()

    def draw(self, pen: Pen) -> None:
        filling = self.held and self.since is not None and self.seconds > 0
        part = min(1.0, (pen.now - (self.since or 0.0)) / self.seconds) if filling else 0.0
        pen.box(self.box, (self.tone, "card", 0.82), None, self.box.h / 2)
        self.draw_content(pen, (self.tone, "ink", 0.5))
        if part > 0:
            with pen.clipped(self.box.left_part(self.box.w * part)):
                pen.box(self.box, self.tone, None, self.box.h / 2)
                self.draw_content(pen, "onacc")
