"""A store of surfaces with a limit in bytes: the oldest unused goes out first."""

from collections import OrderedDict
from collections.abc import Callable, Hashable

from pygame import Surface


class Cache:
    """`get` makes what it does not hold. `bytes` stays below `limit`, unless one surface alone is larger."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.bytes = 0
        self.made = 0
        self._held: OrderedDict[Hashable, Surface] = OrderedDict()

    def __len__(self) -> int:
        return len(self._held)

    def __contains__(self, key: Hashable) -> bool:
        return key in self._held

    def get(self, key: Hashable, make: Callable[[], Surface]) -> Surface:
        """The surface of `key`, made now if it is new or was forgotten."""
        held = self._held.get(key)
        if held is not None:
            self._held.move_to_end(key)
            return held
        surface = self._held[key] = make()
        self.made += 1
        self.bytes += _size(surface)
        while self.bytes > self.limit and len(self._held) > 1:
            self.bytes -= _size(self._held.popitem(last=False)[1])
        return surface

    def keys(self) -> list[Hashable]:
        """Everything held, oldest first."""
        return list(self._held)

    def forget(self) -> None:
        """Drop everything."""
        self._held.clear()
        self.bytes = 0


def _size(surface: Surface) -> int:
    return surface.get_height() * surface.get_pitch()
