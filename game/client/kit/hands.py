"""What a person's hands do: mouse, wheel and keys, each given to the widget it is meant for."""

from typing import Protocol

import pygame
from pygame.event import Event

from game.client.kit import focus, keys
from game.client.kit.widgets.containers import ScrollView
from game.client.kit.widgets.dialog import Dialog
from game.client.kit.widgets.pinned import Pinned
from game.client.kit.widgets.tooltip import Hint
from game.client.kit.widgets.widget import Widget

PRESS = "press"  # what sounds when something is pressed
ARROWS = ("Left", "Right", "Up", "Down")
ALWAYS = "Ctrl+"  # before an arrow or Enter: for the focus or the main button, whatever has the focus


class Place(Protocol):
    """What hands must know of a screen."""

    root: Widget
    dialogs: list[Dialog]
    fresh: bool

    @property
    def scale(self) -> float: ...
    def refresh(self) -> None: ...
    def close(self) -> None: ...
    def key(self, chord: str) -> bool: ...
    def means(self, pressed: str) -> str: ...
    def cue(self, name: str) -> None: ...
    def explain(self, widget: Widget | None) -> None: ...
    def keep_tip(self, widget: Widget) -> bool: ...


class Hands:
    """Knows what is hovered, held and focused. The ring is seen after a key, not after the mouse."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self.focused: Widget | None = None
        self.hovered: Widget | None = None
        self.held: Widget | None = None
        self.ring = False
        self.mouse = (-1.0, -1.0)
        self.hint = Hint()
        self.shift = False  # is it down, and nothing else was done since?

    @property
    def top(self) -> Widget:
        """Where mouse and keys are heard: the uppermost dialog, a lesson, or everything."""
        over = self.place.root.children[1:]
        return self.place.dialogs[-1] if self.place.dialogs else over[-1] if over else self.place.root

    @property
    def explained(self) -> Widget | None:
        """Whose tooltip is meant."""
        if self.held is not None:
            return None
        return self.focused if self.ring and self.focused is not None else self.hovered

    def hear(self, event: Event) -> None:
        """Give one event to the widget it is meant for."""
        self.place.refresh()
        if event.type in (pygame.KEYDOWN, pygame.MOUSEBUTTONDOWN):
            self.shift = event.type == pygame.KEYDOWN and keys.chord(event) == "Shift"
        if event.type == pygame.MOUSEMOTION:
            self._move(event.pos)
        elif event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            self._press(event.pos)
        elif event.type == pygame.MOUSEBUTTONDOWN and event.button == 3:
            self._move(event.pos)
            self._explain(self.hovered)
        elif event.type == pygame.MOUSEBUTTONUP and event.button == 1:
            self._release(event.pos)
        elif event.type == pygame.MOUSEWHEEL:
            self._wheel(getattr(event, "precise_y", event.y))
        elif event.type == pygame.KEYDOWN:
            self._key(keys.chord(event), self.place.means(keys.chord(event)))
        elif event.type == pygame.KEYUP:
            self._key_up(self.place.means(keys.chord(event)))
        elif event.type == pygame.TEXTINPUT and self.focused is not None:
            self.focused.write(event.text)
        elif event.type == pygame.TEXTEDITING and self.focused is not None:
            self.focused.compose(event.text)
        elif event.type == pygame.WINDOWLEAVE:
            self._hover(None)

    def find_again(self) -> None:
        """The tree is new: take hold of the widgets that bear the names of the old ones."""
        names = {widget.name: widget for widget in self.top.walk() if widget.name}
        self.focused = names.get(self.focused.name) if self.focused else None
        self.hovered = names.get(self.hovered.name) if self.hovered else None
        self.held = names.get(self.held.name) if self.held else None
        if self.focused and not self.focused.can_focus:
            self.focused = None
        for widget in self.place.root.walk():
            widget.focused, widget.hovered = widget is self.focused, widget is self.hovered
            widget.held = widget is self.held or widget.held

    def focus(self, widget: Widget | None, ring: bool) -> None:
        """Put the focus on a widget and bring it into view."""
        self.ring, self.place.fresh = ring, False
        if widget is self.focused:
            return
        for one, state in ((self.focused, False), (widget, True)):
            if one is not None:
                one.focused = state
                one.touch()
        self.focused = widget
        self._listen(widget)
        for node in widget.ancestors() if widget else ():
            if isinstance(node, ScrollView) and widget is not None:
                node.show(widget.box)

    def _listen(self, widget: Widget | None) -> None:
        """Letters are typed only into fields, and an input method opens beside the field."""
        if widget is None or not widget.typing:
            pygame.key.stop_text_input()
            return
        box, scale = widget.box, self.place.scale
        pygame.key.set_text_input_rect((box.x * scale, box.y * scale, box.w * scale, box.h * scale))
        pygame.key.start_text_input()

    # Mouse

    def _move(self, pos: tuple[int, int]) -> None:
        self.mouse = pos[0] / self.place.scale, pos[1] / self.place.scale
        if self.held is not None:
            self.held.drag(*self.mouse)
        else:
            self._hover(self.top.hit(*self.mouse))
            if self.hovered is not None:
                self.hovered.hover(*self.mouse)

    def _press(self, pos: tuple[int, int]) -> None:
        self._move(pos)
        self.hint.drop()
        target = self.hovered
        self.focus(target if target is not None and target.can_focus else None, ring=False)
        if target is not None and target.enabled:
            self.held, target.held = target, True
            if target.focusable:
                self.place.cue(PRESS)
            target.touch()
            target.press(*self.mouse)

    def _release(self, pos: tuple[int, int]) -> None:
        held, self.held = self.held, None
        if held is not None:
            held.held = False
            held.touch()
            held.release(pos[0] / self.place.scale, pos[1] / self.place.scale)
        self.place.refresh()
        self._move(pos)

    def _wheel(self, turns: float) -> None:
        """To whatever is under the mouse and uses it, from the inside out."""
        under = [one for one in self.top.walk() if one.enabled and one.box.holds(*self.mouse)]
        for widget in reversed(under):
            if widget.wheel(turns):
                self._hover(self.top.hit(*self.mouse))
                return

    def _hover(self, widget: Widget | None) -> None:
        if widget is self.hovered:
            return
        for one, state in ((self.hovered, False), (widget, True)):
            if one is not None:
                one.hovered = state
                one.touch()
        self.hovered = widget

    # Keys

    def _key(self, pressed: str, chord: str) -> None:
        """The first that can use a key has it: focused widget, shortcuts, the screen, a dialog, the focus.

        The widget hears what was `pressed`, as letters and digits may be typed; all others what it means.
        """
        if self.focused is not None and self.focused.listens:
            self.focused.key(pressed)
        elif chord in ("Tab", "Shift+Tab"):
            step = -1 if chord == "Shift+Tab" else 1
            self._step(focus.after(focus.order(self.top), self.focused, step))
        elif chord == "F1":
            self._explain(self.focused if self.ring else self.hovered)
        elif chord == ALWAYS + "Enter":
            self._shortcut("Enter")
        elif chord.removeprefix(ALWAYS) in ARROWS and chord.startswith(ALWAYS):
            self._walk(chord.removeprefix(ALWAYS))
        elif (
            self._on_focus(pressed)
            or self._shortcut(chord)
            or (not self.place.dialogs and self.place.key(chord))
        ):
            return
        elif chord == "Esc" and self.place.dialogs and self.place.dialogs[-1].may_close:
            self.place.close()
        elif chord in ARROWS:
            self._walk(chord)

    def _walk(self, way: str) -> None:
        """To what lies on that side, or to the first where nothing has the focus."""
        widgets, now = focus.order(self.top), self.focused
        self._step(focus.towards(widgets, now, way) if now else focus.after(widgets, None))

    def _key_up(self, chord: str) -> None:
        """Shift by itself keeps a tooltip as a card, or lets the uppermost card go."""
        for widget in [widget for widget in self.top.walk() if widget.held and self.held is None]:
            widget.let_go()
        if chord == "Shift" and self.shift and not (self.focused and self.focused.typing):
            meant, dialogs = self.explained, self.place.dialogs
            kept = meant is not None and meant not in dialogs and self.place.keep_tip(meant)
            if not kept and dialogs and isinstance(dialogs[-1], Pinned):
                self.place.close()

    def _on_focus(self, chord: str) -> bool:
        """Enter and Space belong to the focused widget while its ring is seen, or while it is typed into."""
        if self.focused is None or (chord in ("Enter", "Space") and not (self.ring or self.focused.typing)):
            return False
        if self.focused.enabled and chord in ("Enter", "Space") and not self.focused.typing:
            self.place.cue(PRESS)
        return self.focused.key(chord)

    def _shortcut(self, chord: str) -> bool:
        for widget in self.top.walk():
            if widget.enabled and chord in widget.shortcut.split():
                self.place.cue(PRESS)
                widget.act()
                return True
        return False

    def _step(self, widget: Widget | None) -> None:
        if widget is not None:
            self.focus(widget, ring=True)

    def _explain(self, widget: Widget | None) -> None:
        """The nearest explanation: its own, that of what it lies in, or the screen's."""
        for node in widget.ancestors(itself=True) if widget else ():
            if node.on_explain is not None:
                node.on_explain()
                return
        self.place.explain(widget)
