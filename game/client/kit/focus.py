"""Which widget the keys act on: Tab follows the reading order, arrows follow what lies on that side."""

from collections.abc import Sequence

from game.client.kit.box import Box
from game.client.kit.widgets.widget import Widget

ASIDE = 2.5  # how much worse a step to the side is than one ahead


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
    """The nearest one on that side, or None."""
    costs = [
        (cost, index)
        for index, one in enumerate(widgets)
        if (cost := _cost(now.box, one.box, way)) is not None
    ]
    return widgets[min(costs)[1]] if costs else None


def _cost(here: Box, there: Box, way: str) -> float | None:
    """How far away it is; None if it does not lie on that side."""
    ahead, aside = {
        "Right": (there.x - here.right, _gap(here.y, here.bottom, there.y, there.bottom)),
        "Left": (here.x - there.right, _gap(here.y, here.bottom, there.y, there.bottom)),
        "Down": (there.y - here.bottom, _gap(here.x, here.right, there.x, there.right)),
        "Up": (here.y - there.bottom, _gap(here.x, here.right, there.x, there.right)),
    }[way]
    if ahead < -1:
        return None
    centre = abs(here.cy - there.cy) if way in ("Left", "Right") else abs(here.cx - there.cx)
    return max(0.0, ahead) + ASIDE * aside + centre * 0.05


def _gap(a0: float, a1: float, b0: float, b1: float) -> float:
    """The distance between two stretches; nothing if they overlap."""
    return max(0.0, b0 - a1, a0 - b1)
