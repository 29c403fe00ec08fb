"""The part of every widget: a name, a place, children, and what a person may do with it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar

from game.client.kit.box import NOWHERE, Box
from game.client.kit.layout import Share, Size, TextMark
from game.client.kit.pen import Pen
from game.client.kit.style import Colour


@dataclass(frozen=True)
class Tip:
    """What a tooltip says: a title with its value, rows of parts, a sentence, a last line in grey.

    Only one that is kept tells `sums`: a formula in words, in figures, and what else belongs to it.
    """

    title: str
    value: str = ""
    rows: Sequence[tuple[str, str]] = ()
    text: str = ""
    foot: str = ""
    sums: Sequence[str] = ()


@dataclass(eq=False, kw_only=True)
class Widget:
    """Width and height are content sizes where None. `reason` says why it is not enabled.

    Code finds it by `name`; whatever can be focused, hovered or clicked must have a name of its own. A person
    hears `called`, or where that is empty what is written on it or beside it.
    """

    name: str = ""
    called: str = ""
    help: str | Tip = ""
    enabled: bool = True
    reason: str = ""
    shortcut: str = ""
    width: Size | None = None
    height: Size | None = None
    on_explain: Callable[[], object] | None = None
    children: list["Widget"] = field(default_factory=list)

    box: Box = field(default=NOWHERE, init=False)
    parent: "Widget | None" = field(default=None, init=False, repr=False)
    hovered: bool = field(default=False, init=False)
    focused: bool = field(default=False, init=False)
    held: bool = field(default=False, init=False)
    listens: bool = field(default=False, init=False)  # does every key belong to it?
    measured: dict[float, tuple[float, float]] = field(default_factory=dict, init=False, repr=False)
    texts: list[TextMark] = field(default_factory=list, init=False, repr=False)
    damage: list[Box] = field(default_factory=list, init=False, repr=False)
    busy_from: float = field(default=0.0, init=False)
    busy_for: float = field(default=0.0, init=False)
    moves_until: float = field(default=0.0, init=False)

    role: ClassVar[str] = ""  # what it is to somebody who only hears of it
    focusable: ClassVar[bool] = False
    typing: ClassVar[bool] = False  # do letters go into it?
    bleed: ClassVar[float] = 0.0  # how far it draws outside of its box
    clips: ClassVar[bool] = False
    bounds_text: ClassVar[bool] = False  # must the text of its children stay inside of it?

    # What a person hears and a test reads

    @property
    def value(self) -> Any:
        """What is set, chosen or shown here."""
        return None

    @property
    def title(self) -> str:
        """What is written on it."""
        return ""

    def stands(self, words: Callable[[str], str]) -> str:
        """How it is set, as a person would say it; `words` gives those for "on", "off" and the like."""
        return ""

    @property
    def can_focus(self) -> bool:
        """A disabled widget can be reached if it says why."""
        return self.focusable and bool(self.name) and (self.enabled or bool(self.reason))

    @property
    def under_mouse(self) -> bool:
        """Does it answer the mouse at all?"""
        return self.focusable or bool(self.help or self.reason)

    # Layout

    def natural(self, pen: Pen, width: float) -> tuple[float, float]:
        """Content size in a column of this width; a container asks its children."""
        return 0.0, 0.0

    def wish(self, pen: Pen, width: float) -> tuple[Size, Size]:
        """What the layout gives it: own fixed or shared sizes, content sizes for the rest."""
        if self.width is not None and self.height is not None:
            return self.width, self.height
        inner = width if self.width is None or isinstance(self.width, Share) else float(self.width)
        if inner not in self.measured:
            self.measured[inner] = self.natural(pen, inner)
        wide, high = self.measured[inner]
        return (wide if self.width is None else self.width), (high if self.height is None else self.height)

    def place(self, pen: Pen, box: Box) -> None:
        """Take this box; containers place their children in it."""
        self.box = box
        for child in self.children:
            child.place(pen, box)

    # Drawing

    def draw(self, pen: Pen) -> None:
        """Everything but the children, which are drawn after it."""

    def draw_over(self, pen: Pen) -> None:
        """What lies on top of the children."""

    def draw_moving(self, pen: Pen, now: float) -> None:
        """What moves on top of the finished page; called for every frame, so only blit here."""

    def ring(self) -> tuple[Box, float]:
        """Where the focus ring runs, and its radius."""
        return self.box.inset(-3), 9

    def touch(self) -> None:
        """Its picture is no longer true: draw it again in the next frame."""
        self.root.damage.append(self.box.inset(-self.bleed - 1))

    def animate(self, now: float, seconds: float) -> None:
        """Draw it in every frame for a while; `progress` then runs from 0 to 1."""
        self.busy_from, self.busy_for = now, seconds
        self.touch()

    def progress(self, now: float) -> float:
        """0..1, fast at first and gently ending; 1 when nothing moves."""
        if self.busy_for <= 0:
            return 1.0
        part = min(1.0, max(0.0, (now - self.busy_from) / self.busy_for))
        return 1 - (1 - part) ** 3

    # Acting

    def press(self, x: float, y: float) -> None:
        """The mouse button went down here."""

    def drag(self, x: float, y: float) -> None:
        """The mouse moved while the button is held."""

    def release(self, x: float, y: float) -> None:
        """The button went up; a click if it still lies on the widget."""
        if self.box.holds(x, y):
            self.act()

    def act(self) -> None:
        """What a click, Enter, Space or its shortcut does."""

    def hover(self, x: float, y: float) -> None:
        """The mouse moved over it without a button."""

    def spot(self, x: float, y: float) -> tuple["str | Tip", Box] | None:
        """What the tooltip says about the place under the mouse, and the box it must not cover."""
        if not self.enabled and self.reason:
            tip = self.help if isinstance(self.help, Tip) else Tip(self.help)
            return Tip(tip.title, tip.value, tip.rows, tip.text, self.reason), self.box
        return (self.help, self.box) if self.help else None

    def watch(self, now: float) -> None:
        """Called before every frame while it is held, by the mouse or by a key."""

    def let_go(self) -> None:
        """The key by which it was held went up."""

    def wheel(self, turns: float) -> bool:
        """Did it use the wheel? Upward is positive."""
        return False

    def key(self, chord: str) -> bool:
        """Did it use the key? Only the focused widget is asked."""
        if chord in ("Enter", "Space") and self.enabled:
            self.act()
            return True
        return False

    def write(self, typed: str) -> bool:
        """Did it use the typed letters?"""
        return False

    def compose(self, typed: str) -> None:
        """Letters that are still being put together by an input method."""

    def carry(self, old: "Widget") -> None:
        """Take over what the person left in the widget of this name before the tree was built anew."""

    # The tree

    @property
    def root(self) -> "Widget":
        *_, outermost = self.ancestors(itself=True)
        return outermost

    def ancestors(self, itself: bool = False) -> Iterator["Widget"]:
        """What it lies in, from the inside out."""
        node = self if itself else self.parent
        while node is not None:
            yield node
            node = node.parent

    def adopt(self) -> None:
        """Tell every child who its parent is."""
        for child in self.children:
            child.parent = self
            child.adopt()

    def walk(self) -> Iterator["Widget"]:
        """Itself and everything below, in reading order."""
        waiting = [self]
        while waiting:
            widget = waiting.pop()
            yield widget
            waiting.extend(reversed(widget.children))

    def all(self) -> list["Widget"]:
        """The same in no good order, in a fifth of the time: for what looks at each of them in every turn."""
        found: list[Widget] = [self]
        for widget in found:  # grows as it goes
            found += widget.children
        return found

    def find(self, name: str) -> "Widget":
        """KeyError if nothing below has this name."""
        for widget in self.walk():
            if widget.name == name:
                return widget
        raise KeyError(name)

    def hit(self, x: float, y: float) -> "Widget | None":
        """The uppermost widget here that answers the mouse."""
        if self.clips and not self.box.holds(x, y):
            return None
        for child in reversed(self.children):
            found = child.hit(x, y)
            if found is not None:
                return found
        return self if self.under_mouse and self.box.holds(x, y) else None


def paint(widget: Widget, pen: Pen, area: Box) -> None:
    """Draw a widget and everything below it, as far as it touches the area."""
    if not widget.box.inset(-widget.bleed - 1).meets(area) and not widget.children:
        return
    if widget.clips:
        with pen.clipped(widget.box):
            before = pen.view
            pen.view = widget.box if before is None else before.common(widget.box)
            _paint_all(widget, pen, area)
            pen.view = before
    else:
        _paint_all(widget, pen, area)


def _paint_all(widget: Widget, pen: Pen, area: Box) -> None:
    panel = pen.panel
    if widget.bounds_text:
        pen.panel = widget.box
    if widget.box.inset(-widget.bleed - 1).meets(area):
        pen.record = widget.texts
        widget.texts.clear()
        widget.draw(pen)
    inner = area.common(widget.box) if widget.clips else area
    for child in widget.children:
        paint(child, pen, inner)
    widget.draw_over(pen)
    pen.panel = panel


def shade(widget: Widget, colour: Colour, plain: Colour = "ink3") -> Colour:
    """The colour of a thing that may be out of reach."""
    return colour if widget.enabled else plain
