"""What a key does, and the key: pressed, it waits for another one."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from game.client.kit.pen import Pen
from game.client.kit.style import RADIUS
from game.client.kit.widgets.button import cap_width, draw_cap
from game.client.kit.widgets.widget import Widget, shade


@dataclass(eq=False)
class KeyField(Widget):
    """`usual` names the key; `waits` is said while it listens, and Esc ends that. `wrong` asks to be mended.

    One that is not enabled only shows its key.
    """

    text: str = ""
    usual: str = ""
    waits: str = ""
    wrong: bool = False
    on_key: Callable[[str], object] | None = None
    role: ClassVar[str] = "key"
    focusable: ClassVar[bool] = True

    @property
    def value(self) -> str:
        return self.usual

    @property
    def title(self) -> str:
        return self.text

    def stands(self, words: Callable[[str], str]) -> str:
        return self.usual

    def act(self) -> None:
        if self.enabled:
            self.listens = not self.listens
            self.touch()

    def key(self, chord: str) -> bool:
        """Every key while it listens; a modifier alone is only the beginning of one."""
        if not self.listens:
            return super().key(chord)
        if chord in ("Shift", "LEFT CTRL", "RIGHT CTRL", "LEFT ALT", "RIGHT ALT", ""):
            return True
        self.listens = False
        self.touch()
        if chord != "Esc" and self.on_key is not None:
            self.on_key(chord)
        return True

    def carry(self, old: Widget) -> None:
        self.listens = old.listens

    def natural(self, pen: Pen, width: float) -> tuple[float, float]:
        return width, 34

    def draw(self, pen: Pen) -> None:
        fill = "accs" if self.listens else ("neg", "card", 0.86) if self.wrong else None
        if fill or self.hovered:
            pen.box(self.box.inset(-8, 1), fill or ("accs", "card", 0.5), None, RADIUS["control"])
        cap = self.waits if self.listens else self.usual
        wide = pen.width(cap, "label-medium") if self.listens else cap_width(pen, cap)
        x, y = self.box.right - wide, self.box.cy
        colour = "neg" if self.wrong else shade(self, "ink", "ink2")
        pen.text(self.text, self.box.x, y, "body-medium", colour, width=x - self.box.x - 8, may_cut=True)
        if self.listens:
            pen.text(cap, x, y, "label-medium", "acc")
        else:
            draw_cap(pen, x, y, cap, "neg" if self.wrong else "ink3", "neg" if self.wrong else "line2")
