"""Which widget the keys act on: Tab follows the reading order, arrows follow what lies on that side."""

from collections.abc import Sequence

from game.client.kit.box import Box
from game.client.kit.widgets.containers import ScrollView
from game.client.kit.widgets.widget import Widget

ASIDE = 2.5  # how much worse a step to the side is than one ahead
ALONG = ("Up", "Down")  # the ways in which a view scrolls


def order(root: Widget) -> list[Widget]:
    """Everything that can be focused, as it is read."""
    return [widget for widget in root.walk() if widget.can_focus and widget.box.w > 0 and widget.box.h > 0]


def after(widgets: Sequence[Widget], now: Widget | None, step: int = 1) -> Widget | None:
    """The next one in the order, round and round."""
    if not widgets:
        return None
    if now not in widgets:
        return widgets[0 if step > 0 else -1]
    return widgets[(widgets.index(now) + step) % len(widgets)]


def towards(widgets: Sequence[Widget], now: Widget, way: str) -> Widget | None:
    """The nearest one on that side, or None. A view that scrolls is walked to its end before it is left."""
    view = _view(now)
    if view is not None and way in ALONG:
        found = _nearest([one for one in widgets if _view(one) is view], now, way)
        if found is not None:
            return found
    return _nearest(widgets, now, way)


def _nearest(widgets: Sequence[Widget], now: Widget, way: str) -> Widget | None:
    view = _view(now)
    places = [one.box if _view(one) is view else _seen(one) for one in widgets]
    costs = [
        (cost, index)
        for index, (one, place) in enumerate(zip(widgets, places, strict=True))
        if one is not now and (cost := _cost(now.box, place, way)) is not None
    ]
    return widgets[min(costs)[1]] if costs else None


def _view(widget: Widget) -> ScrollView | None:
    """What it scrolls in."""
    return next((node for node in widget.ancestors() if isinstance(node, ScrollView)), None)


def _seen(widget: Widget) -> Box:
    """Where the eye would look for it: what is scrolled away lies at the edge of its view."""
    box = widget.box
    for node in widget.ancestors():
        if isinstance(node, ScrollView):
            top = min(max(box.y, node.box.y), node.box.bottom)
            box = Box(box.x, top, box.w, max(0.0, min(box.bottom, node.box.bottom) - top))
    return box


def _cost(here: Box, there: Box, way: str) -> float | None:
    """How far away it is; None if it does not lie on that side."""
    ahead, aside, beyond = {
        "Right": (there.x - here.right, _gap(here.y, here.bottom, there.y, there.bottom), there.cx - here.cx),
        "Left": (here.x - there.right, _gap(here.y, here.bottom, there.y, there.bottom), here.cx - there.cx),
        "Down": (there.y - here.bottom, _gap(here.x, here.right, there.x, there.right), there.cy - here.cy),
        "Up": (here.y - there.bottom, _gap(here.x, here.right, there.x, there.right), here.cy - there.cy),
    }[way]
    nested = here.contains(there) or there.contains(here)
    if ahead < -1 and not (nested and beyond > 1):
        return None
    centre = abs(here.cy - there.cy) if way in ("Left", "Right") else abs(here.cx - there.cx)
    return max(0.0, ahead) + ASIDE * aside + centre * 0.05


def _gap(a0: float, a1: float, b0: float, b1: float) -> float:
    """The distance between two stretches; nothing if they overlap."""
    return max(0.0, b0 - a1, a0 - b1)
