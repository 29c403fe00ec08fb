"""Where everything on the map lies: bars, ribbons and discs, from the figures and the room there is."""

import math
from dataclasses import dataclass, field

from game.client.kit.box import Box
from game.client.kit.charts import Stream
from game.client.view import emblem
from game.client.view.confluence import Market, Node

NAMES = (184, 152)  # units for the names of sellers and of buyers
EDGE, HEAD = 7, 30  # width of an upright bar, height of the line above
FILLED = 0.58  # of the height that all people together take
LEAST = 14  # of a bar, so that it can be seen and pressed
DISC = (31, 11)  # radius at no share, and more at the whole market
PILL = 22  # height of the name below a disc
ROW = 34  # of what answers the mouse


@dataclass
class Course:
    """Laid out for one box; `stubs` are (x, y, thick, way) of those who are with nobody."""

    market: Market
    box: Box
    streams: list[Stream] = field(default_factory=list)
    bars: dict[str, Box] = field(default_factory=dict)
    stubs: list[tuple[float, float, float, int]] = field(default_factory=list)
    middles: dict[int, tuple[float, float, float]] = field(default_factory=dict)  # x, y, radius by seat

    def __post_init__(self) -> None:
        inner = self.box.trim(top=HEAD)
        left, right = self.box.x + NAMES[0], self.box.right - NAMES[1]
        self._place_discs(inner, (left + right) / 2)
        self._place_side(inner, left, left + EDGE, self.market.sellers, 1)
        self._place_side(inner, right - EDGE, right - EDGE, self.market.buyers, -1)

    def _place_discs(self, inner: Box, x: float) -> None:
        discs = self.market.platforms
        pitch = inner.h / len(discs)
        most = (pitch - PILL - 16) / 2
        self.middles = {
            disc.seat: (
                x,
                inner.y + pitch * (at + 0.5) - PILL / 2,
                min(most, DISC[0] + DISC[1] * disc.share * 2),
            )
            for at, disc in enumerate(discs)
        }

    def _place_side(self, inner: Box, bar: float, start: float, nodes: tuple[Node, ...], way: int) -> None:
        """Bars from the top down; on each the seats in their order, then what stands with several."""
        scale, faint = self._scales(inner.h * FILLED, nodes)
        highs = [max(LEAST, node.somewhere * scale + node.nowhere * faint) for node in nodes]
        gap = (inner.h - sum(highs) - 8) / max(1, len(nodes) - 1)
        y, ends = inner.y + 4, self._ends(nodes, scale)
        for node, high in zip(nodes, highs, strict=True):
            self.bars[node.key] = Box(bar, y, EDGE, high)
            spare = high - node.somewhere * scale
            below = y
            for seat, (x, _, _) in self.middles.items():
                self._ribbon(node, seat, node.alone[seat] * scale, start, below, x, ends, False)
                below += node.alone[seat] * scale
            for seat, (x, _, _) in self.middles.items():
                self._ribbon(node, seat, node.shared[seat] * scale, start, below, x, ends, True)
            if spare > 1:
                self.stubs.append((start, y + high - spare, spare, way))
            y += high + max(4.0, gap)

    @staticmethod
    def _scales(high: float, nodes: tuple[Node, ...]) -> tuple[float, float]:
        """Units a head of those who are somewhere, and of those who are nowhere yet.

        Who is there is drawn larger while they are few, or an empty country would show nothing but grey; the
        more there are, the more of the height is theirs.
        """
        there, away = sum(node.somewhere for node in nodes), sum(node.nowhere for node in nodes)
        part = math.sqrt(there / (there + away)) if there else 0.0
        return high * part / (there or 1.0), high * (1 - part) / (away or 1.0)

    def _ends(self, nodes: tuple[Node, ...], scale: float) -> dict[int, float]:
        """By seat, where the next ribbon meets the disc: all of them together are centred on it."""
        return {
            seat: y - sum(node.of(seat) for node in nodes) * scale / 2
            for seat, (_, y, _) in self.middles.items()
        }

    def _ribbon(
        self,
        node: Node,
        seat: int,
        thick: float,
        x0: float,
        y0: float,
        x1: float,
        ends: dict[int, float],
        striped: bool,
    ) -> None:
        if thick <= 0:
            return
        disc = next(disc for disc in self.market.platforms if disc.seat == seat)
        key, tone = f"{node.key}/{seat}", emblem.tone(seat)
        self.streams.append(Stream(key, x0, y0, x1, ends[seat], thick, tone, striped, disc.speed))
        ends[seat] += thick

    def reach(self, key: str) -> Box:
        """What answers the mouse for a node or a disc."""
        if key in self.bars:
            bar = self.bars[key]
            left = bar.x < self.box.cx
            wide = NAMES[0 if left else 1] + EDGE
            x = bar.x - NAMES[0] if left else bar.x
            return Box(x, bar.cy - max(ROW / 2, bar.h / 2), wide, max(ROW, bar.h))
        x, y, radius = self.middles[int(key)]
        return Box(x - radius, y - radius, 2 * radius, 2 * radius + PILL + 8)
