"""One screen: a tree of named widgets and the page they are painted on.

A screen of the game is a subclass: `build` gives the tree for the state as it is now, `rebuild` asks for it
again.
What a person left in a widget (a scrolled list, a half-typed name) is carried over by name.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from pygame import Surface
from pygame.event import Event

from game.client.kit import aloud, focus
from game.client.kit.aloud import Spoken
from game.client.kit.box import Box
from game.client.kit.cache import Cache
from game.client.kit.clock import Clock
from game.client.kit.hands import Hands
from game.client.kit.keys import Keymap
from game.client.kit.layout import TextMark
from game.client.kit.pen import Pen
from game.client.kit.style import Style
from game.client.kit.text import Letters
from game.client.kit.widgets.dialog import Dialog, Root, Toast
from game.client.kit.widgets.pinned import Pinned
from game.client.kit.widgets.prose import Terms
from game.client.kit.widgets.tooltip import as_tip
from game.client.kit.widgets.widget import Tip, Widget, paint

MANY = 12  # more damaged places than this are painted as one


@dataclass
class Stage:
    """What all screens share: the look, the caches, the time, the size of the window in pixels."""

    style: Style
    letters: Letters
    shapes: Cache
    clock: Clock
    size: tuple[int, int]
    keys: Keymap = field(default_factory=Keymap)
    cue: Callable[[str], object] = lambda name: None  # a short sound, by its name
    words: aloud.Words = lambda name: ""  # of what is read aloud
    aloud: bool = False  # does the foot of the window say what is meant?

    def forget(self) -> None:
        """Drop every picture and every text, so that nothing of the last person is left in memory."""
        self.letters.forget()
        self.shapes.forget()

    def pen(self, surface: Surface) -> Pen:
        """For pictures that no widget draws."""
        return Pen(self.style, surface, self.letters, self.shapes, self.keys)


class Screen:
    """Override `build`, where needed `guide`, `key`, `tick`, `explain`, `ground`. `stage` comes later."""

    stage: Stage
    root: Widget
    dialogs: list[Dialog]
    came_from: list[str]  # what had the focus when each dialog was opened
    said: Toast | None
    stale: bool  # has the state changed since the tree was built?
    fresh: bool  # does the window show what the page shows?

    # For the subclass

    def build(self) -> Widget:
        """The tree for the state as it is now; `self.room` is the box it will fill."""
        raise NotImplementedError

    def guide(self) -> Dialog | None:
        """What lies over the tree, below all other dialogs, and hears mouse and keys: a lesson."""
        return None

    def key(self, chord: str) -> bool:
        """A key that no widget used. True if it did something."""
        return False

    def tick(self, now: float) -> None:
        """Once in every turn of the loop, before anything is drawn."""

    def explain(self, widget: Widget | None) -> None:
        """Right click or F1 on a widget that has no explanation of its own, or on none."""

    def more(self, widget: Widget, tip: Tip | None) -> Tip | None:
        """All that a kept tooltip says; `tip` is what a passing one does. None keeps nothing."""
        return tip

    def terms(self, widget: Widget) -> Terms:
        """Words that have an entry of their own, but for the one that the widget is about."""
        return Terms({})

    def look_up(self, entry: str) -> Tip | None:
        """What is told about a term, in short."""
        return None

    def wants_to_stay(self) -> bool:
        """The window is about to be closed: True keeps it open, after asking or saving what is needed."""
        return False

    def ground(self, pen: Pen, area: Box) -> None:
        """What lies under the tree."""
        pen.fill(area, "bg")

    # For the subclass and its callers

    @property
    def room(self) -> Box:
        """The window in units, without the line that is read aloud."""
        return self._window.trim(bottom=aloud.HIGH if self.stage.aloud else 0)

    @property
    def _window(self) -> Box:
        return Box(0, 0, self.stage.size[0] / self.scale, self.stage.size[1] / self.scale)

    @property
    def spoken(self) -> Spoken | None:
        """What is said of what is held, focused or pointed at."""
        meant = self.hands.held or self.hands.explained
        return aloud.spoken(meant, self.hands.mouse, self.stage.words) if meant else None

    @property
    def scale(self) -> float:
        return self.stage.style.scale

    def cue(self, name: str) -> None:
        """A short sound, once the screen is on show."""
        if hasattr(self, "stage"):
            self.stage.cue(name)

    def means(self, pressed: str) -> str:
        """The usual key whose work this one does."""
        return self.stage.keys.means(pressed)

    def find(self, name: str) -> Widget:
        """KeyError if no widget has this name."""
        self.refresh()
        return self.root.find(name)

    def rebuild(self) -> None:
        """The state has changed: build the tree again before the next frame."""
        self.stale = True

    def open(self, dialog: Dialog) -> None:
        """Show a dialog over everything; the keys belong to it until it is closed."""
        self.came_from.append(self.hands.focused.name if self.hands.focused else "")
        self.dialogs.append(dialog)
        self.rebuild()
        self.refresh()
        self.hands.focus(focus.after(focus.order(dialog), None), self.hands.ring)

    def close(self) -> None:
        """Close the uppermost dialog; the focus returns to where it was."""
        self.dialogs.pop()
        self.rebuild()
        self.refresh()
        before = self.came_from.pop()
        found = [widget for widget in focus.order(self.hands.top) if widget.name == before]
        self.hands.focus(found[0] if found else None, self.hands.ring)

    def keep_tip(self, widget: Widget) -> bool:
        """Make a card of its tooltip, which stays until it is closed. False if there is nothing to tell."""
        said = widget.spot(*self.hands.mouse)
        text, owner = said or (None, widget.box)
        tip = as_tip(text) if text else None
        below = self.dialogs[-1] if self.dialogs else None
        if isinstance(below, Pinned):
            card = below.another(widget, tip, owner)
        else:
            told = self.more(widget, tip)
            card = Pinned.first(widget, told, owner, self) if told else None
        if card is not None:
            self.hands.hint.drop()
            self.open(card)
        return card is not None

    def toast(self, text: str) -> None:
        """Say something for a moment at the foot of the screen."""
        self.said, self.fresh = Toast(text, self.stage.clock.now()), False

    def focus_on(self, name: str, ring: bool = True) -> None:
        """Put the focus on a widget."""
        self.hands.focus(self.find(name), ring)

    def texts(self) -> list[TextMark]:
        """Every line of text on the page, or on the dialog that lies over it."""
        return [mark for widget in self.hands.top.walk() for mark in widget.texts]

    # For the loop

    def enter(self, stage: Stage) -> None:
        """Take the stage: nothing is focused, nothing hovered."""
        self.stage = stage
        self.root, self.dialogs, self.came_from, self.said = Widget(), [], [], None
        self.heard: Spoken | None = None
        self.hands = Hands(self)
        self.resized()

    def resized(self) -> None:
        """The stage has another size or style."""
        self.page = Surface(self.stage.size, 0, 32)
        self.pen = self.stage.pen(self.page)
        self.stale = True
        self.fresh = False

    def handle(self, event: Event) -> None:
        """Give one event to the widget it is meant for."""
        self.hands.hear(event)

    def refresh(self) -> None:
        """Build and lay out the tree if the state has changed."""
        if not self.stale:
            return
        self.stale = False
        old = {widget.name: widget for widget in self.root.walk() if widget.name}
        layers = [self.build(), self.guide(), *self.dialogs]
        self.root = Root([one for one in layers if one], on_open=self.open, on_close=self.close)
        self.root.adopt()
        for widget in self.root.walk():
            widget.measured.clear()
            before = old.get(widget.name)
            if before is not None and before is not widget:
                widget.carry(before)
        self.root.place(self.pen, self.room)
        self.root.damage.append(self.room)
        self.hands.find_again()

    def frame(self, window: Surface, attended: bool = True) -> bool:
        """Paint what has changed; False if the window already shows it all. Unattended, nothing runs."""
        now = self.stage.clock.now()
        self.tick(now)
        self.refresh()
        self._let_time_pass(now)
        self.refresh()
        self._paint_damage(now)
        if self.hands.hint.update(self.hands.explained, self.hands.mouse, now):
            self.fresh = False
        if self.stage.aloud and self.heard != (heard := self.spoken):
            self.heard, self.fresh = heard, False
        if self.fresh and not (attended and self._moves(now)):
            return False
        self._show(window, now)
        self.fresh = True
        return True

    @property
    def lively(self) -> bool:
        """Does anything move, or is a tooltip about to appear?"""
        now = self.stage.clock.now()
        return self.hands.hint.waiting or any(
            widget.busy_for or widget.held or widget.moves_until > now for widget in self.root.all()
        )

    def _moves(self, now: float) -> bool:
        return any(widget.moves_until > now for widget in self.root.all())

    def _let_time_pass(self, now: float) -> None:
        """For what eases, what is held, and what was said."""
        still = self.stage.clock.still
        for widget in self.root.all():
            if widget.held:
                widget.watch(now)
            if widget.busy_for:
                widget.touch()
                if still or now >= widget.busy_from + widget.busy_for:
                    widget.busy_for = 0.0
            if still:
                widget.moves_until = min(widget.moves_until, now)
        if self.said and now > self.said.until:
            self.said, self.fresh = None, False

    def _paint_damage(self, now: float) -> None:
        areas, self.root.damage = self.root.damage, []
        if not areas:
            return
        if len(areas) > MANY or any(area.contains(self.room) for area in areas):
            areas = [self.room]
        self.pen.now = now
        for area in areas:
            with self.pen.clipped(area):
                self.ground(self.pen, area)
                paint(self.root, self.pen, area)
        self.fresh = False

    def _show(self, window: Surface, now: float) -> None:
        """The page, and above it what is not part of it."""
        window.blit(self.page, (0, 0))
        over = self.stage.pen(window)
        if self.hands.top is self.root:
            for widget in self.root.walk():
                widget.draw_moving(over, min(now, widget.moves_until))
        if self.hands.ring and self.hands.focused is not None:
            box, radius = self.hands.focused.ring()
            over.box(box, None, "focus", radius, 2)
        self.hands.hint.draw(over, self.room)
        if self.stage.aloud:
            aloud.draw(over, self._window.bottom_part(aloud.HIGH), self.heard, self.stage.words)
        if self.said:
            self.said.draw(over, self.room)
