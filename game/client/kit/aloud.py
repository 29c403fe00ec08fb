"""What a person hears about a widget: what it is, what it is called, how it stands, and what helps.

The kit knows no words of its own: `Words` gives those for roles ("button"), states ("on") and the "stop"
between two sentences, by these names.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from game.client.kit.box import Box
from game.client.kit.pen import Pen
from game.client.kit.widgets.tooltip import as_tip
from game.client.kit.widgets.widget import Tip, Widget

Words = Callable[[str], str]
HIGH = 46.0  # units of the line at the foot of the window
LOOKS = (("label", "ink3"), ("body-strong", "ink"), ("body-strong", "acc"))  # of role, name and value
FRAMES = ("button", "card")  # nothing beside these is about them
FAR = 4  # so many containers outward a name may stand beside a control


class Spoken(NamedTuple):
    """All in words; what there is not, is empty."""

    role: str
    name: str
    value: str
    more: str

    def sentence(self, words: Words) -> str:
        """All that there is to say, in one line."""
        return words("stop").join(part for part in self if part)


def spoken(widget: Widget, at: tuple[float, float], words: Words) -> Spoken:
    """About a widget, or about the spot of it at which the mouse is."""
    found = widget.spot(*at)
    tip = as_tip(found[0]) if found else Tip("")
    shown = widget.title or _inside(widget)
    near = (tip.text, _beside(widget)) if widget.role in FRAMES else (_beside(widget), tip.text)
    heads = (shown, tip.title) if widget.focusable else (tip.title, shown)
    name = next((one for one in (widget.called, *heads, *near) if one), "")
    value = widget.stands(words) or (tip.value if tip.value not in name else "")
    rows = words("comma").join(f"{left} {right}" for left, right in tip.rows)
    more = [one for one in (tip.title, rows, tip.text, tip.foot) if one and one not in (name, value)]
    return Spoken(words(widget.role) if widget.role else "", name, value, words("stop").join(more))


def _inside(widget: Widget) -> str:
    """What is written on it."""
    return " ".join(_written(widget))


def _written(widget: Widget) -> Iterator[str]:
    """By the widgets in it, but for those that are controls themselves."""
    for child in widget.children:
        if not child.can_focus:
            yield from [child.title] if child.title else ()
            yield from _written(child)


def _beside(widget: Widget) -> str:
    """What is written before it, as near as possible."""
    node = widget
    for _ in range(FAR):
        if node.parent is None:
            return ""
        before = node.parent.children[: node.parent.children.index(node)]
        for one in reversed(before):
            text = one.title or _inside(one)
            if text and not one.can_focus:
                return text
        node = node.parent
    return ""


def draw(pen: Pen, box: Box, said: Spoken | None, words: Words) -> None:
    """At the foot of the window: in the first row what it is, in the second what helps."""
    pen.fill(box, "sunk")
    pen.rule(box.x, box.y, box.w, "line2")
    inner = box.inset(16, 5)
    with pen.within(box):
        if said is None:
            pen.text(words("nothing"), inner.x, box.cy, "label", "ink3", width=inner.w)
            return
        x, y = inner.x, inner.y + (9 if said.more else inner.h / 2)
        for text, (font, tone) in zip(said, LOOKS, strict=False):
            if text and x < inner.right - 20:
                x = pen.text(_flat(text), x, y, font, tone, width=inner.right - x, may_cut=True).right + 12
        if said.more:
            pen.text(
                _flat(said.more), inner.x, inner.bottom - 9, "label", "ink2", width=inner.w, may_cut=True
            )


def _flat(text: str) -> str:
    """In one line."""
    return " ".join(text.split())
