"""One screen: a tree of named widgets, what is under the mouse, what has the focus, and the page they are painted on.

A screen of the game is a subclass: `build` gives the tree for the state as it is now, and `rebuild` asks for it again.
What a person left in a widget (a scrolled list, a half-typed name) is carried over by name.
"""

from dataclasses import dataclass

import pygame
from pygame import Surface
from pygame.event import Event

from game.client.kit import focus, keys
from game.client.kit.box import Box
from game.client.kit.cache import Cache
from game.client.kit.clock import Clock
from game.client.kit.layout import TextMark
from game.client.kit.pen import Pen
from game.client.kit.style import Style
from game.client.kit.text import Letters
from game.client.kit.widgets.containers import ScrollView, Stack
from game.client.kit.widgets.dialog import Dialog, Toast
from game.client.kit.widgets.tooltip import Hint
from game.client.kit.widgets.widget import Widget, paint


@dataclass
class Stage:
    """What all screens share: the look, the caches, the time, the size of the window in pixels."""

    style: Style
    letters: Letters
    shapes: Cache
    clock: Clock
    size: tuple[int, int]

    def forget(self) -> None:
        """Drop every picture and every text, so that nothing of the last person is left in memory."""
        self.letters.forget()
        self.shapes.forget()


class Screen:
    """Override `build`, and where needed `key`, `tick`, `explain`, `ground`. `stage` is there once it is shown."""

    stage: Stage

    # For the subclass

    def build(self) -> Widget:
        """The tree for the state as it is now; `self.room` is the box it will fill."""
        raise NotImplementedError

    def key(self, chord: str) -> bool:
        """A key that no widget used. True if it did something."""
        return False

    def tick(self, now: float) -> None:
        """Once in every turn of the loop, before anything is drawn."""

    def explain(self, widget: Widget) -> None:
        """Right click or F1 on a widget that has no explanation of its own."""

    def wants_to_stay(self) -> bool:
        """The window is about to be closed: True keeps it open, after asking or saving what is needed."""
        return False

    def ground(self, pen: Pen, area: Box) -> None:
        """What lies under the tree."""
        pen.fill(area, "bg")

    @property
    def room(self) -> Box:
        scale = self.stage.style.scale
        return Box(0, 0, self.stage.size[0] / scale, self.stage.size[1] / scale)

    def find(self, name: str) -> Widget:
        """KeyError if no widget has this name."""
        self.refresh()
        return self.root.find(name)

    def rebuild(self) -> None:
        """The state has changed: build the tree again before the next frame."""
        self.stale = True

    def open(self, dialog: Dialog) -> None:
        """Show a dialog over everything; the keys belong to it until it is closed."""
        self.dialogs.append(dialog)
        self.rebuild()

    def close(self) -> None:
        """Close the uppermost dialog."""
        if self.dialogs:
            self.dialogs.pop()
        self.rebuild()

    def toast(self, text: str) -> None:
        """Say something for a moment at the foot of the screen."""
        self._toast = Toast(text, self.stage.clock.now())
        self.fresh = False

    def focus_on(self, name: str) -> None:
        """Put the focus on a widget, with its ring."""
        self._focus(self.find(name))
        self.ring = True

    # For the loop

    def enter(self, stage: Stage) -> None:
        """Take the stage: nothing is focused, nothing hovered."""
        self.stage = stage
        self.root: Widget = Widget()
        self.dialogs: list[Dialog] = []
        self.focused: Widget | None = None
        self.hovered: Widget | None = None
        self.held: Widget | None = None
        self.ring = False
        self.stale = True
        self.fresh = False  # does the window show what the page shows?
        self.mouse = (-1.0, -1.0)
        self.hint = Hint()
        self._toast: Toast | None = None
        self._resize_page()

    def resized(self) -> None:
        """The stage has another size or style."""
        self._resize_page()
        self.rebuild()

    def refresh(self) -> None:
        """Build and lay out the tree if the state has changed."""
        if not self.stale:
            return
        self.stale = False
        old = {widget.name: widget for widget in self.root.walk() if widget.name}
        self.root = Stack([self.build(), *self.dialogs])
        self.root.adopt()
        for widget in self.root.walk():
            if widget.name in old and old[widget.name] is not widget:
                widget.carry(old[widget.name])
        self.root.place(self.pen, self.room)
        self.root.damage.append(self.room)
        self._keep_hold()

    def frame(self, window: Surface) -> bool:
        """Paint what has changed; False if the window already shows it all."""
        now = self.stage.clock.now()
        self.tick(now)
        self.refresh()
        for widget in [widget for widget in self.root.walk() if widget.held]:
            widget.watch(now)
        self.refresh()
        busy = [widget for widget in self.root.walk() if widget.busy_for]
        for widget in busy:
            widget.touch()
            if now >= widget.busy_from + widget.busy_for:
                widget.busy_for = 0.0
        self._paint_damage(now)
        if self._toast and now > self._toast.until:
            self._toast, self.fresh = None, False
        if self.hint.update(self._owner(), self.mouse, now):
            self.fresh = False
        moving = any(widget.moves_until > now for widget in self.root.walk())
        if self.fresh and not moving:
            return False
        self._show(window, now)
        self.fresh = True
        return True

    @property
    def lively(self) -> bool:
        """Does anything move, or is a tooltip about to appear?"""
        now = self.stage.clock.now()
        return self.hint.waiting or any(
            widget.busy_for or widget.moves_until > now or widget.held for widget in self.root.walk()
        )

    def texts(self) -> list[TextMark]:
        """Every line of text on the page, or on the dialog that lies over it."""
        return [mark for widget in self._top.walk() for mark in widget.texts]

    def handle(self, event: Event) -> None:
        """Give one event to the widget it is meant for."""
        self.refresh()
        if event.type == pygame.MOUSEMOTION:
            self._mouse_moves(event)
        elif event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            self._mouse_down(event)
        elif event.type == pygame.MOUSEBUTTONDOWN and event.button == 3:
            self._mouse_moves(event)
            self._explain(self.hovered)
        elif event.type == pygame.MOUSEBUTTONUP and event.button == 1:
            self._mouse_up(event)
        elif event.type == pygame.MOUSEWHEEL:
            self._wheel(getattr(event, "precise_y", event.y))
        elif event.type == pygame.KEYDOWN:
            self._key(keys.chord(event))
        elif event.type == pygame.KEYUP and self.held is None:
            for widget in [widget for widget in self._top.walk() if widget.held]:
                widget.let_go()
        elif event.type == pygame.TEXTINPUT and self.focused:
            self.focused.write(event.text)
        elif event.type == pygame.WINDOWLEAVE:
            self._hover(None)

    # Mouse

    def _mouse_moves(self, event: Event) -> None:
        scale = self.stage.style.scale
        self.mouse = event.pos[0] / scale, event.pos[1] / scale
        if self.held is not None:
            self.held.drag(*self.mouse)
        else:
            self._hover(self._top.hit(*self.mouse))
            if self.hovered is not None:
                self.hovered.hover(*self.mouse)

    def _mouse_down(self, event: Event) -> None:
        self._mouse_moves(event)
        if self.ring:
            self.ring, self.fresh = False, False
        self.hint.drop()
        target = self.hovered
        self._focus(target if target is not None and target.can_focus else None)
        if target is not None and target.enabled:
            self.held, target.held = target, True
            target.touch()
            target.press(*self.mouse)

    def _mouse_up(self, event: Event) -> None:
        if self.held is not None:
            scale = self.stage.style.scale
            held, self.held = self.held, None
            held.held = False
            held.touch()
            held.release(event.pos[0] / scale, event.pos[1] / scale)
        self.refresh()
        self._mouse_moves(event)

    def _wheel(self, turns: float) -> None:
        node = self._top.hit(*self.mouse) or self._scroll_view_at(*self.mouse)
        while node is not None:
            if node.enabled and node.wheel(turns):
                self._hover(self._top.hit(*self.mouse))
                return
            node = node.parent

    def _scroll_view_at(self, x: float, y: float) -> Widget | None:
        under = [one for one in self._top.walk() if isinstance(one, ScrollView) and one.box.holds(x, y)]
        return under[-1] if under else None

    def _hover(self, widget: Widget | None) -> None:
        if widget is self.hovered:
            return
        for one, state in ((self.hovered, False), (widget, True)):
            if one is not None:
                one.hovered = state
                one.touch()
        self.hovered = widget

    # Keys

    def _key(self, chord: str) -> None:
        if chord in ("Tab", "Shift+Tab"):
            self._step_to(focus.after(focus.order(self._top), self.focused, -1 if "Shift" in chord else 1))
        elif chord == "F1":
            self._explain(self.focused if self.ring else self.hovered)
        elif chord.endswith("SHIFT"):
            self.hint.pin()
        elif self._key_on_focus(chord) or self._shortcut(chord) or (not self.dialogs and self.key(chord)):
            pass
        elif chord == "Esc" and self.dialogs and self.dialogs[-1].may_close:
            self.close()
        elif chord in ("Left", "Right", "Up", "Down"):
            self._arrow(chord)

    def _key_on_focus(self, chord: str) -> bool:
        """Enter belongs to the focused widget only while its ring is seen."""
        if self.focused is None or (
            chord in ("Enter", "Space") and not self.ring and not self.focused.typing
        ):
            return False
        return self.focused.key(chord)

    def _shortcut(self, chord: str) -> bool:
        for widget in self._top.walk():
            if widget.shortcut and chord in widget.shortcut.split() and widget.enabled:
                widget.act()
                return True
        return False

    def _arrow(self, chord: str) -> None:
        widgets = focus.order(self._top)
        if self.focused is None:
            self._step_to(focus.after(widgets, None))
        elif chord in ("Left", "Right", "Up", "Down"):
            self._step_to(focus.towards(widgets, self.focused, chord))  # type: ignore[arg-type]

    def _step_to(self, widget: Widget | None) -> None:
        if widget is not None:
            self._focus(widget)
            self.ring, self.fresh = True, False

    def _focus(self, widget: Widget | None) -> None:
        if widget is self.focused:
            return
        for one, state in ((self.focused, False), (widget, True)):
            if one is not None:
                one.focused = state
                one.touch()
        self.focused, self.fresh = widget, False
        node = widget.parent if widget else None
        while node is not None and widget is not None:
            if isinstance(node, ScrollView):
                node.show(widget.box)
            node = node.parent

    def _explain(self, widget: Widget | None) -> None:
        node = widget
        while node is not None:
            if node.on_explain is not None:
                node.on_explain()
                return
            node = node.parent
        if widget is not None:
            self.explain(widget)

    # Page

    @property
    def _top(self) -> Widget:
        """Where mouse and keys are heard: the uppermost dialog, or everything."""
        return self.dialogs[-1] if self.dialogs else self.root

    def _owner(self) -> Widget | None:
        """Whose tooltip is meant."""
        if self.held is not None:
            return None
        return self.focused if self.ring and self.focused is not None else self.hovered

    def _keep_hold(self) -> None:
        """Find what was focused, hovered and held in the new tree."""
        names = {widget.name: widget for widget in self._top.walk() if widget.name}
        self.focused = names.get(self.focused.name) if self.focused else None
        self.hovered = names.get(self.hovered.name) if self.hovered else None
        self.held = names.get(self.held.name) if self.held else None
        if self.focused and not self.focused.can_focus:
            self.focused = None
        for widget in self.root.walk():
            widget.focused, widget.hovered = widget is self.focused, widget is self.hovered
            widget.held = widget is self.held

    def _resize_page(self) -> None:
        self.page = Surface(self.stage.size, 0, 32)
        self.pen = Pen(self.stage.style, self.page, self.stage.letters, self.stage.shapes)

    def _paint_damage(self, now: float) -> None:
        areas, self.root.damage = self.root.damage, []
        if not areas:
            return
        if len(areas) > 12 or any(area.contains(self.room) for area in areas):
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
        over = Pen(self.stage.style, window, self.stage.letters, self.stage.shapes)
        if not self.dialogs:
            for widget in self.root.walk():
                widget.draw_moving(over, min(now, max(widget.moves_until, 0.0)))
        if self.ring and self.focused is not None:
            box, radius = self.focused.ring()
            over.box(box, None, "focus", radius, 2)
        self.hint.draw(over, self.room)
        if self._toast:
            self._toast.draw(over, self.room)
