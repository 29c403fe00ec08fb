"""A rectangle in units: x, y of the upper left corner, width, height."""

from typing import NamedTuple


class Box(NamedTuple):
    """Never changed; every method gives another box."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        return self.x + self.w

    @property
    def bottom(self) -> float:
        return self.y + self.h

    @property
    def cx(self) -> float:
        return self.x + self.w / 2

    @property
    def cy(self) -> float:
        return self.y + self.h / 2

    def inset(self, across: float, down: float | None = None) -> "Box":
        """Smaller on all four sides; negative numbers make it larger."""
        down = across if down is None else down
        return Box(self.x + across, self.y + down, max(0.0, self.w - 2 * across), max(0.0, self.h - 2 * down))

    def trim(self, left: float = 0, top: float = 0, right: float = 0, bottom: float = 0) -> "Box":
        """Smaller on single sides."""
        return Box(
            self.x + left, self.y + top, max(0.0, self.w - left - right), max(0.0, self.h - top - bottom)
        )

    def left_part(self, width: float) -> "Box":
        return Box(self.x, self.y, width, self.h)

    def right_part(self, width: float) -> "Box":
        return Box(self.right - width, self.y, width, self.h)

    def top_part(self, height: float) -> "Box":
        return Box(self.x, self.y, self.w, height)

    def bottom_part(self, height: float) -> "Box":
        return Box(self.x, self.bottom - height, self.w, height)

    def centred(self, width: float, height: float) -> "Box":
        """A box of this size with the same centre."""
        return Box(self.cx - width / 2, self.cy - height / 2, width, height)

    def moved(self, dx: float = 0, dy: float = 0) -> "Box":
        return Box(self.x + dx, self.y + dy, self.w, self.h)

    def holds(self, x: float, y: float) -> bool:
        return self.x <= x < self.right and self.y <= y < self.bottom

    def contains(self, other: "Box", slack: float = 0.0) -> bool:
        """Is the other one wholly inside, give or take `slack`?"""
        return (
            other.x >= self.x - slack
            and other.y >= self.y - slack
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )

    def meets(self, other: "Box", slack: float = 0.0) -> bool:
        """Do they share more than `slack` in both directions?"""
        return (
            min(self.right, other.right) - max(self.x, other.x) > slack
            and min(self.bottom, other.bottom) - max(self.y, other.y) > slack
        )

    def common(self, other: "Box") -> "Box":
        """The part both cover; no width or height if there is none."""
        x, y = max(self.x, other.x), max(self.y, other.y)
        return Box(
            x, y, max(0.0, min(self.right, other.right) - x), max(0.0, min(self.bottom, other.bottom) - y)
        )


NOWHERE = Box(0, 0, 0, 0)
