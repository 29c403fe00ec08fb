"""What the signs of the map mean, on one line."""

from collections.abc import Callable

from game.client.kit.box import Box
from game.client.kit.pen import Pen
from game.words import say


def legend() -> Callable[[Pen, Box], None]:
    """What the signs of the map mean, on one line."""

    def draw(pen: Pen, box: Box) -> None:
        pen.rule(box.x, box.y, box.w)
        y, step = box.cy + 3, box.w / 4
        texts = [say(f"map.legend.{name}") for name in ("only", "several", "offline", "deep")]
        wides = [pen.width(text, "label") + 36 for text in texts]
        gap = (box.w - sum(wides)) / max(1, len(wides) - 1)
        x = box.x
        for index, (text, wide) in enumerate(zip(texts, wides, strict=True)):
            _sample(pen, index, x, y)
            pen.text(text, x + 36, y, "label", "ink2")
            x += wide + min(gap, step)

    return draw


def _sample(pen: Pen, index: int, x: float, y: float) -> None:
    if index == 0:
        pen.box(Box(x, y - 5, 26, 10), ("ink2", "card", 0.5), None, 1)
    elif index == 1:
        pen.ribbon(x, y - 6, y + 6, x + 26, y - 6, y + 6, "ink2", 0.55, (4.0, 0.62, 0.18))
    elif index == 2:
        pen.ribbon(x, y - 5, y + 5, x + 26, y - 5, y + 5, "none", 0.6, None, (0.0, 0.9))
    else:
        pen.ring(x + 13, y, 9, 4.5, 0, 1, ("ink2", "card", 0.7))
        pen.ring(x + 13, y, 9, 4.5, 0, 0.6, "ink2")
